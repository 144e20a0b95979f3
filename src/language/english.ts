/** English words compared as an editor compares them: inflection, hyphen, case, accents and national spelling apart. */
import type { Span } from './bilingual.ts';

export interface Word extends Span {
  /** As it stands. */
  readonly text: string;
  /** What is compared. */
  readonly stem: string;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu;

/** Spellings that differ between British and American English other than by an ending. */
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['programme', 'program'],
  ['defence', 'defense'],
  ['licence', 'license'],
  ['offence', 'offense'],
  ['practise', 'practice'],
  ['catalogue', 'catalog'],
  ['dialogue', 'dialog'],
  ['grey', 'gray'],
  ['aluminium', 'aluminum'],
  ['ageing', 'aging'],
  ['judgement', 'judgment'],
  ['cheque', 'check'],
  ['tyre', 'tire'],
  ['plough', 'plow'],
  ['sulphur', 'sulfur'],
  ['mould', 'mold'],
  ['storey', 'story'],
  ['people', 'person'],
  ['children', 'child'],
  ['men', 'man'],
  ['women', 'woman'],
  ['data', 'datum'],
  ['criteria', 'criterion'],
]);

/**
 * What a word is compared by. Endings of inflection come off (plural, possessive, -ed, -ing), -ise and -ize, -our and
 * -or, -re and -er, doubled l are one. It need not be a word: only two forms of one word must give the same string.
 */
export function stemOf(word: string): string {
  let stem = word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’ʼ]s?$/u, '')
    .replace(/['’ʼ]/gu, '');
  if (stem.length < 3 || !/^[a-z]+$/.test(stem)) return stem;
  stem = SPELLINGS.get(stem) ?? stem;
  if (stem.length < 4) return stem;
  if (stem.length > 4) {
    if (stem.endsWith('ies') || stem.endsWith('ied')) stem = `${stem.slice(0, -3)}y`;
    else if (/(?:s|x|z|ch|sh)es$/.test(stem)) stem = stem.slice(0, -2);
  }
  if (stem.length > 3 && /[^siu]s$/.test(stem)) stem = stem.slice(0, -1);
  stem = SPELLINGS.get(stem) ?? stem;
  if (stem.length > 5 && /[aeiouy].*ing$/.test(stem)) stem = stem.replace(/ing$/, '');
  else if (stem.length > 4 && stem.endsWith('ed') && !stem.endsWith('eed')) stem = stem.slice(0, -2);
  stem = stem.replace(/(.)\1$/, '$1');
  if (stem.length > 3) stem = stem.replace(/e$/, '');
  return stem
    .replace(/is(ation)?$/, 'iz$1')
    .replace(/is(?=ation$)/, 'iz')
    .replace(/our$/, 'or')
    .replace(/tr$/, 'ter')
    .replace(/ys$/, 'yz');
}

/** The words of a text, and where each stem stands among them. */
interface Indexed {
  readonly text: string;
  readonly words: readonly Word[];
  readonly places: ReadonlyMap<string, readonly number[]>;
}

/** Several rules read the words of one text one after the other, so the last text's are kept. */
let last: Indexed = { text: '', words: [], places: new Map() };

function indexed(text: string): Indexed {
  if (text === last.text) return last;
  const words: Word[] = [];
  const places = new Map<string, number[]>();
  const put = (stem: string, index: number) => {
    const known = places.get(stem);
    if (known) known.push(index);
    else places.set(stem, [index]);
  };
  for (const match of text.matchAll(WORD)) {
    const word = { text: match[0], stem: stemOf(match[0]), start: match.index, end: match.index + match[0].length };
    const before = words.at(-1);
    // e-commerce is found under ecommerce as well.
    if (before && word.start === before.end + 1 && text[before.end] === '-')
      put(before.stem + word.stem, words.length - 1);
    put(word.stem, words.length);
    words.push(word);
  }
  last = { text, words, places };
  return last;
}

/** The words of a text with their places. A hyphen parts two words; an apostrophe does not. */
export const wordsOf = (text: string): readonly Word[] => indexed(text).words;

const ARTICLES = new Set(['the', 'a', 'an']);

const stems = new Map<string, readonly string[]>();

/** The stems of a phrase; kept, since the phrases asked for are those of a registry. */
export function phraseStems(phrase: string): readonly string[] {
  let known = stems.get(phrase);
  if (!known) {
    known = Array.from(phrase.matchAll(WORD), ([word]) => stemOf(word)).filter((stem) => !ARTICLES.has(stem));
    if (stems.size > 50_000) stems.clear();
    stems.set(phrase, known);
  }
  return known;
}

/** Index after the last word where the phrase's stems stand from word `from` on; −1 where they do not. */
function matchFrom(words: readonly Word[], from: number, phrase: readonly string[]): number {
  let at = from;
  let index = 0;
  while (index < phrase.length) {
    while (index > 0 && at < words.length && ARTICLES.has(words[at]!.stem)) at += 1;
    const word = words[at]?.stem;
    if (word === undefined) return -1;
    const wanted = phrase[index]!;
    if (word === wanted) {
      at += 1;
      index += 1;
    } else if (word + (words[at + 1]?.stem ?? '\0') === wanted) {
      // ecommerce wanted, e-commerce found; the other way round below.
      at += 2;
      index += 1;
    } else if (wanted + (phrase[index + 1] ?? '\0') === word) {
      at += 1;
      index += 2;
    } else return -1;
  }
  return at;
}

/** Every place where a phrase stands in a text, in whatever inflection, national spelling or hyphenation. */
export function findPhrase(text: string, phrase: string): readonly Span[] {
  const wanted = phraseStems(phrase);
  if (!wanted.length) return [];
  const { words, places } = indexed(text);
  const found: Span[] = [];
  const starts = [...(places.get(wanted[0]!) ?? []), ...(places.get(wanted[0]! + (wanted[1] ?? '\0')) ?? [])];
  for (const at of starts.sort((a, b) => a - b)) {
    const after = matchFrom(words, at, wanted);
    if (after < 0 || words[at]!.start < (found.at(-1)?.end ?? 0)) continue;
    found.push({ start: words[at]!.start, end: words[after - 1]!.end });
  }
  return found;
}
