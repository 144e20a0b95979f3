// Plain text laid out by what it takes on screen: a Chinese character two columns, a Latin letter one.
import { eastAsianWidth } from 'get-east-asian-width';

export type Language = 'zh' | 'en';

const MARKS = /^(?:\p{M}|\p{Cf})$/u;

/**
 * Columns that a text takes. Characters whose width depends on their company (“ ” — … ×, UAX #11 “ambiguous”) take two
 * in Chinese and one in English.
 */
export function columns(text: string, language: Language): number {
  let sum = 0;
  for (const char of text)
    if (!MARKS.test(char)) sum += eastAsianWidth(char.codePointAt(0)!, { ambiguousAsWide: language === 'zh' });
  return sum;
}

// Kinsoku (GB/T 15834, CLREQ 3.1.3): what may not begin a line, and what may not end one.
const CLOSING = /^[，。、；：？！）》」』】〉〕〗”’…—～·．％℃,.;:?!)\]}%‰°]/u;
const OPENING = /[（《「『【〈〔〖“‘([{￥$#＃]$/u;

/** The smallest pieces that a line may be broken between, each with whether a space stands before it. */
function pieces(text: string, language: Language): { text: string; spaced: boolean }[] {
  const atoms =
    language === 'zh'
      ? // Numbers keep the character that measures them (86亿, 6月); dashes and ellipses stay whole.
        /\d[\d.,～]*[\p{Script=Han}%％]?|——|……|[\p{Script=Latin}\d\p{M}][^\s\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF“”‘’…—]*|\S/gu
      : /\S+/g;
  const found: { text: string; spaced: boolean }[] = [];
  let end = 0;
  for (const match of text.matchAll(atoms)) {
    const spaced = match.index > end;
    end = match.index + match[0].length;
    const last = found.at(-1);
    const tied = last && !spaced && language === 'zh' && (CLOSING.test(match[0]) || OPENING.test(last.text));
    if (tied) last.text += match[0];
    else found.push({ text: match[0], spaced });
  }
  return found;
}

/** A piece too long for a line, cut where it must be. */
function cut(piece: string, width: number, language: Language): string[] {
  const parts = [''];
  for (const char of piece) {
    if (parts.at(-1) && columns(parts.at(-1)! + char, language) > width) parts.push('');
    parts[parts.length - 1] += char;
  }
  return parts;
}

/** Lines of at most `width` columns. A web address is never broken. */
export function wrap(text: string, width: number, language: Language): string[] {
  const lines: string[] = [];
  let line = '';
  for (const { text: piece, spaced } of pieces(text, language)) {
    const joined = line ? `${line}${spaced ? ' ' : ''}${piece}` : piece;
    if (columns(joined, language) <= width) {
      line = joined;
      continue;
    }
    if (line) lines.push(line);
    const parts = /^\S*https?:\/\//.test(piece) ? [piece] : cut(piece, width, language);
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1)!;
  }
  if (line) lines.push(line);
  return lines;
}

/** The text filled up with spaces to `width` columns. */
export const pad = (text: string, width: number, language: Language): string =>
  text + ' '.repeat(Math.max(0, width - columns(text, language)));

/** Two texts beside each other, the Chinese wrapped to `left` columns and the English to `right`, two apart. */
export function beside(zh: string, en: string, left: number, right: number): string[] {
  const [a, b] = [wrap(zh, left, 'zh'), wrap(en, right, 'en')];
  return Array.from({ length: Math.max(a.length, b.length) }, (_, i) =>
    `${pad(a[i] ?? '', left, 'zh')}  ${b[i] ?? ''}`.trimEnd(),
  );
}

/**
 * The text cut to at most `width` columns, with an ellipsis where something was cut; English between words, Chinese
 * after a comma or colon where one stands in the second half.
 */
export function shorten(text: string, width: number, language: Language): string {
  const all = text.replace(/\s+/g, ' ').trim();
  if (columns(all, language) <= width) return all;
  let kept = '';
  for (const { text: piece, spaced } of pieces(all, language)) {
    const next = `${kept}${kept && spaced ? ' ' : ''}${piece}`;
    if (columns(next, language) > width - 2) break;
    kept = next;
  }
  if (!kept) kept = cut(all, width - 2, language)[0]!;
  const clause = language === 'zh' ? /^(.+)[，；：][^，；：]*$/u.exec(kept)?.[1] : undefined;
  const ended = clause && columns(clause, language) > width / 2 ? clause : kept;
  return `${ended.replace(/[\s，、；：,;:·—–-]+$/u, '')}…`;
}
