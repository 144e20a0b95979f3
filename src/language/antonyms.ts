/**
 * Couples of opposites in both languages: what goes up or down, is allowed or banned, imported or exported. For finding
 * a word rendered by its opposite. A couple has two sides; a word that is of one side but says little by itself (更多,
 * "up", "growth") only keeps the couple from being sure, as does a single character such as 降.
 */

/** The two sides of a couple, each with the words that tell it and, after a bar, those that only hint at it. */
interface Couple {
  readonly id: string;
  readonly zh: readonly [string, string];
  readonly en: readonly [string, string];
}

/** In English a word ending in ~ stands with its regular inflections. */
const COUPLES: readonly Couple[] = [
  {
    id: 'level',
    zh: [
      '上调 调高 调升 提高 提升 上升 上涨 增加 增长 攀升 回升 走高 激增 飙升 猛增 大增 大涨 增至 升至 涨至 更高 较高 高于 高出 加息 加税 增税 增产 增持 涨价 提价 | 增 升 涨 更多 较多 增多 多于 超过 新高 居高 偏高 推高 高达 扩 翻 反弹 盈 创纪录 提速 加快',
      '下调 调低 调降 降低 下降 下跌 减少 下滑 回落 走低 缩减 锐减 骤降 暴跌 大跌 大降 降至 降到 减至 跌至 跌破 更低 较低 低于 降息 减税 减产 减持 降价 | 减 降 跌 落 缩 更少 较少 少于 低 损失 流失 弱 窄 慢 缓 贬 亏 滑 衰退 裁员 削 节省',
    ],
    en: [
      'raise~ rise rises rising rose risen increase~ grow grows growing grew grown climb~ surge~ soar~ higher | growth more up above over exceed~ expand~ gain~ boost~ improve~ faster rebound~ recover~ top topped topping record jump~ upgrade~ hike hiked hikes advance~ add added adding double~ triple~ extra further heat~ inflation expansion rally rallied better stronger strengthen~ larger bigger greater wider most maximum additional increasingly',
      'lower~ reduce~ fall falls falling fell fallen drop drops dropped dropping decline~ decrease~ shrink shrinks shrank shrunk shrinking slash~ plunge~ slump~ tumble~ downgrade~ plummet~ | cut cuts cutting reduction reductions less fewer down below under slow~ slower ease~ weak weaker weaken~ narrow~ loss losses lost losing dip dips dipped slip slips slipped slide slides slid sink sank contract~ save~ deflation halve~ erode~ shed trim~ minimum least cool~',
    ],
  },
  {
    id: 'pace',
    zh: ['加快 加速 提速 快于 更快 | 快 猛 迅', '放缓 减缓 趋缓 减速 放慢 慢于 更慢 | 慢 缓 降 减 落 低 弱 窄'],
    en: [
      'accelerate~ faster quicker quicken~ hasten~ speed speeds sped speeding | quick quickly fast rapid rapidly up expedite~',
      'slow slows slowed slowing slower slowdown decelerate~ | ease~ cool~ moderate~ lower fall fell drop dropped decline~ down less weak~ narrow~',
    ],
  },
  {
    id: 'width',
    zh: ['扩大 拉大 拓宽 | 加大 扩 宽 增 大', '收窄 缩小 缩窄 | 窄 缩 减 降 小 少'],
    en: [
      'widen~ wider broaden~ enlarge~ expand~ | larger bigger increase~ grow grew grows growing grown rose rising more steeper deepen~ extend~ up worsen~',
      'narrow narrows narrowed narrowing narrower | shrink shrank shrunk shrinking smaller reduce~ cut cuts less lower close~ ease~ slow~ fell fall decline~',
    ],
  },
  {
    id: 'value',
    zh: ['升值 走强 走高 | 升 涨 强 坚挺 反弹', '贬值 走弱 走软 走低 | 贬 跌 弱 软 降 低'],
    en: [
      'appreciate~ strengthen~ stronger | firm~ gain~ rise rises rose rising up higher rally rallied climb~ recover~ advance~ strong jump~',
      'depreciate~ weaken~ weaker soften~ devalue~ | fall fell falls falling lose lost loss slide slid down lower drop dropped slip~ slump~ decline~ weak retreat~ ease~',
    ],
  },
  {
    id: 'force',
    zh: ['加强 增强 强化 | 强 加大 巩固', '削弱 减弱 弱化 | 弱 损 削 减'],
    en: [
      'strengthen~ reinforce~ enhance~ | boost~ stronger improve~ tighten~ up increase~ more better',
      'weaken~ undermine~ erode~ | weaker less reduce~ hurt damage~ dilute~ down',
    ],
  },
  {
    id: 'rigour',
    zh: ['收紧 从紧 | 紧 严', '放松 放宽 | 松 宽 解除 取消'],
    en: ['tighten~ tighter stricter | strict tight tough~', 'loosen~ relax~ looser | ease~ lift~ loose'],
  },
  {
    id: 'length',
    zh: ['延长 | 续 展期', '缩短 | 短 减 缩'],
    en: [
      'extend~ lengthen~ prolong~ | longer extension more increase~ renew~',
      'shorten~ | shorter cut cuts reduce~ less curtail~',
    ],
  },
  {
    id: 'most',
    zh: ['最高 最大 最多 | 新高 顶', '最低 最小 最少 | 新低 起 底'],
    en: [
      'highest largest biggest maximum | most peak high greatest top up record',
      'lowest smallest minimum fewest | least low worst bottom',
    ],
  },
  {
    id: 'quality',
    zh: ['好于 优于 强于 | 好 优 强 佳 胜', '差于 逊于 弱于 | 较差 逊 弱 不及 不如 糟 坏'],
    en: [
      'better stronger | good beat~ best strong exceed~ outperform~',
      'worse weaker | bad poor~ short below less miss~ worst lag~',
    ],
  },
  {
    id: 'trade',
    zh: ['进口 | 输入 购 买 引进 入', '出口 | 输出 外销 外贸 贸易 出海'],
    en: [
      'import imports imported importing importer importers | buy~ bought purchase~ trade~',
      'export exports exported exporting exporter exporters | ship~ sell~ sold trade~ overseas exit~',
    ],
  },
  {
    id: 'deal',
    zh: ['买入 净买入 买进 购入 | 买 购 收', '卖出 净卖出 抛售 卖掉 | 卖 售 销 抛 出让'],
    en: [
      'buy buys bought buying purchase~ | acquire~ buyer buyers',
      'sell sells sold selling offload~ | sale sales seller sellers off dump~',
    ],
  },
  {
    id: 'flow',
    zh: ['流入 | 入 进', '流出 | 出 撤 走'],
    en: ['inflow inflows | into in', 'outflow outflows | out withdraw~ withdrew left leave~'],
  },
  {
    id: 'result',
    zh: ['盈利 扭亏为盈 | 利 盈 赚', '亏损 净亏损 | 亏 赔 损 失'],
    en: [
      'profit~ profitable profitability | earning earnings earn~ made black gain~',
      'loss losses | losing lose lost lossmaking red deficit~',
    ],
  },
  {
    id: 'balance',
    zh: ['顺差 盈余 | 结余', '逆差 赤字 | 亏'],
    en: ['surplus surpluses | excess', 'deficit deficits | shortfall~ gap'],
  },
  {
    id: 'stand',
    zh: ['支持 赞成 拥护 | 赞 同意 主张 力挺 欢迎 认同', '反对 | 抗议 抵制 批评 质疑 谴责 异议 抗 反 拒 否'],
    en: [
      'support supports supported supporting favor favors favored favoring favour favours favoured favouring back backs backed backing | supporter supporters for endorse~ approve~ welcome~ agree~ advocate~ champion~ pro yes help~',
      'oppose~ | opposition opponent opponents against object~ reject~ protest~ critic~ criticise~ criticize~ resist~ fight~ condemn~ challenge~ anti',
    ],
  },
  {
    id: 'approval',
    zh: [
      '批准 核准 获准 获批 获通过 表决通过 审议通过 投票通过 一致通过 通过了 通过决议 | 通过 准 同意 维持 采纳 过关 受理',
      '否决 驳回 | 拒 否 退回 撤销 推翻 反对 搁置 阻 落选',
    ],
    en: [
      'approve~ ratify ratifies ratified ratifying adopt~ upheld_appeal | approval pass passes passed passing endorse~ accept~ uphold~ upheld back~ clear~ grant~ green agree~ enact~',
      'reject~ veto vetoes vetoed vetoing dismiss~ | rejection refuse~ deny denied denies denial defeat~ down overturn~ quash~ block~ overrule~ kill~ fail~ throw threw thrown strike struck turn~',
    ],
  },
  {
    id: 'answer',
    zh: ['接受 同意 答应 | 应允 允 愿 肯 领 受 赞', '拒绝 谢绝 婉拒 回绝 | 拒 否 辞 却'],
    en: [
      'accept~ agree~ consent~ | yes embrace~ take~ took willing',
      'refuse~ reject~ rebuff~ spurn~ | refusal rejection decline~ turn~ deny denied denies down resist~ disagree~ object~ against',
    ],
  },
  {
    id: 'word',
    zh: ['证实 确认 承认 | 认 坦言 供 确', '否认 驳斥 | 否 驳 斥 澄清 辟谣'],
    en: [
      'confirm~ admit admits admitted admitting acknowledge~ | confession confess~ verify verified recognise~ recognize~ concede~',
      'deny denies denied denying refute~ rebut rebuts rebutted | denial dispute~ reject~ dismiss~ disavow~ contradict~',
    ],
  },
  {
    id: 'leave',
    zh: ['允许 准许 解禁 放行 | 许 准 可以 能够', '禁止 严禁 取缔 | 禁 停 封 限 拒'],
    en: [
      'allow~ permit permits permitted permitting | let lets legal~ may can',
      'ban bans banned banning prohibit~ forbid forbids forbade forbidden outlaw~ | bar barred bars block~ illegal restrict~ stop~ prevent~ exclude~',
    ],
  },
  {
    id: 'charge',
    zh: ['征收 加征 施加 | 征 收 实施 出台 推出 开征 实行', '取消 解除 撤销 废除 豁免 免除 | 免 消 废 撤 停 解'],
    en: [
      'impose~ | introduce~ levy levied levies slap~ implement~ apply applied adopt~ new collect~ charge~',
      'scrap scraps scrapped scrapping lift~ abolish~ repeal~ rescind~ revoke~ waive~ | remove~ cancel~ drop~ end~ eliminate~ exempt~ free suspend~ withdraw~ withdrew',
    ],
  },
  {
    id: 'liberty',
    zh: ['逮捕 拘留 拘捕 拘押 | 捕 抓 扣 押 囚 拘', '释放 获释 | 放 释 自由'],
    en: [
      'arrest~ detain~ | detention custody jail~ prison~ held hold~ seize~ captur~',
      'released freed | release~ free freeing bail let',
    ],
  },
  {
    id: 'fate',
    zh: ['生还 幸存 获救 | 活 存 救 生', '遇难 死亡 丧生 身亡 | 死 亡 丧 殒 遗'],
    en: [
      'survive~ survivor survivors rescued | saved alive live lives lived rescue~',
      'killed died dead deaths perish~ | death die dies dying kill~ toll victim victims fatal~ lives',
    ],
  },
  {
    id: 'mood',
    zh: ['乐观 | 积极 看好 信心', '悲观 | 消极 看淡 忧 愁'],
    en: [
      'optimistic optimism upbeat | positive confident confidence bullish',
      'pessimistic pessimism gloomy | negative worried bearish bleak',
    ],
  },
  {
    id: 'test',
    zh: ['阳性 | 阳', '阴性 | 阴'],
    en: ['positive | positives', 'negative | negatives'],
  },
  {
    id: 'sides',
    zh: ['乡村 农村 | 乡 农 村 镇', '城镇 城市 | 城 市 都'],
    en: [
      'rural | village~ countryside farm~ county township~ country',
      'urban | city cities town~ metropolitan municipal',
    ],
  },
  {
    id: 'owner',
    zh: ['国有 国营 | 国企 公有 央企 国资', '民营 私营 | 民企 私'],
    en: [
      'state-owned state-run | public state government national',
      'private privately | privatise~ privatize~ non-public',
    ],
  },
  {
    id: 'compass',
    zh: ['东部 以东 | 东', '西部 以西 | 西'],
    en: ['eastern east | easterly eastward', 'western west | westerly westward'],
  },
  {
    id: 'pole',
    zh: ['北部 以北 | 北', '南部 以南 | 南'],
    en: ['northern north | northerly northward', 'southern south | southerly southward'],
  },
  {
    id: 'law',
    zh: ['合法 | 法 依法', '非法 违法 | 违 盗 黑'],
    en: ['legal legally lawful | legitimate law', 'illegal illegally unlawful | outlaw~ illicit against'],
  },
];

/** What a word says: which couple, which side of it, and whether it tells or only hints. */
export interface Sense {
  readonly couple: string;
  readonly side: 0 | 1;
  readonly tells: boolean;
}

function inflections(word: string): readonly string[] {
  if (!word.endsWith('~')) return [word];
  const stem = word.slice(0, -1);
  if (stem.endsWith('e')) return [stem, `${stem}s`, `${stem}d`, `${stem.slice(0, -1)}ing`];
  return [stem, `${stem}s`, `${stem}es`, `${stem}ed`, `${stem}ing`, `${stem}er`];
}

function collect(language: 'zh' | 'en'): ReadonlyMap<string, readonly Sense[]> {
  const found = new Map<string, Sense[]>();
  for (const couple of COUPLES)
    for (const side of [0, 1] as const) {
      const [telling = '', hinting = ''] = couple[language][side].split('|');
      for (const [list, tells] of [
        [telling, true],
        [hinting, false],
      ] as const)
        for (const entry of list.split(' ').filter(Boolean))
          for (const word of language === 'en' ? inflections(entry) : [entry])
            found.set(word, [...(found.get(word) ?? []), { couple: couple.id, side, tells }]);
    }
  return found;
}

/** Senses by word, Chinese in Simplified characters, English in small letters. */
export const OPPOSITES = { zh: collect('zh'), en: collect('en') } as const;
