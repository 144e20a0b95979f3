/**
 * You want this rule to find a sentence turned into its opposite. It compares sentence by sentence, and speaks only where
 * one side denies plainly and the sentence that renders it has nothing that could: no 不 没 无 未 非 outside words such as
 * 不断, no not, un-, -less, fail, without; where a word of settled rendering is denied on one side alone or by its opposite
 * (`findOpposed`).
 */
import { align } from '../../language/align.ts';
import type { Span } from '../../language/bilingual.ts';
import { LITERAL } from '../../language/denials.ts';
import { countLetters, expectedLetters, lengthRatio, RATIO_MEAN } from '../../language/letters.ts';
import { sentences } from '../../language/sentence.ts';
import { comparePair } from '../compare-pair.ts';
import type { Finding, PairContext, PairRule } from '../finding.ts';
import { findOpposed } from '../opposed.ts';
import { finding, quote, side } from '../side.ts';

/** Words that hold 不 or its like and deny nothing. */
const NEUTRAL_CHINESE =
  /不断|不斷|不仅|不僅|不锈|不鏽|不但|不光|不单|不單|不同|不少|不过|不過|不管|不论|不論|不久|不禁|不惜|不愧|不妨|不外乎|不约而同|不約而同|差不多|对不起|對不起|了不起|巴不得|恨不得|来不及|无论|無論|无锡|無錫|无人机|無人機|无人驾驶|無人駕駛|无线|無線|无疑|無疑|无非|無非|非常|非公|非洲|非凡|非遗|非遺|南非|除非|是非|未来|未來|未必|未免|别墅|別墅|特别|特別|分别|分別|类别|類別|级别|級別|性别|性別|个别|個別|差别|差別|区别|區別|告别|告別|辨别|识别|識別|鉴别|鑒別|否则|否則|是否|能否|可否|与否|會否|会否|免费|免費|难道|難道|缺省|绝对|絕對|绝大|絕大|防御|防禦|国防|國防|消防/gu;
/** Characters and words of Chinese that carry what English denies. */
const CHINESE_CARRIERS =
  /零(?=票|容忍|增长|增長)|[不没沒无無未非莫勿别別否禁难難免拒缺绝絕避毫岂豈甭忌罕仅僅只]|防止|停止|停(?=[开開课課工产產运運航办辦播电電牌赛賽摆擺])|阻止|制止|中止|终止|失[败去效]|错[误過过]?|错|錯|误|誤|除了?.{0,12}[外以之]|以外|之外|哪[里儿裡能怕]|怎[么能麼會会]|何[必須须尝嘗]|[谁誰][知能会會]|反[对對而]|而非|很少|极少|極少|少有|甚少|鲜有|鮮有|至今|才|前[脚腳]|刚.{1,20}就|剛.{1,20}就|一.{1,12}就|直到|最多|至多|顶多|頂多|以内|以內|之内|之內|封[顶頂]|上限|不[过過]|[推延拖][迟遲延]|搁置|擱置|沉默|保持|空[白缺]|落空|依然|依旧|依舊|始终|始終|尚|仍|意外|出乎|[弱低]于|摆脱|擺脫|抛弃|放弃|放棄|脱离|撤[销回]|取消|废除|隐藏|隱藏|略去|省略|跳过|跳過|忽略|忘|假如|若非/u;

/** Negation in English that is nothing but negation. */
const PLAIN_ENGLISH =
  /(?:\b(?:do|does|did|is|are|was|were|has|have|had|would|should|could|can|ca|wo|must|may|will)(?:n['’]t| not)|\bcannot|\bnever|(?<![-“"'\w])(?:not|no|nobody|nothing|none)(?![-”"'])|(?<![-“"'\w])(?:Nobody|Nothing|No (?=\p{Ll})))\b/u;
/** What every denial holds: nearly all texts stop here. */
const MAY_DENY_ENGLISH = /[nN]ot|n['’]t|[nN]o |[nN]o[nbt][eoh]|ever/;
const MAY_DENY_CHINESE = /[不没沒未无無非禁绝絕决決毫并並]/;
/** Turns of phrase in which not and never deny nothing, or in which Chinese has no need of a negation. */
const ENGLISH_IDIOM =
  /\bnot (?:only|just|merely|simply|least|to mention|until|unless|so (?:much|long)|that|long|very|too|all|every|both|necessarily|yet|even|one|a|an|quite|because|for|in|from|to|the|much|more|less|fewer|later|lower|higher|below|above|exceed|exist|enough|include|contain|match|same|as|typical|so)\b|\b[Ii]f not\b|\bor not\b|\bwhy (?:not|don['’]t|doesn['’]t)\b|\bcan(?:not|['’]t) (?:help|but|wait|overstate|overemphasi[sz]e)|\bcould(?: not|n['’]t) (?:agree|be (?:more|better|happier)|care|help|wait|have)|\bdo(?: not|n['’]t) (?:forget|worry|hesitate|you|they|we|let|miss|mind)|n['’]t (?:it|they|he|she|we|you|I|that|there|just|only|until|too|the|be)\b|\bnever (?:before|mind|too|cease|fail|stop|been|again|ending|more|forget|so|did)|\bnever-|\bdo(?:es)? not differ|\bno (?:doubt|matter|longer|less|more than|less than|fewer than|later than|matter|sooner|wonder|one (?:knows|but))|\bnot nearly|\bno (?:trouble|problem|difficult(?:y|ies)|errors?|other than|small|stranger|mean feat|end|time|exception|accident|coincidence|secret|better|worse|higher|lower|later|earlier|bigger|smaller|greater|use|good)|\bnothing (?:but|more|less|short|like|new|other)\b|\bnone (?:other|the (?:less|worse|wiser))|\bsecond to none|\bnot (?:un|in|im|without|lost|miss|alone|least|infrequent|far|always|everyone|everything|entirely|fully|completely|sure|certain|well|good|easy|cheap|rare|uncommon|new|surprising)\p{Ll}*|(?:\bnot\b|\bnever\b|n['’]t\b).{0,120}\b(?:until|till|unless|before|but|without|any(?:thing)? (?:but|other)|enough|too|than)\b|\bwhether\b|\bcould never have|\?/iu;
/** A warning in capitals is a form's own. */
const SHOUTED = /\bNOT\b/;

/** Negation in Chinese that is nothing but negation, before a verb. */
const PLAIN_CHINESE =
  /不(?:得|能(?!力)|会|會|应(?!有)|應(?!有)|可(?!分割|或缺|思议|思議|磨灭|磨滅|避免|估量|多得|抗|见|見|持续|持續)|必|要(?!紧|緊)|该|該|宜|准|許|许|予|再|想|愿|願|肯|敢|打算|允许|允許|支持|存在|接受|需要|包括|包含|构成|構成|复杂|複雜|同意|承认|承認|知道|了解|符合|具备|具備|参与|參與|容忍|使用|提供|适用|適用|属于|屬於|收取|以[^为為]|按|曾)|没有|沒有|(?<!淹)没人|沒人|没能|沒能|没想|都没(?!收)|也没(?!收)|并没(?!收)|並沒(?!收)|并非|並非|从未|從未|从不(?!同|可)|從不(?!同|可)|永不|未(?:能|获|獲|经|經|曾|发现|發現|提供|指定|找到|受)|并未|並未|仍未|均未|尚未|无法|無法|无需|無需|无须|無須|不是|禁止|绝不|絕不|决不|決不|毫无|毫無|并不|並不/u;
const PLAIN_DENIALS = new RegExp(PLAIN_CHINESE, 'gu');
const blank = (found: string): string => '　'.repeat(found.length);
/** Chinese idioms and structures in which the plain words deny nothing, or deny twice. */
const CHINESE_IDIOM =
  /恨不得|巴不得|不是我说|不是我說|[很好许許]久[没沒未]|多年[没沒未]|而不是|不是没有|不是沒有|不得不|不能不|不会不|不會不|不可不|没有不|没有哪|沒有哪|没有什么比|没有谁|不是.{0,20}(?:而是|就是|吗|么|嗎|麼)|有没有|有沒有|是不是|能不能|会不会|會不會|可不可|要不要|没有.{0,30}就|沒有.{0,30}就|[?？吗嗎]|如果|只要|除非|比.{0,12}没有|没有.{0,12}(?:更|那么|这么|那麼|這麼)|不仅|不只|不光|不单|不但|不再是|无法.{0,4}的是|不能再|再.{0,6}不过|不可或缺|不可思议|不可磨灭|不可避免|不可估量|无法估量|不会.{0,10}太|不是.{0,12}(?:才|第一|唯一)|没有例外|没有问题|沒有問題|没有关系|不要紧|不得已|了不得|要不是|不能超过|不得超过|不超过|不得低于|不能少于|[都也][不没沒]能?(?:有)?[少缺差落变變]|不能[少缺停断斷忘错錯丢丟没沒小]|不容|没有一.{1,14}[不没沒]|沒有一.{1,14}[不没沒]|没有.{1,14}[不没沒无無]|沒有.{1,14}[不没沒无無]|[无無]不|[不没沒未无無](?:有|会|會|能|再|曾|见|見)?(?:下降|减少|減少|放缓|放緩|恶化|惡化|下跌|缩|縮|中断|中斷|消失|倒|受影响|受影響)|莫不|非.{1,12}(?:不可|不行|莫属|莫屬)|(?:从|從|永|绝|絕|决|決|毫|并|並|也|都|且)不(?:打烊|关|關|停|断|斷|缺|少|变|變|动|動|输|輸|逊|遜|亚|亞|惧|懼|怕|畏|掩|缺席|落|差|亏|虧|放弃|放棄|妥协|妥協|退|屈|松|鬆|懈|吝|隐|隱|讳|諱|例外|迟|遲|低|弱|小|易|容易|简单|簡單|否认|否認|拒|反对|反對|排除|难|難)|不(?:会|會|能|可|要|必|肯|敢|愿|願|想|再)(?:太|很|更|过|過)?(?:打烊|缺|输|輸|失败|失敗|缺席|退缩|退縮|低估|小看|小觑|忽视|忽視|忽略|轻视|輕視|否认|否認|放弃|放棄|忘|错过|錯過|拒绝|拒絕|反对|反對|排除)/u;

/** English that could carry what Chinese negates: words that deny, lack, stop, refuse, doubt. */
const ENGLISH_CARRIERS =
  /n['’]t\b|\b(?:no|not|nor|none|nobody|nothing|nowhere|never|neither|without|cannot|hardly|scarcely|barely|rarely|seldom|few|fewer|little|less|least|only|exclud\w*|except\w*|other than|rather|instead|until|unless|beyond|against|out of|free of|free from|-free|too (?!\w+ly\b)|yet|before|still|far from|short of|anything|any|ever|nil|zero|anti\w*|contrary|opposite|otherwise|bar(?:s|red)?|ban(?:s|ned|ning)?|fail\w*|refus\w*|reject\w*|den(?:y|ies|ied|ial)\w*|lack\w*|miss\w*|absen\w*|prevent\w*|avoid\w*|stop\w*|halt\w*|ceas\w*|prohibit\w*|forbid\w*|forbad\w*|block\w*|declin\w*|resist\w*|oppos\w*|doubt\w*|depriv\w*|los(?:e|es|ing|t|s)|escap\w*|evad\w*|ignor\w*|neglect\w*|abandon\w*|withh\w*|exempt\w*|spare\w*|wrong\w*|false\w*|poor\w*|hard to|difficult\w*|struggl\w*|former\w*|long gone|gone|empty|vain|pending|lest|alone|exceed\w*|maximum|away|fear\w*|afraid|deter\w*|discourag\w*|dull\w*|defy|defie[sd]|hidden|hid|mutually exclusive|extraneous|bogus|essential|required|limitation\w*|limited|limits?|gibberish|degenerate|obsolete|deprecated|broken|strangers?|secret\w*|mut[ei]\w*|blind\w*|bare\w*|idle|veto\w*|turn\w* (?:down|away)|vot\w* down|defeat\w*|put(?:ting|s)? off|postpon\w*|delay\w*|suspend\w*|cancel\w*|dismiss\w*|rebuff\w*|spurn\w*|shun\w*|snub\w*|boycott\w*|skip\w*|quit\w*|drop\w*|scrap\w*|scept\w*|skeptic\w*|hesita\w*|reluctan\w*|wary|shy|shied|reserv\w*|elud\w*|overdue|vacant|closed|shut|silen\w*|mum|tight-lipped|at large|rule[sd]? out|ruling out|kept? (?:\w+ ){0,3}from|hold\w* (?:back|off|out)|held (?:back|off|out)|foil\w*|thwart\w*|bypass\w*|forgo\w*|resum\w*|alike|24\/7|(?:round|around)[- ]the[- ]clock|to the last|the last (?:thing|person)|pinn(?:ed|ing)|stuck|trapp\w*|frozen|paraly[sz]\w*|motionless|every (?:single|last)|wonder\w*|unanim\w*)\b|\bun(?!der|it|iq|iv|io|an|if|cle)\p{Ll}{3,}|\b(?:in(?:val(?!uabl)|activ|compre|dispens|vinc|viol|nocu|curab|nume|escap|explic|separ|adequa|capab|complet|correct|abil|accura|effectiv|efficien|eligib|frequen|secur|sufficien|toler|visib|direct|formal|accessib|evitab|experien|finit|compatib|appropria|consisten|sensitiv|significan|hospitab|cred|jus)|im(?:possib|pass|penetr|peccab|perfec|prop|patien|mob|plausib|practic|matur)|il(?:legal|legitima|litera|logic)|ir(?:regular|relevan|responsib|revers|replac|resist)|dis(?:agree|allow|lik|appear|abl|miss|regard|obey|hones|continu|qualif|connect|trust|belie|prov|respect|satisf|interest)|de(?:synchron|activat|authori[sz]|regist|coupl|commission|classif)|mis(?:under|lead|tak|trust|us)|non-?)\p{Ll}*|\p{Ll}{3,}less(?:ly|ness)?\b/iu;

/** English for 从不, 永不 and their like, which deny that anything is otherwise. */
const ALWAYS_CHINESE = /^(?:[从從]不|[永绝絕决決毫都也])/u;
const ALWAYS_ENGLISH =
  /\b(?:all|every\w*|each|always|whole|entire\w*|complete\w*|forever|eternal\w*|remain\w*|stay\w*|keep\w*|kept|last\w*|new|first|best|most)\b/iu;

/** Texts of more than this, in UTF-16 code units, hold too much for anything to be sure. */
const LONGEST_CHINESE = 1200;
const LONGEST_ENGLISH = 4800;

interface Texts {
  readonly zh: string;
  readonly en: string;
}

/** Both texts without the words that render each other and so account for themselves: 拒绝 and "refuse". */
function withoutLiteral(zh: string, en: string): Texts {
  // What denies plainly is accounted for by no such word.
  let [left, right] = [zh.replace(NEUTRAL_CHINESE, blank).replace(PLAIN_DENIALS, blank), en.replace(/^Any\b/, '')];
  for (const [chinese, english] of LITERAL) {
    if (left.search(chinese) < 0 || right.search(english) < 0) continue;
    left = left.replace(chinese, blank);
    right = right.replace(english, (found) => ' '.repeat(found.length));
  }
  return { zh: left, en: right };
}

/** Whether the English could say what the Chinese denies, and the other way about. */
const carriesEn = (zh: string, en: string): boolean =>
  ENGLISH_CARRIERS.test(en.replace(/^Any\b/, '')) && ENGLISH_CARRIERS.test(withoutLiteral(zh, en).en);
const carriesZh = (zh: string, en: string): boolean =>
  CHINESE_CARRIERS.test(zh.replace(NEUTRAL_CHINESE, blank)) && CHINESE_CARRIERS.test(withoutLiteral(zh, en).zh);

/** Where the lengths differ by more than this, as a logarithm, the rendering is free and may leave a denial to the words. */
const CLOSE = 0.75;

/** What of a bead of sentences is denied on one side alone. */
function judge({ zh, en }: Texts, at: { readonly zh: Span; readonly en: Span }): Finding | null {
  const [chinese, english] = [zh.slice(at.zh.start, at.zh.end), en.slice(at.en.start, at.en.end)];
  if (Math.abs(lengthRatio(expectedLetters(chinese), countLetters(english)) - RATIO_MEAN) > CLOSE) return null;
  const deniesZh = PLAIN_CHINESE.exec(chinese);
  const deniesEn = PLAIN_ENGLISH.exec(english);
  if (!deniesZh === !deniesEn) return null;
  if (deniesZh) {
    if (
      CHINESE_IDIOM.test(chinese) ||
      carriesEn(chinese, english) ||
      (ALWAYS_CHINESE.test(deniesZh[0]) && ALWAYS_ENGLISH.test(english)) ||
      !/\p{Script=Latin}{2}/u.test(english)
    )
      return null;
    const start = at.zh.start + deniesZh.index;
    return finding(
      rule,
      {
        zh: `中文有否定“${deniesZh[0]}”，英文“${quote(english)}”没有任何否定`,
        en: `the Chinese denies (“${deniesZh[0]}”) and nothing in the English does: “${quote(english)}”`,
      },
      { zh: side(zh, start, start + deniesZh[0].length), en: side(en, at.en.start, at.en.end) },
    );
  }
  if (!deniesEn || ENGLISH_IDIOM.test(english) || SHOUTED.test(english) || !/\p{Script=Han}{4}/u.test(chinese))
    return null;
  if (carriesZh(chinese, english) || /不[仅僅光只单單]/.test(chinese)) return null;
  const start = at.en.start + deniesEn.index;
  return finding(
    rule,
    {
      zh: `英文有否定“${deniesEn[0].trim()}”，中文“${quote(chinese)}”没有任何否定`,
      en: `the English denies (“${deniesEn[0].trim()}”) and nothing in the Chinese does: “${quote(chinese)}”`,
    },
    { zh: side(zh, at.zh.start, at.zh.end), en: side(en, start, start + deniesEn[0].trimEnd().length) },
  );
}

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
    { zh: '公司没有裁员的打算。', en: 'The company plans to lay people off.', finds: '“没有”' },
    { zh: '产量不断提高。', en: 'Output keeps rising.' },
    { zh: '他不仅来了，还带来了样品。', en: 'He came and brought samples.' },
    { zh: '无锡的不锈钢厂用上了无人驾驶车。', en: 'The stainless steel plant in Wuxi uses driverless trucks.' },
    { zh: '非公有制经济在未来将更重要。', en: 'The private sector will matter more.' },
    { zh: '勾选后从文件读取，否则从窗口读取。', en: 'If ticked, it is read from a file. If not, from the window.' },
    { zh: '隐藏所有父科目的余额。', en: 'Do not show the balances of parent accounts.' },
    { zh: '客户端与主机已不再同步。', en: 'Client and host have become desynchronised.' },
    { zh: '他不得不离开。', en: 'He had to leave.' },
    { zh: '没有一位委员不到场。', en: 'Every member of the committee was there.' },
    { zh: '欠条上的钱一文都不能少。', en: 'The sum on the note must be paid in full.' },
    { zh: '这座图书馆从不关门。', en: 'The library is open day and night.' },
    { zh: '她四十岁才学会开车。', en: 'She did not learn to drive until she was forty.' },
    { zh: '他前脚出门，后脚就下雨了。', en: 'No sooner had he left than it began to rain.' },
    { zh: '到场的不过三成。', en: 'No more than three tenths turned up.' },
    { zh: '许可证未经批准不得转让。', en: 'Licences may be assigned without approval.', finds: 'denies “转让”' },
    {
      zh: '会员可以携带一名同伴，无需登记。',
      en: 'Members cannot bring a companion, and need not register.',
      finds: 'affirms',
    },
    { zh: '镇政府支持修建水库。', en: 'The town government opposes the reservoir.', finds: 'opposites' },
    { zh: '银行上调了利率预期。', en: 'The bank lowered its forecast of interest rates.', finds: 'opposites' },
    { zh: '银行上调了利率预期。', en: 'The bank raised its forecast of interest rates.' },
    { zh: '政府遏制了物价上涨。', en: 'The government brought prices down.' },
  ],
  *check(zh, en, context) {
    if (zh.length > LONGEST_CHINESE || en.length > LONGEST_ENGLISH) return;
    let any = false;
    for (const found of bySentence(zh, en, mayDiffer(zh, en), judge)) {
      any = true;
      yield found;
    }
    if (!any) yield* bySentence(zh, en, zh.length < SHORT, (texts, at) => judgeWords(texts, at, context));
  },
};

/** Whether one side alone can deny plainly: nearly all pairs stop here. */
function mayDiffer(zh: string, en: string): boolean {
  const chinese = MAY_DENY_CHINESE.test(zh) && PLAIN_CHINESE.test(zh);
  const english = MAY_DENY_ENGLISH.test(en) && PLAIN_ENGLISH.test(en);
  if (!chinese && !english) return false;
  // Where both deny somewhere, or nothing else could be meant, sentences tell; most pairs are one sentence each.
  if (chinese === english) return SEVERAL.test(en);
  return SEVERAL.test(en) || !(chinese ? carriesEn(zh, en) : carriesZh(zh, en));
}

type Judge = (texts: Texts, at: { readonly zh: Span; readonly en: Span }) => Finding | null;

/** Sentence by sentence in order first, which costs little; what that finds must hold of sentences that are aligned. */
function* bySentence(zh: string, en: string, may: boolean, judge: Judge): Generator<Finding> {
  if (!may) return;
  if (!SEVERAL.test(en) && !/[。！？；]/.test(zh.slice(0, -2))) {
    const found = judge({ zh, en }, { zh: { start: 0, end: zh.length }, en: { start: 0, end: en.length } });
    if (found) yield found;
    return;
  }
  const [left, right] = [sentences(zh, 'zh'), sentences(en, 'en')];
  if (left.length === right.length && !left.some((span, i) => judge({ zh, en }, { zh: span, en: right[i]! }))) return;
  for (const bead of left.length === 1 && right.length === 1 ? [{ zh: left[0]!, en: right[0]! }] : align(zh, en)) {
    if (bead.zh.start === bead.zh.end || bead.en.start === bead.en.end) continue;
    const found = judge({ zh, en }, bead);
    if (found) yield found;
  }
}

/** What of a bead is said by a word denied on one side alone, or by the opposite word. */
function judgeWords(
  { zh, en }: Texts,
  at: { readonly zh: Span; readonly en: Span },
  context: PairContext,
): Finding | null {
  const [chinese, english] = [zh.slice(at.zh.start, at.zh.end), en.slice(at.en.start, at.en.end)];
  const sideZh = ({ start, end }: Span) => side(zh, at.zh.start + start, at.zh.start + end);
  const sideEn = ({ start, end }: Span) => side(en, at.en.start + start, at.en.start + end);
  const opposed = findOpposed(chinese, english);
  if (!opposed) return null;
  const [left, right] = [sideZh(opposed.zh), sideEn(opposed.en)];
  if (opposed.denies)
    return finding(
      rule,
      opposed.denies === 'zh'
        ? {
            zh: `中文否定“${left.text}”，英文“${right.text}”却没有否定`,
            en: `the Chinese denies “${left.text}”; the English affirms “${right.text}”`,
          }
        : {
            zh: `英文否定“${right.text}”，中文“${left.text}”却没有否定`,
            en: `the English denies “${right.text}”; the Chinese affirms “${left.text}”`,
          },
      { zh: left, en: right },
    );
  // A number that goes the other way is the rule `number`'s.
  if (comparePair(zh, en, context).quantities.some(({ sort }) => sort === 'direction')) return null;
  return finding(
    { id: rule.id, severity: 'warning' },
    {
      zh: `“${left.text}”与“${right.text}”意思相反`,
      en: `“${left.text}” and “${right.text}” are opposites`,
    },
    { zh: left, en: right },
  );
}

/** A longer text holds too many words for one of them to be sure. */
const SHORT = 300;

/** More than one sentence. */
const SEVERAL = /[.!?;][”’"')\]]*\s+\S/;
