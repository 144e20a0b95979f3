// Small things that pages are made of: the accent's contrast, sizes of pictures, other base scripts, a theme folder.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { readEdition } from '../../src/content/read.ts';
import { colourCss, contrast, PAPER } from '../../src/site/accent.ts';
import { bundle } from '../../src/site/assets.ts';
import { imageSize } from '../../src/site/image-size.ts';
import { parts } from '../../src/site/pages/lists.ts';
import { treesOf } from '../../src/site/tree.ts';
import { article, content, folder, registries, site } from '../folder.ts';
import { NOW, rendered, small, smallFolder } from './small.ts';

const NONE = { accent: null, paper: null };

test('any accent is readable on both papers', () => {
  assert.is(Math.round(contrast('#000000', '#ffffff')), 21);
  for (const accent of ['#9d2933', '#ffff00', '#000000', '#ffffff', '#3366cc', '#00ff7f']) {
    const [, light, dark] = /--red: light-dark\((#\w{6}), (#\w{6})\)/.exec(colourCss({ accent, paper: null }))!;
    assert.ok(contrast(light!, PAPER.light) >= 4.5, `${accent} light`);
    assert.ok(contrast(dark!, PAPER.dark) >= 4.5, `${accent} dark`);
  }
});

test('on a paper of the site’s own every ink is readable, whatever the paper', () => {
  for (const light of ['#fdf6e3', '#ffffff', '#202020', '#808080'])
    for (const dark of ['#000000', '#1b2430', '#707070', '#eeeeee']) {
      const css = colourCss({ accent: '#9d2933', paper: { light, dark } });
      for (const [name, least] of [
        ['ink', 4.5],
        ['ink-en', 4.5],
        ['muted', 4.5],
        ['red', 4.5],
        ['edge', 3],
      ] as const) {
        const [, onLight, onDark] = new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css)!;
        const most = (ground: string) => Math.max(contrast(ground, '#000000'), contrast(ground, '#ffffff'));
        assert.ok(contrast(onLight!, light) >= Math.min(least, most(light)), `${name} on ${light}`);
        assert.ok(contrast(onDark!, dark) >= Math.min(least, most(dark)), `${name} on ${dark}`);
      }
    }
  assert.is(colourCss({ accent: null, paper: null }), '');
});

test('sizes of pictures from their first bytes', () => {
  assert.equal(imageSize(readFileSync(join(smallFolder, 'images/pier.png'))), { width: 64, height: 36 });
  const gif = Buffer.from('GIF89a\u0005\u0000\u0007\u0000', 'latin1');
  assert.equal(imageSize(gif), { width: 5, height: 7 });
  const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 11, 8, 0, 9, 0, 16, 1, 1, 0x11, 0]);
  assert.equal(imageSize(jpeg), { width: 16, height: 9 });
  for (const bytes of [Buffer.alloc(0), Buffer.from('PNG'), Buffer.from([0xff, 0xd8, 0xff]), gif.subarray(0, 7)])
    assert.is(imageSize(bytes), null);
});

test('Traditional as the base script: its tree at the root, the others beside it', async () => {
  const edition = await readEdition(
    folder({
      'site.yaml': `${site}base_script: hant-tw\nscripts: [hant-tw, hans, hant-hk]\n`,
      ...registries,
      'articles/one.md': article(
        { title: '{ zh: 產業會議, en: A conference }' },
        '會議討論「產業」。 {#s1}\n\nIt met.\n',
      ),
    }),
    { now: NOW },
  );
  const made = rendered(edition);
  assert.match(made.get('articles/one/index.html')!, '<html lang="zh-Hant-TW" ');
  assert.match(made.get('articles/one/index.html')!, '會議討論「產業」');
  assert.match(made.get('zh-hans/articles/one/index.html')!, '会议讨论“产业”');
  assert.match(made.get('zh-hant-hk/articles/one/index.html')!, '<html lang="zh-Hant-HK" ');
  assert.match(
    made.get('articles/one/index.html')!,
    'hreflang="zh-Hans" href="https://example.org/test/zh-hans/articles/one/"',
  );
});

test('a theme folder wins over our templates and styles', async () => {
  const theme = folder({
    'pages/missing.njk': 'unused',
    'parts/foot.njk': '<footer>A foot of their own {{ site.title.en }}</footer>',
    'css/90-own.css': '@layer tokens { :root { --spread: 50rem; } }\n',
  });
  const made = rendered(await small(), { theme });
  assert.match(made.get('index.html')!, 'A foot of their own Specimen');
  const css = [...made].find(([url]) => url.endsWith('.css'))![1];
  assert.match(css, '--spread: 50rem');
  assert.is.not(bundle(NONE, theme).paths.get('duizhao.css'), bundle(NONE).paths.get('duizhao.css'));
});

test('style sheet and scripts carry their content in their names and load only what is there', () => {
  const { paths, texts, files } = bundle({ accent: '#9d2933', paper: null });
  for (const [name, path] of paths) assert.match(path, /^assets\/[\w-]+\.[0-9a-f]{10}\.\w+$/, name);
  const css = texts.get(paths.get('duizhao.css')!)!;
  const fonts = new Set(files.map(({ url }) => url.replace('assets/', '')));
  for (const [, font] of css.matchAll(/url\("?([^")]+)"?\)/g)) assert.ok(fonts.has(font!), font);
  assert.not.match(css, /\/\*|@import/);
});

test('of many figures six stand before the text and the rest in a fold; eight are not worth one', async () => {
  const figure = (n: number) =>
    `{ id: f${n}, measure: { zh: 企业, en: companies }, about: acme, value: ${n}, unit: count, evidence: [${n}家] }`;
  const figures = (count: number) =>
    article({ figures: `[${Array.from({ length: count }, (_, i) => figure(i + 1)).join(', ')}]` });
  const pages = new Map(rendered(await readEdition(content({ many: figures(12), few: figures(8) }), { now: NOW })));
  const [shown, folded] = pages.get('articles/many/index.html')!.split('<details class="part fold">');
  assert.is(shown!.match(/id="figure-/g)?.length, 6);
  assert.is(folded!.match(/id="figure-/g)?.length, 6);
  assert.match(folded!, '6 more figures');
  assert.not.match(pages.get('articles/few/index.html')!, '<details class="part fold">');
});

test('of many pages the neighbours, the ends and every tenth part are led to', async () => {
  const [tree] = treesOf(await small(), {});
  const list = Array.from({ length: 440 }, (_, n) => n);
  const labels = (at: number, length: number) =>
    parts(tree!, 'x/', list.slice(0, length), 1)[at]!.paging.pages.map(({ label, gap, current }) =>
      [gap ? '…' : '', label, current ? '*' : ''].join(''),
    );
  assert.equal(labels(2, 4), ['1', '2', '3*', '4']);
  assert.equal(labels(0, 440), ['1*', '2', '3', ...list.slice(1, 11).map((n) => `…${n * 44}`)]);
  assert.equal(labels(100, 440).slice(2, 9), ['…88', '…99', '100', '101*', '102', '103', '…132']);
  assert.is(parts(tree!, 'x/', list, 1)[100]!.path, 'x/page/101/');
});

test.run();
