/**
 * Which sentences of a pair of texts render which: length and anchors.
 *
 * After Gale and Church (1993), "A program for aligning sentences in bilingual corpora": a dynamic programme over beads
 * of sentences, the cost of a bead from how far its lengths are from the usual ratio and from how usual its shape is.
 * Length is counted in English letters, a Han character as three, and compared by logarithm, which over 20,000 pairs of
 * news and other prose is close to normal. To this we add anchors, strings that stand in both languages (digits, Latin
 * words), each of which pulls the two sentences holding it together, and common words (lexicon.ts): over 12,000 pairs
 * seven notions of ten are found in the sentence that renders theirs, and one of twenty in any other.
 */
import type { Span } from './bilingual.ts';
import { notionsEn, notionsZh } from './lexicon.ts';
import { sentences } from './sentence.ts';

/** Sentences that render each other. A side is empty (`start` = `end`) where nothing renders the other. */
export interface AlignedSpans {
  readonly zh: Span;
  readonly en: Span;
}

/** Offsets of two places that are known to render each other, such as a number and its counterpart. */
export interface Link {
  readonly zh: number;
  readonly en: number;
}

export interface AlignOptions {
  /** What identifies a sentence across languages; by default numbers of two digits or more, and Latin words. */
  readonly anchors?: (sentence: string, language: 'zh' | 'en') => Iterable<string>;
  /** None by default. */
  readonly links?: readonly Link[];
}

const USUAL_GAP = 260;
/** Sentences of each language in a bead, and −100·ln of how usual it is (Gale and Church, table 5, smoothed). */
const BEADS: readonly (readonly [number, number, number])[] = [
  [1, 1, 12],
  [1, 2, 200],
  [2, 1, 200],
  [2, 2, 440],
  [1, 3, 420],
  [3, 1, 420],
  [1, 0, USUAL_GAP],
  [0, 1, USUAL_GAP],
];
/** Mean and deviation of `lengthRatio` in sentences that render each other. */
export const RATIO_MEAN = -0.1;
const RATIO_DEVIATION = 0.21;
/** What a shared anchor is worth, on the scale of the beads, and what one costs that is not shared. */
const ANCHOR = 100;
const NO_ANCHOR = 100;
/** A notion found in the sentences that render its own, one that is not, and one that only the English may name. */
const FOUND = 60;
const LOST = 45;
const EXTRA = 4;
/** A sentence without counterpart, where the question is whether there is one. */
const GAP = 140;
/** Sentences of both sides multiplied, up to which notions are compared. */
const NOTIONS = 1600;
/** Half the width of the band around the diagonal that is searched, in sentences: keeps long texts linear. */
const BAND = 24;

function usualAnchors(sentence: string): string[] {
  return (
    sentence
      .match(/\d+(?:[.,]\d+)+|\d{2,}|\p{Script=Latin}{2,}/gu)
      ?.map((word) => word.replace(/,/g, '').toLowerCase()) ?? []
  );
}

interface Side {
  readonly spans: readonly Span[];
  /** Letters up to each sentence: `sums[i]` is the length of the first i. */
  readonly sums: readonly number[];
  readonly anchors: readonly ReadonlySet<string>[];
  /** Of each sentence; empty where the texts are long. */
  readonly notions: readonly ReadonlySet<number>[];
}

function side(
  text: string,
  language: 'zh' | 'en',
  spans: readonly Span[],
  { anchors: anchorsOf = usualAnchors, links = [] }: AlignOptions,
  withNotions: boolean,
): Side {
  const sums = [0];
  const length = language === 'zh' ? expectedLetters : countLetters;
  for (const { start, end } of spans) sums.push(sums.at(-1)! + length(text.slice(start, end)));
  const texts = spans.map(({ start, end }) => text.slice(start, end));
  const anchors = texts.map((sentence) => new Set(anchorsOf(sentence, language)));
  for (const [index, link] of links.entries())
    anchors[spans.findLastIndex(({ start }) => start <= link[language])]?.add(`link ${index}`);
  return {
    spans,
    sums,
    anchors,
    notions: withNotions ? texts.map(language === 'zh' ? notionsZh : notionsEn) : [],
  };
}

/** For each UTF-16 code unit what it counts: 3 for a Han character, 1 for a letter or digit, 0 for the rest. */
const WEIGHTS: Uint8Array = (() => {
  const weights = new Uint8Array(0x10000);
  for (let code = 0; code < 0x10000; code += 1) {
    const character = String.fromCharCode(code);
    if (/\p{Script=Han}/u.test(character)) weights[code] = 3;
    else if (/[\p{L}\p{Nd}]/u.test(character)) weights[code] = 1;
  }
  // The first half of a character beyond the basic plane, nearly always a rare Han one, counts for both.
  for (let code = 0xd840; code <= 0xd8ff; code += 1) weights[code] = 3;
  return weights;
})();

/** English letters that a Chinese text leads one to expect: three for a Han character, letters and digits for themselves. */
export function expectedLetters(zh: string): number {
  let sum = 0;
  for (let at = 0; at < zh.length; at += 1) sum += WEIGHTS[zh.charCodeAt(at)]!;
  return sum;
}

/** Letters and digits of an English text. */
export function countLetters(en: string): number {
  let sum = 0;
  for (let at = 0; at < en.length; at += 1) if (WEIGHTS[en.charCodeAt(at)]) sum += 1;
  return sum;
}

/** Natural logarithm of the English letters there to those expected, damped for short texts. */
export const lengthRatio = (expected: number, letters: number): number => Math.log((letters + 8) / (expected + 8));

/** Short sentences vary more: with these letters the variance is twice that of long ones. */
const SHORT = 100;
const lengthCost = (expected: number, letters: number): number =>
  (50 * ((lengthRatio(expected, letters) - RATIO_MEAN) / RATIO_DEVIATION) ** 2) / (1 + SHORT / (expected + 8));

/** Whether one of the sentences `from`–`to` holds a key. */
function holds<Key>(sets: readonly ReadonlySet<Key>[], from: number, to: number, key: Key): boolean {
  for (let i = from; i < to; i += 1) if (sets[i]!.has(key)) return true;
  return false;
}

/** What anchors and notions say against the last `down` sentences before `row` being rendered by the last `across`. */
function wordCost(left: Side, row: number, down: number, right: Side, column: number, across: number): number {
  let cost = 0;
  const [top, first] = [row - down, column - across];
  for (let i = top; i < row; i += 1)
    for (const anchor of left.anchors[i]!) cost += holds(right.anchors, first, column, anchor) ? -ANCHOR : NO_ANCHOR;
  if (!left.notions.length) return cost;
  for (let i = top; i < row; i += 1)
    for (const notion of left.notions[i]!) cost += holds(right.notions, first, column, notion) ? -FOUND : LOST;
  for (let j = first; j < column; j += 1)
    for (const notion of right.notions[j]!) if (!holds(left.notions, top, row, notion)) cost += EXTRA;
  return cost;
}

interface Solved {
  readonly cost: number;
  readonly beads: readonly AlignedSpans[];
}

/** The cheapest alignment; without a cost for a `gap` every sentence must be rendered by something. */
function solve(left: Side, right: Side, gap: number | null): Solved {
  const rows = left.spans.length;
  const columns = right.spans.length;
  const slope = rows ? columns / rows : 0;
  // Small texts are searched whole; long ones in a band as wide as the two counts may drift apart.
  const band = rows * columns <= 250_000 ? columns : BAND + Math.ceil(slope * 3) + 3;
  const width = 2 * band + 1;
  const centre = (row: number) => (rows ? Math.round(row * slope) : 0);
  const cost = new Float64Array((rows + 1) * width).fill(Number.POSITIVE_INFINITY);
  const bead = new Int8Array((rows + 1) * width).fill(-1);
  const cell = (row: number, column: number) => {
    const offset = column - centre(row) + band;
    return offset < 0 || offset >= width ? -1 : row * width + offset;
  };
  cost[cell(0, 0)] = 0;
  const kinds = gap !== null ? BEADS.length : BEADS.length - 2;
  for (let row = 0; row <= rows; row += 1) {
    const first = Math.max(0, centre(row) - band);
    const last = Math.min(columns, centre(row) + band);
    for (let column = first; column <= last; column += 1) {
      const here = cell(row, column);
      for (let kind = 0; kind < kinds; kind += 1) {
        const [down, across, usual] = BEADS[kind]!;
        if (row < down || column < across) continue;
        const from = cell(row - down, column - across);
        if (from < 0 || cost[from] === Number.POSITIVE_INFINITY) continue;
        let total = cost[from]! + (down && across ? usual : gap!);
        if (down && across)
          total +=
            lengthCost(left.sums[row]! - left.sums[row - down]!, right.sums[column]! - right.sums[column - across]!) +
            wordCost(left, row, down, right, column, across);
        if (total < cost[here]!) {
          cost[here] = total;
          bead[here] = kind;
        }
      }
    }
  }
  const end = cell(rows, columns);
  return {
    cost: end < 0 ? Number.POSITIVE_INFINITY : cost[end]!,
    get beads() {
      return path(left.spans, right.spans, (row, column) => {
        const at = cell(row, column);
        return at < 0 ? -1 : bead[at]!;
      });
    },
  };
}

function sidesOf(zh: string, en: string, options: AlignOptions): readonly [Side, Side] {
  const [left, right] = [sentences(zh, 'zh'), sentences(en, 'en')];
  const withNotions = left.length * right.length <= NOTIONS;
  return [side(zh, 'zh', left, options, withNotions), side(en, 'en', right, options, withNotions)];
}

/** Aligns the sentences of two texts; every sentence of both is in exactly one result, in order. */
export function align(zh: string, en: string, options: AlignOptions = {}): readonly AlignedSpans[] {
  const [left, right] = sidesOf(zh, en, options);
  if (left.spans.length <= 1 && right.spans.length <= 1) {
    const whole = { zh: left.spans[0] ?? { start: 0, end: 0 }, en: right.spans[0] ?? { start: 0, end: 0 } };
    return left.spans.length + right.spans.length ? [whole] : [];
  }
  return solve(left, right, USUAL_GAP).beads;
}

/** A sentence without counterpart: how many notions it names, and how many of them the other text names anywhere. */
export interface Lost extends Span {
  readonly named: number;
  readonly found: number;
}

/** Sentences of one side that nothing on the other renders, and how much more likely that is (100·ln) than that all are. */
export interface Unrendered {
  readonly zh: readonly Lost[];
  readonly en: readonly Lost[];
  readonly gain: number;
}

/** What two texts leave unrendered of one another by the likeliest alignment. */
export function unrendered(zh: string, en: string, links: readonly Link[] = []): Unrendered {
  const [left, right] = sidesOf(zh, en, { links });
  if (left.spans.length <= 1 && right.spans.length <= 1) return { zh: [], en: [], gain: 0 };
  const best = solve(left, right, GAP);
  const lost = { zh: [] as Lost[], en: [] as Lost[] };
  for (const bead of best.beads) {
    if (bead.en.start === bead.en.end) lost.zh.push(lostOf(bead.zh, left, right));
    else if (bead.zh.start === bead.zh.end) lost.en.push(lostOf(bead.en, right, left));
  }
  const gain = lost.zh.length + lost.en.length ? solve(left, right, null).cost - best.cost : 0;
  return { ...lost, gain };
}

function lostOf(span: Span, side: Side, other: Side): Lost {
  const index = side.spans.findIndex(({ start }) => start === span.start);
  const notions = [...(side.notions[index] ?? [])];
  const found = notions.filter((notion) => holds(other.notions, 0, other.notions.length, notion)).length;
  return { start: span.start, end: span.end, named: notions.length, found };
}

function path(
  zh: readonly Span[],
  en: readonly Span[],
  beadAt: (row: number, column: number) => number,
): readonly AlignedSpans[] {
  const found: AlignedSpans[] = [];
  let row = zh.length;
  let column = en.length;
  while (row > 0 || column > 0) {
    const kind = beadAt(row, column);
    // Outside the band nothing was computed: what is left is given as one bead, which is true if coarse.
    const [down, across] = kind < 0 ? [row, column] : BEADS[kind]!;
    found.push({
      zh: cover(zh, row - down, row),
      en: cover(en, column - across, column),
    });
    row -= down;
    column -= across;
  }
  return found.reverse();
}

function cover(spans: readonly Span[], from: number, to: number): Span {
  if (from < to) return { start: spans[from]!.start, end: spans[to - 1]!.end };
  const at = spans[from]?.start ?? spans.at(-1)?.end ?? 0;
  return { start: at, end: at };
}
