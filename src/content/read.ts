// Reads a content folder into an Edition: every problem of the folder in one run, nothing thrown for any content.
import { createHash } from 'node:crypto';
import {
  closeSync,
  type Dirent,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  type Stats,
  statSync,
} from 'node:fs';
import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { z } from 'zod';
import { assembler, entriesOf, type FolderContent, keptUses } from './assemble.ts';
import type { Edition } from './edition.ts';
import { type Parsed, type ParsedDocument, parseDocumentFile, parseYamlFile } from './folder.ts';
import { FolderError } from './folder-error.ts';
import { type KeptFile, keepNothing } from './kept-file.ts';
import { Packing, type Parcel, unpackAt } from './parcel.ts';
import { packed, RecalledDocument } from './recalled.ts';
import { type ArticleData, schemas } from './schema.ts';

export { sorted } from './assemble.ts';
export { FolderError } from './folder-error.ts';

export interface ReadOptions {
  /** What embargoes are held against; see `DUIZHAO_NOW`. */
  readonly now: Date;
  /** As an editor previews it: drafts and what is under embargo count as public. */
  readonly drafts?: boolean;
  /**
   * Paths in the folder that may have changed since the last call, as a watcher tells them. Files that were read before
   * and are not among them are taken to be as they were; without this every file is looked at.
   */
  readonly changed?: ReadonlySet<string>;
  /** Paths that are taken as they last were without an error, or as missing where they never were. */
  readonly held?: ReadonlySet<string>;
}

/** Reads one folder again and again; what has not changed is not parsed again. */
export interface EditionReader {
  /**
   * The folder as it is now. Each call gives an Edition of its own; an article whose file holds the same bytes is the
   * same object in it as before, and so are the registries' maps while none of their files has changed.
   * @throws FolderError where the folder does not exist or is not a folder
   */
  read(options: ReadOptions): Promise<Edition>;
  /** Parses a part of the articles beforehand, for other threads too. */
  prepare(part: Part): Parcel;
  /** Takes over what another thread has parsed. */
  adopt(parcel: Parcel): void;
}

/** One of `count` equal parts of a list, from 0. */
export interface Part {
  readonly index: number;
  readonly count: number;
}

/** The part of a list: parts follow one another and leave nothing out. */
export const partOf = <T>(list: readonly T[], { index, count }: Part): readonly T[] =>
  list.slice(Math.floor((list.length * index) / count), Math.floor((list.length * (index + 1)) / count));

/** The paths of a folder's articles, sorted. */
export const articlePaths = (folder: string): readonly string[] => markdownFiles(resolve(folder), 'articles');

type Schema = typeof schemas.article | typeof schemas.issue;
interface LoadOptions extends Pick<ReadOptions, 'changed' | 'held'> {
  /** Where the bytes of a file of so many go; by default each has memory of its own. */
  readonly room?: (size: number) => Uint8Array;
}

type Parse<T> = (bytes: Uint8Array, hash: string) => T;

interface Remembered {
  /** What the file system said of the file; empty where its bytes could change without that showing. */
  stamp: string;
  readonly hash: string;
  readonly parsed: unknown;
}

/** A file changed within this time of being read may change again without a new time of change. */
const RACY_MS = 2000;

const keyOf = (path: string, hash: string) => `parsed:${hash}:${encodeURIComponent(path)}`;

const stampOf = ({ mtimeMs, ctimeMs, size, ino }: Stats) => `${mtimeMs} ${ctimeMs} ${size} ${ino}`;

/**
 * A reader of a content folder that keeps parsed files by the hash of their bytes. `kept` is what an earlier run left;
 * its owner saves it.
 */
export function editionReader(folder: string, kept: KeptFile = keepNothing): EditionReader {
  const root = resolve(folder);
  const assemble = assembler(kept);
  let remembered = new Map<string, Remembered>();
  /** Files as they were when nothing was wrong with them. */
  const sound = new Map<string, unknown>();
  let unsound: ReadonlySet<string> = new Set();
  let reading: Promise<unknown> = Promise.resolve();

  /** The parsed file, or null where there is none. */
  const load = <T>(
    path: string,
    next: Map<string, Remembered>,
    { changed, held, room }: LoadOptions,
    parse: Parse<T>,
  ): T | null => {
    const before = remembered.get(path);
    if (held?.has(path)) {
      if (before) next.set(path, before);
      return (sound.get(path) as T | undefined) ?? null;
    }
    if (before && changed && !changed.has(path)) {
      next.set(path, before);
      return before.parsed as T;
    }
    const file = join(root, path);
    const now = Date.now();
    const stats = statSync(file, { throwIfNoEntry: false });
    if (!stats) return null;
    const stamp = Math.max(stats.mtimeMs, stats.ctimeMs) + RACY_MS < now ? stampOf(stats) : '';
    if (before && stamp && before.stamp === stamp) {
      next.set(path, before);
      return before.parsed as T;
    }
    const bytes = bytesOf(file, room);
    if (!bytes) return null;
    const hash = createHash('sha256').update(bytes).digest('base64url');
    if (before?.hash === hash) {
      before.stamp = stamp;
      next.set(path, before);
      return before.parsed as T;
    }
    const parsed = parse(bytes, hash);
    next.set(path, { stamp, hash, parsed });
    return parsed;
  };

  const document = <S extends Schema>(
    path: string,
    next: Map<string, Remembered>,
    options: LoadOptions,
    schema: S,
  ): ParsedDocument<z.output<S>>[] => {
    const parse: Parse<ParsedDocument<z.output<S>>> = (bytes, hash) => {
      const key = keyOf(path, hash);
      const known = kept.bytes(key);
      if (known) return new RecalledDocument(path, bytes, hash, known);
      const parsed = parseDocumentFile(path, bytes, schema as z.ZodObject, hash) as ParsedDocument<z.output<S>>;
      const record = packed(parsed);
      if (!record) return parsed;
      // What goes into a parcel is kept when that is adopted: its bytes are then those that threads share.
      if (!options.room) kept.add(key, record);
      return new RecalledDocument(path, bytes, hash, record, parsed.segments);
    };
    const loaded = load(path, next, options, parse);
    // A link that leads nowhere has a name and no bytes.
    return loaded ? [loaded] : options.held?.has(path) ? [] : [parse(new Uint8Array(), '')];
  };

  const content = (options: ReadOptions): FolderContent => {
    const next = new Map<string, Remembered>();
    const yaml = <S extends z.ZodType>(path: string, schema: S): Parsed<z.output<S>> | null =>
      load(path, next, options, (bytes, hash) => parseYamlFile(path, bytes, schema, hash));
    const documents = <S extends Schema>(sub: string, schema: S) =>
      markdownFiles(root, sub).flatMap((path) => document(path, next, options, schema));
    const found: FolderContent = {
      root,
      site: yaml('site.yaml', schemas.site),
      registries: {
        people: yaml('people.yaml', schemas.people),
        organisations: yaml('organisations.yaml', schemas.organisations),
        places: yaml('places.yaml', schemas.places),
        terms: yaml('terms.yaml', schemas.terms),
        themes: yaml('themes.yaml', schemas.themes),
      },
      articles: documents('articles', schemas.article),
      issues: documents('issues', schemas.issue),
    };
    remembered = next;
    return found;
  };

  const keepSound = ({ diagnostics }: Edition, changed: Iterable<string> = remembered.keys()) => {
    const faulty = new Set(diagnostics.flatMap(({ severity, file }) => (severity === 'error' ? [file] : [])));
    for (const path of [...changed, ...unsound]) {
      const there = remembered.get(path);
      if (!there) sound.delete(path);
      else if (!faulty.has(path)) sound.set(path, there.parsed);
    }
    unsound = faulty;
  };

  return {
    read(options) {
      const result = reading.then(async () => {
        const there = await stat(root).catch(() => null);
        if (!there?.isDirectory()) throw new FolderError(`no content folder at ${root}`);
        const edition = await assemble(content(options), options);
        if (!options.held) keepSound(edition, options.changed);
        return edition;
      });
      reading = result.catch(() => {});
      return result;
    },
    prepare(part) {
      const registry = load('terms.yaml', remembered, {}, (bytes, hash) =>
        parseYamlFile('terms.yaml', bytes, schemas.terms, hash),
      );
      const terms = entriesOf(registry?.data ?? {});
      const packing = new Packing();
      const options = { room: (size: number) => packing.room(size) };
      for (const path of partOf(markdownFiles(root, 'articles'), part)) {
        for (const parsed of document(path, remembered, options, schemas.article)) {
          if (parsed.data) keptUses(kept, registry?.file, parsed, terms);
          if (parsed instanceof RecalledDocument) packing.add(remembered.get(path)!.stamp, parsed);
        }
        remembered.delete(path);
      }
      return packing.parcel;
    },
    adopt(parcel) {
      for (const place of parcel.files) {
        const parsed = unpackAt<ArticleData>(parcel, place);
        remembered.set(place.path, { stamp: place.stamp, hash: place.hash, parsed });
        const key = keyOf(place.path, place.hash);
        if (!kept.bytes(key)) kept.add(key, parsed.record);
      }
    },
  };
}

/**
 * Reads a content folder once.
 * @throws FolderError where the folder does not exist or is not a folder
 */
export const readEdition = (folder: string, options: ReadOptions, kept?: KeptFile): Promise<Edition> =>
  editionReader(folder, kept).read(options);

/** The paths of the Markdown files of a sub-folder, sorted; none where the folder is missing. */
function markdownFiles(root: string, folder: string): string[] {
  let entries: Dirent[] = [];
  try {
    entries = readdirSync(join(root, folder), { withFileTypes: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'ENOTDIR') throw error;
  }
  return entries
    .filter((entry) => !entry.isDirectory() && entry.name.endsWith('.md') && !entry.name.startsWith('.'))
    .map((entry) => `${folder}/${entry.name}`)
    .sort();
}

function bytesOf(file: string, room?: LoadOptions['room']): Uint8Array | null {
  try {
    return (room && readInto(file, room)) ?? readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Reads a file into memory that is there; null where it grows meanwhile. */
function readInto(file: string, room: (size: number) => Uint8Array): Uint8Array | null {
  const handle = openSync(file, 'r');
  try {
    const to = room(fstatSync(handle).size + 1);
    let at = 0;
    for (let read = -1; read && at < to.length; at += read) read = readSync(handle, to, at, to.length - at, null);
    return at < to.length ? to.subarray(0, at) : null;
  } finally {
    closeSync(handle);
  }
}
