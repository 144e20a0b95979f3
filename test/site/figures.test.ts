// The table of figures in a real browser: filtered and sorted over the whole edition, most of which is on other pages.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { readEdition } from '../../src/content/read.ts';
import { browserOrSkip, complaints, serve } from './served.ts';
import { NOW, smallFolder } from './small.ts';

const COPIES = 70;
const folder = mkdtempSync(join(tmpdir(), 'duizhao-figures-'));
cpSync(smallFolder, folder, { recursive: true });
const original = readFileSync(join(folder, 'articles/port-opens.md'), 'utf8').replace('[old-port]', '[]');
for (let i = 1; i <= COPIES; i++)
  writeFileSync(
    join(folder, `articles/copy-${i}.md`),
    original
      .replace('value: 8600000000', `value: ${i}00000000`)
      .replace(/date: \{ value: [^,]+/, `date: { value: ${1950 + i}-01-02`)
      .replace('published: 2025-06-24', `published: ${1950 + i}-01-03`)
      .replace('period: 2021/2025', `period: ${1950 + i}`),
  );
const edition = await readEdition(folder, { now: NOW });
const served = await serve(edition);
const browser = await browserOrSkip();
const pages = suite('the table of figures');
const test = browser ? pages : pages.skip;

const rows = (page: Awaited<ReturnType<typeof open>>) =>
  page.$$eval('tr[data-kind]', (all) =>
    all
      .filter((row) => row.getClientRects().length)
      .map((row) => row.querySelector('[lang="en"] .num')!.textContent.replace(/\s+/g, ' ').trim()),
  );
async function open(path: string, script = true) {
  const page = await browser!.newPage();
  await page.setJavaScriptEnabled(script);
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(served.address + path, { waitUntil: 'load' });
  return page;
}
const counted = (page: Awaited<ReturnType<typeof open>>, n: string) =>
  page.waitForFunction((text) => document.querySelector('output')!.textContent === text, {}, n);

test('without scripts the pages of the table stay, and the kinds of each can be told apart', async () => {
  const page = await open('figures/page/2/', false);
  const all = await rows(page);
  assert.is(all.length, 180);
  await page.click('#kind-money');
  assert.is((await rows(page)).length, 60);
  assert.is(await page.$eval('.ev', (each) => each.getClientRects().length), 0);
  await page.click('#evidence');
  assert.ok(await page.$eval('.ev', (each) => each.getClientRects().length));
  assert.ok(await page.$('.paging a'));
  await page.close();
});

test('a choice looks through the whole edition, and nothing is fetched before the form is used', async () => {
  const page = await open('figures/');
  const heard = complaints(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname.slice('/small/'.length)));
  const before = await rows(page);
  assert.equal(asked, []);
  await page.select('select[name="year"]', '1951');
  await counted(page, '4');
  assert.equal(asked.toSorted(), ['figures/keys.json', 'figures/page/3/']);
  assert.equal(await rows(page), ['100 million yuan', '100-billion-yuan class', '37 companies', '30–50 per cent']);
  assert.is(await page.$$eval('tr.place', (all) => all.length), 1, 'under the name of its article');
  assert.ok(await page.$eval('.paging', (nav) => (nav as HTMLElement).hidden));
  await page.select('select[name="year"]', '');
  assert.equal(await rows(page), before, 'as it was');
  assert.not(await page.$eval('.paging', (nav) => (nav as HTMLElement).hidden));
  assert.equal(heard, []);
  await page.close();
});

test('sizes are sorted within a unit, the most at once shown first; the address carries the choice', async () => {
  const page = await open('figures/?unit=cny&order=up');
  await counted(page, String(2 * (COPIES + 1)));
  assert.equal((await rows(page)).slice(0, 2), ['100 million yuan', '200 million yuan']);
  assert.is((await rows(page)).length, 60);
  assert.is(await page.$$eval('tr.place', (all) => all.length), 0);
  await page.click('.rest button');
  await page.waitForFunction(() => document.querySelectorAll('tr[data-kind]').length === 120);
  await page.click('.rest button');
  await page.waitForFunction(() => document.querySelectorAll('tr[data-kind]').length === 142);
  assert.ok(await page.$eval('.rest', (more) => (more as HTMLElement).hidden));
  assert.is((await rows(page)).at(-1), '100-billion-yuan class');
  await page.select('select[name="order"]', 'time');
  await page.waitForFunction(() =>
    document.querySelector('.ledger .row [lang="en"] .num')!.textContent.includes('class'),
  );
  assert.match(page.url(), 'order=time');
  await page.select('select[name="place"]', 'mougang');
  await counted(page, String(2 * (COPIES + 1)));
  await page.click('#kind-rate');
  await counted(page, '0');
  assert.match(page.url(), 'kind=rate');
  await page.close();
});

test('where the file of keys is not to be had, the page stays as it is', async () => {
  const page = await open('figures/');
  await page.setRequestInterception(true);
  page.on('request', (request) =>
    request.url().includes('keys.json') ? request.abort().catch(() => {}) : request.continue(),
  );
  const before = await rows(page);
  await page.select('select[name="unit"]', 'percent');
  await counted(page, '—');
  assert.equal(await rows(page), before);
  await page.close();
});

pages.after(async () => {
  await browser?.close();
  served.close();
  rmSync(folder, { recursive: true, force: true });
});

pages.run();
