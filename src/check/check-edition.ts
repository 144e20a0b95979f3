/**
 * `checkEdition(edition, options)`: everything the checker has to say of a content folder. The rules on pairs run over
 * every bilingual text, the rules on the edition over every article with its source; severities come from the rules and
 * from `site.check`; `ignore` entries take out what they give a reason for. Pure: sources, lock and date are passed in.
 */
import type { Diagnostic } from '../content/diagnostic.ts';
import type { Article, Edition } from '../content/edition.ts';
import { diagnose, type File } from '../content/place.ts';
import { sorted } from '../content/read.ts';
import { type ArticleCheck, type ArticleOptions, articleKey, checkArticle, type Found } from './check-article.ts';
import { TextChecker } from './check-texts.ts';
import { EDITION_RULES } from './edition-rules.ts';
import { applyIgnores } from './ignore.ts';
import { severityOf, unknownRules } from './severity.ts';
import { issueTexts, registryTexts } from './texts.ts';
import { type Summary, summarise, type Verified } from './verified.ts';

export interface CheckOptions extends Omit<ArticleOptions, 'today' | 'partial'> {
  /** `YYYY-MM-DD`; by default the day of `edition.now` in the site's time zone. */
  readonly today?: string;
  /** What is known of articles that have not changed; added to where it is not. */
  readonly kept?: KeptChecks;
}

export interface CheckResult {
  /** What the reader found and what the checker finds, by file, line and column. */
  readonly diagnostics: readonly Diagnostic[];
  readonly summary: Summary;
  /** What was verified of each article, by id. */
  readonly verified: ReadonlyMap<string, Verified>;
}

/** The day of a moment in a time zone. */
export const dayIn = (now: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(now);

/** The articles that are checked: all but the withdrawn, which nobody is to read. Newest first. */
export const checkedArticles = (edition: Edition): readonly Article[] =>
  [...edition.articles, ...edition.unpublished].filter(({ status }) => status !== 'withdrawn');

/** Results of `checkArticle` by `articleKey`, from an earlier run or from workers. A `Map` is one. */
export interface KeptChecks {
  get(key: string): ArticleCheck | undefined;
  set(key: string, check: ArticleCheck): unknown;
}

/** Keeps what the last check of an edition used, for one that is checked again and again. */
export class LastChecks implements KeptChecks {
  #before = new Map<string, ArticleCheck>();
  #now = new Map<string, ArticleCheck>();
  /** Forgets what has not been asked for since the last call. */
  begin(): this {
    this.#before = this.#now;
    this.#now = new Map();
    return this;
  }
  get(key: string): ArticleCheck | undefined {
    const found = this.#now.get(key) ?? this.#before.get(key);
    if (found) this.#now.set(key, found);
    return found;
  }
  set(key: string, check: ArticleCheck): void {
    this.#now.set(key, check);
  }
}

/** A file that articles cite ids of. */
const REGISTRY = /^(?:people|organisations|places|terms|themes)\.yaml$/;

export function checkEdition(edition: Edition, options: CheckOptions): CheckResult {
  const today = options.today ?? dayIn(edition.now, edition.site.time_zone);
  const articles = checkedArticles(edition);
  const partial = edition.diagnostics.some(({ severity, file }) => severity === 'error' && REGISTRY.test(file));
  const found: Found[] = [];
  const verified = new Map<string, Verified>();
  const atHand = new Set<string>();
  const named = new Set<string>();

  for (const article of articles) {
    const check = keptOr(options.kept, article, edition, { ...options, today, partial });
    const { file } = article;
    for (const { start, end, ...report } of check.reports) found.push({ ...report, place: { file, start, end } });
    verified.set(article.id, check.verified);
    if (check.atHand) atHand.add(article.id);
    for (const key of check.named) named.add(key);
  }
  const checker = new TextChecker(edition);
  for (const issue of edition.issues) found.push(...checker.check(issueTexts(issue), issue.order));
  for (const text of registryTexts(edition)) found.push(...checker.check([text], null));
  for (const rule of partial ? [] : EDITION_RULES)
    for (const report of rule.edition?.({ edition, articles, named, today }) ?? [])
      found.push({ ...report, rule: report.rule ?? rule.id, severity: report.severity ?? rule.severity });
  found.push(...unknownRules(edition));

  const diagnostics = sorted([...edition.diagnostics, ...told(found, edition, articles, atHand)]);
  return { diagnostics, verified, summary: summarise(edition, articles, diagnostics, verified, atHand.size) };
}

/**
 * What the rules say of these articles alone, for a preview that has just read them again: without the rules that hold
 * articles against one another.
 */
export function checkSome(
  edition: Edition,
  articles: readonly Article[],
  options: Omit<CheckOptions, 'kept'>,
): readonly Diagnostic[] {
  const today = options.today ?? dayIn(edition.now, edition.site.time_zone);
  const atHand = new Set<string>();
  const checked = articles.filter(({ status }) => status !== 'withdrawn');
  const found = checked.flatMap((article): Found[] => {
    const check = checkArticle(article, edition, { ...options, today });
    if (check.atHand) atHand.add(article.id);
    return check.reports.map(({ start, end, ...report }) => ({ ...report, place: { file: article.file, start, end } }));
  });
  return sorted(told(found, edition, checked, atHand));
}

/** Reports as diagnostics: without what is ignored or switched off, those on drafts as warnings. */
function told(
  found: readonly Found[],
  edition: Edition,
  articles: readonly Article[],
  atHand: ReadonlySet<string>,
): Diagnostic[] {
  const drafts = new Set<File>(articles.filter(({ status }) => status === 'draft').map(({ file }) => file));
  return applyIgnores(withoutMisspelt(found), articles, atHand).flatMap((report): Diagnostic[] => {
    const severity = severityOf(report, edition.site.check);
    if (severity === 'off') return [];
    const { file, start, end } = report.place;
    return [
      diagnose(file, start, end, report.rule, report.message, {
        severity: drafts.has(file) ? 'warning' : severity,
        expected: report.expected ?? null,
        ...(report.segment ? { segment: report.segment } : {}),
        ...(report.fix ? { fix: report.fix } : {}),
      }),
    ];
  });
}

/** Checks some articles into `kept`: what one of several threads does before `checkEdition` finds all of it there. */
export function checkInto(
  kept: KeptChecks,
  articles: readonly Article[],
  edition: Edition,
  options: CheckOptions,
): void {
  const today = options.today ?? dayIn(edition.now, edition.site.time_zone);
  for (const article of articles) keptOr(kept, article, edition, { ...options, today });
}

function keptOr(
  kept: KeptChecks | undefined,
  article: Article,
  edition: Edition,
  options: ArticleOptions,
): ArticleCheck {
  if (!kept) return checkArticle(article, edition, options);
  const key = articleKey(article, edition, options);
  const known = kept.get(key);
  if (known) return known;
  const check = checkArticle(article, edition, options);
  kept.set(key, check);
  return check;
}

/** A name misspelt in its registry is told there, and not at each text that has it right. */
function withoutMisspelt(found: readonly Found[]): readonly Found[] {
  const misspelt = new Set(found.flatMap(({ rule, misspelt }) => (rule === 'people' && misspelt) || []));
  if (!misspelt.size) return found;
  return found.filter(({ rule, expected }) => rule !== 'name' || !expected || !misspelt.has(expected));
}
