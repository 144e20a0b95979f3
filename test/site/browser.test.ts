// Served pages in a real browser: no complaint, no sideways scrolling, no accessibility violation; every switch and key.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { browserOrSkip, complaints, serve } from './served.ts';
import { small } from './small.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const served = await serve(await small());
const browser = await browserOrSkip();
const pages = suite('pages in a browser');
const test = browser ? pages : pages.skip;

const KINDS = [
  '',
  'issues/',
  'issues/2025-w26/',
  'issues/two-ports/',
  'articles/port-opens/',
  'articles/nobody/',
  'articles/hostile/',
  'articles/gone/',
  'themes/',
  'themes/ports/',
  'terms/green-port/',
  'people/',
  'people/zhang-san/',
  'organisations/mou-port/',
  'places/',
  'places/moushi/',
  'figures/',
  'method/',
  'corrections/',
  'search/',
  '404.html',
  'zh-hant/articles/port-opens/',
];

async function open(path: string, { width = 1280, scheme = 'light', script = true } = {}): Promise<Page> {
  const page = await browser!.newPage();
  await page.setJavaScriptEnabled(script);
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.setViewport({ width, height: 900 });
  await page.goto(served.address + path, { waitUntil: 'load' });
  return page;
}

test('no complaint and no sideways scrolling on any kind of page at any width, with and without scripts', async () => {
  const page = await browser!.newPage();
  const heard = complaints(page);
  for (const script of [true, false]) {
    await page.setJavaScriptEnabled(script);
    for (const width of script ? [320, 390, 768, 1000, 1280, 1920] : [320, 1280]) {
      await page.setViewport({ width, height: 900 });
      for (const path of KINDS) {
        await page.goto(served.address + path, { waitUntil: 'load' });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(wide <= 0, `${path} at ${width} px is ${wide} px too wide`);
      }
    }
  }
  assert.equal(heard, []);
  await page.close();
});

test('no accessibility violation in either scheme at three widths', async () => {
  const page = await browser!.newPage();
  await page.setBypassCSP(true);
  for (const [scheme, width] of [
    ['light', 320],
    ['light', 390],
    ['light', 1280],
    ['dark', 390],
    ['dark', 1280],
  ] as const) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.setViewport({ width, height: 900 });
    for (const path of KINDS) {
      await page.goto(served.address + path, { waitUntil: 'load' });
      await page.evaluate(axe);
      const violations = await page.evaluate(async () => {
        const { violations: found } = await (
          globalThis as unknown as {
            axe: {
              run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
            };
          }
        ).axe.run();
        return found.map(
          ({ id, nodes }) =>
            `${id}: ${nodes
              .slice(0, 2)
              .map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary.slice(0, 240)}`)
              .join(' | ')}`,
        );
      });
      assert.equal(violations, [], `${path} at ${width} px, ${scheme}`);
    }
  }
  await page.close();
});

const shown = (page: Page, selector: string) =>
  page.evaluate((sought) => {
    const element = document.querySelector(sought);
    return !!element?.checkVisibility({ contentVisibilityAuto: true });
  }, selector);
const ZH = '#s1 > p[lang="zh-Hans"]';
const EN = '#s1 > p[lang="en"]';

for (const script of [true, false])
  test(`the languages switch ${script ? 'with' : 'without'} scripts`, async () => {
    const page = await open('articles/port-opens/', { script });
    assert.equal([await shown(page, ZH), await shown(page, EN)], [true, true]);
    await page.click('#view-zh');
    assert.equal([await shown(page, ZH), await shown(page, EN)], [true, false]);
    await page.click('#view-en');
    assert.equal([await shown(page, ZH), await shown(page, EN)], [false, true]);
    await page.click('#view-both');
    assert.equal([await shown(page, ZH), await shown(page, EN)], [true, true]);
    await page.close();
  });

test('pinyin, size and scheme switch and are remembered', async () => {
  const page = await open('articles/port-opens/');
  await page.click('.display > summary');
  assert.not(await shown(page, '#s1 rt'));
  await page.click('#pinyin-on');
  assert.ok(await shown(page, '#s1 rt'));
  const size = () => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
  const before = await size();
  await page.click('#size-large');
  assert.is.not(await size(), before);
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await paper();
  await page.click('#scheme-dark');
  assert.is.not(await paper(), light);
  await page.goto(`${served.address}people/`);
  assert.equal(
    await page.evaluate(() => ['pinyin', 'size', 'scheme'].map((name) => document.documentElement.dataset[name])),
    ['on', 'large', 'dark'],
  );
  assert.ok(await page.evaluate(() => (document.getElementById('size-large') as HTMLInputElement).checked));
  await page.evaluate(() => localStorage.clear());
  await page.close();
});

test('an address may ask for a language, and carries the choice', async () => {
  const page = await open('articles/port-opens/?view=en');
  assert.not(await shown(page, ZH));
  await page.click('#view-zh');
  assert.match(page.url(), '?view=zh');
  await page.evaluate(() => localStorage.clear());
  await page.close();
});

test('a switch keeps the pair being read in its place', async () => {
  const page = await open('articles/port-opens/', { width: 390 });
  await page.evaluate(() => document.getElementById('s5')!.scrollIntoView());
  await page.evaluate(() => scrollBy(0, -100));
  await new Promise((done) => setTimeout(done, 150));
  const top = () =>
    page.evaluate(() => {
      const pairs = [...document.querySelectorAll('[data-segment]')];
      return pairs.find((pair) => pair.id === 's5')!.getBoundingClientRect().top;
    });
  const before = await top();
  await page.evaluate(() => document.getElementById('view-zh')!.click());
  const after = await top();
  assert.ok(Math.abs(after - before) < 400, `moved by ${after - before} px`);
  await page.evaluate(() => localStorage.clear());
  await page.close();
});

for (const script of [true, false])
  test(`evidence and the menu of a pair open ${script ? 'with' : 'without'} scripts`, async () => {
    const page = await open('articles/port-opens/', { script });
    await page.click('#figure-cost summary');
    assert.ok(await shown(page, '#figure-cost .panel'));
    assert.match(await page.$eval('#figure-cost .panel', (panel) => panel.textContent ?? ''), '总投资86亿元');
    assert.ok(await shown(page, '#figure-cost .ruler svg'));
    await page.click('#s1 > details > summary');
    assert.not(await shown(page, '#figure-cost .panel'), 'one at a time');
    if (script) await page.waitForSelector('#s1 .panel button');
    assert.is((await page.$$('#s1 .panel button')).length, script ? 4 : 0);
    assert.match(
      await page.$eval('#s1 .panel a', (link) => (link as HTMLAnchorElement).href),
      '/articles/port-opens/#s1',
    );
    if (script) {
      await page.keyboard.press('Escape');
      assert.not(await shown(page, '#s1 .panel'));
    }
    await page.close();
  });

test('keys: next pair, view, pinyin, help', async () => {
  const page = await open('articles/port-opens/');
  const focused = () => page.evaluate(() => document.activeElement?.closest('[data-segment]')?.id);
  await page.keyboard.press('j');
  assert.is(await focused(), 's1');
  await page.keyboard.press('j');
  assert.is(await focused(), 's2');
  await page.keyboard.press('k');
  assert.is(await focused(), 's1');
  await page.keyboard.press('v');
  assert.not(await shown(page, EN));
  await page.keyboard.press('p');
  assert.ok(await shown(page, '#s1 rt'));
  await page.keyboard.press('?');
  assert.ok(await shown(page, '#keys'));
  await page.keyboard.press('Escape');
  assert.not(await shown(page, '#keys'));
  await page.evaluate(() => localStorage.clear());
  await page.keyboard.press('t');
  await page.waitForNavigation();
  assert.match(page.url(), '/zh-hant/articles/port-opens/');
  await page.evaluate(() => localStorage.clear());
  await page.close();
});

test('the other script is offered to who chose it, not forced', async () => {
  const page = await open('articles/port-opens/');
  assert.not(await shown(page, '.offer'));
  await page.evaluate(() => localStorage.setItem('duizhao-script', 'zh-Hant-TW'));
  await page.reload();
  assert.match(page.url(), /small\/articles/);
  assert.ok(await shown(page, '.offer a[lang="zh-Hant-TW"]'));
  await page.evaluate(() => localStorage.clear());
  await page.close();
});

test('figures are filtered by kind without scripts', async () => {
  const page = await open('figures/', { script: false });
  const rows = () => page.$$eval('tr[data-kind]', (all) => all.filter((row) => row.getClientRects().length).length);
  const all = await rows();
  await page.click('#kind-money');
  assert.is(await rows(), 2);
  assert.ok(all > 2);
  assert.not(await shown(page, '.ev'));
  await page.click('#evidence');
  assert.ok(await shown(page, '.ev'));
  await page.close();
});

test('partners begin on the same line where there is room, one below the other where there is not', async () => {
  const tops = async (width: number) => {
    const page = await open('articles/port-opens/', { width });
    const found = await page.evaluate(
      ([zh, en]) => [zh!, en!].map((selector) => document.querySelector(selector)!.getBoundingClientRect().top),
      [ZH, EN],
    );
    await page.close();
    return found as [number, number];
  };
  const [zhWide, enWide] = await tops(1280);
  assert.ok(Math.abs(zhWide - enWide) < 4);
  const [zhNarrow, enNarrow] = await tops(780);
  assert.ok(enNarrow > zhNarrow + 20);
});

pages.after(async () => {
  await browser?.close();
  served.close();
});
pages.run();
