// The body of an article as data: aligned pairs of plain text with their marks, free of Markdown and of HTML.

export type Mark = 'em' | 'strong' | 'del' | 'code';

/** A stretch of text with the same marks. `at` is the offset in the file where it begins. */
export interface Run {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly href: string | null;
  readonly at: number;
}

/** One language of a pair. `plain` is the runs' text joined. */
export interface Half {
  readonly plain: string;
  readonly runs: readonly Run[];
}

/** A Chinese text and the English that renders it. */
export interface Pair {
  readonly zh: Half;
  readonly en: Half;
}

/**
 * One aligned pair of blocks (a translation unit) with its lasting id.
 * `pairs` holds: one for a paragraph or heading; one a paragraph for a quote; one an item for a list, in order;
 * one a cell for a table, row by row, the header row first.
 */
export interface Segment {
  readonly id: string;
  readonly kind: 'paragraph' | 'heading' | 'quote' | 'list' | 'table';
  readonly pairs: readonly Pair[];
  /** Headings: 1–6. */
  readonly level?: number;
  /** Lists: whether numbered, the first number, and how deep each item stands (0 the outermost). */
  readonly ordered?: boolean;
  readonly first?: number;
  readonly depths?: readonly number[];
  /** Tables: how many columns, and how each is set. */
  readonly columns?: number;
  readonly align?: readonly ('start' | 'center' | 'end' | null)[];
  /** Line of the Chinese block in the file, from 1. */
  readonly line: number;
}

/** The offset in the file of an offset in a half's plain text. */
export function fileOffset(half: Half, offset: number): number {
  let at = 0;
  for (const run of half.runs) {
    if (offset < at + run.text.length) return run.at + (offset - at);
    at += run.text.length;
  }
  const last = half.runs.at(-1);
  return last ? last.at + last.text.length : 0;
}
