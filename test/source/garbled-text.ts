import stCharacters from 'opencc-js/dict/STCharacters';
import { pinyin } from 'pinyin-pro';
import { convert } from '../../src/language/script.ts';
import { type ForwardOptions, foldMarks, fromBytes, garble, inGbk, type ListEntry, toBytes } from './forward.ts';
import { prose } from './prose.ts';

/** Numbers from 0 to 1 that are the same at every run (mulberry32, with a period of 2³²). */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

export interface Sample {
  readonly text: string;
  readonly garbled: string;
  /** How it was made, for reports. */
  readonly manner: string;
}

/** Characters that converters without phrases turn, and those that they leave since Traditional has them too. */
const turned = new Map<string, string>();
const turnedAlways = new Map<string, string>();
for (const line of stCharacters.split('|')) {
  const [source = '', first = '', ...more] = line.split(' ');
  if (source.length !== 1 || first.length !== 1) continue;
  turnedAlways.set(source, first);
  if (![first, ...more].includes(source)) turned.set(source, first);
}
const byCharacter = (text: string, table: ReadonlyMap<string, string>) =>
  [...text].map((character) => table.get(character) ?? character).join('');

/** How pages got their Traditional characters: by phrase, or by characters as simple converters do it. */
const converters: Readonly<Record<string, (text: string) => string>> = {
  phrases: (text) =>
    convert(text, 'hans', 'hant-tw').replace(/「/g, '“').replace(/」/g, '”').replace(/『/g, '‘').replace(/』/g, '’'),
  characters: (text) => byCharacter(text, turned),
  always: (text) => byCharacter(text, turnedAlways),
  none: (text) => text,
};

const toneless = (letters: string): string => letters.normalize('NFD').replace(/[\u0300-\u036f]/g, '');

const orders: Readonly<Record<string, (list: ListEntry[], random: () => number) => ListEntry[]>> = {
  alphabetical: (list) =>
    list.sort((a, b) => {
      const [x, y] = [toneless(a.pinyin), toneless(b.pinyin)];
      return x < y ? -1 : x > y ? 1 : 0;
    }),
  codes: (list) => list.sort((a, b) => (a.character < b.character ? -1 : 1)),
  random: (list, random) =>
    list
      .map((entry) => [random(), entry] as const)
      .sort((a, b) => a[0] - b[0])
      .map(([, entry]) => entry),
};

const pick = <T>(random: () => number, weighted: readonly (readonly [T, number])[]): T => {
  let left = random() * weighted.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [value, weight] of weighted) {
    left -= weight;
    if (left < 0) return value;
  }
  return weighted[0]![0];
};

/** A Simplified text as a page that the process of damage has gone over, with a list of characters of its own. */
export function garbledPage(
  simplified: string,
  random: () => number,
  stray: readonly string[] = [],
): Sample | undefined {
  const converter = pick(random, [
    ['characters', 5],
    ['phrases', 3],
    ['always', 2],
    ['none', 2],
  ]);
  const text = converters[converter]!(simplified);
  if (!inGbk(text)) return undefined;
  // Pages in Traditional gloss what only Traditional has; others the characters of a lesson, rare ones or any.
  const isTurned = converter !== 'none';
  const own = [...new Set(text)].filter(
    (character) => /[一-龥]/.test(character) && (!isTurned || convert(character, 'hant-tw', 'hans') !== character),
  );
  const share = pick(
    random,
    isTurned
      ? [
          [1, 3],
          [0.6, 2],
          [0.25, 2],
        ]
      : [
          [0.3, 2],
          [0.1, 2],
          [1, 1],
        ],
  );
  const toneType = random() < 0.25 ? 'none' : 'symbol';
  const list = own
    .filter(() => random() < share)
    .map((character) => ({ character, pinyin: pinyin(character, { toneType }) }))
    .filter((entry) => inGbk(entry.pinyin));
  const order = pick(random, [
    ['alphabetical', 7],
    ['codes', 1],
    ['random', 2],
  ]);
  const fold = pick<NonNullable<ForwardOptions['fold']>>(random, [
    ['after', 7],
    ['before', 1],
    ['never', 2],
  ]);
  const garbled = garble(text, orders[order]!(list, random), { fold, stray });
  return { text, garbled, manner: `${converter}, ${share} of characters, ${order}, tones ${toneType}, folded ${fold}` };
}

/** A page of a few paragraphs of made-up prose. */
export function sample(random: () => number, stray: readonly string[] = []): Sample {
  for (;;) {
    const page = garbledPage(prose(random), random, stray);
    if (page) return page;
  }
}

/**
 * A page whose process also put a byte before ！ and ？, which does not show but where these bytes end one character
 * and begin the next (。“, 海口): there it takes the first of them with it, and every pair behind it is out of step.
 */
export const strayMarkPage = (random: () => number): Sample => sample(random, ['！', '？']);

/**
 * A page with a stray byte in front of a run of double bytes here and there: the byte takes the first of the run with
 * it, which shows as a question mark, and every pair behind it is out of step to the end of the run.
 */
export function strayPage(random: () => number, make = sample): Sample {
  const { text, manner } = make(random);
  const paragraphs = text.split('\n');
  const at = Math.floor(random() * paragraphs.length);
  const marks = [...paragraphs[at]!.matchAll(/[。，、：“《]/g)].map((found) => found.index);
  if (!marks.length) return strayPage(random, make);
  const mark = marks[Math.floor(random() * marks.length)]!;
  const bytes = toBytes(paragraphs[at]!.slice(mark));
  paragraphs[at] = `${paragraphs[at]!.slice(0, mark)}?${fromBytes(bytes.slice(1))}`;
  return { text, garbled: foldMarks(paragraphs.join('\n')), manner };
}
