// The font files inside a PDF, without the tables that only matter outside of one. A TrueType font that is reached by
// glyph number (CIDFontType2, Identity) needs its outlines and metrics (ISO 32000-1, 9.9); names, character map,
// vertical metrics and what the browser copies besides are a kilobyte a face. Table directory:
// https://learn.microsoft.com/typography/opentype/spec/otff
import { inflateSync } from 'node:zlib';
import { type PdfFile, packing, reference } from './pdf-file.ts';

const NEEDED = ['cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep'];

const sumOf = (bytes: Buffer) => {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum;
};

/** The same font with the tables that a PDF needs. */
export function slim(font: Buffer): Buffer {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, i) => {
    const at = 12 + i * 16;
    const [sum, start, length] = [4, 8, 12].map((field) => font.readUInt32BE(at + field)) as [number, number, number];
    return { tag: font.toString('latin1', at, at + 4), sum, bytes: font.subarray(start, start + length) };
  }).filter(({ tag }) => NEEDED.includes(tag));
  const power = 2 ** Math.floor(Math.log2(tables.length));
  const head = Buffer.alloc(12 + tables.length * 16);
  head.writeUInt32BE(0x00010000, 0);
  head.writeUInt16BE(tables.length, 4);
  head.writeUInt16BE(power * 16, 6);
  head.writeUInt16BE(Math.log2(power), 8);
  head.writeUInt16BE((tables.length - power) * 16, 10);
  const chunks = [head];
  let end = head.length;
  let headAt = 0;
  for (const [i, { tag, sum, bytes }] of tables.entries()) {
    const at = 12 + i * 16;
    head.write(tag, at, 'latin1');
    head.writeUInt32BE(sum, at + 4);
    head.writeUInt32BE(end, at + 8);
    head.writeUInt32BE(bytes.length, at + 12);
    if (tag === 'head') headAt = end;
    const padded = Buffer.alloc(Math.ceil(bytes.length / 4) * 4);
    bytes.copy(padded);
    chunks.push(padded);
    end += padded.length;
  }
  const whole = Buffer.concat(chunks);
  whole.writeUInt32BE(0, headAt + 8);
  whole.writeUInt32BE((0xb1b0afba - sumOf(whole)) >>> 0, headAt + 8);
  return whole;
}

/** Slims every font of a file in place. */
export function slimFonts(file: PdfFile): void {
  const files = new Set([...file.objects.values()].flatMap(({ text }) => reference(text, 'FontFile2') ?? []));
  for (const id of files) {
    const { stream } = file.objects.get(id)!;
    if (!stream) continue;
    const font = slim(inflateSync(stream));
    file.objects.set(id, packing(`<</Length1 ${font.length}>>`, font));
  }
}
