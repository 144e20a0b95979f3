/**
 * You want this rule because Chinese writes 他 and 她 apart and English he and she: a woman of the Chinese who has become
 * a man, or the other way round. Where the Chinese leaves it open nothing is said.
 */
import type { PairRule } from '../finding.ts';
import { finding, side } from '../side.ts';

const HE = /\b(?:he|him|his|himself)\b/iu;
const SHE = /\b(?:she|her|hers|herself)\b/iu;
/** 其他, 他们, 他人 and 吉他 are not he; 他 alone may be anyone in older and official prose. */
const CHINESE_SHE = /她(?![们們])/u;
const CHINESE_HE = /(?<![其吉排维維胡])他(?![们們人国國乡鄉处處日方山州])/u;

export const rule: PairRule = {
  id: 'gender',
  severity: 'warning',
  about: {
    zh: '检查“他”“她”与he、she是否相符。',
    en: 'Checks that 他 and 她 agree with he and she.',
  },
  examples: [
    { zh: '她说，她会来。', en: 'She said she would come.' },
    { zh: '她说，她会来。', en: 'He said he would come.', finds: '“她” has become “He”' },
    { zh: '他负责设计。', en: 'She is in charge of design.', finds: '“他” has become “She”' },
    { zh: '其他人说，他们会来。', en: 'She said the others would come.' },
  ],
  *check(zh, en) {
    const she = CHINESE_SHE.exec(zh);
    const he = CHINESE_HE.exec(zh);
    if (!she === !he) return;
    // The subject says whom the sentence is about; him and her may be anyone else.
    const wrong = (she ? /\bhe\b/iu : /\bshe\b/iu).exec(en);
    if (!wrong || (she ? SHE : HE).test(en)) return;
    const at = (she ?? he)!;
    yield finding(
      rule,
      {
        zh: `“${at[0]}”在英文中作“${wrong[0]}”`,
        en: `“${at[0]}” has become “${wrong[0]}”`,
      },
      {
        zh: side(zh, at.index, at.index + at[0].length),
        en: side(en, wrong.index, wrong.index + wrong[0].length),
        expected: she ? 'she' : 'he',
      },
    );
  },
};
