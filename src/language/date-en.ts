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
  MEASURED,
  monthAt,
  skipSign,
  WEEKDAYS,
  yearAfter,
} from './calendar-en.ts';
import { type Fields, type Read, readPhrase } from './date-phrase-en.ts';
import type { DateMention } from './quantity.ts';
import type { Token } from './token-en.ts';

/** "her early thirties", "his mid-30s": an age and no decade. */
function isAge(tokens: readonly Token[], at: number): boolean {
  let from = at - 1;
  while (from >= 0 && /^(?:early|late|mid|-)$/.test(tokens[from]!.lower)) from -= 1;
  return /^(?:his|her|their|my|our|your)$/.test(tokens[from]?.lower ?? '');
}

/** "last Friday", "this Friday", "next Friday" */
const WEEKS: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
]);

const PARTS: ReadonlyMap<string, NonNullable<DateMention['part']>> = new Map([
  ['early', 'early'],
  ['beginning', 'early'],
  ['start', 'early'],
  ['mid', 'mid'],
  ['middle', 'mid'],
  ['late', 'late'],
  ['end', 'late'],
  ['close', 'late'],
]);

/** "early June", "mid-2025", "late in the year", "the end of last year": what stands before a month, year or century. */
function partBefore(tokens: readonly Token[], at: number): DateMention['part'] | null {
  let from = at - 1;
  while (from >= at - 3 && /^(?:-|the|of|this|last|next|in)$/.test(tokens[from]?.lower ?? '')) from -= 1;
  return PARTS.get(tokens[from]?.lower ?? '') ?? null;
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
    const part = fields.day === undefined && fields.weekday === undefined ? partBefore(tokens, at) : null;
    const span = { start: token.start, end, text: text.slice(token.start, end) };
    return { mention: { type: 'date', ...span, ...fields, ...(part ? { part } : {}), certainty }, next };
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
    const week = WEEKS.get(previous?.lower ?? '');
    const dayOf = (day: number) => (week === undefined ? { weekday: day } : { weekday: day, week });
    if (weekday && (/^[A-Z]/.test(token.text) || token.text.length > 5)) {
      if (
        token.text.length <= 5 &&
        token.lower.length <= 5 &&
        tokens[at + 1]?.text !== '.' &&
        token.lower !== 'thurs' &&
        !/,/.test(tokens[at + 1]?.text ?? '')
      ) {
        return /^(?:on|last|next|this)$/.test(previous?.lower ?? '') ? make(dayOf(weekday), at + 1, 'plain') : null;
      }
      return make(dayOf(weekday), at + 1, 'plain');
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
  // "2023-24", "2021/22": the next year
  if (
    before?.year !== undefined &&
    /^\d\d$/.test(token.text) &&
    Number(token.text) === (before.year + 1) % 100 &&
    /^[-–/]$/.test(text.slice(before.end, token.start))
  )
    return make({ year: before.year + 1 }, at + 1);
  // the 1980s, the '80s, 1980-1985, 2017-18, 2018
  const s = tokens[at + 1];
  const apostrophe =
    s && !s.spaced && "'’".includes(s.text) && tokens[at + 2]?.lower === 's' && !tokens[at + 2]!.spaced;
  if (s && !s.spaced && (s.lower === 's' || (apostrophe && /0$/.test(token.text)))) {
    const next = apostrophe ? at + 3 : at + 2;
    if (isYear(token) && /0$/.test(token.text)) return make({ decade: Number(token.text) }, next);
    const value = Number(token.text);
    // "in the 900s"
    if (/^[1-9]00$/.test(token.text) && /^(?:the|early|late|mid|-)$/.test(previous?.lower ?? ''))
      return make({ century: value / 100 + 1 }, next, 'plain');
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
    if (MEASURED.test(after?.lower ?? '')) return null;
    if (COUNTED.test(after?.lower ?? '') && !BEFORE_YEAR.test(previous?.lower ?? '')) return null;
    if (year < 1700 && !BEFORE_YEAR.test(previous?.lower ?? '')) return null;
    return make({ year }, at + 1);
  }
  return null;
}
