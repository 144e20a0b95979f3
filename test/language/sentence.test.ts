import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { sentences } from '../../src/language/sentence.ts';
import { busy } from '../busy.ts';

const split = (text: string, language: 'zh' | 'en') =>
  sentences(text, language).map(({ start, end }) => text.slice(start, end));

test('Chinese', () => {
  assert.equal(split('会议开了。“好！”他说。再见……走吧？', 'zh'), ['会议开了。', '“好！”他说。', '再见……', '走吧？']);
  assert.equal(split('他说：“不行。”大家笑了！', 'zh'), ['他说：“不行。”', '大家笑了！']);
  assert.equal(split('增长5.2%，其中A.B.公司居首。', 'zh'), ['增长5.2%，其中A.B.公司居首。']);
  assert.equal(split('第一行\n第二行', 'zh'), ['第一行', '第二行']);
  assert.equal(split('用了半角句号. 仍是两句.', 'zh'), ['用了半角句号.', '仍是两句.']);
  assert.equal(split('', 'zh'), []);
  assert.equal(split('。。', 'zh'), ['。。']);
});

test('English', () => {
  assert.equal(split('Output rose 5.2 per cent. Mr. Li said so. “Good!” he said.', 'en'), [
    'Output rose 5.2 per cent.',
    'Mr. Li said so.',
    '“Good!” he said.',
  ]);
  assert.equal(split('He left the U.S. in May. It was No. 5. J. K. Wu came at 5 p.m. The rest slept.', 'en'), [
    'He left the U.S. in May.',
    'It was No. 5.',
    'J. K. Wu came at 5 p.m.',
    'The rest slept.',
  ]);
  assert.equal(split('The port (built in 1984). Next.', 'en'), ['The port (built in 1984).', 'Next.']);
  assert.equal(split('Huawei Co., Ltd. reported. BYD Inc. followed.', 'en'), [
    'Huawei Co., Ltd. reported.',
    'BYD Inc. followed.',
  ]);
  assert.equal(split('Was it? No. "Yes." End', 'en'), ['Was it?', 'No.', '"Yes."', 'End']);
});

test('spans never overlap and lose only white space', () => {
  const text = 'One. 二。 “Three.”  Four?\n\nFive';
  for (const language of ['zh', 'en'] as const)
    assert.is(split(text, language).join('').replace(/\s/g, ''), text.replace(/\s/g, ''));
});

test('a megabyte of marks is split in linear time', () => {
  const began = busy();
  for (const unit of ['。', '.', '. ', '”。', 'A. ', '…', 'a.b.']) {
    const text = unit.repeat(1_000_000 / unit.length);
    sentences(text, 'zh');
    sentences(text, 'en');
  }
  assert.ok(busy() - began < 15_000, `${busy() - began}`);
});

test.run();
