/** Spans of time said as a number on one side and as a date on the other: "the three months to June" and 第二季度. */
import type { DateItem } from './match-dates.ts';
import type { Item } from './quantity-item.ts';

interface Side {
  readonly text: string;
  readonly items: readonly Item[];
  readonly dates: readonly DateItem[];
}

/** The years of a five-year plan say no more than its number: the 14th is 2021 to 2025. */
function coverPlanYears(items: readonly Item[], dates: readonly DateItem[]): void {
  for (const item of items) {
    if (item.unit !== 'five-year-plan') continue;
    const first = 2021 + 5 * (item.low - 14);
    const years = dates.filter(({ mention }) => mention.year === first || mention.year === first + 4);
    for (const date of years) date.covered = true;
    if (years.length > 1) item.covered = true;
  }
}

/** The months that a date spans; 0 where it is no quarter, half or run of first months. */
const monthsOf = ({ mention: { quarter, half, firstMonths } }: DateItem): number =>
  quarter !== undefined ? 3 : half !== undefined ? 6 : (firstMonths ?? 0);

const lastMonthOf = ({ mention: { quarter, half, firstMonths } }: DateItem): number =>
  quarter !== undefined ? quarter * 3 : half !== undefined ? half * 6 : (firstMonths ?? 0);

const QUARTER = /季度|\bquarter\b/i;

/** "the three months ended September 30" is 第三季度, its last day included, or "the quarter to September". */
function coverMonths(from: Side, to: Side): void {
  for (const item of from.items) {
    if (item.covered || item.unit !== 'month' || item.vague || item.low % 3 !== 0) continue;
    const span = to.dates.find((date) => monthsOf(date) === item.low);
    if (span) {
      item.covered = true;
      span.covered = true;
      for (const date of from.dates)
        if (date.mention.month === lastMonthOf(span) && date.mention.day !== undefined)
          date.covered ||= date.mention.day >= 30;
    } else if (item.low === 3 && QUARTER.test(to.text)) item.covered = true;
  }
}

/** Covers, in place, what one side says as a span of time and the other as a date. */
export function coverSpans(zh: Side, en: Side): void {
  coverPlanYears(zh.items, en.dates);
  coverMonths(zh, en);
  coverMonths(en, zh);
}
