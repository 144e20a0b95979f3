// A body as plain data that is quickly read again: where in its file each half stands, in place of its text. A run that
// is no stretch of the file (an entity, a line joined to the next) is written out.
import type { Half, Mark, Run, Segment } from './segment.ts';

/** Offset in the file, length there or the text itself; marks and link where it has some. */
type PackedRun = readonly [number, number | string, (readonly Mark[])?, string?];
/** A plain stretch of the file from its first offset to its last, or runs. */
type PackedHalf = readonly [number, number] | { readonly runs: readonly PackedRun[] };

export interface PackedSegment extends Omit<Segment, 'pairs'> {
  /** Chinese and English by turns. */
  readonly halves: readonly PackedHalf[];
}

const isPlain = ({ marks, href }: Run) => !marks.length && href === null;
const stands = (text: string, run: Run) => text.startsWith(run.text, run.at);

function packHalf(text: string, { runs }: Half): PackedHalf {
  const [only] = runs;
  if (only && runs.length === 1 && isPlain(only) && stands(text, only)) return [only.at, only.at + only.text.length];
  return {
    runs: runs.map((run) => {
      const what = stands(text, run) ? run.text.length : run.text;
      return isPlain(run)
        ? [run.at, what]
        : run.href === null
          ? [run.at, what, run.marks]
          : [run.at, what, run.marks, run.href];
    }),
  };
}

/** `text` is that of the file. */
export const packBody = (text: string, segments: readonly Segment[]): readonly PackedSegment[] =>
  segments.map(({ pairs, ...rest }) => ({
    ...rest,
    halves: pairs.flatMap(({ zh, en }) => [packHalf(text, zh), packHalf(text, en)]),
  }));

const NONE: readonly Mark[] = [];

function unpackHalf(text: string, packed: PackedHalf): Half {
  if (!('runs' in packed)) {
    const plain = text.slice(packed[0], packed[1]);
    return { plain, runs: [{ text: plain, marks: NONE, href: null, at: packed[0] }] };
  }
  const runs = packed.runs.map(([at, what, marks = NONE, href = null]) => ({
    text: typeof what === 'string' ? what : text.slice(at, at + what),
    marks,
    href,
    at,
  }));
  return { plain: runs.length === 1 ? runs[0]!.text : runs.map((run) => run.text).join(''), runs };
}

/** The segments as they were packed. */
export const unpackBody = (text: string, packed: readonly PackedSegment[]): readonly Segment[] =>
  packed.map(({ halves, ...rest }) => ({
    ...rest,
    pairs: Array.from({ length: halves.length / 2 }, (_, i) => ({
      zh: unpackHalf(text, halves[2 * i]!),
      en: unpackHalf(text, halves[2 * i + 1]!),
    })),
  }));
