/** What is wrong with quantities that were paired (unit, qualifier, direction) and with those that were not. */
import { ONE, same, whole } from '../language/exact.ts';
import type { Qualifier } from '../language/quantity.ts';
import { mayBeSame, UNIT } from '../language/unit.ts';
import { type Item, sortOf, unitsOf } from './quantity-item.ts';

export type Fault =
  | {
      readonly sort: 'unit' | 'point' | 'qualifier' | 'vague' | 'to-by' | 'value';
      readonly zh: Item;
      readonly en: Item;
    }
  /** `up` is the side that goes up. */
  | { readonly sort: 'direction'; readonly zh: Item; readonly en: Item; readonly up: 'zh' | 'en' }
  | { readonly sort: 'missing'; readonly zh: Item; readonly en: null }
  | { readonly sort: 'added'; readonly zh: null; readonly en: Item };

const MORE: ReadonlySet<Qualifier> = new Set(['over', 'at-least']);
const LESS: ReadonlySet<Qualifier> = new Set(['nearly', 'at-most']);

/** 300余人 is more than 300; a bare "300 people" is not. Spans of time are rounded too freely to say so. */
function dropsMore({ quantity: zh, ...left }: Item, { quantity: en, ...right }: Item): boolean {
  if (zh.kind !== 'number' || zh.high === null || zh.qualifier !== 'over' || zh.certainty !== 'firm') return false;
  if (en.kind !== 'number' || en.high !== null || en.qualifier !== 'exact' || en.certainty !== 'firm' || en.to !== null)
    return false;
  return same(left.value, right.value) && UNIT.get(left.unit ?? '')?.dimension !== 'time';
}

/** What is wrong with a pair of equal value. */
export function judgePair(zh: Item, en: Item): Fault | null {
  const [a, b] = [zh.quantity, en.quantity];
  const units = unitsOf(zh, en);
  // 第五个月 and "the fifth year", 连续11年 and "the 11th month in a row"
  if (units === 'convertible' && (a.kind === 'ordinal' || b.kind === 'ordinal') && same(zh.value, en.value))
    return { sort: 'unit', zh, en };
  if (a.kind === 'number' && b.kind === 'number' && same(zh.value, en.value)) {
    // 每投入1元 and "a day": a one that is hardly said has met another.
    const hardly = same(zh.value, ONE) && (a.certainty === 'slight' || b.certainty === 'slight');
    if (units === 'apart' && !hardly) {
      const shares = [zh.unit, en.unit];
      return {
        sort:
          shares.includes('percent') && (shares.includes('percentage-point') || shares.includes('basis-point'))
            ? 'point'
            : 'unit',
        zh,
        en,
      };
    }
    if (units === 'convertible' && a.certainty !== 'slight' && b.certainty !== 'slight')
      return { sort: 'unit', zh, en };
  }
  if ((MORE.has(a.qualifier) && LESS.has(b.qualifier)) || (LESS.has(a.qualifier) && MORE.has(b.qualifier))) {
    const measured = zh.unit !== null && zh.unit === en.unit;
    if (((a.certainty !== 'slight' && b.certainty !== 'slight') || measured) && same(zh.value, en.value))
      return { sort: 'qualifier', zh, en };
  }
  if (dropsMore(zh, en)) return { sort: 'vague', zh, en };
  const alike = units === 'same' || (units === 'open' && a.certainty === 'firm' && b.certainty === 'firm');
  if (a.change && b.change && (alike || a.kind === 'multiple') && a.certainty !== 'slight') {
    if (a.change.direction !== b.change.direction)
      return { sort: 'direction', zh, en, up: a.change.direction === 'up' ? 'zh' : 'en' };
    if (a.change.mode && b.change.mode && a.change.mode !== b.change.mode) return { sort: 'to-by', zh, en };
  }
  return null;
}

/** So many leftovers are paired with care; beyond that, in order. */
const FEW = 40;

/** 9·11 and "9/12", 3比1 and "3-2". */
const bothInParts = (a: Item, b: Item): boolean => a.quantity.parts.length === 2 && b.quantity.parts.length === 2;

/** How well two leftovers go together, 0 where not at all. */
function fit(a: Item, b: Item): number {
  if (bothInParts(a, b)) return 5;
  const [x, y] = [sortOf(a), sortOf(b)];
  const scale = Math.abs(Math.log10(Math.max(a.low, 1e-9)) - Math.log10(Math.max(b.low, 1e-9)));
  const near = 1 / (1 + scale);
  if (x === y) return a.unit !== null && a.unit === b.unit ? 6 + near : 4 + near;
  if (x === 'pair' || y === 'pair' || x === 'clock' || y === 'clock') return 0.5;
  const loose = new Set(['count', 'ordinal', 'multiple', 'code']);
  if (loose.has(x) || loose.has(y)) return (a.unit === null || b.unit === null ? 2 : 1) + near;
  if (unitsOf(a, b) === 'open') return 2 + near;
  return 1 + near;
}

/** What the leftovers of both sides mean: values that differ, and values that stand on one side only. */
export function judgeLeftovers(
  zh: readonly Item[],
  en: readonly Item[],
  texts: { readonly zh: string; readonly en: string },
): Fault[] {
  const open = (items: readonly Item[]): Item[] =>
    items.filter((item) => !item.covered && item.quantity.certainty !== 'slight');
  const [left, right] = [open(zh), open(en)];
  const faults: Fault[] = [];
  const firm = (item: Item): boolean => item.quantity.certainty === 'firm';
  // A hundred and more is no slip of the tongue: 百万元 and "a billion" are each other's rendering.
  const weighty = (item: Item): boolean => firm(item) || (item.low >= 100 && !item.vague);
  const taken = new Set<Item>();
  const pair = (a: Item, b: Item): void => {
    taken.add(a).add(b);
    const vague =
      a.vague !== b.vague && (a.vague ? a.low <= b.low && b.low <= a.high : b.low <= a.low && a.low <= b.high);
    faults.push({ sort: vague ? 'vague' : 'value', zh: a, en: b });
  };
  if (left.length > FEW || right.length > FEW) {
    for (let i = 0; i < Math.min(left.length, right.length); i += 1)
      if (firm(left[i]!) || firm(right[i]!)) pair(left[i]!, right[i]!);
  } else {
    const fits: { a: Item; b: Item; score: number }[] = [];
    for (const a of left) {
      for (const b of right) {
        const alike = bothInParts(a, b) || (weighty(a) && weighty(b));
        if (!firm(a) && !firm(b) && !alike && !plainPair(a, b, left, right)) continue;
        if (!alike && (!firm(a) || !firm(b)) && sortOf(a) !== sortOf(b) && fit(a, b) < 2) continue;
        fits.push({ a, b, score: fit(a, b) });
      }
    }
    fits.sort((x, y) => y.score - x.score);
    for (const { a, b, score } of fits) if (score > 0 && !taken.has(a) && !taken.has(b)) pair(a, b);
    const also = (item: Item, from: readonly Item[], others: readonly Item[]): Item | null => {
      if (taken.has(item)) return null;
      if (item.quantity.kind === 'code') return namesake(item, others);
      return firm(item) ? null : saidTwice(item, from, others);
    };
    for (const item of left) {
      const other = also(item, left, en);
      if (other) pair(item, other);
    }
    for (const item of right) {
      const other = also(item, right, zh);
      if (other) pair(other, item);
    }
  }
  const spans = spansApart(zh, en, texts);
  if (spans) faults.push({ sort: 'unit', zh: spans[0], en: spans[1] });
  const surplus = surplusOf(zh, en);
  if (surplus) faults.push({ sort: 'value', zh: surplus[0], en: surplus[1] });
  const asked = (item: Item): boolean => !taken.has(item) && (firm(item) || isTold(item));
  for (const item of left) if (asked(item)) faults.push({ sort: 'missing', zh: item, en: null });
  for (const item of right) if (asked(item)) faults.push({ sort: 'added', zh: null, en: item });
  return faults;
}

/**
 * A small exact numeral with what it counts, from three up: translators of 6,000 pairs of news and games dropped one in
 * a thousand. One and two are dropped freely (一个, 两国, "both").
 */
function isTold({ quantity, low, vague, unit }: Item): boolean {
  if (quantity.certainty !== 'plain' || vague || low < 3 || quantity.qualifier === 'magnitude') return false;
  // 千里, "a thousand battles", 007, 减半
  if (/^(?:[百千万亿半]|一半|an? |0\d|hal)/i.test(quantity.text)) return false;
  if (quantity.kind === 'ordinal') return true;
  // "a senior"
  if (quantity.counted === '年级') return false;
  return quantity.kind === 'number' && quantity.parts.length === 0 && (unit !== null || quantity.counted !== null);
}

/** A code on the other side with the same letters and other digits: F125 and F165. */
function namesake(item: Item, others: readonly Item[]): Item | null {
  const letters = item.quantity.text.replace(/[\d\s]/g, '').toLowerCase();
  if (!letters) return null;
  const found = others
    .slice(0, FEW)
    .find(
      (other) => other.quantity.kind === 'code' && other.quantity.text.replace(/[\d\s]/g, '').toLowerCase() === letters,
    );
  return found ?? null;
}

/** The one value of the same sort that the other side says twice, where this side says it once and has another left over. */
function saidTwice(item: Item, from: readonly Item[], others: readonly Item[]): Item | null {
  const sort = sortOf(item);
  if (
    (sort !== 'count' && sort !== 'time') ||
    item.vague ||
    (same(item.value, TWO) && item.quantity.counted === null && item.unit === null)
  )
    return null;
  if (from.some((each) => each !== item && sortOf(each) === sort)) return null;
  const twice = others
    .slice(0, FEW)
    .filter((each) => each.repeated && sortOf(each) === sort && each.quantity.certainty !== 'slight' && !each.vague);
  const [other] = twice;
  if (twice.length !== 1 || !other || !(other.unit === item.unit || mayBeSame(other.unit ?? '', item.unit ?? '')))
    return null;
  return item.unit !== null || item.quantity.counted !== null ? other : null;
}

/** Words that name a span of time, in either language, with or without a numeral. */
const SPANS: Readonly<Record<string, RegExp>> = {
  minute: /分|刻|\bminutes?\b/i,
  hour: /时|钟|\bhour/i,
  day: /天|日|昼|\b(?:day|daily|today|overnight)/i,
  week: /(?:周|星期|礼拜)(?![一二三四五六日天末])|旬|\bweek/i,
  month: /个月|每月|当月|本月|上月|月度|\bmonth/i,
  year: /(?<!\d)年|岁|载|\b(?:year|annual)/i,
};

/** 一天 against "a week": the only single span of each side, of which the other side has no word at all. */
function spansApart(
  zh: readonly Item[],
  en: readonly Item[],
  texts: { readonly zh: string; readonly en: string },
): readonly [Item, Item] | null {
  const single = (items: readonly Item[]): Item[] =>
    items.filter(
      ({ covered, partner, quantity, unit, low }) =>
        (!covered || (partner !== null && partner.unit !== unit)) &&
        low === 1 &&
        quantity.kind === 'number' &&
        quantity.certainty === 'slight' &&
        SPANS[unit ?? ''],
    );
  const [left, right] = [single(zh), single(en)];
  const [a, b] = [left[0], right[0]];
  if (!a || !b || left.length > 1 || right.length > 1 || a.unit === b.unit) return null;
  return SPANS[a.unit!]!.test(texts.en) || SPANS[b.unit!]!.test(texts.zh) ? null : [a, b];
}

/**
 * The one firm value of its sort that each side says once more than the other, where these two differ: of 30, 30, 40
 * against 30, 40, 40 one was changed, though each value stands on both sides.
 */
function surplusOf(zh: readonly Item[], en: readonly Item[]): readonly [Item, Item] | null {
  const extra = (items: readonly Item[]): Item[] =>
    items.filter((item) => item.repeated && item.quantity.certainty === 'firm' && item.quantity.kind === 'number');
  const [left, right] = [extra(zh), extra(en)];
  const [a, b] = [left[0], right[0]];
  if (!a || !b || left.length > 1 || right.length > 1 || same(a.value, b.value)) return null;
  return sortOf(a) === sortOf(b) && (a.unit === b.unit || mayBeSame(a.unit ?? '', b.unit ?? '')) ? [a, b] : null;
}

/** Two small numerals, each the only value of its sort left over, are taken for each other's rendering. */
function plainPair(a: Item, b: Item, left: readonly Item[], right: readonly Item[]): boolean {
  const sort = sortOf(a);
  if (sort !== sortOf(b)) return false;
  // A two left over says little (两国, "the two"), unless it is the only one.
  const alone = (items: readonly Item[], item: Item): boolean => {
    const rivals = items.filter(
      (each) => sortOf(each) === sort && !same(each.value, item.value) && !same(each.value, TWO),
    );
    return (
      rivals.length === 0 &&
      (!same(item.value, TWO) || items.every((each) => sortOf(each) !== sort || same(each.value, TWO)))
    );
  };
  if (!alone(left, a) || !alone(right, b)) return false;
  if (sort === 'time') return a.unit === b.unit;
  if (sort !== 'count') return true;
  if (a.vague || b.vague) return a.vague && b.vague && Math.abs(Math.log10(a.low / b.low)) > 0.6;
  // 4频道 and "Radio 1": digits are meant as such.
  const typed = /^-?\d/.test(a.quantity.text) && /^-?\d/.test(b.quantity.text);
  return typed || a.quantity.counted !== null || a.unit !== null;
}
const TWO = whole(2);
