// Files on their way into a folder: compared with what is there, written beside it where they differ.
import { closeSync, mkdirSync, openSync, readFileSync, readSync, statSync, unlinkSync, writeSync } from 'node:fs';
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

/** Whether two files hold the same bytes; `b` may be missing. */
function equal(a: string, b: string): boolean {
  const [left, right] = [statSync(a), statSync(b, { throwIfNoEntry: false })];
  if (!right?.isFile() || left.size !== right.size) return false;
  const handles = [openSync(a, 'r'), openSync(b, 'r')] as const;
  const chunks = [Buffer.allocUnsafe(1 << 18), Buffer.allocUnsafe(1 << 18)] as const;
  try {
    for (;;) {
      const [m, n] = [readSync(handles[0], chunks[0]), readSync(handles[1], chunks[1])];
      if (m !== n || !chunks[0].subarray(0, m).equals(chunks[1].subarray(0, n))) return false;
      if (!m) return true;
    }
  } finally {
    for (const handle of handles) closeSync(handle);
  }
}

/**
 * Stages large files piece by piece, all of them side by side: what their pieces are made from is at hand for each.
 * `stageOne` makes the folders.
 */
export function stagePieces(
  folder: string,
  staging: string,
  stageOne: ReturnType<typeof stage>,
  files: readonly { readonly path: string; readonly pieces: Iterable<string> }[],
): Staged[] {
  const open = files.map(({ path, pieces }) => {
    stageOne.folder(path);
    return {
      path,
      handle: openSync(join(staging, path), 'w'),
      pieces: pieces[Symbol.iterator](),
      bytes: 0,
      done: false,
    };
  });
  try {
    while (open.some(({ done }) => !done))
      for (const file of open) {
        const next = file.done ? null : file.pieces.next();
        if (!next || next.done) file.done = true;
        else {
          const bytes = bytesOf(next.value);
          file.bytes += bytes.length;
          for (let at = 0; at < bytes.length; ) at += writeSync(file.handle, bytes, at);
        }
      }
  } finally {
    for (const { handle } of open) closeSync(handle);
  }
  return open.map(({ path, bytes }) => {
    const changed = !equal(join(staging, path), join(folder, path));
    if (!changed) unlinkSync(join(staging, path));
    return { path, changed, bytes };
  });
}

/** A function that stages files for `folder` in `staging`. Threads of one process may each have their own. */
export function stage(
  folder: string,
  staging: string,
): { (path: string, content: string | Uint8Array): Staged; folder(path: string): void } {
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
  const one = (path: string, content: string | Uint8Array): Staged => {
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
  return Object.assign(one, { folder: (path: string) => makeFolder(dirname(join(staging, path))) });
}
