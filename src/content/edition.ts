// Everything in one content folder, read and indexed. Immutable: a change of the folder makes a new Edition.
import type { Diagnostic } from './diagnostic.ts';
import type { File } from './place.ts';
import type {
  ArticleData,
  FigureData,
  IssueData,
  OrganisationEntry,
  PersonEntry,
  PlaceEntry,
  SiteData,
  TermEntry,
  ThemeEntry,
} from './schema.ts';
import type { Pair, Segment } from './segment.ts';
import type { Yaml } from './yaml.ts';

type Entry<T> = T & { readonly id: string };
export type Person = Entry<PersonEntry>;
export type Organisation = Entry<OrganisationEntry>;
export type Place = Entry<PlaceEntry>;
export type Term = Entry<TermEntry>;
export type Theme = Entry<ThemeEntry>;
export type Figure = FigureData;
export type Appearance = ArticleData['people'][number];

export interface Article extends Omit<ArticleData, '$schema'> {
  readonly id: string;
  readonly segments: readonly Segment[];
  /** Where its YAML and body stand, for diagnostics; `file.text` is the whole file. */
  readonly file: File;
  readonly yaml: Yaml;
  /** Status ready and its embargo past: it may be seen. A withdrawn article leaves a notice and is not public. */
  readonly isPublic: boolean;
  /** `YYYY-MM-DD` that orders articles: when it happened (the first day it can mean), else when it was published. */
  readonly order: string;
  /** The ISO week `YYYY-Www` it belongs to, or null. */
  readonly isoWeek: string | null;
}

/** A weekly (gathered by ISO week) or a dossier (an explicit list), with its articles in the order they are read. */
export interface Issue {
  readonly id: string;
  readonly kind: 'weekly' | 'dossier';
  /** Weeklies: `YYYY-Www`. */
  readonly week: string | null;
  readonly title: IssueData['title'];
  readonly lead: IssueData['lead'];
  readonly aliases: readonly string[];
  readonly approved: IssueData['approved'];
  /** The introduction. */
  readonly segments: readonly Segment[];
  readonly articles: readonly Article[];
  /** `YYYY-MM-DD`: a weekly's Sunday; a dossier's newest article. */
  readonly order: string;
  /** Null for a weekly that exists by its articles alone. */
  readonly file: File | null;
  readonly yaml: Yaml | null;
}

/** An article and what it holds of the thing indexed. Lists are in time order, oldest first. */
export interface Mention {
  readonly article: Article;
  readonly appearance: Appearance;
}

export interface Edition {
  /** The content folder, absolute. */
  readonly root: string;
  readonly site: SiteData;
  /** The moment the edition was read at: what embargoes are held against. */
  readonly now: Date;
  /** Public articles, newest first. */
  readonly articles: readonly Article[];
  /** Articles that are not public: drafts, under embargo, withdrawn. */
  readonly unpublished: readonly Article[];
  readonly withdrawn: readonly Article[];
  /** Weeklies and dossiers that hold a public article, newest first; a dossier before a weekly of the same day. */
  readonly issues: readonly Issue[];
  readonly people: ReadonlyMap<string, Person>;
  readonly organisations: ReadonlyMap<string, Organisation>;
  readonly places: ReadonlyMap<string, Place>;
  readonly terms: ReadonlyMap<string, Term>;
  readonly themes: ReadonlyMap<string, Theme>;
  /** Every file that was read, by path: `articles/x.md`, `people.yaml`, … */
  readonly files: ReadonlyMap<string, File>;
  /** YAML of the registries and the site, by path, for places in diagnostics. */
  readonly yamls: ReadonlyMap<string, Yaml>;
  readonly index: Index;
  readonly diagnostics: readonly Diagnostic[];
}

/** Indexes over the public articles. Keys without articles are absent. */
export interface Index {
  readonly article: ReadonlyMap<string, Article>;
  readonly issue: ReadonlyMap<string, Issue>;
  readonly byPerson: ReadonlyMap<string, readonly Mention[]>;
  readonly byOrganisation: ReadonlyMap<string, readonly Article[]>;
  /** Articles whose own place, or a place above it in the chain, is the key. */
  readonly byPlace: ReadonlyMap<string, readonly Article[]>;
  readonly byTheme: ReadonlyMap<string, readonly Article[]>;
  /** Articles whose Chinese text holds a form of the term, with the segments that do. */
  readonly byTerm: ReadonlyMap<string, readonly { readonly article: Article; readonly segments: readonly string[] }[]>;
  /** Issues that carry an article. */
  readonly issuesOf: ReadonlyMap<string, readonly Issue[]>;
  readonly figures: readonly { readonly article: Article; readonly figure: Figure }[];
}

/** A place and those above it, from itself upwards. Ends where a parent is unknown or comes round again. */
export function placeChain(places: ReadonlyMap<string, Place>, id: string): Place[] {
  const chain: Place[] = [];
  for (let place = places.get(id); place && !chain.includes(place); place = places.get(place.parent ?? ''))
    chain.push(place);
  return chain;
}

/** All aligned texts of an article's body with the segment they are in. */
export function* pairsOf(segments: readonly Segment[]): Generator<{ segment: Segment; pair: Pair; index: number }> {
  for (const segment of segments) for (const [index, pair] of segment.pairs.entries()) yield { segment, pair, index };
}
