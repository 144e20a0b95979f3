/**
 * Exact rational numbers: what a numeral stands for, without a float in between.
 *
 * `{ n, d }` is n/d in lowest terms with d > 0, so two equal values have equal fields and one `keyOf`.
 * Values compare by cross-multiplication. Nothing here throws, save a division by zero (RangeError).
 */
export interface Exact {
  readonly n: bigint;
  readonly d: bigint;
}

export const ZERO: Exact = { n: 0n, d: 1n };
export const ONE: Exact = { n: 1n, d: 1n };

const gcd = (a: bigint, b: bigint): bigint => {
  let x = a < 0n ? -a : a;
  let y = b < 0n ? -b : b;
  while (y) [x, y] = [y, x % y];
  return x;
};

/** n/d in lowest terms. Throws a RangeError where d is 0. */
export function ratio(n: bigint, d: bigint): Exact {
  if (d === 1n) return { n, d };
  if (d === 0n) throw new RangeError('a fraction needs a denominator other than 0');
  const common = gcd(n, d) * (d < 0n ? -1n : 1n);
  return common === 1n ? { n, d } : { n: n / common, d: d / common };
}

/** A whole number. A JavaScript number must be a safe integer. */
export function whole(n: bigint | number): Exact {
  return { n: BigInt(n), d: 1n };
}

/** The value of `1234`, `1,234.5`, `-0.25`. The caller has seen to the form: digits, commas, one point, one sign. */
export function decimal(text: string): Exact {
  const plain = text.includes(',') ? text.replaceAll(',', '') : text;
  const point = plain.indexOf('.');
  if (point < 0) return { n: BigInt(plain), d: 1n };
  const digits = plain.slice(0, point) + plain.slice(point + 1);
  return ratio(BigInt(digits || '0'), 10n ** BigInt(plain.length - point - 1));
}

export const plus = (a: Exact, b: Exact): Exact =>
  a.d === 1n && b.d === 1n ? { n: a.n + b.n, d: 1n } : ratio(a.n * b.d + b.n * a.d, a.d * b.d);
export const minus = (a: Exact, b: Exact): Exact => plus(a, { n: -b.n, d: b.d });
export const times = (a: Exact, b: Exact): Exact =>
  a.d === 1n && b.d === 1n ? { n: a.n * b.n, d: 1n } : ratio(a.n * b.n, a.d * b.d);
export const over = (a: Exact, b: Exact): Exact => ratio(a.n * b.d, a.d * b.n);
export const same = (a: Exact, b: Exact): boolean => a.n === b.n && a.d === b.d;
export const absolute = (a: Exact): Exact => (a.n < 0n ? { n: -a.n, d: a.d } : a);

/** Negative, zero or positive as a is below, equal to or above b. */
export function compare(a: Exact, b: Exact): number {
  const left = a.n * b.d;
  const right = b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** A string that is equal for equal values, for use as a map key. */
export const keyOf = (a: Exact): string => (a.d === 1n ? a.n.toString() : `${a.n}/${a.d}`);

/** The nearest float, for drawing and for tolerances, never for comparing. */
export const approximate = (a: Exact): number => Number(a.n) / Number(a.d);

/**
 * Decimal digits: `8600000000`, `45.3`, `-0.5`. A value without a finite decimal form is cut after `places` digits and
 * ends in `…`.
 */
export function digitsOf(a: Exact, places = 4): string {
  const sign = a.n < 0n ? '-' : '';
  const n = a.n < 0n ? -a.n : a.n;
  let text = (n / a.d).toString();
  let rest = n % a.d;
  if (rest === 0n) return sign + text;
  text += '.';
  let rational = a.d;
  while (rational % 2n === 0n) rational /= 2n;
  while (rational % 5n === 0n) rational /= 5n;
  for (let place = 0; rest !== 0n && (rational === 1n || place < places); place += 1) {
    rest *= 10n;
    text += (rest / a.d).toString();
    rest %= a.d;
  }
  return sign + text + (rest === 0n ? '' : '…');
}
