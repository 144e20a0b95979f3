/**
 * Full-width letters, digits and signs as their half-width twins, one character for one, so that offsets stay true.
 * The comma, semicolon, and marks that end a sentence stay as they are: between Chinese digits they separate items.
 * Traditional numerals and scales become the simplified ones (萬 as 万), and odd spaces plain ones.
 */
const FOLDED: ReadonlyMap<string, string> = (() => {
  const map = new Map<string, string>();
  for (let code = 0xff01; code <= 0xff5e; code += 1) {
    const char = String.fromCharCode(code);
    if (!'，；！？'.includes(char)) map.set(char, String.fromCharCode(code - 0xfee0));
  }
  for (const space of '\u00a0\u2002\u2003\u2007\u2009\u200a\u202f\u3000') map.set(space, ' ');
  const pairs =
    '萬万億亿兩两餘余幾几數数個个點点雙双為为歲岁週周號号陸陆貳贰參叁對对間间隻只張张條条輛辆艘艘場场項项億亿倆俩達达過过'.concat(
      '於于約约將将計计餐餐長长減减漲涨擴扩縮缩幣币圓圆韓韩歐欧鎊镑盧卢噸吨畝亩頃顷錢钱塊块頭头顆颗種种類类組组隊队屆届樓楼層层棟栋輪轮進进級级強强國国處处筆笔載载齡龄農农曆历臘腊禮礼節节慶庆勞劳動动聖圣誕诞後后內内從从僅仅負负佔占員员戶户臺台統统會会學学虧亏損损飆飙躍跃穩稳攝摄華华裡里裏里呎呎衝冲壹一贰二叁三肆四伍五陆六柒七捌八玖九拾十佰百仟千廿廿○〇時时鐘钟',
    );
  for (let i = 0; i + 1 < pairs.length; i += 2) map.set(pairs[i]!, pairs[i + 1]!);
  map.set('貳', '二').set('參', '三').set('陸', '六');
  // Surnames and everyday words that happen to be formal numerals stay readable: these count only beside another one.
  for (const char of '伍陆陸') map.delete(char);
  return map;
})();

/** For each UTF-16 code unit what it becomes; 0 where it stays. */
const BECOMES: Uint16Array = (() => {
  const becomes = new Uint16Array(0x10000);
  for (const [from, to] of FOLDED) becomes[from.charCodeAt(0)] = to.charCodeAt(0);
  return becomes;
})();

/** The text with its characters folded as above; of the same length. */
export function foldWidth(text: string): string {
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
