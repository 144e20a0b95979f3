/**
 * You want this rule to find what was left in the other language: Chinese in the English, English in the Chinese, or a
 * side left empty. Names, acronyms, titles in quotation marks and glosses in brackets are left alone.
 */
import type { Finding, PairRule } from '../finding.ts';
import { finding, quote, side } from '../side.ts';

const HAN_RUN = /\p{Script=Han}[\p{Script=Han}\p{Nd}、，。；：！？“”《》·—…]*/gu;
const HAN = /\p{Script=Han}/u;
/** What a sentence of English has at the least: a small word between others. */
const FOUR_WORDS = /\p{Ll} [a-z]{1,9}[ ,][^\p{Script=Han}]{0,40}\p{Ll}/u;

/** Words that carry grammar: a run of English with several of them is a sentence left as it was, not a name. */
const GRAMMAR =
  /^(?:the|a|an|of|and|or|but|is|are|was|were|be|been|to|in|on|at|by|for|with|from|that|which|this|these|has|have|had|will|would|can|could|not|it|its|they|their|he|she|we|you|your|as|than|into)$/u;
/** Words are bounded and begin at their beginning, so that a long run without a space is passed over in one go. */
const ENGLISH_RUN =
  /(?<![\p{Script=Latin}\d])\p{Script=Latin}[\p{Script=Latin}\p{M}\d'’.,;:/&-]{0,50}(?:\s{1,3}[\p{Script=Latin}\d"'’(][\p{Script=Latin}\p{M}\d'’.,;:/&)"-]{0,50})+/gu;
/** Stretches of the other language looked at in one text. */
const MOST = 500;

/** Whether a stretch stands inside brackets, quotation marks or a code span, where another language is at home. */
function isCited(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 200), start);
  const after = text.slice(end, end + 200);
  return (
    /[（(《「『“‘【[`"][^）)》」』”’】\]`"]*$/u.test(before) && /^[^（(《「『“‘【[]*[）)》」』”’】\]`"]/u.test(after)
  );
}

function* chineseInEnglish(zh: string, en: string): Generator<Finding> {
  const latin = en.match(/\p{Script=Latin}/gu)?.length ?? 0;
  let seen = 0;
  for (const match of en.matchAll(HAN_RUN)) {
    seen += 1;
    if (seen > MOST) return;
    const start = match.index;
    const end = start + match[0].length;
    const characters = match[0].match(/\p{Script=Han}/gu)!.length;
    if (latin >= characters && characters <= 12 && isCited(en, start, end)) continue;
    const from = zh.indexOf(match[0]);
    yield finding(
      rule,
      { zh: `英文中留有中文“${quote(match[0])}”`, en: `Chinese left in the English: “${quote(match[0])}”` },
      { en: side(en, start, end), zh: from < 0 ? null : side(zh, from, from + match[0].length) },
    );
    return;
  }
}

function* englishInChinese(zh: string, en: string): Generator<Finding> {
  for (const match of zh.matchAll(ENGLISH_RUN)) {
    const words = match[0].split(/\s+/);
    if (words.length < 4 || match[0].length > 5000) continue;
    const lower = words.filter((word) => /^\p{Ll}{2,}/u.test(word)).length;
    const grammar = words.filter((word) => GRAMMAR.test(word.toLowerCase().replace(/[.,;:]$/, ''))).length;
    // Names and titles are mostly capitals; a sentence is mostly not, and has two or more words of grammar.
    if (grammar < 2 || lower < 3 || lower * 2 < words.length) continue;
    const start = match.index;
    // A mark that closes a quotation opened before it is not part of what was quoted.
    const end = start + match[0].replace(/["”’)\s]+$/u, '').length;
    if (HAN.test(zh) && isCited(zh, start, end)) continue;
    const from = en.indexOf(match[0]);
    yield finding(
      rule,
      { zh: `中文中留有英文“${quote(match[0])}”`, en: `English left in the Chinese: “${quote(match[0])}”` },
      { zh: side(zh, start, end), en: from < 0 ? null : side(en, from, from + match[0].length) },
    );
    return;
  }
}

export const rule: PairRule = {
  id: 'untranslated',
  severity: 'error',
  about: {
    zh: '找出没有译的部分：英文里的中文、中文里的英文句子、空着的一边。专名、缩写、引号和括号里的附注不算。',
    en: 'Finds what was left in the other language, or a side left empty; names, acronyms and glosses are left alone.',
  },
  examples: [
    { zh: '企业在NASDAQ上市。', en: 'The firm is listed on NASDAQ.' },
    { zh: '他读了《The Wealth of Nations》。', en: 'He read The Wealth of Nations.' },
    { zh: '淮剧是一种地方戏。', en: 'Huai opera (淮剧) is a local form of opera.' },
    { zh: '会议强调质量。', en: 'The meeting stressed 质量.', finds: 'Chinese left in the English: “质量”' },
    { zh: '会议强调质量。', en: '会议强调质量。', finds: 'Chinese left in the English' },
    {
      zh: '会议强调 the quality of the products and services。',
      en: 'The meeting stressed the quality of the products and services.',
      finds: 'English left in the Chinese',
    },
    { zh: '会议强调质量。', en: '', finds: 'the English is empty' },
  ],
  *check(zh, en) {
    const chinese = HAN.test(zh);
    if (chinese && !/[\p{L}\p{N}]/u.test(en)) {
      yield finding(rule, { zh: '英文是空的', en: 'the English is empty' }, { zh: side(zh, 0, zh.length) });
      return;
    }
    if (!/[\p{L}\p{N}]/u.test(zh) && /\p{Script=Latin}{3}/u.test(en)) {
      yield finding(rule, { zh: '中文是空的', en: 'the Chinese is empty' }, { en: side(en, 0, en.length) });
      return;
    }
    if (HAN.test(en)) yield* chineseInEnglish(zh, en);
    if (FOUR_WORDS.test(zh)) yield* englishInChinese(zh, en);
  },
};
