// Pages made up inside the browser's page, from one continuous layout: which pair goes on which page, and where a long
// one is divided. Chromium's own fragmentation keeps neither the two halves of a pair together nor lets an article
// follow another under running heads of its own. Like everything in in-page.ts these functions are sent as text.

import type { Divide } from './divide.ts';

export interface Imposition {
  /** Lead and height of the text in px, a whole number of leads. */
  readonly lead: number;
  readonly height: number;
  /** Chinese pages on the left and English ones on the right. */
  readonly facing: boolean;
}

/** How many pages were made and on which of them, from 1, each id stands. */
export interface Made {
  readonly sheets: number;
  readonly pages: Readonly<Record<string, number>>;
}

/**
 * Replaces the body by one `section.sheet` a page. A *leaf* is what stands on one page or is divided by `divide`: every
 * child of a `data-flow` element that is none itself. Containers are cloned for each page they go on to (class `on`).
 * Everything after a `data-lead` element begins on the grid. All heights come from one layout, so the work is linear.
 * `holds` is told where the ids will stand before the pages are built; where it answers no, they are not, and what is
 * returned is null.
 */
export function paginate(
  { lead, height, facing }: Imposition,
  divide: Divide,
  holds: (pages: Made['pages']) => boolean,
): Made | null {
  type Leaf = {
    node: HTMLElement;
    path: HTMLElement[];
    height: number;
    gap: number;
    tie: boolean;
    lead: HTMLElement | null;
    /** Of a table's row: the height of the header that is repeated above it. */
    head: number;
    zone: 'plain' | 'facing';
    alone: boolean;
    pad: number;
  };
  const FIT = 0.6;
  /** Lines that may stay empty at a page's foot before a sentence is divided. */
  const EMPTY = 6;
  const box = (element: Element) => element.getBoundingClientRect();

  // 1. Leaves and their extents. The outermost container that begins or ends with a leaf counts to it.
  const found: { node: HTMLElement; path: HTMLElement[] }[] = [];
  const collect = (container: HTMLElement, path: HTMLElement[]): void => {
    for (const child of [...container.children] as HTMLElement[]) {
      const inside = child.tagName === 'TABLE' ? child.querySelector('tbody') : child;
      const isWhole = child.dataset.flow === 'tall' && box(child).height <= height;
      const isFlow = child.hasAttribute('data-flow') && !isWhole && (inside?.childElementCount ?? 0) > 0;
      if (child.tagName === 'TABLE' && isFlow) collect(inside as HTMLElement, [...path, child, inside as HTMLElement]);
      else if (isFlow) collect(child, [...path, child]);
      else found.push({ node: child, path });
    }
  };
  collect(document.body, []);
  const common = (a: HTMLElement[], b: HTMLElement[]) => {
    let n = 0;
    while (n < a.length && a[n] === b[n]) n++;
    return n;
  };
  const isHeading = (node: Element) => node.matches('h1, h2, h3, h4, h5, h6, header, .label, .note, .strip');
  let last = 0;
  const leaves: Leaf[] = found.map(({ node, path }, i) => {
    const before = found[i - 1]?.path ?? [];
    const after = found[i + 1]?.path ?? [];
    const opened = [...path, node][common(path, before)]!;
    const closed = [...path, node].slice(common(path, after));
    const top = box(opened).top;
    const bottom = Math.max(box(node).bottom, ...closed.map((element) => box(element).bottom));
    const table = path.findLast((element) => element.tagName === 'TABLE') as HTMLTableElement | undefined;
    const list = path.at(-1)?.matches('tbody, ol, ul, dl') ? path.at(-1)! : null;
    const place = list ? [...list.children].indexOf(node) : -1;
    const short = list !== null && list.childElementCount > 3 && box(node).height < 4 * lead;
    const root = path[0] ?? node;
    const leaf: Leaf = {
      node,
      path,
      height: bottom - top,
      gap: i ? top - last : 0,
      tie:
        isHeading(node) ||
        (short && (place === 0 || place === list.childElementCount - 2)) ||
        (after.at(-1)?.matches('.pairlist') === true && after.at(-1) !== path.at(-1) && node.matches('.pair')),
      lead: closed.find((element) => element.hasAttribute('data-lead')) ?? null,
      head: table?.tHead ? box(table.tHead).height : 0,
      zone: facing && root.matches('.article, .intro') ? 'facing' : 'plain',
      alone: root.hasAttribute('data-alone') || (facing && root.matches('.front')),
      pad: 0,
    };
    last = bottom;
    return leaf;
  });

  // 2. Division of a leaf.
  /** Divides a leaf; returns its first part, and the leaf itself goes on. */
  const split = (leaf: Leaf, room: number, empty: number, must: boolean): Leaf | null => {
    const offset = leaf.height - box(leaf.node).height;
    const node = divide(leaf.node, room - offset, { within: must || empty > EMPTY * lead, must });
    if (!node) return null;
    const first: Leaf = { ...leaf, node, height: box(node).height + offset, tie: false, lead: null };
    leaf.height = box(leaf.node).height;
    leaf.gap = 0;
    return first;
  };

  // 3. Pages.
  const pages: Leaf[][] = [];
  let page: Leaf[] = [];
  let cursor = 0;
  const close = () => {
    if (page.length) pages.push(page);
    page = [];
    cursor = 0;
  };
  /** Where a leaf would end if it came next. */
  const endOf = (leaf: Leaf, from: number, isFirst: boolean, before: Leaf | undefined) => {
    const goesOn = isFirst && leaf.head > 0 && before?.path.at(-1) === leaf.path.at(-1);
    return from + (isFirst ? (goesOn ? leaf.head : 0) : leaf.gap) + leaf.height;
  };
  const put = (leaf: Leaf, before: Leaf | undefined) => {
    cursor = endOf(leaf, cursor, page.length === 0, before);
    page.push(leaf);
    if (!leaf.lead) return;
    const pad = Math.ceil((cursor - 0.2) / lead) * lead - cursor;
    if (pad < 0.05) return;
    cursor += pad;
    leaf.pad = pad + (Number.parseFloat(getComputedStyle(leaf.lead).paddingBlockEnd) || 0);
  };
  for (let i = 0; i < leaves.length; ) {
    const before = leaves[i - 1];
    if (before && page.length && (leaves[i]!.zone !== before.zone || leaves[i]!.alone !== before.alone)) close();
    let end = i;
    while (
      leaves[end]!.tie &&
      end + 1 < leaves.length &&
      leaves[end + 1]!.zone === leaves[i]!.zone &&
      leaves[end + 1]!.alone === leaves[i]!.alone
    )
      end++;
    let at = cursor;
    let over = -1;
    for (let k = i; k <= end && over < 0; k++) {
      const reached = endOf(leaves[k]!, at, page.length === 0 && k === i, leaves[k - 1]);
      if (reached > height + FIT) over = k;
      else at = leaves[k]!.lead ? Math.ceil((reached - 0.2) / lead) * lead : reached;
    }
    if (over < 0) {
      for (; i <= end; i++) put(leaves[i]!, leaves[i - 1]);
      continue;
    }
    const isFirst = page.length === 0 && over === i;
    const room =
      height - at - (isFirst ? endOf({ ...leaves[over]!, height: 0 }, 0, true, leaves[over - 1]) : leaves[over]!.gap);
    const first = split(leaves[over]!, room, height - cursor, isFirst);
    if (first) leaves.splice(over, 0, first);
    const stop = first ? over : page.length ? i - 1 : Math.max(i, over - 1);
    for (; i <= stop; i++) put(leaves[i]!, leaves[i - 1]);
    close();
  }
  close();

  // 4. Where each id will stand. Chinese pages lie on the left: they have even numbers.
  const where: Record<string, number> = {};
  const met = new Set<HTMLElement>();
  let made = 0;
  for (const content of pages) {
    const isFacing = content[0]!.zone === 'facing';
    made += isFacing && made % 2 === 0 ? 2 : 1;
    for (const { node, path } of content) {
      for (const each of [...path.filter((container) => !met.has(container)), node]) {
        if (each !== node) met.add(each);
        if (each.id) where[each.id] ??= made;
      }
      for (const { id } of node.querySelectorAll('[id]')) where[id] ??= made;
    }
    if (isFacing) made++;
  }
  if (!holds(where)) return null;

  // 5. Sheets.
  const seen = new Set<HTMLElement>();
  const sheets = document.createDocumentFragment();
  const make = (content: Leaf[]): HTMLElement => {
    const sheet = document.createElement('section');
    sheet.className = 'sheet';
    const part = content[0]!.path.find((element) => element.dataset.head);
    // A page that a part opens has no head: its title says the same.
    if (part) sheet.style.setProperty('page', seen.has(part) ? part.dataset.head! : 'opening');
    let path: HTMLElement[] = [];
    let open: HTMLElement[] = [];
    for (const [k, leaf] of content.entries()) {
      const n = common(leaf.path, path);
      open = open.slice(0, n);
      for (const container of leaf.path.slice(n)) {
        const copy = container.cloneNode(false) as HTMLElement;
        if (seen.has(container)) {
          copy.removeAttribute('id');
          copy.classList.add('on');
        }
        seen.add(container);
        if (container.tagName === 'TABLE')
          for (const part of container.querySelectorAll(':scope > colgroup, :scope > thead'))
            copy.append(part.cloneNode(true));
        (open.at(-1) ?? sheet).append(copy);
        open.push(copy);
      }
      path = leaf.path;
      (open.at(-1) ?? sheet).append(leaf.node);
      if (k === 0) for (const element of [...open, leaf.node]) element.style.marginBlockStart = '0';
      if (leaf.pad) {
        const padded = leaf.lead === leaf.node ? leaf.node : open[leaf.path.indexOf(leaf.lead!)]!;
        padded.style.paddingBlockEnd = `${leaf.pad}px`;
      }
    }
    return sheet;
  };
  // A half alone is as tall as the pair was.
  const facingLeaves = pages.flat().filter((leaf) => leaf.zone === 'facing' && leaf.node.matches('.pair, tr'));
  const heights = facingLeaves.map(({ node }) => box(node).height);
  for (const [i, { node }] of facingLeaves.entries())
    node.style.setProperty(node.matches('tr') ? 'height' : 'min-block-size', `${heights[i]}px`);
  for (const content of pages) {
    if (content[0]!.zone === 'facing' && sheets.childElementCount % 2 === 0) {
      const blank = document.createElement('section');
      blank.className = 'sheet blank';
      sheets.append(blank);
    }
    const sheet = make(content);
    if (content[0]!.zone === 'plain') {
      sheets.append(sheet);
      continue;
    }
    const other = sheet.cloneNode(true) as HTMLElement;
    for (const element of other.querySelectorAll('[id]')) element.removeAttribute('id');
    for (const [side, away] of [
      [sheet, 'en'],
      [other, 'zh'],
    ] as const) {
      side.classList.add(away === 'en' ? 'left' : 'right');
      for (const element of side.querySelectorAll(`[data-half="${away}"]`)) element.remove();
    }
    for (const [side, page] of [
      ['left', sheet],
      ['right', other],
    ] as const)
      page.style.setProperty('page', `${page.style.getPropertyValue('page')}-${side}`);
    sheets.append(sheet, other);
  }
  document.body.replaceChildren(sheets);
  return { sheets: made, pages: where };
}
