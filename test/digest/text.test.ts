import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { difference } from '../../src/digest/diff.ts';
import { digestFiles } from '../../src/digest/digest-files.ts';
import { VARIANTS } from '../../src/digest/variant.ts';
import { columns } from '../../src/digest/wrap.ts';
import { changed, compose, edition } from './message.ts';

test('plain text keeps to 72 columns, but for addresses', async () => {
  for (const variant of VARIANTS) {
    const { text } = await compose(edition, variant);
    for (const line of text.split('\n')) {
      const language = /[\p{Script=Han}]/u.test(line) ? 'zh' : 'en';
      if (!/^\[\d+\] /.test(line)) assert.ok(columns(line, language) <= 72, `${variant}: ${line}`);
      assert.is(line, line.trimEnd());
    }
    assert.not.match(text, /\n{3,}|undefined|null|\[object/);
  }
});

test('links are notes: each mark has its address, each address its mark', async () => {
  const { text } = await compose(edition);
  const at = text.search(/^\[1\] /m);
  const used = new Set([...text.slice(0, at).matchAll(/\[(\d+)\]/g)].map(([, n]) => n));
  const given = [...text.slice(at).matchAll(/^\[(\d+)\] (\S+)$/gm)].map(([, n]) => n);
  assert.equal([...used].sort(), given.slice().sort());
  assert.not.match(text.slice(0, at), /https?:\/\//);
});

test('the subject holds both languages at a length that lists show', async () => {
  const long = { zh: '很长的标题，'.repeat(20), en: 'A very long title '.repeat(20) };
  for (const variant of VARIANTS) {
    const { subject } = await compose(changed({}, long), variant);
    assert.ok(columns(subject, 'zh') <= 32 + 3 + 44 + 2, subject);
    assert.is(/\p{Script=Han}/u.test(subject), variant !== 'en');
    assert.is(/[A-Za-z]/.test(subject), variant === 'both' || variant === 'en');
  }
  assert.is((await compose(edition)).subject, '渡船换了燃料 | A ferry changes its fuel');
});

test('what changed, with a little around it', () => {
  const before = 'a\nb\nc\nd\ne\nf\ng\nh';
  assert.equal(difference(before, before), []);
  assert.equal(difference(before, 'a\nb\nc\nd\ne\nF\ng\nh', 1), ['  e', '- f', '+ F', '  g']);
  assert.equal(difference('', 'x'), ['-', '+ x']);
});

test('the outbox is as it was (UPDATE=1 writes it anew)', async () => {
  const golden = new URL('../golden/mail/', import.meta.url);
  const files = await digestFiles(edition);
  assert.equal(
    files.map(({ name }) => name),
    VARIANTS.flatMap((v) => ['html', 'txt', 'eml'].map((end) => `2025-W26${v === 'both' ? '' : `.${v}`}.${end}`)),
  );
  if (process.env.UPDATE) {
    await rm(golden, { recursive: true, force: true });
    await mkdir(golden, { recursive: true });
    for (const { name, content } of files) await writeFile(new URL(name, golden), content);
  }
  assert.equal((await readdir(golden)).sort(), files.map(({ name }) => name).sort());
  for (const { name, content } of files)
    assert.ok(
      (await readFile(new URL(name, golden))).equals(Buffer.from(content)),
      `${name} differs from test/golden/mail`,
    );
});

test.run();
