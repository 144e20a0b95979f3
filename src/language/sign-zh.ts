/** Signs made of several numbers in Chinese text: scores (3比1, 2:0), times of day (7:55, 八点半), fractions, codes. */
import { counterAt } from './counter-zh.ts';
import { decimal, type Exact, minus, over, plus, times, whole } from './exact.ts';
import { type NumeralZh, readNumeralZh } from './numeral-zh.ts';
import { type Quantity, quantity } from './quantity.ts';
import { spentTime } from './sign-en.ts';
import { unitAtZh } from './unit-zh.ts';

const SIGN = /\d{1,20}(?:\.\d{1,4})?(?: ?[-:/&×xX*·–] ?\d{1,20}(?:\.\d{1,4})?){1,12}(?![\d])/y;
const CLOCK =
  /(\d{1,2}|二?十[一二三四五六七八九]?|[零一二两三四五六七八九]) ?(点|时)(?:(钟|整|半|多|许)|(一刻|三刻)|([二三四五]?十[一二三四五六七八九]?|[零〇]?[一二三四五六七八九]|\d{1,2}) ?分?)?/y;
const DAYTIME =
  /(?:(凌晨|清晨|早上|早晨|早间|上午|今晨|今早|晨)|(中午|正午)|(下午|晚上|晚间|傍晚|夜间|深夜|今晚|昨晚|当晚|午后|晚|夜里|午夜)) ?(?:当地时间|北京时间|约|大约|将近|近)? ?$/;
/** 晚上十二点半 is half past midnight. */
const NIGHT = /[晚夜]/;
const CLOCK_BEFORE = /(?:[日号天晨午晚夜间自从至到于在前后周\d(（]|时间|开盘|截至|约|星期.) ?$/;

/** “7·19”洪灾, 7.19强降雨, 911事件: an event named by its day. */
const EVENT_DAY =
  /(?:(1[0-2]|[1-9])[.·](3[01]|[12]\d|0?[1-9])|([1-9])(3[01]|[0-2]\d))(?=[”"’]?(?:特大|重大|强降|强震|洪|地震|爆炸|火灾|暴雨|暴恐|暴力|恐|袭击|事[件故]|空难|惨案|大案|专案|讲话|枪击|矿难|泥石流|大屠杀|政变|沉船|踩踏))/y;

/** 2.1.3, 192.168.0.1 */
const VERSION = /\d{1,5}(?:\.\d{1,5}){2,5}(?!\d|\.\d)/y;

const MARKS: ReadonlySet<string> = new Set('-:/&×xX*·–');

const minutes = (hour: number, minute: number): Exact => whole(hour * 60 + minute);

/** The part of the day named before `at`: 0 for the morning, 12 for the afternoon, null where none is. */
function daytimeBefore(text: string, at: number): 0 | 12 | null {
  const found = DAYTIME.exec(text.slice(Math.max(0, at - 9), at));
  return !found ? null : found[1] ? 0 : 12;
}

/** A time of day as a pair: `parts` are hour (in 24 where the part of the day is known) and minute. */
function clock(text: string, start: number, end: number, hour: number, minute: number): Quantity | null {
  const part = daytimeBefore(text, start);
  // 午夜零点二十分 is 00:20
  const night = part === 12 && hour === 12 && NIGHT.test(text.slice(Math.max(0, start - 9), start));
  const full = part === 12 && hour > 0 && hour < 12 ? hour + 12 : night || (part === 0 && hour === 12) ? 0 : hour;
  if (full > 24 || minute > 59) return null;
  return quantity(text, start, end, minutes(full, minute), {
    kind: 'pair',
    unit: 'clock',
    parts: [whole(full), whole(minute)],
    readings: part === null && hour <= 12 ? [{ value: minutes((hour + 12) % 24, minute), unit: 'clock' }] : [],
    certainty: /\d/.test(text.slice(start, end)) ? 'firm' : 'plain',
  });
}

/** 23时13分48秒, which English writes 23:13:48: seconds since midnight, or since noon where the part of the day is said. */
function withSeconds(text: string, { start, end, value }: Quantity): Quantity | null {
  const found = /^(\d{1,2}(?:\.\d+)?)秒/.exec(text.slice(end, end + 8));
  if (!found || text[end - 1] !== '分') return null;
  const total = plus(times(value, whole(60)), decimal(found[1]!));
  return quantity(text, start, end + found[0].length, total, {
    unit: 'second',
    readings: [{ value: minus(total, whole(43_200)), unit: 'second' }],
  });
}

function readClock(text: string, at: number): Quantity | null {
  CLOCK.lastIndex = at;
  const found = CLOCK.exec(text);
  if (!found) return null;
  const hour = Number(readNumeralZh(found[1]!, 0)?.value.n ?? 99n);
  const rest =
    found[5] === undefined ? null : Number(readNumeralZh(found[5].replace(/^[零〇]/, ''), 0)?.value.n ?? 99n);
  const minute = rest ?? (found[3] === '半' ? 30 : found[4] === '一刻' ? 15 : found[4] === '三刻' ? 45 : 0);
  const end = at + found[0].length;
  const known = daytimeBefore(text, at) !== null;
  const named = (found[3] !== undefined && found[3] !== '多') || found[4] !== undefined;
  const short = SHORT_OF.exec(text.slice(Math.max(0, at - 6), at));
  const sure =
    known ||
    named ||
    short !== null ||
    (found[2] === '时' && rest !== null) ||
    (rest !== null && found[0].endsWith('分'));
  if (
    !sure &&
    !(hour <= 24 && CLOCK_BEFORE.test(text.slice(Math.max(0, at - 4), at)) && !/^\.\d/.test(text.slice(end)))
  )
    return null;
  if (found[2] === '时' && !named && rest === null && /^[代期间尚候装]/.test(text[end] ?? '')) return null;
  if (
    !sure &&
    found[2] === '点' &&
    /^[，。的、]/.test(text[end] ?? '') &&
    !/[日号天晨午晚夜周时]/.test(text.slice(Math.max(0, at - 4), at))
  )
    return null;
  // 差一刻十二点
  if (short && minute === 0) {
    const less = short[1] === '一刻' ? 15 : Number(readNumeralZh(short[1]!, 0)?.value.n ?? 0n);
    return clock(text, at - short[0].length, end, hour - 1, 60 - less);
  }
  return clock(text, at, end, hour, minute);
}
const SHORT_OF = /差(一刻|[二两]?十?[一二三四五六七八九十]|\d{1,2})(?:钟|分钟|分)?到?$/;

const ZONE_BEFORE = /(?:UTC|GMT|格林尼治|格林威治|标准|当地)(?:时间)?[ ,，:：]?$/;
const ZONE_AFTER = /^ ?(?:UTC|GMT)/;

/** The sign that starts with the numeral `read` at `at`, or null where a plain number stands there. */
export function readSignZh(text: string, at: number, read: NumeralZh): Quantity | null {
  const next = text[read.end] === ' ' ? text[read.end + 1] : text[read.end];
  if ((next === '点' || next === '时') && read.value.d === 1n && read.value.n <= 24n && !read.vague) {
    const time = readClock(text, at);
    if (time) return withSeconds(text, time) ?? time;
  }
  if (text[read.end] === '比' || (text[read.end] === ' ' && text[read.end + 1] === '比')) {
    const right = readNumeralZh(
      text,
      text[read.end + 1] === ' ' ? read.end + 2 : read.end + 1 + (text[read.end] === ' ' ? 1 : 0),
    );
    if (right && !read.vague && !unitAtZh(text, right.end) && !(counterAt(text, right.end) ?? '').startsWith('个'))
      return quantity(text, at, right.end, read.value, {
        kind: 'pair',
        parts: [read.value, right.value],
        certainty: read.form === 'hanzi' ? 'plain' : 'firm',
      });
  }
  if (read.form === 'arabic') {
    VERSION.lastIndex = at;
    const version = VERSION.exec(text)?.[0];
    if (version) {
      const parts = version.split('.').map(decimal);
      return quantity(text, at, at + version.length, parts[0]!, { kind: 'code', parts });
    }
    EVENT_DAY.lastIndex = at;
    const day = EVENT_DAY.exec(text);
    // 规模6.4地震 is no day
    if (day && !/(?:规模|規模|震级|震級|里氏|芮氏)[^，。]{0,3}$/.test(text.slice(Math.max(0, at - 5), at))) {
      const parts = [whole(Number(day[1] ?? day[3])), whole(Number(day[2] ?? day[4]))];
      const kind = day[1] ? 'pair' : 'number';
      return quantity(text, at, at + day[0].length, read.value, { kind, parts, certainty: 'plain' });
    }
  }
  // UTC 0230, 0800 GMT
  if (read.form === 'arabic' && read.end === at + 4) {
    const hours = /^([01]\d|2[0-4])([0-5]\d)$/.exec(text.slice(at, read.end));
    if (hours && (ZONE_BEFORE.test(text.slice(Math.max(0, at - 8), at)) || ZONE_AFTER.test(text.slice(at + 4, at + 8))))
      return clock(text, at, read.end, Number(hours[1]), Number(hours[2]));
  }
  if (read.form !== 'arabic' || !MARKS.has(next ?? '') || text.slice(at, read.end).includes('·')) return null;
  SIGN.lastIndex = at;
  const sign = SIGN.exec(text)?.[0];
  if (!sign) return null;
  const end = at + sign.length;
  const parts = sign.split(/ ?[-:/&×xX*·–] ?/);
  const marks = [...sign.matchAll(/[-:/&×xX*·–]/g)].map(([mark]) => mark);
  const values = parts.map(decimal);
  const counted =
    unitAtZh(text, end) ?? (counterAt(text, end) || /^ ?[%万亿千百多余几‰]/.test(text.slice(end, end + 2)));
  const mark = marks[0]!;
  // 14.3/10万: so many in a hundred thousand
  if (marks.length === 1 && mark === '/' && /^ ?[万亿]/.test(text.slice(end, end + 2))) return null;
  if (marks.length === 1 && (mark === '-' || mark === '–') && counted) return null;
  if (
    marks.length === 1 &&
    mark === ':' &&
    parts[1]!.length === 2 &&
    Number(parts[0]) <= 24 &&
    Number(parts[1]) <= 59 &&
    !parts[0]!.includes('.')
  ) {
    const time = clock(text, at, end, Number(parts[0]), Number(parts[1]));
    if (time) return time;
  }
  if (
    marks.length === 1 &&
    mark === '/' &&
    values[1]!.n !== 0n &&
    Number(parts[0]) < Number(parts[1]) &&
    parts[1]!.length <= 2
  )
    return quantity(text, at, end, times(over(values[0]!, values[1]!), whole(100)), {
      unit: 'percent',
      parts: values,
      certainty: 'plain',
    });
  const spent = spentTime(marks, values);
  if (spent) return quantity(text, at, end, spent, { unit: 'second' });
  return quantity(text, at, end, values[0]!, {
    kind: marks.length > 1 && mark === '-' ? 'code' : 'pair',
    parts: values,
  });
}
