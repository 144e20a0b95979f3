/** Amounts in brackets that say the amount before them in another unit or currency: they are no additions. */
import { UNIT } from '../language/unit.ts';
import { baseOf, type Item, unitsOf } from './quantity-item.ts';

/**
 * What one of a currency has been worth in US dollars over the last twenty years, roughly: enough to tell a gloss that
 * is a hundred times off from one at another day's rate.
 */
const DOLLARS: Readonly<Record<string, number>> = {
  usd: 1,
  cny: 0.145,
  eur: 1.2,
  gbp: 1.45,
  jpy: 0.0087,
  hkd: 0.128,
  twd: 0.032,
  krw: 0.00085,
  aud: 0.78,
  cad: 0.82,
  nzd: 0.68,
  sgd: 0.73,
  chf: 1.02,
  inr: 0.016,
  thb: 0.03,
  mop: 0.125,
  myr: 0.26,
  vnd: 0.000045,
  idr: 0.000078,
};
/** How far the rate of a gloss may lie from the usual one, as a factor. */
const APART = 3;

const isMoney = (item: Item): boolean => UNIT.get(item.unit ?? '')?.dimension.startsWith('money') ?? false;

function isPlausible(a: Item, b: Item): boolean {
  const [x, y] = [DOLLARS[a.unit!], DOLLARS[b.unit!]];
  if (!x || !y || !a.low || !b.low) return true;
  const ratio = (a.low * x) / (b.low * y);
  return ratio < APART && ratio > 1 / APART;
}

/** 华氏350度（约180摄氏度）: rounded to tens of degrees at most. */
function isDegrees(a: Item, b: Item): boolean {
  const unit = (item: Item): string | null => (item.unit === 'degree' ? (item.partner?.unit ?? null) : item.unit);
  const [celsius, fahrenheit] = unit(a) === 'celsius' ? [a, b] : [b, a];
  if (unit(celsius) !== 'celsius' || unit(fahrenheit) !== 'fahrenheit') return false;
  const signed = (item: Item): number => (item.quantity.value.n < 0n ? -item.low : item.low);
  return Math.abs((signed(celsius) * 9) / 5 + 32 - signed(fahrenheit)) <= 9;
}

/** Covers glosses: "3 km (1.9 miles)", "8.6 billion yuan (US$1.2 billion)". */
export function coverGlosses(items: readonly Item[], others: readonly Item[], text: string): void {
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
      ((units === 'convertible' || before.unit !== item.unit) && close) ||
      isDegrees(before, item) ||
      (units === 'apart' && isMoney(before) && isMoney(item) && isPlausible(before, item))
    )
      item.covered = true;
  }
}
