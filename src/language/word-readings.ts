/**
 * Readings of characters by the words they stand in, from the dictionaries of pinyin-pro and as it chooses among them,
 * without the sandhi of 一 and 不. The library itself makes objects for every word it considers, which is a tenth of the
 * time of a build, and keeps a tree of maps, which is 40 MB in each thread.
 */
import CHARACTERS from 'pinyin-pro/dist/esm/data/dict1.mjs';
import { PatternsNormal } from 'pinyin-pro/dist/esm/data/patterns.mjs';

interface Word {
  readonly zh: string;
  readonly probability: number;
  /** A syllable for each character, parted by spaces until they are asked for. */
  readings: string | readonly string[];
}

/** Words by their first and second UTF-16 unit, the longest first. */
type Words = ReadonlyMap<number, ReadonlyMap<number, readonly Word[]>>;

/** Of the library's words those that are none of its surnames. */
const NORMAL = 1;

let made: Words | null = null;

function words(): Words {
  if (made) return made;
  const all = new Map<string, Word>();
  for (const { zh, pinyin, probability, priority } of PatternsNormal)
    if (priority === NORMAL && zh.length > 1 && probability >= (all.get(zh)?.probability ?? 0))
      all.set(zh, { zh, probability, readings: pinyin });
  const found = new Map<number, Map<number, Word[]>>();
  for (const word of all.values()) {
    const [first, second] = [word.zh.charCodeAt(0), word.zh.charCodeAt(1)];
    const below = found.get(first) ?? new Map<number, Word[]>();
    found.set(first, below);
    const list = below.get(second);
    if (list) list.push(word);
    else below.set(second, [word]);
  }
  for (const below of found.values()) for (const list of below.values()) list.sort((a, b) => b.zh.length - a.zh.length);
  made = found;
  return found;
}

const NONE: readonly Word[] = [];

/** The words that may begin at a place, those that do among them. */
const wordsAt = (text: string, at: number): readonly Word[] =>
  words()
    .get(text.charCodeAt(at))
    ?.get(text.charCodeAt(at + 1)) ?? NONE;

const isPair = (text: string, at: number) =>
  (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;

function readingsOf(word: Word): readonly string[] {
  if (typeof word.readings === 'string') word.readings = word.readings.split(' ');
  return word.readings;
}

/** The first reading of a character by itself; itself where it has none. 了 after no character is read in full. */
function alone(text: string, at: number, character: string): string {
  if (character === '了' && !CHARACTERS.get(text[at - 1] ?? ' ')) return 'liǎo';
  if (character === '々') return (at && CHARACTERS.get(text[at - 1]!)?.split(' ')[0]) || 'tóng';
  const all = CHARACTERS.get(character);
  if (!all) return character;
  const end = all.indexOf(' ');
  return end < 0 ? all : all.slice(0, end);
}

/** Reads a text along the words chosen to begin at each place; null where a character stands alone. */
function read(text: string, chosen: readonly (Word | null)[]): string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length; ) {
    const word = chosen[at];
    if (word) {
      let from = at;
      for (const reading of readingsOf(word)) {
        const character = text[from++]!;
        found.push(character === '一' ? 'yī' : character === '不' ? 'bù' : reading);
      }
      at += word.zh.length;
    } else {
      const character = isPair(text, at) ? text.slice(at, at + 2) : text[at]!;
      found.push(alone(text, at, character));
      at += character.length;
    }
  }
  return found;
}

/** A reading for each character, the text cut into as few words as possible; what has none stands for itself. */
export function readByFewest(text: string): string[] {
  const chosen: (Word | null)[] = new Array(text.length).fill(null);
  const counts = new Int32Array(text.length + 2);
  for (let at = text.length - 1; at >= 0; at -= 1) {
    let least = counts[at + (isPair(text, at) ? 2 : 1)]! + 1;
    let longest = true;
    for (const word of wordsAt(text, at)) {
      const count = counts[at + word.zh.length]! + 1;
      // A word wins over characters by themselves, and the longest over others.
      if ((longest ? count > least : count >= least) || !text.startsWith(word.zh, at)) continue;
      least = count;
      chosen[at] = word;
      longest = false;
    }
    counts[at] = least;
  }
  return read(text, chosen);
}

/** What a character that no word holds weighs. */
const UNKNOWN = 1e-13;
/** Below it a probability is counted in steps, which 64 bits can hold. */
const [STEP, LEAST] = [1e300, 1e-300];

/** The same, the words being the likeliest: for names and headings. */
export function readByLikeliest(text: string): string[] {
  const chosen: (Word | null)[] = new Array(text.length).fill(null);
  const probability = new Float64Array(text.length + 2).fill(1);
  const steps = new Int32Array(text.length + 2);
  for (let at = text.length - 1; at >= 0; at -= 1) {
    let best = -1;
    let bestSteps = 0;
    const offer = (word: Word | null, value: number, step: number) => {
      const [product, taken] = value < LEAST ? [value * STEP, step + 1] : [value, step];
      if (best >= 0 && (bestSteps < taken || (bestSteps === taken && best > product))) return;
      best = product;
      bestSteps = taken;
      chosen[at] = word;
    };
    for (const word of wordsAt(text, at))
      if (text.startsWith(word.zh, at)) {
        const end = at + word.zh.length;
        offer(word, word.probability * probability[end]!, steps[end]!);
      }
    offer(null, UNKNOWN * probability[at + (isPair(text, at) ? 2 : 1)]!, 0);
    probability[at] = best;
    steps[at] = bestSteps;
  }
  return read(text, chosen);
}
