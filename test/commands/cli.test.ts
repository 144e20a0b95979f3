import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { article, content, temporary } from '../folder.ts';

const home = fileURLToPath(new URL('../../', import.meta.url));
const cli = join(home, 'src', 'cli.ts');
const run = (args: string[], env: Record<string, string> = {}, cwd = temporary()) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', cli, ...args],
    {
      cwd,
      encoding: 'utf8',
      env: { ...process.env, DUIZHAO_NOW: '2025-07-01T12:00:00+08:00', ...env },
      timeout: 120_000,
    },
  );
  return { status, stdout, stderr };
};

test('help of the whole and of every command', () => {
  const { status, stdout } = run(['--help']);
  assert.is(status, 0);
  for (const [, name] of stdout.matchAll(/^ {2}([a-z-]+) {2,}/gm)) {
    const help = run([name!, '--help']);
    assert.is(help.status, 0, `${name}: ${help.stderr}`);
    assert.match(help.stdout, `duizhao ${name}`);
  }
});

for (const [name, args, wanted] of [
  ['no command', [], /duizhao COMMAND/],
  ['an unknown command', ['biuld'], /no command “biuld”/],
  ['an unknown option', ['build', '--colour'], /--colour/],
  ['a missing folder', ['build', '--content', 'nowhere'], /no content folder at/],
  ['a number that is none', ['build', '--jobs', 'many'], /--jobs takes a whole number/],
] as const) {
  test(`exit 2: ${name}`, () => {
    const { status, stderr } = run([...args]);
    assert.is(status, 2);
    assert.match(stderr, wanted);
    assert.not.match(stderr, /\n\s+at /, 'no stack trace');
  });
}

test('installed below node_modules it builds by several threads too', () => {
  const away = temporary();
  const own = join(away, 'node_modules', 'duizhao');
  for (const part of ['src', 'templates', 'scripts/duizhao.js', 'scripts/strip-types.js', 'package.json'])
    cpSync(join(home, part), join(own, part), { recursive: true });
  for (const name of readdirSync(join(home, 'node_modules')))
    if (!name.startsWith('.')) symlinkSync(join(home, 'node_modules', name), join(away, 'node_modules', name));
  const root = content({ a: article(), b: article(), c: article() });
  const args = ['build', '--content', root, '--output', join(away, 'out'), '--no-pdf', '--threads', '2'];
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(own, 'scripts', 'duizhao.js'), ...args], {
    cwd: away,
    encoding: 'utf8',
    timeout: 120_000,
  });
  assert.is(status, 0, stderr);
  assert.match(stdout, '3 articles');
  assert.ok(existsSync(join(away, 'out', 'articles', 'c', 'index.html')));
});

test('exit 2: a clock that is none', () => {
  const { status, stderr } = run(['build'], { DUIZHAO_NOW: 'noon' });
  assert.is(status, 2);
  assert.match(stderr, /DUIZHAO_NOW is “noon”/);
});

test('a content folder elsewhere builds; a broken one exits 1 with every problem and the former output untouched', () => {
  const root = content(
    { good: article() },
    { 'issues/2025-W26.md': '---\nkind: weekly\ntitle: { zh: 题, en: T }\n---\n' },
  );
  const output = join(temporary(), 'site');
  const build = () => run(['build', '--content', root, '--output', output, '--no-pdf']);
  const first = build();
  assert.is(first.status, 0, first.stderr);
  assert.ok(existsSync(join(output, 'index.html')));
  assert.ok(existsSync(join(output, 'articles/good/index.html')));
  assert.ok(existsSync(join(output, 'issues/2025-W26/index.html')));
  assert.ok(readdirSync(join(output, '../outbox')).includes('2025-W26.eml'));
  const snapshot = () =>
    readdirSync(output, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [file, readFileSync(file, 'utf8')]);
  const before = snapshot();

  writeFileSync(join(root, 'articles/good.md'), article({ title: '{ zh: 另一题, en: Another title }' }));
  writeFileSync(
    join(root, 'articles/bad.md'),
    article({ status: 'raedy', places: '[nowhere]' }, '<b>中文</b>\n\nOnly English.\n\nMore English.\n'),
  );
  const second = build();
  assert.is(second.status, 1);
  for (const problem of ['2:9', '6:10', '11:1', '15:1']) assert.match(second.stderr, problem);
  assert.not.match(second.stderr, /\n\s+at /, 'no stack trace');
  assert.equal(snapshot(), before);
});

test('init makes a folder that checks clean and builds', () => {
  const cwd = temporary();
  assert.is(run(['init', 'mine'], {}, cwd).status, 0);
  const check = run(['check', '--content', 'mine'], { DUIZHAO_SOURCES: '' }, cwd);
  assert.is(check.status, 0, check.stdout + check.stderr);
  assert.is(run(['init', 'mine'], {}, cwd).status, 2, 'a folder that is not empty is left alone');
  assert.is(run(['new', 'article', 'second', '--content', 'mine'], {}, cwd).status, 0);
  assert.is(run(['new', 'article', 'second', '--content', 'mine'], {}, cwd).status, 2, 'nothing is overwritten');
  const built = run(['build', '--content', 'mine', '--no-pdf'], { DUIZHAO_SOURCES: '' }, cwd);
  assert.is(built.status, 0, built.stderr);
  assert.ok(existsSync(join(cwd, '_site/articles/example/index.html')));
  assert.not(existsSync(join(cwd, '_site/articles/second/index.html')), 'a draft is published nowhere');
});

test.run();
