// One number in two systems.
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Figure } from '../../src/content/edition.ts';
import { amountOf } from '../../src/view/figure.ts';
import { grouped, magnitudeEn, magnitudeZh, plainDigits, ruler, scaledEn, scaledZh } from '../../src/view/number.ts';

const figure = (more: Partial<Figure>): Figure => ({
  id: 'f',
  measure: { zh: '量', en: 'amount' },
  about: null,
  unit: 'cny',
  counted: null,
  qualifier: 'exact',
  nature: 'actual',
  change: null,
  period: null,
  stated_by: null,
  ...more,
});
const both = (more: Partial<Figure>, style: 'british' | 'american' = 'british') => {
  const { zh, en } = amountOf(figure(more), style);
  return [zh.text, en.text];
};

const AMOUNTS: readonly [Partial<Figure>, string, string][] = [
  [{ value: 8_600_000_000 }, '86亿元', '8.6 billion yuan'],
  [{ value: 540_000_000 }, '5.4亿元', '540 million yuan'],
  [{ value: 18_500_000_000 }, '185亿元', '18.5 billion yuan'],
  [{ value: 1_234_500_000_000 }, '1.2345万亿元', '1.2345 trillion yuan'],
  [{ value: 123_456_789 }, '123456789元', '123,456,789 yuan'],
  [{ value: 0 }, '0元', '0 yuan'],
  [{ value: 0.5 }, '0.5元', '0.5 yuan'],
  [{ value: 1e21 }, '1000000000万亿元', '1,000,000,000 trillion yuan'],
  [{ value: 45.3, unit: 'percent' }, '45.3%', '45.3 per cent'],
  [{ value: 2, unit: 'percentage-point' }, '2个百分点', '2 percentage points'],
  [{ value: 1, unit: 'percentage-point' }, '1个百分点', '1 percentage point'],
  [{ value: -3.2, unit: 'percent', change: 'yoy' }, '下降3.2%', 'down 3.2 per cent'],
  [{ value: -3.2, unit: 'celsius' }, '−3.2℃', '−3.2°C'],
  [{ value: -500_000_000 }, '−5亿元', '−500 million yuan'],
  [{ range: [-5, -3], unit: 'percent', change: 'yoy' }, '下降3%～5%', 'down 3–5 per cent'],
  [{ range: [-5, -3], unit: 'celsius' }, '−5～−3℃', '−5 to −3°C'],
  [{ value: 7000, unit: 'person-time', qualifier: 'over' }, '超7000人次', 'over 7,000 attendances'],
  [
    { value: 50, unit: 'count', counted: { zh: '家', en: 'companies' }, qualifier: 'nearly' },
    '近50家',
    'nearly 50 companies',
  ],
  [{ value: 83, unit: 'count', counted: { zh: '家', en: 'companies' } }, '83家', '83 companies'],
  [{ value: 3, unit: 'count' }, '3', '3'],
  [
    { value: 10, unit: 'count', counted: { zh: '家', en: 'companies' }, qualifier: 'magnitude' },
    '数十家',
    'tens of companies',
  ],
  [{ value: 1e11, qualifier: 'magnitude', nature: 'target' }, '千亿级', '100-billion-yuan class'],
  [{ value: 1e12, qualifier: 'magnitude', nature: 'scale-class' }, '万亿级', 'trillion-yuan class'],
  [{ value: 5e10, qualifier: 'magnitude', nature: 'target' }, '500亿级', '50-billion-yuan class'],
  [{ value: 1e9, unit: 'usd', qualifier: 'magnitude', nature: 'target' }, '十亿美元级', 'billion-US-dollar class'],
  [{ range: [30, 50], unit: 'percent' }, '30%～50%', '30–50 per cent'],
  [{ range: [3e9, 5e9] }, '30亿～50亿元', '3–5 billion yuan'],
  [{ range: [9e8, 1.2e9] }, '9亿～12亿元', '0.9–1.2 billion yuan'],
  [{ value: 25_000, unit: 'vehicle' }, '2.5万辆', '25,000 vehicles'],
  [{ value: 12_345, unit: 'person' }, '12345人', '12,345 people'],
  [{ value: 3, unit: 'rank' }, '第3位', '3rd'],
  [{ value: 11, unit: 'rank' }, '第11位', '11th'],
  [{ value: 1, unit: 'km' }, '1公里', '1 kilometre'],
  [{ value: 2, unit: 'multiple', qualifier: 'at-least' }, '至少2倍', 'at least 2 times'],
];

for (const [more, zh, en] of AMOUNTS) test(`${zh} is ${en}`, () => assert.equal(both(more), [zh, en]));

test('American spelling', () => {
  assert.is(both({ value: 45.3, unit: 'percent' }, 'american')[1], '45.3 percent');
  assert.is(both({ value: 3, unit: 'km2' }, 'american')[1], '3 square kilometers');
});

test('digits without exponent or loss', () => {
  assert.is(plainDigits(1e-7), '0.0000001');
  assert.is(plainDigits(1.5e22), '15000000000000000000000');
  assert.is(plainDigits(-0.1), '-0.1');
  assert.is(grouped('1234567.891'), '1,234,567.891');
});

test('the two scales never disagree about a value', () => {
  const SIZE: Record<string, number> = { '': 0, 万: 4, 亿: 8, 万亿: 12, million: 6, billion: 9, trillion: 12 };
  const value = ({ digits, scale }: { digits: string; scale: string }) => {
    const [whole = '', part = ''] = digits.replaceAll(',', '').split('.');
    return BigInt((whole + part).padEnd(whole.length + SIZE[scale]!, '0'));
  };
  let seed = 7;
  for (let i = 0; i < 5000; i++) {
    seed = (seed * 48_271) % 2_147_483_647;
    const n = Math.round((seed % 9999) * 10 ** (seed % 12));
    assert.is(value(scaledZh([n])[0]!), BigInt(n), String(n));
    assert.is(value(scaledEn([n])[0]!), BigInt(n), String(n));
  }
});

test('orders of magnitude', () => {
  assert.equal([10, 100, 1000, 1e4, 1e5, 1e8, 1e11, 1e12].map(magnitudeZh), [
    '十',
    '百',
    '千',
    '万',
    '十万',
    '亿',
    '千亿',
    '万亿',
  ]);
  assert.equal([10, 1e4, 1e6, 1e7, 1e9].map(magnitudeEn), [
    'tens',
    'tens of thousands',
    'millions',
    'tens of millions',
    'billions',
  ]);
});

test('the ruler groups by four above and by three below', () => {
  const same = (zh: string) => zh;
  const drawn = ruler(8_600_000_000, { zh: '元', en: 'yuan' }, same)!;
  assert.is(drawn.digits.join(''), '8600000000');
  assert.equal(
    drawn.above.map(({ zh, from, to }) => [zh, from, to]),
    [
      ['亿', 0, 2],
      ['万', 2, 6],
      ['元', 6, 10],
    ],
  );
  assert.equal(
    drawn.below.map(({ en, from, to }) => [en, from, to]),
    [
      ['billion', 0, 1],
      ['million', 1, 4],
      ['thousand', 4, 7],
      ['yuan', 7, 10],
    ],
  );
  assert.is(ruler(9999, { zh: '元', en: 'yuan' }, same), null);
  assert.is(ruler(45.3, { zh: '元', en: 'yuan' }, same), null);
  const traditional = ruler(86_000, { zh: '元', en: 'yuan' }, (zh) => ({ 万: '萬', 亿: '億', 万亿: '萬億' })[zh] ?? zh);
  assert.equal(
    traditional!.above.map(({ zh }) => zh),
    ['萬', '元'],
  );
});

test('the ruler leaves out a name that would run out of its column', () => {
  const named = (zh: string, en: string) => ruler(123456, { zh, en }, (text) => text)!;
  assert.is(named('元', 'yuan').below.at(-1)!.en, 'yuan');
  assert.is(named('个', 'nationally certified enterprises').below.at(-1)!.en, '');
  assert.is(named('个国家级专精特新企业', 'firms').above.at(-1)!.zh, '');
});

test.run();
