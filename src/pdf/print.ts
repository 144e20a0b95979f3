// One document through one page of the browser: its faces loaded, its blocks settled on the grid, printed until every
// page number in it is true, and finished.
import type { Browser, CDPSession, Page } from 'puppeteer';
import { attach } from './attach.ts';
import type { PrintDocument } from './book/render.ts';
import { type FacesNeeded, faceData, facesFor, type Usage } from './faces.ts';
import { finish } from './finish.ts';
import { slimFonts } from './font-file.ts';
import { type contextOf, type loadFaces, type makeUp, type number, SCRIPT, type show } from './in-page.ts';
import { destinations, type PdfFile, pageObjects, readPdf, writePdf } from './pdf-file.ts';

declare global {
  /** What `SCRIPT` puts into the browser's page. */
  var press: {
    show: typeof show;
    loadFaces: typeof loadFaces;
    contextOf: typeof contextOf;
    makeUp: typeof makeUp;
    number: typeof number;
  };
}

/** A page kept for printing, and what has been loaded into it. */
export interface PrintPage {
  readonly page: Page;
  readonly session: CDPSession;
  readonly faces: Set<string>;
  prints: number;
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

/** px. Wider than any paper: so the style sheet tells one from the other. */
const WINDOW = { width: 1200, height: 800 };

/** Opens a page for printing: nothing in it runs, and nothing is fetched. */
export async function openPrintPage(browser: Pick<Browser, 'newPage'>): Promise<PrintPage> {
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const answered = request.url().startsWith('data:') ? request.continue() : request.abort('blockedbyclient');
    answered.catch(() => {});
  });
  await page.setJavaScriptEnabled(false);
  await page.setViewport(WINDOW);
  await page.setContent(SHELL);
  await page.evaluate(SCRIPT);
  return { page, session: await page.createCDPSession(), faces: new Set(), prints: 0 };
}

/** Shows a document in the page, one flow from beginning to end, and tells what its faces have to hold. */
export async function usagesOf(target: PrintPage, document: PrintDocument): Promise<Usage[]> {
  const { body, css, about, outside, form } = document;
  const language = form.languages === 'en' ? 'en' : about.tag;
  const shown = await target.page.evaluate((given) => press.show(given), {
    body,
    css,
    language,
    title: about.title.zh,
    ...form,
  });
  const around = outside.map(({ families, text }) => ({
    families,
    weight: '400',
    style: 'normal',
    characters: [...new Set(text)].join(''),
  }));
  return [...shown, ...around];
}

/** Loads what the page has not loaded for another document. */
async function loadFacesFor(
  target: PrintPage,
  document: PrintDocument,
  usages: readonly Usage[],
): Promise<FacesNeeded['twins']> {
  const { faces, missing, twins } = facesFor(usages);
  if (missing.length) throw new DocumentError(await missingGlyphs(target, document, missing));
  const wanted = faces.filter(({ key }) => !target.faces.has(key));
  if (wanted.length) {
    await target.page.evaluate(
      (given) => press.loadFaces(given),
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
    const context = await target.page.evaluate((one) => press.contextOf(one), character);
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

const MOST_PASSES = 6;

/** A document as the browser has printed it: nothing is wanted of the page any more. */
export interface Sheets {
  readonly file: PdfFile;
  readonly pages: number;
  readonly headings: readonly string[];
  readonly twins: FacesNeeded['twins'];
}

/**
 * Prints a document. Its pages are made up in the browser before they are printed, so that the page numbers in it are
 * known and one printing is enough.
 * @throws DocumentError for a glyph that no face holds, and where page numbers do not come to rest.
 */
export async function printSheets(target: PrintPage, document: PrintDocument): Promise<Sheets> {
  const { page } = target;
  target.prints++;
  const twins = await loadFacesFor(target, document, await usagesOf(target, document));
  const made = await page.evaluate((given) => press.makeUp(given), document.imposition);
  for (let pass = 1; made && pass <= MOST_PASSES; pass++) {
    const file = readPdf(await toPdf(target));
    const pages = pageObjects(file).length;
    // What cannot be divided and is taller than a page goes on to another: then the file itself tells the numbers.
    if (pages !== made.sheets && (await page.evaluate((found) => press.number(found), destinations(file)))) continue;
    const headings = made.headings.map(({ zh, en }) => [zh, en].filter(Boolean).join(' '));
    return { file, pages, headings, twins };
  }
  throw new DocumentError('page numbers do not come to rest: the contents change the pages they name');
}

/** Finishes what was printed, without the browser. */
export async function finishSheets(sheets: Sheets, document: PrintDocument): Promise<PrintedFile> {
  const { file, pages, headings, twins } = sheets;
  const { about, form, attachments } = document;
  slimFonts(file);
  finish(file, about, form.languages, headings, twins);
  attach(file, attachments, about.date);
  return { bytes: await writePdf(file), pages };
}
