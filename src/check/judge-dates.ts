/** What is wrong with the dates of a pair: two that differ, and those that stand on one side only. */
import type { DateMention } from '../language/quantity.ts';
import { agree, type DateItem } from './match-dates.ts';

export interface DateFault {
  readonly sort: 'value' | 'missing' | 'added';
  readonly zh: DateItem | null;
  readonly en: DateItem | null;
}

const NAMES = ['day', 'weekday', 'month', 'firstMonths', 'quarter', 'half', 'year', 'decade', 'century'] as const;

/** The finest part that a mention states. */
const finest = (mention: DateMention): string =>
  NAMES.find((name) => mention[name] !== undefined) ?? `relative ${mention.relative?.unit}`;

/** A part of a year that is no month: 一季度, 上半年, 前三季度. */
const isSpan = (mention: DateMention): boolean =>
  mention.quarter !== undefined || mention.half !== undefined || mention.firstMonths !== undefined;

/** How well two mentions that disagree go together: parts of one sort, the more equal the better; 0 where not at all. */
function fit(a: DateMention, b: DateMention): number {
  let shared = 0;
  let equal = 0;
  for (const name of NAMES) {
    if (a[name] === undefined || b[name] === undefined) continue;
    shared += 1;
    if (a[name] === b[name]) equal += 1;
  }
  if (a.relative && b.relative) return a.relative.unit === b.relative.unit && finest(a) === finest(b) ? 1 : 0;
  if (!shared) return isSpan(a) && isSpan(b) ? 1 : 0;
  return (finest(a) === finest(b) ? 4 : 1) + equal;
}

const FEW = 40;

/** The faults of dates that were not paired. */
export function judgeDates(zh: readonly DateItem[], en: readonly DateItem[]): DateFault[] {
  const left = zh.filter((item) => !item.covered);
  const right = en.filter((item) => !item.covered);
  if (!left.length && !right.length && !zh.some(({ mention }) => mention.part || mention.week !== undefined)) return [];
  const faults: DateFault[] = [];
  const taken = new Set<DateItem>();
  const fits: { a: DateItem; b: DateItem; score: number }[] = [];
  if (left.length <= FEW && right.length <= FEW) {
    for (const a of left) {
      for (const b of right) {
        const score = agree(a.mention, b.mention) ? 0 : fit(a.mention, b.mention);
        if (score) fits.push({ a, b, score });
      }
    }
    fits.sort((x, y) => y.score - x.score);
  }
  for (const { a, b } of fits) {
    if (taken.has(a) || taken.has(b)) continue;
    const onlyRelative = a.mention.relative !== undefined && finest(a.mention).startsWith('relative');
    // A bare 今年 against "last year" is an error only where each is the only one of its sort.
    if (onlyRelative && (count(zh, a.mention) !== 1 || count(en, b.mention) !== 1)) continue;
    taken.add(a).add(b);
    faults.push({ sort: 'value', zh: a, en: b });
  }
  for (const [from, others] of [
    [left, en],
    [right, zh],
  ] as const) {
    if (from.length > FEW) continue;
    for (const item of from) {
      if (taken.has(item)) continue;
      // 今年…比去年 against "last year's … than last year"
      const enough = item.mention.relative ? 1 : 4;
      const twice = others.slice(0, FEW).filter((each) => each.repeated && fit(item.mention, each.mention) >= enough);
      if (twice.length !== 1 || from.some((each) => each !== item && fit(item.mention, each.mention) >= enough))
        continue;
      taken.add(item);
      faults.push({ sort: 'value', zh: from === left ? item : twice[0]!, en: from === left ? twice[0]! : item });
    }
  }
  faults.push(...judgeRelatives(zh, en, taken));
  const surplus = surplusOf(zh, en);
  if (surplus) faults.push({ sort: 'value', zh: surplus[0], en: surplus[1] });
  // 6月上旬 and "late June", 年初 and "at the end of the year"
  for (const item of zh) {
    const other = item.partner;
    const parts = [item.mention.part, other?.mention.part];
    if (other && !taken.has(item) && parts.includes('early') && parts.includes('late'))
      faults.push({ sort: 'value', zh: item, en: other });
  }
  // A day or a month given on one side only may be a weekday, 上月 or "this year" on the other.
  const [vagueLeft, vagueRight] = [left.some(isLoose), right.some(isLoose)];
  for (const a of left)
    if (!taken.has(a) && a.mention.certainty === 'firm' && !vagueRight)
      faults.push({ sort: 'missing', zh: a, en: null });
  for (const b of right)
    if (!taken.has(b) && b.mention.certainty === 'firm' && !vagueLeft) faults.push({ sort: 'added', zh: null, en: b });
  return faults;
}

const sideOf = (offset: number): number => Math.sign(offset);

/**
 * 去年 and "next year": a word for the past that nothing on the other side renders, while one for the future stands
 * there that nothing on this side renders; and 上周五 against "this Friday" or "next Friday".
 */
function judgeRelatives(zh: readonly DateItem[], en: readonly DateItem[], taken: Set<DateItem>): DateFault[] {
  const faults: DateFault[] = [];
  for (const item of zh.slice(0, FEW)) {
    const { week } = item.mention;
    const other = item.partner?.mention.week;
    // "last Friday" may be 本周五.
    if (week !== undefined && other !== undefined && item.partner && sideOf(week) !== sideOf(other))
      if (week * other < 0 || other === 0) {
        taken.add(item).add(item.partner);
        faults.push({ sort: 'value', zh: item, en: item.partner });
      }
    const { relative } = item.mention;
    if (!relative || taken.has(item) || !relative.offset) continue;
    const alike = ({ mention }: DateItem): boolean => mention.relative?.unit === relative.unit;
    const rivals = (items: readonly DateItem[]): Set<number> =>
      new Set(items.filter(alike).map(({ mention }) => sideOf(mention.relative!.offset)));
    if (rivals(en).has(sideOf(relative.offset))) continue;
    const opposite = en.find(
      (each) => alike(each) && !taken.has(each) && sideOf(each.mention.relative!.offset) === -sideOf(relative.offset),
    );
    if (!opposite || rivals(zh).has(-sideOf(relative.offset))) continue;
    taken.add(item).add(opposite);
    faults.push({ sort: 'value', zh: item, en: opposite });
  }
  return faults;
}

/** The one date that each side says once more than the other, where these two differ and are of one sort. */
function surplusOf(zh: readonly DateItem[], en: readonly DateItem[]): readonly [DateItem, DateItem] | null {
  const extra = (items: readonly DateItem[]): DateItem[] =>
    items.filter((item) => item.repeated && item.mention.certainty === 'firm' && !item.mention.relative);
  const [left, right] = [extra(zh), extra(en)];
  const [a, b] = [left[0], right[0]];
  if (!a || !b || left.length > 1 || right.length > 1 || agree(a.mention, b.mention)) return null;
  return finest(a.mention) === finest(b.mention) ? [a, b] : null;
}

const count = (items: readonly DateItem[], mention: DateMention): number =>
  items.filter((item) => item.mention.relative?.unit === mention.relative?.unit).length;

const isLoose = (item: DateItem): boolean => item.mention.relative !== undefined || item.mention.weekday !== undefined;
