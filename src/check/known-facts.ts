// What an article may say: the numbers and times of its source and those it declares.

import type { Quantity } from '../language/quantity.ts';
import type { ArticleContext } from './edition-rule.ts';
import { figureKeys, measureKey, quantityKeys } from './figure-value.ts';
import { mentionsOf } from './mentions.ts';
import { numeralsIn } from './numerals.ts';
import { type Dated, datesIn, edtfPeriod, holds, type Period } from './period.ts';
import type { Source } from './source-text.ts';

export interface Facts {
  /** Measures, as `measureKey` writes them. */
  readonly measures: ReadonlySet<string>;
  /** The same as bare numbers, whatever their unit. */
  readonly numbers: ReadonlySet<string>;
  readonly periods: readonly Period[];
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
  for (const text of [article.date.value, article.published, ...article.figures.map(({ period }) => period)]) {
    const period = text ? edtfPeriod(text) : null;
    if (period) periods.push(period);
  }
  return { measures, numbers, periods };
}

/** Whether a quantity of a text is among the facts: the same measure; or the same number where one side has no unit. */
export function isKnown(quantity: Quantity, { measures, numbers }: Facts): boolean {
  if (quantityKeys(quantity).some((key) => measures.has(key))) {
    return !quantity.to || numbers.has(measureKey({ value: quantity.to, unit: null }));
  }
  const number = bare(quantity);
  if (quantity.unit === null) return numbers.has(number);
  return measures.has(number);
}

/** Whether a time named in a text is one of the facts, or holds one of them (2025年 for a day of it). */
export const isKnownTime = (dated: Dated, { periods }: Facts): boolean =>
  !dated.periods.length || dated.periods.some((own) => periods.some((known) => holds(own, known)));
