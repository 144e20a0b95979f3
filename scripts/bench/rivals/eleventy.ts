/** The edition as a user of Eleventy would set it up: a Markdown file an article, Nunjucks layouts, collections. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from './content.ts';

const CONFIG = `import { readFileSync } from 'node:fs';
export default function (config) {
  const TAXONOMIES = ['people', 'organisations', 'places', 'themes', 'terms', 'issues', 'archive'];
  config.addPassthroughCopy('content/articles/**/pinyin.json');
  config.addGlobalData('names', Object.fromEntries(TAXONOMIES.map((name) => [name, JSON.parse(readFileSync('data/' + name + '.json', 'utf8'))])));
  config.addCollection('articles', (api) => api.getFilteredByGlob('content/articles/*/index.md').sort((a, b) => (a.fileSlug < b.fileSlug ? -1 : 1)));
  config.addCollection('newest', (api) => api.getFilteredByGlob('content/articles/*/index.md').sort((a, b) => (a.fileSlug < b.fileSlug ? 1 : -1)));
  for (const name of TAXONOMIES)
    config.addCollection('by_' + name, (api) => {
      const found = new Map();
      for (const item of api.getFilteredByGlob('content/articles/*/index.md'))
        for (const key of item.data[name] ?? []) {
          if (!found.has(key)) found.set(key, []);
          found.get(key).push(item);
        }
      return [...found].map(([key, items]) => ({ key, items }));
    });
  return { dir: { input: 'content', includes: '../layouts', data: '../_none' }, markdownTemplateEngine: false };
}
`;

const base = ({ bar, foot, csp }: Frame) => `<!doctype html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${csp}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ title }} · {{ title_en }} · 江州双语周报 Jiangzhou Weekly</title>
<link rel="canonical" href="https://example.org/weekly{{ page.url }}">
<link rel="alternate" hreflang="zh-Hans" href="https://example.org/weekly{{ page.url }}">
<link rel="alternate" hreflang="en" href="https://example.org/weekly{{ page.url }}">
<link rel="alternate" type="application/atom+xml" href="/weekly/feed.xml" title="江州双语周报 Jiangzhou Weekly">
<link rel="stylesheet" href="/weekly/assets/duizhao.0123456789.css">
<script src="/weekly/assets/reader.0123456789.js" defer></script>
</head>
<body>{% raw %}${bar}{% endraw %}<main id="main" class="spread">
{{ content | safe }}
</main>{% raw %}${foot}{% endraw %}</body>
</html>
`;

/** An article as Nunjucks; `a` is its data, `html` its body. */
const ARTICLE = `{% macro article(a, html, h1, prefix, names) %}<article class="part">
<header class="part open"><div class="wenwu"></div><div class="pair titles">
<hgroup lang="zh-Hans"><p class="small">{{ a.dateline.zh }}</p><{{ h1 }} class="t1"><span>{{ a.title_html | safe }}</span></{{ h1 }}><p class="small">{{ a.line.zh }}</p></hgroup>
<hgroup lang="en"><p class="small">{{ a.dateline.en }}</p><{{ h1 }} class="t1">{{ a.title_en }}</{{ h1 }}><p class="small">{{ a.line.en }}</p></hgroup>
</div></header>
<section class="part rows facts"><h2 class="facing label"><span lang="zh-Hans">数字</span> <span lang="en">Figures</span></h2><ul class="part">
{% for f in a.figures %}<li class="facing row" id="{{ prefix }}figure-{{ f.id }}">
<details class="handle" name="handle"><summary aria-label="{{ f.zh.label }} {{ f.spine }} 出处 evidence"><span class="date">{{ f.spine }}</span></summary>
<div class="panel"><dl>{% if f.period %}<div><dt lang="zh-Hans">{{ f.period.zh }}</dt><dd lang="en">{{ f.period.en }}</dd></div>{% endif %}
<div><dt lang="zh-Hans">{{ f.nature.zh }}</dt><dd lang="en">{{ f.nature.en }}</dd></div>
{% for quote in f.evidence %}<div><dt><span lang="zh-Hans">原文</span> <span lang="en">source</span></dt><dd lang="zh-Hans" class="keep quote">{{ quote }}</dd></div>{% endfor %}
<div><dt lang="zh-Hans"><a href="#{{ prefix }}{{ f.segment }}">见第{{ f.n }}段</a></dt><dd lang="en"><a href="#{{ prefix }}{{ f.segment }}">in pair {{ f.n }}</a></dd></div></dl>
<figure class="ruler keep"><svg viewBox="0 0 {{ f.digits.length * 34 }} 112" role="img" class="r{{ f.digits.length }}">
{% for digit in f.digits | list %}<text x="{{ loop.index0 * 34 + 17 }}" y="66" class="d">{{ digit }}</text>
{% endfor %}</svg></figure></div></details>
<div lang="zh-Hans"><small>{{ f.zh.label }}</small> <span class="num">{{ f.zh.number }}<i>{{ f.zh.after }}</i></span></div>
<div lang="en"><span class="num">{{ f.en.number }} <i>{{ f.en.after }}</i></span> <small>{{ f.en.label }}</small></div></li>
{% endfor %}</ul></section>
<section class="part text" aria-label="正文 Text">
{{ html | safe }}
</section>
{% if a.why %}<aside class="part ours"><h2 class="pair label"><span lang="zh-Hans">编者按</span> <span lang="en">Why it matters</span></h2><div class="pair"><p lang="zh-Hans">{{ a.why.zh | safe }}</p><p lang="en">{{ a.why.en | safe }}</p></div></aside>{% endif %}
<section class="part rows people"><ul class="part">{% for each in a.appearances %}<li class="facing row">
<div lang="zh-Hans"><small>{{ each.post.zh }} <span class="does">{{ each.part.zh }}</span></small> <b><a href="{{ names.people[each.id].href }}"><ruby>{{ names.people[each.id].zh }}<rt lang="zh-Latn-pinyin">{{ names.people[each.id].pinyin }}</rt></ruby></a></b></div>
<div lang="en"><b><a href="{{ names.people[each.id].href }}">{{ names.people[each.id].en }}</a></b> <small>{{ each.post.en }} <span class="does">{{ each.part.en }}</span></small></div></li>{% endfor %}</ul></section>
<section class="part rows people bodies"><ul class="part">{% for id in a.organisations %}<li class="facing row"><div lang="zh-Hans"><small>企业</small> <b><a href="{{ names.organisations[id].href }}">{{ names.organisations[id].zh }}</a></b></div><div lang="en"><b><a href="{{ names.organisations[id].href }}">{{ names.organisations[id].en }}</a></b> <small>our rendering</small></div></li>{% endfor %}</ul></section>
<section class="part rows themes"><ul class="part">{% for id in a.themes %}<li class="facing row"><div lang="zh-Hans"><b><a href="{{ names.themes[id].href }}">{{ names.themes[id].zh }}</a></b></div><div lang="en"><b><a href="{{ names.themes[id].href }}">{{ names.themes[id].en }}</a></b></div></li>{% endfor %}</ul></section>
<section class="part rows sources"><div class="pair"><div lang="zh-Hans"><p>{{ a.line.zh }}。</p><p>原题：<a class="keep" href="{{ a.source_url }}" lang="zh-Hans">{{ a.headline }}</a></p></div><div lang="en"><p>{{ a.line.en }}.</p><p>Original headline: <a class="keep" href="{{ a.source_url }}" lang="zh-Hans">{{ a.headline }}</a></p></div></div>
<details class="part evidence"><summary class="facing"><span class="n">{{ a.fragments.length }}</span></summary><ol class="fragments">{% for each in a.fragments %}<li><q lang="zh-Hans" class="keep">{{ each.quote }}</q> <a class="n" href="#{{ prefix }}{{ each.segment }}" aria-label="第{{ each.n }}段 Pair {{ each.n }}">{{ each.n }}</a> <span lang="en">{{ each.en }}</span></li>{% endfor %}</ol></details></section>
</article>{% endmacro %}`;

const USE = `<li class="pair use present"><span class="date">{{ item.data.spine }}</span>
<div lang="zh-Hans"><p><a href="/weekly{{ item.url }}">{{ item.data.title }}</a> <small>{{ item.data.dateline.zh }}</small></p></div>
<div lang="en"><p><a href="/weekly{{ item.url }}">{{ item.data.title_en }}</a> <small>{{ item.data.dateline.en }}</small></p></div></li>
`;

const list = (name: string) => `---
layout: base.njk
eleventyExcludeFromCollections: true
pagination: { data: collections.by_${name}, size: 1, alias: group }
permalink: "${name}/{{ group.key }}/index.html"
---
<header class="part open"><div class="wenwu"></div><div class="pair titles"><h1 class="t0 t0-l"><span lang="zh-Hans">{{ names.${name}[group.key].zh }}</span> <span lang="en">{{ names.${name}[group.key].en }}</span></h1></div></header>
<ol class="part axis">{% for item in group.items %}${USE}{% endfor %}</ol>
`;

const paged = (path: string, size: number, item: string) => `---
layout: base.njk
eleventyExcludeFromCollections: true
pagination: { data: collections.newest, size: ${size}, alias: items }
permalink: "${path}/{% if pagination.pageNumber %}page/{{ pagination.pageNumber + 1 }}/{% endif %}index.html"
---
<ol class="part axis">{% for item in items %}${item}{% endfor %}</ol>
`;

/** Adds Eleventy's configuration and templates to a folder that holds the rivals' content. */
export function writeEleventy(folder: string, frame: Frame): void {
  const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
  mkdirSync(join(folder, 'layouts'), { recursive: true });
  write('eleventy.config.js', CONFIG);
  write('package.json', '{ "type": "module" }\n');
  write('layouts/base.njk', base(frame));
  write('layouts/macros.njk', ARTICLE);
  const call = (a: string, html: string, h1: string, prefix: string) =>
    `{{ m.article(${a}, ${html}, "${h1}", ${prefix}, names) }}`;
  write(
    'layouts/article.njk',
    `---\nlayout: base.njk\n---\n{% import "macros.njk" as m %}${call('{ title_html: title_html, title_en: title_en, dateline: dateline, line: line, figures: figures, why: why, appearances: appearances, organisations: organisations, themes: themes, headline: headline, source_url: source_url, fragments: fragments }', 'content', 'h1', '""')}`,
  );
  write(
    'content/articles/articles.11tydata.js',
    "export default { layout: 'article.njk', permalink: ({ page }) => 'articles/' + page.filePathStem.split('/').at(-2) + '/index.html' };\n",
  );
  for (const name of ['people', 'organisations', 'places', 'themes', 'terms', 'archive'])
    write(`content/${name}.njk`, list(name));
  write(
    'content/issues.njk',
    `---
layout: base.njk
eleventyExcludeFromCollections: true
pagination: { data: collections.by_issues, size: 1, alias: group }
permalink: "issues/{{ group.key }}/index.html"
---
{% import "macros.njk" as m %}<h1>{{ names.issues[group.key].zh }} {{ names.issues[group.key].en }}</h1>
<ol>{% for item in group.items %}${USE}{% endfor %}</ol>
{% for item in group.items %}${call('item.data', 'item.content', 'h2', 'item.fileSlug + "-"')}{% endfor %}
`,
  );
  write('content/list.njk', paged('articles', 300, USE));
  write(
    'content/figures.njk',
    paged(
      'figures',
      60,
      `<h2>{{ item.data.title }}</h2><ul>{% for f in item.data.figures %}<li class="facing row"><div lang="zh-Hans"><small>{{ f.zh.label }}</small> <span class="num">{{ f.zh.number }}<i>{{ f.zh.after }}</i></span></div><div lang="en"><span class="num">{{ f.en.number }} <i>{{ f.en.after }}</i></span> <small>{{ f.en.label }}</small></div></li>{% endfor %}</ul>`,
    ),
  );
  write(
    'content/feed.njk',
    `---
permalink: feed.xml
eleventyExcludeFromCollections: true
---
<feed xmlns="http://www.w3.org/2005/Atom">{% for item in collections.newest %}{% if loop.index <= 40 %}<entry><id>{{ item.fileSlug }}</id><title>{{ item.data.title }}</title><content type="html">{{ item.content }}</content></entry>{% endif %}{% endfor %}</feed>
`,
  );
  write(
    'content/sitemap.njk',
    `---
permalink: sitemap.xml
eleventyExcludeFromCollections: true
---
<urlset>{% for item in collections.articles %}<url><loc>https://example.org/weekly{{ item.url }}</loc></url>{% endfor %}</urlset>
`,
  );
}
