import { checkEdition } from '../check/check-edition.ts';
import { readCheckInputs } from '../check/sources.ts';
import type { Diagnostic } from '../content/diagnostic.ts';
import type { Edition } from '../content/edition.ts';

/** Everything that the reader and the checker find in an edition. */
export async function diagnose(edition: Edition, sources: string, now: Date): Promise<readonly Diagnostic[]> {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: edition.site.time_zone }).format(now);
  return checkEdition(edition, { ...(await readCheckInputs(edition, sources)), today }).diagnostics;
}
