// The edition written for these tests, and its pages rendered once.
import { fileURLToPath } from 'node:url';
import type { Edition } from '../../src/content/edition.ts';
import { readEdition } from '../../src/content/read.ts';
import { assets } from '../../src/site/assets.ts';
import type { Asset } from '../../src/site/page.ts';
import { pages, type SiteOptions } from '../../src/site/pages.ts';

export const smallFolder = fileURLToPath(new URL('../fixtures/small/', import.meta.url));
export const NOW = new Date('2025-07-10T00:00:00Z');

export const small = (now = NOW): Promise<Edition> => readEdition(smallFolder, { now });

/** Text of every page by its place in the output. */
export function rendered(edition: Edition, options: SiteOptions = {}): Map<string, string> {
  const made = new Map<string, string>();
  for (const page of pages(edition, options)) {
    if (made.has(page.url)) throw new Error(`two pages at ${page.url}`);
    made.set(page.url, page.render());
  }
  return made;
}

export const copied = (edition: Edition): readonly Asset[] => assets(edition);
