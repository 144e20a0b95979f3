/** Vague quantities against each other, and rounded against finer ones. */
import { same } from '../language/exact.ts';
import { type Item, unitsOf } from './quantity-item.ts';
import { FEW, join } from './value-index.ts';

/** 七八千万, "two or three": its ends may be given one by one. */
const isNarrow = (item: Item): boolean =>
  item.quantity.qualifier === 'magnitude' && item.quantity.high !== null && item.high <= 2 * item.low;

/** Whether a vague value may stand for another: magnitudes for magnitudes, 上千 for "more than 1,000", not for 1,280. */
function loose(vague: Item, other: Item): boolean {
  if (same(vague.value, other.value)) return true;
  if (isNarrow(vague) && other.low === vague.high) return true;
  // 五十几 is "fifty-odd"
  if (isNarrow(vague) && other.quantity.qualifier === 'over' && other.low === vague.low - 1) return true;
  // 二十多 is "more than two dozen"
  if (/dozen|打$/.test(other.quantity.text) && vague.low < other.low && other.low < vague.high) return true;
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
export function matchRounded(zh: readonly Item[], en: readonly Item[]): void {
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
        // 六成七 is two-thirds
        if (a.unit === 'percent' && b.unit === 'percent' && fine.value.d === 3n && Math.abs(a.low - b.low) < 0.5)
          join(a, b);
        const digits = typedDigits(coarse);
        if (digits < 2 || (typedDecimals(fine) ?? 0) <= digits) continue;
        const place = 10 ** (Math.floor(Math.log10(fine.low)) - digits + 1);
        if (Math.abs(Math.round(fine.low / place) * place - coarse.low) < place * 1e-6) join(a, b);
      }
    }
  }
}

/** How well a value stands for a vague one: a free one first, and "hundreds" for 数百 rather than "more than 200". */
const rank = (item: Item, other: Item): number =>
  (other.partner ? 0 : 2) + Number(item.quantity.qualifier === other.quantity.qualifier);

/** Vague against vague, and a numeral of no great precision inside a vague one. */
export function matchVague(zh: readonly Item[], en: readonly Item[]): void {
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
        if (!best || rank(item, other) > rank(item, best)) best = other;
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
