// A half of a segment as a block of HTML: paragraph, heading, quotation, list, table.
import type { Segment } from '../content/segment.ts';
import { escapeHtml } from './html.ts';

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
export function blockHtml(
  segment: Segment,
  inner: readonly string[],
  tag: string,
  shift: number,
  label: string,
): string {
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
