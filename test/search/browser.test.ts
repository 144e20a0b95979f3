// The search page in a real browser, under a path prefix and the site's own policy.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { searchFiles } from '../../src/search/search-files.ts';
import { browserOrSkip, complaints, serve } from '../site/served.ts';
import { small } from '../site/small.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const edition = await small();
const served = await serve(edition, searchFiles(edition));
const browser = await browserOrSkip();
const all = suite('the search page in a browser');
const test = browser ? all : all.skip;

async function open(path: string, { width = 1280, scheme = 'light', script = true } = {}): Promise<Page> {
  const page = await browser!.newPage();
  await page.setJavaScriptEnabled(script);
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.setViewport({ width, height: 900 });
  await page.goto(served.address + path, { waitUntil: 'load' });
  return page;
}

const results = (page: Page) =>
  page.$$eval('#results > li', (items) =>
    items.map((item) => ({
      href: item.querySelector('a')!.getAttribute('href'),
      marks: [...item.querySelectorAll('mark')].map((mark) => [
        mark.closest('[lang]')!.getAttribute('lang')!,
        mark.textContent,
      ]),
    })),
  );

const settled = (page: Page) =>
  page.waitForFunction(
    () => document.querySelector('#found')!.textContent!.trim() && !document.querySelector('#found[aria-busy]'),
  );

const ask = async (page: Page, query: string) => {
  await page.$eval('#found', (element) => element.replaceChildren());
  await page.$eval('[name=q]', (field) => {
    (field as HTMLInputElement).value = '';
  });
  await page.type('[name=q]', query);
  await settled(page);
};

test('a query in either language shows pairs marked in both, and leads to the pair', async () => {
  const page = await open('search/');
  const heard = complaints(page);
  await ask(page, '张三');
  let found = await results(page);
  assert.is(found[0]!.href, '/small/people/zhang-san/');
  const port = found.find(({ href }) => href!.startsWith('/small/articles/port-opens/'))!;
  assert.match(port.href!, /#s\d+$/);
  assert.ok(port.marks.some(([lang, text]) => lang === 'zh-Hans' && text === '张三'));
  assert.ok(port.marks.some(([lang, text]) => lang === 'en' && text === 'Zhang San'));
  assert.is(new URL(page.url()).searchParams.get('q'), '张三', 'the query is in the address');

  await ask(page, '8.6 billion');
  found = await results(page);
  const figure = found.find(({ href }) => href!.startsWith('/small/articles/port-opens/'))!;
  assert.ok(figure.marks.some(([lang, text]) => lang === 'zh-Hans' && text!.startsWith('86亿')));
  assert.ok(figure.marks.some(([lang, text]) => lang === 'en' && text!.startsWith('8.6 billion')));

  await ask(page, 'zzzz');
  assert.equal(await results(page), []);
  assert.match(await page.$eval('#found', (element) => element.textContent!), 'Nothing found');
  assert.is(await page.$eval('#found', (element) => element.getAttribute('role')), 'status');
  assert.equal(heard, []);
  await page.close();
});

test('an address that holds a search opens with its results; hostile text stays text', async () => {
  const page = await open(`search/?q=${encodeURIComponent('alert')}&kind=article`);
  const heard = complaints(page);
  await settled(page);
  assert.match((await results(page))[0]!.href!, '/small/articles/hostile/');
  assert.is(await page.$$eval('#results script, #results img, #results svg', (list) => list.length), 0);
  await page.goto(`${served.address}search/?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
  await settled(page);
  assert.equal(heard, []);
  await page.close();
});

test('filters narrow, alone and together', async () => {
  const page = await open('search/');
  await page.select('[name=kind]', 'theme');
  await settled(page);
  const themes = await results(page);
  assert.ok(themes.length && themes.every(({ href }) => href!.startsWith('/small/themes/')));
  await page.select('[name=kind]', 'article');
  await page.select('[name=place]', 'mousheng');
  await page.select('[name=theme]', 'ports');
  await page.waitForFunction(() => document.querySelector('#results a')?.getAttribute('href')?.includes('port-opens'));
  assert.is(await page.$eval('#browse', (element) => (element as HTMLElement).offsetHeight), 0, 'the indexes give way');
  await page.close();
});

test('by keyboard: / from any page, arrows through the results, Escape back', async () => {
  const page = await open('themes/');
  await Promise.all([page.waitForNavigation(), page.keyboard.press('/')]);
  assert.match(page.url(), /\/small\/search\/$/);
  await page.waitForFunction(() => document.activeElement === document.querySelector('[name=q]'));
  await page.keyboard.type('港口');
  await settled(page);
  const at = () => page.evaluate(() => document.activeElement!.getAttribute('href') ?? document.activeElement!.id);
  await page.keyboard.press('ArrowDown');
  const first = await at();
  assert.match(first, /^\/small\//);
  await page.keyboard.press('ArrowDown');
  assert.is.not(await at(), first);
  await page.keyboard.press('ArrowUp');
  assert.is(await at(), first);
  await page.keyboard.press('Escape');
  assert.is(await at(), 'q');
  await page.close();
});

test('the Traditional tree shows Traditional and finds by Simplified', async () => {
  const page = await open('zh-hant/search/');
  await ask(page, '总投资86亿');
  const [first] = await results(page);
  assert.match(first!.href!, '/small/zh-hant/articles/port-opens/');
  assert.ok(first!.marks.some(([lang, text]) => lang === 'zh-Hant-TW' && text!.includes('總投資86億')));
  await page.close();
});

test('without scripts the page leads to the indexes and shows no dead form', async () => {
  const page = await open('search/', { script: false });
  const shown = await page.$$eval('.finder, .wants-script, #browse a', (list) =>
    list.map((element) => [(element as HTMLElement).className, (element as HTMLElement).offsetHeight > 0] as const),
  );
  assert.is(shown.find(([name]) => name === 'finder')![1], false);
  assert.is(shown.find(([name]) => name.includes('wants-script'))![1], true);
  assert.ok(shown.filter(([name, there]) => name === '' && there).length >= 8);
  await page.close();
});

test('with results: no sideways scrolling, no accessibility violation', async () => {
  const page = await browser!.newPage();
  await page.setBypassCSP(true);
  for (const [width, scheme] of [
    [320, 'light'],
    [390, 'dark'],
    [1280, 'light'],
    [1280, 'dark'],
  ] as const) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.setViewport({ width, height: 900 });
    await page.goto(`${served.address}search/?q=${encodeURIComponent('某港')}`);
    await settled(page);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0, `${width} px`);
    await page.evaluate(axe);
    const violations = await page.evaluate(async () => {
      const { violations: found } = await (window as unknown as { axe: typeof import('axe-core') }).axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      });
      return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
    });
    assert.equal(violations, [], `${width} px ${scheme}`);
  }
  await page.close();
});

all.after(async () => {
  served.close();
  await browser?.close();
});
all.run();
