// Carrying out the certain fixes of diagnostics: exact replacements and nothing else.
import type { Diagnostic, Edit } from '../content/diagnostic.ts';
import type { File } from '../content/place.ts';

export interface FixedFile {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

export interface Fixed {
  readonly files: readonly FixedFile[];
  /** The diagnostics that were dealt with, in order. */
  readonly done: readonly Diagnostic[];
}

const overlaps = (a: Edit, b: Edit) =>
  a.file === b.file &&
  (a.start < b.end && b.start < a.end ? true : a.start === b.start && (a.end === a.start || b.end === b.start));

/**
 * Applies fixes to the texts they were made for. A fix is carried out whole or not at all; one that overlaps an earlier
 * one waits for the next run; two insertions at one place never both happen.
 */
export function applyFixes(diagnostics: readonly Diagnostic[], files: ReadonlyMap<string, File>): Fixed {
  const taken = new Map<string, Edit[]>();
  const done: Diagnostic[] = [];
  for (const diagnostic of diagnostics) {
    const edits = diagnostic.fix ?? [];
    const sound = edits.every(({ file, start, end, text }) => {
      const whole = files.get(file)?.text;
      return (
        whole !== undefined && start >= 0 && start <= end && end <= whole.length && whole.slice(start, end) !== text
      );
    });
    if (!edits.length || !sound) continue;
    const clash = edits.some(
      (edit, i) =>
        taken.get(edit.file)?.some((other) => overlaps(edit, other)) ||
        edits.some((other, j) => j < i && overlaps(edit, other)),
    );
    if (clash) continue;
    for (const edit of edits) taken.set(edit.file, [...(taken.get(edit.file) ?? []), edit]);
    done.push(diagnostic);
  }
  const fixed: FixedFile[] = [];
  for (const [path, edits] of [...taken].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const before = files.get(path)!.text;
    let after = '';
    let at = 0;
    for (const { start, end, text } of edits.sort((a, b) => a.start - b.start)) {
      after += before.slice(at, start) + text;
      at = end;
    }
    fixed.push({ path, before, after: after + before.slice(at) });
  }
  return { files: fixed, done };
}
