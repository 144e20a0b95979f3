import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Segment } from '../../src/content/segment.ts';
import { summary } from '../../src/digest/summary.ts';

const half = (plain: string) => ({ plain, runs: [] });
const segment = (kind: Segment['kind'], zh: string, en: string): Segment => ({
  id: 's',
  kind,
  pairs: [{ zh: half(zh), en: half(en) }],
  line: 1,
});

test('the first three sentences, the same in both languages', () => {
  const text = [
    segment('heading', '标题', 'A heading'),
    segment(
      'paragraph',
      '渡船在6月24日交付。船厂有86家供应商。夜航线会先换船。最后一句不要。',
      'The ferry was handed over on 24 June. The yard has 86 suppliers. Night routes get new ships first. The last sentence stays out.',
    ),
  ];
  assert.equal(summary(text), [
    {
      zh: '渡船在6月24日交付。船厂有86家供应商。夜航线会先换船。',
      en: 'The ferry was handed over on 24 June. The yard has 86 suppliers. Night routes get new ships first.',
    },
  ]);
});

test('it goes on into the next paragraph, and takes a long first sentence whole', () => {
  const long = '一条很长的河，'.repeat(30);
  const found = summary([
    segment('paragraph', `${long}流到海里。第二句。`, `${'A very long river, '.repeat(30)}runs to the sea. Second.`),
    segment('paragraph', '不再要了。', 'No more of it.'),
  ]);
  assert.is(found.length, 1);
  assert.ok(found[0]!.zh.endsWith('流到海里。'));
  assert.ok(found[0]!.en.endsWith('runs to the sea.'));
  const two = summary([
    segment('paragraph', '甲来了。', 'A came.'),
    segment('list', '项', 'item'),
    segment('quote', '乙也来了。', 'So did B.'),
  ]);
  assert.equal(
    two.map(({ en }) => en),
    ['A came.', 'So did B.'],
  );
});

test('an article of nothing but a table has no summary', () => {
  assert.equal(summary([segment('table', '甲', 'A')]), []);
});

test.run();
