// The double-scale ruler as a drawing: every coordinate worked out here, so that the template only prints.
import type { Article } from '../content/edition.ts';
import { type FigureView, figureView } from '../view/figure.ts';
import type { Ruler, RulerGroup } from '../view/number.ts';
import type { Rendition } from '../view/rendition.ts';

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

/** Of so many articles an emblem is taken. */
const LOOKED_AT = 60;

/** The amount that shows best how the two systems differ: the largest in money, else any; null where there is none. */
export function emblem(r: Rendition, articles: readonly Article[]): RulerDrawing | null {
  const order = (figure: FigureView) => (figure.kind === 'money' ? 1e18 : 0) + figure.values[0];
  const best = articles
    .slice(0, LOOKED_AT)
    .flatMap((article) => article.figures.map((figure) => figureView(r, article, figure)))
    .filter(({ ruler }) => ruler !== null)
    .sort((a, b) => order(b) - order(a))[0];
  if (!best) return null;
  return drawRuler(best.ruler!, `${best.zh.text}, ${best.en.text}`, {
    zh: `${best.zh.label}${r.say('：')}${best.zh.text}`,
    en: `${best.en.label}: ${best.en.text}`,
  });
}
