// The rules on pairs over the texts of an edition: what each finding is in its file, and what was said before in the
// same article. Findings are kept by content, so that a preview checks only what has changed.
import { createHash } from 'node:crypto';
import type { Edit } from '../content/diagnostic.ts';
import type { Edition } from '../content/edition.ts';
import { checkPair } from './check-pair.ts';
import type { Report } from './edition-rule.ts';
import type { Finding, PairContext, PairRule } from './finding.ts';
import { nearEnglishNames } from './near-name.ts';
import { PAIR_RULES } from './pair-rules.ts';
import { type Occurrence, registeredIn } from './registered.ts';
import { namesOf, termsOf } from './registry-names.ts';
import type { Language, Role, Text } from './texts.ts';

/** A finding of a rule on pairs, as a report. */
export interface PairReport extends Report {
  readonly rule: string;
  readonly severity: Finding['severity'];
}

/** What was checked in a text: for the counts of the method page. */
export interface TextCount {
  readonly names: number;
  readonly terms: number;
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

const fingerprints = new WeakMap<Edition, string>();

/** What of an edition bears on every pair: registries and style. */
function fingerprint(edition: Edition): string {
  let known = fingerprints.get(edition);
  if (known === undefined) {
    known = createHash('sha256')
      .update(JSON.stringify([namesOf(edition), termsOf(edition), edition.site.style, edition.site.base_script]))
      .digest('base64');
    fingerprints.set(edition, known);
  }
  return known;
}

const LIMIT = 100_000;
const kept = { of: '', findings: new Map<string, readonly Finding[]>() };

/** Checks texts that are read one after another: what an earlier one has named in full, a later one may shorten. */
export class TextChecker {
  readonly #context: PairContext;

  constructor(edition: Edition) {
    const { style, base_script: script } = edition.site;
    this.#context = { script, ...style, terms: termsOf(edition), names: namesOf(edition) };
    const of = fingerprint(edition);
    if (kept.of === of) return;
    kept.of = of;
    kept.findings.clear();
  }

  /** Reports on texts in reading order; `date` is what relative dates are resolved against. */
  *check(
    texts: readonly Text[],
    date: string | null,
    count: (text: Text, counted: TextCount, findings: readonly Finding[]) => void = () => {},
  ): Generator<PairReport> {
    const mentioned = new Set<string>();
    const base: PairContext = date === null ? this.#context : { ...this.#context, date: date.replace(/[~?%]$/, '') };
    for (const text of texts) {
      const registered = registeredIn(text.zh, base);
      const findings = this.#findings(text, { ...base, mentioned }, registered);
      yield* findings.map((found) => reportOf(text, found));
      let [names, terms] = [0, 0];
      for (const occurrence of registered) {
        if (occurrence.names.length) names++;
        if (occurrence.terms.length) terms++;
      }
      count(text, { names, terms }, findings);
      if (text.role === 'body' || text.role === 'lead')
        for (const occurrence of registered)
          for (const { id } of [...occurrence.names, ...occurrence.terms]) mentioned.add(id);
    }
  }

  #findings(text: Text, context: PairContext, registered: readonly Occurrence[]): readonly Finding[] {
    // What was mentioned bears on what stands in this text, and on namesakes of the people who do.
    const here = registered.flatMap(({ names, terms }) => [...names, ...terms]);
    const people = registered.some(({ names }) => names.some(({ kind }) => kind === 'person'));
    const before = people
      ? [...context.mentioned!]
      : here.filter(({ id }) => context.mentioned!.has(id)).map(({ id }) => id);
    const key = `${text.role}\0${context.date ?? ''}\0${before.join(' ')}\0${text.zh}\0${text.en}`;
    let findings = kept.findings.get(key);
    if (!findings) {
      findings = checkPair(text.zh, text.en, context, rulesOf(text.role));
      if (kept.findings.size >= LIMIT) kept.findings.clear();
      kept.findings.set(key, findings);
    }
    return findings;
  }
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
    ...(certain ? { fix: edits as Edit[] } : {}),
  };
}
