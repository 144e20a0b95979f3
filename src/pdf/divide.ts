// The division of a pair, a row or a run of items between two pages, inside the browser's page (see paginate.ts).

/**
 * Divides a node: what fits into `room` px is moved into a copy before it, which is returned, and the node itself goes
 * on; null where it stays whole. A pair is divided between sentences that render each other, so that both sides go on
 * together; between lines only if `within` allows it, both sides in proportion. A row is divided only if it `must` be.
 */
export type Divide = (
  node: HTMLElement,
  room: number,
  may: { readonly within: boolean; readonly must: boolean },
) => HTMLElement | null;

export const divide: Divide = (node, room, { within, must }) => {
  const FIT = 0.6;
  /** Lines that stay, lines that go on, and the lines of a text that is never divided without need. */
  const [LEAST, LEFT, SHORT] = [2, 2, 5];
  const box = (element: Element) => element.getBoundingClientRect();
  const lineOf = (element: Element) => Number.parseFloat(getComputedStyle(element).lineHeight) || 16;
  const isRow = node.tagName === 'TR';
  const isRun = node.matches('.run');
  const parts = node.matches('.pair:not(h1, h2, h3, h4, h5, h6)')
    ? ([...node.querySelectorAll(':scope > [lang]')] as HTMLElement[])
    : isRow
      ? ([...node.children] as HTMLElement[])
      : isRun
        ? [node]
        : [];
  if (!parts.length || (isRow && !must)) return null;
  const linesIn = (part: HTMLElement) => Math.round(box(part).height / lineOf(part));
  const line = lineOf(parts[0]!);
  // Side by side the taller part counts; one above the other, both do.
  const isStacked = !isRow && parts.length > 1 && box(parts[1]!).top >= box(parts[0]!).bottom - 1;
  const together = (lines: readonly number[]) =>
    isStacked ? lines.reduce((sum, n) => sum + n, 0) : Math.max(...lines);
  const total = together(parts.map(linesIn));
  const between = Math.max(0, box(node).height - total * line);
  const most = Math.min(Math.floor((room - (isRow ? 0 : between) + FIT) / line), total - LEFT);
  if (most < LEAST || (!must && !isRun && total <= SHORT)) return null;
  const tops = parts.map((part) => box(part).top);

  /** Moves what was taken out of the parts into a copy of the node; the long rest stays where it is. */
  const before = (firsts: readonly (DocumentFragment | null)[]): HTMLElement => {
    const first = node.cloneNode(false) as HTMLElement;
    for (const child of isRun ? [] : [...node.children]) {
      const i = parts.indexOf(child as HTMLElement);
      if (i < 0) first.append(child);
      else if (firsts[i]) first.append(child.cloneNode(false));
      if (firsts[i]) first.lastElementChild!.append(firsts[i]);
    }
    if (isRun) first.append(firsts[0]!);
    for (const part of [...parts, node]) {
      part.removeAttribute('id');
      part.classList.add('on');
      for (let edge = part.firstElementChild; edge && edge !== node; edge = edge.firstElementChild)
        edge.removeAttribute('id');
      if (!isRow && part !== node && !part.textContent?.trim()) part.remove();
    }
    node.before(first);
    return first;
  };

  // The last sentences of both sides that end in the room.
  const marks = parts.map(
    (part) =>
      new Map([...part.querySelectorAll<HTMLElement>('[data-cut]')].map((mark) => [Number(mark.dataset.cut), mark])),
  );
  const range = document.createRange();
  for (let cut = Math.max(0, ...marks[0]!.keys()); cut > 0; cut--) {
    const [from, till] = [marks.map((each) => each.get(cut)), marks.map((each) => each.get(cut - 1))];
    if (from.some((mark) => !mark) || till.some((mark) => !mark)) continue;
    const ends = till.map((mark) => [...mark!.getClientRects()].at(-1)?.bottom ?? Number.POSITIVE_INFINITY);
    const lines = together(ends.map((end, i) => Math.ceil((end - tops[i]! - 2) / line)));
    if (lines > most) continue;
    if (lines < LEAST) break;
    return before(
      parts.map((part, i) => {
        range.setStart(part, 0);
        range.setEndBefore(from[i]!);
        return range.extractContents();
      }),
    );
  }
  if (!within && !isRun) return null;

  /** Takes out of an element what lies above y: all of it where nothing lies below. */
  const above = (element: HTMLElement, y: number): DocumentFragment | null => {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const bottomOf = (text: Text, from: number, to: number) => {
      range.setStart(text, from);
      range.setEnd(text, to);
      return Math.max(...[...range.getClientRects()].map((rect) => rect.bottom));
    };
    let end: [node: Node, offset: number] = [element, element.childNodes.length];
    for (let text = texts.nextNode() as Text | null; text; text = texts.nextNode() as Text | null) {
      if (bottomOf(text, 0, text.length) <= y + FIT) continue;
      let [low, high] = [0, text.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (bottomOf(text, 0, middle + 1) > y + FIT) high = middle;
        else low = middle + 1;
      }
      end = [text, low];
      break;
    }
    range.setStart(element, 0);
    range.setEnd(...end);
    return range.extractContents();
  };
  // Where the parts stand is asked each time: one above the other, taking from the first moves the second.
  // At least two lines stay and two go on; a part of fewer than four stays whole.
  const lines = parts.map((part) => {
    const all = linesIn(part);
    const kept = Math.round((most * all) / total);
    return all < LEAST + LEFT ? all : Math.min(Math.max(kept, LEAST), all - LEFT);
  });
  const firsts = parts.map((part, i) => above(part, box(part).top + (isRow ? room : lines[i]! * line)));
  const first = before(firsts);
  // Its last line is none of a paragraph: it is set like the others.
  for (const part of isRow ? [] : first.querySelectorAll(':scope > [lang]')) part.classList.add('cut');
  return first;
};
