/**
 * Pairs the dates of two texts by their parts: year, month, day, weekday, quarter, decade. Two mentions agree when every
 * part that both state is equal and they share one. 前5月 agrees with "January" and "May"; 上半年 with "first six months".
 */
import type { DateMention } from '../language/quantity.ts';
import { readReference, resolveRelative, weekdayOf } from '../language/resolve.ts';

export interface DateItem {
  readonly mention: DateMention;
  /** The parts stated, as `m6`, `d23`, `y2025`, the finest first. */
  readonly parts: readonly string[];
  partner: DateItem | null;
  covered: boolean;
  /** Covered only by a date that another mention had taken. */
  repeated: boolean;
}

const PARTS = [
  ['day', 'd'],
  ['weekday', 'w'],
  ['month', 'm'],
  ['firstMonths', 'f'],
  ['quarter', 'q'],
  ['half', 'h'],
  ['year', 'y'],
  ['decade', 'e'],
  ['century', 'c'],
] as const;

function partsOf(mention: DateMention): string[] {
  const parts: string[] = [];
  for (const [name, letter] of PARTS) {
    const value = mention[name];
    if (value !== undefined) parts.push(`${letter}${value}`);
  }
  if (mention.relative) parts.push(`r${mention.relative.unit}${mention.relative.offset}`);
  return parts;
}

export function dateItemsOf(mentions: readonly DateMention[], date: string | undefined): DateItem[] {
  return mentions.map((each) => {
    const mention = date ? resolveRelative(each, date) : each;
    return { mention, parts: partsOf(mention), partner: null, covered: false, repeated: false };
  });
}

/** Spans of a year that say the same in other words. */
function alike(a: DateMention, b: DateMention): boolean {
  if (a.firstMonths === 6 && b.half === 1) return true;
  if (a.firstMonths === 3 && b.quarter === 1) return true;
  if (a.firstMonths !== undefined && (b.month === 1 || b.month === a.firstMonths) && b.day === undefined) return true;
  if (a.half === 1 && (b.month === 1 || b.month === 6) && b.day === undefined) return true;
  if (a.half === 2 && (b.month === 7 || b.month === 12) && b.day === undefined) return true;
  if (
    a.quarter !== undefined &&
    b.day === undefined &&
    b.month !== undefined &&
    (b.month === a.quarter * 3 || b.month === a.quarter * 3 - 2)
  )
    return true;
  // 本世纪初 and the early 2000s, 上世纪末 and the late 1990s
  if (a.century !== undefined && b.decade !== undefined && Math.floor(b.decade / 100) === a.century - 1)
    return b.decade % 100 === 0 && !a.part
      ? true // 15世纪 and the 1400s
      : a.part === (b.decade % 100 < 30 ? 'early' : b.decade % 100 > 60 ? 'late' : 'mid');
  return a.decade !== undefined && b.year === a.decade;
}

/** Whether what both mentions state is equal, and they share something. */
export function agree(a: DateMention, b: DateMention): boolean {
  let shared = false;
  for (const [name] of PARTS) {
    const left = a[name];
    const right = b[name];
    if (left === undefined || right === undefined) continue;
    if (left !== right) return false;
    shared = true;
  }
  if (a.relative && b.relative && a.relative.unit === b.relative.unit) {
    if (a.relative.offset !== b.relative.offset) return false;
    shared = true;
  }
  return shared || alike(a, b) || alike(b, a);
}

const CANDIDATES = 8;

/** The mentions of one key in order; those before `from` are covered. */
interface Bucket {
  readonly items: DateItem[];
  from: number;
}

function indexOf(items: readonly DateItem[]): Map<string, Bucket> {
  const index = new Map<string, Bucket>();
  const add = (key: string, item: DateItem): void => {
    const bucket = index.get(key);
    if (bucket) bucket.items.push(item);
    else index.set(key, { items: [item], from: 0 });
  };
  for (const item of items) {
    for (const part of item.parts) add(part, item);
    const { month, day } = item.mention;
    if (month !== undefined && day !== undefined) add(`m${month}d${day}`, item);
  }
  return index;
}

/** The first few mentions of a bucket that are still open; in the second round, the first few of all. */
function candidates(bucket: Bucket, again: boolean): readonly DateItem[] {
  const { items } = bucket;
  if (again) return items.length > CANDIDATES ? items.slice(0, CANDIDATES) : items;
  while (bucket.from < items.length && items[bucket.from]!.covered) bucket.from += 1;
  const found: DateItem[] = [];
  for (let i = bucket.from; i < items.length && i < bucket.from + 4 * CANDIDATES && found.length < CANDIDATES; i += 1)
    if (!items[i]!.covered) found.push(items[i]!);
  return found;
}

/** Keys under which a mention that says the same in other words may be found. */
function keysOf(item: DateItem): string[] {
  const { month, day, firstMonths, half, quarter, decade, year } = item.mention;
  const keys: string[] = month !== undefined && day !== undefined ? [`m${month}d${day}`] : [];
  keys.push(...item.parts);
  if (firstMonths !== undefined)
    keys.push('m1', `m${firstMonths}`, ...(firstMonths === 6 ? ['h1'] : []), ...(firstMonths === 3 ? ['q1'] : []));
  if (half === 1) keys.push('f6', 'm1', 'm6');
  if (half === 2) keys.push('m7', 'm12');
  if (quarter !== undefined) keys.push(`m${quarter * 3}`, `m${quarter * 3 - 2}`, ...(quarter === 1 ? ['f3'] : []));
  if (month !== undefined && day === undefined)
    keys.push(
      `f${month}`,
      `q${Math.ceil(month / 3)}`,
      ...(month === 6 || month === 1 ? ['h1'] : []),
      ...(month === 12 || month === 7 ? ['h2'] : []),
    );
  if (decade !== undefined) keys.push(`y${decade}`, `c${Math.floor(decade / 100) + 1}`);
  if (item.mention.century !== undefined && !item.mention.part) keys.push(`e${(item.mention.century - 1) * 100}`);
  if (item.mention.century !== undefined && item.mention.part)
    for (let tens = 0; tens < 10; tens += 1) keys.push(`e${(item.mention.century - 1) * 100 + tens * 10}`);
  if (year !== undefined && year % 10 === 0) keys.push(`e${year}`);
  return keys;
}

const FINE = ['day', 'weekday', 'month', 'firstMonths', 'quarter', 'half'] as const;
const isFine = (mention: DateMention): boolean => FINE.some((name) => mention[name] !== undefined);
const sameFine = (a: DateMention, b: DateMention): boolean =>
  FINE.some((name) => a[name] !== undefined && a[name] === b[name]);
const shareFine = (a: DateMention, b: DateMention): boolean => sameFine(a, b) || alike(a, b) || alike(b, a);

/**
 * Covers two mentions that agree. Where they share only a year (去年四季度 and "last year"), the one that says more stays
 * open for what else it says. Returns whether `item` is covered.
 */
function settle(item: DateItem, other: DateItem, again: boolean): boolean {
  const full = shareFine(item.mention, other.mention);
  const covers = full || !isFine(item.mention);
  if (covers) {
    item.repeated ||= again && !item.covered && other.covered;
    item.covered = true;
    item.partner ??= other;
  }
  if (full || !isFine(other.mention)) {
    other.covered = true;
    other.partner ??= item;
  }
  return covers;
}

/** Looks for each open item's counterpart; a taken one serves again in the second round. */
function matchSide(
  items: readonly DateItem[],
  index: ReadonlyMap<string, Bucket>,
  again: boolean,
  exact = false,
): void {
  for (const item of items) {
    if (item.covered) continue;
    const { firstMonths, half, quarter } = item.mention;
    const spread = firstMonths !== undefined || half !== undefined || quarter !== undefined;
    for (const key of exact ? item.parts : keysOf(item)) {
      const bucket = index.get(key);
      if (!bucket || (item.covered && !spread)) continue;
      for (const other of candidates(bucket, again)) {
        if (exact && !sameFine(item.mention, other.mention)) continue;
        if (agree(item.mention, other.mention) && settle(item, other, again) && !spread) break;
      }
    }
  }
}

/** Pairs the dates of both sides, in place. A date said twice on one side may agree with one on the other. */
export function matchDates(zh: readonly DateItem[], en: readonly DateItem[], date: string | undefined): void {
  // What is said in the same words first: 前7个月 is the first seven months before it may be July.
  matchSide(zh, indexOf(en), false, true);
  matchSide(zh, indexOf(en), false);
  matchSide(zh, indexOf(en), true);
  matchSide(en, indexOf(zh), true);
  coverFirstMonths(zh, en);
  coverFirstMonths(en, zh);
  if (date) coverWeekdays(zh, en, date);
}

/** 1至8月 and 1至7月 against "the first eight months" and "the first seven": each has a January of its own. */
function coverFirstMonths(from: readonly DateItem[], to: readonly DateItem[]): void {
  const januaries = from.filter(({ mention }) => mention.month === 1 && mention.day === undefined);
  if (januaries.length < 2 || januaries.every(({ covered }) => covered)) return;
  const spans = to.filter(({ mention }) => mention.firstMonths !== undefined);
  if (spans.length >= januaries.length) for (const item of januaries) item.covered = true;
}

/** With the article's date at hand, 20日 and "Friday" may be one day. */
function coverWeekdays(zh: readonly DateItem[], en: readonly DateItem[], date: string): void {
  const reference = readReference(date);
  if (!reference?.month) return;
  for (const [from, to] of [
    [zh, en],
    [en, zh],
  ] as const) {
    const days = from.filter((item) => !item.covered && item.mention.day !== undefined);
    const weekdays = to.filter((item) => !item.covered && item.mention.weekday !== undefined);
    if (days.length > 20 || weekdays.length > 20) continue;
    for (const item of days) {
      const month = item.mention.month ?? reference.month;
      const weekday = weekdayOf(item.mention.year ?? reference.year, month, item.mention.day!);
      const other = weekdays.find((each) => !each.covered && each.mention.weekday === weekday);
      if (!other) continue;
      item.covered = true;
      other.covered = true;
    }
  }
}
