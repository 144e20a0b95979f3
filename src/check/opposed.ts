/**
 * A word said on one side and denied on the other (不得转让 against "may be assigned"), or rendered by its opposite (上调
 * against "lowered"). Both texts are read to what they say of each couple of opposites: which side of it, turned round by
 * a denial that clearly governs the word. A finding stands only where all words of a couple agree within each text, the
 * texts disagree, and no other words could account for it.
 */
import type { Span } from '../language/bilingual.ts';
import { foldScript } from '../language/fold.ts';
import { countEn, countZh, mayContradict, readEn, readZh, type Said } from '../language/said.ts';

export interface Opposed {
  readonly zh: Span;
  readonly en: Span;
  /** The side that denies the word, null where the words themselves are opposites. */
  readonly denies: 'zh' | 'en' | null;
}

/** Words of movement may each stand for another; the remaining couples are apart. */
const MOVEMENT: ReadonlySet<string> = new Set(
  'level pace width value force rigour length quality most rating'.split(' '),
);
/** What one party buys the other sells: 从邻省进口 may be the exports of the neighbour. */
const EXCHANGE: ReadonlySet<string> = new Set(['trade', 'deal', 'flow', 'troops', 'join']);
const PARTY = /[从自对向给由往至与以]/;
/** Where one of these stands a word of movement may be about what is kept from happening. */
const UNSURE_ZH = /避免|防止|遏制|抑制|阻止|扭转|抵消|缓解|制止|克服|止跌|代替|是否|[?？吗]/;
const UNSURE_EN =
  /\b(?:prevent\w*|avoid\w*|curb\w*|halt\w*|stop\w*|revers\w*|offset\w*|stem\w*|counter\w*|instead|rather|despite|whether|trend)\b|\?/i;
/** Who wins is told by a word that means the same team in both. */
const SUBJECT_ZH = /^(?:该队|主队|客队|球队|东道主|他们|他|她)/;
const SUBJECT_EN = /^ ?(?:The (?:team|side|hosts?|visitors|home (?:side|team)|away (?:side|team))|He|She|They)\b/;
/** Conditions and denials of denials turn all of a sentence round. */
const CONDITION =
  /\b(?:only|unless|until|till|except\w*|other than|instead|rather|subject to|but for|anything but|no matter|whether|as long as|not only|just|short of|no longer|alone)\b|\?/i;
const TURNED =
  /不得不|不能不|不会不|不可不|不无|无不|莫不|非.{1,12}(?:不可|不行|莫属)|没有.{0,20}不|没人不|无人不|未尝不|不是不|并非不|只有|只能|(?<![排解消清删去拆废免开])除|如果|若|要不|否则|直到|[吗么？?]|(?<![任如几为])何|岂|谁|哪|怎|不是.{0,20}而是|与其|宁/;

type Known = Map<string, Said[]>;
function collect(found: Iterable<Said>): Known {
  const known: Known = new Map();
  for (const each of found) {
    const list = known.get(each.sense.couple);
    if (list) list.push(each);
    else known.set(each.sense.couple, [each]);
  }
  return known;
}

/** The side that all words of a couple take, null where they differ or one is open. */
function sideOf(list: readonly Said[]): 0 | 1 | null {
  const side = list[0]!.side;
  return list.every((each) => each.side === side) ? side : null;
}

/** 由顺差转为逆差, "from a surplus to a deficit", "to a deficit from a surplus". */
const SWAP_ZH = /[由从].{1,12}(?:转|变|改)/;
const FROM_EN = /\bfrom (?:an? |the )?(?:\w+ )?$/i;
const TO_EN = /\b(?:to|into) (?:an? |the )?(?:\w+ )?$/i;

/** A couple of which both texts have both sides, changed from one into the other in opposite directions. */
function findSwapped(zh: string, en: string, chinese: Known): Opposed | null {
  let english: Known | null = null;
  for (const [couple, list] of chinese) {
    const told = list.filter(({ sense, denied }) => sense.tells && !denied);
    const [first, second] = told;
    if (told.length !== 2 || first!.sense.side === second!.sense.side) continue;
    if (
      !/[由从][^，。；]{0,6}$/.test(zh.slice(0, first!.start)) ||
      !/转|变|改/.test(zh.slice(first!.end, second!.start))
    )
      continue;
    english ??= collect(readEn(en, null));
    const there = (english.get(couple) ?? []).filter(({ sense }) => sense.tells);
    const before = there.find(({ start }) => FROM_EN.test(en.slice(Math.max(0, start - 24), start)));
    const after = there.find(({ start }) => TO_EN.test(en.slice(Math.max(0, start - 24), start)));
    const wrong =
      before?.sense.side === second!.sense.side ? before : after?.sense.side === first!.sense.side ? after : null;
    if (there.length === 2 && wrong) return { zh: wrong === before ? first! : second!, en: wrong, denies: null };
  }
  return null;
}

/** Growth is what goes up or down in 增长预期 and "growth forecast". */
const GROWTH_ZH = /[增成][长速幅]/;

/** The first word of one sentence that the other contradicts; null where nothing is sure. */
export function findOpposed(zh: string, en: string): Opposed | null {
  const plain = foldScript(zh);
  const chinese = collect(readZh(plain));
  const sides = new Map<string, 0 | 1>();
  for (const [couple, list] of chinese) {
    const side = sideOf(list);
    if (side !== null && list.some(({ sense }) => sense.tells)) sides.set(couple, side);
  }
  const swapped = SWAP_ZH.test(plain) ? findSwapped(plain, en, chinese) : null;
  if (swapped) return swapped;
  const skip = sides.size && GROWTH_ZH.test(plain) ? 'growth' : null;
  if (!sides.size || !mayContradict(en, sides, skip)) return null;
  const english = collect(readEn(en, skip));
  for (const couple of sides.keys()) {
    const [left, right] = [chinese.get(couple)!, english.get(couple)];
    if (!right) continue;
    const [a, b] = [sideOf(left), sideOf(right)];
    if (b === null || a === b) continue;
    const [x, y] = [left.find(({ sense }) => sense.tells), right.find(({ sense }) => sense.tells)];
    if (!x || !y || left.filter(({ sense }) => sense.tells).length > 2) continue;
    if (isExcused(couple, { zh: plain, en }, x, y, chinese, english)) continue;
    return { zh: x, en: y, denies: x.sense.side !== y.sense.side ? null : x.denied ? 'zh' : 'en' };
  }
  return null;
}

/** The clause of a text that holds a span. */
function clause(text: string, { start, end }: Span, ends: RegExp): string {
  let [from, to] = [start, end];
  while (from > 0 && !ends.test(text[from - 1]!)) from -= 1;
  while (to < text.length && !ends.test(text[to]!)) to += 1;
  return text.slice(from, to);
}
const ENDS_ZH = /[，。；！？,;!?]/;
const ENDS_EN = /[,;:—!]/;

/** Whether something else in the texts could account for the words being opposed. */
function isExcused(
  couple: string,
  texts: { readonly zh: string; readonly en: string },
  x: Said,
  y: Said,
  chinese: Known,
  english: Known,
): boolean {
  const [zh, en] = [clause(texts.zh, x, ENDS_ZH), clause(texts.en, y, ENDS_EN)];
  if (x.sense.side === y.sense.side) {
    const more = countZh(texts.zh) - countEn(texts.en);
    // The side that affirms has as many denials: one of them may say it.
    if (x.denied ? more <= 0 : more >= 0) return true;
  }
  if ((x.denied || y.denied) && (CONDITION.test(en) || TURNED.test(zh))) return true;
  if (MOVEMENT.has(couple) && (UNSURE_ZH.test(zh) || UNSURE_EN.test(en))) return true;
  if (couple === 'match' && !(SUBJECT_ZH.test(zh) && SUBJECT_EN.test(en))) return true;
  if (EXCHANGE.has(couple) && PARTY.test(texts.zh)) return true;
  if (!MOVEMENT.has(couple)) return false;
  for (const other of MOVEMENT) {
    if (other === couple) continue;
    const [zh, en] = [chinese.get(other), english.get(other)];
    if (
      en?.some(({ sense }) => sense.tells && sense.side === x.sense.side) &&
      !zh?.some(({ sense }) => sense.side === x.sense.side)
    )
      return true;
    if (
      zh?.some(({ sense }) => sense.tells && sense.side === y.sense.side) &&
      !en?.some(({ sense }) => sense.tells && sense.side === y.sense.side)
    )
      return true;
  }
  return false;
}
