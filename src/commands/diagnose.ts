import { type CheckResult, checkEdition, checkSome, type KeptChecks, LastChecks } from '../check/check-edition.ts';
import { readSources } from '../check/sources.ts';
import type { Diagnostic } from '../content/diagnostic.ts';
import type { Article, Edition } from '../content/edition.ts';

/** Checks an edition against the sources of a folder. `kept`: what is known from before. */
export async function checkWith(edition: Edition, sources: string, kept?: KeptChecks): Promise<CheckResult> {
  const options = await readSources(edition, sources);
  return checkEdition(edition, kept ? { ...options, kept: kept instanceof LastChecks ? kept.begin() : kept } : options);
}

/** Everything that the reader and the checker find in an edition. */
export const diagnose = async (edition: Edition, sources: string, kept?: KeptChecks): Promise<readonly Diagnostic[]> =>
  (await checkWith(edition, sources, kept)).diagnostics;

/** What the rules say of a few articles, without the rest. */
export async function diagnoseSome(
  edition: Edition,
  articles: readonly Article[],
  sources: string,
): Promise<readonly Diagnostic[]> {
  return checkSome(edition, articles, await readSources({ ...edition, articles, unpublished: [] }, sources));
}
