// `duizhao pdf` from outside: shards, a remote browser, two processes at once, the limit of the cache, bad options.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { findBrowser } from '../../src/pdf/browser.ts';
import { temporary } from '../folder.ts';
import { smallFolder } from '../site/small.ts';
import { matterhornFaults } from './matterhorn.ts';

const cli = new URL('../../src/cli.ts', import.meta.url).pathname;

function duizhao(args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((done) => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', cli, ...args], {
      env: { ...process.env, DUIZHAO_NOW: '2025-07-10T00:00:00Z' },
    });
    let [out, err] = ['', ''];
    child.stdout.on('data', (data) => (out += data));
    child.stderr.on('data', (data) => (err += data));
    child.on('close', (code) => done({ code: code ?? -1, out, err }));
  });
}

const copy = () => {
  const root = temporary();
  cpSync(smallFolder, root, { recursive: true });
  return root;
};
const pdfsIn = (folder: string) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.pdf'))
        .sort()
    : [];

test('shards together print every briefing once, the same bytes as one run, and two at once share the cache', async () => {
  const root = copy();
  const whole = join(temporary(), 'whole');
  const one = await duizhao(['pdf', '--content', root, '--output', whole, '--no-cache']);
  assert.is(one.code, 0, one.err);
  assert.match(one.out, /\d+ briefings \(0 unchanged\), \d+ pages, \d+\.\d MB in \d+\.\d s\n$/);
  const outputs = ['1/3', '2/3', '3/3'].map((shard) => [shard, join(temporary(), 'part')] as const);
  const runs = await Promise.all(
    outputs.map(([shard, output]) =>
      duizhao(['pdf', '--content', root, '--output', output, '--shard', shard, '--jobs', '1']),
    ),
  );
  for (const { code, err } of runs) assert.is(code, 0, err);
  const parts = outputs.flatMap(([, output]) => pdfsIn(output).map((name) => [name, output] as const));
  assert.equal(parts.map(([name]) => name).sort(), pdfsIn(whole));
  for (const [name, output] of parts)
    assert.ok(readFileSync(join(output, name)).equals(readFileSync(join(whole, name))), name);
  // Now two processes at once on the same folder, with nothing left to print.
  const again = await Promise.all(
    [1, 2].map(() => duizhao(['pdf', '--content', root, '--output', join(temporary(), 'both')])),
  );
  for (const { code, out } of again) {
    assert.is(code, 0);
    assert.not.match(out, / ms\n/, 'nothing is printed again');
  }
  const kept = readdirSync(join(root, '.duizhao', 'pdf'));
  assert.equal(
    kept.filter((name) => name.endsWith('.part')),
    [],
  );
});

test('dossiers carry their articles and figures, as they stand, and other briefings where they are asked to', async () => {
  const output = join(temporary(), 'out');
  const run = (...more: string[]) =>
    duizhao(['pdf', 'two-ports', 'port-opens', '--content', smallFolder, '--output', output, '--no-cache', ...more]);
  const carried = async (name: string) => {
    const bytes = readFileSync(join(output, name));
    assert.equal(await matterhornFaults(bytes), []);
    const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
    const document = await task.promise;
    const names = [...((await document.getAttachments()) ?? new Map<string, unknown>()).keys()];
    const files = await Promise.all(
      names.map(async (file) => {
        const content = await document.getAttachmentContent(file);
        return [file, Buffer.from(content!).toString()] as const;
      }),
    );
    await task.destroy();
    return new Map(files);
  };
  assert.is((await run()).code, 0);
  const dossier = await carried('issues/two-ports/briefing.pdf');
  assert.ok(dossier.has('figures.csv') && dossier.has('port-opens.md'), [...dossier.keys()].join());
  assert.is(dossier.get('port-opens.md'), readFileSync(join(smallFolder, 'articles', 'port-opens.md'), 'utf8'));
  assert.match(dossier.get('figures.csv')!, /^\uFEFFarticle,/);
  assert.is((await carried('articles/port-opens/briefing.pdf')).size, 0);
  assert.is((await run('--attach')).code, 0);
  assert.equal([...(await carried('articles/port-opens/briefing.pdf')).keys()].sort(), [
    'figures.csv',
    'port-opens.md',
  ]);
  assert.is((await run('--no-attach')).code, 0);
  assert.is((await carried('issues/two-ports/briefing.pdf')).size, 0);
});

test('a changed file is noticed, and so is a changed clock', async () => {
  const root = copy();
  const output = join(temporary(), 'out');
  const run = (...more: string[]) => duizhao(['pdf', 'port-opens', '--content', root, '--output', output, ...more]);
  assert.match((await run()).out, / ms\n/);
  assert.match((await run()).out, /unchanged/);
  const file = join(root, 'articles', 'port-opens.md');
  const { writeFileSync } = await import('node:fs');
  writeFileSync(file, readFileSync(file, 'utf8').replace('船不等潮', '潮不等船'));
  assert.match((await run()).out, / ms\n/);
  assert.match((await run('--lang', 'en')).out, /briefing\.en\.pdf .* ms\n/);
  assert.match((await run('--lang', 'en')).out, /unchanged/);
});

test('the cache keeps to its limit, the oldest going first', async () => {
  const root = copy();
  const folder = join(root, '.duizhao', 'pdf');
  await duizhao(['pdf', '--content', root, '--output', join(temporary(), 'out')]);
  const files = pdfsIn(folder);
  assert.ok(files.length > 4);
  for (const [i, name] of files.entries()) utimesSync(join(folder, name), 1_600_000_000 + i, 1_600_000_000 + i);
  await duizhao([
    'pdf',
    'port-opens',
    '--content',
    root,
    '--output',
    join(temporary(), 'out'),
    '--cache-limit',
    '1',
    '--lang',
    'zh',
  ]);
  const size = pdfsIn(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  assert.ok(size <= 1024 * 1024, `${size}`);
  await duizhao(['pdf', 'port-opens', '--content', root, '--output', join(temporary(), 'out'), '--cache-limit', '0']);
  assert.equal(pdfsIn(folder), []);
});

test('a remote browser prints the same text, is left running, and its absence is told', async () => {
  const found = await findBrowser();
  const profile = temporary();
  const chrome = spawn(
    found.executablePath,
    [...found.args, '--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'],
    {
      env: { ...found.env },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  try {
    const address = await new Promise<string>((done, fail) => {
      let said = '';
      chrome.stderr.on('data', (data) => {
        said += data;
        const at = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
        if (at) done(at);
      });
      chrome.on('exit', () => fail(new Error(said)));
      setTimeout(() => fail(new Error(`no address in 30 s: ${said}`)), 30_000).unref();
    });
    const root = copy();
    const output = join(temporary(), 'remote');
    for (const way of [address, `http://${new URL(address).host}`]) {
      const { code, out, err } = await duizhao([
        'pdf',
        'port-opens',
        '--content',
        root,
        '--output',
        output,
        '--browser-ws',
        way,
        '--no-cache',
      ]);
      assert.is(code, 0, err);
      assert.match(out, /articles\/port-opens\/briefing\.pdf {2}2 pages/);
    }
    const own = join(temporary(), 'own');
    await duizhao(['pdf', 'port-opens', '--content', root, '--output', own, '--no-cache']);
    const file = 'articles/port-opens/briefing.pdf';
    assert.ok(
      readFileSync(join(own, file)).equals(readFileSync(join(output, file))),
      'the same browser, the same bytes',
    );
    assert.is(chrome.exitCode, null, 'it still runs');
    const left: unknown[] = await (await fetch(`http://${new URL(address).host}/json/list`)).json();
    assert.is(left.length, 1, 'no page of ours is left open in it');
    chrome.kill('SIGKILL');
    await new Promise((done) => chrome.once('exit', done));
    const gone = await duizhao([
      'pdf',
      'port-opens',
      '--content',
      root,
      '--output',
      output,
      '--browser-ws',
      address,
      '--no-cache',
    ]);
    assert.is(gone.code, 2);
    assert.match(gone.err, /no browser answers at ws:\/\/127\.0\.0\.1/);
  } finally {
    chrome.kill('SIGKILL');
  }
});

test('what cannot be asked is told in a sentence', async () => {
  for (const [args, message] of [
    [['--shard', '4/3'], /--shard takes I\/N/],
    [['--shard', '0/3'], /--shard takes I\/N/],
    [['--layout', 'round'], /--layout takes side or facing or stacked/],
    [['--lang', 'fr'], /--lang takes both or zh or en/],
    [['--script', 'latn'], /--script takes/],
    [['--browser-ws', 'file:///etc/passwd'], /--browser-ws takes ws:/],
    [['nothing-of-that-name'], /no issue or article/],
  ] as const) {
    const { code, err } = await duizhao(['pdf', ...args, '--content', smallFolder, '--output', temporary()]);
    assert.is(code, 2, args.join(' '));
    assert.match(err, message);
  }
});

test.run();
