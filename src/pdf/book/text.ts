// The halves of a pair as HTML for paper: no links into the site and no pinyin over the words, but numbers that stay
// whole, foreign words with their language, and the numbers of the notes where a figure is first given.
import type { Half } from '../../content/segment.ts';
import type { Bilingual, Span } from '../../language/bilingual.ts';
import { escapeHtml, type Markup, nesting, render } from '../../view/html.ts';
import type { Mention } from '../../view/mention.ts';
import type { Rendition } from '../../view/rendition.ts';

/** The note of a figure: its number and the id to link to; null where it has none. */
export type NoteOf = (figure: string) => { readonly n: number; readonly target: string } | null;

const MARKS = { em: 'em', strong: 'strong', del: 's', code: 'code' } as const;
const HAN = /\p{Script=Han}[\p{Script=Han}·、《》]*/gu;
const LATIN = /[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ’'&.-]*(?: [A-Za-zÀ-ÿ][A-Za-zÀ-ÿ’'&.-]*)*/g;
const NUMBER_ZH =
  /\d[\d.,]*(?:[%‰℃]|[十百千万亿萬億]*[多余餘]?(?:[人架车車]次|平方公里|平方米|公里|公顷|公頃|千瓦时?|[个個]百分[点點]|\p{Script=Han}))/gu;
/** A hyphen is no place to break a short word at. */
const COMPOUND = /(?<![\p{L}\d-])(?=[\p{L}\d-]{3,12}(?![\p{L}\d-]))[\p{L}\d]+(?:-[\p{L}\d]+)+/gu;
const NUMBER_EN =
  /\d[\d.,]*(?: (?:thousand|million|billion|trillion))?(?: (?:per cent|percent|yuan|January|February|March|April|May|June|July|August|September|October|November|December|km|mu|hectares|tonnes)\b)|\d[\d.,]* (?:thousand|million|billion|trillion)\b/g;

const every = (text: string, pattern: RegExp, open: string): Markup[] =>
  [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
    open,
    close: '</span>',
  }));

function woven(r: Rendition, text: string, language: 'zh' | 'en'): Markup[] {
  if (language === 'en')
    return [
      ...every(text, NUMBER_EN, '<span class="nb">'),
      ...every(text, COMPOUND, '<span class="nb">'),
      ...every(text, HAN, `<span lang="${r.tag}">`),
    ];
  const words = every(text, LATIN, '<span lang="en">').filter(({ start, end }) =>
    /[a-zà-ÿ]{3}/.test(text.slice(start, end)),
  );
  return [...every(text, NUMBER_ZH, '<span class="nb">'), ...words];
}

/** What a reader may follow from paper that is a screen: the web, mail, this site; never a script or a program. */
function followed(r: Rendition, href: string): string | null {
  if (/^(?:https?|mailto):/i.test(href)) return href;
  return /^\/(?!\/)/.test(href) ? r.page(href.slice(1)) : null;
}

function ownMarkup(r: Rendition, half: Half): Markup[] {
  const found: Markup[] = [];
  let at = 0;
  for (const { text, marks, href } of half.runs) {
    const end = at + text.length;
    const target = href && followed(r, href);
    if (target)
      found.push({ start: at, end, open: `<a class="out" href="${escapeHtml(target)}">`, close: '</a>', link: true });
    for (const mark of marks) found.push({ start: at, end, open: `<${MARKS[mark]}>`, close: `</${MARKS[mark]}>` });
    at = end;
  }
  return found;
}

/**
 * The number of a figure's note goes after the figure, past a full stop or comma in English, and never begins a line.
 */
function noteMarkup(text: string, mentions: readonly Mention[], language: 'zh' | 'en', noteOf: NoteOf): Markup[] {
  return mentions.flatMap(({ kind, id, first, start, end }) => {
    const note = kind === 'figure' && first ? noteOf(id) : null;
    if (!note) return [];
    const after = language === 'en' && /^[.,;]/.test(text.slice(end)) ? end + 1 : end;
    const last = [...text.slice(start, after)].at(-1)!.length;
    const sup = `<sup><a href="#${note.target}">${note.n}</a></sup>`;
    return [{ start: after - last, end: after, open: '<span class="nb">', close: `${sup}</span>` }];
  });
}

/** One half as HTML. `cuts` are its sentences, as aligned with those of the other half: where a page may end. */
export function halfHtml(
  r: Rendition,
  half: Half,
  language: 'zh' | 'en',
  mentions: readonly Mention[] = [],
  noteOf: NoteOf = () => null,
  cuts: readonly Span[] = [],
): string {
  const { plain } = half;
  const markup = nesting([
    ...ownMarkup(r, half),
    ...noteMarkup(plain, mentions, language, noteOf),
    ...cuts.map(({ start, end }, n) => ({ start, end, open: `<span data-cut="${n}">`, close: '</span>' })),
    ...woven(r, plain, language),
  ]);
  if (language === 'en')
    return render(plain, markup, (start, end) => r.en(plain.slice(start, end)).replace(HAN, (han) => r.zh(han)));
  const whole = r.zh(plain);
  return render(plain, markup, (start, end) =>
    whole.length === plain.length ? whole.slice(start, end) : r.zh(plain.slice(start, end)),
  );
}

/** A plain text in which numbers stay whole, as HTML. */
export const unbroken = (text: string): string =>
  render(
    text,
    nesting([...every(text, NUMBER_ZH, '<span class="nb">'), ...every(text, NUMBER_EN, '<span class="nb">')]),
  );

const asHalf = (plain: string): Half => ({ plain, runs: [{ text: plain, marks: [], href: null, at: 0 }] });

/** A text that is no Markdown (a lead, a note) as HTML of both halves. */
export const bothHtml = (r: Rendition, text: Bilingual): Bilingual => ({
  zh: halfHtml(r, asHalf(text.zh), 'zh'),
  en: halfHtml(r, asHalf(text.en), 'en'),
});

/** The English half may hold Chinese and the other way round; our own words are known to be plain. */
export const wordsOf = (r: Rendition, { zh, en }: Bilingual): Bilingual => ({ zh: r.say(zh), en });
