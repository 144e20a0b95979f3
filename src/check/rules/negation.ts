/**
 * You want this rule to find a sentence turned into its opposite. It speaks only where one side negates plainly and
 * the other has nothing that could carry a negation: no 不 没 无 未 非 in any word, no not, un-, -less, fail, without.
 */
import { countLetters, expectedLetters, lengthRatio, RATIO_MEAN } from '../../language/align.ts';
import { sentences } from '../../language/sentence.ts';
import type { PairRule } from '../finding.ts';
import { finding, quote, side } from '../side.ts';

/** Characters and words of Chinese that could carry what English negates. */
const CHINESE_CARRIERS =
  /[不没沒无無未非莫勿别別否禁难難免少拒缺失绝絕停止防避罕毫岂豈甭休忌除只仅僅才但却卻反退废廢误誤错錯差异異歧假若尚仍还還外弱低脱脫破离離断斷]|以外|哪[里儿裡]|怎么|怎麼|何[必须須尝嘗]|谁[知能]|誰/u;

/** Negation in English that is nothing but negation. */
const PLAIN_ENGLISH =
  /\b(?:(?:do|does|did|is|are|was|were|has|have|had|would|should|could|can|ca|wo|must)(?:n['’]t| not)|cannot|never|not)\b/iu;
/** Turns of phrase in which not and never deny nothing. */
const ENGLISH_IDIOM =
  /\bnot (?:only|just|merely|simply|least|to mention|until|unless|so (?:much|long)|that|long|very|too|all|every|both|necessarily|yet|even|one|a|quite|because|for|in|from|to)\b|\bif not\b|\bor not\b|\bwhy (?:not|don['’]t|doesn['’]t)\b|\bcan(?:not|['’]t) (?:help|but|wait|overstate|overemphasi[sz]e)|\bcould(?: not|n['’]t) (?:agree|be (?:more|better|happier)|care|help|wait|have)|\bdo(?: not|n['’]t) (?:forget|worry|hesitate|you|they|we|let|miss|mind)|n['’]t (?:it|they|he|she|we|you|I|that|there|just|only|until|too|the|be)\b|\bnever (?:before|mind|too|cease|fail|stop|been|again|ending|more|forget|so|did)|\bnever-|\bdo(?:es)? not differ|\bnot (?:less|more|fewer|later|lower|higher|below|above|exceed)|\bwhether\b|\bcould never have|\?/iu;

/** Negation in Chinese that is nothing but negation, before a verb. */
const PLAIN_CHINESE =
  /(?:不得|不能|不会|不會|不应|不應|不允许|不允許|没有|沒有|并非|並非|从未|從未|未能|无法|無法|尚未|不是|禁止|不准|并不|並不|不再)/u;
/** Chinese idioms and structures in which the plain words deny nothing, or deny twice. */
const CHINESE_IDIOM =
  /而不是|不是没有|不是沒有|不得不|不能不|不会不|不會不|没有不|没有哪|沒有哪|没有什么比|没有谁|不是.{0,20}(?:而是|就是|吗|么|嗎|麼)|有没有|有沒有|是不是|能不能|会不会|會不會|没有.{0,30}就|沒有.{0,30}就|[?？吗嗎]|如果|只要|除非|比.{0,12}没有|没有.{0,12}(?:更|那么|这么|那麼|這麼)|不仅|不只|不光|不单|不但|不再是|无法.{0,4}的是|不能再|再.{0,6}不过|不可或缺|不会.{0,10}太|不是.{0,12}(?:才|第一|唯一)|没有例外/u;

/** English that could carry what Chinese negates: prefixes, suffixes and words that lack, stop, refuse, doubt, contrast. */
const ENGLISH_CARRIERS =
  /n['’]t\b|\b(?:no|not|nor|none|nobody|nothing|nowhere|never|neither|without|cannot|hardly|scarcely|barely|rarely|seldom|few|fewer|little|less|least|only|but|except|since|exclud\w*|other than|rather|instead|until|unless|beyond|against|away|out of|free|off|too|yet|before|still|far from|short of|anything|any|ever|even|alone|nil|zero|anti\w*|contrary|opposite|otherwise|bar(?:s|red)?|ban\w*|fail\w*|refus\w*|reject\w*|den(?:y|ies|ied|ial)\w*|lack\w*|miss\w*|absen\w*|prevent\w*|avoid\w*|stop\w*|halt\w*|end(?:s|ed)?|ceas\w*|prohibit\w*|forbid\w*|forbad\w*|block\w*|declin\w*|resist\w*|oppos\w*|doubt\w*|deprive\w*|lose|loses|losing|lost|loss|escap\w*|evad\w*|ignor\w*|neglect\w*|abandon\w*|withh\w*|exempt\w*|spare\w*|wrong\w*|false\w*|bad\w*|poor\w*|hard|difficult\w*|struggl\w*|instead|former\w*|remain\w*|long gone|gone|over|past|left|empty|vain|pending|lest|however|although|though|despite|while|fals\w*|unle\w*)\b|\b(?:un|in|im|il|ir|dis|mis|non|under|de)-?\p{L}{3,}|\p{L}{3,}less(?:ly|ness)?\b/iu;

/** Texts of more than this many sentences, or longer, hold too much for anything to be sure. */
const LONGEST_CHINESE = 60;
const LONGEST_ENGLISH = 220;

/** A second clause may carry what the first denies, and a free rendering leaves out more than a negation. */
const isClose = (zh: string, en: string): boolean =>
  !/[，；：—…].*\S/u.test(zh.slice(0, -1)) &&
  !/[,;:—–].*\S/u.test(en) &&
  Math.abs(lengthRatio(expectedLetters(zh), countLetters(en)) - RATIO_MEAN) < 0.5;

export const rule: PairRule = {
  id: 'negation',
  severity: 'error',
  about: {
    zh: '找出肯定与否定相反的译文；只在一边明确否定、另一边毫无否定意味时才报告。',
    en: 'Finds a denial turned into its opposite, only where one side denies plainly and the other in no way at all.',
  },
  examples: [
    { zh: '企业不得转让许可证。', en: 'Companies may not transfer the licence.' },
    { zh: '企业不得转让许可证。', en: 'Companies may transfer the licence.', finds: '“不得”' },
    { zh: '政府批准了计划。', en: 'The government did not approve the plan.', finds: '“did not”' },
    { zh: '产量不断提高。', en: 'Output keeps rising.' },
    { zh: '他不仅来了，还带来了样品。', en: 'He came and brought samples.' },
    { zh: '无锡的不锈钢厂用上了无人驾驶车。', en: 'The stainless steel plant in Wuxi uses driverless trucks.' },
    { zh: '非公有制经济在未来将更重要。', en: 'The private sector will matter more.' },
    { zh: '他不得不离开。', en: 'He had to leave.' },
  ],
  *check(zh, en) {
    if (zh.length > LONGEST_CHINESE || en.length > LONGEST_ENGLISH) return;
    const chinese = PLAIN_CHINESE.exec(zh);
    const english = PLAIN_ENGLISH.exec(en);
    if (!chinese === !english || !isClose(zh, en)) return;
    if (chinese && !english && !CHINESE_IDIOM.test(zh) && !ENGLISH_CARRIERS.test(en)) {
      if (sentences(zh, 'zh').length > 1) return;
      yield finding(
        rule,
        {
          zh: `中文有否定“${chinese[0]}”，英文“${quote(en)}”没有任何否定`,
          en: `the Chinese denies (“${chinese[0]}”) and nothing in the English does: “${quote(en)}”`,
        },
        { zh: side(zh, chinese.index, chinese.index + chinese[0].length), en: side(en, 0, en.length) },
      );
    } else if (english && !ENGLISH_IDIOM.test(en) && /\p{Script=Han}{4}/u.test(zh) && !CHINESE_CARRIERS.test(zh)) {
      if (sentences(en, 'en').length > 1) return;
      yield finding(
        rule,
        {
          zh: `英文有否定“${english[0]}”，中文“${quote(zh)}”没有任何否定`,
          en: `the English denies (“${english[0]}”) and nothing in the Chinese does: “${quote(zh)}”`,
        },
        { zh: side(zh, 0, zh.length), en: side(en, english.index, english.index + english[0].length) },
      );
    }
  },
};
