// The rules on pairs over the texts of an edition: what each finding is in its file, and what was said before in the
// same article.
import type { Edit } from '../content/diagnostic.ts';
import { checkPair } from './check-pair.ts';
import type { Registries, Report } from './edition-rule.ts';
import type { Finding, PairContext, PairRule } from './finding.ts';
import { nearEnglishNames } from './near-name.ts';
import { PAIR_RULES } from './pair-rules.ts';
import { type Occurrence, registeredIn } from './registered.ts';
import { namesOf, termsOf } from './registry-names.ts';
import { compareLinks } from './rules/link.ts';
import type { Language, Role, Text, TextLink } from './texts.ts';

/** A finding of a rule on pairs, as a report. */
export interface PairReport extends Report {
  readonly rule: string;
  readonly severity: Finding['severity'];
}

/** Labels are no prose: a post or a measure is not held to length, and a name of a registry only to numbers. */
const LABELS = new Set([
  'number',
  'date',
  'ordinal',
  'name',
  'term',
  'script',
  'punctuation',
  'post',
  'spacing',
  'untranslated',
]);
const rulesFor = new Map<Role, readonly PairRule[]>();
function rulesOf(role: Role): readonly PairRule[] {
  const label = role === 'post' || role === 'measure' || role === 'registry' || role === 'site' || role === 'title';
  if (!label) return PAIR_RULES;
  let rules = rulesFor.get(role);
  if (!rules) {
    rules = PAIR_RULES.filter(({ id }) => LABELS.has(id));
    rulesFor.set(role, rules);
  }
  return rules;
}

/** Checks texts that are read one after another: what an earlier one has named in full, a later one may shorten. */
export class TextChecker {
  readonly #context: PairContext;

  constructor(edition: Registries) {
    const { style, base_script: script } = edition.site;
    this.#context = { script, ...style, terms: termsOf(edition), names: namesOf(edition) };
  }

  /** Reports on texts in reading order; `date` is what relative dates are resolved against. */
  *check(
    texts: readonly Text[],
    date: string | null,
    tell: (text: Text, registered: readonly Occurrence[], findings: readonly Finding[]) => void = () => {},
  ): Generator<PairReport> {
    const mentioned = new Set<string>();
    const base: PairContext = date === null ? this.#context : { ...this.#context, date: date.replace(/[~?%]$/, '') };
    const context = { ...base, mentioned };
    for (const text of texts) {
      const registered = registeredIn(text.zh, base);
      const findings = checkPair(text.zh, text.en, context, rulesOf(text.role));
      if (text.links) findings.push(...linkFindings(text, text.links));
      for (const found of findings) yield reportOf(text, found);
      tell(text, registered, findings);
      if (text.role === 'body' || text.role === 'lead')
        for (const { names, terms } of registered) {
          for (const { id } of names) mentioned.add(id);
          for (const { id } of terms) mentioned.add(id);
        }
    }
  }
}

/** Links whose addresses stand beside the text, as the rule `link` sees addresses in it. */
function linkFindings({ zh, en }: Text, links: readonly TextLink[]): Finding[] {
  const of = (wanted: Language) =>
    links.filter(({ side }) => side === wanted).map((link) => ({ ...link, text: link.href }));
  return [...compareLinks({ zh, en }, of('zh'), of('en'))];
}

/** A finding at its place. The English is pointed at where both sides are: it is the rendering that is mended. */
function reportOf(text: Text, { rule, severity, message, zh, en, expected, fix }: Finding): PairReport {
  // A name that the English does not have is often there, misspelt: that is the place to mend.
  const [near] = rule === 'name' && !en && expected ? nearEnglishNames(text.en, expected) : [];
  const [side, span]: [Language, { start: number; end: number }] = near
    ? ['en', { start: near.start, end: near.start + near.text.length }]
    : en
      ? ['en', en]
      : zh
        ? ['zh', zh]
        : ['en', { start: 0, end: text.en.length }];
  const edits: (Edit | null)[] = (fix ?? []).map((edit) => {
    const place = text.exact(edit.side, edit.start, edit.end);
    return place && { file: place.file.path, start: place.start, end: place.end, text: edit.text };
  });
  const certain = edits.length > 0 && edits.every((edit) => edit !== null);
  return {
    rule,
    severity,
    message,
    expected,
    segment: text.segment,
    place: text.place(side, span.start, span.end),
    ...(zh && side === 'en' ? { other: text.place('zh', zh.start, zh.end) } : {}),
    ...(certain ? { fix: edits as Edit[] } : {}),
  };
}
