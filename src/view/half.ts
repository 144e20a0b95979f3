// One half of a pair as safe HTML: text escaped, marks and links kept, terms and names linked where they first stand,
// names with their pinyin, figures tied to their counterparts, foreign words marked with their language.
import type { Half } from '../content/segment.ts';
import type { Span } from '../language/bilingual.ts';
import { escapeHtml, type Markup, nesting, render } from './html.ts';
import type { Mention } from './mention.ts';
import { personView } from './name.ts';
import type { Rendition } from './rendition.ts';

/** One language of a pair: HTML of its inline content, and the plain text in the script shown. */
export interface HalfView {
  readonly html: string;
  readonly text: string;
}

const MARKS = { em: 'em', strong: 'strong', del: 's', code: 'code' } as const;

/** Markup that a half brings with it: emphasis and links. Adjoining runs with the same mark are one. */
function ownMarkup(r: Rendition, half: Half, path: string): Markup[] {
  const found: Markup[] = [];
  const grow = (key: string, start: number, end: number, open: string, close: string, link = false) => {
    const last = found.findLast((markup) => markup.open === open);
    if (last && last.end === start) found[found.indexOf(last)] = { ...last, end };
    else found.push({ start, end, open, close, link });
    return key;
  };
  let at = 0;
  for (const run of half.runs) {
    const end = at + run.text.length;
    if (run.href) grow('a', at, end, `<a href="${escapeHtml(hrefOf(r, run.href, path))}">`, '</a>', true);
    for (const mark of run.marks) grow(mark, at, end, `<${MARKS[mark]}>`, `</${MARKS[mark]}>`);
    at = end;
  }
  return found;
}

/** A link in a text: to elsewhere as it is, on this site from the page it was written for. */
function hrefOf(r: Rendition, href: string, path: string): string {
  if (/^[a-z][a-z0-9+.-]*:/i.test(href)) return href;
  const url = new URL(href, `http://site/${path}`);
  return r.page(url.pathname.slice(1)) + url.search + url.hash;
}

/** Up to so many characters a number is kept on one line. */
const LONGEST = { zh: 12, en: 26 } as const;

function mentionMarkup(r: Rendition, mention: Mention, language: 'zh' | 'en'): Markup[] {
  const { start, end, kind, id } = mention;
  if (kind === 'figure') {
    const whole = end - start <= LONGEST[language] ? ' nb' : '';
    return [{ start, end, open: `<span class="k k${Math.min(mention.k, 9)}${whole}">`, close: '</span>' }];
  }
  if (kind === 'term') {
    const href = r.href('term', id);
    if (!href) return [];
    return [{ start, end, open: `<a class="term" href="${escapeHtml(href)}">`, close: '</a>', link: true }];
  }
  const entry = r.edition.people.get(id);
  if (!entry) return [];
  const person = personView(r, entry);
  const link: Markup[] =
    mention.first && person.href
      ? [{ start, end, open: `<a class="who" href="${escapeHtml(person.href)}">`, close: '</a>', link: true }]
      : [];
  if (language === 'en' || !person.pinyin) return link;
  return [
    ...link,
    { start, end, open: '<ruby>', close: `<rt lang="zh-Latn-pinyin">${escapeHtml(person.pinyin)}</rt></ruby>` },
  ];
}

const NB = '<span class="nb">';

/** Letters beyond those of European languages: without one there is no Chinese to look for. */
const EASTERN = /[\u2e80-\uffff]/;
const EUROPEAN = /[A-Za-zÀ-ÿ]/;

function every(text: string, pattern: RegExp, open: string): Markup[] {
  const found: Markup[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text))
    found.push({ start: match.index, end: match.index + match[0].length, open, close: '</span>' });
  return found;
}

const LATIN = /\b[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ’'&.-]*(?: [A-Za-zÀ-ÿ][A-Za-zÀ-ÿ’'&.-]*)*\b/g;
const HAN = /\p{Script=Han}[\p{Script=Han}·、《》]*/gu;
/** A number with its scale and measure word (86亿元, 6月, 37家, 12公里, 45.3%). */
const NUMBER_ZH =
  /\d[\d.,]*(?:[%‰℃]|[十百千万亿]*[多余]?(?:平方公里|平方米|立方米|公里|公斤|公顷|毫米|千瓦时|千瓦|个百分点|个基点|个月|个|人次|美元|欧元|港元|日元|小时|分钟|标准箱|\p{Script=Han}))/gu;
const NUMBER_EN =
  /\d[\d.,]*(?: (?:thousand|million|billion|trillion))?(?: (?:per cent|percent|yuan|January|February|March|April|May|June|July|August|September|October|November|December|km|mu|hectares|tonnes)\b)|\d[\d.,]* (?:thousand|million|billion|trillion)\b/g;

/** Foreign words and numbers that a line should not break. A lone acronym is no foreign word: 5G, BYD. */
function wovenMarkup(r: Rendition, text: string, language: 'zh' | 'en'): Markup[] {
  if (language === 'en')
    return [
      ...(EASTERN.test(text) ? every(text, HAN, `<span lang="${r.tag}" class="keep">`) : []),
      ...every(text, NUMBER_EN, NB),
    ];
  const words = EUROPEAN.test(text) ? every(text, LATIN, '<span lang="en" class="keep">') : [];
  const foreign = words.filter(({ start, end }) => /[a-zà-ÿ]{3}/.test(text.slice(start, end)));
  return [...foreign, ...every(text, NUMBER_ZH, NB)];
}

const LAST = /\p{Script=Han}{2}$/u;
const CLOSES = '。！？…：；，”’」』）》';

/** Where the last two characters begin, whatever marks follow them; -1 where a text does not end so. */
function lastTwo(text: string): number {
  let end = text.length;
  while (CLOSES.includes(text[end - 1] ?? ' ')) end -= 1;
  const from = Math.max(0, end - 4);
  const found = LAST.exec(text.slice(from, end));
  return found ? from + found.index : -1;
}

/**
 * The last line of a paragraph holds two characters at least. A name that ends the text is kept whole; inside other
 * markup the mark ends where that does, for only punctuation follows, which opens no line.
 */
function lastMarkup(text: string, others: readonly Markup[]): Markup[] {
  const last = text.length > 12 ? lastTwo(text) : -1;
  if (last < 0) return [];
  const crossed = others.filter((each) => each.start < last && each.end > last && each.end < text.length);
  const start = Math.min(last, ...crossed.map((each) => each.start));
  if (text.length - start <= 6) return [{ start, end: text.length, open: NB, close: '</span>' }];
  const end = Math.min(text.length, ...crossed.map((each) => each.end));
  return [{ start: last, end, open: NB, close: '</span>' }];
}

/** As many sentences of a segment as the style sheet can tell apart. */
const SENTENCES = 24;

const sentenceMarkup = (sentences: readonly Span[], from: number): Markup[] =>
  sentences
    .map(({ start, end }, i) => ({ start, end, open: `<span class="s${from + i + 1}">`, close: '</span>' }))
    .slice(0, Math.max(0, SENTENCES - from));

/**
 * Where Han meets a letter, over tags but not into pinyin. Digits get no mark: 86亿元 and 6月23日 stay one run of text,
 * for whoever searches the page.
 */
const MEETS =
  /(\p{Script=Han}(?:<(?!rt)[^>]*>|<rt\b[^>]*>[^<]*<\/rt>)*)(?=[A-Za-z])|([A-Za-z](?:<(?!\/?rt)[^>]*>)*)(?=\p{Script=Han})/gu;

/** An empty mark where a quarter of a space belongs: browsers without `text-autospace` give it that width. */
const spaced = (html: string): string => html.replace(MEETS, (before) => `${before}<span class="g"></span>`);

/** Converted text whose stretches can be asked for by offsets in the original. */
function convertedPieces(r: Rendition, text: string): { whole: string; piece: (start: number, end: number) => string } {
  const whole = r.zh(text);
  // Conversion is one character for one nearly always; where it is not, each stretch is converted by itself.
  if (whole.length === text.length) return { whole, piece: (start, end) => whole.slice(start, end) };
  return { whole, piece: (start, end) => r.zh(text.slice(start, end)) };
}

const inEnglish = (r: Rendition, text: string) => {
  const en = r.en(text);
  return EASTERN.test(en) ? en.replace(HAN, (han) => r.zh(han)) : en;
};

/** What a half stands in. */
export interface About {
  readonly mentions?: readonly Mention[];
  /** The page it was written for. */
  readonly path?: string;
  /** Its sentences, each rendered by the one with the same place in the other half. */
  readonly sentences?: readonly Span[];
  /** How many sentences of the same segment came before it. */
  readonly from?: number;
}

/** One half as HTML. */
export function halfView(r: Rendition, half: Half, language: 'zh' | 'en', about: About = {}): HalfView {
  const { plain } = half;
  const { mentions = [], path = '', sentences = [], from = 0 } = about;
  const held = [...ownMarkup(r, half, path), ...mentions.flatMap((mention) => mentionMarkup(r, mention, language))];
  const markup = nesting([
    ...held,
    ...sentenceMarkup(sentences, from),
    ...(language === 'zh' ? lastMarkup(plain, held) : []),
    ...wovenMarkup(r, plain, language).filter(
      (woven) =>
        woven.open !== NB ||
        !mentions.some((each) => each.kind === 'figure' && each.start <= woven.start && woven.end <= each.end),
    ),
  ]);
  if (language === 'en')
    return {
      html: render(plain, markup, (start, end) => inEnglish(r, plain.slice(start, end))),
      text: inEnglish(r, plain),
    };
  const { whole, piece } = convertedPieces(r, plain);
  const html = render(plain, markup, piece);
  return { html: EUROPEAN.test(whole) ? spaced(html) : html, text: whole };
}

/** A half without links, pinyin and marks of any kind but its own: for feeds. */
export function bareHalf(r: Rendition, half: Half, language: 'zh' | 'en', path: string): string {
  const { plain } = half;
  const markup = nesting(ownMarkup(r, half, path));
  return language === 'en'
    ? render(plain, markup, (start, end) => inEnglish(r, plain.slice(start, end)))
    : render(plain, markup, convertedPieces(r, plain).piece);
}
