import type { Diagnostic } from '../../content/diagnostic.ts';
import type { Bilingual } from '../../language/bilingual.ts';

/** One pair of a file of pairs. */
export interface FilePair extends Bilingual {
  /** From 1; in a TSV the line, elsewhere the unit, counted whether or not it held a pair. */
  readonly pair: number;
  /** The line where it begins, from 1. */
  readonly line: number;
}

/** What a reader yields: pairs, and what it could not read, after which it goes on. */
export type Item = { readonly found: FilePair } | { readonly fault: Diagnostic };

/** A file's text in pieces of any size, decoded. */
export type Pieces = AsyncIterable<string>;

/** A file that is malformed at one place. */
export const fault = (file: string, line: number, column: number, message: Bilingual): Item => ({
  fault: {
    rule: 'pairs',
    severity: 'error',
    file,
    line,
    column,
    length: 0,
    message,
    expected: null,
  },
});

/** Which of the two languages a tag names: `zh-CN`, `zho`, `cmn-Hans`; `en-GB`, `eng`. Null for any other. */
export function languageOf(tag: string | undefined): 'zh' | 'en' | null {
  const [primary] = (tag ?? '').toLowerCase().split(/[-_.@]/);
  if (primary === 'zh' || primary === 'zho' || primary === 'chi' || primary === 'cmn' || primary === 'yue') return 'zh';
  return primary === 'en' || primary === 'eng' ? 'en' : null;
}

/** The longest text of one unit that is read, in UTF-16 code units: what is beyond is no sentence or paragraph. */
export const LONGEST = 4_000_000;
