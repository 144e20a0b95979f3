// The whole public edition as one JSON document. Its shape is documented in docs/data.md; what is added later is
// added, what is there stays (`version` counts breaking changes).
import type { Article, Edition, Issue } from '../content/edition.ts';
import type { Half, Pair, Segment } from '../content/segment.ts';
import { address, languages, page } from './address.ts';
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

function article(edition: Edition, terms: readonly string[], data: Article) {
  const { title, origin, carrier, byline, language, url, archive } = data.source;
  return {
    id: data.id,
    url: address(edition.site, data),
    title: data.title,
    date: data.date,
    published: data.published,
    week: data.isoWeek,
    issues: (edition.index.issuesOf.get(data.id) ?? []).map((issue) => issue.id),
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

const issue = (edition: Edition, data: Issue) => ({
  id: data.id,
  url: address(edition.site, data),
  kind: data.kind,
  week: data.week,
  title: data.title,
  lead: data.lead,
  articles: data.articles.map(({ id }) => id),
  segments: data.segments.map(segment),
  aliases: data.aliases,
});

/**
 * `edition.json`: articles and issues newest first, registries in their files' order and only with what public
 * articles use, both languages beside each other as `{ zh, en }`, missing values as null. Two spaces an indent, so
 * that versions compare line by line.
 */
export function editionJson(edition: Edition): string {
  const { site } = edition;
  const terms = new Map<string, string[]>();
  for (const [id, uses] of edition.index.byTerm)
    for (const use of uses) terms.set(use.article.id, [...(terms.get(use.article.id) ?? []), id]);
  const { people, organisations, places, themes } = published(edition);
  const keyed = <T extends { readonly id: string }>(folder: string, entries: Iterable<T>) =>
    Object.fromEntries([...entries].map(({ id, ...entry }) => [id, { url: page(site, folder, id), ...entry }]));
  const document = {
    format: 'duizhao-edition',
    version: VERSION,
    languages: languages(site),
    site: {
      title: site.title,
      url: site.base_url,
      publisher: site.publisher,
      time_zone: site.time_zone,
      base_script: site.base_script,
      scripts: site.scripts,
    },
    issues: edition.issues.map((data) => issue(edition, data)),
    articles: edition.articles.map((data) => article(edition, (terms.get(data.id) ?? []).sort(), data)),
    people: keyed('people', people),
    organisations: keyed('organisations', organisations),
    places: keyed('places', places),
    terms: keyed('terms', edition.terms.values()),
    themes: keyed('themes', themes),
    withdrawn: edition.withdrawn.map(({ id, order }) => ({ id, order })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
