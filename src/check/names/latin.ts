/** Names left in Latin letters in the Chinese: they must stand in the English letter for letter (Kepa, not Keba). */
import { distance } from '../../content/nearest.ts';
import type { Finding } from '../finding.ts';
import { finding, side } from '../side.ts';
import { RULE } from './rule.ts';

const LATIN = /(?<![\p{Script=Latin}\d@/._-])\p{Lu}\p{Ll}{3,24}(?![\p{Script=Latin}\d@/_]|\.\p{Ll})/gu;
/** Most Chinese has none. */
const ANY = /[A-ZÀ-Þ][a-zß-ÿ]{2}/;
/** Longer texts are no segments. */
const LIMIT = 20_000;
const NAMES = 60;

interface Word {
  readonly text: string;
  readonly start: number;
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const wordsOf = (text: string): readonly Word[] =>
  Array.from(text.matchAll(LATIN), ({ 0: word, index }) => ({ text: word, start: index })).slice(0, NAMES);

/** Inflection is no slip: American and Americans. */
const inflected = (a: string, b: string): boolean => a === `${b}s` || b === `${a}s`;

export function* checkLatin(zh: string, en: string): Generator<Finding> {
  if (!ANY.test(zh) || zh.length > LIMIT || en.length > 5 * LIMIT) return;
  const left = wordsOf(zh);
  if (!left.length) return;
  const [plainZh, plainEn] = [fold(zh), fold(en)];
  const right = wordsOf(en).filter(({ text }) => !plainZh.includes(fold(text)));
  const seen = new Set<string>();
  for (const { text, start } of left) {
    const plain = fold(text);
    if (seen.has(plain) || plainEn.includes(plain)) continue;
    seen.add(plain);
    const near = right.filter(
      (other) => distance(plain, fold(other.text)) === 1 && !inflected(plain, fold(other.text)),
    );
    if (new Set(near.map((each) => each.text)).size !== 1) continue;
    const other = near[0]!;
    yield finding(
      RULE,
      {
        zh: `中文写作“${text}”，英文写作“${other.text}”`,
        en: `the Chinese spells “${text}”, the English “${other.text}”`,
      },
      {
        zh: side(zh, start, start + text.length),
        en: side(en, other.start, other.start + other.text.length),
        expected: text,
      },
    );
  }
}
