/**
 * Words that no list holds: names of Chinese people and names from other languages, as states of the search. A state
 * stands where a word's node stands; it is negative.
 *
 * The orders are of how common characters are in such names (census list of surnames, 中国姓氏统计 2020; given names and
 * transcriptions by general knowledge, 世界人名翻译大辞典); the probabilities are Zipf's law on them.
 */
import { compoundSurnames, singleSurnames } from '../../language/surnames.ts';
import type { LanguageModel } from '../model/model.ts';

const SURNAME = -1;
const GIVEN = -2;
const NAME = -3;
const FOREIGN = -4;
/** Behind the dot that parts a foreign name. */
export const AFTER_DOT = -5;

const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤';
const GIVEN_NAMES =
  '明国文华德建志永林军平东红春英海玉金伟小强秀生新云福成宏世光立学龙桂勇民庆兰家荣杰丽美芳俊晓忠义峰良祥辉宝兴振江山丹燕霞敏静玲艳娟涛磊洋波鹏飞斌超刚健凯雪梅凤琴琳佳怡子涵泽宇轩浩博瑞天一思嘉欣雨梦诗慧智仁礼信孝贤才培启广长少大中正安乐宁康树木森松柏楠桐枫莲荷菊竹石川河湖洪源泉溪润泰恒久远达通运顺利富贵双全有余发胜进步前卫先元亨贞冬秋夏青蓝白素淑惠珍珠翠琼瑶婷婉倩茜莉莎菲蕾薇萍苹花香梓若景行怀谷沛霖铭启航骏驰毓卿仪彦昌盛茂群亮坤乾震坚毅耀旭晨晖阳星月朝暮风雷鸣声韵音琪琦璐瑾瑜璇珊彬炳炎灿焕煜烨锋锐钢铁钧锦钰铮锡鑫淼垚尚崇敬恩惟维思念慈善勤俭传承继绍祖宗延寿昊晟朋友友会道理论政治权威武斗战士兵将帅';
const FOREIGN_NAMES =
  '斯尔克拉特利亚里德尼马巴布罗卡兰西诺姆米丁托比曼莱萨安加贝瓦维伊达科多塔哈夫纳莫娜耶穆奥希埃基波蒂约翰凯迪普雷森顿格鲁索菲泽伦林帕纽凡弗吉图艾丹卢沃乔戈佩吕切茨辛施史玛阿肯杰贾汉默洛费舍珀朗热登朱赫彼得保皮查理詹桑丘古谢扎齐什蒙金恩本温威廉琼娅妮丽莉琳塞瑞钦坎班邦欧乌尤英苏土韦甘冈贡法内勒梅芬赛赞文因别翁汤门霍逊蒂娃耐劳佛莲雅顿朴';

/** log10 P of the character at a rank of a list whose characters make up nearly all of the class. */
function zipf(characters: string, scale: number, offset: number): Float32Array {
  const table = new Float32Array(0x10000);
  for (const [rank, character] of [...characters].entries()) {
    const unit = character.charCodeAt(0);
    if (!table[unit]) table[unit] = Math.log10(scale / (rank + offset));
  }
  return table;
}

const surnames = zipf(SURNAMES, 0.35, 4);
for (const surname of singleSurnames) if (!surnames[surname.charCodeAt(0)]) surnames[surname.charCodeAt(0)] = -3.5;
const given = zipf(GIVEN_NAMES, 0.22, 10);
const foreign = zipf(FOREIGN_NAMES, 0.3, 8);

/** Whether a character (Simplified) is one of those that foreign names are written with. */
export const isOfForeignNames = (unit: number): boolean => foreign[unit]! < 0;

/** Words after which a name is likely: those that end like a title, and those listed. */
const TITLE_ENDINGS = new Set([...'长员师任授裁席者士官'].map((character) => character.charCodeAt(0)));
const NO_TITLES =
  '增长 生长 成长 延长 特长 擅长 漫长 助长 信任 责任 担任 离任 上任 就任 胜任 或者 器官 动员 瑞士 巴士 成员 全员 满员 出师 会师';
const TITLES =
  '代表 书记 副书记 总书记 经理 总经理 总理 助理 记者 同志 先生 女士 老人 村民 居民 市民 农民 学生 医生 大学生 研究生 创始人 负责人 发言人 当事人 主持人 传承人 带头人 法人 教练 总监 专家 作家 画家 企业家 主播 导演 司机 干部 厂商 店主 船员 校友 选手 队友 编剧 主编 歌手 书记员 翻译 父亲 母亲 儿子 女儿 丈夫 妻子 由 叫 名叫';
const AFTER_TITLE = -0.6;
const AFTER_MARK = -1.7;
const AFTER_WORD = -2.8;
const ONE_CHARACTER_LEFT_OUT = -0.8;
const TITLE_AFTER_SURNAME = -1.5;
const OTHER_GIVEN = -3.6; // a character that the list of given names lacks
const FOREIGN_AFTER_DOT = -0.1;
const NO_NAME_AFTER_DOT = -2.4;
const FOREIGN_AFTER_OTHER = -3.4;
const FOREIGN_GOES_ON = -0.15;
const FOREIGN_ENDS = -0.6;

/** Ways that a character of a name leads to: states, and log10 P of each. */
export interface Ways {
  count: number;
  readonly states: Int32Array;
  readonly scores: Float64Array;
}
export const newWays = (): Ways => ({ count: 0, states: new Int32Array(4), scores: new Float64Array(4) });

const add = (ways: Ways, state: number, score: number): void => {
  ways.states[ways.count] = state;
  ways.scores[ways.count++] = score;
};

/** Puts into `ways` what the search moves to from a word or state by a character that may be part of a name. */
export function inName(model: LanguageModel, word: number, unit: number, ways: Ways): void {
  ways.count = 0;
  const isForeignToo = foreign[unit]!;
  const isSurname = surnames[unit]!;
  if (word >= 0 || word === NAME) {
    if (word > 0 && classesOf(model).compoundSurnames.has(word)) add(ways, GIVEN, given[unit] || OTHER_GIVEN);
    if (isSurname) add(ways, SURNAME, onsetOf(model, word) + isSurname);
    if (isForeignToo) add(ways, FOREIGN, FOREIGN_AFTER_OTHER + isForeignToo);
  } else if (word === SURNAME) add(ways, GIVEN, given[unit] || OTHER_GIVEN);
  else if (word === GIVEN) add(ways, NAME, given[unit] || OTHER_GIVEN);
  else if (isForeignToo) add(ways, FOREIGN, (word === FOREIGN ? FOREIGN_GOES_ON : FOREIGN_AFTER_DOT) + isForeignToo);
}

const onsetOf = (model: LanguageModel, word: number): number =>
  word <= 0 ? AFTER_MARK : isTitle(model, word) ? AFTER_TITLE : AFTER_WORD;

/** log10 P of a name's end at a state, before another word; that of words is their own score's part. */
export function leaving(state: number): number {
  if (state === SURNAME) return TITLE_AFTER_SURNAME;
  if (state === GIVEN) return ONE_CHARACTER_LEFT_OUT;
  if (state === FOREIGN) return FOREIGN_ENDS;
  return state === AFTER_DOT ? NO_NAME_AFTER_DOT : 0;
}

export const isForeign = (state: number): boolean => state === FOREIGN;

/** Words that stand before others: a mark seldom follows them. */
const LEADING =
  '要 把 在 和 与 被 从 对 向 为 以 及 或 将 会 能 可 让 使 由 于 至 而 并 且 每 该 此 其 某 各 很 更 最 太 不 没 未 也 又 再 就 才 都 还 只 已 曾 正 刚 因 因为 如果 虽然 但 但是 即使 关于 对于 为了 通过 根据 按照 以及 并且 而且 或者 一个 这个 那个 这些 那些 一些 可以 能够 应该 必须 需要 已经 正在 非常 十分 不断 进一步 比 跟 同 给 替 往 到 令 若 故 之 所 像 如 第 约 近 逾 超 副 全 本 今 去 当 种 个 名 位 条 项 座 家 只 件 几 多么 如何 怎样 为何 是';

function nodesOf(model: LanguageModel, words: string): ReadonlySet<number> {
  const nodes = new Set<number>();
  for (const text of words.split(' ')) {
    let node = 0;
    for (let at = 0; at < text.length && node >= 0; at += 1) node = model.step(node, text.charCodeAt(at));
    if (node > 0) nodes.add(node);
  }
  return nodes;
}

interface WordClasses {
  readonly leading: ReadonlySet<number>;
  readonly titles: ReadonlySet<number>;
  readonly noTitles: ReadonlySet<number>;
  readonly compoundSurnames: ReadonlySet<number>;
}

let classes: WordClasses | undefined;
function classesOf(model: LanguageModel): WordClasses {
  classes ??= {
    leading: nodesOf(model, LEADING),
    titles: nodesOf(model, TITLES),
    noTitles: nodesOf(model, NO_TITLES),
    compoundSurnames: nodesOf(model, [...compoundSurnames].join(' ')),
  };
  return classes;
}

function isTitle(model: LanguageModel, word: number): boolean {
  const { titles, noTitles } = classesOf(model);
  return titles.has(word) || (TITLE_ENDINGS.has(model.unitOf(word)) && !noTitles.has(word));
}

/** Whether a word seldom stands before a mark. */
export const isLeading = (model: LanguageModel, word: number): boolean => classesOf(model).leading.has(word);
