/** The rules on numbers and dates throw at nothing, and a segment of a megabyte takes about a second. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { checkPair } from '../../src/check/check-pair.ts';
import { rule as date } from '../../src/check/rules/date.ts';
import { rule as number } from '../../src/check/rules/number.ts';
import { rule as ordinal } from '../../src/check/rules/ordinal.ts';

const RULES = [number, date, ordinal];
const PIECES = [
  '1',
  '9,',
  '1,111',
  '一',
  '十',
  '百',
  '万',
  '亿',
  '2017年',
  '5月',
  '3日',
  '3-',
  '1:',
  '周六',
  '$5 ',
  'half ',
  'one in ',
  'three hundred ',
  'May ',
  '1980s ',
  'to ',
  'first ',
  'two or ',
  '分之',
  '多',
  '几',
  '第',
  '数',
  '点',
  '5%至',
  '上',
  '约',
  '不',
  '第3',
  '1/',
  'a ',
  'an hour and ',
  'F1',
  '1.5 ',
  '.',
  '·',
  '-',
  '（',
  '(',
  '½',
  'Ｏ',
  '１',
  'year ',
  'U.S.',
  'No.',
  '前',
  '去年',
  '翻',
  '半',
  '一个',
  '两三',
  '十多',
  'June 5, ',
  'between 3 and ',
  '"',
  ' ',
  '\n',
  '😀',
  '\ud800',
  '\u0000',
  '𠮷',
  '民国',
  '世纪',
];

test('four thousand pairs of shreds', () => {
  let state = 1;
  const next = (): number => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
  const shreds = (): string =>
    Array.from({ length: 1 + Math.floor(next() * 14) }, () => PIECES[Math.floor(next() * PIECES.length)]).join('');
  for (let round = 0; round < 4000; round += 1) {
    const [zh, en] = [shreds(), shreds()];
    for (const found of checkPair(zh, en, round % 2 ? { date: '2025-06-25' } : {}, RULES)) {
      for (const [side, text] of [
        [found.zh, zh],
        [found.en, en],
      ] as const) {
        if (side) assert.ok(side.start >= 0 && side.end <= text.length && side.start < side.end, `${zh} | ${en}`);
      }
    }
  }
});

test('time grows with length, not with its square', () => {
  for (const piece of PIECES) {
    const time = (size: number): number => {
      const text = piece.repeat(Math.ceil(size / piece.length));
      const began = process.cpuUsage().user;
      checkPair(text, `${text} `, {}, RULES);
      return (process.cpuUsage().user - began) / 1000;
    };
    const [small, large] = [time(6000), time(48_000)];
    // Eight times the length; a square would be sixty-four times.
    assert.ok(
      large < 32 * Math.max(small, 8),
      `${JSON.stringify(piece)}: ${small.toFixed(0)} ms, then ${large.toFixed(0)} ms`,
    );
  }
});

test('a long segment of prose', () => {
  const zh = '2025年6月23日，公司投资8.6亿元建成3条生产线，年产轮胎120万条，产值同比增长45.3%。';
  const en =
    'On 23 June 2025 the company invested 860 million yuan in three production lines for 1.2 million tyres a year, and output rose 45.3 percent. ';
  const times = Math.ceil(1_000_000 / en.length);
  const began = process.cpuUsage().user;
  const found = checkPair(zh.repeat(times), en.repeat(times), {}, RULES);
  const took = (process.cpuUsage().user - began) / 1000;
  assert.equal(found, []);
  // A second on an idle core, garbage collection aside.
  assert.ok(took < 2500, `${took.toFixed(0)} ms`);
});

test.run();
