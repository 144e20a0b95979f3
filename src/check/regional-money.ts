/**
 * 元 in a text of Taiwan, Hong Kong or Macau is that region's dollar or pataca: where the English says which, it is
 * taken at its word. 人民币 and a sign before the amount say the currency themselves.
 */
import type { Quantity } from '../language/quantity.ts';
import { detectScript } from '../language/script.ts';
import type { PairContext } from './finding.ts';

const REGIONAL: ReadonlySet<string> = new Set(['twd', 'hkd', 'mop']);
const BARE = /[元圆]$/;
const NAMED = /人民|RMB|CNY|¥|¥/i;

const isBare = ({ unit, text }: Quantity): boolean => unit === 'cny' && BARE.test(text) && !NAMED.test(text);

/** The Chinese quantities, those in a bare 元 in the currency that the English names. */
export function inRegionalMoney(
  zh: readonly Quantity[],
  en: readonly Quantity[],
  text: string,
  script: PairContext['script'],
): readonly Quantity[] {
  if (!zh.some(isBare)) return zh;
  const named = en.find(({ unit }) => unit !== null && REGIONAL.has(unit))?.unit;
  if (!named || en.some(({ unit }) => unit === 'cny')) return zh;
  if (!(script?.startsWith('hant') || detectScript(text) === 'hant')) return zh;
  return zh.map((each) => (isBare(each) ? { ...each, unit: named } : each));
}
