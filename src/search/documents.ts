// What can be found: articles by their text and what they record, issues, and the registries' entries that have a page.
// A document is a function of the edition and of the script it is shown in.
import { type Article, type Edition, type Issue, placeChain } from '../content/edition.ts';
import type { Segment } from '../content/segment.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { articleView } from '../view/article.ts';
import { dateView } from '../view/date.ts';
import { issueTitle } from '../view/issue.ts';
import { appearanceView } from '../view/name.ts';
import { hasPage, type Kind, pathOf, type Rendition } from '../view/rendition.ts';
import { type Name, organisationName, personName, placeName, termName, termsIn } from './names.ts';

/** In the order in which documents are numbered. */
export const KINDS = ['article', 'issue', 'person', 'organisation', 'place', 'theme', 'term'] as const;

/** A pair that can be found, with the fragment of the page where it stands (empty: the page as a whole). */
export interface Part extends Bilingual {
  readonly at: string;
}

export interface Document {
  readonly kind: Kind;
  readonly id: string;
  /** The article it is, or is a piece of. */
  readonly article: Article | null;
  /** Which segments, where it is a piece. */
  readonly piece: readonly [from: number, to: number] | null;
  /** Path of its page inside a tree. */
  readonly path: string;
  /** `YYYY-MM-DD`, which orders documents; empty where there is none. */
  readonly order: string;
  /** Keys that a search can be narrowed by: `place huaian`, `theme ports`. */
  readonly facets: readonly string[];
  title(r: Rendition): Bilingual;
  /** Its date as the spine carries it, and a line under the title. */
  spine(r: Rendition): string;
  note(r: Rendition): Bilingual;
  parts(r: Rendition): readonly Part[];
  names(r: Rendition): readonly Name[];
}

const partsOf = (r: Rendition, segments: readonly Segment[]): Part[] =>
  segments.flatMap(({ id, pairs }) => pairs.map(({ zh, en }) => ({ at: id, zh: r.zh(zh.plain), en: r.en(en.plain) })));

/** Organisations that an article speaks of in any way, as its page and the index by organisation count them. */
const bodiesOf = (article: Article): string[] => [
  ...new Set([
    ...article.organisations.map(({ id }) => id),
    ...article.people.flatMap(({ posts }) => posts.flatMap(({ organisation }) => organisation ?? [])),
    ...article.figures.flatMap(({ about }) => (typeof about === 'string' ? [about] : [])),
  ]),
];

const NOTHING: Bilingual = { zh: '', en: '' };

const spine = (r: Rendition, date: string | null): string => (date ? dateView(r, date).spine : '');

const whole = (zh: string, en: string): Part[] => (zh || en ? [{ at: '', zh, en }] : []);

/** A long article is found in pieces of about so many characters, so that no result costs more than a page of text. */
const PIECE = 24_000;

/** How the segments of an article are parted, by index; null where the whole is one piece. */
function piecesOf(article: Article): readonly (readonly [from: number, to: number])[] | null {
  // Seen without parsing the body.
  if (article.file.text.length < PIECE) return null;
  const pieces: [number, number][] = [[0, 0]];
  let size = 0;
  for (const [i, segment] of article.segments.entries()) {
    const length = segment.pairs.reduce((sum, { zh, en }) => sum + zh.plain.length + en.plain.length, 0);
    if (size && size + length > PIECE) {
      pieces.push([i, i]);
      size = 0;
    }
    pieces.at(-1)![1] = i + 1;
    size += length;
  }
  return pieces;
}

function articleDocument(edition: Edition, article: Article, piece: Document['piece'] = null): Document {
  const places = article.places.flatMap((id) => placeChain(edition.places, id).map((place) => place.id));
  return {
    kind: 'article',
    id: article.id,
    article,
    piece,
    path: pathOf('article', article.id),
    order: article.order,
    facets: [
      ...[...new Set(places)].map((id) => `place ${id}`),
      ...[...new Set(article.themes)].map((id) => `theme ${id}`),
    ],
    title: (r) => r.both(article.title),
    spine: (r) => spine(r, article.date.value ?? article.published),
    note: (r) => articleView(r, article).dateline,
    parts: (r) => [
      ...partsOf(r, piece ? article.segments.slice(...piece) : article.segments),
      ...(article.why ? [{ at: '', ...r.both(article.why) }] : []),
      ...article.people.flatMap(({ id, anonymous, posts }) => {
        const [name] = id ? personName(r, id) : [];
        const zh = [name?.zh[0] ?? (anonymous ? r.zh(anonymous.zh) : ''), ...posts.map((post) => r.zh(post.zh))];
        const en = [name?.en[0] ?? (anonymous ? r.en(anonymous.en) : ''), ...posts.map((post) => r.en(post.en))];
        return whole(zh.join('，'), en.join(', '));
      }),
      ...article.figures.flatMap(({ measure }) => whole(r.zh(measure.zh), r.en(measure.en))),
      ...bodiesOf(article).flatMap((id) => organisationName(r, id).flatMap(({ zh, en }) => whole(zh[0]!, en[0]!))),
      ...article.places.flatMap((id) => {
        const chain = placeChain(edition.places, id).flatMap((place) => placeName(r, place.id));
        return whole(
          chain
            .map(({ zh }) => zh[0])
            .reverse()
            .join(''),
          chain.map(({ en }) => en[0]).join(', '),
        );
      }),
      ...article.themes.flatMap((id) => {
        const theme = edition.themes.get(id);
        return theme ? whole(r.zh(theme.zh), r.en(theme.en)) : [];
      }),
      ...(article.source.origin ? whole(r.zh(article.source.origin.zh), r.en(article.source.origin.en)) : []),
    ],
    names: (r) => [
      ...article.people.flatMap(({ id }) => (id ? personName(r, id) : [])),
      ...bodiesOf(article).flatMap((id) => organisationName(r, id)),
      ...[...new Set(places)].flatMap((id) => placeName(r, id)),
      ...(termsIn(edition).get(article.id) ?? []).flatMap((id) => termName(r, id)),
    ],
  };
}

function issueDocument(issue: Issue): Document {
  return {
    kind: 'issue',
    id: issue.id,
    article: null,
    piece: null,
    path: pathOf('issue', issue.id),
    order: issue.order,
    facets: [],
    title: (r) => issueTitle(r, issue),
    spine: (r) => spine(r, issue.order),
    note: () => NOTHING,
    parts: (r) => [...(issue.lead ? [{ at: '', ...r.both(issue.lead) }] : []), ...partsOf(r, issue.segments)],
    names: () => [],
  };
}

type Entry = {
  readonly id: string;
  readonly zh: string | readonly string[];
  readonly note?: string | Bilingual | null;
};

const note = (r: Rendition, text: string | Bilingual | null | undefined): Part[] =>
  !text ? [] : typeof text === 'string' ? whole(r.zh(text), text) : whole(r.zh(text.zh), r.en(text.en));

function entryDocument(
  kind: Kind,
  entry: Entry,
  name: (r: Rendition) => Name[],
  facets: readonly string[],
  more: (r: Rendition) => readonly Part[],
  under: (r: Rendition) => Bilingual = () => NOTHING,
): Document {
  return {
    kind,
    id: entry.id,
    article: null,
    piece: null,
    path: pathOf(kind, entry.id),
    order: '',
    facets,
    title: (r) => ({ zh: name(r)[0]?.zh[0] ?? '', en: name(r)[0]?.en[0] ?? '' }),
    spine: () => '',
    note: under,
    parts: (r) => [
      ...name(r).flatMap(({ zh, en }) => (zh.length + en.length > 2 ? whole(zh.join('；'), en.join('; ')) : [])),
      ...more(r),
      ...note(r, entry.note),
    ],
    names: name,
  };
}

const byId = <T extends { readonly id: string }>(edition: Edition, kind: Kind, registry: ReadonlyMap<string, T>): T[] =>
  [...registry.values()].filter(({ id }) => hasPage(edition, kind, id));

/** Everything that a search can find, in the order of its numbers: the oldest article first, so that few move. */
export function documents(edition: Edition): readonly Document[] {
  const { people, organisations, places, themes, terms } = edition;
  const chain = (id: string | null) => (id === null ? [] : placeChain(places, id).map((place) => `place ${place.id}`));
  return [
    ...[...edition.articles].reverse().flatMap((article) => {
      const pieces = piecesOf(article);
      return pieces
        ? pieces.map((piece) => articleDocument(edition, article, piece))
        : [articleDocument(edition, article)];
    }),
    ...[...edition.issues].reverse().map(issueDocument),
    ...byId(edition, 'person', people).map((entry) =>
      entryDocument(
        'person',
        entry,
        (r) => personName(r, entry.id),
        [],
        () => [],
        (r) => appearanceView(r, edition.index.byPerson.get(entry.id)!.at(-1)!.appearance).line,
      ),
    ),
    ...byId(edition, 'organisation', organisations).map((entry) =>
      entryDocument(
        'organisation',
        entry,
        (r) => organisationName(r, entry.id),
        chain(entry.place),
        () => [],
      ),
    ),
    ...byId(edition, 'place', places).map((entry) =>
      entryDocument(
        'place',
        entry,
        (r) => placeName(r, entry.id),
        chain(entry.id),
        () => [],
      ),
    ),
    ...byId(edition, 'theme', themes).map((entry) =>
      entryDocument(
        'theme',
        entry,
        (r) => [{ zh: [r.zh(entry.zh)], en: [r.en(entry.en)], spelled: [] }],
        [`theme ${entry.id}`],
        (r) => (entry.summary ? [{ at: '', ...r.both(entry.summary) }] : []),
      ),
    ),
    ...byId(edition, 'term', terms).map((entry) =>
      entryDocument(
        'term',
        entry,
        (r) => termName(r, entry.id),
        [],
        (r) => (entry.definition ? [{ at: '', ...r.both(entry.definition) }] : []),
      ),
    ),
  ];
}

/** `YYYY` of a document's date; null where it has none. */
export const yearOf = ({ order }: Document): string | null => /^\d{4}/.exec(order)?.[0] ?? null;
