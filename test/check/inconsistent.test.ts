import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { inconsistencies } from '../../src/check/inconsistent.ts';

const pairs = (list: readonly (readonly [string, string])[]) => list.map(([zh, en], place) => ({ zh, en, place }));

test('one Chinese segment, two renderings', () => {
  const found = inconsistencies(
    pairs([
      ['责任编辑张三', 'Editor: Zhang San'],
      ['责任编辑张三', 'Edited by Zhang San'],
      ['责任编辑张三。', 'Editor: Zhang San.'],
    ]),
  );
  assert.equal(
    found.map(({ same, pair, other, expected }) => [same, pair.place, other.place, expected]),
    [['zh', 1, 0, 'Editor: Zhang San']],
  );
  assert.match(found[0]!.message.en, 'is “Edited by Zhang San” here and “Editor: Zhang San” elsewhere');
});

test('two Chinese segments, one rendering', () => {
  const found = inconsistencies(
    pairs([
      ['产业集群发展', 'Development of the cluster'],
      ['集群产业发展', 'Development of the cluster'],
    ]),
  );
  assert.equal(
    found.map(({ same, pair }) => [same, pair.place]),
    [['en', 1]],
  );
});

test('case, spaces, the last mark and short labels say nothing', () => {
  assert.equal(
    inconsistencies(
      pairs([
        ['时间', 'Time'],
        ['时间', 'Hours'],
        ['会议圆满结束。', 'The meeting  ended.'],
        ['会议圆满结束', 'The Meeting ended'],
        ['未译的一段话', ''],
      ]),
    ),
    [],
  );
});

test.run();
