// A source text as the rules use it: its clean body, what was left out of it, and what can be read in it.
import type { Mention } from '../language/quantity.ts';
import { sha256 } from './lock.ts';
import { mentionsOf } from './mentions.ts';
import { findPeople, type KnownNames, type NamedPerson } from './person-finder.ts';
import type { Language } from './texts.ts';

/** What restoration and extraction make of the bytes of a source. */
export interface Cleaned {
  /** The body, once, in Simplified characters; paragraphs parted by line breaks. */
  readonly clean: string;
  /** Furniture: what extraction left out and that is no title or dateline of the article. */
  readonly dropped: string;
  /** Title and body: everything that may give the article's date. */
  readonly head: string;
  /** What the page says of the article: dateline, byline, where it was found. */
  readonly particulars: string;
  /** The day the page says it was published, `YYYY-MM-DD`. */
  readonly published: string | null;
}

export interface Source extends Cleaned {
  readonly name: string;
  readonly language: Language;
  /** SHA-256 of the bytes, and of the clean body. */
  readonly rawHash: string;
  readonly cleanHash: string;
  readonly mentions: readonly Mention[];
  people(known: KnownNames): readonly NamedPerson[];
  /** The offsets at which a fragment stands in the clean body. */
  find(fragment: string): readonly number[];
}

/** A source from its bytes; what costs time is done when first asked for. */
export function makeSource(
  name: string,
  bytes: Uint8Array,
  language: Language,
  read: (bytes: Uint8Array) => Cleaned,
): Source {
  let cleaned: Cleaned | null = null;
  const text = () => {
    cleaned ??= read(bytes);
    return cleaned;
  };
  let hash: string | null = null;
  let cleanHash: string | null = null;
  let mentions: readonly Mention[] | null = null;
  const people = new WeakMap<KnownNames, readonly NamedPerson[]>();
  return {
    name,
    language,
    get clean() {
      return text().clean;
    },
    get dropped() {
      return text().dropped;
    },
    get head() {
      return text().head;
    },
    get particulars() {
      return text().particulars;
    },
    get published() {
      return text().published;
    },
    get rawHash() {
      hash ??= sha256(bytes);
      return hash;
    },
    get cleanHash() {
      cleanHash ??= sha256(text().clean);
      return cleanHash;
    },
    get mentions() {
      mentions ??= mentionsOf(text().clean, language);
      return mentions;
    },
    people(known) {
      const found = people.get(known) ?? findPeople(text().clean, known);
      people.set(known, found);
      return found;
    },
    find: (fragment) => occurrences(text().clean, fragment),
  };
}

/** Every offset at which `part` stands in `text`. */
export function occurrences(text: string, part: string): number[] {
  const found: number[] = [];
  if (!part) return found;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) found.push(at);
  return found;
}
