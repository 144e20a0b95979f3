/**
 * The list of lexicon.ts: each line one notion, its Chinese words, a colon, its English words. Written for this project.
 */
export const NOTIONS = `
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
谈判 会谈:meet met meeting talk negotiation negotiate
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
国务院 中央政府:council cabinet
省委 市委 县委 区委:committee provincial municipal party
省长 副省长 州长:governor vice-governor
副市长:vice-mayor deputy vice
副主席 副总统:vice deputy
议会 国会 下院 上院 人大:parliament congress legislature lawmaker lawmakers
议员 众议员 参议员:lawmaker legislator senator congressman representative mp mps member
参议院:senate senator
众议院:house representatives
外交 外交部 外长:foreign diplomatic diplomacy diplomat
大使 使馆 领事:ambassador embassy consul envoy consulate
司法 司法部:justice judicial judiciary attorney
检察 检察官 检方 检察院:prosecutor prosecution procuratorate prosecute
起诉 指控 控告 被控:charge charged accuse accused indict indicted sue sued prosecute allegation allegations alleged
指控 涉嫌 嫌疑:allege alleged allegation suspicion suspect suspected
嫌犯 嫌疑人:suspect defendant
被告:defendant accused
原告:plaintiff
判处 判刑 刑期:sentence sentenced sentencing jail imprisonment
判决 裁决 裁定:ruling verdict judgment judgement ruled rule decision
上诉 申诉:appeal appealed
诉讼 官司:lawsuit litigation suit case
死刑 处决:death execution execute executed penalty
罚款 罚金 处罚:fine fined penalty punish punishment
违法 非法 违规:illegal unlawful violation violate illegally
腐败 贪污 受贿 贿赂:corruption corrupt bribe bribery graft embezzlement
诈骗 欺诈 骗局:fraud scam swindle
毒品 贩毒:drug drugs narcotics trafficking
走私:smuggle smuggling
盗窃 偷 抢劫:steal stole stolen theft rob robbery burglary thief
枪击 开枪:shoot shooting shot gunfire gunman
爆炸 炸弹:explosion explode exploded blast bomb bombing
恐怖 恐怖分子:terror terrorist terrorism horror
绑架 人质:kidnap kidnapped hostage hostages abduct
性侵 强奸 性骚扰:sexual assault rape harassment sexually
暴力:violence violent
冲突 交火:conflict clash clashes fighting
停火 休战:ceasefire truce
导弹:missile
核武器 核武 核:nuclear
坦克:tank
战机 战斗机:fighter warplane jet
轰炸 空袭:bomb bombing strike airstrike raid
海军 舰艇 军舰:navy naval warship
空军:air force
国防 防务:defence defense
难民:refugee refugees
移民 移居:immigrant immigration migrant migrants emigrate
签证 护照:visa passport
海关:customs
制裁:sanction sanctions
条约 公约:treaty convention
联合国:un united nations
峰会 首脑:summit leaders
双边:bilateral two-way
多边:multilateral
友好 友谊:friendly friendship
合作:cooperation cooperate co-operation partnership collaborate collaboration
伙伴 合伙:partner partnership
关系 联系:relation relations relationship ties link links contact
战略:strategy strategic
利益 权益:interest interests benefit rights
原则:principle
立场:position stance
主权:sovereignty sovereign
领土:territory territorial
统一 团结:unify unity unite united reunification solidarity
独立:independent independence
抗议 示威 游行:protest protester demonstration rally march
罢工:strike walkout
革命:revolution revolutionary
候选人 提名:candidate nominee nominate nomination
竞选 参选:campaign election run candidate
投票 选票 选民:vote voter ballot voting poll
公投 全民公决:referendum plebiscite vote
民调 民意 调查:poll survey opinion
共和党:republican
民主党:democrat democratic
工党:labour labor
保守党:conservative tory
白宫:white house
特朗普 川普:trump
辞职 下台:resign resignation step quit
任命 委任:appoint appointed appointment named
任期 任职:term tenure office
上任 就任 履新:office took inaugurate
前任 前总统:former predecessor ex
发言人:spokesman spokeswoman spokesperson
声明 声称:statement claim claimed declare declaration
演讲 讲话 致辞 发言:speech address remarks remark speak spoke
采访 专访:interview
新闻发布会 记者会 发布会:press conference briefing
消息人士:source sources
评论 点评:comment commentary remark review
文章:article story piece essay
社论:editorial
专栏:column columnist
杂志:magazine
出版 发表:publish publication published publisher
广播 电台:radio broadcast broadcaster
直播 播出 播放:broadcast live air stream play
节目:programme program show
主持人 主持:host presenter anchor chair chaired
观众 听众:audience viewer spectator crowd
社交媒体 微博 微信 推特 脸书:social media twitter facebook wechat tweet post
粉丝 球迷:fan fans follower
明星 名人:star celebrity
演员:actor actress cast
导演 执导:director direct film-maker filmmaker
剧集 电视剧 连续剧:series drama show tv
歌手 演唱:singer sing sang song
乐队:band
专辑:album
演出 表演:perform performance show concert
舞蹈 跳舞:dance dancer
戏剧 剧院:theatre theater play drama
博物馆 展馆:museum
展览 展出 展会 博览会:exhibition exhibit expo fair display
画家 绘画 画作:painter painting paint artist
作品:work works
作家 作者:writer author
小说:novel fiction
诗人 诗歌 诗:poet poetry poem
文物 考古:relic relics archaeology archaeologist archaeological artefact artifact cultural
遗产 遗址:heritage legacy site ruins
古代 古老 古城:ancient old
世纪:century
传统:tradition traditional
习俗 民俗:custom folk
节日 庆祝 庆典:festival holiday celebrate celebration
纪念 周年:anniversary commemorate memorial mark
春节 农历新年:spring festival lunar new year
中秋:mid-autumn
国庆:national day
假期 放假 度假:holiday vacation break
婚礼 结婚 婚姻:wedding marry married marriage
离婚:divorce
葬礼:funeral
生日:birthday
出生 新生儿:birth born newborn
怀孕 孕妇:pregnant pregnancy
生育:birth fertility childbirth
性别:gender sex
同性恋:gay homosexual lesbian same-sex
邻居:neighbour neighbor
亲戚 家人 亲人:relative family kin
儿子:son
女儿:daughter
父母 家长:parent parents
夫妇 夫妻:couple husband wife
祖父 爷爷 祖母 奶奶:grandfather grandmother grandparent
居民 住户:resident household inhabitant
村民:villager
消防 消防员:firefighter fire
救援 营救 抢救:rescue relief save rescuer
幸存者 幸存:survivor survive survived
失踪:missing disappear disappearance
遗体 尸体:body bodies corpse
灾难 灾害 灾区:disaster catastrophe calamity
海啸:tsunami
台风 飓风:typhoon hurricane storm cyclone
暴雨 降雨 大雨:rain rainfall rainstorm downpour
雪 降雪 暴雪:snow snowfall snowstorm
风 大风 风速:wind gale gust
干旱 旱情:drought
洪峰 防汛 抗洪:flood flooding
滑坡 泥石流:landslide mudslide
火山:volcano volcanic eruption
气温 温度:temperature
高温 炎热 热浪:heat hot heatwave
寒冷 低温 寒潮:cold
气象 预报 预测:forecast weather meteorological predict prediction projection
预警 警报:warning alert alarm
警告:warn warning
紧急 应急:emergency urgent
疏散 撤离 转移:evacuate evacuation moved transfer
避难所 收容所:shelter
倒塌 坍塌:collapse collapsed
损失 损坏:loss damage losses
摧毁 破坏 毁:destroy destruction damage
重建 恢复:rebuild reconstruction restore recovery recover resume
车祸 撞车 相撞:crash collision accident hit
事故:accident incident
事件:incident event
司机 驾驶 驾车:driver drive driving
乘客 旅客:passenger traveller traveler
行人:pedestrian
自行车 骑车 骑行:bicycle bike cyclist cycling
摩托车:motorcycle motorbike
公交 公交车 巴士 客车:bus coach
地铁 轨道交通:metro subway underground
高铁 高速铁路:high-speed rail railway
车站 火车站:station
隧道:tunnel
高速公路:expressway motorway highway
停车 停车场:parking park
交通 运输:transport traffic transportation
物流 快递:logistics delivery express courier parcel
货物 货运:cargo freight goods
集装箱:container
航线 航空:airline aviation route air
飞行 飞行员:fly flight pilot flying
卫星:satellite
火箭:rocket
航天 宇航员 航天员:space astronaut aerospace
发射:launch launched
探测:probe detect exploration
机器人:robot robotic
人工智能:ai artificial intelligence
芯片 半导体:chip semiconductor
软件:software
硬件:hardware
数字 数字化:digital number figure
大数据:data
云计算 云:cloud
平台:platform
电商 电子商务:e-commerce online
支付:payment pay
智能:smart intelligent
自动 自动化:automatic automated automation
无人机:drone
电池:battery
电动 电动车:electric
新能源:energy new
充电:charge charging
太阳能 光伏:solar photovoltaic
风电 风力:wind
水电 水电站:hydropower hydroelectric
核电 核电站:nuclear
发电 电站 装机:power generate generation station plant capacity
电网:grid
煤矿 矿 采矿:mine mining coal
钢铁 钢:steel iron
化工 化学:chemical chemistry
材料:material
制造 制造业:manufacture manufacturing make made
生产线 产线:line production
工厂 厂房:factory plant
园区 工业园:park zone
车间:workshop
零部件 配件:component part parts
产能:capacity
产值:output value
产业链 供应链:chain supply
供应 供给:supply supplies
原料 原材料:raw material
库存:inventory stock
订单:order
品牌:brand
专利 知识产权:patent intellectual property
商标:trademark
标准:standard criterion
认证:certification certify
招商 引资:investment attract
外资:foreign
民营 私营 私人:private
国有 国企:state-owned state
股东:shareholder
股票 股市 股价 股份:stock share shares equity
上市:list listed listing ipo public
债券 债务 债:bond debt
利率 利息:interest rate
汇率:exchange rate
贷款 信贷:loan lend credit lending
存款:deposit
保险 医保:insurance insure insured insurer
证券 券商:securities brokerage
央行:central bank
通胀 通货膨胀:inflation
衰退:recession
赤字:deficit
顺差:surplus
预算:budget
支出 开支:spending expenditure expense
补贴 补助:subsidy subsidise subsidize
利润 盈利:profit earnings profitable
亏损:loss losses
破产:bankrupt bankruptcy
收购 并购:acquire acquisition takeover buy merger
资产:asset
资金:fund funds capital money funding
融资:financing finance raise funding
关税:tariff duty duties
配额:quota
补偿 赔偿:compensation compensate damages
租 租金 租赁:rent rental lease
房价 楼市 房地产:property housing house real estate
抵押:mortgage
建筑 建筑物:building architecture construction
建筑师:architect
施工 开工 动工:construction work begin
城镇 乡镇 镇:town township urban
区 县 县城:district county
省 全省:province provincial
市 全市:city municipal citywide
当地 本地 地方:local locally
国际:international global
国内:domestic home nationwide
海外 境外 国外 外国:overseas abroad foreign
沿海 海岸:coast coastal shore
内陆:inland
湖 湖泊:lake
江 长江:river yangtze
黄河:yellow
水库 大坝:reservoir dam
湿地:wetland
沙漠 荒漠:desert
草原 草地:grassland grass
平原:plain
高原:plateau
山区:mountain mountainous
冰 冰川:ice glacier
大气 空气:air atmosphere
排放 碳:emission carbon emit
垃圾 废物 废弃:waste rubbish garbage trash litter
回收 循环:recycle recycling circular
生态:ecological ecology ecosystem eco
物种 濒危:species endangered
野生 野生动物:wild wildlife
鱼 鱼类 渔业 渔民:fish fishing fishery fisherman
鲨鱼:shark
牛 牛肉 奶牛:cow cattle beef
猪 猪肉:pig pork hog swine
羊 羊肉:sheep lamb mutton goat
鸡 鸡肉 家禽:chicken poultry
狗 犬:dog
猫:cat
鸟类 候鸟:bird migratory
昆虫 蚊子:insect mosquito
蔬菜:vegetable
水果:fruit
茶 茶叶:tea
咖啡:coffee
酒 白酒 葡萄酒 啤酒:wine alcohol liquor beer drink
牛奶 奶:milk dairy
糖:sugar
盐:salt
棉花:cotton
玉米:corn maize
大豆:soybean soy
种子 种业:seed
化肥 肥料:fertiliser fertilizer
种植 栽培:plant grow planting cultivate cultivation
养殖:breed breeding farm farming aquaculture
收获 丰收 收成:harvest
灌溉:irrigation irrigate
农产品:agricultural produce farm
脱贫 扶贫 贫困 贫穷:poverty poor
振兴:revitalise revitalize revitalisation revitalization
乡村振兴:rural revitalisation revitalization
小康:prosperous well-off
民生 福祉:livelihood wellbeing well-being welfare
养老 养老金 退休:pension retire retirement elderly
社保 社会保障:social security
福利:welfare benefit
慈善 捐赠 捐款:charity donate donation
志愿者:volunteer
残疾 残障:disabled disability
医保 医疗保险:medical insurance
病毒:virus viral
疫情 流行病 大流行:epidemic pandemic outbreak covid
感染 传染:infect infection infectious
病例 确诊:case confirmed
症状:symptom
癌症 癌 肿瘤:cancer tumour tumor
心脏病:heart
糖尿病:diabetes
手术:surgery operation surgical
诊断:diagnosis diagnose
治疗 疗法:treatment therapy treat
康复 痊愈:recover recovery rehabilitation
护士 护理:nurse nursing care
急救 急诊:emergency ambulance first-aid
门诊 诊所:clinic outpatient
心理 精神:mental psychological spirit
睡眠 睡觉:sleep
饮食 营养:diet nutrition
肥胖 体重:obesity obese weight
吸烟 烟草 香烟:smoke smoking tobacco cigarette
锻炼 健身:exercise fitness
奥运 奥运会:olympic olympics
世界杯:world cup
联赛:league
决赛:final
半决赛:semi-final semifinal
赛季:season
进球 破门 射门:goal score scored shot
门将 守门员:goalkeeper keeper
裁判:referee
教练 主帅:coach manager
球场 体育场 体育馆:stadium pitch court arena ground field
训练 培训:train training
金牌 奖牌:gold medal
银牌:silver
铜牌:bronze
奖 奖项 获奖:award prize
网球:tennis
高尔夫:golf
排球:volleyball
乒乓球:table tennis
羽毛球:badminton
游泳:swim swimming
跑步 跑 赛跑:run runner running race
田径:athletics track
橄榄球:rugby football
棒球:baseball
拳击:boxing fight boxer
赛车 车手:race racing driver
队员 球员 队友:player teammate team member
队长:captain
对手:opponent rival
半场:half
点球:penalty
红牌 黄牌:card
伤病 受伤:injury injured hurt wound wounded
转会:transfer
合约:contract
签 签下:sign signed
击败 战胜 打败:beat defeat win won
平局 打平:draw drew tie
排名 名列:rank ranking ranked place
领先:lead leading ahead
落后:behind trail
夺冠 夺得:win won title champion
老板 雇主:boss employer
同事 同僚:colleague
总裁 首席执行官:ceo chief executive president
创始人 创办 创立:founder found founded
主任:director head
副主任:deputy director
局长:director head chief
院长:dean president director
校长:president principal headmaster chancellor headteacher
院士:academician
博士:doctor phd
研究生 硕士:graduate postgraduate master
毕业 毕业生:graduate graduation
考试 高考:exam examination test
课程 课:course class lesson curriculum
幼儿园 学前:kindergarten preschool nursery
小学:primary elementary school
中学 高中 初中:school secondary high middle
图书馆:library
论文:paper thesis essay
实验 实验室:experiment laboratory lab
发现:find found discover discovery
发明:invent invention
理论:theory
方法 办法 做法:method way approach practice
方案:plan scheme proposal programme solution
措施 举措:measure step
建议 提议 提案:suggest suggestion proposal propose advise recommend advice recommendation
意见 观点 看法:opinion view
批准 通过 审批:approve approval pass passed
申请:apply application applicant
许可 执照 牌照:licence license permit permission
禁令 禁止:ban banned prohibit prohibited forbid
限制:limit restrict restriction
规定 法规 条例:rule regulation provision stipulate
制度 机制 体制:system mechanism institution
管理 治理:manage management administration governance govern run
监管 监督:supervise supervision regulator regulatory oversight
保障 确保 保证:ensure guarantee security safeguard
落实 实施 执行:implement implementation carry enforce
贯彻 学习:study implement learn
部署 安排:arrange arrangement deploy deployment plan
统筹 协调:coordinate coordination overall
协同 一体化:integrated integration coordinated
优化 完善 健全:optimise optimize improve perfect sound
创建 打造 构建:build create establish
培育 培养:foster cultivate train nurture
壮大 做强 做大:grow strengthen expand
转型 升级:upgrade transform transformation transition
突破:breakthrough exceed break
优势:advantage strength edge
特色:characteristic distinctive feature special
潜力:potential
活力:vitality vigour vigor dynamic vitality
效率:efficiency efficient
效益:benefit efficiency returns
竞争 竞争力:compete competition competitive competitiveness competitor
供需:supply demand
环节:link stage
重点:key focus priority
核心:core
基础:foundation base basic
基础设施:infrastructure
项目:project item
签约:sign signed contract
投产 投运:operation production commission
开业 开张:open opened opening
关闭 关停:close closed shut closure
开放:open opening
改造:renovate renovation transform upgrade
拆除 拆迁:demolish demolition
搬迁 迁移:relocate relocation move moved
规模:scale size
水平:level
速度 增速:speed pace rate growth
比例 比重 占比:proportion share ratio percentage
总量 总额 总值:total
平均 人均:average per capita
年度 全年:annual year
季度:quarter
上半年 下半年:half
同比:year-on-year year
历史:history historical record
创新高 新高:high record
最大:largest biggest greatest maximum
最高:highest top maximum supreme
最低:lowest minimum
最好 最佳:best
唯一:only sole
首都:capital
总部:headquarters headquarter based
分公司 分支:branch
子公司:subsidiary
办公室 办公:office
大厅 大堂:hall lobby
大楼 楼:building floor
房间 室:room
厨房:kitchen
门:door gate
窗户 窗口:window
墙:wall
床:bed
椅子 座位:seat chair
桌子:table desk
衣服 服装:clothes clothing dress garment
鞋:shoe
包 袋:bag pack
手:hand
头 头部:head
脚 腿:foot leg feet
声音:voice sound
光 灯 灯光:light lamp
书:book
信 信件 邮件:letter mail email e-mail
短信:text message
相机 摄像头:camera
礼物:gift present
商店 店铺 门店 超市:shop store supermarket outlet
商场 购物:shopping mall shop
零售:retail
批发:wholesale
商品 货:goods commodity merchandise
奢侈品:luxury
便宜:cheap
昂贵 贵:expensive
免费:free
折扣 优惠:discount preferential
免税:duty-free tax-free
退款:refund
投诉:complain complaint
满意:satisfied satisfaction
信任 信心:trust confidence
承诺:promise commitment pledge commit
拒绝:refuse reject decline deny
否认:deny denied denial
承认:admit acknowledge recognise recognize
同意 赞成:agree agreement approve
争议 争论:controversy controversial debate dispute
争端 纠纷:dispute
误解:misunderstanding misunderstand
道歉:apologise apologize apology
感谢 谢谢:thank thanks grateful
欢迎:welcome
祝贺:congratulate congratulation
邀请:invite invitation
拜访 会见 会晤:meet met meeting visit
见面 相见:meet met
告诉 告知:tell told inform
问 询问:ask asked question
回答 答复 回应:answer reply respond response replied
解释 说明:explain explanation
介绍:introduce introduction
提醒:remind reminder
呼吁:call appeal urge
敦促 催促:urge
鼓励:encourage encouragement
号召:call
提出 提到:propose mention put raise
指责 谴责:condemn blame accuse denounce
嘲笑 嘲讽:mock ridicule
威胁:threat threaten
压力:pressure stress
努力 尽力:effort strive hard
成功:success successful succeed
获得 取得:obtain win gain get achieve received
失去:lose lost
放弃:give abandon quit drop
避免 防止:avoid prevent
解决:solve resolve solution settle
处理 应对:deal handle tackle respond
面临 面对:face faced facing
克服:overcome
寻找 寻求:seek search look
等待 等候:wait waiting
准备 筹备:prepare preparation ready
参加 参与 参会:attend participate join part participation
举行 举办 召开:hold held host
组织 组建:organise organize organisation form
建成 落成:complete completed built
加入:join joined
离开:leave left
返回 回到 回来:return back
前往 赴:go went head travel trip
抵达 到达:arrive arrival reach
出发 启程:leave depart set
走 步行:walk walking
站 站立:stand stood
坐:sit seat sitting
看 观看 看到 看见:see watch look saw seen
听 听到:hear listen heard
读 阅读:read reading reader
写 写道:write wrote written writing
说话 谈:talk speak
吃 食用:eat ate eaten
喝 饮用:drink
玩 玩耍:play
笑:laugh smile
哭 哭泣:cry weep tear
唱:sing sang
打 殴打:hit beat strike attack
跳:jump leap
带 携带 带来:bring carry take brought
送 发送:send sent deliver give
给 给予:give gave given
拿 取:take took
保持 维持:keep maintain remain
保留:keep retain preserve reserve
停止 暂停:stop halt suspend pause cease
推迟 延期:delay postpone put
取消:cancel cancelled scrap abolish
延长 延伸:extend extension prolong
缩短:shorten cut reduce
加快 加速:accelerate speed faster quicken
放缓 减速:slow slowdown
稳定 平稳:stable stability stabilise stabilize steady
波动:fluctuate fluctuation volatile volatility
复苏 回升:recover recovery rebound
下滑 下跌:fall drop decline slide
累计:total cumulative cumulatively accumulate
覆盖:cover coverage
占 占地:account cover occupy
位于 坐落:located lies situated
属于:belong
包括 包含 涵盖:include including cover comprise contain
例如 比如:example instance such
尤其 特别:especially particularly special particular
几乎:almost nearly
可能 或许 也许:may might possible likely perhaps maybe could
不可能:impossible
必要:necessary need
足够 充足:enough sufficient adequate
缺乏 缺少 短缺 不足:lack short shortage insufficient deficiency
过剩:excess surplus overcapacity
丰富:rich abundant
独特:unique
美丽 漂亮 美:beautiful beauty
干净 清洁:clean cleaning
肮脏 脏:dirty
安静:quiet silent silence
热情:enthusiasm warm passion enthusiastic
严重 严峻:serious severe grave
明显 显著:obvious significant clear marked notable
复杂:complex complicated
特殊:special
普通 一般:ordinary common general
正常:normal
真实 真正:real true truly genuine
虚假 假:false fake
正确:right correct
完全:completely entirely fully totally
部分:part some partly
主要:main major mainly chiefly principal
次要:secondary minor
公开:open public publicly openly
秘密 机密:secret confidential
公共:public
个人:individual personal person
共同:common joint together
互相 相互:mutual each other
独自 单独:alone separately
年龄 岁:age aged year old
一代 代:generation
成年人 成人:adult
少年 青少年:teenager juvenile teen youth adolescent
婴儿 宝宝:baby infant
单身:single
富人 富裕:rich wealthy wealth
穷人:poor
失业:unemployed unemployment jobless
农民工:migrant worker
企业家:entrepreneur
商人:businessman merchant
工程师:engineer
技术人员:technician
程序员:programmer
保安 警卫:guard security
将军:general
间谍 情报:spy intelligence espionage
黑客:hacker hack
隐私:privacy private
安保:security
监控 监测:monitor monitoring surveillance
摄影:photography
设施:facility
场馆 场地:venue site
广场:square plaza
公园:park
花园:garden
动物园:zoo
海滩 沙滩:beach
景区 景点:scenic attraction spot
寺庙 寺:temple
教堂:church cathedral
清真寺 穆斯林 伊斯兰:mosque muslim islam islamic
佛教:buddhist buddhism
基督教 基督徒:christian christianity
上帝 神:god
圣诞:christmas
天主教 教皇:catholic pope
犹太:jewish jew
种族 民族:ethnic race racial
黑人:black african-american
白人:white
原住民 土著:indigenous native
语言 汉语 普通话:language mandarin chinese
翻译:translate translation translator
英语:english
词 单词:word
句子:sentence
问卷:questionnaire survey
统计:statistics statistical figures
估计 预计:estimate estimated expect expected forecast
分析 分析师:analysis analyse analyze analyst
评估 评价:assess assessment evaluate evaluation
比较 相比:compare compared comparison than
计算:calculate calculation compute
证明 证实:prove proof confirm evidence
确认:confirm
怀疑 质疑:doubt suspect question
秩序:order
纪律:discipline disciplinary
道德 伦理:moral ethics ethical
责任:responsibility responsible liability duty
义务:obligation duty compulsory
尊重:respect
公平 公正:fair justice fairness equitable impartial
平等:equal equality
歧视:discrimination discriminate
人权:human rights
法治:rule law
宪法:constitution constitutional
立法:legislation legislative
改革开放:reform opening
现代化:modern modernisation modernization
国有企业:state-owned
中小企业:small medium enterprises
总书记:general secretary
国家主席:president
党 共产党:party communist
讲话精神:speech spirit
高质量:high-quality quality
共享:share shared sharing
数字经济:digital economy
实体经济:real economy
营商环境:business environment
审批:approval
窗口:window
便利 方便:convenient convenience facilitate ease
午后:afternoon
凌晨 黎明:early dawn morning
中午:noon midday
季节:season
春天 春季 春:spring
夏天 夏季 夏:summer
秋天 秋季 秋:autumn fall
冬天 冬季 冬:winter
一月:january
二月:february
三月:march
四月:april
五月:may
六月:june
七月:july
八月:august
九月:september
十月:october
十一月:november
十二月:december
星期一 周一:monday
星期二 周二:tuesday
星期三 周三:wednesday
星期四 周四:thursday
星期五 周五:friday
星期六 周六:saturday
星期日 周日 星期天:sunday
去世 逝世:die died death pass
生存:survive survival live
自杀:suicide
谋杀 凶手:murder killer
刀 刺:knife stab stabbed
受害者 遇害:victim
目击:witness
警察局:police
拘押 羁押:detain detention custody
释放:release released free
逃跑 逃离 潜逃:flee escape fled
追捕 搜捕:hunt pursue chase
搜索 搜查:search
罪名:charge offence offense
无罪:innocent guilty acquit
认罪:plead guilty
证人:witness
陪审:jury
律所:law firm
听证:hearing
调解:mediation mediate
仲裁:arbitration
真相:truth
谎言 撒谎:lie lied lying
秘诀:secret
希腊:greece greek
意大利:italy italian
西班牙:spain spanish
葡萄牙:portugal portuguese
荷兰:netherlands dutch
比利时:belgium belgian
瑞士:switzerland swiss
瑞典:sweden swedish
挪威:norway norwegian
丹麦:denmark danish
芬兰:finland finnish
波兰:poland polish
乌克兰:ukraine ukrainian
土耳其:turkey turkish türkiye
以色列:israel israeli
巴勒斯坦:palestine palestinian
伊朗:iran iranian
伊拉克:iraq iraqi
叙利亚:syria syrian
沙特:saudi
埃及:egypt egyptian
南非:south africa african
巴西:brazil brazilian
阿根廷:argentina argentine
智利:chile chilean
墨西哥:mexico mexican
古巴:cuba cuban
委内瑞拉:venezuela venezuelan
印尼 印度尼西亚:indonesia indonesian
马来西亚:malaysia malaysian
新加坡:singapore singaporean
泰国:thailand thai
越南:vietnam vietnamese
菲律宾:philippines philippine filipino
缅甸:myanmar burma burmese
巴基斯坦:pakistan pakistani
阿富汗:afghanistan afghan
哈萨克:kazakhstan kazakh
蒙古:mongolia mongolian
朝鲜:north korea pyongyang
爱尔兰:ireland irish
苏格兰:scotland scottish scots
威尔士:wales welsh
加州 加利福尼亚:california californian
华盛顿:washington
洛杉矶:angeles
波士顿:boston
芝加哥:chicago
莫斯科:moscow
柏林:berlin
亚洲 亚太:asia asian pacific
拉美 拉丁美洲:latin america american
中东:middle east
东南亚 东盟:southeast asia asean
太平洋:pacific
大西洋:atlantic
北极:arctic
南极:antarctic antarctica
广东:guangdong
广州:guangzhou
深圳:shenzhen
江苏:jiangsu
浙江:zhejiang
山东:shandong
河南:henan
河北:hebei
湖北:hubei
湖南:hunan
四川:sichuan
重庆:chongqing
天津:tianjin
福建:fujian
安徽:anhui
江西:jiangxi
云南:yunnan
贵州:guizhou
海南:hainan
新疆:xinjiang
西藏:tibet xizang
内蒙古:inner mongolia
黑龙江:heilongjiang
吉林:jilin
辽宁:liaoning
陕西:shaanxi
山西:shanxi
甘肃:gansu
青海:qinghai
宁夏:ningxia
广西:guangxi
澳门:macao macau
南京:nanjing
杭州:hangzhou
武汉:wuhan
成都:chengdu
西安:xi'an xian
密切 配合:close closely together
春耕 耕地 耕种:plough plow ploughing farmland arable
正在 恢复:recover recovering
新建 增开:new add added put
市场需求:market demand
受理:accept accepted take taken case
交换 互换:exchange exchanged swap
注意 关注:attention notice mind note concern focus
表彰 表扬:commend praise honour honor
热烈 掌声:warm applause
座谈:discuss discussion talk
视察 调研 考察:inspect inspection tour visit survey
慰问:visit condolences comfort sympathy
揭牌 揭幕:unveil inaugurate
奠基:foundation groundbreaking
剪彩:ribbon
通车 通航:open traffic opened service
试点:pilot trial
示范:demonstration model pilot example
引导 指导:guide guidance direct
宣传:publicity promote publicise campaign
普及:popularise popularize spread universal
推广:promote popularise spread extend
应用:apply application use
研发:research development r&d develop
攻关:tackle breakthrough
人才:talent personnel skilled
创业 初创:startup entrepreneurship start-up venture business
孵化:incubator incubate
集群:cluster
龙头:leading leader flagship
医药 制药:pharmaceutical medicine drug
生物:biological bio biology biotech
航运:shipping
造船:shipbuilding
汽配:auto parts
装备:equipment
机械:machinery mechanical
仪器:instrument
纺织:textile
家电:appliance
家具:furniture
玩具:toy
食堂 餐饮:catering canteen restaurant food
外卖:takeaway delivery takeout
民宿:homestay guesthouse
夜间经济:night
消费券:voucher coupon
促销:promotion promote
直播带货:livestream livestreaming
网红:influencer internet celebrity
短视频:short video
导游:guide
门票:ticket admission
票房:box office
影院:cinema
收视:viewer rating audience
版权:copyright
运动:movement campaign sport
牧师 神父:reverend priest cleric pastor minister vicar
民权:civil rights
勋章 奖章 十字:medal cross honour honor
回忆 记得:recall recalled remember memory
孙子 孙女:grandson granddaughter grandchild
游行:parade march
路口 十字路口:crossroads junction
受欢迎:popular welcome
铁路部门 增开:railway
受理 此案:case court
列车:train
赎金:ransom
押金:deposit
裁员:lay layoff layoffs sack dismiss
收费:charge fee toll
仓库:warehouse depot
拖欠:owe owed arrears
个体户:self-employed
探视:visit visits
牺牲 殉职:sacrifice killed died martyr
阅兵:parade
烈士:martyr
`;
