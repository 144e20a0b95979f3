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

/** The changes for a text in Traditional. Linear. */
export function restoreOneToMany(text: string): Change[] {
  const changes: Change[] = [];
  if (!ANY.test(text)) return changes;
  const phrases = phrasesOf();
  /** Taiwan writes 裡 and 麵, Hong Kong 裏 and 麪 or 麵. */
  const local = (character: string) =>
    character === '裏' && !text.includes('裏') ? '裡' : character === '麪' && !text.includes('麪') ? '麵' : character;
  let plain = '';
  for (let at = 0; at < text.length; at += 1) plain += String.fromCharCode(simplifiedOf(text.charCodeAt(at)));
  for (let at = 0; at < text.length; ) {
    const length = longestAt(plain, at, phrases) || 1;
    if (length > 1) {
      const right = phrases.entries.get(plain.slice(at, at + length))!;
      for (let i = 0; i < length && right.length === length; i += 1) {
        const found = text[at + i]!;
        if (found === right[i] || !WRONG.get(found)?.includes(right[i]!)) continue;
        const after = local(right[i]!);
        changes.push({ start: at + i, end: at + i + 1, after, confidence: CONFIDENCE });
      }
    }
    at += length;
  }
  return changes;
}
