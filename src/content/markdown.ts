// Markdown to blocks: markdown-it's tokens turned into halves whose every run knows its place in the file.
import MarkdownIt, { type Token } from 'markdown-it';
import { inline, join, NONE } from './markdown-inline.ts';
import type { Half } from './segment.ts';

/** One block of a body in one language; `halves` as in Segment.pairs. Lines are the body's, from 0, end exclusive. */
export interface Block {
  readonly kind: 'paragraph' | 'heading' | 'quote' | 'list' | 'table';
  readonly halves: readonly Half[];
  readonly level?: number;
  readonly ordered?: boolean;
  readonly first?: number;
  readonly depths?: readonly number[];
  readonly columns?: number;
  readonly align?: readonly ('start' | 'center' | 'end' | null)[];
  readonly start: number;
  readonly end: number;
  /** Line of each list item, from 0. */
  readonly itemLines?: readonly number[];
  /** The second half of a list that CommonMark read as one with the first. */
  readonly merged?: true;
}

/** Something that may not stand in a body: where (lines from 0, end exclusive), and what it is. */
export interface Misfit {
  readonly what: 'html' | 'code' | 'image' | 'rule' | 'nested' | 'link' | 'reference';
  readonly start: number;
  readonly end: number;
}

// HTML is parsed so that it can be refused with its place; nothing is ever rendered from it.
const markdown = new MarkdownIt('commonmark', { html: true }).enable(['table', 'strikethrough']);
// Every address is let through here and judged below, so that a refused one is reported instead of shown as text.
markdown.validateLink = () => true;

/** What a line begins with that is text wherever it stands, and what it then must not hold to stay no more than that. */
const PLAIN = /^(?![\s#>*+\-=_|[]|\d{1,9}[.)])[^\\`*_[\]&~|\r]+$/;
const PLAIN_HEADING = /^(#{1,6})[ \t]+(?!\s)([^\\`*_[\]&~|#\r]+)$/;
/** What may run on over empty lines: fences and HTML. With one of them a body is read as a whole. */
const RUNS_ON = /```|~~~|</;
const BLANK = /^[ \t\r]*$/;

/**
 * Blocks of a Markdown body. `text` is the whole file, `offset` where the body begins in it; `body` has the same
 * length as the rest of the file (ids blanked out), so that offsets agree.
 *
 * Most blocks are one line of text between empty lines: those are told by their characters, and markdown-it reads what
 * is between them. Each such line ends whatever stood before it, so that the parts mean what they mean in the whole.
 */
export function blocks(body: string, text: string, offset: number): { blocks: Block[]; misfits: Misfit[] } {
  const lines = body.split('\n');
  const starts: number[] = [];
  let next = offset;
  for (const line of lines) {
    starts.push(next);
    next += line.length + 1;
  }
  const read: Reading = {
    text,
    fileAt: (line) => starts[line] ?? offset + body.length,
    blocks: [],
    misfits: [],
  };
  const whole = RUNS_ON.test(body);
  /** The first line that is not among the blocks yet. */
  let from = 0;
  const rest = (to: number) => {
    let first = from;
    while (first < to && BLANK.test(lines[first]!)) first++;
    if (first < to) parsed(read, lines.slice(first, to).join('\n'), first);
  };
  for (let line = 0; line < lines.length && !whole; line++) {
    if (line && !BLANK.test(lines[line - 1]!)) continue;
    if (line + 1 < lines.length && !BLANK.test(lines[line + 1]!)) continue;
    const source = lines[line]!;
    const heading = PLAIN_HEADING.exec(source);
    if (!heading && !PLAIN.test(source)) continue;
    rest(line);
    from = line + 1;
    const at = starts[line]! + source.length - (heading?.[2] ?? source).length;
    let end = starts[line]! + source.length;
    // The ends of a line are ASCII's; an ideographic space is text. What stood in place of an id is blank in the body.
    while (' \t'.includes(body[end - 1 - offset]!)) end--;
    const plain = text.slice(at, end);
    const halves = [{ plain, runs: [{ text: plain, marks: NONE, href: null, at }] }];
    read.blocks.push(
      heading
        ? { kind: 'heading', level: heading[1]!.length, halves, start: line, end: line + 1 }
        : { kind: 'paragraph', halves, start: line, end: line + 1 },
    );
  }
  rest(lines.length);
  return { blocks: read.blocks, misfits: read.misfits };
}

/** A body on its way into blocks. */
interface Reading {
  readonly text: string;
  /** Where a line of the body begins in the file. */
  readonly fileAt: (line: number) => number;
  readonly blocks: Block[];
  readonly misfits: Misfit[];
}

/** Adds the blocks of a part of a body that begins at a line of it. */
function parsed({ text, fileAt, blocks: found, misfits }: Reading, part: string, first: number): void {
  const env: { references?: Record<string, { title: string; href: string }> } = {};
  const tokens = markdown.parse(part, env);
  if (first) for (const token of tokens) if (token.map) token.map = [token.map[0] + first, token.map[1] + first];

  for (let i = 0; i < tokens.length; i++) {
    const open = tokens[i]!;
    const [start, end] = open.map ?? [0, 0];
    const close = open.nesting === 1 ? matching(tokens, i) : i;
    const inside = tokens.slice(i + 1, close);
    const misfit = (what: Misfit['what']) => misfits.push({ what, start, end });
    const half = (token: Token) =>
      inline(token, text, fileAt(token.map?.[0] ?? start), fileAt(token.map?.[1] ?? end), misfit);
    const inlines = () => inside.filter((t) => t.type === 'inline').map(half);
    const plainOnly = (allowed: RegExp) => {
      if (inside.some((t) => t.type === 'html_block')) misfit('html');
      else if (inside.some((t) => !allowed.test(t.type))) misfit('nested');
    };
    switch (open.type) {
      case 'paragraph_open':
        found.push({ kind: 'paragraph', halves: inlines(), start, end });
        break;
      case 'heading_open':
        found.push({ kind: 'heading', level: Number(open.tag[1]), halves: inlines(), start, end });
        break;
      case 'blockquote_open':
        plainOnly(/^(paragraph_|inline$)/);
        found.push({ kind: 'quote', halves: inlines(), start, end });
        break;
      case 'bullet_list_open':
      case 'ordered_list_open': {
        plainOnly(/^(bullet_list_|ordered_list_|list_item_|paragraph_|inline$)/);
        found.push(list(open, inside, half, start, end));
        break;
      }
      case 'table_open':
        found.push(table(inside, half, start, end));
        break;
      case 'html_block':
        misfit('html');
        break;
      case 'hr':
        misfit('rule');
        break;
      default:
        misfit('code');
    }
    i = close;
  }
  if (env.references && Object.keys(env.references).length) misfits.push({ what: 'reference', start: 0, end: 1 });
}

function matching(tokens: readonly Token[], open: number): number {
  const level = tokens[open]!.level;
  let i = open + 1;
  while (i < tokens.length && !(tokens[i]!.level === level && tokens[i]!.nesting === -1)) i++;
  return i;
}

function list(open: Token, inside: readonly Token[], half: (token: Token) => Half, start: number, end: number): Block {
  const items: { halves: Half[]; depth: number; line: number }[] = [];
  let depth = -1;
  const stack: number[] = [];
  for (const token of inside) {
    if (token.type === 'list_item_open') {
      depth++;
      stack.push(items.push({ halves: [], depth, line: token.map?.[0] ?? start }) - 1);
    } else if (token.type === 'list_item_close') {
      depth--;
      stack.pop();
    } else if (token.type === 'inline') items[stack.at(-1) ?? 0]?.halves.push(half(token));
  }
  const ordered = open.type === 'ordered_list_open';
  return {
    kind: 'list',
    ordered,
    first: ordered ? Number(open.attrGet('start') ?? 1) : 1,
    halves: items.map((item) => (item.halves.length ? join(item.halves) : { plain: '', runs: [] })),
    depths: items.map((item) => item.depth),
    itemLines: items.map((item) => item.line),
    start,
    end,
  };
}

function table(inside: readonly Token[], half: (token: Token) => Half, start: number, end: number): Block {
  const heads = inside.filter((t) => t.type === 'th_open');
  const side = (t: Token) => /text-align:(left|center|right)/.exec(String(t.attrGet('style') ?? ''))?.[1];
  return {
    kind: 'table',
    columns: heads.length,
    align: heads.map((t) =>
      side(t) === 'right' ? 'end' : side(t) === 'center' ? 'center' : side(t) === 'left' ? 'start' : null,
    ),
    halves: inside.filter((t) => t.type === 'inline').map(half),
    start,
    end,
  };
}
