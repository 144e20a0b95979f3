// The PDF that Chromium (Skia) writes, taken apart into its objects and put together again. Skia's files are plain: one
// cross-reference table, no encryption, dictionaries as text. Written back as PDF 1.7 with object streams, which makes
// the structure tree of a briefing a tenth of its size. ISO 32000-1: 7.5.4 (table), 7.5.7 and 7.5.8 (streams).
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { deflate } from 'node:zlib';

const deflated = promisify(deflate);

export interface PdfObject {
  /** All but the stream, as Latin-1 text. */
  readonly text: string;
  readonly stream: Buffer | null;
  /** The stream is not packed yet: what it will be, with filter and length, in the file. */
  readonly packed?: Promise<Buffer>;
}

export interface PdfFile {
  readonly objects: Map<number, PdfObject>;
  readonly root: number;
  readonly info: number;
}

/** An object with a stream, which is packed on another thread while the rest of the file is worked on. */
export const packing = (text: string, stream: Buffer): PdfObject => ({
  text,
  stream,
  // Room for all of it at once: each further piece would wait until this thread is free.
  packed: deflated(stream, { level: 6, chunkSize: stream.length + 1024 }),
});

/** @throws Error where the file is not one that Skia wrote whole. */
export function readPdf(bytes: Buffer): PdfFile {
  const tail = bytes.toString('latin1', Math.max(0, bytes.length - 1024));
  const at = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1] ?? Number.NaN);
  const [, root, info] = /\/Root (\d+) 0 R[\s\S]*?\/Info (\d+) 0 R/.exec(tail) ?? [];
  if (!Number.isInteger(at) || !root || !info) throw new Error('the browser returned no whole PDF');
  const table = bytes.toString('latin1', at);
  const offsets = [...table.matchAll(/^(\d{10}) \d{5} n/gm)].map((match) => Number(match[1])).sort((a, b) => a - b);
  const objects = new Map<number, PdfObject>();
  for (const [i, offset] of offsets.entries()) {
    const piece = bytes.subarray(offset, offsets[i + 1] ?? at);
    const [opening, id] = /^(\d+) 0 obj\s/.exec(piece.toString('latin1', 0, 24)) ?? [];
    if (!opening || !id) throw new Error(`the browser’s PDF is torn at byte ${offset}`);
    const streamAt = piece.indexOf('>> stream\n');
    if (streamAt < 0) {
      const end = piece.lastIndexOf('endobj');
      objects.set(Number(id), { text: piece.toString('latin1', opening.length, end).trim(), stream: null });
    } else {
      const text = piece.toString('latin1', opening.length, streamAt + 2);
      const length = Number(/\/Length (\d+)/.exec(text)?.[1]);
      const start = streamAt + 10;
      objects.set(Number(id), { text, stream: piece.subarray(start, start + length) });
    }
  }
  return { objects, root: Number(root), info: Number(info) };
}

/** The number of the object that a key of a dictionary refers to; null where it refers to none. */
export function reference(text: string, key: string): number | null {
  const found = new RegExp(`/${key} (\\d+) 0 R`).exec(text)?.[1];
  return found === undefined ? null : Number(found);
}

const textOf = (file: PdfFile, id: number | null): string => (id === null ? '' : (file.objects.get(id)?.text ?? ''));

/** Object numbers of the pages, in order. */
export function pageObjects(file: PdfFile): number[] {
  const walk = (id: number): number[] => {
    const text = textOf(file, id);
    const kids = /\/Kids \[([^\]]*)\]/.exec(text)?.[1];
    return kids === undefined ? [id] : [...kids.matchAll(/(\d+) 0 R/g)].flatMap((match) => walk(Number(match[1])));
  };
  const pages = reference(textOf(file, file.root), 'Pages');
  return pages === null ? [] : walk(pages);
}

/** The page, from 1, of every id that something in the document links to. */
export function destinations(file: PdfFile): Record<string, number> {
  const pages = new Map(pageObjects(file).map((id, i) => [id, i + 1]));
  const table = textOf(file, reference(textOf(file, file.root), 'Dests'));
  const found: Record<string, number> = {};
  for (const [, name, page] of table.matchAll(/\/([^\s/[\]]+) \[(\d+) 0 R/g)) {
    const at = pages.get(Number(page));
    if (at !== undefined) found[name!] = at;
  }
  return found;
}

/** Text as a PDF string: UTF-16 with a mark, in hexadecimal. */
export function pdfString(text: string): string {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
  return `<${bytes.toString('hex').toUpperCase()}>`;
}

const lastIds = new WeakMap<PdfFile, number>();

/** Adds an object and returns its number. */
export function addObject(file: PdfFile, object: PdfObject): number {
  const id = (lastIds.get(file) ?? [...file.objects.keys()].reduce((most, each) => Math.max(most, each), 0)) + 1;
  lastIds.set(file, id);
  file.objects.set(id, object);
  return id;
}

const PER_STREAM = 1000;

/** The bytes of a file: the same objects give the same bytes, and the file's id is made from them. */
export async function writePdf(file: PdfFile): Promise<Buffer> {
  const chunks: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  let at = chunks[0]!.length;
  const entries = new Map<number, readonly [type: number, second: number, third: number]>();
  const put = (id: number, head: string, stream: Buffer) => {
    entries.set(id, [1, at, 0]);
    const all = Buffer.concat([
      Buffer.from(`${id} 0 obj\n${head} stream\n`, 'latin1'),
      stream,
      Buffer.from('\nendstream\nendobj\n', 'latin1'),
    ]);
    chunks.push(all);
    at += all.length;
  };
  const ids = [...file.objects.keys()].sort((a, b) => a - b);
  const plain = ids.filter((id) => !file.objects.get(id)!.stream);
  let next = (ids.at(-1) ?? 0) + 1;
  const streams: ({ readonly id: number } & PdfObject)[] = ids.flatMap((id) => {
    const object = file.objects.get(id)!;
    return object.stream ? [{ id, ...object, stream: object.stream }] : [];
  });
  for (let from = 0; from < plain.length; from += PER_STREAM) {
    const group = plain.slice(from, from + PER_STREAM);
    const id = next++;
    let offset = 0;
    const heads: string[] = [];
    const texts: string[] = [];
    for (const [i, each] of group.entries()) {
      const text = `${file.objects.get(each)!.text}\n`;
      entries.set(each, [2, id, i]);
      heads.push(`${each} ${offset}`);
      texts.push(text);
      offset += text.length;
    }
    const head = `${heads.join(' ')}\n`;
    const dictionary = `<</Type /ObjStm /N ${group.length} /First ${head.length}>>`;
    streams.push({ id, ...packing(dictionary, Buffer.from(head + texts.join(''), 'latin1')) });
  }
  for (const { id, text, stream, packed } of streams) {
    const bytes = packed ? await packed : stream!;
    put(id, packed ? text.replace(/>>$/, `/Filter /FlateDecode /Length ${bytes.length}>>`) : text, bytes);
  }
  const table = next++;
  entries.set(table, [1, at, 0]);
  const rows = Buffer.alloc(next * 7);
  for (let id = 0; id < next; id++) {
    const [type, second, third] = entries.get(id) ?? [0, 0, id === 0 ? 65_535 : 0];
    rows.writeUInt8(type, id * 7);
    rows.writeUInt32BE(second, id * 7 + 1);
    rows.writeUInt16BE(third, id * 7 + 5);
  }
  // Each row as its difference from the one above (the PNG predictor Up, 7.4.4.4): neighbours differ by little.
  const ups = Buffer.alloc(next * 8);
  for (let id = 0; id < next; id++) {
    ups[id * 8] = 2;
    for (let i = 0; i < 7; i++) ups[id * 8 + 1 + i] = (rows[id * 7 + i]! - (id ? rows[id * 7 - 7 + i]! : 0)) & 255;
  }
  const hash = createHash('sha256');
  for (const chunk of chunks) hash.update(chunk);
  const name = hash.digest('hex').slice(0, 32).toUpperCase();
  const packedTable = await deflated(ups, { level: 9 });
  const start = at;
  put(
    table,
    `<</Type /XRef /Size ${next} /W [1 4 2] /Root ${file.root} 0 R /Info ${file.info} 0 R /ID [<${name}> <${name}>] /Filter /FlateDecode /DecodeParms <</Predictor 12 /Columns 7>> /Length ${packedTable.length}>>`,
    packedTable,
  );
  chunks.push(Buffer.from(`startxref\n${start}\n%%EOF\n`, 'latin1'));
  return Buffer.concat(chunks);
}
