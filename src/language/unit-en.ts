/** The unit that follows a number in an English text, and the currency sign before it. */
import type { Token } from './token-en.ts';
import { CURRENCY_SIGNS, UNITS } from './unit.ts';

interface Form {
  readonly words: readonly string[];
  readonly id: string;
}

const BY_FIRST = new Map<string, Form[]>();
for (const unit of UNITS) {
  for (const form of unit.en) {
    const words = form.replace(/^-/, '').split(/[ -]/);
    const list = BY_FIRST.get(words[0]!) ?? [];
    list.push({ words, id: unit.id });
    BY_FIRST.set(words[0]!, list);
  }
}
for (const list of BY_FIRST.values()) list.sort((a, b) => b.words.length - a.words.length);

/** Single letters and short words that are units only right after digits. */
const ONLY_GLUED = new Set(['m', 'g', 't', 'l', 'w', 'p', 'in', 'v', 'pc', 'c', 'f']);
/** Words that are units only of an amount worth naming: `won` and `rand` are also plain words. */
const NEVER = new Set(['try', 'real', 'all', 'stone']);

/** "12 stone 4", "lost three stone in a year", not "two stone lions". */
const isWeight = (tokens: readonly Token[], at: number): boolean =>
  tokens[at + 1]?.kind !== 'word' ||
  /^(?:in|and|or|overweight|heavier|lighter|before|after|when|since|with|to|of|on)$/.test(tokens[at + 1]!.lower);

/** The unit at token `at` (a hyphen may stand before it) and the index after it; null where there is none. */
export function unitAtEn(
  tokens: readonly Token[],
  at: number,
  digits: boolean,
): { readonly id: string; readonly next: number } | null {
  let from = at;
  let glued = tokens[from] !== undefined && !tokens[from]!.spaced;
  if (tokens[from]?.text === '-' && !tokens[from]!.spaced && tokens[from + 1] && !tokens[from + 1]!.spaced) {
    from += 1;
    glued = false;
  }
  let first = tokens[from];
  if (!first) return null;
  if (first.text === '%') return { id: 'percent', next: from + 1 };
  if (first.text === '‰') return { id: 'permille', next: from + 1 };
  if (first.text === '°' || first.text === 'º') {
    const letter = tokens[from + 1]?.lower;
    return letter === 'c'
      ? { id: 'celsius', next: from + 2 }
      : letter === 'f'
        ? { id: 'fahrenheit', next: from + 2 }
        : { id: 'degree', next: from + 1 };
  }
  if (first.text === '℃') return { id: 'celsius', next: from + 1 };
  if (first.text === '℉') return { id: 'fahrenheit', next: from + 1 };
  if (first.text === '²' || first.kind !== 'word') return null;
  // 35C, 98.6F
  if (digits && glued && (first.text === 'C' || first.text === 'F'))
    return { id: first.text === 'C' ? 'celsius' : 'fahrenheit', next: from + 1 };
  // U.S. dollars
  if (
    first.lower === 'u' &&
    tokens[from + 1]?.text === '.' &&
    tokens[from + 2]?.lower === 's' &&
    tokens[from + 3]?.text === '.' &&
    /^dollars?$/.test(tokens[from + 4]?.lower ?? '')
  )
    return { id: 'usd', next: from + 5 };
  if (
    /^(?:chinese|japanese|current|constant|full|consecutive|straight|additional|extra|more|calendar|whole|and)$/.test(
      first.lower,
    ) &&
    tokens[from + 1]?.kind === 'word' &&
    first.lower !== 'and'
  ) {
    from += 1;
    first = tokens[from]!;
  }
  for (const { words, id } of BY_FIRST.get(first.lower) ?? []) {
    if (NEVER.has(first.lower) && words.length === 1 && !(id === 'stone' && isWeight(tokens, from))) continue;
    if (words.length === 1 && ONLY_GLUED.has(first.lower) && !(glued || digits)) continue;
    if (words.length === 1 && first.lower === 'in' && !glued) continue;
    if (words.length === 1 && first.text.length === 1 && first.text !== first.lower && !'WVCFKG'.includes(first.text))
      continue;
    let next = from;
    let matched = true;
    for (let index = 0; index < words.length && matched; index += 1) {
      if (index && tokens[next]?.text === '-') next += 1;
      matched = tokens[next]?.lower === words[index];
      next += 1;
    }
    if (!matched) continue;
    // "5 km/h", "square": squared signs after metres
    if ((id === 'm' || id === 'km') && tokens[next]?.text === '²') return { id: `${id}2`, next: next + 1 };
    if (id === 'm' && tokens[next]?.text === '³') return { id: 'm3', next: next + 1 };
    if (id === 'km' && tokens[next]?.text === '/' && tokens[next + 1]?.lower === 'h')
      return { id: 'kph', next: next + 2 };
    return { id, next };
  }
  return null;
}

const CODES = new Map(CURRENCY_SIGNS.filter(([sign]) => /^[A-Z][A-Za-z]+$/.test(sign)).map(([sign, id]) => [sign, id]));
const PREFIXES: Readonly<Record<string, string>> = {
  US: 'usd',
  HK: 'hkd',
  NT: 'twd',
  A: 'aud',
  AU: 'aud',
  C: 'cad',
  CA: 'cad',
  S: 'sgd',
  NZ: 'nzd',
  Can: 'cad',
  Aus: 'aud',
  CN: 'cny',
};
const SIGNS = new Map(CURRENCY_SIGNS.filter(([sign]) => sign.length === 1));

/** The currency sign that ends right before token `at`, with the index it starts at. */
export function currencyBeforeEn(
  tokens: readonly Token[],
  at: number,
): { readonly id: string; readonly first: number } | null {
  const before = tokens[at - 1];
  if (!before) return null;
  const id = SIGNS.get(before.text);
  if (id) {
    const prefix = tokens[at - 2];
    if (prefix && !before.spaced && prefix.kind === 'word' && PREFIXES[prefix.text])
      return { id: PREFIXES[prefix.text]!, first: at - 2 };
    if (prefix?.text === '.' && tokens[at - 3]?.text === 'S') return { id: 'usd', first: at - 1 };
    return { id, first: at - 1 };
  }
  const code = CODES.get(before.text);
  return code ? { id: code, first: at - 1 } : null;
}
