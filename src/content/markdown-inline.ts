// Text within a block: markdown-it's inline tokens turned into runs that know their places in the file.
import type { Token } from 'markdown-it';
import type { Half, Mark, Run } from './segment.ts';

const SAFE = /^(?:https?:|mailto:|#|\/(?!\/)|\.{0,2}\/|[\w\-./]+(?:[#?]|$))/i;
const marksOf: Record<string, Mark> = { em: 'em', strong: 'strong', s: 'del' };
/** What stands in Markdown for one character of text. */
const ENTITY = /^(?:&#?\w{1,31};|\\(?=[!-/:-@[-`{-~]))/;
const isHan = /\p{Script=Han}|[，。、；：？！）】》”’]/u;

export const NONE: readonly Mark[] = [];

/** Runs of an inline token. `from`–`to` are the file offsets its source lies in. */
export function inline(
  token: Token,
  text: string,
  from: number,
  to: number,
  misfit: (what: 'link' | 'html' | 'image') => void,
): Half {
  const runs: Run[] = [];
  const marks: Mark[] = [];
  let href: string | null = null;
  let cursor = from;
  const add = (content: string, more: readonly Mark[] = []) => {
    const put = (piece: string, at: number) =>
      runs.push({ text: piece, marks: marks.length || more.length ? [...marks, ...more] : NONE, href, at });
    const found = content ? text.indexOf(content, cursor) : -1;
    if (found >= 0 && found + content.length <= to) {
      // A stretch of the file's own text, which is kept anyway; the parser's copy of the body can go.
      put(text.slice(found, found + content.length), found);
      cursor = found + content.length;
      return;
    }
    // An entity or a backslash stands in the source where the text has one character: piece by piece.
    let rest = content;
    while (rest) {
      const entity = ENTITY.exec(text.slice(cursor, Math.min(to, cursor + 34)))?.[0];
      let same = 0;
      if (!entity)
        while (
          same < rest.length &&
          cursor + same < to &&
          text[cursor + same] === rest[same] &&
          (same === 0 || !'&\\'.includes(rest[same]!))
        )
          same++;
      if (same) put(rest.slice(0, same), cursor);
      else if (entity && entity !== '\\') put(rest[0]!, cursor);
      else if (!entity) {
        const next = text.indexOf(rest[0]!, cursor);
        if (next < 0 || next >= to) {
          put(rest, cursor);
          return;
        }
        cursor = next;
        continue;
      }
      cursor += same || entity!.length;
      rest = rest.slice(same || (entity === '\\' ? 0 : 1));
      if (entity === '\\' && rest) {
        put(rest[0]!, cursor++);
        rest = rest.slice(1);
      }
    }
  };
  const children = token.children ?? [];
  for (const [i, child] of children.entries()) {
    const mark = marksOf[child.tag];
    if (child.type === 'text') add(child.content);
    else if (child.type === 'code_inline') add(child.content, ['code']);
    else if (child.type === 'softbreak' || child.type === 'hardbreak') {
      const eol = text.indexOf('\n', cursor);
      // A line break inside Chinese joins its lines; between Latin words it is a space.
      const before = runs.at(-1)?.text.at(-1) ?? '';
      const after =
        children
          .slice(i + 1)
          .find((c) => c.content)
          ?.content.trimStart()[0] ?? '';
      if (!isHan.test(before) || !isHan.test(after))
        runs.push({ text: ' ', marks: [...marks], href, at: eol >= 0 && eol < to ? eol : cursor });
      if (eol >= 0 && eol < to) cursor = eol + 1;
    } else if (mark && child.nesting === 1) marks.push(mark);
    else if (mark && child.nesting === -1) marks.pop();
    else if (child.type === 'link_open') {
      href = String(child.attrGet('href') ?? '');
      if (!SAFE.test(href)) {
        misfit('link');
        href = null;
      }
    } else if (child.type === 'link_close') href = null;
    else if (child.type === 'html_inline') misfit('html');
    else if (child.type === 'image') misfit('image');
  }
  return { plain: runs.length === 1 ? runs[0]!.text : runs.map((run) => run.text).join(''), runs };
}

export const join = (halves: readonly Half[]): Half =>
  halves.length === 1
    ? halves[0]!
    : {
        plain: halves.map((h) => h.plain).join(' '),
        runs: halves.flatMap((h, i) =>
          i ? [{ text: ' ', marks: [], href: null, at: h.runs[0]?.at ?? 0 }, ...h.runs] : h.runs,
        ),
      };
