// What the site is made of: pages of text, each rendered when asked for, and files that are copied as they are.

/** One text file of the output. */
export interface Page {
  /** From the site's root, without the prefix of `base_url`: `/articles/x/`, `/feed.xml`. */
  readonly url: string;
  /** Where it is written below the output folder: `articles/x/index.html`. */
  readonly file: string;
  /** Whether the sitemap names it. */
  readonly listed: boolean;
  /** `YYYY-MM-DD` of its last change, where known. */
  readonly updated: string | null;
  render(): string;
}

/** One file that is copied. */
export interface Asset {
  readonly url: string;
  /** Absolute path of the file to copy. */
  readonly file: string;
}

export interface SiteOptions {
  /** Stands in for the path of `base_url` in every internal link; begins and ends with a slash. For previews. */
  readonly base?: string;
  /** Whether `briefing.pdf` stands beside issues and articles; false leaves out the links to it. Default: true. */
  readonly pdf?: boolean;
  /** Whether the exports stand in `data/`. Default: true. */
  readonly data?: boolean;
  /** A folder whose templates and styles win over our own. Code, trusted; never the content folder. */
  readonly theme?: string;
}

/** A page by its path from the root: a path that ends in a slash is an `index.html`. */
export function page(path: string, render: () => string, more: Partial<Pick<Page, 'listed' | 'updated'>> = {}): Page {
  const folder = path === '' || path.endsWith('/');
  return {
    url: `/${path}`,
    file: folder ? `${path}index.html` : path,
    listed: more.listed ?? false,
    updated: more.updated ?? null,
    render,
  };
}
