// evidence.lock.json: what was verified against the sources when they were last at hand, so that a checkout without
// them still knows which items are the ones that were verified.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Article } from '../content/edition.ts';
import { FolderError } from '../content/read.ts';
import type { Segment } from '../content/segment.ts';
import type { Registries } from './edition-rule.ts';

export const LOCK_FILE = 'evidence.lock.json';

const item = z.strictObject({
  /** Of what is declared, with the date that it is resolved against. */
  hash: z.string(),
  /** Where each fragment begins in the clean body, in UTF-16 code units, in the order declared. */
  at: z.array(z.number()).optional(),
});
const articleLock = z.strictObject({
  /** `source.text`. */
  text: z.string(),
  /** SHA-256 of the source text as received, and of its clean body in UTF-8. */
  raw: z.string(),
  clean: z.string(),
  /** The day it was recorded. */
  date: z.string(),
  /** By `date`, `published`, `people/<id>`, `organisations/<id>`, `figures/<id>`. */
  items: z.record(z.string(), item),
  /** Hash of the title and of each segment, by id. */
  segments: z.record(z.string(), z.string()),
  /** Hash of each reviewed segment at its review: the day of the review, then the hash. */
  reviewed: z.record(z.string(), z.tuple([z.string(), z.string()])).optional(),
});
const lock = z.strictObject({ version: z.literal(1), articles: z.record(z.string(), articleLock) });

export type Lock = z.output<typeof lock>;
export type ArticleLock = z.output<typeof articleLock>;

/**
 * Reads a lock file.
 * @throws FolderError where it is not one: it is written by `check --record` and never by hand.
 */
export function parseLock(text: string): Lock {
  try {
    return lock.parse(JSON.parse(text));
  } catch {
    throw new FolderError(`${LOCK_FILE} cannot be read; delete it, and write it anew with check --record`);
  }
}

/** Keys in code point order at every level, so that the same content gives the same bytes. */
function sortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedKeys);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([key, inner]) => [key, sortedKeys(inner)]),
  );
}

export const printLock = (value: Lock): string => `${JSON.stringify(sortedKeys(value), null, 2)}\n`;

/** The same text for the same value, whatever the order of its keys. */
export const canonical = (value: unknown): string => JSON.stringify(sortedKeys(value));

export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');
/** Begins with a letter: in YAML a hash of digits alone would be a number. */
const short = (value: unknown): string => `h${sha256(canonical(value)).slice(0, 15)}`;

/** Hash of a segment's two texts: what `review` entries hold, and what tells that a side has changed since. */
export const segmentHash = (segment: Segment): string => short(segment.pairs.map(({ zh, en }) => [zh.plain, en.plain]));

/** Everything of an article that stands on its source, by the key it has in the lock, with its hash. */
export function lockedItems(article: Article, edition: Registries): Map<string, string> {
  const date = [article.date.value, article.published];
  const items = new Map<string, string>([
    ['date', short([article.date, article.published])],
    ['published', short(article.published)],
  ]);
  for (const [i, person] of article.people.entries())
    items.set(
      `people/${person.id ?? `anonymous-${i + 1}`}`,
      short([person, edition.people.get(person.id ?? '')?.zh ?? null]),
    );
  for (const organisation of article.organisations) items.set(`organisations/${organisation.id}`, short(organisation));
  for (const figure of article.figures) items.set(`figures/${figure.id}`, short([figure, date]));
  return items;
}

/** Hash of the title and of each segment. */
export const lockedSegments = (article: Article): Record<string, string> => ({
  title: short([article.title.zh, article.title.en]),
  ...Object.fromEntries(article.segments.map((segment) => [segment.id, segmentHash(segment)])),
});
