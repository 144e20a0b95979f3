/**
 * A word rendered by one of its siblings (siblings.ts): 腾讯 against NetEase, 外汇储备 against "foreign debt". Sure only where
 * the English has no rendering of the one, and of another of the family that the Chinese does not have in any form.
 */
import type { Span } from '../language/bilingual.ts';
import { foldScript } from '../language/fold.ts';
import { collectPhrases, findPhrases } from '../language/phrases.ts';
import { SIBLINGS, type Sibling } from '../language/siblings.ts';

export interface Mistaken {
  readonly zh: Span;
  readonly en: Span;
  readonly expected: string;
}

const CHINESE = {
  name: collect('name'),
  term: collect('term'),
};
function collect(kind: Sibling['kind']) {
  return collectPhrases(
    SIBLINGS.filter((each) => each.kind === kind).flatMap((each) =>
      each.zh.map((form) => [foldScript(form), each] as const),
    ),
  );
}

/** The words of a kind that the English mistakes for another. */
export function* findMistaken(zh: string, en: string, kind: Sibling['kind']): Generator<Mistaken> {
  const plain = foldScript(zh);
  const found = findPhrases(plain, CHINESE[kind]);
  if (!found.length) return;
  const lower = en.toLowerCase().replaceAll('’', "'");
  const missing = found.filter(({ value }) => !value.meant(lower));
  for (const { start, end, value } of missing) {
    const rivals = missing.filter((other) => other.value !== value && other.value.family === value.family);
    if (rivals.length) continue;
    const own = (other: Sibling): boolean =>
      found.some((each) => each.value === other) || [...other.zh, ...other.hints].some((form) => plain.includes(form));
    const taken = value.family.filter(
      (other) => other !== value && other.meant(lower) && other.settled.test(en) && !own(other),
    );
    if (taken.length !== 1) continue;
    const at = taken[0]!.settled.exec(en)!;
    yield { zh: { start, end }, en: { start: at.index, end: at.index + at[0].length }, expected: value.en[0]! };
    return;
  }
}
