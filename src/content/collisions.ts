// Two pages cannot have one address.
import type { Diagnostic } from './diagnostic.ts';
import type { ParsedDocument } from './folder.ts';
import { diagnose } from './place.ts';

/** Ids and aliases that would give two pages one address (on any file system: letter case does not tell them apart). */
export function collisions(documents: readonly ParsedDocument<{ aliases: readonly string[] }>[]): Diagnostic[] {
  const owner = new Map<string, string>();
  const found: Diagnostic[] = [];
  for (const document of documents) {
    for (const name of [document.id, ...(document.data?.aliases ?? [])]) {
      const other = owner.get(name.toLowerCase());
      owner.set(name.toLowerCase(), document.file.path);
      if (other === undefined) continue;
      found.push(
        diagnose(document.file, 0, 0, 'duplicate', {
          en: `the address “${name}” is taken by ${other}`,
          zh: `地址“${name}”已被${other}占用`,
        }),
      );
    }
  }
  return found;
}
