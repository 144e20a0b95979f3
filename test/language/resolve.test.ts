import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { parseDatesEn } from '../../src/language/quantity-en.ts';
import { parseDatesZh } from '../../src/language/quantity-zh.ts';
import { periodOf, resolveDate } from '../../src/language/resolve.ts';

const periods = (text: string, date: string): (string | null)[] =>
  parseDatesZh(text).map((each) => periodOf(resolveDate(each, date)));

const CASES: readonly (readonly [string, string, string])[] = [
  ['去年', '2023-04-01', '2022'],
  ['今年前5月', '2025-06-25', '2025-01/2025-05'],
  ['前5个月', '2025-06-25', '2025-01/2025-05'],
  ['20日', '2025-06-25', '2025-06-20'],
  ['28日', '2025-06-03', '2025-05-28'],
  ['上月', '2025-01-10', '2024-12'],
  ['上个月', '2025-06-25', '2025-05'],
  ['昨天', '2025-03-01', '2025-02-28'],
  ['明年3月', '2025-06-25', '2026-03'],
  ['去年四季度', '2025-06-25', '2024-10/2024-12'],
  ['上半年', '2025-07-15', '2025-01/2025-06'],
  ['前三季度', '2025-10-20', '2025-01/2025-09'],
  ['6月23日', '2025-06-25', '2025-06-23'],
  ['12月5日', '2025-02-01', '2024-12-05'],
  ['2021年', '2025-06-25', '2021'],
  ['上世纪八十年代', '2025-06-25', '1980/1989'],
  ['十九世纪', '2025-06-25', '1800/1899'],
  ['民国26年', '2025-06-25', '1937'],
  ['码头7月2日', '2025-07-25', '2025-07-02'],
  ['元首6月', '2025-06-25', '2025-06'],
  ['头7个月', '2025-08-25', '2025-01/2025-07'],
];
test('relative dates against the date of the article', () => {
  for (const [text, date, period] of CASES) assert.is(periods(text, date)[0], period, `${text} in ${date}`);
});

test('a reference that does not reach leaves the mention as it is', () => {
  assert.is(periods('昨天', '2025')[0], null);
  assert.is(periods('去年', 'unknown')[0], null);
});

test('both languages give one period', () => {
  const [zh] = parseDatesZh('2025年1至5月');
  assert.is(periodOf(zh!), '2025-01');
  const [en] = parseDatesEn('23 June 2025');
  assert.is(periodOf(en!), '2025-06-23');
});

test.run();
