// Figures of one kind side by side as bars: the words and amounts are text like any other, the bars lengths of it.
import type { Bilingual } from '../../language/bilingual.ts';
import { chartsOf } from '../../view/chart.ts';
import type { Rendition } from '../../view/rendition.ts';
import type { PrintedArticle } from './article.ts';

export interface PrintedChart {
  readonly title: Bilingual;
  /** Where zero lies, in hundredths of the room. */
  readonly zero: number;
  readonly rows: readonly {
    readonly label: Bilingual;
    readonly amount: Bilingual;
    /** In hundredths of the room. */
    readonly from: number;
    readonly length: number;
    /** The note or row that gives its evidence. */
    readonly target: string;
  }[];
}

/** The charts that the figures of these articles give: those of three and more that can be compared. */
export function printedCharts(r: Rendition, articles: readonly PrintedArticle[], most: number): PrintedChart[] {
  const printed = new Map(articles.map((each) => [each.article, each]));
  const figures = articles.flatMap(({ article }) => article.figures.map((figure) => ({ article, figure })));
  const tenths = (value: number) => Math.round(value * 10) / 10;
  return chartsOf(r, figures, most).map(({ title, rows }) => {
    const values = rows.map(({ value }) => value);
    const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
    const at = (value: number) => tenths(((value - low) / (high - low || 1)) * 100);
    return {
      title,
      zero: at(0),
      rows: rows.map(({ label, figure, article, value }) => {
        const [from, to] = [at(Math.min(0, value)), at(Math.max(0, value))];
        const { id, notes } = printed.get(article)!;
        const row = `${id}-f-${figure.id}`;
        return {
          label,
          amount: { zh: figure.zh.text, en: figure.en.text },
          from,
          length: Math.max(0.5, tenths(to - from)),
          target: articles.length > 1 ? row : (notes.find((note) => note.row === row)?.id ?? id),
        };
      }),
    };
  });
}
