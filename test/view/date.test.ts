// Dates and periods with no more precision than was given.
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { dateView, weekSpan } from '../../src/view/date.ts';
import { rendition } from '../../src/view/rendition.ts';
import { small } from '../site/small.ts';

const edition = await small();
const r = rendition(edition);
const american = rendition({
  ...edition,
  site: { ...edition.site, style: { ...edition.site.style, english: 'american' } },
});

const DATES: readonly [string, string, string, string][] = [
  ['2025-06-23', '2025年6月23日', '23 June 2025', '2025-06-23'],
  ['2025-06', '2025年6月', 'June 2025', '2025-06'],
  ['2024', '2024年', '2024', '2024'],
  ['2024~', '2024年前后', 'around 2024', '~2024'],
  ['2024?', '2024年（存疑）', '2024 (uncertain)', '2024?'],
  ['2025-01/2025-05', '2025年1—5月', 'January–May 2025', '2025.1–5'],
  ['2021/2025', '2021—2025年', '2021–2025', '2021–25'],
  ['1999/2001', '1999—2001年', '1999–2001', '1999–2001'],
  ['2025-06-23/2025-06-29', '2025年6月23—29日', '23–29 June 2025', '2025-06'],
  ['2025-06-23/2025-07-02', '2025年6月23日至7月2日', '23 June – 2 July 2025', '2025.6–7'],
  ['2024-12/2025-02', '2024年12月至2025年2月', 'December 2024 to February 2025', '2024–25'],
  ['2024/..', '2024年以来', 'since 2024', '2024–'],
  ['../2024', '截至2024年', 'to 2024', '–2024'],
  ['2024/2024', '2024年', '2024', '2024'],
];
for (const [edtf, zh, en, spine] of DATES)
  test(edtf, () => {
    const view = dateView(r, edtf);
    assert.equal([view.zh, view.en, view.spine], [zh, en, spine]);
    assert.ok(view.spine.length <= 10);
  });

test('American order', () => {
  assert.is(dateView(american, '2025-06-23').en, 'June 23, 2025');
  assert.is(dateView(american, '2025-06-23/2025-06-29').en, 'June 23–29, 2025');
});

test('what is inferred says so, and has a plain form for machines', () => {
  const view = dateView(r, '2024~', 'inferred');
  assert.ok(view.inferred);
  assert.is(view.iso, '2024');
  assert.not(dateView(r, '2024~').inferred);
});

test('the days of a week', () => {
  assert.equal(weekSpan(r, '2025-06-23', '2025-06-29'), { zh: '6月23日至29日', en: '23–29 June' });
  assert.equal(weekSpan(r, '2025-07-28', '2025-08-03'), { zh: '7月28日至8月3日', en: '28 July – 3 August' });
  assert.is(weekSpan(american, '2025-07-28', '2025-08-03').en, 'July 28 – August 3');
});

test.run();
