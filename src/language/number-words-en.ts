/** English number words by their values, and numbers and scales spelled with them. */
import type { Exact } from './exact.ts';
import type { Token } from './token-en.ts';

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
export const SCALES: ReadonlyMap<string, bigint> = new Map([
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
  ['lakh', 100_000n],
  ['crore', 10_000_000n],
  ['lakhs', 100_000n],
  ['crores', 10_000_000n],
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
export const PARTS: ReadonlyMap<string, bigint> = new Map([
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
  ...(
    [
      ['twelfth', 12n],
      ['fifteenth', 15n],
      ['sixteenth', 16n],
      ['twentieth', 20n],
      ['thirtieth', 30n],
      ['fortieth', 40n],
      ['fiftieth', 50n],
      ['sixtieth', 60n],
      ['hundredth', 100n],
      ['thousandth', 1000n],
      ['millionth', 1_000_000n],
      ['billionth', 1_000_000_000n],
    ] as const
  ).flatMap(([word, part]) => [[word, part] as const, [`${word}s`, part] as const]),
]);
/** The part named at `at`, "thirds" or "ten-thousandth", and the token after it; null where none is. */
export function partAt(tokens: readonly Token[], at: number): { readonly part: bigint; readonly next: number } | null {
  const lower = tokens[at]?.lower ?? '';
  const factor = lower === 'ten' ? 10n : lower === 'hundred' ? 100n : null;
  const small = PARTS.get((factor && tokens[at + 1]?.text === '-' && tokens[at + 2]?.lower) || '');
  if (factor && small && small >= 1000n) return { part: factor * small, next: at + 3 };
  const part = PARTS.get(lower);
  return part ? { part, next: at + 1 } : null;
}

export const VULGAR: ReadonlyMap<string, Exact> = new Map([
  ['½', { n: 1n, d: 2n }],
  ['¼', { n: 1n, d: 4n }],
  ['¾', { n: 3n, d: 4n }],
  ['⅓', { n: 1n, d: 3n }],
  ['⅔', { n: 2n, d: 3n }],
]);
export const HALF: Exact = { n: 1n, d: 2n };

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

export const hyphen = (tokens: readonly Token[], at: number): number =>
  tokens[at]?.text === '-' && !tokens[at]!.spaced ? at + 1 : at;

/** "fifty grand" is a sum, "two grand pianos" are not. */
const isGrand = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === 'grand' &&
  (tokens[at + 1]?.kind !== 'word' ||
    /^(?:an?|per|in|for|to|and|or|from|on|at|by|each|the|over|under|more|less|out|off|up|with|when|if|that|this|last|every|without|before|after|until|because|so|but|just|today|now|then|plus|is|was|were)$/.test(
      tokens[at + 1]!.lower,
    ));

/** A number in words: "two hundred and five thousand three hundred", or null. */
export function inWords(
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
    const big = SCALES.get(word) ?? (isGrand(tokens, after) ? 1000n : undefined);
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

/** What follows metres: a dimension, or a race over so many. */
export const EXTENT =
  /^(?:high|tall|long|wide|broad|deep|thick|away|apart|above|below|underground|underwater|upstream|downstream|across|race|races|final|finals|semi|semifinal|semifinals|sprint|dash|relay|hurdles|freestyle|backstroke|breaststroke|butterfly|medley|heats|runner)$/;
const MEASURED = /^(?:height|depth|length|width|altitude|elevation|diameter|distance)$/;

/** "333 m high", "a depth of 20 m": metres, where a spaced m else may be millions. */
const isMetres = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.text === 'm' &&
  (EXTENT.test(tokens[at + 1]?.lower ?? '') ||
    (tokens[at + 1]?.lower === 'in' && MEASURED.test(tokens[at + 2]?.lower ?? '')) ||
    (tokens[at - 2]?.lower === 'of' && MEASURED.test(tokens[at - 3]?.lower ?? '')));

/** The scale that follows digits at `at`: " million", "bn", "-million"; with the index after it. */
export function scaleAt(
  tokens: readonly Token[],
  at: number,
  glued: boolean,
): { scale: bigint; next: number; letter: string } | null {
  const from = hyphen(tokens, at);
  const token = tokens[from];
  if (token?.kind !== 'word') return null;
  const lower = token.lower;
  if (SCALES.has(lower) && (!lower.endsWith('s') || lower === 'crores' || lower === 'lakhs')) {
    const second = tokens[from + 1]?.lower ?? '';
    if (second && SCALES.has(second) && !second.endsWith('s'))
      return { scale: SCALES.get(lower)! * SCALES.get(second)!, next: from + 2, letter: '' };
    // 860 crore is also left as it stands.
    return { scale: SCALES.get(lower)!, next: from + 1, letter: /^(?:lakh|crore)/.test(lower) ? 'crore' : '' };
  }
  if (isGrand(tokens, from)) return { scale: 1000n, next: from + 1, letter: '' };
  if (lower === 'hundred') {
    const second = tokens[from + 1]?.lower ?? '';
    const more = SCALES.get(second);
    return more && !second.endsWith('s')
      ? { scale: 100n * more, next: from + 2, letter: '' }
      : { scale: 100n, next: from + 1, letter: '' };
  }
  // "$3.4T", but "5T" may be five tonnes.
  const letter = token.text === 'T' && glued && !token.spaced ? 1_000_000_000_000n : LETTERS.get(lower);
  if (!letter) return null;
  if (token.spaced && !['mn', 'mln', 'bn', 'bln', 'tn', 'trn', 'm'].includes(lower)) return null;
  if (!glued && token.spaced && isMetres(tokens, from)) return null;
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
