/**
 * You want this rule for one habit of spacing through an edition. It speaks only where the house has declared its
 * style: with `none` or `required` of the space between Chinese and Latin, and wherever the script is declared of a
 * space between two Chinese characters.
 */
import { type Gap, gaps } from '../../language/spacing.ts';
import type { PairRule } from '../finding.ts';
import { finding, side } from '../side.ts';

const MESSAGES: Readonly<Record<Gap['kind'], { readonly zh: string; readonly en: string }>> = {
  'between-han': { zh: '两个汉字之间有空格', en: 'a space between two Chinese characters' },
  superfluous: { zh: '中西文之间不应有空格', en: 'a space between Chinese and Latin, where the house has none' },
  missing: { zh: '中西文之间应有空格', en: 'no space between Chinese and Latin, where the house has one' },
};

export const rule: PairRule = {
  id: 'spacing',
  severity: 'warning',
  about: {
    zh: '按site.yaml的规定检查中西文之间的空格。',
    en: 'Checks the space between Chinese and Latin as site.yaml has it.',
  },
  examples: [
    { zh: '企业在 NASDAQ 上市', en: 'Listed on NASDAQ' },
    { zh: '企业在NASDAQ上市', en: 'Listed on NASDAQ', context: { script: 'hans', spacing: 'auto' } },
    {
      zh: '企业在 NASDAQ 上市',
      en: 'Listed on NASDAQ',
      context: { spacing: 'none' },
      finds: 'where the house has none',
    },
    {
      zh: '企业在NASDAQ 上市',
      en: 'Listed on NASDAQ',
      context: { spacing: 'required' },
      finds: 'where the house has one',
    },
    { zh: '会 议结束', en: 'The meeting ended', context: { script: 'hans' }, finds: 'between two Chinese characters' },
  ],
  *check(zh, _en, { spacing = 'auto', script }) {
    if (spacing === 'auto' && !script) return;
    for (const { start, end, replacement, kind } of gaps(zh, spacing)) {
      yield finding(rule, MESSAGES[kind], {
        zh: side(zh, Math.max(0, start - 1), Math.min(zh.length, end + 1)),
        expected: `${zh.slice(Math.max(0, start - 1), start)}${replacement}${zh.slice(end, end + 1)}`,
        fix: [{ side: 'zh', start, end, text: replacement }],
      });
    }
  },
};
