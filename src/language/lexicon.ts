/**
 * Common words of the two languages that render each other, for aligning sentences: not a dictionary, only words that
 * are frequent in news, reports and manuals and seldom rendered by anything outside their list. Each line is one notion:
 * its Chinese words, a colon, its English words (stems are compared, so inflection does not matter).
 */
import { stemOf, wordsOf } from './english.ts';
import { collectPhrases, findPhrases, type Phrases } from './phrases.ts';
import { convert } from './script.ts';

const NOTIONS = `
政府 当局:government authority administration governmental
企业 公司 集团 厂商:company enterprise firm business corporation group corporate manufacturer
会议 大会 座谈会 研讨会:meeting conference congress session seminar forum symposium assembly summit
总统 主席 董事长 会长:president chairman chair chairwoman chairperson presidential
总理 首相:premier minister chancellor
部长 大臣:minister ministry secretary department
市长:mayor
书记 秘书 秘书长:secretary
总经理 经理:manager managing
专家 学者:expert specialist scholar academic
教授:professor
学生 同学:student pupil classmate
老师 教师 教授:teacher professor lecturer tutor
学校 校园:school campus college
大学 高校 学院:university college institute academy academic
医院:hospital clinic
医生 大夫 医师:doctor physician surgeon
患者 病人:patient
警察 警方 警员 公安:police officer cop
法院 法庭:court tribunal
法官:judge justice magistrate
律师:lawyer attorney solicitor counsel
法律 法规 律法:law legal legislation statute regulation
军队 军方 部队 士兵 军事:army military troop soldier force
战争 战斗 作战 战役:war battle combat fight fighting warfare campaign
武器 枪支:weapon gun arm firearm rifle
敌人 敌军 敌方:enemy foe hostile
国家 全国 我国:country nation state national nationwide
世界 全球:world global international worldwide globally
中国 中方 中文:china chinese
美国 美方:america american us usa states
英国 英方 英:britain british uk kingdom england english
法国:france french
德国:germany german
日本 日方 日语:japan japanese
俄罗斯 俄国 俄方:russia russian
印度:india indian
欧洲 欧盟:europe european eu union
非洲:africa african
澳大利亚 澳洲:australia australian
加拿大:canada canadian
韩国 朝鲜:korea korean
北京:beijing
上海:shanghai
伦敦:london
巴黎:paris
纽约:york
东京:tokyo
香港:hong kong
台湾:taiwan
城市 市区 城区 都市:city urban town downtown
农村 乡村 村 村庄:rural village countryside
农民 农户 农场:farmer farm peasant
农业:agriculture agricultural farm
工业:industry industrial
产业 行业:industry sector industrial trade
经济:economy economic economics
贸易 外贸:trade
出口:export exit
进口:import
市场:market
价格 物价 售价:price pricing cost
成本 费用:cost expense fee charge
投资 投资者:invest investment investor
基金:fund funding capital money
银行:bank banking
金融 财政:finance financial fiscal
税 税收 纳税 关税:tax taxation tariff duty
工资 薪水 收入 营收:wage salary income pay revenue earning
就业 失业 工作 岗位:job employment work unemployment unemployed employ post
工人 员工 职工 雇员:worker employee staff labour labor personnel
工程:project programme program engineering
计划 规划:plan planning programme program scheme blueprint
目标:goal target aim objective purpose
政策:policy
改革:reform
发展:develop development growth grow developing
建设 建造 修建 建立:build construct construction building establish set
创新:innovation innovate innovative
技术 科技:technology technical tech technique technological
科学 科研 科学家:science scientific scientist research
研究 调研:research study survey investigate researcher
数据 资料:data information datum material
信息 消息:information message news
网络 互联网 网上:network internet online web
网站 网页 网址:website site web page
电脑 计算机:computer pc
手机 电话:phone mobile telephone cellphone call
程序:software program application
用户 使用者:user account
文件 档案:file document archive
目录 文件夹:directory folder
系统:system
设备 装置:equipment device facility machine installation
机器:machine
汽车 车辆 轿车:car vehicle automobile automotive auto
飞机 航班 客机:plane aircraft flight airplane airline jet
机场:airport
火车 铁路 列车:train rail railway railroad
船 船舶 轮船:ship vessel boat
港口 码头:port harbour harbor wharf terminal dock
公路 马路:road highway street
桥 大桥:bridge
水 用水:water
电力 用电 发电:electricity power electric electrical
能源 能量:energy power
石油 原油:oil petroleum
天然气 燃气 气体:gas
煤炭:coal
环境 环保:environment environmental
气候 天气:climate weather
污染:pollution pollute contaminate
地震:earthquake quake seismic
火灾 大火 火:fire blaze
洪水 水灾:flood flooding
安全:safe safety security secure
健康 卫生:health healthy sanitary hygiene
疾病 疾患:disease illness sick ill
药物 药品:drug medicine medication medical pharmaceutical
医疗:treat treatment medical therapy cure
疫苗 接种:vaccine vaccination vaccinate dose
食品 食物 粮食:food grain
大米:rice
小麦:wheat
儿童 孩子 小孩 孩童:child children kid boy girl baby
女性 妇女 女人 女子:woman women female lady girl
男性 男人 男子:man men male guy
青年 年轻人 年轻:young youth
老人 老年 年长:old elderly senior older aged
家庭:family home household house
父亲 爸爸:father dad
母亲 妈妈:mother mum mom
哥哥 弟弟:brother
姐妹 姐姐 妹妹:sister
丈夫:husband
妻子:wife
朋友:friend
房子 房屋 住房 住宅:house housing home residential property apartment
土地 农田:land farmland field ground
山 山脉:mountain hill mount
河 河流:river
海洋 大海:sea ocean maritime marine
岛 岛屿:island isle
森林 树林 树:forest tree wood
动物:animal
鸟:bird
花卉:flower bloom
比赛 赛事 竞赛:match game race competition contest tournament
球员 选手 运动员:player athlete
球队 团队:team squad side
教练:coach trainer
冠军:champion title championship
足球:football soccer
篮球:basketball
运动:sport athletic exercise
得分:goal score point
胜利 获胜 赢得 赢:win victory won triumph beat defeat
失败:lose fail defeat lost failure loss
游戏 玩家:game play player
电影 影片:film movie cinema
音乐 歌曲 歌:music song musical
书籍 图书:book
报纸 日报 新闻 媒体:newspaper news press media daily report
记者:reporter journalist correspondent press
报告 报道:report
电视:television tv
故事:story tale
历史:history historic historical
文化:culture cultural
艺术:art artist artistic
教育:education educational educate
宗教:religion religious
教会:church
选举 大选 投票:election vote elect poll ballot
政党 党委:party
民主:democracy democratic democrat
人民 民众 群众 百姓:people public mass citizen
公民 市民:citizen resident
人口:population people
社会:society social community
社区:community neighbourhood neighborhood
组织 机构:organisation organization body agency institution organise organize
委员会:committee commission council board
协会:association society
联盟:alliance union league
成员 会员:member membership
代表 代表团:represent representative delegate delegation
领导 领导人:leader leadership lead head
官员 干部:official officer cadre
责任 负责:responsible responsibility duty charge
协作:cooperation cooperate co-operation co-operate collaboration partnership collaborate
协定 合同 签约:agreement deal contract accord sign treaty
签署 签订:sign signed
谈判 会谈:talk negotiation negotiate
支持:support back backing
反对:oppose opposition against object
批评 指责:criticise criticize criticism accuse blame
帮助 援助 协助:help aid assist assistance
保护:protect protection conserve conservation safeguard
攻击 袭击:attack assault strike raid
杀 杀死 杀害 谋杀:kill murder slay
死 死亡 去世 丧生 遇难:die dead death killed pass
受伤:injure injury wound hurt injured
逮捕 被捕 拘留:arrest detain detention custody
犯罪 罪犯 罪行:crime criminal offence offense
监狱 入狱 囚犯:prison jail prisoner imprison
证据:evidence proof
调查:investigate investigation inquiry probe survey
检查 检验 核查:check inspect inspection examine test examination
测试 试验:test testing trial experiment
开始 启动 开幕:begin start open launch began opening
结束 完成 完毕 竣工:end finish complete completion conclude over
继续 持续:continue continuous keep go sustain continuously constantly
增加 增长 上升 提高 上涨:increase rise grow growth up raise improve gain higher add climb
减少 下降 降低 降:reduce decrease decline fall drop down cut lower reduction less fewer
改善 改进:improve improvement better upgrade enhance
扩大 扩展 拓展:expand expansion extend enlarge broaden
强化:strengthen enhance reinforce step
推动 推进 促进:promote advance drive push press boost further
达到:achieve realise realize reach attain
需要 需求:need demand require want requirement necessary
要求:require request ask demand requirement call
必须 一定要:must have need
可以 能够 能:can able could may
应该 应当:should ought
希望:hope wish
觉得 相信:think believe consider feel reckon view argue
表示 说 指出:say said tell state express point note add told speak explain
强调:stress emphasise emphasize underline underscore
宣布 公布 发布:announce declare release publish unveil issue
讨论 商讨 交流:discuss discussion talk exchange debate
决定:decide decision determine
问题:problem issue question matter trouble
原因 因为 由于:reason cause because due since
结果 成果:result outcome achievement consequence
影响:affect influence impact effect
变化 改变 变:change alter shift turn
机会 机遇:opportunity chance
挑战:challenge
风险:risk
危险:danger dangerous hazard
危机:crisis
经验:experience
能力 力量:ability capacity power capability strength force
质量 品质:quality
服务 服务器:service serve server
产品 产量 生产:product produce production output manufacture
消费 消费者 客户 顾客:consumer customer consumption client consume
买 购买 采购:buy purchase bought procure
销售 出售:sell sale sold
钱 金钱:money cash fund
人民币:yuan dollar rmb
出席:attend participate take part join participation
访问 参观 考察:visit tour inspect access
旅游 游客 旅行:tour tourism tourist travel visitor trip
酒店 宾馆:hotel
餐厅 饭店:restaurant
第一 首次 首个 首先:first
第二:second
最后 最终:last final finally eventually end
最近 近日 近期:recent recently lately
今天 今日:today
昨天 昨日:yesterday
明天:tomorrow
今年:year
去年:last year
月:month january february march april may june july august september october november december
周 星期 每周:week weekly monday tuesday wednesday thursday friday saturday sunday
小时:hour
分钟:minute
早上 上午 早晨:morning
下午:afternoon
晚上 夜晚 夜间 夜:night evening
周末:weekend
现在 目前 当前:now current currently present
未来 将来:future
过去 以前:past before previously ago former
时间 时候:time when
时代:age era time
开发 开发商:develop development developer exploit
设计:design designer
选择 选项:choose choice select option selection
使用 利用:use using adopt usage utilise utilize apply
安装:install installation
设置 配置 设定:set setting configure configuration setup
命令:command order
输入:enter input type
输出:output
错误 出错:error mistake wrong incorrect fault
文本 文字:text
语言:language
名称 名字 名:name
地址:address
密码:password
版本:version release edition
默认 缺省:default
显示 展示:show display demonstrate present
打开:open
关闭:close shut closure
创建:create
删除 移除:delete remove
添加:add
修改 更改:modify change edit alter
更新:update renew
运行 执行:run execute perform implement operate
付款:pay payment
记录 纪录:record log
列表 名单:list
图片 照片 图像:picture photo image photograph
视频:video
颜色:colour color
红色 红:red
黑色 黑:black dark
白色:white
绿色 绿:green
蓝色 蓝:blue
巨大 大型:big large great huge major massive giant
小型:small little minor tiny
新型:new
旧:old
较高:high tall
长期:long
快 迅速 快速:fast quick rapid rapidly quickly swift speed
好 良好:good well better best fine nice
糟糕:bad poor worse worst
重要 关键:important importance key crucial vital significant critical
困难 难 艰难:difficult difficulty hard tough
简单 容易:easy simple easily
不同:different differ various difference
相同 同样:same similar equal
许多 很多 众多 不少:many much lot numerous several
所有 全部 全体:all whole every entire
只有 仅 只:only just
超过 以上:more over exceed above than
低于:less under below fewer than
大约:about around some approximately roughly
百分之 百分点:per cent percent percentage
亿:billion million
北 北部 北方:north northern
南 南部 南方:south southern
东 东部 东方:east eastern
西部 西方:west western
中心 中央:centre center central
地区 区域 地方:area region district place zone local
街 街道:street
边境 边界:border boundary frontier
地图:map
位置 地点:position location place site
空间 太空:space
地球:earth
月球 月亮:moon
太阳:sun solar
星 恒星 行星:star planet
人类 人们:human people person man humanity
生活 人生:life live living lives
爱情:love
恐惧 害怕 担心 担忧:fear afraid worry concern scare
快乐 高兴 幸福:happy happiness glad joy pleased
愤怒 生气:anger angry
痛苦 疼痛:pain suffer painful
梦想 梦:dream
自由:free freedom liberty
和平:peace peaceful
权利 权力:right power authority
魔法 法术:magic spell magical
国王:king
王国:kingdom
女王:queen
城堡 要塞:castle fortress fort keep
英雄:hero
骑士:knight
精灵:elf elves elvish
兽人:orc orcish
矮人:dwarf dwarves dwarvish
单位 部队:unit
回合:turn
黄金 金币 金:gold
血液:blood
眼睛 眼:eye
心脏 内心:heart mind
面部:face
不 不可 不能 不得 没有 没 沒有 沒 无 無 未 非 并非 禁止:not no never cannot none nor without neither nothing
两 二 双 两者 二者 双方:two both pair double second
三:three third
四:four fourth
五:five fifth
六:six sixth
七:seven seventh
八:eight eighth
九:nine ninth
十:ten tenth
总和 合计 相加 一共 共计:total sum add altogether together overall
分开 分别 区分 各自:apart separate separately distinguish respectively each
`;

interface Lexicon {
  readonly zh: Phrases<readonly number[]>;
  /** Notions by the stem of an English word. */
  readonly en: ReadonlyMap<string, readonly number[]>;
}

let made: Lexicon | null = null;

function lexicon(): Lexicon {
  if (made) return made;
  const zh = new Map<string, number[]>();
  const en = new Map<string, number[]>();
  const put = (map: Map<string, number[]>, key: string, notion: number) => {
    const known = map.get(key);
    if (!known) map.set(key, [notion]);
    else if (!known.includes(notion)) known.push(notion);
  };
  for (const [notion, line] of NOTIONS.trim().split('\n').entries()) {
    const [chinese = '', english = ''] = line.split(':');
    for (const word of chinese.split(' ')) {
      put(zh, word, notion);
      const traditional = convert(word, 'hans', 'hant-tw');
      if (traditional !== word) put(zh, traditional, notion);
    }
    for (const { stem } of wordsOf(english)) put(en, stem, notion);
  }
  made = { zh: collectPhrases(zh), en };
  return made;
}

/** The notions that a Chinese text names; each once. */
export function notionsZh(text: string): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { value } of findPhrases(text, lexicon().zh)) for (const notion of value) found.add(notion);
  return found;
}

const WORD = /\p{Script=Latin}+/gu;
const NONE: readonly number[] = [];
/** Notions by a word as it stands: the words of texts are few, and stemming costs. */
const known = new Map<string, readonly number[]>();
const MOST_WORDS = 50_000;

/** The notions that an English text may name; each once. */
export function notionsEn(text: string): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [word] of text.matchAll(WORD)) {
    let notions = known.get(word);
    if (!notions) {
      notions = word.length > 30 ? NONE : (lexicon().en.get(stemOf(word)) ?? NONE);
      if (known.size >= MOST_WORDS) known.clear();
      known.set(word, notions);
    }
    for (const notion of notions) found.add(notion);
  }
  return found;
}
