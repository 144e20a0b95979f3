// A build that is killed, or finds the disk full, leaves the former output as it was.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { article, content, temporary } from '../folder.ts';

const cli = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));

/** Starts a build; `before` is what a shell does first. */
function start(root: string, output: string, before = '') {
  const args = [
    'build',
    '--content',
    root,
    '--output',
    output,
    '--no-pdf',
    '--no-digest',
    '--no-check',
    '--threads',
    '2',
  ];
  const command = [process.execPath, '--disable-warning=ExperimentalWarning', cli, ...args];
  const child = before
    ? spawn('sh', ['-c', `${before}; exec "$@"`, 'sh', ...command], { cwd: root, stdio: 'ignore' })
    : spawn(command[0]!, command.slice(1), { cwd: root, stdio: 'ignore' });
  const ended = new Promise<number | null>((done) => child.on('close', done));
  return { child, ended };
}

const files = (folder: string): Map<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'latin1')]),
  );

const edition = (word: string) =>
  Object.fromEntries(
    Array.from({ length: 8 }, (_, i) => [
      `a${i}`,
      article({ title: `{ zh: 标题${word}, en: Title ${word} }`, date: `{ value: 2025-06-1${i} }` }),
    ]),
  );
const rewrite = (root: string, word: string) => {
  for (const [id, text] of Object.entries(edition(word))) writeFileSync(join(root, 'articles', `${id}.md`), text);
};

test('killed at any moment', async () => {
  const root = content(edition('old'));
  const output = join(temporary(), 'out');
  assert.is(await start(root, output).ended, 0);
  let before = files(output);
  const began = Date.now();
  rewrite(root, 'how-long');
  assert.is(await start(root, output).ended, 0);
  const length = Date.now() - began;
  let whole = 0;
  for (let i = 0; i < 9; i++) {
    before = files(output);
    rewrite(root, `new${i}`);
    const { child, ended } = start(root, output);
    const timer = setTimeout(() => child.kill('SIGKILL'), (length * (i + 1)) / 9);
    const code = await ended;
    clearTimeout(timer);
    const after = files(output);
    // Renames are the last step: a kill among them leaves some files new, all of them whole, and none missing.
    for (const path of before.keys()) if (path !== '.duizhao.json') assert.ok(after.has(path), path);
    for (const [path, text] of after) if (path.endsWith('.html')) assert.match(text, /<\/html>\s*$/, path);
    if ([...before].every(([path, text]) => after.get(path) === text)) whole++;
    else if (code !== 0) assert.match(after.get('articles/a1/index.html') ?? '', /标题|Title/);
  }
  assert.ok(whole >= 3, `${whole} of 9 left the former output`);
  assert.is(await start(root, output).ended, 0);
  const cold = join(temporary(), 'cold');
  rmSync(join(root, '.duizhao'), { recursive: true, force: true });
  assert.is(await start(root, cold).ended, 0);
  assert.equal([...files(output)], [...files(cold)]);
});

test('a disk that is full', async () => {
  if (process.platform === 'win32') return;
  const root = content(edition('old'));
  const output = join(temporary(), 'out');
  assert.is(await start(root, output).ended, 0);
  const before = files(output);
  rewrite(root, 'new');
  // No file may be larger than four kilobytes: the first page cannot be written.
  const code = await start(root, output, 'trap "" XFSZ; ulimit -f 8').ended;
  assert.is.not(code, 0);
  assert.equal([...files(output)], [...before]);
  assert.is(await start(root, output).ended, 0);
  assert.match(files(output).get('articles/a0/index.html')!, 'Title new');
});

test.run();
