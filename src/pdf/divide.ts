// The division of a pair, a row or a run of items between two pages, inside the browser's page (see paginate.ts).

/**
 * Divides a node so that what stays is no taller than `room` px, and returns what goes on, which is put after it; null
 * where the node stays whole. A pair is divided between sentences that render each other, so that both sides go on
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
  const total = Math.max(...parts.map(linesIn));
  const most = Math.min(Math.floor((room + FIT) / line), total - LEFT);
  if (most < LEAST || (!must && !isRun && total <= SHORT)) return null;
  const top = box(node).top;

  /** Puts what was taken out of the parts into a copy of the node. */
  const goOn = (rests: readonly (DocumentFragment | null)[]): HTMLElement => {
    const rest = node.cloneNode(false) as HTMLElement;
    for (const [i, part] of parts.entries()) {
      const copy = isRun ? rest : (part.cloneNode(false) as HTMLElement);
      copy.removeAttribute('id');
      copy.classList.add('on');
      const content = rests[i];
      for (let edge = content?.firstElementChild; edge; edge = edge.firstElementChild) edge.removeAttribute('id');
      if (content) copy.append(content);
      if (!isRun && (content || isRow)) rest.append(copy);
    }
    rest.removeAttribute('id');
    rest.classList.add('on');
    node.after(rest);
    return rest;
  };

  // The last sentences of both sides that end in the room.
  const marks = parts.map(
    (part) =>
      new Map([...part.querySelectorAll<HTMLElement>('[data-cut]')].map((mark) => [Number(mark.dataset.cut), mark])),
  );
  const range = document.createRange();
  for (let cut = Math.max(0, ...marks[0]!.keys()); cut > 0; cut--) {
    const [from, before] = [marks.map((each) => each.get(cut)), marks.map((each) => each.get(cut - 1))];
    if (from.some((mark) => !mark) || before.some((mark) => !mark)) continue;
    const ends = before.map((mark) => [...mark!.getClientRects()].at(-1)?.bottom ?? Number.POSITIVE_INFINITY);
    const lines = Math.max(...ends.map((end) => Math.ceil((end - top - 2) / line)));
    if (lines > most) continue;
    if (lines < LEAST) break;
    return goOn(
      parts.map((part, i) => {
        range.setStartBefore(from[i]!);
        range.setEnd(part, part.childNodes.length);
        return range.extractContents();
      }),
    );
  }
  if (!within && !isRun) return null;

  /** Takes out of an element what lies below y. */
  const below = (element: HTMLElement, y: number): DocumentFragment | null => {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const bottomOf = (text: Text, from: number, to: number) => {
      range.setStart(text, from);
      range.setEnd(text, to);
      return Math.max(...[...range.getClientRects()].map((rect) => rect.bottom));
    };
    for (let text = texts.nextNode() as Text | null; text; text = texts.nextNode() as Text | null) {
      if (bottomOf(text, 0, text.length) <= y + FIT) continue;
      let [low, high] = [0, text.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (bottomOf(text, 0, middle + 1) > y + FIT) high = middle;
        else low = middle + 1;
      }
      range.setStart(text, low);
      range.setEnd(element, element.childNodes.length);
      return range.extractContents();
    }
    return null;
  };
  const rests = parts.map((part) =>
    below(part, top + (isRow ? room : Math.round((most * linesIn(part)) / total) * line)),
  );
  if (rests.every((rest) => !rest)) return null;
  const rest = goOn(rests);
  for (const [i, part] of parts.entries())
    if (rests[i] && part.matches('.justify')) part.style.textAlignLast = 'justify';
  return rest;
};
