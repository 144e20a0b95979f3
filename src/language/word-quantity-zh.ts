/**
 * Chinese words that state a quantity without a plain numeral (翻番, 一半, 半数, 双, 第三, 十四五规划), and Latin words
 * inside Chinese text that hold digits (G60, HER2) or begin with them.
 */
import { changeBeforeZh, qualifierBeforeZh } from './context-zh.ts';
import { counterAt } from './counter-zh.ts';
import { decimal, type Exact, over, plus, times, whole } from './exact.ts';
import { readNumeralZh } from './numeral-zh.ts';
import { type Quantity, quantity } from './quantity.ts';
import { reignYearAt } from './reign-zh.ts';
import { unitAtZh } from './unit-zh.ts';

interface Read {
  readonly found: Quantity | null;
  /** Equal to the start where nothing was read. */
  readonly end: number;
}
const HALF: Exact = { n: 1n, d: 2n };
const FIFTY = whole(50);
const LATIN = /[A-Za-z][A-Za-z'’.]*(?:[-–]?\d+(?:\.\d+)*[A-Za-z\d]*)*/y;
const PLAN = /([“"'‘]?)(十[一二三四五六七]|[一二三四五六七八九])五([”"'’]?)(规划|计划|时期|期间|末|以来|开局|收官)?/y;
/** Whole words for a scale: 成千上万, 数以万计. Lower and upper bound. */
const SCALE_WORDS = /(?:成千上万|成千累万)|成百上千|数以(十|百|千|万|十万|百万|千万|亿)计/y;
const SIZES: Readonly<Record<string, bigint>> = {
  十: 10n,
  百: 100n,
  千: 1000n,
  万: 10_000n,
  十万: 100_000n,
  百万: 1_000_000n,
  千万: 10_000_000n,
  亿: 100_000_000n,
};
function readScaleWord(text: string, at: number): Read {
  SCALE_WORDS.lastIndex = at;
  const found = SCALE_WORDS.exec(text);
  if (!found) return { found: null, end: at };
  const end = at + found[0].length;
  const low = found[1] ? SIZES[found[1]]! : found[0].startsWith('成百') ? 100n : 1000n;
  const high = found[1] ? low * 10n : low * 100n;
  return {
    found: quantity(text, at, end, whole(low), {
      high: whole(high),
      qualifier: 'magnitude',
      counted: '',
      certainty: 'plain',
    }),
    end,
  };
}

const SLIGHT_WORDS: readonly (readonly [string, number])[] = [
  ['双方', 2],
  ['双', 2],
  ['俩', 2],
  ['仨', 3],
  ['两者', 2],
  ['冠军', 1],
  ['亚军', 2],
  ['季军', 3],
  ['首', 1],
  ['大部分', 0],
  ['过半', 50],
  ['多半', 50],
  ['对半', 50],
];

/** 半年, 半小时, 半数, 一半 is read at 一; half a unit is plain, a half of anything slight. */
function readHalf(text: string, at: number): Read {
  const end = at + 1;
  if (text[end] === '数')
    return {
      found: quantity(text, at, end + 1, FIFTY, {
        unit: 'percent',
        qualifier: qualifierBeforeZh(text, at) ?? 'exact',
        certainty: 'slight',
      }),
      end: end + 1,
    };
  // 半个多世纪, 半年多
  const inner = /^半(?:个多|多个?)(?=世纪|月|小时|钟头|年)/.exec(text.slice(at, at + 6))?.[0].length;
  const measured = inner ? unitAtZh(text, at + inner) : null;
  if (measured)
    return {
      found: quantity(text, at, measured.end, HALF, { unit: measured.id, qualifier: 'over', certainty: 'slight' }),
      end: measured.end,
    };
  if (/^半个?(?:月|小时|钟头|世纪|年|天|日)/.test(text.slice(at, at + 4))) {
    const from =
      text[end] === '个' &&
      text[end + 1] !== '月' &&
      text[end + 1] !== '小' &&
      text[end + 1] !== '钟' &&
      text[end + 1] !== '世'
        ? end + 1
        : end;
    const unit = unitAtZh(text, text[from] === '个' && !unitAtZh(text, from) ? from + 1 : from);
    if (unit) {
      const over = text[unit.end] === '多';
      return {
        found: quantity(text, at, unit.end, HALF, {
          unit: unit.id,
          qualifier: over ? 'over' : (qualifierBeforeZh(text, at) ?? 'exact'),
          certainty: 'slight',
        }),
        end: unit.end,
      };
    }
  }
  return half(text, at, end);
}

/** A half: of weight where something grows or falls by it (减半, 下降一半), else hardly (一半, 半路). */
function half(text: string, at: number, end: number): Read {
  const change = changeBeforeZh(text, at);
  const certainty = change ? 'plain' : 'slight';
  return { found: quantity(text, at, end, FIFTY, { unit: 'percent', change, certainty }), end };
}

/** 翻番, 翻一番, 翻两番 (four times), 翻了3倍, 翻倍. */
function readDoubling(text: string, at: number): Read {
  const found = /^翻(?:了)?(?:(一|两|二|三|四|\d)?番|(一|两|\d)?倍)/.exec(text.slice(at, at + 5));
  if (!found) return { found: null, end: at };
  const end = at + found[0].length;
  const times = found[1] ? Number(readNumeralZh(found[1], 0)?.value.n ?? 1n) : 1;
  const value = found[2] ? plus(readNumeralZh(found[2], 0)?.value ?? whole(1), whole(1)) : whole(2n ** BigInt(times));
  const readings = found[2] ? [{ value: readNumeralZh(found[2], 0)?.value ?? whole(2), unit: null }] : [];
  return {
    found: quantity(text, at, end, value, {
      kind: 'multiple',
      readings,
      change: { direction: 'up', mode: null },
      certainty: 'plain',
    }),
    end,
  };
}

/** 第34分钟, 第五个月, 第3年, not 第3年级 */
const SPAN = /^( ?)(?:分钟|个?小时|天|周(?!期|岁)|个月|年(?!级|度|代))/;

/** 第三, 第125大街, 第3次. */
function readOrdinal(text: string, at: number): Read {
  const from = text[at + 1] === ' ' ? at + 2 : at + 1;
  const read = readNumeralZh(text, from);
  if (!read || read.vague) return { found: null, end: at };
  // 第 2.5.3 节 is the number of a section and no ordinal.
  const section = /^\d{1,5}(?:\.\d{1,5}){2,5}(?!\.?\d)/.exec(text.slice(from, from + 40))?.[0];
  if (section) {
    const parts = section.split('.').map(decimal);
    const found = quantity(text, from, from + section.length, parts[0]!, { kind: 'code', parts });
    return { found, end: from + section.length };
  }
  const counted = counterAt(text, text[read.end] === ' ' ? read.end + 1 : read.end);
  const certainty = read.value.n === 1n ? 'slight' : read.form === 'arabic' ? 'firm' : 'plain';
  const after = text.slice(read.end, read.end + 8);
  const span = SPAN.exec(after);
  const unit = /^ ?个 ?(?:五年|5年)(?:规划|计划)/.test(after)
    ? 'five-year-plan'
    : span
      ? (unitAtZh(text, read.end + span[1]!.length)?.id ?? null)
      : null;
  const found = quantity(text, at, read.end, read.value, { kind: 'ordinal', counted, certainty, unit });
  return { found, end: read.end };
}

/** “十四五”规划: the ordinal of a five-year plan. */
function readPlan(text: string, at: number): Read {
  PLAN.lastIndex = at;
  const found = PLAN.exec(text);
  if (!found) return { found: null, end: at };
  const quoted = (found[1] !== '' || /[“"'‘]$/.test(text.slice(at - 1, at))) && found[3] !== '';
  const ten = found[2]!.length === 2;
  if (!(quoted && (ten || found[4])) && !(ten && found[4])) return { found: null, end: at };
  const end = at + found[0].length;
  const value = readNumeralZh(found[2]!, 0)!.value;
  return {
    found: quantity(text, at, end, value, { kind: 'ordinal', unit: 'five-year-plan', certainty: 'plain' }),
    end,
  };
}

/** A Latin word: a name with digits is a code; whatever it is, it is passed over. */
function readLatin(text: string, at: number): Read {
  LATIN.lastIndex = at;
  const word = LATIN.exec(text)?.[0] ?? text[at]!;
  const end = at + word.length;
  if (!/\d/.test(word)) return { found: null, end };
  if (/^(?:US|HK|NT|RMB|USD|CNY|EUR|GBP|HKD|UTC|GMT|Rmb|No\.?|no\.?|Q|H|FY|p|pp?\.)\d/.test(word))
    return { found: null, end: at + word.search(/\d/) };
  // GDP10%: the word ends before a share or an amount.
  const plain = /^[A-Za-z]+(?=\d+(?:\.\d+)?$)/.exec(word)?.[0];
  if (plain && /^(?:%|‰|万|亿|倍|个百分点|个基点|元|美元)/.test(text.slice(end, end + 4)))
    return { found: null, end: at + plain.length };
  // v4.1.0: the numbers of a version are parted by each dot.
  const numbers = word.match(/\d\.\d+\.\d/) ? /\d{1,20}/g : /\d{1,20}(?:\.\d{1,9})?/g;
  const parts = (word.match(numbers) ?? []).map((digits) => decimal(digits));
  return { found: quantity(text, at, end, parts[0]!, { kind: 'code', parts, certainty: 'plain' }), end };
}

const SENTENCE = /(\d{1,2}|[一二两三四五六七八九十]{1,3}) ?年 ?又?(1[01]|\d|十一?|[一二两三四五六七八九]) ?个?月/y;

/** 判刑8年6月, 有期徒刑三年二月: a span, where no calendar is meant. */
function readSentence(text: string, at: number): Read {
  SENTENCE.lastIndex = at;
  const found = SENTENCE.exec(text);
  if (!found) return { found: null, end: at };
  const before = text.slice(Math.max(0, at - 8), at);
  if (!/(?:刑|判處?|判处|徒|羁押|羈押|拘禁|监禁|監禁)[^，。；]{0,4}$/.test(before)) return { found: null, end: at };
  const [years, months] = [readNumeralZh(found[1]!, 0), readNumeralZh(found[2]!, 0)];
  if (!years || !months) return { found: null, end: at };
  const end = at + found[0].length;
  const value = plus(times(years.value, whole(12)), months.value);
  return { found: quantity(text, at, end, value, { unit: 'month', parts: [years.value, months.value] }), end };
}

/** 三个数量级 is a factor of a thousand, and "three orders of magnitude". */
function readMagnitudes(text: string, at: number): Read {
  const found = /^([一两二三四五六七八九]|\d{1,2}) ?个数量级/.exec(text.slice(at, at + 8));
  const count = found && readNumeralZh(found[1]!, 0)?.value;
  if (!found || !count) return { found: null, end: at };
  const end = at + found[0].length;
  const readings = [
    { value: count, unit: null },
    { value: over(whole(100), whole(10n ** count.n)), unit: 'percent' },
  ];
  return {
    found: quantity(text, at, end, whole(10n ** count.n), { kind: 'multiple', readings, certainty: 'slight' }),
    end,
  };
}

const NUMERAL: ReadonlySet<string> = new Set('0123456789一两二三四五六七八九十廿');

/** A year of a reign, a sentence, 三个数量级: told by what follows the numeral. */
function readCounted(text: string, at: number): Read | null {
  let end = at + 1;
  while (end - at < 4 && NUMERAL.has(text[end] ?? '')) end += 1;
  if (text[end] === '个' && text[end + 1] === '数') {
    const read = readMagnitudes(text, at);
    return read.found ? read : null;
  }
  if (text[end] !== '年' && text[end + 1] !== '年') return null;
  const reign = reignYearAt(text, at);
  if (reign) return { found: reign, end: reign.end };
  const read = readSentence(text, at);
  return read.found ? read : null;
}

/** The word quantity or Latin word that starts at `at`; `end` is `at` where there is none. */
export function readWordZh(text: string, at: number): Read {
  const char = text[at]!;
  if (/[A-Za-z]/.test(char)) return readLatin(text, at);
  if (char === '成' || char === '数') {
    const word = readScaleWord(text, at);
    if (word.found) return word;
  }
  if (char === '元' || NUMERAL.has(char)) {
    const read = readCounted(text, at);
    if (read) return read;
  }
  if (char === '第') return readOrdinal(text, at);
  if (char === '半') return readHalf(text, at);
  if (char === '翻') return readDoubling(text, at);
  if (char === '一' && text[at + 1] === '半') return half(text, at, at + 2);
  if (char === '十' || '一二三四五六七八九'.includes(char)) {
    const plan = readPlan(text, at);
    if (plan.found) return plan;
  }
  if (
    (char === '十' || char === '百') &&
    text.startsWith(char === '十' ? '十大' : '百强', at) &&
    !/[\d一二三四五六七八九几]/.test(text[at - 1] ?? '')
  )
    return { found: quantity(text, at, at + 2, whole(char === '十' ? 10 : 100), { certainty: 'slight' }), end: at + 2 };
  if (/^[两三四]位数/.test(text.slice(at, at + 3))) {
    const digits = '一两三四'.indexOf(char) + 1;
    const low = whole(10n ** BigInt(digits - 1));
    return {
      found: quantity(text, at, at + 3, low, {
        high: whole(10n ** BigInt(digits)),
        qualifier: 'magnitude',
        certainty: 'plain',
        counted: 'digits',
      }),
      end: at + 3,
    };
  }
  for (const [word, value] of SLIGHT_WORDS) {
    // 超过半数, 不超过半小时
    if (value && text.startsWith(word, at) && !(word === '过半' && /[超不]/.test(text[at - 1] ?? '')))
      return {
        found: quantity(text, at, at + word.length, whole(value), {
          certainty: word === '双方' ? 'plain' : 'slight',
          kind: value === 50 ? 'number' : word.length === 2 && word.endsWith('军') ? 'ordinal' : 'number',
          unit: value === 50 ? 'percent' : null,
        }),
        end: at + word.length,
      };
  }
  return { found: null, end: at };
}
