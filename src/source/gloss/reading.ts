/** What a broken stretch was read as, element by element. */
import type { Solution } from './search.ts';
import type { Stretch } from './stretch.ts';

export interface Reading {
  /** For each element: what it stands for, how sure that is, what else it may be. */
  readonly texts: readonly string[];
  readonly shares: readonly number[];
  readonly others: readonly (readonly string[])[];
  /** By how much (log10) it is likelier than the text as it stands. */
  readonly gain: number;
}

/** `gain` as above; a search that was not thorough is sure of nothing. */
export function readingIn(solution: Solution, stretch: Stretch, thorough: boolean, gain: number): Reading {
  const texts: string[] = stretch.elements.map(() => '');
  const shares: number[] = stretch.elements.map(() => (thorough ? 1 : 0.5));
  for (const edge of solution.path) {
    if (edge.step < 0) continue;
    texts[edge.step] += String.fromCharCode(edge.unit);
    shares[edge.step] = Math.min(shares[edge.step]!, solution.share(edge));
  }
  return { texts, shares, others: texts.map((_, at) => solution.alternatives(at)), gain };
}
