// Quantities and dates of a text, read once however many rules ask.
import type { Mention, Quantity } from '../language/quantity.ts';
import { scanEn } from '../language/quantity-en.ts';
import { scanZh } from '../language/quantity-zh.ts';
import type { Language } from './texts.ts';

const LIMIT = 512;
const read: Record<Language, Map<string, readonly Mention[]>> = { zh: new Map(), en: new Map() };

/** Quantities and dates in a text, in order. The last few hundred texts are remembered. */
export function mentionsOf(text: string, language: Language): readonly Mention[] {
  const known = read[language];
  let found = known.get(text);
  if (!found) {
    found = language === 'zh' ? scanZh(text) : scanEn(text);
    if (known.size >= LIMIT) known.clear();
    known.set(text, found);
  }
  return found;
}

export const quantitiesOf = (text: string, language: Language): readonly Quantity[] =>
  mentionsOf(text, language).filter((mention): mention is Quantity => mention.type === 'quantity');
