// Reading what `checkEdition` needs beside the edition: source texts and the lock. With fix-folder.ts the only
// part of the checker that touches files.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Edition } from '../content/edition.ts';
import { type CheckOptions, checkedArticles } from './check-edition.ts';
import { LOCK_FILE, type Lock, parseLock, printLock } from './lock.ts';
import { writeFileWhole } from './write-file.ts';

const missing = (error: NodeJS.ErrnoException): null => {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR' || error.code === 'EISDIR') return null;
  throw error;
};

/**
 * The source texts that an edition's articles name, from a folder that may be missing, and its lock.
 * @throws FolderError where the lock cannot be read.
 */
export async function readSources(edition: Edition, folder: string): Promise<CheckOptions> {
  const names = [...new Set(checkedArticles(edition).flatMap(({ source }) => source.text ?? []))];
  const texts = new Map<string, Uint8Array>();
  // In groups, so that ten thousand files are not open at once.
  for (let i = 0; i < names.length; i += 64) {
    const group = names.slice(i, i + 64);
    const read = await Promise.all(group.map((name) => readFile(join(folder, name)).catch(missing)));
    for (const [n, name] of group.entries()) {
      const bytes = read[n];
      if (bytes) texts.set(name, bytes);
    }
  }
  const lock = await readFile(join(edition.root, LOCK_FILE), 'utf8').catch(missing);
  return { sources: (name) => texts.get(name) ?? null, lock: lock === null ? null : parseLock(lock) };
}

/** Writes the lock where it differs from what is there. @returns whether it did */
export async function writeLock(content: string, lock: Lock): Promise<boolean> {
  const path = join(content, LOCK_FILE);
  const text = printLock(lock);
  if ((await readFile(path, 'utf8').catch(missing)) === text) return false;
  await writeFileWhole(path, text);
  return true;
}
