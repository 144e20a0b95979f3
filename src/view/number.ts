// One number in the two systems: Chinese counts in fours (万, 亿, 万亿), English in threes (million, billion, trillion).
// Everything is done on decimal digits, so that no amount is touched by binary fractions.

/** A number as it is read: digits, then the word that scales them (`86` `亿`, `8.6` `billion`). */
export interface Scaled {
  readonly digits: string;
  readonly scale: string;
}

export const MINUS = '−';

/** Plain decimal digits of a finite number, without exponent: `8600000000`, `-0.5`. */
export function plainDigits(value: number): string {
  const text = String(value);
  const match = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (!match) return text;
  return match[1] + shift(`${match[2]}${match[3] ? `.${match[3]}` : ''}`, Number(match[4]));
}

/** Moves the decimal point of unsigned digits by `places` to the right; negative moves it left. */
function shift(digits: string, places: number): string {
  const [whole = '', fraction = ''] = digits.split('.');
  const point = whole.length + places;
  const all = whole + fraction;
  const padded = point <= 0 ? '0'.repeat(1 - point) + all : all.padEnd(point, '0');
  const at = point <= 0 ? 1 : point;
  const left = padded.slice(0, at).replace(/^0+(?=\d)/, '');
  const right = padded.slice(at).replace(/0+$/, '');
  return right ? `${left}.${right}` : left;
}

const decimals = (digits: string): number => digits.split('.')[1]?.length ?? 0;

/** Commas between groups of three: `7,000`, `1,234.5`. */
export function grouped(digits: string): string {
  const [whole = '', fraction] = digits.split('.');
  const left = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction ? `${left}.${fraction}` : left;
}

const ZH: readonly (readonly [number, string])[] = [
  [12, '万亿'],
  [8, '亿'],
  [4, '万'],
];
const EN: readonly (readonly [number, string])[] = [
  [12, 'trillion'],
  [9, 'billion'],
  [6, 'million'],
];

/**
 * The largest scale that leaves few decimals: at most two for the scale just above the digits, four for the larger
 * ones, where an amount such as 1.2345亿 is usual; a number that no scale shortens is written out.
 */
function scaleOf(values: readonly string[], scales: typeof ZH, smallest: number): readonly [number, string] {
  const size = Math.max(...values.map((digits) => digits.split('.')[0]!.replace(/^0+/, '').length));
  for (const [power, word] of scales) {
    const most = power === smallest ? 2 : 4;
    if (size > power && values.every((digits) => Number(digits) === 0 || decimals(shift(digits, -power)) <= most))
      return [power, word];
  }
  return [0, ''];
}

const unsigned = (value: number) => plainDigits(Math.abs(value));

/** Values in Chinese, all with one scale: 86亿, 2.5万, 7000. Digits are unsigned. */
export function scaledZh(values: readonly number[]): readonly Scaled[] {
  const digits = values.map(unsigned);
  const [power, scale] = scaleOf(digits, ZH, 4);
  return digits.map((each) => ({ digits: shift(each, -power), scale }));
}

/** Values in English, all with one scale: 8.6 billion, 25,000, 540 million. Digits are unsigned. */
export function scaledEn(values: readonly number[]): readonly Scaled[] {
  const digits = values.map(unsigned);
  const [power, scale] = scaleOf(digits, EN, 6);
  return digits.map((each) => ({ digits: grouped(shift(each, -power)), scale }));
}

/** A round number as a Chinese scale word: 1e11 千亿, 5e10 500亿, 1000 千. */
export function magnitudeZh(value: number): string {
  const digits = unsigned(value);
  const power = digits.length - 1;
  if (!/^10*$/.test(digits)) return scaledZh([value]).map(({ digits: d, scale }) => d + scale)[0]!;
  const large = power >= 12 ? 12 : power >= 8 ? 8 : power >= 4 ? 4 : 0;
  const small = ['', '十', '百', '千', '万'][power - large] ?? `1${'0'.repeat(power - large)}`;
  return (small + (ZH.find(([p]) => p === large)?.[1] ?? '')).replace(/^$/, '一');
}

/** `tens`, `hundreds`, `tens of thousands`, `millions` for a power of ten. */
export function magnitudeEn(value: number): string {
  const power = unsigned(value).length - 1;
  const words = ['', 'tens', 'hundreds', 'thousands', 'tens of thousands', 'hundreds of thousands'];
  if (power < 6) return words[power] || 'several';
  const large = EN.find(([p]) => power >= p)!;
  const small = ['', 'tens of ', 'hundreds of ', 'thousands of '][power - large[0]] ?? 'thousands of ';
  return `${small}${large[1]}s`;
}

/** One of the groups that a scale cuts a number's digits into: `from` and `to` count digits from the left, `to` exclusive. */
export interface RulerGroup {
  readonly from: number;
  readonly to: number;
  readonly zh?: string;
  readonly en?: string;
}

/** One number over two scales: its digits, the groups of four above, the groups of three below. */
export interface Ruler {
  readonly digits: readonly string[];
  readonly above: readonly RulerGroup[];
  readonly below: readonly RulerGroup[];
}

const groups = (length: number, size: number, names: readonly string[], key: 'zh' | 'en'): RulerGroup[] => {
  const cut: RulerGroup[] = [];
  for (let to = length, i = 0; to > 0; to -= size, i++)
    cut.unshift({ from: Math.max(0, to - size), to, [key]: names[i] ?? '' });
  return cut;
};

/** A name that has room beside its neighbours; what is longer is left to the words under the ruler. */
const short = (name: string, most: number): string => (name.length > most ? '' : name);

/**
 * The double-scale ruler of a whole number of five to fifteen digits; null for what it cannot show. `unit` names the
 * last group of each scale (元, yuan); `say` gives the Chinese names in the script shown.
 */
export function ruler(
  value: number,
  unit: { readonly zh: string; readonly en: string },
  say: (zh: string) => string,
): Ruler | null {
  const digits = unsigned(value);
  if (!/^\d{5,15}$/.test(digits)) return null;
  return {
    digits: [...digits],
    above: groups(digits.length, 4, [short(unit.zh, 6), ...['万', '亿', '万亿'].map(say)], 'zh'),
    below: groups(digits.length, 3, [short(unit.en, 14), 'thousand', 'million', 'billion', 'trillion'], 'en'),
  };
}
