// What of the registries may be shown: only what a public article or issue speaks of. A person who so far stands in
// a draft or under embargo alone appears nowhere.
import type { Article, Edition, Organisation, Person, Place, Theme } from '../content/edition.ts';
import { placeChain } from '../content/edition.ts';

export interface Published {
  readonly people: readonly Person[];
  readonly organisations: readonly Organisation[];
  readonly places: readonly Place[];
  readonly themes: readonly Theme[];
}

const pick = <T>(registry: ReadonlyMap<string, T>, ids: ReadonlySet<string>): T[] =>
  [...registry].filter(([id]) => ids.has(id)).map(([, entry]) => entry);

const abouts = (article: Article) => article.figures.flatMap(({ about }) => (typeof about === 'string' ? [about] : []));

/** The registries' entries that public articles use, with what stands above them, in the registries' order. */
export function published(edition: Edition): Published {
  const { articles, index } = edition;
  const speakers = articles.flatMap((article) => article.figures.flatMap(({ stated_by }) => stated_by ?? []));
  const organisations = new Set(index.byOrganisation.keys());
  for (const id of organisations) {
    const parent = edition.organisations.get(id)?.parent;
    if (parent) organisations.add(parent);
  }
  const places = new Set(index.byPlace.keys());
  const mentioned = [
    ...articles.flatMap(abouts),
    ...[...organisations].flatMap((id) => edition.organisations.get(id)?.place ?? []),
  ];
  for (const id of mentioned) for (const place of placeChain(edition.places, id)) places.add(place.id);
  return {
    people: pick(edition.people, new Set([...index.byPerson.keys(), ...speakers])),
    organisations: pick(edition.organisations, organisations),
    places: pick(edition.places, places),
    themes: pick(edition.themes, new Set(index.byTheme.keys())),
  };
}
