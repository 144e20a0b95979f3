/**
 * Common words of the two languages that render each other, for aligning sentences: not a dictionary, only words that
 * are frequent in news, reports and manuals and seldom rendered by anything outside their list. Each line is one notion:
 * its Chinese words, a colon, its English words (stems are compared, so inflection does not matter).
 */
import { stemOf, wordsOf } from './english.ts';
import { NOTIONS } from './lexicon-words.ts';
import { collectPhrases, findPhrases, type Phrases } from './phrases.ts';
import { convert } from './script.ts';

interface Lexicon {
  readonly zh: Phrases<readonly number[]>;
  /** Notions by the stem of an English word. */
  readonly en: ReadonlyMap<string, readonly number[]>;
}

let made: Lexicon | null = null;

function lexicon(): Lexicon {
  if (made) return made;
  const zh = new Map<string, number[]>();
  const en = new Map<string, number[]>();
  const put = (map: Map<string, number[]>, key: string, notion: number) => {
    const known = map.get(key);
    if (!known) map.set(key, [notion]);
    else if (!known.includes(notion)) known.push(notion);
  };
  for (const [notion, line] of NOTIONS.trim().split('\n').entries()) {
    const [chinese = '', english = ''] = line.split(':');
    for (const word of chinese.split(' ')) {
      put(zh, word, notion);
      const traditional = convert(word, 'hans', 'hant-tw');
      if (traditional !== word) put(zh, traditional, notion);
    }
    for (const { stem } of wordsOf(english)) put(en, stem, notion);
  }
  made = { zh: collectPhrases(zh), en };
  return made;
}

/** The words of a text that the lexicon knows, each once: the notions that it may stand for. */
export type Words = ReadonlySet<readonly number[]>;

export function knownZh(text: string): Words {
  const found = new Set<readonly number[]>();
  for (const { value } of findPhrases(text, lexicon().zh)) found.add(value);
  return found;
}

/** U.N. and U.S. are words. */
const DOTTED = /\b(?:\p{Lu}\.){2,5}/gu;
const ACRONYM = /[A-Z]\.[A-Z]/;
const joined = (word: string): string => `${word.replaceAll('.', '')} `;
const isLatin = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 0xc0 && code < 0x250);
const NONE: readonly number[] = [];
/** Notions by a word as it stands: the words of texts are few, and stemming costs. */
const known = new Map<string, readonly number[]>();
const MOST_WORDS = 50_000;

export function knownEn(text: string): Words {
  const found = new Set<readonly number[]>();
  const plain = ACRONYM.test(text) ? text.replace(DOTTED, joined) : text;
  let from = -1;
  for (let at = 0; at <= plain.length; at += 1) {
    if (at < plain.length && isLatin(plain.charCodeAt(at))) {
      if (from < 0) from = at;
    } else if (from >= 0) {
      const notions = notionsOf(plain.slice(from, at));
      if (notions.length) found.add(notions);
      from = -1;
    }
  }
  return found;
}

function notionsOf(word: string): readonly number[] {
  let notions = known.get(word);
  if (!notions) {
    notions = word.length > 30 ? NONE : (lexicon().en.get(stemOf(word)) ?? NONE);
    if (known.size >= MOST_WORDS) known.clear();
    known.set(word, notions);
  }
  return notions;
}
