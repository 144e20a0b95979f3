// How a figure's unit is written in both languages.
import type { FigureData } from '../content/schema.ts';

export type UnitId = FigureData['unit'];

/** `kind` groups figures that can be compared at a glance. */
export interface UnitWords {
  readonly zh: string;
  readonly one: string;
  readonly many: string;
  readonly kind: 'rate' | 'money' | 'count' | 'measure';
}

const words = (kind: UnitWords['kind'], zh: string, one: string, many = `${one}s`): UnitWords => ({
  zh,
  one,
  many,
  kind,
});
const same = (kind: UnitWords['kind'], zh: string, en: string): UnitWords => words(kind, zh, en, en);

const UNITS: Record<UnitId, UnitWords> = {
  percent: same('rate', '%', 'per cent'),
  'percentage-point': words('rate', '个百分点', 'percentage point'),
  'per-mille': same('rate', '‰', 'per mille'),
  'basis-point': words('rate', '个基点', 'basis point'),
  multiple: same('rate', '倍', 'times'),
  cny: same('money', '元', 'yuan'),
  usd: words('money', '美元', 'US dollar'),
  eur: words('money', '欧元', 'euro'),
  gbp: words('money', '英镑', 'pound', 'pounds sterling'),
  jpy: same('money', '日元', 'yen'),
  krw: same('money', '韩元', 'won'),
  hkd: words('money', '港元', 'Hong Kong dollar'),
  mop: words('money', '澳门元', 'pataca'),
  twd: words('money', '元新台币', 'New Taiwan dollar'),
  count: same('count', '', ''),
  person: words('count', '人', 'person', 'people'),
  'person-time': words('count', '人次', 'attendance'),
  household: words('count', '户', 'household'),
  vehicle: words('count', '辆', 'vehicle'),
  mu: same('measure', '亩', 'mu'),
  ha: words('measure', '公顷', 'hectare'),
  m2: words('measure', '平方米', 'square metre'),
  km2: words('measure', '平方公里', 'square kilometre'),
  m: words('measure', '米', 'metre'),
  km: words('measure', '公里', 'kilometre'),
  mm: words('measure', '毫米', 'millimetre'),
  m3: words('measure', '立方米', 'cubic metre'),
  l: words('measure', '升', 'litre'),
  t: words('measure', '吨', 'tonne'),
  kg: words('measure', '公斤', 'kilogram'),
  g: words('measure', '克', 'gram'),
  tce: words('measure', '吨标准煤', 'tonne of coal equivalent', 'tonnes of coal equivalent'),
  kw: words('measure', '千瓦', 'kilowatt'),
  kwh: words('measure', '千瓦时', 'kilowatt-hour'),
  kva: words('measure', '千伏安', 'kilovolt-ampere'),
  teu: same('measure', '标准箱', 'TEU'),
  dwt: same('measure', '载重吨', 'dwt'),
  celsius: same('measure', '℃', '°C'),
  year: words('measure', '年', 'year'),
  month: words('measure', '个月', 'month'),
  day: words('measure', '天', 'day'),
  hour: words('measure', '小时', 'hour'),
  minute: words('measure', '分钟', 'minute'),
  second: words('measure', '秒', 'second'),
  rank: same('rate', '位', ''),
  score: words('rate', '分', 'point'),
  byte: words('measure', '字节', 'byte'),
  'bit-per-second': words('measure', '比特每秒', 'bit per second', 'bits per second'),
};

const american = (word: string) =>
  word.replace(/metre/g, 'meter').replace(/litre/g, 'liter').replace('per cent', 'percent');

/** Names of units too long to stand below three digits of the double-scale ruler. */
const SHORT: Partial<Record<UnitId, string>> = {
  hkd: 'HK$',
  twd: 'NT$',
  gbp: 'pounds',
  m2: 'm²',
  km2: 'km²',
  m3: 'm³',
  tce: 'tce',
  kva: 'kVA',
  'bit-per-second': 'bit/s',
};

/** A unit's English below the ruler. */
export const rulerUnit = (unit: UnitId, { many }: UnitWords): string => SHORT[unit] ?? many;

/** The words of a unit; `style` decides metre or meter, per cent or percent. */
export function unitWords(unit: UnitId, style: 'british' | 'american'): UnitWords {
  const found = UNITS[unit];
  return style === 'british' ? found : { ...found, one: american(found.one), many: american(found.many) };
}
