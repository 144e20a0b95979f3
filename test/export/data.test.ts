import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { readEdition } from '../../src/content/read.ts';
import { csv, csvField } from '../../src/export/csv.ts';
import { exports } from '../../src/export/exports.ts';
import { editionJson } from '../../src/export/json.ts';
import { figuresCsv, peopleCsv } from '../../src/export/tables.ts';

const now = new Date('2025-06-28T08:00:00+08:00');
const folder = new URL('../fixtures/mail', import.meta.url).pathname;
const edition = await readEdition(folder, { now });

/** A reader of RFC 4180 that knows nothing of how we write. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const fields = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/y;
  fields.lastIndex = text.startsWith('\uFEFF') ? 1 : 0;
  while (fields.lastIndex < text.length) {
    const match = fields.exec(text);
    if (!match) throw new Error(`not RFC 4180 at ${fields.lastIndex}`);
    rows.at(-1)!.push(match[1] === undefined ? match[2]! : match[1].replaceAll('""', '"'));
    if (match[3] === '\r\n') rows.push([]);
  }
  if (!rows.at(-1)!.length) rows.pop();
  return rows;
}
const table = (text: string) => {
  const [header, ...rows] = readCsv(text);
  return rows.map((row) => Object.fromEntries(header!.map((name, i) => [name, row[i]!])));
};

test('fields that a spreadsheet would run are defused, numbers are not', () => {
  for (const text of ['=1+1', '+cmd', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '＝1', '＋1', '－1', '＠A'])
    assert.match(csvField(text), /^"?'/, JSON.stringify(text));
  assert.is(csvField(-32.5), '-32.5');
  assert.is(csvField('-32.5'), '-32.5');
  assert.is(csvField('- 32'), "'- 32");
  assert.is(csvField('a,"b"\n'), '"a,""b""\n"');
  assert.is(csvField(null), '');
  assert.is(csvField(0), '0');
});

test('a table is RFC 4180 with a byte-order mark', () => {
  const text = csv(
    ['甲', 'b'],
    [
      ['x,y', 'q"q'],
      ['两\r\n行', 1.5],
    ],
  );
  assert.is(text.charCodeAt(0), 0xfeff);
  assert.equal(readCsv(text), [
    ['甲', 'b'],
    ['x,y', 'q"q'],
    ['两\r\n行', '1.5'],
  ]);
  assert.throws(() => csv(['a'], [['b', 'c']]), /2 cells/);
});

test('figures.csv holds every public figure as a number', () => {
  const rows = table(figuresCsv(edition));
  assert.equal(
    rows.map((row) => [row.figure, row.value, row.low, row.high, row.unit]),
    [
      ['order-value', '8600000000', '', '', 'cny'],
      ['emissions', '-32.5', '', '', 'percent'],
      ['berths', '', '3', '5', 'count'],
      ['members', '1240', '', '', 'household'],
    ],
  );
  assert.is(rows[0]!.about_zh, '东渡造船厂');
  assert.is(rows[1]!.stated_by_en, 'Yu Qing');
  assert.is(rows[0]!.article_url, 'https://minghe.example/briefings/articles/dongdu-yard-2025/');
});

test('people.csv has a row for every post, and one for whoever has none', () => {
  const rows = table(peopleCsv(edition));
  assert.equal(
    rows.map((row) => [row.person, row.name_en, row.part, row.post_en, row.organisation]),
    [
      ['yu-qing', 'Yu Qing', 'spoke', 'Deputy Mayor', 'minghe-government'],
      ['yu-qing', 'Yu Qing', 'spoke', 'director, Port Affairs Commission', ''],
      ['fan-li', 'Fan Li', 'signed', 'general manager', 'dongdu-yard'],
      ['', 'a ferry captain', 'attended', '', ''],
    ],
  );
});

test('edition.json holds both languages, and nothing that is under embargo', () => {
  const text = editionJson(edition);
  const document = JSON.parse(text);
  assert.equal([document.format, document.version, document.languages.zh], ['duizhao-edition', 1, 'zh-Hans']);
  assert.equal(
    document.articles.map((article: { id: string }) => article.id),
    ['dongdu-yard-2025', 'tea-cooperative-2025'],
  );
  assert.equal(document.issues[0].articles, ['dongdu-yard-2025', 'tea-cooperative-2025']);
  const [ferry] = document.articles;
  assert.equal(ferry.terms, ['green-methanol', 'order-backlog']);
  assert.equal(ferry.segments[3].pairs[1], { zh: '夜航线先行', en: 'night routes first' });
  assert.equal(ferry.segments[0].pairs[0].runs.en.filter((run: { marks: string[] }) => run.marks.length).length, 1);
  assert.equal(Object.keys(document.people), ['yu-qing', 'fan-li']);
  assert.equal(Object.keys(document.organisations), ['minghe-government', 'dongdu-yard']);
  assert.equal(Object.keys(document.places), ['china', 'minghe']);
  for (const { url, render } of exports(edition)) assert.not.match(render(), /未名|Weiming|Unannounced|held-back/, url);
});

test('the same folder gives the same bytes', async () => {
  const again = await readEdition(folder, { now: new Date('2025-06-29T08:00:00+08:00') });
  const one = exports(edition).map(({ url, render }) => [url, render()]);
  assert.equal(
    exports(again).map(({ url, render }) => [url, render()]),
    one,
  );
  assert.equal(
    one.map(([url]) => url),
    ['data/edition.json', 'data/figures.csv', 'data/people.csv', 'data/memory.tmx', 'data/terms.tbx'],
  );
});

test.run();
