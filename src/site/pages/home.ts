// The front page.
import type { Issue } from '../../content/edition.ts';
import { articleView } from '../../view/article.ts';
import { type IssueView, issueView } from '../../view/issue.ts';
import { sizeOf } from '../../view/title.ts';
import { periodicalData } from '../jsonld.ts';
import type { Page } from '../page.ts';
import { emblem } from '../ruler.ts';
import type { Tree } from '../tree.ts';
import { articleEntry, type Entry, wording } from './lists.ts';

const SHOWN = 12;
/** Characters of an issue's title that its type has room for. */
export const USUAL = { zh: 20, en: 60 };

/** An issue in a list: what it covers, when. */
export function issueEntry(tree: Tree, issue: Issue): Entry {
  const view = issueView(tree.r, issue);
  const titles = issue.articles.slice(0, 3).map((article) => articleView(tree.r, article).title);
  return {
    href: view.href,
    title: view.title,
    note: {
      zh: [view.label.zh, titles.map(({ zh }) => zh).join('；')].filter(Boolean).join('：'),
      en: [view.label.en, titles.map(({ en }) => en).join('; ')].filter(Boolean).join(': '),
    },
    spine: view.issue.week ? view.issue.week.replace('-', ' ') : view.spine,
  };
}

/** What stands in an issue, as its contents; `inside` links to its place on the issue's page. */
export const contentsOf = (view: IssueView, inside: boolean): readonly Entry[] =>
  view.articles.map((article) => ({
    href: inside ? `#${article.id}` : `${view.href}#${article.id}`,
    title: article.title,
    note: article.dateline,
    spine: '',
  }));

/** The newest weekly and what came before; where there is no weekly, the newest dossier or the newest articles. */
function home(tree: Tree): Page {
  const { edition, r } = tree;
  const newest = edition.issues.find(({ kind }) => kind === 'weekly') ?? edition.issues[0];
  const title = r.both(edition.site.title);
  const imprint = edition.site.look.masthead ?? edition.site.publisher?.imprint;
  return tree.page(
    'home',
    {
      path: '',
      title,
      description: imprint ? r.both(imprint) : title,
      kind: 'home',
      updated: edition.articles[0]?.order ?? null,
      jsonld: periodicalData(tree),
    },
    () => {
      const issue = newest ? issueView(r, newest) : null;
      const others = edition.issues.filter((each) => each !== newest);
      const lists = [
        { label: wording(tree, '旧刊', 'From the archive'), of: others.filter(({ kind }) => kind === 'weekly') },
        { label: wording(tree, '专题', 'Dossiers'), of: others.filter(({ kind }) => kind === 'dossier') },
      ].map(({ label, of }) => ({ label, entries: of.slice(0, SHOWN).map((each) => issueEntry(tree, each)) }));
      const inNoIssue = edition.articles.filter(({ id }) => !edition.index.issuesOf.has(id)).slice(0, SHOWN);
      lists.push({
        label: newest
          ? wording(tree, '未入刊的文章', 'Articles outside the weeklies')
          : wording(tree, '文章', 'Articles'),
        entries: inNoIssue.map((article) => articleEntry(tree, article)),
      });
      return {
        issue,
        size: issue && sizeOf(issue.title, USUAL),
        empty: !edition.articles.length,
        dateline: imprint ? r.both(imprint) : null,
        entries: issue ? contentsOf(issue, false) : [],
        ruler: issue && emblem(tree.r, newest!.articles),
        lists: lists.filter(({ entries }) => entries.length),
        archive: edition.issues.length > 1,
      };
    },
  );
}

/** The front page. */
export function* homePages(tree: Tree): Generator<Page> {
  yield home(tree);
}
