/**
 * The lattice of the texts that a broken stretch may have been. Between any two bytes of it a pair may have been lost
 * (private-use characters were dropped), several in a row too.
 */
import { type Enclosed, enclosingCost } from './enclosed.ts';
import {
  type Edge,
  isHan,
  type Lattice,
  type LostPairs,
  lostPairs,
  oddityOf,
  simplifiedOf,
  textCharacter,
} from './lattice.ts';
import { type Element, glossCost, glossedTrails, type Option, type Page, type Stretch } from './stretch.ts';

const SLACK = [5.5, 7.5, 9.5];
const COMMON_GROUPS = 2; // the user-defined areas; the other lost pairs are gaps in the standard
const RARE = -5.6; // log10: rarer characters do not stand beside a second lost pair

const MANY = 48;
const MOST = 16; // bytes that may stand before an element, beyond which no pair is taken for lost

/** A line break is what is swallowed most, and no line ends in a mark that opens. */
const OPENING = '“‘「『（《';
const BEFORE_LOSS = -3;

/** First bytes of the marks of Chinese. */
const isMarkLead = (byte: number): boolean => byte === 0xa1 || byte === 0xa3;

const ALL: readonly Option[] = Array.from({ length: 0xfe - 0x80 }, (_, i) => ({ byte: 0x81 + i, cost: 0 }));

/** `levels` is how many pairs in a row may have been lost, up to 3. `leads` are the bytes that may stand before the first element; `before` are the characters before them. */
export function readingsOf(
  page: Page,
  stretch: Stretch,
  leads: readonly Option[],
  before: readonly number[],
  enclosed: Enclosed,
  levels: number,
): Lattice {
  const { elements, after } = stretch;
  const lost = lostPairs();
  const stride = 1 + levels * lost.length;
  const firstBase = before.length;
  const lastBase = firstBase + elements.length * stride;
  const tail = tailOf(elements, after);
  const last = lastBase + tail.length;
  const made: (Edge[] | undefined)[] = [];
  const grouped: (ReadonlyMap<number, readonly Edge[]> | undefined)[] = [];

  const contextEdge = (to: number, unit: number): Edge => ({
    to,
    unit,
    plain: isHan(unit) ? simplifiedOf(unit) : 0,
    cost: 0,
    step: -1,
  });
  const listed = (unit: number, element: Element) => !element.crossing && page.glossary?.letters.has(unit) === true;
  const edge = (to: number, unit: number, cost: number, step: number): Edge => ({
    to,
    unit,
    plain: isHan(unit) ? simplifiedOf(unit) : 0,
    cost: cost + oddityOf(unit, page.traditional, page.seen) + enclosingCost(unit, enclosed),
    step,
  });
  /** Edges for characters that begin with `lead` and end with the element. */
  const ending = (out: Edge[], lead: number, step: number, cost: number, direct: boolean) => {
    const element = elements[step]!;
    const to = firstBase + (step + 1) * stride;
    const trails: readonly Option[] = element.trail
      ? [{ byte: element.trail, cost: 0 }]
      : element.letters
        ? glossedTrails(page, lead, element.letters)
        : ALL;
    for (const trail of trails) {
      const unit = textCharacter(lead, trail.byte);
      if (!unit) continue;
      let own = trail.cost;
      if (element.letters && element.trail) {
        const against = glossCost(page, unit, element.letters);
        if (against === undefined) continue;
        own = against;
      } else if (!element.letters && page.glossary?.letters.has(unit) && !(direct && element.crossing)) continue;
      if (!direct && !isKnown(page, unit)) continue;
      const mark = String.fromCharCode(unit);
      if (element.swallowed && mark !== enclosed.missing && OPENING.includes(mark)) own += BEFORE_LOSS;
      out.push(edge(to, unit, cost + own, step));
    }
  };
  /** Edges for characters that begin with `lead` and end in the first byte of a pair that was lost. */
  const losing = (out: Edge[], lead: number, step: number, level: number, cost: number) => {
    const element = elements[step]!;
    const groups = level === 0 ? lost.length : COMMON_GROUPS;
    for (let k = 0; k < groups; k += 1) {
      const to = firstBase + step * stride + 1 + level * lost.length + k;
      for (const first of lost[k]!.firsts) {
        const unit = textCharacter(lead, first);
        if (!unit || !isKnown(page, unit) || (level > 0 && !isCommon(page, unit))) continue;
        if (level === 0 ? listed(unit, element) : page.glossary?.letters.has(unit)) continue;
        out.push(edge(to, unit, cost, step));
      }
    }
  };
  const edgesFrom = (node: number): Edge[] => {
    if (node < firstBase) return [contextEdge(node + 1, before[node]!)];
    if (node >= lastBase) return node < last ? [contextEdge(node + 1, tail[node - lastBase]!)] : [];
    const step = Math.floor((node - firstBase) / stride);
    const place = (node - firstBase) % stride;
    const out: Edge[] = [];
    if (place === 0) {
      const pending = step === 0 ? leads : [{ byte: elements[step - 1]!.next, cost: 0 }];
      for (const { byte, cost } of pending) {
        ending(out, byte, step, cost, true);
        if (levels > 0 && (pending.length <= MOST || isMarkLead(byte))) losing(out, byte, step, 0, cost);
      }
      return out;
    }
    const level = Math.floor((place - 1) / lost.length);
    const { seconds } = lost[(place - 1) % lost.length] as LostPairs;
    const open = elements[step]!.swallowed;
    for (const second of seconds) {
      if (!open || level === 0) ending(out, second, step, 0, false);
      if (level + 1 < levels && !open) losing(out, second, step, level + 1, 0);
    }
    return out;
  };
  const edgesOf = (node: number): Edge[] => {
    made[node] ??= edgesFrom(node);
    return made[node];
  };
  return {
    last,
    edgesOf,
    byCharacter: (node) => {
      const edges = edgesOf(node);
      if (edges.length >= MANY) grouped[node] ??= byCharacter(edges);
      return grouped[node];
    },
    detour: (node) => {
      if (node < firstBase || node >= lastBase) return undefined;
      const place = (node - firstBase) % stride;
      if (place === 0) return undefined;
      return { from: node - place, slack: SLACK[Math.floor((place - 1) / lost.length)]! };
    },
  };
}

function byCharacter(edges: readonly Edge[]): ReadonlyMap<number, readonly Edge[]> {
  const map = new Map<number, Edge[]>();
  for (const edge of edges) {
    const known = map.get(edge.plain);
    if (known) known.push(edge);
    else map.set(edge.plain, [edge]);
  }
  return map;
}

function tailOf(elements: readonly Element[], after: readonly number[]): number[] {
  const final = elements.at(-1)!;
  return final.letter || final.swallowed ? [0, ...after] : [...after];
}

/** Characters that words are made of, and everyday marks: no others stand beside a lost pair, or behind a stray byte. */
export const isKnown = (page: Page, unit: number): boolean =>
  isHan(unit) ? page.model.step(0, simplifiedOf(unit)) >= 0 : oddityOf(unit, page.traditional, page.seen) > -3;

function isCommon(page: Page, unit: number): boolean {
  if (!isHan(unit)) return true;
  const node = page.model.step(0, simplifiedOf(unit));
  return page.model.isWord(node) && page.model.score(0, node) > RARE;
}
