// Pages of the small edition: whole folders compared with what a person has read (UPDATE=1 rewrites them), every link
// followed, markup well formed, nothing inline, nothing that is not public.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { readEdition } from '../../src/content/read.ts';
import { CSP } from '../../src/site/headers.ts';
import { folder, site } from '../folder.ts';
import { parseHtml } from './html.ts';
import { copied, NOW, rendered, small } from './small.ts';

const edition = await small();
const made = rendered(edition);
const documents = new Map(
  [...made].filter(([url]) => url.endsWith('.html')).map(([url, html]) => [url, parseHtml(html)] as const),
);
const golden = fileURLToPath(new URL('../golden/site/', import.meta.url));

/** One page of each kind in the base tree, some of the other tree, and everything machines read. */
const READ =
  /^(?:(?:zh-hant\/)?(?:index|articles\/port-opens\/index|people\/zhang-san\/index)\.html|(?:articles\/(?:gone|hostile|nobody|old-port)|issues\/(?:2025-w26|two-ports)|themes|themes\/ports|terms\/green-port|people|organisations\/mou-port|places|places\/moushi|figures|corrections|search|issues|new|archive\/2025-06)\/index\.html|404\.html|feed\.xml|feed\.en\.json|sitemap\.xml|robots\.txt|_headers)$/;

/** Style sheet and scripts are read where they are written; their names change with them. */
const stable = (text: string) => text.replace(/(assets\/[\w-]+)\.[0-9a-f]{10}\./g, '$1.');

test('the fixture has no errors', () => {
  assert.equal(
    edition.diagnostics.filter(({ severity }) => severity === 'error'),
    [],
  );
});

test('every page is as it was read and approved', () => {
  const wanted = new Map([...made].filter(([url]) => READ.test(url)).map(([url, text]) => [url, stable(text)]));
  if (process.env.UPDATE) {
    rmSync(golden, { recursive: true, force: true });
    for (const [url, text] of wanted) {
      mkdirSync(dirname(join(golden, url)), { recursive: true });
      writeFileSync(join(golden, url), text);
    }
  }
  assert.ok(existsSync(golden), 'no golden folder: run with UPDATE=1');
  const files = readdirSync(golden, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(golden.length).replaceAll('\\', '/'));
  assert.equal(files.sort(), [...wanted.keys()].sort());
  for (const [url, text] of wanted) assert.fixture(text, readFileSync(join(golden, url), 'utf8'), url);
});

test('rendering again gives the same bytes', () => {
  assert.equal([...rendered(edition)], [...made]);
});

test('markup is well formed and no id stands twice on a page', () => {
  for (const [url, { faults }] of documents) assert.equal(faults, [], url);
});

test('every internal link and fragment leads somewhere', () => {
  const files = new Set([...made.keys(), ...copied(edition).map(({ url }) => url)]);
  const ids = new Map(
    [...documents].map(([url, { elements }]) => [
      url,
      new Set(elements.flatMap(({ attributes }) => attributes.get('id') ?? [])),
    ]),
  );
  const elsewhere = /\/briefing\.pdf$|^data\//;
  let followed = 0;
  for (const [url, { elements }] of documents) {
    const here = `https://example.org/small/${url.replace(/index\.html$/, '')}`;
    for (const { name, attributes } of elements) {
      const address = attributes.get('href') ?? attributes.get('src');
      if (address === undefined || name === 'base') continue;
      const to = new URL(address, here);
      if (to.origin !== 'https://example.org' || to.protocol === 'mailto:') continue;
      if (/^\/(berth|archive|glossary|x)\b/.test(to.pathname)) continue; // the fixture's sources
      assert.ok(to.pathname.startsWith('/small/'), `${url}: ${address} has lost the prefix`);
      const path = decodeURI(to.pathname.slice('/small/'.length));
      if (elsewhere.test(path)) continue;
      const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
      assert.ok(files.has(file), `${url}: ${address} leads nowhere`);
      if (to.hash) assert.ok(ids.get(file)?.has(decodeURI(to.hash.slice(1))), `${url}: ${address} names no element`);
      followed++;
    }
  }
  assert.ok(followed > 1000);
});

test('nothing inline and nothing from another host, in the meta element and in the headers', () => {
  assert.not.match(CSP, /unsafe|https?:|\*/);
  for (const [url, { elements }] of documents) {
    const meta = elements.find(({ attributes }) => attributes.get('http-equiv') === 'Content-Security-Policy');
    assert.is(meta?.attributes.get('content'), CSP, url);
    for (const { name, attributes } of elements) {
      assert.not(attributes.has('style'), `${url}: style on ${name}`);
      assert.not(
        [...attributes.keys()].some((key) => key.startsWith('on')),
        `${url}: a handler on ${name}`,
      );
      if (name === 'script' && attributes.get('type') !== 'application/ld+json')
        assert.match(attributes.get('src') ?? '', /^\/small\/assets\//, url);
      if (name === 'style') assert.unreachable(`${url}: an inline style sheet`);
      const loads = ['img', 'script', 'source'].includes(name) ? attributes.get('src') : undefined;
      if (loads) assert.match(loads, /^\/small\//, `${url}: ${loads}`);
      for (const key of ['href', 'src'])
        assert.not.match(attributes.get(key) ?? '', /^\s*(javascript|data|vbscript):/i);
    }
  }
  assert.match(made.get('_headers')!, /^\/small\/\*\n {2}Content-Security-Policy: .*frame-ancestors 'none'/);
});

test('hostile text stays text', () => {
  for (const url of [
    'articles/hostile/index.html',
    'issues/2025-w26/index.html',
    'zh-hant/articles/hostile/index.html',
  ]) {
    const html = made.get(url)!;
    const { elements } = documents.get(url)!;
    assert.not(elements.some(({ name, attributes }) => name === 'img' && attributes.get('src') === 'x'));
    assert.not(elements.some(({ attributes }) => attributes.has('onload') || attributes.has('onerror')));
    assert.match(html, '{{ 7*7 }}');
    assert.not.match(html, '>49<');
    assert.match(html, '&lt;script&gt;alert');
  }
  const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(
    made.get('articles/hostile/index.html')!,
  )![1]!;
  assert.is((JSON.parse(data) as { headline: string }).headline, '<script>alert("一")</script>与{{ 7*7 }}');
});

test('what is not public stands nowhere', () => {
  const all = [...made.values()].join('\n');
  for (const hidden of [
    '机密',
    'embargoed',
    '草稿',
    'draft headline',
    '撤回的题目',
    'The withdrawn headline',
    '撤回的正文',
    '王五',
    'Wang Wu',
    '旧图',
    'An old picture',
  ])
    assert.not(all.includes(hidden), hidden);
  assert.not(copied(edition).some(({ url }) => url.includes('old.png')));
  assert.not(made.has('people/unseen/index.html'));
});

test('an embargo that has passed lets its article out', async () => {
  const later = rendered(await small(new Date('2099-01-02T00:00:00Z')));
  assert.ok(later.has('articles/secret/index.html'));
  assert.ok(later.has('people/unseen/index.html'));
});

test('a withdrawn article leaves a notice that no sitemap or feed names', () => {
  const html = made.get('articles/gone/index.html')!;
  assert.match(html, 'This article has been withdrawn');
  assert.match(html, 'The source was mistaken');
  assert.match(html, '<meta name="robots" content="noindex">');
  for (const [url, text] of made) if (/sitemap|feed/.test(url)) assert.not(text.includes('/gone/'), url);
});

test('old addresses lead to the new, in each tree', () => {
  for (const tree of ['', 'zh-hant/']) {
    const html = made.get(`${tree}articles/old-port/index.html`)!;
    assert.match(html, `content="0; url=/small/${tree}articles/port-opens/"`);
    assert.match(html, `rel="canonical" href="https://example.org/small/${tree}articles/port-opens/"`);
    assert.match(made.get(`${tree}issues/both-ports/index.html`)!, `url=/small/${tree}issues/two-ports/`);
  }
  assert.not.match(made.get('sitemap.xml')!, /old-port|both-ports|search/);
});

test('a pair is an element with its id and two halves with their languages', () => {
  const article = made.get('articles/port-opens/index.html')!;
  assert.match(article, /<div class="pair" id="s1" data-segment="s1">/);
  const issue = made.get('issues/two-ports/index.html')!;
  assert.match(issue, /<div class="pair" id="port-opens-s1" data-segment="s1">/);
  for (const [url, tag] of [
    ['articles/port-opens/index.html', 'zh-Hans'],
    ['zh-hant/articles/port-opens/index.html', 'zh-Hant-TW'],
  ] as const) {
    const pairs = made.get(url)!.split('<div class="pair" id="s').slice(1);
    assert.is(pairs.length, 7);
    for (const pair of pairs) {
      const halves = pair.slice(pair.indexOf('</details>'));
      assert.match(halves, new RegExp(`^</details>\\s*<\\w+[^>]* lang="${tag}"`));
      assert.match(halves, / lang="en"/);
    }
  }
});

test('each tree names itself and the others', () => {
  const html = made.get('zh-hant/articles/port-opens/index.html')!;
  assert.match(html, '<html lang="zh-Hant-TW" ');
  assert.match(html, 'rel="canonical" href="https://example.org/small/zh-hant/articles/port-opens/"');
  for (const [tag, tree] of [
    ['zh-Hans', ''],
    ['zh-Hant-TW', 'zh-hant/'],
    ['en', ''],
    ['x-default', ''],
  ] as const)
    assert.match(html, `hreflang="${tag}" href="https://example.org/small/${tree}articles/port-opens/"`);
  assert.match(html, '張三');
  assert.match(html, '于后里'); // a name is not read as 於後裡
  assert.match(html, '總投資');
  assert.not.match(html.replace(/<ruby>.*?<\/ruby>/g, ''), /总投资|吞吐量同比下降.*达/);
});

test('people, figures, themes, sources and corrections all stand on the article', () => {
  const html = made.get('articles/port-opens/index.html')!;
  for (const text of [
    '张三',
    'Zhāng Sān',
    'Mayor; Deputy Party Secretary',
    'by video',
    'a ship’s captain',
    '86',
    '亿元',
    '8.6',
    'billion yuan',
    '2021–25',
    '下降',
    'down',
    '千亿',
    '级',
    '100-billion-yuan',
    'class',
    '超',
    '7000',
    '人次',
    'over',
    '7,000',
    'attendances',
    '30%～50',
    '30–50',
    '总投资86亿元',
    'stated by Zhang San',
    '《某市日报》',
    'From Moushi Daily, as carried by a web portal on 24 June 2025',
    'By Zhao Liu',
    '某港三号泊位今启用',
    'Archived copy',
    'retrieved 30 June 2025',
    '泊位数原误作四',
    '这是为测试写的按语',
    'CC BY 4.0',
    'width="64" height="36"',
    'Quay 3',
    'our rendering',
  ])
    assert.ok(html.includes(text), text);
});

test('without people, date, places or a source an article says so', () => {
  const html = made.get('articles/nobody/index.html')!;
  for (const text of ['The source names nobody', 'Date not known', 'Source not known', '日期不详'])
    assert.ok(html.includes(text), text);
});

test('an edition without articles has pages that say so', async () => {
  const empty = await readEdition(folder({ 'site.yaml': site }), { now: NOW });
  const pages = rendered(empty);
  assert.match(pages.get('index.html')!, 'Nothing has been published yet');
  assert.match(pages.get('figures/index.html')!, 'There are no figures yet');
  for (const [url, html] of pages) if (url.endsWith('.html')) assert.equal(parseHtml(html).faults, [], url);
});

test('previews: another prefix, no canonical address, drafts kept from search engines', async () => {
  const pages = rendered(await readEdition(edition.root, { now: NOW, drafts: true }), {
    base: '/',
    drafts: true,
    pdfs: new Set(),
  });
  const html = pages.get('articles/sketch/index.html')!;
  assert.match(html, '<meta name="robots" content="noindex">');
  assert.match(html, 'href="/themes/"');
  assert.not.match(html, /(?:href|src)="\/small\/|briefing\.pdf/);
});

test.run();
