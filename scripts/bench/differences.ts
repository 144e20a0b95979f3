import type { Restored } from '../../src/source/restore.ts';

/** A place where two texts differ. */
export interface Difference {
  /** Offset in the first text. */
  readonly at: number;
  readonly found: string;
  readonly wanted: string;
}

/**
 * The places where a text differs from what it should be, by the fewest characters put in, left out or changed
 * (Levenshtein), in a band that the difference of their lengths sets.
 */
export function differences(found: string, wanted: string): Difference[] {
  const [rows, columns] = [found.length, wanted.length];
  const band = Math.abs(rows - columns) + 64;
  const width = 2 * band + 1;
  const cost = new Uint16Array((rows + 1) * width).fill(60_000);
  const place = (i: number, j: number) => i * width + (j - i + band);
  const inside = (i: number, j: number) => i >= 0 && j >= 0 && j <= columns && Math.abs(j - i) <= band;
  const at = (i: number, j: number) => (inside(i, j) ? cost[place(i, j)]! : 60_000);
  for (let i = 0; i <= rows; i += 1) {
    for (let j = Math.max(0, i - band); j <= Math.min(columns, i + band); j += 1) {
      const change = i && j ? at(i - 1, j - 1) + (found[i - 1] === wanted[j - 1] ? 0 : 1) : 60_000;
      cost[place(i, j)] = i || j ? Math.min(change, at(i - 1, j) + 1, at(i, j - 1) + 1) : 0;
    }
  }
  const out: Difference[] = [];
  let [i, j] = [rows, columns];
  let open: { i: number; j: number } | undefined;
  const close = () => {
    if (open) out.unshift({ at: i, found: found.slice(i, open.i), wanted: wanted.slice(j, open.j) });
    open = undefined;
  };
  while (i > 0 || j > 0) {
    if (i && j && found[i - 1] === wanted[j - 1] && at(i, j) === at(i - 1, j - 1)) {
      close();
      i -= 1;
      j -= 1;
      continue;
    }
    open ??= { i, j };
    if (i && j && at(i, j) === at(i - 1, j - 1) + 1) {
      i -= 1;
      j -= 1;
    } else if (i && at(i, j) === at(i - 1, j) + 1) i -= 1;
    else j -= 1;
  }
  close();
  return out;
}

/** What the restoration said of a wrong place: whether a doubt covers it, and how sure the edits were that made it. */
export function saidOf({ edits, doubts }: Restored, input: string, place: Difference) {
  // Every test page stays in the basic plane: code points are code units.
  const end = place.at + place.found.length;
  let shift = 0;
  let confidence = 0;
  let start = -1;
  let stop = -1;
  const steps = new Set<string>();
  for (const edit of edits) {
    const from = edit.start + shift;
    const to = from + edit.after.length;
    if (from > end) break;
    // What was only taken out beside a wrong character is not what is wrong.
    const isOwn = place.found.length ? from < end && to > place.at : to >= place.at && (from < to || to === place.at);
    if (isOwn) {
      confidence = Math.max(confidence, edit.confidence);
      if (start < 0) start = edit.start;
      stop = edit.end;
      steps.add(edit.step);
    }
    shift += edit.after.length - (edit.end - edit.start);
  }
  if (start < 0) {
    start = Math.max(0, place.at - shift);
    stop = Math.min(input.length, start + place.found.length);
  }
  const doubted = doubts.some((doubt) => doubt.start <= stop && doubt.end >= start);
  return { confidence, doubted, start, end: stop, steps: [...steps].join('+') };
}
