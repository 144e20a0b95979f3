/** The unit that follows a number in a Chinese text, in Chinese or Latin letters. */
import { CURRENCY_SIGNS, UNITS } from './unit.ts';

interface Form {
  readonly form: string;
  readonly id: string;
}

const BY_FIRST = new Map<string, Form[]>();
const add = (form: string, id: string): void => {
  const first = form[0]!.toLowerCase();
  const list = BY_FIRST.get(first) ?? [];
  if (!list.some((each) => each.form === form)) list.push({ form, id });
  BY_FIRST.set(first, list);
};
for (const unit of UNITS) {
  for (const form of unit.zh) add(form, unit.id);
  for (const form of unit.en)
    if (!['in', 'p', 'real', 'a', 'st', 'pc', 'mil', 'min'].includes(form)) add(form, unit.id);
}
for (const list of BY_FIRST.values()) list.sort((a, b) => b.form.length - a.form.length);

/** What stands after a unit's characters when they are not that unit: 分之, 天津, 年级, 点钟, 里程, 方面. */
const NOT_AFTER: Readonly<Record<string, RegExp>> = {
  天: /^(?:津|然|河区|王星)/,
  年: /^(?:级|轻|龄|货|会|糕|富力|代)/,
  分: /^(?:之|别|布|行|析|类|支|店|公司|为|成|工|子|享|红|局|期|管|校|院|部|组|数线|会场|裂|歧|明|散|辨|手|野|量|流|钱)/,
  点: /^(?:钟|半|击|名|评|燃|赞|亮|面|滴|缀|穿|球|火|明|头)/,
  里: /^(?:程|面|约|昂|根|斯|亚|海|拉|尔|德|士|奥|边)/,
  方: /^(?:面|式|法|案|向|针|便|可|才|略|位|正|程|阵|队|代表)/,
  米: /^(?:兰|勒|其林|粉|饭|尔|歇尔|高|哈|德|勒|奇|尼|家)/,
  克: /^(?:里|拉|服|隆|林|罗|制|勤|扣|莱|尔|鲁|雷)/,
  吨: /^(?:位)/,
  元: /^(?:素|旦|老|首|帅|宵|月|年|宇宙|件|代|朝|器)/,
  度: /^(?:假|过|量|数|日)/,
  级: /^(?:别|联赛)/,
  角: /^(?:度|色|落|逐|斗|膜|洲|形|架|大楼|格|恐龙|钉|债|关系|恋)/,
  块: /^(?:链|茎)/,
  秒: /^(?:杀)/,
  升: /^(?:级|至|到|高|值|温|旗|学|降|幅|势|任|空|华|格)/,
  桶: /^(?:装|盖)/,
  节: /^(?:气|目|课|车|日|能|约|点|奏|选|假)/,
  码: /^(?:头)/,
  卡: /^(?:车|片|塔|尔|通|口|位|拉|罗|洛)/,
  伏: /^(?:击|笔|尔)/,
  寸: /^(?:土)/,
  丈: /^(?:夫|量)/,
  尺: /^(?:度|寸)/,
  镑: /^$/,
  磅: /^(?:礴|秤)/,
  铢: /^$/,
  盾: /^(?:牌)/,
  周: /^(?:年|岁|边|围|一|二|三|四|五|六|日|末|恩来|杰伦|期|转|刊|报|长)/,
  毛: /^(?:利|坯|主席|泽东|衣|巾|里求斯|发)/,
  载: /^(?:人|货|客|重|体|有|着|于)/,
  兆: /^$/,
  斤: /^$/,
  马: /^$/,
};

/** The unit whose form starts at `at` (one space may stand before it), the longest one; null where there is none. */
export function unitAtZh(text: string, at: number): { readonly id: string; readonly end: number } | null {
  const from = text[at] === ' ' ? at + 1 : at;
  const char = text[from];
  if (char === undefined) return null;
  const latin = /[A-Za-z]/.test(char);
  const forms = BY_FIRST.get(latin ? char.toLowerCase() : char);
  if (!forms) return null;
  for (const { form, id } of forms) {
    const end = from + form.length;
    if (latin) {
      if (form.length === 1 && char !== form && !'WVK'.includes(char)) continue;
      if (text.slice(from, end).toLowerCase() !== form.toLowerCase() || /[A-Za-z]/.test(text[end] ?? '')) continue;
      return { id, end };
    }
    if (!text.startsWith(form, from)) continue;
    const not = NOT_AFTER[form.at(-1)!];
    if (form.length <= 2 && not?.test(text.slice(end, end + 3))) continue;
    return { id, end };
  }
  return null;
}

/** Currencies named before the amount: 新台币86.4亿元 is in New Taiwan dollars. */
const NAMED_BEFORE: readonly (readonly [RegExp, string])[] = [
  [/(?:新[台臺]|[台臺])[币幣]$/u, 'twd'],
  [/港[币幣]$/u, 'hkd'],
  [/澳[门門][币幣]$/u, 'mop'],
  [/人民[币幣]$/u, 'cny'],
  [/美金$/u, 'usd'],
];

/** The currency sign, code or name that ends right before `at` (one space may stand between), with its start. */
export function currencyBeforeZh(text: string, at: number): { readonly id: string; readonly start: number } | null {
  const to = text[at - 1] === ' ' ? at - 1 : at;
  const before = text.slice(Math.max(0, to - 5), to);
  if (/[币幣金]$/u.test(before))
    for (const [name, id] of NAMED_BEFORE) {
      const found = name.exec(before);
      if (found) return { id, start: to - found[0].length };
    }
  if (!before || !/[$£€¥¥₹₩฿₽₺DYRPbBs]$/.test(before)) return null;
  for (const [sign, id] of CURRENCY_SIGNS) if (before.endsWith(sign)) return { id, start: to - sign.length };
  return null;
}
