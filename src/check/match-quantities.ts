/**
 * Pairs the quantities of two texts: equal values first (with units that agree), then converted units, vague values
 * that overlap, and numbers inside scores, times and codes. What is left over on a side is unaccounted for.
 *
 * Each step walks the items once and looks others up by key, so a text of a hundred thousand numbers stays linear.
 */

import { BELOW } from '../language/compound.ts';
import { compare, keyOf } from '../language/exact.ts';
import { UNIT } from '../language/unit.ts';
import { matchConverted, matchDerived } from './match-converted.ts';
import { coverGlosses } from './match-glosses.ts';
import { matchRounded, matchVague } from './match-vague.ts';
import { type Item, unitsOf } from './quantity-item.ts';
import { CANDIDATES, Index, join } from './value-index.ts';

/** "Couple" and "both" render no 两年: a word that weighs little and has no unit against a measure. */
const light = (a: Item, b: Item): boolean =>
  a.quantity.certainty === 'slight' &&
  a.unit === null &&
  a.quantity.kind === 'number' &&
  b.unit !== null &&
  b.quantity.certainty !== 'slight' &&
  (UNIT.get(b.unit)?.dimension === 'time' || (a.low === 1 && b.unit !== 'person-time')) &&
  !/^(?:one|一|1|tri|quad|quin|dec|cent|bicent|sesqui)/i.test(a.quantity.text);

const ordinalOfUnit = (a: Item, b: Item): boolean =>
  (a.quantity.kind === 'ordinal' && a.unit === null && b.unit !== null && UNIT.get(b.unit)?.dimension === 'time') ||
  (b.quantity.kind === 'ordinal' && b.unit === null && a.unit !== null && UNIT.get(a.unit)?.dimension === 'time');

/** "All" and "every" render a 100%, and no hundred of anything. */
const isAllOfNothing = (zh: Item, en: Item): boolean =>
  en.unit === 'percent' && en.quantity.certainty === 'slight' && zh.unit !== 'percent' && !/\d/.test(en.quantity.text);

/** A percentage taken for percentage points is a better partner of 7% than the 7 of a name. */
const isShare = (item: Item): boolean => item.unit === 'percent' || item.unit === 'percentage-point';

/** A smaller rank is a better partner. */
function rank(a: Item, b: Item, exact: boolean): number {
  const units = unitsOf(a, b);
  const kinds = a.quantity.kind === b.quantity.kind ? 0 : 2;
  // 第二轮 is no two months
  const kind = kinds && ordinalOfUnit(a, b) ? 20 : kinds;
  if (light(a, b) || light(b, a) || isAllOfNothing(a, b)) return 99;
  // 1片 is no "a day"
  if (b.quantity.certainty === 'slight' && isOtherThing(a, b)) return 99;
  const certainty = (a.quantity.certainty === 'slight') === (b.quantity.certainty === 'slight') ? 0 : 1;
  return (
    (units === 'same'
      ? 0
      : units === 'open'
        ? isShare(a) || isShare(b)
          ? 4
          : 2
        : isShare(a) && isShare(b)
          ? 3
          : units === 'convertible'
            ? 20
            : 40) +
    kind +
    certainty +
    (exact ? 0 : 4)
  );
}

/** Equal values: those that have the unit too first, then those of one kind, then those whose units agree, then the rest. */
function matchEqual(zh: readonly Item[], index: Index, strict: 'same' | 'kind' | 'unit' | 'value'): void {
  for (const item of zh) {
    if (item.partner) continue;
    let best: Item | null = null;
    let score = strict === 'value' ? 99 : strict === 'same' ? 1 : 19;
    for (const [place, key] of item.keys.entries()) {
      for (const other of index.free(key)) {
        if (strict !== 'unit' && strict !== 'value' && other.quantity.kind !== item.quantity.kind) continue;
        const found = rank(item, other, place === 0);
        if (found < score) {
          score = found;
          best = other;
        }
      }
    }
    if (best) join(item, best);
  }
}

/** 3小时20分钟: one amount in two units. */
const isCompound = ({ quantity: { kind, parts }, unit }: Item): boolean =>
  kind === 'number' && parts.length === 2 && unit !== null && unit !== 'percent';
/** Whether a number may be the first (hours) or the second (minutes) part of such an amount. */
const mayBeIn = (compound: Item, place: number, other: Item): boolean =>
  other.unit === null ||
  (place === 0 ? BELOW.get(other.unit)?.[0] === compound.unit : other.unit === compound.unit || other.unit === 'mark');

/** Scores, times and codes: whole ones first, then by their parts. */
function matchParts(zh: readonly Item[], en: readonly Item[]): void {
  const composite = (items: readonly Item[]): Item[] => items.filter((item) => item.quantity.parts.length > 0);
  const keys = (item: Item): string[] => {
    const parts = item.quantity.parts.map(keyOf);
    const made = [parts.join(':'), [...parts].reverse().join(':')];
    if (item.unit === 'clock')
      made.push(
        `t${keyOf({ n: item.value.n % 1440n, d: 1n })}`,
        ...item.quantity.readings.map((each) => `t${keyOf(each.value)}`),
      );
    return made;
  };
  const whole = new Map<string, Item[]>();
  for (const item of composite(en)) {
    for (const key of keys(item)) {
      const list = whole.get(key);
      if (!list) whole.set(key, [item]);
      else if (list.length < CANDIDATES) list.push(item);
    }
  }
  for (const item of composite(zh)) {
    for (const key of keys(item)) {
      // 50比45 of three judges: each card may be the same.
      for (const other of whole.get(key) ?? []) {
        item.covered = true;
        other.covered = true;
      }
    }
  }
  for (const [from, to] of [
    [zh, en],
    [en, zh],
  ] as const) {
    const open = composite(from).filter((item) => !item.covered);
    if (!open.length) continue;
    const values = new Map<string, Item[]>();
    for (const other of to) {
      // A whole score or time answers only for itself.
      if (other.quantity.kind === 'pair' || (other.quantity.kind === 'code' && other.quantity.parts.length > 1))
        continue;
      for (const key of other.quantity.kind === 'code' ? other.quantity.parts.map(keyOf) : other.keys) {
        const list = values.get(key);
        if (!list) values.set(key, [other]);
        else if (list.length < CANDIDATES) list.push(other);
      }
    }
    for (const item of open) {
      const found = item.quantity.parts.map((part, place) => {
        const list = values.get(keyOf(part));
        return isCompound(item) ? list?.filter((other) => mayBeIn(item, place, other)) : list;
      });
      const clock = item.unit === 'clock' && item.quantity.parts[1]?.n === 0n;
      const enough = clock ? found[0] !== undefined : found.every((each) => each !== undefined && each.length > 0);
      if (!enough) continue;
      item.covered = true;
      for (const list of found) for (const other of list ?? []) other.covered = true;
    }
  }
}

/** 3名 against "three years": what a Chinese measure word counts has no unit. */
const isOtherThing = (a: Item, b: Item): boolean =>
  b.unit !== null &&
  UNIT.get(b.unit)?.dimension === 'time' &&
  /^[名家个位人件项户辆座片粒颗张套台艘只瓶本支把块箱袋份]$/.test(a.quantity.counted ?? '');

/** Whether one number may be another said again: of one kind and unit, unless it weighs little. */
function repeats(item: Item, other: Item): boolean {
  const units = unitsOf(item, other);
  if (light(item, other) || light(other, item)) return false;
  if (item.quantity.certainty === 'slight') return units !== 'apart';
  const share = (each: Item): boolean => each.unit === 'percent' || each.unit === 'percentage-point';
  if (units === 'open' && (share(item) || share(other) || isOtherThing(item, other) || isOtherThing(other, item)))
    return false;
  return (units === 'same' || units === 'open') && item.quantity.kind === other.quantity.kind;
}

/** The same value once more: a number said twice on one side and once on the other. */
function matchRepeated(from: readonly Item[], index: Index): void {
  for (const item of from) {
    if (item.covered) continue;
    for (const key of item.keys) {
      if (index.some(key).some((other) => repeats(item, other))) {
        item.covered = true;
        item.repeated = true;
        break;
      }
    }
  }
}

/** Digits written alike inside a code on the other side: “12345热线” and "hotline 12345". */
function matchDigits(from: readonly Item[], to: readonly Item[]): void {
  const open = from.filter((item) => !item.covered && item.quantity.kind !== 'pair' && item.quantity.parts.length < 2);
  if (!open.length) return;
  const inside = new Map<string, Item>();
  for (const other of to)
    for (const part of other.quantity.kind === 'code' && other.quantity.parts.length > 1 ? [] : other.quantity.parts)
      if (!inside.has(keyOf(part))) inside.set(keyOf(part), other);
  if (!inside.size) return;
  for (const item of open) {
    const other = inside.get(keyOf(item.value));
    if (!other || (other.covered && other.quantity.kind === 'pair' && (other.unit === 'clock' || item.unit !== null)))
      continue;
    item.covered = true;
    if (other.quantity.parts.length === 1) other.covered = true;
  }
}

const allCovered = (items: readonly Item[]): boolean => items.every((item) => item.covered);

/** Pairs and covers the items of both sides, in place. */
export function matchQuantities(
  zh: readonly Item[],
  en: readonly Item[],
  texts: { readonly zh: string; readonly en: string },
): void {
  if (zh.length && en.length) {
    const enIndex = new Index(en);
    matchEqual(zh, enIndex, 'same');
    if (allCovered(zh) && allCovered(en)) return;
    matchEqual(zh, enIndex, 'kind');
    matchEqual(zh, enIndex, 'unit');
    if (allCovered(zh) && allCovered(en)) return;
    matchDerived(zh, en);
    matchConverted(zh, en);
    matchConverted(en, zh);
    matchEqual(zh, enIndex, 'value');
    matchParts(zh, en);
    matchVague(zh, en);
    matchRounded(zh, en);
    if (!allCovered(zh)) matchRepeated(zh, new Index(en));
    if (!allCovered(en)) matchRepeated(en, new Index(zh));
    matchDigits(zh, en);
    matchDigits(en, zh);
  }
  coverGlosses(zh, en, texts.zh);
  coverGlosses(en, zh, texts.en);
}

/** Whether one value is the other times a power of ten above one: a slip of scale. */
export function scaleSlip(a: Item, b: Item): number {
  if (a.value.n === 0n || b.value.n === 0n) return 0;
  const [small, large] = compare(a.value, b.value) < 0 ? [a, b] : [b, a];
  const ratio = large.low / small.low;
  const power = Math.round(Math.log10(ratio));
  return power >= 1 && Math.abs(ratio / 10 ** power - 1) < 1e-9 ? power : 0;
}
