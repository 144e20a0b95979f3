/**
 * You want this rule to find the place in an order that was rendered by another: 第三 as "fourth", “十四五” as the
 * thirteenth plan. 第一 and 首次 have many renderings and are never called missing.
 */
import { comparePair } from '../compare-pair.ts';
import type { Finding, PairRule } from '../finding.ts';
import { finding, quote, side } from '../side.ts';
import { machineValue, readableEn, readableZh } from '../value-text.ts';

export const rule: PairRule = {
  id: 'ordinal',
  severity: 'error',
  about: {
    zh: '序数必须相同：第三是third，“十四五”是第十四个五年规划。',
    en: 'Places in an order must agree: 第三 is the third, “十四五” the 14th Five-Year Plan.',
  },
  examples: [
    { zh: '这是第三次会议。', en: 'This is the third meeting.' },
    { zh: '“十四五”规划即将收官。', en: 'The 14th Five-Year Plan is drawing to its close.' },
    { zh: '他住在第12街。', en: 'He lives on 12th Street.' },
    { zh: '第一批设备已到。', en: 'The initial equipment has arrived.' },
    { zh: '这是第三次会议。', en: 'This is the fourth meeting.', finds: '第三' },
    { zh: '“十四五”规划即将收官。', en: 'The 13th Five-Year Plan is drawing to its close.', finds: '14th' },
    { zh: '房价连续第五个月下跌。', en: 'House prices fell for the fifth month in a row.' },
    { zh: '房价连续第五个月下跌。', en: 'House prices fell for the fifth year in a row.', finds: 'another unit' },
    { zh: '第21届博览会开幕。', en: 'The fair has opened.', finds: 'nothing in the English' },
  ],
  *check(zh, en, context): Generator<Finding> {
    for (const fault of comparePair(zh, en, context).quantities) {
      const item = fault.zh ?? fault.en;
      if (item?.quantity.kind !== 'ordinal') continue;
      const zhSide = fault.zh ? side(zh, fault.zh.quantity.start, fault.zh.quantity.end, machineValue(fault.zh)) : null;
      const enSide = fault.en ? side(en, fault.en.quantity.start, fault.en.quantity.end, machineValue(fault.en)) : null;
      const [left, right] = [quote(zhSide?.text ?? ''), quote(enSide?.text ?? '')];
      const expected = fault.zh ? readableEn(fault.zh) : readableZh(fault.en!);
      const message =
        fault.sort === 'unit'
          ? {
              zh: `单位不同：“${left}”与“${right}”`,
              en: `another unit: “${left}” and “${right}” count different spans`,
            }
          : fault.zh && fault.en
            ? {
                zh: `序数不同：“${left}”与“${right}”`,
                en: `another place in the order: “${left}” is the ${expected}, “${right}” is not`,
              }
            : fault.zh
              ? {
                  zh: `英文中找不到“${left}”（${expected}）`,
                  en: `nothing in the English gives “${left}” (${expected})`,
                }
              : {
                  zh: `中文中找不到“${right}”（${expected}）`,
                  en: `nothing in the Chinese gives “${right}” (${expected})`,
                };
      const alone = (fault.zh === null || fault.en === null) && item.quantity.certainty !== 'firm';
      yield finding(alone ? { ...rule, severity: 'warning' } : rule, message, { zh: zhSide, en: enSide, expected });
    }
  },
};
