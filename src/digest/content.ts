// What a digest says, before it is HTML or plain text: everything formatted by the views, in both languages.
import type { Article, Edition, Issue } from '../content/edition.ts';
import { weekDays } from '../content/edtf.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { scriptsOf } from '../view/address.ts';
import { dateView, weekSpan } from '../view/date.ts';
import { figureView } from '../view/figure.ts';
import { appearancesView, placeView } from '../view/name.ts';
import { type Rendition, rendition } from '../view/rendition.ts';
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

export interface Brief {
  /** From 1. */
  readonly number: number;
  readonly url: string;
  readonly title: Bilingual;
  readonly dateline: Bilingual;
  readonly summary: readonly Bilingual[];
  readonly figures: readonly Row[];
  readonly moreFigures: Bilingual | null;
  readonly people: readonly Row[];
  readonly morePeople: Bilingual | null;
  /** The article names nobody. */
  readonly nobody: boolean;
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
  readonly when: Bilingual;
  readonly title: Bilingual | null;
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
const MOST = { figures: 4, people: 8, terms: 12 };
/** Columns for the subject: what phones and desktop lists show of a line; a language alone may take more. */
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
  const en = (text: string) => r.en(text);
  const say = ({ zh, en: english }: Bilingual): Bilingual => ({ zh: r.say(zh), en: english });
  const both = (text: Bilingual): Bilingual => ({ zh: r.zh(text.zh), en: en(text.en) });
  const title = issue.title ? both(issue.title) : null;
  const lead = issue.lead ? both(issue.lead) : null;
  const introduction = summary(issue.segments, { sentences: 6, zh: 240, en: 800 }).map(both);
  const briefs = issue.articles.map((article, i) => brief(r, pages, article, i + 1));
  const headline = title ?? briefs[0]?.title ?? both(site.title);
  const opening = lead ?? introduction[0] ?? briefs[0]?.summary[0] ?? both(site.title);
  const imprint = [publisher?.name, publisher?.imprint, publisher?.rights].flatMap((line) =>
    line ? [both(line)] : [],
  );
  const numbers = [publisher?.issn && `ISSN ${publisher.issn}`, publisher?.icp].filter((line) => !!line) as string[];
  const words = Object.fromEntries(Object.entries(WORDS).map(([key, text]) => [key, say(text)]));
  return {
    variant,
    shown: sides,
    tag: r.tag,
    subject: pairLine(headline, sides, SUBJECT, ' | '),
    preheader: pairLine(opening, sides, PREHEADER, ' '),
    masthead: both(site.title),
    when: whenOf(r, issue),
    title,
    lead,
    introduction,
    url: pages.href('issue', issue.id) ?? pages.page(''),
    pdf: pdfOf(pages, issue, options),
    briefs,
    others: [],
    terms: termRows(r, issue.articles),
    corrections: correctionsSince(r, pages, issue),
    shortened: false,
    imprint: [...imprint, ...numbers.map((line) => ({ zh: r.zh(line), en: line }))],
    home: pages.page(''),
    contact: publisher?.contact ?? null,
    words: words as DigestContent['words'],
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

/** The week and its days of a weekly, the newest day of a dossier. */
function whenOf(r: Rendition, issue: Issue): Bilingual {
  const days = issue.week ? weekDays(issue.week) : null;
  if (!issue.week || !days) return dateView(r, issue.order);
  const [year, week] = [issue.week.slice(0, 4), Number(issue.week.slice(6))];
  const span = weekSpan(r, days.monday, days.sunday);
  return { zh: r.say(`${year}年第${week}周，${span.zh}`), en: `Week ${week} of ${year}, ${span.en}` };
}

function pdfOf(pages: Rendition, issue: Issue, { pdfs }: ContentOptions): string | null {
  const url = pages.page(`issues/${issue.id}/briefing.pdf`);
  const base = rendition(pages.edition, { links: 'absolute' });
  const path = (address: string) => address.slice(pages.edition.site.base_url.length);
  if (!pdfs || pdfs.has(path(url))) return url;
  const other = base.page(`issues/${issue.id}/briefing.pdf`);
  return pdfs.has(path(other)) ? other : null;
}

function brief(r: Rendition, pages: Rendition, article: Article, number: number): Brief {
  const both = (text: Bilingual): Bilingual => ({ zh: r.zh(text.zh), en: r.en(text.en) });
  const figures = article.figures.slice(0, MOST.figures).map((figure) => figureRow(r, article, figure));
  const appearances = appearancesView(r, article);
  const left = (all: number, most: number) => (all > most ? both(more(all - most)) : null);
  return {
    number,
    url: pages.href('article', article.id) ?? pages.page(''),
    title: both(article.title),
    dateline: dateline(r, article),
    summary: summary(article.segments).map(both),
    figures,
    moreFigures: left(article.figures.length, MOST.figures),
    people: appearances.slice(0, MOST.people).map(({ person, line, part }) => ({
      zh: { main: person.zh, notes: [line.zh, part.zh].filter(Boolean) },
      en: { main: person.en, notes: [r.en(line.en), part.en].filter(Boolean) },
    })),
    morePeople: left(appearances.length, MOST.people),
    nobody: appearances.length === 0,
    why: article.why ? both(article.why) : null,
    source: sourceLine(r, article),
    sourceUrl: article.source.url ?? article.source.archive?.url ?? null,
  };
}

function figureRow(r: Rendition, article: Article, figure: Article['figures'][number]): Row {
  const { zh, en, period, nature, change } = figureView(r, article, figure);
  const notes = (language: 'zh' | 'en', label: string): string[] =>
    [label, change?.[language], nature.id === 'actual' ? '' : nature[language], period?.[language]].filter(
      (note) => !!note,
    ) as string[];
  return {
    zh: { main: zh.text, notes: notes('zh', zh.label) },
    en: { main: en.text, notes: notes('en', r.en(en.label)) },
  };
}

function dateline(r: Rendition, article: Article): Bilingual {
  const place = article.places[0] === undefined ? undefined : r.edition.places.get(article.places[0]);
  const where = place ? placeView(r, place).line : null;
  const when = article.date.value ? dateView(r, article.date.value, article.date.basis) : null;
  const note = when?.inferred ? { zh: `（${r.say(WORDS.inferred.zh)}）`, en: ` (${WORDS.inferred.en})` } : null;
  return {
    zh: [where?.zh, when && when.zh + (note?.zh ?? '')].filter(Boolean).join('，'),
    en: [where?.en, when && when.en + (note?.en ?? '')].filter(Boolean).join(', '),
  };
}

function sourceLine(r: Rendition, { source, published }: Article): Bilingual {
  const origin = source.origin ?? source.carrier;
  const when = published ? dateView(r, published) : null;
  const carrier = source.origin ? source.carrier : null;
  const zh = [
    origin ? r.zh(origin.zh) : r.say(WORDS.unknownSource.zh),
    source.byline && r.zh(source.byline.zh),
    when?.zh,
    carrier && r.say('见于') + r.zh(carrier.zh),
  ];
  const en = [
    origin ? r.en(origin.en) : WORDS.unknownSource.en,
    source.byline && `by ${r.en(source.byline.en)}`,
    when?.en,
    carrier && `found on ${r.en(carrier.en)}`,
  ];
  return {
    zh: `${r.say(WORDS.source.zh)}：${zh.filter(Boolean).join('，')}`,
    en: `${WORDS.source.en}: ${en.filter(Boolean).join(', ')}`,
  };
}

/** The terms that the articles use, in the order of first use, with their renderings. */
function termRows(r: Rendition, articles: readonly Article[]): Row[] {
  const { byTerm } = r.edition.index;
  const ids = new Map<string, number>();
  for (const [id, uses] of byTerm) {
    const at = Math.min(...uses.map(({ article }) => articles.indexOf(article)).filter((i) => i >= 0));
    if (Number.isFinite(at)) ids.set(id, at);
  }
  const used = [...ids].sort((a, b) => a[1] - b[1]).map(([id]) => id);
  return used.slice(0, MOST.terms).flatMap((id) => {
    const term = r.edition.terms.get(id);
    if (!term) return [];
    const [first, ...forms] = term.zh.map((form) => r.zh(form));
    return {
      zh: { main: first ?? '', notes: forms.length ? [`${r.say('也作')}${forms.join('、')}`] : [] },
      en: {
        main: r.en(term.en.preferred),
        notes: term.en.admitted.length ? [`also ${term.en.admitted.map(r.en).join(', ')}`] : [],
      },
    };
  });
}
