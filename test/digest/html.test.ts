import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { asData } from '../../src/content/article.ts';
import type { Article, Edition } from '../../src/content/edition.ts';
import { MOST_BYTES } from '../../src/digest/html.ts';
import { inline } from '../../src/digest/inline.ts';
import { darkRules, palettes } from '../../src/digest/palette.ts';
import { VARIANTS } from '../../src/digest/variant.ts';
import { contrast } from '../../src/site/accent.ts';
import { changed, compose, edition, weekly } from './message.ts';

/** Text of the HTML between `<body>` and `</body>`, without comments and tags. */
const bodyText = (html: string) =>
  html
    .slice(html.indexOf('<body'))
    .replace(/<!--.*?-->/gs, '')
    .replace(/<wbr>/g, '')
    .replace(/<span class="held"[^>]*>([^<]*)<\/span>/g, '$1')
    .replace(/<[^>]+>/g, ' ');

/** A weekly of many articles. */
function many(count: number): Edition {
  const issue = weekly(edition);
  const [first] = issue.articles;
  const articles: Article[] = Array.from({ length: count }, (_, i) => ({ ...asData(first!), id: `${first!.id}-${i}` }));
  const index = { ...edition.index, article: new Map(articles.map((article) => [article.id, article])) };
  return { ...edition, index, articles, issues: [{ ...issue, articles }] };
}

test('nothing is fetched: no image, script, sheet or face from elsewhere', async () => {
  for (const variant of VARIANTS) {
    const { html } = await compose(edition, variant);
    assert.not.match(
      html,
      /<(?:img|script|link|iframe|object|video|form|base)\b|@import|@font-face|url\(|\bsrc=/i,
      variant,
    );
    for (const [, url] of html.matchAll(/href="([^"]*)"/g)) assert.match(url!, /^(https:\/\/|mailto:)/, variant);
  }
});

test('each run says its language, and a variant holds no other', async () => {
  const both = (await compose(edition, 'both')).html;
  assert.match(both, /<h2 class="half-zh zh title[^>]*lang="zh-Hans"/);
  assert.match(both, /<h2 class="half-en en title[^>]*lang="en"/);
  for (const [, tag, inside] of both.matchAll(/<(p|h1|h2)\b[^>]*lang="en"[^>]*>(.*?)<\/\1>/gs))
    assert.not.match(inside!.replace(/<[^>]+>/g, ''), /\p{Script=Han}/u, tag);
  assert.not.match(bodyText((await compose(edition, 'zh-hans')).html), /ferry|Read it/);
  assert.match((await compose(edition, 'zh-hant')).html, /lang="zh-Hant-TW"[^>]*>.*東渡造船廠/s);
  const english = bodyText((await compose(edition, 'en')).html);
  assert.equal(
    [...new Set(english.match(/\p{Script=Han}+/gu))],
    ['术语', '绿色甲醇', '也作绿醇', '手持订单'],
    'terms stand in both',
  );
  assert.match((await compose(edition, 'en')).html, /<html lang="en"/);
});

test('it says what the weekly says: pairs, figures in both systems, posts, terms, corrections, links', async () => {
  const text = bodyText((await compose(edition)).html);
  for (const words of [
    '渡船换了燃料',
    'A ferry changes its fuel',
    '约86亿元',
    'about 8.6 billion yuan',
    '下降32.5%',
    'down 32.5 per cent',
    '副市长、港务委员会主任',
    'Deputy Mayor; director, Port Affairs Commission',
    'green methanol',
    'also renewable methanol',
    '初稿误将泊位写作4个。',
    'An earlier version gave four berths.',
    '退订',
    'Unsubscribe',
    'ISSN 2049-3630',
  ])
    assert.ok(text.includes(words), words);
  assert.not.match(text, /未名|Weiming/, 'nothing under embargo');
  const { html } = await compose(edition);
  assert.ok(html.includes('href="https://minghe.example/briefings/issues/2025-W26/briefing.pdf"'));
  assert.ok(html.includes('href="https://news.example/2025/dongdu?a=1&amp;b=2"'));
  assert.not.match((await compose(edition, 'both', { pdfs: new Set() })).html, /briefing\.pdf/, 'no PDF, no link');
});

test('markup in the content is text', async () => {
  const title = { zh: '<b>甲</b>{{ 7*7 }}“乙”', en: '<script>alert(1)</script> & "b" {{ 7*7 }} style="a: b"' };
  const { html, text } = await compose(changed({ title }, title));
  assert.not.match(html, /<script|<b>甲/);
  assert.match(
    html,
    /&lt;script&gt;alert\(1\)&lt;\/script&gt; &amp; &quot;b&quot; \{\{ 7\*7 \}\} style=&quot;a: b&quot;/,
  );
  assert.match(text, /<script>alert\(1\)<\/script>/);
});

test('a long weekly stays below what Gmail shows, and says that it was shortened', async () => {
  for (const count of [12, 60]) {
    const { html, text, notes } = await compose(many(count));
    assert.ok(Buffer.byteLength(html) < MOST_BYTES, `${count}: ${Buffer.byteLength(html)}`);
    assert.match(html, /Shortened, so that/);
    assert.match(notes.join(), /shortened/);
    assert.is(text.match(/^\d+ +东渡/gm)?.length, count, 'plain text has every article');
  }
  assert.not.match((await compose(many(2))).html, /Shortened/);
});

test('the accent reads on light and dark paper', () => {
  for (const accent of [null, '#9d2933', '#ffee00', '#000080', '#777777']) {
    const { light, dark } = palettes({ ...edition.site, look: { ...edition.site.look, accent } });
    for (const palette of [light, dark]) {
      assert.ok(contrast(palette.red, palette.paper) >= 4.5, `${accent} ${palette.red}`);
      assert.ok(contrast(palette.redInk, palette.paper) >= 7 - 0.01, `${accent} ${palette.redInk}`);
      for (const ink of [palette.ink, palette.inkEn, palette.muted]) assert.ok(contrast(ink, palette.paper) >= 4.5);
    }
  }
});

test('dark mode in both ways, by single classes', async () => {
  const { html } = await compose(edition);
  assert.match(html, /@media \(prefers-color-scheme:dark\)\{\n\.paper\{background-color:#121514 !important\}/);
  assert.match(html, /\[data-ogsc\] \.en\{color:#d3d9dd !important\}/);
  const classes = new Set([...html.matchAll(/ class="([^"]*)"/g)].flatMap(([, names]) => names!.split(' ')));
  const sheets = [...html.matchAll(/<style>(.*?)<\/style>/gs)].map(([, css]) => css!).join('\n');
  for (const selector of darkRules(palettes(edition.site).dark).matchAll(/\.([\w-]+)/g))
    assert.ok(sheets.includes(`.${selector[1]}`));
  // A coloured class that the dark does not know would stay dark on dark.
  for (const name of ['paper', 'zh', 'en', 'zh-small', 'en-note', 'zh-red-label', 'en-why', 'hair', 'thick', 'button'])
    assert.ok(classes.has(name), name);
  assert.not.match(sheets.replace(/@media[^{]*/g, ''), /\.[\w-]+\.[\w-]+/, 'outlook.com reads no chained classes');
});

test('styles are those that juice gives a whole document', () => {
  const css = 'p{margin:0}.a{color:#111111}.b{padding:1px 2px}p.a{font-weight:bold}td{vertical-align:top}';
  const html =
    '<html><body class="b"><style data-embed>.a{color:red}</style><table><tr><td class="a b"><!--[if mso]><td><![endif]-->' +
    '<p class="a b" lang="en">x &lt;p&gt; “y”</p><p>z</p></td></tr></table></body></html>';
  const quick = inline(html, css);
  const whole = inline(html, `${css} div > .none{color:red}`);
  const plain = (text: string) =>
    text
      .replace(/([:;]) /g, '$1')
      .replace(/;"/g, '"')
      .replace(/\s+/g, ' ');
  assert.is(plain(quick), plain(whole));
  assert.match(quick, /<p class="a b" lang="en" style="margin:0;color:#111111;padding:1px 2px;font-weight:bold">/);
});

test('a designer puts a template in place of ours', async () => {
  const theme = await mkdtemp(join(tmpdir(), 'duizhao-theme-'));
  try {
    await writeFile(join(theme, 'foot.njk'), '<tr><td>{{ d.subject }} — our own foot</td></tr>');
    const { html } = await compose(edition, 'en', { templates: theme });
    assert.match(html, /A ferry changes its fuel — our own foot/);
    assert.match(html, /class="en masthead/);
  } finally {
    await rm(theme, { recursive: true });
  }
});

// What a program may lack and the message still reads well: each with what happens then.
const GRACEFUL: Record<string, string> = {
  'color-scheme CSS property': 'says only that we have a dark palette',
  'color-scheme meta tag': 'says only that we have a dark palette',
  'overflow-wrap': 'a headline breaks as any other text',
  'word-break': 'a headline breaks as any other text',
  '<wbr> element': 'a headline breaks as any other text',
  'white-space': 'the button takes two lines',
  'max-height property': 'the preheader is hidden by mso-hide',
  overflow: 'the preheader is hidden by display or mso-hide',
  'display:none': 'the preheader shows as a small first line',
  '<body> element': 'the colour stands on the table as well',
  'height property': 'a rule keeps its borders',
  'Attribute selector': 'only Outlook’s dark mode needs it',
  '@media': 'stacks by itself where the width asks for it; light palette',
  'role attribute': 'tables are announced',
  '<style> element': 'everything but faces and dark stands inline',
  'Class selector': 'everything but faces and dark stands inline',
  'Descendant combinator': 'only Outlook’s dark mode needs it',
  'text-decoration': 'a link keeps the program’s own line',
};
const CLIENTS = ['gmail.*', 'outlook.*', 'apple-mail.*', 'yahoo.*', 'samsung-email.*', 'fastmail.*', 'protonmail.*'];
const checker = new URL('../../scripts/mail-clients/node_modules/caniemail/dist/index.js', import.meta.url);

if (existsSync(checker)) {
  test('mail programs can show it (caniemail.com), or do without what they lack', async () => {
    const { caniemail } = (await import(checker.href)) as {
      caniemail(o: { clients: string[]; html: string }): { issues: { errors: Map<string, { title: string }[]> } };
    };
    for (const variant of VARIANTS) {
      const { html } = await compose(edition, variant);
      const lacking = new Map<string, string[]>();
      for (const [client, issues] of caniemail({ clients: CLIENTS, html }).issues.errors)
        for (const { title } of issues)
          if (!(title in GRACEFUL)) lacking.set(title, [...(lacking.get(title) ?? []), client]);
      assert.equal([...lacking], [], variant);
    }
  });
} else {
  console.log('# skipped: what mail programs can show; npm ci --prefix scripts/mail-clients');
  test.skip('mail programs can show it (caniemail.com), or do without what they lack', () => {});
}

test.run();
