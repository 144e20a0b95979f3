/** Families of words of which one is easily taken for another (上调 is no member of any): leaders, companies, cities, indices. */
import { FAMILIES } from './sibling-words.ts';

export interface Sibling {
  readonly family: readonly Sibling[];
  readonly kind: 'name' | 'term';
  readonly zh: readonly string[];
  /** The first is the one to show. */
  readonly en: readonly string[];
  /** Finds the English forms that mean it and nothing else. */
  readonly settled: RegExp;
  /** Finds any English form that may render it. */
  readonly meant: RegExp;
  /** What else in a Chinese text may stand for it. */
  readonly hints: readonly string[];
}

const list = (text: string, mark: string): string[] =>
  text
    .split(mark)
    .map((each) => each.trim())
    .filter(Boolean);

/** A form as a pattern: a star stands for any letters; small letters also for capitals at the beginning. */
function patternOf(form: string): string {
  const pattern = form
    .replace(/[.()[\]+?^$]/g, '\\$&')
    .replace('*', '\\p{L}*')
    .replace(/'/g, "['’]");
  return /^\p{Ll}/u.test(pattern) ? `[${form[0]}${form[0]!.toUpperCase()}]${pattern.slice(1)}` : pattern;
}

const anyOf = (forms: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\d])(?:${forms.map(patternOf).join('|')})(?![\\p{L}\\d])`, 'u');

function familyOf(lines: string, kind: Sibling['kind']): readonly Sibling[] {
  const family: Sibling[] = [];
  for (const line of lines.trim().split('\n')) {
    const [zh = '', en = '', hints = ''] = line.split('|');
    const [own = '', other = ''] = en.split(';');
    const [settled, loose] = [list(own, ','), list(other, ',')];
    family.push({
      family,
      kind,
      zh: list(zh, ','),
      en: settled.map((form) => form.replace('*', '')),
      settled: anyOf(settled),
      meant: anyOf([...settled, ...loose]),
      hints: list(hints, ' '),
    });
  }
  return family;
}

/** Every word of every family. */
export const SIBLINGS: readonly Sibling[] = (['name', 'term'] as const).flatMap((kind) =>
  FAMILIES[kind].flatMap((lines) => familyOf(lines, kind)),
);
