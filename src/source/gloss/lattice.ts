/**
 * A graph of the texts that a broken stretch may have been: every path from its first node to its last spells one.
 *
 * In a broken stretch the decoder stood one byte off, so each character that it showed is the second byte of one true
 * character and the first byte of the next.
 */

import stCharacters from 'opencc-js/dict/STCharacters';
import tsCharacters from 'opencc-js/dict/TSCharacters';
import { characterOf, isLead, isPrivateUse, isTrail } from '../gbk.ts';

export interface Edge {
  readonly to: number;
  /** The character as it stood, a code unit; 0 for one that is lost. */
  readonly unit: number;
  /** Its Simplified form, for the language model; 0 for what is no Chinese character and parts words. */
  readonly plain: number;
  /** log10: what is held against it beside the language model. */
  readonly cost: number;
  /** The element of the stretch it belongs to, -1 for context. */
  readonly step: number;
}

/** A graph whose edges lead to nodes of higher number only, made as they are asked for. */
export interface Lattice {
  readonly last: number;
  readonly edgesOf: (node: number) => readonly Edge[];
  /** A node's edges by their Simplified character, for nodes that have many. */
  readonly byCharacter: (node: number) => ReadonlyMap<number, readonly Edge[]> | undefined;
  /** For a node on a way around (lost pairs): the node it left from, and how far behind it it may fall (log10). */
  readonly detour: (node: number) => { readonly from: number; readonly slack: number } | undefined;
}

interface Scripts {
  readonly simplified: Uint16Array;
  /** 1 where only Simplified writes it, 2 where a text in standard Traditional would use another form. */
  readonly oddity: Uint8Array;
}

let scripts: Scripts | undefined;
function loadScripts(): Scripts {
  if (scripts) return scripts;
  const simplified = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
  const oddity = new Uint8Array(0x10000);
  const standard = new Map<string, string>();
  for (const line of stCharacters.split('|')) {
    const [from = '', ...targets] = line.split(' ');
    if (from.length !== 1) continue;
    standard.set(from, targets[0] ?? '');
    // 制, 并, 里 …: one form of several in Traditional too.
    if (!targets.includes(from)) oddity[from.charCodeAt(0)] = 1;
  }
  for (const line of tsCharacters.split('|')) {
    const [from = '', to = ''] = line.split(' ');
    if (from.length !== 1 || to.length !== 1) continue;
    simplified[from.charCodeAt(0)] = to.charCodeAt(0);
    oddity[from.charCodeAt(0)] = standard.get(to) === from ? 0 : 2;
  }
  // 后, 里, 台 …: the Simplified form of one word and the standard form of another.
  const standardForms = new Set(standard.values());
  for (const from of standard.keys()) if (standardForms.has(from)) oddity[from.charCodeAt(0)] = 0;
  scripts = { simplified, oddity };
  return scripts;
}

export const simplifiedOf = (unit: number): number => loadScripts().simplified[unit]!;

export const isHan = (unit: number): boolean => (unit >= 0x4e00 && unit <= 0x9fff) || unit === 0x3007;

const MARK_COSTS: Readonly<Record<string, number>> = {
  '，': -1.2,
  '。': -1.4,
  '、': -1.7,
  '：': -2,
  '；': -2.2,
  '“': -2,
  '”': -2,
  '「': -2.2,
  '」': -2.2,
  '（': -2.3,
  '）': -2.3,
  '《': -2.5,
  '》': -2.5,
  '！': -2.5,
  '？': -2.5,
  '—': -3.6,
  '…': -3.8,
  '·': -3,
};
const SIMPLIFIED_COST = [0, -3, -1.5];
const SEEN_COST = -3.5;
const RARE_COST = -7;

/** What a character costs beside the language model, in a text that writes Traditional or does not. */
export function oddityOf(unit: number, traditional: boolean, seen: Uint8Array): number {
  if (isHan(unit)) {
    if (seen[unit]) return 0;
    const { oddity, simplified } = loadScripts();
    if (traditional) return SIMPLIFIED_COST[oddity[unit]!]!;
    return simplified[unit] === unit ? 0 : SIMPLIFIED_COST[1]!;
  }
  // A page has quotation marks of one kind.
  if ((unit === 0x300c || unit === 0x300d) && seen[0x201c] && !seen[0x300c]) return RARE_COST;
  return MARK_COSTS[String.fromCharCode(unit)] ?? (seen[unit] ? SEEN_COST : RARE_COST);
}

/** Pairs that a page loses without a trace: each of these first bytes with each of these second ones. */
export interface LostPairs {
  readonly firsts: readonly number[];
  /** Those that can start a character. */
  readonly seconds: readonly number[];
}

let lost: readonly LostPairs[] | undefined;

/** All lost pairs, by the sets of second bytes that first bytes have in common; the large sets come first. */
export function lostPairs(): readonly LostPairs[] {
  if (lost) return lost;
  const groups = new Map<string, { firsts: number[]; seconds: number[] }>();
  const add = (first: number, seconds: number[]) => {
    if (!seconds.length) return;
    const key = seconds.join();
    const known = groups.get(key);
    if (known) known.firsts.push(first);
    else groups.set(key, { firsts: [first], seconds });
  };
  for (let first = 0x81; first <= 0xfe; first += 1) {
    const low: number[] = [];
    const high: number[] = [];
    for (let second = 0x81; second <= 0xfe; second += 1) {
      if (isPrivateUse(characterOf(first * 256 + second))) (second <= 0xa0 ? low : high).push(second);
    }
    add(first, low);
    add(first, high);
  }
  lost = [...groups.values()].sort((a, b) => b.firsts.length * b.seconds.length - a.firsts.length * a.seconds.length);
  return lost;
}

/** The character of two bytes where a text can hold it, else 0. */
export function textCharacter(first: number, second: number): number {
  if (!isLead(first) || !isTrail(second)) return 0;
  const unit = characterOf(first * 256 + second);
  return unit === 0 || isPrivateUse(unit) ? 0 : unit;
}
