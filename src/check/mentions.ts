// Quantities and dates of a text; the last few hundred texts are read once however many rules ask.
import type { Mention, Quantity } from '../language/quantity.ts';
import { scanEn } from '../language/quantity-en.ts';
import { scanZh } from '../language/quantity-zh.ts';
import type { Language } from './texts.ts';

/** Quantities and dates in a text, in order. */
export const mentionsOf = (text: string, language: Language): readonly Mention[] =>
  language === 'zh' ? scanZh(text) : scanEn(text);

export const quantitiesOf = (text: string, language: Language): readonly Quantity[] =>
  mentionsOf(text, language).filter((mention): mention is Quantity => mention.type === 'quantity');
