/**
 * `checkArticle(article, edition, options)`: what the rules say of one article, whatever stands in the others. The
 * result is plain data, so that it may come from a worker (articles and registries are plain data too) or be kept, as
 * JSON, under `articleKey`: the same key gives the same result as long as the program is the same.
 */
import { createHash } from 'node:crypto';
import type { Severity } from '../content/diagnostic.ts';
import type { Article } from '../content/edition.ts';
import { TextChecker } from './check-texts.ts';
import { readSourceText } from './clean.ts';
import type { ArticleContext, Registries, Report } from './edition-rule.ts';
import { EDITION_RULES } from './edition-rules.ts';
import { canonical, type Lock } from './lock.ts';
import { type Cleaned, makeSource, type Source } from './source-text.ts';
import { articleTexts } from './texts.ts';
import { lockReports } from './unverified.ts';
import { countArticle, type Verified } from './verified.ts';

export interface ArticleOptions {
  /** The bytes of a source text by `source.text`; null where it is not at hand. */
  readonly sources: (name: string) => Uint8Array | null;
  /** What `evidence.lock.json` holds; null where there is none. */
  readonly lock: Lock | null;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Restoration and extraction; by default the project's own. */
  readonly read?: (bytes: Uint8Array) => Cleaned;
}

/** A report with the rule it comes from. */
export interface Found extends Report {
  readonly rule: string;
  readonly severity: Severity;
}

/** A report on an article, in offsets of its file. */
export interface ArticleReport extends Omit<Found, 'place'> {
  readonly start: number;
  readonly end: number;
}

export interface ArticleCheck {
  readonly reports: readonly ArticleReport[];
  readonly verified: Verified;
  /** Whether the source text was there to verify it against. */
  readonly atHand: boolean;
  /** Ids of the registered terms and names that stand in its Chinese texts. */
  readonly named: readonly string[];
}

/** What relative dates of an article are resolved against: the day it happened, else the day it was published. */
export const dateOf = (article: Article): string | null =>
  article.date.value?.replace(/[~?%]$/, '') ?? article.published;

/** What was read from bytes that are still held: a preview checks again and again with the same ones. */
const read = new WeakMap<Uint8Array, { source: Source; by: ArticleOptions['read'] }>();

/** The source of an article, read once as long as its bytes are held; null where it is not at hand. */
export function sourceOf(
  { source: { text, language } }: Article,
  options: Pick<ArticleOptions, 'sources' | 'read'>,
): Source | null {
  const bytes = text === null ? null : options.sources(text);
  if (!bytes) return null;
  const known = read.get(bytes);
  if (known && known.by === options.read && known.source.name === text && known.source.language === language)
    return known.source;
  const source = makeSource(text!, bytes, language, options.read ?? readSourceText);
  read.set(bytes, { source, by: options.read });
  return source;
}

const checkers = new WeakMap<Registries, TextChecker>();

function checkerOf(edition: Registries): TextChecker {
  const known = checkers.get(edition) ?? new TextChecker(edition);
  checkers.set(edition, known);
  return known;
}

export function checkArticle(article: Article, edition: Registries, options: ArticleOptions): ArticleCheck {
  const texts = articleTexts(article);
  const date = dateOf(article);
  const source = sourceOf(article, options);
  const lock = options.lock?.articles[article.id] ?? null;
  const context: ArticleContext = { edition, article, texts, source, lock, date, today: options.today };
  const counted = countArticle(article);
  const found: Found[] = [...checkerOf(edition).check(texts, date, counted.text)];
  for (const rule of EDITION_RULES)
    for (const report of rule.article?.(context) ?? [])
      found.push({ ...report, rule: report.rule ?? rule.id, severity: report.severity ?? rule.severity });
  found.push(...lockReports(context, options.lock !== null));
  return {
    reports: withoutEchoes(found).map(({ place: { start, end }, ...rest }) => ({ ...rest, start, end })),
    verified: counted.result(edition, found, source !== null, lock),
    atHand: source !== null,
    named: [...counted.named],
  };
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

const hashes = new WeakMap<Registries, string>();

/** Of everything that an article may be held against in the registries and the site. */
function registriesHash(edition: Registries): string {
  let known = hashes.get(edition);
  if (known === undefined) {
    const { site, people, organisations, places, terms, themes } = edition;
    known = createHash('sha256')
      .update(
        JSON.stringify([
          site.style,
          site.base_script,
          ...[people, organisations, places, terms, themes].map((entries) => [...entries.values()]),
        ]),
      )
      .digest('base64url');
    hashes.set(edition, known);
  }
  return known;
}

/** What `checkArticle` depends on, as a string of 43 characters: two articles with one key have one result. */
export function articleKey(article: Article, edition: Registries, options: ArticleOptions): string {
  const source = sourceOf(article, options);
  return createHash('sha256')
    .update(
      `${registriesHash(edition)}\0${options.today}\0${source?.rawHash ?? ''}\0${options.lock === null}\0${canonical(options.lock?.articles[article.id] ?? null)}\0${article.id}\0`,
    )
    .update(article.file.text)
    .digest('base64url');
}
