// Aligned pairs as safe HTML, each half a block with its language, sentences tied to those that render them.
import type { Article, Issue } from '../content/edition.ts';
import type { Half, Segment } from '../content/segment.ts';
import type { AlignedSpans } from '../language/align.ts';
import { blockHtml } from './block.ts';
import { bareHalf, type HalfView, halfView } from './half.ts';
import { type Mentions, mentionsOf, type PairMentions } from './mention.ts';
import type { Rendition } from './rendition.ts';
import { sentencesByPair } from './sentence.ts';

export interface PairView {
  readonly zh: HalfView;
  readonly en: HalfView;
}

export interface SegmentView {
  readonly id: string;
  /** Its place in the article, from 1. */
  readonly n: number;
  readonly kind: Segment['kind'];
  readonly level: number | null;
  readonly pairs: readonly PairView[];
  /** Block HTML of each half, with its `lang`. */
  readonly zh: string;
  readonly en: string;
  readonly segment: Segment;
}

export interface SegmentOptions {
  /** Added to the level of headings in the body, so that they stand below the page's own: 1 (default) or more. */
  readonly shift?: number;
}

const NONE: Mentions = new Map();

/** The pairs of a segment. Items of a list and cells of a table are each marked with their counterpart as a whole. */
function pairsView(
  r: Rendition,
  segment: Segment,
  found: readonly PairMentions[] | undefined,
  aligned: readonly (readonly AlignedSpans[])[],
  path: string,
) {
  const whole = segment.kind === 'list' || segment.kind === 'table';
  let from = 0;
  return segment.pairs.map((pair, i) => {
    const { zh, en } = pair;
    const sentences = whole
      ? [{ zh: { start: 0, end: zh.plain.length }, en: { start: 0, end: en.plain.length } }]
      : (aligned[i] ?? []);
    const about = (language: 'zh' | 'en') => ({
      mentions: found?.[i]?.[language] ?? [],
      path,
      sentences: sentences.map((each) => each[language]),
      from,
    });
    const view = { zh: halfView(r, zh, 'zh', about('zh')), en: halfView(r, en, 'en', about('en')) };
    from += sentences.length;
    return view;
  });
}

/** The body of an article or an issue's introduction, in order. */
export function segmentsView(
  r: Rendition,
  owner: Article | Issue,
  { shift = 1 }: SegmentOptions = {},
): readonly SegmentView[] {
  const issue = 'kind' in owner;
  const path = `${issue ? 'issues' : 'articles'}/${owner.id}/`;
  return r.once('segments', `${path}${shift}`, () => {
    const mentions = issue ? NONE : mentionsOf(r.edition, owner);
    const { segments } = owner;
    let aligned: ReturnType<typeof sentencesByPair> | null = null;
    return segments.map((segment, index) => {
      const found = mentions.get(segment.id);
      const pairs = r.once('pairs', `${path}${segment.id}`, () => {
        aligned ??= sentencesByPair(r.edition, path, segments, mentions);
        return pairsView(r, segment, found, aligned[index] ?? [], path);
      });
      const n = index + 1;
      return {
        id: segment.id,
        n,
        kind: segment.kind,
        level: segment.level ?? null,
        pairs,
        zh: blockHtml(
          segment,
          pairs.map(({ zh }) => zh.html),
          r.tag,
          shift,
          r.say(`第${n}段表格`),
        ),
        en: blockHtml(
          segment,
          pairs.map(({ en }) => en.html),
          'en',
          shift,
          `Table in pair ${n}`,
        ),
        segment,
      };
    });
  });
}

/** The blocks of a body in both languages without links, pinyin and marks but their own: for feeds. */
export const bareBlocks = (r: Rendition, article: Article): readonly { readonly zh: string; readonly en: string }[] => {
  const path = `articles/${article.id}/`;
  return article.segments.map((segment, index) => {
    const half = (language: 'zh' | 'en', tag: string, label: string) =>
      blockHtml(
        segment,
        segment.pairs.map((pair) => bareHalf(r, pair[language], language, path)),
        tag,
        1,
        label,
      );
    return { zh: half('zh', r.tag, r.say(`第${index + 1}段表格`)), en: half('en', 'en', `Table in pair ${index + 1}`) };
  });
};

/** Text of the editors that is not Markdown (a lead, a note, a summary) as HTML of both halves. */
export function textView(r: Rendition, text: { readonly zh: string; readonly en: string }): PairView {
  const half = (plain: string): Half => ({ plain, runs: [{ text: plain, marks: [], href: null, at: 0 }] });
  return { zh: halfView(r, half(text.zh), 'zh'), en: halfView(r, half(text.en), 'en') };
}
