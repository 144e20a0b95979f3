/** Chinese measure words: what follows a numeral that counts. Longest first where one begins another. */
const COUNTERS = `
个 名 位 家 人 件 项 次 场 座 栋 幢 条 辆 架 艘 台 套 支 只 头 匹 户 口 间 所 处 份 张 本 部 篇 幅 首 种 类 批 组 队 对 届 期 轮 回 遍 趟 步 层 级 章 节 卷 页 号
路 站 班 团 营 省 市 县 区 镇 乡 村 国 州 校 院 系 科 门 块 片 段 根 颗 粒 株 棵 朵 滴 杯 瓶 碗 箱 袋 包 盒 盘 桌 床 例 宗 起 桩 笔 单 款 型 枚 发 集 季 幕 局 洞 球 板 票
席 楼 室 强 方 党 军 边 面 环 圈 人次 车次 架次 航次 字 句 词 晚 夜 日 餐 顿 具 尊 把 顶 副 双 串 束 排 列 行 周岁 年级 倍 代 道 股 则 拨 群 伙 封 桩 派 声 眼 脚 拳 口井 平方 立方
进球 分球 金 银 铜 胜 负 平 连胜 连败 冠 步 大 小时 子 女 孩 胎 房 厅 兄弟 姐妹 姐弟 兄妹 人组 地 城 店 厂 村庄 岛 湖 省市 方面 度 成
`
  .trim()
  .split(/\s+/);

const BY_FIRST = new Map<string, string[]>();
for (const counter of new Set(COUNTERS)) {
  const first = counter[0]!;
  BY_FIRST.set(
    first,
    [...(BY_FIRST.get(first) ?? []), counter].sort((a, b) => b.length - a.length),
  );
}

/** The measure word at `at` of a folded text, or null. */
export function counterAt(text: string, at: number): string | null {
  const forms = BY_FIRST.get(text[at] ?? '');
  // 处于 is a verb.
  return forms?.find((form) => text.startsWith(form, at) && !(form === '处' && text[at + 1] === '于')) ?? null;
}
