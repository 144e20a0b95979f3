/**
 * Years and months that one side gives in another form: a year of a reign or of 民國 (贞观三年 and "629"), the base of a
 * comparison (环比 and "from July"), an event known by its year (九二一大地震), a year beside 明年 or "next year".
 */
import { type Exact, keyOf, plus, whole } from '../language/exact.ts';
import type { DateItem } from './match-dates.ts';
import type { Item } from './quantity-item.ts';

interface Side {
  readonly text: string;
  readonly items: readonly Item[];
  readonly dates: readonly DateItem[];
}

/** What a year of a reign or of 民國 may be in our calendar; none of any other number. */
function calendarYears({ quantity: { kind, readings }, value }: Item): readonly Exact[] {
  const years = readings.filter(({ unit }) => unit === 'calendar').map((reading) => reading.value);
  // Either end of 105年至110年
  return kind === 'ordinal' || !years.length ? years : [plus(value, whole(1911))];
}

/** 贞观三年 beside "629", "(629)" or "in 629"; 114年度 beside "2025". */
function coverCalendarYears(zh: Side, en: Side): void {
  for (const item of zh.items) {
    if (!item.quantity.readings.length) continue;
    for (const year of calendarYears(item)) {
      for (const other of en.items) {
        if (other.covered || other.unit !== null || keyOf(other.value) !== keyOf(year)) continue;
        other.covered = true;
        item.covered = true;
      }
      for (const date of en.dates) {
        if (date.mention.year !== Number(year.n)) continue;
        date.covered = true;
        item.covered = true;
      }
    }
  }
  const done = (each: { readonly covered: boolean }): boolean => each.covered;
  if (!en.text.includes('(') || (en.items.every(done) && en.dates.every(done))) return;
  // "the third year of the Wude reign (620)": an era that no table knows; "the Qianlong emperor (1736-1795)"
  const reign = /\b(?:reign|dynasty|emperor)\b/i.test(en.text);
  const explained = (start: number, end: number): boolean => {
    const open = en.text.lastIndexOf('(', start);
    const close = en.text.indexOf(')', end);
    const inside = open < 0 || close < 0 || start - open > 16 || close - end > 16 ? '' : en.text.slice(open, close + 1);
    return YEARS_IN_BRACKETS.test(inside) || (reign && YEAR_IN_BRACKETS.test(inside));
  };
  const zhYears =
    zh.dates.some(({ covered }) => !covered) ||
    zh.items.some(({ covered, quantity }) => !covered && quantity.kind === 'pair');
  if (zhYears) return;
  for (const item of en.items) item.covered ||= explained(item.quantity.start, item.quantity.end);
  for (const date of en.dates) date.covered ||= explained(date.mention.start, date.mention.end);
}
const YEARS_IN_BRACKETS = /^\((?:c\. ?|r\. ?|reigned )?\d{3,4} ?[-–] ?\d{2,4}(?: ?(?:AD|BC|CE|BCE))?\)$/;
const YEAR_IN_BRACKETS = /^\(\d{3,4}(?: ?(?:AD|BC|CE|BCE))?\)$/;

const BASE_EN =
  /\b(?:from|than|than in|over|on|against|versus|compared (?:with|to))(?: that of)?(?: the level (?:of|in))? $/i;
const BASE_ZH = /[比较較同与與]$/;
const MONTH_BEFORE = /环比|環比|较上月|比上月|较上季|比上季|較上月|較上季|按月|按季/;
const YEAR_BEFORE = /同比|按年|上年同期|去年同期|[较較比](?:上年|去年|前一?年|上一年|一年前)|年增|年减|年減/;
const YEAR_BEFORE_EN =
  /\b(?:from|than) (?:a|one|the previous|the prior) year(?: (?:earlier|before|ago))?\b|\byear[- ]on[- ]year\b/i;
const MONTH_BEFORE_EN =
  /\b(?:from|than) (?:a|one|the previous|the prior) month(?: (?:earlier|before|ago))?\b|\bmonth[- ]on[- ]month\b/i;

const isYearOnly = ({ mention: { month, day, quarter, half, firstMonths, year } }: DateItem): boolean =>
  year !== undefined && [month, day, quarter, half, firstMonths].every((each) => each === undefined);

/** Whether `date` is one step of `part` before a date of the other side, or the other side names none. */
function precedes(date: DateItem, others: readonly DateItem[], part: 'month' | 'quarter' | 'year'): boolean {
  const value = date.mention[part];
  if (value === undefined) return false;
  const named = others.flatMap(({ mention }) => mention[part] ?? []);
  const around = part === 'month' ? 12 : part === 'quarter' ? 4 : 0;
  return !named.length || named.some((each) => each === (around ? (value % around) + 1 : value + 1));
}

/** "0.4 percent from July" for 环比, 比2023年 for "from a year earlier". */
function coverBases(from: Side, to: Side, before: RegExp, month: RegExp, year: RegExp): void {
  const [byMonth, byYear] = [month.test(to.text), year.test(to.text)];
  if (!byMonth && !byYear) return;
  for (const date of from.dates) {
    if (date.covered || date.mention.day !== undefined) continue;
    const { start } = date.mention;
    if (!before.test(from.text.slice(Math.max(0, start - 24), start))) continue;
    const part = date.mention.month !== undefined ? 'month' : 'quarter';
    date.covered =
      (byMonth && !isYearOnly(date) && precedes(date, to.dates, part)) ||
      (byYear && date.mention.year !== undefined && precedes(date, to.dates, 'year'));
  }
  for (const item of from.items)
    if (byYear && !item.covered && item.unit === 'month' && item.low === 12) item.covered = true;
}

const THE_YEAR_BEFORE = /^(?:a |one |the )?(?:year (?:before|earlier)|(?:previous|preceding|prior) year)$/i;

/** 較前年 and "on the year before": the year before the one spoken of, whichever that is. */
function coverYearsBefore(zh: Side, en: Side): void {
  const open = en.dates.filter(({ mention }) => THE_YEAR_BEFORE.test(mention.text));
  for (const date of open.length ? zh.dates : []) {
    const { start, text } = date.mention;
    if (date.covered || !/^(?:前年|上年|去年|前一年)/.test(text)) continue;
    if (!BASE_ZH.test(zh.text.slice(Math.max(0, start - 2), start))) continue;
    date.covered = true;
    open[0]!.covered = true;
  }
}

/** Events that a text names without their year. */
const EVENTS: readonly (readonly [RegExp, readonly number[]])[] = [
  [/九二一|921/, [1999]],
  [/九一一|911|“9[·.]11”/, [2001]],
  [/九一八/, [1931]],
  [/七七事[变變]|卢沟桥|盧溝橋/, [1937]],
  [/一二八/, [1932]],
  [/二二八/, [1947]],
  [/五四/, [1919]],
  [/辛亥/, [1911]],
  [/甲午/, [1894, 1895]],
  [/戊戌|百日[维維]新/, [1898]],
  [/庚子/, [1900]],
  [/九二共[识識]/, [1992]],
  [/汶川|四川大地震|“?5[·.]12”?/, [2008]],
  [/新冠|疫情/, [2019, 2020]],
  [/世[纪紀]之交/, [1999, 2000, 2001]],
  [/二十大/, [2022]],
  [/十九大/, [2017]],
  [/十八大/, [2012]],
  [/[带帶]一路/, [2013]],
  [/北京奥运/, [2008]],
  [/巴黎奥运/, [2024]],
  [/冬奥/, [2022]],
  [/唐山大?地震/, [1976]],
  [/抗[战戰]|抗日/, [1937, 1945]],
  [/改革[开開]放/, [1978]],
  [/(?:新中[国國]|人民共和[国國])(?:成立|建立)|建[国國]/, [1949]],
  [/十一届三中全会/, [1978]],
  [/一[战戰]|第一次世界大[战戰]/, [1914, 1918]],
  [/二[战戰]|第二次世界大[战戰]/, [1939, 1945]],
];

function coverEvents(zh: Side, en: Side): void {
  const open = en.dates.filter((date) => !date.covered && isYearOnly(date));
  if (!open.length) return;
  for (const [event, years] of EVENTS)
    if (event.test(zh.text)) for (const date of open) date.covered ||= years.includes(date.mention.year!);
}

/** Years, and years in digits beside words for them: "next year, 2025," and 今年（2025年）. */
const BESIDE = /^(?:[,，]? ?[(（]?|[—–-]{1,2}) ?$/;
function coverBeside({ text, dates }: Side): void {
  for (let i = 0; i < dates.length; i += 1) {
    const date = dates[i]!;
    if (date.covered || !isYearOnly(date)) continue;
    for (const near of [dates[i - 1], dates[i + 1]]) {
      if (near?.mention.relative?.unit !== 'year' || !near.covered) continue;
      const [first, second] = near.mention.start < date.mention.start ? [near, date] : [date, near];
      if (BESIDE.test(text.slice(first.mention.end, second.mention.start))) date.covered = true;
    }
  }
}

const THIS_ONE = /[本这這上下][届屆]|本年|今季|本[赛賽]季/;

/** "The first quarter of 2025" for 今年一季度: without the article's date, one year may be any. */
function coverRelativeYears(from: Side, to: Side): void {
  const isRelative = ({ mention }: DateItem): boolean => mention.relative?.unit === 'year';
  const open = from.dates.filter((date) => !date.covered && date.mention.year !== undefined);
  if (!open.length || open.some((date) => date.mention.year !== open[0]!.mention.year || !isYearOnly(date))) return;
  if (from.dates.some(isRelative) || !(to.dates.some(isRelative) || THIS_ONE.test(to.text))) return;
  for (const date of open) date.covered = true;
}

/** Covers, in place, years and months that the other side says in another form. */
export function coverYears(zh: Side, en: Side): void {
  coverCalendarYears(zh, en);
  if (zh.dates.every(({ covered }) => covered) && en.dates.every(({ covered }) => covered)) {
    if (!en.items.some(({ covered, unit }) => !covered && unit === 'month')) return;
  }
  coverBases(en, zh, BASE_EN, MONTH_BEFORE, YEAR_BEFORE);
  coverBases(zh, en, BASE_ZH, MONTH_BEFORE_EN, YEAR_BEFORE_EN);
  coverYearsBefore(zh, en);
  coverEvents(zh, en);
  coverRelativeYears(en, zh);
  coverRelativeYears(zh, en);
  coverBeside(zh);
  coverBeside(en);
}
