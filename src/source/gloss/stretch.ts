/**
 * A broken stretch of a page as a lattice: from the place where the decoder lost step to where it found it again.
 */
import { pairOf } from '../gbk.ts';
import type { LanguageModel } from '../model/model.ts';
import type { Glossary } from './glossary.ts';
import { type Edge, isHan, type Lattice, lostPairs, oddityOf, simplifiedOf, textCharacter } from './lattice.ts';
import { GLOSS, GLOSS_TAIL, isReading, toneless } from './syllable.ts';

/** A byte that may stand at a place, with what is held against it (log10). */
export interface Option {
  readonly byte: number;
  readonly cost: number;
}

export interface Page {
  readonly text: string;
  readonly glossary: Glossary | undefined;
  readonly model: LanguageModel;
  /** Whether the page writes Traditional, and which characters it shows where nothing is broken. */
  readonly traditional: boolean;
  readonly seen: ReadonlySet<number>;
}

/** What one element of the damaged text stands for: its place, and whether a byte behind it is lost for good. */
export interface Step {
  readonly start: number;
  readonly end: number;
  readonly swallowed: boolean;
}

export interface Stretch {
  readonly lattice: Lattice;
  readonly steps: readonly Step[];
  /** Where the text is in step again. */
  readonly end: number;
}

const LONGEST = 400;
const UNLISTED = -3;
const LOSS = 0;
const CONTEXT = 6;

const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '(': '（',
  ')': '）',
  '!': '！',
  '?': '？',
};

/** Letters of a whole gloss that starts at an offset, and its end. */
export function glossAt(text: string, at: number, tail = false): { letters: string; end: number } | undefined {
  const pattern = tail ? GLOSS_TAIL : GLOSS;
  pattern.lastIndex = at;
  const letters = pattern.exec(text)?.[1];
  return letters && toneless(letters) ? { letters, end: pattern.lastIndex } : undefined;
}

/** Second bytes of the characters that start with a byte and carry a gloss; those of the page's list come free. */
export function glossedTrails(page: Page, lead: number, letters: string): Option[] {
  const options: Option[] = [];
  const listed = page.glossary?.letters;
  const syllable = toneless(letters)!;
  for (let byte = 0x40; byte <= 0xfe; byte += 1) {
    const unit = textCharacter(lead, byte);
    if (!unit) continue;
    const own = listed?.get(unit);
    if (own === letters) options.push({ byte, cost: 0 });
    else if (own === undefined && !page.seen.has(unit) && isReading(page.model.readings(unit), syllable)) {
      options.push({ byte, cost: UNLISTED });
    }
  }
  return options;
}

/**
 * The lattice of a stretch that starts at `start`. `leads` are the bytes that may already stand before the next
 * element, the first half of a character. Undefined where the text cannot be read so.
 */
export function stretchAt(
  page: Page,
  start: number,
  leads: readonly Option[],
  before: readonly number[],
): Stretch | undefined {
  const { text, glossary } = page;
  const edges: Edge[][] = [[]];
  const steps: Step[] = [];
  let node = 0;
  const fresh = () => edges.push([]) - 1;
  const edge = (from: number, to: number, unit: number, cost: number, step: number) => {
    const han = isHan(unit);
    const plain = han ? simplifiedOf(unit) : 0;
    edges[from]!.push({
      to,
      unit,
      plain,
      step,
      cost: cost + (step < 0 && han ? 0 : oddityOf(unit, page.traditional, page.seen)),
    });
  };
  for (const unit of before) {
    const to = fresh();
    edge(node, to, unit, 0, -1);
    node = to;
  }

  let pending = leads;
  let at = start;
  let swallowed = false;
  /** A gloss stands between the pending byte and the next: their character may be a listed one that it broke. */
  let crossing = true;
  /** Edges for a true character that ends in one of `trails`, also where a pair was lost before it. */
  const complete = (trails: readonly Option[]): boolean => {
    const step = steps.length;
    const plain: [number, number][] = [];
    for (const lead of pending) {
      for (const trail of trails) {
        const unit = textCharacter(lead.byte, trail.byte);
        if (unit && !mustBeGlossed(unit, trail)) plain.push([unit, lead.cost + trail.cost]);
      }
    }
    const middles: { node: number; seconds: readonly number[] }[] = [];
    if (pending.length <= 4 && trails.length <= 8) {
      for (const [first, seconds] of lostPairs()) {
        let middle = -1;
        for (const lead of pending) {
          const unit = textCharacter(lead.byte, first);
          if (!unit || mustBeGlossed(unit) || !isKnown(page, unit)) continue;
          if (middle < 0) {
            middle = fresh();
            middles.push({ node: middle, seconds });
          }
          edge(node, middle, unit, lead.cost + LOSS, step);
        }
      }
    }
    const to = fresh();
    for (const [unit, cost] of plain) edge(node, to, unit, cost, step);
    for (const { node: middle, seconds } of middles) {
      for (const second of seconds) {
        for (const trail of trails) {
          const unit = textCharacter(second, trail.byte);
          if (unit && !mustBeGlossed(unit, trail) && isKnown(page, unit)) edge(middle, to, unit, trail.cost, step);
        }
      }
    }
    node = to;
    return plain.length > 0 || middles.some(({ node: middle }) => edges[middle]!.length > 0);
  };
  const mustBeGlossed = (unit: number, trail?: Option) =>
    trail !== GLOSSED && !trail?.cost && glossing !== true && glossary?.letters.has(unit) === true;
  const GLOSSED: Option = { byte: 0, cost: 0 };
  let glossing = false;

  for (;;) {
    if (at >= text.length || steps.length > LONGEST) return undefined;
    const unit = text.charCodeAt(at);
    const from = at;
    at += 1;
    const skipGlosses = () => {
      crossing = false;
      for (let found = glossAt(text, at); found && glossary; found = glossAt(text, at)) {
        at = found.end;
        crossing = true;
      }
    };
    if (unit === 0x3f) {
      const tail = glossAt(text, at, true);
      if (tail) {
        // The true character ends in the swallowed pair's first byte and is one that carries this gloss.
        const trails: Option[] = [];
        const possible = new Set<number>(
          pending.flatMap(({ byte }) => glossedTrails(page, byte, tail.letters).map((o) => o.byte)),
        );
        for (const byte of possible) trails.push({ byte, cost: 0 });
        for (const [first, seconds] of lostPairs()) {
          void first;
          for (const second of seconds)
            for (const o of glossedTrails(page, second, tail.letters))
              if (!o.cost && !possible.has(o.byte)) trails.push(o);
          break;
        }
        at = tail.end;
        glossing = true;
        const ok = complete(trails);
        glossing = false;
        steps.push({ start: from, end: at, swallowed: false });
        if (!ok) return undefined;
        break;
      }
      const all: Option[] = [];
      for (let byte = 0x81; byte <= 0xfe; byte += 1) all.push({ byte, cost: 0 });
      if (!complete(all)) return undefined;
      steps.push({ start: from, end: at, swallowed: true });
      swallowed = true;
      break;
    }
    const pair = pairOf(FULL_WIDTH[text[from]!]?.charCodeAt(0) ?? unit);
    if (!pair) {
      if (unit < 0x40 || unit > 0x7e) return undefined;
      glossing = crossing || glossAt(text, at) !== undefined;
      const ok = complete([{ byte: unit, cost: 0 }]);
      glossing = false;
      skipGlosses();
      steps.push({ start: from, end: at, swallowed: false });
      if (!ok) return undefined;
      break;
    }
    // The first character of a stretch stands around the gloss that broke it, and may be one that carries a gloss.
    glossing = crossing;
    const ok = complete([{ byte: pair >> 8, cost: 0 }]);
    glossing = false;
    if (!ok) return undefined;
    skipGlosses();
    steps.push({ start: from, end: at, swallowed: false });
    pending = [{ byte: pair & 0xff, cost: 0 }];
  }

  const end = at;
  if (swallowed) {
    const to = fresh();
    edges[node]!.push({ to, unit: 0, plain: 0, cost: 0, step: -1 });
    node = to;
  }
  for (let count = 0; count < CONTEXT && at < text.length; count += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 0x3f) break;
    const to = fresh();
    if (!isHan(unit)) {
      edges[node]!.push({ to, unit, plain: 0, cost: 0, step: -1 });
      node = to;
      break;
    }
    edge(node, to, unit, 0, -1);
    node = to;
    at += 1;
    for (let found = glossAt(text, at); found && glossary; found = glossAt(text, at)) at = found.end;
  }
  return { lattice: { edges, last: node }, steps, end };
}

/** Characters that stand beside a lost pair: only those that words are made of, or everyday marks. */
const isKnown = (page: Page, unit: number): boolean =>
  isHan(unit) ? page.model.step(0, simplifiedOf(unit)) >= 0 : oddityOf(unit, page.traditional, page.seen) > -5;
