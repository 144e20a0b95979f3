/**
 * English numerals in words, digits and mixtures, read from tokens to exact values: twenty-one, one hundred and five,
 * 8.6 billion, 1.2m, half a million, two and a half, a dozen, two-thirds, "two or three hundred".
 */

import { ORDINALS } from './calendar-en.ts';
import { decimal, type Exact, ONE, over, plus, times, whole } from './exact.ts';
import { HALF, hyphen, inWords, PARTS, partAt, SCALES, scaleAt, VULGAR, WORD_VALUES } from './number-words-en.ts';
import { type Token, tokensOf } from './token-en.ts';
import { foldWidth } from './width.ts';

export interface NumeralEn {
  /** Index of the token after the numeral. */
  readonly next: number;
  readonly value: Exact;
  readonly form: 'digits' | 'words' | 'article';
  /** A scale word or letter stands in it. */
  readonly scaled: boolean;
  /** The scale that an earlier number of a range may share; 1 where there is none. */
  readonly scale: Exact;
  /** A share: two-thirds, a quarter, half. The value is then the fraction. */
  readonly fraction: boolean;
  /** `m` after digits may be metres: the value without the scale. */
  readonly plain: Exact | null;
}

/** "a third defeat", "a fourth meeting": not "a third of them", "a third more", "by a third". */
const isOrdinal = (tokens: readonly Token[], at: number): boolean =>
  // "no more than a third remain": a share is compared, a rank is not.
  !(tokens[at - 2]?.lower === 'than' && /^(?:more|less|fewer)$/.test(tokens[at - 3]?.lower ?? '')) &&
  !/^(?:about|around|nearly|almost|over|only|just|roughly|under)$/.test(tokens[at - 2]?.lower ?? '') &&
  ORDINALS.has(tokens[at]!.lower) &&
  tokens[at + 1]?.kind === 'word' &&
  !/^(?:of|more|less|fewer|as|in|on|at|to|by|from|and|or|the|each|since|over|between|during|after|before|when|while|compared|last|this|will|was|were|is|are|had|have|has|said|believe|say|think|would|did|do|percentage|point|[a-z]+er)$/.test(
    tokens[at + 1]!.lower,
  );

/** The scale in "of a million" at token `at`, as after "three quarters"; null where that does not stand there. */
const scaleOf = (tokens: readonly Token[], at: number): Exact | null => {
  const size =
    tokens[at]?.lower === 'of' && tokens[at + 1]?.lower === 'a' ? SCALES.get(tokens[at + 2]?.lower ?? '') : undefined;
  return size === undefined ? null : whole(size);
};

/** The numeral that starts at token `at`, or null. `money` says that a currency sign stands before it. */
export function readNumeralEn(tokens: readonly Token[], at: number, money = false): NumeralEn | null {
  const token = tokens[at];
  if (!token) return null;
  const plainResult = { scaled: false, scale: ONE, fraction: false, plain: null };
  if (token.kind === 'number') {
    let value = decimal(token.text.replace('·', '.'));
    let next = at + 1;
    const vulgar = VULGAR.get(tokens[next]?.text ?? '');
    if (vulgar) {
      value = plus(value, vulgar);
      next += 1;
    } else if (tokens[next]?.lower === 'and' && tokens[next + 1]?.lower === 'a' && tokens[next + 2]?.lower === 'half') {
      value = plus(value, HALF);
      next += 3;
    }
    const scale = scaleAt(tokens, next, money);
    if (!scale) return { next, value, form: 'digits', ...plainResult };
    if (scale.letter === 'm?' && !money) {
      return {
        next: scale.next,
        value,
        form: 'digits',
        scaled: true,
        scale: whole(scale.scale),
        fraction: false,
        plain: times(value, whole(scale.scale)),
      };
    }
    return {
      next: scale.next,
      value: times(value, whole(scale.scale)),
      form: 'digits',
      scaled: true,
      scale: whole(scale.scale),
      fraction: false,
      plain: ['m', 'b', 'k', 'crore'].includes(scale.letter) && !money ? value : null,
    };
  }
  const vulgar = VULGAR.get(token.text);
  if (vulgar) return { next: at + 1, value: vulgar, form: 'digits', ...plainResult, fraction: true };
  if (token.kind !== 'word') return null;
  const lower = token.lower;
  if (lower === 'half' || ((lower === 'a' || lower === 'one') && tokens[hyphen(tokens, at + 1)]?.lower === 'half')) {
    let next = lower === 'half' ? at + 1 : hyphen(tokens, at + 1) + 1;
    if (lower === 'half' && (tokens[next]?.lower === 'a' || tokens[next]?.text === '-')) {
      const scale = SCALES.get(tokens[next + 1]?.lower ?? '');
      if (scale)
        return {
          next: next + 2,
          value: times(HALF, whole(scale)),
          form: 'words',
          scaled: true,
          scale: ONE,
          fraction: false,
          plain: null,
        };
      if (tokens[next + 1]?.lower === 'dozen')
        return { next: next + 2, value: whole(6), form: 'words', ...plainResult };
      if (tokens[next]?.lower === 'a' || tokens[next]?.lower === 'an') next += 1;
    }
    const scale = lower === 'half' ? null : SCALES.get(tokens[next]?.lower ?? '');
    if (scale)
      return {
        next: next + 1,
        value: times(HALF, whole(scale)),
        form: 'words',
        scaled: true,
        scale: ONE,
        fraction: false,
        plain: null,
      };
    return { next, value: HALF, form: lower === 'half' ? 'article' : 'words', ...plainResult, fraction: true };
  }
  const single = lower === 'a' || lower === 'one' ? partAt(tokens, hyphen(tokens, at + 1)) : null;
  if (single && !(lower === 'a' && isOrdinal(tokens, at + 1))) {
    const { part, next } = single;
    const scale = scaleOf(tokens, next);
    if (scale)
      return {
        next: next + 3,
        value: over(scale, whole(part)),
        form: 'words',
        scaled: true,
        scale: ONE,
        fraction: false,
        plain: null,
      };
    return {
      next,
      value: over(ONE, whole(part)),
      form: lower === 'a' ? 'article' : 'words',
      ...plainResult,
      fraction: true,
    };
  }
  if (lower === 'dozen') return { next: at + 1, value: whole(12), form: 'words', ...plainResult };
  if (lower === 'a' && tokens[at + 1]?.lower === 'dozen')
    return { next: at + 2, value: whole(12), form: 'words', ...plainResult };
  const words = inWords(tokens, at);
  if (!words) return null;
  let { next } = words;
  let value = whole(words.value);
  const from = hyphen(tokens, next);
  const several = partAt(tokens, from);
  const part = several?.part;
  if (
    several &&
    part &&
    words.value > 0n &&
    words.value < part &&
    words.value < 100n &&
    (/s$/.test(tokens[several.next - 1]!.lower) || part === 2n) &&
    tokens[from]!.lower !== 'half' &&
    !(tokens[from]!.lower === 'quarters' && from === next && tokens[from + 1]?.lower !== 'of')
  ) {
    const size = scaleOf(tokens, several.next);
    if (size)
      return {
        next: several.next + 3,
        value: times(over(value, whole(part)), size),
        form: 'words',
        scaled: true,
        scale: ONE,
        fraction: false,
        plain: null,
      };
    return { next: several.next, value: over(value, whole(part)), form: 'words', ...plainResult, fraction: true };
  }
  if (tokens[next]?.lower === 'dozen')
    return { next: next + 1, value: times(value, whole(12)), form: 'words', ...plainResult };
  if (tokens[next]?.lower === 'score')
    return { next: next + 1, value: times(value, whole(20)), form: 'words', ...plainResult };
  const andHalf = tokens[next]?.lower === 'and' && /^(?:a|one)$/.test(tokens[next + 1]?.lower ?? '') ? next + 2 : -1;
  const hyphenated = tokens[next]?.text === '-' && tokens[next + 1]?.lower === 'and' ? next : -1;
  if (andHalf > 0 && (tokens[andHalf]?.lower === 'half' || tokens[andHalf]?.lower === 'quarter')) {
    value = plus(value, over(ONE, whole(PARTS.get(tokens[andHalf]!.lower)!)));
    next = andHalf + 1;
  } else if (
    hyphenated > 0 &&
    tokens
      .slice(hyphenated, hyphenated + 6)
      .map((each) => each.lower)
      .join('') === '-and-a-half'
  ) {
    value = plus(value, HALF);
    next = hyphenated + 6;
  } else if (tokens[next]?.lower === 'point' && words.count <= 2) {
    let digits = '';
    let index = next + 1;
    while (digits.length < 12 && (WORD_VALUES.get(tokens[index]?.lower ?? '') ?? 10) < 10) {
      digits += WORD_VALUES.get(tokens[index]!.lower);
      index += 1;
    }
    if (digits) {
      value = plus(value, decimal(`0.${digits}`));
      next = index;
    }
  }
  const scale = value.d !== 1n ? scaleAt(tokens, next, false) : null;
  if (scale && !scale.letter)
    return {
      next: scale.next,
      value: times(value, whole(scale.scale)),
      form: 'words',
      scaled: true,
      scale: whole(scale.scale),
      fraction: false,
      plain: null,
    };
  const scaled = words.scale > 1n;
  return {
    next,
    value,
    form: lower === 'a' ? 'article' : 'words',
    scaled,
    scale: whole(words.scale),
    fraction: false,
    plain: null,
  };
}

/** The value of a whole string that is one English numeral ("8.6 billion", "two hundred and five"), or null. */
export function parseNumeralEn(text: string): Exact | null {
  const folded = foldWidth(text.trim());
  const sign = /^[-−]/.test(folded);
  const tokens = tokensOf(sign ? folded.slice(1) : folded);
  const read = readNumeralEn(tokens, 0);
  if (!read || read.next !== tokens.length) return null;
  return sign ? { n: -read.value.n, d: read.value.d } : read.value;
}
