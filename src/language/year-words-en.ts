/** Years and decades in English words: nineteen eighty-four, eighteen oh-five, twenty twelve, the nineteen sixties. */
import { DECADES } from './calendar-en.ts';
import { WORD_VALUES } from './number-words-en.ts';
import type { Token } from './token-en.ts';

const CENTURIES: ReadonlyMap<string, number> = new Map([
  ['fifteen', 1500],
  ['sixteen', 1600],
  ['seventeen', 1700],
  ['eighteen', 1800],
  ['nineteen', 1900],
  ['twenty', 2000],
]);

/** The year or decade whose first word stands at `at`, and the token after it; null where there is none. */
export function yearInWords(
  tokens: readonly Token[],
  at: number,
): { readonly year?: number; readonly decade?: number; readonly next: number } | null {
  const century = CENTURIES.get(tokens[at]!.lower);
  if (century === undefined) return null;
  const past = (index: number): number => (tokens[index]?.text === '-' ? index + 1 : index);
  const second = tokens[past(at + 1)];
  if (second?.kind !== 'word') return null;
  const next = past(at + 1) + 1;
  const decade = DECADES.get(second.lower);
  if (decade !== undefined) return century === 2000 ? null : { decade: century + (decade % 100), next };
  const unitAt = past(next);
  const unit = WORD_VALUES.get(tokens[unitAt]?.lower ?? '') ?? 0;
  const hasUnit = unit >= 1 && unit <= 9;
  if (second.lower === 'oh' || second.lower === 'o') return hasUnit ? { year: century + unit, next: unitAt + 1 } : null;
  const value = WORD_VALUES.get(second.lower) ?? 0;
  // "twenty one"; hindsight is twenty-twenty
  if (value < 10 || (century === 2000 && (value > 30 || tokens[at + 1]!.text === '-'))) return null;
  return value >= 20 && hasUnit && unitAt > next
    ? { year: century + value + unit, next: unitAt + 1 }
    : { year: century + value, next };
}
