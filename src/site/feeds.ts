// Atom (RFC 4287) and JSON Feed 1.1, in both languages together and in each alone.
//
// Ids are `tag:` URIs (RFC 4151) made of fixed words and the article's id: neither the domain nor the publication's
// title is in them, so that moving or renaming a site sends nothing to its readers again.
import type { Article, Edition } from '../content/edition.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { type ArticleView, articleView } from '../view/article.ts';
import { escapeHtml } from '../view/html.ts';
import { pathOf } from '../view/rendition.ts';
import { bareBlocks } from '../view/segment.ts';
import { type Page, page } from './page.ts';
import type { Tree } from './tree.ts';

type Language = 'both' | 'zh' | 'en';

/** Entries in a feed. */
const LENGTH = 40;

/** `tag:duizhao,2026:article/x`, with the language or script where a feed is not the base one. */
export const feedId = (what: string, tree: Tree, language: Language): string =>
  [
    'tag:duizhao,2026',
    what,
    [language === 'both' ? '' : language, tree.folder.replace('/', '')].filter(Boolean).join('/'),
  ]
    .filter(Boolean)
    .join(':');

/** RFC 3339 noon of a day in the site's time zone: a day is known, no hour. */
function noon(day: string, zone: string): string {
  const known = noons.get(zone + day);
  if (known) return known;
  const made = noonOf(day, zone);
  if (noons.size > 20_000) noons.clear();
  noons.set(zone + day, made);
  return made;
}

const noons = new Map<string, string>();
const formats = new Map<string, Intl.DateTimeFormat>();
/** Tells the offset of a zone; making one takes a hundred times as long as using it. */
function offsets(zone: string): Intl.DateTimeFormat {
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  formats.set(zone, format);
  return format;
}

function noonOf(day: string, zone: string): string {
  const guess = new Date(`${day}T12:00:00Z`);
  const offset = offsets(zone)
    .formatToParts(guess)
    .find(({ type }) => type === 'timeZoneName')!
    .value.replace('GMT', '');
  return `${day}T12:00:00${offset || 'Z'}`;
}

/** A feed wants a day; an article without any stands at the end, on the first day of all. */
const UNDATED = '1970-01-01';
const publishedOn = (article: Article) => article.published || article.order || UNDATED;
const updatedOn = (article: Article) =>
  [publishedOn(article), ...article.corrections.map(({ date }) => date)].sort().at(-1)!;

const titleOf = ({ title }: ArticleView, language: Language) =>
  language === 'both' ? `${title.zh} ${title.en}` : title[language];

/** The body as HTML without the apparatus; links absolute, no ruby. */
function contentOf(tree: Tree, article: Article, language: Language): string {
  const view = articleView(tree.r, article);
  const sides = language === 'both' ? (['zh', 'en'] as const) : ([language] as const);
  const blocks = bareBlocks(tree.r, article).flatMap((block) => sides.map((side) => block[side]));
  const note = (side: 'zh' | 'en') =>
    view.why
      ? `<p lang="${side === 'zh' ? tree.r.tag : 'en'}"><strong>${side === 'zh' ? tree.r.say('编者按：') : 'Why it matters: '}</strong>${escapeHtml(view.why[side].text)}</p>`
      : '';
  const corrections = view.corrections.flatMap((correction) =>
    sides.map(
      (side) =>
        `<p lang="${side === 'zh' ? tree.r.tag : 'en'}"><strong>${side === 'zh' ? tree.r.say('更正：') : 'Correction: '}</strong>${escapeHtml(correction[side])}</p>`,
    ),
  );
  const source = sides.map(
    (side) => `<p lang="${side === 'zh' ? tree.r.tag : 'en'}">${escapeHtml(view.source.line[side])}</p>`,
  );
  return [...corrections, ...blocks, ...sides.map(note), ...source]
    .join('')
    .replace(/ (?:class|tabindex|role|aria-label)="[^"]*"/g, '')
    .replace(
      /(<a href=")(\/[^"]*)"/g,
      (_, open: string, path: string) => `${open}${new URL(path, tree.absolute('')).href}"`,
    );
}

function feedTitle(tree: Tree, language: Language): string {
  const { title } = tree.edition.site;
  const zh = tree.r.zh(title.zh);
  return language === 'both' ? `${zh} ${title.en}` : language === 'zh' ? zh : title.en;
}

/** What a feed is about, where it is not the whole: `theme/ports`, its name, and the path of its page. */
interface Subject {
  readonly id: string;
  readonly name: Bilingual;
  readonly page: string;
}

function atom(
  tree: Tree,
  articles: readonly Article[],
  language: Language,
  path: string,
  subject: Subject | null = null,
): string {
  const { edition, r } = tree;
  const { site } = edition;
  const tag = language === 'en' ? 'en' : r.tag;
  const text = escapeHtml;
  const entries = articles.map((article) => {
    const view = articleView(r, article);
    return `<entry>
<id>${feedId(`article/${article.id}`, tree, language)}</id>
<title>${text(titleOf(view, language))}</title>
<link rel="alternate" href="${text(tree.absolute(pathOf('article', article.id)))}"/>
<published>${noon(publishedOn(article), site.time_zone)}</published>
<updated>${noon(updatedOn(article), site.time_zone)}</updated>
${view.themes.map((theme) => `<category term="${text(theme.id)}" label="${text(language === 'en' ? theme.en : theme.zh)}"/>\n`).join('')}<content type="html">${text(contentOf(tree, article, language))}</content>
</entry>`;
  });
  const newest = articles.map(updatedOn).sort().at(-1) ?? UNDATED;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${tag}">
<id>${feedId(subject ? `feed/${subject.id}` : 'feed', tree, language)}</id>
<title>${text([subject && `${subject.name.zh} ${subject.name.en}`, feedTitle(tree, language)].filter(Boolean).join(' · '))}</title>
<link rel="self" href="${text(tree.absolute(path))}"/>
<link rel="alternate" href="${text(tree.absolute(subject?.page ?? ''))}"/>
<updated>${noon(newest, site.time_zone)}</updated>
<author><name>${text(authorOf(edition, tree, language))}</name></author>
${entries.join('\n')}${entries.length ? '\n' : ''}</feed>
`;
}

const authorOf = ({ site }: Edition, tree: Tree, language: Language): string =>
  site.publisher
    ? language === 'en'
      ? site.publisher.name.en
      : tree.r.zh(site.publisher.name.zh)
    : feedTitle(tree, language);

function jsonFeed(tree: Tree, articles: readonly Article[], language: Language, path: string): string {
  const { edition, r } = tree;
  return `${JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: feedTitle(tree, language),
      home_page_url: tree.absolute(''),
      feed_url: tree.absolute(path),
      language: language === 'en' ? 'en' : r.tag,
      authors: [{ name: authorOf(edition, tree, language) }],
      items: articles.map((article) => {
        const view = articleView(r, article);
        return {
          id: feedId(`article/${article.id}`, tree, language),
          url: tree.absolute(pathOf('article', article.id)),
          title: titleOf(view, language),
          content_html: contentOf(tree, article, language),
          date_published: noon(publishedOn(article), edition.site.time_zone),
          date_modified: noon(updatedOn(article), edition.site.time_zone),
          tags: view.themes.map((theme) => (language === 'en' ? theme.en : theme.zh)),
        };
      }),
    },
    null,
    1,
  )}\n`;
}

/** Entries in the feed of a theme or place. */
const SHORT = 20;

/** The feed of a theme or a place beside its page, in both languages; `articles` are oldest first. */
export const subjectFeed = (
  tree: Tree,
  kind: 'theme' | 'place',
  id: string,
  name: Bilingual,
  articles: readonly Article[],
): Page => {
  const home = pathOf(kind, id);
  return page(
    `${tree.folder}${home}feed.xml`,
    () =>
      atom(
        tree,
        articles.toSorted((a, b) => (publishedOn(a) < publishedOn(b) ? 1 : -1)).slice(0, SHORT),
        'both',
        `${home}feed.xml`,
        { id: `${kind}/${id}`, name, page: home },
      ),
    { shows: { articles } },
  );
};

/** The feeds of a tree: `feed.xml`, `feed.json` and their `.zh` and `.en` forms. */
export function* feedPages(tree: Tree): Generator<Page> {
  const newest = [...tree.edition.articles]
    .sort((a, b) => (publishedOn(a) < publishedOn(b) ? 1 : publishedOn(a) > publishedOn(b) ? -1 : 0))
    .slice(0, LENGTH);
  for (const language of ['both', 'zh', 'en'] as const) {
    const infix = language === 'both' ? '' : `.${language}`;
    const [xml, json] = [`feed${infix}.xml`, `feed${infix}.json`];
    yield page(tree.folder + xml, () => atom(tree, newest, language, xml));
    yield page(tree.folder + json, () => jsonFeed(tree, newest, language, json));
  }
}
