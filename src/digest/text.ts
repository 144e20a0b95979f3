// The plain text half of the message, for those who read it so: wrapped, aligned, links as notes at the end.
import type { Bilingual } from '../language/bilingual.ts';
import type { Brief, DigestContent, Row } from './content.ts';
import type { FootLink } from './html.ts';
import { beside, columns, wrap } from './wrap.ts';

const WIDTH = 72;
const INDENT = '   ';
/** Columns of the two sides of a row; two stand between. */
const LEFT = 31;
const RIGHT = WIDTH - INDENT.length - LEFT - 2;

/** Addresses in the order of their first use, each with its number. */
class Notes {
  readonly #urls: string[] = [];

  /** The mark of an address: `[3]`. */
  mark(url: string): string {
    let at = this.#urls.indexOf(url);
    if (at < 0) at = this.#urls.push(url) - 1;
    return `[${at + 1}]`;
  }

  lines(): string[] {
    return this.#urls.map((url, i) => `[${i + 1}] ${url}`);
  }
}

/** The whole message as text, with LF line ends and no line longer than 72 columns but for addresses. */
export function renderText(d: DigestContent, footLinks: readonly FootLink[]): string {
  const notes = new Notes();
  const { zh: hasZh, en: hasEn } = d.shown;
  /** Chinese above, English below. */
  const pair = (text: Bilingual, indent = '', between: readonly string[] = []): string[] => [
    ...(hasZh ? indented(wrap(text.zh, WIDTH - indent.length, 'zh'), indent) : []),
    ...(hasZh && hasEn ? between : []),
    ...(hasEn ? indented(wrap(text.en, WIDTH - indent.length, 'en'), indent) : []),
  ];
  /** Both on one line where they fit. */
  const together = (text: Bilingual, indent = ''): string[] => {
    const line = `${indent}${[hasZh && text.zh, hasEn && text.en].filter(Boolean).join(' · ')}`;
    return columns(line, 'zh') <= WIDTH ? [line] : pair(text, indent);
  };
  const prose = (texts: readonly Bilingual[], indent = ''): string[] =>
    texts.flatMap((text) => ['', ...pair(text, indent, [''])]);
  const rows = (label: Bilingual, list: readonly Row[], rest: Bilingual | null, always = false): string[] =>
    list.length
      ? [
          '',
          ...together(label, INDENT),
          ...list.flatMap((row) => side(row, hasZh || always, hasEn || always)),
          ...(rest ? together(rest, INDENT) : []),
        ]
      : [];
  const brief = (b: Brief): string[] => [
    '',
    '-'.repeat(WIDTH),
    ...heading(b, notes),
    ...together(b.dateline, INDENT),
    ...prose(b.summary, INDENT),
    ...rows(d.words.figures, b.figures, b.moreFigures),
    ...rows(d.words.people, b.people, b.morePeople),
    ...(b.why ? ['', ...together(d.words.why, INDENT), ...pair(b.why, `${INDENT}| `, [`${INDENT}|`])] : []),
    '',
    ...pair(b.sourceUrl ? marked(b.source, notes.mark(b.sourceUrl)) : b.source, INDENT),
  ];
  const heading = (b: Pick<Brief, 'number' | 'title' | 'url'>, at: Notes): string[] => {
    const [first = '', ...rest] = pair(marked(b.title, at.mark(b.url)), INDENT);
    return [`${String(b.number).padEnd(INDENT.length - 1)} ${first.slice(INDENT.length)}`, ...rest];
  };
  /** The note stands after the last language shown. */
  const marked = (text: Bilingual, mark: string): Bilingual =>
    hasEn ? { zh: text.zh, en: `${text.en} ${mark}` } : { zh: `${text.zh} ${mark}`, en: text.en };

  const lines = [
    ...together(d.masthead),
    ...together(d.when),
    '='.repeat(WIDTH),
    ...(d.title ? ['', ...pair(d.title)] : []),
    ...(d.lead ? prose([d.lead]) : []),
    ...prose(d.introduction),
    '',
    ...together(marked(d.words.read, notes.mark(d.url))),
    ...(d.pdf ? together(marked(d.words.pdf, notes.mark(d.pdf))) : []),
    ...(d.shortened ? ['', ...pair(d.words.shortened)] : []),
    ...d.briefs.flatMap(brief),
    ...(d.others.length ? ['', '-'.repeat(WIDTH), ...together(d.words.others)] : []),
    ...d.others.flatMap((other) => ['', ...heading(other, notes)]),
    ...(d.terms.length ? ['', '-'.repeat(WIDTH)] : []),
    ...rows(d.words.terms, d.terms, null, true).slice(1),
    ...(d.corrections.length ? ['', '-'.repeat(WIDTH), ...together(d.words.corrections, INDENT)] : []),
    ...d.corrections.flatMap(({ title, line, url }) => [
      '',
      ...pair(marked(title, notes.mark(url)), INDENT),
      ...pair(line, INDENT),
    ]),
    '',
    '='.repeat(WIDTH),
    ...pair(d.words.reason),
    ...d.imprint.flatMap((line) => (line.zh === line.en ? [line.zh] : pair(line))),
    '',
    ...footLinks.flatMap(({ words, url }) => together(marked(words, notes.mark(url)))),
    '',
    ...together(d.words.links),
    ...notes.lines(),
  ];
  return `${lines
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

const indented = (lines: readonly string[], indent: string) => lines.map((line) => indent + line);

/** A row of the apparatus: both languages beside each other, or one alone. */
function side({ zh, en }: Row, hasZh: boolean, hasEn: boolean): string[] {
  const [left, right] = [[zh.main, ...zh.notes].join('，'), [en.main, ...en.notes].join(', ')];
  if (hasZh && hasEn) return indented(beside(left, right, LEFT, RIGHT), INDENT);
  return indented(hasZh ? wrap(left, WIDTH - INDENT.length, 'zh') : wrap(right, WIDTH - INDENT.length, 'en'), INDENT);
}
