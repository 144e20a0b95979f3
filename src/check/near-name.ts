// Names that are nearly those of somebody known: one character off, or other characters of the same sound.
import { readings } from '../language/pinyin.ts';
import { surnameOf } from '../language/surnames.ts';
import { BEFORE, frequency, NAME } from './person-finder.ts';
import { occurrences } from './source-text.ts';

const HAN = /^\p{Script=Han}+$/u;
/** Characters that join words: what stands with one of them is no name. */
const WORD = /[的了在是和与及等这那也并就将会被把向到为，。、]/u;

/** What only somebody does. */
const DOES =
  /^(?:又|还|也|并|则|再)?(?:强调|指出|表示|介绍|说|认为|要求|希望|提出|主持|出席|讲话|致辞|宣读|率队|肯定|听取|先后|实地|深入|来到|走进|在讲话|在会上|在致辞)/u;

/** The sound of a character without its tone; kept, since the same ones are asked for again and again. */
const sounds = new Map<string, string>();
function soundOf(character: string): string {
  let known = sounds.get(character);
  if (known === undefined) {
    known = (readings(character)[0]?.reading ?? '').normalize('NFD').replace(/[\u0300-\u0304\u030c]/g, '');
    if (sounds.size > 20_000) sounds.clear();
    sounds.set(character, known);
  }
  return known;
}
const sameSound = (a: string, b: string): boolean => {
  const [x, y] = [[...a], [...b]];
  return x.length === y.length && x.every((character, i) => soundOf(character) === soundOf(y[i]!));
};

/**
 * Stretches of a text that look like `name` misspelt: the same surname, then for three characters or more all of the
 * given name but one character, for two characters another of the same sound (顾昆 for 顾坤) or one that stands where a
 * name does (，顾某强调). Never the name itself.
 */
export function nearNames(text: string, name: string): { readonly start: number; readonly text: string }[] {
  if (name.includes('·')) return nearForeign(text, name);
  const surname = surnameOf(name);
  if (!surname || name.length <= surname.length) return [];
  const found: { start: number; text: string }[] = [];
  for (const start of occurrences(text, surname)) {
    const other = text.slice(start, start + name.length);
    if (other.length < name.length || other === name || !HAN.test(other) || WORD.test(other)) continue;
    let different = 0;
    for (let i = surname.length; i < name.length; i++) if (other[i] !== name[i]) different++;
    const given = name.length - surname.length;
    const acts = () =>
      BEFORE.test(text.slice(Math.max(0, start - 1), start)) &&
      DOES.test(text.slice(start + other.length, start + other.length + 4)) &&
      frequency(other) <= NAME;
    if (different === 1 && (given > 1 || sameSound(other, name) || acts())) found.push({ start, text: other });
    else if (given > 1 && different === given && sameSound(other, name)) found.push({ start, text: other });
  }
  return found;
}

/** A name in parts (安娜·彼得罗娃) with one other character in it. */
function nearForeign(text: string, name: string): { readonly start: number; readonly text: string }[] {
  const found: { start: number; text: string }[] = [];
  const dot = name.indexOf('·');
  for (const at of occurrences(text, '·')) {
    const start = at - dot;
    const other = text.slice(start, start + name.length);
    if (start < 0 || other.length < name.length || other === name) continue;
    let different = 0;
    for (let i = 0; i < name.length; i++) if (other[i] !== name[i]) different++;
    if (different === 1) found.push({ start, text: other });
  }
  return found;
}

const CAPITALS = /\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*)+/gu;

/** Whether a word of a name stands anywhere but in the name: where it does not, nothing there is the name misspelt. */
export const strays = (text: string, name: string, words: readonly string[] = name.split(' ')): boolean => {
  const whole = occurrences(text, name).length;
  return words.some((word) => occurrences(text, word).length > whole);
};

interface CapitalRun {
  readonly run: RegExpExecArray;
  readonly words: readonly RegExpExecArray[];
}

/** Words with capitals in a row, two or more: what may be a name. */
export const capitalRuns = (text: string): readonly CapitalRun[] =>
  Array.from(text.matchAll(CAPITALS), (run) => ({ run, words: [...run[0].matchAll(/[^ ]+/g)] }));

/** How many letters must be put in, left out or replaced to make one word of another; never more than `most` + 1. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return Math.min(row[b.length]!, most + 1);
}

/** Stretches of an English text that look like a name of two words misspelt: one word the same, the other nearly. */
export function nearEnglishNames(
  text: string | readonly CapitalRun[],
  name: string,
): { readonly start: number; readonly text: string }[] {
  const wanted = name.split(' ');
  if (wanted.length !== 2) return [];
  if (typeof text === 'string' && !strays(text, name, wanted)) return [];
  const found: { start: number; text: string }[] = [];
  for (const { run, words } of typeof text === 'string' ? capitalRuns(text) : text) {
    if (!words.some(([word]) => word === wanted[0] || word.startsWith(wanted[1]!) || word === wanted[1])) continue;
    for (let i = 0; i + 1 < words.length; i++) {
      const two = [words[i]![0], words[i + 1]![0].replace(/[’']s$/, '')] as const;
      const same = two.findIndex((word, n) => word === wanted[n]);
      if (same < 0 || two.join(' ') === name) continue;
      const [other, right] = [two[1 - same]!, wanted[1 - same]!];
      const most = right.length > 5 ? 2 : 1;
      if (other[0] === right[0] && distance(other, right, most) <= most)
        found.push({ start: run.index + words[i]!.index, text: two.join(' ') });
    }
  }
  return found;
}
