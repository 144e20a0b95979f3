/**
 * `checkEdition(edition, options)`: everything the checker has to say of a content folder. The rules on pairs run over
 * every bilingual text, the rules on the edition over every article with its source; severities come from the rules and
 * from `site.check`; `ignore` entries take out what they give a reason for. Pure: sources, lock and date are passed in.
 */
import type { Diagnostic, Severity } from '../content/diagnostic.ts';
import type { Article, Edition } from '../content/edition.ts';
import { diagnose, type File } from '../content/place.ts';
import { sorted } from '../content/read.ts';
import { TextChecker } from './check-texts.ts';
import { readSourceText } from './clean.ts';
import type { ArticleContext, Report } from './edition-rule.ts';
import { EDITION_RULES } from './edition-rules.ts';
import { applyIgnores } from './ignore.ts';
import type { Lock } from './lock.ts';
import { severityOf, unknownRules } from './severity.ts';
import { type Cleaned, makeSource, type Source } from './source-text.ts';
import { articleTexts, issueTexts, registryTexts } from './texts.ts';
import { lockReports } from './unverified.ts';
import { countArticle, type Summary, summarise, type Verified } from './verified.ts';

export interface CheckOptions {
  /** The bytes of a source text by `source.text`; null where it is not at hand. */
  readonly sources: (name: string) => Uint8Array | null;
  /** What `evidence.lock.json` holds; null where there is none. */
  readonly lock: Lock | null;
  /** `YYYY-MM-DD`; by default the day of `edition.now` in the site's time zone. */
  readonly today?: string;
  /** Restoration and extraction; by default the project's own. */
  readonly read?: (bytes: Uint8Array) => Cleaned;
}

export interface CheckResult {
  /** What the reader found and what the checker finds, by file, line and column. */
  readonly diagnostics: readonly Diagnostic[];
  readonly summary: Summary;
  /** What was verified of each article, by id. */
  readonly verified: ReadonlyMap<string, Verified>;
}

/** A report with the rule it comes from. */
export interface Found extends Report {
  readonly rule: string;
  readonly severity: Severity;
}

/** The day of a moment in a time zone. */
export const dayIn = (now: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(now);

/** The articles that are checked: all but the withdrawn, which nobody is to read. Newest first. */
export const checkedArticles = (edition: Edition): readonly Article[] =>
  [...edition.articles, ...edition.unpublished].filter(({ status }) => status !== 'withdrawn');

/** What relative dates of an article are resolved against: the day it happened, else the day it was published. */
export const dateOf = (article: Article): string | null =>
  article.date.value?.replace(/[~?%]$/, '') ?? article.published;

/** What was read from bytes that are still held: a preview checks again and again with the same ones. */
const read = new WeakMap<Uint8Array, { source: Source; by: CheckOptions['read'] }>();

/** Sources by article, each read once. */
export function sourceReader(options: CheckOptions): (article: Article) => Source | null {
  return ({ source: { text, language } }) => {
    const bytes = text === null ? null : options.sources(text);
    if (!bytes) return null;
    const known = read.get(bytes);
    if (known && known.by === options.read && known.source.name === text && known.source.language === language)
      return known.source;
    const source = makeSource(text!, bytes, language, options.read ?? readSourceText);
    read.set(bytes, { source, by: options.read });
    return source;
  };
}

export function checkEdition(edition: Edition, options: CheckOptions): CheckResult {
  const today = options.today ?? dayIn(edition.now, edition.site.time_zone);
  const articles = checkedArticles(edition);
  const sourceOf = sourceReader(options);
  const checker = new TextChecker(edition);
  const found: Found[] = [];
  const verified = new Map<string, Verified>();
  const atHand = new Set<string>();

  for (const article of articles) {
    const own: Found[] = [];
    const texts = articleTexts(article);
    const date = dateOf(article);
    const source = sourceOf(article);
    const lock = options.lock?.articles[article.id] ?? null;
    if (source) atHand.add(article.id);
    const context: ArticleContext = { edition, article, texts, source, lock, date, today };
    const counted = countArticle(article);
    own.push(...checker.check(texts, date, counted.text));
    for (const rule of EDITION_RULES)
      for (const report of rule.article?.(context) ?? [])
        own.push({ ...report, rule: report.rule ?? rule.id, severity: report.severity ?? rule.severity });
    own.push(...lockReports(context, options.lock !== null));
    verified.set(article.id, counted.result(edition, own, source !== null, lock));
    found.push(...withoutEchoes(own));
  }
  for (const issue of edition.issues) found.push(...checker.check(issueTexts(issue), issue.order));
  for (const text of registryTexts(edition)) found.push(...checker.check([text], null));
  for (const rule of EDITION_RULES)
    for (const report of rule.edition?.({ edition, articles, today }) ?? [])
      found.push({ ...report, rule: report.rule ?? rule.id, severity: report.severity ?? rule.severity });
  found.push(...unknownRules(edition));

  const drafts = new Set<File>(articles.filter(({ status }) => status === 'draft').map(({ file }) => file));
  const wanted = applyIgnores(found, articles, atHand).flatMap((report): Diagnostic[] => {
    const severity = severityOf(report, edition.site.check);
    if (severity === 'off') return [];
    const { file, start, end } = report.place;
    return [
      diagnose(file, start, end, report.rule, report.message, {
        severity: drafts.has(file) ? 'warning' : severity,
        expected: report.expected ?? null,
        ...(report.fix ? { fix: report.fix } : {}),
      }),
    ];
  });
  const diagnostics = sorted([...edition.diagnostics, ...wanted]);
  return { diagnostics, verified, summary: summarise(edition, articles, diagnostics, verified, atHand.size) };
}

/** A number that the other language does not have is not also reported as unsupported: one mistake, one report. */
function withoutEchoes(found: readonly Found[]): readonly Found[] {
  const louder = found.filter(
    ({ rule }) => rule === 'number' || rule === 'date' || rule === 'name' || rule === 'ordinal',
  );
  if (!louder.length) return found;
  return found.filter(
    ({ rule, place }) =>
      rule !== 'unsupported' || !louder.some((other) => other.place.start < place.end && place.start < other.place.end),
  );
}
