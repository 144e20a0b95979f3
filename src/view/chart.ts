// Which figures can be set side by side: the same unit and nature, and either the same measure of several things or
// periods, or several things counted of the same body.
import type { Article, Figure } from '../content/edition.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { type FigureView, figureView } from './figure.ts';
import type { Rendition } from './rendition.ts';

export interface FigureIn {
  readonly article: Article;
  readonly figure: Figure;
}

export interface ChartRow {
  readonly figure: FigureView;
  readonly article: Article;
  readonly value: number;
  /** What tells it from the others: what it measures, about whom, or its period. */
  readonly label: Bilingual;
}

export interface ChartView {
  readonly title: Bilingual;
  readonly rows: readonly ChartRow[];
}

const LEAST = 3;
const MOST = 12;

const aboutOf = ({ about, counted }: Figure, article: Article): string =>
  typeof about === 'string' ? about : (about?.en ?? `${article.id} ${counted?.en ?? ''}`);

const unitOf = ({ unit, counted, change, nature }: Figure): string =>
  [unit, counted?.en ?? '', change ?? '', nature].join('|');

/** Single, exact enough values that a length can stand for. */
const drawable = ({ figure }: FigureIn): boolean =>
  !figure.range && figure.qualifier !== 'magnitude' && figure.unit !== 'rank' && figure.nature !== 'scale-class';

function chart(r: Rendition, list: readonly FigureIn[], by: 'measure' | 'about'): ChartView | null {
  const seen = new Set<string>();
  const items = list
    .map(({ article, figure }) => ({ article, data: figure, view: figureView(r, article, figure) }))
    .filter(({ article, data, view }) => {
      const key = `${by === 'about' ? view.en.measure : aboutOf(data, article)}|${view.period?.edtf ?? ''}`;
      return !seen.has(key) && !!seen.add(key);
    });
  if (items.length < LEAST) return null;
  const [first] = items;
  const periods = new Set(items.map(({ view }) => view.period?.edtf));
  const abouts = new Set(items.map(({ view }) => view.about?.en));
  // The same measure of the same thing is told apart by its period, and stands in time order.
  const inTime = by === 'measure' && abouts.size === 1 && periods.size === items.length;
  const ordered = inTime
    ? items.toSorted((a, b) => ((a.view.period?.edtf ?? '') < (b.view.period?.edtf ?? '') ? -1 : 1))
    : items.toSorted((a, b) => b.view.values[0] - a.view.values[0]);
  const label = ({ view }: (typeof items)[number]): Bilingual => {
    if (inTime) return { zh: view.period?.zh ?? '', en: view.period?.en ?? '' };
    if (by === 'measure') return view.about ?? { zh: view.zh.label, en: view.en.label };
    return { zh: view.zh.measure, en: view.en.measure };
  };
  const subject = first!.view.about;
  const unit = { zh: first!.view.zh.after.replace(/^[万亿]+/, ''), en: first!.view.en.after };
  const title =
    by === 'about'
      ? { zh: subject?.zh ?? '', en: subject?.en ?? '' }
      : { zh: first!.view.zh.measure, en: first!.view.en.measure };
  const plural = unit.en.replace(/^(?:million|billion|trillion) /, '');
  return {
    title: {
      zh: [title.zh, unit.zh && r.say('单位：') + unit.zh].filter(Boolean).join(r.say('，')),
      en: [title.en, plural === title.en ? '' : plural].filter(Boolean).join(', '),
    },
    rows: ordered
      .slice(0, MOST)
      .map((item) => ({ figure: item.view, article: item.article, value: item.view.values[0], label: label(item) })),
  };
}

/** The charts that a list of figures gives, the fullest first. A figure stands in one of them at most. */
export function chartsOf(r: Rendition, figures: readonly FigureIn[], most: number): readonly ChartView[] {
  const groups = new Map<string, FigureIn[]>();
  const add = (key: string, each: FigureIn) => {
    const list = groups.get(key);
    if (list) list.push(each);
    else groups.set(key, [each]);
  };
  for (const each of figures) {
    if (!drawable(each)) continue;
    const { figure, article } = each;
    add(`measure ${unitOf(figure)} ${figure.measure.en.toLowerCase()}`, each);
    if (figure.about !== null) add(`about ${unitOf(figure)} ${aboutOf(figure, article)} ${article.id}`, each);
  }
  const used = new Set<Figure>();
  const found: ChartView[] = [];
  for (const [key, list] of [...groups].sort((a, b) => b[1].length - a[1].length)) {
    if (list.length < LEAST || found.length >= most) break;
    const fresh = list.filter(({ figure }) => !used.has(figure));
    const made = fresh.length >= LEAST ? chart(r, fresh, key.startsWith('measure') ? 'measure' : 'about') : null;
    if (!made || !comparable(made)) continue;
    for (const { figure } of fresh) used.add(figure);
    found.push(made);
  }
  return found;
}

/** Lengths say something only where they differ, and where the smallest can still be seen. */
function comparable({ rows }: ChartView): boolean {
  const sizes = rows.map(({ value }) => Math.abs(value));
  const largest = Math.max(...sizes);
  return largest > 0 && new Set(sizes).size > 1 && sizes.filter((size) => size / largest > 0.002).length >= LEAST;
}
