/**
 * Words that deny, in both languages, and words that only look as if they did. For the rules that ask whether one side
 * says what the other denies.
 */

/** Words that hold 不 or its like and deny nothing. Simplified. */
export const NEUTRAL_ZH =
  '不断 不仅 不锈 不但 不光 不单 不只 不同 不少 不过 不管 不论 不久 不禁 不惜 不愧 不妨 不外乎 不约而同 不良 不动产 差不多 对不起 了不起 巴不得 恨不得 来不及 无论 无锡 无人机 无人驾驶 无线 无疑 无非 非常 非公 非洲 非凡 非遗 非法 南非 除非 是非 未来 未必 未免 未婚 失业 失踪 失眠 难民 难度 停车 停火 停留 停靠 免费 免疫 避暑 避孕 别墅 别人 别的 别处 别国 别名 别具 特别 分别 类别 级别 性别 个别 差别 区别 告别 辨别 识别 鉴别 否则 是否 能否 可否 与否 难道 缺省 绝对 绝大 防御 国防 消防 预防 防疫 防汛 防控 防务 防线 防护 禁毒 困难 没收 没落 误差 错综 拒马 不知不觉 不可思议 无穷 无比 无偿 无辜 无限 无障碍 无缝 不明 不幸 不满 不安 不便 不祥 不宣而战 未遂 未成年 未知 无家可归 免税 免签 任何 如何 几何 能力 能源 功能 可能 智能 性能 能量 职能 才能 产能 动能 节能 可持续 可靠 可见 认可 许可 可再生 损失 失误'.split(
    ' ',
  );

/** What denies a word that follows it closely. */
export const CLOSE_ZH =
  '不 别 未 没 没有 尚无 绝无 全无 不存在 而非 而不是 请勿 切勿 不可以 不应该 不应当 不需要 不能够 不会再 并未 并没有 并不 并无 并非 尚未 仍未 从未 从没 从不 从没有 无法 不能 不会 不可能 不再 不予 不曾 不愿 不肯 不想 不敢 难以 未能 没能 未曾 无意 无须 无需 不必 毫无 毫不 绝不 决不 拒绝 拒不 不得 不应 不可 不准 不许 不宜 不该 不要 不太 不够 禁止 严禁 不允许 不是 非 勿 莫 无 无人 没人'.split(
    ' ',
  );
/** What denies all that follows it in its clause. */
export const WIDE_ZH: ReadonlySet<string> = new Set(
  '没有 没 尚无 绝无 全无 别 请勿 切勿 不可以 不应该 不应当 不需要 不能够 不会再 并没有 并未 并无 尚未 仍未 从未 从没 从没有 从不 无法 不能 不会 不再 未能 没能 未曾 不得 不应 不可 不准 不许 不该 禁止 严禁 不允许 拒绝 绝不 决不 无人 没人 不愿 不肯 不想 无意 不是 并非'.split(
    ' ',
  ),
);
/** What denies that a thing is there: of 没有涨价的计划 the plan, though 的 stands before it. */
export const ABSENT_ZH: ReadonlySet<string> = new Set(
  '没有 没 并没有 并无 尚无 绝无 全无 毫无 不存在 从没有'.split(' '),
);
/** What turns the condition of a ban: 未经批准不得转让 denies that it may be assigned, and says nothing of approval. */
export const CONDITION_ZH = '未经 不经 未获 未受'.split(' ');
/** What denies in part, or something else: nothing said after it is sure. */
export const VAGUE_ZH =
  '否 禁 拒 停 缺 免 防 避 失 阻 难 误 错 反 只 仅 才 除 如果 若 要不 直到 何 岂 谁 哪 怎 与其 宁 少有 很少 极少 鲜有 否决 驳回 反对 取消 停止 放弃 否认 避免 防止 阻止 解除 撤销 废除 推迟 延期 终止 中止 暂停 结束 失去 丧失 缺乏 缺少 抵制 抗议 谴责 批评 担心 担忧 怀疑 质疑 遏制 抑制 威胁 免除 豁免 忘记 害怕 迟迟 无效'.split(
    ' ',
  );
/** What denies the words before it in its clause. */
export const AFTER_ZH: ReadonlySet<string> = new Set('失败 未果 无果 不成 不了'.split(' '));
/** Where a statement begins or what is said turns: a denial before it leaves what follows open. */
export const TURNS_ZH =
  '表明 显示 证明 说明 认为 指出 相信 意味着 知道 发现 表示 声称 说 称 以为 觉得 希望 担心 和 与 及 以及 或 并 且 也 而 超过 少于 低于 高于 多于 首次 首度'.split(
    ' ',
  );
/** Where a new thing is said, as by a comma. */
export const BREAKS_ZH = '但 但是 却 然而 而且 不过 ， 。 ； ： ！ ？ , ; ! ?'.split(' ');

/** What denies the words after it. */
export const CLOSE_EN: ReadonlySet<string> = new Set(
  'not no never none nobody cannot without neither nor unable hardly barely scarcely rarely seldom'.split(' '),
);
/** What denies a verb that follows "to". */
export const BEFORE_TO_EN: ReadonlySet<string> = new Set(
  'failed fails fail failing failure refused refuses refuse refusing refusal declined declines declining unwilling reluctant'.split(
    ' ',
  ),
);
/** What denies in part, or something else. */
export const VAGUE_EN: ReadonlySet<string> = new Set(
  'nothing nowhere little few fewer less least only unless until till except instead rather too enough whether lack lacks cancel cancels cancelled canceled scrap scrapped lift lifted delay delays delayed postpone postponed abandon abandoned drop dropped fear fears feared afraid worry worried criticised criticized condemned threatened off out lacked lacking absent absence prevent prevents prevented preventing avoid avoids avoided avoiding stop stops stopped stopping ban bans banned banning bar barred prohibit prohibits prohibited prohibiting forbid forbids forbidden forbade block blocked blocks reject rejects rejected rejecting deny denies denied denying oppose opposes opposed opposing exempt exempted exclude excludes excluded excluding wrong wrongly mistaken false falsely doubt doubts doubted against beyond lose loses lost lose losing miss missed misses escape escaped ignore ignored neglect neglected if how why hard difficult doubtful impossible unlikely veto vetoed withheld withhold short away longer yet anything alone waive waived pending secret skip skipped zero hold held free forget'.split(
    ' ',
  ),
);
/** After these a statement begins that a denial before them leaves open. */
export const TURNS_EN: ReadonlySet<string> = new Set(
  'that and or think thinks thought believe believes believed say says said saying know knew expect expects expected suggest suggests suggested showing showed show shows mean means feel feels felt hope hopes hoped which who because as'.split(
    ' ',
  ),
);
export const BREAKS_EN: ReadonlySet<string> = new Set('but although though while whereas however'.split(' '));

/**
 * Words that could say a denial otherwise, where each is the plain rendering of the other: they account for themselves,
 * and no denial is theirs. Chinese, then the beginnings of English words.
 */
export const LITERAL: readonly (readonly [zh: RegExp, en: RegExp])[] = String.raw`
拒绝?|謝絕|谢绝|婉拒 = refus|reject|declin|deny|deni|spurn|rebuff|resist|turnw* down
反对|反對 = oppos|against|object|protest|resist|critic
禁止?|取缔|取締 = ban\b|bans|banned|banning|prohibit|forbid|forbad|bar\b|barred|outlaw
停止?|终止|中止 = stop|halt|ceas|suspend|end\b|ended|ending|park
防止|预防|防 = prevent|guard|avoid|defen|protect|proof
阻止|阻 = prevent|stop|block|halt|bar\b|barred|obstruct
避免|回避|避难|避 = avoid|evad|escap|evacu|shelter|refug|haven|asylum
困难|艰难|难以|灾难|难民|难 = difficult|hard|tough|disaster|refugee|catastroph|calamit|struggl
免费|免除|豁免|免疫|免税|免签|避免|免 = free\b|exempt|waiv|immun|avoid|spare
失利|失业|失踪|失效|失去|丧失 = defeat|los(?:s|t|e|ing)\b|unemploy|jobless|miss|invalid|eras
缺乏|缺少|缺席|缺 = lack|short|absen|miss|without
错误|错过|错|误 = wrong|mistak|error|miss|fals|misw{4,}
推迟|延迟|拖延|延后|延期|迟 = delay|postpon|putw* off|defer|late|overdue|extend
取消|撤销|废除|废止 = cancel|scrap|lift|revok|abolish|repeal|remov|overturn
放弃|抛弃|弃 = abandon|givew* up|gave up|giving up|drop|forgo|renounc|relinquish
隐藏|隐瞒|藏 = hid|conceal|cover
忽略|忽视|无视 = ignor|neglect|disregard|overlook|skip
忘 = forg[eo]t
仍然?(?![未没无不])|依然(?![未没无不])|依旧|尚(?![未没无不])|始终(?![未没无不])|一直 = still|remain|yet\b(?! to)|continu|keep|kept|always|persist
至今|迄今 = so far|to date|yet|still|until now|ever\b
只有?|仅仅?|唯一 = only|just|mere|alone|sole
才 = only|until|just|not until|before
除了?.{0,12}[外以之]|以外|之外|除 = except|besid|apart|other than|addition|outside|rather than|divi
以内|之内|之前|以前|前 = within|before|ago|former|prior|previous|ex-|pre|earlier|inside
最多|至多|上限|封顶 = at most|up to|maxim|most|limit|cap\b|capped
保持|维持 = keep|kept|maintain|remain|stay|retain|preserv|hold|held|sustain
沉默|静 = silen|quiet|mute|calm
意外|出乎 = surpris|unexpect|accident|upset
低于|弱于 = below|under|lower|less|weak|short
别人|别的|其他 = other|else|anoth|someone
绝对?|绝大 = absolut|vast|overwhelm|refus|never|extinct|despera
反而|相反 = instead|rather|contrary|opposite|only
击败|打败 = defeat|beat|los[et]|victor|win\b|won\b
限制|限 = limit|restrict|curb|cap\b|constrain
任何|任一 = any|every|all\b|ever
之间|秘密|机密 = secret|confiden|between
关闭|关 = clos|shut|off\b
谁|哪|怎|何|如何 = who|which|where|what|how|why|any
否认 = den(?:y|ies|ied|ial)|refut|disput|reject
非法|违法|违规|违反|违 = illegal|unlawful|violat|illicit|breach|irregular|break|broke
不同|异 = differ|various|vari|distinct|unlike|other
未来 = future|come|next|ahead
失望|绝望 = disappoint|despair|hopeless
危险|危 = danger|risk|peril|unsafe|hazard
不久 = soon|short|long|recent
独立 = independ
直接|间接 = indirect|direct
必要|必需|基本 = essential|need|requir|necess
没收 = confiscat|seiz
无人机|无人 = drone|unmanned|driverless|deserted
`
  .trim()
  .split('\n')
  .map((line) => {
    const [zh = '', en = ''] = line.split(' = ');
    return [new RegExp(zh, 'g'), new RegExp(`\\b(?:${en})\\w*`, 'gi')] as const;
  });
