// Puts a set of files into a folder so that a failure or a kill leaves the former content or the new, never a torn file.
import { mkdir, open, readdir, readFile, rename, rm, rmdir, stat, unlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';

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

const bytesOf = async (item: Item): Promise<Uint8Array> =>
  'from' in item ? readFile(item.from) : typeof item.content === 'string' ? Buffer.from(item.content) : item.content;

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

/** Runs `work` while no other process publishes into the same folder. @throws BusyError where one does. */
async function alone<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const lock = join(dirname(folder), `.${basename(folder)}.lock`);
  await mkdir(dirname(folder), { recursive: true });
  const take = () => writeFile(lock, String(process.pid), { flag: 'wx' });
  await take().catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
    if (await alive(lock))
      throw new BusyError(`another build is writing ${folder}; wait for it, or remove ${lock} if there is none`);
    await rm(lock, { force: true });
    await take();
  });
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
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

/**
 * Makes the folder hold these files. Files whose bytes are equal are not written again; those of an earlier run that
 * are no longer among them are removed. Everything is staged on the same disk first, so that a full disk or a kill
 * while staging leaves the folder as it was; what remains after that is renames.
 */
export async function publish(folder: string, items: readonly Item[]): Promise<Published> {
  return alone(folder, async () => {
    const staging = join(dirname(folder), `.${basename(folder)}.staging`);
    await rm(staging, { recursive: true, force: true });
    const changed: string[] = [];
    let bytes = 0;
    try {
      for (let i = 0; i < items.length; i += 64) {
        // All of a group end before the first failure is told, so that none still writes while the staging is removed.
        const group = await Promise.allSettled(
          items.slice(i, i + 64).map(async (item) => {
            const target = join(folder, item.path);
            const content = await bytesOf(item);
            bytes += content.length;
            const size = await stat(target).then(
              (s) => (s.isFile() ? s.size : -1),
              () => -1,
            );
            if (size === content.length && Buffer.compare(await readFile(target), content) === 0) return;
            const staged = join(staging, item.path);
            await mkdir(dirname(staged), { recursive: true });
            await writeFile(staged, content);
            changed.push(item.path);
          }),
        );
        for (const one of group) if (one.status === 'rejected') throw one.reason;
      }
      await mkdir(folder, { recursive: true });
      const now = items.map((item) => item.path).sort();
      const before = await manifest(folder);
      const wanted = new Set(now);
      const stale = before.filter((path) => !wanted.has(path));
      await writeManifest(folder, [...now, ...stale]);
      for (const path of changed.sort()) {
        const target = join(folder, path);
        await mkdir(dirname(target), { recursive: true }).catch(async (error: NodeJS.ErrnoException) => {
          // A page of an earlier edition stands where a folder is needed now.
          if (error.code !== 'EEXIST' && error.code !== 'ENOTDIR') throw error;
          for (let up = dirname(path); up !== '.'; up = dirname(up))
            if (before.includes(up)) await unlink(join(folder, up)).catch(() => {});
          await mkdir(dirname(target), { recursive: true });
        });
        // A folder of an earlier edition stands where a page is needed now.
        for (const old of stale.filter((other) => other.startsWith(`${path}/`))) await remove(folder, old);
        await rename(join(staging, path), target);
      }
      for (const path of stale) {
        await remove(folder, path);
      }
      await writeManifest(folder, now);
      return { files: items.length, written: changed.length, removed: stale.length, bytes };
    } finally {
      await rm(staging, { recursive: true, force: true });
    }
  });
}

/** Removes a file, and the folders that it leaves empty. */
async function remove(folder: string, path: string): Promise<void> {
  await unlink(join(folder, path)).catch(() => {});
  for (let up = dirname(path); up !== '.' && up !== sep; up = dirname(up)) {
    const left = await readdir(join(folder, up)).catch(() => ['?']);
    if (
      left.length ||
      !(await rmdir(join(folder, up)).then(
        () => true,
        () => false,
      ))
    )
      return;
  }
}
