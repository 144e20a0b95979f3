/**
 * `npm run screenshots`: the six kinds of page at two widths, for docs/screenshots. Other pages of any content folder:
 * `npm run screenshots -- --content DIR --to DIR PATH[@WIDTH[@dark]]…`
 */
import { mkdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../../src/pdf/browser.ts';
import { serveSite } from './serve.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { content: { type: 'string' }, to: { type: 'string' } },
});
const content = resolve(values.content ?? join(root, 'briefings'));
const to = resolve(values.to ?? join(root, 'docs/screenshots'));
mkdirSync(to, { recursive: true });

/** Name of the picture, path of the page. */
const KINDS = {
  home: '',
  issue: 'issues/2025-W26/',
  article: 'articles/chedun-automotive-alliance/',
  theme: 'themes/new-quality-productive-forces/',
  figures: 'figures/',
  person: 'people/jiang-xuefeng/',
};
const WIDTHS = [1280, 390];
/** As much of a page as a reader sees in two screens. */
const HEIGHT = 1600;

const wanted = positionals.length
  ? positionals.map((each) => {
      const [path = '', width = '1280', scheme = 'light'] = each.split('@');
      const name = path.replace(/\/$/, '').replaceAll('/', '-') || 'home';
      return { name: `${name}-${width}${scheme === 'dark' ? '-dark' : ''}`, path, width: Number(width), scheme };
    })
  : [
      ...Object.entries(KINDS).flatMap(([name, path]) =>
        WIDTHS.map((width) => ({ name: `${name}-${width}`, path, width, scheme: 'light' })),
      ),
      { name: 'article-1280-dark', path: KINDS.article, width: 1280, scheme: 'dark' },
    ];

const served = await serveSite(content, { chinese: true });
const { browser } = await launchBrowser();
for (const { name, path, width, scheme } of wanted) {
  const page = await browser.newPage();
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.setViewport({ width, height: 900, deviceScaleFactor: width < 500 ? 1.5 : 1 });
  await page.goto(served.address + path, { waitUntil: 'networkidle0' });
  const height = await page.evaluate(async () => {
    await document.fonts.ready;
    return document.documentElement.scrollHeight;
  });
  const file = join(to, `${name}.webp`);
  await page.screenshot({
    path: file as `${string}.webp`,
    type: 'webp',
    quality: 55,
    captureBeyondViewport: true,
    clip: { x: 0, y: 0, width, height: positionals.length ? height : Math.min(height, HEIGHT) },
  });
  console.log(`${file} ${Math.round(statSync(file).size / 1000)} KB`);
  await page.close();
}
await browser.close();
served.close();
