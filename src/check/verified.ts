// How much of an edition was verified: for the last line of `check` and for the method page.
import type { Diagnostic } from '../content/diagnostic.ts';
import type { Article, Edition } from '../content/edition.ts';
import type { Found } from './check-article.ts';
import type { Registries } from './edition-rule.ts';
import type { Finding } from './finding.ts';
import { type ArticleLock, lockedItems } from './lock.ts';
import type { Occurrence } from './registered.ts';
import type { Text } from './texts.ts';
import { isRecorded } from './unverified.ts';

/** Counts of what was held against something and found to agree. */
export interface Verified {
  /** Declared figures whose evidence gives what they declare (against the source, or by the lock). */
  readonly figures: number;
  /** Names of people, organisations and places in the Chinese texts whose English was checked. */
  readonly names: number;
  /** Terms in the Chinese texts whose English was checked. */
  readonly terms: number;
  /** Aligned pairs whose two languages agree. */
  readonly pairs: number;
}

export const NOTHING: Verified = { figures: 0, names: 0, terms: 0, pairs: 0 };

export interface Summary extends Verified {
  readonly errors: number;
  readonly warnings: number;
  readonly articles: number;
  readonly issues: number;
  /** Articles verified against their source text, and those that name one. */
  readonly sources: { readonly read: number; readonly named: number };
}

const REGISTRY = { person: 'people', organisation: 'organisations', place: 'places' } as const;

/** Counts one article while it is checked. */
export function countArticle(article: Article) {
  let [names, terms, pairs] = [0, 0, 0];
  /** `people/gu-lin`, `terms/chain`: what stands in the Chinese of any text. */
  const named = new Set<string>();
  return {
    named,
    text({ role }: Text, registered: readonly Occurrence[], findings: readonly Finding[]): void {
      for (const occurrence of registered) {
        for (const { kind, id } of occurrence.names) named.add(`${REGISTRY[kind]}/${id}`);
        for (const { id } of occurrence.terms) named.add(`terms/${id}`);
      }
      if (role !== 'body' && role !== 'title') return;
      const wrong = (rule: string) => findings.some((found) => found.rule === rule && found.severity === 'error');
      if (!wrong('name')) names += registered.filter((occurrence) => occurrence.names.length).length;
      if (!wrong('term')) terms += registered.filter((occurrence) => occurrence.terms.length).length;
      if (role === 'body' && !findings.some(({ severity }) => severity === 'error')) pairs++;
    },
    result(edition: Registries, found: readonly Found[], sourceAtHand: boolean, lock: ArticleLock | null): Verified {
      if (article.source.text === null || (!sourceAtHand && !lock)) return { ...NOTHING, names, terms, pairs };
      const items = sourceAtHand ? null : lockedItems(article, edition);
      const good = article.figures.filter((figure) => {
        const key = `figures/${figure.id}`;
        if (items) return isRecorded(lock, key, items.get(key)!);
        return !found.some(({ rule, severity, item }) => rule === 'evidence' && severity === 'error' && item === key);
      });
      return { figures: good.length, names, terms, pairs };
    },
  };
}

const sum = (all: Iterable<Verified>): Verified => {
  const total = { ...NOTHING };
  for (const each of all)
    for (const key of Object.keys(NOTHING) as (keyof Verified)[]) (total[key] as number) += each[key];
  return total;
};

export function summarise(
  edition: Edition,
  articles: readonly Article[],
  diagnostics: readonly Diagnostic[],
  byArticle: ReadonlyMap<string, Verified>,
  read: number,
): Summary {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  return {
    errors,
    warnings: diagnostics.length - errors,
    articles: articles.length,
    issues: edition.issues.length,
    ...sum(byArticle.values()),
    sources: { read, named: articles.filter(({ source }) => source.text !== null).length },
  };
}

/** What was verified of each issue, by its id: the sum over its articles. */
export function verified(
  edition: Edition,
  result: { readonly verified: ReadonlyMap<string, Verified> },
): ReadonlyMap<string, Verified> {
  return new Map(
    edition.issues.map((issue) => [issue.id, sum(issue.articles.map(({ id }) => result.verified.get(id) ?? NOTHING))]),
  );
}
