/** Digits inside an English name: F125, COVID-19, 5G, 247sports. */
import { readNumeralEn } from './numeral-en.ts';
import { type Quantity, quantity } from './quantity.ts';
import type { Token } from './token-en.ts';
import { unitAtEn } from './unit-en.ts';

interface Read {
  readonly found: readonly Quantity[];
  readonly next: number;
}

/** The code whose digits are the token at `at`, or null where a plain number stands there. */
export function readCode(text: string, tokens: readonly Token[], at: number): Read | null {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  let first = at;
  if (before && !token.spaced) {
    if (
      before.kind === 'word' &&
      !/^(?:US|HK|NT|RMB|USD|CNY|EUR|GBP|HKD|Rs|Rmb|CN|No|no|q|Q|FY|fy|nos|Nos|p|pp)$/.test(before.text)
    )
      first = at - 1;
    else if (
      before.text === '-' &&
      !before.spaced &&
      tokens[at - 2]?.kind === 'word' &&
      /[A-Z]/.test(tokens[at - 2]!.text) &&
      !/^(?:mid|pre|post|under|sub|over|early|late|all|top|year|up|to|foot|no|round)$/.test(tokens[at - 2]!.lower)
    )
      first = at - 2;
  }
  const after = tokens[at + 1];
  let next = at + 1;
  const glued = after && !after.spaced && after.kind === 'word' && first === at;
  if (glued) {
    const lower = after.lower;
    if (after.text === 'T' && /^[$£€¥]$/.test(before?.text ?? '')) return null;
    // 35C, 98.6F
    if (/^[CF]$/.test(after.text) && /^\d\d/.test(token.text)) return null;
    if (
      !/^(?:st|nd|rd|th|s|am|pm|x|fold|k|m|b|bn|mn|mln|tn|trn|bln|mil|a|p)$/.test(lower) &&
      !unitAtEn(tokens, at + 1, true) &&
      after.text.length <= 12
    ) {
      if (/^(?:million|billion|trillion|thousand|percent|years|minutes)$/.test(lower)) return null;
      next = at + 2;
    } else if (/^[GSKDC]$/.test(after.text) && token.text.length <= 2 && after.text !== 'K') next = at + 2;
  }
  if (first === at && next === at + 1) return null;
  const parts = readNumeralEn([token], 0);
  return {
    found: [
      quantity(text, tokens[first]!.start, tokens[next - 1]!.end, parts!.value, {
        kind: 'code',
        parts: [parts!.value],
        certainty: 'plain',
      }),
    ],
    next,
  };
}
