/**
 * Quantities in English text, in one pass over its tokens: numerals with their unit, qualifier and movement; shares,
 * multiples, ranges, scores, times of day, ordinals, codes; and, between them, dates (see date-en.ts).
 *
 *     parseQuantitiesEn('invested 8.6 billion yuan and tripled output') → 8600000000 cny; multiple 3
 *
 * Offsets are UTF-16 code units of the text as given. Never throws; linear in the length of the text.
 */

import { DATE_WORDS } from './calendar-en.ts';
import { readCode } from './code-en.ts';
import { joinCompounds } from './compound.ts';
import { QUANTITY_WORDS } from './count-words-en.ts';
import { readDateEn } from './date-en.ts';
import { decimal } from './exact.ts';
import { KeptMentions } from './kept-mentions.ts';
import { readNumber } from './number-en.ts';
import { type DateMention, type Mention, MOST_MENTIONS, type Quantity, quantity } from './quantity.ts';
import { type Token, tokensOf } from './token-en.ts';
import { foldWidth } from './width.ts';
import { readWordEn } from './word-quantity-en.ts';

const STARTS: ReadonlySet<string> = new Set([...DATE_WORDS, ...QUANTITY_WORDS]);

/** Whether a word can begin a date or a quantity: most cannot, and are passed over at the cost of one look-up. */
const mayCount = ({ lower, text }: Token): boolean =>
  STARTS.has(lower) ||
  (lower.charCodeAt(lower.length - 1) === 100 && lower.endsWith('fold')) ||
  (text.length <= 6 && isRoman(text));

/** II, XIV: two to six of the letters I, V, X. */
function isRoman(text: string): boolean {
  if (text.length < 2) return false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== 73 && code !== 86 && code !== 88) return false;
  }
  return true;
}

const kept = new KeptMentions();

/** Quantities and dates of an English text, in order, not overlapping. */
export function scanEn(text: string): readonly Mention[] {
  const known = kept.get(text);
  if (known) return known;
  const folded = foldWidth(text);
  const tokens = tokensOf(folded);
  const mentions: Mention[] = [];
  let before: DateMention | null = null;
  let i = 0;
  while (i < tokens.length && mentions.length < MOST_MENTIONS) {
    const token = tokens[i]!;
    if (token.kind === 'sign' && !'½¼¾⅓⅔'.includes(token.text)) {
      if (token.text.length > 4 && /^\d+\.\d/.test(token.text)) {
        const parts = token.text.split('.').map(decimal);
        mentions.push(quantity(folded, token.start, token.end, parts[0]!, { kind: 'code', parts }));
      }
      i += 1;
      continue;
    }
    if (token.kind === 'word' && !mayCount(token)) {
      i += 1;
      continue;
    }
    const date = readDateEn(folded, tokens, i, before);
    if (date) {
      mentions.push(date.mention);
      before = date.mention;
      i = date.next;
      continue;
    }
    if (token.kind === 'number') {
      const code = readCode(folded, tokens, i);
      if (code) {
        mentions.push(...code.found);
        i = code.next;
        continue;
      }
    }
    const word = readWordEn(folded, tokens, i);
    if (word) {
      mentions.push(word.found);
      i = word.next;
      continue;
    }
    const number = readNumber(folded, tokens, i);
    if (number) {
      mentions.push(...number.found);
      i = Math.max(number.next, i + 1);
      continue;
    }
    i += 1;
  }
  return kept.keep(text, joinCompounds(folded, mentions));
}

/** The quantities of an English text; see `Quantity`. */
export const parseQuantitiesEn = (text: string): readonly Quantity[] =>
  scanEn(text).filter((each): each is Quantity => each.type === 'quantity');

/** The mentions of dates in an English text; see `DateMention`. */
export const parseDatesEn = (text: string): readonly DateMention[] =>
  scanEn(text).filter((each): each is DateMention => each.type === 'date');
