import { rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { article, content, temporary } from '../folder.ts';
import { previewed } from './previewed.ts';

const until = async (sure: () => Promise<boolean>, ms = 15_000) => {
  for (const end = Date.now() + ms; Date.now() < end; ) {
    if (await sure()) return;
    await new Promise((done) => setTimeout(done, 25));
  }
  assert.unreachable('waited in vain');
};

/** What a page hears, newest last. */
async function listen(address: string, path: string) {
  const url = new URL(path, address);
  const events = await fetch(new URL(`/_duizhao/events?path=${encodeURIComponent(url.pathname)}`, address));
  const reader = events.body!.getReader();
  const heard: Record<string, never>[] = [];
  const done = (async () => {
    let text = '';
    const decoder = new TextDecoder();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      text += decoder.decode(part.value, { stream: true });
      const events = text.split('\n\n');
      text = events.pop()!;
      for (const event of events) heard.push(JSON.parse(event.slice('data: '.length)));
    }
  })().catch(() => {});
  return {
    heard,
    async close() {
      await reader.cancel();
      await done;
    },
  };
}

test('a saved article is on the page; an error keeps the last good page and is told; others still change', async () => {
  const root = content({ a: article(), b: article(), draft: article({ status: 'draft' }) });
  const server = await previewed(root);
  const ear = await listen(server.address, 'articles/a/');
  const last = () =>
    ear.heard.at(-1) as unknown as { faults: { file: string; line: number; editor: string; text: string }[] };
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
    await until(async () => last().faults.length > 0);
    const [fault] = last().faults;
    assert.is(fault!.file, 'articles/a.md');
    assert.is(fault!.line, 2);
    assert.is(fault!.text, 'status: raedy');
    assert.match(fault!.editor, /^vscode:\/\/file\/.*articles\/a\.md:2:\d+$/);
    assert.match(await text('articles/a/'), 'A new paragraph.', 'the last good page stays');

    writeFileSync(join(root, 'articles/b.md'), article({}, '乙的中文。 {#s1}\n\nB is edited meanwhile.\n'));
    await until(async () => (await text('articles/b/')).includes('B is edited meanwhile.'));
    assert.match(await text('articles/a/'), 'A new paragraph.', 'and still stays');

    writeFileSync(join(root, 'people.yaml'), 'zhang-san: { zh: 张三\n');
    await until(async () => last().faults.some(({ file }) => file === 'people.yaml'));
    writeFileSync(join(root, 'people.yaml'), 'zhang-san: { zh: 张三, en: Zhang San }\n');
    writeFileSync(join(root, 'articles/a.md'), article({}, '好了。 {#s1}\n\nMended now.\n'));
    await until(async () => last().faults.length === 0);
    assert.match(await text('articles/a/'), 'Mended now.');

    rmSync(join(root, 'articles/b.md'));
    await until(async () => (await page('articles/b/')).status === 404);
    writeFileSync(join(root, 'articles/c.md'), article({}, '新来的。 {#s1}\n\nA newcomer.\n'));
    await until(async () => (await text('articles/c/')).includes('A newcomer.'));
  } finally {
    await ear.close();
    await server.close();
  }
});

test('findings reach the page of their article and of its issue, at once and without what others have', async () => {
  const root = content({ a: article(), b: article() });
  const server = await previewed(root);
  const [alone, issue] = await Promise.all([
    listen(server.address, 'articles/a/'),
    listen(server.address, 'issues/2025-W26/'),
  ]);
  type State = {
    findings: { within: string | null; segment: string; rule: string; line: number }[];
    sources: { within: string | null; file: string; pairs: Record<string, { line: number }> }[];
  };
  const last = (ear: typeof alone) => ear.heard.at(-1) as unknown as State;
  try {
    writeFileSync(
      join(root, 'articles/a.md'),
      article({}, '第一段。 {#s1}\n\nFirst.\n\n投资5亿元。 {#s2}\n\nAn investment of 5 million yuan.\n'),
    );
    await until(async () => last(alone).findings.some(({ rule, segment }) => rule === 'number' && segment === 's2'));
    assert.is(last(alone).findings[0]!.within, null);
    await until(async () => last(issue).findings.some(({ within, rule }) => within === 'a' && rule === 'number'));
    assert.not(last(issue).findings.some(({ within }) => within === 'b'));
    assert.equal(Object.keys(last(alone).sources[0]!.pairs), ['s1', 's2']);
    writeFileSync(
      join(root, 'articles/a.md'),
      article({}, '第一段。 {#s1}\n\nFirst.\n\n投资5亿元。 {#s2}\n\nAn investment of 500 million yuan.\n'),
    );
    await until(async () => !last(alone).findings.some(({ rule }) => rule === 'number'));
  } finally {
    await Promise.all([alone.close(), issue.close()]);
    await server.close();
  }
});

test('the desk lists what the week lacks, with ways to the lines; the search works in the preview', async () => {
  const server = await previewed(content({ a: article({ why: null }), d: article({ status: 'draft' }) }));
  try {
    const desk = await (await fetch(new URL('/_duizhao/', server.address))).text();
    assert.match(desk, 'does not say why it matters');
    assert.match(desk, 'is still a draft');
    assert.match(desk, /href="vscode:\/\/file\/[^"]*articles\/d\.md:2:1"/);
    const index = await fetch(new URL('search/index.json', server.address));
    assert.is((await index.json()).articles, 2);
  } finally {
    await server.close();
  }
});

test('answers only to its own name and its own pages, and nothing outside its folder', async () => {
  const root = content({ a: article() });
  const server = await previewed(root);
  try {
    const { port } = new URL(server.address);
    const ask = (path: string, headers: Record<string, string>, method = 'GET') =>
      new Promise<{ status: number; headers: NodeJS.Dict<string | string[]> }>((done, fail) => {
        const sent = request({ host: '127.0.0.1', port, path, headers, method }, (response) => {
          response.resume();
          done({ status: response.statusCode ?? 0, headers: response.headers });
        });
        sent.on('error', fail);
        sent.end();
      });
    const host = `localhost:${port}`;
    const own = await ask('/test/', { host });
    assert.is(own.status, 200);
    assert.is(own.headers['access-control-allow-origin'], undefined);
    assert.is(own.headers['x-frame-options'], 'DENY');
    assert.is((await ask('/test/', { host: 'evil.example' })).status, 403);
    assert.is((await ask('/test/', { host: `localhost.evil.example:${port}` })).status, 403);
    assert.is((await ask('/test/', { host }, 'POST')).status, 405);
    assert.is((await ask('/test/', { host, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' })).status, 403);
    assert.is(
      (await ask('/test/', { host, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' })).status,
      200,
    );
    for (const path of [
      '/test/../../etc/passwd',
      '/test/%2e%2e/%2e%2e/etc/passwd',
      '/test/articles/..%2f..%2fsite.yaml',
      '/test/site.yaml',
      '/test/articles/a.md',
      '/test/%00',
      '/test/%ff',
      '/test/search/../site.yaml',
      '/test/data/%2e%2e/site.yaml',
      '/_duizhao/../../etc/passwd',
      '/_duizhao/%2e%2e/site.yaml',
    ])
      assert.ok([302, 400, 404].includes((await ask(path, { host })).status), path);
  } finally {
    await server.close();
  }
});

test('memory stays flat over five hundred edits', async () => {
  const root = content(Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`a${i}`, article()])));
  const server = await previewed(root, { quiet: 5 });
  const ear = await listen(server.address, 'articles/a0/');
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const used = () => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  try {
    let middle = 0;
    for (let i = 0; i < 500; i += 1) {
      const before = (ear.heard.at(-1) as unknown as { content: number } | undefined)?.content ?? 0;
      writeFileSync(join(root, `articles/a${i % 40}.md`), article({}, `第${i}次。 {#s1}\n\nEdit ${i} of many.\n`));
      await until(
        async () => ((ear.heard.at(-1) as unknown as { content: number } | undefined)?.content ?? 0) > before,
      );
      if (i % 10 === 0) await (await fetch(new URL(`articles/a${i % 40}/`, server.address))).text();
      ear.heard.splice(0, ear.heard.length - 1);
      if (i === 250) middle = used();
    }
    const grown = (used() - middle) / 2 ** 20;
    assert.ok(grown < 12, `${grown.toFixed(1)} MB more after 250 edits`);
  } finally {
    await ear.close();
    await server.close();
  }
});

test('a missing folder is told, and nothing keeps running', async () => {
  try {
    await previewed(join(temporary(), 'none'));
    assert.unreachable();
  } catch (error) {
    assert.match(String(error), /none/);
  }
});

test.run();
