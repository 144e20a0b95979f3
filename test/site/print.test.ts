// A page printed from the browser: the name of the paper opens it, running heads and page numbers follow.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { browserOrSkip, serve } from './served.ts';
import { small } from './small.ts';

const edition = await small();
const served = await serve(edition);
const browser = await browserOrSkip();
const prints = suite('print from the browser');
const test = browser ? prints : prints.skip;

/** The text of each page, its pieces from top to bottom. */
async function printed(path: string): Promise<string[][]> {
  const page = await browser!.newPage();
  await page.goto(served.address + path, { waitUntil: 'load' });
  const data = await page.pdf({ preferCSSPageSize: true });
  await page.close();
  const task = getDocument({ data, verbosity: 0 });
  const book = await task.promise;
  const pages: string[][] = [];
  for (let n = 1; n <= book.numPages; n++) {
    const { items } = await (await book.getPage(n)).getTextContent();
    const pieces = items.filter((item) => 'str' in item && item.str.trim() !== '') as {
      str: string;
      transform: number[];
    }[];
    pages.push(pieces.sort((a, b) => b.transform[5]! - a.transform[5]!).map(({ str }) => str.trim()));
  }
  await task.destroy();
  return pages;
}

test('an article opens with the name of the paper, later pages carry its title and every page its number', async () => {
  const pages = await printed('articles/port-opens/');
  assert.ok(pages.length > 1);
  const [first, second] = pages as [string[], string[]];
  assert.match(first.slice(0, 4).join(' '), 'Specimen');
  assert.match(second.slice(0, 3).join(' '), 'Mou Port opens a new berth');
  for (const [i, page] of pages.entries())
    assert.match(page.slice(-4).join(' ').replace(/\s+/g, ''), `${i + 1}/${pages.length}`);
  assert.match(pages.flat().join(' '), `${edition.site.base_url}articles/port-opens/`);
  assert.not(pages.flat().includes('Archive'), 'no sections, no switches');
});

test('an issue has its masthead once', async () => {
  const [first] = await printed('issues/2025-w26/');
  assert.is(first!.filter((piece) => piece === 'Specimen').length, 1);
});

prints.after(async () => {
  await browser?.close();
  served.close();
});
prints.run();
