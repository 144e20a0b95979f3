// Which files of the output need not be made again: their key is what it was, and they are where we put them.
import type { KeptFile } from '../content/kept-file.ts';
import type { Page } from './page.ts';
import type { PageKeys } from './page-key.ts';
import { type Publication, stampAt } from './publish.ts';

export interface KeptPages {
  /** Whether a page has to be made; one that has not is left in place. */
  wanted(page: Pick<Page, 'url' | 'shows'>): boolean;
  /** The same of a file that shows the whole edition. */
  wantedWhole(url: string): boolean;
  /** The same of files that together follow from the whole edition; their names need not be known before. */
  wantedTogether(name: string): boolean;
  /** Names the files that were made together. */
  together(name: string, urls: readonly string[]): void;
  /** What was asked about: for `note` in the thread that publishes. */
  readonly asked: ReadonlyMap<string, string>;
  /** After all is published: notes what is there now, of other threads too. */
  note(others?: Iterable<readonly [string, string]>): void;
}

interface Entry {
  readonly key: string;
  readonly stamp: string;
}

interface Together {
  readonly key: string;
  readonly files: readonly (readonly [string, string])[];
}

export function keptPages(
  kept: KeptFile,
  keys: PageKeys,
  publishing: Pick<Publication, 'keep'>,
  folder: string,
): KeptPages {
  const current = new Map<string, string>();
  const groups = new Map<string, readonly string[]>();
  const check = (url: string, key: string | null): boolean => {
    if (key === null) return true;
    current.set(url, key);
    const before = kept.get(nameOf(folder, url)) as Entry | undefined;
    return before?.key !== key || !publishing.keep(url, before.stamp);
  };
  return {
    asked: current,
    wanted: ({ url, shows }) => !shows || check(url, keys.page(url, shows)),
    wantedWhole: (url) => check(url, keys.whole(url)),
    wantedTogether(name) {
      const before = kept.get(`together:${nameOf(folder, name)}`) as Together | undefined;
      const key = keys.whole(name);
      if (key === null || before?.key !== key) return true;
      // One that is missing or was touched makes all of them anew.
      if (!before.files.every(([url, stamp]) => stampAt(folder, url) === stamp)) return true;
      for (const [url, stamp] of before.files) publishing.keep(url, stamp);
      return false;
    },
    together(name, urls) {
      groups.set(name, urls);
    },
    note(others = []) {
      for (const [name, urls] of groups) {
        const key = keys.whole(name);
        const files = urls.map((url) => [url, stampAt(folder, url)] as const);
        if (key !== null) kept.set(`together:${nameOf(folder, name)}`, { key, files });
      }
      for (const [url, key] of [...current, ...others]) {
        const stamp = stampAt(folder, url);
        const before = kept.get(nameOf(folder, url)) as Entry | undefined;
        if (stamp !== null && (before?.key !== key || before.stamp !== stamp))
          kept.set(nameOf(folder, url), { key, stamp } satisfies Entry);
      }
    },
  };
}

const nameOf = (folder: string, url: string) => `page:${encodeURIComponent(`${folder}/${url}`)}`;
