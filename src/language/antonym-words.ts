/** The lists of antonyms.ts: couples of opposites, and words with a settled rendering. Written for this project. */

/** The two sides of a couple, each with the words that tell it and, after a bar, those that only hint at it. */
export interface Couple {
  readonly id: string;
  readonly zh: readonly [string, string];
  readonly en: readonly [string, string];
}

/** In English a word ending in ~ stands with its regular inflections. */
export const COUPLES: readonly Couple[] = [
  {
    id: 'level',
    zh: [
      '上调 调涨 调高 调升 提高 提升 上升 上涨 增加 增长 攀升 回升 走高 激增 飙升 猛增 大增 大涨 增至 升至 涨至 更高 较高 高于 高出 加息 加税 增税 增产 增持 涨价 提价 | 增 升 涨 更多 较多 增多 多于 超过 新高 居高 偏高 推高 高达 扩 翻 反弹 盈 创纪录 提速 加快',
      '下调 调低 调降 降低 下降 下跌 减少 下滑 回落 走低 缩减 锐减 骤降 暴跌 大跌 大降 降至 降到 减至 跌至 跌破 更低 较低 低于 降息 减税 减产 减持 降价 | 减 降 跌 落 缩 更少 较少 少于 低 损失 流失 弱 窄 慢 缓 贬 亏 滑 衰退 裁员 削 节省',
    ],
    en: [
      'raise~ rise rises rising rose risen gone_up went_up goes_up going_up edged_up picked_up come_up increase~ grow grows growing grew grown climb~ surge~ soar~ higher | growth more up above over exceed~ expand~ gain~ boost~ improve~ faster rebound~ recover~ top topped topping record jump~ upgrade~ hike hiked hikes advance~ add added adding double~ triple~ extra further heat~ inflation expansion rally rallied better stronger strengthen~ larger bigger greater wider most maximum additional increasingly',
      'lower~ reduce~ come_down came_down comes_down coming_down gone_down went_down goes_down edged_down fall falls falling fell fallen drop drops dropped dropping decline~ decrease~ shrink shrinks shrank shrunk shrinking slash~ plunge~ slump~ tumble~ downgrade~ plummet~ | cut cuts cutting reduction reductions less fewer down below under slow~ slower ease~ weak weaker weaken~ narrow~ loss losses lost losing dip dips dipped slip slips slipped slide slides slid sink sank contract~ save~ deflation halve~ erode~ shed trim~ minimum least cool~',
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
      'approve~ ratify ratifies ratified ratifying adopt~ upheld_the_appeal grant~ | approval pass passes passed passing endorse~ accept~ uphold~ upheld back~ clear~ grant~ green agree~ enact~',
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
  {
    id: 'rating',
    zh: ['上调 调升 升级 | 高 升 增', '下调 调降 降级 | 低 降 减 削'],
    en: ['upgrade~ | raise~ up increase~ higher lift~', 'downgrade~ | cut cuts cutting lower~ down reduce~'],
  },
  {
    id: 'match',
    zh: [
      '击败 战胜 力克 险胜 完胜 大胜 取胜 获胜 胜出 赢得 打败 力挫 横扫 | 胜 赢 夺 冠 淘汰 晋级 捧',
      '不敌 负于 输给 惜败 告负 落败 败给 败北 | 负 输 败 失 遭 被 出局 无缘 丢',
    ],
    en: [
      'beat beats defeat~ won win wins winning | victory victories victorious winner winners triumph~ over claim~ edge~ eliminate~ through beating',
      'lost_to lose_to loses_to losing_to | lost lose loses losing loss defeat defeats defeated beaten against fell falls out',
    ],
  },
  {
    id: 'turn',
    zh: ['扭亏 扭亏为盈 转亏为盈 由亏转盈 | 转盈', '由盈转亏 转盈为亏 盈转亏 | 转亏'],
    en: [
      'to_profit to_a_profit into_profit to_profitability into_the_black | to_black profitable',
      'to_a_loss to_loss into_loss into_the_red into_a_loss',
    ],
  },
  {
    id: 'praise',
    zh: [
      '赞扬 称赞 赞赏 表扬 赞誉 夸赞 盛赞 | 赞 夸 誉 欢迎 好评 肯定 支持',
      '谴责 批评 抨击 指责 斥责 痛批 | 批 责 斥 骂 抗议 反对 不满',
    ],
    en: [
      'praise~ applaud~ laud~ commend~ hail hails hailed hailing | welcome~ compliment~ support~ admire~ acclaim~ credit~',
      'criticise~ criticize~ condemn~ denounce~ slam~~ deplore~ | criticism blame~ accuse~ blast~ rebuke~ fault~ critic~ critical lash~ oppose~ protest~',
    ],
  },
  {
    id: 'wish',
    zh: ['同意 愿意 答应 | 愿 肯 允', '拒绝 不愿 不肯 | 拒 辞 谢绝'],
    en: ['agree~_to willing | accept~ consent~ ready', 'refuse~_to decline~_to unwilling | refusal reject~ reluctant'],
  },
  {
    id: 'doing',
    zh: ['启动 开始 展开 开启 | 始 开 启 起', '停止 终止 中止 停办 | 结束 停 止 终 完 关'],
    en: [
      'start~ begin begins began begun beginning launch~ commence~ | open~ initiate~ set up',
      'stop~~ halt~ cease~ terminate~ end ends ended ending | close~ complete~ finish~ conclude~ suspend~ over',
    ],
  },
  {
    id: 'again',
    zh: ['恢复 重启 重开 复工 复课 复航 | 复 重', '暂停 中断 停工 停课 停航 | 停 断 关'],
    en: [
      'resume~ restore~ reopen~ | recover~ restart~ return~ again back resumption restoration',
      'suspend~ interrupt~ halt~ | suspension stop~~ close~ cancel~ disrupt~ shut pause~',
    ],
  },
  {
    id: 'gate',
    zh: ['开放 开门 营业 重新开放 | 开 启', '关闭 关门 停业 封闭 | 关 闭 停 封'],
    en: [
      'open opens opened opening reopen~ | launch~',
      'close~ shut shuts shutting | closure shutdown seal~ end~ suspend~',
    ],
  },
  {
    id: 'join',
    zh: ['加入 入会 | 入 进 参', '退出 退会 脱离 | 退 离 脱 出'],
    en: [
      'join~ accede~ accession | enter~ admission member',
      'withdraw withdraws withdrew withdrawal withdrawing quit quits | leave~ leaving left exit~ pull~ out',
    ],
  },
  {
    id: 'troops',
    zh: ['进驻 开进 攻入 攻占 占领 增兵 | 入 进 占', '撤出 撤离 撤军 撤退 | 撤 退 出 离'],
    en: [
      'move~_into enter~ march~_into roll~_into capture~ occupy occupies occupied | into in seize~ took taken',
      'withdraw withdraws withdrew withdrawn withdrawing withdrawal pull~_out pull~_back evacuate~ retreat~ | leave leaves left leaving out fall fell falling',
    ],
  },
  {
    id: 'earlier',
    zh: ['提前 提早 早于 | 早 先 前', '推迟 延后 延迟 押后 晚于 延期 | 晚 迟 后 延'],
    en: [
      'earlier bring~_forward brought_forward | ahead before early advance~ forward',
      'postpone~ delay~ put_off later | after late defer~ push~ back reschedule~',
    ],
  },
  {
    id: 'ease',
    zh: ['容易 轻松 | 易 简', '困难 艰难 难以 | 难 艰'],
    en: ['easy easier | simple ease', 'difficult harder | hard difficulty difficulties tough~ struggle~'],
  },
  {
    id: 'safe',
    zh: ['安全 | 安 稳', '危险 | 危 险'],
    en: ['safe safer | safety secure security', 'dangerous danger unsafe | risky risk hazard~ peril'],
  },
  {
    id: 'guilt',
    zh: ['有罪 定罪 | 罪', '无罪 清白 | 释 撤'],
    en: ['guilty convicted | conviction convict~', 'acquit~~ innocent | acquittal clear~ exonerate~ dismiss~ drop~~'],
  },
  {
    id: 'alike',
    zh: ['相同 一样 同样 | 同 如', '不同 相反 迥异 | 异 别'],
    en: ['same identical | equal~ similar~ like alike', 'different opposite | differ~ unlike vary varies'],
  },
  {
    id: 'public',
    zh: ['公开 | 公 开', '秘密 保密 | 密 私'],
    en: ['public | open disclose~ release~', 'secret confidential | private privately classified behind'],
  },
  {
    id: 'should',
    zh: ['应该 应当 | 应 宜', '不应 不应该 不应当 不该 | 不宜'],
    en: ['should ought', ' | '],
  },
  {
    id: 'suits',
    zh: ['适合 适宜 | 宜', '不宜 | '],
    en: ['suitable suited suit suits appropriate fit advisable', 'unsuitable inappropriate inadvisable unfit | '],
  },
  {
    id: 'able',
    zh: ['能够 | 可以 可 能 会', '无法 未能 | 不能 不可以 不可 难'],
    en: ['able | can may could possible manage~', 'unable | cannot impossible fail~'],
  },
  {
    id: 'needs',
    zh: ['必须 需要 | 需 须 要 得', '无须 无需 不需 不必 毋须 不需要 | 不用 不须 免'],
    en: ['must need needs needed required require~ | has have had should', ' | unnecessary'],
  },
  {
    id: 'related',
    zh: ['有关 相关 关联 涉及 | 关 涉', '无关 | '],
    en: ['related linked connected involve~ | link~ connection relation concern~ relate~', 'unrelated unconnected | '],
  },
  {
    id: 'contract',
    zh: ['签约 签订 签署 | 签', '解约 毁约 退约 | 解'],
    en: ['sign~ | contract~', 'terminate~ | cancel cancels cancelled canceled scrapped'],
  },
  {
    id: 'share',
    zh: ['大多数 绝大多数 大部分 过半数 | 多数 多', '少数 极少数 小部分 个别 | 少 几'],
    en: ['majority most_of | most mostly many', 'minority a_few handful | few some several'],
  },
  {
    id: 'rent',
    zh: ['租给 出租 | 租', '租入 承租 租用 | 租'],
    en: ['rented_out let_out leased_out | rent~ lease~', 'rented_from leased_from | rent~ lease~'],
  },
  {
    id: 'net',
    zh: ['买超 净买入 净流入 | 买 入', '卖超 净卖出 净流出 | 卖 出'],
    en: [
      'net_buyer net_buyers net_purchases net_inflow net_inflows net_bought | buy~ bought inflow inflows',
      'net_seller net_sellers net_sales net_outflow net_outflows net_sold | sell~ sold outflow outflows',
    ],
  },
];

/**
 * Words with one settled rendering and no opposite worth looking for: a Chinese line, its English after the bar. What is
 * denied of them on one side alone is a contradiction.
 */
export const PREDICATES = `
转让 | transfer~~ transferable assign~ assignable
驱逐 | expel~~ deport~
遣返 | repatriate~ deport~
提供 | provide~ offer~ supply supplies supplied supplying
使用 | use used uses using
展出 展示 | exhibit~ shown show display~
服用 | take~ taken taking
建议 | recommend~ suggest~
收到 | receive~
认罪 | plead~_guilty pled_guilty
计划 规划 打算 有意 | plan~~ intend~ intention intentions
知道 知情 知晓 | know knows knew known aware
参加 出席 参与 | attend~ participate~ take_part takes_part took_part taking_part involved
发现 | found discover~ detect~
找到 | find finds found locate~
影响 | affect~ influence~ impact~
公布 透露 披露 | disclose~ reveal~ release~ announce~ publish~
支付 缴纳 | pay pays paid paying
包括 包含 | include~ contain~
证据 | evidence proof
报告 报道 | report~
完成 | complete~ finish~
签署 签字 签订 | sign~
受伤 | injure~ hurt wounded
回应 答复 回复 | respond~ response reply replies replied answer~
购买 买到 | buy bought buying purchase~
违反 违背 | violate~ breach~ break broke broken
违约 | breach default~
符合 | meet meets met comply complies complied conform~ consistent eligible
适用 | apply applies applied applicable
退还 退款 | refund~
携带 | carry carries carried bring brings brought
离开 | leave leaves left
投票 | vote~
感染 | infect~
获得 取得 赢得 | obtain~ receive~ get gets got win wins won gain~ secure~ achieve~
道歉 致歉 | apologise~ apologize~ apology apologies
赔偿 | compensate~ compensation damages
保证 | guarantee~ promise~
采取 | take takes taken taking took adopt~
实施 执行 | implement~ enforce~ execute~
投资 | invest~ investment
解决 | solve~ settle~ resolve~
改变 变化 | change~ alter~
见面 会面 会见 会晤 | meet meets met meeting
邀请 | invite~
复制 翻印 | copy copies copied copying reproduce~
吸烟 抽烟 | smoke~
影印 拍照 摄影 | photograph~ photo photos photography
修改 修订 修宪 | modify modifies modified amend~ change~ revise~
涉及 牵涉 | involve~ relate~ concern~
构成 | constitute~
存在 | exist exists existed existence exists
辞职 辞任 | resign~ resignation
发表 | publish~ issue~ make makes made deliver~ give gave given
启动 触发 | activate~ start~ go_off goes_off went_off
预料 料到 预期 预计 | expect~ foresee foresaw foreseen anticipate~
后悔 | regret~~
满意 满足 | satisfied satisfy satisfies satisfactory content
相信 | believe~ trust
一致 达成协议 达成共识 | reach~_agreement reach~_consensus reach~_deal unanimous
担心 担忧 | worry worries worried concerned
透明 | transparent transparency
合理 | reasonable justified
公平 公正 | fair fairness
有效 | effective valid
足够 充足 充分 | enough sufficient adequate ample
准确 正确 | accurate correct
清楚 明确 | clear
稳定 | stable
可靠 | reliable
必要 | necessary need
可能 | possible likely may might could
重要 | important
现实 | realistic
正常 | normal
健康 | healthy
熟悉 | familiar
安排 | schedule~ arrange~
举行 | hold holds held take_place takes_place took_place
抵达 到达 | arrive~ reach~
出现 | appear~ emerge~ show~
发生 | happen~ occur occurs occurred take_place took_place
造成 导致 | cause~ lead leads led result~
改善 | improve~
遵守 | abide~ comply complies complied observe~ obey~
履行 | fulfil fulfils fulfilled fulfill~ honour~ honor~ perform~
缓解 | ease eases eased relieve~ alleviate~
排除 | rule~_out exclude~
起诉 控告 | charge~ sue sues sued prosecute~ indict~
上诉 | appeal~
逃离 逃走 | flee fled escape~
服从 | obey~ comply complies complied
信任 | trust~ confidence
威胁 | threaten~ threat
攻击 袭击 | attack~
干预 干涉 | intervene~ interfere~ intervention interference meddle~
让步 妥协 | concede~ compromise~ concession concessions
谈判 | negotiate~ negotiation negotiations talks
讨论 | discuss~ discussion
忘记 | forget forgets forgot forgotten
原谅 宽恕 | forgive forgives forgave forgiven pardon~
隐瞒 | conceal~ hide hid hidden cover~_up
撒谎 说谎 | lie lied lying
犯错 做错 | wrong mistake mistakes
负责 | responsible responsibility
承担 | bear bears bore assume~ liable
受理 | accept~ hear heard
放弃 | give~_up gave_up given_up abandon~
停止 | stop~~ cease~ halt~
推迟 延期 | postpone~ delay~ put_off
加税 增税 | raise~_taxes
关闭 | close~ shut
取消 | cancel cancels cancelled canceled scrap scraps scrapped
重启 恢复 | resume~ restart~ restore~
升级 | escalate~ upgrade~
传播 | spread spreads transmit~~
退出 | withdraw withdrew quit
让座 | seat
反映 | reflect~
损坏 受损 | damage~
收费 | charge~ fee fees
进入 | enter~ access
授权 | authorise~ authorize~
看好 | upbeat optimistic bullish confident
登记 注册 | register registers registered registration
预约 | appointment book~ reservation
携手 合作 | cooperate~ cooperation co-operate~
`;
