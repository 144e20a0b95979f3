/**
 * Relative dates made absolute: 去年, 今年前5月, 20日, 上月 against the date of the article they stand in, and a mention
 * as an EDTF date or interval (2022, 2025-01/2025-05, 2025-06-20), the form in which figures declare their period.
 */
import type { DateMention } from './quantity.ts';

interface Reference {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

/** `2025`, `2025-06`, `2025-06-23` (a trailing `~` or `?` is passed over), or null for anything else. */
export function readReference(iso: string): Reference | null {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?[~?%]?$/.exec(iso);
  if (!found) return null;
  return { year: Number(found[1]), month: found[2] ? Number(found[2]) : null, day: found[3] ? Number(found[3]) : null };
}

const DAY = 86_400_000;
const fields = (time: number): { year: number; month: number; day: number; weekday: number } => {
  const date = new Date(time);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay() || 7,
  };
};

/**
 * The mention with its relative word replaced by the year, month and day it means; as it was where the reference does
 * not reach (昨日 against a year alone). A week stays relative.
 */
export function resolveRelative(mention: DateMention, iso: string): DateMention {
  const reference = readReference(iso);
  const { relative, ...rest } = mention;
  if (!reference || !relative) return mention;
  const { unit, offset } = relative;
  if (unit === 'year') return { ...rest, year: reference.year + offset };
  if (unit === 'month' && reference.month !== null) {
    const index = reference.year * 12 + reference.month - 1 + offset;
    return { ...rest, year: Math.floor(index / 12), month: (index % 12) + 1 };
  }
  if (unit === 'day' && reference.month !== null && reference.day !== null) {
    const { year, month, day } = fields(Date.UTC(reference.year, reference.month - 1, reference.day) + offset * DAY);
    return { ...rest, year, month, day };
  }
  return mention;
}

/**
 * The mention resolved, and what it leaves out taken from the article's date: a bare 20日 is the last 20th on or before
 * the reference (or the next within `ahead` days), a bare 5月 the nearest in the year before, a bare 前5月 of that year.
 */
export function resolveDate(mention: DateMention, iso: string, ahead = 31): DateMention {
  const resolved = resolveRelative(mention, iso);
  const reference = readReference(iso);
  if (!reference || resolved.year !== undefined || resolved.decade !== undefined || resolved.century !== undefined)
    return resolved;
  if (resolved.month !== undefined) {
    const month = reference.month ?? 12;
    return { ...resolved, year: resolved.month > month + 3 ? reference.year - 1 : reference.year };
  }
  if (resolved.day !== undefined && reference.month !== null) {
    const base = Date.UTC(reference.year, reference.month - 1, reference.day ?? 28);
    for (const back of [0, -1, 1]) {
      const index = reference.year * 12 + reference.month - 1 + back;
      const time = Date.UTC(Math.floor(index / 12), index % 12, resolved.day);
      const found = fields(time);
      if (found.day === resolved.day && time <= base + ahead * DAY && (back !== 0 || time <= base + 7 * DAY))
        return { ...resolved, year: found.year, month: found.month };
    }
    return resolved;
  }
  if (resolved.firstMonths !== undefined || resolved.quarter !== undefined || resolved.half !== undefined)
    return { ...resolved, year: reference.year };
  return resolved;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** The mention as an EDTF date or interval, or null where it has no year. */
export function periodOf(mention: DateMention): string | null {
  const { year, month, day, quarter, half, firstMonths, decade, century } = mention;
  if (year === undefined) {
    if (decade !== undefined) return `${decade}/${decade + 9}`;
    return century === undefined ? null : `${(century - 1) * 100}/${(century - 1) * 100 + 99}`;
  }
  const months = (from: number, to: number): string =>
    from === to ? `${year}-${two(from)}` : `${year}-${two(from)}/${year}-${two(to)}`;
  if (month !== undefined) return day === undefined ? months(month, month) : `${year}-${two(month)}-${two(day)}`;
  if (firstMonths !== undefined) return months(1, firstMonths);
  if (quarter !== undefined) return months(quarter * 3 - 2, quarter * 3);
  if (half !== undefined) return half === 1 ? months(1, 6) : months(7, 12);
  return String(year);
}

/** The ISO weekday (1 to 7) of a full date. */
export const weekdayOf = (year: number, month: number, day: number): number =>
  fields(Date.UTC(year, month - 1, day)).weekday;
