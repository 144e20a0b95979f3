/**
 * Phrases of news and policy that OpenCC's dictionaries lack, cut wrongly or read in an older sense. Grouped by the
 * character that is at stake and what it becomes; the rest of a phrase goes by characters. Every phrase wins over
 * OpenCC's own of the same length.
 */
const TO_TRADITIONAL = `
签簽 签 集中签 其中签 会中签 线上签 线下签 网上签 会上签 云上签 会签 面签 网签 续签 补签 改签 中签约 中签署 中签订
签簽 上签约 上签署 上签订 上签字 上签名 上签发 上签收 上签到 上签定 上签批 上签注
签簽 下签约 下签署 下签订 下签字 下签名 下签发 下签收 下签到 下签定 下签批 下签注
签籤 价签 便签 棉签 竹签 牙签 药签 水签 灵签 求签 解签 掣签 摇签 签筒 签诗 签条 签子 签语 上上签 下下签
了了 写明了 说明了 证明了 表明了 阐明了 指明了 标明了 查明了 声明了 判明了 载明了 讲明了 点明了 挑明了 言明了 探明了 辨明了 申明了
注註 注明了
准准 不准 准生证 准考证 准格尔 准东 准驾 准运 准销 报准 照准 准其
准準 测不准 找不准 说不准 吃不准 拿不准 算不准 看不准 瞄不准 摸不准 估不准 对不准 把不准 认不准 报不准 抓不准 不准确 不准时 不准备
干乾 干散 干法 干式 干挂 干混 干熄 干租 干垃圾 干塔 干煤 干熄焦 喷干 干吨
干幹 包干 干支线 干支流 干支管 干支路
干干 江干区
后後 午后
制製 制种 制砖 制酒 制氮 制甲醇 制烯烃 制乙烯 制乙醇 制芳烃 煤制 制贩 制销 制糖 炒制 烤制 焙制 蒸制 煎制 酱制 腊制 晒制 熬制 织制 铸制 锻制 挤制 拉制 冲制 刻制 手制 瓷制 陶制 翻制 自制率 自制件 自制芯片 自制设备 自制产品 自制零部件
制制 调制解调 脉宽调制 调制格式
并併 拆并 并转 并库 并表
并并 并州
复複 复混 复配
复復 行政复议 复议
复覆 复核 复膜 司法复核
冲沖 冲厕 冲账 冲抵 冲减 冲回 冲正 冲调 冲孔 冲裁 冲奶粉
周週 周内 首周 周度 周均 周同比 周涨幅 周跌幅 周产能 逐周
历曆 校历
折折 折合
发發 发卡
只隻 羊只 羊只存栏
谷穀 谷价
郁郁 郁南
丑丑 子丑寅卯
沈瀋 沈大高速 沈飞 沈鼓 沈北新区 沈抚 沈白高铁 沈白铁路 沈丹 沈山铁路
托托 托福
曲麴 红曲
`;

/** 帳 is 帐 on the Mainland only where it is made of cloth, else 账. */
const TENTS = '帳篷 帳棚 帳幕 帳子 帳下 蚊帳 營帳 軍帳 床帳 羅帳 紗帳 帷帳 帳中 氈帳';

/** Phrases in Simplified with their Traditional; `byCharacters` writes the rest of a phrase. */
export function* newsPhrases(byCharacters: (text: string) => string): Generator<readonly [string, string]> {
  yield ['面制品', '麵製品'];
  yield ['制曲', '製麴'];
  yield ['速冻面食', '速凍麵食'];
  for (const line of TO_TRADITIONAL.trim().split('\n')) {
    const [group, ...phrases] = line.split(' ');
    const [from, to] = [...group!] as [string, string];
    for (const phrase of phrases) yield [phrase, phrase.split(from).map(byCharacters).join(to)];
  }
}

/** Taiwan writes 帳 for 賬. */
export const TAIWAN: readonly (readonly [string, string])[] = [['賬', '帳']];

/** From Traditional to Simplified; see `newsPhrases`. */
export function* cloths(byCharacters: (text: string) => string): Generator<readonly [string, string]> {
  yield ['帳', '账'];
  for (const phrase of TENTS.split(' ')) yield [phrase, phrase.split('帳').map(byCharacters).join('帐')];
}
