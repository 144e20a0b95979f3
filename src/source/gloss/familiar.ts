/**
 * The words that a page uses where it is whole: what stands in its broken places is likely one of them.
 */
import type { LanguageModel } from '../model/model.ts';
import { simplifiedOf } from './lattice.ts';

/** log10 of the probability of a word by the page alone; a word that the page lacks has none. */
export type Familiar = ReadonlyMap<number, number>;

/** Share of the page's own words in the mixture with the model. */
const SHARE = 0.15;
const LONGEST_WORD = 8;
const LONGEST_GLOSS = 9;
/** Words below this count are as few as the text is short: the page is taken to have so many at least. */
const LEAST_WORDS = 200;

const isHan = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fff;

/** Words of two characters and more, by the longest match; glosses are passed over, broken bytes up to the next ASCII. Linear. */
export function familiarWords(text: string, model: LanguageModel): Familiar {
  const counts = new Map<number, number>();
  let total = 0;
  let units: number[] = [];
  const flush = () => {
    for (let from = 0; from < units.length; ) {
      let node = 0;
      let word = 0;
      let length = 1;
      for (let n = 0; n < LONGEST_WORD && from + n < units.length; n += 1) {
        node = model.step(node, units[from + n]!);
        if (node < 0) break;
        if (model.isWord(node)) [word, length] = [node, n + 1];
      }
      total += 1;
      if (length > 1) counts.set(word, (counts.get(word) ?? 0) + 1);
      from += length;
    }
    units = [];
  };
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (isHan(unit)) units.push(simplifiedOf(unit));
    else if (unit === 0x28) {
      // A gloss does not part a word.
      let end = at + 1;
      while (end - at < LONGEST_GLOSS && text.charCodeAt(end) !== 0x29 && !isHan(text.charCodeAt(end))) end += 1;
      if (text.charCodeAt(end) === 0x29) at = end;
      else flush();
    } else {
      flush();
      if (unit === 0x3f) while (text.charCodeAt(at + 1) >= 0x80) at += 1;
    }
  }
  flush();
  const all = Math.max(total, LEAST_WORDS);
  return new Map([...counts].map(([word, count]) => [word, Math.log10((SHARE * count) / all)]));
}
