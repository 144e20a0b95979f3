// Every figure in both number systems, by article, newest first.
import type { Article } from '../../content/edition.ts';
import { articleView } from '../../view/article.ts';
import { type FigureView, figureView } from '../../view/figure.ts';
import { ruler } from '../../view/number.ts';
import { KINDS } from '../../view/wording.ts';
import type { Page } from '../page.ts';
import { drawRuler } from '../ruler.ts';
import type { Tree } from '../tree.ts';
import { head, parts, plainText, wording } from './lists.ts';

/** Articles with figures on one page. */
const ARTICLES = 60;

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
  drawRuler(ruler(8.6e9, { zh: tree.r.say('元'), en: 'yuan' })!, tree.r.say('86亿元, 8.6 billion yuan'));

/** The table of figures, cut into pages where it is long. */
export function* figurePages(tree: Tree): Generator<Page> {
  const { edition, r } = tree;
  const articles = edition.articles.filter(({ figures }) => figures.length);
  const title = wording(tree, '数字', 'Figures');
  for (const part of parts(tree, 'figures/', articles, ARTICLES))
    yield tree.page(
      'figures',
      { path: part.path, title, kind: 'figures', section: 'figures/', updated: articles[0]?.order ?? null },
      () => {
        const groups = part.items.map((article) => {
          const view = articleView(r, article);
          return { href: view.href, label: { zh: view.title.zh, en: view.title.en }, figures: view.figures };
        });
        const kinds = new Set(groups.flatMap(({ figures }) => figures.map(({ kind }) => kind)));
        return {
          head: head(title, {
            text: plainText(
              tree,
              '中文四位一节，英文三位一节，同一个数便有两种读法。这里每个数字都列出两种写法、所指时期和原文出处。',
              'Chinese counts in fours and English in threes, so one number is read in two ways. Here each figure stands in both, with its period and the words it was taken from.',
            ),
          }),
          ruler: emblem(tree, articles) ?? ours(tree),
          kinds: [...kinds].map((id) => ({ id, ...wording(tree, KINDS[id].zh, KINDS[id].en) })),
          groups,
          csv: tree.options.data === false ? null : `${tree.base}data/figures.csv`,
          paging: part.paging,
        };
      },
    );
}
