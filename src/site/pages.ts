// The one source of the site's pages, for the Eleventy plugin, for the build and for the preview.
import type { Edition } from '../content/edition.ts';
import { bundle, TEMPLATES } from './assets.ts';
import { feedPages } from './feeds.ts';
import { headersFile, robotsFile } from './headers.ts';
import { type Page, page, type SiteOptions } from './page.ts';
import { archivePages } from './pages/archive.ts';
import { articlePage, articlePages, issuePage } from './pages/article.ts';
import { figurePages } from './pages/figures.ts';
import { homePages } from './pages/home.ts';
import { plainPages } from './pages/plain.ts';
import { registryPages } from './pages/registry.ts';
import { searchPages } from './pages/search.ts';
import { topicPages } from './pages/topic.ts';
import { type Listed, sitemapPages } from './sitemap.ts';
import { type Tree, treesOf } from './tree.ts';

/** What makes the pages of a tree, in their order. */
const ALL = [
  homePages,
  archivePages,
  articlePages,
  topicPages,
  registryPages,
  figurePages,
  searchPages,
  plainPages,
  feedPages,
] as const;

type Maker = (tree: Tree) => Iterable<Page>;

/** What makes those below a folder of a tree. */
const MAKERS: Readonly<Record<string, readonly Maker[]>> = {
  articles: [archivePages, articlePages],
  issues: [archivePages, articlePages],
  archive: [archivePages],
  new: [archivePages],
  themes: [topicPages],
  terms: [topicPages],
  people: [registryPages],
  organisations: [registryPages],
  places: [registryPages],
  figures: [figurePages],
  search: [searchPages],
};
const OTHERS: readonly Maker[] = [homePages, plainPages, feedPages];

/**
 * The page at an address, or null: as `pages` gives it, without making the others. For a preview of ten thousand.
 */
export function pageAt(edition: Edition, options: SiteOptions, url: string): Page | null {
  const trees = treesOf(edition, options);
  const tree = trees.find(({ folder }) => folder && url.startsWith(folder)) ?? trees[0]!;
  const [, kind, id = ''] = /^(articles|issues)\/([^/]+)\/index\.html$/.exec(url.slice(tree.folder.length)) ?? [];
  const article = kind === 'articles' && edition.index.article.get(id);
  if (article) return articlePage(tree, article);
  const issue = kind === 'issues' && edition.index.issue.get(id);
  if (issue) return issuePage(tree, issue);
  const folder = url.slice(tree.folder.length).split('/')[0]!;
  for (const each of textFiles(edition, options)) if (each.url === url) return each;
  for (const make of MAKERS[folder] ?? OTHERS) for (const each of make(tree)) if (each.url === url) return each;
  // A sitemap names all the others.
  if (url.startsWith('sitemap')) for (const each of pages(edition, options)) if (each.url === url) return each;
  return null;
}

export type { Asset, Page, SiteOptions } from './page.ts';

/** Where our templates, styles and client scripts are. */
export const templatesFolder = TEMPLATES;

/**
 * Every text file of the site: the pages of each tree, feeds, sitemap, headers, style sheet and scripts. Each is
 * rendered when asked for; rendering has no effect and gives the same text for the same edition. An edition read with
 * drafts yields pages for them.
 */
export function* pages(edition: Edition, options: SiteOptions = {}): Generator<Page> {
  const { site } = edition;
  const listed: Listed[] = [];
  for (const tree of treesOf(edition, options)) {
    for (const make of ALL)
      for (const each of make(tree)) {
        if (each.listed) listed.push({ url: each.url, updated: each.updated });
        yield each;
      }
  }
  yield* sitemapPages(listed, site.base_url);
  yield* textFiles(edition, options);
}

/** Files of text that show no content: for crawlers and servers, style sheet and scripts. */
function* textFiles({ site }: Edition, options: SiteOptions): Generator<Page> {
  yield page('robots.txt', () => robotsFile(site.base_url));
  yield page('_headers', () => headersFile(options.base ?? new URL(site.base_url).pathname));
  for (const [path, text] of bundle(site.look, options.theme).texts) yield page(path, () => text);
}
