/**
 * Traditional characters that a conversion by characters chose wrongly, where one Simplified character has several:
 * 之后 for 之後, 頭發 for 頭髮. Only what stands in a phrase is changed, and only forms that are wrong there; what is merely
 * usual elsewhere (台/臺, 群/羣, 布/佈) stays.
 */
import stPhrases from 'opencc-js/dict/STPhrases';
import { collectPhrases, type Phrases } from '../language/phrases.ts';
import { simplifiedOf } from './gloss/lattice.ts';
import type { Change } from './patch.ts';

/** Each wrong form with those that it may stand for. */
const WRONG = new Map(
  '后後 里裏 發髮 髮發 干乾幹 乾幹干 幹乾干 面麪 余餘 制製 製制 系係繫 係系繫 復複覆 複復 鐘鍾 鍾鐘 松鬆 谷穀 范範 准準 征徵 丑醜 斗鬥 卷捲 舍捨 板闆 表錶 胡鬍 曲麴 只隻 向嚮 歷曆 曆歷 匯彙 彙匯 盡儘 獲穫 當噹 于於 云雲 台颱 须鬚'
    .split(' ')
    .map((entry) => [entry[0]!, entry.slice(1)]),
);
const ANY = new RegExp(`[${[...WRONG.keys()].join('')}]`);
const CONFIDENCE = 0.9;

let loaded: Phrases<string> | undefined;

/** OpenCC's phrases that hold a character with several Traditional forms, Simplified to Traditional. */
function phrasesOf(): Phrases<string> {
  if (loaded) return loaded;
  const several = new Set([...WRONG.keys()].map((found) => String.fromCharCode(simplifiedOf(found.charCodeAt(0)))));
  const holds = new RegExp(`[${[...several].join('')}]`);
  const pairs: [string, string][] = [];
  for (const line of stPhrases.split('|')) {
    if (!holds.test(line)) continue;
    const space = line.indexOf(' ');
    const phrase = line.slice(0, space);
    if (!EITHER.has(phrase)) pairs.push([phrase, line.slice(space + 1)]);
  }
  pairs.push(...MORE);
  loaded = collectPhrases(pairs);
  return loaded;
}

/** Phrases that are written either way, or are two things: 對表 as in 對標對表, 匯報 beside 彙報. */
const EITHER = new Set(['对表', '汇报']);
const MORE: readonly [string, string][] = [
  ['后发优势', '後發優勢'],
  ['后疫情', '後疫情'],
  ['接着干', '接著幹'],
  ['撸起袖子加油干', '擼起袖子加油幹'],
];

/** How far before a wrong form a phrase with it may begin, and the longest of them. */
const BEFORE = 3;
const LONGEST = 5;

/**
 * The changes for a text in Traditional. A form stays where any phrase around it has it so (處理|發展 against 理髮).
 * Linear.
 */
export function restoreOneToMany(text: string): Change[] {
  const changes: Change[] = [];
  // Japanese writes 余 and 製品 rightly.
  const phrases = ANY.test(text) && !/[\u3041-\u3096]{2}/.test(text) ? phrasesOf() : undefined;
  if (!phrases) return changes;
  /** Taiwan writes 裡 and 麵, Hong Kong 裏 and 麪 or 麵. */
  const writes = { 裏: text.includes('裏') ? '裏' : '裡', 麪: text.includes('麪') ? '麪' : '麵' };
  const all = new RegExp(ANY, 'g');
  for (let found = all.exec(text); found; found = all.exec(text)) {
    const right = formAt(text, found.index, phrases);
    if (right === undefined) continue;
    const after = writes[right as keyof typeof writes] ?? right;
    if (after !== found[0]) changes.push({ start: found.index, end: found.index + 1, after, confidence: CONFIDENCE });
  }
  return changes;
}

/** What the phrases around an offset have there, where they agree on another form that the one found may stand for. */
function formAt(text: string, place: number, phrases: Phrases<string>): string | undefined {
  const from = Math.max(0, place - BEFORE);
  let plain = '';
  for (let at = from; at < Math.min(text.length, place + LONGEST); at += 1)
    plain += String.fromCharCode(simplifiedOf(text.charCodeAt(at)));
  const own = place - from;
  const found = text[place]!;
  let right: string | undefined;
  for (let start = 0; start <= own; start += 1) {
    for (const length of phrases.lengths.get(plain.charCodeAt(start)) ?? []) {
      if (length < 2 || start + length <= own) continue;
      const phrase = phrases.entries.get(plain.slice(start, start + length));
      if (phrase?.length !== length) continue;
      const form = phrase[own - start]!;
      if (form === found) return undefined;
      if (WRONG.get(found)?.includes(form)) right ??= form;
    }
  }
  return right;
}
