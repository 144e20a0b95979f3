/** How a finding names a value: `8600000000 cny` for machines, "8.6 billion yuan" and 86亿元 for people. */
import { compare, digitsOf, type Exact, whole } from '../language/exact.ts';
import { printNumberEn, printNumberZh, printQuantityEn, printQuantityZh } from '../language/print.ts';
import type { DateMention, Quantity } from '../language/quantity.ts';
import { UNIT } from '../language/unit.ts';
import type { Item } from './quantity-item.ts';

/** Shown by its parts: a score, a time of day, a code. Not 5 feet 11, nor "one in five". */
const isComposite = ({ kind, parts, unit }: Quantity): boolean =>
  parts.length > 0 && (kind !== 'number' || unit === null);

/** The value as digits and unit id; a composite's parts joined by colons. */
export function machineValue(item: Item): string {
  const { quantity } = item;
  if (isComposite(quantity)) return quantity.parts.map((part) => digitsOf(part)).join(':');
  const kind = quantity.kind === 'ordinal' ? ' (ordinal)' : quantity.kind === 'multiple' ? ' (times)' : '';
  return `${digitsOf(quantity.to ? item.value : quantity.value)}${item.unit ? ` ${item.unit}` : ''}${kind}`;
}

const NTH = ['th', 'st', 'nd', 'rd'];
function ordinalEn(value: Exact): string {
  const n = Number(value.n);
  const last = n % 10;
  return `${n}${Math.floor(n / 10) % 10 === 1 || last > 3 ? 'th' : NTH[last]}`;
}
const sorted = (quantity: Quantity, unit: string | null): boolean =>
  unit !== null && UNIT.has(unit) && !isComposite(quantity);

/** As an English reader would write it. */
export function readableEn(item: Item): string {
  const { quantity, value } = item;
  if (quantity.unit === 'clock') return quantity.parts.map((part) => digitsOf(part).padStart(2, '0')).join(':');
  if (isComposite(quantity))
    return quantity.kind === 'code'
      ? quantity.parts.map((part) => digitsOf(part)).join('-')
      : quantity.parts.map((part) => digitsOf(part)).join(' : ');
  if (quantity.kind === 'ordinal') return ordinalEn(value);
  if (quantity.kind === 'multiple') return `${printNumberEn(value)} times`;
  return sorted(quantity, item.unit) ? printQuantityEn(value, item.unit) : printNumberEn(value);
}

/** As a Chinese reader would write it. */
export function readableZh(item: Item): string {
  const { quantity, value } = item;
  if (quantity.unit === 'clock') return quantity.parts.map((part) => digitsOf(part).padStart(2, '0')).join(':');
  if (isComposite(quantity))
    return quantity.parts.map((part) => digitsOf(part)).join(quantity.kind === 'code' ? '-' : ' : ');
  if (quantity.kind === 'ordinal') return `第${printNumberZh(value)}`;
  if (quantity.kind === 'multiple') return `${printNumberZh(value)}倍`;
  const text = sorted(quantity, item.unit) ? printQuantityZh(value, item.unit) : printNumberZh(value);
  return compare(value, whole(10_000)) >= 0 || item.unit
    ? text
    : `${text}${item.quantity.counted && /\p{Script=Han}/u.test(item.quantity.counted) ? item.quantity.counted : ''}`;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const WORDS: Readonly<Record<string, readonly [string, string]>> = {
  'year-2': ['the year before last', '前年'],
  'year-1': ['last year', '去年'],
  year0: ['this year', '今年'],
  year1: ['next year', '明年'],
  'month-1': ['last month', '上月'],
  month0: ['this month', '本月'],
  month1: ['next month', '下月'],
  'week-1': ['last week', '上周'],
  week0: ['this week', '本周'],
  week1: ['next week', '下周'],
  'day-2': ['the day before yesterday', '前天'],
  'day-1': ['yesterday', '昨天'],
  day0: ['today', '今天'],
  day1: ['tomorrow', '明天'],
};

/** A date as parts for machines: `2025-06-23`, `--06`, `weekday 6`, `1980s`. */
export function machineDate(mention: DateMention): string {
  const { year, month, day } = mention;
  const two = (value: number | undefined): string => (value === undefined ? '--' : String(value).padStart(2, '0'));
  const words: string[] = [];
  if (day !== undefined)
    words.push(month === undefined ? `---${two(day)}` : `${year ?? '-'}-${two(month)}-${two(day)}`);
  else if (month !== undefined) words.push(`${year ?? '-'}-${two(month)}`);
  else if (year !== undefined) words.push(String(year));
  if (mention.firstMonths !== undefined) words.push(`months 1-${mention.firstMonths}`);
  if (mention.quarter !== undefined) words.push(`Q${mention.quarter}`);
  if (mention.half !== undefined) words.push(`H${mention.half}`);
  if (mention.weekday !== undefined) words.push(`weekday ${mention.weekday}`);
  if (mention.decade !== undefined) words.push(`${mention.decade}s`);
  if (mention.century !== undefined) words.push(`century ${mention.century}`);
  if (mention.relative)
    words.push(`${mention.relative.unit} ${mention.relative.offset >= 0 ? '+' : ''}${mention.relative.offset}`);
  return words.join(' ');
}

export function readableDateEn(mention: DateMention): string {
  const words: string[] = [];
  if (mention.weekday !== undefined) words.push(DAYS[mention.weekday - 1]!);
  if (mention.part) words.push(mention.part);
  if (mention.firstMonths !== undefined) words.push(`the first ${mention.firstMonths} months`);
  if (mention.quarter !== undefined)
    words.push(`the ${['first', 'second', 'third', 'fourth'][mention.quarter - 1]} quarter`);
  if (mention.half !== undefined) words.push(`the ${mention.half === 1 ? 'first' : 'second'} half`);
  if (mention.month !== undefined)
    words.push(mention.day === undefined ? MONTHS[mention.month - 1]! : `${mention.day} ${MONTHS[mention.month - 1]}`);
  else if (mention.day !== undefined) words.push(`the ${ordinalEn(whole(mention.day))}`);
  if (mention.decade !== undefined) words.push(`the ${mention.decade}s`);
  if (mention.century !== undefined) words.push(`the ${ordinalEn(whole(mention.century))} century`);
  if (mention.relative) words.push(WORDS[mention.relative.unit + mention.relative.offset]?.[0] ?? '');
  if (mention.year !== undefined) words.push(String(mention.year));
  return words.join(' ');
}

export function readableDateZh(mention: DateMention): string {
  let text = mention.relative ? (WORDS[mention.relative.unit + mention.relative.offset]?.[1] ?? '') : '';
  if (mention.decade !== undefined) text += `${mention.decade}年代`;
  if (mention.century !== undefined) text += `${mention.century}世纪`;
  if (mention.year !== undefined) text += `${mention.year}年`;
  if (mention.half !== undefined) text += mention.half === 1 ? '上半年' : '下半年';
  if (mention.quarter !== undefined) text += `${'一二三四'[mention.quarter - 1]}季度`;
  if (mention.firstMonths !== undefined) text += `前${mention.firstMonths}个月`;
  if (mention.month !== undefined) text += `${mention.month}月`;
  if (mention.day !== undefined) text += `${mention.day}日`;
  if (mention.weekday !== undefined) text += `周${'一二三四五六日'[mention.weekday - 1]}`;
  if (mention.part) text += { early: '初', mid: '中', late: '末' }[mention.part];
  return text;
}
