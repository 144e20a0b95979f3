// Pinyin over running text: heteronyms, heads of offices, people's names.
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { syllables } from '../../src/language/ruby.ts';

test('a syllable for each Chinese character and none for the rest', () => {
  assert.equal(syllables('2025年，5G网（新）OK。'), ['nián', 'wǎng', 'xīn']);
  assert.equal(syllables(''), []);
  assert.is(syllables('𠮷野家').length, 3);
});

test('heteronyms by word', () => {
  for (const [text, wanted] of [
    ['重庆银行行长', 'chóng qìng yín háng háng zhǎng'],
    ['重要', 'zhòng yào'],
    ['强调调研', 'qiáng diào diào yán'],
    ['会计', 'kuài jì'],
    ['增长率', 'zēng zhǎng lǜ'],
    ['参与者', 'cān yù zhě'],
    ['供给', 'gōng jǐ'],
    ['长江', 'cháng jiāng'],
    ['为主导', 'wéi zhǔ dǎo'],
  ] as const)
    assert.is(syllables(text).join(' '), wanted);
});

test('the head of an office is its zhǎng, a city on the long river is not', () => {
  assert.match(syllables('处长、部长，镇长和会长。').join(' '), 'chù zhǎng bù zhǎng zhèn zhǎng hé huì zhǎng');
  assert.is(syllables('县市长期').at(-2), 'cháng');
});

test('names are read as names wherever they stand', () => {
  assert.is(syllables('单田芳到会。', ['单田芳']).slice(0, 3).join(' '), 'shàn tián fāng');
  assert.is(syllables('今天单田芳和单田芳', ['单田芳']).at(-3), 'shàn');
});

test.run();
