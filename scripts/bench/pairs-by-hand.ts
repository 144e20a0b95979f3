/** The pairs of test/check/pairs-by-hand.txt: correct pairs with the values that were typed for them by hand. */
import { readFileSync } from 'node:fs';

export interface HandPair {
  readonly line: number;
  readonly zh: string;
  readonly en: string;
  readonly zhValues: readonly string[];
  readonly enValues: readonly string[];
}

const values = (text: string): string[] =>
  text
    .split(';')
    .map((each) => each.trim())
    .filter(Boolean);

export function pairsByHand(): HandPair[] {
  const lines = readFileSync(new URL('../../test/check/pairs-by-hand.txt', import.meta.url), 'utf8').split('\n');
  return lines.flatMap((text, index) => {
    if (!text.trim() || text.startsWith('#')) return [];
    const [zh, en, typed = ''] = text.split(' | ');
    if (zh === undefined || en === undefined) throw new Error(`pairs-by-hand.txt:${index + 1}: expected three columns`);
    const [left = '', right = left] = typed.split('=>');
    return [{ line: index + 1, zh: zh.trim(), en: en.trim(), zhValues: values(left), enValues: values(right) }];
  });
}
