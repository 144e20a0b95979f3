/** English words that state a quantity without a numeral: doubled, threefold, dozens, hundreds of thousands, pair, teenager. */

import { qualifierBeforeEn } from './context-en.ts';
import { AGES, COUNTS, MULTIPLES, PLURALS, SPANS, TENS, VERBS } from './count-words-en.ts';
import { type Exact, plus, times, whole } from './exact.ts';
import { WORD_VALUES } from './number-words-en.ts';
import { readOrdinal, roman } from './ordinal-en.ts';
import { type Quantity, quantity, type Reading } from './quantity.ts';
import type { Token } from './token-en.ts';
import { unitAtEn } from './unit-en.ts';

interface Read {
  readonly found: Quantity;
  readonly next: number;
}

/** "tens of thousands", "hundreds of millions", "dozens", "several thousand", "a few hundred", "thousands of yuan". */
function readPlural(text: string, tokens: readonly Token[], at: number): Read | null {
  const lower = tokens[at]!.lower;
  let low: bigint;
  let high: bigint;
  let next = at + 1;
  if (lower === 'several' || lower === 'few' || lower === 'many') {
    const scale = {
      hundred: 100n,
      thousand: 1000n,
      million: 1_000_000n,
      billion: 1_000_000_000n,
      trillion: 1_000_000_000_000n,
      dozen: 12n,
    }[tokens[at + 1]?.lower ?? ''];
    if (!scale) return null;
    next = at + 2;
    low = scale * 2n;
    high = scale * 10n;
    const more = { thousand: 1000n, million: 1_000_000n, billion: 1_000_000_000n }[tokens[next]?.lower ?? ''];
    if (more && scale === 100n) {
      low *= more;
      high *= more;
      next += 1;
    }
  } else {
    const plural = PLURALS.get(lower);
    if (!plural) return null;
    [low, high] = plural;
    if (lower === 'scores' && tokens[at + 1]?.lower !== 'of') return null;
    if (tokens[next]?.lower === 'of') {
      const second = PLURALS.get(tokens[next + 1]?.lower ?? '');
      if (second && second[0] >= 1000n) {
        low *= second[0];
        high = low * 20n;
        next += 2;
      }
    }
  }
  if (tokens[next]?.lower === 'of') {
    const unit = unitAtEn(tokens, next + 1, false);
    if (unit) {
      return { found: make(text, tokens, at, unit.next, whole(low), whole(high), unit.id), next: unit.next };
    }
  }
  const unit = unitAtEn(tokens, next, false);
  const end = unit?.next ?? next;
  return { found: make(text, tokens, at, end, whole(low), whole(high), unit?.id ?? null), next: end };
}
function make(
  text: string,
  tokens: readonly Token[],
  at: number,
  next: number,
  low: Exact,
  high: Exact,
  unit: string | null,
): Quantity {
  return quantity(text, tokens[at]!.start, tokens[next - 1]!.end, low, {
    high,
    unit,
    qualifier: 'magnitude',
    certainty: 'plain',
  });
}

/** elevenfold */
function foldOf(word: string): number | undefined {
  return word.endsWith('fold') ? WORD_VALUES.get(word.slice(0, -4)) : undefined;
}

const HALF: Exact = { n: 1n, d: 2n };
/** "a second term", not "a second later": an ordinal. */
const isOrdinalSecond = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.lower === 'second' &&
  tokens[at + 1]?.kind === 'word' &&
  !/^(?:or|and|later|ago|before|after|to|of|in|for|behind|ahead|slower|faster|more|longer|each|per|off|from)$/.test(
    tokens[at + 1]!.lower,
  );

/** "an hour", "an hour and a half", "a year and a quarter", "quarter of an hour". */
function readSpan(text: string, tokens: readonly Token[], at: number): Read | null {
  const { lower, start } = tokens[at]!;
  if (
    lower === 'quarter' &&
    tokens[at + 1]?.lower === 'of' &&
    tokens[at + 2]?.lower === 'an' &&
    tokens[at + 3]?.lower === 'hour'
  ) {
    return {
      found: quantity(text, start, tokens[at + 3]!.end, { n: 1n, d: 4n }, { unit: 'hour', certainty: 'slight' }),
      next: at + 4,
    };
  }
  if (tokens[at + 1]?.text === '-' && tokens[at + 2]?.lower === 'long') {
    const length = unitAtEn(tokens, at, false);
    const end = tokens[at + 2]!.end;
    return length?.next === at + 1
      ? { found: quantity(text, start, end, whole(1), { unit: length.id, certainty: 'slight' }), next: at + 3 }
      : null;
  }
  if (lower !== 'a' && lower !== 'an') return null;
  const unit = unitAtEn(tokens, at + 1, false);
  if (!unit || isOrdinalSecond(tokens, at + 1)) return null;
  const fraction =
    tokens[unit.next]?.lower === 'and' && tokens[unit.next + 1]?.lower === 'a' ? tokens[unit.next + 2]?.lower : '';
  if (fraction === 'half' || fraction === 'quarter') {
    const value = plus(whole(1), fraction === 'half' ? HALF : { n: 1n, d: 4n });
    return {
      found: quantity(text, start, tokens[unit.next + 2]!.end, value, { unit: unit.id, certainty: 'plain' }),
      next: unit.next + 3,
    };
  }
  if (unit.id === 'decade' || unit.id === 'century') return null;
  return {
    found: quantity(text, start, tokens[unit.next - 1]!.end, whole(1), {
      unit: unit.id,
      qualifier: qualifierBeforeEn(tokens, at) ?? 'exact',
      certainty: 'slight',
    }),
    next: unit.next,
  };
}

/** "twice the normal level", "will triple", "more than double its size": no "twice a year" and no "double room". */
function isCompared(tokens: readonly Token[], at: number): boolean {
  const [before, after] = [tokens[at - 1]?.lower ?? '', tokens[at + 1]?.lower ?? ''];
  if (/^(?:the|as|that|what|its|their|his|her|last)$/.test(after)) return true;
  return (
    /^(?:double|treble|triple|quadruple)$/.test(tokens[at]!.lower) &&
    /^(?:to|will|would|could|can|may|might|should|than|nearly|almost|about)$/.test(before)
  );
}

/** The word quantity that starts at token `at`, or null. */
export function readWordEn(text: string, tokens: readonly Token[], at: number): Read | null {
  const token = tokens[at]!;
  const { lower } = token;
  const ordinal = readOrdinal(text, tokens, at);
  if (ordinal) return ordinal;
  if (token.kind !== 'word') return null;
  const span = readSpan(text, tokens, at);
  if (span) return span;
  const multiple = MULTIPLES.get(lower) ?? foldOf(lower);
  if (multiple) {
    if (
      /^(?:double|triple)$/.test(lower) &&
      tokens[at + 1]?.text === '-' &&
      /^digits?$/.test(tokens[at + 2]?.lower ?? '')
    )
      return digits(text, tokens, at, at + 3);
    if (/^(?:double|triple)$/.test(lower) && /^digits?$/.test(tokens[at + 1]?.lower ?? ''))
      return digits(text, tokens, at, at + 2);
    const change = VERBS.test(lower) ? ({ direction: 'up', mode: null } as const) : null;
    const readings: Reading[] = lower.endsWith('fold') ? [{ value: plus(whole(multiple), whole(1)), unit: null }] : [];
    return {
      found: quantity(text, token.start, token.end, whole(multiple), {
        kind: 'multiple',
        readings,
        change,
        certainty: VERBS.test(lower) || isCompared(tokens, at) ? 'plain' : 'slight',
      }),
      next: at + 1,
    };
  }
  const plural = readPlural(text, tokens, at);
  if (plural) return plural;
  const age = AGES.get(lower);
  if (age)
    return {
      found: quantity(text, token.start, token.end, whole(age[0]), {
        high: whole(age[1]),
        qualifier: 'magnitude',
        certainty: 'slight',
      }),
      next: at + 1,
    };
  const tens = TENS.get(lower);
  if (tens)
    return {
      found: quantity(text, token.start, token.end, whole(tens), {
        high: whole(tens + 10),
        unit: 'year',
        qualifier: 'magnitude',
        certainty: 'slight',
      }),
      next: at + 1,
    };
  if (lower.startsWith('halv'))
    return {
      found: quantity(text, token.start, token.end, whole(50), {
        unit: 'percent',
        change: lower === 'halves' ? null : { direction: 'down', mode: 'by' },
        certainty: lower === 'halves' ? 'slight' : 'plain',
      }),
      next: at + 1,
    };
  if (lower === 'around' && tokens[at + 1]?.lower === 'the' && tokens[at + 2]?.lower === 'clock')
    return {
      found: quantity(text, token.start, tokens[at + 2]!.end, whole(24), { unit: 'hour', certainty: 'slight' }),
      next: at + 3,
    };
  const length = SPANS.get(lower);
  if (length) {
    const unit = lower === 'millennium' ? 'century' : lower;
    const half = tokens[at - 1]?.lower === 'half' || (tokens[at - 1]?.text === '-' && tokens[at - 2]?.lower === 'half');
    const quarter = tokens[at - 1]?.text === '-' && tokens[at - 2]?.lower === 'quarter';
    const value = half ? { n: 1n, d: 2n } : quarter ? { n: 1n, d: 4n } : whole(length);
    return { found: quantity(text, token.start, token.end, value, { unit, certainty: 'slight' }), next: at + 1 };
  }
  const count = COUNTS.get(lower);
  if (count) {
    // "over the past hundred days"
    const unit =
      count >= 100 && /^(?:hundred|thousand|million|billion)$/.test(lower) ? unitAtEn(tokens, at + 1, false) : null;
    const next = unit?.next ?? at + 1;
    const rest = { unit: unit?.id ?? null, certainty: 'slight' as const };
    return { found: quantity(text, token.start, tokens[next - 1]!.end, whole(count), rest), next };
  }
  if (lower === 'decades' || lower === 'centuries') {
    return {
      found: quantity(text, token.start, token.end, whole(2), {
        high: whole(10),
        unit: lower === 'decades' ? 'decade' : 'century',
        qualifier: 'magnitude',
        certainty: 'slight',
      }),
      next: at + 1,
    };
  }
  if (/^[IVX]{2,6}$/.test(token.text) && token.spaced) {
    return {
      found: quantity(text, token.start, token.end, whole(roman(token.text)), { kind: 'ordinal', certainty: 'slight' }),
      next: at + 1,
    };
  }
  if (/^(?:all|every|entire|entirely|fully|full)$/.test(lower)) {
    return {
      found: quantity(text, token.start, token.end, whole(100), { unit: 'percent', certainty: 'slight' }),
      next: at + 1,
    };
  }
  if (lower === 'goalless' || lower === 'scoreless') {
    const found = quantity(text, token.start, token.end, whole(0), {
      kind: 'pair',
      parts: [whole(0), whole(0)],
      certainty: 'slight',
    });
    return { found, next: at + 1 };
  }
  if (lower === 'noon' || lower === 'midday' || lower === 'midnight') {
    const hour = lower === 'midnight' ? 0 : 12;
    return {
      found: quantity(text, token.start, token.end, whole(hour * 60), {
        kind: 'pair',
        unit: 'clock',
        parts: [whole(hour), whole(0)],
        certainty: 'slight',
      }),
      next: at + 1,
    };
  }
  if (lower === 'several' || lower === 'few') {
    return {
      found: quantity(text, token.start, token.end, whole(2), {
        high: whole(9),
        qualifier: 'magnitude',
        certainty: 'slight',
      }),
      next: at + 1,
    };
  }
  return null;
}

function digits(text: string, tokens: readonly Token[], at: number, next: number): Read {
  const low = tokens[at]!.lower === 'double' ? 10 : 100;
  return {
    found: quantity(text, tokens[at]!.start, tokens[next - 1]!.end, whole(low), {
      high: times(whole(low), whole(10)),
      qualifier: 'magnitude',
      counted: 'digits',
      certainty: 'plain',
    }),
    next,
  };
}
