import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { checkPair, PAIR_RULES } from '../../src/index.ts';

test('checkPair is a call without options, and with them', () => {
  const [found] = checkPair('投资86亿元', 'invested 86 billion yuan');
  assert.is(found?.rule, 'number');
  assert.is(found?.expected, '8.6 billion yuan');
  assert.equal(found?.zh, { start: 2, end: 6, text: '86亿元', value: '8600000000 cny' });
  assert.equal(checkPair('去年建厂', 'The plant was built in 2024', { date: '2025-06-25' }), []);
  const names = PAIR_RULES.filter(({ id }) => id === 'name');
  assert.equal(checkPair('投资86亿元', 'invested 86 billion yuan', {}, names), []);
});

test.run();
