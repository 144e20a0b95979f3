/** Chinese text set with spaces around its digits, as many publishers do: 下午 5 点 30 分, 400 多万. */
import type { Mention } from './quantity.ts';

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;
const NUMERALS = '零〇一二三四五六七八九几';

/**
 * Whether the space at `at` stands between a digit and a Chinese character and parts no words. A Chinese numeral beside
 * it may be a number of its own, but not a scale (2 万, 3 亿), nor 两 as a weight.
 */
function isSpare(text: string, at: number): boolean {
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at + 1)];
  if (isHan(before) && isDigit(after)) return !NUMERALS.includes(text[at - 1]!) && text[at - 1] !== '两';
  if (!isDigit(before) || !isHan(after)) return false;
  return !NUMERALS.includes(text[at + 1]!) && !(text[at + 1] === '两' && isHan(text.charCodeAt(at + 2)));
}

export interface Closed {
  readonly text: string;
  /** Where each character of it stands in the text as given; one more for its end. */
  readonly at: Uint32Array;
}

/** The text without such spaces; null where there are none. */
export function closeSpaces(text: string): Closed | null {
  let at: Uint32Array | null = null;
  let closed = '';
  let from = 0;
  for (let space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', space + 1)) {
    if (!isSpare(text, space)) continue;
    at ??= new Uint32Array(text.length + 1);
    for (let i = from; i < space; i += 1) at[closed.length + i - from] = i;
    closed += text.slice(from, space);
    from = space + 1;
  }
  if (!at) return null;
  for (let i = from; i <= text.length; i += 1) at[closed.length + i - from] = i;
  return { text: closed + text.slice(from), at };
}

/** The mention as it stands in the text as given. */
export function reopened<M extends Mention>(mention: M, { at }: Closed, text: string): M {
  const start = at[mention.start]!;
  const end = mention.end > mention.start ? at[mention.end - 1]! + 1 : start;
  return { ...mention, start, end, text: text.slice(start, end) };
}
