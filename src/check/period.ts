// What a mention of a date can mean, as the first and the last day, resolved against an article's date.
import { daysInMonth, type Edtf, firstDay, isInterval, lastDay, parseEdtf } from '../content/edtf.ts';
import type { DateMention, Mention } from '../language/quantity.ts';
import { resolveRelative } from '../language/resolve.ts';

/** First and last day, `YYYY-MM-DD`. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

export const samePeriod = (a: Period, b: Period): boolean => a.from === b.from && a.to === b.to;
/** Whether `a` holds all of `b`. */
export const holds = (a: Period, b: Period): boolean => a.from <= b.from && a.to >= b.to;

const pad = (n: number, width = 2) => String(n).padStart(width, '0');
const day = (year: number, month: number, date: number) => `${pad(year, 4)}-${pad(month)}-${pad(date)}`;
const months = (year: number, from: number, to: number): Period => ({
  from: day(year, from, 1),
  to: day(year, to, daysInMonth(year, to)),
});
const years = (from: number, to: number): Period => ({ from: day(from, 1, 1), to: day(to, 12, 31) });

/** An EDTF date or interval as days. An open end is the start of time or the end of it. */
export function edtfPeriod(text: string): Period | null {
  const edtf: Edtf | null = parseEdtf(text);
  if (!edtf) return null;
  if (!isInterval(edtf)) return { from: firstDay(edtf), to: lastDay(edtf) };
  return { from: edtf.start ? firstDay(edtf.start) : '0001-01-01', to: edtf.end ? lastDay(edtf.end) : '9999-12-31' };
}

const shift = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The part of a period that 初, 旬, 底 name: thirds of a month, of a year its first or last months. */
function partOf({ from, to }: Period, part: 'early' | 'mid' | 'late'): Period {
  const [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  if (from.slice(0, 7) === to.slice(0, 7)) {
    if (part === 'early') return { from, to: day(year, month, 10) };
    if (part === 'mid') return { from: day(year, month, 11), to: day(year, month, 20) };
    return { from: day(year, month, 21), to };
  }
  if (from.slice(0, 4) !== to.slice(0, 4)) return { from, to };
  return part === 'early' ? months(year, 1, 3) : part === 'mid' ? months(year, 5, 8) : months(year, 10, 12);
}

/** The period of a mention whose year is known. */
function within(mention: DateMention, year: number, base: string | null): Period | null {
  const { month, day: date, half, quarter, firstMonths, part } = mention;
  let period = years(year, year);
  if (firstMonths !== undefined) period = months(year, 1, Math.min(12, Math.max(1, firstMonths)));
  else if (half !== undefined) period = half === 1 ? months(year, 1, 6) : months(year, 7, 12);
  else if (quarter !== undefined) period = months(year, quarter * 3 - 2, quarter * 3);
  else if (month !== undefined && month >= 1 && month <= 12) {
    period = months(year, month, month);
    if (date !== undefined) {
      if (date < 1 || date > daysInMonth(year, month)) return null;
      return { from: day(year, month, date), to: day(year, month, date) };
    }
  } else if (date !== undefined) {
    const at = base && base.length >= 7 ? `${base.slice(0, 7)}-${pad(date)}` : null;
    if (!at || Number.isNaN(Date.parse(`${at}T00:00:00Z`))) return null;
    return { from: at, to: at };
  }
  return part ? partOf(period, part) : period;
}

/**
 * What a mention can mean. `base` is what it is resolved against (`YYYY`, `YYYY-MM`, `YYYY-MM-DD` or null). A month or a
 * day without a year is the nearest one, so that in January 12月 can be the December before: the likelier comes first.
 * Empty where nothing can be told.
 */
export function periodsOf(given: DateMention, base: string | null): Period[] {
  const mention = base ? resolveRelative(given, base) : given;
  const baseYear = base ? Number(base.slice(0, 4)) : null;
  if (mention.century !== undefined) return [years((mention.century - 1) * 100, mention.century * 100)];
  if (mention.decade !== undefined) return [years(mention.decade, mention.decade + 9)];
  const only = (period: Period | null) => (period ? [period] : []);
  if (mention.year !== undefined) return only(within(mention, mention.year, base));
  if (mention.relative) {
    if (mention.relative.unit !== 'week' || !base || base.length < 10) return [];
    const weekday = (new Date(`${base}T00:00:00Z`).getUTCDay() + 6) % 7;
    const monday = shift(base, mention.relative.offset * 7 - weekday);
    return [{ from: monday, to: shift(monday, 6) }];
  }
  if (baseYear === null || mention.weekday !== undefined) return [];
  const dated = ['month', 'day', 'quarter', 'half', 'firstMonths'] as const;
  if (!dated.some((field) => mention[field] !== undefined)) return [];
  const found = [baseYear, baseYear - 1, baseYear + 1].flatMap((year) => only(within(mention, year, base)));
  if (mention.month === undefined && mention.day !== undefined) {
    // 20日 in a report of the 2nd is the 20th of the month before.
    const first = found[0];
    if (!first || base!.length < 7) return first ? [first] : [];
    const before = shift(`${base!.slice(0, 7)}-01`, -1).slice(0, 7);
    const earlier = `${before}-${first.from.slice(8)}`;
    return Number.isNaN(Date.parse(`${earlier}T00:00:00Z`)) ? [first] : [first, { from: earlier, to: earlier }];
  }
  const middle = (period: Period) =>
    Math.abs(Date.parse(period.from) - Date.parse(`${base!.padEnd(7, '-06')}`.slice(0, 7)));
  return base!.length >= 7 ? found.sort((a, b) => middle(a) - middle(b)) : found;
}

/** A stretch of text that gives a time, with what it can mean. */
export interface Dated {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly mention: DateMention | null;
  readonly periods: readonly Period[];
  /** The range that it is an end of: May in “January to May”. */
  readonly range?: Dated;
}

const JOINS = /^\s*(?:[-—–~～至到]+|to|and|until|till|through)\s*$/i;
/** “first quarter of 2027”, “August this year”: the year of what stands before it. */
const OF_YEAR = /^(?:\s*,?\s*|\s+(?:of|in)\s+)$/i;

/** Mentions with the year that follows taken in: English writes it apart. */
function withYears(text: string, mentions: readonly Mention[]): readonly Mention[] {
  let joined: Mention[] | null = null;
  for (let i = 0; i + 1 < mentions.length; i++) {
    const [first, second] = [mentions[i]!, mentions[i + 1]!];
    if (first.type !== 'date' || second.type !== 'date' || first.year !== undefined || first.relative) continue;
    if (first.month === undefined && first.quarter === undefined && first.half === undefined && !first.firstMonths)
      continue;
    const { year, relative } = second;
    const onlyYear =
      (year !== undefined || relative?.unit === 'year') &&
      second.month === undefined &&
      second.quarter === undefined &&
      second.half === undefined &&
      second.day === undefined;
    if (!onlyYear || !OF_YEAR.test(text.slice(first.end, second.start))) continue;
    joined ??= [...mentions];
    joined[i] = {
      ...first,
      end: second.end,
      text: text.slice(first.start, second.end),
      ...(year === undefined ? { relative: relative! } : { year }),
    };
    joined[i + 1] = joined[i]!;
    i++;
  }
  return joined ? joined.filter((mention, i) => mention !== joined[i - 1]) : mentions;
}
/** The fourteenth five-year plan runs from 2021 to 2025, each five years after the one before. */
const planYears = (number: number) => years(1951 + number * 5, 1955 + number * 5);
const PLAN_EN = /\b(\d{1,2})(?:st|nd|rd|th)\s+Five[- ]Year\s+Plan\b/gi;

function plans(text: string, mentions: readonly Mention[]): Dated[] {
  const found: Dated[] = [];
  for (const mention of mentions)
    if (mention.type === 'quantity' && mention.unit === 'five-year-plan')
      found.push({ ...mention, mention: null, periods: [planYears(Number(mention.value.n / mention.value.d))] });
  if (/five/i.test(text))
    for (const match of text.matchAll(PLAN_EN)) {
      const [start, end] = [match.index, match.index + match[0].length];
      found.push({ start, end, text: match[0], mention: null, periods: [planYears(Number(match[1]))] });
    }
  return found;
}

const TAIWAN = /民[国國]|[台臺][币幣湾灣]/;
/** 117年的历史 is a span. */
const SPAN_AFTER = /^(?:[之以]?[来來前后後间間内內]|[的之]?[历歷]史|多|余|餘|期|的)/;

/** Years of a reign, and where a text counts so (or speaks of Taiwan's money) years of 民國: 114年度 is 2025. */
function calendarYears(text: string, mentions: readonly Mention[]): Dated[] {
  const found: Dated[] = [];
  for (const mention of mentions) {
    if (mention.type !== 'quantity') continue;
    const reading = mention.readings.find(({ unit }) => unit === 'calendar');
    if (!reading || (mention.kind !== 'ordinal' && (!TAIWAN.test(text) || SPAN_AFTER.test(text.slice(mention.end)))))
      continue;
    const year = Number(reading.value.n);
    found.push({ ...mention, mention: null, periods: [years(year, year)] });
  }
  return found;
}

/** Every time named in a text. Two mentions with a sign of range between them also give the whole range. */
export function datesIn(text: string, given: readonly Mention[], base: string | null): Dated[] {
  const mentions = withYears(text, given);
  const found: Dated[] = [...plans(text, mentions), ...calendarYears(text, mentions)];
  let before: (Dated & { range?: Dated }) | null = null;
  for (const mention of mentions) {
    if (mention.type !== 'date') {
      before = null;
      continue;
    }
    const dated: Dated & { range?: Dated } = { ...mention, mention, periods: periodsOf(mention, base) };
    found.push(dated);
    if (before && JOINS.test(text.slice(before.end, mention.start))) {
      const ranges: Period[] = [];
      for (const from of before.periods)
        for (const to of dated.periods) if (from.from <= to.to) ranges.push({ from: from.from, to: to.to });
      const range: Dated = {
        start: before.start,
        end: mention.end,
        text: text.slice(before.start, mention.end),
        mention: null,
        periods: ranges,
      };
      before.range = range;
      dated.range = range;
      found.push(range);
    }
    before = dated;
  }
  return found;
}
