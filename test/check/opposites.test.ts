// Words rendered by their opposites and words denied on one side alone: what must be found, and what says the same.
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { checkPair } from '../../src/check/check-pair.ts';
import { findOpposed } from '../../src/check/opposed.ts';

const CONTRARY: readonly (readonly [zh: string, right: string, wrong: string])[] = [
  ['水库水位上升。', 'The water in the reservoir rose.', 'The water in the reservoir fell.'],
  ['河道淤积减缓。', 'The silting of the river slowed.', 'The silting of the river accelerated.'],
  ['两村差距收窄。', 'The gap between the villages narrowed.', 'The gap between the villages widened.'],
  ['本币贬值。', 'The currency depreciated.', 'The currency appreciated.'],
  ['镇里放宽了摆摊规定。', 'The town relaxed its rules for stalls.', 'The town tightened its rules for stalls.'],
  ['村民反对迁坟。', 'Villagers oppose moving the graves.', 'Villagers support moving the graves.'],
  ['理事会否决了章程。', 'The council rejected the charter.', 'The council approved the charter.'],
  ['厂方否认漏油。', 'The plant denied the oil leak.', 'The plant confirmed the oil leak.'],
  ['渔船被禁止入港。', 'Fishing boats were banned from the harbour.', 'Fishing boats were allowed into the harbour.'],
  ['县里取消了过桥费。', 'The county scrapped the bridge toll.', 'The county imposed the bridge toll.'],
  ['茶叶出口大户。', 'A leading exporter of tea.', 'A leading importer of tea.'],
  ['合作社去年亏损。', 'The cooperative made a loss last year.', 'The cooperative made a profit last year.'],
  [
    '县里由粮食盈余转为赤字。',
    'The county went from a surplus of grain to a deficit.',
    'The county went from a deficit of grain to a surplus.',
  ],
  ['镇上的小厂扭亏为盈。', 'The small plant in town returned to profit.', 'The small plant in town fell into the red.'],
  [
    '主队不敌邻县的强队。',
    'The hosts lost to a strong side of the next county.',
    'The hosts beat a strong side of the next county.',
  ],
  ['县长赞扬了消防队。', 'The county head praised the fire brigade.', 'The county head criticised the fire brigade.'],
  ['大多数住户同意。', 'The majority of households agreed.', 'A minority of households agreed.'],
  ['外资连续五日卖超。', 'Foreigners were net sellers for a fifth day.', 'Foreigners were net buyers for a fifth day.'],
  ['鎮公所調降了停車費。', 'The township lowered parking fees.', 'The township raised parking fees.'],
];

const DENIED: readonly (readonly [zh: string, right: string, wrong: string])[] = [
  ['租客不得转让房屋。', 'Tenants may not assign the house.', 'Tenants may assign the house.'],
  [
    '未经村委会同意，摊位不得转让。',
    'Stalls may not be assigned without the consent of the village.',
    'Stalls may be assigned without the consent of the village.',
  ],
  ['镇政府没有涨价的计划。', 'The town has no plans to raise prices.', 'The town has plans to raise prices.'],
  [
    '水厂从未、也不会提供井水。',
    'The waterworks never did and will not provide well water.',
    'The waterworks will provide well water.',
  ],
  ['老人不宜登塔。', 'The tower is not suitable for the old.', 'The tower is suitable for the old.'],
  ['校方没有收到申请。', 'The school has not received the form.', 'The school has received the form.'],
  ['医生不建议空腹跑步。', 'Doctors do not recommend running hungry.', 'Doctors recommend running hungry.'],
  ['這批瓷器從未展出。', 'The porcelain has never been exhibited.', 'The porcelain has been exhibited.'],
  [
    '馆方允许拍照，但不准触摸。',
    'Photographs are allowed, touching is not.',
    'Photographs are not allowed, and touching is not.',
  ],
];

for (const [zh, right, wrong] of CONTRARY)
  test(`${zh} against its opposite`, () => {
    assert.is(findOpposed(zh, right), null);
    assert.ok(findOpposed(zh, wrong));
  });

for (const [zh, right, wrong] of DENIED)
  test(`${zh} denied on one side`, () => {
    assert.is(findOpposed(zh, right), null);
    assert.ok(findOpposed(zh, wrong));
  });

/** Free renderings in which an opposite or a denial is only apparent. */
const SAME: readonly (readonly [zh: string, en: string])[] = [
  ['粮价上涨得到遏制。', 'Grain prices came down.'],
  ['产量没有下降。', 'Output rose.'],
  ['没有一个孩子不喜欢它。', 'All the children like it.'],
  ['成本的增长放缓。', 'Costs fell short of last year’s growth.'],
  ['不经批准不得出售。', 'May be sold only with approval.'],
  ['老井从不干涸。', 'The old well is always full.'],
  ['本县从邻省进口木材。', 'The neighbouring province exports timber to the county.'],
  ['他不肯松口。', 'He held out.'],
  ['厂方尚未公布账目。', 'The plant has yet to publish its accounts.'],
  ['会场因停电而不应中断直播。', 'The broadcast should not be interrupted by a power cut.'],
  ['她没有生命危险。', 'She is out of danger.'],
  ['这种磨损不可逆转的机器要换掉。', 'Machines with irreversible wear must be replaced.'],
  ['本县队1比2不敌邻县队。', 'The neighbouring county beat ours 2-1.'],
  ['我恨不得明天就开工。', 'I wish we could start tomorrow.'],
  ['类型函数不应是不稳定的。', 'A type function should not be volatile.'],
];

for (const [zh, en] of SAME)
  test(`${zh} said freely`, () => {
    assert.equal(
      checkPair(zh, en, {}).filter(({ rule }) => rule === 'negation'),
      [],
    );
  });

test.run();
