// Fixes on random folders: carrying them out twice changes nothing more, lines that nothing was said of stay byte for
// byte, no fix brings a new error, and files without a fix are not written.
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { checkEdition } from '../../src/check/check-edition.ts';
import { fixFolder } from '../../src/check/fix-folder.ts';
import { readEdition } from '../../src/content/read.ts';
import { articleFile, inFolder } from './content-folder.ts';

const NOW = new Date('2025-06-27T10:00:00Z');

/** A linear congruential generator: the same folders in every run. */
function random(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

const ZH = [
  '会议指出,要稳中求进。',
  '他说"好",大家同意。',
  '人工智能(AI)企业增加。',
  '发展新质生产力，推动产业集群。',
  '在 NASDAQ上市。',
  '很多...还有；**强调**“质量”。',
  '今⽇开会。',
  '推动創(chuàng)新。',
  '产值增长5.2%，达到86亿元。',
  '见[报告](https://example.org/a)。',
  '平平常常的一句话。',
  '城市--港口，先稳，，后进。',
  '呼和浩特有会。',
];
const EN = [
  'The meeting called for steady progress.',
  'Output rose，and jobs held。',
  'Develop new productivity and industrial clusters.',
  'Listed on NASDAQ （2025）.',
  'He said “fine”, and *all* agreed.',
  'Output rose by 5.2 per cent, to 8.6 billion yuan.',
  'See [the report](https://example.org/a).',
  'A plain sentence.',
  'There is a meeting in Huhehaote.',
  'The meetingâ€™s end.',
];

function folder(seed: number): Record<string, string> {
  const next = random(seed);
  const pick = <T>(list: readonly T[]): T => list[next(list.length)]!;
  const some = (list: readonly string[]) => Array.from({ length: 1 + next(3) }, () => pick(list)).join('');
  const files: Record<string, string> = {
    'terms.yaml':
      '# terms\nnqpf: { zh: [新质生产力], en: { preferred: new quality productive forces, deprecated: [{ text: new productivity }] } }\n',
    'notes.txt': 'no part of the edition,  untouched\n',
  };
  for (let n = 0; n < 1 + next(3); n++) {
    const blocks: string[] = [];
    for (let i = 0; i < 1 + next(5); i++) {
      const id = next(3) ? ` {#s${i + 1}}` : '';
      if (next(5) === 0)
        blocks.push(`- ${pick(ZH)}\n- ${pick(ZH)}${id}`, `${pick(['-', '*'])} ${pick(EN)}\n- ${pick(EN)}`);
      else blocks.push(`${some(ZH)}${id}`, `${some(EN)}${pick(['', ' ', '  '])}`);
    }
    const front = `title: { zh: "${pick(['示例,二', '示例'])}", en: '${pick(['An example', 'New productivity'])}' } # kept\nwhy:\n  zh: ${pick(['为什么', '"其一,其二"'])}\n  en: ${pick(['Why', 'Why，indeed'])}`;
    const text = articleFile(front, blocks.join('\n\n'));
    files[`articles/a${n}.md`] = pick(['', '\uFEFF']) + (next(2) ? text.replace(/\n/g, '\r\n') : text);
  }
  return files;
}

const contents = async (root: string) => {
  const paths = (await readdir(root, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const all = new Map<string, string>();
  for (const { parentPath, name } of paths)
    all.set(join(parentPath, name), await readFile(join(parentPath, name), 'utf8'));
  return all;
};
const errorsOf = (found: readonly { severity: string; rule: string; message: { en: string } }[]) =>
  found.filter(({ severity }) => severity === 'error').length;

test('fixes are idempotent and touch nothing else', async () => {
  let carried = 0;
  for (let seed = 1; seed <= 60; seed++)
    await inFolder(folder(seed), async (root) => {
      const check = async () => {
        const edition = await readEdition(root, { now: NOW });
        return { edition, found: checkEdition(edition, { sources: () => null, lock: null }).diagnostics };
      };
      let { edition, found } = await check();
      const before = await contents(root);
      const first = errorsOf(found);
      const told = new Set<string>();
      for (let pass = 0; pass < 6; pass++) {
        const times = new Map<string, number>();
        for (const path of before.keys()) times.set(path, (await stat(path)).mtimeMs);
        const now = await contents(root);
        const fixed = await fixFolder(root, found, edition.files);
        carried += fixed.done.length;
        const written = new Set(fixed.files.map(({ path }) => join(root, path)));
        for (const [path, text] of await contents(root)) {
          const old = now.get(path)!;
          if (!written.has(path)) {
            assert.is(text, old);
            assert.is((await stat(path)).mtimeMs, times.get(path), `${path} is not written`);
            continue;
          }
          // A fix never adds or takes out a line, and changes only lines that it was reported for.
          const [was, is] = [old.split('\n'), text.split('\n')];
          assert.is(is.length, was.length);
          const lines = new Set(
            fixed.done.flatMap(({ fix }) =>
              (fix ?? []).map(({ file, start }) => {
                const { text: whole } = edition.files.get(file)!;
                return `${join(root, file)}:${whole.slice(0, start).split('\n').length}`;
              }),
            ),
          );
          for (const [i, line] of was.entries()) {
            if (line !== is[i]) told.add(`${path}:${i + 1}`);
            if (line !== is[i]) assert.ok(lines.has(`${path}:${i + 1}`), `seed ${seed}: ${line} → ${is[i]}`);
          }
          assert.is(text.startsWith('\uFEFF'), old.startsWith('\uFEFF'));
          assert.is(text.includes('\r\n'), old.includes('\r\n'));
        }
        ({ edition, found } = await check());
        if (!fixed.done.length) break;
      }
      assert.ok(errorsOf(found) <= first, `seed ${seed}: no fix brings an error`);
      const again = await fixFolder(root, found, edition.files);
      assert.is(again.done.length, 0, `seed ${seed}: nothing is left to fix`);
    });
  assert.ok(carried > 100, `${carried} fixes`);
});

test('a file that has changed since it was read is left alone', () =>
  inFolder(folder(3), async (root) => {
    const edition = await readEdition(root, { now: NOW });
    const { diagnostics } = checkEdition(edition, { sources: () => null, lock: null });
    const path = diagnostics.find(({ fix }) => fix)!.fix![0]!.file;
    const changed = `${await readFile(join(root, path), 'utf8')}\n`;
    await writeFile(join(root, path), changed);
    await fixFolder(root, diagnostics, edition.files);
    assert.is(await readFile(join(root, path), 'utf8'), changed);
  }));

test.run();
