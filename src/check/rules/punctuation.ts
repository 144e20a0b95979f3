/**
 * You want this rule to keep Chinese punctuation Chinese and English punctuation English. How Chinese is punctuated is
 * a house's own style, so its Chinese half works where the script of the text is declared, as a content folder does;
 * of any pair it only says that Chinese marks have strayed into the English.
 */
import { chineseMarks, englishMarks, type Mark } from '../../language/punctuation.ts';
import type { Finding, PairRule } from '../finding.ts';
import { finding, side } from '../side.ts';

const HANS = { script: 'hans' } as const;

function report(which: 'zh' | 'en', text: string, { start, end, message, replacement }: Mark): Finding {
  return finding(rule, message, {
    [which]: side(text, start, end),
    expected: replacement,
    ...(replacement === null ? {} : { fix: [{ side: which, start, end, text: replacement }] }),
  });
}

export const rule: PairRule = {
  id: 'punctuation',
  severity: 'error',
  about: {
    zh: '检查标点：中文里的半角标点、不成对的引号括号、英文里的全角标点。',
    en: 'Checks punctuation: half-width marks in Chinese, unpaired quotes and brackets, full-width marks in English.',
  },
  examples: [
    { zh: '会议指出，要“稳中求进”（2025年）。', en: 'The meeting said: “steady progress” (2025).', context: HANS },
    { zh: '会议指出,要稳。', en: 'Steady, the meeting said.', context: HANS, finds: 'it should be “，”' },
    { zh: '会议指出,要稳。', en: 'Steady, the meeting said.' },
    { zh: '上午9:30开会，比例3:1。', en: 'At 9:30, by 3:1.', context: HANS },
    { zh: '他说"好"。', en: 'He agreed.', context: HANS, finds: 'straight quotation mark' },
    { zh: '他說“好”。', en: 'He agreed.', context: { script: 'hant-tw' }, finds: 'use 「' },
    { zh: '他说“好。', en: 'He agreed.', context: HANS, finds: '“ has no partner' },
    { zh: '还有...很多', en: 'There is more.', context: HANS, finds: 'an ellipsis in Chinese' },
    { zh: '详见[报告](https://example.org/a,b)。', en: 'See [the report](https://example.org/a,b).', context: HANS },
    { zh: '产值增长，就业稳定。', en: 'Output rose，and jobs held.', finds: 'full-width “，” in English' },
    { zh: '淮剧（地方戏）', en: 'Huai opera (淮剧，地方戏)', context: HANS },
  ],
  *check(zh, en, context) {
    if (context.script) for (const mark of chineseMarks(zh, context.script)) yield report('zh', zh, mark);
    for (const mark of englishMarks(en)) yield report('en', en, mark);
  },
};
