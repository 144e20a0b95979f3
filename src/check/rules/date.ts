/**
 * You want this rule always: years, months, days, weekdays, quarters, decades and 去年 or "last year" must be the same
 * time in both languages. With the article's date in the context, 去年 and "2024" are compared too.
 */
import { comparePair } from '../compare-pair.ts';
import type { Finding, PairRule } from '../finding.ts';
import { finding, quote, side } from '../side.ts';
import { machineDate, readableDateEn, readableDateZh } from '../value-text.ts';

export const rule: PairRule = {
  id: 'date',
  severity: 'error',
  about: {
    zh: '日期、年份、月份、星期、季度、年代必须是同一时间；给出文章日期时，“去年”“上月”“20日”按它推算。',
    en: 'Dates, years, months, weekdays, quarters and decades must be the same time; with the article’s date, 去年, 上月 and 20日 are worked out from it.',
  },
  examples: [
    { zh: '2025年6月23日，会议开幕。', en: 'The meeting opened on 23 June 2025.' },
    { zh: '会议将于本周五闭幕。', en: 'The meeting closes this Friday.' },
    { zh: '会议已于上周五闭幕。', en: 'The meeting closed this Friday.', finds: 'dates differ' },
    { zh: '毛利率低于去年同期。', en: 'The margin is below that of a year ago.' },
    { zh: '新规自明年起施行。', en: 'The new rules took effect last year.', finds: 'dates differ' },
    {
      zh: '今年前10个月产销两旺。',
      en: 'Output and sales rose in the first ten months of last year.',
      finds: 'dates differ',
    },
    { zh: '一季度进口增加。', en: 'Imports rose in the first half.', finds: 'dates differ' },
    { zh: '前三季度，出口增长5%。', en: 'Exports grew 5 percent in the first nine months.' },
    { zh: '上半年产值过亿。', en: 'Output passed 100 million in the first six months.' },
    { zh: '今年1至5月，产值增长5%。', en: 'From January to May this year output grew 5 percent.' },
    { zh: '上世纪八十年代，这里是渔村。', en: 'In the 1980s this was a fishing village.' },
    { zh: '民国二十六年，学校迁到这里。', en: 'The school moved here in 1937.' },
    { zh: '去年，公司在这里建厂。', en: 'The company built a plant here in 2024.', context: { date: '2025-06-25' } },
    { zh: '20日，双方签约。', en: 'The two signed on 20 June.', context: { date: '2025-06-25' } },
    { zh: '周六上午开馆。', en: 'The hall opens on Saturday morning.' },
    { zh: '2025年6月23日，会议开幕。', en: 'The meeting opened on 28 June 2025.', finds: '23 June 2025' },
    { zh: '公司于2018年成立。', en: 'The company was founded in 2008.', finds: '2018' },
    { zh: '三季度订单最多。', en: 'Orders peaked in the second quarter.', finds: 'third quarter' },
    { zh: '周六上午开馆。', en: 'The hall opens on Sunday morning.', finds: 'Saturday' },
    {
      zh: '去年，公司在这里建厂。',
      en: 'The company built a plant here in 2023.',
      context: { date: '2025-06-25' },
      finds: '2024',
    },
    { zh: '9月，新馆开放。', en: 'The new hall opened.', finds: 'nothing in the English' },
  ],
  *check(zh, en, context): Generator<Finding> {
    for (const fault of comparePair(zh, en, context).dates) {
      const [a, b] = [fault.zh?.mention, fault.en?.mention];
      const zhSide = a ? side(zh, a.start, a.end, machineDate(a)) : null;
      const enSide = b ? side(en, b.start, b.end, machineDate(b)) : null;
      const [left, right] = [quote(zhSide?.text ?? ''), quote(enSide?.text ?? '')];
      const expected = a ? readableDateEn(a) : readableDateZh(b!);
      const message =
        a && b
          ? {
              zh: `日期不同：“${left}”（${readableDateZh(a)}）与“${right}”（${readableDateZh(b)}）`,
              en: `dates differ: “${left}” is ${expected}, “${right}” is ${readableDateEn(b)}`,
            }
          : a
            ? { zh: `英文中找不到“${left}”（${expected}）`, en: `nothing in the English gives “${left}” (${expected})` }
            : {
                zh: `中文中找不到“${right}”（${expected}）`,
                en: `nothing in the Chinese gives “${right}” (${expected})`,
              };
      yield finding(rule, message, { zh: zhSide, en: enSide, expected });
    }
  },
};
