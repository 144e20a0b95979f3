import { joinCompounds } from './compound.ts';
import { readDateZh } from './date-zh.ts';
import { whole } from './exact.ts';
import { KeptMentions } from './kept-mentions.ts';
import { notQuantityEndZh } from './not-quantity-zh.ts';
import { readNumber } from './number-zh.ts';
import { type DateMention, type Mention, MOST_MENTIONS, type Quantity, quantity } from './quantity.ts';
import { closeSpaces, reopened } from './spaced-zh.ts';
import { unitAtZh } from './unit-zh.ts';
import { foldWidth } from './width.ts';
import { readWordZh } from './word-quantity-zh.ts';

/** What a character may begin: a date (1), a word quantity (2), a numeral (4). */
const STARTS = (() => {
  const table = new Uint8Array(65_536);
  const mark = (chars: string, bit: number): void => {
    for (const char of chars) table[char.charCodeAt(0)]! |= bit;
  };
  mark('去今明前昨后上下本周星礼民头首第国元劳来双圣农阴旧正腊闰', 1);
  mark('第首半翻双俩仨冠亚季两过多对大成数一元', 2);
  mark('0123456789〇零一二三四五六七八九十廿卅', 7);
  mark('两百千万亿兆几数', 4);
  return table;
})();

const SCALES: ReadonlySet<string> = new Set('十百千万亿兆几数');

const WORTH: ReadonlyMap<string, number> = new Map([
  ...[...'二三四五六七八九'].map((char, index) => [char, index + 2] as const),
  ['两', 2],
  ['十', 10],
  ['百', 100],
  ['千', 1000],
  ['万', 10_000],
]);
/** 初二 is the second year of a middle school and the eighth of all, 高三 the twelfth, 大三 the third of a university. */
const SCHOOLS: ReadonlyMap<string, number> = new Map([
  ['初', 6],
  ['高', 9],
  ['大', 12],
]);
const isMeasured = (mention: Mention | undefined, end: number): boolean =>
  mention?.end === end && mention.type === 'quantity' && mention.unit !== null;

const kept = new KeptMentions();

/** Quantities and dates of a Chinese text, in order, not overlapping. */
export function scanZh(text: string): readonly Mention[] {
  const known = kept.get(text);
  if (known) return known;
  const folded = foldWidth(text);
  const closed = closeSpaces(folded);
  return kept.keep(text, closed ? scan(closed.text).map((mention) => reopened(mention, closed, folded)) : scan(folded));
}

/** The mentions in a folded text without spaces around its digits. */
function scan(folded: string): readonly Mention[] {
  const mentions: Mention[] = [];
  let before: DateMention | null = null;
  let i = 0;
  while (i < folded.length && mentions.length < MOST_MENTIONS) {
    const code = folded.charCodeAt(i);
    if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)) {
      const word = readWordZh(folded, i);
      if (word.found) mentions.push(word.found);
      i = word.end;
      continue;
    }
    const starts = STARTS[code]!;
    if (!starts) {
      i += 1;
      continue;
    }
    const digit = code >= 48 && code <= 57;
    // 1小时零5分: 零 parts the two
    if (folded[i] === '零' && isMeasured(mentions.at(-1), i)) {
      i += 1;
      continue;
    }
    if (starts & 4 && !digit) {
      // 百百百: no numeral has a scale twice.
      if (folded.charCodeAt(i + 1) === code && SCALES.has(folded[i]!)) {
        while (folded.charCodeAt(i) === code) i += 1;
        continue;
      }
      const skip = folded.startsWith('分之', i + 1) ? -1 : notQuantityEndZh(folded, i);
      // 十分钟, 四平方米: a unit that reaches past the word makes it a quantity after all.
      if (skip > i && (unitAtZh(folded, i + 1)?.end ?? 0) <= skip) {
        // 四周, 三角, 千万: it asks for no number, but may be where one on the other side comes from.
        const schoolYears = skip === i + 1 ? SCHOOLS.get(folded[i - 1] ?? '') : undefined;
        const size = WORTH.get(folded[i]!) ?? (schoolYears && 1);
        if (size)
          mentions.push(
            quantity(folded, i, skip, whole(size), {
              unit: unitAtZh(folded, i + 1)?.id ?? null,
              readings: schoolYears ? [{ value: whole(size + schoolYears), unit: null }] : [],
              certainty: 'slight',
            }),
          );
        i = skip;
        continue;
      }
    }
    const date: ReturnType<typeof readDateZh> = starts & 1 ? readDateZh(folded, i, before) : null;
    if (date) {
      before = date.mention;
      mentions.push(date.mention);
      i = date.end;
      continue;
    }
    const word = starts & 2 ? readWordZh(folded, i) : null;
    if (word && word.end > i) {
      if (word.found) mentions.push(word.found);
      i = word.end;
      continue;
    }
    const number = starts & 4 ? readNumber(folded, i) : null;
    if (number) {
      if (number.found) mentions.push(number.found);
      i = Math.max(number.end, i + 1);
      continue;
    }
    i += 1;
    if (digit) while (i < folded.length && folded.charCodeAt(i) >= 48 && folded.charCodeAt(i) <= 57) i += 1;
  }
  return joinCompounds(folded, mentions);
}

/** The quantities of a Chinese text; see `Quantity`. */
export const parseQuantitiesZh = (text: string): readonly Quantity[] =>
  scanZh(text).filter((each): each is Quantity => each.type === 'quantity');

/** The mentions of dates in a Chinese text; see `DateMention`. */
export const parseDatesZh = (text: string): readonly DateMention[] =>
  scanZh(text).filter((each): each is DateMention => each.type === 'date');
