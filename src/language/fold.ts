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
 * The character that stands for its class, by each other member of the basic plane. A character that is its own
 * stand-in, or has no variant, is not a key.
 */
export function scriptFold(): ReadonlyMap<string, string> {
  if (known) return known;
  const above = new Map<string, string>();
  const top = (character: string): string => {
    let at = character;
    for (let next = above.get(at); next !== undefined; next = above.get(at)) at = next;
    return at;
  };
  for (const table of TABLES) {
    for (const line of table.split('|')) {
      const [from, ...to] = line.split(' ');
      for (const other of to) {
        if (from?.length !== 1 || other.length !== 1) continue;
        const [a, b] = [top(from), top(other)];
        // The lower code point stands for the class: which one does not matter, only that it is always the same.
        if (a < b) above.set(b, a);
        else if (b < a) above.set(a, b);
      }
    }
  }
  known = new Map([...above.keys()].map((character) => [character, top(character)]));
  return known;
}
