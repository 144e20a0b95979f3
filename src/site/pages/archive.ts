// The archive: issues and articles by year and month, and what is new.
import type { Article, Edition, Issue } from '../../content/edition.ts';
import type { Bilingual } from '../../language/bilingual.ts';
import { articleView } from '../../view/article.ts';
import { dateView } from '../../view/date.ts';
import type { Page } from '../page.ts';
import type { Tree } from '../tree.ts';
import { issueEntry } from './home.ts';
import { articleEntry, head, parts, wording } from './lists.ts';

const yearOf = ({ order }: { order: string }) => order.slice(0, 4);
const monthOf = ({ order }: { order: string }) => order.slice(0, 7);

const yearLabel = (tree: Tree, year: string): Bilingual =>
  year ? wording(tree, `${year}年`, year) : wording(tree, '日期不详', 'Undated');

const counted = (tree: Tree, count: number, zh: string, one: string, many: string): Bilingual =>
  wording(tree, `共${count}${zh}`, count === 1 ? one : `${count} ${many}`);

const known = new WeakMap<Edition, Map<string, Article[]>>();

/** Articles by the month they happened in, `YYYY-MM`, newest first; those without a date under ''. */
function byMonth(edition: Edition): ReadonlyMap<string, readonly Article[]> {
  let found = known.get(edition);
  if (!found) {
    found = Map.groupBy(edition.articles, monthOf);
    known.set(edition, found);
  }
  return found;
}

const pathOfMonth = (month: string) => `archive/${month}/`;

/** Every month with articles, by year, for the head of the lists. */
function monthsOf(tree: Tree) {
  const months = [...byMonth(tree.edition)].filter(([month]) => month);
  return [...Map.groupBy(months, ([month]) => month.slice(0, 4))].map(([year, list]) => ({
    year,
    months: list.toReversed().map(([month, articles]) => ({
      label: month.slice(5),
      name: dateView(tree.r, month),
      href: tree.r.page(pathOfMonth(month)),
      count: articles.length,
    })),
  }));
}

function* issuesList(tree: Tree): Generator<Page> {
  const { issues } = tree.edition;
  const title = wording(tree, '旧刊', 'Archive');
  for (const part of parts(tree, 'issues/', issues))
    yield tree.page('list', { path: part.path, title, kind: 'list', section: 'issues/' }, () => ({
      head: head(title, { under: counted(tree, issues.length, '期', 'One issue', 'issues') }),
      years: monthsOf(tree),
      lists: [...Map.groupBy(part.items, yearOf)].map(([year, list]: [string, Issue[]]) => ({
        label: yearLabel(tree, year),
        entries: list.map((issue) => issueEntry(tree, issue)),
      })),
      paging: part.paging,
    }));
}

function* articlesList(tree: Tree): Generator<Page> {
  const { articles } = tree.edition;
  const title = wording(tree, '文章', 'Articles');
  for (const part of parts(tree, 'articles/', articles))
    yield tree.page('list', { path: part.path, title, kind: 'list' }, () => ({
      head: head(title, { under: counted(tree, articles.length, '篇', 'One article', 'articles') }),
      years: monthsOf(tree),
      lists: [...Map.groupBy(part.items, yearOf)].map(([year, list]) => ({
        label: yearLabel(tree, year),
        entries: list.map((article) => articleEntry(tree, article)),
      })),
      paging: part.paging,
    }));
}

function* months(tree: Tree): Generator<Page> {
  const { edition, r } = tree;
  const issuesIn = Map.groupBy(edition.issues, monthOf);
  for (const [month, articles] of byMonth(edition)) {
    if (!month) continue;
    for (const part of parts(tree, pathOfMonth(month), articles))
      yield tree.page(
        'list',
        {
          path: part.path,
          get title() {
            return dateView(r, month);
          },
          kind: 'list',
          section: 'issues/',
          updated: articles[0]!.order,
        },
        () => ({
          head: head(dateView(r, month), { under: counted(tree, articles.length, '篇', 'One article', 'articles') }),
          years: monthsOf(tree),
          lists: [
            {
              label: wording(tree, '本月各期', 'Issues of the month'),
              entries: (issuesIn.get(month) ?? []).map((issue) => issueEntry(tree, issue)),
            },
            { label: wording(tree, '文章', 'Articles'), entries: part.items.map((each) => articleEntry(tree, each)) },
          ].filter(({ entries }) => entries.length),
          paging: part.paging,
        }),
      );
  }
}

/** Days that the page of news goes back to, at most so many entries. */
const NEWS = 60;

/** What appeared, was corrected or was withdrawn, the latest first. */
function news(tree: Tree): Page {
  const { edition, r } = tree;
  const title = wording(tree, '新近', 'What is new');
  const appeared = edition.articles
    .toSorted((a, b) => compare(b.published ?? b.order, a.published ?? a.order))
    .slice(0, NEWS)
    .map((article) => ({
      day: article.published ?? article.order,
      entry: () => ({ ...articleEntry(tree, article), note: articleView(r, article).dateline }),
    }));
  const corrected = [...edition.articles, ...edition.withdrawn]
    .flatMap((article) => article.corrections.map((correction) => ({ article, correction })))
    .sort((a, b) => compare(b.correction.date, a.correction.date))
    .slice(0, NEWS)
    .map(({ article, correction }) => ({
      day: correction.date,
      entry: () => {
        const note = r.both(correction);
        if (!article.isPublic) {
          const withdrawn = wording(tree, '已撤回的文章', 'A withdrawn article');
          return { href: null, title: { ...withdrawn, zhHtml: withdrawn.zh }, note, spine: '' };
        }
        const words = wording(tree, '更正：', 'Corrected: ');
        return {
          ...articleEntry(tree, article),
          note: { zh: words.zh + note.zh, en: words.en + note.en },
        };
      },
    }));
  return tree.page(
    'list',
    {
      path: 'new/',
      title,
      kind: 'list',
      updated:
        [...appeared, ...corrected]
          .map(({ day }) => day)
          .sort()
          .at(-1) ?? null,
    },
    () => ({
      head: head(title),
      lists: [
        ...Map.groupBy([...appeared, ...corrected].sort((a, b) => compare(b.day, a.day)).slice(0, NEWS), ({ day }) =>
          day.slice(0, 7),
        ),
      ].map(([month, events]) => ({
        label: month ? dateView(r, month) : yearLabel(tree, ''),
        entries: events.map(({ day, entry }) => ({ ...entry(), spine: day && dateView(r, day).spine })),
      })),
      paging: { pages: [] },
    }),
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Lists of issues and of articles, a page for each month, and what is new. */
export function* archivePages(tree: Tree): Generator<Page> {
  yield* issuesList(tree);
  yield* articlesList(tree);
  yield* months(tree);
  yield news(tree);
}
