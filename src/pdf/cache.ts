// Printed files kept by what they were printed from. Safe under two processes: a file is written under a name of its
// own and renamed, and its content follows from its name.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, stat, unlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PrintDocument } from './book/render.ts';
import { facesVersion } from './faces.ts';
import type { PrintedFile } from './print.ts';

/** Raised when the way of printing changes. */
const PRINTER = 1;
const LIMIT = 512 * 1024 * 1024;

/** What a document is kept under: everything that decides its bytes. */
export const cacheKey = ({ body, css, outside, about }: PrintDocument, browser: string): string =>
  createHash('sha256')
    .update(JSON.stringify([PRINTER, facesVersion(), browser, body, css, outside, about]))
    .digest('hex');

export interface Cache {
  get(key: string): Promise<PrintedFile | null>;
  put(key: string, file: PrintedFile): Promise<void>;
  /** Removes the least recently used beyond the limit. */
  trim(): Promise<void>;
}

/** A cache that keeps nothing. */
export const noCache: Cache = { get: async () => null, put: async () => {}, trim: async () => {} };

/** A cache in a folder. What cannot be read or written there counts as not kept. */
export const folderCache = (folder: string, limit = LIMIT): Cache => ({
  async get(key) {
    const name = await readdir(folder).then(
      (names) => names.find((n) => n.startsWith(`${key}.`) && n.endsWith('.pdf')),
      () => undefined,
    );
    const pages = Number(name?.split('.')[1]);
    if (!name || !pages) return null;
    const file = join(folder, name);
    const bytes = await readFile(file).catch(() => null);
    if (!bytes?.subarray(0, 5).equals(Buffer.from('%PDF-')) || !bytes.subarray(-8).includes('%%EOF')) return null;
    await utimes(file, new Date(), new Date()).catch(() => {});
    return { bytes, pages };
  },
  async put(key, { bytes, pages }) {
    const temporary = join(folder, `${key}.${process.pid}.tmp`);
    try {
      await mkdir(folder, { recursive: true });
      await writeFile(temporary, bytes);
      await rename(temporary, join(folder, `${key}.${pages}.pdf`));
    } catch {
      await unlink(temporary).catch(() => {});
    }
  },
  async trim() {
    const names = await readdir(folder).catch(() => []);
    const files = await Promise.all(
      names.map(async (name) => ({
        name,
        ...(await stat(join(folder, name)).then(
          ({ size, mtimeMs }) => ({ size, mtimeMs }),
          () => ({ size: 0, mtimeMs: 0 }),
        )),
      })),
    );
    let total = files.reduce((sum, { size }) => sum + size, 0);
    for (const { name, size } of files.sort((a, b) => a.mtimeMs - b.mtimeMs)) {
      if (total <= limit) break;
      await unlink(join(folder, name)).catch(() => {});
      total -= size;
    }
  },
});
