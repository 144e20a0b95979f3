/** English text as tokens: words, numbers in digits, and signs. Linear; offsets are UTF-16 code units. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly kind: 'word' | 'number' | 'sign';
  /** As written. */
  readonly text: string;
  /** Lower-case, apostrophes straight, without a final 's. */
  readonly lower: string;
  /** Whether a space (or the text's start) stands before it. */
  readonly spaced: boolean;
}

/** Digits parted by several points: 2.1.3, 192.168.0.1. One token, a sign. */
export const VERSION = /\d{1,5}(?:\.\d{1,5}){2,5}(?!\d|\.\d)/y;
const NUMBER = /\d{1,3}(?:,\d{3}){1,9}(?![\d])(?:\.\d{1,20})?|\d{1,30}(?:[.·]\d{1,20}(?!\d|\.\d))?/y;

const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 0xc0 && code < 0x250) ||
  code === 0xb5 ||
  code === 0x3bc;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** The tokens of a folded text. Chinese characters and spaces make none. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let spaced = true;
  let i = 0;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (code === 32 || code === 10 || code === 9 || code === 13) {
      spaced = true;
      i += 1;
      continue;
    }
    const start = i;
    if (isLetter(code)) {
      i += 1;
      while (i < text.length && isLetter(text.charCodeAt(i))) i += 1;
      const word = text.slice(start, i);
      tokens.push({ start, end: i, kind: 'word', text: word, lower: word.toLowerCase(), spaced });
    } else if (isDigit(code)) {
      VERSION.lastIndex = i;
      const version = VERSION.exec(text)?.[0];
      if (version) {
        i += version.length;
        tokens.push({ start, end: i, kind: 'sign', text: version, lower: version, spaced });
        spaced = false;
        continue;
      }
      NUMBER.lastIndex = i;
      const number = NUMBER.exec(text)?.[0] ?? text[i]!;
      i += number.length;
      // A run of digits too long to be a number is one sign.
      let long = false;
      while (i < text.length && isDigit(text.charCodeAt(i))) {
        i += 1;
        long = true;
      }
      const kind = long ? 'sign' : 'number';
      tokens.push({ start, end: i, kind, text: text.slice(start, i), lower: long ? '' : number, spaced });
    } else {
      i += 1;
      tokens.push({ start, end: i, kind: 'sign', text: text[start]!, lower: text[start]!, spaced });
    }
    spaced = false;
  }
  return tokens;
}
