// People named in a Chinese text: those a registry knows, and those that stand after a post as news writes them
// (区委书记张三出席). Tuned to miss rather than to invent: a name is believed only between a post and a word or mark
// that may follow a name.

import type { Span } from '../language/bilingual.ts';
import { surnameOf } from '../language/surnames.ts';
import { languageModel } from '../source/model/model.ts';

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

/** Surnames that after a post are far more often words by themselves: 书记和代表, 主任于会后, 区长任组长. */
const PARTICLES: ReadonlySet<string> = new Set('和从于向任应曾时都全同由因为以及与对被把让使者所而其之等各每另班');

/** log10 of how often a word comes up, by the language model; -Infinity for what it does not know. */
export function frequency(text: string): number {
  const model = languageModel();
  let node = 0;
  for (let i = 0; i < text.length && node >= 0; i++) node = model.step(node, text.charCodeAt(i));
  return node > 0 && model.isWord(node) ? model.score(0, node) : -Infinity;
}

/** The model knows names too (李强 −5.8, 刘洋 −5.8), but seldom as often as words (单位 −4.1, 万分 −5.1). */
const WORD = -5.2;
/** A name of two characters is as short as a word: 江边 −5.5, 李强 −5.8. */
export const NAME = -5.7;
/** Given names are often words (建国 −4.7); what is commoner is none (企业 −4.0). */
const GIVEN_WORD = -4.65;
const isWord = (text: string, least = WORD): boolean => frequency(text) > least;

/** Characters that no given name has. */
const NEVER =
  /[的了在是和与及对等这那也并就将会被把向而且但如即则之其所可能不没无未已各每该此您我你他她它们么吗呢吧啊着过个第省市县区镇乡村街部委局厅院校司厂店站所办处科组团队会议报告要求说称率带出席参加主持强调指出表示介绍认为希望提出作调研致辞讲话发言代表，。、；：！？（）“”《》\s\da-zA-Z]/u;

/**
 * The name that begins right after a post, or null. What begins with a word (高度重视, 单位负责人) is no name unless the
 * same characters come up again in the text, as names do; of several lengths the one that comes up again is meant.
 */
function nameAfterPost(text: string, at: number, recurs: (name: string) => boolean): string | null {
  const candidates: string[] = [];
  for (const length of [4, 3, 2]) {
    const name = text.slice(at, at + length);
    if (name.length < length) continue;
    const surname = surnameOf(name);
    if (!surname || (length === 4 && surname.length === 1)) continue;
    const given = name.slice(surname.length);
    if (!given || given.length > 2 || NEVER.test(given)) continue;
    if (!FOLLOWS.test(text.slice(at + length, at + length + 4))) continue;
    if (given.length === 2 && isWord(given, GIVEN_WORD)) continue;
    if (PARTICLES.has(surname) && (given.length === 1 || frequency(given) > -Infinity)) continue;
    if (surname.length === 1) {
      const word = Math.max(frequency(text.slice(at, at + 2)), frequency(text.slice(at, at + 3)));
      if (word > (recurs(name) ? GIVEN_WORD : length === 2 ? NAME : WORD)) continue;
    }
    candidates.push(name);
  }
  return candidates.find(recurs) ?? candidates[0] ?? null;
}

/** Marks between which a two-character name is believed even without a post before it. */
export const BEFORE = /(?:^|[，。、；：！？（《“\s和与及由对据])$/u;

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
