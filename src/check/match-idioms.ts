/** Values that one side gives by a set phrase: "in straight sets" for 3比0, 荣枯线 for the 50 of an index. */
import { same, whole } from '../language/exact.ts';
import type { Item } from './quantity-item.ts';

interface Side {
  readonly text: string;
  readonly items: readonly Item[];
}

const CLEAN_WIN = /\bstraight\s(?:sets|games|frames)\b|直落|零封|横扫/i;
const BREAK_EVEN = /荣枯|\bboom[-\s]bust\b|\b(?:growth|expansion)\sfrom\s(?:a\s)?contraction\b/i;
const FIFTY = whole(50);

/** A win to nothing says how many sets were played: 3比0, and the three of 三局. */
function coverCleanWin(items: readonly Item[]): void {
  const score = items.find(
    ({ covered, quantity: { kind, parts } }) =>
      !covered && kind === 'pair' && parts.length === 2 && parts[1]!.n === 0n && parts[0]!.n >= 2n && parts[0]!.n <= 4n,
  );
  if (!score) return;
  score.covered = true;
  for (const item of items)
    if (
      /^[局盘]$|^(?:sets?|games?|frames?)$/.test(item.quantity.counted ?? '') &&
      same(item.value, score.quantity.parts[0]!)
    )
      item.covered = true;
}

const isScore = ({ quantity: { kind, unit, parts } }: Item): boolean =>
  kind === 'pair' && unit !== 'clock' && parts.length === 2;

/** 四局比分: how many scores there are, which the other side may leave to be counted. */
function coverCountOfScores(from: Side, to: Side): void {
  for (const item of from.items) {
    if (item.covered || !/^[局盘节场]$|^(?:sets?|games?|frames?)$/.test(item.quantity.counted ?? '')) continue;
    const scores = to.items.filter(isScore).length;
    if (scores > 1 && (item.low === scores || item.low === scores - 1)) item.covered = true;
  }
}

/** 百公里加速 is "from 0 to 100 km/h". */
function coverAcceleration(items: readonly Item[]): void {
  for (const item of items) item.covered ||= item.unit === 'kph' && (item.low === 0 || item.low === 100);
}

/** Rounds and feats that one language names by a number: the Chinese, the English, the numbers. */
const NAMED: readonly (readonly [RegExp, RegExp, readonly number[]])[] = [
  [/八[强強]|四分之一[决決][赛賽]/, /\bquarter[- ]?finals?\b/i, [8, 25]],
  [/四[强強]|半[决決][赛賽]/, /\bsemi[- ]?finals?\b/i, [4, 50]],
  [/十六[强強]|八分之一[决決][赛賽]/, /\b(?:last|round of) (?:16|sixteen)\b/i, [16, 12.5]],
  [
    /[大高初][一二三四](?![个個])/,
    /\b(?:first|second|third|fourth|final)[- ]years?\b|\b(?:high|middle) school\b/i,
    [1, 2, 3, 4],
  ],
  [/少一人|少打一人/, /\b(?:ten|10)[- ]m[ae]n\b/i, [10]],
  [/朝九晚五/, /\bnine[- ]to[- ]five\b/i, [5, 9]],
  [/帽子[戏戲]法/, /\bhat[- ]trick\b/i, [3]],
  [/梅[开開]二度/, /\bbrace\b|\btwice\b|\btwo goals\b/i, [2]],
];

function coverNamed(from: Side, to: Side): void {
  for (const [zh, en, values] of NAMED)
    if ((zh.test(from.text) && en.test(to.text)) || (en.test(from.text) && zh.test(to.text)))
      for (const item of from.items) item.covered ||= item.quantity.certainty !== 'firm' && values.includes(item.low);
}

/** "Three minutes from time" is 第87分钟. */
function coverFromTime(from: Side, to: Side): void {
  const found = from.items.find(
    ({ covered, unit, quantity: { end } }) =>
      !covered && unit === 'minute' && /^ from (?:time|the end|full[- ]time)\b/.test(from.text.slice(end, end + 16)),
  );
  const minute = found && to.items.find((item) => !item.covered && item.low === 90 - found.low);
  if (!minute) return;
  found.covered = true;
  minute.covered = true;
}

/** Covers, in place, the values of one side that a phrase of the other implies. */
export function coverIdioms(from: Side, to: Side): void {
  if (from.items.every(({ covered }) => covered)) return;
  if (CLEAN_WIN.test(to.text)) coverCleanWin(from.items);
  if (/百(?:公里|千米)?加速|破百/.test(to.text)) coverAcceleration(from.items);
  coverFromTime(from, to);
  coverNamed(from, to);
  coverCountOfScores(from, to);
  if (BREAK_EVEN.test(to.text)) for (const item of from.items) item.covered ||= same(item.value, FIFTY);
}
