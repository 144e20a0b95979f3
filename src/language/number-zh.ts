/** One Chinese quantity that starts with a numeral: its share, range, unit, qualifier and movement. */
import { changeAfterZh, changeBeforeZh, qualifierAfterZh, qualifierBeforeZh } from './context-zh.ts';
import { readDateZh } from './date-zh.ts';
import { compare, type Exact, minus, ONE, over, plus, same, times, whole } from './exact.ts';
import { type NumeralZh, readNumeralZh } from './numeral-zh.ts';
import { type Quantity, quantity, type Reading } from './quantity.ts';
import { readSignZh } from './sign-zh.ts';
import { type Tail, tailAt } from './tail-zh.ts';
import { currencyBeforeZh, unitAtZh } from './unit-zh.ts';

const TEN = whole(10);
const HUNDRED = whole(100);
const HALF: Exact = { n: 1n, d: 2n };
const JOIN = / ?(?:-|—{1,2}|–|~|至|到)(?:约|近)? ?/y;
const FRACTIONS: Readonly<Record<string, Exact>> = {
  '½': HALF,
  '¼': { n: 1n, d: 4n },
  '¾': { n: 3n, d: 4n },
  '⅓': { n: 1n, d: 3n },
  '⅔': { n: 2n, d: 3n },
};
const spaced = (text: string, at: number): number => (text[at] === ' ' ? at + 1 : at);

/** A numeral with a vulgar fraction after it (14½) where one stands. */
export function numeralAt(text: string, at: number): NumeralZh | null {
  const read = readNumeralZh(text, at);
  const part = read && FRACTIONS[text[read.end] ?? ''];
  return part ? { ...read, value: plus(read.value, part), end: read.end + 1 } : read;
}

/** 百分之四十五点三, 三分之二, 千分之三: a share in percent. */
function shareAt(text: string, at: number): { value: Exact; end: number; hundredth: boolean } | null {
  let below: Exact | null = null;
  let end = at;
  if (text.startsWith('百分之', at)) {
    below = HUNDRED;
    end = at + 3;
  } else if (text.startsWith('千分之', at)) {
    below = whole(1000);
    end = at + 3;
  } else if (text.startsWith('万分之', at)) {
    below = whole(10_000);
    end = at + 3;
  } else {
    const under = readNumeralZh(text, at);
    if (!under || !text.startsWith('分之', under.end) || under.value.n === 0n) return null;
    below = under.value;
    end = under.end + 2;
  }
  const above = text[end] === '百' && below === HUNDRED ? null : readNumeralZh(text, spaced(text, end));
  if (text[end] === '百' && below === HUNDRED) return { value: HUNDRED, end: end + 1, hundredth: true };
  if (!above) return null;
  return { value: times(over(above.value, below), HUNDRED), end: above.end, hundredth: below === HUNDRED };
}

/** Whether a minus sign, 零下 or 负 ends right before `at`. */
function isMinus(text: string, at: number): boolean {
  const sign = text[at - 1];
  if (sign === '负') return true;
  if (sign === '下') return text[at - 2] === '零';
  return (sign === '-' || sign === '−' || sign === '–') && !/[\w年月日]/.test(text[at - 2] ?? ' ');
}

/** 时速200公里, 每小时约125英里 */
const PER_HOUR = /(?:时速|每小时)(?:约|近|超过|逾|达|高达|达到|可达|最高|为|了|只有|仅|高|将近|接近|在)*$/;
const SPEED: Readonly<Record<string, string>> = { km: 'kph', mile: 'mph' };
const BEFORE_TIMES = '(?:了|近|约|将近|接近|大约|超过|超|逾|至少|达|达到|高达|整整)*$';
/** 增长两倍 is to three times. */
const GROWN = new RegExp(`(?:增长|增加|提高|上升|上涨|提升|增|扩大|涨|升|激增|飙升)${BEFORE_TIMES}`);
/** 比去年高两倍 is three times as high, but is often written for twice. */
const EXCEEDS = new RegExp(`(?:[高多大快长重强贵厚宽远深]出?|超出)${BEFORE_TIMES}`);

const MINGUO_YEAR = /^(?:[1-9]\d|1[0-4]\d) ?(?:学|会计)?年/;

const AMONG = /^[\u4e00-\u9fff]{0,7}?[中里](?:就|约|大约|至少|便|会|将|平均){0,2}有(?:约|近|超过)?/;

/** 每5人中有1人: one in five, a share. */
function proportionAt(text: string, at: number, read: NumeralZh): { found: Quantity; end: number } | null {
  const among = AMONG.exec(text.slice(read.end, read.end + 16))?.[0];
  const part = among ? readNumeralZh(text, read.end + among.length) : null;
  if (!part || part.vague || read.vague || compare(part.value, read.value) >= 0) return null;
  const end = tailAt(text, part).end;
  const value = times(over(part.value, read.value), HUNDRED);
  const found = quantity(text, at, end, value, {
    unit: 'percent',
    parts: [part.value, read.value],
    certainty: 'plain',
  });
  return { found, end };
}

/** Numbers with nothing to count that count all the same: 2万, 3.5亿. */
function certaintyOf(read: NumeralZh, tail: Tail, text: string, at: number): Quantity['certainty'] {
  if (tail.counted === '折') return 'slight';
  const counts = tail.unit !== null || tail.counted !== null || tail.kind === 'multiple';
  if (read.form === 'arabic' || read.form === 'mixed') {
    if (same(read.value, ONE)) {
      // 1美元兑7元, 每1度: what a rate is of.
      const rate = /^ ?(?:可?兑|等于|相当于|折合|换)/.test(text.slice(tail.end, tail.end + 4)) || text[at - 1] === '每';
      if (rate || !counts) return 'slight';
      if (!tail.unit || tail.unit === 'day' || tail.unit === 'point') return 'plain';
    }
    // 007, 000858: digits that begin with 0 name something.
    if (read.form === 'arabic' && /^0\d\d/.test(text.slice(at, at + 3))) return 'plain';
    const lineStart = at === 0 || text[at - 1] === '\n' || (text[at - 1] === '(' && text[read.end] === ')');
    if (lineStart && !counts && read.end - at <= 2 && /^[.、)]/.test(text.slice(read.end, read.end + 1)))
      return 'slight';
    // A lone digit with nothing to count may be part of a name: 玩具总动员4.
    if (!counts && read.form === 'arabic' && read.end - at === 1 && text[at - 1] !== ' ') return 'plain';
    return 'firm';
  }
  // 高出一倍, 增加一倍, not 一倍 alone
  if (
    tail.kind === 'multiple' &&
    same(tail.value, ONE) &&
    (GROWN.test(text.slice(Math.max(0, at - 8), at)) || EXCEEDS.test(text.slice(Math.max(0, at - 8), at)))
  )
    return 'plain';
  if (same(tail.value, ONE) || read.value.n === 0n || (read.positional && (!counts || tail.counted === '大')))
    return 'slight';
  if (read.vague === 'magnitude') return 'plain';
  if (read.bare) return counts ? 'plain' : 'slight';
  if (!counts) return compare(read.value, whole(13)) >= 0 ? 'plain' : 'slight';
  if (tail.counted && tail.counted !== '日' && isSummary(text, at)) return 'slight';
  return compare(read.value, whole(20)) >= 0 && !read.bare ? 'firm' : 'plain';
}

/** 喀什、和田、阿克苏三地, 中日韩三国: the number of what was just listed, which English leaves out. */
const isSummary = (text: string, at: number): boolean =>
  /[^，。；：！？]、[^，。；：！？、]{1,8}$|(?:^|[，。；：！？“、])[中美日韩英法德俄印朝欧]{2,5}$/.test(
    text.slice(Math.max(0, at - 12), at),
  );

/** The lower end of a range with the scale of its upper end where that belongs to both: 3—5亿, 三到十万; else as it is. */
function carriedLeft(read: NumeralZh, right: NumeralZh, value: Exact, single: boolean): Exact {
  const carries = read.form === 'hanzi' ? single && read.value.n < 10n : same(read.scale, ONE);
  if (!carries) return value;
  for (const scale of [right.scale, right.big]) {
    const low = times(value, scale);
    if (!same(scale, ONE) && compare(low, right.value) < 0) return low;
  }
  return value;
}

/** One quantity that starts with the numeral at `at`; null where what stands there counts nothing. */
export function readNumber(text: string, at: number): { found: Quantity | null; end: number } | null {
  const share = text.startsWith('分之', at + 1) || text.startsWith('分之', at + 2) ? shareAt(text, at) : null;
  if (share) {
    const qualifier = qualifierBeforeZh(text, at) ?? qualifierAfterZh(text, share.end)?.qualifier ?? 'exact';
    const change = changeBeforeZh(text, at) ?? changeAfterZh(text, share.end);
    const found = quantity(text, at, share.end, share.value, {
      unit: 'percent',
      qualifier,
      change,
      certainty: share.hundredth && !same(share.value, HUNDRED) ? 'firm' : 'plain',
    });
    return { found, end: share.end };
  }
  const read = numeralAt(text, at);
  if (!read) return null;
  const proportion = text[at - 1] === '每' ? proportionAt(text, at, read) : null;
  if (proportion) return proportion;
  const sign = readSignZh(text, at, read);
  if (sign) return { found: sign, end: sign.end };
  // 5G, 4S店, 3D: digits glued to a capital that is no unit.
  if (read.form === 'arabic' && /[A-Z]/.test(text[read.end] ?? '') && !unitAtZh(text, read.end)) {
    let end = read.end;
    while (/[A-Za-z\d]/.test(text[end] ?? '') && end - read.end < 12) end += 1;
    return {
      found: quantity(text, at, end, read.value, { kind: 'code', parts: [read.value], certainty: 'plain' }),
      end,
    };
  }
  let tail = tailAt(text, read);
  const speed = SPEED[tail.unit ?? ''];
  if (speed && PER_HOUR.test(text.slice(Math.max(0, at - 9), at))) tail = { ...tail, unit: speed };
  let to: Exact | null = null;
  let value = tail.value;
  const readings: Reading[] = [];
  const joinAt = tail.unit || tail.counted ? tail.end : read.end;
  JOIN.lastIndex = joinAt;
  const joined = read.vague ? null : JOIN.exec(text);
  if (joined && tail.kind === 'number') {
    const right = numeralAt(text, joinAt + joined[0].length);
    const rightTail = right && !readDateZh(text, right.start, null) ? tailAt(text, right) : null;
    const hyphen = joined[0].trim() === '-';
    if (
      right &&
      rightTail &&
      !(tail.unit && rightTail.unit && tail.unit !== rightTail.unit) &&
      (!hyphen || rightTail.unit || rightTail.counted || right.scale.n > 1n || rightTail.kind === 'multiple')
    ) {
      // 三至五成
      const tenths = rightTail.unit === 'percent' && !tail.unit && !same(rightTail.value, right.value);
      const low = tenths ? times(value, TEN) : carriedLeft(read, right, value, read.end - at === 1);
      if (compare(value, right.value) < 0 || compare(low, right.value) < 0) {
        if (!same(low, value)) {
          readings.push({ value, unit: rightTail.unit });
          value = low;
        }
        to = rightTail.value;
        tail = { ...rightTail, value, unit: rightTail.unit ?? tail.unit };
      }
    }
  }
  let start = at;
  let unit = tail.unit;
  const currency = currencyBeforeZh(text, at);
  if (currency) {
    start = currency.start;
    unit = unit && currency.id === 'usd' && unit.endsWith('d') ? unit : currency.id;
  }
  if (read.other) readings.push({ value: read.other, unit });
  // 114年度, 117年, 民国九十年至一百年: in Taiwan years are counted from 1912.
  const minguo = unit === 'year' && read.form === 'hanzi' && /民[国國]/.test(text.slice(Math.max(0, at - 12), at));
  if (minguo || (read.form === 'arabic' && MINGUO_YEAR.test(text.slice(read.start, read.start + 8))))
    readings.push({ value: plus(value, whole(1911)), unit: 'calendar' });
  if (tail.counted === '折') readings.push({ value: minus(HUNDRED, value), unit });
  // 两打鸡蛋: dozens, unless it beats something (三打白骨精)
  if (!tail.unit && text[read.end] === '打') readings.push({ value: times(value, whole(12)), unit: null });
  const minusBefore = isMinus(text, start);
  let qualifier = qualifierBeforeZh(text, start) ?? tail.qualifier ?? 'exact';
  let high = tail.high ?? (value === read.value ? read.high : null);
  if (read.vague === 'magnitude') qualifier = 'magnitude';
  if (read.bare || same(read.value, TEN)) {
    const before = text[start - 1] ?? '';
    if (before === '上' || before === '成') {
      qualifier = 'magnitude';
      high = times(value, TEN);
    }
  }
  const change =
    tail.kind === 'multiple' || to
      ? changeBeforeZh(text, start)
      : (changeBeforeZh(text, start) ?? changeAfterZh(text, tail.end));
  if (tail.kind === 'multiple') {
    const grown =
      change?.direction === 'up' && change.mode !== 'to' && GROWN.test(text.slice(Math.max(0, start - 8), start));
    if (!grown && EXCEEDS.test(text.slice(Math.max(0, start - 8), start)))
      readings.push({ value: plus(value, ONE), unit: null });
    if (grown) {
      readings.push({ value, unit: 'grown' });
      value = plus(value, ONE);
    }
  }
  const single = certaintyOf(read, tail, text, at);
  // 每升高1度 is "for every degree"
  const each = same(value, ONE) && unit && /每\p{Script=Han}{0,3}$/u.test(text.slice(Math.max(0, start - 4), start));
  // 1到6: a range is meant as one, though a one alone may say little.
  const certainty = each ? 'slight' : to && single === 'slight' && read.form === 'arabic' ? 'plain' : single;
  const found = quantity(text, start, tail.end, minusBefore ? minus(whole(0), value) : value, {
    kind: tail.kind,
    to,
    high,
    qualifier,
    unit,
    counted: tail.counted,
    readings,
    change,
    certainty: qualifier === 'magnitude' && certainty === 'firm' ? 'plain' : certainty,
  });
  return { found, end: tail.end };
}
