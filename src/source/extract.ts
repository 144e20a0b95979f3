/**
 * The article in a page and nothing else: title, particulars and body, each paragraph once.
 *
 * The body is the run of lines in which prose prevails: each line of prose counts for it by its length, each other line
 * against it, and the run with the highest sum is taken (the maximum subarray, as in boilerplate detection by text
 * density). Furniture within it goes by its signs, and what stands twice goes once.
 */
import { convert, type Script } from '../language/script.ts';
import { datelineOf, eventDate, isByline, isDateline, isNameAbove } from './dateline.ts';
import { furnitureOf, isAbout, isAnswer, isTrailer } from './furniture.ts';
import { simplifiedOf } from './gloss/lattice.ts';
import { isHtml, readHtml } from './html.ts';
import { proseOf } from './prose.ts';
import { restore, restoreText } from './restore.ts';
import { titleAt } from './title.ts';
import { joinWrapped } from './wrapped.ts';

export interface Dropped {
  readonly text: string;
  readonly reason: string;
}

export interface Extracted {
  readonly title: string | null;
  /** The day the page says it was published, YYYY-MM-DD. */
  readonly published: string | null;
  /** The day on which it happened as the article's beginning says it, else as `published`. */
  readonly date: string | null;
  readonly source: string | null;
  readonly byline: string | null;
  readonly body: readonly string[];
  readonly dropped: readonly Dropped[];
}

export interface ExtractOptions {
  readonly script?: Script;
}

interface Line {
  readonly text: string;
  /** Folded to Simplified, for the signs. */
  readonly plain: string;
  readonly blankBefore: boolean;
  reason: string | undefined;
  prose: number;
}

/** Title, particulars and body of a page, given as bytes (restored first) or as text that is clean already. */
export function extract(input: Uint8Array | string, options: ExtractOptions = {}): Extracted {
  const { text } = typeof input === 'string' ? restoreText(input) : restore(input);
  const page = isHtml(text) ? readHtml(text) : undefined;
  const texts = page?.lines ?? joinWrapped(text.split(/\r\n|[\n\r\u2028\u2029]/));
  const found = extractLines(texts, page?.title ?? null, page?.captions);
  const whole: Extracted = {
    ...found,
    published: found.published ?? page?.published ?? null,
    byline: found.byline ?? page?.byline ?? null,
    source: found.source ?? page?.site ?? null,
  };
  return options.script ? converted(whole, options.script) : whole;
}

/**
 * The body in Simplified characters, a paragraph a line: what fragments of evidence are matched against.
 */
export function cleanBody(bytes: Uint8Array): string {
  return extract(bytes, { script: 'hans' }).body.join('\n');
}

function converted(found: Extracted, script: Script): Extracted {
  const { script: from } = restoreText([found.title ?? '', ...found.body].join('\n'));
  if (!from || from === script) return found;
  const turn = (text: string) => convert(text, from, script);
  const turnOr = (text: string | null) => (text === null ? null : turn(text));
  return {
    ...found,
    title: turnOr(found.title),
    source: turnOr(found.source),
    byline: turnOr(found.byline),
    body: found.body.map(turn),
    dropped: found.dropped.map((dropped) => ({ ...dropped, text: turn(dropped.text) })),
  };
}

const plainOf = (text: string): string => {
  let plain = '';
  for (let at = 0; at < text.length; at += 1) plain += String.fromCharCode(simplifiedOf(text.charCodeAt(at)));
  return plain;
};

function linesOf(texts: readonly string[]): Line[] {
  const lines: Line[] = [];
  let blankBefore = true;
  for (const raw of texts) {
    const text = raw.replace(/[\s\u00a0\u3000\ufeff]+/g, ' ').trim();
    if (!text) {
      blankBefore = true;
      continue;
    }
    const plain = plainOf(text);
    lines.push({ text, plain, blankBefore, reason: undefined, prose: proseOf(plain) });
    blankBefore = false;
  }
  return lines;
}

const LEAD = /^[【[]?(?:导读|导语|摘要|核心提示|内容提要|提要|编者按|概要|简介)[】\]]?\s*[:：]\s*/;
const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

function extractLines(texts: readonly string[], given: string | null, captions?: ReadonlySet<string>): Extracted {
  const lines = linesOf(texts);
  for (const line of lines) if (captions?.has(line.text)) line.reason = 'caption';
  mark(lines);
  markRunningHeads(lines);
  const [from, near] = densest(lines);
  const to = beyondTable(lines, near);
  const found = titleAt(lines, from, given && plainOf(given));
  if (found !== undefined) lines[found]!.reason = 'title';
  const [start, end] = withEnds(lines, from, to);
  const body: Line[] = [];
  for (let at = start; at < end; at += 1) if (!lines[at]!.reason) body.push(lines[at]!);
  dropLead(body);
  const kept = body.filter((line) => !line.reason);
  const title = found === undefined ? given : lines[found]!.text;
  const above = lines.slice(Math.max(0, start - 14), start).filter((line) => line.reason !== 'title');
  const particulars = lines.filter((line) => line.reason && line.reason !== 'title' && line.reason !== 'repeated');
  const dateline = datelineOf([...above, ...particulars, ...kept.slice(-1)], kept);
  const keptSet = new Set(kept);
  const dropped = lines
    .filter((line, at) => !keptSet.has(line) && at !== found)
    .map((line) => ({ text: line.text, reason: line.reason ?? 'outside the body' }));
  const paragraphs = kept.map((line) => line.plain);
  return {
    title: title ? tidyTitle(title) : null,
    ...dateline,
    date:
      eventDate(paragraphs, found === undefined ? '' : lines[found]!.plain, dateline.published) ?? dateline.published,
    body: kept.map((line) => line.text),
    dropped,
  };
}

const SALUTATION = /^(?:各|尊敬的|敬爱的|亲爱的|致|全体|广大)[^。！？]{1,60}[:：]$|^dear [^.!?]{1,60}[:,]$/i;
const NUMBERED =
  /^(?:[一二三四五六七八九十]{1,3}[、．.]|第[一二三四五六七八九十\d]{1,3}[章节部条]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.、．](?!\d)|#{1,4} |[●■◆▶▍]\s*\p{L})/u;
const DAY_ALONE =
  /^(?:\d{4}|[〇零一二三四五六七八九]{4})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/;

/** The run of the body with what belongs to its ends: a form of address, a first heading; who signs, and the day. */
function withEnds(lines: readonly Line[], from: number, to: number): [number, number] {
  let start = from;
  while (start > 0) {
    const { plain, reason } = lines[start - 1]!;
    if (reason || !(SALUTATION.test(plain) || (NUMBERED.test(plain) && plain.length < 40))) break;
    start -= 1;
  }
  for (let at = to; at < Math.min(to + 3, lines.length); at += 1) {
    const line = lines[at]!;
    if (DAY_ALONE.test(line.plain.replace(/\s/g, '')) && at > to - 1 && isSignature(lines, to, at)) {
      line.reason = undefined;
      return [start, at + 1];
    }
    if (line.reason || line.plain.length > 30 || /[。，；：]/.test(line.plain)) break;
  }
  return [start, to];
}

/** Whether the lines before a day are the names of those who sign. */
const isSignature = (lines: readonly Line[], from: number, to: number): boolean =>
  to > from && lines.slice(from, to).every(({ plain }) => /^[\p{Script=Han} （）()]{3,30}$/u.test(plain));

const tidyTitle = (title: string): string => title.replace(/^#+\s*/, '');

/** Gives each line that is furniture its reason. */
function mark(lines: Line[]): void {
  const seen = new Map<string, number>();
  let trailer = false;
  let proseBefore = 0;
  for (const [at, line] of lines.entries()) {
    const key = bare(line.plain);
    if (line.reason) continue;
    if (isDateline(line.plain)) line.reason = 'particulars';
    else if (isByline(line.plain) || isNameAbove(line.text, lines[at + 1]?.plain)) line.reason = 'byline';
    else line.reason = furnitureOf(line.plain);
    if (!line.reason && key.length >= 8 && seen.has(key))
      line.reason = lines[seen.get(key)!]!.prose > 0 || key.length >= 8 ? 'repeated' : undefined;
    if (key.length >= 8 && !seen.has(key)) seen.set(key, at);
    if (!line.reason && key.length === 0) line.reason = 'ornament';
    if (
      proseBefore > 60 &&
      (isTrailer(line.plain) || isAnswer(line.plain) || isAbout(line.plain, lines[at + 1]?.plain))
    )
      trailer = true;
    if (trailer && !line.reason) line.reason = 'after the article';
    if (line.prose > 0 && !line.reason) proseBefore += line.prose;
  }
}

const HEADING = -3;

/** A short line between two of prose: a heading, an item, a question. */
function isHeading(lines: readonly Line[], at: number): boolean {
  const line = lines[at]!;
  if (line.prose > 0 || line.text.length > 40) return false;
  const isProse = (other: Line | undefined) => other !== undefined && !other.reason && other.prose > 0;
  return isProse(lines[at - 1]) && isProse(lines[at + 1]);
}

/** The run of lines [from, to) in which prose prevails. */
function densest(lines: readonly Line[]): [number, number] {
  let best = 0;
  let bounds: [number, number] = [0, 0];
  let sum = 0;
  let from = 0;
  for (const [at, line] of lines.entries()) {
    const value = line.reason === 'repeated' ? -1 : line.reason ? -14 : isHeading(lines, at) ? HEADING : line.prose;
    if (sum <= 0) {
      sum = 0;
      from = at;
    }
    sum += value;
    if (sum > best) {
      best = sum;
      bounds = [from, at + 1];
    }
  }
  return bounds;
}

/** Lines of a table that may part the body. */
const TABLE_LINES = 12;
const TABLE_CELLS = 40;

/** The end of the body beyond a table, whose short lines are no part of it: paragraphs follow, and nothing else parts them. */
function beyondTable(lines: readonly Line[], to: number): number {
  let at = to;
  while (at < lines.length && at - to <= TABLE_LINES) {
    const line = lines[at]!;
    if (line.reason ? line.reason !== 'caption' : line.prose <= 0 && line.text.length > TABLE_CELLS) return to;
    if (!line.reason && line.prose > 0) break;
    at += 1;
  }
  const next = lines[at];
  if (at === to || !next || next.reason || next.prose < 30) return to;
  for (const line of lines.slice(to, at)) line.reason ??= 'table';
  while (at < lines.length && !lines[at]!.reason && lines[at]!.prose > 0) at += 1;
  return at;
}

/** A running head: a short line beside a page number that the page's first lines have too. */
function markRunningHeads(lines: readonly Line[]): void {
  const heads = lines.slice(0, 12).map(({ plain }) => bare(plain));
  for (const [at, line] of lines.entries()) {
    if (line.reason || line.prose > 0 || line.text.length > 40) continue;
    const isBeside = [lines[at - 1], lines[at + 1]].some((other) => other && PAGE_NUMBER.test(other.plain));
    const key = bare(line.plain);
    if (
      isBeside &&
      heads.some((head, n) => n !== at && (head.startsWith(key) || key.startsWith(head)) && head.length > 3)
    )
      line.reason = 'running head';
  }
}

const PAGE_NUMBER = /^[—–\-·\s]*(?:第\s?)?\d{1,4}(?:\s?页)?[—–\-·\s]*$/;

/** A lead that says what the first paragraph says. */
function dropLead(body: readonly Line[]): void {
  const [first, ...rest] = body;
  if (!first) return;
  const lead = bare(first.plain.replace(LEAD, ''));
  const labelled = LEAD.test(first.plain);
  for (const line of rest.slice(0, 3)) {
    const other = bare(line.plain);
    const common =
      other.endsWith(lead) ||
      lead.endsWith(other) ||
      (lead.length > 20 && other.includes(lead.slice(0, Math.floor(lead.length * 0.8))));
    if (lead.length >= 12 && common) {
      first.reason = 'a lead that the text repeats';
      return;
    }
  }
  if (labelled && rest.length > 1) first.reason = 'lead';
}
