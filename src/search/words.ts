// How a text becomes terms: the browser's own code, so that the index and the query cannot disagree.
import * as figures from '../../templates/client/search-numbers.js';
import * as shared from '../../templates/client/search-words.js';

export interface Alphabet {
  /** 1 space, 2 mark, 3 apostrophe, 4 letter or digit, 5 Han character or kana. */
  kind(code: number): number;
  /** The text in small letters, without accents, in one width and one script; as long as the text. */
  plain(text: string): string;
}

/** One thing a query asks for. */
export interface Clause {
  readonly run?: string;
  readonly word?: string;
  readonly phrase?: readonly string[];
  readonly number?: string;
  readonly exact: boolean;
  readonly ways: readonly { readonly terms?: readonly string[]; readonly prefix?: string; readonly unless?: string }[];
}

/** `pairs` of a character and what stands for it. */
export const alphabet = shared.alphabet as (pairs: string) => Alphabet;
export const stem = shared.stem as (word: string) => string;
export const numbers = figures.numbers as (
  plain: string,
) => { readonly key: string; readonly unit: string; readonly start: number; readonly end: number }[];
export const compact = shared.compact as (letters: Alphabet, plain: string) => { text: string; at: number[] };
export const plan = shared.plan as (
  letters: Alphabet,
  query: string,
) => { readonly clauses: readonly Clause[]; readonly name: string; readonly spelled: boolean };
export const matches = shared.matches as (
  letters: Alphabet,
  text: string,
  clause: Clause,
  names?: readonly { readonly spelled: readonly string[]; readonly forms: readonly string[] }[],
) => [number, number][];
