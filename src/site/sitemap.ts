// sitemap.xml (sitemaps.org 0.9), cut into several where a site has more addresses than one may hold.
import { escapeHtml } from '../view/html.ts';
import { linkPath, type Page, page } from './page.ts';

/** The protocol allows 50,000 addresses and 50 MB. */
const MOST = 40_000;

const wrap = (name: 'urlset' | 'sitemapindex', items: readonly string[]) =>
  `<?xml version="1.0" encoding="utf-8"?>\n<${name} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${items.join('\n')}${items.length ? '\n' : ''}</${name}>\n`;

/** What it says of a page. */
export type Listed = Pick<Page, 'url' | 'updated'>;

/** Redirects, notices, the finding page and the missing page are not listed. */
export function sitemapPages(listed: readonly Listed[], baseUrl: string): Page[] {
  const item = ({ url, updated }: Listed) =>
    `<url><loc>${escapeHtml(baseUrl + encodeURI(linkPath(url)))}</loc>${updated && /^\d{4}-\d\d-\d\d$/.test(updated) ? `<lastmod>${updated}</lastmod>` : ''}</url>`;
  if (listed.length <= MOST) return [page('sitemap.xml', () => wrap('urlset', listed.map(item)))];
  const count = Math.ceil(listed.length / MOST);
  const name = (i: number) => `sitemap-${i + 1}.xml`;
  return [
    page('sitemap.xml', () =>
      wrap(
        'sitemapindex',
        Array.from({ length: count }, (_, i) => `<sitemap><loc>${escapeHtml(baseUrl + name(i))}</loc></sitemap>`),
      ),
    ),
    ...Array.from({ length: count }, (_, i) =>
      page(name(i), () => wrap('urlset', listed.slice(i * MOST, (i + 1) * MOST).map(item))),
    ),
  ];
}
