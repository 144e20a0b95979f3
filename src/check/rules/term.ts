/**
 * You want this rule when a termbase says how a term is to be rendered: it finds the ones rendered otherwise, by a
 * deprecated rendering, or not at all. Without a termbase it finds a common word taken for another of its kind.
 *
 * The English may inflect the rendering, hyphenate it, spell it either way and put an article in. Once the full form
 * has stood in an earlier segment, its last words or its initials will do.
 */
import type { Span } from '../../language/bilingual.ts';
import { findPhrase } from '../../language/english.ts';
import type { Finding, PairContext, PairRule, Term } from '../finding.ts';
import { findMistaken } from '../mistaken.ts';
import { registeredIn } from '../registered.ts';
import { finding, quote, side } from '../side.ts';

const about = {
  zh: '检查术语是否按术语库译出，是否用了不宜再用的译法。',
  en: 'Finds terms not rendered as the termbase has them, and renderings that should no longer be used.',
};

const TERMS: readonly Term[] = [
  {
    id: 'nqpf',
    zh: ['新质生产力'],
    preferred: 'new quality productive forces',
    admitted: [],
    deprecated: ['new productive forces', 'new-type productivity'],
  },
  { id: 'cluster', zh: ['产业集群'], preferred: 'industrial cluster', admitted: ['industry cluster'], deprecated: [] },
  { id: 'ftz', zh: ['自由贸易试验区', '自贸区'], preferred: 'pilot free trade zone', admitted: [], deprecated: [] },
];

/** Stretches that one span of the list holds altogether. */
const within = (inner: Span, outer: readonly Span[]): boolean =>
  outer.some(({ start, end }) => start <= inner.start && inner.end <= end);

/** Whether what may follow a first mention stands in the text: the last words of a rendering, or its initials. */
function hasShortForm(en: string, renderings: readonly string[]): boolean {
  for (const rendering of renderings) {
    const words = rendering.split(/[\s-]+/).filter(Boolean);
    if (words.length < 2) continue;
    for (let drop = 1; drop < words.length; drop += 1)
      if (findPhrase(en, words.slice(drop).join(' ')).length) return true;
    const initials = words.map((word) => word[0]!.toUpperCase()).join('');
    if (new RegExp(`\\b${initials.replace(/[^A-Z]/g, '.')}s?\\b`).test(en)) return true;
  }
  return false;
}

/** The replacement with the capital of what it replaces. */
const cased = (replacement: string, replaced: string): string =>
  /^\p{Lu}/u.test(replaced) ? replacement.charAt(0).toUpperCase() + replacement.slice(1) : replacement;

function* checkTerm(
  zh: string,
  en: string,
  at: Span,
  terms: readonly Term[],
  context: PairContext,
): Generator<Finding> {
  const right = terms.flatMap((term) => [term.preferred, ...term.admitted]);
  const rightAt = right.flatMap((rendering) => findPhrase(en, rendering));
  let deprecatedFound = false;
  for (const term of terms) {
    for (const deprecated of term.deprecated) {
      for (const found of findPhrase(en, deprecated)) {
        if (within(found, rightAt)) continue;
        deprecatedFound = true;
        const text = en.slice(found.start, found.end);
        const exact = text.toLowerCase() === deprecated.toLowerCase();
        yield finding(
          rule,
          {
            zh: `“${quote(zh.slice(at.start, at.end))}”译作“${quote(text)}”，此译法不宜再用，应作“${term.preferred}”`,
            en: `“${quote(zh.slice(at.start, at.end))}” is rendered “${quote(text)}”, which is deprecated; use “${term.preferred}”`,
          },
          {
            zh: side(zh, at.start, at.end),
            en: side(en, found.start, found.end),
            expected: term.preferred,
            ...(exact ? { fix: [{ side: 'en', ...found, text: cased(term.preferred, text) }] } : {}),
          },
        );
      }
    }
  }
  if (deprecatedFound || rightAt.length) return;
  if (terms.some((term) => context.mentioned?.has(term.id)) && hasShortForm(en, right)) return;
  yield finding(
    rule,
    {
      zh: `“${quote(zh.slice(at.start, at.end))}”在英文中没有译出，应作“${right.join('”或“')}”`,
      en: `“${quote(zh.slice(at.start, at.end))}” is not rendered in the English; expected “${right.join('” or “')}”`,
    },
    { zh: side(zh, at.start, at.end), expected: right[0]! },
  );
}

/** A word of the language at large taken for another of its kind: no registry, so no more than a warning. */
function* checkMistaken(zh: string, en: string): Generator<Finding> {
  for (const { zh: left, en: right, expected } of findMistaken(zh, en, 'term')) {
    const [term, wrong] = [side(zh, left.start, left.end), side(en, right.start, right.end)];
    yield finding(
      { id: rule.id, severity: 'warning' },
      {
        zh: `“${term.text}”一般译作“${expected}”，英文却作“${wrong.text}”`,
        en: `“${term.text}” is usually “${expected}”; the English has “${wrong.text}”`,
      },
      { zh: term, en: wrong, expected },
    );
  }
}

export const rule: PairRule = {
  id: 'term',
  severity: 'error',
  about,
  examples: [
    { zh: '发展新质生产力。', en: 'Develop New Quality Productive Forces.', context: { terms: TERMS } },
    { zh: '两个产业集群。', en: 'Two industrial clusters.', context: { terms: TERMS } },
    {
      zh: '自贸区再提速。',
      en: 'The zone gathers pace.',
      context: { terms: TERMS, mentioned: new Set(['ftz']) },
    },
    {
      zh: '发展新质生产力。',
      en: 'Develop new productive forces.',
      context: { terms: TERMS },
      finds: 'use “new quality productive forces”',
    },
    {
      zh: '自贸区再提速。',
      en: 'The zone gathers pace.',
      context: { terms: TERMS },
      finds: 'expected “pilot free trade zone”',
    },
    { zh: '县医院的医疗保险窗口', en: 'The medical insurance desk at the county hospital' },
    {
      zh: '县里的医疗保险窗口',
      en: 'The unemployment insurance desk of the county',
      finds: 'usually “medical insurance”',
    },
  ],
  *check(zh, en, context) {
    yield* checkMistaken(zh, en);
    if (!context.terms?.length) return;
    const seen = new Set<Term>();
    for (const { start, end, terms } of registeredIn(zh, context)) {
      if (!terms.length || seen.has(terms[0]!)) continue;
      seen.add(terms[0]!);
      yield* checkTerm(zh, en, { start, end }, terms, context);
    }
  },
};
