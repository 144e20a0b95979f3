/**
 * Bytes to text: which encoding they are in, told by evidence, and text that was decoded twice undone.
 */
import { decodeGbkLossy, encodeGbk, pairOf } from './gbk.ts';
import { simplifiedOf } from './gloss/lattice.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5' | 'windows-1252';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  /** A byte order mark stood first; it is not part of the text. */
  readonly mark: boolean;
}

const SAMPLE = 65_536;

const strict = (label: string, bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

const loose = (label: string, bytes: Uint8Array): string => new TextDecoder(label, { ignoreBOM: true }).decode(bytes);

/** Marks and function words that running Chinese cannot do without, in either script. */
const EVERYDAY =
  /[的一是在不了有和人中大上个個国國为為会會年这這来來到时時地们們于於以市区區企业業发發，。、：；“”「」]/gu;

/** Share of characters in a text beyond ASCII that everyday Chinese is made of; less for replacement characters. */
function likeness(text: string): number {
  let foreign = 0;
  let broken = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (code < 0x80) continue;
    foreign += 1;
    if (code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff) || (code >= 0x80 && code < 0xa0)) broken += 1;
  }
  if (!foreign) return 0;
  return ((text.match(EVERYDAY)?.length ?? 0) - 3 * broken) / foreign;
}

/** UTF-16 without a mark shows in its zero bytes (Latin) or its high bytes (Chinese: 4E to 9F, 20, 30, FF at one parity). */
function utf16Side(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(bytes.length & ~1, SAMPLE);
  if (length < 8) return undefined;
  let even = 0;
  let odd = 0;
  const high = (byte: number) =>
    byte === 0 || byte === 0x20 || byte === 0x30 || byte === 0xff || (byte >= 0x4e && byte <= 0x9f);
  let zeros = 0;
  for (let at = 0; at < length; at += 2) {
    if (high(bytes[at]!)) even += 1;
    if (high(bytes[at + 1]!)) odd += 1;
    if (bytes[at] === 0 || bytes[at + 1] === 0) zeros += 1;
  }
  const half = length / 2;
  if (
    !zeros &&
    strict('gb18030', bytes.subarray(0, length)) !== undefined &&
    likeness(loose('gb18030', bytes.subarray(0, length))) > 0.1
  ) {
    return undefined;
  }
  const side = odd > even ? 'utf-16le' : 'utf-16be';
  if (Math.max(odd, even) < half * 0.97 || Math.min(odd, even) > half * 0.8) return undefined;
  const text = strict(side, bytes.subarray(0, length));
  return text !== undefined && (likeness(text) > 0.08 || zeros > half * 0.4) ? side : undefined;
}

/** Characters that no text holds: controls, noncharacters and what is not assigned. */
const NONE = /(?![\t\n\r\f])[\p{Cc}\p{Cn}\p{Co}]/gu;

/** UTF-16 without a mark in any script: a side on which all is text, where as UTF-8 it is none. */
function utf16Text(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes.length < 8 || bytes.length % 2 || !bytes.includes(0)) return undefined;
  const part = bytes.subarray(0, SAMPLE);
  const plain = strict('utf-8', part);
  if (plain !== undefined && (plain.match(NONE)?.length ?? 0) < part.length / 20) return undefined;
  const sides = (['utf-16le', 'utf-16be'] as const).filter((side) => {
    const text = strict(side, part);
    return text !== undefined && text.search(NONE) < 0;
  });
  if (sides.length < 2) return sides[0];
  // Both are text: the one whose spaces and signs are Latin.
  const zeros = (parity: number) => part.reduce((sum, byte, at) => sum + (byte === 0 && at % 2 === parity ? 1 : 0), 0);
  return zeros(1) >= zeros(0) ? 'utf-16le' : 'utf-16be';
}

/** The start of the bytes, not cut within a line where that can be helped. */
function sample(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= SAMPLE) return bytes;
  const cut = bytes.lastIndexOf(10, SAMPLE);
  return bytes.subarray(0, cut > SAMPLE / 2 ? cut : SAMPLE);
}

/** Any bytes as text. Never throws; what no encoding explains comes out as UTF-8 with replacement characters. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    return { text: loose('utf-8', bytes.subarray(3)), encoding: 'utf-8', mark: true };
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return { text: loose('utf-16le', bytes.subarray(2)), encoding: 'utf-16le', mark: true };
  }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    return { text: loose('utf-16be', bytes.subarray(2)), encoding: 'utf-16be', mark: true };
  }
  const side = (bytes.includes(0) || bytes.length % 2 === 0 ? utf16Side(bytes) : undefined) ?? utf16Text(bytes);
  const text = side ? undefined : strict('utf-8', bytes);
  if (side) return { text: loose(side, bytes), encoding: side, mark: false };
  if (text !== undefined) return { text, encoding: 'utf-8', mark: false };
  // Not UTF-8 throughout. A few broken bytes in what is otherwise UTF-8 leave it the likeliest by far.
  const part = sample(bytes);
  const candidates = (['gb18030', 'big5', 'utf-8'] as const).map((encoding) => {
    const score = likeness(loose(encoding, part));
    return { encoding, score };
  });
  const best = candidates.reduce((a, b) => (b.score > a.score + 1e-9 ? b : a));
  if (best.score > 0.05) return { text: loose(best.encoding, bytes), encoding: best.encoding, mark: false };
  const short = shortChinese(part);
  if (short) return { text: loose(short, bytes), encoding: short, mark: false };
  if (strict('gb18030', bytes) === undefined && isLatin(part)) {
    return { text: loose('windows-1252', bytes), encoding: 'windows-1252', mark: false };
  }
  return { text: loose('utf-8', bytes), encoding: 'utf-8', mark: false };
}

const COMMON_SHARE = 0.75;

/** A heading or a list of names, too short for everyday words: the encoding that makes common characters of it. */
function shortChinese(bytes: Uint8Array): 'gb18030' | 'big5' | undefined {
  const shares = (['gb18030', 'big5'] as const).map((encoding) => {
    const beyond = [...(strict(encoding, bytes) ?? '')].filter((character) => character >= '\u0080');
    // Those of GB/T 2312's first level, in either script.
    const common = beyond.filter((character) => {
      const pair = pairOf(simplifiedOf(character.charCodeAt(0)));
      return pair >= 0xb0a1 && pair <= 0xd7f9 && (pair & 0xff) >= 0xa1;
    });
    return { encoding, share: common.length / Math.max(1, beyond.length) };
  });
  const [best, other] = shares.sort((a, b) => b.share - a.share);
  return best!.share >= COMMON_SHARE && best!.share > other!.share ? best!.encoding : undefined;
}

/** Western text in one byte a character: letters with accents stand alone between ASCII letters. */
function isLatin(bytes: Uint8Array): boolean {
  let high = 0;
  let alone = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at]!;
    if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13) return false;
    if (byte < 0x80) continue;
    high += 1;
    if ((bytes[at - 1] ?? 0x20) < 0x80 && (bytes[at + 1] ?? 0x20) < 0x80) alone += 1;
  }
  return high > 0 && alone > high * 0.8 && high < bytes.length * 0.3;
}

/** Windows code page 1252 from character to byte, and Latin-1's C1 controls to themselves. */
let western: ReadonlyMap<number, number> | undefined;
function westernBytes(text: string): Uint8Array | undefined {
  if (!western) {
    const map = new Map<number, number>();
    for (let byte = 0x80; byte < 0x100; byte += 1) map.set(byte, byte);
    const all = new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 128 }, (_, i) => i + 128));
    for (let i = 0; i < 128; i += 1) map.set(all.charCodeAt(i), i + 128);
    western = map;
  }
  const out = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const byte = unit < 0x80 ? unit : western.get(unit);
    if (byte === undefined) return undefined;
    out[at] = byte;
  }
  return out;
}

/** Characters that UTF-8 Chinese read as Latin-1 or GBK is made of; a line without them was not decoded twice. */
const GBK_START =
  /^[\0-\x7f]*[\u9225-\u95ff\u9410-\u9425\u6d93-\u6dff\u6d60-\u6dff\u93c0-\u93ff\u934f-\u93ff\u5a00-\u5bff\u7000-\u7fff\u941c-\u9422\u95ad-\u95bf\u9286-\u928f\u951b]/;
const WESTERN_TRACES = /[\u00c3-\u00ef][\u0080-\u00bf\u0152-\u2122]/;
/**
 * A line of text decoded twice, as it was before; undefined where it was not. Only a round trip proves it: the text's
 * bytes in the wrong encoding are valid UTF-8, and reading those wrongly again gives the text.
 */
export function undoDoubleDecoding(line: string): string | undefined {
  if (WESTERN_TRACES.test(line)) {
    const bytes = westernBytes(line);
    const text = bytes && strict('utf-8', bytes);
    if (text !== undefined && text !== line && /[^\0-\x7f]/.test(text)) return text;
  }
  // Chinese in UTF-8 starts its characters with E3 to E9 (or EF): as GBK these make 銆 to 閿 and 锛, and few others.
  if (GBK_START.test(line)) {
    const bytes = encodeGbk(line);
    const text = strict('utf-8', bytes);
    if (text !== undefined && text !== line && decodeGbkLossy(bytes) === line) return text;
  }
  return undefined;
}
