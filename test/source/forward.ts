/**
 * The process of damage as the tests know it, written apart from the program's own: bytes are kept as a string of
 * characters 0–255 and replaced one glossed character after another.
 */

export interface ListEntry {
  readonly character: string;
  readonly pinyin: string;
}

export interface ForwardOptions {
  /** Fold ，：；（）！？ to half width afterwards (default), before the glosses, or never. */
  readonly fold?: 'after' | 'before' | 'never';
  /** Marks before whose bytes, wherever they stand together, a byte is put that does not show by itself. */
  readonly stray?: readonly string[];
}

const decoder = new TextDecoder('gb18030');
const encoder = (() => {
  const map = new Map<string, string>();
  for (let a = 0x81; a < 0xff; a += 1) {
    for (let b = 0x40; b < 0xff; b += 1) {
      if (b === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(a, b));
      if (character.length === 1 && !map.has(character)) map.set(character, String.fromCharCode(a, b));
    }
  }
  return map;
})();

export const inGbk = (text: string): boolean => [...text].every((c) => c < '\u0080' || encoder.has(c));

export const toBytes = (text: string): string =>
  [...text].map((c) => (c < '\u0080' ? c : (encoder.get(c) ?? '?'))).join('');

const table = new Map([...encoder].map(([character, bytes]) => [bytes, character]));

export function fromBytes(bytes: string): string {
  let out = '';
  for (let at = 0; at < bytes.length; ) {
    if (bytes[at]! < '\u0081') {
      out += bytes[at]!;
      at += 1;
      continue;
    }
    const character = table.get(bytes.slice(at, at + 2));
    at += 2;
    if (character === undefined) out += '?';
    else if (character < '\ue000' || character > '\uf8ff') out += character;
  }
  return out;
}

export const foldMarks = (text: string): string =>
  text.replace(/[，：；（）！？]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0));

/** The text as a page shows it after the process. */
export function garble(
  text: string,
  list: readonly ListEntry[],
  { fold = 'after', stray = [] }: ForwardOptions = {},
): string {
  let bytes = toBytes(fold === 'before' ? foldMarks(text) : text);
  for (const { character, pinyin } of list) {
    const own = toBytes(character);
    bytes = bytes.split(own).join(`${own}(${toBytes(pinyin)})`);
  }
  for (const mark of stray) bytes = bytes.split(toBytes(mark)).join(`\0${toBytes(mark)}`);
  const shown = fromBytes(bytes).replaceAll('\0', '');
  return fold === 'after' ? foldMarks(shown) : shown;
}
