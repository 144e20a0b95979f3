/**
 * You want this rule always: it reads every quantity of both languages to its exact value and says where the two differ,
 * by a digit, a scale (亿 as billion), a unit, a currency, a direction, a percent for a percentage point, or a vague
 * value for an exact one; and which quantity stands in one language only. Small numerals ("two", 一个) count only where
 * both sides leave one over.
 */
import { same } from '../../language/exact.ts';
import { comparePair } from '../compare-pair.ts';
import type { Finding, PairRule } from '../finding.ts';
import type { Fault } from '../judge-quantities.ts';
import { scaleSlip } from '../match-quantities.ts';
import { misnumbered } from '../named-numbers.ts';
import type { Item } from '../quantity-item.ts';
import { finding, quote, side } from '../side.ts';
import { machineValue, readableEn, readableZh } from '../value-text.ts';

const place = (text: string, item: Item) => side(text, item.quantity.start, item.quantity.end, machineValue(item));

/** A small numeral in words that stands on one side only is worth a look, no error. */
const weighed = (item: Item): Pick<PairRule, 'id' | 'severity'> =>
  item.quantity.certainty === 'firm' ? rule : { ...rule, severity: 'warning' };

/** The message of a fault, and what would be right on the English side. */
function explain(fault: Fault, zh: string, en: string): Finding {
  const zhSide = fault.zh ? place(zh, fault.zh) : null;
  const enSide = fault.en ? place(en, fault.en) : null;
  const [left, right] = [zhSide ? quote(zhSide.text) : '', enSide ? quote(enSide.text) : ''];
  const sides = { zh: zhSide, en: enSide };
  if (fault.sort === 'missing') {
    const value = readableEn(fault.zh);
    return finding(
      weighed(fault.zh),
      { zh: `英文中找不到“${left}”（${value}）`, en: `nothing in the English gives “${left}” (${value})` },
      { ...sides, expected: value },
    );
  }
  if (fault.sort === 'added') {
    const value = readableZh(fault.en);
    return finding(
      weighed(fault.en),
      { zh: `中文中找不到“${right}”（${value}）`, en: `nothing in the Chinese gives “${right}” (${value})` },
      { ...sides, expected: value },
    );
  }
  const value = readableEn(fault.zh);
  const parts = { ...sides, expected: value };
  switch (fault.sort) {
    case 'point':
      return finding(
        rule,
        {
          zh: `百分比与百分点混淆：“${left}”译作“${right}”`,
          en: `percent against percentage points: “${left}” is ${value}, but the English says “${right}”`,
        },
        parts,
      );
    case 'unit':
      return finding(
        rule,
        {
          zh: `单位不同：“${left}”译作“${right}”`,
          en: `another unit: “${left}” is ${value}, but the English says “${right}”`,
        },
        parts,
      );
    case 'qualifier':
      return finding(
        rule,
        {
          zh: `“${left}”与“${right}”一个说超过、一个说不到`,
          en: `“${left}” and “${right}”: one is said to be exceeded, the other not to be reached`,
        },
        { ...sides },
      );
    case 'vague': {
      const found = finding(
        rule,
        {
          zh: `一边是概数，一边是确数：“${left}”与“${right}”`,
          en: `a vague value against an exact one: “${left}” and “${right}”`,
        },
        { ...sides },
      );
      // 300余 as a bare 300 keeps the figure: worth a look, no error.
      return same(fault.zh.value, fault.en.value) ? { ...found, severity: 'warning' } : found;
    }
    case 'direction':
      return finding(
        rule,
        {
          zh: `升降相反：“${left}”在${fault.up === 'zh' ? '升' : '降'}，“${right}”相反`,
          en: `opposite directions: “${left}” goes ${fault.up === 'zh' ? 'up' : 'down'}, “${right}” goes ${fault.up === 'zh' ? 'down' : 'up'}`,
        },
        { ...sides },
      );
    case 'to-by':
      return finding(
        rule,
        {
          zh: `变化的幅度、起点与终点混淆：“${left}”与“${right}”`,
          en: `what a change is by, to or from is mixed up: “${left}” and “${right}”`,
        },
        { ...sides },
      );
  }
  const power = scaleSlip(fault.zh, fault.en);
  const times = power ? ` (${(10 ** power).toLocaleString('en')} times off)` : '';
  const timesZh = power ? `，相差 ${(10 ** power).toLocaleString('en')} 倍` : '';
  return finding(
    rule,
    {
      zh: `数值不同：“${left}”是${readableZh(fault.zh)}，“${right}”是${readableZh(fault.en)}${timesZh}`,
      en: `values differ${times}: “${left}” is ${value}, “${right}” is ${readableEn(fault.en)}`,
    },
    parts,
  );
}

const isOrdinal = (item: Item | null): boolean => item?.quantity.kind === 'ordinal';

export const rule: PairRule = {
  id: 'number',
  severity: 'error',
  about: {
    zh: '两种语言的数量必须相等：数值、单位、币种、升降、百分比与百分点、概数与确数，一个不多，一个不少。',
    en: 'Quantities must be equal in both languages: value, unit, currency, direction, percent or point, vague or exact; none missing, none added.',
  },
  examples: [
    {
      zh: '项目总投资86亿元，年产值约三千万元。',
      en: 'The project costs 8.6 billion yuan and turns out about 30 million yuan a year.',
    },
    {
      zh: '前来参观的有一万五千人，其中三分之二是学生。',
      en: 'Fifteen thousand people came, two-thirds of them students.',
    },
    { zh: '产量增长两倍，达到1.2万吨。', en: 'Output tripled to 12,000 tonnes.' },
    { zh: '新增用地1500亩。', en: 'A further 100 hectares were set aside.' },
    {
      zh: '一个半小时后，双方签了3—5亿元的意向书。',
      en: 'Ninety minutes later the two signed letters of intent for 300-500 million yuan.',
    },
    { zh: '装机100万千瓦，年发电3.2亿千瓦时。', en: 'With 1,000 MW installed it generates 320 GWh a year.' },
    { zh: '这是一个十分重要的统一平台。', en: 'It is a platform of great importance.' },
    { zh: '项目总投资86亿元。', en: 'The project costs 86 billion yuan.', finds: 'values differ (10 times off)' },
    { zh: '工程投资2030万元。', en: 'The works cost 203 million yuan.', finds: '20.3 million yuan' },
    { zh: '服务530万人。', en: 'It serves 530 million people.', finds: '100 times off' },
    { zh: '面积达250万平方米。', en: 'It covers 25 million square metres.', finds: '10 times off' },
    { zh: '共发放105万份。', en: 'In all 105 million copies were given out.', finds: '1.05 million' },
    { zh: '贷款余额89.6亿元。', en: 'Outstanding loans were 89.6 billion yuan.', finds: '8.96 billion yuan' },
    { zh: '利率上升0.5个百分点。', en: 'The rate rose by 0.5 percent.', finds: 'percent against percentage points' },
    { zh: '出口下降3.2%。', en: 'Exports rose 3.2 percent.', finds: 'opposite directions' },
    {
      zh: '各矿将每日70万吨的限产计划延长至3月。',
      en: 'The mines extended their output cut of 700,000 tonnes a day to March.',
    },
    { zh: '跌幅较5月扩大2个百分点。', en: 'It was two percentage points steeper than the fall in May.' },
    { zh: '山区增速比平原低2个百分点。', en: 'Growth in the hills was 2 percentage points slower than in the plain.' },
    {
      zh: '山区增速比平原低2个百分点。',
      en: 'The hills grew 2 percentage points faster than the plain.',
      finds: 'opposite directions',
    },
    {
      zh: '税率由21%降低至15%。',
      en: 'The rate was raised from 21 percent to 15 percent.',
      finds: 'opposite directions',
    },
    { zh: '失业率比去年同期低0.1个百分点。', en: 'Unemployment was 0.1 percentage points lower than last year.' },
    {
      zh: '失业率比去年同期低0.1个百分点。',
      en: 'Unemployment was 0.1 percentage points higher than last year.',
      finds: 'opposite directions',
    },
    { zh: '发案数连续17个月同比下降。', en: 'Cases have fallen year on year for 17 months running.' },
    {
      zh: '发案数连续17个月同比下降。',
      en: 'Cases have risen year on year for 17 months running.',
      finds: 'opposite directions',
    },
    { zh: '每人最多可购买2套。', en: 'Each may buy at most two.' },
    { zh: '每人最多可购买2套。', en: 'Each may buy at least two.', finds: 'one is said to be exceeded' },
    { zh: '连续11年居世界第一。', en: 'It ranked first in the world for the 11th year in a row.' },
    {
      zh: '连续11年居世界第一。',
      en: 'It ranked first in the world for the 11th month in a row.',
      finds: 'another unit',
    },
    { zh: '现年52岁的教练续约了。', en: 'The coach, 52, has signed again.' },
    { zh: '产能高出一倍。', en: 'Capacity is three times the normal.', finds: 'values differ' },
    { zh: '路上花了3小时20分钟。', en: 'The journey took 3 hours and 20 hours.', finds: 'nothing in the English' },
    {
      zh: '双方打满四局，比分为25比19、23比25、25比21和25比17。',
      en: 'The scores were 25-19, 23-25, 25-21 and 25-17.',
    },
    { zh: '百公里加速仅需3秒。', en: 'It goes from 0 to 100 km/h in just 3 seconds.' },
    { zh: '第三产业增长5.3%。', en: 'Tertiary industry grew by 5.3 percent.' },
    { zh: '谈判推迟一天。', en: 'The talks were put off for a week.', finds: 'another unit' },
    { zh: '投资额为3亿元。', en: 'The investment is $300 million.', finds: 'another unit' },
    { zh: '收入增至5亿元。', en: 'Revenue rose by 500 million yuan.', finds: 'by, to or from' },
    { zh: '刑期由十年减为六年。', en: 'The ten-year sentence was reduced to six years.' },
    { zh: '刑期由十年减为六年。', en: 'The ten-year sentence was reduced by six years.', finds: 'by, to or from' },
    { zh: '河水低于警戒线2米。', en: 'The river is two metres below the danger mark.' },
    { zh: '河水低于警戒线2米。', en: 'The river is two metres above the danger mark.', finds: 'opposite directions' },
    {
      zh: '门票较上年少卖了3000张。',
      en: 'The fair sold 3,000 more tickets than last year.',
      finds: 'opposite directions',
    },
    { zh: '课程持续不到一小时。', en: 'The course takes more than an hour.', finds: 'one is said to be exceeded' },
    { zh: '到场的有近300人。', en: 'More than 300 people came.', finds: 'one is said to be exceeded' },
    { zh: '全镇有数十家工厂。', en: 'The town has 36 factories.', finds: 'a vague value against an exact one' },
    { zh: '到场的有300余人。', en: 'More than 300 people came.' },
    { zh: '到场的有300余人。', en: 'There came 300 people.', finds: 'a vague value against an exact one' },
    { zh: '园区有37家企业。', en: 'The park is home to many companies.', finds: 'nothing in the English gives' },
    { zh: '园区有许多企业。', en: 'The park is home to 37 companies.', finds: 'nothing in the Chinese gives' },
    { zh: '产量增长两倍。', en: 'Output doubled.', finds: 'values differ' },
    { zh: '园区来了五家企业。', en: 'Four companies came to the park.', finds: 'values differ' },
    { zh: '每投入1元可带动投资4.3元，每天如此。', en: 'Every yuan brings in 4.3 yuan, a day at a time.' },
    { zh: '总投资10.5亿元。', en: 'Total investment is 1050 million yuan.' },
    { zh: '航道长12.345公里。', en: 'The channel is 12,345 m long.' },
    { zh: '航道长12.345公里。', en: 'THE CHANNEL IS 12,345 M LONG.' },
    { zh: '航道长12.345公里。', en: 'The channel is 12,445 metres long.', finds: 'values differ' },
    { zh: '井深20千米。', en: 'The well is 20 m deep.', finds: 'another unit' },
    { zh: '二战时的老照片', en: 'Old photographs of World War II' },
    { zh: '二战时的老照片', en: 'Old photographs of World War I', finds: 'the numbers of' },
    { zh: 'H1N1流感', en: 'H1N2 flu', finds: 'the numbers of' },
    { zh: '主队以3比1获胜。', en: 'The hosts won in straight sets.', finds: 'nothing in the English gives' },
  ],
  *check(zh, en, context): Generator<Finding> {
    for (const fault of comparePair(zh, en, context).quantities) {
      if (isOrdinal(fault.zh) || (fault.zh === null && isOrdinal(fault.en))) continue;
      yield explain(fault, zh, en);
    }
    for (const { zh: name, en: other, expected } of misnumbered(zh, en)) {
      const [left, right] = [side(zh, name.start, name.end), side(en, other.start, other.end)];
      yield finding(
        rule,
        {
          zh: `“${left.text}”与“${right.text}”的数字不同`,
          en: `the numbers of “${left.text}” and “${right.text}” differ`,
        },
        { zh: left, en: right, expected },
      );
    }
  },
};
