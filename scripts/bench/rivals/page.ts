/** The pages of the bare loop: strings put together by hand, the same in kind and size as those of the others. */
import type { Frame } from './content.ts';

interface Two {
  readonly zh: string;
  readonly en: string;
}
export interface Front {
  readonly title: string;
  readonly title_html: string;
  readonly title_en: string;
  readonly date: string;
  readonly dateline: Two;
  readonly spine: string;
  readonly line: Two;
  readonly headline: string;
  readonly source_url: string;
  readonly appearances: readonly { readonly id: string; readonly post: Two; readonly part: Two }[];
  readonly figures: readonly {
    readonly id: string;
    readonly spine: string;
    readonly zh: { readonly label: string; readonly number: string; readonly after: string; readonly text: string };
    readonly en: { readonly label: string; readonly number: string; readonly after: string; readonly text: string };
    readonly period: Two | null;
    readonly nature: Two;
    readonly evidence: readonly string[];
    readonly digits: string;
    readonly segment: string;
    readonly n: number;
  }[];
  readonly fragments: readonly {
    readonly quote: string;
    readonly en: string;
    readonly segment: string;
    readonly n: number;
  }[];
  readonly why: Two | null;
  readonly corrections: readonly (Two & { readonly date: string })[];
  readonly [taxonomy: string]: unknown;
}
export interface Article {
  readonly id: string;
  readonly front: Front;
  readonly html: string;
}
export type Names = Record<
  string,
  Record<
    string,
    Two & {
      readonly href?: string;
      readonly pinyin?: string;
      readonly label?: Two;
      readonly spine?: string;
      readonly lead?: Two | null;
    }
  >
>;

const all = <T>(list: readonly T[], make: (item: T, i: number) => string): string => {
  let text = '';
  for (let i = 0; i < list.length; i++) text += make(list[i]!, i);
  return text;
};
const esc = (text: string) =>
  /[&<>"]/.test(text)
    ? text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
    : text;
const two = ({ zh, en }: Two) => `<span lang="zh-Hans">${esc(zh)}</span> <span lang="en">${esc(en)}</span>`;

export function pageOf(
  frame: Frame,
  url: string,
  title: string,
  kind: string,
  main: string,
  data: object | null = null,
): string {
  const home = `https://example.org/weekly/${url}`;
  return `<!doctype html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${esc(frame.csp)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${esc(title)} · 江州双语周报 Jiangzhou Weekly</title>
<link rel="canonical" href="${home}">
<link rel="alternate" hreflang="zh-Hans" href="${home}">
<link rel="alternate" hreflang="en" href="${home}">
<link rel="alternate" hreflang="x-default" href="${home}">
<link rel="alternate" type="application/atom+xml" href="/weekly/feed.xml" title="江州双语周报 Jiangzhou Weekly · 中英对照 both languages">
<link rel="alternate" type="application/atom+xml" href="/weekly/feed.zh.xml" title="江州双语周报 Jiangzhou Weekly · 中文 Chinese">
<link rel="alternate" type="application/atom+xml" href="/weekly/feed.en.xml" title="江州双语周报 Jiangzhou Weekly · 英文 English">
<link rel="alternate" type="application/feed+json" href="/weekly/feed.json" title="江州双语周报 Jiangzhou Weekly · 中英对照 both languages">
<link rel="icon" href="/weekly/assets/icon.0123456789.svg" type="image/svg+xml">
<link rel="stylesheet" href="/weekly/assets/duizhao.0123456789.css">
<script src="/weekly/assets/reader.0123456789.js" defer></script>
${data ? `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>` : ''}
</head>
<body class="on-${kind}">${frame.bar}<main id="main" class="spread">
${main}
</main>${frame.foot}</body>
</html>
`;
}

export function ruler(digits: string): string {
  const n = digits.length;
  const groups = (size: number, names: readonly string[], y: number, ty: number, tag: string) =>
    all(names, (name, i) => {
      const to = n - i * size;
      if (to <= 0) return '';
      const from = Math.max(0, to - size);
      return `<line x1="${from * 34 + 3}" x2="${to * 34 - 3}" y1="${y}" y2="${y}"/>\n<text x="${((from + to) * 34) / 2}" y="${ty}" ${tag}>${name}</text>\n`;
    });
  return `<figure class="ruler keep">
<svg viewBox="0 0 ${n * 34} 112" role="img" class="r${n}">
${groups(4, ['元', '万', '亿', '万亿'], 30, 22, 'lang="zh-Hans" class="zh"')}${all([...digits], (digit, i) => `<text x="${i * 34 + 17}" y="66" class="d">${digit}</text>\n`)}${groups(3, ['yuan', 'thousand', 'million', 'billion', 'trillion'], 80, 98, 'lang="en" class="en"')}</svg>
</figure>`;
}

export function figuresOf(front: Front, prefix: string, drawn: boolean): string {
  return `<ul class="part">
${all(
  front.figures,
  (f) => `<li class="facing row" id="${prefix}figure-${f.id}">
<details class="handle" name="handle"><summary aria-label="${esc(f.zh.label)} ${f.spine} 出处 evidence"><span class="date">${f.spine}</span></summary>
<div class="panel"><dl>
${f.period ? `<div><dt lang="zh-Hans">${esc(f.period.zh)}</dt><dd lang="en">${esc(f.period.en)}</dd></div>\n` : ''}<div><dt lang="zh-Hans">${esc(f.nature.zh)}</dt><dd lang="en">${esc(f.nature.en)}</dd></div>
${all(f.evidence, (quote) => `<div><dt><span lang="zh-Hans">原文</span> <span lang="en">source</span></dt><dd lang="zh-Hans" class="keep quote">${esc(quote)}</dd></div>\n`)}<div><dt lang="zh-Hans"><a href="#${prefix}${f.segment}">见第${f.n}段</a></dt><dd lang="en"><a href="#${prefix}${f.segment}">in pair ${f.n}</a></dd></div>
</dl>
${drawn ? ruler(f.digits) : ''}</div></details>
<div lang="zh-Hans"><small>${esc(f.zh.label)}</small> <span class="num">${f.zh.number}<i>${f.zh.after}</i></span></div>
<div lang="en"><span class="num">${f.en.number} <i>${f.en.after}</i></span> <small>${esc(f.en.label)}</small></div>
</li>
`,
)}</ul>`;
}

export function articleHtml(
  { id, front: p, html }: Article,
  names: Names,
  counts: ReadonlyMap<string, number>,
  h1: string,
  prefix: string,
): string {
  return `<article class="part"${prefix ? ` id="${id}"` : ''}>
<header class="part open">
<div class="wenwu"></div>
<div class="pair titles">
<hgroup lang="zh-Hans">
<p class="small">${esc(p.dateline.zh)}</p>
<${h1} class="t1"><span>${p.title_html}</span></${h1}>
<p class="small">${esc(p.line.zh)}</p>
</hgroup>
<hgroup lang="en">
<p class="small">${esc(p.dateline.en)}</p>
<${h1} class="t1">${esc(p.title_en)}</${h1}>
<p class="small">${esc(p.line.en)}</p>
</hgroup>
</div>
</header>
${all(p.corrections, (c) => `<div class="pair"><span class="date">${c.date}</span><p lang="zh-Hans">${esc(c.zh)}</p><p lang="en">${esc(c.en)}</p></div>`)}
<section class="part rows facts">
<h2 class="facing label"><span lang="zh-Hans">数字</span> <span lang="en">Figures</span></h2>
${figuresOf(p, prefix, true)}
</section>
<section class="part text" aria-label="正文 Text">
${html}
</section>
${
  p.why
    ? `<aside class="part ours" aria-label="编者按 Why it matters">
<h2 class="pair label"><span lang="zh-Hans">编者按</span> <span lang="en">Why it matters</span></h2>
<div class="pair"><p lang="zh-Hans">${p.why.zh}</p><p lang="en">${p.why.en}</p></div>
</aside>`
    : ''
}
<section class="part rows people">
<h2 class="facing label"><span lang="zh-Hans">人物</span> <span lang="en">People</span></h2>
<ul class="part">
${all(p.appearances, ({ id: who, post, part }) => {
  const person = names.people![who]!;
  return `<li class="facing row">
<div lang="zh-Hans"><small>${esc(post.zh)} <span class="does">${part.zh}</span></small> <b><a href="${person.href}"><ruby>${person.zh}<rt lang="zh-Latn-pinyin">${person.pinyin}</rt></ruby></a></b></div>
<div lang="en"><b><a href="${person.href}">${esc(person.en)}</a></b> <small>${esc(post.en)} <span class="does">${part.en}</span></small></div>
</li>
`;
})}</ul>
</section>
<section class="part rows people bodies">
<h2 class="facing label"><span lang="zh-Hans">机构</span> <span lang="en">Organisations</span></h2>
<ul class="part">
${all(
  p.organisations as string[],
  (id2) => `<li class="facing row">
<div lang="zh-Hans"><small>企业</small> <b><a href="${names.organisations![id2]!.href}">${names.organisations![id2]!.zh}</a></b></div>
<div lang="en"><b><a href="${names.organisations![id2]!.href}">${esc(names.organisations![id2]!.en)}</a></b> <small>our rendering</small></div>
</li>
`,
)}</ul>
</section>
<section class="part rows themes">
<h2 class="facing label"><span lang="zh-Hans">主题</span> <span lang="en">Themes</span></h2>
<ul class="part">
${all(
  p.themes as string[],
  (theme) => `<li class="facing row">
<span class="n count" title="篇数 articles">${counts.get(theme)}</span>
<div lang="zh-Hans"><b><a href="${names.themes![theme]!.href}">${names.themes![theme]!.zh}</a></b></div>
<div lang="en"><b><a href="${names.themes![theme]!.href}">${esc(names.themes![theme]!.en)}</a></b></div>
</li>
`,
)}</ul>
</section>
<section class="part rows sources">
<h2 class="facing label"><span lang="zh-Hans">来源</span> <span lang="en">Source</span></h2>
<div class="pair">
<div lang="zh-Hans">
<p>${esc(p.line.zh)}。</p>
<p>原题：<a class="keep" href="${p.source_url}" lang="zh-Hans">${esc(p.headline)}</a></p>
</div>
<div lang="en">
<p>${esc(p.line.en)}.</p>
<p>Original headline: <a class="keep" href="${p.source_url}" lang="zh-Hans">${esc(p.headline)}</a></p>
</div>
</div>
<details class="part evidence">
<summary class="facing"><span class="n">${p.fragments.length}</span> <span lang="zh-Hans">引据${p.fragments.length}处</span> <span lang="en">${p.fragments.length} fragments of evidence</span></summary>
<ol class="fragments">
${all(
  p.fragments,
  (
    each,
  ) => `<li><q lang="zh-Hans" class="keep">${esc(each.quote)}</q> <a class="n" href="#${prefix}${each.segment}" aria-label="第${each.n}段 Pair ${each.n}">${each.n}</a> <span lang="en">${esc(each.en)}</span></li>
`,
)}</ol>
</details>
</section>
</article>`;
}

export const useOf = ({ id, front }: Article, post: { readonly post: Two; readonly part: Two } | null = null): string =>
  `<li class="pair use present"><span class="date">${front.spine}</span>
<div lang="zh-Hans">${post ? `<p><b>${esc(post.post.zh)}</b> <small>${post.part.zh}</small></p>` : ''}<p><a href="/weekly/articles/${id}/">${esc(front.title)}</a> <small>${esc(front.dateline.zh)}</small></p></div>
<div lang="en">${post ? `<p><b>${esc(post.post.en)}</b> <small>${post.part.en}</small></p>` : ''}<p><a href="/weekly/articles/${id}/">${esc(front.title_en)}</a> <small>${esc(front.dateline.en)}</small></p></div></li>
`;

export const opening = (name: Two): string =>
  `<header class="part open"><div class="wenwu"></div><div class="pair titles"><h1 class="t0 t0-l">${two(name)}</h1></div></header>`;
