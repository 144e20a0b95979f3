// The same pages by way of Eleventy, and by its own command.
import { execFile, spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { renderSite } from '../../src/site/render-site.ts';
import { article, folder, registries, temporary } from '../folder.ts';
import { rendered, small, smallFolder } from './small.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../', import.meta.url));
const command = join(root, 'node_modules/@11ty/eleventy/cmd.cjs');

test('Eleventy gives every page as we made it', async () => {
  const edition = await small();
  const made = new Map<string, string>();
  await renderSite(edition, {}, (url, content) => void made.set(url, content));
  const own = rendered(edition);
  assert.equal([...made.keys()].sort(), [...own.keys()].sort());
  for (const [url, text] of own) assert.is(made.get(url), text, url);
});

test('the plugin under Eleventy’s own command, with its files', async () => {
  const output = temporary();
  await run(process.execPath, [command, '--quiet', `--output=${output}`], {
    cwd: root,
    env: { ...process.env, DUIZHAO_CONTENT: smallFolder, DUIZHAO_NOW: '2025-07-10T00:00:00Z' },
  });
  assert.match(readFileSync(join(output, 'articles/port-opens/index.html'), 'utf8'), 'data-segment="s1"');
  assert.ok(existsSync(join(output, 'media/images/pier.png')));
  assert.ok(existsSync(join(output, '_headers')));
  assert.ok(existsSync(join(output, 'search/index.json')));
  assert.not(existsSync(join(output, 'README')), 'Eleventy took our documents for pages');
});

test('a broken folder stops it with its errors', async () => {
  const content = folder({ 'site.yaml': 'title: x\n' });
  try {
    await run(process.execPath, [command, '--quiet', '--dryrun'], {
      cwd: root,
      env: { ...process.env, DUIZHAO_CONTENT: content },
    });
    assert.unreachable();
  } catch (error) {
    assert.match(String((error as { stderr?: string }).stderr), /site\.yaml:\d+:\d+/);
  }
});

test('eleventy --serve shows an edit of the content', async () => {
  const content = folder({
    'site.yaml': 'title: { zh: 测试周报, en: Test Weekly }\nbase_url: https://example.org/\n',
    'articles/a.md': article(),
    ...registries,
  });
  const output = temporary();
  const child = spawn(process.execPath, [command, '--serve', '--port=0', `--output=${output}`], {
    cwd: root,
    env: { ...process.env, DUIZHAO_CONTENT: content, DUIZHAO_NOW: '2025-07-10T00:00:00Z' },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += data));
  const page = join(output, 'articles/a/index.html');
  const until = async (words: string) => {
    for (let tries = 0; tries < 400; tries++) {
      if (existsSync(page) && readFileSync(page, 'utf8').includes(words)) return;
      await new Promise((done) => setTimeout(done, 100));
    }
    assert.unreachable(`no “${words}” after 40 seconds:\n${said}`);
  };
  try {
    await until('An English paragraph.');
    for (let tries = 0; tries < 400 && !said.includes('Server at'); tries++)
      await new Promise((done) => setTimeout(done, 100));
    // The watcher may still be on its way into the folder.
    await new Promise((done) => setTimeout(done, 1000));
    writeFileSync(join(content, 'articles/a.md'), article({}, '中文一段。 {#s1}\n\nAnother sentence.\n'));
    await until('Another sentence.');
  } finally {
    child.kill();
  }
});

test.run();
