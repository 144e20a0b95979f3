/**
 * Dates in English text, read from tokens: June 23, 2025; 23rd of June; January to May; the 1980s; last December;
 * the first nine months; Q3; Saturday; 2018-09-30. Each mention is one point or one span; ranges give two mentions.
 */

import { WORD_VALUES } from './numeral-en.ts';
import type { DateMention } from './quantity.ts';
import type { Token } from './token-en.ts';

const NAMES = 'january february march april may june july august september october november december'.split(' ');
const MONTHS: ReadonlyMap<string, number> = new Map([
  ...NAMES.map((name, index) => [name, index + 1] as const),
  ...NAMES.map((name, index) => [name.slice(0, 3), index + 1] as const),
  ['sept', 9],
]);
const DAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
const WEEKDAYS: ReadonlyMap<string, number> = new Map([
  ...DAYS.map((name, index) => [name, index + 1] as const),
  ...DAYS.map((name, index) => [`${name}s`, index + 1] as const),
  ['mon', 1],
  ['tue', 2],
  ['tues', 2],
  ['wed', 3],
  ['thu', 4],
  ['thur', 4],
  ['thurs', 4],
  ['fri', 5],
]);
const DECADES: ReadonlyMap<string, number> = new Map(
  ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'].map(
    (word, index) => [word, 1920 + index * 10] as const,
  ),
);
export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
    .split(' ')
    .map((word, index) => [word, index + 1] as const),
  ['thirtieth', 30],
  ['fortieth', 40],
  ['fiftieth', 50],
  ['sixtieth', 60],
  ['seventieth', 70],
  ['eightieth', 80],
  ['ninetieth', 90],
  ['hundredth', 100],
]);
const BEFORE_YEAR =
  /^(?:in|since|by|from|until|till|before|after|during|early|late|mid|through|between|to|of|circa|spring|summer|autumn|fall|winter|fiscal|fy|year|end|back|around|throughout|and)$/;
/** A plain noun after four digits makes them a count. */
const COUNTED =
  /^(?:people|men|women|yuan|dollars|euros|pounds|km|kilometers|kilometres|miles|meters|metres|tons|tonnes|residents|workers|soldiers|troops|students|homes|houses|companies|feet|percent|per|jobs|votes|points|rpm|mw|employees|migrants|others|participants|visitors|hectares|acres|times|units|rooms|seats|cars|vehicles|years|days|hours|calories|kg|kilograms|pieces|items|copies|members|families|households|villages|patients|cases|deaths|children|square|cubic|square-foot)$/;
const REST: ReadonlySet<string> = new Set(['first', 'last', 'initial', 'opening']);

type Fields = Omit<DateMention, 'type' | 'text' | 'start' | 'end' | 'certainty'>;
interface Read {
  readonly mention: DateMention;
  readonly next: number;
}

/** The day of the month a token states: 23, 23rd (two tokens), or null. */
function dayAt(tokens: readonly Token[], at: number): { day: number; next: number } | null {
  const token = tokens[at];
  if (token?.kind === 'number' && /^\d{1,2}$/.test(token.text)) {
    const day = Number(token.text);
    if (day < 1 || day > 31) return null;
    const suffix = tokens[at + 1];
    if (suffix && !suffix.spaced && /^(?:st|nd|rd|th)$/.test(suffix.lower)) return { day, next: at + 2 };
    if (suffix && !suffix.spaced && (suffix.kind === 'word' || /[%:]/.test(suffix.text))) return null;
    return { day, next: at + 1 };
  }
  const word = ORDINALS.get(token?.lower ?? '');
  return word && word <= 20 && word > 1 && tokens[at]!.lower !== 'second' ? { day: word, next: at + 1 } : null;
}

const isYear = (token: Token | undefined): boolean =>
  token?.kind === 'number' && /^(?:1[0-9]|20|21)\d\d$/.test(token.text);

const skipSign = (tokens: readonly Token[], at: number, signs: string): number =>
  tokens[at]?.kind === 'sign' && signs.includes(tokens[at]!.text) ? at + 1 : at;

/** Whether the token is the name of a month; "may", "march" and short forms only where they cannot be anything else. */
function monthAt(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  if (token?.kind !== 'word') return null;
  const month = MONTHS.get(token.lower);
  if (!month || token.text[0] !== token.text[0]!.toUpperCase()) return null;
  const next = tokens[at + 1];
  if (token.lower === 'may' && next?.lower === 'day') return null;
  const before = tokens[at - 1];
  const near = (each: Token | undefined): boolean => each?.kind === 'number' && /^\d{1,2}$|^\d{4}$/.test(each.text);
  if (
    token.lower === 'may' ||
    token.lower === 'march' ||
    token.lower === 'mar' ||
    token.lower === 'jan' ||
    token.lower === 'sep' ||
    token.lower === 'august' ||
    token.lower === 'april' ||
    token.lower === 'june'
  ) {
    const cued =
      /^(?:in|of|since|by|from|until|till|to|early|late|mid|last|this|next|every|during|through|on|between|and|before|after|for|with|around|about|the)$/.test(
        before?.lower ?? '',
      ) ||
      (/^[-–/]$/.test(before?.text ?? '') &&
        (tokens[at - 2]?.kind === 'number' ||
          /^(?:early|late|mid)$/.test(tokens[at - 2]?.lower ?? '') ||
          MONTHS.has(tokens[at - 2]?.lower ?? ''))) ||
      before?.text === '(';
    if (
      near(next) ||
      near(before) ||
      cued ||
      (next?.text === ',' && isYear(tokens[at + 2])) ||
      next?.text === '-' ||
      next?.text === '.'
    ) {
      if (token.lower === 'june' || token.lower === 'april' || token.lower === 'august') return month;
      if (token.lower === 'may' && near(before) === false && !cued && next?.text === '-') return null;
      return month;
    }
    if (before && /^(?:st|nd|rd|th)$/.test(before.lower)) return month;
    if (token.lower === 'june' || token.lower === 'april' || token.lower === 'august')
      return before?.kind === 'word' && /^[A-Z]/.test(before.text) ? null : month;
    return /^(?:and|to|through|this|last|next)$/.test(next?.lower ?? '') && MONTHS.has(tokens[at + 2]?.lower ?? '')
      ? month
      : null;
  }
  if (token.text.length <= 4 && !['june', 'july', 'sept'].includes(token.lower) && token.lower.length === 3) {
    return near(next) || near(before) || next?.text === '.' || next?.text === '-' || before?.text === '-'
      ? month
      : null;
  }
  return month;
}

/** A year after a month or day: ", 2025", " 2025". */
function yearAfter(tokens: readonly Token[], at: number): { year: number; next: number } | null {
  const from =
    tokens[at]?.text === ',' ? at + 1 : tokens[at]?.lower === 'of' || tokens[at]?.lower === 'in' ? at + 1 : at;
  if (!isYear(tokens[from]) || tokens[from + 1]?.text === '%') return null;
  return { year: Number(tokens[from]!.text), next: from + 1 };
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
    if (decade && /^(?:the|early|late|mid|-|nineteen)$/.test(previous?.lower ?? ''))
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
    const quoted = previous && "'’‘".includes(previous.text) && !previous.spaced === false;
    if (
      /^\d0$/.test(token.text) &&
      value >= 20 &&
      (quoted ||
        (/^(?:the|early|late|mid|-)$/.test(previous?.lower ?? '') &&
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

/** Words that may begin a date. */
export const DATE_WORDS: ReadonlySet<string> = new Set([
  ...MONTHS.keys(),
  ...WEEKDAYS.keys(),
  ...DECADES.keys(),
  ...ORDINALS.keys(),
  ...REST,
  ...'last this next previous year yesterday today tonight tomorrow q h twenty'.split(' '),
]);
