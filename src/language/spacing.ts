/** White space in Chinese: between Chinese and Latin as a house wants it, between Chinese characters never. */
import type { Span } from './bilingual.ts';

/** `auto`: the page spaces by style and the text may do either; `none`: never a space; `required`: always one. */
export type Spacing = 'auto' | 'none' | 'required';

export interface Gap extends Span {
  /** What should stand from `start` to `end`: nothing, or one space. */
  readonly replacement: '' | ' ';
  readonly kind: 'between-han' | 'superfluous' | 'missing';
}

const BETWEEN_HAN = /(?<=[\p{Script=Han}，。；：？！、）》”」])[ \u00a0]+(?=[\p{Script=Han}，。；：？！、（《“「])/gu;
const SUPERFLUOUS =
  /(?<=\p{Script=Han})[ \u00a0]+(?=[\p{Script=Latin}\d])|(?<=[\p{Script=Latin}\d%℃])[ \u00a0]+(?=\p{Script=Han})/gu;
const MISSING = /(?<=\p{Script=Han})(?=[\p{Script=Latin}\d])|(?<=[\p{Script=Latin}\d%℃])(?=\p{Script=Han})/gu;

/** Where the spacing of a Chinese text is not as asked, in order. Linear in the text. */
export function gaps(text: string, spacing: Spacing): readonly Gap[] {
  const found: Gap[] = [];
  const add = (pattern: RegExp, kind: Gap['kind'], replacement: Gap['replacement']) => {
    for (const match of text.matchAll(pattern)) {
      found.push({ start: match.index, end: match.index + match[0].length, kind, replacement });
    }
  };
  add(BETWEEN_HAN, 'between-han', '');
  if (spacing === 'none') add(SUPERFLUOUS, 'superfluous', '');
  if (spacing === 'required') add(MISSING, 'missing', ' ');
  return found.sort((a, b) => a.start - b.start);
}
