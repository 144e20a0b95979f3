import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { align } from '../../src/language/align.ts';
import { busy } from '../busy.ts';

const pairs = (zh: string, en: string) =>
  align(zh, en).map((pair) => [zh.slice(pair.zh.start, pair.zh.end), en.slice(pair.en.start, pair.en.end)]);

test('one sentence each', () => {
  assert.equal(pairs('会议开了。', 'The meeting took place.'), [['会议开了。', 'The meeting took place.']]);
  assert.equal(pairs('', ''), []);
  assert.equal(pairs('会议开了。', ''), [['会议开了。', '']]);
});

test('one Chinese sentence, two English', () => {
  assert.equal(
    pairs(
      '市长周一到港口调研，随后主持召开座谈会听取了企业的意见。全市工业产值增长5.2%。',
      'The mayor toured the port on Monday. He then chaired a meeting to hear what companies had to say. Industrial output grew 5.2 per cent.',
    ),
    [
      [
        '市长周一到港口调研，随后主持召开座谈会听取了企业的意见。',
        'The mayor toured the port on Monday. He then chaired a meeting to hear what companies had to say.',
      ],
      ['全市工业产值增长5.2%。', 'Industrial output grew 5.2 per cent.'],
    ],
  );
});

test('a sentence left out is found', () => {
  const found = pairs(
    '2021年全市新增企业350家。其中外资企业占了将近一半的比例，主要来自欧洲和东南亚。2022年这一数字为410家。',
    'In 2021 the city gained 350 companies. In 2022 the figure was 410.',
  );
  assert.equal(
    found.find(([, en]) => en === ''),
    ['其中外资企业占了将近一半的比例，主要来自欧洲和东南亚。', ''],
  );
});

test('every sentence is in exactly one result, in order', () => {
  const zh = '一。二二二二。三！四四？五。'.repeat(7);
  const en = 'One. Two two two. Three! Four? Five, and more of it. '.repeat(5);
  const found = align(zh, en);
  assert.is(found.map((pair) => zh.slice(pair.zh.start, pair.zh.end)).join(''), zh);
  assert.is(
    found
      .map((pair) => en.slice(pair.en.start, pair.en.end))
      .join('')
      .replace(/\s/g, ''),
    en.replace(/\s/g, ''),
  );
});

test('long texts stay linear', () => {
  const began = busy();
  const found = align('今天开会了。'.repeat(20_000), 'They met today. '.repeat(20_000));
  assert.is(found.length, 20_000);
  align('今天开会了。'.repeat(20_000), 'They met today.');
  align('。', 'They met today. '.repeat(20_000));
  assert.ok(busy() - began < 10_000, `${busy() - began}`);
});

test.run();
