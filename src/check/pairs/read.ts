import { decoded } from './decode.ts';
import type { Item, Pieces } from './pair.ts';
import { readPo } from './po.ts';
import { readTsv } from './tsv.ts';
import { readXml } from './xml.ts';

/** What a file of pairs is written in. */
export type PairFormat = 'tsv' | 'xml' | 'po';

/** The format by the file's ending; null where it says nothing. */
function formatByName(file: string): PairFormat | null {
  const ending = /\.([a-z0-9]+)$/i.exec(file)?.[1]?.toLowerCase();
  if (ending === 'tmx' || ending === 'xlf' || ending === 'xliff' || ending === 'xml' || ending === 'sdlxliff')
    return 'xml';
  if (ending === 'po' || ending === 'pot') return 'po';
  return ending === 'tsv' || ending === 'tab' ? 'tsv' : null;
}

const formatByStart = (start: string): PairFormat =>
  /^\s*</.test(start) ? 'xml' : /^(?:\s*#.*\n|\s*\n)*\s*msg(?:id|ctxt)\s+"/.test(start) ? 'po' : 'tsv';

/**
 * The pairs of a file, one after another: TSV, TMX, XLIFF 1.2 and 2, PO, by the file's ending or else by how it begins.
 * Memory does not grow with the file. What cannot be read is yielded as a fault with its place, and reading goes on.
 *
 * Throws only what `bytes` throws.
 */
export async function* readPairs(bytes: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<Item> {
  const source = decoded(bytes)[Symbol.asyncIterator]();
  const first = await source.next();
  const start = first.done ? '' : first.value;
  const pieces = (async function* (): Pieces {
    if (start) yield start;
    for (let next = await source.next(); !next.done; next = await source.next()) yield next.value;
  })();
  const format = formatByName(file) ?? formatByStart(start);
  yield* (format === 'xml' ? readXml : format === 'po' ? readPo : readTsv)(pieces, file);
}
