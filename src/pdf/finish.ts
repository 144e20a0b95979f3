// What the browser leaves undone in its PDF: bilingual bookmarks with spaces, author, subject, keywords and XMP, dates
// that come from the content, and ids that do not tell what was printed before in the same page.
import { inflateSync } from 'node:zlib';
import type { About } from './book/book.ts';
import type { Form } from './book/form.ts';
import { describe } from './metadata.ts';
import { type PdfFile, packing, pdfString, reference } from './pdf-file.ts';
import { mendStructure } from './structure.ts';

const edit = (file: PdfFile, id: number, change: (text: string) => string): void => {
  const object = file.objects.get(id);
  if (object) file.objects.set(id, { ...object, text: change(object.text) });
};

/** A literal or hexadecimal string after /Title. */
const TITLE = /\/Title (?:\((?:\\[\s\S]|[^\\()])*\)|<[0-9A-Fa-f\s]*>)/;

/** Bookmarks, depth first: the order of the headings in the document. */
function outlineItems(file: PdfFile): number[] {
  const items: number[] = [];
  const walk = (from: number | null) => {
    for (let id = from; id !== null && file.objects.has(id); ) {
      items.push(id);
      const { text } = file.objects.get(id)!;
      walk(reference(text, 'First'));
      id = reference(text, 'Next');
    }
  };
  const root = file.objects.get(file.root)?.text ?? '';
  const outlines = reference(root, 'Outlines');
  if (outlines !== null) walk(reference(file.objects.get(outlines)?.text ?? '', 'First'));
  return items;
}

/** The characters that glyphs stand for, as lines of a ToUnicode CMap (ISO 32000-1, 9.10.3): code → UTF-16 in hexadecimal. */
function* unicodeLines(cmap: string): Generator<[code: string, text: string]> {
  for (const [, lines] of cmap.matchAll(/beginbfchar\s([\s\S]*?)endbfchar/g))
    for (const [, code, text] of lines!.matchAll(/<(\w+)>\s*<(\w+)>/g)) yield [code!, text!];
  for (const [, lines] of cmap.matchAll(/beginbfrange\s([\s\S]*?)endbfrange/g))
    for (const [, from, to, text] of lines!.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      const [first, last, start] = [from!, to!, text!].map((hex) => Number.parseInt(hex, 16)) as [
        number,
        number,
        number,
      ];
      for (let code = first; code <= last; code++)
        yield [
          code.toString(16).padStart(from!.length, '0'),
          (start + code - first).toString(16).padStart(text!.length, '0'),
        ];
    }
}

const hex16 = (codePoint: number) =>
  Buffer.from(String.fromCodePoint(codePoint), 'utf16le').swap16().toString('hex').toUpperCase();

/** Lets copied text be what was written, where two characters share a glyph. */
function mendUnicode(file: PdfFile, twins: ReadonlyMap<number, number>): void {
  if (!twins.size) return;
  const written = new Map([...twins].map(([told, codePoint]) => [hex16(told), hex16(codePoint)]));
  const maps = new Set([...file.objects.values()].flatMap(({ text }) => reference(text, 'ToUnicode') ?? []));
  for (const id of maps) {
    const object = file.objects.get(id);
    if (!object?.stream) continue;
    const cmap = inflateSync(object.stream).toString('latin1');
    const lines = [...unicodeLines(cmap)];
    if (!lines.some(([, text]) => written.has(text.toUpperCase()))) continue;
    const mended = lines.map(
      ([code, text]) => `<${code.toUpperCase()}> <${written.get(text.toUpperCase()) ?? text.toUpperCase()}>`,
    );
    const head = cmap.slice(0, cmap.search(/\d+ beginbf(?:char|range)/));
    const tail = cmap.slice(cmap.lastIndexOf('endcmap'));
    const blocks = Array.from({ length: Math.ceil(mended.length / 100) }, (_, i) => {
      const block = mended.slice(i * 100, i * 100 + 100);
      return `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar\n`;
    });
    file.objects.set(id, packing('<<>>', Buffer.from(head + blocks.join('') + tail, 'latin1')));
  }
}

/**
 * Finishes a PDF in place. `headings` are the texts of all headings in document order, `twins` those of
 * `FacesNeeded`.
 * @throws Error where the bookmarks do not answer to the headings one for one.
 */
export function finish(
  file: PdfFile,
  about: About,
  languages: Form['languages'],
  headings: readonly string[],
  twins: ReadonlyMap<number, number> = new Map(),
): void {
  mendUnicode(file, twins);
  mendStructure(file);
  const items = outlineItems(file);
  if (items.length !== headings.length)
    throw new Error(`${headings.length} headings, but the browser made ${items.length} bookmarks`);
  for (const [i, id] of items.entries())
    edit(file, id, (text) => text.replace(TITLE, () => `/Title ${pdfString(headings[i]!)}`));

  // The tree of ids is sorted by name, so the new names keep the order of the old.
  const names = new Set<string>();
  for (const { text, stream } of file.objects.values())
    if (!stream) for (const [name] of text.matchAll(/\(node\d+\)/g)) names.add(name);
  const renamed = new Map([...names].sort().map((name, i) => [name, `(node${String(i + 1).padStart(8, '0')})`]));
  for (const [id, { text, stream }] of file.objects)
    if (!stream && text.includes('(node'))
      edit(file, id, (old) => old.replace(/\(node\d+\)/g, (name) => renamed.get(name)!));

  describe(file, about, languages);
}
