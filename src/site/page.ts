// What the site is made of: pages of text, each rendered when asked for, and files that are copied as they are.

import type { Verified } from '../check/verified.ts';
import type { Shows } from './page-key.ts';

/** One text file of the output. */
export interface Page {
  /** Where it stands below the site's root, and is written below the output folder: `articles/x/index.html`, `feed.xml`. */
  readonly url: string;
  /** Whether the sitemap names it. */
  readonly listed: boolean;
  /** `YYYY-MM-DD` of its last change, where known. */
  readonly updated: string | null;
  /** What it shows, where that is little enough to be worth telling; else it may show anything. */
  readonly shows?: Shows;
  render(): string;
}

/** One file that is copied as it is. */
export interface Asset {
  /** As a page's. */
  readonly url: string;
  /** Absolute path of the file to copy. */
  readonly file: string;
}

export interface SiteOptions {
  /** Stands in for the path of `base_url` in every internal link; begins and ends with a slash. For previews. */
  readonly base?: string;
  /** Paths of the PDFs there will be (`issues/x/briefing.pdf`). Default: all that the site's settings ask for. */
  readonly pdfs?: ReadonlySet<string>;
  /** The edition holds drafts: a preview, which no search engine should keep. */
  readonly drafts?: boolean;
  /** Whether there is a page to search from. Default: true. */
  readonly search?: boolean;
  /** Whether the exports stand in `data/`. Default: true. */
  readonly data?: boolean;
  /** What was verified of each issue, by its id, where the checker has run; for the method page. */
  readonly verified?: ReadonlyMap<string, Verified>;
  /** A folder whose templates and styles win over our own. Code, trusted; never the content folder. */
  readonly theme?: string;
}

/** A page by its path from the root: a path that ends in a slash is an `index.html`. */
export const page = (
  path: string,
  render: () => string,
  more: Partial<Pick<Page, 'listed' | 'updated' | 'shows'>> = {},
): Page => ({
  url: path === '' || path.endsWith('/') ? `${path}index.html` : path,
  listed: more.listed ?? false,
  updated: more.updated ?? null,
  ...(more.shows ? { shows: more.shows } : {}),
  render,
});

/** A page's path as a link gives it: without `index.html`. */
export const linkPath = (url: string): string => url.replace(/(^|\/)index\.html$/, '$1');
