// What a rule on the edition is: it sees an article with its source, or the whole edition, and reports places in files.
import type { Edit, Severity } from '../content/diagnostic.ts';
import type { Article, Edition } from '../content/edition.ts';
import type { File } from '../content/place.ts';
import { locate, type Yaml } from '../content/yaml.ts';
import type { Bilingual } from '../language/bilingual.ts';
import type { ArticleLock } from './lock.ts';
import type { Source } from './source-text.ts';
import type { Text } from './texts.ts';

/** Characters of a file: offsets in UTF-16 code units, `end` exclusive. */
export interface Place {
  readonly file: File;
  readonly start: number;
  readonly end: number;
}

/** What a rule says of a place. The runner gives it the rule's severity, as `site.check` has it. */
export interface Report {
  readonly place: Place;
  readonly message: Bilingual;
  /** The segment it stands in: what an `ignore` entry names. Null outside the body. */
  readonly segment?: string | null;
  readonly expected?: string | null;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
  readonly fix?: readonly Edit[];
  /** Whom or what it speaks of, where an `ignore` entry may name just that. */
  readonly subject?: string;
  /** Key of the item of the lock that it speaks of, such as `figures/output`. */
  readonly item?: string;
  /** The other side of the pair, where both are spoken of. */
  readonly other?: Place;
  /** A registry's spelling that is wrong: texts that do not have it are not. */
  readonly misspelt?: string;
  /** Rule that it is reported under, where that is another one. */
  readonly rule?: string;
}

/** What of an edition bears on every article. */
export type Registries = Pick<Edition, 'site' | 'people' | 'organisations' | 'places' | 'terms' | 'themes'>;

/** One article as the rules see it. */
export interface ArticleContext {
  readonly edition: Registries;
  readonly article: Article;
  /** Title, venue, body, captions and the rest, with their places. */
  readonly texts: readonly Text[];
  /** The source text; null where the article names none or it is not at hand. */
  readonly source: Source | null;
  /** The source text named is at hand and is another article's; then `source` is null. */
  readonly wrongSource?: boolean;
  /** What was recorded when it last was at hand; null where nothing was. */
  readonly lock: ArticleLock | null;
  /** What 去年, 20日 are resolved against: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, or null. */
  readonly date: string | null;
  /** Today in the site's time zone, `YYYY-MM-DD`. */
  readonly today: string;
}

export interface EditionContext {
  readonly edition: Edition;
  /** Every article that is checked: public ones, drafts and those under embargo. */
  readonly articles: readonly Article[];
  /** What of the registries stands in the Chinese texts of articles: `people/gu-lin`, `terms/chain`. */
  readonly named: ReadonlySet<string>;
  readonly today: string;
}

/** A small folder that a rule is shown on, and tested with. Texts are ours. */
export interface EditionExample {
  /** Front matter beyond what every article has; a key given here stands instead of the usual one. */
  readonly front?: string;
  /** Pairs with their ids; a pair that says little where left out. */
  readonly body?: string;
  /** The clean source text; none where left out. After a line of `---`, what extraction drops. */
  readonly source?: string;
  /** Registries by file name: `people.yaml`, `terms.yaml`, … */
  readonly registries?: Readonly<Record<string, string>>;
  /** Substring of the English message expected; absent where the rule must be silent. */
  readonly finds?: string;
}

/** A rule on the edition: one file in `rules/`, with the examples that pass and fail beside it. */
export interface EditionRule {
  readonly id: string;
  readonly severity: Severity;
  /** One sentence for the method page: when you would want it. */
  readonly about: Bilingual;
  readonly examples: readonly EditionExample[];
  /** What it says of one article. */
  article?(context: ArticleContext): Iterable<Report>;
  /** What it says of the edition as a whole. */
  edition?(context: EditionContext): Iterable<Report>;
}

/** The place of a value, or of a key, in YAML. */
export function placeOf(yaml: Yaml, path: readonly PropertyKey[], what: 'value' | 'key' = 'value'): Place {
  const [start, end] = locate(yaml, path, what);
  return { file: yaml.file, start, end };
}
