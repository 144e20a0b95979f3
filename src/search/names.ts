// Names as a reader may type them: forms in both languages, and how they sound.
import type { Edition } from '../content/edition.ts';
import { letters, romanise } from '../language/pinyin.ts';
import type { Rendition } from '../view/rendition.ts';

/** A name that the document holds, so that a match in one language can be marked in the other. */
export interface Name {
  readonly zh: readonly string[];
  readonly en: readonly string[];
  /** Toneless letters: `jiangxuefeng`. */
  readonly spelled: readonly string[];
}

/** How a name is typed without tones: ü as u, v and yu. */
function spellingsOf(zh: string, kind: 'person' | 'place', pinyin: string | null): string[] {
  const joined = letters(pinyin ?? romanise(zh, kind));
  if (!joined) return [];
  return joined.includes('ü') ? ['u', 'v', 'yu'].map((u) => joined.replaceAll('ü', u)) : [joined];
}

const known = new WeakMap<Edition, Map<string, readonly string[]>>();

function spelled(edition: Edition, kind: 'person' | 'place', id: string): readonly string[] {
  const all = known.get(edition) ?? new Map<string, readonly string[]>();
  known.set(edition, all);
  const key = `${kind} ${id}`;
  let found = all.get(key);
  if (!found) {
    const person = kind === 'person' ? edition.people.get(id) : undefined;
    const zh = person?.zh ?? edition.places.get(id)?.zh ?? '';
    found = spellingsOf(zh, kind, person?.pinyin ?? null);
    all.set(key, found);
  }
  return found;
}

export function personName(r: Rendition, id: string): Name[] {
  const person = r.edition.people.get(id);
  if (!person) return [];
  return [{ zh: [r.name(person.zh, person.hant)], en: [r.en(person.en)], spelled: spelled(r.edition, 'person', id) }];
}

export function organisationName(r: Rendition, id: string): Name[] {
  const entry = r.edition.organisations.get(id);
  if (!entry) return [];
  const { zh, en, hant, short } = entry;
  return [
    {
      zh: [r.name(zh, hant), ...(short ? [r.zh(short.zh)] : [])],
      en: [r.en(en), ...(short ? [r.en(short.en)] : [])],
      spelled: [],
    },
  ];
}

export function placeName(r: Rendition, id: string): Name[] {
  const place = r.edition.places.get(id);
  if (!place) return [];
  return [{ zh: [r.name(place.zh, place.hant)], en: [r.en(place.en)], spelled: spelled(r.edition, 'place', id) }];
}

export const termName = (r: Rendition, id: string): Name[] => {
  const term = r.edition.terms.get(id);
  return term
    ? [{ zh: term.zh.map((form) => r.zh(form)), en: [term.en.preferred, ...term.en.admitted].map(r.en), spelled: [] }]
    : [];
};

const termsOf = new WeakMap<Edition, ReadonlyMap<string, readonly string[]>>();

/** The terms of each article, by its id. */
export function termsIn(edition: Edition): ReadonlyMap<string, readonly string[]> {
  let found = termsOf.get(edition);
  if (!found) {
    const all = new Map<string, string[]>();
    for (const [term, uses] of edition.index.byTerm)
      for (const { article } of uses) {
        const list = all.get(article.id);
        if (list) list.push(term);
        else all.set(article.id, [term]);
      }
    found = all;
    termsOf.set(edition, found);
  }
  return found;
}
