// The conditions of checkpoint 31 that concern glyphs: each one shown is in the font that is embedded, is as wide there
// as the file says, and stands for a character.
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  PDFRawStream,
} from '@cantoo/pdf-lib';

const name = (text: string) => PDFName.of(text);

/** Glyph numbers that a page's content shows, by the name of their font. */
function shown(content: string): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>();
  let font = new Set<number>();
  const token = /\/([\w.]+) -?[\d.]+ Tf|<([0-9A-Fa-f\s]*)>|\(((?:\\[\s\S]|[^\\()])*)\)/g;
  // Marks carry strings of their own (ActualText), which show nothing.
  for (const [, to, hex, literal] of content.replace(/<<[^<>]*(?:<[^<>]*>[^<>]*)*>>/g, '').matchAll(token)) {
    if (to !== undefined) {
      font = found.get(to) ?? new Set();
      found.set(to, font);
      continue;
    }
    const bytes =
      hex !== undefined
        ? Buffer.from(hex, 'hex')
        : Buffer.from(
            literal!.replace(/\\([\s\S])/g, (_, c) => ({ n: '\n', r: '\r' })[c as string] ?? c),
            'latin1',
          );
    for (let at = 0; at + 1 < bytes.length; at += 2) font.add(bytes.readUInt16BE(at));
  }
  return found;
}

/** Width in thousandths, and whether a glyph is there, of an embedded TrueType font. */
function program(font: Buffer): { count: number; width: (glyph: number) => number } {
  const tables = new Map<string, number>();
  for (let i = 0; i < font.readUInt16BE(4); i++)
    tables.set(font.toString('latin1', 12 + i * 16, 16 + i * 16), font.readUInt32BE(20 + i * 16));
  const at = (tag: string) => {
    const start = tables.get(tag);
    if (start === undefined) throw new Error(`the font has no ${tag}`);
    return start;
  };
  const em = font.readUInt16BE(at('head') + 18);
  const metrics = font.readUInt16BE(at('hhea') + 34);
  for (const tag of ['glyf', 'loca']) at(tag);
  return {
    count: font.readUInt16BE(at('maxp') + 4),
    width: (glyph) => (font.readUInt16BE(at('hmtx') + Math.min(glyph, metrics - 1) * 4) * 1000) / em,
  };
}

function widthsOf(font: PDFDict): (glyph: number) => number {
  const own = new Map<number, number>();
  const list = font.lookupMaybe(name('W'), PDFArray)?.asArray() ?? [];
  for (let i = 0; i < list.length; ) {
    const first = (list[i] as PDFNumber).asNumber();
    const next = list[i + 1];
    if (next instanceof PDFArray) {
      for (const [k, width] of next.asArray().entries()) own.set(first + k, (width as PDFNumber).asNumber());
      i += 2;
    } else {
      const width = (list[i + 2] as PDFNumber).asNumber();
      for (let glyph = first; glyph <= (next as PDFNumber).asNumber(); glyph++) own.set(glyph, width);
      i += 3;
    }
  }
  const usual = font.lookupMaybe(name('DW'), PDFNumber)?.asNumber() ?? 1000;
  return (glyph) => own.get(glyph) ?? usual;
}

/** Code → UTF-16 in hexadecimal, as ToUnicode tells. */
function unicode(cmap: string): Map<number, string> {
  const found = new Map<number, string>();
  for (const [, lines] of cmap.matchAll(/beginbfchar\s([\s\S]*?)endbfchar/g))
    for (const [, code, text] of lines!.matchAll(/<(\w+)>\s*<(\w+)>/g)) found.set(Number.parseInt(code!, 16), text!);
  for (const [, lines] of cmap.matchAll(/beginbfrange\s([\s\S]*?)endbfrange/g))
    for (const [, from, to, text] of lines!.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g))
      for (let code = Number.parseInt(from!, 16), i = 0; code <= Number.parseInt(to!, 16); code++, i++)
        found.set(code, (Number.parseInt(text!, 16) + i).toString(16).padStart(text!.length, '0'));
  return found;
}

const bytesOf = (stream: unknown) => Buffer.from(decodePDFRawStream(stream as PDFRawStream).decode());

/** Faults of the glyphs shown on all pages, a line each, with the number of the condition. */
export function glyphFaults(document: PDFDocument): string[] {
  const used = new Map<PDFDict, Set<number>>();
  for (const page of document.getPages()) {
    const fonts = page.node.Resources()?.lookupMaybe(name('Font'), PDFDict);
    const stream = page.node.lookup(name('Contents'));
    if (!fonts || !(stream instanceof PDFRawStream)) continue;
    for (const [key, glyphs] of shown(bytesOf(stream).toString('latin1'))) {
      const font = fonts.lookup(name(key), PDFDict);
      const all = used.get(font) ?? new Set();
      for (const glyph of glyphs) all.add(glyph);
      used.set(font, all);
    }
  }
  const faults: string[] = [];
  for (const [font, glyphs] of used) {
    const at = font.lookup(name('BaseFont'), PDFName).decodeText();
    const descendant = font.lookup(name('DescendantFonts'), PDFArray).lookup(0, PDFDict);
    const file = descendant.lookup(name('FontDescriptor'), PDFDict).lookup(name('FontFile2'));
    const { count, width } = program(bytesOf(file));
    const told = widthsOf(descendant);
    const characters = unicode(bytesOf(font.lookup(name('ToUnicode'))).toString('latin1'));
    for (const glyph of glyphs) {
      if (glyph === 0) faults.push(`31-030 ${at}: .notdef is shown`);
      if (glyph >= count) faults.push(`31-011 ${at}: glyph ${glyph} is not in the font`);
      if (Math.abs(told(glyph) - width(glyph)) > 1)
        faults.push(`31-016 ${at}: glyph ${glyph} is ${width(glyph)} wide, the file says ${told(glyph)}`);
      const text = characters.get(glyph);
      if (text === undefined) faults.push(`31-027 ${at}: glyph ${glyph} stands for nothing`);
      else if (/^(?:0000|FEFF|FFFE)$/i.test(text)) faults.push(`31-028 ${at}: glyph ${glyph} stands for ${text}`);
    }
  }
  return faults;
}
