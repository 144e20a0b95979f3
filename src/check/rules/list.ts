/**
 * You want this rule where a text counts its points: 一是 … 二是 … 三是, ① ② ③, 1. 2. 3., first, second, third. It finds a list
 * that lost or gained a point on the way.
 */
import type { PairRule, Side } from '../finding.ts';
import { finding, side } from '../side.ts';

/** A way of counting points: the marker of a number, in the form the text would show it. */
interface Series {
  readonly id: 'circled' | 'bracketed' | 'dotted' | 'spoken' | 'bullet';
  readonly pattern: RegExp;
  readonly number: (marker: RegExpMatchArray) => number;
}

const DIGITS = '一二三四五六七八九十';
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const ordinal = (word: string): number => ORDINALS.indexOf(word.toLowerCase().replace(/ly$/, '')) + 1;

const circled: Series = {
  id: 'circled',
  pattern: /[①-⑳]/gu,
  number: (marker) => marker[0].codePointAt(0)! - 0x245f,
};
const bracketed: Series = {
  id: 'bracketed',
  pattern: /(?<![\p{L}\p{N}])[（(](\d{1,2}|[一二三四五六七八九十])[)）]/gu,
  number: (marker) => (/\d/.test(marker[1]!) ? Number(marker[1]) : DIGITS.indexOf(marker[1]!) + 1),
};
const bullet: Series = { id: 'bullet', pattern: /^[ \t]*(?:[•·▪◦*-]|\d{1,2}[.、)])[ \t]+(?=\S)/gmu, number: () => 0 };

const CHINESE: readonly Series[] = [
  circled,
  bracketed,
  bullet,
  {
    id: 'spoken',
    // 一是 opens a point after a mark or at the beginning; 唯一是 and 二是二 do not.
    pattern:
      /(?<=^|[。；，：、！？\s“（(])(?:([一二三四五六七八九十])(?:是|要|则)|第([一二三四五六七八九十])[，、：])/gmu,
    number: (marker) => DIGITS.indexOf(marker[1] ?? marker[2]!) + 1,
  },
];
const ENGLISH: readonly Series[] = [
  circled,
  bracketed,
  bullet,
  {
    id: 'spoken',
    pattern:
      /(?:(?<=^|[.;:!?—–-]\s+|["“(])|(?<=[,;]\s+(?:and )?))(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?:ly)?(?=[,:]|\s+(?:is|was|to)\b)/gimu,
    number: (marker) => ordinal(marker[1]!),
  },
];

interface Counted {
  readonly count: number;
  readonly last: Side;
}

/** How many points a series counts, where it runs from one without a gap; null where it is no list. */
function counted(text: string, { id, pattern, number }: Series): Counted | null {
  let next = 1;
  let last: Side | null = null;
  for (const marker of text.matchAll(pattern)) {
    if (id === 'bullet' || number(marker) === next) {
      next += 1;
      last = side(text, marker.index, marker.index + marker[0].length);
    } else if (number(marker) === 1) return null;
  }
  return next > 2 && last ? { count: next - 1, last } : null;
}

const MARKED = /[①-⑳]|[（(][\d一二三四五六七八九十]{1,2}[)）]|[一二]是|第[一二][，、：]|\n|[Ff]irst/;

export const rule: PairRule = {
  id: 'list',
  severity: 'error',
  about: {
    zh: '检查“一是二是三是”、①②③等分条列举在两边是否条数相同。',
    en: 'Checks that points counted out (一是 … 二是 …, ① ②, first … second …) are as many on both sides.',
  },
  examples: [
    { zh: '一是抓项目，二是抓人才，三是抓服务。', en: 'First, projects; second, talent; third, services.' },
    {
      zh: '一是抓项目，二是抓人才，三是抓服务。',
      en: 'First, projects; second, talent and services.',
      finds: '3 points',
    },
    { zh: '①项目②人才③服务', en: '① projects ② talent ③ services' },
    { zh: '①项目②人才③服务', en: '① projects ② talent and services', finds: '3 points' },
    { zh: '（1）项目；（2）人才', en: '(1) projects; (2) talent; (3) services', finds: '2 points' },
    { zh: '一是抓项目，二是抓人才。', en: 'They will look to projects and to talent.' },
  ],
  *check(zh, en) {
    if (!MARKED.test(zh) && !MARKED.test(en)) return;
    for (const [index, series] of CHINESE.entries()) {
      const ours = counted(zh, series);
      const theirs = counted(en, ENGLISH[index]!);
      if (!ours || !theirs || ours.count === theirs.count) continue;
      yield finding(
        rule,
        {
          zh: `中文列举了${ours.count}条，英文列举了${theirs.count}条`,
          en: `the Chinese counts ${ours.count} points, the English ${theirs.count}`,
        },
        { zh: ours.last, en: theirs.last, expected: String(ours.count) },
      );
    }
  },
};
