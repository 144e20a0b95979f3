/** One English quantity that starts with a numeral: its range, unit, qualifier and movement. */
import { isAge } from './age-en.ts';
import { changeAroundEn, qualifierAfterEn, qualifierBeforeEn } from './context-en.ts';
import { compare, type Exact, minus, ONE, over, plus, same, times, whole } from './exact.ts';
import { EXTENT } from './number-words-en.ts';
import { type NumeralEn, readNumeralEn } from './numeral-en.ts';
import { type Quantity, quantity, type Reading } from './quantity.ts';
import { readSignEn, readSpokenClock } from './sign-en.ts';
import type { Token } from './token-en.ts';
import { currencyBeforeEn, unitAtEn } from './unit-en.ts';

const TWO = whole(2);
const TEN = whole(10);
const HUNDRED = whole(100);
const HALF: Exact = { n: 1n, d: 2n };
const RANGE = /^(?:to|-|–|—|~)$/;
const NO_NOUN =
  /^(?:of|or|and|the|to|in|on|at|by|for|with|is|was|are|were|but|as|that|who|which|a|an|from|than|if|when|while|after|before|his|her|its|their|my|our)$/;

/** Capital letters in the middle of a sentence make a name: the Big Three, Seventeen. */
function isName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (token.kind !== 'word' || token.text[0] === token.lower[0]) return false;
  const before = tokens[at - 1];
  return before !== undefined && !/^[.!?:"“”'‘’(—–•]$/.test(before.text);
}

/** Where a multiple is said with "times" or "fold": the index after it, else −1. */
function timesAt(tokens: readonly Token[], at: number): number {
  const from = tokens[at]?.text === '-' ? at + 1 : at;
  const word = tokens[from]?.lower;
  if (word === 'fold') return from + 1;
  if (word === 'times') return from + 1;
  if (word === 'x' && !tokens[from]!.spaced) return from + 1;
  return -1;
}

/** "five times" said of how often; not "five times as many", "200 times the power", "a five-times champion". */
const isOccasions = (tokens: readonly Token[], after: number): boolean =>
  tokens[after - 1]!.lower === 'times' &&
  !/^(?:as|more|less|fewer|the|that|what|its|their|his|her|our|this|those|over|than|of|last|previous|current|normal|usual|today|[a-z]+er)$/.test(
    tokens[after]?.lower ?? '',
  );

/** "(a quarter) point", "(half a) percentage point": the index after it, else −1. */
function pointAt(tokens: readonly Token[], at: number): number {
  const from = tokens[at]?.text === '-' ? at + 1 : at;
  const point = tokens[from]?.lower === 'percentage' || tokens[from]?.lower === 'percent' ? from + 1 : from;
  return tokens[point]?.lower === 'point' ? point + 1 : -1;
}

interface Read {
  readonly found: readonly Quantity[];
  readonly next: number;
}

function certaintyOf(
  tokens: readonly Token[],
  at: number,
  read: NumeralEn,
  unit: string | null,
  value: Exact,
): Quantity['certainty'] {
  if (read.fraction && value.d !== 2n && tokens[read.next]?.lower === 'of') return 'plain';
  if (read.form === 'article' && !read.scaled) return 'slight';
  if (read.form === 'digits') {
    if (!same(value, ONE)) return 'firm';
    const listed = at === 0 || tokens[at - 1]!.text === '(' || tokens[at - 1]!.text === '.';
    if (listed && /^[.)]$/.test(tokens[read.next]?.text ?? '')) return 'slight';
    return unit || read.scaled ? 'firm' : 'plain';
  }
  // 十四五 has no five years of its own.
  const plan = unit === 'year' && tokens[read.next]?.text === '-' ? tokens[read.next + 2] : undefined;
  if (isName(tokens, at) || (plan && /^plans?$/.test(plan.lower))) return 'slight';
  if (read.form === 'article' && read.scaled) return same(value, read.scale) ? 'plain' : 'firm';
  if (same(value, ONE) || value.n === 0n || read.form === 'article')
    return read.form === 'article' && unit ? 'plain' : 'slight';
  if (read.fraction) return value.d === 2n ? 'slight' : 'plain';
  if (compare(value, whole(20)) >= 0) return 'firm';
  return 'plain';
}

/** Where "No." or "number" begins before the numeral at `at`, else −1. */
function numberedAt(tokens: readonly Token[], at: number): number {
  const before = tokens[at - 1];
  if (before?.text === '.' && /^Nos?$/.test(tokens[at - 2]?.text ?? '')) return at - 2;
  return before && (/^Nos?$/.test(before.text) || before.lower === 'number') && tokens[at]!.text.length <= 5
    ? at - 1
    : -1;
}

/** "one in five", "nine out of ten": a share. */
function proportionAt(text: string, tokens: readonly Token[], at: number, read: NumeralEn): Read | null {
  // "nine times out of ten"
  const after = tokens[read.next]?.lower === 'times' ? read.next + 1 : read.next;
  const word = tokens[after]?.lower;
  const out = word === 'out' && tokens[after + 1]?.lower === 'of';
  const ofEvery = word === 'of' && tokens[after + 1]?.lower === 'every';
  if (!(out || ofEvery || (word === 'in' && (read.form === 'words' || same(read.value, ONE))))) return null;
  const from = after + (out ? 2 : 1);
  const every = tokens[from]?.lower === 'every' ? from + 1 : from;
  const below = readNumeralEn(tokens, every);
  if (!below || below.fraction || compare(below.value, read.value) <= 0 || compare(below.value, whole(1_000_000)) > 0)
    return null;
  // "one in 2016"
  if (!out && below.form === 'digits' && /^\d{4}$/.test(tokens[every]!.text)) return null;
  const value = times(over(read.value, below.value), HUNDRED);
  return {
    found: [
      quantity(text, tokens[at]!.start, tokens[below.next - 1]!.end, value, {
        unit: 'percent',
        qualifier: qualifierBeforeEn(tokens, at) ?? 'exact',
        parts: [read.value, below.value],
        certainty: 'plain',
      }),
    ],
    next: below.next,
  };
}

/** The quantity that starts with the numeral at token `at`. */
export function readNumber(text: string, tokens: readonly Token[], at: number): Read | null {
  const currency = currencyBeforeEn(tokens, at);
  const spoken = readSpokenClock(text, tokens, tokens[at]!.lower === 'a' && tokens[at + 1] ? at + 1 : at);
  if (spoken) return spoken;
  const read = readNumeralEn(tokens, at, currency !== null);
  if (!read) return null;
  const sign = readSignEn(text, tokens, at);
  if (sign) return sign;
  const ordinal = numberedAt(tokens, at);
  if (ordinal >= 0 && read.value.d === 1n && !read.scaled) {
    const certainty = same(read.value, ONE) ? 'slight' : read.form === 'digits' ? 'firm' : 'plain';
    const found = quantity(text, tokens[ordinal]!.start, tokens[read.next - 1]!.end, read.value, {
      kind: 'ordinal',
      certainty,
    });
    return { found: [found], next: read.next };
  }
  const proportion = proportionAt(text, tokens, at, read);
  if (proportion) return proportion;
  const first = currency?.first ?? at;
  let { value } = read;
  let { next } = read;
  let unit = currency?.id ?? null;
  let to: Exact | null = null;
  const readings: Reading[] = [];
  const multiple = timesAt(tokens, next);
  const share = read.fraction ? pointAt(tokens, next) : -1;
  const found = multiple > 0 || share > 0 ? null : unitAtEn(tokens, next, read.form === 'digits' && !read.scaled);
  if (found && !(unit && found.id !== unit && !found.id.endsWith('d'))) {
    unit = found.id;
    next = found.next;
    if (unit === 'year' && tokens[next]?.text === '-' && /^olds?$/.test(tokens[next + 1]?.lower ?? '')) next += 2;
    if (tokens[next]?.lower === 'and' && tokens[next + 1]?.lower === 'a' && tokens[next + 2]?.lower === 'half') {
      value = plus(value, HALF);
      next += 3;
    }
  } else if (share > 0) {
    unit = 'percentage-point';
    next = share;
  } else if (
    read.fraction &&
    tokens[next]?.lower === 'of' &&
    /^an?$/.test(tokens[next + 1]?.lower ?? '') &&
    unitAtEn(tokens, next + 2, false)
  ) {
    const whole = unitAtEn(tokens, next + 2, false)!;
    unit = whole.id;
    next = whole.next;
  } else if (tokens[next]?.text === '-' && /^somethings?$/.test(tokens[next + 1]?.lower ?? '')) {
    const found = quantity(text, tokens[at]!.start, tokens[next + 1]!.end, value, {
      high: plus(value, TEN),
      unit: 'year',
      qualifier: 'magnitude',
      certainty: 'plain',
    });
    return { found: [found], next: next + 2 };
  } else if (
    read.form === 'digits' &&
    tokens[next]?.lower === 's' &&
    !tokens[next]!.spaced &&
    /^\d0$/.test(tokens[at]!.text)
  ) {
    // in his 40s, in the low 80s
    const age = /^(?:his|her|their|my|our|early|mid|late|-)$/.test(tokens[at - 1]?.lower ?? '');
    const found = quantity(text, tokens[at]!.start, tokens[next]!.end, value, {
      high: plus(value, TEN),
      unit: age ? 'year' : null,
      qualifier: 'magnitude',
      certainty: 'plain',
    });
    return { found: [found], next: next + 1 };
  } else if (multiple < 0 && (read.form === 'words' || !read.scaled) && tokens[next]?.lower === 'or') {
    // two or three hundred: one vague value
    const right = readNumeralEn(tokens, next + 1, currency !== null);
    const vague = right && !right.fraction && (read.form === 'words' || right.scaled) && !read.scaled;
    const low = vague ? times(value, right.scale) : null;
    if (
      vague &&
      low &&
      compare(low, right.value) < 0 &&
      compare(right.value, times(low, TWO)) <= 0 &&
      compare(value, ONE) >= 0
    ) {
      const after = unitAtEn(tokens, right.next, right.form === 'digits' && !right.scaled);
      const found = quantity(text, tokens[first]!.start, tokens[(after?.next ?? right.next) - 1]!.end, low, {
        high: right.value,
        unit: after?.id ?? unit,
        qualifier: 'magnitude',
        counted: tokens[right.next]?.kind === 'word' ? tokens[right.next]!.lower : null,
        certainty: 'plain',
      });
      return { found: [found], next: after?.next ?? right.next };
    }
  } else if (multiple < 0) {
    // A range: the scale and the unit stand on the right.
    const join = tokens[next];
    const joined =
      join && RANGE.test(join.lower)
        ? next + 1
        : join?.text === '-' && tokens[next + 1]?.lower === 'to'
          ? next + 3
          : -1;
    const right =
      joined > 0
        ? readNumeralEn(
            tokens,
            currencyBeforeEn(tokens, joined + 1) && tokens[joined]!.kind !== 'number' ? joined + 1 : joined,
            currency !== null,
          )
        : null;
    const byAndTo =
      right !== null && tokens[first - 1]?.lower === 'by' && compare(right.value, times(value, whole(20))) > 0;
    if (
      right &&
      !right.fraction &&
      !read.fraction &&
      !(byAndTo && right.scaled !== read.scaled && value.n > 999n) &&
      compare(right.value, value) > 0
    ) {
      const rightUnit = unitAtEn(tokens, right.next, right.form === 'digits' && !right.scaled);
      const carried = read.scaled ? value : times(value, right.scale);
      if (!same(carried, value) && compare(carried, right.value) < 0) {
        readings.push({ value, unit: rightUnit?.id ?? unit });
        value = carried;
      }
      to = right.value;
      unit = rightUnit?.id ?? unit;
      next = rightUnit?.next ?? right.next;
      if (unit === 'year' && tokens[next]?.text === '-' && /^olds?$/.test(tokens[next + 1]?.lower ?? '')) next += 2;
    } else if (!right) {
      // "between 3 and 5 billion", "2 or 3 million": carried only as a second reading.
      const second = /^(?:and|or)$/.test(join?.lower ?? '')
        ? readNumeralEn(tokens, currencyBeforeEn(tokens, next + 2) ? next + 2 : next + 1)
        : null;
      if (second && second.scale.n > 1n && !read.scaled) readings.push({ value: times(value, second.scale), unit });
    }
  }
  const metres =
    read.plain !== null &&
    tokens[read.next - 1]?.lower === 'm' &&
    unit === null &&
    EXTENT.test(tokens[read.next]?.lower ?? '');
  if (metres) {
    unit = 'm';
    if (compare(read.plain!, value) < 0) value = read.plain!;
  } else if (read.plain) readings.push({ value: read.plain, unit: tokens[read.next - 1]?.lower === 'm' ? 'm' : null });
  const change = multiple > 0 ? changeAroundEn(tokens, first, multiple) : null;
  const occasions = multiple > 0 && change === null && isOccasions(tokens, multiple);
  const isMultiple = multiple > 0 && !occasions;
  if (multiple > 0) next = multiple;
  if (isMultiple) readings.push({ value: minus(value, ONE), unit: 'grown' });
  const isShare = read.fraction && unit === null;
  if (unit === null && !isMultiple && read.form === 'digits' && isAge(tokens, at, next, value)) unit = 'year';
  const negative =
    tokens[first - 1] && /^[-−]$/.test(tokens[first - 1]!.text) && tokens[first - 1]!.spaced && !tokens[first]!.spaced;
  const minusWord = /^(?:minus|negative)$/.test(tokens[first - 1]?.lower ?? '');
  const final = isShare ? times(value, HUNDRED) : value;
  const noun = tokens[next]?.text === '-' ? tokens[next + 1] : tokens[next];
  const moved = change ?? changeAroundEn(tokens, first, next);
  const quantityFound = quantity(
    text,
    tokens[first]!.start,
    tokens[next - 1]!.end,
    negative || minusWord ? minus(whole(0), final) : final,
    {
      kind: isMultiple ? 'multiple' : 'number',
      to,
      unit: isShare ? 'percent' : unit,
      qualifier: qualifierBeforeEn(tokens, first) ?? qualifierAfterEn(tokens, next) ?? 'exact',
      counted: occasions ? 'times' : noun?.kind === 'word' && !NO_NOUN.test(noun.lower) ? noun.lower : null,
      readings,
      change: moved,
      certainty: isShare && moved ? 'plain' : certaintyOf(tokens, at, read, unit, value),
    },
  );
  return { found: [quantityFound], next };
}
