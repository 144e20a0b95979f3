// Where things stand in a file: offsets to lines and columns, and the making of diagnostics.
import type { Bilingual } from '../language/bilingual.ts';
import type { Diagnostic, Severity } from './diagnostic.ts';

/** A file of the content folder, decoded. `path` is relative to the folder, with forward slashes. */
export interface File {
  readonly path: string;
  readonly text: string;
  /** Of the bytes it was read from: the same hash, the same file. Absent where it was not read from a folder. */
  readonly hash?: string;
}

const starts = new WeakMap<File, readonly number[]>();

/** Offsets at which the lines of a file begin. */
function lineStarts(file: File): readonly number[] {
  let found = starts.get(file);
  if (!found) {
    const offsets = [0];
    for (let at = file.text.indexOf('\n'); at >= 0; at = file.text.indexOf('\n', at + 1)) offsets.push(at + 1);
    found = offsets;
    starts.set(file, found);
  }
  return found;
}

/** Line and column, both from 1, of an offset in UTF-16 code units. */
export function position(file: File, offset: number): { line: number; column: number } {
  const offsets = lineStarts(file);
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (offsets[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - offsets[low]! + 1 };
}

/** The offset at which a line (from 0) begins; the end of the text for lines past it. */
export const offsetOfLine = (file: File, line: number): number => lineStarts(file)[line] ?? file.text.length;

/** A diagnostic at the characters `start`–`end` of a file. */
export function diagnose(
  file: File,
  start: number,
  end: number,
  rule: string,
  message: Bilingual,
  more: { severity?: Severity; expected?: string | null; segment?: string; fix?: Diagnostic['fix'] } = {},
): Diagnostic {
  const eol = file.text.indexOf('\n', start);
  const stop = Math.min(Math.max(end, start), eol < 0 ? file.text.length : eol);
  return {
    rule,
    severity: more.severity ?? 'error',
    file: file.path,
    ...position(file, start),
    length: stop - start,
    message,
    expected: more.expected ?? null,
    ...(more.segment === undefined ? {} : { segment: more.segment }),
    ...(more.fix ? { fix: more.fix } : {}),
  };
}
