import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { BusyError, publish } from '../../src/site/publish.ts';
import { temporary } from '../folder.ts';

const file = (path: string, content: string) => ({ path, content });
const tree = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== '.duizhao.json')
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

test('writes, leaves what is equal, removes what is no longer there', async () => {
  const folder = join(temporary(), '_site');
  const first = await publish(folder, [
    file('index.html', 'a'),
    file('articles/x/index.html', 'x'),
    file('articles/y/index.html', 'y'),
  ]);
  assert.equal([first.files, first.written, first.removed, first.bytes], [3, 3, 0, 3]);
  const before = statSync(join(folder, 'index.html')).mtimeMs;
  await new Promise((done) => setTimeout(done, 20));
  const second = await publish(folder, [file('index.html', 'a'), file('articles/x/index.html', 'z')]);
  assert.equal([second.written, second.removed], [1, 1]);
  assert.is(statSync(join(folder, 'index.html')).mtimeMs, before);
  assert.equal(tree(folder), ['articles/x/index.html', 'index.html']);
  assert.not(existsSync(join(folder, 'articles/y')), 'the empty folder goes too');
});

test('what others put there stays', async () => {
  const folder = temporary();
  writeFileSync(join(folder, 'CNAME'), 'example.org');
  await publish(folder, [file('a.html', 'a')]);
  await publish(folder, [file('b.html', 'b')]);
  assert.equal(tree(folder), ['CNAME', 'b.html']);
});

test('a file where a folder is wanted, and the reverse', async () => {
  const folder = join(temporary(), 'out');
  await publish(folder, [file('a', '1'), file('b/index.html', '2')]);
  await publish(folder, [file('a/index.html', '3'), file('c', '4')]);
  assert.equal(tree(folder), ['a/index.html', 'c']);
  await publish(folder, [file('a', '5')]);
  assert.equal(tree(folder), ['a']);
});

test('a failure while staging leaves the former content', async () => {
  const folder = join(temporary(), 'out');
  await publish(folder, [file('a', '1'), file('b', '2')]);
  try {
    await publish(folder, [file('a', 'new'), { path: 'c', from: join(folder, 'missing') }]);
    assert.unreachable();
  } catch (error) {
    assert.match(String(error), 'ENOENT');
  }
  assert.equal(tree(folder), ['a', 'b']);
  assert.is(readFileSync(join(folder, 'a'), 'utf8'), '1');
  assert.equal(readdirSync(dirname(folder)), ['out'], 'no staging folder and no lock is left');
});

test('a manifest that was tampered with removes nothing outside', async () => {
  const root = temporary();
  const folder = join(root, 'out');
  writeFileSync(join(root, 'precious'), 'x');
  await publish(folder, [file('a', '1')]);
  writeFileSync(join(folder, '.duizhao.json'), JSON.stringify({ files: ['../precious', '/etc/hostname', 'a'] }));
  await publish(folder, [file('b', '1')]);
  assert.ok(existsSync(join(root, 'precious')));
  assert.equal(tree(folder), ['b']);
});

test('two at once: the second says so; a dead lock is taken over', async () => {
  const root = temporary();
  const folder = join(root, 'out');
  const lock = join(root, '.out.lock');
  writeFileSync(lock, String(process.ppid));
  try {
    await publish(folder, [file('a', '1')]);
    assert.unreachable();
  } catch (error) {
    assert.instance(error, BusyError);
  }
  writeFileSync(lock, '999999999');
  await publish(folder, [file('a', '1')]);
  assert.equal(tree(folder), ['a']);
});

test('killed anywhere, the next run makes it whole and no file is torn', async () => {
  const root = temporary();
  const folder = join(root, 'out');
  const script = join(root, 'run.ts');
  const module = JSON.stringify(new URL('../../src/site/publish.ts', import.meta.url).href);
  writeFileSync(
    script,
    `import { publish } from ${module};\nconst v = process.argv[2];\nfor (;;) { const w = v + Math.random(); await publish(${JSON.stringify(folder)}, Array.from({ length: 200 }, (_, i) => ({ path: \`d\${i % 7}/\${i}\`, content: w.padEnd(5000, '.') + 'end' }))); }\n`,
  );
  for (let i = 0; i < 5; i++) {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, String(i)], {
      stdio: 'ignore',
    });
    await new Promise((done) => setTimeout(done, 350 + i * 37));
    child.kill('SIGKILL');
    await new Promise((done) => child.on('close', done));
    if (!existsSync(folder)) continue;
    for (const path of tree(folder)) assert.is(readFileSync(join(folder, path), 'utf8').length, 5003, path);
  }
  await publish(folder, [file('whole', '1')]);
  assert.equal(tree(folder), ['whole']);
  assert.equal(readdirSync(root).sort(), ['out', 'run.ts']);
});

test.run();
