// A book as a document: the body from the templates, the style sheet, and the rules that depend on the book.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import nunjucks from 'nunjucks';
import QRCode from 'qrcode';
import type { Attachment } from '../attach.ts';
import type { Imposition } from '../paginate.ts';
import type { About, Book } from './book.ts';
import { type Form, LEAD, runningHeads, sheetOf } from './form.ts';
import { unbroken } from './text.ts';

const TEMPLATES = fileURLToPath(new URL('../../../templates/print/', import.meta.url));

/** Everything that decides what is printed. */
export interface PrintDocument {
  /** Inner HTML of the body. */
  readonly body: string;
  readonly css: string;
  /** Texts that stand in no element (running heads, folios, marks), with the faces that set them. */
  readonly outside: readonly { readonly families: readonly string[]; readonly text: string }[];
  readonly imposition: Imposition;
  readonly form: Form;
  readonly about: About;
  readonly attachments: readonly Attachment[];
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
  environment.addFilter('unbroken', (text: string) => new nunjucks.runtime.SafeString(unbroken(text)));
  return environment;
}

/** Contrast with white (WCAG 2.2): an accent too light for text on paper is not used. */
function contrast(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05);
}

/** The families of each script, best first; a character that one has not is taken from the next. */
const STACKS: Readonly<Record<string, readonly [song: string, hei: string]>> = {
  'zh-Hant-TW': ['"Print Song TC", "Print Song"', '"Print Hei TC", "Print Hei"'],
  'zh-Hant-HK': ['"Print Song HK", "Print Song TC", "Print Song"', '"Print Hei HK", "Print Hei TC", "Print Hei"'],
};

/** The faces of labels, heads and folios, where they are not those of the style sheet. */
const labelStack = (tag: string) => `"Print Sans", ${STACKS[tag]?.[1] ?? '"Print Hei"'}, "Print Rare"`;

function rules(book: Book, form: Form): string {
  const { size, margin, lines, width } = sheetOf(form);
  const accent = book.accent && contrast(book.accent) >= 4.5 ? book.accent : null;
  const stack = STACKS[book.tag];
  const boxes = ['top-left', 'top-right', 'bottom-left', 'bottom-right'];
  return [
    `@page{size:${size};margin:${margin}}`,
    ...runningHeads(form, book.parts, book.running),
    stack ? `@page{${boxes.map((box) => `@${box}{font-family:${labelStack(book.tag)}}`).join('')}}` : '',
    `:root{--measure:${width}px;--lines:${lines};${accent ? `--accent:${accent};` : ''}${
      stack
        ? `--zh:${stack[0]},"Print Serif","Print Rare";--en:"Print Serif",${stack[0]},"Print Rare";--zh-label:${stack[1]},"Print Sans","Print Rare";--en-label:"Print Sans",${stack[1]},"Print Rare"`
        : ''
    }}`,
    `@page :first{${boxes.map((box) => `@${box}{content:none}`).join('')}}`,
  ].join('\n');
}

export const USUAL: Form = { layout: 'side', languages: 'both', paper: 'a4' };

/** The document of a book. Pure but for reading the templates once. */
export async function renderBook(
  book: Book,
  form: Form = USUAL,
  locate: PrintDocument['locate'] = () => null,
): Promise<PrintDocument> {
  sheet ??= readdirSync(`${TEMPLATES}css`)
    .sort()
    .map((name) => readFileSync(`${TEMPLATES}css/${name}`, 'utf8'))
    .join('\n');
  const svg = await QRCode.toString(book.url, { type: 'svg', margin: 0, errorCorrectionLevel: 'M' });
  const qr = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  const { lines } = sheetOf(form);
  const heads = [book.running, ...book.parts.map(({ head }) => head)].map(({ zh, en }) => zh + en).join('');
  return {
    body: templates().render('book.njk', { book, qr }),
    css: `${sheet}\n${rules(book, form)}`,
    outside: [{ families: labelStack(book.tag).replaceAll('"', '').split(', '), text: `${heads} …0123456789/` }],
    imposition: { lead: LEAD, height: lines * LEAD, facing: form.layout === 'facing' },
    form,
    about: book.about,
    attachments: [],
    locate,
  };
}
