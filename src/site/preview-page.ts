// What a preview adds to a page: where its pairs stand in their files, and what the checker says of them.
import { join } from 'node:path';
import type { Diagnostic } from '../content/diagnostic.ts';
import type { Article, Edition, Issue } from '../content/edition.ts';
import type { Bilingual } from '../language/bilingual.ts';

/** Something that has a body of pairs, and its element on the page. */
interface Body {
  /** Id of the article's element where the page holds several; null where it has the page to itself. */
  readonly within: string | null;
  readonly file: string;
  readonly segments: Article['segments'];
}

/** A finding as the page shows it, with an address that opens its line in an editor. */
export interface Spoken {
  readonly within: string | null;
  readonly segment: string | null;
  /** The key of the front matter that it stands under; null in the body. */
  readonly key: string | null;
  readonly severity: Diagnostic['severity'];
  readonly rule: string;
  readonly message: Bilingual;
  readonly expected: string | null;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly editor: string;
}

/** An address that opens a place of the content folder in VS Code and its kin. */
export const editorLink = (content: string, file: string, line: number, column = 1): string =>
  `vscode://file${encodeURI(join('/', content.replaceAll('\\', '/'), file)).replace(/[?#]/g, encodeURIComponent)}:${line}:${column}`;

export const spoken = (
  content: string,
  d: Diagnostic,
  at: Partial<Pick<Spoken, 'within' | 'segment' | 'key'>> = {},
): Spoken => ({
  within: at.within ?? null,
  segment: at.segment ?? null,
  key: at.key ?? null,
  severity: d.severity,
  rule: d.rule,
  message: d.message,
  expected: d.expected,
  file: d.file,
  line: d.line,
  column: d.column,
  editor: editorLink(content, d.file, d.line, d.column),
});

/** The top-level key of a front matter that a line (from 1) stands under. */
const keyAt = (text: string, line: number): string | null =>
  /^([a-z_]+):/.exec(text.split('\n', line).findLast((each) => /^[a-z_]+:/.test(each)) ?? '')?.[1] ?? null;

/** The article or issue that a page is, and those that it holds. */
function bodiesOf(edition: Edition, url: string): Body[] {
  const [, kind, id] = /(?:^|\/)(articles|issues)\/([^/]+)\/(?:index\.html)?$/.exec(url) ?? [];
  if (!id) return [];
  const whole = (each: Article | Issue, within: string | null): Body[] =>
    each.file ? [{ within, file: each.file.path, segments: each.segments }] : [];
  if (kind === 'articles') {
    const article = edition.index.article.get(id);
    return article ? whole(article, null) : [];
  }
  const issue = edition.index.issue.get(id);
  return issue ? [...whole(issue, null), ...issue.articles.flatMap((article) => whole(article, article.id))] : [];
}

/** Where each pair of a page stands, by the element it is in and its id. */
export const sourcesOf = (edition: Edition, url: string, content: string) =>
  bodiesOf(edition, url).map(({ within, file, segments }) => ({
    within,
    file,
    pairs: Object.fromEntries(segments.map(({ id, line }) => [id, { line, editor: editorLink(content, file, line) }])),
  }));

/** The findings of a page's articles, each with the pair it belongs to: that it names, or the last that begins before it. */
export const findingsOf = (
  edition: Edition,
  url: string,
  content: string,
  ofFile: (file: string) => readonly Diagnostic[],
): Spoken[] =>
  bodiesOf(edition, url).flatMap(({ within, file, segments }) =>
    ofFile(file).map((d) => {
      const segment = d.segment ?? segments.findLast(({ line }) => line <= d.line)?.id ?? null;
      const key = segment === null ? keyAt(edition.files.get(file)?.text ?? '', d.line) : null;
      return spoken(content, d, { within, segment, key });
    }),
  );

/** Text as JSON inside a script element, which only `<` could end (HTML, 4.12.1.3). */
export const inScript = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/** Adds the live script. The policy is the page's own: it connects to nothing but this server. */
export const withLive = (html: string): string =>
  html.replace('</body>', () => '<script src="/_duizhao/live.js" type="module"></script></body>');
