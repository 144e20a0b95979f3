/**
 * Full-width letters, digits and signs as their half-width twins, one character for one, so that offsets stay true.
 * The comma, semicolon, and marks that end a sentence stay as they are: between Chinese digits they separate items.
 * Traditional characters that stand in numbers and dates become the simplified ones (萬 as 万), formal numerals everyday
 * ones (壹 as 一; 伍, 陆 and 拾, surnames and everyday words, only among others; 參 never), and odd spaces plain ones.
 */
const PAIRS = `
萬万 億亿 兩两 餘余 幾几 數数 個个 點点 壹一 贰二 貳二 叁三 肆四 柒七 捌八 玖九 佰百 仟千
○〇
雙双 為为 歲岁 週周 號号 對对 間间 隻只 張张 條条 輛辆 場场 項项 倆俩 達达 過过 於于 約约 將将
計计 長长 減减 漲涨 擴扩 縮缩 幣币 圓圆 韓韩 歐欧 鎊镑 盧卢 噸吨 畝亩 頃顷 錢钱 塊块 頭头 顆颗
種种 類类 組组 隊队 屆届 樓楼 層层 棟栋 輪轮 進进 級级 強强 國国 處处 筆笔 載载 齡龄 農农 曆历
臘腊 禮礼 節节 慶庆 勞劳 動动 聖圣 誕诞 後后 內内 從从 僅仅 負负 佔占 員员 戶户 臺台 統统 會会
學学 虧亏 損损 飆飙 躍跃 穩稳 攝摄 華华 裡里 裏里 衝冲 時时 鐘钟 紀纪 襲袭 兌兑 車车 連连 續续
戰战 魚鱼 網网 曬晒 門门 陽阳 東东 廣广 風风 電电 龍龙 馬马 線线 產产 業业 義义 權权 經经 維维
極极 環环 邊边 側侧 「“ 」” 『“ 』” 難难 寶宝 聯联 災灾 擊击 槍枪 慘惨 講讲
`;

const FOLDED: ReadonlyMap<string, string> = (() => {
  const map = new Map<string, string>();
  for (let code = 0xff01; code <= 0xff5e; code += 1) {
    const char = String.fromCharCode(code);
    if (!'，；！？'.includes(char)) map.set(char, String.fromCharCode(code - 0xfee0));
  }
  for (const space of '\u00a0\u2002\u2003\u2007\u2009\u200a\u202f\u3000') map.set(space, ' ');
  map.set('\u2010', '-').set('\u2011', '-');
  for (const pair of PAIRS.split(/\s+/)) if (pair) map.set(pair[0]!, pair[1]!);
  return map;
})();

/** For each UTF-16 code unit what it becomes; 0 where it stays. */
const BECOMES: Uint16Array = (() => {
  const becomes = new Uint16Array(0x10000);
  for (const [from, to] of FOLDED) becomes[from.charCodeAt(0)] = to.charCodeAt(0);
  return becomes;
})();

/** 伍, 陆 and 拾 within a formal sum (伍佰万元, 叁拾陆元), not 伍佰 the singer, 队伍 or 拾级而上. */
const FORMAL =
  /(?<=[壹贰貳叁肆柒捌玖拾佰仟])[伍陆陸]|[伍陆陸](?=[佰仟拾][万萬亿億元圆圓零壹贰貳叁肆伍陆陸柒捌玖拾佰仟])|(?<=[元圆圓角])[伍陆陸](?=[角分])|(?<=[壹贰貳叁肆柒捌玖佰仟])拾|拾(?=[万萬亿億元圆圓零壹贰貳叁肆伍陆陸柒捌玖])/g;
const EVERYDAY: Readonly<Record<string, string>> = { 伍: '五', 陆: '六', 陸: '六', 拾: '十' };

/** The text with its characters folded as above; of the same length. */
export function foldWidth(typed: string): string {
  const text = /[佰仟拾]/.test(typed) ? typed.replace(FORMAL, (digit) => EVERYDAY[digit]!) : typed;
  let folded = '';
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const to = BECOMES[text.charCodeAt(at)]!;
    if (!to) continue;
    folded += text.slice(from, at) + String.fromCharCode(to);
    from = at + 1;
  }
  return from ? folded + text.slice(from) : text;
}
