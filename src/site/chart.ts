// Charts as drawings, every coordinate worked out here: bars from a common zero between labels in both languages, once
// for a page with two columns and once for a narrow one.
import type { ChartView } from '../view/chart.ts';

export interface ChartBar {
  readonly y: number;
  readonly x: number;
  readonly width: number;
  readonly zh: string;
  readonly en: string;
  readonly valueZh: string;
  readonly valueEn: string;
}

export interface ChartDrawing {
  readonly title: string;
  readonly description: string;
  readonly caption: ChartView['title'];
  readonly wide: { readonly height: number; readonly zero: number; readonly bars: readonly ChartBar[] };
  readonly narrow: { readonly height: number; readonly zero: number; readonly bars: readonly ChartBar[] };
  readonly rows: readonly {
    readonly zh: string;
    readonly en: string;
    readonly valueZh: string;
    readonly valueEn: string;
    readonly href: string;
  }[];
}

/** Bars of the wide drawing lie between these, in its units. */
const WIDE = { from: 424, to: 590, step: 30 };
const NARROW = { from: 0, to: 344, step: 62 };

/** Text cut to what its column holds: a Han character is 14 units wide, a Latin letter 6.6. */
function fitted(text: string, room: number): string {
  let width = 0;
  for (const [i, character] of [...text].entries()) {
    width += /[\p{Script=Han}，。、；：“”（）]/u.test(character) ? 14 : 6.6;
    if (width > room)
      return `${[...text]
        .slice(0, i - 1)
        .join('')
        .trimEnd()}…`;
  }
  return text;
}

/** `href` gives the address of a row's article. */
export function drawChart(chart: ChartView, href: (row: ChartView['rows'][number]) => string): ChartDrawing {
  const values = chart.rows.map(({ value }) => value);
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const layout = ({ from, to, step }: typeof WIDE, room: { zh: number; en: number }) => {
    const at = (value: number) => Math.round((from + ((value - low) / (high - low || 1)) * (to - from)) * 10) / 10;
    return {
      height: chart.rows.length * step,
      zero: at(0),
      bars: chart.rows.map(({ figure, label, value }, i) => ({
        y: i * step,
        x: Math.min(at(0), at(value)),
        width: Math.max(1, Math.round(Math.abs(at(value) - at(0)) * 10) / 10),
        zh: fitted(label.zh, room.zh),
        en: fitted(label.en, room.en),
        valueZh: figure.zh.text,
        valueEn: figure.en.text,
      })),
    };
  };
  const rows = chart.rows.map((row) => ({
    ...row.label,
    valueZh: row.figure.zh.text,
    valueEn: row.figure.en.text,
    href: href(row),
  }));
  const told = (language: 'zh' | 'en') =>
    rows.map((row) => `${row[language]} ${language === 'zh' ? row.valueZh : row.valueEn}`);
  return {
    title: `${chart.title.zh} ${chart.title.en}`,
    description: `${told('zh').join('；')}。 ${told('en').join('; ')}.`,
    caption: chart.title,
    wide: layout(WIDE, { zh: 290, en: 330 }),
    narrow: layout(NARROW, { zh: 250, en: 240 }),
    rows,
  };
}
