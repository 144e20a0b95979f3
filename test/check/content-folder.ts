// A content folder of a few lines, for tests: every article has what it must have unless the test says otherwise.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Cleaned } from '../../src/check/source-text.ts';

/** The front matter that every article has, but for the keys it gives itself. */
const USUAL: Readonly<Record<string, string>> = {
  status: 'ready',
  title: '{ zh: 示例, en: An example }',
  date: '{ value: null }',
  people: '[]',
  source: '{ text: example.txt }',
};

/** An article file from front matter and a body, each of which may be left out. */
export function articleFile(front = '', body = '镇里开会。 {#s1}\n\nThe town held a meeting.'): string {
  const usual = Object.entries(USUAL).filter(([key]) => !new RegExp(`^${key}:`, 'm').test(front));
  const head = [...usual.map(([key, value]) => `${key}: ${value}`), front].filter(Boolean).join('\n');
  return `---\n${head}\n---\n\n${body}\n`;
}

/** Makes a content folder, lets `use` work in it, and takes it away. */
export async function inFolder<T>(
  files: Readonly<Record<string, string>>,
  use: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'duizhao-check-'));
  const all = { 'site.yaml': 'title: { zh: 示例, en: Example }\nbase_url: https://example.org/\n', ...files };
  try {
    for (const [path, text] of Object.entries(all)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** A source that is clean as it stands; after a line of `---` what extraction would drop. */
export function asItStands(bytes: Uint8Array): Cleaned {
  const [clean, dropped = ''] = new TextDecoder().decode(bytes).split('\n---\n');
  return { clean: clean!, dropped, head: clean!, particulars: '', published: null };
}
