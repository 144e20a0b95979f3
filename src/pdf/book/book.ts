// A briefing as a book: what stands on its front page, in it and at its back, ready for the templates.
import type { Article, Issue } from '../../content/edition.ts';
import { weekDays } from '../../content/edtf.ts';
import type { Bilingual } from '../../language/bilingual.ts';
import { emblem, type RulerDrawing } from '../../site/ruler.ts';
import { dateView, weekSpan } from '../../view/date.ts';
import { escapeHtml } from '../../view/html.ts';
import type { Rendition } from '../../view/rendition.ts';
import { breakable } from '../../view/title.ts';
import { type PrintedArticle, printedArticle } from './article.ts';
import {
  type FigureRow,
  figureRows,
  type GlossaryEntry,
  glossaryOf,
  type IndexEntry,
  indexOf,
  type OrganisationEntry,
  organisationsOf,
} from './back.ts';
import { type Block, blocksOf } from './blocks.ts';
import { type PrintedChart, printedCharts } from './chart.ts';
import type { Part } from './form.ts';
import { bothHtml, wordsOf } from './text.ts';
import { WORDS } from './wording.ts';

export interface ContentsEntry {
  readonly id: string;
  readonly title: Bilingual;
  readonly isArticle: boolean;
}

export interface Book {
  readonly kind: 'dossier' | 'weekly' | 'article';
  readonly tag: string;
  readonly accent: string | null;
  /** The name of the whole, set large. */
  readonly name: Bilingual;
  readonly publisher: Bilingual | null;
  /** Under the rule: kind and date, ISSN. */
  readonly issue: Bilingual;
  /** HTML; null for an article, whose own title serves. */
  readonly title: (Bilingual & { readonly size: 'large' | 'middle' | 'small' }) | null;
  /** HTML. */
  readonly lead: Bilingual | null;
  readonly introduction: readonly Block[];
  readonly articles: readonly PrintedArticle[];
  readonly contents: readonly ContentsEntry[];
  readonly people: readonly IndexEntry[];
  readonly organisations: readonly OrganisationEntry[];
  readonly glossary: readonly GlossaryEntry[];
  readonly figures: readonly FigureRow[];
  /** With the table of figures in a book of several articles, else with the article. */
  readonly charts: readonly PrintedChart[];
  /** The double-scale ruler on a dossier's cover. */
  readonly emblem: RulerDrawing | null;
  /** Sources are listed again at the back of a book of several articles. */
  readonly sources: boolean;
  readonly colophon: Colophon;
  readonly parts: readonly Part[];
  /** The name of the issue at the foot of the page. */
  readonly running: Bilingual;
  /** The address of the same on the web. */
  readonly url: string;
  readonly words: Readonly<Record<string, unknown>>;
  readonly about: About;
}

const CHARTS = { issue: 4, article: 2 };

export interface Colophon {
  readonly publisher: Bilingual | null;
  readonly imprint: Bilingual | null;
  readonly rights: Bilingual | null;
  readonly issn: string | null;
  readonly contact: { readonly href: string; readonly text: string } | null;
}

/** What the file says of itself. */
export interface About {
  readonly title: Bilingual;
  /** What it is an issue of. */
  readonly series: Bilingual;
  readonly author: Bilingual;
  readonly subject: Bilingual;
  readonly keywords: readonly Bilingual[];
  /** Language tag of the Chinese. */
  readonly tag: string;
  /** `YYYY-MM-DD`: the newest day in the content, whatever the clock says. */
  readonly date: string;
}

/** A title up to its first stop: enough to know an issue by at the head of a page. */
const shortened = ({ zh, en }: Bilingual): Bilingual => ({
  zh: zh.split(/[，：:—]/)[0] || zh,
  en: en.split(/[,:;—]/)[0] || en,
});

/** What kind of issue it is and when: 2025年第26周，6月23日至29日; Week 26 of 2025, 23–29 June. */
function issueLine(r: Rendition, issue: Issue): { line: Bilingual; short: Bilingual } {
  const days = issue.week === null ? null : weekDays(issue.week);
  if (!issue.week || !days) {
    const dates = issue.articles.map(({ order }) => order.slice(0, 4)).sort();
    const [from, to] = [dates[0], dates.at(-1)];
    const line = from && to ? dateView(r, from === to ? from : `${from}/${to}`) : null;
    const kind = wordsOf(r, WORDS.dossier);
    return {
      line: { zh: kind.zh + (line ? `　${line.zh}` : ''), en: kind.en + (line ? `, ${line.en}` : '') },
      short: kind,
    };
  }
  const [year, week] = issue.week.split('-W').map(Number) as [number, number];
  const span = weekSpan(r, days.monday, days.sunday);
  const short = { zh: r.say(`${year}年第${week}周`), en: `Week ${week}, ${year}` };
  return { line: { zh: `${short.zh}　${r.say(span.zh)}`, en: `Week ${week} of ${year}, ${span.en}` }, short };
}

/** How large a title can be set in its columns, and no word of it be cut: 4, 6 or 9 Chinese characters a line. */
function sizeOf(kind: Book['kind'], { zh, en }: Bilingual): 'large' | 'middle' | 'small' {
  const widest = Math.max(
    ...breakable(zh)
      .split('<wbr>')
      .map((word) => [...word].length),
  );
  const longest = Math.max(...en.split(/\s+/).map((word) => word.length));
  const fits = (characters: number, letters: number, lines: number) =>
    widest <= characters && longest <= letters && [...zh].length <= characters * lines && en.length <= letters * lines;
  if (kind === 'dossier' && fits(4, 14, 2)) return 'large';
  return fits(6, 20, 2) ? 'middle' : 'small';
}

const wordsFor = (r: Rendition): Record<string, unknown> => {
  const said = (value: object): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(value).map(([key, each]) => [
        key,
        'zh' in each && 'en' in each && typeof each.zh === 'string' ? wordsOf(r, each) : said(each),
      ]),
    );
  return said(WORDS);
};

function common(r: Rendition) {
  const { site } = r.edition;
  const { publisher } = site;
  const both = (text: Bilingual | null | undefined) => (text ? r.both(text) : null);
  return {
    tag: r.tag,
    accent: site.look.accent,
    name: r.both(site.title),
    publisher: both(publisher?.name),
    colophon: {
      publisher: both(publisher?.name),
      imprint: both(publisher?.imprint),
      rights: both(publisher?.rights),
      issn: publisher?.issn ?? null,
      contact: publisher?.contact
        ? {
            href: publisher.contact,
            text: publisher.contact.replace(/^(?:mailto:|https?:\/\/)/, '').replace(/\/$/, ''),
          }
        : null,
    },
    words: r.once('pdf words', '', () => wordsFor(r)),
  };
}

/** The newest day an article's content speaks of: no clock decides what the file says of itself. */
const newest = (articles: readonly Article[], least: string): string =>
  [
    least,
    ...articles.flatMap(({ order, published, corrections }) => [
      order,
      published ?? '',
      ...corrections.map(({ date }) => date),
    ]),
  ]
    .filter((day) => /^\d{4}-\d{2}-\d{2}$/.test(day))
    .sort()
    .at(-1) ?? least;

function keywordsOf(r: Rendition, articles: readonly Article[]): Bilingual[] {
  const themes = new Set(articles.flatMap((article) => article.themes));
  return [...themes].flatMap((id) => r.edition.themes.get(id) ?? []).map(({ zh, en }) => r.both({ zh, en }));
}

/** The book of a weekly or dossier. */
export async function issueBook(r: Rendition, issue: Issue): Promise<Book> {
  const base = common(r);
  const articles = await Promise.all(
    issue.articles.map((article, i) =>
      printedArticle(r, article, { n: issue.articles.length > 1 ? i + 1 : null, level: 2 }),
    ),
  );
  const { line, short } = issueLine(r, issue);
  const title = issue.title ? r.both(issue.title) : short;
  const one = articles.length === 1;
  const running = issue.week
    ? { zh: `${base.name.zh}　${short.zh}`, en: `${base.name.en}, ${short.en.replace('Week', 'week')}` }
    : shortened(title);
  const introduction = blocksOf(r, issue.segments, {
    prefix: 'i-',
    article: false,
    level: issue.kind === 'dossier' ? 3 : 2,
  });
  const [people, organisations, glossary, figures] = [
    one ? [] : indexOf(r, articles),
    one ? [] : organisationsOf(r, articles),
    glossaryOf(r, articles),
    one ? [] : figureRows(r, articles),
  ];
  const words = (
    key: 'index' | 'organisationIndex' | 'glossary' | 'figures' | 'sources' | 'colophon' | 'introduction',
  ) => wordsOf(r, WORDS[key]);
  const section = (id: string, key: Parameters<typeof words>[0], there: boolean): ContentsEntry[] =>
    there ? [{ id, title: words(key), isArticle: false }] : [];
  const isDossier = issue.kind === 'dossier';
  const issn = base.colophon.issn ? `　ISSN ${base.colophon.issn}` : '';
  return {
    ...base,
    kind: issue.kind,
    issue: { zh: line.zh + issn, en: line.en + issn.replace('　', ', ') },
    title: { zh: breakable(title.zh), en: escapeHtml(title.en), size: sizeOf(issue.kind, title) },
    lead: issue.lead && bothHtml(r, issue.lead),
    introduction,
    articles,
    contents: one
      ? []
      : [
          ...section('introduction', 'introduction', isDossier && introduction.length > 0),
          ...articles.map(({ id, plain }) => ({ id, title: plain, isArticle: true })),
          ...section('people', 'index', people.length > 0),
          ...section('organisations', 'organisationIndex', organisations.length > 0),
          ...section('glossary', 'glossary', glossary.length > 0),
          ...section('figures', 'figures', figures.length > 0),
          ...section('sources', 'sources', !one),
          ...section('colophon', 'colophon', true),
        ],
    people,
    organisations,
    glossary,
    figures,
    charts: printedCharts(r, articles, one ? CHARTS.article : CHARTS.issue),
    emblem: isDossier && !one ? emblem(r, issue.articles) : null,
    sources: !one,
    running,
    parts: [
      ...(isDossier && introduction.length ? [{ id: 'introduction', head: words('introduction') }] : []),
      ...articles.map(({ id, plain }) => ({ id, head: plain })),
      { id: 'back', head: wordsOf(r, WORDS.backMatter) },
    ],
    url: `${r.edition.site.base_url}issues/${issue.id}/`,
    about: {
      title,
      series: base.name,
      author: base.publisher ?? base.name,
      subject: issue.lead ? r.both(issue.lead) : line,
      keywords: keywordsOf(r, issue.articles),
      tag: r.tag,
      date: newest(issue.articles, issue.order),
    },
  };
}

/** The briefing of one article. */
export async function articleBook(r: Rendition, article: Article): Promise<Book> {
  const base = common(r);
  const printed = await printedArticle(r, article, { n: null, level: 1 });
  return {
    ...base,
    kind: 'article',
    issue: printed.dateline,
    title: null,
    lead: null,
    introduction: [],
    articles: [printed],
    contents: [],
    people: [],
    organisations: [],
    glossary: [],
    figures: [],
    charts: printedCharts(r, [printed], CHARTS.article),
    emblem: null,
    sources: false,
    running: base.name,
    parts: [
      { id: printed.id, head: printed.plain },
      { id: 'back', head: printed.plain },
    ],
    url: `${r.edition.site.base_url}articles/${article.id}/`,
    about: {
      title: printed.plain,
      series: base.name,
      author: base.publisher ?? base.name,
      subject: printed.dateline,
      keywords: keywordsOf(r, [article]),
      tag: r.tag,
      date: newest([article], article.order),
    },
  };
}
