/**
 * A value as each language writes it: 86亿元 and 8.6 billion yuan, 45.3% and 45.3 percent, 八十六亿 and "eight billion
 * six hundred million". What is printed reads back to the same value (`parseNumeralZh`, `parseNumeralEn`).
 */
import { absolute, compare, digitsOf, type Exact, over, whole } from './exact.ts';

const BILLION = 1_000_000_000n;
const group = (digits: string): string => digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
const grouped = (text: string): string => {
  const [head, tail] = text.split('.');
  return tail === undefined ? group(head!) : `${group(head!)}.${tail}`;
};
const finite = (value: Exact): boolean => {
  let { d } = value;
  while (d % 2n === 0n) d /= 2n;
  while (d % 5n === 0n) d /= 5n;
  return d === 1n;
};

/** Digits with the largest scale that leaves at most `most` digits after the point. */
function withScale(value: Exact, scales: readonly (readonly [bigint, string])[], most: number): string | null {
  for (const [size, name] of scales) {
    if (compare(absolute(value), whole(size)) < 0) continue;
    const share = over(value, whole(size));
    const text = digitsOf(share);
    if (finite(share) && (text.split('.')[1]?.length ?? 0) <= most) return `${grouped(text)}${name}`;
  }
  return null;
}

/** Arabic digits with 万, 亿, 万亿: 86亿, 3.5万亿, 2.4801万 is left as 24,801. */
export function printNumberZh(value: Exact): string {
  const scaled = withScale(
    value,
    [
      [1_000_000_000_000n, '万亿'],
      [100_000_000n, '亿'],
      [10_000n, '万'],
    ],
    2,
  );
  return (scaled ?? digitsOf(value)).replaceAll(',', '');
}

/** Digits with million, billion, trillion: 8.6 billion, 24,801, 105,000. */
export function printNumberEn(value: Exact): string {
  return (
    withScale(
      value,
      [
        [1_000_000_000_000n, ' trillion'],
        [BILLION, ' billion'],
        [1_000_000n, ' million'],
      ],
      3,
    ) ?? grouped(digitsOf(value))
  );
}

const HANZI = '零一二三四五六七八九';
function underTenThousand(n: number): string {
  let text = '';
  let gap = false;
  for (const [place, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(n / place) % 10;
    if (digit === 0) gap = text !== '';
    else {
      if (gap) text += '零';
      gap = false;
      text += HANZI[digit]! + name;
    }
  }
  return text;
}

/** A whole number from 0 to 10¹⁶ − 1 in Chinese characters: 一万五千亿, 十万零一千, 二百五十. */
export function printHanzi(n: bigint): string {
  if (n === 0n) return '零';
  const yi = n / 100_000_000n;
  const rest = n % 100_000_000n;
  const below = (part: bigint): string => {
    const wan = Number(part / 10_000n);
    const ones = Number(part % 10_000n);
    const high = wan ? `${underTenThousand(wan)}万` : '';
    return high + (ones ? (high && ones < 1000 ? '零' : '') + underTenThousand(ones) : '');
  };
  const high = yi ? `${below(yi)}亿` : '';
  const low = rest ? (high && rest < 10_000_000n ? '零' : '') + below(rest) : '';
  return (high + low).replace(/^一十/, '十');
}

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
function underThousand(n: number): string {
  const hundreds = Math.floor(n / 100);
  const rest = n % 100;
  const small =
    rest < 20 ? (rest ? ONES[rest]! : '') : TENS[Math.floor(rest / 10)]! + (rest % 10 ? `-${ONES[rest % 10]}` : '');
  if (!hundreds) return small;
  return `${ONES[hundreds]} hundred${small ? ` and ${small}` : ''}`;
}

/** A whole number from 0 to 10¹⁸ − 1 in English words. */
export function printWords(n: bigint): string {
  if (n === 0n) return 'zero';
  const parts: string[] = [];
  for (const [size, name] of [
    [1_000_000_000_000_000n, 'quadrillion'],
    [1_000_000_000_000n, 'trillion'],
    [BILLION, 'billion'],
    [1_000_000n, 'million'],
    [1000n, 'thousand'],
  ] as const) {
    const count = Number((n / size) % 1000n);
    if (count) parts.push(`${underThousand(count)} ${name}`);
  }
  const last = Number(n % 1000n);
  if (last) parts.push(parts.length && last < 100 ? `and ${underThousand(last)}` : underThousand(last));
  return parts.join(' ');
}

/** How a unit is printed after a number: Chinese, English singular, English plural. */
const NAMES: Readonly<Record<string, readonly [string, string, string]>> = {
  percent: ['%', ' percent', ' percent'],
  'percentage-point': ['个百分点', ' percentage point', ' percentage points'],
  'basis-point': ['个基点', ' basis point', ' basis points'],
  cny: ['元', ' yuan', ' yuan'],
  usd: ['美元', ' US dollar', ' US dollars'],
  hkd: ['港元', ' Hong Kong dollar', ' Hong Kong dollars'],
  eur: ['欧元', ' euro', ' euros'],
  gbp: ['英镑', ' pound sterling', ' pounds sterling'],
  jpy: ['日元', ' yen', ' yen'],
  'person-time': ['人次', ' visit', ' visits'],
  ha: ['公顷', ' hectare', ' hectares'],
  mu: ['亩', ' mu', ' mu'],
  km2: ['平方公里', ' square kilometre', ' square kilometres'],
  m2: ['平方米', ' square metre', ' square metres'],
  km: ['公里', ' kilometre', ' kilometres'],
  m: ['米', ' metre', ' metres'],
  mile: ['英里', ' mile', ' miles'],
  t: ['吨', ' tonne', ' tonnes'],
  kg: ['公斤', ' kilogram', ' kilograms'],
  jin: ['斤', ' jin', ' jin'],
  kw: ['千瓦', ' kilowatt', ' kilowatts'],
  mw: ['兆瓦', ' MW', ' MW'],
  kwh: ['千瓦时', ' kWh', ' kWh'],
  gwh: ['吉瓦时', ' GWh', ' GWh'],
  teu: ['标箱', ' TEU', ' TEU'],
  celsius: ['℃', ' °C', ' °C'],
  fahrenheit: ['℉', ' °F', ' °F'],
  kph: ['公里/小时', ' km/h', ' km/h'],
  mph: ['英里/小时', ' mph', ' mph'],
  cm: ['厘米', ' centimetre', ' centimetres'],
  mm: ['毫米', ' millimetre', ' millimetres'],
  inch: ['英寸', ' inch', ' inches'],
  foot: ['英尺', ' foot', ' feet'],
  yard: ['码', ' yard', ' yards'],
  acre: ['英亩', ' acre', ' acres'],
  foot2: ['平方英尺', ' square foot', ' square feet'],
  mile2: ['平方英里', ' square mile', ' square miles'],
  m3: ['立方米', ' cubic metre', ' cubic metres'],
  l: ['升', ' litre', ' litres'],
  barrel: ['桶', ' barrel', ' barrels'],
  g: ['克', ' gram', ' grams'],
  lb: ['磅', ' pound', ' pounds'],
  oz: ['盎司', ' ounce', ' ounces'],
  stone: ['英石', ' stone', ' stone'],
  gw: ['吉瓦', ' GW', ' GW'],
  mwh: ['兆瓦时', ' MWh', ' MWh'],
  twh: ['太瓦时', ' TWh', ' TWh'],
  permille: ['‰', ' per mille', ' per mille'],
  ppm: ['ppm', ' ppm', ' ppm'],
  jiao: ['角', ' jiao', ' jiao'],
  uscent: ['美分', ' cent', ' cents'],
  hkcent: ['港仙', ' Hong Kong cent', ' Hong Kong cents'],
  penny: ['便士', ' penny', ' pence'],
  krw: ['韩元', ' won', ' won'],
  rub: ['卢布', ' rouble', ' roubles'],
  inr: ['卢比', ' rupee', ' rupees'],
  aud: ['澳元', ' Australian dollar', ' Australian dollars'],
  cad: ['加元', ' Canadian dollar', ' Canadian dollars'],
  sgd: ['新加坡元', ' Singapore dollar', ' Singapore dollars'],
  twd: ['新台币', ' New Taiwan dollar', ' New Taiwan dollars'],
  chf: ['瑞士法郎', ' Swiss franc', ' Swiss francs'],
  century: ['个世纪', ' century', ' centuries'],
  decade: ['个十年', ' decade', ' decades'],
  year: ['年', ' year', ' years'],
  quarter: ['个季度', ' quarter', ' quarters'],
  month: ['个月', ' month', ' months'],
  week: ['周', ' week', ' weeks'],
  day: ['天', ' day', ' days'],
  hour: ['小时', ' hour', ' hours'],
  minute: ['分钟', ' minute', ' minutes'],
  second: ['秒', ' second', ' seconds'],
  point: ['点', ' point', ' points'],
};

/** 86亿元. A unit that has no printed name here is left off. */
export const printQuantityZh = (value: Exact, unit: string | null): string =>
  printNumberZh(value) + (NAMES[unit ?? '']?.[0] ?? '');
/** 8.6 billion yuan. */
export const printQuantityEn = (value: Exact, unit: string | null): string =>
  printNumberEn(value) + (NAMES[unit ?? '']?.[absolute(value).n === 1n && value.d === 1n ? 1 : 2] ?? '');
