// Pages about the whole: how it is made, what was corrected, and what stands where nothing is.
import { articleView } from '../../view/article.ts';
import { dateView } from '../../view/date.ts';
import type { Page } from '../page.ts';
import type { Tree } from '../tree.ts';
import { ours } from './figures.ts';
import { head, wording } from './lists.ts';
import { checkedParts } from './method-checks.ts';
import { METHOD } from './method-text.ts';

function method(tree: Tree): Page {
  const title = wording(tree, '编写方法', 'How it is made');
  return tree.page('plain', { path: 'method/', title, kind: 'method' }, () => ({
    head: head(title),
    parts: [
      ...METHOD.map(({ id, zh, en, texts, amount }) => ({
        id,
        label: wording(tree, zh, en),
        texts: texts.map(([left, right]) => wording(tree, left, right)),
        ruler: amount ? ours(tree) : null,
      })),
      ...checkedParts(tree),
    ],
  }));
}

function corrections(tree: Tree): Page {
  const { edition, r } = tree;
  const title = wording(tree, '更正', 'Corrections');
  const all = [...edition.articles, ...edition.withdrawn]
    .flatMap((article) => article.corrections.map((correction) => ({ article, correction })))
    .sort((a, b) => (a.correction.date < b.correction.date ? 1 : a.correction.date > b.correction.date ? -1 : 0));
  return tree.page(
    'plain',
    { path: 'corrections/', title, kind: 'corrections', updated: all[0]?.correction.date ?? null },
    () => ({
      head: head(title),
      parts: all.length
        ? all.map(({ article, correction }) => {
            const name = article.isPublic
              ? articleView(r, article).title
              : wording(tree, '已撤回的文章', 'A withdrawn article');
            return {
              texts: [
                {
                  zh: name.zh,
                  en: name.en,
                  href: r.href('article', article.id),
                  spine: dateView(r, correction.date).spine,
                },
                r.both(correction),
              ],
            };
          })
        : [{ texts: [wording(tree, '至今没有更正。', 'No correction has been needed so far.')] }],
    }),
  );
}

function missing(tree: Tree): Page {
  const title = wording(tree, '此页不存在', 'No such page');
  return tree.page('plain', { path: '404.html', title, kind: 'missing', noindex: true }, () => ({
    head: head(title),
    parts: [
      {
        texts: [
          wording(
            tree,
            '网址或许写错了；已发表的文章不会更换网址。',
            'The address may be mistyped; what has been published keeps its address.',
          ),
          { ...wording(tree, '回到首页', 'Back to the front page'), href: tree.r.page('') },
        ],
      },
    ],
  }));
}

/** Method, corrections, and what is shown where there is nothing. */
export function* plainPages(tree: Tree): Generator<Page> {
  yield method(tree);
  yield corrections(tree);
  yield missing(tree);
}
