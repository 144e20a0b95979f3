// An edition's index opened as the browser opens it, from the files in memory.
import { setImmediate } from 'node:timers/promises';
import type { Edition } from '../../src/content/edition.ts';
import { searchFiles } from '../../src/search/search-files.ts';
import { type Clause, plan } from '../../src/search/words.ts';
import * as client from '../../templates/client/search-index.js';
import * as marks from '../../templates/client/search-marks.js';

export interface Found {
  readonly u: string;
  readonly k: number;
  readonly t: readonly [string, string];
  readonly p: readonly (readonly [string, string, string])[];
}

export interface Searched {
  /** Documents whose text was verified, by rank. */
  readonly found: readonly Found[];
  /** How many the index named. */
  readonly named: number;
  /** Bytes of the index and of the first ten documents. */
  readonly bytes: number;
  readonly clauses: readonly Clause[];
}

/** Opens the search of an edition; `tree` is the folder of a script. */
export function opened(edition: Edition, tree = '') {
  const files = new Map(searchFiles(edition).map(({ url, render }) => [url, render]));
  let fetched = 0;
  const get = async (path: string, as: string) => {
    const plain = path.replace(/\?.*/, '');
    const content = files.get(plain.startsWith('documents/') ? `${tree}search/${plain}` : `search/${plain}`)?.();
    if (content === undefined) throw new Error(`no file ${path}`);
    fetched += typeof content === 'string' ? Buffer.byteLength(content) : content.length;
    if (as === 'json') return JSON.parse(String(content));
    const bytes = content as Uint8Array;
    return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
  };
  const { index, ranked, documentOf } = client.openIndex(get);
  const search = async (query: string, filters: Record<string, string> = {}, most = 10): Promise<Searched> => {
    const { letters } = await index();
    const asked = plan(letters, query);
    const before = fetched;
    const named: number[] = asked.clauses.length || !query ? await ranked(asked, filters) : [];
    const found: Found[] = [];
    for (const number of named.slice(0, most)) {
      const result = marks.hits(letters, asked, await documentOf(number));
      if (result.right) found.push(result.document);
    }
    await setImmediate();
    return { found, named: named.length, bytes: fetched - before, clauses: asked.clauses };
  };
  const numbers = async (query: string): Promise<readonly number[]> => {
    const { letters } = await index();
    return ranked(plan(letters, query), {});
  };
  return { search, numbers, index, documentOf };
}
