// Puts a set of files into a folder so that a failure or a kill leaves the former content or the new, never a torn file.
import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  type Stats,
  statSync,
  unlinkSync,
} from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { type Staged, stage, stagePieces } from './stage.ts';

/** Another process is writing the same folder. */
export class BusyError extends Error {}

/** A file to publish: its path in the folder, with forward slashes, and its bytes or the file they are copied from. */
export type Item = { readonly path: string } & ({ readonly content: string | Uint8Array } | { readonly from: string });

export interface Published {
  readonly files: number;
  readonly written: number;
  readonly removed: number;
  readonly bytes: number;
}

/** What an earlier run put there: only that is ever removed, so that a CNAME or a README beside it stays. */
const MANIFEST = '.duizhao.json';

async function alive(lock: string): Promise<boolean> {
  const pid = Number(await readFile(lock, 'utf8').catch(() => ''));
  if (!pid) return false;
  try {
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Takes the folder for this process. @throws BusyError where another has it */
async function take(folder: string): Promise<string> {
  const lock = join(dirname(folder), `.${basename(folder)}.lock`);
  await mkdir(dirname(folder), { recursive: true });
  const write = () => writeFile(lock, String(process.pid), { flag: 'wx' });
  await write().catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
    if (await alive(lock))
      throw new BusyError(`another build is writing ${folder}; wait for it, or remove ${lock} if there is none`);
    await rm(lock, { force: true });
    await write();
  });
  return lock;
}

const manifest = async (folder: string): Promise<string[]> => {
  try {
    const read = JSON.parse(await readFile(join(folder, MANIFEST), 'utf8')) as { files?: unknown };
    return Array.isArray(read.files)
      ? read.files.filter(
          (f): f is string => typeof f === 'string' && !f.split('/').includes('..') && !f.startsWith('/'),
        )
      : [];
  } catch {
    return [];
  }
};

async function writeManifest(folder: string, files: readonly string[]): Promise<void> {
  const text = `${JSON.stringify({ about: 'What Duizhao put here; it removes nothing else.', files }, null, 0)}\n`;
  if ((await readFile(join(folder, MANIFEST), 'utf8').catch(() => '')) === text) return;
  const temporary = join(folder, `${MANIFEST}.tmp`);
  const handle = await open(temporary, 'w');
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(temporary, join(folder, MANIFEST));
}

const stampOf = ({ mtimeMs, ctimeMs, size, ino }: Stats) => `${mtimeMs} ${ctimeMs} ${size} ${ino}`;

/** What the file system says of a published file: the same stamp, the same bytes. Null where it is not there. */
export function stampAt(folder: string, path: string): string | null {
  const there = statSync(join(folder, path), { throwIfNoEntry: false });
  return there?.isFile() ? stampOf(there) : null;
}

export interface Publication {
  /** Where files are staged; threads may stage into it too (`stage`) and hand over what they have with `add`. */
  readonly staging: string;
  /** Stages a file where it differs from what is there. */
  put(path: string, content: string | Uint8Array): Staged;
  /** The same of large files, in pieces and side by side. */
  putPieces(files: readonly { readonly path: string; readonly pieces: Iterable<string> }[]): void;
  /** Leaves a file as it is, if it is as `stampAt` said; else gives false. */
  keep(path: string, stamp: string): boolean;
  /** Files that are staged already, or stay as they are. */
  add(files: Iterable<Staged>): void;
  /** Puts everything into place; files of an earlier run that are no longer among them are removed. */
  commit(): Promise<Published>;
  /** Ends it; without `commit` the folder is as it was. */
  close(): Promise<void>;
}

/**
 * Begins to publish into a folder. Everything is staged on the same disk first, so that a full disk or a kill while
 * staging leaves the folder as it was; what remains after that is renames, for a new folder a single one.
 * @throws BusyError where another process publishes into it
 */
export async function publication(folder: string): Promise<Publication> {
  const lock = await take(folder);
  const staging = join(dirname(folder), `.${basename(folder)}.staging`);
  await rm(staging, { recursive: true, force: true });
  const staged = new Map<string, Staged>();
  const put = stage(folder, staging);
  return {
    staging,
    put(path, content) {
      const file = put(path, content);
      staged.set(path, file);
      return file;
    },
    putPieces(files) {
      for (const file of stagePieces(folder, staging, put, files)) staged.set(file.path, file);
    },
    keep(path, stamp) {
      const there = statSync(join(folder, path), { throwIfNoEntry: false });
      if (!there?.isFile() || stampOf(there) !== stamp) return false;
      staged.set(path, { path, changed: false, bytes: there.size });
      return true;
    },
    add(files) {
      for (const file of files) staged.set(file.path, file);
    },
    commit: () => commit(folder, staging, [...staged.values()]),
    async close() {
      await rm(staging, { recursive: true, force: true });
      await rm(lock, { force: true });
    },
  };
}

async function commit(folder: string, staging: string, staged: readonly Staged[]): Promise<Published> {
  const now = staged.map(({ path }) => path).sort();
  const changed = staged.flatMap(({ path, changed }) => (changed ? [path] : [])).sort();
  const result = {
    files: now.length,
    written: changed.length,
    bytes: staged.reduce((sum, { bytes }) => sum + bytes, 0),
  };
  if (!existsSync(folder) && now.length === changed.length) {
    await mkdir(staging, { recursive: true });
    await writeManifest(staging, now);
    await rename(staging, folder);
    return { ...result, removed: 0 };
  }
  await mkdir(folder, { recursive: true });
  const before = await manifest(folder);
  const wanted = new Set(now);
  const stale = before.filter((path) => !wanted.has(path));
  const earlier = new Set(before);
  await writeManifest(folder, [...now, ...stale]);
  const made = new Set<string>();
  for (const path of changed) {
    makeRoom(folder, path, made, earlier);
    // A folder of an earlier edition may stand where a page is needed now.
    if (statSync(join(folder, path), { throwIfNoEntry: false })?.isDirectory())
      for (const old of stale) if (old.startsWith(`${path}/`)) await remove(folder, old);
    renameSync(join(staging, path), join(folder, path));
  }
  for (const path of stale) await remove(folder, path);
  await writeManifest(folder, now);
  return { ...result, removed: stale.length };
}

/** The folders a file needs; a page of an earlier edition may stand where one of them is needed now. */
function makeRoom(folder: string, path: string, made: Set<string>, earlier: ReadonlySet<string>): void {
  const parent = dirname(path);
  if (made.has(parent)) return;
  try {
    mkdirSync(join(folder, parent), { recursive: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EEXIST' && code !== 'ENOTDIR') throw error;
    for (let up = parent; up !== '.'; up = dirname(up)) if (earlier.has(up)) rmSync(join(folder, up), { force: true });
    mkdirSync(join(folder, parent), { recursive: true });
  }
  made.add(parent);
}

/** Makes the folder hold these files: `publication` in one call. */
export async function publish(folder: string, items: Iterable<Item>): Promise<Published> {
  const publishing = await publication(folder);
  try {
    for (const item of items) publishing.put(item.path, 'from' in item ? readFileSync(item.from) : item.content);
    return await publishing.commit();
  } finally {
    await publishing.close();
  }
}

/** Removes a file, and the folders that it leaves empty. */
async function remove(folder: string, path: string): Promise<void> {
  try {
    unlinkSync(join(folder, path));
  } catch {
    // It is gone already.
  }
  for (let up = dirname(path); up !== '.' && up !== sep; up = dirname(up)) {
    const left = await readdir(join(folder, up)).catch(() => ['?']);
    if (left.length) return;
    try {
      rmdirSync(join(folder, up));
    } catch {
      return;
    }
  }
}
