// What is done to a document inside the browser's page. The functions are sent there as text, once, so they may use
// nothing but each other and the page's own objects. Each of the three that are called, `show`, `loadFaces` and
// `makeUp`, does all it can in one task: between two of them the browser would lay out and paint a screen that nobody sees.
import { divide } from './divide.ts';
import type { Usage } from './faces.ts';
import { type Imposition, type Made, paginate } from './paginate.ts';

export interface Shown {
  readonly body: string;
  readonly css: string;
  readonly language: string;
  readonly title: string;
  readonly layout: string;
  readonly languages: 'both' | 'zh' | 'en';
}

/** Replaces the document's content and style; faces loaded before stay. Tells the characters that each face has to show. */
export function show({ body, css, language, title, layout, languages }: Shown): Usage[] {
  document.getElementById('sheet')!.textContent = css;
  document.documentElement.lang = language;
  document.title = title;
  document.body.innerHTML = body;
  document.body.className = languages === 'both' ? layout : `${layout} mono`;
  // What is said in both languages loses one of them; what is said once stays.
  const away = { both: null, zh: 'en', en: 'zh' }[languages];
  if (away) for (const half of document.querySelectorAll(`[data-half="${away}"]`)) half.remove();
  // A word in another language is tagged with it only where its element has a role.
  for (const word of document.querySelectorAll<HTMLElement>('span[lang], b[lang], i[lang]'))
    if (word.lang !== word.parentElement!.closest<HTMLElement>('[lang]')!.lang) word.setAttribute('role', 'term');
  return usages();
}

/** Which characters each face has to show, as the style sheet sets them. */
function usages(): Usage[] {
  const found = new Map<string, { families: string[]; weight: string; style: string; characters: Set<string> }>();
  const known = new Map<Element, Set<string>>();
  const setOf = (element: Element): Set<string> => {
    let set = known.get(element);
    if (!set) {
      const { fontFamily, fontWeight, fontStyle } = getComputedStyle(element);
      const key = `${fontFamily}|${fontWeight}|${fontStyle}`;
      let usage = found.get(key);
      if (!usage) {
        const families = fontFamily.split(',').map((name) => name.trim().replace(/^["']|["']$/g, ''));
        usage = { families, weight: fontWeight, style: fontStyle, characters: new Set() };
        found.set(key, usage);
      }
      set = usage.characters;
      known.set(element, set);
    }
    return set;
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode() as Text | null; node; node = texts.nextNode() as Text | null)
    for (const character of node.data) setOf(node.parentElement!).add(character);
  for (const element of document.querySelectorAll('[data-mark]'))
    for (const character of (element as HTMLElement).dataset.mark!) setOf(element).add(character);
  return [...found.values()].map(({ characters, ...rest }) => ({ ...rest, characters: [...characters].join('') }));
}

/** Loads faces into the document. All share one ascent and descent, so that both languages round to one baseline. */
export async function loadFaces(
  faces: readonly { family: string; weight: string; style: string; range: string | null; data: string }[],
): Promise<void> {
  await Promise.all(
    faces.map(async ({ family, weight, style, range, data }) => {
      const bytes = Uint8Array.from(atob(data), (c) => c.charCodeAt(0));
      const face = new FontFace(family, bytes, {
        weight,
        style,
        ascentOverride: '95%',
        descentOverride: '25%',
        lineGapOverride: '0%',
        ...(range ? { unicodeRange: range } : {}),
      });
      document.fonts.add(await face.load());
    }),
  );
}

/** The words round a character, for a message that tells where it stands. */
export function contextOf(character: string): string {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode() as Text | null; node; node = texts.nextNode() as Text | null) {
    const at = node.data.indexOf(character);
    if (at >= 0) return node.data.slice(Math.max(0, at - 12), at + 12).trim();
  }
  return '';
}

/** Fits the large names to their columns, and the contents to the cover. */
function settle(): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-fit]')) {
    const room = element.getBoundingClientRect().width;
    element.style.whiteSpace = 'nowrap';
    element.style.width = 'max-content';
    const wide = element.getBoundingClientRect().width;
    const size = Number.parseFloat(getComputedStyle(element).fontSize);
    element.style.width = '';
    if (wide > room) element.style.fontSize = `${Math.max(24, Math.floor((size * room) / wide))}px`;
    if ((24 * wide) / size > room) element.style.whiteSpace = '';
  }
  // A cover that would run over its page does without its ruler, and then gets smaller contents.
  const cover = document.querySelector('.front.several');
  const contents = document.querySelector('.contents');
  const least = cover ? Number.parseFloat(getComputedStyle(cover).minBlockSize) : 0;
  const isFull = () => cover !== null && cover.getBoundingClientRect().height > least + 1;
  if (isFull()) cover!.querySelector('.emblem')?.remove();
  if (contents && isFull()) contents.classList.add('dense');
}

/** Chinese paragraphs, and whether a line of theirs would gape if it were justified. */
type Gaping = ReadonlyMap<HTMLElement, boolean>;

/** Measures the paragraphs that are new or divided since they were `known`. */
function gaping(lead: number, known: Gaping): Map<HTMLElement, boolean> {
  const gapes = (p: HTMLElement): boolean => {
    const box = p.getBoundingClientRect();
    const range = document.createRange();
    range.selectNodeContents(p);
    const right = new Map<number, number>();
    for (const r of range.getClientRects()) {
      const line = Math.round((r.bottom - box.top) / lead);
      right.set(line, Math.max(right.get(line) ?? 0, r.right));
    }
    const ends = [...right].sort((a, b) => a[0] - b[0]).map(([, x]) => x);
    const size = Number.parseFloat(getComputedStyle(p).fontSize);
    const full = p.classList.contains('cut') ? ends : ends.slice(0, -1);
    return Math.max(0, ...full.map((x) => box.right - x)) > 1.3 * size;
  };
  const paragraphs = document.querySelectorAll<HTMLElement>(
    '.body .pair > p[lang^="zh"], .editors .pair > p[lang^="zh"], .lead > p[lang^="zh"]',
  );
  return new Map([...paragraphs].map((p) => [p, (p.classList.contains('on') ? undefined : known.get(p)) ?? gapes(p)]));
}

/** Lets numbers part from what they count in the paragraphs where that alone closes a gap. */
function loosen(lead: number): Gaping {
  const found = gaping(lead, new Map());
  const freed = [...found].flatMap(([p, gapes]) => (gapes && p.querySelector('.nb') ? [p] : []));
  for (const p of freed) {
    p.classList.add('free');
    found.delete(p);
  }
  const again = freed.length ? gaping(lead, found) : found;
  for (const p of freed) if (again.get(p)) p.classList.remove('free');
  return again;
}

/** Takes back what Chromium leaves between Han and a number where the number begins a line and is an element after another. */
function flush(): void {
  // What is drawn to the edge makes room in its line, which may bring another number to the beginning of the next.
  for (let round = 0; round < 5; round++) if (!flushOnce()) return;
}

function flushOnce(): boolean {
  const first = document.createRange();
  const widthOf = (text: Text) => {
    first.setStart(text, 0);
    first.setEnd(text, 1);
    return first.getBoundingClientRect();
  };
  const begins = [...document.querySelectorAll<HTMLElement>('[lang^="zh"] :is(.nb, a, span, b, strong)')].flatMap(
    (element) => {
      const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode() as Text | null;
      if (!text || element.style.marginInlineStart || !/^[\dA-Za-z]/.test(text.data)) return [];
      const box = element.closest('p, li, td, th, dt, dd, h1, h2, h3')?.getBoundingClientRect();
      const { left, width } = widthOf(text);
      return box && Math.abs(left - box.left) <= 1 ? [{ element, text, width }] : [];
    },
  );
  for (const { element } of begins) element.style.setProperty('text-autospace', 'no-autospace');
  const excess = begins.map(({ element, text, width }) => {
    // A single digit has the space behind it, too, which stays.
    const behind = /^.[\w.,%]/.test(text.data) ? 0 : Number.parseFloat(getComputedStyle(element).fontSize) / 8;
    return width - widthOf(text).width - behind;
  });
  for (const [i, { element }] of begins.entries()) {
    element.style.removeProperty('text-autospace');
    if (excess[i]! > 0.5) element.style.marginInlineStart = `${-excess[i]!}px`;
  }
  return excess.some((width) => width > 0.5);
}

/**
 * Makes up the pages until the page numbers written in the text are those of the pages made, and tells the headings;
 * null where the numbers do not come to rest.
 */
export async function makeUp(
  imposition: Imposition,
): Promise<(Made & { readonly headings: readonly Heading[] }) | null> {
  await document.fonts.ready;
  await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
  settle();
  const { lead } = imposition;
  const known = loosen(lead);
  for (let pass = 1; pass <= 6; pass++) {
    const slots = [...document.querySelectorAll('[data-page], [data-pages]')];
    const flow = slots.length ? document.body.cloneNode(true) : null;
    const lines = slots.map((slot) => slot.closest('.pair, tr') ?? slot);
    const heights = () => lines.map((line) => line.getBoundingClientRect().height).join();
    let pages: Made['pages'] = {};
    const made = paginate(imposition, divide, (found) => {
      pages = found;
      const before = heights();
      if (number(pages) && heights() !== before) return false;
      // Still in one flow, which is laid out already: a page only takes what it is given.
      for (const [p, gapes] of gaping(lead, known)) if (!gapes) p.classList.add('justify');
      flush();
      return true;
    });
    if (made) {
      document.body.classList.add('made');
      return { ...made, headings: headings() };
    }
    // The numbers take more or less room than what stood there: once more, with them in their places.
    document.body.replaceWith(flow!);
    number(pages);
  }
  return null;
}

/** Writes page numbers into their slots; true where any of them changed. */
export function number(pages: Readonly<Record<string, number>>): boolean {
  let changed = false;
  const write = (slot: Element, html: string) => {
    if (slot.innerHTML === html) return;
    slot.innerHTML = html;
    changed = true;
  };
  for (const slot of document.querySelectorAll<HTMLElement>('[data-page]'))
    write(slot, String(pages[slot.dataset.page!] ?? '–'));
  for (const slot of document.querySelectorAll<HTMLElement>('[data-pages]')) {
    const first = new Map<number, string>();
    for (const id of slot.dataset.pages!.split(' ')) {
      const page = pages[id];
      if (page !== undefined && !first.has(page)) first.set(page, id);
    }
    const hits = [...first].sort((a, b) => a[0] - b[0]);
    const link = ([page, id]: [number, string]) => `<a href="#${id}">${page}</a>`;
    const runs: [number, string][][] = [];
    for (const hit of hits) {
      const run = runs.at(-1);
      if (run && run.at(-1)![0] === hit[0] - 1) run.push(hit);
      else runs.push([hit]);
    }
    const parts = runs.flatMap((run) =>
      run.length > 2 ? [`${link(run[0]!)}–${link(run.at(-1)!)}`] : run.map((hit) => link(hit)),
    );
    write(slot, parts.join(', '));
  }
  return changed;
}

/** The title of a heading; the browser would run the words of its two languages together. */
export interface Heading {
  readonly zh: string;
  readonly en: string;
}

/** The headings in document order. */
function headings(): Heading[] {
  const text = (element: Element | null) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  return [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((heading) => {
    const copy = heading.cloneNode(true) as Element;
    for (const note of copy.querySelectorAll('sup')) note.remove();
    return {
      zh: [text(copy.querySelector('.no')), text(copy.querySelector('[lang^="zh"]'))].filter(Boolean).join(' '),
      en: text([...copy.children].find((child) => child.getAttribute('lang') === 'en') ?? null),
    };
  });
}

/** The text that puts the functions into a page, as properties of `press`. */
export const SCRIPT = `globalThis.press = (() => {
const divide = ${divide};
${[show, usages, loadFaces, contextOf, settle, gaping, loosen, flush, flushOnce, paginate, makeUp, number, headings].join('\n')}
return { show, loadFaces, contextOf, makeUp, number };
})()`;
