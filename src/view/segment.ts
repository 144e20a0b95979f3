// Aligned pairs as safe HTML: text escaped, marks and links kept, terms and names linked where they first stand, names
// with their pinyin, figures tied to their counterparts, foreign words marked with their language, numbers kept whole.
import type { Article, Issue } from '../content/edition.ts';
import type { Half, Segment } from '../content/segment.ts';
import { escapeHtml, type Markup, nesting, render } from './html.ts';
import { type Mention, type Mentions, mentionsOf } from './mention.ts';
import { personView } from './name.ts';
import type { Rendition } from './rendition.ts';

/** One language of a pair: HTML of its inline content, and the plain text in the script shown. */
export interface HalfView {
  readonly html: string;
  readonly text: string;
}

export interface PairView {
  readonly zh: HalfView;
  readonly en: HalfView;
}

export interface SegmentView {
  readonly id: string;
  /** Its place in the article, from 1. */
  readonly n: number;
  readonly kind: Segment['kind'];
  readonly level: number | null;
  readonly pairs: readonly PairView[];
  /** Block HTML of each half, with its `lang`. */
  readonly zh: string;
  readonly en: string;
  readonly segment: Segment;
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

function mentionMarkup(r: Rendition, mention: Mention, language: 'zh' | 'en', own: string): Markup[] {
  const { start, end, kind, id } = mention;
  if (kind === 'figure') {
    const whole = end - start <= LONGEST[language] ? ' nb' : '';
    return [{ start, end, open: `<span class="k k${Math.min(mention.k, 9)}${whole}">`, close: '</span>' }];
  }
  if (kind === 'term') {
    const href = r.href('term', id);
    if (!href || own === `term ${id}`) return [];
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
const EASTERN = /[\u2e80-\u{10ffff}]/u;

const every = (text: string, pattern: RegExp, open: string): Markup[] =>
  [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    open,
    close: '</span>',
  }));

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
  const words = every(text, LATIN, '<span lang="en" class="keep">').filter(({ start, end }) =>
    /[a-zà-ÿ]{3}/.test(text.slice(start, end)),
  );
  return [...words, ...every(text, NUMBER_ZH, NB)];
}

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

/** One half as HTML. `path` is the page it was written for, `own` what the page itself is about. */
export function halfView(
  r: Rendition,
  half: Half,
  language: 'zh' | 'en',
  mentions: readonly Mention[] = [],
  path = '',
  own = '',
): HalfView {
  const { plain } = half;
  const markup = nesting([
    ...ownMarkup(r, half, path),
    ...mentions.flatMap((mention) => mentionMarkup(r, mention, language, own)),
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
  return { html: render(plain, markup, piece), text: whole };
}

function listHtml(segment: Segment, items: readonly string[], tag: string): string {
  const name = segment.ordered ? 'ol' : 'ul';
  const start = segment.ordered && (segment.first ?? 1) !== 1 ? ` start="${segment.first}"` : '';
  let html = '';
  let depth = -1;
  for (const [i, item] of items.entries()) {
    const at = Math.min(segment.depths?.[i] ?? 0, depth + 1);
    if (at > depth) html += depth < 0 ? `<${name} lang="${tag}"${start}>` : `<${name}>`;
    else html += `</li>${`</${name}></li>`.repeat(depth - at)}`;
    depth = at;
    html += `<li>${item}`;
  }
  return depth < 0 ? '' : `${html}</li>${`</${name}></li>`.repeat(depth)}</${name}>`;
}

function tableHtml(segment: Segment, cells: readonly string[], tag: string, label: string): string {
  const columns = segment.columns || 1;
  const rows: string[][] = [];
  for (let i = 0; i < cells.length; i += columns) rows.push(cells.slice(i, i + columns));
  const cell = (name: string, html: string, i: number) => {
    const side = segment.align?.[i];
    return `<${name}${name === 'th' ? ' scope="col"' : ''}${side ? ` class="to-${side}"` : ''}>${html}</${name}>`;
  };
  const row = (name: string, html: readonly string[]) =>
    `<tr>${html.map((each, i) => cell(name, each, i)).join('')}</tr>`;
  const [head = [], ...rest] = rows;
  return (
    `<div class="scroll" lang="${tag}" role="region" tabindex="0" aria-label="${escapeHtml(label)}"><table>` +
    `<thead>${row('th', head)}</thead><tbody>${rest.map((each) => row('td', each)).join('')}</tbody></table></div>`
  );
}

/** A half of a segment as one block with its language. `shift` is added to a heading's level. */
function blockHtml(segment: Segment, inner: readonly string[], tag: string, shift: number, label: string): string {
  switch (segment.kind) {
    case 'heading': {
      const level = Math.min(6, (segment.level ?? 1) + shift);
      return `<h${level} class="t3" lang="${tag}">${inner[0] ?? ''}</h${level}>`;
    }
    case 'quote':
      return `<blockquote lang="${tag}">${inner.map((html) => `<p>${html}</p>`).join('')}</blockquote>`;
    case 'list':
      return listHtml(segment, inner, tag);
    case 'table':
      return tableHtml(segment, inner, tag, label);
    default:
      return `<p lang="${tag}">${inner.join(' ')}</p>`;
  }
}

export interface SegmentOptions {
  /** Added to the level of headings in the body, so that they stand below the page's own: 1 (default) or more. */
  readonly shift?: number;
}

const NONE: Mentions = new Map();

/** The body of an article or an issue's introduction, in order. */
export function segmentsView(
  r: Rendition,
  owner: Article | Issue,
  { shift = 1 }: SegmentOptions = {},
): readonly SegmentView[] {
  const issue = 'kind' in owner;
  const path = `${issue ? 'issues' : 'articles'}/${owner.id}/`;
  return r.once('segments', `${path}${shift}`, () => {
    const mentions = issue ? NONE : mentionsOf(r.edition, owner);
    return owner.segments.map((segment, index) => {
      const found = mentions.get(segment.id);
      const pairs = r.once('pairs', `${path}${segment.id}`, () =>
        segment.pairs.map((pair, i) => ({
          zh: halfView(r, pair.zh, 'zh', found?.[i]?.zh, path),
          en: halfView(r, pair.en, 'en', found?.[i]?.en, path),
        })),
      );
      const n = index + 1;
      return {
        id: segment.id,
        n,
        kind: segment.kind,
        level: segment.level ?? null,
        pairs,
        zh: blockHtml(
          segment,
          pairs.map(({ zh }) => zh.html),
          r.tag,
          shift,
          r.say(`第${n}段表格`),
        ),
        en: blockHtml(
          segment,
          pairs.map(({ en }) => en.html),
          'en',
          shift,
          `Table in pair ${n}`,
        ),
        segment,
      };
    });
  });
}

/** Text of the editors that is not Markdown (a lead, a note, a summary) as HTML of both halves. */
export function textView(r: Rendition, text: { readonly zh: string; readonly en: string }): PairView {
  const half = (plain: string): Half => ({ plain, runs: [{ text: plain, marks: [], href: null, at: 0 }] });
  return { zh: halfView(r, half(text.zh), 'zh'), en: halfView(r, half(text.en), 'en') };
}
