// Dates as EDTF levels 0 and 1 give them (ISO 8601-2:2019, Library of Congress profile): year, month or day,
// `~` approximate, `?` uncertain, `%` both, and intervals of two such dates. What a season, an unspecified digit
// (`202X`) or a year beyond four digits would say has no use in a briefing and is refused.

export type Precision = 'year' | 'month' | 'day';

/** One date with no more precision than was given. `text` is the EDTF form. */
export interface EdtfDate {
  readonly text: string;
  readonly year: number;
  /** 1–12, or null. */
  readonly month: number | null;
  /** 1–31, or null. */
  readonly day: number | null;
  readonly precision: Precision;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

/** `start` and `end` are null where the interval is open (`..`) or its end unknown (empty). */
export interface EdtfInterval {
  readonly text: string;
  readonly start: EdtfDate | null;
  readonly end: EdtfDate | null;
}

export type Edtf = EdtfDate | EdtfInterval;

export const isInterval = (edtf: Edtf): edtf is EdtfInterval => 'start' in edtf;

/** Days of a month in the proleptic Gregorian calendar; `month` from 1. */
export const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Reads one EDTF date; null where the text is none or names a day that does not exist. */
export function parseEdtfDate(text: string): EdtfDate | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%])?$/.exec(text);
  if (!match) return null;
  const year = Number(match[1]);
  const month = match[2] === undefined ? null : Number(match[2]);
  const day = match[3] === undefined ? null : Number(match[3]);
  if (year < 1) return null;
  if (month !== null && (month < 1 || month > 12)) return null;
  if (day !== null && (day < 1 || day > daysInMonth(year, month!))) return null;
  return {
    text,
    year,
    month,
    day,
    precision: day !== null ? 'day' : month !== null ? 'month' : 'year',
    approximate: match[4] === '~' || match[4] === '%',
    uncertain: match[4] === '?' || match[4] === '%',
  };
}

/** Reads an EDTF date or interval; null where it is neither, or its end lies before its start. */
export function parseEdtf(text: string): Edtf | null {
  const slash = text.indexOf('/');
  if (slash < 0) return parseEdtfDate(text);
  const [from, to] = [text.slice(0, slash), text.slice(slash + 1)];
  const open = (part: string) => part === '' || part === '..';
  const start = open(from) ? null : parseEdtfDate(from);
  const end = open(to) ? null : parseEdtfDate(to);
  if ((!start && !open(from)) || (!end && !open(to)) || (!start && !end)) return null;
  if (start && end && firstDay(start) > lastDay(end)) return null;
  return { text, start, end };
}

const pad = (n: number, width = 2) => String(n).padStart(width, '0');

/** The first day a date can mean, as `YYYY-MM-DD`. */
export const firstDay = (d: EdtfDate): string => `${pad(d.year, 4)}-${pad(d.month ?? 1)}-${pad(d.day ?? 1)}`;

/** The last day a date can mean, as `YYYY-MM-DD`. */
export const lastDay = (d: EdtfDate): string => {
  const month = d.month ?? 12;
  return `${pad(d.year, 4)}-${pad(month)}-${pad(d.day ?? daysInMonth(d.year, month))}`;
};

/** The ISO 8601 week of a day `YYYY-MM-DD`, as `YYYY-Www`. */
export function isoWeek(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  const thursday = new Date(date);
  thursday.setUTCDate(date.getUTCDate() + 3 - ((date.getUTCDay() + 6) % 7));
  const year = thursday.getUTCFullYear();
  const first = Date.UTC(year, 0, 4);
  const monday = first - ((new Date(first).getUTCDay() + 6) % 7) * 86_400_000;
  const week = 1 + Math.floor((thursday.getTime() - monday) / (7 * 86_400_000));
  return `${year}-W${pad(week)}`;
}

/** Monday and Sunday of an ISO week `YYYY-Www`, as `YYYY-MM-DD`; null where the year has no such week. */
export function weekDays(week: string): { monday: string; sunday: string } | null {
  const match = /^(\d{4})-W(\d{2})$/.exec(week);
  if (!match) return null;
  const first = Date.UTC(Number(match[1]), 0, 4);
  const monday = first - ((new Date(first).getUTCDay() + 6) % 7) * 86_400_000 + (Number(match[2]) - 1) * 7 * 86_400_000;
  const iso = (ms: number) => new Date(ms).toISOString().slice(0, 10);
  const days = { monday: iso(monday), sunday: iso(monday + 6 * 86_400_000) };
  return isoWeek(days.monday) === week ? days : null;
}
