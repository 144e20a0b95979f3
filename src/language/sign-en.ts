/** Signs made of several numbers in English text: times of day (3 p.m., 7.55am, 10:15), scores (5-3), 24/7, 859-292-3680. */
import { compare, decimal, type Exact, over, plus, times, whole } from './exact.ts';
import { WORD_VALUES } from './number-words-en.ts';
import { type Quantity, quantity } from './quantity.ts';
import type { Token } from './token-en.ts';
import { unitAtEn } from './unit-en.ts';

interface Read {
  readonly found: readonly Quantity[];
  readonly next: number;
}
const HALF = /^[½]$/;
const ZONE = /^(?:GMT|UTC|BST|EST|EDT|PST|PDT|CET|CEST|HKT|JST|IST|hours|hrs)$/i;

/** "am", "p.m.", "o'clock" at token `at`: hours to add, and the index after it. */
function daytimeAt(tokens: readonly Token[], at: number): { add: 0 | 12 | null; next: number } | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.lower === 'am' || token.lower === 'pm') return { add: token.lower === 'am' ? 0 : 12, next: at + 1 };
  if ((token.lower === 'a' || token.lower === 'p') && tokens[at + 1]?.text === '.' && tokens[at + 2]?.lower === 'm')
    return { add: token.lower === 'a' ? 0 : 12, next: tokens[at + 3]?.text === '.' ? at + 4 : at + 3 };
  if (token.lower === 'o' && /^['’]$/.test(tokens[at + 1]?.text ?? '') && tokens[at + 2]?.lower === 'clock')
    return { add: null, next: at + 3 };
  if (
    token.lower === 'in' &&
    tokens[at + 1]?.lower === 'the' &&
    /^(?:morning|afternoon|evening)$/.test(tokens[at + 2]?.lower ?? '')
  )
    return { add: tokens[at + 2]!.lower === 'morning' ? 0 : 12, next: at + 3 };
  // "at ten every night", "at six each morning", "at nine tonight"
  const each = token.lower === 'every' || token.lower === 'each' ? tokens[at + 1]?.lower : token.lower;
  if (tokens[at - 2]?.lower === 'at' && /^(?:night|evening|morning|tonight)$/.test(each ?? ''))
    return { add: each === 'morning' ? 0 : 12, next: each === token.lower ? at : at + 2 };
  return null;
}

function clock(
  text: string,
  tokens: readonly Token[],
  first: number,
  next: number,
  hour: number,
  minute: number,
  add: 0 | 12 | null,
): Read | null {
  const full = add === 12 && hour < 12 ? hour + 12 : add === 0 && hour === 12 ? 0 : hour;
  if (full > 24 || minute > 59) return null;
  const readings =
    add === null && hour <= 12 ? [{ value: whole(((hour + 12) % 24) * 60 + minute), unit: 'clock' }] : [];
  const found = quantity(text, tokens[first]!.start, tokens[next - 1]!.end, whole(full * 60 + minute), {
    kind: 'pair',
    unit: 'clock',
    parts: [whole(full), whole(minute)],
    readings,
  });
  return { found: [found], next };
}

/** Seconds of 2:00:35, the time somebody took. */
export function spentTime(marks: readonly string[], [hours, minutes, seconds]: readonly Exact[]): Exact | null {
  if (marks.length !== 2 || marks.some((mark) => mark !== ':')) return null;
  if (compare(minutes!, whole(60)) >= 0 || compare(seconds!, whole(60)) >= 0) return null;
  return plus(plus(times(hours!, whole(3600)), times(minutes!, whole(60))), seconds!);
}

const FULL = new Map<string, number>([
  ['half', 30],
  ['quarter', 15],
  ['five', 5],
  ['ten', 10],
  ['twenty', 20],
]);

/** "half past three", "a quarter to six", "ten past midnight": read at its first word ("a" apart). */
export function readSpokenClock(text: string, tokens: readonly Token[], at: number): Read | null {
  const minute = FULL.get(tokens[at]!.lower);
  const link = tokens[at + 1]?.lower;
  if (minute === undefined || !(link === 'past' || (link === 'to' && minute !== 30))) return null;
  const token = tokens[at + 2];
  if (!token || (link === 'to' && minute !== 15)) return null;
  const named = token.lower === 'midnight' ? 0 : token.lower === 'noon' ? 12 : undefined;
  const hour = named ?? WORD_VALUES.get(token.lower) ?? (/^\d{1,2}$/.test(token.text) ? Number(token.text) : 99);
  if (hour > 12) return null;
  const daytime = daytimeAt(tokens, at + 3);
  const total = (hour * 60 + (link === 'past' ? minute : -minute) + 1440) % 1440;
  const add = named === undefined ? (daytime?.add ?? null) : (named as 0 | 12);
  const read = clock(text, tokens, at, daytime?.next ?? at + 3, Math.floor(total / 60), total % 60, add);
  return read && { ...read, found: read.found.map((each) => ({ ...each, certainty: 'plain' as const })) };
}

/** "2-all", "two-all": a level score. */
function allAt(text: string, tokens: readonly Token[], at: number): Read | null {
  const end = tokens[at + 2];
  if (tokens[at + 1]?.text !== '-' || end?.lower !== 'all' || end.spaced) return null;
  const score =
    WORD_VALUES.get(tokens[at]!.lower) ?? (/^\d{1,2}$/.test(tokens[at]!.text) ? Number(tokens[at]!.text) : -1);
  if (score < 0) return null;
  const goals = whole(score);
  const found = quantity(text, tokens[at]!.start, end.end, goals, { kind: 'pair', parts: [goals, goals] });
  return { found: [found], next: at + 3 };
}

/** The sign that starts with the digits at token `at`, or null where a plain number stands there. */
export function readSignEn(text: string, tokens: readonly Token[], at: number): Read | null {
  const token = tokens[at]!;
  const level = allAt(text, tokens, at);
  if (level) return level;
  const hour = WORD_VALUES.get(token.lower);
  if (hour !== undefined) {
    const daytime = hour > 0 && hour <= 12 ? daytimeAt(tokens, at + 1) : null;
    return daytime ? clock(text, tokens, at, daytime.next, hour, 0, daytime.add) : null;
  }
  if (token.kind !== 'number') return null;
  const simple = /^\d{1,2}$/.test(token.text);
  if (simple || /^\d{1,2}\.\d\d$/.test(token.text)) {
    const daytime = daytimeAt(tokens, at + 1);
    if (daytime) {
      const [hour, minute] = token.text.split('.').map(Number) as [number, number?];
      const time = clock(text, tokens, at, daytime.next, hour, minute ?? 0, daytime.add);
      if (time) return time;
    }
  }
  // 0800 GMT
  if (/^[012]\d[0-5]\d$/.test(token.text) && ZONE.test(tokens[at + 1]?.text ?? ''))
    return clock(text, tokens, at, at + 1, Number(token.text.slice(0, 2)), Number(token.text.slice(2)), 0);
  const parts: Exact[] = [decimal(token.text.replace('·', '.'))];
  const marks: string[] = [];
  let next = at + 1;
  while (parts.length < 13) {
    if (HALF.test(tokens[next]?.text ?? '')) {
      parts[parts.length - 1] = plus(parts.at(-1)!, { n: 1n, d: 2n });
      next += 1;
    }
    const mark = tokens[next];
    const to = mark?.text === '-' && tokens[next + 1]?.lower === 'to' && tokens[next + 2]?.text === '-' ? next + 3 : -1;
    const right = tokens[to > 0 ? to : next + 1];
    if (!mark || !/^[-:/&×*–]$|^x$/.test(mark.text) || right?.kind !== 'number') break;
    const tight = !mark.spaced && !right.spaced;
    if (!tight && !(mark.spaced && right.spaced && '-–'.includes(mark.text) && simple && /^\d{1,2}$/.test(right.text)))
      break;
    marks.push(mark.text);
    parts.push(decimal(right.text.replace('·', '.')));
    next = (to > 0 ? to : next + 1) + 1;
  }
  if (!marks.length) return null;
  const glued = tokens[next];
  if (marks.length === 1 && '-–'.includes(marks[0]!)) {
    const scale =
      glued &&
      (/^(?:hundred|thousand|million|billion|trillion|k|m|bn|b|tn|mn)$/.test(glued.lower) || glued.text === '%');
    const hyphened =
      glued?.text === '-' &&
      /^(?:million|billion|year|day|hour|minute|week|month|mile|foot|point|inch|percent)$/.test(
        tokens[next + 1]?.lower ?? '',
      );
    if (
      (scale || hyphened || unitAtEn(tokens, next, true)) &&
      compare(parts[0]!, parts[1]!) < 0 &&
      !(unitAtEn(tokens, next, true)?.id === 'point' && !glued?.spaced)
    )
      return null;
  }
  if (marks.length === 1 && marks[0] === ':' && tokens[next - 1]!.text.length === 2) {
    const daytime = daytimeAt(tokens, next);
    const time = clock(
      text,
      tokens,
      at,
      daytime?.next ?? next,
      Number(token.text),
      Number(tokens[next - 1]!.text),
      daytime?.add ?? null,
    );
    if (time) return time;
  }
  if (
    marks.length === 1 &&
    marks[0] === '/' &&
    parts[1]!.n !== 0n &&
    compare(parts[0]!, parts[1]!) < 0 &&
    tokens[next - 1]!.text.length <= 2
  ) {
    const value = times(over(parts[0]!, parts[1]!), whole(100));
    return {
      found: [
        quantity(text, token.start, tokens[next - 1]!.end, value, { unit: 'percent', parts, certainty: 'plain' }),
      ],
      next,
    };
  }
  const spent = spentTime(marks, parts);
  if (spent) return { found: [quantity(text, token.start, tokens[next - 1]!.end, spent, { unit: 'second' })], next };
  const kind = marks.length > 1 && marks.every((mark) => mark === '-') ? 'code' : 'pair';
  const certainty = tokens[at]!.text === '24' && marks[0] === '/' && tokens[next - 1]!.text === '7' ? 'plain' : 'firm';
  return { found: [quantity(text, token.start, tokens[next - 1]!.end, parts[0]!, { kind, parts, certainty })], next };
}
