// Every figure in both number systems, by article, newest first, to be filtered and sorted; what can be compared, drawn.
import { type Article, type Edition, placeChain } from '../../content/edition.ts';
import { articleView } from '../../view/article.ts';
import { chartsOf, type FigureIn } from '../../view/chart.ts';
import { type FigureView, figureView } from '../../view/figure.ts';
import { placeView } from '../../view/name.ts';
import { ruler } from '../../view/number.ts';
import { unitWords } from '../../view/unit.ts';
import { KINDS } from '../../view/wording.ts';
import { drawChart } from '../chart.ts';
import type { Page } from '../page.ts';
import { drawRuler } from '../ruler.ts';
import type { Tree } from '../tree.ts';
import { head, parts, plainText, wording } from './lists.ts';

/** Articles with figures on one page. */
const ARTICLES = 60;
/** Charts on the page of figures, and on the page of a place or an organisation. */
const CHARTS = { figures: 4, about: 2 };

/** The amount that shows best how the two systems differ: the largest in money, else any; null where there is none. */
export function emblem(tree: Tree, articles: readonly Article[]) {
  const figures = articles
    .slice(0, ARTICLES)
    .flatMap((article) => article.figures.map((figure) => figureView(tree.r, article, figure)))
    .filter(({ ruler: drawn }) => drawn !== null);
  const order = (figure: FigureView) => (figure.kind === 'money' ? 1e18 : 0) + figure.values[0];
  const [best] = figures.sort((a, b) => order(b) - order(a));
  if (best)
    return drawRuler(best.ruler!, `${best.zh.text}, ${best.en.text}`, {
      zh: `${best.zh.label}${tree.r.say('：')}${best.zh.text}`,
      en: `${best.en.label}: ${best.en.text}`,
    });
  return null;
}

/** The ruler of our own example. */
export const ours = (tree: Tree) =>
  drawRuler(ruler(8.6e9, { zh: tree.r.say('元'), en: 'yuan' }, tree.r.say)!, tree.r.say('86亿元, 8.6 billion yuan'));

const charts = (tree: Tree, figures: readonly FigureIn[], most: number) =>
  chartsOf(tree.r, figures, most).map((chart) =>
    drawChart(chart, ({ article, figure }) => `${tree.r.href('article', article.id)}#figure-${figure.id}`),
  );

const known = new WeakMap<Edition, Map<string, FigureIn[]>>();

/** The figures about a place, an organisation or a person, newest article first. */
function figuresAbout(edition: Edition, id: string): readonly FigureIn[] {
  let found = known.get(edition);
  if (!found) {
    found = Map.groupBy(edition.index.figures, ({ figure }) => (typeof figure.about === 'string' ? figure.about : ''));
    known.set(edition, found);
  }
  return found.get(id) ?? [];
}

/** For the page of a place or an organisation: what is counted of it, and the charts that gives. */
export function countedOf(tree: Tree, id: string) {
  const all = figuresAbout(tree.edition, id).slice(0, ARTICLES);
  return {
    figures: all.map(({ article, figure }) => {
      const view = articleView(tree.r, article);
      return {
        figure: figureView(tree.r, article, figure),
        href: `${view.href}#figure-${figure.id}`,
        spine: view.date?.spine ?? '',
      };
    }),
    charts: charts(tree, all, CHARTS.about),
  };
}

/** An article's figures with what the reader's script filters and sorts by. */
function groupOf(tree: Tree, article: Article) {
  const { r, edition } = tree;
  const view = articleView(r, article);
  const chain = article.places.flatMap((id) => placeChain(edition.places, id));
  return {
    href: view.href,
    label: { zh: view.title.zh, en: view.title.en },
    places: [...new Set(chain.map(({ id }) => id))],
    figures: view.figures.map((figure, i) => {
      const { unit, counted } = article.figures[i]!;
      return {
        ...figure,
        unit: counted ? `count-${counted.zh}` : unit,
        unitName: counted ? r.both(counted) : unitName(tree, unit),
        years: yearsOf(figure.period?.edtf ?? article.date.value),
        since: figure.period?.edtf ?? article.order,
      };
    }),
  };
}

function unitName(tree: Tree, unit: Article['figures'][number]['unit']) {
  const { zh, many } = unitWords(unit, tree.edition.site.style.english);
  return wording(tree, zh, many);
}

/** Every year that a date or interval touches, at most a generation of them. */
function yearsOf(edtf: string | null): readonly string[] {
  const years = (edtf?.match(/\d{4}(?=$|[-/~?%])/g) ?? []).map(Number);
  if (!years.length) return [];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return Array.from({ length: Math.min(30, last - first + 1) }, (_, i) => String(first + i));
}

/** The choices that a page of the table offers. */
function choices(tree: Tree, groups: readonly ReturnType<typeof groupOf>[]) {
  const { r, edition } = tree;
  const figures = groups.flatMap((group) => group.figures);
  const places = new Map(groups.flatMap((group) => group.places).map((id) => [id, edition.places.get(id)!]));
  const units = new Map(figures.map(({ unit, unitName: name }) => [unit, name]));
  return {
    kinds: [...new Set(figures.map(({ kind }) => kind))].map((id) => ({
      id,
      ...wording(tree, KINDS[id].zh, KINDS[id].en),
    })),
    places: [...places.values()].map((place) => ({
      id: place.id,
      zh: placeView(r, place).zh,
      en: placeView(r, place).en,
    })),
    units: [...units].filter(([, { zh, en }]) => zh || en).map(([id, name]) => ({ id, ...name })),
    years: [...new Set(figures.flatMap(({ years }) => years))].sort().reverse(),
  };
}

/** The table of figures, cut into pages where it is long. */
export function* figurePages(tree: Tree): Generator<Page> {
  const { edition } = tree;
  const articles = edition.articles.filter(({ figures }) => figures.length);
  const title = wording(tree, '数字', 'Figures');
  for (const part of parts(tree, 'figures/', articles, ARTICLES))
    yield tree.page(
      'figures',
      {
        path: part.path,
        title,
        kind: 'figures',
        section: 'figures/',
        updated: articles[0]?.order ?? null,
        shows: {
          articles: [...part.items, ...articles.slice(0, ARTICLES)],
          more: () => articles.length,
        },
      },
      () => {
        const groups = part.items.map((article) => groupOf(tree, article));
        return {
          head: head(title, {
            text: plainText(
              tree,
              '中文四位一节，英文三位一节，同一个数便有两种读法。这里每个数字都列出两种写法、所指时期和原文出处。',
              'Chinese counts in fours and English in threes, so one number is read in two ways. Here each figure stands in both, with its period and the words it was taken from.',
            ),
          }),
          ruler: emblem(tree, articles) ?? ours(tree),
          charts: charts(
            tree,
            part.items.flatMap((article) => article.figures.map((figure) => ({ article, figure }))),
            CHARTS.figures,
          ),
          choices: choices(tree, groups),
          groups,
          csv: tree.options.data === false ? null : `${tree.base}data/figures.csv`,
          paging: part.paging,
        };
      },
    );
}
