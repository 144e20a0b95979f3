// People named in a Chinese text: those a registry knows, and those that stand after a post as news writes them
// (区委书记张三出席). Tuned to miss rather than to invent: a name is believed only between a post and a word or mark
// that may follow a name.

import type { Span } from '../language/bilingual.ts';
import { surnameOf } from '../language/surnames.ts';

export interface NamedPerson extends Span {
  readonly name: string;
  /** Ids in the registry; empty for a name that it does not hold. */
  readonly ids: readonly string[];
}

/** Last words of posts and titles, longest first where one ends another. */
const POSTS = [
  '总书记|副书记|书记|委员长|副主席|主席|总理|副总理|国务委员|部长|副部长|省长|副省长|市长|副市长|区长|副区长|县长|副县长',
  '镇长|副镇长|乡长|州长|盟长|旗长|村长|厅长|副厅长|局长|副局长|司长|副司长|处长|副处长|科长|所长|院长|副院长|校长|副校长|站长',
  '主任|副主任|组长|副组长|队长|会长|副会长|理事长|副理事长|秘书长|副秘书长|总裁|副总裁|董事长|副董事长|总经理|副总经理|经理',
  '常委|委员|监事长|行长|副行长|社长|总编辑|副总编辑|主编|总工程师|总会计师|首席执行官|首席科学家|首席专家|执行官|负责人',
  '院士|教授|副教授|研究员|高级工程师|工程师|顾问|导师|博士|大使|参赞|总领事|发言人|检察长|政委|司令员|合伙人|创始人|工作人员代表',
]
  .join('|')
  .split('|')
  .sort((a, b) => b.length - a.length);
const POSTS_BY_LAST = new Map<string, string[]>();
for (const post of POSTS) POSTS_BY_LAST.set(post.at(-1)!, [...(POSTS_BY_LAST.get(post.at(-1)!) ?? []), post]);

/** Whether a post ends right before an offset; a note in brackets may stand between. */
function afterPostAt(text: string, at: number): boolean {
  let end = at;
  if (text[at - 1] === '）') {
    const open = text.lastIndexOf('（', at);
    if (open < 0 || at - open > 14) return false;
    end = open;
  }
  return POSTS_BY_LAST.get(text[end - 1] ?? '')?.some((post) => text.endsWith(post, end)) ?? false;
}

/** What may follow a name: a mark, the end, or a word of doing or joining. */
const FOLLOWS =
  /^(?:$|[，。、；：！？）》”’\s…]|一行|一同|参加|参会|出席|主持|讲话|发言|致辞|致词|作|做|强调|指出|表示|介绍|说|称|认为|认为|要求|希望|提出|调研|率|带队|带领|陪同|走访|考察|视察|会见|会谈|检查|督导|看望|慰问|宣读|发布|宣布|宣讲|通过|代表|实地|深入|先后|分别|围绕|总结|部署|通报|汇报|签署|签约|签订|揭牌|启动|等|与|和|及|以及|还|也|则|在|到|就|对|为|向|听取|来到|前往|共同|应邀|受邀|点评|分享|解读|任|担任|当选|告诉|透露|坦言|寄语|肯定|勉励|回应|颁发|授牌|为会议|主讲|作了|现场|同志|先生|女士|教授|博士|院士|于|以|的|从|向)/u;

/** Begins like a surname and is none here: the word that really stands there. */
const WORDS =
  /^(?:高度|高位|高质|高效|高级|高层|高校|单位|应邀|应当|应该|方面|方案|和谐|任务|任命|任职|任期|成立|成员|成为|会议|会同|会上|会见|向全|向与|向大|于会|于近|于日|时任|时代|时间|从严|从|曾任|曾在|何时|全体|全程|全面|全市|全区|全国|全省|都|均|许可|许多|强调|强化|通报|通过|通知|计划|经济|经贸|安全|安排|周边|周年|平台|平均|明确|明显|毛利|金融|金额|江苏|江西|安徽|云南|云计|常务|常州|苏州|苏南|苏北|苏中|广东|广西|广州|湖南|东部|西部|南部|贺信|贺电|祝贺|支持|支部|项目|万元|万人|万亩|石油|石化|白天|水平|水利|水务|车间|车辆|党委|党组|党建|党员|党内|商会|商务|双方|双向|师生|田间|田头|华为|权利|权益|冷链|红旗|古城|文化|文明|文旅|印发|牛羊|马上|马路|花园|柏油|路上|路线|包括|包联|包抓|解决|解读|管理|管委|管网|仅|习惯|温度|满意|满足|充分|连续|连线|连日|宣读|宣布|宣传|宣讲|庆祝|贾岛|厂区|厂房|景区|富裕|家长|家庭|农业|农村|农民|山区|山东|山西|海关|海外|海南|海洋|年初|年底|年度|年中|雷达|项|一行|来自|来到|段落|巡察|相关|相继|相应|公司|公安|公布|公开|公益|公共|办公|简介|简称|简报|古|利用|利益|利好|祖国|武装|谈判|谈话|柴油|黄金|黄河|龙头|别|召集|召开|占|付|信息|信任|信用|信访|保障|保护|保险|折合|由于|由此|由|肖像|种植|种业|官方|官员|区委|区域|区政|区人|麦田|邻|代理|代办|修订|修建|植树|凡|桂林|益|后|桓|督导|督促|督查|督办)/u;

/** Characters that no given name has. */
const NEVER =
  /[的了在是和与及对等这那也并就将会被把向而且但如即则之其所可能不没无未已各每该此您我你他她它们么吗呢吧啊着过个第省市县区镇乡村街部委局厅院校司厂店站所办处科组团队会议报告要求说称率带出席参加主持强调指出表示介绍认为希望提出调研致辞讲话发言代表，。、；：！？（）“”《》\s\da-zA-Z]/u;

/** The name that begins right after a post, or null. `recurs` tells whether a string stands elsewhere in the text too. */
function nameAfterPost(text: string, at: number, recurs: (name: string) => boolean): string | null {
  if (WORDS.test(text.slice(at, at + 3))) return null;
  const candidates: string[] = [];
  for (const length of [4, 3, 2]) {
    const name = text.slice(at, at + length);
    if (name.length < length) continue;
    const surname = surnameOf(name);
    if (!surname || (length === 4 && surname.length === 1)) continue;
    const given = name.slice(surname.length);
    if (!given || given.length > 2 || NEVER.test(given)) continue;
    if (FOLLOWS.test(text.slice(at + length, at + length + 4))) candidates.push(name);
  }
  return candidates.find(recurs) ?? candidates[0] ?? null;
}

/** Marks between which a two-character name is believed even without a post before it. */
const BEFORE = /(?:^|[，。、；：！？（《“\s和与及由对据])$/u;

/** Registry names, ready to be looked for. */
export interface KnownNames {
  readonly byFirst: ReadonlyMap<string, readonly (readonly [name: string, id: string])[]>;
}

/** Collects names; several people may bear one. */
export function knownNames(entries: Iterable<readonly [name: string, id: string]>): KnownNames {
  const byFirst = new Map<string, (readonly [string, string])[]>();
  for (const entry of entries) {
    const first = entry[0][0];
    if (first === undefined) continue;
    const list = byFirst.get(first);
    if (list) list.push(entry);
    else byFirst.set(first, [entry]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b[0].length - a[0].length);
  return { byFirst };
}

/**
 * Everyone named in a text, in order, a person as often as named. A known name of two characters counts only where a
 * post, a mark or a verb stands beside it, because 高香 stands in 最高香气 too. Linear in the text.
 */
export function findPeople(text: string, known: KnownNames): NamedPerson[] {
  const found: NamedPerson[] = [];
  const recurs = (name: string) => {
    const first = text.indexOf(name);
    return first >= 0 && text.indexOf(name, first + 1) >= 0;
  };
  for (let at = 0; at < text.length; at++) {
    const entries = known.byFirst.get(text[at]!);
    const afterPost = afterPostAt(text, at);
    if (!entries && !afterPost) continue;
    const before = text.slice(Math.max(0, at - 1), at);
    const hit = entries?.find(([name]) => {
      if (!text.startsWith(name, at)) return false;
      if ([...name].length > 2 || afterPost || BEFORE.test(before)) return true;
      return FOLLOWS.test(text.slice(at + name.length, at + name.length + 4)) && !/[\p{Script=Han}]$/u.test(before);
    });
    if (hit) {
      const [name] = hit;
      const ids = entries!.filter(([other]) => other === name).map(([, id]) => id);
      found.push({ name, ids, start: at, end: at + name.length });
      at += name.length - 1;
      continue;
    }
    const name = afterPost ? nameAfterPost(text, at, recurs) : null;
    if (!name) continue;
    found.push({ name, ids: [], start: at, end: at + name.length });
    at += name.length - 1;
  }
  return withoutStrayPosts(found, text);
}

/** A post that was read as part of a name list: 书记、区长 gives no one. */
const withoutStrayPosts = (found: readonly NamedPerson[], text: string): NamedPerson[] =>
  found.filter(
    ({ ids, name, end }) =>
      ids.length || !new RegExp(`^(?:${POSTS.join('|')})`, 'u').test(name + text.slice(end, end + 2)),
  );
