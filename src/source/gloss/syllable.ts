/**
 * Pinyin as glosses write it: one syllable in parentheses, with or without a mark or digit of tone.
 */

import type { LanguageModel } from '../model/model.ts';

const MARKED: Readonly<Record<string, string>> = {
  ā: 'a',
  á: 'a',
  ǎ: 'a',
  à: 'a',
  ɑ: 'a',
  ē: 'e',
  é: 'e',
  ě: 'e',
  è: 'e',
  ê: 'e',
  ī: 'i',
  í: 'i',
  ǐ: 'i',
  ì: 'i',
  ō: 'o',
  ó: 'o',
  ǒ: 'o',
  ò: 'o',
  ū: 'u',
  ú: 'u',
  ǔ: 'u',
  ù: 'u',
  ǖ: 'v',
  ǘ: 'v',
  ǚ: 'v',
  ǜ: 'v',
  ü: 'v',
  ń: 'n',
  ň: 'n',
  ǹ: 'n',
  ɡ: 'g',
};

const LETTER = `a-z${Object.keys(MARKED).join('')}`;

/** `(chuàng)`, and `chuàng)` whose opening parenthesis a broken byte has swallowed. Letters are the first group. */
export const GLOSS = new RegExp(`[(]([${LETTER}]{1,7}[1-5]?)[)]`, 'y');
export const GLOSS_TAIL = new RegExp(`([${LETTER}]{1,7}[1-5]?)[)]`, 'y');

const SYLLABLE =
  /^(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?(?:a|o|e|i|u|v|ai|ei|ui|ao|ou|iu|ie|ue|ve|er|an|en|in|un|vn|ang|eng|ing|ong|ia|iao|ian|iang|iong|ua|uo|uai|uan|uang|van)$/;

const TONES: readonly [number, RegExp][] = [
  [1, /[āēīōūǖ1]/],
  [2, /[áéíóúǘń2]/],
  [3, /[ǎěǐǒǔǚň3]/],
  [4, /[àèìòùǜǹ4]/],
];

const MOST_KNOWN = 4000;
const known = new Map<string, string | undefined>();

/** A syllable without its tone, `v` for ü; undefined for letters that are no syllable of Mandarin. */
export function toneless(letters: string): string | undefined {
  const found = known.get(letters);
  if (found !== undefined || known.has(letters)) return found;
  let plain = '';
  for (const letter of letters) if (letter < '0' || letter > '9') plain += MARKED[letter] ?? letter;
  const syllable = SYLLABLE.test(plain) || plain === 'n' || plain === 'ng' ? plain : undefined;
  if (known.size < MOST_KNOWN) known.set(letters, syllable);
  return syllable;
}

const marks = new Map<string, Uint8Array>();

/** The syllables of a list (`chuang4`) that a gloss may mean. */
function meant(syllables: readonly string[], letters: string): Uint8Array {
  const made = marks.get(letters);
  if (made) return made;
  const plain = toneless(letters)?.replace('v', 'u');
  const tone = TONES.find(([, signs]) => signs.test(letters))?.[0];
  const marked = Uint8Array.from(syllables, (reading) => {
    const [syllable, number] = /\d$/.test(reading) ? [reading.slice(0, -1), Number(reading.at(-1))] : [reading, 0];
    return syllable.replace('v', 'u') === plain && (tone === undefined || number === 0 || number === tone) ? 1 : 0;
  });
  if (marks.size < MOST_KNOWN) marks.set(letters, marked);
  return marked;
}

/**
 * Whether one of a character's readings is what a gloss says, by its tone too where it marks one; lü and lu count as
 * the same, as in old keyboards' pinyin.
 */
export const isReading = (model: LanguageModel, unit: number, letters: string): boolean =>
  model.isReadAs(unit, meant(model.syllables, letters));

/** Whether a character is read otherwise than a gloss says too, by its tone or altogether. */
export const isReadOtherwise = (model: LanguageModel, unit: number, letters: string): boolean =>
  model.isReadAs(
    unit,
    meant(model.syllables, letters).map((is) => 1 - is),
  );
