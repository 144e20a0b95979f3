/** The pairs written by hand, set as other publishers set their text: each still passes, and a changed digit is found. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { pairsByHand } from '../../scripts/bench/pairs-by-hand.ts';
import { checkPair } from '../../src/check/check-pair.ts';
import { rule as date } from '../../src/check/rules/date.ts';
import { rule as number } from '../../src/check/rules/number.ts';
import { rule as ordinal } from '../../src/check/rules/ordinal.ts';
import { scanZh } from '../../src/language/quantity-zh.ts';

const spaced = (zh: string): string =>
  zh.replace(/([\u4e00-\u9fff])(?=[\dA-Za-z])/g, '$1 ').replace(/([\dA-Za-z%])(?=[\u4e00-\u9fff])/g, '$1 ');
const wide = (zh: string): string => zh.replace(/[\d%.:]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

const same = (text: string): string => text;
const DRESSES: Readonly<Record<string, readonly [(zh: string) => string, (en: string) => string]>> = {
  'spaces around Chinese digits': [spaced, same],
  'full-width digits': [wide, same],
  'no-break spaces': [(zh) => spaced(zh).replaceAll(' ', '\u00a0'), (en) => en.replaceAll(' ', '\u00a0')],
  'no-break hyphens': [same, (en) => en.replaceAll('-', '\u2011')],
  'no commas in thousands': [same, (en) => en.replace(/(?<=\d),(?=\d{3})/g, '')],
  'per cent': [same, (en) => en.replace(/(?<=\d)%/g, ' per cent')],
  'a space before the percent sign': [same, (en) => en.replace(/(?<=\d)%/g, ' %')],
  capitals: [same, (en) => (/\bMay\b|%/.test(en) ? en : en.toUpperCase())],
  'bn and m': [same, (en) => en.replace(/(\d) billion\b/g, '$1bn').replace(/(\d) million\b/g, '$1m')],
  'short months': [same, (en) => en.replace(/\b(Jan|Feb|Aug|Oct|Nov|Dec)(?:uary|ruary|ust|ember|ober)\b/g, '$1.')],
  'day first': [
    same,
    (en) => en.replace(/\b(January|February|March|April|May|June|July|August) (\d{1,2}), (\d{4})/g, '$2 $1 $3'),
  ],
  '礼拜 for 周': [(zh) => zh.replace(/周(?=[一二三四五六日](?!年))/g, '礼拜'), same],
  '千米 and 公分': [(zh) => zh.replaceAll('公里', '千米').replaceAll('厘米', '公分'), same],
  'corner quotes': [(zh) => zh.replaceAll('“', '「').replaceAll('”', '」'), same],
};

const pairs = pairsByHand();
const found = (zh: string, en: string) => checkPair(zh, en, {}, [number, date, ordinal]).map((each) => each.message.en);

for (const [name, [ofZh, ofEn]] of Object.entries(DRESSES)) {
  test(name, () => {
    for (const pair of pairs) {
      const [zh, en] = [ofZh(pair.zh), ofEn(pair.en)];
      assert.equal(found(zh, en), [], `${zh} | ${en}`);
    }
  });
}

test('a mention in spaced text stands where it says', () => {
  for (const { zh } of pairs) {
    const text = spaced(zh);
    const mentions = scanZh(text);
    assert.is(mentions.length, scanZh(zh).length, text);
    for (const [at, { start, end, text: said }] of mentions.entries()) {
      assert.is(said.length, end - start);
      assert.ok(start >= (mentions[at - 1]?.start ?? 0) && end <= text.length, text);
    }
  }
});

test('a digit changed in spaced text is found', () => {
  assert.ok(found('去年 3 月 5 日，约 1.2 万人到场。', 'Some 13,000 people came on March 5 last year.').length > 0);
  assert.ok(found('全市人口 2 万 4801 人。', 'The town has a population of 24,810.').length > 0);
  assert.ok(found('下午 5 点 30 分出发。', 'They left at 5:20 p.m.').length > 0);
});

test.run();
