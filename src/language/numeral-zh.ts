/**
 * Chinese numerals, Arabic ones with Chinese scales, and mixtures, read to exact values:
 * 一万五千亿, 2万4801, 3.5万亿, 二百五 (250), 十万零一千, 二〇二五, 四十五点三, 两三百, 十几, 10多亿, 数十.
 * Read text must have passed `foldWidth`. Linear in the length of the numeral, which is at most a few dozen characters.
 */

import { arabicAt, BIG, DIGITS, digitRunEnd, isDigitCode, isYiAfterGe, SMALL, UNIT_AFTER } from './digits-zh.ts';
import { decimal, type Exact, ONE, over, plus, times, whole } from './exact.ts';
import { exactly, type Interval, isNothing, NOTHING, scaled, sum } from './interval.ts';
import { foldWidth } from './width.ts';

export interface NumeralZh {
  readonly start: number;
  readonly end: number;
  /** The value, or the lower bound of a vague one. */
  readonly value: Exact;
  /** The upper bound where the numeral itself is vague (十几, 两三百, 10多亿), else null. */
  readonly high: Exact | null;
  /** `over`: 多 or 余 stands in it. `magnitude`: 几, 数 or neighbouring digits. */
  readonly vague: 'over' | 'magnitude' | null;
  readonly form: 'arabic' | 'hanzi' | 'mixed';
  /** Digits read one by one (二〇二五), not by place. */
  readonly positional: boolean;
  /** A scale with no digit before it: 万, 百万, 千亿. */
  readonly bare: boolean;
  /** The trailing scale (万, 亿, 万亿, 百万 …), which a range carries left; 1 where there is none. */
  readonly scale: Exact;
  /** The last 万, 亿 or 兆 alone: 万 in 二十万, whose `scale` is 十万. */
  readonly big: Exact;
  /** 兆 is 10¹² in Taiwan's usage and 10⁶ in the mainland's: the second reading. */
  readonly other: Exact | null;
}

const MOST = 30;

/** 10 for 350, 100 for 1200, 1 for 15: the place that 多 after a number leaves open. */
function openPlace(value: Exact): Exact {
  if (value.d !== 1n || value.n === 0n) return ONE;
  let place = 1n;
  while (value.n % (place * 10n) === 0n) place *= 10n;
  return whole(place);
}

/** Reads the numeral that starts at `at` of a folded text, or null where none does. */
export function readNumeralZh(text: string, at: number): NumeralZh | null {
  let i = at;
  let top = NOTHING;
  let middle = NOTHING;
  let section = NOTHING;
  let current: Interval | null = null;
  /** How the current coefficient was written: it decides what a digit after a scale means. */
  let single = false;
  let last = 0n;
  let coefficients = 0;
  let coefficient: Exact | null = null;
  let smallest = 10_000n;
  let zero = false;
  let arabic = false;
  let hanzi = false;
  let positional = false;
  let bare = false;
  let vague: 'over' | 'magnitude' | null = null;
  let mega = false;
  /** The last 亿 or 兆 that has been read: what follows it must be smaller. */
  let topScale = 0n;

  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (isDigitCode(code)) {
      if (current !== null || positional) break;
      const found = arabicAt(text, i);
      if (found === null) return null;
      current = exactly(decimal(found.replace('·', '.').replaceAll(' ', '')));
      coefficients += 1;
      coefficient ??= current.low;
      single = found.length === 1;
      arabic = true;
      i += found.length;
      if (text[i] === ' ' && (BIG.has(text[i + 1] ?? '') || (SMALL.has(text[i + 1] ?? '') && text[i + 1] !== '十')))
        i += 1;
      continue;
    }
    let char = text[i]!;
    // 4个亿, 几个亿: 个 parts a digit from 亿.
    if (char === '个' && current !== null && isYiAfterGe(text, i)) {
      i += 1;
      char = '亿';
    }
    const score = char === '廿' ? 20n : char === '卅' ? 30n : 0n;
    if (score) {
      if (i !== at || !/[一二三四五六七八九多余年岁日人个天号周载]/.test(text[i + 1] ?? '')) break;
      section = exactly(whole(score));
      last = 10n;
      smallest = 10n;
      coefficients += 1;
      coefficient ??= whole(score);
      hanzi = true;
      i += 1;
      continue;
    }
    if (DIGITS.has(char)) {
      if (current !== null || (arabic && last === 0n)) break;
      const end = digitRunEnd(text, i);
      if (end - i > MOST) return null;
      let from = i;
      while (from < end - 1 && (text[from] === '零' || text[from] === '〇') && last) from += 1;
      zero ||= from > i || text[i] === '零' || text[i] === '〇';
      const length = end - from;
      const first = DIGITS.get(text[from]!)!;
      hanzi = true;
      coefficients += 1;
      coefficient ??= whole(first);
      if (length === 1) {
        current = exactly(whole(first));
        single = true;
        i = end;
        continue;
      }
      const second = DIGITS.get(text[from + 1]!)!;
      const neighbours = length === 2 && first > 0n && (second === first + 1n || (first === 3n && second === 5n));
      if (neighbours) {
        current = { low: whole(first), high: whole(second) };
        vague = 'magnitude';
        single = true;
        i = end;
        continue;
      }
      if (last) {
        current = exactly(whole(first));
        single = true;
        i = from + 1;
        break;
      }
      let digits = '';
      for (let k = from; k < end; k += 1) digits += DIGITS.get(text[k]!)!.toString();
      current = exactly(whole(BigInt(digits)));
      positional = true;
      i = end;
      continue;
    }
    if (char === '几' || char === '数') {
      const next = text[i + 1] ?? '';
      const beforeScale =
        SMALL.has(next) || next === '万' || next === '亿' || (next === '个' && isYiAfterGe(text, i + 1));
      const afterTen = char === '几' && last === 10n;
      if (current !== null || !(afterTen || (beforeScale && !last))) break;
      current = { low: whole(afterTen ? 1n : 2n), high: whole(afterTen ? 9n : 10n) };
      coefficients += 1;
      coefficient ??= current.low;
      vague = 'magnitude';
      hanzi = true;
      i += 1;
      continue;
    }
    const small = SMALL.get(char);
    if (small) {
      if (UNIT_AFTER[char]?.includes(text[i + 1] ?? ' ')) break;
      if (small >= smallest) break;
      if (positional) break;
      if (current === null) {
        if (last && !(small === 10n && last === 100n)) break;
        if (!last && small !== 10n) bare = true;
        current = exactly(ONE);
        coefficients += 1;
      }
      section = sum(section, scaled(current, whole(small)));
      current = null;
      last = small;
      smallest = small;
      hanzi = true;
      zero = false;
      i += 1;
      continue;
    }
    const big = BIG.get(char);
    if (big) {
      if (char === '兆' && (UNIT_AFTER.兆!.includes(text[i + 1] ?? ' ') || (current === null && last === 0n))) break;
      // 10亿亿: 10¹⁶ times ten
      if (char === '亿' && last === big && current === null && isNothing(section) && text[i - 1] === '亿') {
        top = scaled(top, whole(big));
        i += 1;
        continue;
      }
      let group = current === null ? section : sum(section, current);
      if (char === '万') {
        if (!isNothing(middle)) break;
      } else group = sum(middle, group);
      if (isNothing(group)) {
        if (last || current !== null) break;
        bare = true;
        group = exactly(ONE);
      } else if (char !== '万' && !isNothing(top) && topScale <= big) break;
      const value = scaled(group, whole(big));
      if (char === '万') middle = value;
      else {
        top = sum(top, value);
        topScale = big;
        middle = NOTHING;
        mega = char === '兆';
      }
      section = NOTHING;
      current = null;
      last = big;
      smallest = 10_000n;
      hanzi = true;
      zero = false;
      i += 1;
      continue;
    }
    if (char === '点' && hanzi && !arabic && !positional && DIGITS.has(text[i + 1] ?? '')) {
      const end = digitRunEnd(text, i + 1);
      if (end - i > MOST || /^[十分刻半钟]/.test(text.slice(end, end + 1))) break;
      let digits = '';
      for (let k = i + 1; k < end; k += 1) digits += DIGITS.get(text[k]!)!.toString();
      const before = current === null ? section : sum(section, current);
      if (isNothing(before) && current === null) break;
      current = sum(before, exactly(decimal(`0.${digits}`)));
      coefficient = current.low;
      coefficients = 1;
      section = NOTHING;
      single = false;
      smallest = 10_000n;
      i = end;
      continue;
    }
    if (
      char === '多' ||
      char === '余' ||
      (char === '来' && /^[个名位人家年天岁万亿斤里米块次]/.test(text.slice(i + 1, i + 2)))
    ) {
      if (i === at || vague) break;
      const counted: Interval = current ?? section;
      const place: Exact = current ? openPlace(current.low) : last ? whole(last) : ONE;
      if (place.n < 10n && !(current === null && last)) break;
      const next = text[i + 1] ?? '';
      if (BIG.has(next) && (current !== null || last < 10_000n)) {
        current = { low: counted.low, high: plus(counted.low, place) };
        section = NOTHING;
        vague = 'over';
        single = false;
        i += 1;
        continue;
      }
      if (current !== null) current = { low: current.low, high: plus(current.low, place) };
      else section = { low: section.low, high: plus(section.low, place) };
      vague = 'over';
      single = false;
      i += 1;
      break;
    }
    break;
  }
  if (current === null && last === 0n) return null;
  if (current !== null) {
    const implied = single && !zero && last >= 100n;
    section = sum(section, implied ? scaled(current, whole(last / 10n)) : current);
  }
  const total = sum(sum(top, middle), section);
  const value = total.low;
  return {
    start: at,
    end: i,
    value,
    high: total.high === total.low || (total.high.n === value.n && total.high.d === value.d) ? null : total.high,
    vague,
    form: arabic ? (hanzi ? 'mixed' : 'arabic') : 'hanzi',
    positional,
    bare,
    scale:
      coefficients === 1 && coefficient && coefficient.n && !bare && current === null ? over(value, coefficient) : ONE,
    big: last >= 10_000n && current === null ? whole(last) : ONE,
    other: mega ? times(value, { n: 1n, d: 1_000_000n }) : null,
  };
}

/** The value of a whole string that is one Chinese or mixed numeral, or null. A vague one gives its lower bound. */
export function parseNumeralZh(text: string): Exact | null {
  const folded = foldWidth(text.trim());
  const read = readNumeralZh(folded, 0);
  return read && read.end === folded.length ? read.value : null;
}
