/** Sets of the sentences of two texts as rows of bits, so that what they share is counted a machine word at a time. */

/** Of each sentence a row of bits: which anchors, or which notions, of the Chinese text stand in it. */
export interface Bits {
  /** 32 bits each; `width` to a sentence. */
  readonly words: Int32Array;
  readonly width: number;
  /** How many items each sentence has in all, those that the Chinese does not have among them. */
  readonly counts: Int32Array;
}

/** What stands in a sentence: each item by the keys that it may have. */
export type Items<Key> = ReadonlySet<readonly Key[]>;

/** The items of both sides as bits, by the keys of the left. */
export function bitsOf<Key>(left: readonly Items<Key>[], right: readonly Items<Key>[]): readonly [Bits, Bits] {
  const places = new Map<Key, number>();
  for (const items of left)
    for (const keys of items) for (const key of keys) if (!places.has(key)) places.set(key, places.size);
  const width = Math.ceil(places.size / 32);
  const rows = (sets: readonly Items<Key>[]): Bits => {
    const words = new Int32Array(sets.length * width);
    const counts = new Int32Array(sets.length);
    for (let i = 0; i < sets.length; i += 1) {
      counts[i] = sets[i]!.size;
      for (const keys of sets[i]!)
        for (const key of keys) {
          const place = places.get(key);
          if (place !== undefined) words[i * width + (place >> 5)]! |= 1 << (place & 31);
        }
    }
    return { words, width, counts };
  };
  return [rows(left), rows(right)];
}

function ones(word: number): number {
  let bits = word - ((word >> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >> 2) & 0x33333333);
  return Math.imul((bits + (bits >> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** How many bits the sentences `from`–`to` of one side share with all of `first`–`last` of the other, each counted on its own. */
export function shared(one: Bits, from: number, to: number, other: Bits, first: number, last: number): number {
  const { width } = one;
  let sum = 0;
  for (let word = 0; word < width; word += 1) {
    let union = 0;
    for (let j = first; j < last; j += 1) union |= other.words[j * width + word]!;
    if (union) for (let i = from; i < to; i += 1) sum += ones(one.words[i * width + word]! & union);
  }
  return sum;
}

export function total(counts: Int32Array, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i += 1) sum += counts[i]!;
  return sum;
}
