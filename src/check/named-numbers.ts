/**
 * Numbers that are part of a name and count nothing: 第十四个五年规划, 二战, PM2.5, H1N1, G60. They are no quantities, so
 * comparing values passes them by; here a name that both sides have must have the same number on both.
 */
import type { Span } from '../language/bilingual.ts';
import { WORD_VALUES } from '../language/number-words-en.ts';
import { parseNumeralZh } from '../language/numeral-zh.ts';
import { roman } from '../language/ordinal-en.ts';

export interface Misnumbered {
  readonly zh: Span;
  readonly en: Span;
  readonly expected: string;
}

const numberEn = (word: string): number => {
  const lower = word.toLowerCase();
  if (/^\d/.test(lower)) return Number.parseFloat(lower);
  return WORD_VALUES.get(lower) ?? (/^[ivx]+$/.test(lower) ? roman(word.toUpperCase()) : Number.NaN);
};
const numberZh = (text: string): number => {
  const value = parseNumeralZh(text);
  return value ? Number(value.n) / Number(value.d) : Number.NaN;
};

interface Family {
  /** The number of the Chinese name is its first group; without one it is `fixed`. */
  readonly zh: RegExp;
  readonly en: RegExp;
  readonly fixed?: number;
  readonly shown: (value: number) => string;
}

const FAMILIES: readonly Family[] = [
  // A word that is no number at all (Multi-Year Plan) says nothing.
  {
    zh: /第?[十一二三四五六七八九\d]{1,3}个([一二三四五六七八九十])年(?:规划|計劃|计划|規劃)/gu,
    en: /\d(?:st|nd|rd|th) ([a-z]+)[- ]year plan/giu,
    shown: (value) => `${value}-year plan`,
  },
  {
    zh: /十[一二三四五六七八九]五(?:[”"」期末规規]|时期|時期|$)/gu,
    en: /\d(?:st|nd|rd|th) ([a-z]+)[- ]year plan/giu,
    fixed: 5,
    shown: () => 'five-year plan',
  },
  {
    zh: /第([一二三])次世界大[战戰]|(?<![第十百一二三四五六七八九])([一二])[战戰](?:[时時期前后後中的]|$)/gu,
    en: /\b(?:world war|WW) ?(one|two|three|[IVX]+|\d+)\b/giu,
    shown: (value) => `World War ${value === 1 ? 'I' : 'II'}`,
  },
  { zh: /细颗粒物|細懸浮微粒/gu, en: /\bPM ?(\d+(?:\.\d+)?)/gu, fixed: 2.5, shown: () => 'PM2.5' },
];

/** Something of every family above: most texts are passed over by it. */
const WORTH = /[个個].年|十.五|[战戰]|粒物|懸浮/u;

/** Letters and digits in one: H1N1, G60, J-20, COVID-19. */
const CODE = /(?<![\w.])[A-Za-z]{1,6}-?\d[\w-]{0,8}(?![\w.]*[/@])/g;
const skeleton = (code: string): string => code.replace(/-/g, '').toUpperCase().replace(/\d/g, '#');
const plain = (code: string): string => code.replace(/-/g, '').toUpperCase();

/** A code of one side with another number on the other, where each side has one code of that shape. */
function* codes(zh: string, en: string): Generator<Misnumbered> {
  const left = [...zh.matchAll(CODE)];
  if (!left.length) return;
  const right = [...en.matchAll(CODE)];
  for (const code of left) {
    const same = right.filter((other) => skeleton(other[0]) === skeleton(code[0]));
    const own = left.filter((other) => skeleton(other[0]) === skeleton(code[0]));
    if (same.length !== 1 || own.length !== 1 || plain(same[0]![0]) === plain(code[0])) continue;
    yield {
      zh: { start: code.index, end: code.index + code[0].length },
      en: { start: same[0]!.index, end: same[0]!.index + same[0]![0].length },
      expected: code[0],
    };
  }
}

/** Names of both texts whose numbers differ. */
export function* misnumbered(zh: string, en: string): Generator<Misnumbered> {
  for (const family of WORTH.test(zh) ? FAMILIES : []) {
    const left = [...zh.matchAll(family.zh)];
    const right = left.length ? [...en.matchAll(family.en)] : [];
    if (!right.length) continue;
    const values = left.map((match) => family.fixed ?? numberZh(match[1] ?? match[2] ?? ''));
    const wrong = right.find((match) => !values.includes(numberEn(match[1]!)) && !Number.isNaN(numberEn(match[1]!)));
    if (!wrong) continue;
    yield {
      zh: { start: left[0]!.index, end: left[0]!.index + left[0]![0].length },
      en: { start: wrong.index, end: wrong.index + wrong[0].length },
      expected: family.shown(values[0]!),
    };
  }
  if (/[A-Za-z]/.test(zh)) yield* codes(zh, en);
}
