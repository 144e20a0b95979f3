/** The parts of dates in English tokens: names of months and days, a day of the month, a year after it. */
import type { Token } from './token-en.ts';

const NAMES = 'january february march april may june july august september october november december'.split(' ');
export const MONTHS: ReadonlyMap<string, number> = new Map([
  ...NAMES.map((name, index) => [name, index + 1] as const),
  ...NAMES.map((name, index) => [name.slice(0, 3), index + 1] as const),
  ['sept', 9],
]);
const DAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
export const WEEKDAYS: ReadonlyMap<string, number> = new Map([
  ...DAYS.map((name, index) => [name, index + 1] as const),
  ...DAYS.map((name, index) => [`${name}s`, index + 1] as const),
  ['mon', 1],
  ['tue', 2],
  ['tues', 2],
  ['wed', 3],
  ['thu', 4],
  ['thur', 4],
  ['thurs', 4],
  ['fri', 5],
]);
export const DECADES: ReadonlyMap<string, number> = new Map(
  ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'].map(
    (word, index) => [word, 1920 + index * 10] as const,
  ),
);
export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
    .split(' ')
    .map((word, index) => [word, index + 1] as const),
  ['thirtieth', 30],
  ['fortieth', 40],
  ['fiftieth', 50],
  ['sixtieth', 60],
  ['seventieth', 70],
  ['eightieth', 80],
  ['ninetieth', 90],
  ['hundredth', 100],
]);
export const BEFORE_YEAR =
  /^(?:in|since|by|from|until|till|before|after|during|early|late|mid|through|between|to|of|circa|spring|summer|autumn|fall|winter|fiscal|fy|year|end|back|around|throughout|and)$/;
/** A plain noun after four digits makes them a count. */
export const COUNTED =
  /^(?:people|men|women|yuan|dollars|euros|pounds|km|kilometers|kilometres|miles|meters|metres|tons|tonnes|residents|workers|soldiers|troops|students|homes|houses|companies|feet|percent|per|jobs|votes|points|rpm|mw|employees|migrants|others|participants|visitors|hectares|acres|times|units|rooms|seats|cars|vehicles|years|days|hours|calories|kg|kilograms|pieces|items|copies|members|families|households|villages|patients|cases|deaths|children|square|cubic|square-foot)$/;
/** A unit after four digits makes them a measure whatever stands before: "a capacity of 1200 MW". */
export const MEASURED =
  /^(?:hundred|thousand|million|billion|trillion|bn|yuan|dollars|euros|km|kilometers|kilometres|miles|meters|metres|m|cm|mm|ft|feet|tonnes|rpm|mw|gw|kw|kwh|mwh|gwh|hp|hz|mhz|ghz|mb|gb|mph|kph|kg|kilograms|hectares|acres|cubic|square)$/;
export const REST: ReadonlySet<string> = new Set(['first', 'last', 'initial', 'opening']);

/** The day of the month a token states: 23, 23rd (two tokens), or null. */
export function dayAt(tokens: readonly Token[], at: number): { day: number; next: number } | null {
  const token = tokens[at];
  if (token?.kind === 'number' && /^\d{1,2}$/.test(token.text)) {
    const day = Number(token.text);
    if (day < 1 || day > 31) return null;
    const suffix = tokens[at + 1];
    if (suffix && !suffix.spaced && /^(?:st|nd|rd|th)$/.test(suffix.lower)) return { day, next: at + 2 };
    if (suffix && !suffix.spaced && (suffix.kind === 'word' || suffix.text === '%')) return null;
    // "August 5: 21 gold" is a day, 5:21 a time.
    if (suffix?.text === ':' && !suffix.spaced && tokens[at + 2]?.kind === 'number' && !tokens[at + 2]!.spaced)
      return null;
    return { day, next: at + 1 };
  }
  const word = ORDINALS.get(token?.lower ?? '');
  return word && word <= 20 && word > 1 && tokens[at]!.lower !== 'second' ? { day: word, next: at + 1 } : null;
}

export const isYear = (token: Token | undefined): boolean =>
  token?.kind === 'number' && /^(?:1[0-9]|20|21)\d\d$/.test(token.text);

export const skipSign = (tokens: readonly Token[], at: number, signs: string): number =>
  tokens[at]?.kind === 'sign' && signs.includes(tokens[at]!.text) ? at + 1 : at;

/** Whether the token is the name of a month; "may", "march" and short forms only where they cannot be anything else. */
export function monthAt(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  if (token?.kind !== 'word') return null;
  const month = MONTHS.get(token.lower);
  if (!month) return null;
  const next = tokens[at + 1];
  if (token.lower === 'may' && next?.lower === 'day') return null;
  const before = tokens[at - 1];
  // the rocket
  if (token.lower === 'march' && before?.text === 'Long') return null;
  // Subtitles in small letters, headlines in capitals: "may" and "march" by their neighbours only.
  const capital = token.text[0] === token.text[0]!.toUpperCase();
  if (!capital && token.lower.length < 4 && token.lower !== 'may') return null;
  const verb = token.lower === 'may' || token.lower === 'march';
  if (verb && (!capital || token.text === token.text.toUpperCase()))
    return (next?.kind === 'number' &&
      /^(?:in|of|since|by|from|until|till|late|early|mid|last|next|on)$/.test(before?.lower ?? '')) ||
      isYear(next) ||
      /^(?:st|nd|rd|th)$/.test(before?.lower ?? '') ||
      /^(?:in|of|since|until|till|early|last|next)$/.test(before?.lower ?? '')
      ? month
      : null;
  const near = (each: Token | undefined): boolean => each?.kind === 'number' && /^\d{1,2}$|^\d{4}$/.test(each.text);
  // SEP, DEC, MAR, APR: what is all capitals and beside no number abbreviates something else.
  if (token.lower.length === 3 && token.text === token.text.toUpperCase() && !near(next) && !near(before)) return null;
  if (
    token.lower === 'may' ||
    token.lower === 'march' ||
    token.lower === 'mar' ||
    token.lower === 'jan' ||
    token.lower === 'sep' ||
    token.lower === 'august' ||
    token.lower === 'april' ||
    token.lower === 'june'
  ) {
    const cued =
      /^(?:in|of|since|by|from|until|till|to|early|late|mid|last|this|next|every|during|through|on|between|and|before|after|for|with|around|about|the)$/.test(
        before?.lower ?? '',
      ) ||
      (/^[-–/]$/.test(before?.text ?? '') &&
        (tokens[at - 2]?.kind === 'number' ||
          /^(?:early|late|mid)$/.test(tokens[at - 2]?.lower ?? '') ||
          MONTHS.has(tokens[at - 2]?.lower ?? ''))) ||
      before?.text === '(';
    if (
      near(next) ||
      near(before) ||
      cued ||
      (next?.text === ',' && isYear(tokens[at + 2])) ||
      next?.text === '-' ||
      next?.text === '.'
    ) {
      if (token.lower === 'june' || token.lower === 'april' || token.lower === 'august') return month;
      if (token.lower === 'may' && near(before) === false && !cued && next?.text === '-') return null;
      return month;
    }
    if (before && /^(?:st|nd|rd|th)$/.test(before.lower)) return month;
    if (token.lower === 'june' || token.lower === 'april' || token.lower === 'august')
      return before?.kind === 'word' && /^[A-Z]/.test(before.text) ? null : month;
    return /^(?:and|to|through|this|last|next)$/.test(next?.lower ?? '') && MONTHS.has(tokens[at + 2]?.lower ?? '')
      ? month
      : null;
  }
  if (token.text.length <= 4 && !['june', 'july', 'sept'].includes(token.lower) && token.lower.length === 3) {
    return near(next) || near(before) || next?.text === '.' || next?.text === '-' || before?.text === '-'
      ? month
      : null;
  }
  return month;
}

/** Days known by a name of two or three words. */
const FEASTS = new Map<string, readonly (readonly [readonly string[], number, number])[]>();
for (const [name, month, day] of [
  ['new year s day', 1, 1],
  ['new year s eve', 12, 31],
  ['valentine s day', 2, 14],
  ['april fools', 4, 1],
  ['april fool', 4, 1],
  ['may day', 5, 1],
  ['fourth of july', 7, 4],
  ['christmas eve', 12, 24],
  ['christmas day', 12, 25],
] as const) {
  const words = name.split(' ');
  FEASTS.set(words[0]!, [...(FEASTS.get(words[0]!) ?? []), [words, month, day]]);
}

/** The named day that starts at token `at`; apostrophes between its words are passed over. */
export function feastAt(tokens: readonly Token[], at: number): { month: number; day: number; next: number } | null {
  const feasts = FEASTS.get(tokens[at]!.lower);
  if (!feasts || tokens[at]!.text[0] === tokens[at]!.lower[0]) return null;
  for (const [words, month, day] of feasts) {
    let next = at;
    for (const word of words) {
      if (/^['’‘]$/.test(tokens[next]?.text ?? '')) next += 1;
      next = tokens[next]?.lower === word ? next + 1 : -1;
      if (next < 0) break;
    }
    if (next > 0) return { month, day, next };
  }
  return null;
}

/** A year after a month or day: ", 2025", " 2025". */
export function yearAfter(tokens: readonly Token[], at: number): { year: number; next: number } | null {
  const from =
    tokens[at]?.text === ',' ? at + 1 : tokens[at]?.lower === 'of' || tokens[at]?.lower === 'in' ? at + 1 : at;
  if (!isYear(tokens[from]) || tokens[from + 1]?.text === '%') return null;
  return { year: Number(tokens[from]!.text), next: from + 1 };
}

/** Words that may begin a date. */
export const DATE_WORDS: ReadonlySet<string> = new Set([
  ...MONTHS.keys(),
  ...WEEKDAYS.keys(),
  ...DECADES.keys(),
  ...ORDINALS.keys(),
  ...REST,
  ...FEASTS.keys(),
  ...'last this next previous year yesterday today tonight tomorrow q h twenty'.split(' '),
]);
