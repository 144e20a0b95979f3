// The list of what an edition can be exported to.
import type { Edition } from '../content/edition.ts';
import { editionJson, editionPieces } from './json.ts';
import { figuresCsv, peopleCsv } from './tables.ts';
import { termbase } from './tbx.ts';
import { memory, memoryPieces } from './tmx.ts';

/** A file of the output folder: its address there, and its content when asked for. */
export interface Export {
  /** Relative to the site: `data/edition.json`. */
  readonly url: string;
  /** What `export` calls it. */
  readonly format: string;
  readonly type: string;
  render(): string;
  /** The same in pieces, for what is too large to hold in memory as a whole. */
  pieces?(): Iterable<string>;
}

/** Everything under `data/`, rendered when asked for. Pure: the same edition gives the same text. */
export const exports = (edition: Edition): readonly Export[] => [
  {
    url: 'data/edition.json',
    format: 'json',
    type: 'application/json',
    render: () => editionJson(edition),
    pieces: () => editionPieces(edition),
  },
  { url: 'data/figures.csv', format: 'csv', type: 'text/csv', render: () => figuresCsv(edition) },
  { url: 'data/people.csv', format: 'people', type: 'text/csv', render: () => peopleCsv(edition) },
  {
    url: 'data/memory.tmx',
    format: 'tmx',
    type: 'application/x-tmx+xml',
    render: () => memory(edition),
    pieces: () => memoryPieces(edition),
  },
  { url: 'data/terms.tbx', format: 'tbx', type: 'application/x-tbx+xml', render: () => termbase(edition) },
];
