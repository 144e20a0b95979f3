// Figures that can be compared are drawn: as lengths on the paper, never as a picture, with every amount as text.
import { inflateSync } from 'node:zlib';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { readEdition } from '../../src/content/read.ts';
import type { Form } from '../../src/pdf/book/form.ts';
import { printAll } from '../../src/pdf/print-all.ts';
import { article, content } from '../folder.ts';
import { NOW } from '../site/small.ts';
import { matterhornFaults } from './matterhorn.ts';
import { readBack } from './read-back.ts';

const VALUES = [400, 200, 100, -50];
const figures = (values: readonly number[]) =>
  `[${values
    .map(
      (value, i) =>
        `{ id: f${i}, measure: { zh: 企业净增, en: net new companies }, about: { zh: 第${i}区, en: 'District ${i}' }, value: ${value}, unit: count, counted: { zh: 家, en: companies }, period: '2024', evidence: [增${i}家] }`,
    )
    .join(', ')}]`;
const root = content(
  {
    four: article({ figures: figures(VALUES) }),
    two: article({ figures: figures(VALUES.slice(0, 2)) }),
  },
  { 'issues/both.md': '---\nkind: dossier\ntitle: { zh: 两篇, en: Two }\narticles: [four, two]\n---\n' },
);
const edition = await readEdition(root, { now: NOW });
async function print(ids: readonly string[], form: Partial<Form> = {}): Promise<Buffer[]> {
  const files = new Map<string, Buffer>();
  const { failed } = await printAll(edition, {
    ids,
    form,
    jobs: 1,
    cache: false,
    sink: (url, bytes) => void files.set(url, bytes),
  });
  assert.equal(failed, []);
  return ids.map((id) => [...files].find(([url]) => url.includes(`/${id}/`))![1]);
}

/** The widths of filled rectangles of the height of a bar, in order. */
function bars(bytes: Buffer): number[] {
  const found: number[] = [];
  for (const match of bytes.toString('latin1').matchAll(/<<\/Filter \/FlateDecode \/Length (\d+)>> stream\n/g)) {
    const start = match.index + match[0].length;
    const painted = inflateSync(bytes.subarray(start, start + Number(match[1]))).toString('latin1');
    for (const [, width] of painted.matchAll(/^[\d.-]+ [\d.-]+ ([\d.]+) 8 re\nf$/gm)) found.push(Number(width));
  }
  return found;
}

test('bars are as long as their amounts, which stand beside them as text', async () => {
  const [four] = await print(['four']);
  const drawn = bars(four!);
  assert.is(drawn.length, 4);
  for (const [i, width] of drawn.entries())
    assert.ok(Math.abs(width / drawn[0]! - Math.abs(VALUES[i]!) / 400) < 0.02, `${drawn}`);
  const { texts, objects } = await readBack(four!);
  const text = texts.join('').replace(/\s+/g, '');
  assert.match(text, /第0区400家.*400companiesDistrict0.*第3区.*50.*District3/);
  assert.not.match(objects, /\/Subtype \/Image/);
  assert.equal(await matterhornFaults(four!), []);
});

test('two figures are no chart; a dossier draws those of all its articles with its table of figures', async () => {
  const [issue, two] = await print(['both', 'two']);
  assert.is(bars(two!).length, 0);
  assert.is(bars(issue!).length, 4);
  const { objects } = await readBack(issue!);
  assert.not.match(objects, /\/Subtype \/Image/);
  assert.equal(await matterhornFaults(issue!), []);
});

for (const form of [{ layout: 'facing' }, { layout: 'stacked' }, { languages: 'en' }] as const)
  test(`bars keep their lengths: ${Object.values(form)[0]}`, async () => {
    const [bytes] = await print(['four'], form);
    const drawn = bars(bytes!);
    assert.is(drawn.length, 'layout' in form && form.layout === 'facing' ? 8 : 4);
    assert.ok(Math.abs(drawn[1]! / drawn[0]! - 0.5) < 0.02, `${drawn}`);
    assert.equal(await matterhornFaults(bytes!), []);
  });

test.run();
