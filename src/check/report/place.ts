import type { Diagnostic } from '../../content/diagnostic.ts';

/** Where a stretch of a file ends, from 1, the column exclusive. */
export interface End {
  readonly line: number;
  readonly column: number;
}

/** The line of a text, from 1, without its end; null where there is none. */
export function lineOf(text: string, line: number): string | null {
  let start = 0;
  for (let at = 1; at < line; at += 1) {
    const next = text.indexOf('\n', start);
    if (next < 0) return null;
    start = next + 1;
  }
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? undefined : end).replace(/\r$/, '');
}

/** Where a diagnostic's stretch ends, which may be on a later line. Without the text it is taken to be on one. */
export function endOf({ line, column, length }: Diagnostic, text: string | null): End {
  if (text === null) return { line, column: column + length };
  let left = length;
  let at = line;
  let from = column;
  for (let found = lineOf(text, at); found !== null; found = lineOf(text, at)) {
    const room = found.length - (from - 1);
    if (left <= room) break;
    const next = lineOf(text, at + 1);
    if (next === null) return { line: at, column: found.length + 1 };
    left -= Math.max(0, room) + 1;
    at += 1;
    from = 1;
  }
  return { line: at, column: from + Math.max(0, left) };
}
