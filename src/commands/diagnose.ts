import type { ArticleCheck } from '../check/check-article.ts';
import { checkEdition } from '../check/check-edition.ts';
import { readSources } from '../check/sources.ts';
import type { Diagnostic } from '../content/diagnostic.ts';
import type { Edition } from '../content/edition.ts';

/** Everything that the reader and the checker find in an edition. `kept`: see `CheckOptions`. */
export async function diagnose(
  edition: Edition,
  sources: string,
  kept?: Map<string, ArticleCheck>,
): Promise<readonly Diagnostic[]> {
  const options = await readSources(edition, sources);
  return checkEdition(edition, kept ? { ...options, kept } : options).diagnostics;
}
