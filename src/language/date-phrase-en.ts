/** Dates in English words: last year, the first nine months, the second quarter, Q3, the 19th century, yesterday. */
import { ORDINALS, REST } from './calendar-en.ts';
import { WORD_VALUES } from './number-words-en.ts';
import type { DateMention } from './quantity.ts';
import type { Token } from './token-en.ts';
import { yearInWords } from './year-words-en.ts';

/** Whether a word stands among the last few dozen before `at`. */
function saidBefore(tokens: readonly Token[], at: number, word: string): boolean {
  for (let index = at - 1; index >= 0 && index >= at - 40; index -= 1) if (tokens[index]!.lower === word) return true;
  return false;
}

const YEARS: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
]);

export type Fields = Omit<DateMention, 'type' | 'text' | 'start' | 'end' | 'certainty'>;
export interface Read {
  readonly mention: DateMention;
  /** Index of the token after it. */
  readonly next: number;
}

/** The date in words that starts at token `at`, made by `make`; null where there is none. */
export function readPhrase(
  tokens: readonly Token[],
  at: number,
  make: (fields: Fields, next: number, certainty?: DateMention['certainty']) => Read,
): Read | null {
  const { lower } = tokens[at]!;
  const second = tokens[at + 1]?.lower ?? '';
  const words = yearInWords(tokens, at);
  if (words) {
    const { next, ...fields } = words;
    return make(fields, next, 'plain');
  }
  switch (lower) {
    case 'last':
    case 'this':
    case 'next':
    case 'previous': {
      const offset = lower === 'last' || lower === 'previous' ? -1 : lower === 'this' ? 0 : 1;
      const unit = second === 'year' ? 'year' : second === 'month' ? 'month' : second === 'week' ? 'week' : null;
      if (unit && !(tokens[at + 2]?.text === '-')) return make({ relative: { unit, offset } }, at + 2, 'slight');
      if (second === 'century' && lower === 'last') return make({ century: 20 }, at + 2, 'slight');
      return null;
    }
    case 'year': {
      const before = tokens[at - 1]?.lower;
      if ((before === 'the' && second === 'before') || (before === 'a' && /^(?:earlier|ago)$/.test(second)))
        return make({ relative: { unit: 'year', offset: -1 } }, at + 2, 'slight');
      return null;
    }
    case 'yesterday':
      return make({ relative: { unit: 'day', offset: -1 } }, at + 1, 'slight');
    case 'today':
    case 'tonight':
      return make({ relative: { unit: 'day', offset: 0 } }, at + 1, 'slight');
    case 'tomorrow':
      return make({ relative: { unit: 'day', offset: 1 } }, at + 1, 'slight');
    case 'q': {
      const number = tokens[at + 1];
      return number && !number.spaced && /^[1-4]$/.test(number.text)
        ? make({ quarter: Number(number.text) }, at + 2, 'plain')
        : null;
    }
    case 'h': {
      const number = tokens[at + 1];
      return number && !number.spaced && /^[12]$/.test(number.text)
        ? make({ half: Number(number.text) }, at + 2, 'plain')
        : null;
    }
  }
  /** "the first ten months of last year", "the second quarter of this year" */
  const ofYear = (fields: Fields, next: number): Read => {
    const from = tokens[next]?.lower === 'of' ? next + 1 : next;
    const offset = YEARS.get(tokens[from]?.lower ?? '');
    return offset !== undefined && tokens[from + 1]?.lower === 'year' && tokens[from + 2]?.text !== '-'
      ? make({ ...fields, relative: { unit: 'year', offset } }, from + 2, 'plain')
      : make(fields, next, 'plain');
  };
  if (REST.has(lower) || ORDINALS.has(lower)) {
    const ordinal = ORDINALS.get(lower) ?? 0;
    if (second === 'half' && ordinal && ordinal <= 2) {
      const of = tokens[at + 2]?.lower === 'of' ? (tokens[at + 3]?.lower ?? '') : '';
      const what = of === 'the' || of === 'this' || of === 'last' ? (tokens[at + 4]?.lower ?? '') : of;
      if (/^(?:year|\d{4}|next|last|this|fiscal|financial)$/.test(what) || /^\d{4}$/.test(of))
        return make({ half: ordinal }, at + 2, 'plain');
      // of the year, unless it is a match that has halves
      return tokens[at - 1]?.lower === 'the' && /^(?:in|for|during|over)$/.test(tokens[at - 2]?.lower ?? '') && !of
        ? make({ half: ordinal }, at + 2, 'slight')
        : null;
    }
    const quarterAt = tokens[at + 1]?.text === '-' ? at + 2 : at + 1;
    if (tokens[quarterAt]?.lower === 'quarter' && ordinal && ordinal <= 4)
      return ofYear({ quarter: ordinal }, quarterAt + 1);
    if (tokens[quarterAt]?.lower === 'century' && ordinal) return make({ century: ordinal }, quarterAt + 1, 'firm');
    if (lower === 'first') {
      const count = tokens[at + 1]?.kind === 'number' ? Number(tokens[at + 1]!.text) : WORD_VALUES.get(second);
      const unit = tokens[at + 2]?.lower;
      if (count && count <= 12 && unit === 'months') return ofYear({ firstMonths: count }, at + 3);
      // "a fall in the first seven", said after "the first eight months"
      const broken = tokens[at - 1]?.lower === 'the' && !(tokens[at + 2]?.kind === 'word' && tokens[at + 2]!.spaced);
      if (count && count > 1 && count < 12 && broken && saidBefore(tokens, at, 'months'))
        return make({ firstMonths: count }, at + 2, 'slight');
      if (count && count <= 4 && unit === 'quarters') return ofYear({ firstMonths: count * 3 }, at + 3);
    }
  }
  if (
    lower === 'twenty' &&
    tokens[at + 1]?.text === '-' &&
    tokens[at + 2]?.lower === 'first' &&
    tokens[at + 3]?.lower === 'century'
  )
    return make({ century: 21 }, at + 4);
  return null;
}
