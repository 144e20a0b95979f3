import type { Severity } from '../content/diagnostic.ts';
import type { Bilingual, Span } from '../language/bilingual.ts';

/** One side of a finding: where it stands in that side's text, and the value that was read there. */
export interface Side extends Span {
  readonly text: string;
  /** The parsed value as a person would read it, such as `8600000000 cny`; null where there is none. */
  readonly value: string | null;
}

/** What a rule says of a pair of texts. A side is null where nothing stands there (a missing or added item). */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Bilingual;
  readonly zh: Side | null;
  readonly en: Side | null;
  readonly expected: string | null;
  /** Certain replacements, in offsets of the side's text. */
  readonly fix?: readonly {
    readonly side: 'zh' | 'en';
    readonly start: number;
    readonly end: number;
    readonly text: string;
  }[];
}

/** A term as the rules need it: all Chinese forms, and the English renderings by standing. */
export interface Term {
  readonly id: string;
  readonly zh: readonly string[];
  readonly preferred: string;
  readonly admitted: readonly string[];
  readonly deprecated: readonly string[];
}

/** A person, organisation or place as the rules need it. */
export interface Name {
  readonly id: string;
  readonly kind: 'person' | 'organisation' | 'place';
  readonly zh: readonly string[];
  readonly en: readonly string[];
}

/** What a rule may know beside the two texts. Everything is optional: `checkPair(zh, en, {})` is a full use. */
export interface PairContext {
  /** The date that 去年, 上月, 20日 are resolved against: ISO `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly date?: string;
  readonly script?: 'hans' | 'hant-tw' | 'hant-hk';
  readonly spacing?: 'auto' | 'none' | 'required';
  readonly english?: 'british' | 'american';
  readonly terms?: readonly Term[];
  readonly names?: readonly Name[];
  /** Terms and names whose full form stood in an earlier segment, so that a short form may follow. */
  readonly mentioned?: ReadonlySet<string>;
}

/** A rule on a pair: one file in `rules/`, with the examples that pass and fail beside it. */
export interface PairRule {
  readonly id: string;
  readonly severity: Severity;
  /** One sentence for the method page: when you would want it. */
  readonly about: Bilingual;
  readonly examples: readonly {
    readonly zh: string;
    readonly en: string;
    readonly context?: PairContext;
    /** Substring of the English message expected; absent where the pair must pass. */
    readonly finds?: string;
  }[];
  check(zh: string, en: string, context: PairContext): Iterable<Finding>;
}
