/**
 * You want this rule to find the pair that was translated by half: one side far too long for the other, or a sentence
 * that nothing on the other side renders.
 *
 * The measure is `lengthRatio`: ln((letters + 8) / (3 × Han characters + letters of the Chinese + 8)). Over
 * 500 news pairs and 19,000 pairs of other prose it has a mean of −0.1 and a deviation of 0.13 to 0.2, in no longer
 * text under −0.75 or over 0.55; the limits stand beyond that.
 */
import { align, countLetters, expectedLetters, lengthRatio, RATIO_MEAN } from '../../language/align.ts';
import type { Span } from '../../language/bilingual.ts';
import { sentences } from '../../language/sentence.ts';
import type { Finding, PairRule } from '../finding.ts';
import { finding, quote, side } from '../side.ts';

/** Beyond these the lengths alone say it, in a text long enough. */
const TOO_SHORT = -0.95;
const TOO_LONG = 0.95;
const LONG_ENOUGH = 45;
/** Where a sentence is seen to be without counterpart, this much of a gap is enough. */
const GAP = 0.1;
const SENTENCE = 32;
/** Texts beyond this are not aligned: a segment is a paragraph, and the lengths of a chapter say enough. */
const ALIGNED = 20_000;

/** The longest sentence of one side that nothing on the other renders, where leaving it out mends the lengths. */
function withoutCounterpart(zh: string, en: string): ({ readonly side: 'zh' | 'en' } & Span) | null {
  if (zh.length > ALIGNED || en.length > 3 * ALIGNED) return null;
  const counts = { zh: sentences(zh, 'zh').length, en: sentences(en, 'en').length };
  if (counts.zh === counts.en) return null;
  const which = counts.zh > counts.en ? 'zh' : 'en';
  const other = which === 'zh' ? 'en' : 'zh';
  const sizes = { zh: expectedLetters(zh), en: countLetters(en) };
  const before = lengthRatio(sizes.zh, sizes.en) - RATIO_MEAN;
  if (which === 'zh' ? before > -GAP : before < GAP) return null;
  let found: ({ side: 'zh' | 'en' } & Span) | null = null;
  let longest = SENTENCE;
  for (const bead of align(zh, en)) {
    if (bead[other].start < bead[other].end) continue;
    const { start, end } = bead[which];
    const size = which === 'zh' ? expectedLetters(zh.slice(start, end)) : countLetters(en.slice(start, end));
    if (size <= longest) continue;
    const after =
      lengthRatio(sizes.zh - (which === 'zh' ? size : 0), sizes.en - (which === 'en' ? size : 0)) - RATIO_MEAN;
    if (Math.abs(after) > Math.abs(before) * 0.9) continue;
    longest = size;
    found = { side: which, start, end };
  }
  return found;
}

export const rule: PairRule = {
  id: 'length',
  severity: 'warning',
  about: {
    zh: '找出只译了一半的段落：一边与另一边长度悬殊，或有句子没有对应的译文。',
    en: 'Finds pairs translated by half: one side far too long for the other, or a sentence without a counterpart.',
  },
  examples: [
    { zh: '会议在市政府举行，市长主持。', en: 'The mayor chaired the meeting at the city government.' },
    { zh: '好。', en: 'Agreed, and with the greatest of pleasure.' },
    {
      zh: '会议在市政府举行，市长主持会议并讲话。各县区负责人汇报了汽车零部件产业的发展情况和下一步打算。',
      en: 'The mayor chaired the meeting at the city government and spoke.',
      finds: 'nothing in the English renders',
    },
    {
      zh: '会议在市政府举行，市长主持会议并讲话，各县区负责人汇报了汽车零部件产业的发展情况和下一步打算，企业代表提出建议。',
      en: 'The mayor chaired a meeting.',
      finds: 'far too short',
    },
  ],
  *check(zh, en): Generator<Finding> {
    const sizes = { zh: expectedLetters(zh), en: countLetters(en) };
    if (!sizes.zh || !sizes.en || Math.max(sizes.zh, sizes.en) < LONG_ENOUGH) return;
    const ratio = lengthRatio(sizes.zh, sizes.en);
    if (ratio - RATIO_MEAN > -GAP && ratio - RATIO_MEAN < GAP) return;
    const lost = withoutCounterpart(zh, en);
    if (lost) {
      const text = quote((lost.side === 'zh' ? zh : en).slice(lost.start, lost.end));
      const at = side(lost.side === 'zh' ? zh : en, lost.start, lost.end);
      yield finding(
        rule,
        lost.side === 'zh'
          ? { zh: `英文中没有与“${text}”对应的译文`, en: `nothing in the English renders “${text}”` }
          : { zh: `中文中没有与“${text}”对应的原文`, en: `nothing in the Chinese corresponds to “${text}”` },
        { [lost.side]: at },
      );
      return;
    }
    if (ratio >= TOO_SHORT && ratio <= TOO_LONG) return;
    const usual = `${Math.round(sizes.zh * 0.65)}–${Math.round(sizes.zh * 1.3)}`;
    yield finding(
      rule,
      ratio < TOO_SHORT
        ? {
            zh: `英文过短：${sizes.en} 个字母，按中文应在 ${usual} 个左右`,
            en: `the English is far too short for the Chinese: ${sizes.en} letters, where ${usual} are usual`,
          }
        : {
            zh: `英文过长：${sizes.en} 个字母，按中文应在 ${usual} 个左右`,
            en: `the English is far too long for the Chinese: ${sizes.en} letters, where ${usual} are usual`,
          },
      { zh: side(zh, 0, zh.length), en: side(en, 0, en.length), expected: usual },
    );
  },
};
