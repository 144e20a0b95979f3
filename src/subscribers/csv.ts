// The list as CSV (RFC 4180): `email,name,language,script`.
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { csvField } from '../export/csv.ts';
import { readAddress } from './address.ts';
import { columnsOf, type Subscriber, variantFrom, type Wish } from './store.ts';

export const HEADER = ['email', 'name', 'language', 'script'] as const;
/** Characters of a name that are kept. */
const NAME = 120;
/** Bytes of one row, after which it is no row. */
const ROW = 65_536;

/** A row that was not taken; the address itself is in the file, not in the message. */
export interface Rejected {
  readonly line: number;
  readonly reason: string;
}

interface Record {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/**
 * Reads rows one by one; what cannot be taken is told to `reject`, and the rest goes on.
 * @throws Error where there is no header with `email`, or the file is no CSV
 */
export async function* readCsv(
  bytes: AsyncIterable<Uint8Array>,
  reject: (problem: Rejected) => void,
): AsyncGenerator<Wish> {
  const parser = parse({
    bom: true,
    info: true,
    trim: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: ROW,
  });
  const from = Readable.from(bytes);
  from.on('error', (error) => parser.destroy(error));
  from.pipe(parser);
  let header: string[] | null = null;
  try {
    for await (const { record, info } of parser as AsyncIterable<Record>) {
      if (!header) {
        header = record.map((name) => name.toLowerCase());
        if (!header.includes('email')) throw new Error(`the first line should name the columns: ${HEADER.join(',')}`);
        continue;
      }
      const cell = (name: string): string => unguarded(record[header!.indexOf(name)] ?? '');
      const address = readAddress(cell('email'));
      if (typeof address === 'string') reject({ line: info.lines, reason: address });
      else {
        const variant = variantFrom(cell('language'), cell('script'));
        if (!variant)
          reject({
            line: info.lines,
            reason: 'language is both, zh or en (empty: both), script is hans or hant (empty: hans)',
          });
        else {
          const name = cell('name')
            .replace(/[\x00-\x1F\x7F\u2028\u2029]+/g, ' ')
            .slice(0, NAME)
            .toWellFormed();
          yield { ...address, name, variant };
        }
      }
    }
  } catch (error) {
    if (error instanceof CsvError)
      throw new Error(`no CSV: ${error.message.replace(/:.*$/s, '')} (line ${error.lines ?? '?'})`);
    throw error;
  }
  if (!header) throw new Error(`the file is empty; its first line should name the columns: ${HEADER.join(',')}`);
}

/** Takes off the apostrophe that keeps a spreadsheet from running a cell (see export/csv.ts). */
const unguarded = (cell: string): string => (/^'[\s\u00A0\uFEFF]*[=+\-@＝＋－＠]/.test(cell) ? cell.slice(1) : cell);

/** One reader's row, as `readCsv` takes it. */
export function csvRow({ address, name, variant }: Pick<Subscriber, 'address' | 'name' | 'variant'>): string {
  const { language, script } = columnsOf(variant);
  return `${[address, name, language, script].map(csvField).join(',')}\r\n`;
}
