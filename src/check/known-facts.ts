// What an article may say: the numbers and times of its source and those it declares.

import type { Quantity } from '../language/quantity.ts';
import { UNIT } from '../language/unit.ts';
import type { ArticleContext } from './edition-rule.ts';
import { figureKeys, measureKey, quantityKeys } from './figure-value.ts';
import { mentionsOf } from './mentions.ts';
import { numeralsIn } from './numerals.ts';
import { type Dated, datesIn, edtfPeriod, holds, type Period } from './period.ts';
import { isBareYuan, REGIONAL } from './regional-money.ts';
import type { Source } from './source-text.ts';

export interface Facts {
  /** Measures, as `measureKey` writes them. */
  readonly measures: ReadonlySet<string>;
  /** The same as bare numbers, whatever their unit. */
  readonly numbers: ReadonlySet<string>;
  readonly periods: readonly Period[];
  /** Amounts by their dimension, for numbers that a summary gives roundly. */
  readonly amounts: ReadonlyMap<string, readonly number[]>;
  /** Units that the source and the front matter use: an amount in another is converted. */
  readonly units: ReadonlySet<string>;
}

/** A rounder number may stand for one that is so much larger or smaller, as a share of it. */
const ROUNDED = { about: 0.05, beyond: 0.12, converted: 0.005 } as const;

function amountsIn(measures: ReadonlySet<string>): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const key of measures) {
    const cut = key.indexOf(' ');
    const [n, d = '1'] = key.slice(0, cut).split('/');
    const list = found.get(key.slice(cut + 1));
    if (list) list.push(Number(n) / Number(d));
    else found.set(key.slice(cut + 1), [Number(n) / Number(d)]);
  }
  return found;
}

/** How many digits a number is written with, without the zeros at its end. */
const digitsOf = (value: number): number =>
  String(Number(value.toPrecision(12)))
    .replace(/e.*$/, '')
    .replace('.', '')
    .replace(/^0+|0+$/g, '').length;

/** Whether a quantity gives one of some measures roundly: 近1.3亿吨 for 1.26亿吨. */
export const roundsOne = (quantity: Quantity, measures: readonly string[], unit: string): boolean =>
  isRounded(quantity, { amounts: amountsIn(new Set(measures)), units: new Set([unit]) });

/** 近1.3亿吨 for 1.26亿吨: rounder than a known amount, near it, and on the side that its qualifier says. */
function isRounded(
  { qualifier, ...quantity }: Quantity,
  { amounts, units }: Pick<Facts, 'amounts' | 'units'>,
): boolean {
  const { unit } = quantity;
  const converted = unit !== null && !units.has(unit) && UNIT.get(unit)?.dimension !== 'time';
  if ((qualifier === 'exact' && !converted) || qualifier === 'magnitude' || quantity.to) return false;
  const key = measureKey(quantity);
  const cut = key.indexOf(' ');
  const [n, d = '1'] = key.slice(0, cut).split('/');
  const value = Number(n) / Number(d);
  return (amounts.get(key.slice(cut + 1)) ?? []).some((known) => {
    if (converted && Math.abs(value - known) <= known * ROUNDED.converted) return true;
    if (qualifier === 'exact') return false;
    if (!known || digitsOf(value) >= digitsOf(known)) return false;
    const gap = (value - known) / known;
    if (qualifier === 'about') return Math.abs(gap) <= ROUNDED.about;
    return qualifier === 'nearly' || qualifier === 'at-most'
      ? gap >= 0 && gap <= ROUNDED.beyond
      : gap <= 0 && gap >= -ROUNDED.beyond;
  });
}

const bare = ({ value }: Pick<Quantity, 'value'>) => measureKey({ value, unit: null });

const collected = new WeakMap<Source, Pick<Facts, 'measures' | 'numbers'>>();

/** The numbers of a source. */
function numbersOf(source: Source): Pick<Facts, 'measures' | 'numbers'> {
  const known = collected.get(source);
  if (known) return known;
  const measures = new Set<string>();
  const numbers = new Set<string>();
  for (const mention of source.mentions) {
    if (mention.type !== 'quantity') continue;
    for (const key of quantityKeys(mention)) measures.add(key);
    numbers.add(bare(mention));
    for (const reading of mention.readings) numbers.add(bare(reading as Quantity));
    for (const end of [mention.to, mention.high]) if (end) numbers.add(measureKey({ value: end, unit: null }));
    for (const part of mention.parts) numbers.add(measureKey({ value: part, unit: null }));
  }
  // Numerals that are no quantity by themselves: a summary may count what 十大 lists.
  const { clean, language } = source;
  if (language === 'zh') for (const { value } of numeralsIn(clean)) numbers.add(measureKey({ value, unit: null }));
  const found = { measures, numbers };
  collected.set(source, found);
  return found;
}

/** The numbers and times that an article's source and its front matter give. */
export function factsOf({ article, date }: ArticleContext, source: Source): Facts {
  const own = numbersOf(source);
  const measures = new Set(own.measures);
  const numbers = new Set(own.numbers);
  for (const figure of article.figures) {
    const keys = figureKeys(figure);
    for (const key of keys) measures.add(key);
    for (const key of keys) if (key.endsWith(' ')) numbers.add(key);
  }
  const periods: Period[] = datesIn(source.clean, source.mentions, date).flatMap((dated) => dated.periods);
  const head = datesIn(source.head, mentionsOf(source.head, source.language), date);
  periods.push(...head.flatMap((dated) => dated.periods));
  for (const text of [article.date.value, ...article.figures.map(({ period }) => period)]) {
    const period = text ? edtfPeriod(text) : null;
    if (period) periods.push(period);
  }
  const units = new Set<string>(article.figures.map(({ unit }) => unit));
  for (const mention of source.mentions) if (mention.type === 'quantity' && mention.unit) units.add(mention.unit);
  return { measures, numbers, periods, amounts: amountsIn(measures), units };
}

/** Whether a quantity of a text is among the facts: the same measure; or the same number where one side has no unit. */
export function isKnown(quantity: Quantity, facts: Facts): boolean {
  const { measures, numbers } = facts;
  if (quantityKeys(quantity).some((key) => measures.has(key))) {
    return !quantity.to || numbers.has(measureKey({ value: quantity.to, unit: null }));
  }
  // 15億元 where the source says 新台幣15億元
  if (isBareYuan(quantity) && !facts.units.has('cny'))
    for (const unit of REGIONAL) if (facts.units.has(unit) && isKnown({ ...quantity, unit }, facts)) return true;
  // 114年度 where the source says 2025
  const year = quantity.readings.find(({ unit }) => unit === 'calendar')?.value.n;
  if (year !== undefined && facts.periods.some(({ from }) => from.startsWith(`${year}-`))) return true;
  const number = bare(quantity);
  if (quantity.unit === null ? numbers.has(number) : measures.has(number)) return true;
  return isRounded(quantity, facts);
}

/** Whether a time named in a text is one of the facts, or holds one of them (2025年 for a day of it). */
export const isKnownTime = (dated: Dated, facts: Facts): boolean =>
  !dated.periods.length ||
  dated.periods.some((own) => facts.periods.some((known) => holds(own, known))) ||
  (dated.range !== undefined && isKnownTime(dated.range, facts));
