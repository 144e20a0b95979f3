// A book as a document: the body from the templates, the style sheet, and the rules that depend on the book.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import nunjucks from 'nunjucks';
import QRCode from 'qrcode';
import type { Imposition } from '../paginate.ts';
import type { About, Book } from './book.ts';

const TEMPLATES = fileURLToPath(new URL('../../../templates/print/', import.meta.url));

/** Everything that decides what is printed. */
export interface PrintDocument {
  /** Inner HTML of the body. */
  readonly body: string;
  readonly css: string;
  /** Texts that stand in no element (running heads, folios, marks), with the faces that set them. */
  readonly outside: readonly { readonly families: readonly string[]; readonly text: string }[];
  readonly imposition: Imposition & { readonly width: number };
  readonly about: About;
  /** Where in the content a character stands: `articles/x.md:12:5`; null where it is not found. */
  readonly locate: (character: string) => string | null;
}

let environment: nunjucks.Environment | null = null;
let sheet: string | null = null;

/** Compiled once; every text is escaped unless a template says it is HTML. */
function templates(): nunjucks.Environment {
  environment ??= new nunjucks.Environment(new nunjucks.FileSystemLoader(TEMPLATES), {
    autoescape: true,
    trimBlocks: true,
    lstripBlocks: true,
  });
  return environment;
}

/** In px. A page holds 52 leads on A4, 48 on Letter; the text is 650 wide on both. */
const PAPERS = {
  a4: { size: 'A4', margin: '66px 71.8px 68px', lines: 52, width: 650 },
  letter: { size: '8.5in 11in', margin: '72px 83px', lines: 48, width: 650 },
} as const;
const LEAD = 19;

const cssString = (text: string) =>
  `'${text
    .replace(/['\\]/g, '\\$&')
    .replace(/[\n\r\f]/g, ' ')
    .replace(/</g, '\\3c ')}'`;

/** Contrast with white (WCAG 2.2): an accent too light for text on paper is not used. */
function contrast(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05);
}

function rules(book: Book): string {
  const { size, margin, lines, width } = PAPERS[book.paper];
  const accent = book.accent && contrast(book.accent) >= 4.5 ? book.accent : null;
  const heads = book.parts.map(({ id, head }) => {
    const boxes = `{@top-left{content:${cssString(head.zh)}} @top-right{content:${cssString(head.en)}}}`;
    return `@page ${id}${boxes}`;
  });
  return [
    `@page{size:${size};margin:${margin}}`,
    `@page{@bottom-right{content:${cssString(`${book.running.zh}\u3000${book.running.en}`)}}}`,
    `:root{--measure:${width}px;--lines:${lines};${accent ? `--accent:${accent};` : ''}}`,
    ...heads,
    '@page :first{@top-left{content:none} @top-right{content:none} @bottom-left{content:none} @bottom-right{content:none}}',
  ].join('\n');
}

/** The document of a book. Pure but for reading the templates once. */
export async function renderBook(book: Book, locate: PrintDocument['locate'] = () => null): Promise<PrintDocument> {
  sheet ??= readdirSync(`${TEMPLATES}css`)
    .sort()
    .map((name) => readFileSync(`${TEMPLATES}css/${name}`, 'utf8'))
    .join('\n');
  const svg = await QRCode.toString(book.url, { type: 'svg', margin: 0, errorCorrectionLevel: 'M' });
  const qr = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  const { lines, width } = PAPERS[book.paper];
  const heads = book.parts.map(({ head }) => head.zh + head.en).join('');
  return {
    body: templates().render('book.njk', { book, qr }),
    css: `${sheet}\n${rules(book)}`,
    outside: [
      { families: ['Print Sans', 'Print Hei'], text: `${heads}${book.running.zh}${book.running.en} 0123456789/` },
    ],
    imposition: { lead: LEAD, width, height: lines * LEAD, facing: false },
    about: book.about,
    locate,
  };
}
