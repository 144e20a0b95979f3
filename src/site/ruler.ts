// The double-scale ruler as a drawing: every coordinate worked out here, so that the template only prints.
import type { Ruler, RulerGroup } from '../view/number.ts';

const CELL = 34;

interface Drawn extends RulerGroup {
  readonly x: number;
  readonly x1: number;
  readonly x2: number;
  /** A single digit at the left: its word is wider and begins with it. */
  readonly first: boolean;
}

export interface RulerDrawing {
  readonly width: number;
  readonly label: string;
  readonly digits: readonly { readonly digit: string; readonly x: number }[];
  readonly above: readonly Drawn[];
  readonly below: readonly Drawn[];
  readonly caption: { readonly zh: string; readonly en: string } | null;
}

const place = (group: RulerGroup): Drawn => ({
  ...group,
  first: group.to === 1,
  x: group.to === 1 ? 3 : ((group.from + group.to) / 2) * CELL,
  x1: group.from * CELL + 3,
  x2: group.to * CELL - 3,
});

/** `label` reads the whole for those who do not see it. */
export const drawRuler = (ruler: Ruler, label: string, caption: RulerDrawing['caption'] = null): RulerDrawing => ({
  width: ruler.digits.length * CELL,
  label,
  digits: ruler.digits.map((digit, i) => ({ digit, x: (i + 0.5) * CELL })),
  above: ruler.above.map(place),
  below: ruler.below.map(place),
  caption,
});
