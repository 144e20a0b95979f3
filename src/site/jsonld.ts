// What machines read: schema.org descriptions of articles, issues and the whole.
import type { ArticleView } from '../view/article.ts';
import type { IssueView } from '../view/issue.ts';
import { pathOf } from '../view/rendition.ts';
import type { Tree } from './tree.ts';

type Thing = Record<string, unknown>;

/** Without what is null or empty. */
function some(thing: Thing): Thing {
  const found: Thing = {};
  for (const key of Object.keys(thing)) {
    const value = thing[key];
    if (value !== null && value !== undefined && !(Array.isArray(value) && !value.length)) found[key] = value;
  }
  return found;
}

function publisher(tree: Tree): Thing | null {
  const { publisher: who } = tree.edition.site;
  return (
    who && { '@type': 'Organization', name: tree.r.zh(who.name.zh), alternateName: who.name.en, url: tree.absolute('') }
  );
}

export function periodicalData(tree: Tree): Thing {
  const { site } = tree.edition;
  return some({
    '@context': 'https://schema.org',
    '@type': 'Periodical',
    '@id': tree.absolute(''),
    name: tree.r.zh(site.title.zh),
    alternateName: site.title.en,
    issn: site.publisher?.issn,
    inLanguage: [tree.r.tag, 'en'],
    url: tree.absolute(''),
    publisher: publisher(tree),
  });
}

/** The report that an article summarises, as far as it is known. */
function citation({ source, published, article }: ArticleView): Thing {
  return some({
    '@type': 'NewsArticle',
    headline: source.title,
    inLanguage: source.language,
    url: source.url,
    archivedAt: source.archive?.url,
    datePublished: published?.iso,
    author: source.byline && { '@type': 'Person', name: source.byline.zh, alternateName: source.byline.en },
    publisher: article.source.origin && {
      '@type': 'Organization',
      name: article.source.origin.zh,
      alternateName: article.source.origin.en,
    },
  });
}

/** The Chinese summary with its English translation, about whom and what, and the source it cites. */
export function articleData(tree: Tree, view: ArticleView): Thing {
  const url = tree.absolute(pathOf('article', view.id));
  const issue = tree.edition.index.issuesOf.get(view.id)?.[0];
  const dates = {
    datePublished: view.published?.iso ?? view.date?.iso,
    dateModified: view.corrections
      .map(({ date }) => date.iso)
      .sort()
      .at(-1),
  };
  const english = some({
    '@type': 'NewsArticle',
    '@id': `${url}#en`,
    headline: view.title.en,
    inLanguage: 'en',
    url,
    ...dates,
    translationOfWork: { '@id': `${url}#zh` },
  });
  return some({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': `${url}#zh`,
    headline: view.title.zh,
    inLanguage: tree.r.tag,
    url,
    ...dates,
    dateline: view.dateline.zh,
    workTranslation: english,
    citation: citation(view),
    publisher: publisher(tree),
    isPartOf: issue && { '@type': 'PublicationIssue', '@id': tree.absolute(pathOf('issue', issue.id)) },
    about: view.themes.map(({ zh, en }) => ({ '@type': 'Thing', name: zh, alternateName: en })),
    mentions: view.people
      .filter(({ person }) => person.href)
      .map(({ person, line }) =>
        some({ '@type': 'Person', name: person.zh, alternateName: person.en, jobTitle: line.en || null }),
      ),
    contentLocation: view.places.map(({ line }) => ({ '@type': 'Place', name: line.zh, alternateName: line.en })),
  });
}

export function issueData(tree: Tree, view: IssueView): Thing {
  const url = tree.absolute(pathOf('issue', view.id));
  return some({
    '@context': 'https://schema.org',
    '@type': 'PublicationIssue',
    '@id': url,
    url,
    name: view.title.zh,
    alternateName: view.title.en,
    issueNumber: view.issue.week,
    inLanguage: [tree.r.tag, 'en'],
    isPartOf: { '@id': tree.absolute('') },
    hasPart: view.articles.map(({ id }) => ({ '@id': `${tree.absolute(pathOf('article', id))}#zh` })),
  });
}
