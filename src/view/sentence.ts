// Which sentences of a pair render which: what is marked when one of them is pointed at.
import type { Pair } from '../content/segment.ts';
import { type AlignedSpans, align } from '../language/align.ts';
import type { Mention, PairMentions } from './mention.ts';

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
