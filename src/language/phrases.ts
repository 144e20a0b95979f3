/** Many fixed strings looked for at once, the longest winning: what conversion and the term and name rules stand on. */

/** Phrases by their text, and for each first character the lengths at which a phrase may end, longest first. */
export interface Phrases<Value> {
  readonly entries: ReadonlyMap<string, Value>;
  readonly lengths: ReadonlyMap<number, readonly number[]>;
  /** Not 0 for the UTF-16 code units with which a phrase begins, 2 where one is that long: most are passed over by this. */
  readonly starts: Uint8Array;
  /** 1 for the hashes of the first two code units of phrases: most others are passed over by this. */
  readonly pairs: Uint8Array;
}

const pairHash = (first: number, second: number): number => (first * 31 + second) & 0xffff;

/** Collects phrases; where one is given twice the first stands. */
export function collectPhrases<Value>(given: Iterable<readonly [string, Value]>): Phrases<Value> {
  const entries = new Map<string, Value>();
  const lengths = new Map<number, number[]>();
  const starts = new Uint8Array(0x10000);
  const pairs = new Uint8Array(0x10000);
  for (const [source, value] of given) {
    if (!source || entries.has(source)) continue;
    entries.set(source, value);
    const first = source.charCodeAt(0);
    starts[first]! |= source.length === 1 ? 2 : 1;
    if (source.length > 1) pairs[pairHash(first, source.charCodeAt(1))] = 1;
    const known = lengths.get(first);
    if (!known) lengths.set(first, [source.length]);
    else if (!known.includes(source.length)) known.push(source.length);
  }
  for (const known of lengths.values()) known.sort((a, b) => b - a);
  return { entries, lengths, starts, pairs };
}

/** Length of the longest phrase that starts at an offset; 0 where none does. */
export function longestAt(text: string, at: number, phrases: Phrases<unknown>): number {
  const first = text.charCodeAt(at);
  const start = phrases.starts[first]!;
  if (!start || (start === 1 && !phrases.pairs[pairHash(first, text.charCodeAt(at + 1))])) return 0;
  const lengths = phrases.lengths.get(first)!;
  for (const length of lengths) {
    if (at + length <= text.length && phrases.entries.has(length === 1 ? text[at]! : text.slice(at, at + length))) {
      return length;
    }
  }
  return 0;
}

/** Every longest match from left to right, none overlapping another. Linear in the text. */
export function findPhrases<Value>(
  text: string,
  phrases: Phrases<Value>,
): { readonly start: number; readonly end: number; readonly value: Value }[] {
  const found: { start: number; end: number; value: Value }[] = [];
  const { starts } = phrases;
  for (let at = 0; at < text.length; ) {
    if (!starts[text.charCodeAt(at)]) {
      at += 1;
      continue;
    }
    const length = longestAt(text, at, phrases);
    if (!length) {
      at += 1;
      continue;
    }
    found.push({ start: at, end: at + length, value: phrases.entries.get(text.slice(at, at + length))! });
    at += length;
  }
  return found;
}
