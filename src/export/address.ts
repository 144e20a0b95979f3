// Where things of an edition are found, and which languages its halves are in.
import type { Article, Issue } from '../content/edition.ts';
import type { SiteData } from '../content/schema.ts';

/** The language tags of the two halves: what editors write, and English. */
export function languages(site: SiteData): { readonly zh: string; readonly en: 'en' } {
  const tags = { hans: 'zh-Hans', 'hant-tw': 'zh-Hant-TW', 'hant-hk': 'zh-Hant-HK' } as const;
  return { zh: tags[site.base_script], en: 'en' };
}

/** The absolute address of a page; `base_url` ends in a slash. */
export const page = (site: SiteData, folder: string, id: string): string =>
  `${site.base_url}${folder}/${encodeURIComponent(id)}/`;

/** The absolute address of an article or an issue. */
export const address = (site: SiteData, thing: Article | Issue): string =>
  page(site, 'kind' in thing ? 'issues' : 'articles', thing.id);
