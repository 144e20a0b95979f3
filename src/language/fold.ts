/**
 * Characters that stand for one another across Simplified and Traditional Chinese, so that a search finds a text in
 * either script. Classes are the connected components of OpenCC's character tables (以字为单位): 发發髮, 后後, 台臺颱檯.
 * None has more than five members, so that little is found that was not meant.
 */

import hkCharacters from 'opencc-js/dict/HKVariants';
import hkRevCharacters from 'opencc-js/dict/HKVariantsRev';
import stCharacters from 'opencc-js/dict/STCharacters';
import tsCharacters from 'opencc-js/dict/TSCharacters';
import twCharacters from 'opencc-js/dict/TWVariants';
import twRevCharacters from 'opencc-js/dict/TWVariantsRev';

const TABLES = [stCharacters, tsCharacters, twCharacters, twRevCharacters, hkCharacters, hkRevCharacters];

let known: ReadonlyMap<string, string> | null = null;

/**
 * The character that stands for its class, by each other member of the basic plane: a Simplified one, so that
 * Simplified text stays as it is. A character that is its own stand-in, or has no variant, is not a key.
 */
export function scriptFold(): ReadonlyMap<string, string> {
  if (known) return known;
  const classes = new Map<string, Set<string>>();
  const classOf = (character: string) => classes.get(character) ?? new Set([character]);
  for (const table of TABLES) {
    for (const line of table.split('|')) {
      const [from = '', ...to] = line.split(' ');
      for (const other of to) {
        if (from.length !== 1 || other.length !== 1) continue;
        const joined = new Set([...classOf(from), ...classOf(other)]);
        for (const member of joined) classes.set(member, joined);
      }
    }
  }
  const traditional = new Set(
    tsCharacters.split('|').flatMap((line) => {
      const [from = '', to] = line.split(' ');
      return from === to ? [] : [from];
    }),
  );
  const found = new Map<string, string>();
  for (const members of new Set(classes.values())) {
    const sorted = [...members].sort();
    const own = sorted.find((member) => !traditional.has(member)) ?? sorted[0]!;
    for (const member of sorted) if (member !== own) found.set(member, own);
  }
  known = found;
  return known;
}

// A class may stand under a rare character of an extension (劃, 划 under 㓰): these are commoner.
const COMMON = new Map([...'劃划擺摆彌弥瀰弥綵彩'.matchAll(/(.)(.)/g)].map(([, from, to]) => [from!, to!]));

let table: Uint16Array | null = null;

function foldTable(): Uint16Array {
  if (table) return table;
  table = new Uint16Array(0x10000);
  for (const [from, to] of scriptFold()) {
    const own = to < '\u4e00' ? COMMON.get(from) : to;
    if (own && from >= '\u4e00' && from <= '\u9fff') table[from.charCodeAt(0)] = own.charCodeAt(0);
  }
  return table;
}

/** Simplified characters for Traditional ones, one for one, so that offsets hold. */
export function foldScript(text: string): string {
  const folds = foldTable();
  for (let at = 0; at < text.length; at += 1) {
    if (!folds[text.charCodeAt(at)]) continue;
    let folded = text.slice(0, at);
    for (let rest = at; rest < text.length; rest += 1) {
      const code = text.charCodeAt(rest);
      folded += String.fromCharCode(folds[code] || code);
    }
    return folded;
  }
  return text;
}
