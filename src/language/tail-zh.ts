/** What follows a Chinese numeral: its unit or measure word, halves and parts of the unit, and how exact it is. */
import { qualifierAfterZh } from './context-zh.ts';
import { counterAt } from './counter-zh.ts';
import { compare, decimal, type Exact, ONE, over, plus, times, whole } from './exact.ts';
import { type NumeralZh, readNumeralZh } from './numeral-zh.ts';
import type { Qualifier } from './quantity.ts';
import { unitAtZh } from './unit-zh.ts';

const TEN = whole(10);
const HALF: Exact = { n: 1n, d: 2n };
const spaced = (text: string, at: number): number => (text[at] === ' ' ? at + 1 : at);

/** Measure words after which 半 is half of what they count, and what makes 半 part of another word. */
const HALVED: ReadonlySet<string> = new Set(
  '间 只 步 层 页 杯 碗 瓶 张 盒 包 箱 袋 条 片 根 圈 场 局 本 篇 套 块 颗 盘 盆 滴 段 口 站 格'.split(' '),
);
const NOT_HALF = /[决数导岛价径球程山夜途路边空自成官职挂永封信开打公个]/;

/** What comes before a share: 约七成为女性, but 第七成为. */
const SHARE_BEFORE = /[约近超逾过有占达中]/;

export interface Tail {
  readonly end: number;
  readonly unit: string | null;
  readonly counted: string | null;
  readonly value: Exact;
  readonly high: Exact | null;
  readonly qualifier: Qualifier | null;
  readonly kind: 'number' | 'multiple';
}

/** What follows a numeral: 个半小时, 年多, 成半, 倍, a unit or a measure word, 以上. */
export function tailAt(text: string, read: NumeralZh): Tail {
  let { value, high } = read;
  let end = read.end;
  let qualifier: Qualifier | null = read.vague;
  let unit: string | null = null;
  let counted: string | null = null;
  const from = spaced(text, end);
  // 三四成: 30 to 40 percent
  if (text[from] === '成' && qualifier === 'magnitude' && high && compare(high, TEN) < 0)
    return {
      end: from + 1,
      unit: 'percent',
      counted: null,
      value: times(value, TEN),
      high: times(high, TEN),
      qualifier,
      kind: 'number',
    };
  if (
    text[from] === '成' &&
    !qualifier &&
    compare(value, TEN) <= 0 &&
    !(/^成为/.test(text.slice(from, from + 2)) && !SHARE_BEFORE.test(text[read.start - 1] ?? ' ')) &&
    !/^成(?:功|立|员|本|就|果|熟|交|都|绩|长|人|分|品|年|群|家|了|效|型|龙|吉|色)/.test(text.slice(from, from + 2))
  ) {
    end = from + 1;
    value = times(value, TEN);
    if (text[end] === '半') {
      value = plus(value, whole(5));
      end += 1;
    } else {
      const fifth = '一二三四五六七八九'.indexOf(text[end] ?? ' ');
      if (fifth >= 0 && !counterAt(text, end + 1)) {
        value = plus(value, whole(fifth + 1));
        end += 1;
      }
    }
    const after = qualifierAfterZh(text, end);
    return {
      end: after?.end ?? end,
      unit: 'percent',
      counted: null,
      value,
      high: null,
      qualifier: after?.qualifier ?? null,
      kind: 'number',
    };
  }
  // 八折, 七五折: a fifth, a quarter off
  if (text[from] === '折' && !qualifier && !/^折(?:[叠腾断射返合算旧磨扣线]|成|为)/.test(text.slice(from, from + 2))) {
    const tens = compare(value, TEN) < 0 ? times(value, TEN) : value;
    return { end: from + 1, unit: 'percent', counted: '折', value: tens, high: null, qualifier, kind: 'number' };
  }
  if (text[from] === '倍') {
    end = from + 1;
    if (text[end] === '半') {
      value = plus(value, HALF);
      end += 1;
    }
    return { end, unit: null, counted: null, value, high, qualifier, kind: 'multiple' };
  }
  const classifier =
    text[from] === '个' &&
    /^个(?:多|半|百分|小时|月|星期|季度|世纪|礼拜|钟|基|标|周|国际|昼夜|年头|十年|点)/.test(text.slice(from, from + 3));
  let next = from;
  if (classifier && text[from + 1] === '多') {
    next = from + 2;
    qualifier = 'over';
    high = plus(value, ONE);
  } else if (classifier && text[from + 1] === '半') {
    next = from + 2;
    value = plus(value, HALF);
  }
  const month = classifier && next > from && text[next] === '月' ? { id: 'month', end: next + 1 } : null;
  const found = month ?? unitAtZh(text, next) ?? (classifier ? unitAtZh(text, from + 1) : null);
  // 三方 are three sides; 300方 and 3万方 cubic metres.
  if (found && !(found.id === 'm3' && text[next] === '方' && read.form === 'hanzi')) {
    unit = found.id;
    end = found.end;
    if (text[end] === '半' && !/^半(?:个|数|导|岛|年|决)/.test(text.slice(end, end + 2))) {
      value = plus(value, HALF);
      end += 1;
    } else if (
      unit === 'jin' &&
      /^(?:\d|[一二两三四五六七八九半])两(?!岸|会|国|侧|边|地)/.test(text.slice(end, end + 3))
    ) {
      // 3斤6两: ten liang make a jin.
      const liang = readNumeralZh(text[end]!, 0)?.value ?? HALF;
      value = plus(value, over(liang, TEN));
      end += 2;
    } else if (
      unit === 'cny' &&
      text[end - 1] === '块' &&
      /^[一二三四五六七八九](?![十百千万亿个位名年天张])/.test(text.slice(end, end + 2))
    ) {
      // 八块五
      value = plus(value, over(readNumeralZh(text[end]!, 0)!.value, TEN));
      end += 1;
    } else if (
      unit === 'm' &&
      read.form === 'arabic' &&
      value.d === 1n &&
      /^\d{1,2}(?![\d.万亿个名年月日%×xX*])/.test(text.slice(end, end + 3))
    ) {
      const digits = /^\d{1,2}/.exec(text.slice(end, end + 2))![0];
      value = plus(value, decimal(`0.${digits}`));
      end += digits.length;
    } else if (
      unit === 'm' &&
      read.form === 'hanzi' &&
      compare(value, TEN) < 0 &&
      /^[一二三四五六七八九]{1,2}(?=$|[，。；、！？,;的左右以）)\s])/.test(text.slice(end, end + 3))
    ) {
      // 一米八, 一米九三
      const digits = /^[一二三四五六七八九]{1,2}/.exec(text.slice(end, end + 2))![0];
      value = plus(value, decimal(`0.${[...digits].map((digit) => '一二三四五六七八九'.indexOf(digit) + 1).join('')}`));
      end += digits.length;
    } else if (unit === 'second' && read.form === 'arabic' && value.d === 1n) {
      const hundredths = /^\d{1,2}(?![\d.万亿个名年月日%])/.exec(text.slice(end, end + 4))?.[0];
      if (hundredths) {
        value = plus(value, decimal(`0.${hundredths}`));
        end += hundredths.length;
      }
    }
  } else {
    counted = counterAt(text, from);
    if (counted) end = from + counted.length;
    // 两间半房, 三碗半饭: not 两次半决赛
    if (counted && HALVED.has(counted) && text[end] === '半' && !NOT_HALF.test(text.slice(end + 1, end + 2))) {
      value = plus(value, HALF);
      end += 1;
    }
  }
  const after = qualifierAfterZh(text, end);
  if (after && !(after.qualifier === 'over' && !unit && !counted)) {
    qualifier = qualifier ?? after.qualifier;
    end = after.end;
  }
  return { end, unit, counted, value, high, qualifier, kind: 'number' };
}
