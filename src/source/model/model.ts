/**
 * A language model of Chinese in Simplified characters: how likely words and pairs of words are, and how characters are
 * read. `chinese.bin` is built by scripts/model/build.ts; NOTICE beside it says from what.
 */
import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';

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
  /** Syllables a character may be read as, with a digit of tone, `v` for ü; none where unknown. */
  readonly readings: (unit: number) => readonly string[];
}

const UNIT = 0.03; // log10 a level of probability stands for
const BACKOFF_UNIT = 0.02;
const BACKOFF_ZERO = 200;
const NO_WORD = 255;
const FIRST_CHARACTER = 0x4e00;
const LAST_CHARACTER = 0x9fa5;

let loaded: LanguageModel | undefined;

/** The model, read once; about 30 ms. */
export function languageModel(): LanguageModel {
  loaded ??= parse(brotliDecompressSync(readFileSync(new URL('chinese.bin', import.meta.url))));
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
  const pairs = u32();
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
  const firstPair = new Uint32Array(nodes + 1);
  for (let i = 0, sum = 0; i < nodes; i += 1) {
    firstPair[i] = sum;
    sum += varint();
  }
  firstPair[nodes] = pairs;
  const seconds = new Uint32Array(pairs);
  for (let i = 0, node = 0; node < nodes; node += 1) {
    for (let second = 0; i < firstPair[node + 1]!; i += 1) {
      second += varint();
      seconds[i] = second;
    }
  }
  const pairLevels = bytes.subarray(at, at + pairs);

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
    let low = firstPair[previous]!;
    let high = firstPair[previous + 1]! - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = seconds[middle]!;
      if (found === word) return -UNIT * pairLevels[middle]!;
      if (found < word) low = middle + 1;
      else high = middle - 1;
    }
    return -UNIT * levels[word]! + BACKOFF_UNIT * (backoffs[previous]! - BACKOFF_ZERO);
  };
  const readings = (unit: number): readonly string[] => {
    if (unit < FIRST_CHARACTER || unit > LAST_CHARACTER) return [];
    at = readingsAt[unit - FIRST_CHARACTER]!;
    return Array.from({ length: bytes[at++]! }, () => syllables[varint()]!);
  };
  return {
    step,
    isWord: (node) => levels[node] !== NO_WORD,
    firstChild: (node) => firstChild[node]!,
    endChild: (node) => firstChild[node + 1]!,
    unitOf: (node) => units[node]!,
    score,
    alone: (word) => -UNIT * levels[word]!,
    readings,
  };
}
