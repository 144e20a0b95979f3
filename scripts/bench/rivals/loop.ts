/**
 * The bare loop, the floor that a generator in JavaScript stands on: reads the rivals' content, parses YAML with js-yaml
 * and Markdown with markdown-it, gathers, puts strings together and writes. No checks, no plugins, no templates that
 * anybody could edit. `node loop.ts CONTENT OUTPUT`; the frame of the pages comes from CONTENT/frame.json.
 */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';
import MarkdownIt from 'markdown-it';
import type { Frame } from './content.ts';
import { type Article, articleHtml, type Front, figuresOf, type Names, opening, pageOf, useOf } from './page.ts';

const [content = '.', output = '_loop'] = process.argv.slice(2);
const markdown = new MarkdownIt({ html: true });
const frame = JSON.parse(readFileSync(join(content, 'frame.json'), 'utf8')) as Frame;
const TAXONOMIES = ['people', 'organisations', 'places', 'themes', 'terms', 'issues', 'archive'];
const names = Object.fromEntries(
  TAXONOMIES.map((name) => [name, JSON.parse(readFileSync(join(content, 'data', `${name}.json`), 'utf8'))]),
) as Names;

const articles: Article[] = readdirSync(join(content, 'content', 'articles'))
  .sort()
  .map((id) => {
    const text = readFileSync(join(content, 'content', 'articles', id, 'index.md'), 'utf8');
    const end = text.indexOf('\n---\n');
    return {
      id,
      front: load(text.slice(4, end), { schema: CORE_SCHEMA }) as Front,
      html: markdown.render(text.slice(end + 5)),
    };
  });
const by = Object.fromEntries(TAXONOMIES.map((name) => [name, new Map<string, Article[]>()]));
for (const article of articles)
  for (const name of TAXONOMIES)
    for (const key of article.front[name] as string[]) {
      const list = by[name]!.get(key);
      if (list) list.push(article);
      else by[name]!.set(key, [article]);
    }
const counts = new Map([...by.themes!].map(([id, list]) => [id, list.length]));

const made = new Set<string>();
function write(path: string, text: string): void {
  const file = join(output, path);
  const folder = dirname(file);
  if (!made.has(folder)) {
    mkdirSync(folder, { recursive: true });
    made.add(folder);
  }
  writeFileSync(file, text);
}
const urls: string[] = [];
const page = (url: string, title: string, kind: string, main: string, data: object | null = null) => {
  urls.push(url);
  write(`${url}index.html`, pageOf(frame, url, title, kind, main, data));
};

for (const article of articles) {
  const { id, front } = article;
  const beside = (by.issues!.get((front.issues as string[])[0] ?? '') ?? [])
    .filter((other) => other !== article)
    .slice(0, 3);
  const next = beside.length
    ? `<nav class="part next"><div class="pair dateline"><span lang="zh-Hans">同期</span> <span lang="en">In the same issue</span></div>${beside.map((other) => `<p class="pair h2"><a lang="zh-Hans" href="/weekly/articles/${other.id}/">${other.front.title_html}</a> <a lang="en" href="/weekly/articles/${other.id}/">${other.front.title_en}</a></p>`).join('')}</nav>`
    : '';
  page(
    `articles/${id}/`,
    `${front.title} · ${front.title_en}`,
    'article',
    articleHtml(article, names, counts, 'h1', '') + next,
    {
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: front.title,
      datePublished: front.date,
      about: (front.themes as string[]).map((theme) => names.themes![theme]),
      mentions: front.appearances.map((each) => ({
        '@type': 'Person',
        name: names.people![each.id]!.zh,
        jobTitle: each.post.en,
      })),
    },
  );
  copyFileSync(join(content, 'content', 'articles', id, 'pinyin.json'), join(output, 'articles', id, 'pinyin.json'));
}
for (const [id, list] of by.issues!) {
  const name = names.issues![id]!;
  page(
    `issues/${id}/`,
    `${name.zh} · ${name.en}`,
    'issue',
    `${opening(name)}<ol class="part contents">${list.map((article) => useOf(article)).join('')}</ol>${list.map((article) => articleHtml(article, names, counts, 'h2', `${article.id}-`)).join('\n')}`,
  );
}
const cut = <T>(list: readonly T[], size: number) =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size));
for (const taxonomy of TAXONOMIES) {
  const known = Object.entries(names[taxonomy]!).filter(([id]) => by[taxonomy]!.has(id));
  for (const [i, part] of cut(known, 300).entries())
    page(
      `${taxonomy}/${i ? `page/${i + 1}/` : ''}`,
      taxonomy,
      'names',
      `<ul class="part rows names">${part.map(([id, name]) => `<li class="facing row"><span class="n count">${by[taxonomy]!.get(id)!.length}</span><div lang="zh-Hans"><b><a href="/weekly/${taxonomy}/${id}/">${name.zh}</a></b></div><div lang="en"><b><a href="/weekly/${taxonomy}/${id}/">${name.en}</a></b></div></li>`).join('\n')}</ul>`,
    );
  if (taxonomy === 'issues') continue;
  for (const [id, name] of known)
    for (const [i, part] of cut(by[taxonomy]!.get(id)!, 300).entries())
      page(
        `${taxonomy}/${id}/${i ? `page/${i + 1}/` : ''}`,
        `${name.zh} · ${name.en}`,
        taxonomy,
        `${opening(name)}<ol class="part axis">${part.map((article) => useOf(article, taxonomy === 'people' ? article.front.appearances.find((each) => each.id === id) : null)).join('')}</ol>`,
      );
}
const newest = [...articles].reverse();
for (const [i, part] of cut(newest, 60).entries())
  page(
    `figures/${i ? `page/${i + 1}/` : ''}`,
    '数字 Figures',
    'figures',
    part
      .map(
        (article) =>
          `<section class="part rows facts"><h2>${article.front.title}</h2>${figuresOf(article.front, `${article.id}-`, false)}</section>`,
      )
      .join(''),
  );
for (const [i, part] of cut(newest, 300).entries())
  page(
    `articles/${i ? `page/${i + 1}/` : ''}`,
    '文章 Articles',
    'list',
    `<ol class="part axis">${part.map((article) => useOf(article)).join('')}</ol>`,
  );
page(
  '',
  '江州双语周报',
  'home',
  `<ol>${newest
    .slice(0, 24)
    .map((article) => useOf(article))
    .join('')}</ol>`,
);
for (const name of ['feed.xml', 'feed.zh.xml', 'feed.en.xml'])
  write(
    name,
    `<feed xmlns="http://www.w3.org/2005/Atom">${newest
      .slice(0, 40)
      .map(
        ({ id, front, html }) =>
          `<entry><id>${id}</id><title>${front.title}</title><content type="html">${html.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</content></entry>`,
      )
      .join('')}</feed>`,
  );
write(
  'feed.json',
  JSON.stringify({
    items: newest.slice(0, 40).map(({ id, front, html }) => ({ id, title: front.title, content_html: html })),
  }),
);
write(
  'sitemap.xml',
  `<urlset>${urls.map((url) => `<url><loc>https://example.org/weekly/${url}</loc></url>`).join('\n')}</urlset>`,
);
const plain = (html: string) => html.replace(/<[^>]*>/g, '');
write(
  'data/edition.json',
  JSON.stringify(
    newest.map(({ id, front, html }) => ({ id, ...front, text: plain(html) })),
    null,
    1,
  ),
);
write('data/memory.tmx', newest.map(({ id, html }) => `<tu tuid="${id}"><seg>${plain(html)}</seg></tu>`).join('\n'));
write(
  'data/figures.csv',
  newest
    .flatMap(({ id, front }) => front.figures.map((figure) => `${id},${figure.id},${figure.zh.text},${figure.en.text}`))
    .join('\n'),
);
write(
  'data/people.csv',
  newest.flatMap(({ id, front }) => front.appearances.map((each) => `${id},${each.id},${each.post.zh}`)).join('\n'),
);
