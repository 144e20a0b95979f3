/**
 * `node scripts/bench/seeds.ts [FILE.tsv]`: errors seeded by word lists that know nothing of `src/language`, one at a time,
 * in pairs that pass: units, currencies, scales, percent against point, directions, dates, multiples; and, in paragraphs
 * of two to five consecutive pairs, one sentence dropped. Some seeds make nonsense and some say the same, so that no
 * figure can be 100 percent: read the misses (`--show KIND`). By default the hand-written pairs of full sentences.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkPair } from '../../src/check/check-pair.ts';
import { pairsByHand } from './pairs-by-hand.ts';

type Row = readonly [zh: string, en: string];
type Swap = readonly [pattern: RegExp, to: (found: string) => string];

const { values, positionals } = parseArgs({ options: { show: { type: 'string' } }, allowPositionals: true });
const FULL = 60;
const rows: readonly Row[] = positionals[0]
  ? readFileSync(positionals[0], 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => line.split('\t') as [string, string])
  : pairsByHand()
      .filter(({ en }) => en.length > FULL)
      .map(({ zh, en }) => [zh, en]);

/** Words exchanged for each other: `a/b c/d`, an underscore for a space. */
function swap(list: string, before = '\\b', after = '\\b'): Swap {
  const to = new Map<string, string>();
  for (const pair of list.split(' ')) {
    const [a, b] = pair.split('/').map((word) => word.replaceAll('_', ' ')) as [string, string];
    if (!to.has(a)) to.set(a, b);
    if (!to.has(b)) to.set(b, a);
  }
  const words = [...to.keys()].sort((a, b) => b.length - a.length).join('|');
  return [new RegExp(`${before}(?:${words})${after}`, 'g'), (found) => to.get(found)!];
}

const DIGIT = '(?<=\\d[ -]?)';
const KINDS: Readonly<Record<string, { readonly en: readonly Swap[]; readonly zh: readonly Swap[] }>> = {
  'span of time': {
    en: [swap('years/months days/weeks hours/minutes', '(?<=(?:\\d|two|three|four|five|six|seven|eight|nine|ten) )')],
    zh: [swap('个月/年 天/周 小时/分钟', '(?<=\\d)', '(?![月代级初底末前后\\d第])(?<!\\d{4}年)')],
  },
  measure: {
    en: [swap('kilometres/metres km/miles tonnes/kg hectares/acres litres/tonnes GW/MW', DIGIT)],
    zh: [swap('公里/米 公顷/亩 吨/公斤 千瓦/兆瓦 斤/吨', '(?<=[\\d万亿])', '(?!级)')],
  },
  currency: {
    en: [swap('yuan/dollars euros/pounds yen/yuan'), [/(?<![A-Z])[$€]/g, (sign) => (sign === '$' ? '€' : '$')]],
    zh: [swap('美元/欧元 港元/日元 英镑/美元', '(?<=[\\d万亿])', '')],
  },
  scale: {
    en: [swap('million/billion', '(?<=\\d )')],
    zh: [swap('万/亿', '(?<=\\d)', '')],
  },
  'percent, point': {
    en: [swap('percent/percentage_points', DIGIT)],
    zh: [
      [/个百分点/g, () => '%'],
      [/(?<=\d)%/g, () => '个百分点'],
    ],
  },
  direction: {
    en: [
      swap(
        'rose/fell risen/fallen rising/falling grew/shrank up/down higher/lower more_than/less_than fewer_than/more_than increase/decrease growth/decline raised/lowered',
        '\\b',
        '(?=[^.;,]{0,20}\\d)',
      ),
    ],
    zh: [swap('增长/下降 上涨/下跌 增加/减少 提高/降低 超过/不到 上升/回落', '', '(?=[^，。；]{0,4}\\d)')],
  },
  'month, weekday': {
    en: [swap('January/March April/June July/September October/December Monday/Thursday Friday/Sunday')],
    zh: [swap('周一/周四 周五/周日', '', ''), [/(?<!\d)\d(?=月)/g, (digit) => String((Number(digit) % 9) + 1)]],
  },
  multiple: {
    en: [swap('doubled/tripled quadrupled/tripled half/third quarter/third')],
    zh: [[/[两三四](?=[倍番成]|分之)/g, (digit) => (digit === '三' ? '四' : '三')]],
  },
};

const flagged = (zh: string, en: string): number => checkPair(zh, en).length;
const percent = (part: number, all: number): string =>
  `${part} of ${all}, ${((100 * part) / Math.max(1, all)).toFixed(1)} %`;

const clean = rows.filter(([zh, en]) => !flagged(zh, en));
console.log(`pairs: ${rows.length}; flagged unchanged, to be read: ${rows.length - clean.length}`);
for (const [kind, swaps] of Object.entries(KINDS)) {
  let [found, all] = [0, 0];
  for (const [zh, en] of clean) {
    for (const side of ['zh', 'en'] as const) {
      const text = side === 'zh' ? zh : en;
      for (const [pattern, to] of swaps[side])
        for (const match of text.matchAll(pattern)) {
          const spoilt = text.slice(0, match.index) + to(match[0]) + text.slice(match.index + match[0].length);
          const pair: Row = side === 'zh' ? [spoilt, en] : [zh, spoilt];
          all += 1;
          if (flagged(...pair)) found += 1;
          else if (values.show === kind) console.log(`  ${match[0]} → ${to(match[0])}\n    ${pair.join(' | ')}`);
        }
    }
  }
  console.log(`  ${kind.padEnd(16)} ${percent(found, all)}`);
}

const ended = (text: string, mark: string): string => (/[。！？”"’.!?]$/.test(text) ? text : text + mark);
const join = (part: readonly Row[]): Row => [
  part.map(([zh]) => ended(zh, '。')).join(''),
  part.map(([, en]) => ended(en, '.')).join(' '),
];
for (const size of [2, 3, 4, 5]) {
  const found = { zh: 0, en: 0 };
  let [all, alarms] = [0, 0];
  for (let at = 0; at + size <= clean.length; at += 2) {
    const part = clean.slice(at, at + size);
    const [zh, en] = join(part);
    if (flagged(zh, en)) {
      alarms += 1;
      continue;
    }
    all += 1;
    const less = join(part.filter((_, index) => index !== (at * 7 + 3) % size));
    if (flagged(zh, less[1])) found.en += 1;
    if (flagged(less[0], en)) found.zh += 1;
  }
  console.log(
    `  one of ${size} sentences dropped: English ${percent(found.en, all)}; Chinese ${percent(found.zh, all)}; flagged whole ${alarms}`,
  );
}
