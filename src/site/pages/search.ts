// The page to search from. It works by the files of src/search; without scripts it leads to the indexes.
import { type Edition, placeChain } from '../../content/edition.ts';
import type { Page } from '../page.ts';
import type { Tree } from '../tree.ts';
import { head, wording } from './lists.ts';

interface Option {
  readonly value: string;
  readonly label: string;
}

const KINDS = [
  ['article', '文章', 'article'],
  ['issue', '周报、专题', 'issue'],
  ['person', '人物', 'person'],
  ['organisation', '机构', 'organisation'],
  ['place', '地点', 'place'],
  ['theme', '主题', 'theme'],
  ['term', '用语', 'term'],
] as const;

/** Places that articles are about, each below the one it lies in. */
function placeOptions({ edition, r }: Tree): Option[] {
  const path = (id: string) =>
    placeChain(edition.places, id)
      .map((place) => place.id)
      .reverse();
  return [...edition.index.byPlace.keys()]
    .flatMap((id) => edition.places.get(id) ?? [])
    .map((place) => ({ place, at: path(place.id) }))
    .sort((a, b) => (a.at.join('\0') < b.at.join('\0') ? -1 : 1))
    .map(({ place, at }) => ({
      value: place.id,
      label: `${'\u2003'.repeat(at.length - 1)}${r.name(place.zh, place.hant)} ${r.en(place.en)}`,
    }));
}

const yearsOf = (edition: Edition): Option[] =>
  [...new Set(edition.articles.flatMap(({ order }) => (order ? order.slice(0, 4) : [])))].map((year) => ({
    value: year,
    label: year,
  }));

/** The search page of a tree; none where the site is built without a search. */
export function* searchPages(tree: Tree): Generator<Page> {
  if (tree.options.search === false) return;
  const { edition, r } = tree;
  const { index } = edition;
  const title = wording(tree, '查找', 'Search');
  yield tree.page('search', { path: 'search/', title, kind: 'search', section: 'search/', noindex: true }, () => ({
    head: head(title),
    filters: [
      { name: 'place', ...wording(tree, '地点', 'Place'), options: placeOptions(tree) },
      {
        name: 'theme',
        ...wording(tree, '主题', 'Theme'),
        options: [...edition.themes.values()]
          .filter(({ id }) => index.byTheme.has(id))
          .map(({ id, zh, en }) => ({ value: id, label: `${r.zh(zh)} ${r.en(en)}` })),
      },
      { name: 'year', ...wording(tree, '年份', 'Year'), options: yearsOf(edition) },
      {
        name: 'kind',
        ...wording(tree, '种类', 'Kind'),
        options: KINDS.map(([value, zh, en]) => ({ value, label: `${r.say(zh)} ${en}` })),
      },
    ],
    rows: (
      [
        ['issues/', '旧刊', 'Archive of issues', edition.issues.length],
        ['articles/', '文章', 'Articles', edition.articles.length],
        ['themes/', '主题', 'Themes', edition.themes.size],
        ['terms/', '用语', 'Terms', edition.terms.size],
        ['people/', '人物', 'People', index.byPerson.size],
        ['organisations/', '机构', 'Organisations', index.byOrganisation.size],
        ['places/', '地点', 'Places', index.byPlace.size],
        ['figures/', '数字', 'Figures', index.figures.length],
      ] as const
    ).map(([path, zh, en, count]) => ({ ...wording(tree, zh, en), href: r.page(path), count })),
  }));
}
