/**
 * GBK as tables, read once from the platform's own decoder (WHATWG Encoding, the gb18030 index, which is Windows code
 * page 936 with its user-defined areas as private-use characters).
 *
 * A pair is a number, first byte × 256 + second byte. A pair that Windows leaves to its users decodes to a private-use
 * character; no text uses one on purpose.
 */

const FIRST = 0x81;
const LAST = 0xfe;
const LOWEST_TRAIL = 0x40;

interface Tables {
  /** Code unit of each pair; 0 where there is none. */
  readonly characters: Uint16Array;
  /** Pair of each code unit; 0 where there is none. Below 0x80 a character is its own single byte. */
  readonly pairs: Uint16Array;
}

let tables: Tables | undefined;

function load(): Tables {
  if (tables) return tables;
  const characters = new Uint16Array(0x10000);
  const pairs = new Uint16Array(0x10000);
  const bytes = new Uint8Array((LAST - FIRST + 1) * (LAST - LOWEST_TRAIL) * 2);
  const codes: number[] = [];
  for (let lead = FIRST; lead <= LAST; lead += 1) {
    for (let trail = LOWEST_TRAIL; trail <= LAST; trail += 1) {
      if (trail === 0x7f) continue;
      bytes[codes.length * 2] = lead;
      bytes[codes.length * 2 + 1] = trail;
      codes.push(lead * 256 + trail);
    }
  }
  const text = new TextDecoder('gbk').decode(bytes);
  for (let i = 0; i < codes.length; i += 1) {
    const unit = text.charCodeAt(i);
    characters[codes[i]!] = unit;
    if (!pairs[unit]) pairs[unit] = codes[i]!;
  }
  tables = { characters, pairs };
  return tables;
}

/** Code unit of a pair of bytes, 0 for none; a private-use one where the pair belongs to no character. */
export const characterOf = (pair: number): number => load().characters[pair]!;

/** The pair of bytes of a code unit above 0x7F, 0 where GBK has no such character. */
export const pairOf = (unit: number): number => (unit < 0x80 ? 0 : load().pairs[unit]!);

export const isPrivateUse = (unit: number): boolean => unit >= 0xe000 && unit <= 0xf8ff;

export const isLead = (byte: number): boolean => byte >= FIRST && byte <= LAST;

export const isTrail = (byte: number): boolean => byte >= LOWEST_TRAIL && byte <= LAST && byte !== 0x7f;

/** The bytes of a text in GBK; a character that GBK lacks becomes `?`, as an editor's “save as GBK” has it. */
export function encodeGbk(text: string): Uint8Array {
  const { pairs } = load();
  const out = new Uint8Array(text.length * 2);
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) {
      out[length++] = unit;
      continue;
    }
    const pair = pairs[unit]!;
    if (pair) {
      out[length++] = pair >> 8;
      out[length++] = pair & 0xff;
    } else {
      out[length++] = 0x3f;
      if (unit >= 0xd800 && unit <= 0xdbff) at += 1;
    }
  }
  return out.subarray(0, length);
}

/**
 * The text of bytes as Windows decodes them: two bytes that are no pair become one `?`, the second of them lost.
 * Private-use characters are dropped.
 */
export function decodeGbkLossy(bytes: Uint8Array): string {
  const { characters } = load();
  const units = new Uint16Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at]!;
    let unit = byte;
    if (isLead(byte)) {
      unit = characters[byte * 256 + (bytes[at + 1] ?? 0)]! || 0x3f;
      at += 1;
    } else if (byte >= 0x80) unit = 0x3f;
    if (!isPrivateUse(unit)) units[length++] = unit;
  }
  return textOf(units, length);
}

/** Code units as a string, in pieces that a call's arguments can hold. */
function textOf(units: Uint16Array, length: number): string {
  let text = '';
  for (let at = 0; at < length; at += 8192)
    text += String.fromCharCode.apply(null, units.subarray(at, Math.min(length, at + 8192)) as unknown as number[]);
  return text;
}
