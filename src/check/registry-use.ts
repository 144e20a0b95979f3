// Which entries of the registries an edition uses: cited by id, or named in a text.
import { type Article, type Edition, placeChain } from '../content/edition.ts';
import { registeredIn } from './registered.ts';
import { namesOf, termsOf } from './registry-names.ts';
import { issueTexts } from './texts.ts';

export interface Used {
  readonly people: ReadonlySet<string>;
  readonly organisations: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly terms: ReadonlySet<string>;
  readonly themes: ReadonlySet<string>;
}

const KINDS = { person: 'people', organisation: 'organisations', place: 'places' } as const;

/** The ids in use. What a used entry itself leans on (a parent, a place) is in use too. `named`: see `EditionContext`. */
export function usedIds(edition: Edition, articles: readonly Article[], named: ReadonlySet<string>): Used {
  const used = {
    people: new Set<string>(),
    organisations: new Set<string>(),
    places: new Set<string>(),
    terms: new Set<string>(),
    themes: new Set<string>(),
  };
  for (const key of named) {
    const cut = key.indexOf('/');
    used[key.slice(0, cut) as keyof typeof used].add(key.slice(cut + 1));
  }
  const context = { terms: termsOf(edition), names: namesOf(edition) };
  const read = (zh: string) => {
    for (const { terms, names } of registeredIn(zh, context)) {
      for (const { id } of terms) used.terms.add(id);
      for (const { id, kind } of names) used[KINDS[kind]].add(id);
    }
  };
  for (const article of [...articles, ...edition.withdrawn]) {
    for (const id of article.places) used.places.add(id);
    for (const id of article.themes) used.themes.add(id);
    for (const { id } of article.organisations) used.organisations.add(id);
    for (const { id, posts } of article.people) {
      if (id !== undefined) used.people.add(id);
      for (const { organisation } of posts) if (organisation) used.organisations.add(organisation);
    }
    for (const { about, stated_by: by } of article.figures) {
      if (typeof about === 'string') for (const kind of Object.values(KINDS)) used[kind].add(about);
      if (by) used.people.add(by);
    }
  }
  for (const article of edition.withdrawn)
    for (const segment of article.segments) for (const { zh } of segment.pairs) read(zh.plain);
  for (const issue of edition.issues) for (const { zh } of issueTexts(issue)) read(zh);
  for (const id of used.themes) for (const term of edition.themes.get(id)?.terms ?? []) used.terms.add(term);
  for (const id of [...used.organisations]) {
    for (let up = edition.organisations.get(id); up; up = edition.organisations.get(up.parent ?? '')) {
      used.organisations.add(up.id);
      if (up.place) used.places.add(up.place);
      if (up.parent && used.organisations.has(up.parent)) break;
    }
  }
  for (const id of [...used.places]) for (const place of placeChain(edition.places, id)) used.places.add(place.id);
  return used;
}
