/**
 * A language model of Chinese in Simplified characters: how likely words and pairs of words are, and how characters are
 * read. `chinese.bin` is built by scripts/model/build.ts; NOTICE beside it says from what.
 */
import { readFileSync } from 'node:fs';
import { zstdDecompressSync } from 'node:zlib';

export interface LanguageModel {
  /** The node of `prefix + unit`, where node 0 is the empty prefix; -1 where no word goes on so. */
  readonly step: (node: number, unit: number) => number;
  /** Whether a node is the end of a word. */
  readonly isWord: (node: number) => boolean;
  /** The nodes that go on from a node are those from `firstChild` to before `endChild`; `unitOf` is their last unit. */
  readonly firstChild: (node: number) => number;
  readonly endChild: (node: number) => number;
  readonly unitOf: (node: number) => number;
  /** log10 of the probability of a word after another; 0 as the first starts a sentence or clause. */
  readonly score: (previous: number, word: number) => number;
  /** log10 of the probability of a word wherever it stands. */
  readonly alone: (word: number) => number;
  /** Syllables that characters are read as, with a digit of tone, `v` for ü. */
  readonly syllables: readonly string[];
  /** Whether a character may be read as one of the syllables that are marked, by their place in the list. */
  readonly isReadAs: (unit: number, marked: Uint8Array) => boolean;
}

const UNIT = 0.03; // log10 a level of probability stands for
const BACKOFF_UNIT = 0.02;
const BACKOFF_ZERO = 200;
const NO_WORD = 255;
const FIRST_CHARACTER = 0x4e00;
const LAST_CHARACTER = 0x9fa5;

let loaded: LanguageModel | undefined;

/** The model, read once; about 15 ms. */
export function languageModel(): LanguageModel {
  loaded ??= parse(zstdDecompressSync(readFileSync(new URL('chinese.bin', import.meta.url))));
  return loaded;
}

function parse(bytes: Uint8Array): LanguageModel {
  let at = 0;
  const u32 = () => {
    at += 4;
    return bytes[at - 4]! | (bytes[at - 3]! << 8) | (bytes[at - 2]! << 16) | (bytes[at - 1]! << 24);
  };
  const varint = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++]!;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  const nodes = u32();
  const listLength = u32();
  const syllables = new TextDecoder().decode(bytes.subarray(at, at + listLength)).split(' ');
  at += listLength;
  const readingsAt = new Uint32Array(LAST_CHARACTER - FIRST_CHARACTER + 1);
  for (let i = 0; i < readingsAt.length; i += 1) {
    readingsAt[i] = at;
    for (let left = bytes[at++]!; left > 0; left -= 1) varint();
  }
  const units = new Uint16Array(nodes);
  for (let i = 0; i < nodes; i += 1) units[i] = varint();
  const firstChild = new Uint32Array(nodes + 1);
  let child = 1;
  for (let i = 0; i < nodes; i += 1) {
    firstChild[i] = child;
    child += varint();
  }
  firstChild[nodes] = child;
  const levels = bytes.subarray(at, at + nodes);
  const backoffs = bytes.subarray(at + nodes, at + 2 * nodes);
  at += 2 * nodes;
  const rowStarts = new Uint32Array(nodes + 1);
  let length = 0;
  for (let i = 0; i < nodes; i += 1) {
    rowStarts[i] = length;
    length += varint();
  }
  rowStarts[nodes] = length;
  const rowsAt = at;
  /** The words that a word is paired with and their levels, read when they are first asked for. */
  const rows = new Array<{ readonly seconds: Int32Array; readonly levels: Uint8Array } | undefined>(nodes);
  const rowOf = (node: number) => {
    const known = rows[node];
    if (known) return known;
    at = rowsAt + rowStarts[node]!;
    const end = rowsAt + rowStarts[node + 1]!;
    const seconds: number[] = [];
    const own: number[] = [];
    for (let second = 0; at < end; ) {
      second += varint();
      seconds.push(second);
      own.push(bytes[at++]!);
    }
    const row = { seconds: Int32Array.from(seconds), levels: Uint8Array.from(own) };
    rows[node] = row;
    return row;
  };

  // The first characters of words, straight from their code unit.
  const roots = new Int32Array(0x10000).fill(-1);
  for (let i = firstChild[0]!; i < firstChild[1]!; i += 1) roots[units[i]!] = i;

  const step = (node: number, unit: number): number => {
    if (node === 0) return roots[unit]!;
    let low = firstChild[node]!;
    let high = firstChild[node + 1]! - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = units[middle]!;
      if (found === unit) return middle;
      if (found < unit) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  };
  const score = (previous: number, word: number): number => {
    const { seconds, levels: own } = rowOf(previous);
    let low = 0;
    let high = seconds.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = seconds[middle]!;
      if (found === word) return -UNIT * own[middle]!;
      if (found < word) low = middle + 1;
      else high = middle - 1;
    }
    return -UNIT * levels[word]! + BACKOFF_UNIT * (backoffs[previous]! - BACKOFF_ZERO);
  };
  const isReadAs = (unit: number, marked: Uint8Array): boolean => {
    if (unit < FIRST_CHARACTER || unit > LAST_CHARACTER) return false;
    at = readingsAt[unit - FIRST_CHARACTER]!;
    for (let left = bytes[at++]!; left > 0; left -= 1) if (marked[varint()]) return true;
    return false;
  };
  return {
    step,
    isWord: (node) => levels[node] !== NO_WORD,
    firstChild: (node) => firstChild[node]!,
    endChild: (node) => firstChild[node + 1]!,
    unitOf: (node) => units[node]!,
    score,
    alone: (word) => -UNIT * levels[word]!,
    syllables,
    isReadAs,
  };
}
