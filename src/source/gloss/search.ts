/**
 * The likeliest path through a lattice, and how sure each of its steps is, by words and pairs of words.
 *
 * Words are matched along the edges; hypotheses at a node are the last words that may end there. Sums over all paths,
 * forward and backward, give each edge its share of the probability (the forward–backward algorithm). The shares are
 * computed with scores that are damped, as the model knows less than its figures say.
 */
import type { LanguageModel } from '../model/model.ts';
import { AFTER_DOT, inName, isForeign, isLeading, leaving, newWays } from './classes.ts';
import type { Familiar } from './familiar.ts';
import type { Edge, Lattice } from './lattice.ts';

export interface Solution {
  /** The edges of the best path, in order. */
  readonly path: readonly Edge[];
  /** Share of the probability that goes through an edge, 0 to 1. */
  readonly share: (edge: Edge) => number;
  /** log10 of the best path. */
  readonly score: number;
  /** What may stand at a step beside the best, the likelier first. */
  readonly alternatives: (step: number) => string[];
}

/** The edges of a word, its last first. */
interface Via {
  readonly edge: Edge;
  readonly before: Via | undefined;
  readonly length: number;
}

interface Hypothesis {
  /** The node of the last word in the model, 0 behind a mark, negative in a name. */
  readonly word: number;
  /** log10 of the best way here. */
  best: number;
  /** Natural logarithm of the damped sum of all ways here. */
  sum: number;
  from: Hypothesis | undefined;
  via: Via | undefined;
  /** All ways here, the latest first. */
  arrivals: Arrival | undefined;
  /** Natural logarithm of the damped sum of all ways from here to the end. */
  rest: number;
}

interface Arrival {
  readonly from: Hypothesis;
  readonly via: Via;
  readonly score: number;
  readonly next: Arrival | undefined;
}

const LONGEST_WORD = 8;
const UNKNOWN = -8.5;
const BEAM = 5; // log10 below the best at a node
const DETOUR_WIDTH = 4; // hypotheses followed from a node beside a lost pair
const WIDTH = 6; // hypotheses kept at a node
const DAMPING = 0.4 * Math.LN10;

const NEVER = Number.NEGATIVE_INFINITY;

const addLogs = (a: number, b: number): number => {
  if (a === NEVER) return b;
  if (b === NEVER) return a;
  const gap = a - b;
  return gap > 0 ? (gap > 30 ? a : a + Math.log1p(Math.exp(-gap))) : gap < -30 ? b : b + Math.log1p(Math.exp(gap));
};

const isOpening = (unit: number): boolean =>
  unit === 0x201c || unit === 0x2018 || unit === 0x300c || unit === 0x300e || unit === 0xff08 || unit === 0x300a;
const isClosing = (unit: number): boolean =>
  unit === 0x201d || unit === 0x2019 || unit === 0x300d || unit === 0x300f || unit === 0xff09 || unit === 0x300b;
const TWO_MARKS = -4;
const DASH = 0x2014;
const DOTS = 0x2026;
const SECOND_HALF = 4.6;
const MIDDLE_DOT = 0xb7;
const DOT_IN_NAME = 2.3;
const LEADING_BEFORE_MARK = -1.6;

/** What the place of a mark says: marks that open come behind marks more often than behind words, others seldom do. */
function markScore(model: LanguageModel, from: Hypothesis, unit: number): number {
  if (unit === 0) return 0;
  const { word } = from;
  const previous = from.via?.edge.unit ?? 0;
  // A dash and an ellipsis are two characters each; how many of them were lost does not show.
  if ((unit === DASH || unit === DOTS) && previous === unit)
    return from.from?.via?.edge.unit === unit ? -1 : SECOND_HALF;
  if (unit === MIDDLE_DOT) return isForeign(word) ? DOT_IN_NAME : word === 0 ? TWO_MARKS : 0;
  if (isOpening(unit)) return word === 0 ? 0 : -0.7;
  if (word === 0 && previous) return isOpening(previous) ? -3 : isClosing(unit) || isClosing(previous) ? -1 : TWO_MARKS;
  if (word === 0) return -1;
  if (word < 0) return leaving(word);
  return isLeading(model, word) ? LEADING_BEFORE_MARK : 0;
}

/** Undefined where no path reaches the last node. */
export function search(lattice: Lattice, model: LanguageModel, familiar?: Familiar): Solution | undefined {
  const { last } = lattice;
  const arrived: (Map<number, Hypothesis> | undefined)[] = [];
  const kept: (readonly Hypothesis[] | undefined)[] = [];
  const best: number[] = [];
  kept[0] = [{ word: 0, best: 0, sum: 0, from: undefined, via: undefined, arrivals: undefined, rest: NEVER }];

  /** What a way to a node must reach to be looked at: for a detour it is set by the node that it left from. */
  const limit = (node: number): number => {
    const known = best[node];
    if (known !== undefined) return known - BEAM;
    const detour = lattice.detour(node);
    const floor = detour ? (kept[detour.from]?.[0]?.best ?? NEVER) - detour.slack : NEVER;
    best[node] = floor + BEAM;
    return floor;
  };
  const arrive = (node: number, word: number, from: Hypothesis, via: Via, score: number) => {
    const total = from.best + score;
    if (total < limit(node)) return;
    if (total > best[node]!) best[node] = total;
    let byWord = arrived[node];
    if (!byWord) {
      byWord = new Map();
      arrived[node] = byWord;
    }
    const sum = from.sum + DAMPING * score;
    const there = byWord.get(word);
    if (!there) {
      const arrivals = { from, via, score, next: undefined };
      byWord.set(word, { word, best: total, sum, from, via, arrivals, rest: NEVER });
      return;
    }
    there.arrivals = { from, via, score, next: there.arrivals };
    there.sum = addLogs(there.sum, sum);
    if (total > there.best) {
      there.best = total;
      there.from = from;
      there.via = via;
    }
  };
  const leave = (hypotheses: readonly Hypothesis[], word: number, node: number, via: Via, cost: number) => {
    const least = limit(node) - cost;
    const known = familiar?.get(word) ?? NEVER;
    for (const from of hypotheses) {
      if (from.best < least) return;
      const own =
        word === 0
          ? UNKNOWN
          : from.word >= 0
            ? Math.max(known, model.score(from.word, word))
            : leaving(from.word) + Math.max(known, model.alone(word));
      arrive(node, word, from, via, cost + own);
    }
  };
  const ways = newWays();
  const nameBy = (hypotheses: readonly Hypothesis[], edge: Edge, via: Via) => {
    const least = limit(edge.to) - edge.cost;
    for (const from of hypotheses) {
      if (from.best < least) return;
      inName(model, from.word, edge.plain, ways);
      for (let i = 0; i < ways.count; i += 1) arrive(edge.to, ways.states[i]!, from, via, edge.cost + ways.scores[i]!);
    }
  };
  /** Characters that the model does not know are not looked for beside lost pairs. */
  const isPlain = (edge: Edge) => lattice.detour(edge.to) === undefined;
  const follow = (
    hypotheses: readonly Hypothesis[],
    edge: Edge,
    next: number,
    before: Via | undefined,
    cost: number,
  ) => {
    const sum = cost + edge.cost;
    if (hypotheses[0]!.best + sum < limit(edge.to)) return;
    const via: Via = { edge, before, length: before ? before.length + 1 : 1 };
    if (model.isWord(next)) leave(hypotheses, next, edge.to, via, sum);
    else if (!before && isPlain(edge)) leave(hypotheses, 0, edge.to, via, sum);
    if (!before) nameBy(hypotheses, edge, via);
    if (via.length < LONGEST_WORD && model.endChild(next) > model.firstChild(next))
      walk(hypotheses, edge.to, next, via, sum);
  };
  const walk = (
    hypotheses: readonly Hypothesis[],
    node: number,
    prefix: number,
    before: Via | undefined,
    cost: number,
  ) => {
    const grouped = prefix ? lattice.byCharacter(node) : undefined;
    if (grouped && model.endChild(prefix) - model.firstChild(prefix) < grouped.size) {
      for (let next = model.firstChild(prefix); next < model.endChild(prefix); next += 1) {
        for (const edge of grouped.get(model.unitOf(next)) ?? []) follow(hypotheses, edge, next, before, cost);
      }
      return;
    }
    for (const edge of lattice.edgesOf(node)) {
      if (edge.plain === 0) {
        if (before) continue;
        const via: Via = { edge, before: undefined, length: 1 };
        const state = edge.unit === MIDDLE_DOT ? AFTER_DOT : 0;
        for (const from of hypotheses) arrive(edge.to, state, from, via, edge.cost + markScore(model, from, edge.unit));
        continue;
      }
      const next = model.step(prefix, edge.plain);
      if (next >= 0) follow(hypotheses, edge, next, before, cost);
      else if (!before && isPlain(edge)) {
        const via: Via = { edge, before: undefined, length: 1 };
        leave(hypotheses, 0, edge.to, via, edge.cost);
        nameBy(hypotheses, edge, via);
      }
    }
  };

  for (let node = 0; node <= last; node += 1) {
    const byWord = arrived[node];
    if (byWord) {
      kept[node] = settle(byWord);
      arrived[node] = undefined;
    }
    let hypotheses = kept[node];
    if (!hypotheses?.length || node === last) continue;
    const detour = lattice.detour(node);
    if (detour) {
      const floor = (kept[detour.from]?.[0]?.best ?? NEVER) - detour.slack;
      hypotheses = hypotheses.filter((hypothesis) => hypothesis.best >= floor).slice(0, DETOUR_WIDTH);
      if (!hypotheses.length) continue;
    }
    walk(hypotheses, node, 0, undefined, 0);
  }
  const ends = kept[last];
  return ends?.length ? solution(kept, ends) : undefined;
}

function settle(byWord: ReadonlyMap<number, Hypothesis>): Hypothesis[] {
  const all = [...byWord.values()];
  if (all.length > 1) all.sort((a, b) => b.best - a.best);
  const floor = all[0]!.best - BEAM;
  let size = Math.min(all.length, WIDTH);
  while (all[size - 1]!.best < floor) size -= 1;
  all.length = size;
  return all;
}

function solution(kept: readonly (readonly Hypothesis[] | undefined)[], ends: readonly Hypothesis[]): Solution {
  let total = NEVER;
  for (const end of ends) {
    end.rest = 0;
    total = addLogs(total, end.sum);
  }
  const shares = new Map<Edge, number>();
  for (let node = kept.length - 1; node > 0; node -= 1) {
    for (const hypothesis of kept[node] ?? []) {
      if (hypothesis.rest === NEVER) continue;
      for (let way = hypothesis.arrivals; way; way = way.next) {
        const onward = DAMPING * way.score + hypothesis.rest;
        way.from.rest = addLogs(way.from.rest, onward);
        const share = Math.exp(way.from.sum + onward - total);
        if (share < 1e-4) continue;
        for (let via: Via | undefined = way.via; via; via = via.before)
          shares.set(via.edge, (shares.get(via.edge) ?? 0) + share);
      }
    }
  }
  const path: Edge[] = [];
  for (let at: Hypothesis | undefined = ends[0]; at?.from; at = at.from) {
    for (let via: Via | undefined = at.via; via; via = via.before) path.push(via.edge);
  }
  path.reverse();
  const share = (edge: Edge) => Math.min(1, shares.get(edge) ?? 0);
  let bySteps: Map<number, Map<string, number>> | undefined;
  const alternatives = (step: number): string[] => {
    if (!bySteps) {
      bySteps = new Map();
      for (const [edge, part] of shares) {
        if (part < 0.01) continue;
        const own = bySteps.get(edge.step) ?? new Map<string, number>();
        bySteps.set(edge.step, own);
        const text = String.fromCharCode(edge.unit);
        own.set(text, Math.max(own.get(text) ?? 0, part));
      }
    }
    return [...(bySteps.get(step) ?? [])]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 4)
      .map(([text]) => text);
  };
  return { path, share, alternatives, score: ends[0]!.best };
}
