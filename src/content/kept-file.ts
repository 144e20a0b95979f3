// Values kept between runs in one file, by keys that are made of everything the value follows from.
//
// The file belongs to one version of the program: another begins it anew. Each line has a checksum, so that what a
// broken disk or a killed process left is the same as what was never kept. It is replaced as a whole by a rename, so that
// two processes may use it at once; the one that ends last wins. It holds what its last run asked for and nothing
// older, and so is as large as what it was made from.
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';

export interface KeptFile {
  /** The value of a key as it was set, or undefined. */
  get(key: string): unknown;
  /** The same as JSON. */
  bytes(key: string): Uint8Array | undefined;
  /** Keeps plain data under a key without white space. */
  set(key: string, value: unknown): void;
  /** The same of a value that is JSON already. */
  add(key: string, json: string | Uint8Array): void;
  /** What was set since the file was opened, as JSON, of keys that begin so: for another thread that opened it too. */
  fresh(start: string): Iterable<readonly [string, string]>;
  /** Lets go of values that would never be written, by what their keys begin with; they count as not kept. */
  forget(start: string): void;
  /** Writes what was asked for or set. A folder that cannot be written keeps nothing; that is no error. */
  save(): void;
}

/** Keeps nothing. */
export const keepNothing: KeptFile = {
  get: () => undefined,
  bytes: () => undefined,
  set: () => {},
  add: () => {},
  fresh: () => [],
  forget: () => {},
  save: () => {},
};

/** Keeps values until the process ends. */
export const keepInMemory = (): KeptFile => keptFile(null, '');

const LINE_END = Buffer.from('\n');

const head = (program: string) => `duizhao kept 1 ${program}\n`;

/** Left by processes that were killed while they wrote. */
const ABANDONED_MS = 3_600_000;

/** Whether the same program has kept something at a path. */
export function isKept(path: string, program: string): boolean {
  const expected = Buffer.from(head(program));
  const found = Buffer.alloc(expected.length);
  let file: number | null = null;
  try {
    file = openSync(path, 'r');
    readSync(file, found);
    return found.equals(expected);
  } catch {
    return false;
  } finally {
    if (file !== null) closeSync(file);
  }
}

/** Where each line of a kept file stands in it; empty where it is missing, of another program or no such file. */
function linesOf(bytes: Buffer, program: string): Map<string, readonly [number, number]> {
  const lines = new Map<string, readonly [number, number]>();
  const first = Buffer.from(head(program));
  if (!bytes.subarray(0, first.length).equals(first)) return lines;
  for (let at = first.length; at < bytes.length; ) {
    const end = bytes.indexOf(10, at);
    if (end < 0) break;
    const space = bytes.indexOf(32, at);
    if (space > at && space < end) lines.set(bytes.toString('latin1', at, space), [at, end]);
    at = end + 1;
  }
  return lines;
}

/** Opens what was kept at a path by the same `program` (see `programHash`); null for a file that is not there to be. */
export function keptFile(path: string | null, program: string): KeptFile {
  let bytes = Buffer.alloc(0);
  try {
    if (path !== null) bytes = readFileSync(path);
  } catch {
    // Nothing has been kept yet.
  }
  const lines = linesOf(bytes, program);
  const used = new Set<string>();
  const added = new Map<string, string | Uint8Array>();
  const find = (key: string): Uint8Array | string | undefined => {
    const fresh = added.get(key);
    if (fresh !== undefined) return fresh;
    const line = lines.get(key);
    if (!line) return undefined;
    const value = bytes.subarray(line[0] + key.length + 10, line[1]);
    const sum = bytes.toString('latin1', line[0] + key.length + 1, line[0] + key.length + 9);
    if (crc32(value, crc32(key)) !== Number.parseInt(sum, 16)) return undefined;
    used.add(key);
    return value;
  };
  return {
    get(key) {
      const found = find(key);
      try {
        return found === undefined ? undefined : (JSON.parse(found.toString()) as unknown);
      } catch {
        return undefined;
      }
    },
    bytes(key) {
      const found = find(key);
      return typeof found === 'string' ? Buffer.from(found) : found;
    },
    set(key, value) {
      added.set(key, JSON.stringify(value));
    },
    add(key, json) {
      added.set(key, json);
    },
    *fresh(start) {
      for (const [key, json] of added) if (key.startsWith(start)) yield [key, json.toString()];
    },
    forget(start) {
      if (path === null) for (const key of added.keys()) if (key.startsWith(start)) added.delete(key);
    },
    save() {
      if (path === null) return;
      if (!added.size && used.size === lines.size) return;
      const parts: Uint8Array[] = [Buffer.from(head(program))];
      for (const key of used) {
        const [at, end] = lines.get(key)!;
        if (!added.has(key)) parts.push(bytes.subarray(at, end + 1));
      }
      for (const [key, json] of added) {
        const value = typeof json === 'string' ? Buffer.from(json) : json;
        const sum = crc32(value, crc32(key)).toString(16).padStart(8, '0');
        parts.push(Buffer.from(`${key} ${sum} `), value, LINE_END);
      }
      const temporary = `${path}.${process.pid}.tmp`;
      try {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(temporary, Buffer.concat(parts));
        renameSync(temporary, path);
        sweep(path);
      } catch {
        discard(temporary);
      }
    },
  };
}

function discard(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // There is no such folder.
  }
}

function sweep(path: string): void {
  try {
    for (const name of readdirSync(dirname(path))) {
      if (!name.startsWith(`${basename(path)}.`) || !name.endsWith('.tmp')) continue;
      const file = join(dirname(path), name);
      if (Date.now() - statSync(file).mtimeMs > ABANDONED_MS) rmSync(file, { force: true });
    }
  } catch {
    // Another process was quicker.
  }
}
