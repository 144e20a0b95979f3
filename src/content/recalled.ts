// A document as an edition holds it: the bytes of its file and of what follows from them, side by side and outside of
// the heap. What they say is unpacked when it is asked for, and the latest of that kept. Unpacked for all articles it
// would be the largest part of a build's memory, in every thread.

import type { Diagnostic } from './diagnostic.ts';
import type { ParsedDocument } from './folder.ts';
import { type PackedSegment, packBody, unpackBody } from './packed-body.ts';
import type { File } from './place.ts';
import type { Segment } from './segment.ts';
import type { Yaml } from './yaml.ts';

/** What is long and asked for by itself: unpacked without the rest. */
const APART = ['people', 'organisations', 'figures'] as const;

/** What of a document is kept, each a line of JSON: `APART`, then these. */
const LINES = { rest: APART.length, body: APART.length + 1, diagnostics: APART.length + 2 } as const;

/** What to keep of a document; null where it is not whole. */
export function packed<T>({ file, data, yaml, segments, diagnostics }: ParsedDocument<T>): Uint8Array | null {
  if (data === null || yaml === null) return null;
  const rest = { ...data } as Record<string, unknown>;
  const apart = APART.map((key) => rest[key] ?? null);
  for (const key of APART) delete rest[key];
  const lines = [...apart, rest, packBody(file.text, segments), diagnostics];
  return Buffer.from(lines.map((line) => JSON.stringify(line)).join('\n'));
}

export const FRONT = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;

/** The id that a path gives. */
export const idOf = (path: string) => path.slice(path.lastIndexOf('/') + 1, -'.md'.length);

/** What was made of files because it was asked for: enough for an issue and the articles around it. */
const RECENT = 160;

function recent<T>(): (file: File, make: () => T) => T {
  let young = new Map<File, T>();
  let old = new Map<File, T>();
  return (file, make) => {
    const before = young.get(file);
    if (before !== undefined) return before;
    const found = old.get(file) ?? make();
    if (young.size >= RECENT / 2) [old, young] = [young, new Map()];
    young.set(file, found);
    return found;
  };
}

const texts = recent<string>();
const bodies = recent<readonly Segment[]>();
const lines = Array.from({ length: LINES.diagnostics + 1 }, () => recent<unknown>());

/** Bytes in memory that threads may share. */
const bufferOf = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);

/** The text of bytes that are valid UTF-8. */
function textOf(bytes: Uint8Array): string {
  const text = bufferOf(bytes).toString();
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

class RecalledFile implements File {
  readonly path: string;
  readonly hash: string;
  readonly bytes: Uint8Array;
  constructor(path: string, hash: string, bytes: Uint8Array) {
    this.path = path;
    this.hash = hash;
    this.bytes = bytes;
  }
  get text(): string {
    return texts(this, () => textOf(this.bytes));
  }
}

const opening = (file: File) => FRONT.exec(file.text)!;

class RecalledYaml implements Yaml {
  readonly file: File;
  constructor(file: File) {
    this.file = file;
  }
  get offset(): number {
    return this.file.text.indexOf('\n') + 1;
  }
  get text(): string {
    return opening(this.file)[1]!;
  }
}

/** A document that was whole when it was parsed. */
export class RecalledDocument<T> implements ParsedDocument<T> {
  readonly file: RecalledFile;
  readonly yaml: Yaml;
  /** See `packed`. */
  readonly record: Uint8Array;
  /** `segments`: its body, if at hand. */
  constructor(path: string, bytes: Uint8Array, hash: string, record: Uint8Array, segments?: readonly Segment[]) {
    this.file = new RecalledFile(path, hash, bytes);
    this.yaml = new RecalledYaml(this.file);
    this.record = record;
    if (segments) bodies(this.file, () => segments);
  }
  /** A line of the record. */
  #line(n: number): unknown {
    return lines[n]!(this.file, () => {
      const bytes = bufferOf(this.record);
      let start = 0;
      for (let i = 0; i < n; i += 1) start = bytes.indexOf(10, start) + 1;
      const end = bytes.indexOf(10, start);
      return JSON.parse(bytes.toString('utf8', start, end < 0 ? bytes.length : end));
    });
  }
  get id(): string {
    return idOf(this.file.path);
  }
  get data(): T {
    const apart = APART.flatMap((key, n) => (this.#line(n) === null ? [] : [[key, this.#line(n)] as const]));
    return { ...(this.#line(LINES.rest) as T), ...Object.fromEntries(apart) };
  }
  /** A part of the data, without unpacking the rest. */
  section<K extends keyof T>(key: K): T[K] {
    const n = (APART as readonly PropertyKey[]).indexOf(key);
    return n < 0 ? (this.#line(LINES.rest) as T)[key] : (this.#line(n) as T[K]);
  }
  get partial(): ParsedDocument<T>['partial'] {
    return this.data as ParsedDocument<T>['partial'];
  }
  get hasBody(): boolean {
    return this.#body.length > 0;
  }
  get diagnostics(): readonly Diagnostic[] {
    return this.#line(LINES.diagnostics) as readonly Diagnostic[];
  }
  get #body(): readonly PackedSegment[] {
    return this.#line(LINES.body) as readonly PackedSegment[];
  }
  get segments(): readonly Segment[] {
    return bodies(this.file, () => unpackBody(this.file.text, this.#body));
  }
}
