// One article as it is printed: title and dateline, key figures, pairs, the editors' note and the apparatus.
import type { Article } from '../../content/edition.ts';
import type { Bilingual } from '../../language/bilingual.ts';
import { articleView } from '../../view/article.ts';
import { type FigureView, figureView } from '../../view/figure.ts';
import { escapeHtml } from '../../view/html.ts';
import { mentionsOf } from '../../view/mention.ts';
import type { AppearanceView } from '../../view/name.ts';
import type { Rendition } from '../../view/rendition.ts';
import { type Block, blocksOf } from './blocks.ts';
import { type Picture, picturesOf } from './picture.ts';
import { type Citation, citation } from './source.ts';
import { bothHtml } from './text.ts';

export interface KeyFigure {
  readonly zh: FigureView['zh'];
  readonly en: FigureView['en'];
  readonly label: Bilingual;
}

export interface PersonRow {
  /** Null for a speaker whom the source does not name. */
  readonly id: string | null;
  readonly pinyin: string | null;
  readonly name: Bilingual;
  readonly posts: Bilingual;
  /** Posts and part, in one text of each language. */
  readonly line: Bilingual;
  /** Only spoken of. */
  readonly absent: boolean;
}

/** A figure with its evidence. All texts are HTML. */
export interface Note extends Bilingual {
  readonly n: number;
  readonly id: string;
  /** The fragments alone, and how the figure follows from them where it is not given as it stands. */
  readonly quoted: string;
  readonly how: Bilingual | null;
  /** Its row in the table of all figures, where there is one. */
  readonly row: string;
}

export interface PrintedArticle {
  /** `a1`: target of links, beginning of all ids in it, name of its pages. */
  readonly id: string;
  /** Null where the briefing holds no other. */
  readonly n: number | null;
  /** HTML with places to break; `plain` is for running heads and bookmarks. */
  readonly title: Bilingual;
  readonly plain: Bilingual;
  readonly longTitle: boolean;
  /** Level of the title among the headings. */
  readonly level: 1 | 2;
  readonly dateline: Bilingual;
  readonly strip: readonly KeyFigure[];
  readonly blocks: readonly Block[];
  readonly why: Bilingual | null;
  readonly corrections: readonly (Bilingual & { readonly date: Bilingual })[];
  readonly pictures: readonly Picture[];
  readonly people: readonly PersonRow[];
  readonly organisations: readonly (Bilingual & { readonly ours: boolean })[];
  /** One of them at least has an English name of ours. */
  readonly anyOurs: boolean;
  readonly themes: Bilingual | null;
  readonly notes: readonly Note[];
  readonly source: Citation;
  readonly article: Article;
}

/** What is said beside an amount: its period, what kind of number it is, and who gave it. */
function circumstances(r: Rendition, figure: FigureView): Bilingual {
  const told = [
    figure.period,
    figure.nature.id === 'actual' ? null : figure.nature,
    figure.statedBy && { zh: r.say(`${figure.statedBy.zh}所述`), en: `stated by ${figure.statedBy.en}` },
  ].filter((each) => each !== null);
  return { zh: told.map(({ zh }) => zh).join('，'), en: told.map(({ en }) => en).join('; ') };
}

/** Fragments in quotation marks; those inside become single ones. */
const quoted = (r: Rendition, fragments: readonly string[]) =>
  fragments.map((text) => r.say(`“${text.replace(/“/g, '‘').replace(/”/g, '’')}”`)).join('、');

/** The evidence of a figure in one line of each language; the quotations are Chinese in both. */
export function evidenceOf(r: Rendition, figure: FigureView): Bilingual {
  if (!figure.derived) return { zh: quoted(r, figure.evidence), en: quoted(r, figure.evidence) };
  const from = quoted(r, figure.derived.from);
  return { zh: r.say(`${figure.derived.how.zh}：`) + from, en: `${figure.derived.how.en}: ${from}` };
}

function noteOf(r: Rendition, figure: FigureView, id: string, n: number): Note {
  const { zh, en } = circumstances(r, figure);
  const evidence = evidenceOf(r, figure);
  return {
    n,
    id: `${id}-n${n}`,
    quoted: quoted(r, figure.derived?.from ?? figure.evidence),
    how: figure.derived ? { zh: r.say(`${figure.derived.how.zh}：`), en: `${figure.derived.how.en}:` } : null,
    row: `${id}-f-${figure.id}`,
    zh: `${escapeHtml(figure.zh.label)}<b>${escapeHtml(figure.zh.text)}</b>${zh ? escapeHtml(r.say(`（${zh}）`)) : ''}：${escapeHtml(evidence.zh)}`,
    en: `${escapeHtml(figure.en.label)}: <b>${escapeHtml(figure.en.text)}</b>${en ? ` (${escapeHtml(en)})` : ''}${
      figure.derived ? `. ${escapeHtml(figure.derived.how.en)}` : ''
    }`,
  };
}

/** Figures in the order in which the text gives them, then those it does not give. */
function figuresInOrder(r: Rendition, article: Article) {
  const order = new Map<string, number>();
  for (const pairs of mentionsOf(r.edition, article).values())
    for (const { zh } of pairs)
      for (const { kind, id } of [...zh].sort((a, b) => a.start - b.start))
        if (kind === 'figure' && !order.has(id)) order.set(id, order.size);
  return [...article.figures].sort((a, b) => (order.get(a.id) ?? 1e9) - (order.get(b.id) ?? 1e9));
}

function peopleRows(r: Rendition, people: readonly AppearanceView[]): PersonRow[] {
  return people.map(({ person, line, part }) => {
    const shown = part.id === 'attended' ? null : part;
    return {
      id: person.id,
      pinyin: person.pinyin ?? null,
      name: { zh: person.zh, en: person.en },
      posts: line,
      line: {
        zh: line.zh + (shown ? r.say(line.zh ? `（${shown.zh}）` : shown.zh) : ''),
        en: line.en + (shown ? (line.en ? ` (${shown.en})` : shown.en) : ''),
      },
      absent: part.id === 'referred',
    };
  });
}

/** English words with a hyphen do not break in a title. */
const wholeWords = (html: string) => html.replace(/[\p{L}\d]+(?:-[\p{L}\d]+)+/gu, '<span class="nb">$&</span>');

/** An article for print. `n` is its number in an issue of several; `level` that of its title among the headings. */
export async function printedArticle(
  r: Rendition,
  article: Article,
  { n, level }: { readonly n: number | null; readonly level: 1 | 2 },
): Promise<PrintedArticle> {
  const id = `a${n ?? 1}`;
  const { edition } = r;
  const view = articleView(r, article);
  const figures = figuresInOrder(r, article);
  const noted = new Map(figures.map((figure, i) => [figure.id, { n: i + 1, target: `${id}-n${i + 1}` }]));
  const { title, themes, venue } = view;
  const organisations = view.organisations.map(({ zh, en, official }) => ({ zh, en, ours: !official }));
  return {
    id,
    n,
    title: { zh: title.zhHtml, en: wholeWords(escapeHtml(title.en)) },
    plain: { zh: title.zh, en: title.en },
    longTitle: title.en.length > 76 || [...title.zh].length > 27,
    level,
    dateline: venue
      ? { zh: `${view.dateline.zh}，${venue.zh}`, en: `${view.dateline.en}, ${venue.en}` }
      : view.dateline,
    strip: article.figures.slice(0, 3).map((figure) => {
      const { zh, en, period } = figureView(r, article, figure);
      return {
        zh,
        en,
        label: { zh: zh.label + (period ? `，${period.zh}` : ''), en: en.label + (period ? `, ${period.en}` : '') },
      };
    }),
    blocks: blocksOf(r, article.segments, {
      prefix: `${id}-`,
      article: n,
      level: level + 1,
      mentions: mentionsOf(edition, article),
      noteOf: (figure) => noted.get(figure) ?? null,
    }),
    why: article.why && bothHtml(r, article.why),
    corrections: view.corrections.map(({ zh, en, date }) => ({ zh: escapeHtml(zh), en: escapeHtml(en), date })),
    pictures: await picturesOf(r, view.images),
    people: peopleRows(r, view.people),
    organisations,
    anyOurs: organisations.some(({ ours }) => ours),
    themes: themes.length
      ? { zh: themes.map(({ zh }) => zh).join('；'), en: themes.map(({ en }) => en).join('; ') }
      : null,
    notes: figures.map((figure, i) => noteOf(r, figureView(r, article, figure), id, i + 1)),
    source: citation(r, article),
    article,
  };
}
