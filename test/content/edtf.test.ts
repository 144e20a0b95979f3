import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { firstDay, isInterval, isoWeek, lastDay, parseEdtf, parseEdtfDate, weekDays } from '../../src/content/edtf.ts';

for (const [text, precision, first, last] of [
  ['2025-06-23', 'day', '2025-06-23', '2025-06-23'],
  ['2024-02', 'month', '2024-02-01', '2024-02-29'],
  ['2023-02~', 'month', '2023-02-01', '2023-02-28'],
  ['2024~', 'year', '2024-01-01', '2024-12-31'],
  ['1900-02', 'month', '1900-02-01', '1900-02-28'],
] as const) {
  test(`date ${text}`, () => {
    const date = parseEdtfDate(text)!;
    assert.is(date.precision, precision);
    assert.is(firstDay(date), first);
    assert.is(lastDay(date), last);
    assert.is(date.approximate, text.endsWith('~'));
  });
}

for (const text of [
  '2025-02-30',
  '2025-13',
  '2023-02-29',
  '25-06-01',
  '2025-6-1',
  '2025-W26',
  '202X',
  '',
  '2025-06-23T00:00',
  '0000',
  '2025/..x',
  '2025-05/2025-01',
  '/',
  '../..',
]) {
  test(`not a date: “${text}”`, () => assert.is(parseEdtf(text), null));
}

test('intervals, open ends and five-year plans', () => {
  for (const text of ['2025-01/2025-05', '2021/2025', '2024/..', '../2020', '2024/'])
    assert.ok(isInterval(parseEdtf(text)!), text);
  const open = parseEdtf('2024/..');
  assert.is(open && isInterval(open) && open.end, null);
});

// Weeks about the turn of a year: ISO 8601-1:2019, 3.1.1.23.
for (const [day, week] of [
  ['2022-06-06', '2022-W23'],
  ['2023-02-20', '2023-W08'],
  ['2025-06-25', '2025-W26'],
  ['2024-12-30', '2025-W01'],
  ['2021-01-03', '2020-W53'],
  ['2027-01-01', '2026-W53'],
  ['2018-12-31', '2019-W01'],
] as const) {
  test(`week of ${day}`, () => {
    assert.is(isoWeek(day), week);
    const { monday, sunday } = weekDays(week)!;
    assert.ok(monday <= day && day <= sunday);
  });
}

test('every day of forty years lies in the week it is given', () => {
  for (let ms = Date.UTC(1995, 0, 1); ms < Date.UTC(2035, 0, 1); ms += 86_400_000) {
    const day = new Date(ms).toISOString().slice(0, 10);
    const days = weekDays(isoWeek(day))!;
    if (!(days.monday <= day && day <= days.sunday)) assert.unreachable(day);
  }
});

test('weeks that are not', () => {
  for (const week of ['2025-W53', '2025-W00', '2025W26', 'w26', '2025-W5']) assert.is(weekDays(week), null, week);
});

test.run();
