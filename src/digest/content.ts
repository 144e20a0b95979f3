// What a digest says, before it is HTML or plain text: everything formatted by the views, in both languages.
import type { Edition, Issue } from '../content/edition.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { scriptsOf } from '../view/address.ts';
import type { ArticleFigure, ArticleView, TitleView } from '../view/article.ts';
import { type IssueView, issueView } from '../view/issue.ts';
import { type Rendition, rendition } from '../view/rendition.ts';
import { termView } from '../view/topic.ts';
import { type Correction, correctionsSince } from './corrections.ts';
import { oneLine } from './headers.ts';
import { summary } from './summary.ts';
import { type Shown, scriptOf, shown, type Variant } from './variant.ts';
import { more, WORDS } from './wording.ts';
import { shorten } from './wrap.ts';

/** One side of an entry: what stands out, and what is said of it. */
export interface RowSide {
  readonly main: string;
  readonly notes: readonly string[];
}

/** One entry of the apparatus in both languages. */
export interface Row {
  readonly zh: RowSide;
  readonly en: RowSide;
}

/** A headline; `keep` where its Chinese breaks between words only, which needs words shorter than the narrow column. */
export interface Headline extends TitleView {
  readonly keep: boolean;
}

const headline = (title: TitleView): Headline => ({
  ...title,
  keep: title.zhHtml.split('<wbr>').every((word) => word.length <= LONGEST_WORD),
});

export interface Brief {
  /** From 1. */
  readonly number: number;
  readonly url: string;
  readonly title: Headline;
  readonly dateline: Bilingual;
  readonly summary: readonly Bilingual[];
  readonly figures: readonly Row[];
  readonly moreFigures: Bilingual | null;
  readonly people: readonly Row[];
  readonly morePeople: Bilingual | null;
  readonly why: Bilingual | null;
  readonly source: Bilingual;
  readonly sourceUrl: string | null;
}

export interface DigestContent {
  readonly variant: Variant;
  readonly shown: Shown;
  /** Language tag of the Chinese. */
  readonly tag: string;
  readonly subject: string;
  readonly preheader: string;
  readonly masthead: Bilingual;
  /** 2025年第26周，6月23日至29日 / Week 26, 23–29 June 2025 */
  readonly when: Bilingual;
  readonly title: Headline | null;
  readonly lead: Bilingual | null;
  readonly introduction: readonly Bilingual[];
  readonly url: string;
  readonly pdf: string | null;
  readonly briefs: readonly Brief[];
  /** Headlines alone, of the articles that there was no room for. */
  readonly others: readonly Pick<Brief, 'number' | 'url' | 'title'>[];
  readonly terms: readonly Row[];
  readonly corrections: readonly Correction[];
  readonly shortened: boolean;
  readonly imprint: readonly Bilingual[];
  readonly home: string;
  readonly contact: string | null;
  readonly words: Readonly<Record<keyof typeof WORDS, Bilingual>>;
}

export interface ContentOptions {
  /** PDFs that exist, by their path in the site; absent: those of the contract are taken to exist. */
  readonly pdfs?: ReadonlySet<string> | undefined;
}

/** Figures and people shown for an article; the rest is a click away. */
const MOST = { figures: 4, people: 24, terms: 8, renderings: 2 };
/** Columns for the subject: what phones and desktop lists show of a line; a language alone may take more. */
/** Characters; eleven of a headline's fill the column. */
const LONGEST_WORD = 7;
/** An issue's introduction, shortened at a sentence. */
const INTRODUCTION = { sentences: 6, zh: 240, en: 800 };
const SUBJECT = { zh: 32, en: 44, alone: 72 };
const PREHEADER = { zh: 56, en: 64, alone: 110 };

/** Everything that a digest of an issue says in one variant. */
export function digestContent(
  edition: Edition,
  issue: Issue,
  variant: Variant,
  options: ContentOptions = {},
): DigestContent {
  const script = scriptOf(edition, variant);
  const r = rendition(edition, { script, links: 'absolute' });
  // A script that the site has no tree of is read on the pages of the base script.
  const pages = scriptsOf(edition.site).includes(script) ? r : rendition(edition, { links: 'absolute' });
  const { site } = edition;
  const { publisher } = site;
  const sides = shown(variant);
  const view = issueView(r, issue);
  const title = issue.title ? headline(view.title) : null;
  const lead = issue.lead && r.both(issue.lead);
  const introduction = summary(issue.segments, INTRODUCTION).map(r.both);
  const briefs = view.articles.map((article, i) => brief(r, pages, article, i + 1));
  const masthead = r.both(site.title);
  const opening = lead ?? introduction[0] ?? briefs[0]?.summary[0] ?? masthead;
  const imprint = [publisher?.name, publisher?.imprint, publisher?.rights].flatMap((line) =>
    line ? r.both(line) : [],
  );
  const numbers = [publisher?.issn && `ISSN ${publisher.issn}`, publisher?.icp].flatMap((line) => line || []);
  const words = Object.entries(WORDS).map(([key, { zh, en }]) => [key, { zh: r.say(zh), en }]);
  return {
    variant,
    shown: sides,
    tag: r.tag,
    subject: pairLine(title ?? briefs[0]?.title ?? masthead, sides, SUBJECT, ' | '),
    preheader: pairLine(opening, sides, PREHEADER, ' '),
    masthead,
    when: whenOf(r, view),
    title,
    lead,
    introduction,
    url: pages.href('issue', issue.id) ?? pages.page(''),
    pdf: pdfOf(pages, issue, options),
    briefs,
    others: [],
    terms: termRows(r, issue),
    corrections: correctionsSince(r, pages, issue),
    shortened: false,
    imprint: [...imprint, ...numbers.map((line) => ({ zh: r.zh(line), en: line }))],
    home: pages.page(''),
    contact: publisher?.contact ?? null,
    words: Object.fromEntries(words) as DigestContent['words'],
  };
}

/** One line of what a variant shows of a text, each language within its columns. */
function pairLine(
  text: Bilingual,
  sides: Shown,
  width: { readonly zh: number; readonly en: number; readonly alone: number },
  between: string,
): string {
  const zh = oneLine(text.zh);
  const en = oneLine(text.en);
  if (!sides.en) return shorten(zh, width.alone, 'zh');
  if (!sides.zh) return shorten(en, width.alone, 'en');
  return `${shorten(zh, width.zh, 'zh')}${between}${shorten(en, width.en, 'en')}`;
}

const whenOf = (r: Rendition, { label, spine, week }: IssueView): Bilingual => ({
  zh: week === null ? `${label.zh}，${spine}` : `${spine}${r.say('年')}${label.zh}`,
  en: `${label.en}${week === null || r.american ? ', ' : ' '}${spine}`,
});

function pdfOf(pages: Rendition, issue: Issue, { pdfs }: ContentOptions): string | null {
  const url = pages.page(`issues/${issue.id}/briefing.pdf`);
  const base = rendition(pages.edition, { links: 'absolute' });
  const path = (address: string) => address.slice(pages.edition.site.base_url.length);
  if (!pdfs || pdfs.has(path(url))) return url;
  const other = base.page(`issues/${issue.id}/briefing.pdf`);
  return pdfs.has(path(other)) ? other : null;
}

function brief(r: Rendition, pages: Rendition, view: ArticleView, number: number): Brief {
  const { article, figures, people, source } = view;
  const left = (all: number, most: number, measure: '项' | '人'): Bilingual | null => {
    const { zh, en } = more(all - most, measure);
    return all > most ? { zh: r.say(zh), en } : null;
  };
  return {
    number,
    url: pages.href('article', article.id) ?? pages.page(''),
    title: headline(view.title),
    dateline: view.dateline,
    summary: summary(article.segments).map(r.both),
    figures: figures.slice(0, MOST.figures).map(figureRow),
    moreFigures: left(figures.length, MOST.figures, '项'),
    people: people.slice(0, MOST.people).map(({ person, line, part }) => ({
      zh: { main: person.zh, notes: [line.zh, part.zh].filter(Boolean) },
      en: { main: person.en, notes: [line.en, part.en].filter(Boolean) },
    })),
    morePeople: left(people.length, MOST.people, '人'),
    why: article.why && r.both(article.why),
    source: source.line,
    sourceUrl: source.url ?? source.archive?.url ?? null,
  };
}

function figureRow({ zh, en, period, nature, change }: ArticleFigure): Row {
  // 同比增长 has said 同比 already.
  const further = change && !zh.label.includes(change.zh) && !en.label.includes(change.en) ? change : null;
  const notes = (language: 'zh' | 'en', label: string): string[] =>
    [label, further?.[language], nature.id === 'actual' ? '' : nature[language], period?.[language]].flatMap(
      (note) => note || [],
    );
  return { zh: { main: zh.text, notes: notes('zh', zh.label) }, en: { main: en.text, notes: notes('en', en.label) } };
}

/** The terms that the articles use, in the order of first use, with their renderings. */
function termRows(r: Rendition, issue: Issue): Row[] {
  const first = new Map<string, number>();
  for (const [id, uses] of r.edition.index.byTerm) {
    const at = Math.min(...uses.map(({ article }) => issue.articles.indexOf(article)).filter((i) => i >= 0));
    if (Number.isFinite(at)) first.set(id, at);
  }
  const used = [...first].sort((a, b) => a[1] - b[1]).slice(0, MOST.terms);
  return used.flatMap(([id]) => {
    const entry = r.edition.terms.get(id);
    if (!entry) return [];
    const { zh, also, en, renderings } = termView(r, entry);
    const admitted = renderings
      .filter(({ text, status }) => status === 'admitted' && !sameWord(text, en))
      .slice(0, MOST.renderings)
      .map(({ text }) => text);
    return {
      zh: { main: zh, notes: also.length ? [`${r.say('也作')}${also.join('、')}`] : [] },
      en: { main: en, notes: admitted.length ? [`also ${admitted.join(', ')}`] : [] },
    };
  });
}

/** Whether two renderings are one but for number or a hyphen: component, components; new-quality, new quality. */
function sameWord(a: string, b: string): boolean {
  const word = (text: string) =>
    text
      .replace(/ies$/, 'y')
      .replace(/(ss|x|ch|sh)es$/, '$1')
      .replace(/(?<!s)s$/, '');
  const bare = (text: string) =>
    text
      .toLowerCase()
      .match(/[\p{L}\d]+/gu)
      ?.map(word)
      .join(' ');
  return bare(a) === bare(b);
}
