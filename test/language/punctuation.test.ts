import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { chineseMarks, englishMarks, type Mark } from '../../src/language/punctuation.ts';
import { gaps, type Spacing } from '../../src/language/spacing.ts';

/** The text with every certain replacement made. */
function mended(text: string, marks: readonly Mark[]): string {
  let out = text;
  for (const { start, end, replacement } of [...marks].reverse()) {
    if (replacement !== null) out = out.slice(0, start) + replacement + out.slice(end);
  }
  return out;
}
const zh = (text: string) => mended(text, chineseMarks(text, 'hans'));

test('half-width marks in Chinese become full-width, and mending twice changes nothing', () => {
  for (const [before, after] of [
    ['会议指出,要稳中求进;再议.', '会议指出，要稳中求进；再议。'],
    ['人工智能(AI)企业', '人工智能（AI）企业'],
    ['他说"好","很好"', '他说“好”，“很好”'],
    ['很多...还有', '很多……还有'],
    ['城市--港口', '城市——港口'],
    ['共８６家ＡＩ企业', '共86家AI企业'],
    ['先稳，，后进', '先稳，后进'],
  ] as const) {
    assert.is(zh(before), after);
    assert.is(zh(after), after);
  }
});

test('what is right is left', () => {
  for (const text of [
    '上午9:30，比分3:1，增长1,234.5万元。',
    '见[报告](https://example.org/a,b?c=d)和`a,b`。',
    '“引文里有‘引文’，还有《书名》（2025年）。”',
    '“一段未完的长引文，下段接着。',
    '1）第一条；A）第二条。',
    'GDP（国内生产总值）增长5.2%；CPI持平。',
    '“他们……”——众人愣住了！',
    '写信到desk@example.org。',
  ])
    assert.equal(chineseMarks(text, 'hans'), [], text);
  assert.equal(chineseMarks('「他說『好』」', 'hant-tw'), []);
});

test('marks without a partner', () => {
  const lone = (text: string) => chineseMarks(text, 'hans').map(({ start }) => start);
  assert.equal(lone('他说“好。'), [2]);
  assert.equal(lone('好”，他说'), [1]);
  assert.equal(lone('（甲《乙）丙'), [2]);
  assert.is(mended('他說“好”', chineseMarks('他說“好”', 'hant-hk')), '他說「好」');
});

test('Chinese marks in English', () => {
  assert.is(
    mended('Output rose，and jobs held。', englishMarks('Output rose，and jobs held。')),
    'Output rose, and jobs held.',
  );
  assert.is(mended('the plan（draft）', englishMarks('the plan（draft）')), 'the plan (draft)');
  assert.equal(englishMarks('Huai opera (淮剧，地方戏) is “old”.'), []);
  assert.equal(englishMarks('Plain — “quoted” — text…'), []);
});

test('spacing as the house has it', () => {
  const fixed = (text: string, spacing: Spacing) => {
    let out = text;
    for (const { start, end, replacement } of [...gaps(text, spacing)].reverse())
      out = out.slice(0, start) + replacement + out.slice(end);
    return out;
  };
  assert.is(fixed('在 NASDAQ上市 86 家', 'none'), '在NASDAQ上市86家');
  assert.is(fixed('在 NASDAQ上市86家，GDP', 'required'), '在 NASDAQ 上市 86 家，GDP');
  assert.is(fixed('在 NASDAQ上市', 'auto'), '在 NASDAQ上市');
  assert.is(fixed('会 议， 结束', 'auto'), '会议，结束');
  for (const spacing of ['auto', 'none', 'required'] as const) {
    const once = fixed('在 NASDAQ上市 86家， 完 毕 5%的', spacing);
    assert.is(fixed(once, spacing), once);
  }
});

test.run();
