// A document as an edition holds it: the bytes of its file and of what follows from them, side by side and outside of
// the heap. What they say is unpacked when it is asked for, and the latest of that kept. Unpacked for all articles it
// would be the largest part of a build's memory, in every thread.

import { parseBody } from './body.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { ParsedDocument } from './folder.ts';
import type { File } from './place.ts';
import type { Segment } from './segment.ts';
import type { Yaml } from './yaml.ts';

/** What follows from the bytes of a document and can be kept as JSON; the body is parsed again when it is asked for. */
interface DocumentRecord<T> {
  readonly data: T;
  readonly hasBody: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** What to keep of a document; null where it is not whole. */
export function packed<T>({ data, yaml, hasBody, diagnostics }: ParsedDocument<T>): Uint8Array | null {
  if (data === null || yaml === null) return null;
  return Buffer.from(JSON.stringify({ data, hasBody, diagnostics } satisfies DocumentRecord<T>));
}

export const FRONT = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;

/** The id that a path gives. */
export const idOf = (path: string) => path.slice(path.lastIndexOf('/') + 1, -'.md'.length);

/** What was made of files because it was asked for: enough for an issue and the articles around it. */
const RECENT = 400;

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
const records = recent<DocumentRecord<unknown>>();

/** The text of bytes that are valid UTF-8, in memory that threads may share. */
function textOf(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString();
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
  get #unpacked(): DocumentRecord<T> {
    return records(this.file, () => JSON.parse(textOf(this.record)) as DocumentRecord<T>) as DocumentRecord<T>;
  }
  get id(): string {
    return idOf(this.file.path);
  }
  get data(): T {
    return this.#unpacked.data;
  }
  get partial(): ParsedDocument<T>['partial'] {
    return this.data as ParsedDocument<T>['partial'];
  }
  get hasBody(): boolean {
    return this.#unpacked.hasBody;
  }
  get diagnostics(): readonly Diagnostic[] {
    return this.#unpacked.diagnostics;
  }
  get segments(): readonly Segment[] {
    return bodies(this.file, () => parseBody(this.file, opening(this.file)[0].length).segments);
  }
}
