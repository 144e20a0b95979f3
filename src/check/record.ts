// What `check --record` writes: the lock of everything that has just been verified.
import type { Diagnostic } from '../content/diagnostic.ts';
import type { Article, Edition } from '../content/edition.ts';
import { sourceOf } from './check-article.ts';
import { type CheckOptions, checkedArticles, dayIn } from './check-edition.ts';
import { findFragments } from './evidence/fragments.ts';
import { type ArticleLock, canonical, type Lock, lockedItems, lockedSegments } from './lock.ts';
import { inSourceScript } from './registry-names.ts';
import type { Source } from './source-text.ts';

/** Rules that an article must pass to be recorded: all that stand on its source. */
const MUST_PASS: ReadonlySet<string> = new Set(['evidence', 'unsupported', 'people', 'dates', 'furniture']);

export interface Recording {
  readonly lock: Lock;
  /** Ids of the articles recorded now, kept from before because the source is not at hand, and refused for errors. */
  readonly recorded: readonly string[];
  readonly kept: readonly string[];
  readonly refused: readonly string[];
}

/**
 * The lock of an edition after a check. An article without errors on its source is recorded; one whose source is not at
 * hand keeps its entry; one with errors keeps it too and is refused. What has not changed stays byte for byte the same.
 */
export function record(edition: Edition, options: CheckOptions, diagnostics: readonly Diagnostic[]): Recording {
  const today = options.today ?? dayIn(edition.now, edition.site.time_zone);
  const wrong = new Set(
    diagnostics.filter(({ rule, severity }) => severity === 'error' && MUST_PASS.has(rule)).map(({ file }) => file),
  );
  const articles: Record<string, ArticleLock> = {};
  const [recorded, kept, refused]: string[][] = [[], [], []];
  for (const article of checkedArticles(edition)) {
    if (article.source.text === null) continue;
    const before = options.lock?.articles[article.id];
    const source = sourceOf(article, options);
    if (source && !wrong.has(article.file.path)) {
      articles[article.id] = entryOf(edition, article, source, before ?? null, today);
      recorded!.push(article.id);
      continue;
    }
    (source ? refused! : kept!).push(article.id);
    if (before) articles[article.id] = before;
  }
  return { lock: { version: 1, articles }, recorded: recorded!, kept: kept!, refused: refused! };
}

function entryOf(
  edition: Edition,
  article: Article,
  source: Source,
  before: ArticleLock | null,
  today: string,
): ArticleLock {
  const script = inSourceScript(edition, source.language);
  const fragments = new Map<string, readonly string[]>();
  for (const [i, { id, evidence }] of article.people.entries())
    fragments.set(`people/${id ?? `anonymous-${i + 1}`}`, evidence);
  for (const { id, evidence } of article.organisations) fragments.set(`organisations/${id}`, evidence);
  const own = new Set(article.figures.map(({ id }) => id));
  for (const { id, evidence, derived } of article.figures)
    fragments.set(`figures/${id}`, evidence ?? derived?.from.filter((entry) => !own.has(entry)) ?? []);
  const items: ArticleLock['items'] = {};
  for (const [key, hash] of lockedItems(article, edition)) {
    const texts = fragments.get(key) ?? [];
    const at = findFragments(source, texts.map(script.text)).flatMap((fragment) => fragment.at ?? []);
    items[key] = at.length ? { hash, at } : { hash };
  }
  const segments = lockedSegments(article);
  const reviewed: Record<string, [string, string]> = {};
  for (const { segment, reviewed: day } of article.review) {
    const known = before?.reviewed?.[segment];
    const hash = segments[segment];
    // A review that was recorded stands until it is renewed, whatever has become of the text.
    if (known && known[0] === (day ?? '')) reviewed[segment] = known;
    else if (hash) reviewed[segment] = [day ?? '', hash];
  }
  const entry: ArticleLock = {
    text: source.name,
    raw: source.rawHash,
    clean: source.cleanHash,
    date: today,
    items,
    segments,
    ...(Object.keys(reviewed).length ? { reviewed } : {}),
  };
  // The day moves only with something else, so that recording twice changes nothing.
  return before && canonical({ ...before, date: today }) === canonical(entry) ? before : entry;
}
