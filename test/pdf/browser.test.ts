// Which browser is taken, and what is said where there is none.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { BrowserError, findBrowser, likelyBrowser } from '../../src/pdf/browser.ts';
import { pinnedPackage, unpackPinned } from '../../src/pdf/pinned-chromium.ts';
import { folder, temporary } from '../folder.ts';

const none = { PUPPETEER_EXECUTABLE_PATH: undefined, PUPPETEER_CACHE_DIR: '/nowhere', PATH: '/nowhere' };
const pinned = await pinnedPackage();
if (!pinned) console.log('# skipped: the pinned Chromium is for Linux x64');
const whereItRuns = pinned ? test : test.skip;

whereItRuns(
  'the pinned Chromium is taken with its own libraries and font, and nothing else of the machine',
  async () => {
    const found = await findBrowser({ env: { ...process.env, PUPPETEER_EXECUTABLE_PATH: undefined } });
    assert.match(found.name, /@sparticuz\/chromium/);
    assert.match(found.version, /Chrome\/\d+/);
    assert.is(found.headless, 'shell');
    assert.equal(found.passedOver, []);
    assert.ok(existsSync(join(found.env.LD_LIBRARY_PATH!, 'libnss3.so')));
    assert.ok(existsSync(found.env.FONTCONFIG_FILE!));
    assert.is(found.args.includes('--no-sandbox'), process.getuid?.() === 0);
    assert.is(found.identity, await likelyBrowser({ env: {} }));
  },
);

whereItRuns('a browser that is asked for and does not start is passed over, and that is told', async () => {
  const broken = join(folder({ 'browser.sh': '#!/bin/sh\nexit 1\n' }), 'browser.sh');
  const { name, passedOver } = await findBrowser({ env: { ...process.env, PUPPETEER_EXECUTABLE_PATH: broken } });
  assert.match(name, /@sparticuz/);
  assert.is(passedOver.length, 1);
  assert.match(passedOver[0]!, /browser\.sh/);
});

whereItRuns('a browser that is asked for is taken before any other', async () => {
  const own = await findBrowser({ env: { ...process.env, PUPPETEER_EXECUTABLE_PATH: undefined } });
  const env = { ...own.env, PUPPETEER_EXECUTABLE_PATH: own.executablePath };
  assert.is((await findBrowser({ env })).name, `PUPPETEER_EXECUTABLE_PATH (${own.executablePath})`);
});

whereItRuns('two that unpack at once both get a whole browser', async () => {
  const cache = [join(temporary(), 'a')];
  const [one, two] = await Promise.all([unpackPinned({}, cache), unpackPinned({}, cache)]);
  assert.is(one!.executablePath, two!.executablePath);
  const found = await findBrowser({ env: { ...none, HOME: cache[0] }, cache });
  assert.is(found.executablePath, one!.executablePath);
});

whereItRuns('a cache that cannot be written is passed over for the next', async () => {
  const cache = [
    '/dev/null/nowhere',
    ...(process.env.XDG_CACHE_HOME ? [join(process.env.XDG_CACHE_HOME, 'duizhao')] : []),
  ];
  if (cache.length === 1) cache.push(join(process.env.HOME ?? temporary(), '.cache', 'duizhao'));
  assert.ok(await unpackPinned({}, cache));
});

test('where none starts the message tells what was tried and the command that installs one', async () => {
  const broken = join(folder({ chromium: 'not a program' }), 'chromium');
  try {
    await findBrowser({ env: { ...none, PUPPETEER_EXECUTABLE_PATH: broken }, pinned: false, installed: [] });
    assert.unreachable();
  } catch (error) {
    assert.instance(error, BrowserError);
    assert.match((error as Error).message, broken);
    assert.match((error as Error).message, /Install one with:\n {2}\S.+(?:chromium|chrome-headless-shell)/);
  }
  assert.is(await likelyBrowser({ env: none, pinned: false, installed: [] }), null);
});

test.run();
