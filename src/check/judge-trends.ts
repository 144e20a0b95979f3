/**
 * Which way a value goes by the clause it stands in: 发案数连续17个月下降 against "has risen for 17 months". The words
 * right beside a number are read with it (`change`); here a clause is asked where they are silent on a side, and only
 * where all its words of movement agree.
 */
import { same } from '../language/exact.ts';
import { once } from '../language/once.ts';
import type { Direction } from '../language/quantity.ts';
import type { Fault } from './judge-quantities.ts';
import type { Item } from './quantity-item.ts';

const UP_ZH =
  /增长(?!率|点|极|带|预期|目标|势头|空间)|增加(?!值)|上升|上涨|提高|提升|攀升|增至|升至|涨至|上调|激增|走强|走高|飙升|暴涨|猛增|回升|反弹|翻番|调高|攀高|走高|升值/;
const DOWN_ZH = /下降|减少|降低|下跌|下滑|回落|降至|减至|跌至|缩减|萎缩|下调|暴跌|骤降|锐减|跌破|贬值|调低|走低|走弱/;
const UP_EN =
  /\b(?:rose|rises?|rising|risen|grew|grows?|growing|grown|increas(?:e|es|ed|ing)|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|surg(?:e|es|ed|ing)|soar(?:s|ed|ing)?|rais(?:e|ed|es|ing)|boost(?:s|ed|ing)?|gained|rebounded|strengthen(?:s|ed|ing)?|expand(?:s|ed|ing)?|widen(?:s|ed|ing)?|advanced|edged up|picked up|firmed|upgraded)\b|\bup (?=\d|by\b|from\b|more\b|nearly\b|about\b|almost\b|year\b|month\b)/;
const DOWN_EN =
  /\b(?:fell|falls|falling|fallen|drop(?:s|ped|ping)?|declin(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|slump(?:s|ed|ing)?|plung(?:e|es|ed|ing)|shr(?:ank|ink|inks|unk|inking)|tumbl(?:e|es|ed|ing)|lowered|lowering|reduc(?:e|es|ed|ing|tion)|cuts?|cutting|plummeted|slashed|dipped|slipped|weaken(?:s|ed|ing)?|eased|edged down|sank|trimmed|contracted|retreated|downgraded)\b|\bdown (?=\d|by\b|from\b|more\b|nearly\b|about\b|almost\b|year\b|month\b)/;
/** The same for spans of time. */
const TIME = /^(?:second|minute|hour|day|week|month|quarter|year|decade|century)$/;
const LONGER = { zh: /延长/, en: /\b(?:extend(?:s|ed|ing)?|prolonged|lengthened)\b/ };
const SHORTER = { zh: /缩短/, en: /\bshorten(?:s|ed|ing)?\b/ };
/** Where these stand the words of movement may say the opposite, or say it of something else. */
const UNSURE_ZH =
  /不|未|没|无|放缓|收窄|趋缓|抑制|防止|避免|遏制|亏损|而|但|并|增速|降幅|涨幅|损失|空间|[减限增]产(?:措施|计划|协议|行动|幅度|规模)/;
const UNSURE_EN =
  /\b(?:not|no|never|without|slow(?:s|ed|er|ing)?|narrow(?:s|ed|ing)?|prevent|curb|halt|loss(?:es)?|but|while|whereas|pace|rate of|(?:output|production|supply) (?:cut|increase)s?|falls? on|fell on|cut off|save[sd]?|saving)\b|n['’]t\b/;
const ENDS_ZH = '，。；：！？（）(),;!?\n';
const ENDS_EN = ';:()!?\n—–';
/** A comma or a point ends a clause unless it stands in a number. */
const endsEn = (text: string, at: number): boolean =>
  ENDS_EN.includes(text[at]!) || ((text[at] === ',' || text[at] === '.') && !/\d/.test(text[at + 1] ?? ''));
/** A clause is no longer than this on either side of the value. */
const REACH = 60;

/** The clause around `start`–`end`, by `ends`. */
function clauseOf(text: string, start: number, end: number, ends: (at: number) => boolean): string {
  let from = start;
  while (from > 0 && start - from < REACH && !ends(from - 1)) from -= 1;
  let to = end;
  while (to < text.length && to - end < REACH && !ends(to)) to += 1;
  return text.slice(from, to);
}

function trendZh(text: string, { quantity: { start, end, change, unit } }: Item): Direction | null {
  if (change) return change.direction;
  const clause = clauseOf(text, start, end, (at) => ENDS_ZH.includes(text[at]!));
  const time = TIME.test(unit ?? '');
  const up = UP_ZH.test(clause) || (time && LONGER.zh.test(clause));
  const down = DOWN_ZH.test(clause) || (time && SHORTER.zh.test(clause));
  return up === down || UNSURE_ZH.test(clause) ? null : up ? 'up' : 'down';
}

function trendEn(text: string, { quantity: { start, end, change, unit } }: Item): Direction | null {
  if (change) return change.direction;
  const clause = clauseOf(text, start, end, (at) => endsEn(text, at));
  const time = TIME.test(unit ?? '');
  const up = UP_EN.test(clause) || (time && LONGER.en.test(clause));
  const down = DOWN_EN.test(clause) || (time && SHORTER.en.test(clause));
  return up === down || UNSURE_EN.test(clause) ? null : up ? 'up' : 'down';
}

const FROM = /(?:[由从]|\bfrom (?:just |about |around |some |nearly |almost |[$£€¥])?)$/;

/** The way from the value before to this one in 从1.5万亩…到4.5万亩 or "from 15,000 mu to 45,000 mu". */
function stepOf(text: string, items: readonly Item[], item: Item): Direction | null {
  const before = items[items.indexOf(item) - 1];
  if (!before || before.unit !== item.unit || before.low === item.low) return null;
  const { start, end } = before.quantity;
  if (
    !FROM.test(text.slice(Math.max(0, start - 14), start)) ||
    /[，。；,;.]/.test(text.slice(end, item.quantity.start))
  )
    return null;
  return before.low < item.low ? 'up' : 'down';
}

const COMPARED =
  /^[\p{L} -]{0,24}?\b(?:(steeper|sharper|deeper|faster|quicker|bigger|larger|greater|wider|higher|more)|(slower|gentler|milder|smaller|narrower|shallower|lower|less)) (?:\p{L}+ ){0,3}?than\b/u;

/** 降幅扩大1个百分点 is "a point steeper than the fall": what is compared tells the way, not the fall. */
export function isCompared(en: string, { en: item, up }: Extract<Fault, { sort: 'direction' }>): boolean {
  const found = COMPARED.exec(en.slice(item.quantity.end, item.quantity.end + 60));
  return found !== null && (found[1] !== undefined) === (up === 'zh');
}

/** Whether a value is what something changed by, to or from, by the words right before it. */
const ROLE_ZH =
  /(?:(?<by>增加|减少|提高|降低|上涨|下降|缩短|延长|上调|下调)了?|(?<to>(?:[增提升涨扩减降缩跌落调][^，。；\d幅速]{0,2}|[\d一二三四五六七八九十]\p{Script=Han}{0,2})(?:至|到)|[减增降提升]为)|(?<from>[由从]))(?:约|近|超过)?$/u;
const ROLE_EN =
  /\b(?:(?<by>by)|(?<to>to)|(?<from>from)) (?:(?:a|an|about|nearly|almost|more than|over|some|just|around) )?(?:\p{Lu}{0,3}[$£€¥]|RMB ?)?$/u;
type Part = 'by' | 'to' | 'from';
function partOf(text: string, { quantity: { start, to }, value }: Item, pattern: RegExp): Part | null {
  const groups = pattern.exec(text.slice(Math.max(0, start - 16), start))?.groups;
  const part = groups ? (groups.by !== undefined ? 'by' : groups.to !== undefined ? 'to' : 'from') : null;
  // A range has no part, but for 减少2400人至3.15万人, which is none.
  return to === null ? part : part === 'by' && same(value, to) ? 'to' : null;
}

/** 减至3.15万 against "fell from 31,500": each side says of the value what the other does not. */
function partsApart(zh: string, en: string, item: Item, partner: Item): boolean {
  const left = partOf(zh, item, ROLE_ZH);
  const right = left && partOf(en, partner, ROLE_EN);
  if (!left || !right || left === right || left === 'by' || right === 'to') return false;
  const { start, end } = partner.quantity;
  const clause = clauseOf(en, start, end, (at) => endsEn(en, at));
  return UP_EN.test(clause) || DOWN_EN.test(clause) || LONGER.en.test(clause) || SHORTER.en.test(clause);
}

/** A text with more is a table. */
const MOST = 200;

/** The values of a pair whose clauses move in opposite directions; those whose own words say so are judged apart. */
export function judgeTrends(zh: string, en: string, zhItems: readonly Item[], enItems: readonly Item[]): Fault[] {
  const faults: Fault[] = [];
  if (zhItems.length > MOST) return faults;
  const moves = {
    zh: once(() => UP_ZH.test(zh) || DOWN_ZH.test(zh) || /[由从]|延长|缩短/.test(zh)),
    en: once(() => UP_EN.test(en) || DOWN_EN.test(en) || /from |extend|prolonged|lengthened|shorten|reduc/.test(en)),
  };
  for (const item of zhItems) {
    const { partner } = item;
    const { kind, certainty, unit } = item.quantity;
    if (partner && certainty !== 'slight' && kind === 'number' && moves.en() && partsApart(zh, en, item, partner)) {
      faults.push({ sort: 'to-by', zh: item, en: partner });
      continue;
    }
    if (!partner || !(kind === 'ordinal' ? unit : kind === 'number' && certainty === 'firm')) continue;
    const [a, b] = [item.quantity.change, partner.quantity.change];
    if ((a && b) || !(a || moves.zh()) || !(b || moves.en())) continue;
    const left = trendZh(zh, item) ?? stepOf(zh, zhItems, item);
    const right = left && (trendEn(en, partner) ?? stepOf(en, enItems, partner));
    if (!left || !right || left === right) continue;
    const fault = { sort: 'direction', zh: item, en: partner, up: left === 'up' ? 'zh' : 'en' } as const;
    if (!isCompared(en, fault)) faults.push(fault);
  }
  return faults;
}
