/** The shapes of dates in Chinese: sticky patterns on folded text, words for 去年 or 上月, and days known by a feast. */
import { parseNumeralZh } from './numeral-zh.ts';

export const HANZI_DIGIT = '〇零一二三四五六七八九';
export const numberOf = (text: string): number => {
  if (/^\d+$/.test(text)) return Number(text);
  if (text === '正' || text === '首') return 1;
  if (text === '冬' || text === '腊') return text === '冬' ? 11 : 12;
  if (text.startsWith('初')) return numberOf(text.slice(1));
  if (/^廿/.test(text)) return 20 + (text.length > 1 ? HANZI_DIGIT.indexOf(text[1]!) - 1 : 0);
  if (/^卅/.test(text)) return 30 + (text.length > 1 ? HANZI_DIGIT.indexOf(text[1]!) - 1 : 0);
  const value = parseNumeralZh(text);
  return value && value.d === 1n && value.n < 10_000n ? Number(value.n) : Number.NaN;
};

const YEAR = `(\\d{4}|[一二][${HANZI_DIGIT}]{3}|0\\d|[〇零][${HANZI_DIGIT}])`;
export const MONTH = '(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])';
const DAY = '(3[01]|[12]\\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])';
/** 日元, 日均, 日本, 日报: no day of a month, unless 日 ends it before 本报, 本台 or 报道. */
const NO_DAY = '(?![元均产常内游夜耳间圆]|本(?![报台市省届])|报(?![道告]))';
const JOIN = '(?: ?(?:[-—–~至到、和及与]|——) ?)';
export const ISO_DAY = /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/y;
export const YEAR_ONE = new RegExp(`${YEAR} ?(?:财政?|学)?年(?!代|级|轻|龄)度?`, 'y');
export const SHORT_YEAR = new RegExp(`(\\d{2}|[九八〇零][${HANZI_DIGIT}])年(?= ?${MONTH} ?月)`, 'y');
/** The two years of 2023-24财年, 2021/22年度, 2023—2024学年. */
const SEASON = ' ?(?:年度|财政?年度?|学年|赛季|年)';
export const SEASON_LEFT = new RegExp(`(\\d{4})(?=[-—–~/](?:\\d{4}|\\d{2})${SEASON})`, 'y');
export const SEASON_RIGHT = new RegExp(`(\\d{4}|\\d{2})${SEASON}`, 'y');
export const YEAR_LEFT = new RegExp(`(\\d{4})(?=${JOIN}\\d{4} ?年(?!代|级))`, 'y');
/** 三四月: the first of two neighbouring months. */
const NEIGHBOURS = [...'一二三四五六七八九'].map((month, i, all) => `${month}(?=${all[i + 1] ?? '十'}月)`).join('|');
export const MONTH_LEFT = new RegExp(
  `(?:(${NEIGHBOURS})|${MONTH} ?月?(?=${JOIN}(?:今年|去年)?${MONTH} ?月(?!球|亮|饼|薪|租)))`,
  'y',
);
export const MONTH_ONE = new RegExp(`${MONTH} ?月(?!球|亮|饼|薪|租|子)(?:份|间)?`, 'y');
export const DAY_LEFT = new RegExp(`${DAY} ?[日号]?(?=${JOIN}${DAY} ?[日号])`, 'y');
export const DAY_ONE = new RegExp(`${DAY} ?[日号](?!元|圆)`, 'y');
export const DAY_ALONE = new RegExp(`${DAY} ?日${NO_DAY}`, 'y');
export const DAY_ALONE_LEFT = new RegExp(
  `(3[01]|[12]\\d|[1-9])日?(?=${JOIN}(?:3[01]|[12]\\d|[1-9]) ?日${NO_DAY})`,
  'y',
);
export const CENTURY = /第?(\d{1,2}|[一二]?十[一二三四五六七八九]?|[一二三四五六七八九]) ?(?:个)?世纪/y;
export const DECADE = /(\d{2}|\d{3}0|[一二三四五六七八九]十|[一二][〇零一二三四五六七八九]{2}[〇零]) ?年代/y;
/** The first of two decades: 七八十年代, 80、90年代, 六十至七十年代. */
export const DECADE_LEFT =
  /(?:([一二三四五六七八九])(?=[一二三四五六七八九]十 ?年代)|(\d0|[一二三四五六七八九]十) ?(?:年代)?(?=[、和至到与及—–~-]{1,2}(?:\d0|[一二三四五六七八九]十) ?年代))/y;
/** Days of the lunar calendar: 农历八月十五, 正月初一, 腊月二十三. */
export const LUNAR =
  /(?:(?:农历|阴历|旧历) ?(闰)?(正|冬|腊|1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])|(闰)?(正|腊)) ?月 ?(?:(初[一二三四五六七八九十]|廿[一二三四五六七八九]?|三十|二?十[一二三四五六七八九]?|\d{1,2}) ?日?)?/y;
export const QUARTER = /第?([一二三四1-4]) ?季度?(?!稻|节|后赛|前赛)/y;
export const FIRST_QUARTERS = /[前头] ?([一二两三四1-4]) ?个?季度/y;
export const FIRST_MONTHS =
  /(?:[前头首] ?(\d{1,2}|十[一二]?|[一二两三四五六七八九]) ?个?月(?!大| ?\d{1,2} ?[日号])|1[-—–~至到]1月)/y;
export const MINGUO = /民[国國] ?(\d{1,3}|元|[一二三四五六七八九十百零廿卅]{1,6}) ?年/y;
export const PART = /(?:年|月)?(?:份)?之?(?:(初|上旬|早期|伊始)|(中旬|中期|中叶)|(底|末|下旬|年底|年末|后期|晚期))/y;
export const HALF = /([上下]) ?半 ?财?年/y;
export const WEEKDAY = /(?:周|星期|礼拜)([一二三四五六日天])(?![年岁个起次把直些天期名]|小时)/y;
export const CENTURY_WORD = /(上个?|本)世纪/y;

const YEAR_WORDS: Readonly<Record<string, number>> = {
  去年: -1,
  上年: -1,
  今年: 0,
  本年度: 0,
  今年度: 0,
  明年: 1,
  来年: 1,
  前年: -2,
  后年: 2,
  上一年: -1,
};
const MONTH_WORDS: Readonly<Record<string, number>> = { 上月: -1, 上个月: -1, 本月: 0, 这个月: 0, 下月: 1, 下个月: 1 };
const WEEK_WORDS: Readonly<Record<string, number>> = {
  上周: -1,
  上星期: -1,
  上个星期: -1,
  本周: 0,
  这周: 0,
  这个星期: 0,
  本星期: 0,
  下周: 1,
  下星期: 1,
  下个星期: 1,
};
const DAY_WORDS: Readonly<Record<string, number>> = {
  昨天: -1,
  昨日: -1,
  昨晚: -1,
  昨夜: -1,
  昨: -1,
  今天: 0,
  今日: 0,
  今晚: 0,
  今晨: 0,
  今早: 0,
  明天: 1,
  明日: 1,
  明晚: 1,
  明早: 1,
  前天: -2,
  前日: -2,
  后天: 2,
};
export const RELATIVE = new Map<string, { unit: 'year' | 'month' | 'week' | 'day'; offset: number }>();
for (const [unit, words] of [
  ['year', YEAR_WORDS],
  ['month', MONTH_WORDS],
  ['week', WEEK_WORDS],
  ['day', DAY_WORDS],
] as const)
  for (const [word, offset] of Object.entries(words)) if (word.length > 1) RELATIVE.set(word, { unit, offset });

/** Days named by their numbers or by a feast: they may be a date in English. */
export const FESTIVALS: Readonly<Record<string, readonly [number, number]>> = {
  国庆: [10, 1],
  元旦: [1, 1],
  五一: [5, 1],
  十一: [10, 1],
  六一: [6, 1],
  七一: [7, 1],
  八一: [8, 1],
  五四: [5, 4],
  三八: [3, 8],
  九一八: [9, 18],
  九一一: [9, 11],
  七七: [7, 7],
  双十一: [11, 11],
  双11: [11, 11],
  双十二: [12, 12],
  双12: [12, 12],
  一二九: [12, 9],
  圣诞: [12, 25],
  劳动节: [5, 1],
};
export const FESTIVAL =
  /国庆|元旦|劳动节|双(?:十一|11|十二|12)|(?:九一八|一二九|五四|七七|九一一)(?=[”"]?(?:事变|运动|事件|恐怖|恐袭|袭击))|(?:五一|六一|七一|八一|三八)(?=[”"'’]?(?:劳动|假|小长假|长假|黄金周|国际|儿童|前|期间|节|建|讲话|妇女))|十一(?=[”"'’]?(?:黄金周|长假|假期|期间|小长假))/y;
