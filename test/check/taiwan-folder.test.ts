/** An edition in Taiwan's characters: years of 民國, amounts in a bare 元, a table, a change 較前年. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { checkEdition } from '../../src/check/check-edition.ts';
import { readEdition } from '../../src/content/read.ts';
import { articleFile, asItStands, inFolder } from './content-folder.ts';

const SITE = `title: { zh: 示例, en: Example }
base_url: https://example.org/
base_script: hant-tw
scripts: [hant-tw]
`;
// Extraction gives Simplified characters.
const SOURCE =
  '测试渔港2日表示，去年全年渔获8万4千吨，较前年成长3.2%，创民国105年以来新高。渔会将投入新台币十五亿元兴建冷冻厂，预计116年完工。码头长620公尺。';
const FRONT = `title: { zh: 漁獲創新高, en: A record catch }
date: { value: 2025-03-02 }
published: 2025-03-03
figures:
  - { id: catch, measure: { zh: 漁獲, en: catch }, about: { zh: 漁港, en: the port }, value: 84000, unit: t, period: 2024, evidence: [去年, 8萬4千噸] }
  - { id: growth, measure: { zh: 漁獲成長, en: growth in the catch }, about: { zh: 漁港, en: the port }, value: 3.2, unit: percent, change: yoy, period: 2024, evidence: [去年, 較前年成長3.2%] }`;
const body = (year: string, price: string) => `測試漁港2024年漁獲8.4萬噸，較前年成長3.2%，為2016年以來最高。 {#s1}

The test port landed 84,000 tonnes of fish in 2024, up 3.2 per cent on the year before and the most since 2016.

漁會將投入15億元興建冷凍廠，${year}年完工。 {#s2}

The fishermen's association will put ${price}1.5 billion into a freezing plant, to be finished in 2027.

| 項目 | 數值 |
| --- | --- |
| 碼頭 | 620公尺 | {#s3}

| Item | Value |
| --- | --- |
| Quay | 620 m |
`;

const found = (text: string, front = FRONT): Promise<string[]> =>
  inFolder({ 'site.yaml': SITE, 'articles/example.md': articleFile(front, text) }, async (folder) => {
    const edition = await readEdition(folder, { now: new Date('2025-03-05T10:00:00Z') });
    const sources = () => new TextEncoder().encode(SOURCE);
    const { diagnostics } = checkEdition(edition, { sources, lock: null, read: asItStands });
    return diagnostics
      .filter(({ rule }) => ['number', 'date', 'ordinal', 'evidence', 'unsupported', 'yaml', 'schema'].includes(rule))
      .map(({ rule, message }) => `${rule}: ${message.en}`);
  });

test('a true article passes, its year of completion in either count', async () => {
  assert.equal(await found(body('2027', 'NT$')), []);
  assert.equal(await found(body('116', 'NT$')), []);
});

test('a year that no 民國 year of the source is', async () => {
  const said = (await found(body('2028', 'NT$').replace('2027.', '2028.'))).join('\n');
  assert.match(said, /unsupported: .*2028/);
});

test('the year before, declared as the period of a growth shown for last year', async () => {
  const said = await found(
    body('2027', 'NT$'),
    FRONT.replace('change: yoy, period: 2024', 'change: yoy, period: 2023'),
  );
  assert.ok(
    said.some((each) => each.startsWith('evidence: “growth” declares the period 2023')),
    said.join('\n'),
  );
});

test.run();
