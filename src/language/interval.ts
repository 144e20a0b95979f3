/** A value with its bounds while a numeral is read; an exact one has the same object for both. */
import { type Exact, plus, times, ZERO } from './exact.ts';

export interface Interval {
  readonly low: Exact;
  readonly high: Exact;
}
export const exactly = (value: Exact): Interval => ({ low: value, high: value });
export const scaled = (a: Interval, by: Exact): Interval => {
  const low = times(a.low, by);
  return { low, high: a.low === a.high ? low : times(a.high, by) };
};
export const sum = (a: Interval, b: Interval): Interval => {
  const low = plus(a.low, b.low);
  return { low, high: a.low === a.high && b.low === b.high ? low : plus(a.high, b.high) };
};
export const NOTHING = exactly(ZERO);
export const isNothing = (a: Interval): boolean => a.low.n === 0n && a.high.n === 0n;
