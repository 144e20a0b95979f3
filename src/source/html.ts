/**
 * HTML pages as lines of text, by way of Mozilla's Readability (what Firefox's reader view uses).
 */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { dateIn } from './dateline.ts';

export interface HtmlPage {
  readonly title: string | null;
  readonly byline: string | null;
  readonly site: string | null;
  readonly published: string | null;
  readonly lines: readonly string[];
  /** Lines that stand below pictures, by their markup. */
  readonly captions: ReadonlySet<string>;
}

/** Whether a text is markup rather than the text of a page. */
export const isHtml = (text: string): boolean => {
  const head = text.slice(0, 4096);
  return (
    /^\s*(?:<!doctype html|<html[\s>]|<\?xml[^>]*>\s*<!doctype html)/i.test(head) ||
    (/<(?:body|div|p|article)[\s>]/i.test(head) && /<\/(?:div|p|article|body)>/i.test(text))
  );
};

const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BR DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TR UL'.split(
    ' ',
  ),
);
const SILENT = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE SVG IFRAME OBJECT HEAD'.split(' '));

interface TextNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<TextNode>;
}

/** Text of a tree, a line a block. Iterative: markup may be nested deeper than the stack. */
function linesOf(root: TextNode): string[] {
  const lines: string[] = [];
  let line = '';
  const flush = () => {
    if (line.trim()) lines.push(line.replace(/\s+/g, ' ').trim());
    line = '';
  };
  const stack: (TextNode | null)[] = [root];
  let linkEnd = -1;
  while (stack.length) {
    const node = stack.pop();
    if (!node) {
      flush();
      continue;
    }
    const name = node.nodeName.toUpperCase();
    if (node.nodeType === 3) line += node.textContent ?? '';
    if (node.nodeType === 3 || SILENT.has(name)) continue;
    if (name === 'A') {
      // Links that stand side by side are words apart.
      if (line && line.length === linkEnd) line += ' ';
      linkEnd = line.length + (node.textContent ?? '').length;
    }
    const block = BLOCKS.has(name);
    if (block) {
      flush();
      stack.push(null);
    }
    stack.push(...[...node.childNodes].reverse());
  }
  flush();
  return lines;
}

/** Never throws: what Readability cannot read is taken as all of the page's lines. */
export function readHtml(html: string): HtmlPage {
  const empty: HtmlPage = { title: null, byline: null, site: null, published: null, lines: [], captions: new Set() };
  try {
    const { document } = parseHTML(html);
    const all = linesOf(document.documentElement as unknown as TextNode);
    const title =
      document.querySelector('h1')?.textContent?.trim() || document.querySelector('title')?.textContent?.trim() || null;
    const meta = (names: string) => document.querySelector(names)?.getAttribute('content') ?? null;
    const captions = new Set(
      [...document.querySelectorAll('figcaption')].flatMap((caption) => linesOf(caption as unknown as TextNode)),
    );
    const published = dateIn(
      meta(
        'meta[property="article:published_time"],meta[name="pubdate" i],meta[name="publishdate" i],meta[name="PubDate"]',
      ) ?? '',
    );
    const before = all.slice(0, 40).filter((line) => line.length < 120);
    let article: ReturnType<Readability['parse']> = null;
    try {
      article = new Readability(document as unknown as Document, { charThreshold: 120 }).parse();
    } catch {
      article = null;
    }
    if (!article?.content) return { ...empty, title, published, lines: all, captions };
    const { document: content } = parseHTML(`<html><body>${article.content}</body></html>`);
    const lines = linesOf(content.body as unknown as TextNode);
    const first = lines[0] ?? '';
    const start = all.indexOf(first);
    // Readability leaves out the heading and the date above the text: they are ours to read.
    const above =
      start > 0 ? all.slice(Math.max(0, start - 12), start) : before.filter((line) => !lines.includes(line));
    return {
      title: title ?? article.title ?? null,
      byline: article.byline ?? null,
      site: article.siteName ?? null,
      published: published ?? dateIn(article.publishedTime ?? ''),
      lines: [...above, ...lines],
      captions,
    };
  } catch {
    return { ...empty, lines: html.replace(/<[^>]*>/g, '\n').split('\n') };
  }
}
