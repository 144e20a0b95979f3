import { eastAsianWidth } from 'get-east-asian-width';

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** Columns of a terminal that a text takes: two for a Chinese character or full-width mark, none for what combines. */
export function columns(text: string): number {
  let sum = 0;
  for (const character of text) {
    const point = character.codePointAt(0)!;
    if (point < 0x20 || /\p{M}|\p{Cf}/u.test(character)) continue;
    // “ and ” are narrow in English and wide beside Chinese; terminals set for either show them narrow.
    sum += eastAsianWidth(point);
  }
  return sum;
}

export interface Excerpt {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
  /** Spaces and ^ that underline the marked part, in columns. */
  readonly underline: string;
}

/** What a terminal would act on, shown as spaces or not at all. */
const printable = (text: string): string =>
  text.replace(/[\t\r\n]/g, ' ').replace(/[\u0000-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2066-\u2069\ufeff]/g, '');

function tail(text: string, width: number): string {
  if (columns(text) <= width) return text;
  const kept: string[] = [];
  let sum = 1;
  for (const { segment } of [...graphemes.segment(text.slice(-4 * width))].reverse()) {
    sum += columns(segment);
    if (sum > width) break;
    kept.push(segment);
  }
  return `…${kept.reverse().join('')}`;
}

function head(text: string, width: number): string {
  if (columns(text.slice(0, 4 * width)) <= width && text.length <= 4 * width) return text;
  let out = '';
  let sum = 1;
  for (const { segment } of graphemes.segment(text.slice(0, 4 * width))) {
    sum += columns(segment);
    if (sum > width) break;
    out += segment;
  }
  return `${out}…`;
}

/**
 * A stretch of a line in its surroundings, cut to about `width` columns, with a line of ^ to put under it. `start` and
 * `end` are UTF-16 offsets within the line; an empty stretch is marked with a single ^.
 */
export function excerpt(line: string, start: number, end: number, width = 100): Excerpt {
  const from = Math.max(0, Math.min(start, line.length));
  const to = Math.max(from, Math.min(end, line.length));
  const marked = head(printable(line.slice(from, to)), width);
  const room = Math.max(20, width - columns(marked));
  const whole = printable(line.slice(0, from));
  const after = head(printable(line.slice(to)), Math.max(10, Math.ceil(room / 2)));
  const before = tail(whole, Math.max(10, room - columns(after)));
  return {
    before,
    marked,
    after,
    underline: `${' '.repeat(columns(before))}${'^'.repeat(Math.max(1, columns(marked)))}`,
  };
}
