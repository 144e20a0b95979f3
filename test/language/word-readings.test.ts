// Readings by words are those of pinyin-pro, from whose dictionaries they are taken.
import { pinyin } from 'pinyin-pro';
import { PatternsNormal } from 'pinyin-pro/dist/esm/data/patterns.mjs';
import SURNAMES from 'pinyin-pro/dist/esm/data/surname.mjs';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { nameReadings } from '../../src/language/pinyin.ts';
import { compoundSurnames, singleSurnames } from '../../src/language/surnames.ts';
import { readByFewest, readByLikeliest } from '../../src/language/word-readings.ts';

const same = (text: string) => {
  const options = { type: 'array', toneSandhi: false } as const;
  assert.equal(readByFewest(text), pinyin(text, { ...options, segmentit: 3 }), text);
  assert.equal(readByLikeliest(text), pinyin(text, options), text);
};

test('every word of the dictionaries, alone and one after another', () => {
  const words = PatternsNormal.map(({ zh }) => zh);
  for (const word of words) same(word);
  for (let i = 0; i < words.length; i += 40) same(words.slice(i, i + 40).join(i % 80 ? '' : '的'));
});

test('texts with marks, digits, repeated characters and characters beyond the basic plane', () => {
  for (const text of [
    '',
    '了',
    '好了，了结了。',
    '一不一',
    '时时々，々',
    '2025年了',
    '𠮷野家的𠮷',
    'a了b',
    '、不了了之…',
    '重庆重要行长',
  ])
    same(text);
});

test('surnames', () => {
  for (const surname of [...singleSurnames, ...compoundSurnames, ...Object.keys(SURNAMES)]) {
    const read = pinyin(surname, { type: 'array', mode: 'surname', surname: 'head', toneSandhi: false });
    const found = nameReadings(`${surname}明`).slice(0, [...surname].length);
    if (singleSurnames.has(surname) || compoundSurnames.has(surname))
      assert.equal(
        found.map(({ reading }) => reading),
        read,
        surname,
      );
  }
});

test.run();
