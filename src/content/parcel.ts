// What one thread of a build has read of the articles, for the others: bytes in memory that they share, and where in it
// each file and its record stand.
import { RecalledDocument } from './recalled.ts';

export interface Parcel {
  readonly chunks: readonly SharedArrayBuffer[];
  readonly files: readonly Place[];
}

interface Place {
  readonly path: string;
  readonly hash: string;
  /** See `Remembered`. */
  readonly stamp: string;
  readonly chunk: number;
  /** Where the file begins in its chunk, where the record begins, and where that ends. */
  readonly at: readonly [number, number, number];
}

const CHUNK = 4 << 20;
/** What is left free after a file for its record, which is seldom longer. */
const MARGIN = 64 << 10;

/** Documents on their way into a parcel. */
export class Packing implements Parcel {
  readonly chunks: SharedArrayBuffer[] = [];
  readonly files: Place[] = [];
  #used = 0;

  /** Room for the bytes of the next file, which `add` then finds in their place. Good until the next call. */
  room(size: number): Uint8Array {
    return new Uint8Array(this.#chunk(size + MARGIN), this.#used, size);
  }

  /** A chunk with so much left. */
  #chunk(size: number): SharedArrayBuffer {
    let chunk = this.chunks.at(-1);
    if (!chunk || this.#used + size > chunk.byteLength) {
      chunk = new SharedArrayBuffer(Math.max(CHUNK, size));
      this.chunks.push(chunk);
      this.#used = 0;
    }
    return chunk;
  }

  add(stamp: string, { file, record }: RecalledDocument<unknown>): void {
    const { path, hash, bytes } = file;
    const chunk = this.#chunk(bytes.length + record.length);
    const start = this.#used;
    const [middle, end] = [start + bytes.length, start + bytes.length + record.length];
    const to = new Uint8Array(chunk);
    if (bytes.buffer !== chunk || bytes.byteOffset !== start) to.set(bytes, start);
    to.set(record, middle);
    this.#used = end;
    this.files.push({ path, hash, stamp, chunk: this.chunks.length - 1, at: [start, middle, end] });
  }

  /** As plain data that can be sent. */
  get parcel(): Parcel {
    return { chunks: this.chunks, files: this.files };
  }
}

/** The document at a place of a parcel. */
export function unpackAt<T>({ chunks }: Parcel, { path, hash, chunk, at: [start, middle, end] }: Place) {
  const view = (from: number, to: number) => new Uint8Array(chunks[chunk]!, from, to - from);
  return new RecalledDocument<T>(path, view(start, middle), hash, view(middle, end));
}
