/**
 * Dates in English text, read from tokens: June 23, 2025; 23rd of June; January to May; the 1980s; last December;
 * the first nine months; Q3; Saturday; 2018-09-30. Each mention is one point or one span; ranges give two mentions.
 */

import {
  BEFORE_YEAR,
  COUNTED,
  DECADES,
  dayAt,
  feastAt,
  isYear,
  monthAt,
  ORDINALS,
  REST,
  skipSign,
  WEEKDAYS,
  yearAfter,
} from './calendar-en.ts';
import { WORD_VALUES } from './number-words-en.ts';
import type { DateMention } from './quantity.ts';
import type { Token } from './token-en.ts';

type Fields = Omit<DateMention, 'type' | 'text' | 'start' | 'end' | 'certainty'>;
interface Read {
  readonly mention: DateMention;
  readonly next: number;
}

/** "her early thirties", "his mid-30s": an age and no decade. */
function isAge(tokens: readonly Token[], at: number): boolean {
  let from = at - 1;
  while (from >= 0 && /^(?:early|late|mid|-)$/.test(tokens[from]!.lower)) from -= 1;
  return /^(?:his|her|their|my|our|your)$/.test(tokens[from]?.lower ?? '');
}

/** The date mention that starts at token `at`, or null. `before` is the mention read last, for ranges of days. */
export function readDateEn(
  text: string,
  tokens: readonly Token[],
  at: number,
  before: DateMention | null,
): Read | null {
  const token = tokens[at]!;
  const make = (fields: Fields, next: number, certainty: DateMention['certainty'] = 'firm'): Read => {
    const end = tokens[next - 1]!.end;
    return {
      mention: { type: 'date', start: token.start, end, text: text.slice(token.start, end), ...fields, certainty },
      next,
    };
  };
  const previous = tokens[at - 1];

  if (token.kind === 'word') {
    const feast = feastAt(tokens, at);
    if (feast) return make({ month: feast.month, day: feast.day }, feast.next, 'slight');
    const month = monthAt(tokens, at);
    if (month) {
      let next = skipSign(tokens, at + 1, '.');
      if (next > at + 1 && !(tokens[next] && (tokens[next]!.kind === 'number' || tokens[next]!.text === ',')))
        next = token.text.length <= 4 ? next : at + 1;
      const the = tokens[next]?.lower === 'the' ? next + 1 : next;
      const day = dayAt(tokens, the);
      if (day && !(the > next && day.next === the + 1)) {
        const year = yearAfter(tokens, day.next);
        return make({ month, day: day.day, ...(year ? { year: year.year } : {}) }, year?.next ?? day.next);
      }
      const year = yearAfter(tokens, next);
      return make({ month, ...(year ? { year: year.year } : {}) }, year?.next ?? next);
    }
    const weekday = WEEKDAYS.get(token.lower);
    if (weekday && /^[A-Z]/.test(token.text)) {
      if (
        token.text.length <= 5 &&
        token.lower.length <= 5 &&
        tokens[at + 1]?.text !== '.' &&
        token.lower !== 'thurs' &&
        !/,/.test(tokens[at + 1]?.text ?? '')
      ) {
        return /^(?:on|last|next|this)$/.test(previous?.lower ?? '') ? make({ weekday }, at + 1, 'plain') : null;
      }
      return make({ weekday }, at + 1, 'plain');
    }
    const decade = DECADES.get(token.lower);
    if (decade && /^(?:the|early|late|mid|-|nineteen)$/.test(previous?.lower ?? '') && !isAge(tokens, at))
      return make({ decade }, at + 1, 'plain');
    return readPhrase(tokens, at, make);
  }
  if (token.kind !== 'number') return null;

  // 2018-09-30, 30/9/2018
  const sign = tokens[at + 1];
  if (sign && !sign.spaced && /[-/]/.test(sign.text) && tokens[at + 3]?.text === sign.text) {
    const parts = [token, tokens[at + 2], tokens[at + 4]].map((each) =>
      each?.kind === 'number' && /^\d{1,4}$/.test(each.text) ? Number(each.text) : -1,
    ) as [number, number, number];
    const [a, b, c] = parts;
    if (token.text.length === 4 && b >= 1 && b <= 12 && c >= 1 && c <= 31)
      return make({ year: a, month: b, day: c }, at + 5);
    if (
      tokens[at + 4]?.text.length === 4 &&
      c > 1000 &&
      a >= 1 &&
      b >= 1 &&
      (a <= 12 || b <= 12) &&
      a <= 31 &&
      b <= 31
    ) {
      const monthFirst = a <= 12 && b > 12;
      return a > 12 || monthFirst
        ? make({ year: c, month: monthFirst ? a : b, day: monthFirst ? b : a }, at + 5)
        : make({ year: c }, at + 5);
    }
  }
  const suffix = tokens[at + 1];
  if (suffix && !suffix.spaced && /^(?:st|nd|rd|th)$/.test(suffix.lower) && /^\d{1,2}$/.test(token.text)) {
    const what = tokens[at + 2]?.text === '-' ? at + 3 : at + 2;
    if (tokens[what]?.lower === 'century') return make({ century: Number(token.text) }, what + 1);
    if (tokens[what]?.lower === 'quarter' && Number(token.text) <= 4)
      return make({ quarter: Number(token.text) }, what + 1);
  }
  // 23 June, 23rd of June, 23-25 June, 5 and 6 June
  const day = dayAt(tokens, at);
  if (day && !token.text.startsWith('0')) {
    const of = tokens[day.next]?.lower === 'of' ? day.next + 1 : day.next;
    const month = monthAt(tokens, of);
    if (
      month &&
      !(dayAt(tokens, of + 1) && !isYear(tokens[of + 1]) && before?.month !== undefined && tokens[of]?.spaced === false)
    ) {
      const dot = skipSign(tokens, of + 1, '.');
      const year = yearAfter(tokens, dot);
      return make({ day: day.day, month, ...(year ? { year: year.year } : {}) }, year?.next ?? of + 1);
    }
    const joined = tokens[day.next];
    if (joined && (/^(?:to|and|or)$/.test(joined.lower) || '-–—,'.includes(joined.text))) {
      const second = dayAt(tokens, day.next + 1);
      const of2 = second ? (tokens[second.next]?.lower === 'of' ? second.next + 1 : second.next) : -1;
      const month2 = second ? monthAt(tokens, of2) : null;
      if (second && month2 && second.day > day.day) {
        const year = yearAfter(tokens, of2 + 1);
        return make({ day: day.day, month: month2, ...(year ? { year: year.year } : {}) }, day.next);
      }
    }
    // June 23-25, June 23 and 25
    if (
      before?.month !== undefined &&
      before.day !== undefined &&
      token.start - before.end <= 5 &&
      /^\s?(?:-|–|—|to|and|,|through|until)?\s?(?:and )?$/.test(text.slice(before.end, token.start)) &&
      !(
        tokens[day.next] &&
        !/^(?:[,.;:)'"–-]|of|in|at|and|to)$/.test(tokens[day.next]!.lower) &&
        day.next === at + 1
      ) &&
      day.day > before.day
    ) {
      const year = yearAfter(tokens, day.next);
      return make(
        {
          month: before.month,
          day: day.day,
          ...(year ? { year: year.year } : before.year ? { year: before.year } : {}),
        },
        year?.next ?? day.next,
      );
    }
  }
  // the 1980s, the '80s, 1980-1985, 2017-18, 2018
  const s = tokens[at + 1];
  const apostrophe =
    s && !s.spaced && "'’".includes(s.text) && tokens[at + 2]?.lower === 's' && !tokens[at + 2]!.spaced;
  if (s && !s.spaced && (s.lower === 's' || (apostrophe && /0$/.test(token.text)))) {
    const next = apostrophe ? at + 3 : at + 2;
    if (isYear(token) && /0$/.test(token.text)) return make({ decade: Number(token.text) }, next);
    const value = Number(token.text);
    // "the 1960s and 70s": of the century named before
    if (
      /^\d0$/.test(token.text) &&
      before?.decade !== undefined &&
      /^ ?(?:and|or|to|-|–|,)? ?['’‘]?$/.test(text.slice(before.end, token.start))
    )
      return make({ decade: before.decade - (before.decade % 100) + value }, next);
    const quoted = previous && "'’‘".includes(previous.text) && !previous.spaced === false;
    if (
      /^\d0$/.test(token.text) &&
      value >= 20 &&
      (quoted ||
        (/^(?:the|early|late|mid|-)$/.test(previous?.lower ?? '') &&
          !isAge(tokens, at) &&
          !/^(?:low|high|upper)$/.test(previous?.lower ?? '') &&
          !/^(?:in|into)$/.test(tokens[at - 2]?.lower ?? '')))
    )
      return make({ decade: 1900 + value }, next, 'plain');
    return null;
  }
  if (isYear(token)) {
    const year = Number(token.text);
    const after = tokens[at + 1];
    const glued = after && !after.spaced && after.kind === 'word';
    if (
      glued ||
      previous?.text === '$' ||
      (previous && !previous.spaced === false && /^[£€¥#]$/.test(previous.text)) ||
      after?.text === '%'
    )
      return null;
    if (COUNTED.test(after?.lower ?? '') && !BEFORE_YEAR.test(previous?.lower ?? '')) return null;
    if (year < 1700 && !BEFORE_YEAR.test(previous?.lower ?? '')) return null;
    return make({ year }, at + 1);
  }
  return null;
}

/** Dates in words: last year, the first nine months, the second quarter, the 19th century, yesterday. */
function readPhrase(
  tokens: readonly Token[],
  at: number,
  make: (fields: Fields, next: number, certainty?: DateMention['certainty']) => Read,
): Read | null {
  const { lower } = tokens[at]!;
  const second = tokens[at + 1]?.lower ?? '';
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
      if ((before === 'the' && second === 'before') || (before === 'a' && second === 'earlier'))
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
  if (REST.has(lower) || ORDINALS.has(lower)) {
    const ordinal = ORDINALS.get(lower) ?? 0;
    if (second === 'half' && ordinal && ordinal <= 2) {
      const of = tokens[at + 2]?.lower === 'of' ? (tokens[at + 3]?.lower ?? '') : '';
      const what = of === 'the' || of === 'this' || of === 'last' ? (tokens[at + 4]?.lower ?? '') : of;
      if (/^(?:year|\d{4}|next|last|this)$/.test(what) || /^\d{4}$/.test(of))
        return make({ half: ordinal }, at + 2, 'plain');
      return null;
    }
    const quarterAt = tokens[at + 1]?.text === '-' ? at + 2 : at + 1;
    if (tokens[quarterAt]?.lower === 'quarter' && ordinal && ordinal <= 4)
      return make({ quarter: ordinal }, quarterAt + 1, 'plain');
    if (tokens[quarterAt]?.lower === 'century' && ordinal) return make({ century: ordinal }, quarterAt + 1, 'firm');
    if (lower === 'first') {
      const count = tokens[at + 1]?.kind === 'number' ? Number(tokens[at + 1]!.text) : WORD_VALUES.get(second);
      const unit = tokens[at + 2]?.lower;
      if (count && count <= 12 && unit === 'months') return make({ firstMonths: count }, at + 3, 'plain');
      if (count && count <= 4 && unit === 'quarters') return make({ firstMonths: count * 3 }, at + 3, 'plain');
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
