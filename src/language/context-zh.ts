/** What stands around a Chinese number: how exact it is said to be, and which way the value moves. */
import type { Change, Qualifier } from './quantity.ts';

const BEFORE: readonly (readonly [string, Qualifier])[] = [
  ['不超过', 'at-most'],
  ['不多于', 'at-most'],
  ['不高于', 'at-most'],
  ['不大于', 'at-most'],
  ['不到', 'at-most'],
  ['不足', 'at-most'],
  ['不及', 'at-most'],
  ['未满', 'at-most'],
  ['不满', 'at-most'],
  ['低于', 'at-most'],
  ['少于', 'at-most'],
  ['小于', 'at-most'],
  ['跌破', 'at-most'],
  ['跌穿', 'at-most'],
  ['最多', 'at-most'],
  ['至多', 'at-most'],
  ['最高', 'at-most'],
  ['不少于', 'at-least'],
  ['不低于', 'at-least'],
  ['不下', 'at-least'],
  ['至少', 'at-least'],
  ['最少', 'at-least'],
  ['起码', 'at-least'],
  ['超过', 'over'],
  ['超出', 'over'],
  ['突破', 'over'],
  ['高于', 'over'],
  ['多于', 'over'],
  ['大于', 'over'],
  ['逾', 'over'],
  ['超', 'over'],
  ['破', 'over'],
  ['大约', 'about'],
  ['大概', 'about'],
  ['约', 'about'],
  ['约为', 'about'],
  ['左右', 'about'],
  ['将近', 'nearly'],
  ['接近', 'nearly'],
  ['近', 'nearly'],
];
/** By the last character, the longest first. */
const BEFORE_BY_LAST = new Map<string, (readonly [string, Qualifier])[]>();
for (const entry of [...BEFORE].sort((a, b) => b[0].length - a[0].length)) {
  const last = entry[0].at(-1)!;
  BEFORE_BY_LAST.set(last, [...(BEFORE_BY_LAST.get(last) ?? []), entry]);
}
const AFTER: readonly (readonly [string, Qualifier])[] = [
  ['以上', 'at-least'],
  ['及以上', 'at-least'],
  ['及以下', 'at-most'],
  ['以下', 'at-most'],
  ['以内', 'at-most'],
  ['之内', 'at-most'],
  ['左右', 'about'],
  ['上下', 'about'],
  ['前后', 'about'],
  ['有余', 'over'],
  ['开外', 'over'],
  ['多', 'over'],
  ['余', 'over'],
];

const AFTER_FIRST = new Set(AFTER.map(([word]) => word[0]!));

/** What may stand between 至少, 超过 or 低于 and the number: 已有, 可购买, 每桶, 2014年的. */
const PASSED =
  /(?:[已经将会能可以要有需达为是]{1,4}|(?:可以?|能|只能|需要?|应|已|将)?(?:购买|获得?|申领|领取|持有|报名?|需要|缴纳|支付|处以?|造成|导致|安排|提供|容纳|停留|使用|借|买|补贴|补助|奖励|罚款?)|每[桶吨股盎司克升度]{1,2}|此前[^，。；]{0,4}的|之前的|原[来先定]{0,2}的|预期的|(?:\d{4}年|去年|上年|去年同期|上年同期|同期|上月|上月同期|[一二三四五六七八九十\d]{1,2}年前)的?)$/;
const FAR: ReadonlySet<string> = new Set([
  ...['至少', '至多', '最少', '最多', '低于', '高于', '少于', '多于', '最高', '跌破', '突破', '超过'],
]);

/** The qualifier that ends right before `at`, or a little before it. */
export function qualifierBeforeZh(text: string, at: number): Qualifier | null {
  const near = qualifierEndingAt(text, at);
  if (near) return near;
  const window = text.slice(Math.max(0, at - 12), at);
  const passed = PASSED.exec(window)?.[0].length ?? 0;
  return passed && FAR.has(window.slice(-passed - 2, -passed)) ? qualifierEndingAt(text, at - passed) : null;
}

/** The qualifier that ends right before `at`, with 了, 了约 and spaces passed over. */
function qualifierEndingAt(text: string, at: number): Qualifier | null {
  let to = at;
  if (text[to - 1] === ' ' || text[to - 1] === '了') to -= 1;
  const words = BEFORE_BY_LAST.get(text[to - 1] ?? '');
  if (!words) return null;
  const window = text.slice(Math.max(0, to - 5), to);
  for (const [word, qualifier] of words) {
    if (!window.endsWith(word)) continue;
    if (word === '近' && /(?:最近|附近|靠近|邻近|临近|亲近|远近|新近|晚近)$/.test(window)) return null;
    if (word === '约' && /(?:条约|合约|节约|预约|签约|履约|纽约|大约|公约|违约|北约)$/.test(window))
      return window.endsWith('大约') ? 'about' : null;
    if (word === '破' && !/(?:突破|打破|破)$/.test(window)) return null;
    // 不会超过, 没有突破, 不得少于
    const denied =
      (qualifier === 'over' || /^[低少小]于$/.test(word)) &&
      /[不没未][会能可得有应该宜]{0,2}$/.test(text.slice(Math.max(0, to - word.length - 4), to - word.length));
    return denied ? (qualifier === 'over' ? 'at-most' : 'at-least') : qualifier;
  }
  return null;
}

/** The qualifier that starts at `at` after the number and its unit, and where it ends. */
export function qualifierAfterZh(
  text: string,
  at: number,
): { readonly qualifier: Qualifier; readonly end: number } | null {
  if (!AFTER_FIRST.has(text[at] ?? '')) return null;
  for (const [word, qualifier] of AFTER) {
    if (text.startsWith(word, at)) return { qualifier, end: at + word.length };
  }
  return null;
}

const UP =
  '增长|增加|升值|增持|攀升|上浮|反弹|跃升|上升|上涨|提高|提升|攀升|增至|增到|升至|升到|涨至|涨到|增幅|涨幅|升幅|增速|扩大|上调|增产|增收|激增|飙升|暴涨|大涨|猛增|上扬|走高|走强|收涨|延长|提升至|提高到|增|涨|升';
const DOWN =
  '下降|减少|降低|贬值|减持|下浮|下挫|下行|回调|滑落|下跌|回落|下滑|缩减|缩小|萎缩|降至|降到|减至|减到|跌至|跌到|降幅|跌幅|下调|缩水|负增长|暴跌|大跌|骤降|锐减|走低|走弱|收跌|减产|收窄|放缓|放慢|减缓|缩窄|缩短|跌|降|减';
/** A word of movement, what may stand between it and the number, and the number's place. */
const MOVES = new RegExp(`(${UP})|(${DOWN})`, 'g');
const BETWEEN =
  /^(?:至|到|了|为|数量为|额为|数为|达|达到|约|近|超过|超|逾|将近|接近|不到|幅度为|幅度达|率为|率达|至少|最多|大约| )*$/;
const TO = /^(?:至|到)/;
const UNCERTAIN = /(?:未|没有|没|不|止|由|从|收窄|放缓|增速|税|延长|抑制|防止|避免)[^，。；、]{0,3}$/;

/** The change a number states: the nearest word of movement before it in its clause, with nothing but particles between. */
export function changeBeforeZh(text: string, at: number): Change | null {
  let from = at;
  while (from > 0 && at - from < 14 && !'，。；、：（）“”,;'.includes(text[from - 1]!)) from -= 1;
  if (at - from < 1) return null;
  const window = text.slice(from, at);
  const compared = comparedBefore(text, at);
  if (compared) return compared;
  if (!/[增涨升提飙扩激猛走收攀上反跃降减跌落滑缩萎负亏低贬下回放延]/.test(window)) return null;
  MOVES.lastIndex = 0;
  let found: RegExpExecArray | null = null;
  for (let next = MOVES.exec(window); next; next = MOVES.exec(window)) found = next;
  if (!found) return null;
  const word = found[0];
  const rest = window.slice(found.index + word.length);
  const before = window.slice(0, found.index);
  // 由21%提高至74% is up, 由降转升 neither
  if (!BETWEEN.test(rest) || (UNCERTAIN.test(before) && !/[由从][^由从]*[\d一二三四五六七八九十]/.test(before)))
    return null;
  if (word === '增速') return null;
  const to = /[至到]$/.test(word) || TO.test(rest);
  // 同比少增3000亿元 is so much less than before
  const less = before.endsWith('少') && word === '增';
  return { direction: found[2] || less ? 'down' : 'up', mode: to ? 'to' : /^(?:了|)$/.test(rest) ? 'by' : null };
}
/** 比上年多52万人, 较去年同期低0.1个百分点, 较此前多收20元 */
const COMPARED =
  /[比较][^，。；、：]{1,13}?(?:(多|高|快|大|长|重)|(少|低|慢|小|短|轻))[收付花卖买用交产招来赚]?(?:出|了)?(?:约|近|将近|超过|整整)?$/;
/** 低于警戒水位1米 */
const BEYOND =
  /(?:(高[于出过]|多于|快于|超出|超过|领先)|(低于|少于|慢于|落后))[^，。；、：的\d年月]{2,10}(?:水[位平]|线|均值|平均|预期|标准|同期|速度|整体|地区|全省|全市|全国)(?:整整|约|近)?$/;
function comparedBefore(text: string, at: number): Change | null {
  const last = text[at - 1] ?? '';
  if (/[多高快大长重少低慢小短轻出了约近过整收付花卖买用交产招来赚]/.test(last)) {
    const found = COMPARED.exec(text.slice(Math.max(0, at - 20), at));
    if (found) return { direction: found[1] ? 'up' : 'down', mode: 'by' };
  }
  if (!/[位平线值均期准度体区省市国整约近]/.test(last)) return null;
  const found = BEYOND.exec(text.slice(Math.max(0, at - 18), at));
  return found ? { direction: found[1] ? 'up' : 'down', mode: 'by' } : null;
}

const AFTERWARDS =
  /^的?(?:同比|环比|年均|平均)?(?:(增长|增幅|涨幅|升幅|上涨|上升|增加)|(下降|降幅|跌幅|下跌|减少|下滑|降低))(?![至到为])/;

/** The change named right after a number: 5%的增幅. */
export function changeAfterZh(text: string, at: number): Change | null {
  const found = AFTERWARDS.exec(text.slice(at, at + 8));
  return found ? { direction: found[2] ? 'down' : 'up', mode: null } : null;
}
