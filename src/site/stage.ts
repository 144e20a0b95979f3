// Files on their way into a folder: compared with what is there, written beside it where they differ.
import { closeSync, mkdirSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface Staged {
  /** In the folder, with forward slashes. */
  readonly path: string;
  /** Whether it waits in the staging folder; else what is there is equal. */
  readonly changed: boolean;
  readonly bytes: number;
}

/** Text becomes bytes in one buffer that is kept: a site is hundreds of megabytes, each page of it short-lived. */
let buffer = Buffer.allocUnsafeSlow(1 << 20);

/** The bytes of a text; good until the next call. */
function bytesOf(text: string): Uint8Array {
  // A UTF-16 unit is at most three bytes of UTF-8.
  if (text.length * 3 > buffer.length) buffer = Buffer.allocUnsafeSlow(text.length * 3 + (1 << 20));
  return buffer.subarray(0, buffer.write(text));
}

function write(file: string, bytes: Uint8Array): void {
  const handle = openSync(file, 'w');
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
  } finally {
    closeSync(handle);
  }
}

/** A function that stages files for `folder` in `staging`. Threads of one process may each have their own. */
export function stage(folder: string, staging: string): (path: string, content: string | Uint8Array) => Staged {
  const made = new Set<string>();
  const makeFolder = (path: string) => {
    if (made.has(path)) return;
    try {
      mkdirSync(path);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT') {
        makeFolder(dirname(path));
        mkdirSync(path, { recursive: true });
      } else if (code !== 'EEXIST') throw error;
    }
    made.add(path);
  };
  return (path, content) => {
    const bytes = typeof content === 'string' ? bytesOf(content) : content;
    const target = join(folder, path);
    const there = statSync(target, { throwIfNoEntry: false });
    if (there?.isFile() && there.size === bytes.length && Buffer.compare(readFileSync(target), bytes) === 0)
      return { path, changed: false, bytes: bytes.length };
    const staged = join(staging, path);
    makeFolder(dirname(staged));
    write(staged, bytes);
    return { path, changed: true, bytes: bytes.length };
  };
}
