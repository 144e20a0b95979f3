/** Quantities of one dimension in other units: 90 分钟 and an hour and a half, 10英尺 and 3 metres, 35℃ and 95°F. */
import { approximate, digitsOf, type Exact } from '../language/exact.ts';
import { UNIT } from '../language/unit.ts';
import { baseOf, derivedKeys, type Item, unitsOf } from './quantity-item.ts';
import { FEW, Index, join } from './value-index.ts';

/** Their values in metric units are always rounded. */
const IMPERIAL: ReadonlySet<string> = new Set(
  'inch foot yard mile nmi acre mile2 foot2 inch2 foot3 gallon pint lb oz stone mph barrel fahrenheit'.split(' '),
);

/** Exactly equal after conversion (90 分钟 and an hour and a half), or a multiple and the growth it is (增长一倍, 100 percent). */
export function matchDerived(zh: readonly Item[], en: readonly Item[]): void {
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

/** How many digits a value has without the zeros at its ends: 2 for 1.8 and for 1,800. */
const significant = (value: Exact): number =>
  digitsOf(value)
    .replace('…', '')
    .replace('.', '')
    .replace(/^0+|0+$/g, '').length;

/** Whether one unit is the other times a power of ten, as metric ones are. */
function isDecimal(a: string, b: string): boolean {
  const ratio = Math.log10(approximate(UNIT.get(a)!.size) / approximate(UNIT.get(b)!.size));
  return Math.abs(ratio - Math.round(ratio)) < 1e-9;
}
/** Whether one of two is typed with decimals and more digits than the other, which may be it rounded. */
const isFiner = (a: Item, b: Item): boolean => {
  const [x, y] = [significant(a.value), significant(b.value)];
  return x !== y && Math.min(x, y) > 1 && /\d\.\d/.test((x > y ? a : b).quantity.text);
};

/** How far two converted values may lie apart, as a share. Months and weeks have no fixed ratio; years and decades have. */
function toleranceOf(a: Item, b: Item, digits: number): number {
  if (UNIT.get(a.unit!)!.dimension !== 'time') {
    // Nobody types five digits to be one percent off.
    if (digits >= 5) return 0.001;
    // 8.9亿千瓦 is 890 GW: no reckoning, and nothing to round.
    if (isDecimal(a.unit!, b.unit!) && !isFiner(a, b)) return 1e-9;
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
export function matchConverted(from: readonly Item[], to: readonly Item[]): void {
  const open = from.filter((item) => !item.partner && item.unit !== null && item.quantity.kind === 'number');
  if (!open.length || open.length > FEW || to.length > 4 * FEW) return;
  const named = new Set(to.filter((other) => !other.covered).map((other) => other.unit));
  for (const item of open) {
    const base = baseOf(item)!;
    let best: Item | null = null;
    for (const other of to) {
      if (other.unit === null || unitsOf(item, other) !== 'convertible') continue;
      const otherBase = baseOf(other)!;
      const digits = Math.min(significant(item.value), significant(other.value));
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
