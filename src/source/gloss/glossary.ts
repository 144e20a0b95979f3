/**
 * Which characters a page's process glossed: those that carry a gloss wherever they stand.
 */
import { pairOf } from '../gbk.ts';
import { type LanguageModel, languageModel } from '../model/model.ts';
import type { Glossed } from './forward.ts';
import { simplifiedOf } from './lattice.ts';
import { GLOSS, isReading, isReadOtherwise, toneless } from './syllable.ts';

export interface Glossary {
  /** By character (code unit): the letters of its gloss. */
  readonly letters: ReadonlyMap<number, string>;
  readonly list: readonly Glossed[];
  /** Nearly all of them are characters that only Traditional has. */
  readonly traditional: boolean;
  /** So few that an author may have written them. */
  readonly few: boolean;
}

/** Fewer glosses in a whole page may be its author's own. They go, as a doubt, where the character is a Traditional one or an everyday one. */
const LEAST = 3;
/** As many may stand in a text about pronunciation. */
const LESSON = 30;

/** Where so many of the glossed are rare characters or have several readings, the glosses are the author's. */
const AUTHORS_SHARE = 0.6;

/** A gloss whose parenthesis a broken byte has swallowed. */
const TAIL = /\?[a-zāáǎàēéěèīíǐìōóǒòūúǔù]{1,6}\)/;

/** Words of texts about pronunciation. */
const PRONUNCIATION = /[讀读]音|[發发]音|拼音|字音|[讀读]作|多音字|破音字|注音|[聲声][調调]/;

export const isAboutPronunciation = (text: string): boolean => PRONUNCIATION.test(text);

/** Whether an author may have glossed a character: a rare one, or one with several readings; and no Traditional one. */
function isAuthors(model: LanguageModel, unit: number, letters: string): boolean {
  if (simplifiedOf(unit) !== unit) return false;
  const pair = pairOf(unit);
  const everyday = pair >= 0xb0a1 && pair <= 0xd7f9 && (pair & 0xff) >= 0xa1; // the first level of GB/T 2312
  return !everyday || isReadOtherwise(model, unit, letters);
}

/** The glossed characters of a text; undefined where it has no glosses. Linear. */
export function glossaryOf(text: string): Glossary | undefined {
  const model = languageModel();
  const counts = new Map<number, Map<string, number>>();
  /** Characters glossed with a syllable that the readings do not know, by its tone or altogether. */
  const odd = new Set<number>();
  for (let at = text.indexOf('('); at >= 0; at = text.indexOf('(', at + 1)) {
    const unit = text.charCodeAt(at - 1);
    if (!(unit >= 0x3400 && unit <= 0x9fff)) continue;
    GLOSS.lastIndex = at;
    const letters = GLOSS.exec(text)?.[1];
    if (!letters) continue;
    let own = counts.get(unit);
    const known = own?.get(letters);
    if (known === undefined && !isReading(model, unit, letters)) {
      if (!toneless(letters)) continue;
      odd.add(unit);
    }
    if (!own) {
      own = new Map();
      counts.set(unit, own);
    }
    own.set(letters, (known ?? 0) + 1);
  }
  if (!counts.size) return undefined;
  const totals = new Uint32Array(0x10000);
  for (let at = 0; at < text.length; at += 1) totals[text.charCodeAt(at)]! += 1;
  const letters = new Map<number, string>();
  const doubted = new Map<number, string>();
  let believed = 0;
  for (const [unit, own] of counts) {
    const [best, count] = [...own].reduce((a, b) => (b[1] > a[1] ? b : a));
    if (!pairOf(unit) || count * 2 <= totals[unit]!) continue;
    // The process's own list has readings that dictionaries of today lack (績 jī).
    if (odd.has(unit) && !isReading(model, unit, best)) {
      if (simplifiedOf(unit) !== unit) doubted.set(unit, best);
      continue;
    }
    letters.set(unit, best);
    believed += count;
  }
  if (believed >= LEAST) for (const [unit, own] of doubted) letters.set(unit, own);
  const broken = TAIL.test(text);
  const few = believed + (broken ? 1 : 0) < LEAST;
  if (!few && !broken && believed < LESSON) {
    const authors = [...letters].filter(([unit, own]) => isAuthors(model, unit, own)).length;
    if (authors > letters.size * AUTHORS_SHARE) return undefined;
  }
  // A lesson's own: characters of Simplified too, and no byte is broken among them.
  const isLesson =
    few || (!broken && believed < LESSON && [...letters.keys()].some((unit) => simplifiedOf(unit) === unit));
  if (isLesson && isAboutPronunciation(text)) return undefined;
  if (few) {
    for (const [unit, own] of letters) if (isAuthors(model, unit, own)) letters.delete(unit);
  }
  if (!letters.size) return undefined;
  const list = [...letters].map(([unit, own]) => ({ character: String.fromCharCode(unit), letters: own }));
  let turned = 0;
  for (const unit of letters.keys()) if (simplifiedOf(unit) !== unit) turned += 1;
  return { letters, list, few, traditional: letters.size >= 5 && turned > letters.size * 0.9 };
}
