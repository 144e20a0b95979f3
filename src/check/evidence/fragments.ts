// Fragments of evidence at their place in the clean body: found or not, cutting a number or not, and which of several
// places is meant.
import type { Source } from '../source-text.ts';

export interface Fragment {
  readonly text: string;
  /** Offsets in the clean body where it stands whole, cutting no number. */
  readonly offsets: readonly number[];
  /** The one that is meant where there are several: the one nearest to the other fragments. Null where there is none. */
  readonly at: number | null;
  /** The number that it cuts, where it cuts one everywhere. */
  readonly cuts: string | null;
}

const NUMERAL = /[\d０-９.．,%％〇零一二两兩三四五六七八九十百千万萬亿億兆几]/;
const DIGIT = /[\d０-９]/;

/** The number that a boundary at `offset` of the clean body cuts, or null. */
export function cutNumber(source: Source, offset: number): string | null {
  const { clean } = source;
  const [before, after] = [clean[offset - 1] ?? '', clean[offset] ?? ''];
  if (!NUMERAL.test(before) || !NUMERAL.test(after)) return null;
  const cut = overlapping(source, offset - 1, offset + 1).find((m) => m.start < offset && offset < m.end);
  if (cut) return cut.text;
  if (!DIGIT.test(before) || !DIGIT.test(after)) return null;
  const head = /[\d０-９.,]*$/.exec(clean.slice(Math.max(0, offset - 20), offset))![0];
  return head + /^[\d０-９.,]*/.exec(clean.slice(offset, offset + 20))![0];
}

/** Mentions of the clean body that share a character with `start`–`end`. Binary search: bodies can be long. */
export function overlapping(source: Source, start: number, end: number): Source['mentions'] {
  const { mentions } = source;
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < mentions.length && mentions[last]!.start < end) last++;
  return mentions.slice(low, last);
}

/** Finds the fragments of one item. */
export function findFragments(source: Source, texts: readonly string[]): Fragment[] {
  const found = texts.map((text) => {
    const all = source.find(text);
    const cut = (at: number) => cutNumber(source, at) ?? cutNumber(source, at + text.length);
    const offsets = all.filter((at) => cut(at) === null);
    return { text, offsets, cuts: all.length && !offsets.length ? cut(all[0]!) : null };
  });
  const nearest = (offsets: readonly number[], to: number) =>
    offsets.reduce<number | null>(
      (best, at) => (best === null || Math.abs(at - to) < Math.abs(best - to) ? at : best),
      null,
    );
  const anchor = found.find(({ offsets }) => offsets.length);
  let best: { spread: number; at: (number | null)[] } | null = null;
  // A body that holds a fragment a thousand times is no evidence worth a search.
  for (const start of anchor?.offsets.slice(0, 200) ?? []) {
    const at = found.map(({ offsets }) => nearest(offsets, start));
    const spread = at.reduce<number>((sum, place) => sum + (place === null ? 0 : Math.abs(place - start)), 0);
    if (!best || spread < best.spread) best = { spread, at };
  }
  return found.map((fragment, i) => ({ ...fragment, at: best?.at[i] ?? null }));
}

/** What the clean body has that is nearest to a fragment that it does not hold: the same length, most characters alike. */
export function nearestText(clean: string, fragment: string): string | null {
  const wanted = [...fragment].length;
  if (wanted < 3 || clean.length > 50_000) return null;
  let best = '';
  let most = 0;
  for (const length of [fragment.length, fragment.length - 1, fragment.length + 1]) {
    for (let at = 0; at + length <= clean.length; at++) {
      let alike = 0;
      const shift = length - fragment.length;
      for (let i = 0, skip = 0; i < fragment.length; i++) {
        if (clean[at + i + skip] === fragment[i]) alike++;
        else if (skip === 0 && shift !== 0 && clean[at + i + shift] === fragment[i]) {
          skip = shift;
          alike++;
        }
      }
      if (alike > most) {
        most = alike;
        best = clean.slice(at, at + length);
      }
    }
  }
  return most / fragment.length >= 0.6 && !best.includes('\n') ? best : null;
}
