import { collectPhrases, findPhrases, type Phrases } from '../language/phrases.ts';
import type { Name, PairContext, Term } from './finding.ts';

export interface Registered {
  readonly terms: readonly Term[];
  readonly names: readonly Name[];
}

/** A registered term or name standing in a Chinese text. A form that two entries share gives both. */
export interface Occurrence extends Registered {
  readonly start: number;
  readonly end: number;
}

const NONE: readonly never[] = [];
const known = new WeakMap<readonly Term[], WeakMap<readonly Name[], Phrases<Registered>>>();

function phrasesOf(terms: readonly Term[], names: readonly Name[]): Phrases<Registered> {
  let ofTerms = known.get(terms);
  if (!ofTerms) {
    ofTerms = new WeakMap();
    known.set(terms, ofTerms);
  }
  let phrases = ofTerms.get(names);
  if (!phrases) {
    const entries = new Map<string, { terms: Term[]; names: Name[] }>();
    const at = (form: string) => {
      const entry = entries.get(form) ?? { terms: [], names: [] };
      entries.set(form, entry);
      return entry;
    };
    for (const term of terms) for (const form of term.zh) at(form).terms.push(term);
    for (const name of names) for (const form of name.zh) at(form).names.push(name);
    phrases = collectPhrases(entries);
    ofTerms.set(names, phrases);
  }
  return phrases;
}

let last: { zh: string; phrases: Phrases<Registered>; found: readonly Occurrence[] } | null = null;

/**
 * The registered terms and names in a Chinese text, the longest winning: 新质生产力研究院, where it is a name, is not also
 * the term 新质生产力. Empty without a registry.
 */
export function registeredIn(zh: string, context: PairContext): readonly Occurrence[] {
  const terms = context.terms ?? NONE;
  const names = context.names ?? NONE;
  if (!terms.length && !names.length) return NONE;
  const phrases = phrasesOf(terms, names);
  if (last && last.zh === zh && last.phrases === phrases) return last.found;
  const found = findPhrases(zh, phrases).map(({ start, end, value }) => ({ start, end, ...value }));
  last = { zh, phrases, found };
  return found;
}
