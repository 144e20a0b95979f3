import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { decimal, digitsOf, keyOf, whole } from '../../src/language/exact.ts';
import { parseNumeralEn } from '../../src/language/numeral-en.ts';
import { parseNumeralZh, readNumeralZh } from '../../src/language/numeral-zh.ts';
import { printHanzi, printNumberEn, printNumberZh, printWords } from '../../src/language/print.ts';
import { foldWidth } from '../../src/language/width.ts';

/** A small linear congruential generator: the samples are the same in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

function* samples(): Generator<bigint> {
  for (let n = 0n; n <= 1200n; n += 1n) yield n;
  for (let power = 1n; power < 10n ** 16n; power *= 10n) for (const near of [-1n, 0n, 1n, 5n]) yield power + near;
  const next = random(20_250_623);
  for (let round = 0; round < 6000; round += 1) {
    const length = 1 + Math.floor(next() * 16);
    let digits = '';
    for (let place = 0; place < length; place += 1) digits += next() < 0.4 ? '0' : String(Math.floor(next() * 10));
    yield BigInt(digits);
  }
}

test('what is printed reads back to the same value, from 0 to 10^16', () => {
  for (const n of samples()) {
    if (n < 0n || n >= 10n ** 16n) continue;
    for (const print of [printHanzi(n), printNumberZh(whole(n))]) {
      const read = parseNumeralZh(print);
      assert.is(read && keyOf(read), n.toString(), `${n} printed as ${print}`);
    }
    for (const print of [printWords(n), printNumberEn(whole(n))]) {
      const read = parseNumeralEn(print);
      assert.is(read && keyOf(read), n.toString(), `${n} printed as ${print}`);
    }
  }
});

test('decimals read back too', () => {
  const next = random(7);
  for (let round = 0; round < 3000; round += 1) {
    const value = decimal((next() * 10 ** (next() * 14)).toFixed(1 + Math.floor(next() * 3)));
    const zh = parseNumeralZh(printNumberZh(value));
    const en = parseNumeralEn(printNumberEn(value));
    assert.is(zh && keyOf(zh), keyOf(value), printNumberZh(value));
    assert.is(en && keyOf(en), keyOf(value), printNumberEn(value));
  }
});

const ZH: readonly (readonly [string, string])[] = [
  ['一万五千亿', '1500000000000'],
  ['250亿', '25000000000'],
  ['二百五', '250'],
  ['二百五十', '250'],
  ['十万零一千', '101000'],
  ['一百零八', '108'],
  ['两千零二十', '2020'],
  ['2万4801', '24801'],
  ['3万5', '35000'],
  ['3.5万亿', '3500000000000'],
  ['0.35万', '3500'],
  ['12.345万', '123450'],
  ['1.25 亿', '125000000'],
  ['一亿二', '120000000'],
  ['三千五百二', '3520'],
  ['1亿2000万', '120000000'],
  ['二〇二五', '2025'],
  ['一九九八', '1998'],
  ['四十五点三', '45.3'],
  ['三点五亿', '350000000'],
  ['１２．５亿', '1250000000'],
  ['壹佰贰拾', '120'],
  ['1兆', '1000000000000'],
  ['12,345.6', '12345.6'],
  ['百万', '1000000'],
  ['千亿', '100000000000'],
  ['廿', ''],
  ['十', '10'],
  ['十五', '15'],
  ['一百一十', '110'],
  ['兩萬', '20000'],
  ['三億', '300000000'],
  ['零', '0'],
];
test('known traps of Chinese numerals', () => {
  for (const [text, value] of ZH) {
    const read = parseNumeralZh(text);
    assert.is(read ? digitsOf(read) : '', value, text);
  }
});

const VAGUE: readonly (readonly [string, string, string])[] = [
  ['两三百', '200', '300'],
  ['七八千万', '70000000', '80000000'],
  ['十几', '11', '19'],
  ['数十', '20', '100'],
  ['几百万', '2000000', '10000000'],
  ['10多亿', '1000000000', '2000000000'],
  ['10亿多', '1000000000', '1100000000'],
  ['300余', '300', '400'],
  ['二十余', '20', '30'],
  ['36万多', '360000', '370000'],
  ['三五十', '30', '50'],
];
test('vague numerals have bounds', () => {
  for (const [text, low, high] of VAGUE) {
    const read = readNumeralZh(foldWidth(text), 0);
    assert.is(read && digitsOf(read.value), low, text);
    assert.is(read?.high ? digitsOf(read.high) : null, high, text);
  }
});

const EN: readonly (readonly [string, string])[] = [
  ['8.6 billion', '8600000000'],
  ['8.6bn', '8600000000'],
  ['1.2m', '1200000'],
  ['1,234.5', '1234.5'],
  ['twenty-one', '21'],
  ['forty five', '45'],
  ['one hundred and five', '105'],
  ['two hundred thousand', '200000'],
  ['twelve hundred', '1200'],
  ['one and a half', '1.5'],
  ['two-and-a-half', '2.5'],
  ['one and a half million', '1500000'],
  ['half a million', '500000'],
  ['a quarter of a million', '250000'],
  ['a dozen', '12'],
  ['five dozen', '60'],
  ['two-thirds', '0.6666…'],
  ['three-quarters', '0.75'],
  ['two point five million', '2500000'],
  ['nine quadrillion one', '9000000000000001'],
  ['100 thousand', '100000'],
  ['-5', '-5'],
  ['860 crore', '8600000000'],
  ['two lakh', '200000'],
];
test('English numerals', () => {
  for (const [text, value] of EN) {
    const read = parseNumeralEn(text);
    assert.is(read ? digitsOf(read) : '', value, text);
  }
});

test.run();
