// Whether a quantity read in a text is the one that a figure declares: value, unit, qualifier, direction.
import type { Figure } from '../content/edition.ts';
import { absolute, compare, decimal, type Exact, keyOf, same, times } from '../language/exact.ts';
import type { Qualifier, Quantity } from '../language/quantity.ts';
import { UNIT } from '../language/unit.ts';

/** How a unit of the content's closed list is written in texts. */
interface Written {
  /** Unit of unit.ts that it converts with; null where texts have a bare number. */
  readonly unit: string | null;
  /** What must stand right after a bare number, or after the unit: measure words and names of the unit. */
  readonly after?: RegExp;
  readonly kind?: 'ordinal' | 'multiple';
}

const PEOPLE = /^\s*(?:多|余)?(?:[人名位员]|people|persons|workers|residents|students|staff|employees|jobs)/i;
const HOUSEHOLDS = /^\s*(?:多|余)?(?:户|家庭|households|families|homes)/i;
const VEHICLES = /^\s*(?:多|余)?(?:[辆台部]|vehicles|cars|units|buses|trucks)/i;

const WRITTEN: Readonly<Record<string, Written>> = {
  count: { unit: null },
  person: { unit: null, after: PEOPLE },
  household: { unit: null, after: HOUSEHOLDS },
  vehicle: { unit: null, after: VEHICLES },
  'per-mille': { unit: 'permille' },
  multiple: { unit: null, kind: 'multiple' },
  rank: { unit: null, kind: 'ordinal' },
  score: { unit: 'point' },
  tce: { unit: 't', after: /^(?:标准煤|标煤| ?(?:of )?(?:standard coal|coal equivalent))/i },
  dwt: { unit: 't', after: /^(?:载重|级| ?dwt|deadweight)/i },
  kva: { unit: null, after: /^\s*(?:千伏安|kva)/i },
  byte: { unit: 'byte' },
  'bit-per-second': { unit: null, after: /^\s*(?:比特|bps|bit|k?bit\/s|[MGT]bps)/i },
};

/** Bytes stand in unit.ts only by the thousand. */
const BYTE = { dimension: 'data', size: decimal('1') };
const sizeOf = (unit: string) => (unit === 'byte' ? BYTE : (UNIT.get(unit) ?? null));

/** A declared number, exactly as it was written. */
export function exactOf(value: number): Exact {
  if (Number.isInteger(value)) return { n: BigInt(value), d: 1n };
  const text = String(value);
  return decimal(text.includes('e') ? value.toFixed(20) : text);
}

export type Aspect = 'value' | 'unit' | 'qualifier' | 'direction' | null;

interface Candidate {
  readonly value: Exact;
  readonly unit: string | null;
}

/** The readings of a quantity: what it says first, then other ways to read it. */
const readingsOf = (quantity: Quantity): readonly Candidate[] => [
  { value: quantity.value, unit: quantity.unit },
  ...quantity.readings,
];

/** 千亿级: a class of size, which the number stands for without being it. */
export const isClass = (quantity: Quantity, text: string): boolean =>
  /(?:级|級)$/.test(quantity.text) ||
  /^(?:级|級|元级|規模级|[- ]class|[- ]yuan[- ]class|[- ]level)/.test(text.slice(quantity.end));

/** Whether two values in units that convert into each other are equal. Null units equal null units. */
export function sameMeasure(a: Candidate, b: Candidate): boolean {
  if (a.unit === b.unit) return same(a.value, b.value);
  if (a.unit === null || b.unit === null) return false;
  const [from, to] = [sizeOf(a.unit), sizeOf(b.unit)];
  if (!from || !to || from.dimension !== to.dimension) return false;
  const [x, y] = [times(a.value, from.size), times(b.value, to.size)];
  // A conversion is rounded as it is written: 150 亩 is 10 ha, 100 亩 6.7 ha.
  const gap = absolute({ n: x.n * y.d - y.n * x.d, d: x.d * y.d });
  return compare(times(gap, { n: 200n, d: 1n }), absolute(x)) <= 0;
}

const sameDimension = (a: string | null, b: string | null): boolean =>
  a === b || (a !== null && b !== null && sizeOf(a) !== null && sizeOf(a)?.dimension === sizeOf(b)?.dimension);

/** Qualifiers that one wording may be rendered by, beside its own. */
const NEAR: Readonly<Record<Qualifier, readonly Qualifier[]>> = {
  exact: [],
  about: [],
  over: [],
  nearly: ['at-most'],
  'at-least': ['over'],
  'at-most': ['nearly'],
  magnitude: ['about', 'over'],
};

const DECREASE = /[降减跌缩亏耗省]|decrease|decline|fall|drop|reduc|cut|loss|saving/i;

/** The declared amounts: one value, or the two ends of a range. */
export const amountsOf = (figure: Figure): readonly Exact[] =>
  (figure.range ?? [figure.value!]).map((value) => exactOf(value));

/** How a declared unit is written, always with an entry. */
const writtenAs = (unit: Figure['unit']): Written => WRITTEN[unit] ?? { unit };

/**
 * Holds a quantity of a text against a figure. Null where all agrees; else the first thing that does not, in the order
 * value, unit, qualifier, direction. `text` is what the quantity was read in.
 */
export function disagreement(figure: Figure, quantity: Quantity, text: string): Aspect {
  const written = writtenAs(figure.unit);
  const amounts = amountsOf(figure);
  const [low, high] = [amounts[0]!, amounts[1] ?? null];
  const scale = isClass(quantity, text);
  const after = text.slice(quantity.end, quantity.end + 12);
  const counter = quantity.counted ?? '';
  const ends = (reading: Candidate, amount: Exact) => {
    const unit = scale ? null : reading.unit;
    const declared = scale ? null : written.unit;
    return sameMeasure({ value: absolute(reading.value), unit }, { value: absolute(amount), unit: declared });
  };
  const readings = readingsOf(quantity);
  const isValue = (reading: Candidate) => {
    if (!high) return same(absolute(reading.value), absolute(low)) || ends(reading, low);
    const top = quantity.to ?? quantity.high;
    if (!top) return false;
    return (
      (same(reading.value, low) && same(top, high)) ||
      (ends(reading, low) && ends({ value: top, unit: reading.unit }, high))
    );
  };
  const valued = readings.filter(isValue);
  if (!valued.length || (!high && quantity.to)) return 'value';
  const isUnit = (reading: Candidate): boolean => {
    if (written.kind)
      return (
        quantity.kind === written.kind || (written.kind === 'multiple' && /倍|times|fold/.test(quantity.text + after))
      );
    // 千亿级 in a Chinese text is of yuan unless another currency follows.
    if (scale) return written.unit === null || written.unit === (/^\s*(?:级)?美元/.test(after) ? 'usd' : 'cny');
    if (quantity.kind === 'multiple') return false;
    if (!sameDimension(reading.unit, written.unit)) return figure.unit === 'score' && reading.unit === null;
    if (written.after)
      return (
        written.after.test(counter) ||
        written.after.test(quantity.text.replace(/^[\d.,\s万亿千百十]+/, '')) ||
        written.after.test(after)
      );
    if (figure.unit === 'count' && figure.counted) return countedAgree(figure.counted.zh, counter);
    return true;
  };
  if (!valued.some(isUnit)) return 'unit';
  if (!qualifierAgrees(figure, quantity, scale)) return 'qualifier';
  const down = quantity.change?.direction === 'down' && quantity.change.mode !== 'to';
  const negative = low.n < 0n;
  if (negative && !down && !/^[-−－]/.test(quantity.text)) return 'direction';
  if (!negative && down && low.n !== 0n && !DECREASE.test(figure.measure.zh + figure.measure.en)) return 'direction';
  return null;
}

/** Whether what is counted is of one sort: people, households, vehicles, times or anything else. */
function countedAgree(declared: string, counter: string): boolean {
  if (!counter) return true;
  const sort = (word: string) =>
    /人次|次/.test(word) ? 'times' : PEOPLE.test(word) ? 'people' : HOUSEHOLDS.test(word) ? 'households' : 'things';
  const [a, b] = [sort(declared), sort(counter)];
  // 位 and 名 count people; what is declared may be the people themselves (代表, 专家).
  return a === b || (b === 'people' && a === 'things' && !/^[家个所台辆座件项条]$/.test(declared));
}

function qualifierAgrees(figure: Figure, quantity: Quantity, scale: boolean): boolean {
  const declared = figure.qualifier;
  if (scale || figure.nature === 'scale-class') return declared === 'magnitude' || declared === quantity.qualifier;
  return declared === quantity.qualifier || NEAR[quantity.qualifier].includes(declared);
}

/** What a quantity says, for a message: `8600000000 cny`, `nearly 50`. */
export function shownQuantity({ value, to, unit, qualifier, change }: Quantity): string {
  const number = `${change?.direction === 'down' && change.mode !== 'to' ? '-' : ''}${digits(value)}${to ? `–${digits(to)}` : ''}`;
  return [qualifier === 'exact' ? '' : qualifier, number, unit ?? ''].filter(Boolean).join(' ');
}

/** What a figure declares, in the same form. */
export function shownFigure(figure: Figure): string {
  const number = figure.range ? figure.range.join('–') : String(figure.value);
  return [figure.qualifier === 'exact' ? '' : figure.qualifier, number, figure.unit].filter(Boolean).join(' ');
}

const digits = (value: Exact): string => (value.d === 1n ? keyOf(value) : String(Number(value.n) / Number(value.d)));

/** A key that equal amounts of one dimension share; `''` for a bare number. */
export function measureKey({ value, unit }: Candidate): string {
  const size = unit === null ? null : sizeOf(unit);
  return size
    ? `${keyOf(times(absolute(value), size.size))} ${size.dimension}`
    : `${keyOf(absolute(value))} ${unit ?? ''}`;
}

/** The measures of a declared figure as keys, and as bare numbers. */
export function figureKeys(figure: Figure): string[] {
  const { unit } = writtenAs(figure.unit);
  return amountsOf(figure).flatMap((value) => [measureKey({ value, unit }), measureKey({ value, unit: null })]);
}

/** All keys under which a quantity of a text may be known. */
export function quantityKeys(quantity: Quantity): string[] {
  const values: Candidate[] = [...readingsOf(quantity)];
  if (quantity.to) values.push({ value: quantity.to, unit: quantity.unit });
  return values.map(measureKey);
}
