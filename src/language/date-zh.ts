/**
 * Dates in Chinese text: 2025年6月23日, 1至7月, 23日至25日, 去年12月, 前三季度, 上世纪八十年代, 民国一百零八年, 周六.
 * Read text must have passed `foldWidth`. Each mention is one point or one span; ranges give two mentions.
 */

import {
  CENTURY,
  CENTURY_WORD,
  DAY_ALONE,
  DAY_ALONE_LEFT,
  DAY_LEFT,
  DAY_ONE,
  DECADE,
  DECADE_LEFT,
  FESTIVAL,
  FESTIVALS,
  FIRST_MONTHS,
  FIRST_QUARTERS,
  HALF,
  HANZI_DIGIT,
  ISO_DAY,
  LUNAR,
  MINGUO,
  MONTH_LEFT,
  MONTH_ONE,
  numberOf,
  PART,
  QUARTER,
  RELATIVE,
  SEASON_LEFT,
  SEASON_RIGHT,
  SHORT_YEAR,
  WEEKDAY,
  YEAR_LEFT,
  YEAR_ONE,
} from './date-pattern-zh.ts';
import type { DateMention } from './quantity.ts';

type Fields = Omit<DateMention, 'type' | 'text' | 'start' | 'end' | 'certainty'>;
interface Read {
  readonly mention: DateMention;
  readonly end: number;
}

const at = (pattern: RegExp, text: string, index: number): RegExpExecArray | null => {
  pattern.lastIndex = index;
  return pattern.exec(text);
};
const spaced = (text: string, index: number): number => (text[index] === ' ' ? index + 1 : index);

function mention(text: string, start: number, end: number, fields: Fields, certainty: DateMention['certainty']): Read {
  return { mention: { type: 'date', start, end, text: text.slice(start, end), ...fields, certainty }, end };
}

/** The decade of a century that stands at `index` (90年代), or the first of two (七八十年代); with where it ends. */
function decadeAt(text: string, index: number, century: number): { decade: number; end: number } | null {
  const from = spaced(text, index);
  const left = at(DECADE_LEFT, text, from);
  const tens = left ? (left[1] ? numberOf(left[1]) * 10 : numberOf(left[2]!)) : null;
  if (left && tens !== null) return { decade: (century - 1) * 100 + tens, end: from + left[0].length };
  const found = at(DECADE, text, from);
  return found ? { decade: (century - 1) * 100 + (numberOf(found[1]!) % 100), end: from + found[0].length } : null;
}

/** The part of a year or month named right after: 年底, 中旬, 初. */
function partAt(text: string, index: number): { part: 'early' | 'mid' | 'late'; end: number } | null {
  const found = at(PART, text, index);
  if (!found) return null;
  return { part: found[1] ? 'early' : found[2] ? 'mid' : 'late', end: index + found[0].length };
}

/** A decade with the part of it named after: 90年代末. */
function decadeMention(text: string, start: number, decade: number, end: number): Read {
  const part = partAt(text, end);
  return mention(text, start, part?.end ?? end, { decade, ...(part ? { part: part.part } : {}) }, 'firm');
}

/** Fields of what may follow a year: a half, quarters, first months, a month with its day. */
function withinYear(text: string, index: number, fields: Fields): { fields: Fields; end: number } {
  const from = spaced(text, text[index] === '的' ? index + 1 : index);
  const firstQuarters = at(FIRST_QUARTERS, text, from);
  if (firstQuarters)
    return { fields: { ...fields, firstMonths: numberOf(firstQuarters[1]!) * 3 }, end: from + firstQuarters[0].length };
  const firstMonths = at(FIRST_MONTHS, text, from);
  if (firstMonths?.[1])
    return { fields: { ...fields, firstMonths: numberOf(firstMonths[1]) }, end: from + firstMonths[0].length };
  const half = at(HALF, text, from);
  if (half) return { fields: { ...fields, half: half[1] === '上' ? 1 : 2 }, end: from + half[0].length };
  const quarter = at(QUARTER, text, from);
  if (quarter) return { fields: { ...fields, quarter: numberOf(quarter[1]!) }, end: from + quarter[0].length };
  const left = at(MONTH_LEFT, text, from);
  if (left) return { fields: { ...fields, month: numberOf((left[1] ?? left[2])!) }, end: from + left[0].length };
  const month = at(MONTH_ONE, text, from);
  if (month) return withinMonth(text, from + month[0].length, { ...fields, month: numberOf(month[1]!) });
  const part = partAt(text, index);
  if (part) return { fields: { ...fields, part: part.part }, end: part.end };
  return { fields, end: index };
}

/** Fields of what may follow a month: a day or a part. */
function withinMonth(text: string, index: number, fields: Fields): { fields: Fields; end: number } {
  const from = spaced(text, index);
  const left = at(DAY_LEFT, text, from);
  if (left) return { fields: { ...fields, day: numberOf(left[1]!) }, end: from + left[0].length };
  const day = at(DAY_ONE, text, from);
  if (day) return { fields: { ...fields, day: numberOf(day[1]!) }, end: from + day[0].length };
  const part = partAt(text, index);
  if (part) return { fields: { ...fields, part: part.part }, end: part.end };
  return { fields, end: index };
}

/** A date that starts with a word: 去年6月, 上周五, 周六, 上半年, 本世纪, 民国, 前三季度, 第一季度. */
function readWord(text: string, index: number): Read | null {
  const char = text[index]!;
  const found = at(WEEKDAY, text, index);
  if (found) {
    const weekday = '一二三四五六日'.indexOf(found[1]!.replace('天', '日')) + 1;
    return mention(text, index, index + found[0].length, { weekday }, 'plain');
  }
  for (let length = 4; length >= 2; length -= 1) {
    const relative = RELATIVE.get(text.slice(index, index + length));
    if (!relative || index + length > text.length) continue;
    if (char === '今' && /^今[年天日]?之?后/.test(text.slice(index, index + 4))) continue;
    let end = index + length;
    if (relative.unit === 'week') {
      const day = at(WEEKDAY, `周${text.slice(end, end + 2)}`, 0);
      if (day && text[end - 1] === '周')
        return mention(
          text,
          index,
          end + 1,
          { weekday: '一二三四五六日'.indexOf(day[1]!.replace('天', '日')) + 1, week: relative.offset },
          'plain',
        );
    }
    let fields: Fields = { relative };
    if (relative.unit === 'year') ({ fields, end } = withinYear(text, end, fields));
    if (relative.unit === 'month') ({ fields, end } = withinMonth(text, end, fields));
    const numeric = fields.month !== undefined || fields.day !== undefined || fields.firstMonths !== undefined;
    return mention(text, index, end, fields, numeric ? 'firm' : 'plain');
  }
  const century = at(CENTURY_WORD, text, index);
  if (century) {
    const value = century[1] === '本' ? 21 : 20;
    const end = index + century[0].length;
    const decade = decadeAt(text, end, value);
    if (decade) return decadeMention(text, index, decade.decade, decade.end);
    const part = partAt(text, end);
    return mention(text, index, part?.end ?? end, { century: value, ...(part ? { part: part.part } : {}) }, 'slight');
  }
  const minguo = at(MINGUO, text, index);
  if (minguo) {
    const year = 1911 + (minguo[1] === '元' ? 1 : numberOf(minguo[1]!));
    const after = index + minguo[0].length;
    // 民国70年代: the 1980s
    if (text[after] === '代' && year % 10 === 1) return decadeMention(text, index, year - 1, after + 1);
    const rest = withinYear(text, text[after] === '度' ? after + 1 : after, { year });
    return mention(text, index, rest.end, rest.fields, 'firm');
  }
  if (char === '首' && text.startsWith('首季', index) && !text.startsWith('首季后', index))
    return mention(text, index, index + (text[index + 2] === '度' ? 3 : 2), { quarter: 1 }, 'plain');
  const festival = at(FESTIVAL, text, index);
  if (festival) {
    const [month, day] = FESTIVALS[festival[0]]!;
    return mention(text, index, index + festival[0].length, { month, day }, 'slight');
  }
  const lunar = '农阴旧正腊闰'.includes(char) ? at(LUNAR, text, index) : null;
  if (lunar) {
    const day = lunar[5] ? { day: numberOf(lunar[5]) } : {};
    const fields = { month: numberOf((lunar[2] ?? lunar[4])!), ...day };
    return mention(text, index, index + lunar[0].length, fields, 'slight');
  }
  // 提前八个月, 之前三个月: no first months
  if (char === '前' && '提之以目空从先'.includes(text[index - 1] ?? ' ')) return null;
  // 码头7月, 元首6月: the end of a word
  if ((char === '头' || char === '首') && ENDS_A_WORD[char].includes(text[index - 1] ?? ' ')) return null;
  const inYear = withinYear(text, index, {});
  if ('前头首上下第'.includes(char) && inYear.end > index && !inYear.fields.part)
    return mention(text, index, inYear.end, inYear.fields, /\d/.test(text.slice(index, inYear.end)) ? 'firm' : 'plain');
  return null;
}

/** What stands before 头 and 首 where they end a word (码头, 巨头, 元首, 榜首). */
const ENDS_A_WORD = {
  头: '码龙巨镜街源劲势铺噱枕矛苗插钻念滩',
  首: '元榜党匪罪魁岁',
} as const;

/** Whether digits (24, 2024) begin with the year after. */
const isNextYear = (year: number, digits: string): boolean =>
  Number(/^\d+/.exec(digits)?.[0]) === (/^\d{4}/.test(digits) ? year + 1 : (year + 1) % 100);

/** 25年6月 is 2025, but 判刑12年6月 a span. */
function shortYearAt(text: string, index: number): RegExpExecArray | null {
  const found = at(SHORT_YEAR, text, index);
  return found && /(?:刑|判处?|徒)[^，。；]{0,3}$/.test(text.slice(Math.max(0, index - 6), index)) ? null : found;
}

/** A date that starts with a numeral. `after` is the mention right before it in a range or list (六月23日至25日). */
function readNumeral(text: string, index: number, after: DateMention | null): Read | null {
  const iso = at(ISO_DAY, text, index);
  if (iso && Number(iso[3]) <= 12 && Number(iso[4]) <= 31) {
    const fields = { year: Number(iso[1]), month: Number(iso[3]), day: Number(iso[4]) };
    return mention(text, index, index + iso[0].length, fields, 'firm');
  }
  const century = at(CENTURY, text, index);
  if (century && !/个世纪/.test(century[0])) {
    const value = numberOf(century[1]!);
    const end = index + century[0].length;
    const decade = decadeAt(text, end, value);
    if (decade) return decadeMention(text, index, decade.decade, decade.end);
    const part = partAt(text, end);
    return mention(text, index, part?.end ?? end, { century: value, ...(part ? { part: part.part } : {}) }, 'firm');
  }
  const firstDecade = decadeAt(text, index, 20);
  if (firstDecade && at(DECADE_LEFT, text, index))
    return decadeMention(text, index, firstDecade.decade, firstDecade.end);
  const decade = at(DECADE, text, index);
  if (decade) {
    const value = numberOf(decade[1]!);
    const first = value > 100 ? value : value + (value < 30 ? 2000 : 1900);
    return decadeMention(text, index, first, index + decade[0].length);
  }
  const season = at(SEASON_LEFT, text, index);
  if (season && isNextYear(Number(season[1]), text.slice(index + 5, index + 9)))
    return mention(text, index, index + 4, { year: Number(season[1]) }, 'firm');
  const seasonEnd = after?.year === undefined ? null : at(SEASON_RIGHT, text, index);
  if (seasonEnd && isNextYear(after!.year!, seasonEnd[1]!))
    return mention(text, index, index + seasonEnd[0].length, { year: after!.year! + 1 }, 'firm');
  const left = at(YEAR_LEFT, text, index);
  if (left) return mention(text, index, index + left[0].length, { year: Number(left[1]) }, 'firm');
  const year = at(YEAR_ONE, text, index) ?? shortYearAt(text, index);
  if (year) {
    const digits = [...year[1]!]
      .map((char) => (/\d/.test(char) ? char : String(Math.max(0, HANZI_DIGIT.indexOf(char) - 1))))
      .join('');
    let value = Number(digits);
    if (digits.length === 2) value += value > 40 ? 1900 : 2000;
    if (value >= 1000 && value < 2200 && !isSpanOfYears(text, index, index + year[0].length)) {
      const rest = withinYear(text, index + year[0].length, { year: value });
      return mention(text, index, rest.end, rest.fields, 'firm');
    }
  }
  const quarter = at(QUARTER, text, index);
  if (quarter && /季度/.test(quarter[0]) && !/(?:连续|[前头])$/.test(text.slice(Math.max(0, index - 2), index)))
    return mention(text, index, index + quarter[0].length, { quarter: numberOf(quarter[1]!) }, 'plain');
  const inherited = after ? inherit(after) : {};
  const monthLeft = at(MONTH_LEFT, text, index);
  if (monthLeft) {
    const { day: _, month: __, ...rest } = inherited;
    return mention(
      text,
      index,
      index + monthLeft[0].length,
      { ...rest, month: numberOf((monthLeft[1] ?? monthLeft[2])!) },
      'firm',
    );
  }
  const month = at(MONTH_ONE, text, index);
  if (month) {
    const { day: _, month: __, ...rest } = inherited;
    const read = withinMonth(text, index + month[0].length, { ...rest, month: numberOf(month[1]!) });
    return mention(text, index, read.end, read.fields, 'firm');
  }
  const dayLeft = at(DAY_ALONE_LEFT, text, index) ?? (after?.day ? at(DAY_LEFT, text, index) : null);
  const day = dayLeft ?? at(DAY_ALONE, text, index) ?? (after?.day ? at(DAY_ONE, text, index) : null);
  if (day) {
    const { day: _, ...rest } = inherited;
    // 一日, 三日 without a month are spans more often than dates.
    const sure = after !== null || day[1]!.length > 1 || /\d/.test(day[1]!);
    return mention(text, index, index + day[0].length, { ...rest, day: numberOf(day[1]!) }, sure ? 'firm' : 'slight');
  }
  return null;
}

const NUMERAL: ReadonlySet<string> = new Set('0123456789〇零一二三四五六七八九十廿');
const FOLLOWS: ReadonlySet<string> = new Set('年月日号世季个年代财学赛-/.—–~至到、和及与 ');
const FESTIVE: ReadonlySet<string> = new Set('五十六七八三九一');

const inherit = (before: DateMention): Fields => ({
  ...(before.year === undefined ? {} : { year: before.year }),
  ...(before.month === undefined ? {} : { month: before.month }),
  ...(before.relative && before.relative.unit !== 'day' ? { relative: before.relative } : {}),
});

/**
 * The date mention that starts at `index`, or null. `before` is the mention read last; where only a range or list sign
 * stands between, a bare day or month takes over its month and year.
 */
export function readDateZh(text: string, index: number, before: DateMention | null): Read | null {
  const char = text[index]!;
  if (NUMERAL.has(char)) {
    // What follows the numeral decides whether any of the patterns can match.
    let end = index + 1;
    while (end - index < 8 && NUMERAL.has(text[end] ?? '')) end += 1;
    if (!FOLLOWS.has(text[end] ?? '') && !FESTIVE.has(char)) return null;
    const festival = at(FESTIVAL, text, index);
    if (festival) {
      const [month, day] = FESTIVALS[festival[0]]!;
      return mention(text, index, index + festival[0].length, { month, day }, 'slight');
    }
    const joined =
      before && index - before.end <= 3 && /^ ?(?:[-—–~/至到、和及与]|——) ?$/.test(text.slice(before.end, index));
    return readNumeral(text, index, joined ? before : null);
  }
  return readWord(text, index);
}

/** 两千年来, 2000年来, 1400年历史 and 近1500年以来 are spans of time; 1961年以来, 2000年以来 begin in a year. */
function isSpanOfYears(text: string, from: number, to: number): boolean {
  const next = text.slice(to, to + 2);
  if (next === '历史') return true;
  if (next === '以来') return /[近约过去余整]$/.test(text.slice(Math.max(0, from - 1), from));
  return /^[来间]/.test(next);
}
