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
import type { ArticleContext, Place, Registries, Report } from './edition-rule.ts';
import { EDITION_RULES } from './edition-rules.ts';
import { canonical, type Lock } from './lock.ts';
import { inSourceScript } from './registry-names.ts';
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
  /** A registry could not be read: what would take its entries for missing stays silent. */
  readonly partial?: boolean;
  /** Restoration and extraction; by default the project's own. */
  readonly read?: (bytes: Uint8Array) => Cleaned;
}

/** A report with the rule it comes from. */
export interface Found extends Report {
  readonly rule: string;
  readonly severity: Severity;
}

/** A report on an article, in offsets of its file. */
export interface ArticleReport extends Omit<Found, 'place' | 'other'> {
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
  const named = sourceOf(article, options);
  const wrongSource = named !== null && isForeign(article, edition, named);
  const source = wrongSource ? null : named;
  const lock = options.lock?.articles[article.id] ?? null;
  const context: ArticleContext = { edition, article, texts, source, wrongSource, lock, date, today: options.today };
  const counted = countArticle(article);
  const found: Found[] = [...checkerOf(edition).check(texts, date, counted.text)];
  for (const rule of options.partial ? [] : EDITION_RULES)
    for (const report of rule.article?.(context) ?? [])
      found.push({ ...report, rule: report.rule ?? rule.id, severity: report.severity ?? rule.severity });
  if (!wrongSource) found.push(...lockReports(context, options.lock !== null));
  return {
    reports: withoutEchoes(found).map(({ place: { start, end }, other: _, ...rest }) => ({ ...rest, start, end })),
    verified: counted.result(edition, found, source !== null, lock),
    atHand: source !== null,
    named: [...counted.named],
  };
}

/** Fragments from which it can be told whose source a text is, and the share of them that must stand in it. */
const TELLING = 4;
const SHARE = 0.2;

/** Whether hardly anything that an article quotes stands in a source: it is another article's. */
function isForeign(article: Article, edition: Registries, source: Source): boolean {
  const script = inSourceScript(edition, source.language);
  const items = [...article.people, ...article.organisations, ...article.figures];
  const fragments = items.flatMap(({ evidence }) => evidence ?? []);
  if (fragments.length < TELLING) return false;
  const there = fragments.filter((fragment) => source.clean.includes(script.text(fragment)));
  return there.length < SHARE * fragments.length;
}

const LOUD: ReadonlySet<string> = new Set(['number', 'date', 'name', 'ordinal', 'people']);

/**
 * One mistake, one report: a number that the other language does not have is not also unsupported, a name that is
 * misspelt is not also missing, and a figure that is wrong is not also unused.
 */
function withoutEchoes(found: readonly Found[]): readonly Found[] {
  const loud = found.filter(({ rule }) => LOUD.has(rule));
  const wrong = new Set(
    found.flatMap(({ rule, severity, item }) => (rule !== 'declared-unused' && severity === 'error' && item) || []),
  );
  const furniture = found.filter(({ rule }) => rule === 'furniture');
  const overlap = (a: Place | undefined, b: Place) => a !== undefined && a.start < b.end && b.start < a.end;
  return found.filter((report) => {
    const { rule, item, place, other } = report;
    const touches = (each: Found) => overlap(each.place, place) || overlap(each.other, place);
    if (rule !== 'furniture' && furniture.some((each) => touches(each) || overlap(other, each.place))) return false;
    if (rule === 'declared-unused') return item === undefined || !wrong.has(item);
    if (rule === 'unsupported') return !loud.some(touches);
    if (rule === 'people') return !loud.some((each) => each.rule === 'name' && touches(each));
    return true;
  });
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

/** The day where something of an article is yet to come or has run out on it; else any day gives the same result. */
const dayThatMatters = ({ published, images }: Article, today: string): string =>
  (published !== null && published > today) || images.some(({ expires }) => expires !== null && expires < today)
    ? today
    : '';

/** What `checkArticle` depends on, as a string of 43 characters: two articles with one key have one result. */
export function articleKey(article: Article, edition: Registries, options: ArticleOptions): string {
  const source = sourceOf(article, options);
  return createHash('sha256')
    .update(
      `${registriesHash(edition)}\0${dayThatMatters(article, options.today)}\0${source?.rawHash ?? ''}\0${options.lock === null}\0${options.partial === true}\0${canonical(options.lock?.articles[article.id] ?? null)}\0${article.id}\0`,
    )
    .update(article.file.text)
    .digest('base64url');
}
