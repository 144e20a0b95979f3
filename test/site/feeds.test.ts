// Feeds and sitemap: well-formed, with ids that neither the domain nor the title can change.
import { DOMParser } from '@xmldom/xmldom';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Edition } from '../../src/content/edition.ts';
import { page } from '../../src/site/page.ts';
import { sitemapPages } from '../../src/site/sitemap.ts';
import { rendered, small } from './small.ts';

const edition = await small();
const made = rendered(edition);
const parse = (xml: string) =>
  new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(xml, 'application/xml');

test('every XML file is well formed', () => {
  for (const [url, text] of made) if (url.endsWith('.xml')) parse(text);
});

test('ids stay when the site moves and is renamed', () => {
  const moved: Edition = {
    ...edition,
    site: { ...edition.site, base_url: 'https://elsewhere.net/', title: { zh: '改名', en: 'Renamed' } },
  };
  const ids = (xml: string) => [...xml.matchAll(/<id>(.*?)<\/id>/g)].map(([, id]) => id);
  assert.equal(ids(rendered(moved).get('feed.xml')!), ids(made.get('feed.xml')!));
  assert.ok(ids(made.get('feed.xml')!).every((id) => /^tag:duizhao,2026:[\w/:-]+$/.test(id!)));
  const all = ['feed.xml', 'feed.zh.xml', 'feed.en.xml', 'zh-hant/feed.xml'].flatMap((url) => ids(made.get(url)!));
  assert.is(new Set(all).size, all.length);
});

test('a theme and a place have feeds of their own beside their pages', () => {
  const xml = made.get('themes/ports/feed.xml')!;
  assert.match(xml, '<id>tag:duizhao,2026:feed/theme/ports</id>');
  assert.match(xml, '<title>港口 Ports · 试刊 Specimen</title>');
  assert.match(xml, '<link rel="alternate" href="https://example.org/small/themes/ports/"/>');
  assert.equal(
    [...xml.matchAll(/2026:article\/([\w-]+)/g)].map(([, id]) => id),
    ['port-opens'],
  );
  assert.match(made.get('themes/ports/index.html')!, 'href="/small/themes/ports/feed.xml"');
  assert.match(made.get('zh-hant/places/moushi/feed.xml')!, '<id>tag:duizhao,2026:feed/place/moushi:zh-hant</id>');
});

test('entries: newest publication first, dated in the site’s zone, corrections counted as updates', () => {
  const xml = made.get('feed.xml')!;
  assert.match(xml, '<published>2025-06-24T12:00:00+08:00</published>\n<updated>2025-07-01T12:00:00+08:00</updated>');
  const order = [...xml.matchAll(/article\/([\w-]+)</g)].map(([, id]) => id);
  assert.equal(order, ['hostile', 'port-opens', 'nobody']);
});

test('each language alone, and links that work anywhere', () => {
  const en = made.get('feed.en.xml')!;
  assert.match(en, 'xml:lang="en"');
  assert.not.match(en.replace(/二号|一号/g, ''), /码头|投资/);
  assert.match(en, 'https://example.org/small/terms/shore-power/');
  assert.match(made.get('zh-hant/feed.zh.xml')!, '總投資');
});

test('JSON feeds hold the same', () => {
  for (const [url, text] of made) {
    if (!/feed.*\.json$/.test(url)) continue;
    const feed = JSON.parse(text) as { version: string; items: { id: string; content_html: string }[] };
    assert.is(feed.version, 'https://jsonfeed.org/version/1.1');
    assert.is(feed.items.length, 3);
    assert.not.match(feed.items[0]!.content_html, '<script>');
  }
});

test('a site with more addresses than a sitemap may hold has several', () => {
  const many = Array.from({ length: 90_000 }, (_, i) => page(`articles/a${i}/`, () => '', { listed: true }));
  const maps = sitemapPages(many, 'https://example.org/');
  assert.equal(
    maps.map(({ url }) => url),
    ['sitemap.xml', 'sitemap-1.xml', 'sitemap-2.xml', 'sitemap-3.xml'],
  );
  assert.is(maps[3]!.render().match(/<loc>/g)!.length, 10_000);
  parse(maps[0]!.render());
});

test.run();
