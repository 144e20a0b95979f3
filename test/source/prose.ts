/**
 * Chinese prose made for the tests and the benchmark of restoration: sentences by patterns whose places are filled from
 * lists of words, in Simplified characters. People, places and firms are made up.
 */
type Random = () => number;

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

const lists: Readonly<Record<string, readonly string[]>> = {
  surname: words(
    '张 王 李 赵 陈 刘 杨 黄 周 吴 徐 孙 马 朱 胡 郭 何 高 林 罗 郑 梁 谢 宋 唐 许 韩 冯 邓 曹 彭 曾 肖 田 董 袁 潘 蒋 蔡 余 杜 叶 程 苏 魏 吕 丁 任 沈 姚 卢 姜 崔 钟 谭 陆 汪 范 金 石 廖 贾 夏 韦 付 方 白 邹 孟 熊 秦 邱 江 尹 薛 闫 段 雷 侯 龙 史 陶 黎 贺 顾 毛 郝 龚 邵 万 钱 严 覃 武 戴 莫 孔 向 汤 欧阳 司马 上官',
  ),
  given: words(
    '建国 志强 晓东 丽华 文斌 海燕 国庆 雪梅 永刚 佳怡 子涵 振华 学军 玉兰 少杰 宏伟 静 磊 洋 勇 艳 杰 娟 涛 明 超 秀英 桂花 立新 云鹏 思远 卫东 春生 俊峰 婉清 泽宇 若兰 长青 德胜 广义 凤鸣 瑞雪 启航 铭泽 怀谷 景行 鹤年 沛霖 骏驰 毓秀',
  ),
  place: words(
    '临川 青河 南屏 双桥 石塘 柳河 白鹭 龙泉 云岭 东湾 西渡 长岭 新安 平阳 清江 凤台 松溪 海门 玉山 金沙 怀远 宁远 丰乐 永和 太平 安福 兴隆 泗水 灵璧 望江 绥宁 麟游 郸城 睢县',
  ),
  level: words('省 市 县 区 镇 乡 街道 开发区 高新区 自治县 新区 工业园区'),
  body: words(
    '人民政府 党委 人大常委会 政协 发展和改革委员会 工业和信息化局 教育局 卫生健康委员会 商务局 农业农村局 文化和旅游局 生态环境局 市场监督管理局 税务局 公安局 民政局 财政局 交通运输局 水利局 应急管理局 总工会 妇联 工商联 法院 检察院 城管局 统计局 审计局 退役军人事务局 供销社 气象局',
  ),
  post: words(
    '书记 副书记 市长 副市长 县长 区长 镇长 主任 副主任 局长 副局长 院长 厂长 总经理 董事长 秘书长 工程师 研究员 教授 会长 队长 站长 组长 负责人 总工程师 调研员 发言人 村支书 校长 馆长 主编 记者 法官 检察官 驻村干部',
  ),
  firm: words(
    '机械 电子 纺织 食品 新材料 生物医药 化工 汽车部件 轮胎 家具 陶瓷 水泥 钢铁 船舶 轴承 玻璃 光伏 锂电 芯片 软件 物流 传媒 建筑 种业 饲料 乳业 酿酒 印刷 包装 仪器 环保 燃气 风电 航空 铸造 医疗器械 制药 电梯 阀门 机床',
  ),
  kind: words('有限公司 股份有限公司 集团 厂 研究院 合作社 实验室 联合体 分公司 有限责任公司'),
  field: words(
    '汽车产业 装备制造业 现代农业 数字经济 文化旅游 生物医药 新材料 新能源 人工智能 集成电路 职业教育 基层治理 医疗服务 养老服务 生态保护 乡村振兴 外贸进出口 交通运输 城市更新 防灾减灾 知识产权 食品安全 体育事业 海洋经济 低空经济 绿色建筑 跨境电商 现代物流 金融服务 科技创新 粮食生产 畜牧养殖 林业碳汇 水资源管理 大气污染防治 社会保障 劳动就业 住房租赁 老旧小区改造 未成年人保护 法律援助 志愿服务 公共图书馆 非物质文化遗产 冰雪运动 网络安全 数据要素',
  ),
  verb: words(
    '推进 加快 深化 加强 完善 优化 提升 促进 规范 支持 引导 鼓励 强化 统筹 扩大 巩固 落实 健全 探索 改善 保障 培育 拓展 夯实 推动 带动 服务 贯彻 研究 部署 创新 整合 盘活 严格 细化',
  ),
  object: words(
    '体制机制 产业链供应链 营商环境 基础设施建设 人才队伍 政策体系 公共服务 技术标准 质量管理 市场秩序 资源配置 创新平台 数据共享 监测预警 风险防控 品牌建设 区域合作 项目储备 资金管理 专业培训 协同机制 评价办法 考核制度 责任体系 安全生产 应急预案 工作流程 信息公开 技术攻关 成果转化 宣传教育 执法检查 对外开放 招商引资 学科建设 课程改革 分级诊疗 医保支付 农田水利 种质资源 轨道交通 管网改造 绿化养护 垃圾分类 节能降耗 产能布局 订单管理 售后服务',
  ),
  noun: words(
    '困难 问题 机遇 挑战 需求 成本 效率 规模 质量 水平 能力 优势 基础 条件 环境 渠道 范围 标准 周期 压力 风险 信心 活力 动力 潜力 短板 弱项 瓶颈 差距 矛盾 趋势 格局 面貌 氛围 声誉 经验 教训 规律 特点 亮点',
  ),
  change: words(
    '明显改善 稳步提升 持续增长 有所回落 大幅下降 基本稳定 显著增强 逐步扩大 不断完善 初步显现 全面铺开 进一步优化 稳中向好 迅速恢复 有待加强 趋于平衡 创下新高 低于预期 好于去年同期',
  ),
  time: words(
    '近日 日前 今年以来 去年底 上半年 三季度末 本月初 上周五 当天下午 次日清晨 入冬以来 春节前后 汛期来临之前 会议期间 调研期间 过去三年 未来五年 不久前 目前 下一步 与此同时 随后 眼下 暑假期间 去年国庆假期 截至目前 元旦当天 凌晨时分',
  ),
  event: words(
    '座谈会 研讨会 推进会 签约仪式 启动仪式 发布会 现场会 博览会 招聘会 论坛 峰会 培训班 听证会 汇报会 成立大会 技能大赛 读书会 音乐会 运动会 摄影展 年会 听取意见会 联席会议 表彰大会 开工仪式 庭审 演练 招商推介会 院士报告会 马拉松比赛',
  ),
  thing: words(
    '钢筋 电缆 轴承 发动机 变压器 电池组 传感器 控制器 机器人 无人机 疫苗 试剂 大米 小麦 玉米 茶叶 苹果 脐橙 棉花 丝绸 瓷器 木雕 古琴 手稿 图纸 教材 校服 路灯 桥梁 隧道 码头 水库 水渠 大棚 菜园 食堂 宿舍 图书馆 博物馆 体育馆 候车厅 观测站 锅炉 轮船 集装箱 显微镜 望远镜 光谱仪 收割机 拖拉机 充电桩 防护林 芦苇荡 老槐树 石拱桥 龙舟 灯笼 剪纸 皮影戏 铜镜 竹简',
  ),
  people: words(
    '村民 工人 学生 教师 医生 护士 老人 孩子 游客 司机 农户 渔民 志愿者 专家 学者 客商 企业家 技术人员 党员干部 运动员 裁判 居民 消费者 投资者 考古队员 消防员 快递员 牧民 船员 观众 读者 代表 委员 学徒 退役军人 创业者 设计师 演奏家 实习生',
  ),
  act: words(
    '参观了展厅 听取了汇报 查看了现场 交换了意见 签署了协议 提出了建议 提交了申请 领到了证书 修好了设备 打开了窗户 收拾了行李 赶到了现场 排起了长队 作了交流发言 调整了方案 公布了结果 召回了产品 更换了零件 写下了名字 关闭了阀门 检查了线路 举行了揭牌仪式 回答了提问 完成了手术 挽回了损失 翻修了屋顶 整理了档案 种下了树苗 庆祝了丰收 驱车前往山区 踏上了归途 观看了演出',
  ),
  quality: words(
    '重要的 关键的 全新的 传统的 复杂的 良好的 严重的 紧密的 稳定的 便捷的 专业的 独特的 温暖的 宽阔的 陡峭的 古老的 精密的 廉价的 昂贵的 难得的 珍贵的 普通的 特殊的 潮湿的 干燥的 寒冷的 热闹的 冷清的 庄严的 轻松的',
  ),
  policy: words(
    '专精特新 高质量发展 新质生产力 新型工业化 强链补链延链 产学研合作 一网通办 双循环 碳达峰碳中和 乡村全面振兴 新四化 车路云一体化 首台套 放管服改革 网格化管理 揭榜挂帅 长三角一体化 共同富裕 以旧换新 智改数转',
  ),
  slogan: words(
    '抢占新赛道 把论文写在大地上 让数据多跑路 一张蓝图干到底 链上聚力 厚植根基 小切口大作为 安全第一 稳字当头 以心换心 群贤毕至 引凤还巢 向海图强 一湖清水 为民办实事 钉钉子 最后一公里 后浪奔涌',
  ),
  unit: words('亿元 万元 吨 公里 家 人次 亩 平方米 台 辆 个百分点 千瓦时 件 户 次 名 栋 箱 平方公里 海里'),
};

const from = (random: Random, list: readonly string[]): string => list[Math.floor(random() * list.length)]!;

const number = (random: Random): string => {
  const kind = random();
  if (kind < 0.3) return String(2 + Math.floor(random() * 97));
  if (kind < 0.5) return (random() * 90 + 1).toFixed(1);
  if (kind < 0.7) return String(100 + Math.floor(random() * 9000));
  return from(random, words('三 五 七 十二 二十 三十多 四十余 一百二十 两千 近百 上万 六 九 十五 百余'));
};

const patterns = words(`
{time}，{place}{level}{body}在{place}{level}召开{field}{event}，{post}{surname}{given}出席并讲话。
{surname}{given}指出，当前{field}的{noun}{change}，要{verb}{object}，{verb}{object}，努力解决{people}关心的{noun}。
会议强调，要{verb}{object}、{verb}{object}，以“{policy}”为引领，推动{field}{change}。
{time}，记者在{place}{level}看到，{people}和{people}一起{act}，{thing}整齐地摆在一旁。
据介绍，{place}{firm}{kind}成立于{year}年，主要生产{thing}和{thing}，去年产值{number}{unit}，同比增长{percent}。
“{slogan}，这件事我们做了{number}年。”{post}{surname}{given}说，“没有{people}的支持，就没有今天的{noun}。”
{place}{level}{body}{post}{surname}{given}、{place}{firm}{kind}{post}{surname}{given}等参加了{event}。
数据显示，截至{year}年{month}月，全{level}{field}投入{number}{unit}，{object}覆盖{number}个{level}。
一是{verb}{object}，着力补齐{noun}；二是{verb}{object}，切实降低{noun}；三是{verb}{object}，让{people}得到实惠。
这座{quality}{thing}建于{year}年，几经修缮，如今成了{people}常来的地方。
{people}们说，自从有了{thing}，{noun}{change}，日子也比从前好过多了。
如果{noun}得不到解决，{object}就会受到影响，{people}的利益也难以保证。
为了{verb}{object}，{place}{level}先后出台了《{place}{level}{field}促进办法》和《{field}三年行动方案（{year}—{year}年）》。
{time}，一批{quality}{thing}从{place}运抵{place}，{number}名{people}连夜完成了装卸。
{surname}{given}原来是一名{post}，{year}年回到{place}，带着{number}名{people}办起了{firm}{kind}。
活动现场，{people}围着{thing}问个不停，有人还拿出手机拍下了照片。
专家认为，{field}与{field}深度融合，既是{quality}{noun}，也是{quality}{noun}，关键在于{verb}{object}。
在{place}{level}，{number}家企业加入了{field}联盟，其中{number}家来自{place}，涵盖{thing}、{thing}、{thing}等领域。
{verb}{object}不是一朝一夕的事，必须久久为功，一茬接着一茬干。
他介绍，通过{verb}{object}，{thing}的合格率由{number}%提高到{number}%，{noun}{change}。
{people}代表{surname}{given}发言时表示，将认真学习会议精神，把{slogan}落到实处。
下半年，{place}{level}将围绕“{slogan}”主题，重点{verb}{object}，确保{field}{change}。
雨后的{place}空气清新，{people}沿着{quality}河岸慢慢走着，远处传来{thing}的声响。
{place}港{time}完成货物吞吐量{number}万吨，其中{thing}出口{change}，进口{thing}的数量则{change}。
双方约定，由{firm}{kind}负责{verb}{object}，{place}{level}{body}负责协调用地、用电和用工。
{surname}{given}把{thing}擦了又擦，舍不得让别人碰，他说这是祖父留下来的东西。
目前，{object}已经进入收尾阶段，预计{year}年{month}月底前全部完成。
谁来管、怎么管、管到什么程度，{place}{level}用{number}条清单作了回答。
经过{number}个月的努力，{people}终于{act}，{noun}也随之{change}。
“要{verb}{object}，更要{verb}{object}。”{surname}{given}在{event}上反复强调。
{place}{level}地处{place}、{place}两地交界，历史上以{thing}和{thing}闻名。
天气{change}，{people}却没有停下手里的活，{thing}旁边堆满了{thing}。
根据方案，对符合条件的{people}给予每人{number}元补贴，对{firm}企业给予最高{number}万元奖励。
{event}由{place}{level}{body}主办，{place}{firm}{kind}承办，来自{place}、{place}等地的{number}位{people}参加。
`);

/** One sentence. */
export function sentence(random: Random): string {
  return from(random, patterns).replace(/\{(\w+)\}/g, (_, name: string) => {
    if (name === 'number') return number(random);
    if (name === 'year') return String(1950 + Math.floor(random() * 81));
    if (name === 'month') return String(1 + Math.floor(random() * 12));
    if (name === 'percent') return `${(random() * 60).toFixed(1)}%`;
    return from(random, lists[name]!);
  });
}

/** A page of one to five paragraphs. */
export function prose(random: Random): string {
  const paragraphs = Array.from({ length: 1 + Math.floor(random() * 5) }, () =>
    Array.from({ length: 2 + Math.floor(random() * 5) }, () => sentence(random)).join(''),
  );
  return paragraphs.join('\n');
}
