/**
 * Quotation marks and brackets around a broken stretch: where one is missing, it stood in the stretch.
 */

import type { Context } from './context.ts';
import { glossAt } from './stretch.ts';

/** Whether a quotation is open before a stretch and behind it, and which bracket is missing. */
export interface Enclosed {
  readonly before: boolean;
  readonly after: boolean;
  readonly missing: '（' | '）' | undefined;
}

/** How far behind a stretch closing marks are looked for. */
const QUOTATION = 300;
const BRACKETS = 80;

/** Whether a quotation is open at an offset: the next quotation mark of its line closes one. */
function isQuoted(text: string, from: number): boolean {
  for (let at = from; at < text.length && at < from + QUOTATION; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 0x0a || unit === 0x201c || unit === 0x300c) return false;
    if (unit === 0x201d || unit === 0x300d) return true;
  }
  return false;
}

/** Whether a bracket is open at an offset: one is closed behind it that nothing there opens. */
function isBracketed(text: string, from: number): boolean {
  let depth = 0;
  for (let at = from; at < text.length && at < from + BRACKETS; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 0x0a) return false;
    // A gloss whose own parenthesis was swallowed.
    if (unit === 0x3f) at = (glossAt(text, at + 1, true)?.end ?? at + 1) - 1;
    if (unit === 0x28 || unit === 0xff08) depth += 1;
    else if (unit === 0x29 || unit === 0xff09) depth -= 1;
    if (depth < 0) return true;
  }
  return false;
}

/** The bracket that a place lacks, given how many are open before it. */
export function missingBracket(text: string, from: number, open: number): Enclosed['missing'] {
  const after = isBracketed(text, from);
  if (after === open > 0) return undefined;
  return after ? '（' : '）';
}

/** What is open before a stretch that ends at an offset, given the text before it, and behind it. */
export const enclosedAt = (text: string, end: number, before: Context): Enclosed => ({
  before: before.quoting,
  after: isQuoted(text, end),
  missing: missingBracket(text, end, before.brackets),
});

/** What speaks for a mark that is missing (log10), and against one too many. */
const MISSING = 1;
const MISSING_BRACKET = 2;
const OTHER_QUOTE = -2;

/** What the marks around a stretch say of a mark within it (log10). */
export function enclosingCost(unit: number, { before, after, missing }: Enclosed): number {
  if (missing && unit === missing.charCodeAt(0)) return MISSING_BRACKET;
  const opens = unit === 0x201c || unit === 0x300c;
  if (!opens && unit !== 0x201d && unit !== 0x300d) return 0;
  // A stretch may hold a whole quotation.
  if (before === after) return 0;
  return opens === after ? MISSING : OTHER_QUOTE;
}
