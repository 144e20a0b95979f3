// What a page follows from, as a short text: pages of the same key have the same bytes, whenever and wherever they are
// made. Coarse where that is cheap (an edit of a registry or a template changes every key), fine where editors work: an
// edit of an article changes the keys of the pages that show something of it.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REGISTRIES } from '../content/assemble.ts';
import type { Article, Edition, Issue } from '../content/edition.ts';
import { programHash } from '../content/program.ts';
import { liveImages } from '../view/article.ts';
import { hasPage } from '../view/rendition.ts';
import { picturesOf } from './assets.ts';
import type { SiteOptions } from './page.ts';

/** What a page shows of articles, and whatever else of the edition its text depends on. */
export interface Shows {
  /** Every article of which the page shows anything. */
  readonly articles: readonly Article[];
  /** Plain data: what else it depends on that is in no article, no registry and not in the site's settings. */
  readonly more?: () => unknown;
}

export interface PageKeys {
  /** The key of a page; null where the edition was not read from files. */
  page(url: string, shows: Shows): string | null;
  /** The key of a file that shows the whole edition. */
  whole(url: string): string | null;
}

const hashOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('base64url');

function folderHash(folder: string): string {
  const hash = createHash('sha256');
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    hash.update(path);
    try {
      hash.update(readFileSync(join(folder, path)));
    } catch {
      // A folder.
    }
  }
  return hash.digest('base64url');
}

const issueFacts = ({ id, kind, week, file, articles }: Issue) => [
  id,
  kind,
  week,
  file?.hash,
  articles.map((a) => a.id),
];

export function pageKeys(edition: Edition, options: SiteOptions): PageKeys {
  const registries = ['site', ...REGISTRIES].map((name) => edition.files.get(`${name}.yaml`));
  const readable = registries.every((file) => !file || file.hash);
  const shared = hashOf([
    programHash(),
    registries.map((file) => file?.hash ?? null),
    [options.base, options.drafts, options.search, options.data],
    options.theme ? folderHash(options.theme) : null,
  ]);
  const { index } = edition;
  const facts = new Map<Article, string>();
  const of = (article: Article): string => {
    let found = facts.get(article);
    if (found === undefined) {
      found = hashOf([
        article.id,
        article.file.hash,
        article.isPublic,
        article.themes.map((id) => index.byTheme.get(id)?.length),
        article.figures.map(({ about, stated_by: by }) => [
          typeof about === 'string' &&
            (['person', 'organisation', 'place'] as const).map((kind) => hasPage(edition, kind, about)),
          by !== null && hasPage(edition, 'person', by),
        ]),
        (index.issuesOf.get(article.id) ?? []).map(({ id, kind }) => [id, kind]),
        liveImages(edition, article).map(({ file }) => [file, picturesOf(edition).get(file) ?? null]),
        options.pdfs?.has(`articles/${article.id}/briefing.pdf`),
      ]);
      facts.set(article, found);
    }
    return found;
  };
  let all: string | null = null;
  return {
    page(url, { articles, more }) {
      if (!readable || articles.some(({ file }) => !file.hash)) return null;
      return hashOf([shared, url, articles.map(of), more?.() ?? null]);
    },
    whole(url) {
      if (!readable || edition.articles.some(({ file }) => !file.hash)) return null;
      all ??= hashOf([
        edition.articles.map(of),
        edition.withdrawn.map(({ id, file }) => [id, file.hash]),
        edition.issues.map(issueFacts),
      ]);
      return hashOf([shared, url, all]);
    },
  };
}
