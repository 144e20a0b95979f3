/**
 * Correct bilingual sentences in the manner of news and government reports, with the numbers known. Nothing here knows
 * how src/language reads them: numbers are written out by the small functions below, each in several notations.
 */
export interface Written {
  readonly zh: string;
  readonly en: string;
  /** What may be spoilt in it, as replacements on one side. */
  readonly seeds: readonly Seed[];
}
export interface Seed {
  readonly kind: 'scale' | 'digit' | 'unit' | 'point' | 'date' | 'direction';
  readonly side: 'zh' | 'en';
  readonly from: string;
  readonly to: string;
}

export type Random = () => number;
/** A linear congruential generator: the same set in every run. */
export function random(seed: number): Random {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}
const pick = <T>(next: Random, list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
const between = (next: Random, low: number, high: number): number => low + Math.floor(next() * (high - low + 1));

const HANZI = '零一二三四五六七八九';
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const commas = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',');
const hanziBelowHundred = (n: number): string =>
  n < 10 ? HANZI[n]! : `${n < 20 ? '' : HANZI[Math.floor(n / 10)]}十${n % 10 ? HANZI[n % 10] : ''}`;
const wordsBelowHundred = (n: number): string =>
  n < 20 ? ONES[n]! : `${TENS[Math.floor(n / 10)]}${n % 10 ? `-${ONES[n % 10]}` : ''}`;
const trim = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);
const measureNumber = (n: number): string => (n === 2 ? '两' : hanziBelowHundred(n));

interface Amount {
  readonly zh: string;
  readonly en: string;
  readonly seeds: readonly Seed[];
}
/** Another digit in one place of a number's digits. */
function otherDigit(next: Random, text: string): string {
  const places = [...text].flatMap((char, index) => (/\d/.test(char) ? [index] : []));
  const place = pick(next, places);
  let digit = text[place]!;
  while (digit === text[place] || (place === places[0] && digit === '0')) digit = String(between(next, 0, 9));
  return text.slice(0, place) + digit + text.slice(place + 1);
}
const digitSeeds = (next: Random, zh: string, en: string): Seed[] => [
  { kind: 'digit', side: 'zh', from: zh, to: otherDigit(next, zh) },
  { kind: 'digit', side: 'en', from: en, to: otherDigit(next, en) },
];

/** A large amount: coefficient with one or two decimals times 万, 亿 or 万亿. */
function large(next: Random, unit: readonly [string, string, string?, string?]): Amount {
  const scale = pick(next, ['万', '亿', '万亿'] as const);
  const hundredths = between(next, 101, scale === '万' ? 99_999 : 9999);
  const coefficient = trim((hundredths / 100).toFixed(2));
  const exact = BigInt(hundredths) * (scale === '万' ? 100n : scale === '亿' ? 1_000_000n : 10_000_000_000n);
  const number = Number(exact);
  const [name, size] =
    number >= 1e12 ? ['trillion', 1e12] : number >= 1e9 ? ['billion', 1e9] : number >= 1e6 ? ['million', 1e6] : ['', 1];
  const english = name ? trim((number / size).toFixed(6)) : commas(number);
  const [zhUnit, enUnit, zhOther, enOther] = unit;
  const zh = `${coefficient}${scale}${zhUnit}`;
  const space = pick(next, [' ', ' ', '-']);
  const spelled =
    name && space === '-' && enUnit.startsWith(' ')
      ? `${english} ${name}${enUnit}`
      : `${english}${name ? ` ${name}` : ''}${enUnit}`;
  const seeds: Seed[] = [...digitSeeds(next, zh, spelled)];
  seeds.push({ kind: 'scale', side: 'zh', from: zh, to: `${coefficient}${scale === '万' ? '亿' : '万'}${zhUnit}` });
  if (name) {
    const wrong = name === 'million' ? 'billion' : 'million';
    seeds.push({ kind: 'scale', side: 'en', from: spelled, to: spelled.replace(name, wrong) });
    const shifted = english.includes('.')
      ? trim((Number(english) * 10).toFixed(6))
      : trim((Number(english) / 10).toFixed(6));
    seeds.push({ kind: 'scale', side: 'en', from: spelled, to: spelled.replace(english, shifted) });
  }
  if (zhOther) seeds.push({ kind: 'unit', side: 'zh', from: zh, to: `${coefficient}${scale}${zhOther}` });
  if (enOther) seeds.push({ kind: 'unit', side: 'en', from: spelled, to: spelled.replace(enUnit, enOther) });
  return { zh, en: spelled, seeds };
}

/** A plain count in digits. */
function count(next: Random, high = 9999): Amount {
  const n = between(next, 13, high);
  const zh = String(n);
  const en = next() < 0.5 ? commas(n) : String(n).length < 4 ? String(n) : commas(n);
  return { zh, en, seeds: digitSeeds(next, zh, en) };
}
/** A small count in words. */
function small(next: Random): Amount {
  const n = between(next, 3, 19);
  let other = n;
  while (other === n) other = between(next, 3, 19);
  const zh = measureNumber(n);
  const en = wordsBelowHundred(n);
  return {
    zh,
    en,
    seeds: [
      { kind: 'digit', side: 'zh', from: zh, to: measureNumber(other) },
      { kind: 'digit', side: 'en', from: en, to: wordsBelowHundred(other) },
    ],
  };
}
function share(next: Random): Amount {
  const tenths = between(next, 11, 499);
  const value = trim((tenths / 10).toFixed(1));
  const zh = `${value}%`;
  const en = `${value}${pick(next, [' percent', '%', ' per cent'])}`;
  return {
    zh,
    en,
    seeds: [
      ...digitSeeds(next, zh, en),
      { kind: 'point', side: 'en', from: en, to: `${value} percentage points` },
      { kind: 'point', side: 'zh', from: zh, to: `${value}个百分点` },
    ],
  };
}
function points(next: Random): Amount {
  const value = trim((between(next, 1, 59) / 10).toFixed(1));
  const zh = `${value}个百分点`;
  const en = `${value} percentage points`;
  return {
    zh,
    en,
    seeds: [
      ...digitSeeds(next, zh, en),
      { kind: 'point', side: 'en', from: en, to: `${value} percent` },
      { kind: 'point', side: 'zh', from: zh, to: `${value}%` },
    ],
  };
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
function fullDate(next: Random): Amount {
  const [year, month, day] = [between(next, 1949, 2026), between(next, 1, 12), between(next, 1, 28)];
  const zh = `${year}年${month}月${day}日`;
  const form = pick(next, ['british', 'american', 'ordinal'] as const);
  const english = (y: number, m: number, d: number): string =>
    form === 'british'
      ? `${d} ${MONTHS[m - 1]} ${y}`
      : form === 'american'
        ? `${MONTHS[m - 1]} ${d}, ${y}`
        : `${MONTHS[m - 1]} ${d} ${y}`;
  const en = english(year, month, day);
  const shifted = day === 28 ? day - 1 : day + 1;
  return {
    zh,
    en,
    seeds: [
      { kind: 'date', side: 'zh', from: zh, to: `${year}年${month}月${shifted}日` },
      { kind: 'date', side: 'en', from: en, to: english(year, (month % 12) + 1, day) },
      { kind: 'date', side: 'en', from: en, to: english(year + 1, month, day) },
    ],
  };
}
function monthDay(next: Random): Amount {
  const [month, day] = [between(next, 1, 12), between(next, 1, 28)];
  const zh = `${month}月${day}日`;
  const en = next() < 0.5 ? `${MONTHS[month - 1]} ${day}` : `${day} ${MONTHS[month - 1]}`;
  const shifted = day > 2 ? day - 2 : day + 2;
  return {
    zh,
    en,
    seeds: [
      { kind: 'date', side: 'zh', from: zh, to: `${month}月${shifted}日` },
      { kind: 'date', side: 'en', from: en, to: en.replace(MONTHS[month - 1]!, MONTHS[month % 12]!) },
    ],
  };
}
/** A period: months of a year, quarters, halves, decades. */
function period(next: Random): Amount {
  const seeds = (zh: string, en: string, zhOther: string, enOther: string): Amount => ({
    zh,
    en,
    seeds: [
      { kind: 'date', side: 'zh', from: zh, to: zhOther },
      { kind: 'date', side: 'en', from: en, to: enOther },
    ],
  });
  const year = between(next, 2000, 2026);
  switch (between(next, 0, 6)) {
    case 0: {
      const n = between(next, 2, 11);
      return seeds(
        `${year}年前${n}个月`,
        `the first ${ONES[n]} months of ${year}`,
        `${year}年前${n === 2 ? 4 : n - 1}个月`,
        `the first ${ONES[n]} months of ${year - 1}`,
      );
    }
    case 1: {
      const q = between(next, 1, 4);
      const names = ['first', 'second', 'third', 'fourth'];
      return seeds(
        `${year}年${'一二三四'[q - 1]}季度`,
        `the ${names[q - 1]} quarter of ${year}`,
        `${year}年${'一二三四'[q % 4]}季度`,
        `the ${names[q % 4]} quarter of ${year}`,
      );
    }
    case 2:
      return seeds(`${year}年上半年`, `the first half of ${year}`, `${year}年下半年`, `the first half of ${year + 1}`);
    case 3: {
      const n = between(next, 2, 11);
      return seeds(
        `${year}年1至${n}月`,
        `January to ${MONTHS[n - 1]} ${year}`,
        `${year}年1至${n + 1}月`,
        `January to ${MONTHS[n]} ${year}`,
      );
    }
    case 4: {
      const decade = between(next, 3, 9);
      return seeds(
        `上世纪${HANZI[decade]}十年代`,
        `the 19${decade}0s`,
        `上世纪${HANZI[decade === 9 ? 5 : decade + 1]}十年代`,
        `the 19${decade === 3 ? 8 : decade - 1}0s`,
      );
    }
    case 5:
      return seeds(
        `${year}年前三季度`,
        `the first nine months of ${year}`,
        `${year}年前两季度`,
        `the first eight months of ${year}`,
      );
    default:
      return seeds(`${year}年`, String(year), `${year - 1}年`, String(year + 1));
  }
}

const MONEY = [
  ['元', ' yuan', '美元', ' US dollars'],
  ['美元', ' US dollars', '元', ' euros'],
  ['欧元', ' euros', '英镑', ' pounds'],
  ['元', ' yuan', '日元', ' dollars'],
] as const;
const MEASURES = [
  ['吨', ' tonnes', '公斤', ' kilograms'],
  ['公里', ' kilometres', '米', ' miles'],
  ['平方米', ' square metres', '平方公里', ' square kilometres'],
  ['亩', ' mu', '公顷', ' hectares'],
  ['千瓦时', ' kWh', '千瓦', ' kW'],
] as const;
const PLACES = [
  ['青禾', 'Qinghe'],
  ['松浦', 'Songpu'],
  ['云栖镇', 'Yunqi Town'],
  ['白鹭港', 'Bailu Port'],
  ['临湖', 'Linhu'],
  ['石桥县', 'Shiqiao County'],
] as const;
const FIRMS = [
  ['长禾机械', 'Changhe Machinery'],
  ['远帆航运', 'Yuanfan Shipping'],
  ['恒泽药业', 'Hengze Pharmaceutical'],
  ['新苗农业', 'Xinmiao Agriculture'],
] as const;
const GOODS = [
  ['轮胎', 'tyres'],
  ['电池', 'batteries'],
  ['自行车', 'bicycles'],
  ['水泵', 'pumps'],
] as const;
const UPS: readonly (readonly [string, string])[] = [
  ['增长', 'rose'],
  ['上升', 'grew'],
  ['提高', 'increased'],
];
const DOWNS: readonly (readonly [string, string])[] = [
  ['下降', 'fell'],
  ['减少', 'dropped'],
  ['回落', 'declined'],
];

/** A movement and its opposite, for direction seeds. */
function movement(next: Random): { zh: string; en: string; zhOther: string; enOther: string } {
  const up = next() < 0.5;
  const [zh, en] = pick(next, up ? UPS : DOWNS);
  const [zhOther, enOther] = pick(next, up ? DOWNS : UPS);
  return { zh, en, zhOther, enOther };
}

type Template = (next: Random) => Written;
const join = (zh: string, en: string, ...amounts: readonly { seeds: readonly Seed[] }[]): Written => ({
  zh,
  en,
  seeds: amounts.flatMap((each) => each.seeds),
});

const TEMPLATES: readonly Template[] = [
  (next) => {
    const [place, date, amount] = [pick(next, PLACES), fullDate(next), large(next, pick(next, MONEY))];
    return join(
      `${date.zh}，${place[0]}的新项目开工，总投资${amount.zh}。`,
      `Work on the new project in ${place[1]} started on ${date.en}, with a total investment of ${amount.en}.`,
      date,
      amount,
    );
  },
  (next) => {
    const [firm, time, value, rate, move] = [
      pick(next, FIRMS),
      period(next),
      large(next, MONEY[0]),
      share(next),
      movement(next),
    ];
    const seeds: Seed[] = [
      { kind: 'direction', side: 'zh', from: `同比${move.zh}`, to: `同比${move.zhOther}` },
      { kind: 'direction', side: 'en', from: `${move.en} ${rate.en}`, to: `${move.enOther} ${rate.en}` },
    ];
    return join(
      `${time.zh}，${firm[0]}营业收入${value.zh}，同比${move.zh}${rate.zh}。`,
      `In ${time.en}, sales at ${firm[1]} ${move.en} ${rate.en} year on year, coming to ${value.en}.`,
      time,
      value,
      rate,
      { seeds },
    );
  },
  (next) => {
    const [place, n, m] = [pick(next, PLACES), count(next), small(next)];
    return join(
      `${place[0]}新增就业岗位${n.zh}个，来自${m.zh}家企业。`,
      `${place[1]} gained ${n.en} jobs at ${m.en} companies.`,
      n,
      m,
    );
  },
  (next) => {
    const [rate, gap, time] = [share(next), points(next), period(next)];
    return join(
      `${time.zh}的不良率为${rate.zh}，比计划低${gap.zh}。`,
      `The bad-loan ratio in ${time.en} was ${rate.en}, ${gap.en} below plan.`,
      time,
      rate,
      gap,
    );
  },
  (next) => {
    const [firm, goods, amount, move] = [
      pick(next, FIRMS),
      pick(next, GOODS),
      large(next, pick(next, MEASURES)),
      movement(next),
    ];
    const rate = share(next);
    const seeds: Seed[] = [
      { kind: 'direction', side: 'en', from: `${move.en} by ${rate.en}`, to: `${move.enOther} by ${rate.en}` },
    ];
    return join(
      `${firm[0]}的${goods[0]}用料为${amount.zh}，${move.zh}了${rate.zh}。`,
      `Material for ${goods[1]} at ${firm[1]} came to ${amount.en} and ${move.en} by ${rate.en}.`,
      amount,
      rate,
      { seeds },
    );
  },
  (next) => {
    const [day, n, age] = [monthDay(next), count(next, 899), between(next, 18, 95)];
    return join(
      `${day.zh}，一名${age}岁的志愿者带着${n.zh}人上山植树。`,
      `On ${day.en} a ${age}-year-old volunteer led ${n.en} people up the hill to plant trees.`,
      day,
      n,
      {
        seeds: [{ kind: 'digit', side: 'en', from: `a ${age}-year-old`, to: `a ${age + 1}-year-old` }],
      },
    );
  },
  (next) => {
    const low = between(next, 2, 40);
    const high = low + between(next, 1, 40);
    const scale = pick(next, [
      ['万', '0,000'],
      ['亿', '00 million'],
    ] as const);
    const zh = `${low}${pick(next, ['—', '至', '-'])}${high}${scale[0]}元`;
    const english = (value: number): string =>
      scale[0] === '万'
        ? commas(value * 10_000)
        : value >= 10
          ? `${trim((value / 10).toFixed(1))} billion`
          : `${value}00 million`;
    const en = `${english(low)} to ${english(high)} yuan`;
    return join(`每个项目可得补助${zh}。`, `Each project may receive ${en} in support.`, {
      seeds: [
        { kind: 'digit', side: 'zh', from: zh, to: zh.replace(String(high), String(high + 1)) },
        { kind: 'scale', side: 'zh', from: zh, to: zh.replace(scale[0], scale[0] === '万' ? '亿' : '万') },
      ],
    });
  },
  (next) => {
    const [place, hour, half] = [pick(next, PLACES), between(next, 1, 11), next() < 0.5];
    const weekday = between(next, 1, 7);
    const zh = `周${'一二三四五六日'[weekday - 1]}下午${hour}点${half ? '半' : ''}`;
    const clock = (value: number): string => `${value}${half ? ':30' : ''} p.m.`;
    const en = `${clock(hour)} on ${WEEKDAYS[weekday - 1]}`;
    return join(`${place[0]}的听证会定于${zh}举行。`, `The hearing in ${place[1]} is set for ${en}.`, {
      seeds: [
        { kind: 'date', side: 'en', from: en, to: `${clock(hour)} on ${WEEKDAYS[weekday % 7]}` },
        { kind: 'digit', side: 'en', from: en, to: `${clock((hour % 11) + 1)} on ${WEEKDAYS[weekday - 1]}` },
      ],
    });
  },
  (next) => {
    const n = between(next, 11, 98);
    const zh = hanziBelowHundred(n);
    const fraction = pick(next, [
      ['三分之二', 'two-thirds', '四分之三'],
      ['四分之三', 'three quarters', '五分之三'],
      ['五分之一', 'one fifth', '五分之二'],
      ['四成', '40 percent', '六成'],
    ] as const);
    return join(
      `${zh}个村中，有${fraction[0]}通了公路。`,
      `Of the ${wordsBelowHundred(n)} villages, ${fraction[1]} of them now have a road.`,
      {
        seeds: [
          { kind: 'digit', side: 'zh', from: zh, to: hanziBelowHundred(n === 98 ? 97 : n + 1) },
          { kind: 'digit', side: 'zh', from: fraction[0], to: fraction[2] },
        ],
      },
    );
  },
  (next) => {
    const [n, firm] = [between(next, 2, 60), pick(next, FIRMS)];
    const suffix =
      n % 10 === 1 && n !== 11 ? 'st' : n % 10 === 2 && n !== 12 ? 'nd' : n % 10 === 3 && n !== 13 ? 'rd' : 'th';
    const years = between(next, 3, 60);
    return join(
      `${firm[0]}参加了第${n}届博览会，这是它成立${years}年来的首次。`,
      `${firm[1]} took part in the ${n}${suffix} fair, its first in ${years} years.`,
      {
        seeds: [
          { kind: 'digit', side: 'zh', from: `第${n}届`, to: `第${n + 1}届` },
          { kind: 'digit', side: 'en', from: `${years} years`, to: `${years + 2} years` },
        ],
      },
    );
  },
  (next) => {
    const mu = between(next, 1, 90) * 15;
    const kw = between(next, 2, 400);
    const teu = between(next, 11, 999);
    return join(
      `港区占地${mu}亩，配套电站${kw}万千瓦，年吞吐${teu}万标箱。`,
      `The port covers ${mu / 15} hectares, has a power station of ${commas(kw * 10)} MW, and handles ${trim((teu / 100).toFixed(2))} million TEUs a year.`,
      {
        seeds: [
          { kind: 'digit', side: 'zh', from: `${mu}亩`, to: `${mu + 90}亩` },
          { kind: 'scale', side: 'zh', from: `${kw}万千瓦`, to: `${kw}千瓦` },
          { kind: 'scale', side: 'zh', from: `${teu}万标箱`, to: `${teu}标箱` },
        ],
      },
    );
  },
  (next) => {
    const multiple = pick(next, [
      ['翻了一番', 'doubled', '翻了两番'],
      ['增长两倍', 'tripled', '增长三倍'],
      ['翻了两番', 'quadrupled', '翻了一番'],
    ] as const);
    const [place, rate] = [pick(next, PLACES), points(next)];
    return join(
      `${place[0]}的旅游收入${multiple[0]}，占比上升${rate.zh}。`,
      `Income from tourism in ${place[1]} ${multiple[1]}, and its share went up ${rate.en}.`,
      rate,
      { seeds: [{ kind: 'digit', side: 'zh', from: multiple[0], to: multiple[2] }] },
    );
  },
];

/** So many correct pairs, the same in every run. */
export function writtenPairs(size: number, seed = 20_250_623): Written[] {
  const next = random(seed);
  return Array.from({ length: size }, (_, index) => TEMPLATES[index % TEMPLATES.length]!(next));
}

/** The pair with one seed planted, or null where the text to be replaced is not there. */
export function plant(pair: Written, seed: Seed): { readonly zh: string; readonly en: string } | null {
  const text = pair[seed.side];
  if (!text.includes(seed.from) || seed.from === seed.to) return null;
  return { zh: pair.zh, en: pair.en, [seed.side]: text.replace(seed.from, () => seed.to) };
}
