// An edition as it is shown in one script: conversion of its Chinese, the addresses of its pages, and the memory that
// keeps every view from being made twice.
import type { Edition } from '../content/edition.ts';
import type { Script } from '../content/schema.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { convert } from '../language/script.ts';
import { treeOf } from './address.ts';

export const TAGS: Record<Script, string> = { hans: 'zh-Hans', 'hant-tw': 'zh-Hant-TW', 'hant-hk': 'zh-Hant-HK' };

/** What has a page of its own. */
export type Kind = 'article' | 'issue' | 'person' | 'organisation' | 'place' | 'theme' | 'term';

const FOLDERS: Record<Kind, string> = {
  article: 'articles',
  issue: 'issues',
  person: 'people',
  organisation: 'organisations',
  place: 'places',
  theme: 'themes',
  term: 'terms',
};

export interface RenditionOptions {
  /** Default: the site's base script. */
  readonly script?: Script;
  /** `path` (default): from the host's root with the prefix of `base_url`. `absolute`: with the host, for PDF and mail. */
  readonly links?: 'path' | 'absolute';
  /** Stands in for the prefix or the whole of `base_url`, ends in a slash: what a preview server needs. */
  readonly base?: string;
}

export interface Rendition {
  readonly edition: Edition;
  readonly script: Script;
  /** Language tag of the Chinese half: `zh-Hans`, `zh-Hant-TW`, `zh-Hant-HK`. */
  readonly tag: string;
  readonly american: boolean;
  /** Chinese of the content in this script, by phrase; names with a form given by hand keep it. */
  zh(text: string): string;
  /** A name of a person, place or organisation of the content in this script. */
  name(text: string, hant?: string | null): string;
  /** Our own wording and fragments of a clean body, both in Simplified, in this script. */
  say(text: string): string;
  /** English with typographic apostrophes in names. */
  en(text: string): string;
  both(text: Bilingual): Bilingual;
  /** The address of a page of this tree: `page('figures/')`. */
  page(path: string): string;
  /** The address of a thing's page; null where it has none because nothing public speaks of it. */
  href(kind: Kind, id: string): string | null;
  /** A value made once for a key of a kind; of the bulky kinds the oldest are forgotten. */
  once<T>(kind: string, key: string, make: () => T): T;
}

const exists: Record<Kind, (edition: Edition, id: string) => boolean> = {
  article: ({ index }, id) => index.article.has(id),
  issue: ({ index }, id) => index.issue.has(id),
  person: ({ index, people }, id) => index.byPerson.has(id) && people.has(id),
  organisation: ({ index, organisations }, id) => index.byOrganisation.has(id) && organisations.has(id),
  place: ({ index, places }, id) => index.byPlace.has(id) && places.has(id),
  theme: ({ themes }, id) => themes.has(id),
  term: ({ terms }, id) => terms.has(id),
};

/** Whether a thing has a page: only what a public article speaks of has one, and every theme and term. */
export const hasPage = (edition: Edition, kind: Kind, id: string): boolean => exists[kind](edition, id);

/** Path of a thing's page inside a tree: `articles/x/`. */
export const pathOf = (kind: Kind, id: string): string => `${FOLDERS[kind]}/${id}/`;

/**
 * Forms of names that conversion by phrase would get wrong: those given by hand, and people's names that come out
 * differently as a name. Only what differs, so that the map stays small however long the registry.
 */
function namesApart(edition: Edition, script: Script): ReadonlyMap<string, string> {
  const from = edition.site.base_script;
  const apart = new Map<string, string>();
  if (from === script) return apart;
  const hand = from === 'hans';
  const add = (zh: string, form: string) => {
    if (convert(zh, from, script) !== form) apart.set(zh, form);
  };
  for (const { zh, hant } of edition.people.values())
    add(zh, (hand && hant) || convert(zh, from, script, { as: 'name' }));
  for (const registry of [edition.organisations, edition.places])
    for (const { zh, hant } of registry.values()) if (hand && hant) add(zh, hant);
  return apart;
}

/**
 * How many values of a kind are remembered. Bodies are needed by an article's page, by its issue's and by feeds, soon
 * after one another; kept for ever they would take 0.4 MB an article and script.
 */
const LIMITS: Record<string, number> = {
  segments: 150,
  pairs: 1500,
  article: 1200,
  appearances: 1200,
  figure: 4000,
  words: 20_000,
};

/** Values of one kind, in two generations: taking single keys from the front of a map is slow in V8. */
interface Shelf {
  readonly most: number;
  young: Map<string, unknown>;
  old: Map<string, unknown>;
}

const made = new WeakMap<Edition, Map<string, Rendition>>();

/** An edition in one script; the same object for the same edition and options. */
export function rendition(edition: Edition, options: RenditionOptions = {}): Rendition {
  const script = options.script ?? edition.site.base_script;
  const { links = 'path' } = options;
  const key = `${script} ${links} ${options.base ?? ''}`;
  let all = made.get(edition);
  if (!all) {
    all = new Map();
    made.set(edition, all);
  }
  let found = all.get(key);
  if (!found) {
    found = make(edition, script, links, options.base);
    all.set(key, found);
  }
  return found;
}

function make(edition: Edition, script: Script, links: 'path' | 'absolute', given?: string): Rendition {
  const { site } = edition;
  const from = site.base_script;
  const base = given ?? (links === 'absolute' ? site.base_url : new URL(site.base_url).pathname);
  const tree = base + treeOf(site.base_script, script);
  const memory = new Map<string, Shelf>();
  let overrides: ReadonlyMap<string, string> | null = null;
  const r: Rendition = {
    edition,
    script,
    tag: TAGS[script],
    american: site.style.english === 'american',
    zh(text) {
      if (from === script) return text;
      overrides ??= namesApart(edition, script);
      return convert(text, from, script, { overrides });
    },
    name(text, hant) {
      if (from === script) return text;
      return (from === 'hans' && hant) || convert(text, from, script, { as: 'name' });
    },
    say: (text) => convert(text, 'hans', script),
    en: (text) => (text.includes("'") ? text.replace(/(?<=\p{L})'(?=\p{L})/gu, '’') : text),
    both: ({ zh, en }) => ({ zh: r.zh(zh), en: r.en(en) }),
    page: (path) => tree + path,
    href: (kind, id) => (hasPage(edition, kind, id) ? tree + pathOf(kind, id) : null),
    once<T>(kind: string, id: string, makeOne: () => T): T {
      let shelf = memory.get(kind);
      if (!shelf) {
        shelf = { most: (LIMITS[kind] ?? Number.POSITIVE_INFINITY) / 2, young: new Map(), old: new Map() };
        memory.set(kind, shelf);
      }
      let value = shelf.young.get(id) as T | undefined;
      if (value !== undefined) return value;
      value = (shelf.old.get(id) as T | undefined) ?? makeOne();
      if (shelf.young.size >= shelf.most) {
        shelf.old = shelf.young;
        shelf.young = new Map();
      }
      shelf.young.set(id, value);
      return value;
    },
  };
  return r;
}
