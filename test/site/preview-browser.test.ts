// The preview in a real browser: what is saved comes into the open page where it is being read; findings stand under
// their pair; a fault lies over the last good page.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { article, content } from '../folder.ts';
import { previewed } from './previewed.ts';
import { browserOrSkip, complaints } from './served.ts';

const browser = await browserOrSkip();
const all = suite('the preview in a browser');
const test = browser ? all : all.skip;

const body = (changed: string) =>
  Array.from(
    { length: 30 },
    (_, i) =>
      `第${i + 1}段，说一件很平常的事情，并没有什么特别之处。 {#s${i + 1}}\n\nParagraph ${i + 1} ${i === 20 ? changed : 'tells of a quite ordinary matter'}.\n`,
  ).join('\n');

async function opened(root: string, path: string) {
  const server = await previewed(root);
  const page = await browser!.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  await page.goto(new URL(path, server.address).href, { waitUntil: 'load' });
  await page.waitForFunction(() => document.documentElement.dataset.shown);
  return {
    page,
    async close() {
      await page.close();
      await server.close();
    },
  };
}
const shows = (page: Page, text: string) =>
  page.waitForFunction((wanted: string) => document.querySelector('main')!.textContent!.includes(wanted), {}, text);

test('a save comes into the open page without loading it anew, and the line being read stays', async () => {
  const root = content({ a: article({}, body('as it was')) });
  const { page, close } = await opened(root, 'articles/a/');
  const heard = complaints(page);
  await page.evaluate(() => {
    (window as unknown as { stayed: boolean }).stayed = true;
    const top = document.getElementById('s21')!.getBoundingClientRect().top;
    scrollBy({ top: top - 80, behavior: 'instant' });
  });
  const at = () => page.$eval('#s21', (pair) => pair.getBoundingClientRect().top);
  const before = await at();
  // Longer text above the line must not move it.
  writeFileSync(
    join(root, 'articles/a.md'),
    article({}, body('as it is now').replace('Paragraph 2 tells', `Paragraph 2 ${'at some length '.repeat(40)}tells`)),
  );
  await shows(page, 'as it is now');
  assert.ok(Math.abs((await at()) - before) < 2, `moved by ${(await at()) - before} px`);
  assert.ok(await page.evaluate(() => (window as unknown as { stayed: boolean }).stayed));
  assert.equal(heard, []);
  await close();
});

test('a finding stands under its pair in both columns, with its weight, and goes when it is mended', async () => {
  const pairs = (amount: string) =>
    `头一段。 {#s1}\n\nFirst.\n\n投资5亿元。 {#s2}\n\nAn investment of ${amount} yuan.\n`;
  const root = content({ a: article({}, pairs('500 million')) });
  const { page, close } = await opened(root, 'articles/a/');
  writeFileSync(join(root, 'articles/a.md'), article({}, pairs('5 million')));
  await page.waitForSelector('#s2 > .dz-finding.error');
  const finding = await page.$eval('#s2 > .dz-finding', (note) => ({
    rule: note.querySelector('.dz-rule')!.textContent,
    href: note.querySelector('a')!.href,
    title: note.querySelector('a')!.title,
    zh: note.querySelector('[lang|="zh"]')!.getBoundingClientRect().left,
    en: note.querySelector('[lang="en"]')!.getBoundingClientRect().left,
    above: note.previousElementSibling!.getBoundingClientRect().bottom <= note.getBoundingClientRect().top + 1,
  }));
  const halves = await page.$$eval('#s2 > p', (list) => list.map((half) => half.getBoundingClientRect().left));
  assert.is(finding.rule, 'number');
  assert.match(finding.href, /^vscode:\/\/file\/.*articles\/a\.md:\d+:\d+$/);
  assert.match(finding.title, /error · articles\/a\.md:\d+$/);
  assert.equal([finding.zh, finding.en], halves, 'each language in its column');
  assert.ok(finding.above);
  assert.is(await page.$$eval('#s1 > .dz-finding', (list) => list.length), 0);
  assert.match(await page.$eval('.dz-desk', (desk) => desk.textContent!), /2025-W26: \d+ .*1 错误 error/);
  await page.click('#s2 .handle summary');
  assert.match(
    await page.$eval('#s2 .dz-source a', (link) => (link as HTMLAnchorElement).href),
    /articles\/a\.md:15:1$/,
  );
  writeFileSync(join(root, 'articles/a.md'), article({}, pairs('500 million')));
  await page.waitForFunction(() => !document.querySelector('#s2 > .dz-finding.error'));
  await close();
});

test('a fault lies over the last good page with file, line and text; it is text, and it goes when mended', async () => {
  const root = content({ a: article({}, body('as it was')) });
  const { page, close } = await opened(root, 'articles/a/');
  const heard = complaints(page);
  writeFileSync(join(root, 'articles/a.md'), article({ status: '"<img src=x onerror=alert(1)>"' }, body('unseen')));
  await page.waitForFunction(() => !(document.querySelector('.dz-faults') as HTMLElement).hidden);
  const text = await page.$eval('.dz-faults', (box) => box.textContent!);
  assert.match(text, 'articles/a.md:2:');
  assert.match(text, '<img src=x');
  assert.is(await page.$$eval('.dz-faults img', (list) => list.length), 0);
  assert.match(await page.$eval('main', (main) => main.textContent!), 'as it was');
  await page.keyboard.press('Escape');
  assert.is(await page.$eval('.dz-faults', (box) => (box as HTMLElement).hidden), true);
  writeFileSync(join(root, 'articles/a.md'), article({}, body('mended')));
  await shows(page, 'mended');
  assert.is(await page.$eval('.dz-faults', (box) => (box as HTMLElement).hidden), true);
  assert.equal(heard, []);
  await close();
});

test('the desk lists what is missing and follows changes', async () => {
  const root = content({ a: article({ why: null }) });
  const { page, close } = await opened(root, '/_duizhao/');
  await shows(page, 'does not say why it matters');
  writeFileSync(join(root, 'articles/a.md'), article({ why: '{ zh: 要紧, en: It matters. }' }));
  await page.waitForFunction(() => !document.querySelector('main')!.textContent!.includes('does not say why'));
  await close();
});

all.after(async () => {
  await browser?.close();
});
all.run();
