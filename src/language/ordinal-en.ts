/** English ordinals: third, twenty-first, 50th, and Roman numerals after a name (World War II). */
import { ORDINALS } from './calendar-en.ts';
import { whole } from './exact.ts';
import { WORD_VALUES } from './number-words-en.ts';
import { readNumeralEn } from './numeral-en.ts';
import { type Quantity, quantity } from './quantity.ts';
import type { Token } from './token-en.ts';
import { unitAtEn } from './unit-en.ts';

interface Read {
  readonly found: Quantity;
  readonly next: number;
}

/** The span of time that an ordinal counts: the fifth month, his 34th-minute goal. */
function spanAt(tokens: readonly Token[], at: number): string | null {
  const word = tokens[tokens[at]?.text === '-' ? at + 1 : at]?.lower ?? '';
  return SPAN.test(word) ? (unitAtEn(tokens, at, false)?.id ?? null) : null;
}
const SPAN = /^(?:minute|hour|day|week|month|year|anniversary)$/;

/** An ordinal in words or digits at `at`: third, twenty-first, 50th; the index after it. */
export function readOrdinal(text: string, tokens: readonly Token[], at: number): Read | null {
  const token = tokens[at]!;
  if (token.kind === 'number') {
    const suffix = tokens[at + 1];
    if (!suffix || suffix.spaced || !/^(?:st|nd|rd|th)$/.test(suffix.lower)) return null;
    // 12st is no ordinal but twelve stone.
    if (suffix.lower === 'st' && !/(?:^|[^1])1$/.test(token.text)) return null;
    const value = readNumeralEn([token], 0)!.value;
    return {
      found: quantity(text, token.start, suffix.end, value, {
        kind: 'ordinal',
        counted: tokens[at + 2]?.lower ?? null,
        unit: spanAt(tokens, at + 2),
      }),
      next: at + 2,
    };
  }
  const simple = ORDINALS.get(token.lower);
  if (simple) {
    const found = quantity(text, token.start, token.end, whole(simple), {
      kind: 'ordinal',
      counted: tokens[at + 1]?.lower ?? null,
      unit: spanAt(tokens, at + 1),
      certainty: simple === 1 ? 'slight' : 'plain',
    });
    return { found, next: at + 1 };
  }
  const sector = SECTORS.get(token.lower);
  if (sector && /^(?:industry|industries|sector|sectors|and|,)$/.test(tokens[at + 1]?.lower ?? '')) {
    const found = quantity(text, token.start, token.end, whole(sector), { kind: 'ordinal', certainty: 'slight' });
    return { found, next: at + 1 };
  }
  const tens = WORD_VALUES.get(token.lower);
  if (tens && tens >= 20) {
    const from = tokens[at + 1]?.text === '-' ? at + 2 : at + 1;
    const unit = ORDINALS.get(tokens[from]?.lower ?? '');
    if (unit && unit < 10) {
      const found = quantity(text, token.start, tokens[from]!.end, whole(tens + unit), {
        kind: 'ordinal',
        counted: tokens[from + 1]?.lower ?? null,
        unit: spanAt(tokens, from + 1),
        certainty: 'plain',
      });
      return { found, next: from + 1 };
    }
  }
  return null;
}

/** 第一产业, 第二产业, 第三产业 */
const SECTORS: ReadonlyMap<string, number> = new Map([
  ['primary', 1],
  ['secondary', 2],
  ['tertiary', 3],
]);

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };
/** The value of a Roman numeral of I, V, X and L. */
export function roman(word: string): number {
  let total = 0;
  for (let i = 0; i < word.length; i += 1) {
    const value = ROMAN[word[i]!]!;
    total += value < (ROMAN[word[i + 1] ?? ''] ?? 0) ? -value : value;
  }
  return total;
}
