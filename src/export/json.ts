// The whole public edition as one JSON document. Its shape is documented in docs/data.md; what is added later is
// added, what is there stays (`version` counts breaking changes).
import type { Article, Edition, Issue } from '../content/edition.ts';
import type { Half, Pair, Segment } from '../content/segment.ts';
import { type Kind, type Rendition, rendition } from '../view/rendition.ts';
import { published } from './published.ts';

/** Bumped when a reader of the former shape would misread the new one. */
const VERSION = 1;

const marked = ({ runs }: Half) => runs.some((run) => run.marks.length || run.href);
const runsOf = ({ runs }: Half) => runs.map(({ text, marks, href }) => ({ text, marks, href }));

/** Both texts of a pair; its runs follow only where some of it is marked or linked. */
const pair = ({ zh, en }: Pair) => ({
  zh: zh.plain,
  en: en.plain,
  ...((marked(zh) || marked(en)) && { runs: { zh: runsOf(zh), en: runsOf(en) } }),
});

function segment({ id, kind, pairs, level, ordered, first, depths, columns, align }: Segment) {
  return {
    id,
    kind,
    ...(kind === 'heading' && { level }),
    ...(kind === 'list' && { ordered, first, depths }),
    ...(kind === 'table' && { columns, align }),
    pairs: pairs.map(pair),
  };
}

function article(r: Rendition, terms: readonly string[], data: Article) {
  const { title, origin, carrier, byline, language, url, archive } = data.source;
  return {
    id: data.id,
    url: r.href('article', data.id),
    title: data.title,
    date: data.date,
    published: data.published,
    week: data.isoWeek,
    issues: (r.edition.index.issuesOf.get(data.id) ?? []).map((issue) => issue.id),
    places: data.places,
    venue: data.venue,
    source: { title, origin, carrier, byline, language, url, archive },
    people: data.people.map(({ id, anonymous, part, posts, evidence }) => ({
      ...(id === undefined ? { anonymous } : { id }),
      part,
      posts,
      evidence,
    })),
    organisations: data.organisations,
    figures: data.figures,
    themes: data.themes,
    terms,
    segments: data.segments.map(segment),
    why: data.why,
    corrections: data.corrections,
    images: data.images,
    aliases: data.aliases,
  };
}

const issue = (r: Rendition, data: Issue) => ({
  id: data.id,
  url: r.href('issue', data.id),
  kind: data.kind,
  week: data.week,
  title: data.title,
  lead: data.lead,
  articles: data.articles.map(({ id }) => id),
  segments: data.segments.map(segment),
  aliases: data.aliases,
});

/** A value of the document's top level as it stands there: indented by two spaces more than alone. */
const nested = (value: unknown, spaces: string): string =>
  JSON.stringify(value, null, 2).replaceAll('\n', `\n${spaces}`);

/**
 * `edition.json`: articles and issues newest first, registries in their files' order and only with what public
 * articles use, both languages beside each other as `{ zh, en }`, missing values as null. Two spaces an indent, so
 * that versions compare line by line. In pieces, an article each: the whole is a hundred megabytes for ten thousand.
 */
export function* editionPieces(edition: Edition): Generator<string> {
  const { site } = edition;
  const r = rendition(edition, { links: 'absolute' });
  const terms = new Map<string, string[]>();
  for (const [id, uses] of edition.index.byTerm)
    for (const { article } of uses) {
      const list = terms.get(article.id);
      if (list) list.push(id);
      else terms.set(article.id, [id]);
    }
  const { people, organisations, places, themes } = published(edition);
  const keyed = <T extends { readonly id: string }>(kind: Kind, entries: Iterable<T>) =>
    Object.fromEntries([...entries].map(({ id, ...entry }) => [id, { url: r.href(kind, id), ...entry }]));
  const head = {
    format: 'duizhao-edition',
    version: VERSION,
    languages: { zh: r.tag, en: 'en' },
    site: {
      title: site.title,
      url: site.base_url,
      publisher: site.publisher,
      time_zone: site.time_zone,
      base_script: site.base_script,
      scripts: site.scripts,
    },
    issues: edition.issues.map((data) => issue(r, data)),
  };
  const tail = {
    people: keyed('person', people),
    organisations: keyed('organisation', organisations),
    places: keyed('place', places),
    terms: keyed('term', edition.terms.values()),
    themes: keyed('theme', themes),
    withdrawn: edition.withdrawn.map(({ id, order }) => ({ id, order })),
  };
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "articles": [`;
  for (const [i, data] of edition.articles.entries())
    yield `${i ? ',' : ''}\n    ${nested(article(r, (terms.get(data.id) ?? []).sort(), data), '    ')}`;
  yield `${edition.articles.length ? '\n  ' : ''}],\n${JSON.stringify(tail, null, 2).slice(2)}\n`;
}

export const editionJson = (edition: Edition): string => [...editionPieces(edition)].join('');
