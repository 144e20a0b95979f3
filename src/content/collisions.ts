// Two pages cannot have one address.
import type { Diagnostic } from './diagnostic.ts';
import { diagnose, type File } from './place.ts';

export interface Addressed {
  readonly id: string;
  readonly file: File;
  readonly aliases: readonly string[];
}

/** Ids and aliases that would give two pages one address (on any file system: letter case does not tell them apart). */
export function collisions(documents: readonly Addressed[]): Diagnostic[] {
  const owner = new Map<string, string>();
  const found: Diagnostic[] = [];
  for (const document of documents) {
    for (const name of [document.id, ...document.aliases]) {
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
