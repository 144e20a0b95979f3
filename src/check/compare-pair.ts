/**
 * One reading and comparing of a pair for the rules `number`, `date` and `ordinal`, which share it: what is read last is
 * kept, so that three rules on one pair read it once.
 */
import type { Link } from '../language/align.ts';
import { keyOf, whole } from '../language/exact.ts';
import { type DateMention, type Mention, MOST_MENTIONS, type Quantity } from '../language/quantity.ts';
import { scanEn } from '../language/quantity-en.ts';
import { scanZh } from '../language/quantity-zh.ts';
import { UNIT } from '../language/unit.ts';
import type { PairContext } from './finding.ts';
import { type DateFault, judgeDates } from './judge-dates.ts';
import { type Fault, judgeLeftovers, judgePair } from './judge-quantities.ts';
import { isCompared, judgeTrends } from './judge-trends.ts';
import { type DateItem, dateItemsOf, matchDates } from './match-dates.ts';
import { coverIdioms } from './match-idioms.ts';
import { coverImplied } from './match-implied.ts';
import { matchQuantities } from './match-quantities.ts';
import { coverSpans } from './match-spans.ts';
import { coverYears } from './match-years.ts';
import { type Item, itemsOf } from './quantity-item.ts';
import { inRegionalMoney } from './regional-money.ts';

export interface Comparison {
  /** Faults of quantities, ordinals among them. */
  readonly quantities: readonly Fault[];
  readonly dates: readonly DateFault[];
  /** The Chinese values, each with its partner; see `linksOf`. */
  readonly items: readonly Item[];
  readonly dateItems: readonly DateItem[];
}

/** A pair with more faults than this is no translation; the rest would say nothing new. */
const MOST = 500;
const EMPTY: Comparison = { quantities: [], dates: [], items: [], dateItems: [] };
/** So many links say where sentences belong; more would cost more than they tell. */
const LINKS = 60;
let last: { zh: string; en: string; context: PairContext; comparison: Comparison } | null = null;

const isDate = (each: Mention): each is DateMention => each.type === 'date';
const isQuantity = (each: Mention): each is Quantity => each.type === 'quantity';

/** “7·19” or 2024-06-30: a date by all of its parts or by none. 2018/19 is one year or the other. */
const isWhole = ({ quantity: { kind, parts } }: Item): boolean =>
  kind === 'code' ? parts.length > 1 : parts.length === 2 && parts.every((part) => part.n < 100n);

/** Whether a span of time may be a part of a date: 前5个月 is the first five months, and no eight weeks are August. */
function mayBePart({ unit, low }: Item, { mention }: DateItem): boolean {
  switch (unit) {
    case 'year':
      return low === mention.year || low === mention.decade || low === (mention.year ?? mention.decade ?? -1) % 100;
    case 'month':
      return low === mention.firstMonths || low === mention.month;
    case 'day':
      return low === mention.day;
    default:
      return unit === null || UNIT.get(unit)?.dimension !== 'time';
  }
}

/** A number on one side that the other gives as part of a date: 15号 and "the 15th", 2000 people and 2000年. */
function crossMatch(items: readonly Item[], dates: readonly DateItem[]): void {
  const values = new Map<string, DateItem>();
  for (const date of dates) {
    if (date.covered) {
      // "the 12th" beside "August 12", 第1483（2003）号 beside 2003年: the day or the year said again
      if (date.mention.day !== undefined) values.set(`day${date.mention.day}`, date);
      if (date.mention.year !== undefined) values.set(`year${date.mention.year}`, date);
      continue;
    }
    const { year, month, day, decade, century, quarter, half, firstMonths } = date.mention;
    const shortYear = year === undefined ? undefined : year % 100;
    const shortDecade = decade === undefined ? undefined : decade % 100;
    for (const value of [year, month, day, decade, century, quarter, half, firstMonths, shortYear, shortDecade])
      if (value !== undefined) values.set(keyOf(whole(value)), date);
  }
  if (!values.size) return;
  for (const item of items) {
    if (item.covered) continue;
    const again = item.quantity.kind === 'ordinal' ? 'day' : /^\d{4}$/.test(item.quantity.text) ? 'year' : '';
    if (again && values.has(again + keyOf(item.value))) {
      item.covered = true;
      continue;
    }
    const parts = item.quantity.parts.map(keyOf);
    if (isWhole(item) && !parts.every((part) => values.has(part) && values.get(part) === values.get(parts[0]!)))
      continue;
    for (const key of parts.length ? parts : item.keys) {
      const date = values.get(key);
      if (!date || !mayBePart(item, date)) continue;
      item.covered = true;
      date.covered = true;
      if (!parts.length) break;
    }
  }
}

/** What disagrees between the two texts in numbers and dates. */
export function comparePair(zh: string, en: string, context: PairContext): Comparison {
  if (last?.zh === zh && last.en === en && last.context.date === context.date && last.context.script === context.script)
    return last.comparison;
  const [zhMentions, enMentions] = [scanZh(zh), scanEn(en)];
  const comparison =
    zhMentions.length || enMentions.length ? compareMentions(zh, en, zhMentions, enMentions, context) : EMPTY;
  last = { zh, en, context, comparison };
  return comparison;
}

function compareMentions(
  zh: string,
  en: string,
  zhMentions: readonly Mention[],
  enMentions: readonly Mention[],
  { date, script }: PairContext,
): Comparison {
  const zhDates = dateItemsOf(zhMentions.filter(isDate), date);
  const enDates = dateItemsOf(enMentions.filter(isDate), date);
  matchDates(zhDates, enDates, date);
  const enQuantities = enMentions.filter(isQuantity);
  const zhItems = itemsOf(inRegionalMoney(zhMentions.filter(isQuantity), enQuantities, zh, script));
  const enItems = itemsOf(enQuantities);
  matchQuantities(zhItems, enItems, { zh, en });
  const left = { text: zh, items: zhItems, dates: zhDates };
  const right = { text: en, items: enItems, dates: enDates };
  coverSpans(left, right);
  coverIdioms(left, right);
  coverIdioms(right, left);
  coverYears(left, right);
  crossMatch(zhItems, enDates);
  crossMatch(enItems, zhDates);
  coverImplied(left, right);
  const quantities: Fault[] = [];
  for (const item of zhItems) {
    const fault = item.partner && judgePair(item, item.partner);
    if (fault && !(fault.sort === 'direction' && isCompared(en, fault))) quantities.push(fault);
  }
  if (!quantities.length) quantities.push(...judgeTrends(zh, en, zhItems, enItems));
  // What a text cut short leaves over says nothing.
  const cut = zhMentions.length >= MOST_MENTIONS || enMentions.length >= MOST_MENTIONS;
  const leftovers = cut ? [] : judgeLeftovers(zhItems, enItems, { zh, en });
  return {
    quantities: quantities.concat(leftovers).slice(0, MOST),
    dates: cut ? [] : judgeDates(zhDates, enDates).slice(0, MOST),
    items: zhItems,
    dateItems: zhDates,
  };
}

/** The places of values that were paired, but for those that weigh little (一个, "both"). */
export function linksOf({ items, dateItems }: Comparison): Link[] {
  const links: Link[] = [];
  for (const { quantity, partner } of items)
    if (partner && quantity.certainty !== 'slight' && partner.quantity.certainty !== 'slight')
      links.push({ zh: quantity.start, en: partner.quantity.start });
  for (const { mention, partner } of dateItems)
    if (partner) links.push({ zh: mention.start, en: partner.mention.start });
  return links.slice(0, LINKS);
}
