/**
 * A broken stretch of a page, from the place where the decoder lost step to where it found it again, as elements: each
 * ends a true character with its first byte and begins the next with its second.
 */
import { pairOf } from '../gbk.ts';
import type { LanguageModel } from '../model/model.ts';
import type { Glossary } from './glossary.ts';
import { isHan, simplifiedOf, textCharacter } from './lattice.ts';
import { GLOSS, GLOSS_TAIL, isReading, toneless } from './syllable.ts';

/** A byte that may stand at a place, with what is held against it (log10). */
export interface Option {
  readonly byte: number;
  readonly cost: number;
}

export interface Page {
  readonly text: string;
  readonly glossary: Glossary | undefined;
  readonly model: LanguageModel;
  /** Whether the page writes Traditional, and which characters (code units) it shows. */
  readonly traditional: boolean;
  readonly seen: Uint8Array;
  /** What `glossedTrails` has found, by first byte and letters. */
  readonly trails: Map<string, readonly Option[]>;
}

export interface Element {
  readonly start: number;
  readonly end: number;
  /** The byte that ends the pending character; 0 where it was swallowed. */
  readonly trail: number;
  /** The byte that begins the next; 0 where the text is in step again. */
  readonly next: number;
  /** The gloss that the character it ends must carry. */
  readonly letters: string | undefined;
  /** A gloss stands between the pending byte and this element, which may have broken a listed character. */
  readonly crossing: boolean;
  /** A single-byte character that stands behind, part of the element's second byte. */
  readonly letter: number;
  /** The byte behind was swallowed: a digit, a sign, a line break. */
  readonly swallowed: boolean;
}

export interface Stretch {
  readonly elements: readonly Element[];
  /** A whole gloss stands within it: only one put in afterwards can, since the decoder is in step again before one. */
  readonly glossed: boolean;
  /** Those glosses belong to the characters shown, which may stand across true ones. */
  readonly straddling: boolean;
  /** Where the text is in step again. */
  readonly end: number;
  /** Characters that follow, 0 for what parts words. */
  readonly after: readonly number[];
}

const LONGEST = 4000;
const CONTEXT = 6;
const UNLISTED = -1.2;
const NOT_TRADITIONAL = -1.5; // a character of both scripts, where the page glosses those of one
const MOST = 16; // characters of one reading and first byte that are looked at
const EURO = 0x20ac; // how code page 936 shows a lone 0x80

const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '(': '（',
  ')': '）',
  '!': '！',
  '?': '？',
};

/** The pair of a character, also of a mark that was folded to half width after the damage; 0 where it has none. */
export const pairOfShown = (character: string): number =>
  pairOf((FULL_WIDTH[character] ?? character).charCodeAt(0) || 0);

/** Letters of a whole gloss that starts at an offset, or of one whose parenthesis was swallowed, and its end. */
export function glossAt(text: string, at: number, tail = false): { letters: string; end: number } | undefined {
  const pattern = tail ? GLOSS_TAIL : GLOSS;
  pattern.lastIndex = at;
  const letters = pattern.exec(text)?.[1];
  return letters && toneless(letters) ? { letters, end: pattern.lastIndex } : undefined;
}

/**
 * Whether the gloss at an offset belongs to what stands before it: a character of the list, or a Latin letter that
 * makes one with the second byte of the character or mark before (，F is A3 AC 46, and AC 46 is 現).
 */
export function carries(glossary: Glossary, text: string, at: number, letters: string): boolean {
  const unit = text.charCodeAt(at - 1);
  if (glossary.letters.get(unit) === letters) return true;
  if (unit < 0x40 || unit > 0x7e) return false;
  const first = pairOfShown(text[at - 2] ?? '') & 0xff;
  const straddling = first > 0x80 ? textCharacter(first, unit) : 0;
  return straddling > 0 && glossary.letters.get(straddling) === letters;
}

/** What is held against a character that should carry a gloss; undefined where it cannot. */
export function glossCost(page: Page, unit: number, letters: string): number | undefined {
  const own = page.glossary?.letters.get(unit);
  if (own === letters) return 0;
  if (own !== undefined || page.seen[unit]) return undefined;
  if (!isReading(page.model, unit, letters)) return undefined;
  return page.glossary?.traditional && simplifiedOf(unit) === unit ? UNLISTED + NOT_TRADITIONAL : UNLISTED;
}

/**
 * Second bytes of the characters that start with a byte and may carry a gloss: those of the page's list, and the most
 * common others with such a reading.
 */
export function glossedTrails(page: Page, lead: number, letters: string): readonly Option[] {
  const key = `${lead}${letters}`;
  const known = page.trails.get(key);
  if (known) return known;
  const options: Option[] = [];
  for (let byte = 0x40; byte <= 0xfe; byte += 1) {
    const unit = textCharacter(lead, byte);
    const cost = unit ? glossCost(page, unit, letters) : undefined;
    if (cost !== undefined) options.push({ byte, cost: cost && cost + commonness(page, unit) / 8 });
  }
  // A listed one, or one that only broken places hold.
  const found = options.sort((a, b) => b.cost - a.cost).slice(0, MOST);
  page.trails.set(key, found);
  return found;
}

/** log10 of how often a character stands alone as a word. */
function commonness({ model }: Page, unit: number): number {
  const node = model.step(0, simplifiedOf(unit));
  return node >= 0 && model.isWord(node) ? model.score(0, node) : -9;
}

/**
 * The elements from an offset on; undefined where the text cannot be out of step there. A question mark there is broken
 * bytes, or one that was folded where `isMark` says so.
 */
export function stretchAt(page: Page, start: number, isMark = false): Stretch | undefined {
  const { text } = page;
  const elements: Element[] = [];
  let at = start;
  let crossing = true;
  let glossed = false;
  let straddling = true;
  const glossBehind = (): string | undefined => {
    let first: string | undefined;
    for (let found = glossAt(text, at); found && page.glossary; found = glossAt(text, at)) {
      first ??= found.letters;
      at = found.end;
    }
    return first;
  };
  for (let open = true; open; ) {
    if (at >= text.length || elements.length > LONGEST) return undefined;
    const from = at;
    const unit = text.charCodeAt(at);
    const element = { start: from, crossing, letters: undefined, letter: 0, swallowed: false };
    at += 1;
    if (unit === 0x3f && !(isMark && from === start)) {
      const tail = page.glossary && glossAt(text, at, true);
      if (tail) at = tail.end;
      glossBehind();
      elements.push({ ...element, end: at, trail: 0, next: 0, letters: tail?.letters, swallowed: !tail });
      open = false;
      continue;
    }
    const pair = unit === EURO ? 0 : pairOfShown(text[from]!);
    if (!pair) {
      const byte = unit === EURO ? 0x80 : unit;
      if (byte < 0x40 || byte > 0x80 || byte === 0x7f) return undefined;
      elements.push({ ...element, trail: byte, next: 0, letters: glossBehind(), end: at });
      open = false;
      continue;
    }
    const next = pair & 0xff;
    const behind = glossBehind();
    if (behind !== undefined) {
      glossed = true;
      straddling &&= page.glossary?.letters.get(unit) === behind;
    }
    const letter = next < 0x80 ? next : 0;
    elements.push({ ...element, trail: pair >> 8, next: letter ? 0 : next, letter, end: at });
    crossing = behind !== undefined;
    open = !letter;
  }
  return { elements, glossed, straddling, end: at, after: contextFrom(page, at) };
}

/** The next characters of the text that are in step, without their glosses. */
function contextFrom({ text, glossary }: Page, start: number): number[] {
  const units: number[] = [];
  for (let at = start; units.length < CONTEXT && at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 0x3f) break;
    units.push(isHan(unit) ? unit : 0);
    if (!isHan(unit)) break;
    for (let found = glossAt(text, at + 1); found && glossary; found = glossAt(text, at + 1)) at = found.end - 1;
  }
  return units;
}
