// Which sentences of a pair render which: what is marked when one of them is pointed at.
import type { Edition } from '../content/edition.ts';
import type { Pair, Segment } from '../content/segment.ts';
import { type AlignedSpans, align } from '../language/align.ts';
import { scriptsOf } from './address.ts';
import type { Mention, Mentions, PairMentions } from './mention.ts';

const NUMBERS = /\d+(?:[.,]\d+)*/g;

/**
 * What identifies a sentence across languages: the people, terms and figures it speaks of, its numbers, Latin words.
 * The aligner asks for sentences in order, so their places are found by going forward.
 */
function anchorsOf(pair: Pair, mentions: PairMentions | undefined) {
  const at = { zh: 0, en: 0 };
  return (sentence: string, language: 'zh' | 'en'): string[] => {
    const start = pair[language].plain.indexOf(sentence, at[language]);
    const end = start + sentence.length;
    at[language] = end;
    const named = (mentions?.[language] ?? [])
      .filter((mention: Mention) => start <= mention.start && mention.end <= end)
      .map(({ kind, id }) => `${kind} ${id}`);
    const words = sentence.match(/\p{Script=Latin}{2,}/gu) ?? [];
    return [
      ...named,
      ...(sentence.match(NUMBERS) ?? []).map((number) => number.replaceAll(',', '')),
      ...words.map((word) => word.toLowerCase()),
    ];
  };
}

/** Sentences without a counterpart join a neighbour, so that everything has one. */
function closed(beads: readonly AlignedSpans[]): AlignedSpans[] {
  const empty = ({ zh, en }: AlignedSpans) => zh.start === zh.end || en.start === en.end;
  const join = (a: AlignedSpans, b: AlignedSpans): AlignedSpans => {
    const cover = (language: 'zh' | 'en') => {
      const both = [a[language], b[language]].filter(({ start, end }) => start < end);
      const [first = a[language], last = first] = both;
      return { start: first.start, end: last.end };
    };
    return { zh: cover('zh'), en: cover('en') };
  };
  const list: AlignedSpans[] = [];
  for (const bead of beads) {
    const before = list.at(-1);
    if (before && (empty(bead) || empty(before))) list[list.length - 1] = join(before, bead);
    else list.push(bead);
  }
  return list;
}

/** The sentences of a pair with those that render them; none where the whole pair is one. */
export function sentencesOf(pair: Pair, mentions?: PairMentions): readonly AlignedSpans[] {
  const ends = /[。！？!?；;]|[.…](?=\s)/;
  if (!ends.test(pair.zh.plain.slice(0, -1)) && !ends.test(pair.en.plain.slice(0, -1))) return [];
  const beads = closed(align(pair.zh.plain, pair.en.plain, { anchors: anchorsOf(pair, mentions) }));
  return beads.length > 1 ? beads : [];
}

/** Offsets of aligned sentences, four numbers each: what is remembered between the trees of a site. */
type Packed = readonly number[];
const known = new WeakMap<Edition, Map<string, readonly (readonly Packed[])[]>>();

const pack = (beads: readonly AlignedSpans[]): Packed =>
  beads.flatMap(({ zh, en }) => [zh.start, zh.end, en.start, en.end]);
const unpack = (packed: Packed): AlignedSpans[] =>
  Array.from({ length: packed.length / 4 }, (_, i) => ({
    zh: { start: packed[4 * i]!, end: packed[4 * i + 1]! },
    en: { start: packed[4 * i + 2]!, end: packed[4 * i + 3]! },
  }));

/**
 * The same for every pair of a body, by segment. `path` names the body in the edition. Lists and tables align item by
 * item already and are given nothing. A site in several scripts asks for the same alignment in each.
 */
export function sentencesByPair(
  edition: Edition,
  path: string,
  segments: readonly Segment[],
  mentions: Mentions,
): readonly (readonly (readonly AlignedSpans[])[])[] {
  let shelf = known.get(edition);
  if (!shelf) {
    shelf = new Map();
    known.set(edition, shelf);
  }
  const before = shelf.get(path);
  if (before) return before.map((pairs) => pairs.map(unpack));
  const found = segments.map(({ id, kind, pairs }) =>
    pairs.map((pair, i) => (kind === 'list' || kind === 'table' ? [] : sentencesOf(pair, mentions.get(id)?.[i]))),
  );
  if (scriptsOf(edition.site).length > 1)
    shelf.set(
      path,
      found.map((pairs) => pairs.map(pack)),
    );
  return found;
}
