/**
 * Values that the other side implies without saying them: a score by its sets or in words, a total of what is listed,
 * what is left of it, the unit of a number said just before, a yield by another area, a span by its other name.
 */
import { approximate } from '../language/exact.ts';
import { UNIT } from '../language/unit.ts';
import { baseOf, type Item } from './quantity-item.ts';
import { join } from './value-index.ts';

interface Side {
  readonly text: string;
  readonly items: readonly Item[];
}

/** Sums and differences are looked for among so many values. */
const FEW = 24;

const isScore = ({ quantity: { kind, parts }, unit }: Item): boolean =>
  kind === 'pair' && unit !== 'clock' && parts.length === 2;
const scoreOf = ({ quantity: { parts } }: Item): readonly [number, number] => [
  approximate(parts[0]!),
  approximate(parts[1]!),
];

const LEVEL = /\b(?:level|tied?|drew|drawn?|equali[sz]e[sdr]?|all square|stalemate|deadlock|apiece)\b|平/i;
const BY_ONE =
  /\b(?:an?|one|single) (?:early |late )?(?:goal|point|set|game|run|try) (?:down|up|behind|ahead|adrift)\b|一[球局分盘]/i;
const GOALS =
  /^(?:goals?|points?|sets?|games?|frames?|runs?|tries|down|up|behind|ahead|nil|adrift|clear|[球分局盘节]|进球)$/;

/** 3比2 beside five scores of sets of which three were won; 0比2 beside "two goals down"; 1比1 beside "level". */
function coverScores(from: Side, to: Side): void {
  const open = from.items.filter((item) => isScore(item) && !item.covered);
  if (!open.length || to.items.some((item) => isScore(item) && !item.covered)) return;
  for (const item of open) {
    const [a, b] = scoreOf(item);
    // 22:25 may be a time of day
    const sets = from.items.filter((each) => each !== item && each.quantity.parts.length === 2).map(scoreOf);
    const won = sets.filter(([x, y]) => x > y).length;
    const lost = sets.filter(([x, y]) => x < y).length;
    if (won + lost === a + b && sets.length > 1 && (won === a || won === b)) item.covered = true;
    else if (a === b ? LEVEL.test(to.text) : Math.abs(a - b) === 1 && BY_ONE.test(to.text)) item.covered = true;
    else {
      const said = to.items.find(
        (each) =>
          each.quantity.kind === 'number' &&
          (each.low === Math.abs(a - b) || each.low === a || each.low === b) &&
          GOALS.test(each.quantity.counted ?? ''),
      );
      if (!said) continue;
      said.covered = true;
      item.covered = true;
    }
  }
}

const isCount = ({ quantity: { kind, parts }, vague }: Item): boolean =>
  kind === 'number' && parts.length === 0 && !vague;

/** What is left of a number: "the other eight", "eight of the nine", 其余8人. */
const REST_BEFORE =
  /\b(?:other|remaining|rest of the|another|leaving|all but)\s(?:the\s)?$|(?:其[余他餘]|另外?|剩下的?|余下的?|还有|還有)$/i;
const REST_AFTER =
  /^(?:\s\w+)?\s(?:(?:out )?of (?:the|its|their|his|her|those|these)|others?|more|remain)\b|^(?:of the)/i;
/** What a change comes to: "a loss of 16 kg", "up by 5 yuan". */
const CHANGE_BEFORE =
  /\b(?:by|(?:loss|gain|cut|rise|drop|fall|increase|decrease|difference|reduction|improvement|jump) of)\s(?:a\s)?$|(?:减少|增加|下降|上升|提高|降低|上涨|下跌|增长|缩短|多|少)了?$/i;
/** A sum of two is told from any other number only where it is said to be one. */
const TOTAL =
  /\b(?:all|total|altogether|in all|overall|combined|between them|sum|haul|tally|together)\b|[共合总總计計]/i;

/** Parts of one whole in Chinese: 21金18银, 18男22女, or with one measure word; 两架 and 二名 are none. */
const PARTS = /^[金银铜男女胜负平人名]$/;
const areAlike = (a: string | null, b: string | null): boolean =>
  a === b || !/\p{Script=Han}/u.test(`${a ?? ''}${b ?? ''}`) || (PARTS.test(a ?? '') && PARTS.test(b ?? ''));

/** Whether `total` is the sum of neighbours in the list, `least` or more. */
function isSum(total: number, items: readonly Item[], least: number): boolean {
  for (let i = 0; i < items.length; i += 1) {
    let sum = items[i]!.low;
    for (let j = i + 1; j < items.length; j += 1) {
      if (!areAlike(items[i]!.quantity.counted, items[j]!.quantity.counted)) break;
      sum += items[j]!.low;
      if (j - i + 1 >= least && Math.abs(sum - total) < 1e-9 * total) return true;
      if (sum > total) break;
    }
  }
  return false;
}

/** 600 of 1,200 of which a half are meant. */
const isShare = (item: Item, items: readonly Item[]): boolean =>
  items.some(
    (share) =>
      share.unit === 'percent' &&
      items.some((whole) => isCount(whole) && whole.unit === item.unit && (whole.low * share.low) / 100 === item.low),
  );

const EACH = /\b(?:each|apiece)\b|各|每/i;

/** 共八年 is "two terms of four years each". */
function coverProducts(from: Side, to: Side): void {
  if (!EACH.test(to.text) || to.items.length > FEW) return;
  for (const item of from.items) {
    if (item.covered || !isCount(item)) continue;
    for (const each of to.items) {
      if (each.covered || !isCount(each) || each.unit !== item.unit) continue;
      if (!to.items.some((times) => times !== each && isCount(times) && times.low * each.low === item.low)) continue;
      each.covered = true;
      item.covered = true;
    }
  }
}

/** "53 medals" for 21金18银14铜, "the other eight" of nine of which one was saved. */
function coverReckoned(from: Side, to: Side): void {
  const open = from.items.filter((item) => !item.covered && item.quantity.certainty !== 'slight' && isCount(item));
  if (!open.length || to.items.length > FEW || from.items.length > FEW) return;
  // What the other side leaves over would be its rendering.
  if (to.items.some((item) => !item.covered && item.quantity.certainty !== 'slight')) return;
  for (const item of open) {
    if (item.unit === 'percent') continue;
    const unit = item.unit === 'percentage-point' ? 'percent' : item.unit;
    const alike = (each: Item): boolean => isCount(each) && each !== item && each.unit === unit;
    const [theirs, own] = [to.items.filter(alike), from.items.filter(alike)];
    const { start, end } = item.quantity;
    const changed = CHANGE_BEFORE.test(from.text.slice(Math.max(0, start - 18), start));
    const rest =
      changed ||
      REST_BEFORE.test(from.text.slice(Math.max(0, start - 16), start)) ||
      REST_AFTER.test(from.text.slice(end, end + 28));
    const left =
      rest && theirs.some((a) => theirs.some((b) => Math.abs(a.low - b.low - item.low) < 1e-9 * a.low && b.low > 0));
    const least = TOTAL.test(from.text) ? 2 : 3;
    const sum = item.low > 2 && (isSum(item.low, theirs, least) || isSum(item.low, own, least));
    if (left || sum || isShare(item, to.items)) item.covered = true;
  }
}

/** "It used to take 100 minutes and now takes 90": a bare number in the unit said before. */
function joinCarried(from: Side, to: Side): void {
  for (const item of from.items) {
    if (item.covered || item.unit !== null || !isCount(item)) continue;
    const at = from.items.indexOf(item);
    for (const { unit } of from.items.slice(Math.max(0, at - 4), at)) {
      const size = unit === null ? undefined : UNIT.get(unit);
      if (!size || item.covered) continue;
      const base = item.low * approximate(size.size);
      const other = to.items.find(
        (each) =>
          !each.covered &&
          UNIT.get(each.unit ?? '')?.dimension === size.dimension &&
          Math.abs((baseOf(each) ?? 0) - base) < 1e-9 * base,
      );
      if (other) join(item, other);
    }
  }
}

/** Spans that have another name: the value, its unit, and the words of either language. */
const NAMES: readonly (readonly [number, string, RegExp])[] = [
  [24, 'hour', /\b(?:past|last|next|a|one|per|full|whole|single) day\b|\bovernight\b|昼夜|晝夜|[一全整]天|一日/i],
  [7, 'day', /\b(?:past|last|next|a|one|per|full|whole) week\b|一周|一週|一?个?星期|礼拜/i],
  [12, 'month', /\b(?:past|last|next|a|one|per|full|whole) year\b|一年/i],
  [60, 'minute', /\b(?:past|last|next|an|one|per|full|whole) hour\b|一个?小时/i],
  [365, 'day', /\byear\b|一年|全年/i],
  [15, 'minute', /一刻/],
  [45, 'minute', /三刻/],
  [60, 'year', /甲子/],
  [30, 'day', /\b(?:past|last|next|a|one|per|full|whole) month\b|一个月/i],
];

function coverNamedSpans(from: Side, to: Side): void {
  if (to.items.some(({ covered, unit }) => !covered && UNIT.get(unit ?? '')?.dimension === 'time')) return;
  for (const item of from.items)
    if (!item.covered && !item.vague)
      item.covered = NAMES.some(
        ([value, unit, name]) => item.low === value && item.unit === unit && name.test(to.text),
      );
}

/** Ages by their names. */
const AGES: readonly (readonly [RegExp, number])[] = [
  [/弱冠/, 20],
  [/而立/, 30],
  [/不惑/, 40],
  [/知天命|五旬/, 50],
  [/花甲|六旬/, 60],
  [/古稀|七旬/, 70],
  [/耄耋|八旬/, 80],
  [/九旬/, 90],
];

function coverAges(zh: Side, en: Side): void {
  for (const item of en.items)
    if (!item.covered && (item.unit === null || item.unit === 'year'))
      item.covered = AGES.some(([name, age]) => item.low === age && name.test(zh.text));
}

const PER_MU = /[亩畝](?:均)?(?:产|單產|单产|產)?(?:量)?[^，。；,;]{0,8}$|每[亩畝][^，。；,;]{0,8}$/;
const PER_HECTARE = /^(?:\sof \w+)?\s?(?:per|a|an|each|for every) (?:hectare|ha)\b/i;
const PER_ACRE = /^\s?(?:per|a|an|each|for every) acre\b/i;
const MU_IN = { hectare: 15, acre: 6.0703 };

/** 亩产1000斤 and "7.5 tonnes per hectare": so much of one area is more of another. */
function coverYields(zh: Side, en: Side): void {
  const left = zh.items.filter(
    (item) =>
      !item.partner &&
      baseOf(item) &&
      PER_MU.test(zh.text.slice(Math.max(0, item.quantity.start - 14), item.quantity.start)),
  );
  if (!left.length) return;
  for (const item of en.items) {
    const after = en.text.slice(item.quantity.end, item.quantity.end + 36);
    const times = PER_HECTARE.test(after) ? MU_IN.hectare : PER_ACRE.test(after) ? MU_IN.acre : 0;
    const base = baseOf(item);
    if (!times || item.partner || base === null) continue;
    const other = left.find((each) => {
      const value = baseOf(each)! * times;
      return (
        !each.partner &&
        UNIT.get(each.unit!)!.dimension === UNIT.get(item.unit!)!.dimension &&
        Math.abs(value - base) <= 0.03 * base
      );
    });
    if (!other) continue;
    // No partners: their units differ by more than a factor.
    item.covered = true;
    other.covered = true;
  }
}

/** Covers, in place, the values of one side that the other implies. */
export function coverImplied(zh: Side, en: Side): void {
  const done = ({ items }: Side): boolean => items.every(({ covered }) => covered);
  if (done(zh) && done(en)) return;
  coverYields(zh, en);
  coverAges(zh, en);
  for (const [from, to] of [
    [zh, en],
    [en, zh],
  ] as const) {
    if (done(from)) continue;
    coverScores(from, to);
    joinCarried(from, to);
    coverNamedSpans(from, to);
    coverProducts(from, to);
    coverReckoned(from, to);
  }
}
