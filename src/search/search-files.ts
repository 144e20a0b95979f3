// The search of an edition as files: what the search page of each tree fetches, and nothing else. Public articles only,
// since an edition's indexes hold no others.
import { createHash } from 'node:crypto';
import type { Article, Edition } from '../content/edition.ts';
import { scriptFold } from '../language/fold.ts';
import { scriptsOf, treeOf } from '../view/address.ts';
import { type Rendition, rendition } from '../view/rendition.ts';
import { type Document, documents, KINDS, yearOf } from './documents.ts';
import { Postings } from './postings.ts';
import { shards } from './shards.ts';
import { type Alphabet, alphabet, compact } from './words.ts';

export interface SearchFile {
  /** Below the site's root. */
  readonly url: string;
  render(): string | Uint8Array;
}

/** So many documents that are no articles share a file: they are small. */
export const SHARED = 16;

let letters: Alphabet | null = null;
const everyFold = (): string => [...scriptFold()].map(([variant, own]) => variant + own).join('');

/** The alphabet of all scripts; made once. */
export function searchAlphabet(): Alphabet {
  letters ??= alphabet(everyFold());
  return letters;
}

/** Terms that stand for the whole of a name: no marks, no spaces. */
const called = (name: string): string =>
  `^${compact(searchAlphabet(), searchAlphabet().plain(name)).text.replaceAll('\n', '')}`;

function postingsOf(r: Rendition, all: readonly Document[]): Postings {
  const { people, organisations, places } = r.edition;
  const postings = new Postings(searchAlphabet());
  const hant = new Map<string, string>();
  for (const registry of [people, organisations, places])
    for (const entry of registry.values()) if (entry.hant) hant.set(entry.zh, entry.hant);
  for (const document of all) {
    postings.begin();
    const title = document.title(r);
    postings.text(title.zh, true, true);
    postings.text(title.en, false, true);
    for (const { zh, en } of document.parts(r)) {
      postings.text(zh, true);
      postings.text(en, false);
    }
    for (const facet of document.facets) postings.term(`=${facet}`);
    const entry = document.kind !== 'article' && document.kind !== 'issue';
    for (const { zh, en, spelled } of document.names(r)) {
      for (const spelling of spelled) postings.term(`~${spelling}`);
      for (const form of zh) if (hant.has(form)) postings.text(hant.get(form)!, true, entry);
      if (entry) for (const form of [...zh, ...en, ...spelled]) postings.term(called(form));
    }
  }
  return postings;
}

/** Fold pairs of the characters that occur: all that a query can be about. */
function foldOf(terms: readonly { readonly term: string }[]): string {
  const used = new Set(terms.flatMap(({ term }) => (term.length === 1 ? [term] : [])));
  return [...scriptFold()].flatMap(([variant, own]) => (used.has(own) ? [variant + own] : [])).join('');
}

function firsts<T>(items: readonly T[], key: (item: T) => string): [string, number][] {
  const found: [string, number][] = [];
  for (const [i, item] of items.entries()) if (found.at(-1)?.[0] !== key(item)) found.push([key(item), i]);
  return found;
}

const numbered = new WeakMap<Edition, readonly Document[]>();

/** The documents in the order of their numbers. */
function documentsOf(edition: Edition): readonly Document[] {
  const known = numbered.get(edition) ?? documents(edition);
  numbered.set(edition, known);
  return known;
}

const made = new WeakMap<Edition, readonly SearchFile[]>();

/** The index in all scripts: the list of its files, and the terms. Made once for an edition. */
export function indexFiles(edition: Edition): readonly SearchFile[] {
  const before = made.get(edition);
  if (before) return before;
  const all = documentsOf(edition);
  const postings = postingsOf(rendition(edition), all).finish();
  const cut = shards(postings, all.length);
  const articles = all.filter(({ article }) => article);
  const hash = createHash('sha256');
  for (const file of cut.files) hash.update(file);
  const index = JSON.stringify({
    version: hash.digest('hex').slice(0, 10),
    documents: all.length,
    articles: articles.length,
    shared: SHARED,
    kinds: firsts(all, ({ kind }) => kind),
    years: firsts(articles, (document) => yearOf(document) ?? ''),
    fold: foldOf(postings),
    terms: cut.firsts,
  });
  const files = [
    { url: 'search/index.json', render: () => index },
    ...cut.files.map((file, i) => ({ url: `search/terms/${i}.bin`, render: () => file })),
  ];
  made.set(edition, files);
  return files;
}

/** What a result shows of a document, by short names since there are many. */
const shown = (r: Rendition, document: Document) => {
  const [title, note] = [document.title(r), document.note(r)];
  return {
    u: document.path,
    k: KINDS.indexOf(document.kind),
    d: document.spine(r),
    t: [title.zh, title.en],
    n: [note.zh, note.en],
    p: document.parts(r).map(({ at, zh, en }) => [at, zh, en]),
    g: document.names(r).map(({ zh, en, spelled }) => [zh, en, spelled]),
  };
};

/** A file of documents; `shows` as a page's: the article it follows from, besides the registries. */
export interface DocumentFile {
  readonly url: string;
  readonly shows?: { readonly articles: readonly Article[]; readonly more: () => unknown };
  render(): string;
}

/** What the results of every tree are shown from: a file for each article, and one for some of everything else. */
export function* documentFiles(edition: Edition): Generator<DocumentFile> {
  const all = documentsOf(edition);
  for (const script of scriptsOf(edition.site)) {
    const folder = `${treeOf(edition.site.base_script, script)}search/documents/`;
    const r = rendition(edition, { script });
    const file = (number: number, list: readonly Document[]) => ({
      url: `${folder}${number}.json`,
      render: () => JSON.stringify(list.map((document) => shown(r, document))),
    });
    let articles = 0;
    for (; all[articles]?.article; articles += 1) {
      const document = all[articles]!;
      const piece = document.piece;
      yield { ...file(articles, [document]), shows: { articles: [document.article!], more: () => piece } };
    }
    for (let at = articles; at < all.length; at += SHARED)
      yield file(articles + (at - articles) / SHARED, all.slice(at, at + SHARED));
  }
}

/** Every file of the search, each rendered when asked for. The same edition gives the same bytes. */
export const searchFiles = (edition: Edition): readonly SearchFile[] => [
  ...indexFiles(edition),
  ...documentFiles(edition),
];
