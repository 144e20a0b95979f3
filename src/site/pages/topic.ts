// Themes and terms: what they mean, how they are rendered, where they were used, what they occur with.
import type { Article, Edition, Term } from '../../content/edition.ts';
import { articleView } from '../../view/article.ts';
import { phraseAt } from '../../view/mention.ts';
import { pathOf } from '../../view/rendition.ts';
import { type TermView, termView, themeView } from '../../view/topic.ts';
import { subjectFeed } from '../feeds.ts';
import type { Page } from '../page.ts';
import type { Tree } from '../tree.ts';
import { articleEntry, head, parts, plainText, wording } from './lists.ts';

const byCount = <T extends { count: number }>(list: readonly T[]): T[] => [...list].sort((a, b) => b.count - a.count);

/** How many articles every theme and term has: beside each name stands its number. */
const counts = ({ index, themes: all, terms: words }: Edition) => [
  [...all.keys()].map((id) => index.byTheme.get(id)?.length),
  [...words.keys()].map((id) => index.byTerm.get(id)?.length),
];

function* themes(tree: Tree): Generator<Page> {
  const { edition, r } = tree;
  const title = wording(tree, '主题', 'Themes');
  const all = [...edition.themes.values()];
  for (const part of parts(tree, 'themes/', all))
    yield tree.page('names', { path: part.path, title, kind: 'names', section: 'themes/' }, () => ({
      head: head(title, {
        text: plainText(
          tree,
          '值得跟踪的话题，按文章数排列。中缝的数字是文章数。',
          'Subjects worth following, the most frequent first. The number on the spine counts articles.',
        ),
      }),
      groups: part.items.length
        ? [
            {
              kind: 'themes',
              rows: byCount(part.items.map((theme) => themeView(r, theme))).map((theme) => ({
                ...theme,
                note: {
                  zh: theme.terms
                    .map(({ zh }) => zh)
                    .slice(0, 3)
                    .join('、'),
                  en: '',
                },
              })),
            },
          ]
        : [],
      paging: part.paging,
    }));
  for (const theme of all) {
    const articles = edition.index.byTheme.get(theme.id) ?? [];
    const path = pathOf('theme', theme.id);
    const view = () => themeView(r, theme);
    if (articles.length) yield subjectFeed(tree, 'theme', theme.id, r.both(theme), articles);
    for (const part of parts(tree, path, articles))
      yield tree.page(
        'topic',
        {
          path: part.path,
          title: r.both(theme),
          description: theme.summary && r.both(theme.summary),
          kind: 'theme',
          section: 'themes/',
          updated: articles.at(-1)?.order ?? null,
          shows: { articles, more: () => counts(edition) },
        },
        () => ({
          head: head(r.both(theme), {
            over: wording(tree, '主题', 'Theme'),
            pinyin: view().pinyin,
            text: view().summary,
          }),
          terms: view().terms,
          feed: articles.length ? tree.r.page(`${path}feed.xml`) : null,
          note: view().note,
          uses: part.items.map((article) => ({ ...articleEntry(tree, article), note: placesOf(tree, article) })),
          neighbours: view().neighbours,
          neighboursLabel: wording(tree, '邻近主题', 'Neighbours'),
          paging: part.paging,
        }),
      );
  }
}

function* terms(tree: Tree): Generator<Page> {
  const { edition, r } = tree;
  const title = wording(tree, '用语', 'Terms');
  const all = [...edition.terms.values()];
  for (const part of parts(tree, 'terms/', all))
    yield tree.page('names', { path: part.path, title, kind: 'names' }, () => ({
      head: head(title, {
        text: plainText(
          tree,
          '政策用语与我们所用的英译。没有官方定译的，注明为编者所选。',
          'Words of policy and the English we give them. Where no document fixes a rendering, the choice is ours and says so.',
        ),
      }),
      groups: part.items.length
        ? [
            {
              kind: 'themes',
              rows: part.items
                .map((term) => termView(r, term))
                .map((term) => ({ ...term, note: { zh: term.also.slice(0, 2).join('、'), en: '' } })),
            },
          ]
        : [],
      paging: part.paging,
    }));
  const inThemes = new Map<string, string[]>();
  for (const theme of edition.themes.values())
    for (const id of theme.terms) inThemes.set(id, [...(inThemes.get(id) ?? []), theme.id]);
  for (const term of all) {
    const uses = edition.index.byTerm.get(term.id) ?? [];
    const view = (): TermView => termView(r, term);
    for (const part of parts(tree, pathOf('term', term.id), uses))
      yield tree.page(
        'topic',
        {
          path: part.path,
          get title() {
            return { zh: view().zh, en: view().en };
          },
          description: term.definition && r.both(term.definition),
          kind: 'term',
          updated: uses.at(-1)?.article.order ?? null,
          shows: {
            articles: uses.map(({ article }) => article),
            more: () => [part.path, part.items.map(({ segments }) => segments), counts(edition)],
          },
        },
        () => ({
          head: head(
            { zh: view().zh, en: view().en },
            {
              over: wording(tree, '政策用语', 'A policy term'),
              pinyin: view().pinyin,
              under: view().also.length ? { zh: `${r.say('又作')}${view().also.join('、')}`, en: '' } : null,
              text: view().definition,
            },
          ),
          terms: [view()],
          note: view().note,
          uses: part.items.map(({ article, segments }) => ({
            ...articleEntry(tree, article),
            href: `${articleView(r, article).href}#${segments[0]}`,
            note: usedIn(tree, term, article, segments),
          })),
          neighbours: (inThemes.get(term.id) ?? []).map((id) => themeView(r, edition.themes.get(id)!)),
          neighboursLabel: wording(tree, '所属主题', 'Themes'),
          paging: part.paging,
        }),
      );
  }
}

/** Where an article happened, in a line of each language. */
function placesOf(tree: Tree, article: Article) {
  const lines = articleView(tree.r, article).places.map(({ line }) => line);
  return { zh: lines.map(({ zh }) => zh).join('、'), en: lines.map(({ en }) => en).join('; ') };
}

/** The pairs that use a term, and how they render it. */
function usedIn(tree: Tree, term: Term, article: Article, used: readonly string[]) {
  const renderings = [term.en.preferred, ...term.en.admitted];
  const numbers: number[] = [];
  const found = new Set<string>();
  for (const [i, { id, pairs }] of article.segments.entries()) {
    if (!used.includes(id)) continue;
    numbers.push(i + 1);
    for (const { en } of pairs) {
      const rendering = renderings.find((text) => phraseAt(en.plain, text) >= 0);
      if (rendering) found.add(tree.r.en(rendering));
    }
  }
  const pair = numbers.length === 1 ? 'pair' : 'pairs';
  const said = [...found].map((text) => `“${text}”`).join(', ');
  return wording(tree, `第${numbers.join('、')}段`, `${pair} ${numbers.join(', ')}${said && `: ${said}`}`);
}

/** Indexes of themes and terms, and a page for each. */
export function* topicPages(tree: Tree): Generator<Page> {
  yield* themes(tree);
  yield* terms(tree);
}
