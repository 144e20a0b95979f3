/**
 * The damage itself, to check a restoration against: what the process that put glosses into a page does to its text.
 *
 * The text was held as GBK. For each character of a list, one after another, a replacement on bytes put `(pinyin)`
 * behind every occurrence of its two bytes, also where these are the end of one character and the beginning of the
 * next. The result was decoded: a pair that is none gave `?`, private-use characters were dropped.
 */
import { decodeGbkLossy, encodeGbk, pairOf } from '../gbk.ts';

/** A character that the page's process glossed, and what it put in the parentheses. */
export interface Glossed {
  readonly character: string;
  readonly letters: string;
}

/** The order in which the process took its characters: by the letters without tones, then with them. */
export function inOrder(list: Iterable<Glossed>): Glossed[] {
  const key = ({ letters }: Glossed) => letters.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  return [...list].sort((a, b) => {
    const [x, y] = [key(a), key(b)];
    if (x !== y) return x < y ? -1 : 1;
    return a.letters < b.letters ? -1 : a.letters > b.letters ? 1 : a.character < b.character ? -1 : 1;
  });
}

/**
 * For a list in its order, and with the stray bytes before marks where there are such: a text as the process leaves it, in one pass: what stands between the two bytes of a match can only be the gloss of
 * a match that ends on its first byte, so a match counts unless that one was made, and earlier (or is the same
 * character, whose replacement has consumed the byte).
 */
export function gloss(list: readonly Glossed[], strays = false): (text: string) => string {
  const rank = new Int32Array(0x10000).fill(-1);
  const glosses: Uint8Array[] = [];
  for (const { character, letters } of list) {
    const pair = pairOf(character.charCodeAt(0));
    if (pair) rank[pair] = glosses.length;
    glosses.push(encodeGbk(`(${letters})`));
  }
  return (text) => glossText(text, rank, glosses, strays);
}

function glossText(text: string, rank: Int32Array, glosses: readonly Uint8Array[], strays: boolean): string {
  const bytes = encodeGbk(text);
  const marks: { place: number; gloss: Uint8Array }[] = [];
  let length = bytes.length;
  let before = -1;
  for (let i = 0; i + 1 < bytes.length; i += 1) {
    let own = rank[bytes[i]! * 256 + bytes[i + 1]!]!;
    if (own >= 0 && before >= 0 && before <= own) own = -1;
    if (own >= 0) {
      marks.push({ place: i + 2, gloss: glosses[own]! });
      length += glosses[own]!.length;
    }
    before = own;
  }
  const out = new Uint8Array(length);
  let from = 0;
  let to = 0;
  for (const mark of marks) {
    out.set(bytes.subarray(from, mark.place), to);
    to += mark.place - from;
    out.set(mark.gloss, to);
    to += mark.gloss.length;
    from = mark.place;
  }
  out.set(bytes.subarray(from), to);
  return strays ? decodeGbkLossy(beforeMarks(out)).replaceAll('\0', '') : decodeGbkLossy(out);
}

/** A NUL, for a byte that does not show, before the bytes of ！ (A3 A1) and ？ (A3 BF) wherever they stand. */
function beforeMarks(bytes: Uint8Array): Uint8Array {
  const out: number[] = [];
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] === 0xa3 && (bytes[at + 1] === 0xa1 || bytes[at + 1] === 0xbf)) out.push(0);
    out.push(bytes[at]!);
  }
  return Uint8Array.from(out);
}
