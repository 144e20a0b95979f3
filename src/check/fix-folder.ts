// Writing the certain fixes into a content folder.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic } from '../content/diagnostic.ts';
import type { File } from '../content/place.ts';
import { applyFixes, type Fixed } from './fix.ts';
import { writeFileWhole } from './write-file.ts';

const BOM = '\uFEFF';

/**
 * Carries out the fixes of diagnostics in the folder they were made for. A file that has changed since it was read is
 * left alone, and so are its fixes.
 */
export async function fixFolder(
  folder: string,
  diagnostics: readonly Diagnostic[],
  files: ReadonlyMap<string, File>,
): Promise<Fixed> {
  const wanted = new Set(diagnostics.flatMap(({ fix }) => fix?.map(({ file }) => file) ?? []));
  const boms = new Set<string>();
  const unchanged = new Map<string, File>();
  for (const path of wanted) {
    const file = files.get(path);
    const text = await readFile(join(folder, path), 'utf8').catch(() => null);
    if (!file || text === null) continue;
    const bare = text.startsWith(BOM) ? text.slice(1) : text;
    if (bare !== file.text) continue;
    if (bare !== text) boms.add(path);
    unchanged.set(path, file);
  }
  const fixed = applyFixes(diagnostics, unchanged);
  for (const { path, after } of fixed.files)
    await writeFileWhole(join(folder, path), (boms.has(path) ? BOM : '') + after);
  return fixed;
}
