// Articles, issues, and what is left where one was withdrawn or has moved.
import type { Article, Issue } from '../../content/edition.ts';
import { released } from '../../content/gather.ts';
import type { Bilingual } from '../../language/bilingual.ts';
import { type ArticleView, articleView } from '../../view/article.ts';
import { dateView } from '../../view/date.ts';
import type { FigureView } from '../../view/figure.ts';
import { issueView } from '../../view/issue.ts';
import { mentionsOf } from '../../view/mention.ts';
import { pathOf } from '../../view/rendition.ts';
import { segmentsView } from '../../view/segment.ts';
import { sizeOf } from '../../view/title.ts';
import { articleData, issueData } from '../jsonld.ts';
import { type Page, page } from '../page.ts';
import { drawRuler } from '../ruler.ts';
import { renderTemplate } from '../templates.ts';
import { type About, pictureOf, type Tree } from '../tree.ts';
import { contentsOf, USUAL } from './home.ts';
import { articleEntry, head, spineOf, wording } from './lists.ts';
import { pinyinFile, pinyinPage } from './pinyin.ts';

/** The words of the source that stand behind an article's figures and people, with the pair each is behind. */
function fragments(view: ArticleView, mentions: ReturnType<typeof mentionsOf>) {
  const numbers = new Map(view.article.segments.map(({ id }, i) => [id, { id, n: i + 1 }]));
  const personAt = (id: string | null) => {
    for (const [segment, pairs] of mentions)
      if (pairs.some(({ zh }) => zh.some((each) => each.kind === 'person' && each.id === id)))
        return numbers.get(segment);
    return undefined;
  };
  return [
    ...view.figures.flatMap((figure) =>
      figure.evidence.map((quote) => ({ quote, segment: figure.segment, en: figure.en.text })),
    ),
    ...view.people.flatMap(({ person, evidence }) =>
      evidence.map((quote) => ({ quote, segment: personAt(person.id) ?? null, en: person.en })),
    ),
  ];
}

/** A figure's ruler, where the two systems write it differently. */
const drawn = (figure: FigureView) => figure.ruler && drawRuler(figure.ruler, `${figure.zh.text}, ${figure.en.text}`);

/** What is copied with a pair: title, source, date and archive, in a line of each language. */
function citation(tree: Tree, { title, source }: ArticleView): Bilingual {
  const archive = source.archive?.url;
  const site = tree.r.both(tree.edition.site.title);
  const archived = (words: string) => (archive ? `${words}${archive}` : '');
  return {
    zh: `《${title.zh}》，${site.zh}。${source.line.zh}。${archived(tree.r.say('存档：'))}`,
    en: `“${title.en}”, ${site.en}. ${source.line.en}. ${archived('Archived at ')}`.trim(),
  };
}

/** People shown at once; a few more are not worth a fold. */
const MANY = 30;
/** Figures shown before the text; two more are not worth a fold. */
const KEY = 6;

/** What is shown at once, and the rest where it is `many` more than that. */
const fold = <T>(all: readonly T[], shown: number, many: number): [readonly T[], readonly T[]] =>
  all.length > shown + many ? [all.slice(0, shown), all.slice(shown)] : [all, []];

/** Everything the template of an article shows; `shift` as for `segmentsView`. */
function articleShown(tree: Tree, article: Article, shift: number) {
  const view = articleView(tree.r, article);
  const [first, rest] = fold(view.people, MANY, 5);
  const [keyFigures, otherFigures] = fold(
    view.figures.map((figure) => ({ ...figure, drawing: drawn(figure) })),
    KEY,
    2,
  );
  const behind = fragments(view, mentionsOf(tree.edition, article));
  return {
    ...view,
    segments: segmentsView(tree.r, article, { shift }),
    keyFigures,
    otherFigures,
    first,
    rest,
    fragments: behind,
    behind: Object.groupBy(
      behind.filter(({ segment }) => segment),
      ({ segment }) => segment!.id,
    ),
    cite: citation(tree, view),
    pinyin: pinyinFile(tree, 'article', article.id),
    images: view.images.flatMap((image) => {
      const picture = pictureOf(tree.edition, image.file);
      return picture ? [{ ...image, src: picture.url, width: picture.width, height: picture.height }] : [];
    }),
  };
}

function pdfLink(tree: Tree, kind: 'article' | 'issue', id: string): string | null {
  const path = `${pathOf(kind, id)}briefing.pdf`;
  const { pdfs } = tree.options;
  const there = pdfs ? pdfs.has(path) : kind === 'issue' || tree.edition.site.pdf.articles;
  return there ? tree.base + path : null;
}

/** The last day on which something of an article changed. */
const changed = (article: Article): string =>
  [article.published ?? article.order, ...article.corrections.map(({ date }) => date)].sort().at(-1)!;

/** The others of the same weekly that an article's page leads to. */
const beside = (tree: Tree, article: Article): readonly Article[] =>
  tree.edition.index.issuesOf
    .get(article.id)
    ?.find(({ kind }) => kind === 'weekly')
    ?.articles.filter((other) => other !== article)
    .slice(0, 3) ?? [];

export function articlePage(tree: Tree, article: Article): Page {
  const view = () => articleView(tree.r, article);
  return tree.page(
    'article',
    {
      path: pathOf('article', article.id),
      title: tree.r.both(article.title),
      get description() {
        return view().why ? { zh: view().why!.zh.text, en: view().why!.en.text } : view().dateline;
      },
      kind: 'article',
      updated: changed(article),
      shows: {
        get articles() {
          return [article, ...beside(tree, article)];
        },
      },
      get jsonld() {
        return articleData(tree, view());
      },
    },
    () => {
      const others = beside(tree, article);
      return {
        view: articleShown(tree, article, 1),
        pdf: pdfLink(tree, 'article', article.id),
        next: others.length
          ? [
              {
                label: wording(tree, '同期', 'In the same issue'),
                entries: others.map((other) => ({ ...articleEntry(tree, other) })),
              },
            ]
          : [],
      };
    },
  );
}

/** A dossier's articles side by side; null where there are fewer than two, or the editors have made their own table. */
function comparison(tree: Tree, issue: Issue) {
  if (issue.kind !== 'dossier' || issue.articles.length < 2 || issue.segments.some(({ kind }) => kind === 'table'))
    return null;
  return issue.articles.map((article) => {
    const view = articleView(tree.r, article);
    return {
      href: `#${article.id}`,
      place: view.places[0] ?? view.title,
      spine: spineOf(view),
      figures: view.figures.slice(0, 3).map(({ zh, en }) => ({ zh, en })),
      people: view.people.length,
      count: view.figures.length,
    };
  });
}

export function issuePage(tree: Tree, issue: Issue): Page {
  const { r, edition } = tree;
  const view = () => issueView(r, issue);
  const older = () => edition.issues.slice(edition.issues.indexOf(issue) + 1).find(({ kind }) => kind === issue.kind);
  return tree.page(
    'issue',
    {
      path: pathOf('issue', issue.id),
      get title() {
        return view().title;
      },
      get description() {
        return view().lead ? { zh: view().lead!.zh.text, en: view().lead!.en.text } : view().label;
      },
      kind: 'issue',
      section: 'issues/',
      updated: issue.articles.map(changed).sort().at(-1) ?? issue.order,
      shows: {
        articles: issue.articles,
        more() {
          const before = older();
          return [issue.file?.hash, before?.id, before?.file?.hash, pdfLink(tree, 'issue', issue.id)];
        },
      },
      get jsonld() {
        return issueData(tree, view());
      },
    },
    () => {
      const before = older();
      return {
        issue: view(),
        size: sizeOf(view().title, USUAL),
        entries: issue.articles.length > 1 ? contentsOf(view(), true) : [],
        segments: segmentsView(r, issue, { shift: 1 }),
        cite: {
          zh: `《${view().title.zh}》，${r.zh(edition.site.title.zh)}，${view().label.zh}。`,
          en: `“${view().title.en}”, ${edition.site.title.en}, ${view().label.en}.`,
        },
        pinyin: issue.segments.length ? pinyinFile(tree, 'issue', issue.id) : null,
        comparison: comparison(tree, issue),
        articles: issue.articles.map((article) => articleShown(tree, article, 2)),
        pdf: pdfLink(tree, 'issue', issue.id),
        next: before
          ? [
              {
                label:
                  issue.kind === 'weekly'
                    ? wording(tree, '上一期', 'The issue before')
                    : wording(tree, '另一专题', 'Another dossier'),
                entries: [{ href: issueView(r, before).href, title: issueView(r, before).title }],
              },
            ]
          : [],
      };
    },
  );
}

function withdrawnPage(tree: Tree, article: Article): Page {
  const title = wording(tree, '本文已撤回', 'This article has been withdrawn');
  return tree.page(
    'withdrawn',
    { path: pathOf('article', article.id), title, kind: 'withdrawn', noindex: true },
    () => ({
      head: head(title),
      corrections: article.corrections.map(({ date, ...text }) => ({
        ...tree.r.both(text),
        date: dateView(tree.r, date),
      })),
    }),
  );
}

/** Old addresses lead to the new one, in the same tree. */
function redirectPage(tree: Tree, from: string, kind: 'article' | 'issue', id: string, about: About['title']): Page {
  const to = pathOf(kind, id);
  return page(tree.folder + pathOf(kind, from), () =>
    renderTemplate(
      'redirect',
      { ...tree.shared, title: `${about.zh} · ${about.en}`, canonical: tree.absolute(to), href: tree.r.page(to) },
      tree.options.theme,
    ),
  );
}

/** Every article and issue, the notices of what was withdrawn, the old addresses. */
export function* articlePages(tree: Tree): Generator<Page> {
  const { edition, r } = tree;
  const { now, site } = edition;
  // An issue and then its articles, so that bodies made for the one are still at hand for the others.
  const done = new Set<Article>();
  for (const issue of edition.issues) {
    yield issuePage(tree, issue);
    if (issue.segments.length) yield* pinyinPage(tree, 'issue', issue);
    for (const alias of issue.aliases)
      if (!edition.index.issue.has(alias))
        yield redirectPage(tree, alias, 'issue', issue.id, issueView(r, issue).title);
    for (const article of issue.articles) {
      if (done.has(article)) continue;
      done.add(article);
      yield articlePage(tree, article);
      yield* pinyinPage(tree, 'article', article);
    }
  }
  for (const article of edition.articles) {
    if (done.has(article)) continue;
    yield articlePage(tree, article);
    yield* pinyinPage(tree, 'article', article);
  }
  const withdrawn = edition.withdrawn.filter(({ embargo }) => released(embargo, now, site.time_zone));
  for (const article of withdrawn) if (!edition.index.article.has(article.id)) yield withdrawnPage(tree, article);
  for (const article of [...edition.articles, ...withdrawn])
    for (const alias of article.aliases)
      if (!edition.index.article.has(alias))
        yield redirectPage(tree, alias, 'article', article.id, titleOf(tree, article));
}

const titleOf = (tree: Tree, article: Article) =>
  article.isPublic ? tree.r.both(article.title) : wording(tree, '本文已撤回', 'This article has been withdrawn');
