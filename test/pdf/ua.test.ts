// PDF/UA-1: each machine-checkable condition, on every form of briefing.
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { readEdition } from '../../src/content/read.ts';
import type { Form } from '../../src/pdf/book/form.ts';
import { printAll } from '../../src/pdf/print-all.ts';
import { markArtefacts } from '../../src/pdf/structure.ts';
import { article, content } from '../folder.ts';
import { NOW, smallFolder } from '../site/small.ts';
import { matterhornFaults } from './matterhorn.ts';

async function faultsOf(root: string, form: Partial<Form> = {}, ids?: readonly string[]) {
  const edition = await readEdition(root, { now: NOW });
  const found: string[] = [];
  const { failed } = await printAll(edition, {
    form,
    cache: false,
    ...(ids ? { ids } : {}),
    sink: async (url, bytes) => void found.push(...(await matterhornFaults(bytes)).map((fault) => `${url}: ${fault}`)),
  });
  assert.equal(failed, []);
  return found;
}

test('every briefing meets every machine-checkable condition', async () => {
  assert.equal(await faultsOf(smallFolder), []);
});

for (const form of [{ layout: 'facing' }, { layout: 'stacked' }, { languages: 'zh' }, { languages: 'en' }] as const)
  test(`so does ${Object.values(form)[0]}`, async () => {
    assert.equal(await faultsOf(smallFolder, form, ['two-ports', 'port-opens']), []);
  });

test('lists, tables, quotations and headings that go on over pages keep their structure', async () => {
  const many = (word: string, n: number, mark: string) =>
    Array.from({ length: n }, (_, i) => `${mark} ${word}${i}`).join('\n');
  const table = (a: string, end: string) =>
    `| ${a} | ${a} |\n| --- | --- |\n${Array.from({ length: 90 }, (_, i) => `| **${a}**${i} | ${i % 7 ? i : ''} |`).join('\n')}${end}`;
  const body = [
    '## 标题 {#h}',
    '## Heading',
    `${many('条目', 120, '-')} {#l}`,
    many('Item ', 120, '*'),
    '### 小标题 {#h2}',
    '### Lower heading',
    table('格', ' {#t}'),
    table('Cell ', ''),
    '> 引文。 {#q}',
    '> A quotation.',
  ].join('\n\n');
  assert.equal(await faultsOf(content({ a: article({}, body) })), []);
});

test('what is only painted becomes an artefact, what is read stays content', () => {
  const { lines: made, freed } = markArtefacts(
    [
      'q',
      '1 0 0 1 0 0 cm',
      '0 0 9 9 re',
      'f',
      'Q',
      '/TR <</MCID 0 >>BDC',
      '0 0 9 1 re',
      'f',
      'EMC',
      '/P <</MCID 1 >>BDC',
      'BT',
      '<01> Tj',
      'ET',
      'EMC',
      'BT',
      '<02> Tj',
      'ET',
    ].join('\n'),
  );
  assert.equal(freed, [0]);
  assert.equal(made, [
    '/Artifact BMC',
    'q',
    '1 0 0 1 0 0 cm',
    '0 0 9 9 re',
    'f',
    'Q',
    '0 0 9 1 re',
    'f',
    'EMC',
    '/P <</MCID 1 >>BDC',
    'BT',
    '<01> Tj',
    'ET',
    'EMC',
    '/Artifact BMC',
    'BT',
    '<02> Tj',
    'ET',
    'EMC',
  ]);
});

test.run();
