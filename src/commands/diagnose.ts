import { checkEdition } from '../check/check-edition.ts';
import { readSources } from '../check/sources.ts';
import type { Diagnostic } from '../content/diagnostic.ts';
import type { Edition } from '../content/edition.ts';

/** Everything that the reader and the checker find in an edition. */
export async function diagnose(edition: Edition, sources: string): Promise<readonly Diagnostic[]> {
  return checkEdition(edition, await readSources(edition, sources)).diagnostics;
}
