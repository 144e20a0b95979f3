/**
 * The likeliest path through a lattice, and how sure each of its steps is, by words and pairs of words.
 *
 * Words are matched along the edges; hypotheses at a node are the last words that may end there. Sums over all paths,
 * forward and backward, give each edge its share of the probability (the forward–backward algorithm). The shares are
 * computed with scores that are damped, as the model knows less than its figures say.
 */
import type { LanguageModel } from '../model/model.ts';
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

interface Hypothesis {
  readonly word: number;
  /** log10 of the best way here. */
  readonly best: number;
  /** Natural logarithm of the damped sum of all ways here. */
  readonly sum: number;
  readonly from: Hypothesis | undefined;
  readonly via: readonly Edge[];
  readonly arrivals: Arrival[];
  /** Natural logarithm of the damped sum of all ways from here to the end. */
  rest: number;
}

interface Arrival {
  readonly from: Hypothesis;
  readonly via: readonly Edge[];
  readonly score: number;
}

const LONGEST_WORD = 8;
const UNKNOWN = -8.5;
const BEAM = 6; // log10 below the best at a node
const DETOUR_WIDTH = 6; // hypotheses followed from a node beside a lost pair
const WIDTH = 8; // hypotheses kept at a node
const DAMPING = 0.4 * Math.LN10;

const addLogs = (a: number, b: number): number => {
  const high = Math.max(a, b);
  return high === Number.NEGATIVE_INFINITY ? high : high + Math.log1p(Math.exp(Math.min(a, b) - high));
};

const OPENING = '“‘「『（《(';

/** What the place of a mark says: marks that open come behind marks more often than behind words, others seldom do. */
function afterOf(unit: number, atStart: boolean): number {
  if (unit === 0) return 0;
  if (OPENING.includes(String.fromCharCode(unit))) return atStart ? 0 : -0.7;
  return atStart ? -1 : 0;
}

/** Undefined where no path reaches the last node. */
export function search(lattice: Lattice, model: LanguageModel): Solution | undefined {
  const { last } = lattice;
  const arrivals: (Map<number, Arrival[]> | undefined)[] = [];
  const kept: (readonly Hypothesis[] | undefined)[] = [];
  kept[0] = [{ word: 0, best: 0, sum: 0, from: undefined, via: [], arrivals: [], rest: Number.NEGATIVE_INFINITY }];

  const best: number[] = [];
  const arrive = (node: number, word: number, arrival: Arrival) => {
    const score = arrival.from.best + arrival.score;
    const known = best[node];
    if (known === undefined || score > known) best[node] = score;
    record(node, word, arrival);
  };
  const record = (node: number, word: number, arrival: Arrival) => {
    arrivals[node] ??= new Map();
    const known = arrivals[node].get(word);
    if (known) known.push(arrival);
    else arrivals[node].set(word, [arrival]);
  };
  const leave = (hypotheses: readonly Hypothesis[], word: number, node: number, via: readonly Edge[], cost: number) => {
    for (const from of hypotheses) {
      const score = cost + (word === 0 ? UNKNOWN : model.score(from.word, word));
      if (from.best + score >= (best[node] ?? Number.NEGATIVE_INFINITY) - BEAM)
        arrive(node, word, { from, via, score });
    }
  };
  /** Characters that the model does not know are not looked for beside lost pairs. */
  const isPlain = (edge: Edge) => lattice.detour(edge.to) === undefined;
  const follow = (hypotheses: readonly Hypothesis[], edge: Edge, next: number, via: readonly Edge[], cost: number) => {
    const path = [...via, edge];
    const sum = cost + edge.cost;
    if (model.isWord(next)) leave(hypotheses, next, edge.to, path, sum);
    else if (!via.length && isPlain(edge)) leave(hypotheses, 0, edge.to, path, sum);
    if (path.length < LONGEST_WORD && model.endChild(next) > model.firstChild(next))
      walk(hypotheses, edge.to, next, path, sum);
  };
  const walk = (
    hypotheses: readonly Hypothesis[],
    node: number,
    prefix: number,
    via: readonly Edge[],
    cost: number,
  ) => {
    const grouped = prefix ? lattice.byCharacter(node) : undefined;
    if (grouped && model.endChild(prefix) - model.firstChild(prefix) < grouped.size) {
      for (let next = model.firstChild(prefix); next < model.endChild(prefix); next += 1) {
        for (const edge of grouped.get(model.unitOf(next)) ?? []) follow(hypotheses, edge, next, via, cost);
      }
      return;
    }
    for (const edge of lattice.edgesOf(node)) {
      if (edge.plain === 0) {
        if (via.length) continue;
        for (const from of hypotheses) {
          arrive(edge.to, 0, { from, via: [edge], score: edge.cost + afterOf(edge.unit, from.word === 0) });
        }
        continue;
      }
      const next = model.step(prefix, edge.plain);
      if (next >= 0) follow(hypotheses, edge, next, via, cost);
      else if (!via.length && isPlain(edge)) leave(hypotheses, 0, edge.to, [edge], edge.cost);
    }
  };

  for (let node = 0; node <= last; node += 1) {
    if (arrivals[node]) kept[node] = settle(arrivals[node]!);
    let hypotheses = kept[node];
    if (!hypotheses?.length || node === last) continue;
    const detour = lattice.detour(node);
    if (detour) {
      const floor = (kept[detour.from]?.[0]?.best ?? Number.NEGATIVE_INFINITY) - detour.slack;
      hypotheses = hypotheses.filter(({ best }) => best >= floor).slice(0, DETOUR_WIDTH);
      if (!hypotheses.length) continue;
    }
    walk(hypotheses, node, 0, [], 0);
  }
  const ends = kept[last];
  return ends?.length ? solution(kept, ends) : undefined;
}

function settle(byWord: ReadonlyMap<number, Arrival[]>): Hypothesis[] {
  const all: Hypothesis[] = [];
  for (const [word, ways] of byWord) {
    let best = ways[0]!;
    let sum = Number.NEGATIVE_INFINITY;
    for (const way of ways) {
      if (way.from.best + way.score > best.from.best + best.score) best = way;
      sum = addLogs(sum, way.from.sum + DAMPING * way.score);
    }
    all.push({
      word,
      best: best.from.best + best.score,
      sum,
      from: best.from,
      via: best.via,
      arrivals: ways,
      rest: Number.NEGATIVE_INFINITY,
    });
  }
  all.sort((a, b) => b.best - a.best);
  const floor = (all[0]?.best ?? 0) - BEAM;
  return all.filter((hypothesis, at) => at < WIDTH && hypothesis.best >= floor);
}

function solution(kept: readonly (readonly Hypothesis[] | undefined)[], ends: readonly Hypothesis[]): Solution {
  let total = Number.NEGATIVE_INFINITY;
  for (const end of ends) {
    end.rest = 0;
    total = addLogs(total, end.sum);
  }
  const shares = new Map<Edge, number>();
  for (let node = kept.length - 1; node > 0; node -= 1) {
    for (const hypothesis of kept[node] ?? []) {
      if (hypothesis.rest === Number.NEGATIVE_INFINITY) continue;
      for (const { from, via, score } of hypothesis.arrivals) {
        const onward = DAMPING * score + hypothesis.rest;
        from.rest = addLogs(from.rest, onward);
        const share = Math.exp(from.sum + onward - total);
        for (const edge of via) shares.set(edge, (shares.get(edge) ?? 0) + share);
      }
    }
  }
  const path: Edge[] = [];
  for (let at: Hypothesis | undefined = ends[0]; at?.from; at = at.from) path.unshift(...at.via);
  const share = (edge: Edge) => Math.min(1, shares.get(edge) ?? 0);
  const alternatives = (step: number): string[] => {
    const found = new Map<string, number>();
    for (const [edge, part] of shares) {
      if (edge.step !== step || part < 0.01) continue;
      const text = String.fromCharCode(edge.unit);
      found.set(text, Math.max(found.get(text) ?? 0, part));
    }
    return [...found]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 4)
      .map(([text]) => text);
  };
  return { path, share, alternatives, score: ends[0]!.best };
}
