/**
 * A word rendered by its opposite: 上调 against "lowered", 支持 against "oppose". Sure only where the Chinese has words of
 * one side of a couple alone, the English of the other side alone, nothing is denied around either, and no other couple
 * could account for them.
 */
import { OPPOSITES, type Sense } from '../language/antonyms.ts';
import type { Span } from '../language/bilingual.ts';
import { foldScript } from '../language/fold.ts';
import { collectPhrases, findPhrases } from '../language/phrases.ts';

const CHINESE = collectPhrases(OPPOSITES.zh);
const TELLING = collectPhrases([...OPPOSITES.zh].filter(([, senses]) => senses.some(({ tells }) => tells)));

export interface Contrary {
  readonly zh: Span;
  readonly en: Span;
}

/** Words of movement may each stand for another; the remaining couples are apart. */
const MOVEMENT: ReadonlySet<string> = new Set('level pace width value force rigour length quality most'.split(' '));

/** What one party buys the other sells: 从邻省进口 may be the exports of the neighbour. */
const EXCHANGE: ReadonlySet<string> = new Set(['trade', 'deal', 'flow']);
const PARTY = /[从自对向给由往至与]/;

/** Characters of a couple's words that stand in words of another meaning. */
const ELSEWHERE_ZH =
  /增长(?:极|点|(?=预期|目标|率|速度|前景|势头|预测))|增加值|附加值|升级|提升机|反对党|扩大会议|支持率|支持者|提高警惕|加强针|加强版|承认书|西部牛仔|东部战区|西部战区|南部战区|北部战区|北部湾|北京|北约|东盟|东京|东方|南方|北方|西方|非[洲常]|高速|高中|高校|最高(?:人民)?(?:法院|检察院|检察)|最高法|最高检|生还者|不良|不断|不仅|不动产|不久|不少|不锈|非遗|未来/gu;
/** Where one of these stands a word of movement may be about what is kept from happening. */
const UNSURE_ZH = /避免|防止|遏制|抑制|阻止|扭转|抵消|缓解|制止|克服|止跌|代替|并非|而不是|是否|[?？吗]/;
const UNSURE_EN =
  /\b(?:prevent\w*|avoid\w*|curb\w*|halt\w*|stop\w*|revers\w*|offset\w*|stem\w*|counter\w*|instead|rather|despite|whether|trend)\b|\?/i;
const DENIES_ZH = /[不没未无非勿莫毫别难]/;
const DENIES_EN = /n['’]t\b|\b(?:no|not|nor|never|none|without|hardly|cannot|fail\w*|neither|unable|refus\w*)\b/i;

const clauseZh = (text: string, { start }: Span): string =>
  /[^，。；：！？,;:]*$/.exec(text.slice(0, start))![0] + text.slice(start).split(/[，。；：！？,;:]/, 1)[0]!;
const clauseEn = (text: string, { start }: Span): string =>
  /[^,;:—]*$/.exec(text.slice(0, start))![0] + text.slice(start).split(/[,;:—]/, 1)[0]!;

interface Said {
  readonly sides: readonly [Span[], Span[]];
  readonly hints: readonly [boolean, boolean];
}

/** What a text says of each couple. */
function said(words: Iterable<Span & { readonly senses: readonly Sense[] }>): Map<string, Said> {
  const found = new Map<string, { readonly sides: [Span[], Span[]]; readonly hints: [boolean, boolean] }>();
  for (const { start, end, senses } of words)
    for (const { couple, side, tells } of senses) {
      const known = found.get(couple) ?? { sides: [[], []], hints: [false, false] };
      found.set(couple, known);
      known.hints[side] = true;
      if (tells) known.sides[side].push({ start, end });
    }
  return found;
}

function* englishWords(en: string, skip: ReadonlySet<string>) {
  for (const match of en.matchAll(/[A-Za-z]+(?:-(?:owned|run))?/g)) {
    const word = match[0].toLowerCase();
    const senses = skip.has(word) ? undefined : OPPOSITES.en.get(word);
    if (senses) yield { start: match.index, end: match.index + word.length, senses };
  }
}

/** Whether a text has a word of any couple at all: most of what is said below needs no more. */
const tellsSides = (zh: string): boolean => findPhrases(zh, TELLING).length > 0;

/** The first word of `zh` whose opposite stands in `en` instead; null where nothing is sure. */
export function findContrary(zh: string, en: string): Contrary | null {
  const folded = foldScript(zh);
  if (!tellsSides(folded)) return null;
  const plain = folded.replace(ELSEWHERE_ZH, (found) => '　'.repeat(found.length));
  if (UNSURE_ZH.test(plain) || UNSURE_EN.test(en)) return null;
  const chinese = said(findPhrases(plain, CHINESE).map(({ start, end, value }) => ({ start, end, senses: value })));
  // Growth is what goes up or down in 增长预期 and "growth forecast".
  const english = said(englishWords(en, new Set(/[增成][长長速幅]/.test(zh) ? ['growth'] : [])));
  for (const [couple, { sides, hints }] of chinese) {
    const other = english.get(couple);
    if (!other || hints[0] === hints[1] || other.hints[0] === other.hints[1] || hints[0] === other.hints[0]) continue;
    const side = hints[0] ? 0 : 1;
    const [left, right] = [sides[side], other.sides[1 - side]!];
    if (left.length !== 1 || right.length !== 1) continue;
    if (EXCHANGE.has(couple) && PARTY.test(plain)) continue;
    if (MOVEMENT.has(couple) && accountedFor(couple, side, chinese, english)) continue;
    if (DENIES_ZH.test(clauseZh(plain, left[0]!)) || DENIES_EN.test(clauseEn(en, right[0]!))) continue;
    return { zh: left[0]!, en: right[0]! };
  }
  return null;
}

/** Whether another couple of movement has, unmatched, what either word could render. */
function accountedFor(
  couple: string,
  side: 0 | 1,
  chinese: ReadonlyMap<string, Said>,
  english: ReadonlyMap<string, Said>,
): boolean {
  for (const other of MOVEMENT) {
    if (other === couple) continue;
    const [zh, en] = [chinese.get(other), english.get(other)];
    if (en?.sides[side].length && !zh?.hints[side]) return true;
    if (zh?.sides[side ? 0 : 1].length && !en?.sides[side ? 0 : 1].length) return true;
  }
  return false;
}
