/**
 * Pairs the quantities of two texts: equal values first (with units that agree), then converted units, vague values
 * that overlap, and numbers inside scores, times and codes. What is left over on a side is unaccounted for.
 *
 * Each step walks the items once and looks others up by key, so a text of a hundred thousand numbers stays linear.
 */
import { compare, keyOf, same } from '../language/exact.ts';
import { UNIT } from '../language/unit.ts';
import { baseOf, derivedKeys, type Item, unitsOf } from './quantity-item.ts';

/** How many candidates of one key are looked at for the best unit. */
const CANDIDATES = 6;
/** Vague values and converted units are compared one by one only up to so many on a side. */
const FEW = 48;

const NONE: readonly Item[] = [];

/** Items by the keys of their values; those before `from` are taken. */
class Index {
  readonly #byKey = new Map<string, { readonly items: Item[]; from: number }>();
  constructor(items: readonly Item[], keys: (item: Item) => readonly string[] = (item) => item.keys) {
    for (const item of items) {
      for (const key of keys(item)) {
        const bucket = this.#byKey.get(key);
        if (bucket) bucket.items.push(item);
        else this.#byKey.set(key, { items: [item], from: 0 });
      }
    }
  }
  /** The first few items of a key that are still free. */
  free(key: string): readonly Item[] {
    const bucket = this.#byKey.get(key);
    if (!bucket) return NONE;
    const { items } = bucket;
    while (bucket.from < items.length && items[bucket.from]!.partner) bucket.from += 1;
    const found: Item[] = [];
    for (let i = bucket.from; i < items.length && i < bucket.from + 4 * CANDIDATES && found.length < CANDIDATES; i += 1)
      if (!items[i]!.partner) found.push(items[i]!);
    return found;
  }
  /** The first few items of a key, taken or not. */
  some(key: string): readonly Item[] {
    const items = this.#byKey.get(key)?.items;
    return !items ? NONE : items.length > CANDIDATES ? items.slice(0, CANDIDATES) : items;
  }
}

const join = (a: Item, b: Item): void => {
  a.partner = b;
  b.partner = a;
  a.covered = true;
  b.covered = true;
};

/** "Couple" and "both" render no 两年: a word that weighs little and has no unit against a measure. */
const light = (a: Item, b: Item): boolean =>
  a.quantity.certainty === 'slight' &&
  a.unit === null &&
  a.quantity.kind === 'number' &&
  b.unit !== null &&
  b.quantity.certainty !== 'slight' &&
  UNIT.get(b.unit)?.dimension === 'time' &&
  !/^(?:one|一|1)/i.test(a.quantity.text);

/** A smaller rank is a better partner. */
function rank(a: Item, b: Item, exact: boolean): number {
  const units = unitsOf(a, b);
  const kind = a.quantity.kind === b.quantity.kind ? 0 : 2;
  if (light(a, b) || light(b, a)) return 99;
  const certainty = (a.quantity.certainty === 'slight') === (b.quantity.certainty === 'slight') ? 0 : 1;
  return (
    (units === 'same' ? 0 : units === 'open' ? 2 : units === 'convertible' ? 20 : 40) +
    kind +
    certainty +
    (exact ? 0 : 4)
  );
}

/** Equal values: those of one kind first, then those whose units agree, then the rest. */
function matchEqual(zh: readonly Item[], index: Index, strict: 'kind' | 'unit' | 'value'): void {
  for (const item of zh) {
    if (item.partner) continue;
    let best: Item | null = null;
    let score = strict === 'value' ? 99 : 19;
    for (const [place, key] of item.keys.entries()) {
      for (const other of index.free(key)) {
        if (strict === 'kind' && other.quantity.kind !== item.quantity.kind) continue;
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

/** Their values in metric units are always rounded. */
const IMPERIAL: ReadonlySet<string> = new Set(
  'inch foot yard mile nmi acre mile2 foot2 inch2 foot3 gallon pint lb oz stone mph barrel fahrenheit'.split(' '),
);

/** Exactly equal after conversion (90 分钟 and an hour and a half), or a multiple and the growth it is (增长一倍, 100 percent). */
function matchDerived(zh: readonly Item[], en: readonly Item[]): void {
  const open = zh.filter((item) => !item.partner);
  const rest = en.filter((item) => !item.partner);
  if (!open.length || !rest.length) return;
  const index = new Index(rest, derivedKeys);
  for (const item of open) {
    for (const key of derivedKeys(item)) {
      const other = item.partner ? undefined : index.free(key)[0];
      if (other) join(item, other);
    }
  }
}

/** How far two converted values may lie apart, as a share. Months and weeks have no fixed ratio; years and decades have. */
function toleranceOf(a: Item, b: Item, digits: number): number {
  if (UNIT.get(a.unit!)!.dimension !== 'time') {
    const imperial = IMPERIAL.has(a.unit!) || IMPERIAL.has(b.unit!);
    return digits <= 1 ? (imperial ? 0.07 : 0.03) : digits === 2 ? (imperial ? 0.03 : 0.015) : 0.012;
  }
  const units = [a.unit, b.unit];
  if (!units.some((unit) => unit === 'month' || unit === 'year' || unit === 'quarter')) return 1e-9;
  return units.includes('week') ? 0.09 : units.includes('day') ? 0.03 : 1e-9;
}

/** Celsius and Fahrenheit have different zeros; both are rounded to a degree. */
function sameDegrees(a: Item, b: Item): boolean {
  const [celsius, fahrenheit] = a.unit === 'celsius' ? [a, b] : [b, a];
  if (celsius.unit !== 'celsius' || fahrenheit.unit !== 'fahrenheit') return false;
  const sign = (item: Item): number => (item.quantity.value.n < 0n ? -item.low : item.low);
  return Math.abs(sign(celsius) - ((sign(fahrenheit) - 32) * 5) / 9) <= 0.6;
}

/** One unit, another size, and values that agree after rounding: 10英尺 and 3 metres. */
function matchConverted(from: readonly Item[], to: readonly Item[]): void {
  const open = from.filter((item) => !item.partner && item.unit !== null && item.quantity.kind === 'number');
  if (!open.length || open.length > FEW || to.length > 4 * FEW) return;
  const named = new Set(to.filter((other) => !other.covered).map((other) => other.unit));
  for (const item of open) {
    const base = baseOf(item)!;
    let best: Item | null = null;
    for (const other of to) {
      if (other.unit === null || unitsOf(item, other) !== 'convertible') continue;
      const otherBase = baseOf(other)!;
      const digits = Math.min(
        keyOf(item.value).replace(/0+$/, '').length,
        keyOf(other.value).replace(/0+$/, '').length,
      );
      const tolerance = toleranceOf(item, other, digits);
      const degrees = sameDegrees(item, other);
      if (!degrees && Math.abs(base - otherBase) > tolerance * Math.max(base, otherBase)) continue;
      if (!best || (best.partner && !other.partner)) best = other;
    }
    if (!best) continue;
    // Already taken: a gloss, unless the other side leaves over a value in this very unit.
    if (best.partner) item.covered ||= !named.has(item.unit);
    else join(item, best);
  }
}

/** 七八千万, "two or three": its ends may be given one by one. */
const isNarrow = (item: Item): boolean =>
  item.quantity.qualifier === 'magnitude' && item.quantity.high !== null && item.high <= 2 * item.low;

/** Whether a vague value may stand for another: magnitudes for magnitudes, 上千 for "more than 1,000", not for 1,280. */
function loose(vague: Item, other: Item): boolean {
  if (same(vague.value, other.value)) return true;
  if (isNarrow(vague) && other.low === vague.high) return true;
  const magnitude = (item: Item): boolean => item.quantity.qualifier === 'magnitude';
  if (!magnitude(vague) && !magnitude(other)) return false;
  if (other.vague || other.quantity.certainty !== 'firm') return true;
  const rounded = other.low === 10 ** Math.floor(Math.log10(Math.max(other.low, 1)));
  return rounded && other.high > other.low && Math.floor(Math.log10(vague.low)) === Math.log10(other.low);
}

/** Digits as typed: 4.5亿 has two, "450.3 million" four; null unless a decimal point stands in them. */
function typedDecimals(item: Item): number | null {
  const digits = /\d[\d,]*\.\d+/.exec(item.quantity.text)?.[0];
  return digits ? digits.replace(/[,.]/g, '').replace(/^0+/, '').length : null;
}
const typedDigits = (item: Item): number =>
  (/\d[\d,.]*\d|\d/.exec(item.quantity.text)?.[0] ?? '').replace(/[,.]/g, '').replace(/^0+/, '').length;

/** A value rounded to at least two digits stands for a finer one with decimals: 4.5亿 for "450.3 million". */
function matchRounded(zh: readonly Item[], en: readonly Item[]): void {
  const open = (items: readonly Item[]): Item[] =>
    items.filter((item) => !item.covered && item.quantity.kind === 'number' && item.low > 0);
  const [left, right] = [open(zh), open(en)];
  if (!left.length || !right.length || left.length > FEW || right.length > FEW) return;
  for (const a of left) {
    for (const b of right) {
      if (a.covered || b.covered || unitsOf(a, b) === 'apart' || unitsOf(a, b) === 'convertible') continue;
      if (Math.abs(a.low - b.low) > 0.05 * Math.max(a.low, b.low)) continue;
      for (const [coarse, fine] of [
        [a, b],
        [b, a],
      ] as const) {
        const digits = typedDigits(coarse);
        if (digits < 2 || (typedDecimals(fine) ?? 0) <= digits) continue;
        const place = 10 ** (Math.floor(Math.log10(fine.low)) - digits + 1);
        if (Math.abs(Math.round(fine.low / place) * place - coarse.low) < place * 1e-6) join(a, b);
      }
    }
  }
}

/** Vague against vague, and a numeral of no great precision inside a vague one. */
function matchVague(zh: readonly Item[], en: readonly Item[]): void {
  const tries = (list: readonly Item[]): Item[] =>
    list
      .filter((item) => item.vague && !item.covered)
      .sort((a, b) => Number(b.quantity.qualifier === 'magnitude') - Number(a.quantity.qualifier === 'magnitude'));
  for (const [from, to] of [
    [tries(zh), en],
    [tries(en), zh],
  ] as const) {
    if (from.length > FEW || to.length > 8 * FEW) {
      for (const item of from) item.covered = true;
      continue;
    }
    for (const item of from) {
      if (item.covered) continue;
      let best: Item | null = null;
      for (const other of to) {
        if (other.quantity.kind === 'pair' || other.quantity.kind === 'code') continue;
        const overlaps =
          (isNarrow(item) && other.low === item.high) ||
          (other.low < item.high && item.low < other.high) ||
          same(item.value, other.value);
        if (other.partner && item.quantity.qualifier !== 'magnitude') continue;
        if (!overlaps || unitsOf(item, other) === 'apart') continue;
        if (!loose(item, other)) continue;
        if (!best || (best.partner && !other.partner)) best = other;
      }
      if (!best) continue;
      if (best.partner || item.partner) {
        item.covered = true;
        best.covered = true;
      } else join(item, best);
      if (isNarrow(item))
        for (const other of to)
          if (!other.vague && (other.low === item.low || other.low === item.high)) other.covered = true;
    }
  }
}

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
  const whole = new Map<string, Item>();
  for (const item of composite(en)) for (const key of keys(item)) if (!whole.has(key)) whole.set(key, item);
  for (const item of composite(zh)) {
    for (const key of keys(item)) {
      const other = whole.get(key);
      if (!other) continue;
      item.covered = true;
      other.covered = true;
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
      const found = item.quantity.parts.map((part) => values.get(keyOf(part)));
      const clock = item.unit === 'clock' && item.quantity.parts[1]?.n === 0n;
      const enough = clock ? found[0] !== undefined : found.every((each) => each !== undefined);
      if (!enough) continue;
      item.covered = true;
      for (const list of found) for (const other of list ?? []) other.covered = true;
    }
  }
}

/** Whether one number may be another said again: of one kind and unit, unless it weighs little. */
function repeats(item: Item, other: Item): boolean {
  const units = unitsOf(item, other);
  if (light(item, other) || light(other, item)) return false;
  if (item.quantity.certainty === 'slight') return units !== 'apart';
  const share = (each: Item): boolean => each.unit === 'percent' || each.unit === 'percentage-point';
  if (units === 'open' && (share(item) || share(other))) return false;
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
    if (!other || (other.covered && other.quantity.kind === 'pair' && other.unit === 'clock')) continue;
    item.covered = true;
    if (other.quantity.parts.length === 1) other.covered = true;
  }
}

/** A gloss in brackets after an amount in another unit: "3 km (1.9 miles)", "8.6 billion yuan (US$1.2 billion)". */
function coverGlosses(items: readonly Item[], others: readonly Item[], text: string): void {
  const named = new Set(others.filter((other) => !other.covered).map((other) => other.unit));
  for (let i = 1; i < items.length; i += 1) {
    const item = items[i]!;
    const before = items[i - 1]!;
    if (item.covered || !before.covered || item.unit === null || before.unit === null || named.has(item.unit)) continue;
    if (!/^[^()（）]{0,12}[(（][^()（）]{0,16}$/.test(text.slice(before.quantity.end, item.quantity.start))) continue;
    const units = unitsOf(before, item);
    const [base, gloss] = [baseOf(before), baseOf(item)];
    const close = base !== null && gloss !== null && Math.abs(base - gloss) <= 0.12 * Math.max(base, gloss);
    if (
      (units === 'convertible' && close) ||
      (units === 'apart' && /^money/.test(moneyOf(before)) && /^money/.test(moneyOf(item)))
    )
      item.covered = true;
  }
}
const moneyOf = (item: Item): string => UNIT.get(item.unit ?? '')?.dimension ?? '';

const allCovered = (items: readonly Item[]): boolean => items.every((item) => item.covered);

/** Pairs and covers the items of both sides, in place. */
export function matchQuantities(
  zh: readonly Item[],
  en: readonly Item[],
  texts: { readonly zh: string; readonly en: string },
): void {
  if (zh.length && en.length) {
    const enIndex = new Index(en);
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
