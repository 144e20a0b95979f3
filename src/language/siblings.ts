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
  /** Whether any English form that may render it stands in a text in small letters. */
  meant(lower: string): boolean;
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

const isWord = (char: string | undefined): boolean => char !== undefined && /[\p{L}\d]/u.test(char);

/** The same without a regular expression, which would ask at each letter what stands before it. */
function wordFinder(forms: readonly string[]): (lower: string) => boolean {
  const words = forms.map((form) => ({
    text: form.replace('*', '').toLowerCase(),
    open: form.endsWith('*'),
    parts: /\*./.test(form) ? anyOf([form.toLowerCase()]) : null,
  }));
  return (lower) =>
    words.some(({ text, open, parts }) => {
      if (parts) return parts.test(lower);
      for (let at = lower.indexOf(text); at >= 0; at = lower.indexOf(text, at + 1))
        if (!isWord(lower[at - 1]) && (open || !isWord(lower[at + text.length]))) return true;
      return false;
    });
}

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
      meant: wordFinder([...settled, ...loose]),
      hints: list(hints, ' '),
    });
  }
  return family;
}

/** Every word of every family. */
export const SIBLINGS: readonly Sibling[] = (['name', 'term'] as const).flatMap((kind) =>
  FAMILIES[kind].flatMap((lines) => familyOf(lines, kind)),
);
