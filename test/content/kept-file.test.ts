import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { keptFile } from '../../src/content/kept-file.ts';
import { programHash } from '../../src/content/program.ts';
import { temporary } from '../folder.ts';

const path = () => join(temporary(), 'below', 'x.kept');

test('what is set is there in the next run', () => {
  const file = path();
  const first = keptFile(file, 'p');
  first.set('a', { zh: '甲\n乙', n: 1 });
  first.set('b', [1, null]);
  assert.equal(first.get('a'), { zh: '甲\n乙', n: 1 });
  first.save();
  const second = keptFile(file, 'p');
  assert.equal(second.get('a'), { zh: '甲\n乙', n: 1 });
  assert.equal(second.get('b'), [1, null]);
  assert.is(second.get('c'), undefined);
});

test('another program finds nothing', () => {
  const file = path();
  const first = keptFile(file, 'p');
  first.set('a', 1);
  first.save();
  assert.is(keptFile(file, 'q').get('a'), undefined);
  assert.match(programHash(), /^[0-9a-f]{32}$/);
});

test('what nobody asked for is forgotten, so the file does not grow', () => {
  const file = path();
  for (let round = 0; round < 20; round++) {
    const kept = keptFile(file, 'p');
    for (const key of ['same', `only-${round}`]) if (kept.get(key) === undefined) kept.set(key, 'x'.repeat(1000));
    kept.save();
  }
  assert.ok(statSync(file).size < 4000, String(statSync(file).size));
  assert.is(keptFile(file, 'p').get('only-3'), undefined);
});

test('nothing is written where nothing changed', () => {
  const file = path();
  const first = keptFile(file, 'p');
  first.set('a', 1);
  first.save();
  utimesSync(file, 1000, 1000);
  const second = keptFile(file, 'p');
  second.get('a');
  second.save();
  assert.is(statSync(file).mtimeMs, 1_000_000);
});

test('a broken file gives what is whole in it and never a wrong value', () => {
  const file = path();
  const first = keptFile(file, 'p');
  for (let i = 0; i < 50; i++) first.set(`k${i}`, { i, text: '文字'.repeat(i) });
  first.save();
  const good = readFileSync(file);
  let state = 3;
  for (let round = 0; round < 300; round++) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    const bad = Buffer.from(good);
    const at = state % bad.length;
    if (round % 3 === 0) writeFileSync(file, bad.subarray(0, at));
    else {
      bad[at] = (bad[at]! + 1 + (round % 200)) % 256;
      writeFileSync(file, bad);
    }
    const kept = keptFile(file, 'p');
    for (let i = 0; i < 50; i++) {
      const value = kept.get(`k${i}`);
      if (value !== undefined) assert.equal(value, { i, text: '文字'.repeat(i) });
    }
  }
});

test('where nothing can be written nothing is kept, and that is no error', () => {
  const folder = temporary();
  writeFileSync(join(folder, 'file'), '');
  const kept = keptFile(join(folder, 'file', 'x.kept'), 'p');
  kept.set('a', 1);
  kept.save();
  mkdirSync(join(folder, 'y.kept'));
  const other = keptFile(join(folder, 'y.kept'), 'p');
  other.set('a', 1);
  other.save();
  assert.equal(readdirSync(folder).sort(), ['file', 'y.kept']);
});

test('processes that write at once, some killed: the file is always whole', async () => {
  const file = path();
  const script = join(temporary(), 'write.ts');
  const module = JSON.stringify(new URL('../../src/content/kept-file.ts', import.meta.url).href);
  writeFileSync(
    script,
    `import { keptFile } from ${module};
for (;;) { const kept = keptFile(${JSON.stringify(file)}, 'p'); for (let i = 0; i < 200; i++) kept.set('k' + i, { i, by: process.pid, text: 'x'.repeat(500) }); kept.save(); }
`,
  );
  const children = Array.from({ length: 2 }, () =>
    spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script], { stdio: 'ignore' }),
  );
  const began = Date.now();
  while (!existsSync(file) && Date.now() - began < 20_000) await new Promise((done) => setTimeout(done, 50));
  for (let round = 0; round < 30; round++) {
    await new Promise((done) => setTimeout(done, 10));
    const kept = keptFile(file, 'p');
    const by = new Set(Array.from({ length: 200 }, (_, i) => (kept.get(`k${i}`) as { by: number }).by));
    assert.is(by.size, 1);
  }
  for (const child of children) {
    child.kill('SIGKILL');
    await new Promise((done) => child.on('close', done));
  }
  assert.is((keptFile(file, 'p').get('k7') as { i: number }).i, 7);
});

test.run();
