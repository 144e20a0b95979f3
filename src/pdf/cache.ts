// Printed files kept by what they were printed from. Safe under two processes: a file is written under a name of its
// own and renamed, and its content follows from its name.
import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, utimesSync } from 'node:fs';
import { mkdir, readdir, rename, stat, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PrintDocument } from './book/render.ts';
import { facesVersion } from './faces.ts';
import type { PrintedFile } from './print.ts';

/** Bytes. */
const LIMIT = 512 * 1024 * 1024;
const ABANDONED = 3_600_000;

let printer: string | null = null;

/** Changes with the way of printing: the faces, and the files of this folder, which work on what the browser makes. */
function printerVersion(): string {
  if (printer) return printer;
  const folder = fileURLToPath(new URL('.', import.meta.url));
  const hash = createHash('sha256').update(facesVersion());
  for (const name of readdirSync(folder).sort())
    if (name.endsWith('.ts')) hash.update(readFileSync(join(folder, name)));
  printer = hash.digest('hex');
  return printer;
}

/** What a document is kept under: everything that decides its bytes. `browser` is its identity. */
export const cacheKey = ({ body, css, outside, form, about, attachments }: PrintDocument, browser: string): string =>
  createHash('sha256')
    .update(JSON.stringify([printerVersion(), browser, body, css, outside, form, about, attachments]))
    .digest('hex');

export interface Cache {
  get(key: string): Promise<PrintedFile | null>;
  put(key: string, file: PrintedFile): Promise<void>;
  /** Removes the least recently used beyond the limit. */
  trim(): Promise<void>;
}

/** A cache that keeps nothing. */
export const noCache: Cache = { get: async () => null, put: async () => {}, trim: async () => {} };

/** Marks a file as used now; where that is not allowed it only goes the sooner. */
function touch(file: string): void {
  try {
    const now = Date.now() / 1000;
    utimesSync(file, now, now);
  } catch {}
}

/** A cache in a folder. What cannot be read or written there counts as not kept. */
export function folderCache(folder: string, limit = LIMIT): Cache {
  /** File names by key, listed once: `<key>.<pages>.pdf`. */
  let listing: Promise<Map<string, string>> | null = null;
  const names = () => {
    listing ??= readdir(folder).then(
      (all) => new Map(all.filter((name) => name.endsWith('.pdf')).map((name) => [name.slice(0, 64), name])),
      () => new Map(),
    );
    return listing;
  };
  return {
    async get(key) {
      const name = (await names()).get(key);
      const pages = Number(name?.split('.')[1]);
      if (!name || !pages) return null;
      const file = join(folder, name);
      // At once: a file is read in less time than it takes to hand the reading to another thread and hear of it.
      try {
        const bytes = readFileSync(file);
        if (bytes.toString('latin1', 0, 5) !== '%PDF-' || !bytes.subarray(-8).includes('%%EOF')) return null;
        touch(file);
        return { bytes, pages };
      } catch {
        return null;
      }
    },
    async put(key, { bytes, pages }) {
      const part = join(folder, `${key}.${randomUUID().slice(0, 8)}.part`);
      try {
        await mkdir(folder, { recursive: true });
        await writeFile(part, bytes);
        await rename(part, join(folder, `${key}.${pages}.pdf`));
      } catch {
        await unlink(part).catch(() => {});
      }
    },
    async trim() {
      const files = await Promise.all(
        (await readdir(folder).catch(() => [])).map(async (name) => {
          const { size, mtimeMs } = await stat(join(folder, name)).catch(() => ({ size: 0, mtimeMs: 0 }));
          return { name, size, mtimeMs };
        }),
      );
      const kept = files.filter(({ name }) => /\.(?:pdf|part)$/.test(name));
      let total = kept.reduce((sum, { size }) => sum + size, 0);
      for (const { name, size, mtimeMs } of kept.sort((a, b) => a.mtimeMs - b.mtimeMs)) {
        const abandoned = name.endsWith('.part') && Date.now() - mtimeMs > ABANDONED;
        if (total <= limit && !abandoned) continue;
        await unlink(join(folder, name)).catch(() => {});
        total -= size;
      }
    },
  };
}
