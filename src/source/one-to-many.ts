/**
 * Traditional characters that a conversion by characters chose wrongly, where one Simplified character has several:
 * 之后 for 之後, 頭發 for 頭髮. Only what stands in a phrase is changed, and only forms that are wrong there; what is merely
 * usual elsewhere (台/臺, 群/羣, 布/佈) stays.
 */
import stPhrases from 'opencc-js/dict/STPhrases';
import { collectPhrases, longestAt, type Phrases } from '../language/phrases.ts';
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
    pairs.push([line.slice(0, space), line.slice(space + 1)]);
  }
  loaded = collectPhrases(pairs);
  return loaded;
}

/** How far before a wrong form a phrase with it may begin, and the longest of them. */
const BEFORE = 3;
const LONGEST = 8;

/** The changes for a text in Traditional: phrases are taken from left to right around each form. Linear. */
export function restoreOneToMany(text: string): Change[] {
  const changes: Change[] = [];
  const phrases = ANY.test(text) ? phrasesOf() : undefined;
  if (!phrases) return changes;
  /** Taiwan writes 裡 and 麵, Hong Kong 裏 and 麪 or 麵. */
  const writes = { 裏: text.includes('裏') ? '裏' : '裡', 麪: text.includes('麪') ? '麪' : '麵' };
  const local = (character: string): string => writes[character as keyof typeof writes] ?? character;
  const all = new RegExp(ANY, 'g');
  let done = 0;
  for (let found = all.exec(text); found; found = all.exec(text)) {
    const place = found.index;
    const from = Math.max(done, place - BEFORE);
    let plain = '';
    for (let at = from; at < Math.min(text.length, place + LONGEST); at += 1)
      plain += String.fromCharCode(simplifiedOf(text.charCodeAt(at)));
    for (let at = 0; from + at <= place; ) {
      const length = longestAt(plain, at, phrases);
      if (length > 1 && from + at + length > place) {
        const right = phrases.entries.get(plain.slice(at, at + length))!;
        for (let i = 0; i < length && right.length === length; i += 1) {
          const start = from + at + i;
          const wrong = text[start]!;
          if (wrong === right[i] || !WRONG.get(wrong)?.includes(right[i]!)) continue;
          changes.push({ start, end: start + 1, after: local(right[i]!), confidence: CONFIDENCE });
        }
        done = from + at + length;
        all.lastIndex = Math.max(all.lastIndex, done);
        break;
      }
      at += length || 1;
    }
  }
  return changes;
}
