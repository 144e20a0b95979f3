/**
 * 元 in a text of Taiwan, Hong Kong or Macau is that region's dollar or pataca: where the English says which, it is
 * taken at its word. 人民币 and a sign before the amount say the currency themselves.
 */
import { type Exact, ONE, over, times, whole } from '../language/exact.ts';
import type { Quantity } from '../language/quantity.ts';
import { detectScript } from '../language/script.ts';
import type { PairContext } from './finding.ts';

export const REGIONAL: ReadonlySet<string> = new Set(['twd', 'hkd', 'mop']);
/** How many cents 角 and 分 are. */
const SMALL: ReadonlyMap<string, Exact> = new Map([
  ['jiao', whole(10)],
  ['fen', whole(1)],
]);
const HUNDRED = whole(100);
const BARE = /[元圆](?:以[上下内]|左右|上下|[多余整])?$/;
const NAMED = /人民|RMB|CNY|¥|¥/i;

/** Whether the amount says 元 alone, which may be another currency's. */
export const isBareYuan = ({ unit, text }: Quantity): boolean => unit === 'cny' && BARE.test(text) && !NAMED.test(text);

/** The Chinese quantities, those in a bare 元 in the currency that the English names. */
export function inRegionalMoney(
  zh: readonly Quantity[],
  en: readonly Quantity[],
  text: string,
  script: PairContext['script'],
): readonly Quantity[] {
  const named = en.find(({ unit }) => unit !== null && REGIONAL.has(unit))?.unit;
  const cents = en.some(({ unit }) => unit === 'uscent');
  // 匯率貶值5.8分 is NT$0.058.
  const parts = named && zh.some(({ unit }) => unit === 'mark' || unit === 'fen' || unit === 'jiao');
  if (!(named || cents) || en.some(({ unit }) => unit === 'cny')) return zh;
  if (!parts && !zh.some((each) => isBareYuan(each) || SMALL.has(each.unit ?? ''))) return zh;
  if (!(script?.startsWith('hant') || detectScript(text) === 'hant')) return zh;
  return zh.map((each) => {
    const size = cents && SMALL.get(each.unit ?? '');
    if (size) return { ...each, value: times(each.value, size), unit: 'uscent' };
    const part = parts && (SMALL.get(each.unit ?? '') ?? (each.unit === 'mark' ? ONE : null));
    if (part)
      return { ...each, readings: [...each.readings, { value: over(times(each.value, part), HUNDRED), unit: named }] };
    return named && isBareYuan(each) ? { ...each, unit: named } : each;
  });
}
