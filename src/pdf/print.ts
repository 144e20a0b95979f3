// One document through one page of the browser: its faces loaded, its blocks settled on the grid, printed until every
// page number in it is true, and finished.
import type { Browser, CDPSession, Page } from 'puppeteer';
import { attach } from './attach.ts';
import type { PrintDocument } from './book/render.ts';
import { divide } from './divide.ts';
import { type FacesNeeded, faceData, facesFor } from './faces.ts';
import { finish } from './finish.ts';
import { slimFonts } from './font-file.ts';
import * as inPage from './in-page.ts';
import { paginate } from './paginate.ts';
import { destinations, pageObjects, readPdf, writePdf } from './pdf-file.ts';

/** A page kept for printing, and what has been loaded into it. */
export interface PrintPage {
  readonly page: Page;
  readonly session: CDPSession;
  readonly faces: Set<string>;
  prints: number;
  /** Of the viewport, in px. */
  width: number;
}

export interface PrintedFile {
  readonly bytes: Buffer;
  readonly pages: number;
}

/** A document cannot be printed, whatever the browser does. The message says what to change in the content. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError';
}

const SHELL = `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<title></title><style id="sheet"></style></head><body></body></html>`;

/** Opens a page for printing: nothing in it runs, and nothing is fetched. */
export async function openPrintPage(browser: Pick<Browser, 'newPage'>): Promise<PrintPage> {
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const answered = request.url().startsWith('data:') ? request.continue() : request.abort('blockedbyclient');
    answered.catch(() => {});
  });
  await page.setJavaScriptEnabled(false);
  await page.emulateMediaType('print');
  await page.setContent(SHELL);
  return { page, session: await page.createCDPSession(), faces: new Set(), prints: 0, width: 0 };
}

const MOST_PASSES = 6;

async function loadFaces(target: PrintPage, document: PrintDocument): Promise<FacesNeeded['twins']> {
  const outside = document.outside.map(({ families, text }) => ({
    families,
    weight: '400',
    style: 'normal',
    characters: [...new Set(text)].join(''),
  }));
  const { faces, missing, twins } = facesFor([...(await target.page.evaluate(inPage.usages)), ...outside]);
  if (missing.length) throw new DocumentError(await missingGlyphs(target, document, missing));
  const wanted = faces.filter(({ key }) => !target.faces.has(key));
  if (wanted.length) {
    await target.page.evaluate(
      inPage.loadFaces,
      await Promise.all(
        wanted.map(async (face) => {
          const { family, weight, style, range } = face;
          return { family, weight, style, range, data: await faceData(face) };
        }),
      ),
    );
    for (const { key } of wanted) target.faces.add(key);
  }
  return twins;
}

/** Names each character that no face holds, its code point and where it is used. */
async function missingGlyphs(target: PrintPage, document: PrintDocument, missing: readonly string[]): Promise<string> {
  const lines: string[] = [];
  for (const character of missing) {
    const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
    const context = await target.page.evaluate(inPage.contextOf, character);
    const at = document.locate(character);
    lines.push(`no glyph for “${character}” (${code})${at ? ` at ${at}` : ''}${context ? `, in “${context}”` : ''}`);
  }
  return lines.join('; ');
}

async function toPdf({ session }: PrintPage): Promise<Buffer> {
  const { stream } = await session.send('Page.printToPDF', {
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    transferMode: 'ReturnAsStream',
  });
  const chunks: Buffer[] = [];
  for (;;) {
    const { data, base64Encoded, eof } = await session.send('IO.read', { handle: stream!, size: 4_000_000 });
    chunks.push(Buffer.from(data, base64Encoded ? 'base64' : 'latin1'));
    if (eof) break;
  }
  await session.send('IO.close', { handle: stream! });
  return Buffer.concat(chunks);
}

/**
 * Prints a document. Its pages are made up in the browser before they are printed, so that the page numbers in it are
 * known and one printing is enough.
 * @throws DocumentError for a glyph that no face holds, and where page numbers do not come to rest.
 */
export async function printDocument(target: PrintPage, document: PrintDocument): Promise<PrintedFile> {
  const { page } = target;
  target.prints++;
  const { body, css, about, imposition, form } = document;
  if (target.width !== imposition.width) {
    await page.setViewport({ width: imposition.width, height: imposition.height });
    target.width = imposition.width;
  }
  await page.evaluate(inPage.show, {
    body,
    css,
    language: form.languages === 'en' ? 'en' : about.tag,
    title: about.title.zh,
    ...form,
  });
  const twins = await loadFaces(target, document);
  await page.evaluate(inPage.settle);
  const made = (await page.evaluate(
    `(${inPage.makeUp})(${paginate}, ${divide}, ${inPage.justify}, ${inPage.flush}, ${inPage.number}, ${inPage.headings}, ${JSON.stringify(imposition)})`,
  )) as ReturnType<typeof inPage.makeUp>;
  if (!made) throw new DocumentError('page numbers do not come to rest: the contents change the pages they name');
  for (let pass = 1; pass <= MOST_PASSES; pass++) {
    const file = readPdf(await toPdf(target));
    const pages = pageObjects(file).length;
    // What cannot be divided and is taller than a page goes on to another: then the file itself tells the numbers.
    if (pages !== made.sheets && (await page.evaluate(inPage.number, destinations(file)))) continue;
    slimFonts(file);
    finish(
      file,
      about,
      form.languages,
      made.headings.map(({ zh, en }) => [zh, en].filter(Boolean).join(' ')),
      twins,
    );
    attach(file, document.attachments, about.date);
    return { bytes: await writePdf(file), pages };
  }
  throw new DocumentError('page numbers do not come to rest: the contents change the pages they name');
}
