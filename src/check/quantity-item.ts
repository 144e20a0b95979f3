/** Quantities of one side of a pair, laid out for pairing: ranges as two items, with the keys that equal values share. */
import { absolute, approximate, type Exact, keyOf, minus, ONE, plus, times, whole } from '../language/exact.ts';
import type { Quantity } from '../language/quantity.ts';
import { mayBeSame, UNIT } from '../language/unit.ts';

export interface Item {
  readonly quantity: Quantity;
  /** Absolute value; signs are compared apart. */
  readonly value: Exact;
  readonly unit: string | null;
  /** Keys of the values it may have; two items that share one may be the same. */
  readonly keys: readonly string[];
  /** Bounds where it is vague, as floats. */
  readonly low: number;
  readonly high: number;
  readonly vague: boolean;
  partner: Item | null;
  /** Accounted for, by a partner or otherwise. */
  covered: boolean;
  /** Covered only because its value stands on the other side for another item. */
  repeated: boolean;
}

const HUNDRED = whole(100);

const NONE: readonly string[] = [];
/** Scores and codes are compared by their parts, magnitudes by their bounds. */
const hasKeys = ({ kind, qualifier, high }: Quantity): boolean =>
  kind !== 'pair' && kind !== 'code' && !(qualifier === 'magnitude' && high !== null);

function keysOf(quantity: Quantity, value: Exact): readonly string[] {
  if (!hasKeys(quantity)) return NONE;
  const keys = [keyOf(value)];
  for (const reading of quantity.readings) if (reading.unit !== 'grown') keys.push(keyOf(absolute(reading.value)));
  // "increased three times" may be to four; 增长两倍 is read to its three already.
  if (
    quantity.kind === 'multiple' &&
    quantity.change?.direction === 'up' &&
    quantity.readings.length === 1 &&
    !quantity.text.includes('倍')
  )
    keys.push(keyOf(plus(value, ONE)));
  return keys;
}

/** Keys of what it also says: `P` the percentage of growth that a multiple is, `B` the value in the base unit. */
export function derivedKeys({ quantity, value }: Item): readonly string[] {
  if (!hasKeys(quantity)) return NONE;
  const keys: string[] = [];
  for (const reading of quantity.readings)
    if (reading.unit === 'grown') keys.push(`P${keyOf(times(reading.value, HUNDRED))}`);
  if (quantity.kind === 'multiple') keys.push(`P${keyOf(times(minus(value, ONE), HUNDRED))}`);
  if (quantity.unit === 'percent') keys.push(`P${keyOf(value)}`);
  const unit = quantity.unit ? UNIT.get(quantity.unit) : undefined;
  if (unit) keys.push(`B${unit.dimension}:${keyOf(times(value, unit.size))}`);
  return keys;
}

function itemOf(quantity: Quantity, signed: Exact): Item {
  const value = absolute(signed);
  const low = approximate(value);
  const open = quantity.qualifier === 'over' || quantity.qualifier === 'at-least';
  return {
    quantity,
    value,
    unit: quantity.unit,
    keys: keysOf(quantity, value),
    low,
    high: quantity.high ? Math.max(low, approximate(absolute(quantity.high))) : open ? low * 10 : low,
    vague: quantity.qualifier === 'magnitude' || quantity.high !== null,
    partner: null,
    covered: false,
    repeated: false,
  };
}

/** The items of a side: one for a quantity, two for a range. */
export function itemsOf(quantities: readonly Quantity[]): Item[] {
  const items: Item[] = [];
  for (const quantity of quantities) {
    items.push(itemOf(quantity, quantity.value));
    if (quantity.to) items.push(itemOf(quantity, quantity.to));
  }
  return items;
}

/** Units whose confusion is an error that can be told from the words alone. */
const HARD = /^(?:money|percent|point|length|area|mass|power|energy|data|temperature|time|speed)/;
/** Units whose Chinese or English word has other uses, so that a difference proves nothing. */
const SOFT: ReadonlySet<string> = new Set([
  'degree',
  'magnitude',
  'point',
  'mark',
  'person-time',
  'teu',
  'm3',
  'li',
  'chi',
  'zhang',
  'liang',
  'quarter',
  'decade',
  'century',
  'clock',
  'five-year-plan',
  'knot',
  'hp',
  'jiao',
  'fen',
  'uscent',
  'penny',
  'carat',
  'pint',
  'gallon',
  'barrel',
]);

/** Lengths and the speeds that are so much in an hour. */
const PER_HOUR: Readonly<Record<string, string>> = { kph: 'km', mph: 'mile', knot: 'nmi' };

/** A dollar said to be the American one is no other; `$` and "dollars" may be any. */
const isUsDollar = (item: Item): boolean => item.unit === 'usd' && /US|U\.S|美/.test(item.quantity.text);
/** 块 and "bucks" are said of any country's money. */
const isLooseMoney = (item: Item): boolean => /块|bucks?\b/.test(item.quantity.text);
/** ¥ is written for yuan and for yen. */
const isYenSign = (a: Item, b: Item): boolean => a.unit === 'cny' && b.unit === 'jpy' && /[¥¥]/.test(a.quantity.text);

/**
 * How the units of two quantities stand: `same` (or one is not named), `convertible` (one dimension, another size),
 * `apart` (both named, clear, and not of one kind), `open` where nothing can be said.
 */
export function unitsOf(a: Item, b: Item): 'same' | 'convertible' | 'apart' | 'open' {
  if (a.unit === b.unit) return 'same';
  if (a.unit === null || b.unit === null) return 'open';
  if (mayBeSame(a.unit, b.unit)) return isUsDollar(a) || isUsDollar(b) ? 'apart' : 'same';
  if (isYenSign(a, b) || isYenSign(b, a)) return 'same';
  const [x, y] = [UNIT.get(a.unit), UNIT.get(b.unit)];
  if (!x || !y) return 'open';
  if (x.dimension !== y.dimension && x.dimension.startsWith('money') && y.dimension.startsWith('money'))
    if (isLooseMoney(a) || isLooseMoney(b)) return 'same';
  if (x.dimension === y.dimension) return 'convertible';
  if (SOFT.has(x.id) || SOFT.has(y.id)) return 'open';
  // "60 miles" where the other side adds that they are each hour's
  if (x.id === PER_HOUR[y.id] || y.id === PER_HOUR[x.id]) return 'same';
  return HARD.test(x.dimension) && HARD.test(y.dimension) ? 'apart' : 'open';
}

/** The value in the dimension's base unit, as a float; null without a unit. */
export const baseOf = (item: Item): number | null => {
  const unit = item.unit ? UNIT.get(item.unit) : undefined;
  return unit ? approximate(item.value) * approximate(unit.size) : null;
};

/** A word for what is counted, by which leftovers are paired: money, percent, time, a measure, an ordinal, or a count. */
export function sortOf(item: Item): string {
  if (item.quantity.kind === 'ordinal') return 'ordinal';
  if (item.quantity.kind === 'pair') return item.unit === 'clock' ? 'clock' : 'pair';
  if (item.quantity.kind === 'code') return 'code';
  if (item.quantity.kind === 'multiple') return 'multiple';
  const unit = item.unit ? UNIT.get(item.unit) : undefined;
  if (!unit || SOFT.has(unit.id)) return 'count';
  return unit.dimension.startsWith('money') ? 'money' : unit.dimension;
}
