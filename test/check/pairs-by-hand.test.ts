/** Each pair written by hand passes, and both languages are read to the values that were typed for it. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { pairsByHand } from '../../scripts/bench/pairs-by-hand.ts';
import { checkPair } from '../../src/check/check-pair.ts';
import { rule as date } from '../../src/check/rules/date.ts';
import { rule as number } from '../../src/check/rules/number.ts';
import { rule as ordinal } from '../../src/check/rules/ordinal.ts';
import { machineDate } from '../../src/check/value-text.ts';
import { digitsOf } from '../../src/language/exact.ts';
import type { Mention } from '../../src/language/quantity.ts';
import { scanEn } from '../../src/language/quantity-en.ts';
import { scanZh } from '../../src/language/quantity-zh.ts';

const NTH = ['th', 'st', 'nd', 'rd'];
function written(mention: Mention): string {
  if (mention.type === 'date') return machineDate(mention);
  const { value, to, high, unit, kind, parts } = mention;
  const digits = digitsOf(value);
  if (unit === 'clock') return parts.map((part, index) => digitsOf(part).padStart(index ? 2 : 1, '0')).join(':');
  if (kind === 'pair') return parts.map((part) => digitsOf(part)).join(':');
  if (kind === 'code' && parts.length > 1) return parts.map((part) => digitsOf(part)).join('-');
  if (kind === 'multiple') return `${digits} times`;
  if (kind === 'ordinal') return digits + (/1\d$/.test(digits) ? 'th' : (NTH[Number(digits.at(-1))] ?? 'th'));
  return `${digits}${to ? `..${digitsOf(to)}` : ''}${high ? `^${digitsOf(high)}` : ''}${unit ? ` ${unit}` : ''}`;
}

const pairs = pairsByHand();
test('there are at least 300', () => assert.ok(pairs.length >= 300, String(pairs.length)));
for (const { line, zh, en, zhValues, enValues } of pairs) {
  test(`line ${line}`, () => {
    for (const [text, mentions, typed] of [
      [zh, scanZh(zh), zhValues],
      [en, scanEn(en), enValues],
    ] as const) {
      const read = mentions.map(written);
      for (const value of typed) assert.ok(read.includes(value), `${text}: expected ${value}, read ${read.join('; ')}`);
    }
    const found = checkPair(zh, en, {}, [number, date, ordinal]).map((each) => each.message.en);
    assert.equal(found, [], `${zh} | ${en}: ${found.join('; ')}`);
  });
}

test.run();
