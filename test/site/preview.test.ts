import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { preview } from '../../src/site/preview.ts';
import { article, content, temporary } from '../folder.ts';

const open = async (root: string) =>
  preview({
    content: root,
    output: temporary(),
    host: '127.0.0.1',
    port: 0,
    nextFree: false,
    now: () => new Date('2025-07-01T12:00:00+08:00'),
    check: async (edition) => edition.diagnostics,
    log: () => {},
  });

const until = async (sure: () => Promise<boolean>, ms = 10_000) => {
  for (const end = Date.now() + ms; Date.now() < end; ) {
    if (await sure()) return;
    await new Promise((done) => setTimeout(done, 25));
  }
  assert.unreachable('waited in vain');
};

test('a saved article is on the page; an error keeps the last good page and is told', async () => {
  const root = content({ a: article(), draft: article({ status: 'draft' }) });
  const server = await open(root);
  try {
    const page = (path: string) => fetch(new URL(path, server.address));
    const text = async (path: string) => (await page(path)).text();
    assert.match(await text('articles/a/'), 'An English paragraph.');
    assert.match(await text('articles/draft/'), 'An English paragraph.', 'drafts are shown');
    assert.is((await page('articles/none/')).status, 404);
    const css = /href="([^"]+\.css)"/.exec(await text('articles/a/'))![1]!;
    assert.is((await page(css)).headers.get('content-type'), 'text/css; charset=utf-8');

    writeFileSync(join(root, 'articles/a.md'), article({}, '新的中文。 {#s1}\n\nA new paragraph.\n'));
    await until(async () => (await text('articles/a/')).includes('A new paragraph.'));

    writeFileSync(join(root, 'articles/a.md'), article({ status: 'raedy' }, '坏的。 {#s1}\n\nA broken one.\n'));
    const events = await fetch(new URL('/_duizhao/events', server.address));
    const reader = events.body!.getReader();
    let heard = '';
    await until(async () => {
      heard += new TextDecoder().decode((await reader.read()).value);
      return heard.includes('raedy');
    });
    await reader.cancel();
    assert.match(heard, '"line":2');
    assert.match(heard, 'vscode://file');
    assert.match(await text('articles/a/'), 'A new paragraph.', 'the last good page stays');
  } finally {
    await server.close();
  }
});

test('answers only to its own name, and nothing outside its folder', async () => {
  const server = await open(content({ a: article() }));
  try {
    const { port } = new URL(server.address);
    const { request } = await import('node:http');
    const status = (path: string, host: string) =>
      new Promise<number>((done, fail) => {
        const sent = request({ host: '127.0.0.1', port, path, headers: { host } }, (response) => {
          response.resume();
          done(response.statusCode ?? 0);
        });
        sent.on('error', fail);
        sent.end();
      });
    assert.is(await status('/test/', `localhost:${port}`), 200);
    assert.is(await status('/test/', 'evil.example'), 403);
    for (const path of [
      '/test/../../etc/passwd',
      '/test/%2e%2e/%2e%2e/etc/passwd',
      '/test/articles/..%2f..%2fsite.yaml',
      '/test/site.yaml',
      '/test/%00',
    ])
      assert.is(
        await status(path, `localhost:${port}`),
        path.startsWith('/test/../') || path.includes('/%2e') ? 302 : 404,
        path,
      );
  } finally {
    await server.close();
  }
});

test.run();
