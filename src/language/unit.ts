/**
 * Units of measure and currencies in both languages, with their dimension and their size in the dimension's base unit.
 * A calendar year is 365.25 days and a month a twelfth of it, so that 18 个月 and "a year and a half" are equal.
 * Sizes are exact by definition (international yard and pound 1959, 亩 = 1/15 ha, 斤 = 0.5 kg).
 */
import { decimal, type Exact, over } from './exact.ts';

export interface Unit {
  readonly id: string;
  /** Units of one dimension convert into each other; each currency is a dimension of its own. */
  readonly dimension: string;
  readonly size: Exact;
  readonly zh: readonly string[];
  /** Lower-case forms; several words are parted by one space. */
  readonly en: readonly string[];
}

const exactSize = (size: string): Exact => {
  const [n, d] = size.split('/');
  return d ? over(decimal(n!), decimal(d)) : decimal(n!);
};
const unit = (id: string, dimension: string, size: string, zh: string, en: string): Unit => ({
  id,
  dimension,
  size: exactSize(size),
  zh: zh ? zh.split('|') : [],
  en: en ? en.split('|') : [],
});
const money = (id: string, zh: string, en: string): Unit => unit(id, `money:${id}`, '1', zh, en);

export const UNITS: readonly Unit[] = [
  unit('second', 'time', '1', '秒|秒钟', 'seconds|secs|-second'),
  unit('minute', 'time', '60', '分钟', 'minute|minutes|min|mins'),
  unit('hour', 'time', '3600', '小时|个小时|钟头|个钟头|个钟', 'hour|hours|hrs|hr'),
  unit('day', 'time', '86400', '天|昼夜|个昼夜|整天', 'day|days'),
  unit('week', 'time', '604800', '周|个星期|星期|个礼拜|礼拜|个周|周时间', 'week|weeks'),
  unit('fortnight', 'time', '1209600', '', 'fortnight|fortnights'),
  unit('month', 'time', '2629800', '个月|个多月', 'month|months'),
  unit('quarter', 'time', '7889400', '个季度|季度', 'quarters'),
  unit(
    'year',
    'time',
    '31557600',
    '年|周年|周岁|岁|载|个年头|年头|整年|财年',
    'year|years|yrs|yr|years old|year old|anniversary',
  ),
  unit('decade', 'time', '315576000', '个十年', 'decade|decades'),
  unit('century', 'time', '3155760000', '个世纪|世纪', 'century|centuries'),

  unit('millennium', 'time', '31557600000', '', 'millennia|millenniums'),

  unit('mm', 'length', '0.001', '毫米', 'mm|millimetre|millimetres|millimeter|millimeters'),
  unit('cm', 'length', '0.01', '厘米|公分', 'cm|cms|centimetre|centimetres|centimeter|centimeters'),
  unit('m', 'length', '1', '米|公尺', 'm|metre|metres|meter|meters'),
  unit('km', 'length', '1000', '公里|千米', 'km|kms|kilometre|kilometres|kilometer|kilometers'),
  unit('li', 'length', '500', '里|里地|华里', 'li'),
  unit('nm', 'length', '0.000000001', '纳米', 'nm|nanometre|nanometres|nanometer|nanometers'),
  unit('um', 'length', '0.000001', '微米', 'μm|micron|microns|micrometre|micrometres|micrometer|micrometers'),
  unit('inch', 'length', '0.0254', '英寸|寸|吋', 'inch|inches|in'),
  unit('foot', 'length', '0.3048', '英尺|呎', 'foot|feet|ft'),
  unit('yard', 'length', '0.9144', '码', 'yard|yards|yd|yds'),
  unit('mile', 'length', '1609.344', '英里|哩', 'mile|miles|mi'),
  unit('nmi', 'length', '1852', '海里', 'nautical mile|nautical miles|nmi'),
  unit('chi', 'length', '1/3', '尺|市尺', 'chi'),
  unit('zhang', 'length', '10/3', '丈', 'zhang'),
  unit('light-year', 'length', '9460730472580800', '光年', 'light year|light years|lightyears'),

  unit(
    'm2',
    'area',
    '1',
    '平方米|平米|㎡|m²|m2|平方公尺',
    'square metre|square metres|square meter|square meters|sq m|sqm|m²|m2',
  ),
  unit(
    'km2',
    'area',
    '1000000',
    '平方公里|平方千米|km²|km2',
    'square kilometre|square kilometres|square kilometer|square kilometers|sq km|km²|km2',
  ),
  unit('ha', 'area', '10000', '公顷', 'hectare|hectares|ha'),
  unit('mu', 'area', '2000/3', '亩', 'mu'),
  unit('acre', 'area', '4046.8564224', '英亩', 'acre|acres'),
  unit('mile2', 'area', '2589988.110336', '平方英里', 'square mile|square miles|sq miles|sq mi'),
  unit('foot2', 'area', '0.09290304', '平方英尺', 'square foot|square feet|sq ft|sq feet'),
  unit('inch2', 'area', '0.00064516', '平方英寸', 'square inch|square inches|sq in'),
  unit(
    'cm2',
    'area',
    '0.0001',
    '平方厘米',
    'square centimetre|square centimetres|square centimeter|square centimeters|sq cm',
  ),

  unit('m3', 'volume', '1', '立方米|立方|方|m³', 'cubic metre|cubic metres|cubic meter|cubic meters|m³'),
  unit('km3', 'volume', '1000000000', '立方公里', 'cubic kilometre|cubic kilometres|cubic kilometer|cubic kilometers'),
  unit('foot3', 'volume', '0.028316846592', '立方英尺', 'cubic foot|cubic feet'),
  unit('l', 'volume', '0.001', '升|公升', 'litre|litres|liter|liters'),
  unit('ml', 'volume', '0.000001', '毫升', 'ml|millilitre|millilitres|milliliter|milliliters'),
  unit('barrel', 'volume', '0.158987294928', '桶', 'barrel|barrels|bpd|bbl|barrels per day'),
  unit('gallon', 'volume', '0.003785411784', '加仑', 'gallon|gallons'),
  unit('pint', 'volume', '0.000473176473', '品脱', 'pint|pints'),

  unit('mg', 'mass', '0.000001', '毫克', 'mg|milligram|milligrams'),
  unit('ug', 'mass', '0.000000001', '微克', 'μg|microgram|micrograms'),
  unit('g', 'mass', '0.001', '克', 'g|gram|grams|grammes'),
  unit('kg', 'mass', '1', '公斤|千克', 'kg|kgs|kilo|kilos|kilogram|kilograms'),
  unit('jin', 'mass', '0.5', '斤|市斤', 'jin|catty|catties'),
  unit('liang', 'mass', '0.05', '两重', 'liang|tael|taels'),
  unit('t', 'mass', '1000', '吨|公吨', 't|ton|tons|tonne|tonnes|metric ton|metric tons|metric tonnes'),
  unit('lb', 'mass', '0.45359237', '磅', 'lb|lbs|pound|pounds'),
  unit('oz', 'mass', '0.028349523125', '盎司', 'oz|ounce|ounces'),
  unit('stone', 'mass', '6.35029318', '英石', 'stone|st'),
  unit('carat', 'mass', '0.0002', '克拉', 'carat|carats'),

  unit('w', 'power', '1', '瓦|瓦特', 'watt|watts|w'),
  unit('kw', 'power', '1000', '千瓦', 'kw|kilowatt|kilowatts'),
  unit('mw', 'power', '1000000', '兆瓦', 'mw|megawatt|megawatts'),
  unit('gw', 'power', '1000000000', '吉瓦', 'gw|gigawatt|gigawatts'),
  unit('hp', 'power', '745.7', '马力|匹马力', 'hp|bhp|horsepower'),
  unit('kwh', 'energy', '1', '千瓦时|千瓦·时|度电|千瓦小时', 'kwh|kilowatt hour|kilowatt hours'),
  unit('mwh', 'energy', '1000', '兆瓦时', 'mwh|megawatt hour|megawatt hours'),
  unit('gwh', 'energy', '1000000', '吉瓦时', 'gwh|gigawatt hour|gigawatt hours'),
  unit('twh', 'energy', '1000000000', '太瓦时', 'twh|terawatt hour|terawatt hours'),
  unit('kcal', 'food-energy', '1', '千卡|大卡', 'kcal|kilocalories|kilocalorie'),
  unit('cal', 'food-energy', '0.001', '卡路里|卡', 'calorie|calories'),
  unit('kv', 'voltage', '1000', '千伏', 'kv|kilovolt|kilovolts'),
  unit('v', 'voltage', '1', '伏|伏特', 'volt|volts'),

  unit('kb', 'data', '1000', 'KB|千字节', 'kb|kilobyte|kilobytes'),
  unit('mb', 'data', '1000000', 'MB|兆字节|兆', 'mb|megabyte|megabytes'),
  unit('gb', 'data', '1000000000', 'GB|吉字节', 'gb|gigabyte|gigabytes'),
  unit('tb', 'data', '1000000000000', 'TB|太字节', 'tb|terabyte|terabytes'),
  unit('mbps', 'data-rate', '1', 'Mbps|兆比特每秒', 'mbps|megabits per second|megabits a second'),
  unit('gbps', 'data-rate', '1000', 'Gbps|吉比特每秒', 'gbps|gigabits per second|gigabits a second'),
  unit('pixel', 'pixels', '1', '像素', 'pixel|pixels'),
  unit('megapixel', 'pixels', '1000000', '', 'megapixel|megapixels'),
  unit('hz', 'frequency', '1', '赫兹|赫', 'hz|hertz'),
  unit('khz', 'frequency', '1000', '千赫', 'khz|kilohertz'),
  unit('mhz', 'frequency', '1000000', '兆赫', 'mhz|megahertz'),
  unit('ghz', 'frequency', '1000000000', '吉赫', 'ghz|gigahertz'),
  unit('mph', 'speed', '0.44704', '英里每小时|英里/小时|英里/时', 'mph|miles per hour|miles an hour|miles/h|mi/h'),
  unit(
    'kph',
    'speed',
    '1/3.6',
    '公里每小时|公里/小时|公里/时|千米每小时|千米/小时|千米/时',
    'kph|kmh|km/h|km per hour|km an hour|kilometres per hour|kilometers per hour|kilometres an hour|kilometers an hour',
  ),
  unit('knot', 'speed', '1852/3600', '节', 'knot|knots'),
  unit('celsius', 'temperature', '1', '摄氏度|℃|°C', '℃|°c|degrees celsius|degree celsius|degrees centigrade|celsius'),
  unit('fahrenheit', 'temperature', '5/9', '华氏度|℉|°F', '℉|°f|degrees fahrenheit|degree fahrenheit|fahrenheit'),
  unit('degree', 'angle', '1', '度|°', 'degree|degrees|°'),
  unit('magnitude', 'magnitude', '1', '级', 'magnitude'),
  unit(
    'teu',
    'containers',
    '1',
    '标准箱|标箱|个标箱|个标准箱|TEU|国际标准箱|个国际标准箱|标准集装箱|个标准集装箱|标准货柜|个标准货柜',
    'teu|teus|twenty foot equivalent units|20 foot equivalent units|twenty foot containers|20 foot containers|standard containers|standard container',
  ),
  unit('person-time', 'visits', '1', '人次', 'person times|visits|passenger trips|trips|visitor trips'),

  unit('percent', 'percent', '1', '%|个百分比', '%|percent|per cent|pct|pc'),
  unit('permille', 'percent', '1/10', '‰', '‰|per mille|per mil|per thousand'),
  unit('ppm', 'percent', '1/10000', '', 'ppm|parts per million'),
  unit('ppb', 'percent', '1/10000000', '', 'ppb|parts per billion'),
  unit(
    'percentage-point',
    'point',
    '1',
    '个百分点|百分点|个百分分点',
    'percentage point|percentage points|percent points|pp|pps|ppts|percentage-point',
  ),
  unit('basis-point', 'point', '1/100', '个基点|基点|个基准点|个BP', 'basis point|basis points|bp|bps'),
  unit('mark', 'score', '1', '分', ''),
  unit('point', 'score', '1', '点|个点', 'point|points|pts'),

  money('cny', '元人民币|元|人民币|块钱|块', 'yuan|rmb|cny|renminbi|yuan rmb|rmb yuan'),
  unit('jiao', 'money:cny', '0.1', '角|毛钱|毛', 'jiao'),
  unit('fen', 'money:cny', '0.01', '分钱', 'fen'),
  money('usd', '美元|美金|美刀', 'us dollars|u.s. dollars|american dollars|us dollar|usd|dollars|dollar|bucks'),
  unit('uscent', 'money:usd', '0.01', '美分', 'cents|cent|us cents'),
  money('hkd', '港元|港币|港幣', 'hong kong dollars|hk dollars|hkd'),
  unit('hkcent', 'money:hkd', '0.01', '港仙', 'hk cents|hong kong cents'),
  money('twd', '新台币|台币|新臺幣', 'new taiwan dollars|taiwan dollars|nt dollars|twd'),
  money('mop', '澳门元|澳门币', 'patacas|pataca|mop'),
  money('eur', '欧元', 'euro|euros|eur'),
  money('gbp', '英镑|镑', 'pounds sterling|sterling|gbp|quid|british pounds'),
  unit('penny', 'money:gbp', '0.01', '便士', 'pence|penny|p'),
  money('jpy', '日元|日圆', 'yen|japanese yen|jpy'),
  money('krw', '韩元|韩圆', 'won|korean won|krw|south korean won'),
  money('rub', '卢布', 'rouble|roubles|ruble|rubles|rub'),
  money('inr', '卢比|印度卢比', 'rupee|rupees|inr'),
  money('aud', '澳元|澳大利亚元|澳币', 'australian dollars|aud'),
  money('cad', '加元|加拿大元|加币', 'canadian dollars|cad'),
  money('nzd', '新西兰元|纽元', 'new zealand dollars|nzd'),
  money('sgd', '新加坡元|新元|新币|坡币', 'singapore dollars|sgd'),
  money('chf', '瑞士法郎', 'swiss francs|chf'),
  money('frf', '法郎', 'franc|francs'),
  money('thb', '泰铢|铢', 'baht|thb'),
  money('vnd', '越南盾', 'dong|vnd'),
  money('idr', '印尼盾|盾', 'rupiah|idr'),
  money('myr', '林吉特|令吉|马币', 'ringgit|myr'),
  money('php', '菲律宾比索', 'philippine pesos'),
  money('mxn', '比索', 'peso|pesos'),
  money('brl', '雷亚尔', 'real|reais'),
  money('try', '里拉|土耳其里拉', 'lira|liras|try'),
  money('zar', '兰特', 'rand|zar'),
  money('aed', '迪拉姆', 'dirham|dirhams|aed'),
  money('sar', '里亚尔', 'riyal|riyals|sar'),
  money('irr', '伊朗里亚尔', 'rial|rials'),
  money('btc', '比特币', 'bitcoin|bitcoins|btc'),
];

export const UNIT: ReadonlyMap<string, Unit> = new Map(UNITS.map((each) => [each.id, each]));

/** Signs that stand before an amount. `$` is any dollar. */
export const CURRENCY_SIGNS: readonly (readonly [string, string])[] = [
  ['US$', 'usd'],
  ['U.S.$', 'usd'],
  ['USD', 'usd'],
  ['HK$', 'hkd'],
  ['HKD', 'hkd'],
  ['NT$', 'twd'],
  ['A$', 'aud'],
  ['AU$', 'aud'],
  ['C$', 'cad'],
  ['CA$', 'cad'],
  ['S$', 'sgd'],
  ['NZ$', 'nzd'],
  ['RMB¥', 'cny'],
  ['RMB', 'cny'],
  ['Rmb', 'cny'],
  ['CNY', 'cny'],
  ['CN¥', 'cny'],
  ['EUR', 'eur'],
  ['GBP', 'gbp'],
  ['JPY', 'jpy'],
  ['Rs', 'inr'],
  ['$', 'usd'],
  ['£', 'gbp'],
  ['€', 'eur'],
  ['¥', 'cny'],
  ['¥', 'cny'],
  ['₹', 'inr'],
  ['₩', 'krw'],
  ['฿', 'thb'],
  ['₽', 'rub'],
  ['₺', 'try'],
];

/** Words that stand for more than one unit: what else they may be. */
export const ALSO: ReadonlyMap<string, readonly string[]> = new Map([
  ['lb', ['gbp']],
  ['gbp', ['lb']],
  ['point', ['percentage-point', 'mark']],
  ['mark', ['minute', 'fen', 'point', 'uscent']],
  ['degree', ['celsius', 'fahrenheit', 'kwh']],
  ['usd', ['hkd', 'aud', 'cad', 'nzd', 'sgd', 'twd']],
  ['frf', ['chf']],
  ['mxn', ['php']],
  ['irr', ['sar']],
  ['li', ['mile', 'km']],
  ['idr', ['vnd']],
  ['inch', ['chi']],
  ['m3', []],
]);

/** Whether two unit ids may mean the same unit. */
export const mayBeSame = (a: string, b: string): boolean =>
  a === b || (ALSO.get(a)?.includes(b) ?? false) || (ALSO.get(b)?.includes(a) ?? false);
