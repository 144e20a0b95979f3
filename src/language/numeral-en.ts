/**
 * English numerals in words, digits and mixtures, read from tokens to exact values: twenty-one, one hundred and five,
 * 8.6 billion, 1.2m, half a million, two and a half, a dozen, two-thirds, "two or three hundred".
 */
import { decimal, type Exact, ONE, over, plus, times, whole } from './exact.ts';
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

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
export const WORD_VALUES: ReadonlyMap<string, number> = new Map([
  ...SMALL.map((word, value) => [word, value] as const),
  ...TENS.map((word, index) => [word, (index + 2) * 10] as const),
  ['fourty', 40],
]);
const SCALES: ReadonlyMap<string, bigint> = new Map([
  ['thousand', 1000n],
  ['million', 1_000_000n],
  ['billion', 1_000_000_000n],
  ['trillion', 1_000_000_000_000n],
  ['quadrillion', 1_000_000_000_000_000n],
  ['thousands', 1000n],
  ['millions', 1_000_000n],
  ['billions', 1_000_000_000n],
  ['trillions', 1_000_000_000_000n],
  ['hundreds', 100n],
]);
/** Letters right after digits. */
const LETTERS: ReadonlyMap<string, bigint> = new Map([
  ['k', 1000n],
  ['m', 1_000_000n],
  ['mn', 1_000_000n],
  ['mln', 1_000_000n],
  ['mil', 1_000_000n],
  ['b', 1_000_000_000n],
  ['bn', 1_000_000_000n],
  ['bln', 1_000_000_000n],
  ['tn', 1_000_000_000_000n],
  ['trn', 1_000_000_000_000n],
]);
const PARTS: ReadonlyMap<string, bigint> = new Map([
  ['half', 2n],
  ['halves', 2n],
  ['third', 3n],
  ['thirds', 3n],
  ['quarter', 4n],
  ['quarters', 4n],
  ['fourth', 4n],
  ['fourths', 4n],
  ['fifth', 5n],
  ['fifths', 5n],
  ['sixth', 6n],
  ['sixths', 6n],
  ['seventh', 7n],
  ['sevenths', 7n],
  ['eighth', 8n],
  ['eighths', 8n],
  ['ninth', 9n],
  ['ninths', 9n],
  ['tenth', 10n],
  ['tenths', 10n],
  ['hundredth', 100n],
  ['hundredths', 100n],
  ['thousandth', 1000n],
  ['twentieth', 20n],
]);
const VULGAR: ReadonlyMap<string, Exact> = new Map([
  ['½', { n: 1n, d: 2n }],
  ['¼', { n: 1n, d: 4n }],
  ['¾', { n: 3n, d: 4n }],
  ['⅓', { n: 1n, d: 3n }],
  ['⅔', { n: 2n, d: 3n }],
]);
const HALF: Exact = { n: 1n, d: 2n };

/** One number below a hundred in words, at `at`: seventeen, twenty-one, twenty one. */
function belowHundred(tokens: readonly Token[], at: number): { value: number; next: number } | null {
  const first = WORD_VALUES.get(tokens[at]?.lower ?? '');
  if (first === undefined) return null;
  if (first < 20) return { value: first, next: at + 1 };
  let next = at + 1;
  if (tokens[next]?.text === '-' && !tokens[next]!.spaced) next += 1;
  const unit = WORD_VALUES.get(tokens[next]?.lower ?? '');
  if (unit !== undefined && unit > 0 && unit < 10 && (next > at + 1 || tokens[next]!.spaced))
    return { value: first + unit, next: next + 1 };
  return { value: first, next: at + 1 };
}

const hyphen = (tokens: readonly Token[], at: number): number =>
  tokens[at]?.text === '-' && !tokens[at]!.spaced ? at + 1 : at;

/** A number in words: "two hundred and five thousand three hundred", or null. */
function inWords(
  tokens: readonly Token[],
  at: number,
): { value: bigint; next: number; scale: bigint; count: number } | null {
  let next = at;
  let total = 0n;
  let group = 0n;
  let current: bigint | null = null;
  let scale = 1n;
  let limit = 10n ** 18n;
  let count = 0;
  for (let rounds = 0; rounds < 24; rounds += 1) {
    const from =
      count && tokens[next]?.lower === 'and' && (limit <= 1000n || group >= 100n || total > 0n)
        ? next + 1
        : hyphen(tokens, next);
    const small = belowHundred(tokens, from);
    const after = count ? from : next;
    if (
      small &&
      current === null &&
      !(count && from === next && !tokens[from]!.spaced) &&
      (group === 0n || group % 100n === 0n) &&
      (count === 0 || small.value > 0)
    ) {
      if (count && limit <= 1n) break;
      current = BigInt(small.value);
      group += current;
      next = small.next;
      count += 1;
      continue;
    }
    const word = tokens[after]?.lower ?? '';
    const article = (word === 'a' || word === 'an') && count === 0;
    if (article) {
      const following = tokens[after + 1]?.lower ?? '';
      if (following !== 'hundred' && !SCALES.has(following)) return null;
      current = 1n;
      group = 1n;
      next = after + 1;
      count += 1;
      continue;
    }
    if (word === 'hundred' && (current ?? 0n) < 100n && count) {
      if (current === null || current === 0n) break;
      group = group - current + current * 100n;
      scale = 100n;
      current = null;
      next = after + 1;
      continue;
    }
    const big = SCALES.get(word);
    if (big && big !== 100n && !word.endsWith('s') && count && group > 0n && big < limit) {
      total += group * big;
      group = 0n;
      current = null;
      scale = total === 0n ? 1n : scale === 100n ? 100n * big : big;
      limit = big;
      next = after + 1;
      continue;
    }
    break;
  }
  if (!count) return null;
  return { value: total + group, next, scale: group === 0n || scale === 100n ? scale : 1n, count };
}

/** The scale that follows digits at `at`: " million", "bn", "-million"; with the index after it. */
function scaleAt(
  tokens: readonly Token[],
  at: number,
  glued: boolean,
): { scale: bigint; next: number; letter: string } | null {
  const from = hyphen(tokens, at);
  const token = tokens[from];
  if (token?.kind !== 'word') return null;
  const lower = token.lower;
  if (SCALES.has(lower) && !lower.endsWith('s')) {
    const second = tokens[from + 1]?.lower ?? '';
    if (second && SCALES.has(second) && !second.endsWith('s'))
      return { scale: SCALES.get(lower)! * SCALES.get(second)!, next: from + 2, letter: '' };
    return { scale: SCALES.get(lower)!, next: from + 1, letter: '' };
  }
  if (lower === 'hundred') {
    const second = tokens[from + 1]?.lower ?? '';
    const more = SCALES.get(second);
    return more && !second.endsWith('s')
      ? { scale: 100n * more, next: from + 2, letter: '' }
      : { scale: 100n, next: from + 1, letter: '' };
  }
  const letter = LETTERS.get(lower);
  if (!letter) return null;
  if (token.spaced && !['mn', 'mln', 'bn', 'bln', 'tn', 'trn', 'm'].includes(lower)) return null;
  if (!glued && token.spaced && lower === 'm') return { scale: letter, next: from + 1, letter: 'm?' };
  if (
    lower === 'b' &&
    token.text === 'B' &&
    /^[A-Za-z]/.test(tokens[from + 1]?.text ?? '') &&
    !tokens[from + 1]!.spaced
  )
    return null;
  return { scale: letter, next: from + 1, letter: lower };
}

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
      plain: ['m', 'b'].includes(scale.letter) && !money ? value : null,
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
  if ((lower === 'a' || lower === 'one') && PARTS.has(tokens[hyphen(tokens, at + 1)]?.lower ?? '')) {
    const index = hyphen(tokens, at + 1);
    const part = PARTS.get(tokens[index]!.lower)!;
    if (
      tokens[index + 1]?.lower === 'of' &&
      tokens[index + 2]?.lower === 'a' &&
      SCALES.has(tokens[index + 3]?.lower ?? '')
    ) {
      const scale = whole(SCALES.get(tokens[index + 3]!.lower)!);
      return {
        next: index + 4,
        value: over(scale, whole(part)),
        form: 'words',
        scaled: true,
        scale: ONE,
        fraction: false,
        plain: null,
      };
    }
    return {
      next: index + 1,
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
  const partAt = hyphen(tokens, next);
  const part = PARTS.get(tokens[partAt]?.lower ?? '');
  if (
    part &&
    words.value > 0n &&
    words.value < part &&
    words.value < 100n &&
    (/s$/.test(tokens[partAt]!.lower) || part === 2n) &&
    tokens[partAt]!.lower !== 'half' &&
    !(tokens[partAt]!.lower === 'quarters' && partAt === next && tokens[partAt + 1]?.lower !== 'of')
  )
    return { next: partAt + 1, value: over(value, whole(part)), form: 'words', ...plainResult, fraction: true };
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
