/** What the readers of both languages find in a text: quantities and mentions of dates, in one shape for both. */
import type { Span } from './bilingual.ts';
import type { Exact } from './exact.ts';

/** `over` covers 余, 多, 超 and "more than"; `magnitude` a scale alone: 数十, 上百, "thousands". */
export type Qualifier = 'exact' | 'about' | 'over' | 'nearly' | 'at-least' | 'at-most' | 'magnitude';

/** Another way to read the same words: 兆 as 10⁶, `5m` as metres, a left-hand range value without the carried scale. */
export interface Reading {
  readonly value: Exact;
  readonly unit: string | null;
}

export type Direction = 'up' | 'down';

/** How a value changes: 增长5% is up by, 增至5亿 is up to. */
export interface Change {
  readonly direction: Direction;
  readonly mode: 'by' | 'to' | null;
}

/**
 * - `number`: a count, a measure, an amount, a share (unit `percent`) or a difference of shares (`percentage-point`)
 * - `ordinal`: 第三, "third", "No. 3"
 * - `multiple`: the final multiple, so 增长两倍 and "tripled" are 3, 翻番 and "doubled" 2
 * - `pair`: two or more numbers in one sign: a score, a time of day, a date with slashes; see `parts`
 * - `code`: digits inside a name (G60, HER2, a telephone number); `parts` holds them
 */
export type QuantityKind = 'number' | 'ordinal' | 'multiple' | 'pair' | 'code';

export interface Quantity extends Span {
  readonly type: 'quantity';
  readonly text: string;
  readonly kind: QuantityKind;
  /** Exact, in `unit`; of a vague quantity the lower bound; of a range its lower end. A percentage is 45.3, not 0.453. */
  readonly value: Exact;
  /** The upper end of a range ("3 to 5", 3—5亿), else null. */
  readonly to: Exact | null;
  /** The upper bound of a vague value (十几 is 11 to 19), else null. */
  readonly high: Exact | null;
  readonly qualifier: Qualifier;
  /** A unit id of unit.ts, or null for a bare count. */
  readonly unit: string | null;
  /** Chinese: the measure word. English: the word after it. Null where neither stands. */
  readonly counted: string | null;
  readonly readings: readonly Reading[];
  readonly change: Change | null;
  readonly parts: readonly Exact[];
  /**
   * How surely it is a quantity that the other language must render: `firm` (digits, large numerals), `plain` (a small
   * numeral with its measure word, a small number word with its noun), `slight` (一个, "one", "a", 双, "pair").
   */
  readonly certainty: 'firm' | 'plain' | 'slight';
}

export interface DateMention extends Span {
  readonly type: 'date';
  readonly text: string;
  readonly century?: number;
  /** First year: 1980 for the 1980s. */
  readonly decade?: number;
  readonly year?: number;
  /** 1 or 2. */
  readonly half?: number;
  readonly quarter?: number;
  readonly month?: number;
  readonly day?: number;
  /** ISO: 1 is Monday, 7 Sunday. */
  readonly weekday?: number;
  /** The first so many months of a year: 前5月, 前三季度 (9), "first nine months", 上半年 (6). */
  readonly firstMonths?: number;
  /** Early, middle or late part: 上旬, 年初, "late June". */
  readonly part?: 'early' | 'mid' | 'late';
  /** 去年 is year −1, 上月 month −1, 昨日 day −1; resolved by resolve.ts. */
  readonly relative?: { readonly unit: 'year' | 'month' | 'week' | 'day'; readonly offset: number };
  /** Of a weekday, the week it is said to be in: 上周五 is −1, "next Friday" 1. */
  readonly week?: number;
  readonly certainty: 'firm' | 'plain' | 'slight';
}

export type Mention = Quantity | DateMention;

/** A text is read up to so many mentions; one with more is no segment, and reading it must still take no second. */
export const MOST_MENTIONS = 40_000;

/** A quantity with everything optional at its plainest. */
export function quantity(
  text: string,
  start: number,
  end: number,
  value: Exact,
  rest: Partial<Omit<Quantity, 'text' | 'start' | 'end' | 'value' | 'type'>>,
): Quantity {
  return {
    type: 'quantity',
    start,
    end,
    text: text.slice(start, end),
    kind: rest.kind ?? 'number',
    value,
    to: rest.to ?? null,
    high: rest.high ?? null,
    qualifier: rest.qualifier ?? 'exact',
    unit: rest.unit ?? null,
    counted: rest.counted ?? null,
    readings: rest.readings ?? NONE,
    change: rest.change ?? null,
    parts: rest.parts ?? NONE,
    certainty: rest.certainty ?? 'firm',
  };
}
const NONE: readonly never[] = [];
