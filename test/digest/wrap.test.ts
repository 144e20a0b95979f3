import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { beside, columns, shorten, wrap } from '../../src/digest/wrap.ts';

test('columns: two for a Chinese character, none for a combining mark', () => {
  assert.is(columns('汉字', 'zh'), 4);
  assert.is(columns('abc', 'zh'), 3);
  assert.is(columns('“好”', 'zh'), 6);
  assert.is(columns('“ok”', 'en'), 4);
  assert.is(columns('e\u0301', 'en'), 1);
  assert.is(columns('，', 'en'), 2);
  assert.is(columns('😀', 'en'), 2);
});

test('no line is longer than asked, and nothing is lost', () => {
  const zh =
    '三月里，他们在“旧码头”（一九〇二年建）量了86亿元的账：12.5%归修船，2027年以前还要添3～5个泊位——谁来付钱？没有人说……';
  const en =
    'In March they went through the books at the “old wharf”, built in 1902, and found 8.6 billion yuan there.';
  for (let width = 8; width <= 72; width++) {
    for (const [text, language] of [
      [zh, 'zh'],
      [en, 'en'],
    ] as const) {
      const lines = wrap(text, width, language);
      for (const line of lines) assert.ok(columns(line, language) <= width, `${width}: ${line}`);
      assert.is(lines.join('').replaceAll(' ', ''), text.replaceAll(' ', ''));
    }
  }
});

test('kinsoku: no closing mark begins a line, no opening mark ends one', () => {
  const text = '甲乙丙，丁（戊己）庚“辛壬”癸。子丑；寅卯《辰巳》午未！申酉、戌亥：天地——玄黄……宇宙';
  for (let width = 10; width <= 40; width++) {
    const lines = wrap(text, width, 'zh');
    for (const line of lines.slice(1)) assert.not.match(line, /^[，。、；：！）》”…—]/, `${width}: ${line}`);
    for (const line of lines.slice(0, -1)) assert.not.match(line, /[（《“]$/, `${width}: ${line}`);
  }
});

test('a number keeps what measures it, a word stays whole, an address is never broken', () => {
  for (let width = 8; width < 30; width++)
    for (const line of wrap('产值约为86亿元上下，同比增长45.3%，共Minghe十艘', width, 'zh'))
      assert.not.match(line, /(\d|Ming|M)$|^(亿|%|[a-z])/, `${width}: ${line}`);
  const address = 'https://minghe.example/briefings/articles/dongdu-yard-2025/';
  assert.ok(wrap(`see ${address} for more`, 20, 'en').includes(address));
});

test('two languages beside each other start each line in the same column', () => {
  const lines = beside('约86亿元，手持订单金额，二〇二五年六月', 'about 8.6 billion yuan, the order backlog', 20, 20);
  assert.ok(lines.length > 1);
  for (const line of lines) {
    const en = /[a-z].*$/.exec(line);
    if (en) assert.is(columns(line.slice(0, en.index), 'zh'), 22, line);
  }
});

test('shortening cuts between words and says that it did', () => {
  assert.is(shorten('A ferry changes its fuel', 40, 'en'), 'A ferry changes its fuel');
  assert.is(shorten('A ferry changes its fuel this week', 20, 'en'), 'A ferry changes…');
  assert.is(shorten('渡船换了燃料，账本走出山门，谁先付钱', 30, 'zh'), '渡船换了燃料，账本走出山门…');
  for (let width = 6; width < 40; width++) {
    assert.ok(columns(shorten('渡船换了燃料账本走出山门谁先付钱', width, 'zh'), 'zh') <= width);
    assert.ok(columns(shorten('Supercalifragilisticexpialidocious ship', width, 'en'), 'en') <= width);
  }
  assert.is(shorten('  a \r\n b ', 10, 'en'), 'a b');
});

test.run();
