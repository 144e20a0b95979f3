// Safe HTML from text and spans. The one place where text becomes markup outside the templates.

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for an element's content or a double-quoted attribute. */
export const escapeHtml = (text: string): string =>
  /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (character) => ENTITIES[character]!) : text;

/** The same text in one piece of memory, where it was put together from many: it will be copied and kept. */
export function flat(text: string): string {
  // Matching is what makes V8 copy the pieces together; it fails at the first character.
  NEVER.test(text);
  return text;
}
const NEVER = /^\0/;

/** Markup around a stretch of a text; `start` and `end` are offsets in it. */
export interface Markup {
  readonly start: number;
  readonly end: number;
  readonly open: string;
  readonly close: string;
  /** A link holds no other link. */
  readonly link?: boolean;
}

const crosses = (a: Markup, b: Markup) =>
  (a.start < b.start && b.start < a.end && a.end < b.end) || (b.start < a.start && a.start < b.end && b.end < a.end);
const touches = (a: Markup, b: Markup) => a.start < b.end && b.start < a.end;

/**
 * Which markup can stand together, in order of `wanted` (the first is wanted most): nothing crosses what is wanted
 * more, and no link lies in another.
 */
export function nesting(wanted: readonly Markup[]): Markup[] {
  const kept: Markup[] = [];
  for (const markup of wanted) {
    if (markup.start >= markup.end) continue;
    if (kept.some((other) => crosses(markup, other) || (markup.link && other.link && touches(markup, other)))) continue;
    kept.push(markup);
  }
  return kept;
}

/**
 * HTML of a text with markup that nests. `piece` gives the text of a stretch (by default as it stands): it is called
 * with offsets between which no markup begins or ends.
 */
export function render(
  text: string,
  markup: readonly Markup[],
  piece: (start: number, end: number) => string = (start, end) => text.slice(start, end),
): string {
  // Sorting is stable: of two that span the same the one wanted more holds the other.
  const order = markup.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const open: Markup[] = [];
  let html = '';
  let at = 0;
  const upTo = (offset: number) => {
    if (offset > at) html += escapeHtml(piece(at, offset));
    at = Math.max(at, offset);
  };
  const closeUntil = (offset: number) => {
    for (let last = open.at(-1); last && last.end <= offset; last = open.at(-1)) {
      upTo(last.end);
      html += last.close;
      open.pop();
    }
  };
  for (const each of order) {
    closeUntil(each.start);
    upTo(each.start);
    html += each.open;
    open.push(each);
  }
  closeUntil(text.length);
  upTo(text.length);
  return flat(html);
}
