// Which file of the cache each briefing was, the last time nothing was different. Where no file of the content, no
// line of the program and no browser has changed, the briefings need not even be composed to be known.
import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdir, readFile, rename, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Edition } from '../content/edition.ts';
import { liveImages } from '../view/article.ts';
import { facesVersion } from './faces.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** What composes a briefing. */
const PARTS = ['src/content', 'src/language', 'src/view', 'src/export', 'src/pdf', 'templates/print'];

let program: string | null = null;

function programVersion(): string {
  if (program) return program;
  const hash = createHash('sha256').update(facesVersion());
  for (const part of PARTS)
    for (const entry of readdirSync(join(ROOT, part), { recursive: true, encoding: 'utf8' }).sort())
      if (/\.(?:ts|njk|css)$/.test(entry)) hash.update(`\0${entry}\0`).update(readFileSync(join(ROOT, part, entry)));
  program = hash.digest('hex');
  return program;
}

/**
 * Changes with whatever could change a briefing: the program, the browser, every file that was read, and what the
 * clock decides (which articles are public, which pictures may be shown).
 */
export function inputsOf(edition: Edition, browser: string): string {
  const hash = createHash('sha256').update(`${programVersion()}\0${browser}`);
  for (const [path, { text }] of [...edition.files].sort(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(`\0${path}\0${text}`);
  for (const article of edition.articles) {
    hash.update(`\0${article.id}`);
    for (const { file } of liveImages(edition, article)) {
      const at = statSync(join(edition.root, file), { throwIfNoEntry: false });
      hash.update(`\0${file} ${at?.size} ${at?.mtimeMs}`);
    }
  }
  for (const { id, articles } of edition.issues) hash.update(`\0${id} ${articles.map((article) => article.id)}`);
  return hash.digest('hex');
}

export interface Recall {
  /** The cache's key of a briefing, by its address; undefined where it has to be composed. */
  readonly keys: ReadonlyMap<string, string>;
  /** Keeps what this run has found. What cannot be written is not kept. */
  keep(found: ReadonlyMap<string, string>): Promise<void>;
}

/** What is remembered in a folder for these inputs; nothing where they have changed. */
export async function recall(folder: string, inputs: string): Promise<Recall> {
  const file = join(folder, 'last.json');
  const read = async (): Promise<Map<string, string>> => {
    try {
      const kept = JSON.parse(await readFile(file, 'utf8'));
      return kept.inputs === inputs ? new Map(Object.entries<string>(kept.keys)) : new Map();
    } catch {
      return new Map();
    }
  };
  const keys = await read();
  return {
    keys,
    async keep(found) {
      if ([...found].every(([url, key]) => keys.get(url) === key)) return;
      const part = `${file}.${randomUUID().slice(0, 8)}.part`;
      try {
        await mkdir(folder, { recursive: true });
        // Another process may have kept its own meanwhile: both stay.
        const all = new Map([...(await read()), ...found]);
        await writeFile(part, JSON.stringify({ inputs, keys: Object.fromEntries(all) }));
        await rename(part, file);
      } catch {
        await unlink(part).catch(() => {});
      }
    },
  };
}
