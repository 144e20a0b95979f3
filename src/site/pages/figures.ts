// Every figure in both number systems, by article, newest first, to be filtered and sorted; what can be compared, drawn.
import type { Article, Edition, Figure } from '../../content/edition.ts';
import { once } from '../../language/once.ts';
import { articleView } from '../../view/article.ts';
import { chartsOf, type FigureIn } from '../../view/chart.ts';
import { figureView } from '../../view/figure.ts';
import { placeView } from '../../view/name.ts';
import { ruler } from '../../view/number.ts';
import { unitWords } from '../../view/unit.ts';
import { KINDS } from '../../view/wording.ts';
import { drawChart } from '../chart.ts';
import type { Page } from '../page.ts';
import { drawRuler, emblem } from '../ruler.ts';
import type { Tree } from '../tree.ts';
import { ARTICLES, choicesOf, KEYS, keyPages, unitKey, withFigures } from './figure-keys.ts';
import { head, parts, plainText, wording } from './lists.ts';

/** Of so many articles, the newest, charts are drawn; and so many figures about one body are shown. */
const NEWEST = 60;
/** Charts on the page of figures, and on the page of a place or an organisation. */
const CHARTS = { figures: 4, about: 2 };

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
  const all = figuresAbout(tree.edition, id).slice(0, NEWEST);
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

/** An article's figures under its title. */
function groupOf(tree: Tree, article: Article) {
  const { href, title, figures } = articleView(tree.r, article);
  return { href, label: { zh: title.zh, en: title.en }, figures };
}

/** A unit's name, or what is counted. */
function unitName(tree: Tree, { unit, counted }: Figure) {
  if (counted) return tree.r.both(counted);
  const { zh, many } = unitWords(unit, tree.edition.site.style.english);
  return wording(tree, zh, many);
}

/** The choices that the table offers: those of the whole edition, for the reader's script looks through all pages. */
function choices(tree: Tree) {
  const { r, edition } = tree;
  const { kinds, places, units, years } = choicesOf(edition);
  const byName = (a: { en: string }, b: { en: string }) => (a.en < b.en ? -1 : a.en > b.en ? 1 : 0);
  return {
    kinds: kinds.map((id) => ({ id, ...wording(tree, KINDS[id].zh, KINDS[id].en) })),
    places: places
      .map((id) => placeView(r, edition.places.get(id)!))
      .map(({ id, zh, en }) => ({ id, zh, en }))
      .sort(byName),
    units: units.map((figure) => ({ id: unitKey(figure), ...unitName(tree, figure) })).filter(({ zh, en }) => zh || en),
    years,
  };
}

/** The table of figures, cut into pages where it is long. */
export function* figurePages(tree: Tree): Generator<Page> {
  const { edition } = tree;
  const articles = withFigures(edition);
  yield* keyPages(tree);
  const title = wording(tree, '数字', 'Figures');
  // The same on every page of the table.
  const offered = once(() => choices(tree));
  const sign = once(() => emblem(tree.r, articles) ?? ours(tree));
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
          articles: [...part.items, ...articles.slice(0, NEWEST)],
          more: () => [articles.length, offered()],
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
          ruler: sign(),
          charts: charts(
            tree,
            part.items.flatMap((article) => article.figures.map((figure) => ({ article, figure }))),
            CHARTS.figures,
          ),
          choices: offered(),
          groups,
          keys: KEYS,
          number: part.number,
          csv: tree.options.data === false ? null : `${tree.base}data/figures.csv`,
          paging: part.paging,
        };
      },
    );
}
