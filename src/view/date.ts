// Dates and periods for people, in both languages, with no more precision than was given.
import { type EdtfDate, type EdtfInterval, isInterval, parseEdtf } from '../content/edtf.ts';
import type { Rendition } from './rendition.ts';

export interface DateView {
  readonly zh: string;
  readonly en: string;
  /** The EDTF form. */
  readonly edtf: string;
  /** For a `datetime` attribute: without the marks of doubt; null for an interval. */
  readonly iso: string | null;
  /** What the spine carries: digits that need no translation, at most ten characters. */
  readonly spine: string;
  /** Not stated by the source but inferred by the editors. */
  readonly inferred: boolean;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

type Parts = Pick<EdtfDate, 'year' | 'month' | 'day'>;

const zhParts = ({ year, month, day }: Parts) =>
  `${year}年${month ? `${month}月` : ''}${month && day ? `${day}日` : ''}`;

function enParts({ year, month, day }: Parts, american: boolean): string {
  if (!month) return String(year);
  const name = MONTHS[month - 1]!;
  if (!day) return `${name} ${year}`;
  return american ? `${name} ${day}, ${year}` : `${day} ${name} ${year}`;
}

const zhDate = (d: EdtfDate) => `${zhParts(d)}${d.approximate ? '前后' : ''}${d.uncertain ? '（存疑）' : ''}`;
const enDate = (d: EdtfDate, american: boolean) =>
  `${d.approximate ? 'around ' : ''}${enParts(d, american)}${d.uncertain ? ' (uncertain)' : ''}`;

function zhInterval({ start: a, end: b }: EdtfInterval): string {
  if (!a) return `截至${zhDate(b!)}`;
  if (!b) return `${zhDate(a)}以来`;
  if (a.text === b.text) return zhDate(a);
  const doubtful = a.approximate || a.uncertain || b.approximate || b.uncertain;
  if (!doubtful && a.precision === b.precision) {
    if (a.precision === 'year') return `${a.year}—${b.year}年`;
    if (a.year === b.year && a.precision === 'month') return `${a.year}年${a.month}—${b.month}月`;
    if (a.year === b.year && a.month === b.month) return `${a.year}年${a.month}月${a.day}—${b.day}日`;
    if (a.year === b.year) return `${zhParts(a)}至${b.month}月${b.day}日`;
  }
  return `${zhDate(a)}至${zhDate(b)}`;
}

function enInterval({ start: a, end: b }: EdtfInterval, american: boolean): string {
  if (!a) return `to ${enDate(b!, american)}`;
  if (!b) return `since ${enDate(a, american)}`;
  if (a.text === b.text) return enDate(a, american);
  const doubtful = a.approximate || a.uncertain || b.approximate || b.uncertain;
  if (!doubtful && a.precision === b.precision && (a.precision === 'year' || a.year === b.year)) {
    const [from, to] = [MONTHS[(a.month ?? 1) - 1]!, MONTHS[(b.month ?? 1) - 1]!];
    if (a.precision === 'year') return `${a.year}–${b.year}`;
    if (a.precision === 'month') return `${from}–${to} ${b.year}`;
    if (a.month === b.month)
      return american ? `${from} ${a.day}–${b.day}, ${b.year}` : `${a.day}–${b.day} ${from} ${b.year}`;
    return american ? `${from} ${a.day} – ${to} ${b.day}, ${b.year}` : `${a.day} ${from} – ${b.day} ${to} ${b.year}`;
  }
  return `${enDate(a, american)} to ${enDate(b, american)}`;
}

const plain = (d: EdtfDate) => d.text.replace(/[~?%]$/, '');
const sign = (d: EdtfDate) => (d.approximate ? '~' : '') + plain(d) + (d.uncertain ? '?' : '');

function spineOf(a: EdtfDate | null, b: EdtfDate | null): string {
  if (!a || !b) return a ? `${sign(a)}–` : `–${sign(b!)}`;
  if (a.text === b.text) return sign(a);
  if (a.year !== b.year)
    return `${a.year}–${String(b.year).slice(a.year - (a.year % 100) === b.year - (b.year % 100) ? 2 : 0)}`;
  if (a.month === b.month || !a.month || !b.month) return plain(a).slice(0, 7);
  // Not 2025-01–05, which reads as a day.
  return `${a.year}.${a.month}–${b.month}`;
}

/** A date or interval in EDTF for people. A text that is no EDTF is given back as it stands. */
export function dateView(r: Rendition, edtf: string, basis: 'stated' | 'inferred' = 'stated'): DateView {
  return r.once('date', `${basis} ${edtf}`, () => {
    const date = parseEdtf(edtf);
    const inferred = basis === 'inferred';
    if (!date) return { zh: edtf, en: edtf, edtf, iso: null, spine: edtf, inferred };
    const [start, end] = isInterval(date) ? [date.start, date.end] : [date, date];
    return {
      zh: r.say(isInterval(date) ? zhInterval(date) : zhDate(date)),
      en: isInterval(date) ? enInterval(date, r.american) : enDate(date, r.american),
      edtf,
      iso: isInterval(date) ? null : plain(date),
      spine: spineOf(start, end),
      inferred,
    };
  });
}

/** Monday to Sunday of a week without the year: 6月23日至29日, 23–29 June. */
export function weekSpan(r: Rendition, monday: string, sunday: string): { readonly zh: string; readonly en: string } {
  const [, m1, d1] = monday.split('-').map(Number) as [number, number, number];
  const [, m2, d2] = sunday.split('-').map(Number) as [number, number, number];
  const [from, to] = [MONTHS[m1 - 1]!, MONTHS[m2 - 1]!];
  const zh = `${m1}月${d1}日至${m1 === m2 ? '' : `${m2}月`}${d2}日`;
  if (r.american) return { zh, en: m1 === m2 ? `${from} ${d1}–${d2}` : `${from} ${d1} – ${to} ${d2}` };
  return { zh, en: m1 === m2 ? `${d1}–${d2} ${from}` : `${d1} ${from} – ${d2} ${to}` };
}
