/**
 * A word that is denied on one side alone: 不得转让 against "may be assigned". Stands on words whose rendering is settled
 * (转让, assign or transfer), each once on its side, and on counting: the side that affirms has no denial left over that
 * could account for the other's.
 */
import type { Span } from '../language/bilingual.ts';
import { foldScript } from '../language/fold.ts';

/** Chinese words, and the beginnings of the English ones that render them. */
const WORDS = `
转让 transfer|assign
驱逐 expel|deport
遣返 return|repatriat|deport
提供 provid|offer|suppl(?:y|ies|ied)
使用 use[sd]?\\b|using
展出|展示 exhibit|shown?\\b|display
服用 take[ns]?\\b|taking
适合|适宜|宜 suitable|suited|advisable|appropriate|fit for
应该|应当|应 should\\b|ought
建议 recommend|advis|suggest
收到 receiv
允许|准许 allow|permit
可以|能够 can\\b|able to|may\\b|can(?=not|['’]t)
认罪 plead\\w* guilty|pled guilty
排除 rul\\w+ out
规划|计划|打算 plan(?:s|ned|ning)?\\b|inten(?:d|t)
知道|知情 know|knew|aware
批准|核准 approv
参加|出席 attend|take part|took part|taking part|participat
发现 f[io]u?nd|discover|detect
影响 affect|influenc|impact
公布|透露|披露 disclos|reveal|releas|announc|publish
支付|缴纳 pay|paid
包括|包含 includ|contain
需要|需 need|requir
证据 evidence
完成 complet|finish
同意 agree|consent
承认 admit|recogni[sz]e|acknowledg
接受 accept
签署|签字 sign(?:s|ed|ing)?\\b
受伤 injur|hurt|wounded
加入 join
回应|答复|回复 respon|repl[yi]|answer
购买 buy|bought|purchas
出售|销售 sell|sold
参与 involv|participat|take part|took part|taking part
违反|违背 violat|breach|break|broke
符合 meet|met\\b|compl[yi]|conform
适用 appl[yi]
退还|退款 refund
携带 carry|carri|bring|brought
进入 enter|access
离开 leav|left\\b
投票 vot(?:e|ed|es|ing)\\b
感染 infect
授权 authori[sz]
获得|取得 obtain|receiv|get|got|win|won\\b|gain|secur
道歉 apologi[sz]
赔偿 compensat
保证 guarantee
采取 tak(?:e|en|ing)\\b|took\\b|adopt
实施|执行 implement|enforc|carr(?:y|ied) out
投资 invest
解决 solv|settl|resolv
改变 chang|alter
见面|会面|会见 meet|met\\b
邀请 invit
复制|翻印 cop(?:y|ied)|reproduc
吸烟 smok
影印|拍照 photograph
修改 modif|amend|chang|revis
`
  .trim()
  .split('\n')
  .map((line) => {
    const [zh, ...en] = line.split(' ');
    return { zh: new RegExp(zh!, 'g'), en: new RegExp(`\\b(?:${en.join(' ')})\\w*`, 'gi') };
  });
const ANY_WORD = new RegExp(WORDS.map(({ zh }) => zh.source).join('|'));

/** Words that hold 不 or its like and deny nothing. */
const NEUTRAL_ZH =
  /不断|不仅|不锈|不但|不光|不单|不只|不同|不少|不过|不管|不论|不久|不禁|不惜|不愧|不妨|不良|不动产|差不多|了不起|无论|无锡|无人[机驾]|无线|无疑|无非|非常|非公|非洲|非凡|非遗|南非|除非|未来|未必|未免|失业|失踪|难民|停车|停火|免费|避暑|否则|是否|能否|可否|防御|国防|消防|预防|禁毒|困难/g;
const DENIALS_ZH =
  /不|没有?|無|无|未|非|勿|莫|别(?=[^人墅的国处])|否|禁止?|拒绝?|停止?|缺|免|防止?|避免?|失|阻止|制止|难|误|错|反对/g;
const DENIALS_EN =
  /n['’]t\b|\b(?:no|not|nor|none|never|nothing|nobody|neither|without|cannot|unable|hardly|barely|rarely|seldom|scarcely|little|few|fail\w*|refus\w*|reject\w*|den(?:y|ies|ied|ial)|lack\w*|prevent\w*|avoid\w*|stop\w*|ban(?:s|ned|ning)?|barred|prohibit\w*|forbid\w*|forbade|declin\w*|oppos\w*|absen\w*|exempt\w*|exclud\w*|wrong\w*|mistake\w*|err\w*|false\w*|mis(?!s(?:ion|ile))\p{Ll}{4,}|un(?!der|it|iq|iv|io|an|if|cle|til|less)\p{Ll}{3,}|(?:in(?:val|capab|complet|correct|eligib|secur|visib|compatib|appropria|adequa|advis)|im(?:possib|prop)|il(?:legal|legitima)|dis(?:agree|allow|lik|appear|regard|continu|qualif|close\w* no)|non-)\p{Ll}*|\p{Ll}{3,}less)\b|-free\b/giu;
/** Conditions turn a denial round: 未经同意不得 is "only with consent". */
const CONDITION =
  /\b(?:only|unless|until|till|except\w*|other than|instead|rather|subject to|but for|too|enough|anything but|no matter|whether|as long as|not only|just|yet to|far from|short of|free (?:of|from)|out of|against|beyond|away from|keep\w* .{0,30}from|kept .{0,30}from|hold\w* back|quit|skip\w*|no longer|alone|secret\w*|blank|empty|vacant|spare\w*|held back|shun\w*|snub\w*|boycott\w*|withh\w*|veto\w*|miss(?:ed|es|ing)?|waiv\w*|lose|lost|doubt\w*|ignor\w*|neglect\w*|difficult\w*|hard|wonder\w*|pending|how|what|why)\b|\?/i;
const TURNS_ZH =
  /不得不|不能不|不会不|不可不|不无|无不|莫不|非.{1,12}(?:不可|不行|莫属)|没有.{0,20}不|没人不|无人不|未尝不|不是不|并非不|只有|只能|仅|才|(?<![排解消清删去拆废免开])除|如果|若|要不|否则|直到|之前|以前|[吗么？?]|(?<![任如几为])何|岂|谁|哪|怎|而不是|不是.{0,20}而是|与其|宁/;
/** What denies the word right after it, and what denies all of its clause. */
const CLOSE_ZH = /(?:不|未|没有?|从未|并未|尚未|拒绝|无法|不予|不再|不曾)[要会能予再曾被可]?$/;
const WIDE_ZH =
  /(?:不得|不应当?|不可|不准|不许|禁止|严禁|没有|并?无|不能|不会|未能|从未|从不|未经.{2,10}不得)[^，。；：、]{0,14}$/;
const CLOSE_EN =
  /(?:\b(?:not|never|cannot|no|unable to|failed to|fails to|refus\w+ to|declined to)|n['’]t)(?: (?:be|been|being|yet|to|have|had|has|allowed to|able to|any|a|the|\w+ly)){0,3} ?$/i;

interface Denied {
  readonly denies: 'zh' | 'en';
  readonly zh: Span;
  readonly en: Span;
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
/** Where a pattern stands, if it does so but once. */
const only = (text: string, pattern: RegExp): Span | null => {
  const found = [...text.matchAll(pattern)];
  return found.length === 1 ? { start: found[0]!.index, end: found[0]!.index + found[0]![0].length } : null;
};

/** What every denial that is close enough holds: most texts stop here. */
const MAY_ZH = /[不没沒无無未禁拒]/;
const MAY_EN = /[nN]ot|ever|n['’]t|\b[nN]o |nable|ail|efus|eclin/;

/** The word of one sentence and its rendering that is denied on one side alone, or null where that is not sure. */
export function findDenied(zh: string, en: string): Denied | null {
  if (!MAY_ZH.test(zh) && !MAY_EN.test(en)) return null;
  const folded = foldScript(zh);
  if (!ANY_WORD.test(folded) || CONDITION.test(en)) return null;
  const plain = folded.replace(NEUTRAL_ZH, (found) => '　'.repeat(found.length));
  const denials = { zh: count(plain, DENIALS_ZH), en: count(en, DENIALS_EN) };
  if (denials.zh === denials.en || TURNS_ZH.test(plain)) return null;
  for (const word of WORDS) {
    const left = only(plain, word.zh);
    const right = left && only(en, word.en);
    if (!left || !right) continue;
    const before = { zh: plain.slice(0, left.start), en: en.slice(0, right.start) };
    const clause = { zh: /[^，。；：！]*$/.exec(before.zh)![0], en: /[^,;:.—]*$/.exec(before.en)![0] };
    const own = {
      zh: plain.slice(left.start).split(/[，。；：！]/, 1)[0]!,
      en: en.slice(right.start).split(/[,;:.—]/, 1)[0]!,
    };
    if (denials.zh > denials.en) {
      if (!CLOSE_ZH.test(clause.zh) && !WIDE_ZH.test(clause.zh)) continue;
      if (count(clause.en, DENIALS_EN) || /^\S*(?: not\b| never\b|n['’]t\b)/.test(en.slice(right.start))) continue;
      return { denies: 'zh', zh: left, en: right };
    }
    const cannot = /^can(?:not|['’]t)/i.test(en.slice(right.start));
    if (!(cannot || CLOSE_EN.test(before.en)) || count(clause.zh + own.zh, DENIALS_ZH)) continue;
    return { denies: 'en', zh: left, en: right };
  }
  return null;
}
