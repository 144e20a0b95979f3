// Terms and their documents as files: sorted, cut where a file is large enough, so that a query fetches few of them.
//
// A file is a run of entries, each of varints (LEB128) and UTF-16 units (little-endian):
//   units shared with the term before, further units, the units; bytes of postings; the postings.
// Postings are three lists: documents that hold the term; of those, where it occurs often; where it stands in the title.
// A list is its length, twice, plus one where it is a bitmap; then the gaps between documents, or the bitmap.
import { LEVELS, type Posting } from './postings.ts';

/** A file is closed once it is as large as this, in bytes. */
const SHARD = 7_500;

class Bytes {
  #bytes = new Uint8Array(1 << 15);
  length = 0;

  byte(value: number): void {
    if (this.length === this.#bytes.length) {
      const larger = new Uint8Array(this.#bytes.length * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes[this.length] = value;
    this.length += 1;
  }

  varint(value: number): void {
    let rest = value;
    while (rest > 127) {
      this.byte((rest & 127) | 128);
      rest >>>= 7;
    }
    this.byte(rest);
  }

  append(other: Bytes): void {
    for (let i = 0; i < other.length; i += 1) this.byte(other.#bytes[i]!);
  }

  taken(): Uint8Array {
    const bytes = this.#bytes.slice(0, this.length);
    this.length = 0;
    return bytes;
  }
}

function list(out: Bytes, documents: Uint32Array, levels: Uint8Array, least: number, of: number): void {
  let count = 0;
  let size = 0;
  let before = -1;
  for (let i = 0; i < documents.length; i += 1) {
    if (levels[i]! < least) continue;
    const gap = documents[i]! - before;
    size += gap < 128 ? 1 : gap < 16_384 ? 2 : gap < 2_097_152 ? 3 : 4;
    before = documents[i]!;
    count += 1;
  }
  const bytes = Math.ceil(of / 8);
  const dense = size > bytes;
  out.varint(count * 2 + (dense ? 1 : 0));
  if (dense) {
    const map = new Uint8Array(bytes);
    for (let i = 0; i < documents.length; i += 1)
      if (levels[i]! >= least) map[documents[i]! >> 3]! |= 1 << (documents[i]! & 7);
    for (const byte of map) out.byte(byte);
    return;
  }
  before = -1;
  for (let i = 0; i < documents.length; i += 1) {
    if (levels[i]! < least) continue;
    out.varint(documents[i]! - before);
    before = documents[i]!;
  }
}

export interface Shards {
  readonly files: readonly Uint8Array[];
  /** The first term of each file. */
  readonly firsts: readonly string[];
}

/** `of` is how many documents there are. */
export function shards(postings: readonly Posting[], of: number): Shards {
  const files: Uint8Array[] = [];
  const firsts: string[] = [];
  const file = new Bytes();
  const one = new Bytes();
  let before = '';
  for (const { term, documents, levels } of postings) {
    if (file.length >= SHARD) {
      files.push(file.taken());
      before = '';
    }
    if (file.length === 0) firsts.push(term);
    let shared = 0;
    while (shared < before.length && shared < term.length && before[shared] === term[shared]) shared += 1;
    file.varint(shared);
    file.varint(term.length - shared);
    for (let i = shared; i < term.length; i += 1) {
      file.byte(term.charCodeAt(i) & 255);
      file.byte(term.charCodeAt(i) >> 8);
    }
    one.length = 0;
    list(one, documents, levels, LEVELS.body, of);
    list(one, documents, levels, LEVELS.often, of);
    list(one, documents, levels, LEVELS.title, of);
    file.varint(one.length);
    file.append(one);
    before = term;
  }
  if (file.length) files.push(file.taken());
  return { files, firsts };
}
