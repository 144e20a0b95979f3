/**
 * You want this rule because numbers hide in words that no digit shows: 翻番 as tripled, 减半 as doubled, 每克 as an ounce.
 * It speaks only where each side has one such word, the rule `number` has found nothing, and no reading makes them agree.
 */
import { comparePair } from '../compare-pair.ts';
import type { Finding, PairRule } from '../finding.ts';
import { finding, side } from '../side.ts';

interface Word {
  readonly start: number;
  readonly end: number;
  /** All values that it may have: 增加两倍 is three times, and often written for two. */
  readonly values: readonly number[];
}

const DIGITS: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  两: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
};
const numberOf = (text: string): number => DIGITS[text] ?? Number(text);

const CHINESE =
  /(?:翻了?|翻)(?:([一二两兩三四])?番|了?一?倍)|[双雙]倍|加倍|成倍|(\d{1,2}|[一二两兩三四五六七八九十])倍|减半|減半|[对對]半|半[数數]|一半|([一二两兩三四五六七八九十])分之([一二两兩三四五六七八九])/gu;
const WORTH = /倍|番|半|分之/;

function chineseWords(zh: string): Word[] {
  return [...zh.matchAll(CHINESE)].flatMap((match): Word[] => {
    const [text, doublings, times, below, above] = match;
    const at = { start: match.index, end: match.index + text.length };
    if (
      zh[at.end] === '半' ||
      /^十$/.test(times ?? '') ||
      /^(?:倍[率镜鏡频頻]|[信益])/.test(zh.slice(at.end - 1, at.end + 1))
    )
      return [];
    if (below) return [{ ...at, values: shares(numberOf(above!) / numberOf(below)) }];
    if (/半/.test(text)) return [{ ...at, values: shares(0.5) }];
    if (doublings) return [{ ...at, values: [2 ** numberOf(doublings)] }];
    if (times) return [{ ...at, values: [numberOf(times), numberOf(times) + 1] }];
    return [{ ...at, values: text === '成倍' ? [2, 3, 4, 5, 6, 7, 8, 9, 10] : [2] }];
  });
}

/** A share, and what is left when it is taken away: 减少三分之一 is to two thirds. */
const shares = (value: number): number[] => [value, 1 - value];

const WORDS: readonly (readonly [RegExp, number])[] = [
  [/\bdoubl(?:e[sd]?|ing)\b|\btwice\b|\btwo-?fold\b|\btwo times\b/giu, 2],
  [/\btripl(?:e[sd]?|ing)\b|\btrebl(?:e[sd]?|ing)\b|\bthree-?fold\b|\bthree times\b|\bthrice\b/giu, 3],
  [/\bquadrupl(?:e[sd]?|ing)\b|\bfour-?fold\b|\bfour times\b/giu, 4],
  [/\bquintupl(?:e[sd]?|ing)\b|\bfive-?fold\b|\bfive times\b/giu, 5],
  [/\b(?:six|seven|eight|nine|ten)(?:-?fold| times)\b/giu, Number.NaN],
  [
    /\bhalv(?:e[sd]?|ing)\b|\b(?:by|a|one|in|cut|to) half\b|\bhalf (?:of|as|the|its|their|his|her)\b|\bhalf-price\b/giu,
    0.5,
  ],
  [/\b(?:a|one)[- ]third (?:of|as|less|more|fewer|lower|higher|up|down)\b|\b(?:by|to) (?:a|one)[- ]third\b/giu, 1 / 3],
  [/\btwo[- ]thirds\b/giu, 2 / 3],
  [/\b(?:a|one)[- ]quarter (?:of|as|less|more|fewer|lower|higher)\b|\b(?:by|to) (?:a|one)[- ]quarter\b/giu, 1 / 4],
  [/\bthree[- ]quarters\b/giu, 3 / 4],
  [/\b(?:a|one)[- ]fifth (?:of|as|less|more|fewer)\b|\b(?:by|to) (?:a|one)[- ]fifth\b/giu, 1 / 5],
];
const WORTH_EN =
  /doubl|twice|two|tripl|trebl|three|four|quad|quint|five|six|seven|eight|nine|ten|hal[fv]|third|quarter|fifth/i;
const NUMBERS = ['six', 'seven', 'eight', 'nine', 'ten'];

function englishWords(en: string): Word[] {
  return WORDS.flatMap(([pattern, value]) =>
    [...en.matchAll(pattern)].flatMap((match): Word[] => {
      const at = { start: match.index, end: match.index + match[0].length };
      const more = Number.isNaN(value)
        ? 6 + NUMBERS.indexOf(/^\p{L}+?(?=-?fold| )/iu.exec(match[0])![0].toLowerCase())
        : value;
      // The first half of a year, the second half of a match
      if (value === 0.5 && /\b(?:first|second|last|other|next|and) $/i.test(en.slice(0, at.start))) return [];
      return [{ ...at, values: value < 1 ? shares(value) : [more] }];
    }),
  );
}

/** What a rate is of: the Chinese after 每 or a slash, and the English after "per" or "a". */
const PER: readonly (readonly [zh: string, en: string, more: string])[] = [
  ['克', 'gram(?:me)?', ''],
  ['(?:公斤|千克)', 'kilo(?:gram(?:me)?)?', ''],
  ['吨|噸', 'tonne|ton', ''],
  ['盎司', 'ounce', ''],
  ['桶', 'barrel', ''],
  ['亩|畝', 'mu', ''],
  ['公顷|公頃', 'hectare', ''],
  ['平方米|平米', 'square met(?:re|er)', ''],
  ['小时|小時', 'hour', 'hourly'],
  ['分钟|分鐘', 'minute', ''],
  ['秒', 'second', ''],
  ['[天日]', 'day|night', 'daily|nightly'],
  ['[周週]|星期|礼拜|禮拜', 'week', 'weekly'],
  ['个?月|個?月', 'month', 'monthly'],
  ['年', 'year', 'annual(?:ly)?|yearly'],
];
const PER_ZH = new RegExp(`每(?:一)?(?:${PER.map(([zh]) => `(${zh})`).join('|')})(?![均份报刊後后前个個])`, 'gu');
const PER_EN = new RegExp(
  `\\b(?:per|an?|each|every)[\\s-](?:${PER.map(([, en]) => `(${en})`).join('|')})s?\\b|\\b(?:${PER.map(([, , more]) => (more ? `(${more})` : '(?!)()')).join('|')})\\b`,
  'giu',
);
const nth = (match: RegExpExecArray): number =>
  (match.findIndex((group, i) => i > 0 && group !== undefined) - 1) % PER.length;

/** 每吨 and "per kilogram": one rate on each side, of different things. */
function* checkRates(zh: string, en: string): Generator<Finding> {
  const left = [...zh.matchAll(PER_ZH)];
  if (left.length !== 1) return;
  const own = nth(left[0]!);
  const right = [...en.matchAll(PER_EN)].filter(
    (match) => !/^(?:an?|each|every) (?:day|year|minute|second|hour|night)/i.test(match[0]) || own !== nth(match),
  );
  const other = right[0];
  if (right.length !== 1 || !other || nth(other) === own || new RegExp(`\\b(?:${PER[own]![1]})`, 'i').test(en)) return;
  // "a second chance", "a minute later": only what follows a number is a rate.
  if (
    /^an?\b/i.test(other[0]) &&
    !/(?:\d|\b(?:yuan|dollars?|euros?|pounds?|tonnes?|tons?|people|barrels?|hours?|days?|times|million|billion|hundred|thousand|once|twice))[^.;]{0,12}$/i.test(
      en.slice(0, other.index),
    )
  )
    return;
  if (new RegExp(PER[nth(other)]![0]).test(zh)) return;
  yield finding(
    rule,
    { zh: `“${left[0]![0]}”在英文中作“${other[0]}”`, en: `“${left[0]![0]}” has become “${other[0]}”` },
    {
      zh: side(zh, left[0]!.index, left[0]!.index + left[0]![0].length),
      en: side(en, other.index, other.index + other[0].length),
      expected: `per ${PER[own]![1].replace(/\(.*|\|.*/, '')}`,
    },
  );
}

export const rule: PairRule = {
  id: 'ratio',
  severity: 'error',
  about: {
    zh: '检查用词语写的倍数和分数（翻番、减半、三分之一）以及“每”字所带的单位是否一致。',
    en: 'Finds multiples and shares in words (翻番, 减半, a third) and rates (每吨, per kilogram) that differ.',
  },
  examples: [
    { zh: '产量翻了一番。', en: 'Output doubled.' },
    { zh: '剂量加倍。', en: 'The dose was halved.', finds: '“加倍”' },
    { zh: '单位应付双倍工资。', en: 'The employer shall pay triple wages.', finds: '“双倍”' },
    { zh: '半数以上的委员反对。', en: 'Over half of the members were against it.' },
    { zh: '半数以上的委员反对。', en: 'More than a third of the members were against it.', finds: '“半数”' },
    { zh: '用水减少三分之一。', en: 'Water use fell to two-thirds.' },
    { zh: '售价为每吨23万元。', en: 'It sells at 230,000 yuan per tonne.' },
    { zh: '售价为每吨23万元。', en: 'It sells at 230,000 yuan a kilogram.', finds: '“每吨”' },
    { zh: '他每周给我二十块。', en: 'He gives me 20 yuan a month.', finds: '“每周”' },
    { zh: '他每天都来，一来就是一天。', en: 'He comes every day.' },
  ],
  *check(zh, en, context) {
    const multiples = WORTH.test(zh) && WORTH_EN.test(en);
    const rates = zh.includes('每');
    if (!multiples && !rates) return;
    const left = multiples ? chineseWords(zh) : [];
    const right = left.length === 1 ? englishWords(en) : [];
    if (!rates && right.length !== 1) return;
    if (comparePair(zh, en, context).quantities.length) return;
    if (rates) yield* checkRates(zh, en);
    if (right.length !== 1) return;
    const [a, b] = [left[0]!, right[0]!];
    if (a.values.some((value) => b.values.some((other) => Math.abs(value - other) < 0.01))) return;
    const [word, other] = [zh.slice(a.start, a.end), en.slice(b.start, b.end)];
    yield finding(
      rule,
      { zh: `“${word}”与“${other}”不符`, en: `“${word}” and “${other}” differ` },
      { zh: side(zh, a.start, a.end), en: side(en, b.start, b.end) },
    );
  },
};
