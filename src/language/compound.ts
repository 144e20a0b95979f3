/** Amounts in two units of one dimension as one quantity in the smaller: 5 feet 11 inches, 12st 4lb, 2小时45分钟, 四年八个月. */
import { compare, plus, times, whole } from './exact.ts';
import type { Mention, Quantity } from './quantity.ts';

/** For a unit, the one that may follow it and how many of that make one. */
export const BELOW: ReadonlyMap<string, readonly [string, bigint]> = new Map([
  ['foot', ['inch', 12n]],
  ['stone', ['lb', 14n]],
  ['lb', ['oz', 16n]],
  ['hour', ['minute', 60n]],
  ['minute', ['second', 60n]],
  ['mark', ['second', 60n]],
  ['year', ['month', 12n]],
  ['m', ['cm', 100n]],
  ['km', ['m', 1000n]],
  ['kg', ['g', 1000n]],
  ['cny', ['jiao', 10n]],
  ['usd', ['uscent', 100n]],
  ['gbp', ['penny', 100n]],
]);
const BETWEEN = /^(?: ?[又零加]? ?| and |-)$/;
/** "two hours, six minutes and 57 seconds", "7 feet, 5 inches": a comma parts times and what is measured of the body. */
const COMMA = /^, (?:and )?$/;
const TIMED: ReadonlySet<string | null> = new Set(['hour', 'minute', 'mark', 'year', 'foot', 'stone']);

const isPlain = (each: Mention | undefined): each is Quantity =>
  each?.type === 'quantity' && each.kind === 'number' && each.to === null && each.high === null;

/** The unit of the first of two neighbours and what the second is in, or null where they are two amounts. */
function unitsAt(text: string, a: Quantity, b: Quantity): { small: string; size: bigint } | null {
  const gap = text.slice(a.end, b.start);
  // 5'11"
  if (a.unit === null && b.unit === null && /^['’′]$/.test(gap) && /^["”″]/.test(text.slice(b.end, b.end + 1)))
    return { small: 'inch', size: 12n };
  if (gap.length > 6 || !(BETWEEN.test(gap) || (TIMED.has(a.unit) && COMMA.test(gap)))) return null;
  const below = BELOW.get(a.unit ?? '');
  if (!below) return null;
  const [small, size] = below;
  // 2小时零35秒
  if (a.unit === 'hour' && b.unit === 'second' && /零/.test(gap)) return { small: 'second', size: 3600n };
  // 2小时3分: 分 is a minute here. "six-foot-two" names no inches.
  if (
    b.unit === small ||
    (small === 'minute' && b.unit === 'mark') ||
    (a.unit === 'foot' && b.unit === null && /^[ -]$/.test(gap))
  )
    return { small, size };
  return null;
}

/** The mentions of a text with such neighbours joined; the list itself where there are none. */
export function joinCompounds(text: string, mentions: readonly Mention[]): readonly Mention[] {
  let joined: Mention[] | null = null;
  for (let i = 0; i < mentions.length; i += 1) {
    const b = mentions[i]!;
    const a = joined ? joined.at(-1) : mentions[i - 1];
    const units =
      i > 0 && isPlain(a) && isPlain(b) && a.end <= b.start && b.start - a.end <= 6 ? unitsAt(text, a, b) : null;
    if (!units || !isPlain(a) || !isPlain(b) || compare(b.value, whole(units.size)) >= 0) {
      joined?.push(b);
      continue;
    }
    joined ??= mentions.slice(0, i);
    joined[joined.length - 1] = {
      ...a,
      end: b.end,
      text: text.slice(a.start, b.end),
      value: plus(times(a.value, whole(units.size)), b.value),
      unit: units.small,
      parts: [...(a.parts.length ? a.parts : [a.value]), b.value],
      readings: [],
      qualifier: a.qualifier === 'exact' ? b.qualifier : a.qualifier,
      change: a.change ?? b.change,
      certainty: a.certainty === 'slight' && b.certainty !== 'firm' ? 'plain' : 'firm',
    };
  }
  return joined ?? mentions;
}
