/**
 * You want this rule because the gravest slips read smoothly: plaintiff for 被告, income tax for 增值税, west for 东部. It
 * knows families of sister terms, and speaks where the Chinese has one of a family, the English has none of its forms
 * but those of exactly one sister, and that sister does not stand in the Chinese.
 */
import { foldScript } from '../../language/fold.ts';
import { findPhrases } from '../../language/phrases.ts';
import { SISTERS, SISTERS_ZH } from '../../language/sisters.ts';
import type { PairRule } from '../finding.ts';
import { finding, side } from '../side.ts';

export const rule: PairRule = {
  id: 'confused',
  severity: 'error',
  about: {
    zh: '找出同类词的混淆：原告与被告、增值税与所得税、东部与西部。',
    en: 'Finds sister terms taken for one another: plaintiff and defendant, value-added and income tax, east and west.',
  },
  examples: [
    { zh: '增值税改革减轻了企业负担。', en: 'The reform of value-added tax has eased the burden on firms.' },
    {
      zh: '增值税改革减轻了企业负担。',
      en: 'The reform of income tax has eased the burden on firms.',
      finds: '“增值税”',
    },
    { zh: '被告当庭认罪。', en: 'The plaintiff pleaded guilty.', finds: 'expected “defendant”' },
    { zh: '原告与被告和解。', en: 'The parties settled.' },
    { zh: '東部有雨。', en: 'There will be rain in the west.', finds: 'expected “east”' },
  ],
  *check(zh, en) {
    const plain = foldScript(zh);
    const found = findPhrases(plain, SISTERS_ZH);
    if (!found.length) return;
    const told = new Set<number>();
    for (const { start, end, value } of found) {
      if (told.has(value.family) || value.en.test(en)) continue;
      const sisters = SISTERS[value.family]!.filter((other) => other !== value && other.en.test(en));
      if (sisters.length !== 1 || sisters[0]!.zh.some((form) => plain.includes(form))) continue;
      told.add(value.family);
      const at = sisters[0]!.en.exec(en)!;
      const [left, right] = [zh.slice(start, end), at[0]];
      yield finding(
        rule,
        {
          zh: `“${left}”在英文中作“${right}…”，应作“${value.preferred}”`,
          en: `“${left}” has become “${right}…”; expected “${value.preferred}”`,
        },
        { zh: side(zh, start, end), en: side(en, at.index, at.index + right.length), expected: value.preferred },
      );
    }
  },
};
