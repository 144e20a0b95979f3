// The body of an article, or an issue's introduction, as blocks a template can lay out.
import type { Segment } from '../../content/segment.ts';
import { align } from '../../language/align.ts';
import type { Bilingual } from '../../language/bilingual.ts';
import type { PairMentions } from '../../view/mention.ts';
import type { Rendition } from '../../view/rendition.ts';
import { halfHtml, type NoteOf } from './text.ts';

/** A pair as HTML of both halves; `mark` is the bullet or number of a list item. */
export interface PrintedPair extends Bilingual {
  readonly depth: number;
  readonly mark: string;
  /** A cell that reads the same in both languages is set once. */
  readonly same: boolean;
}

export interface Block {
  readonly kind: Segment['kind'];
  /** Target of links to the pair: `a1-s3`. */
  readonly id: string;
  /** What stands in the gutter: `1.3`; empty where pairs carry no number. */
  readonly number: string;
  readonly pairs: readonly PrintedPair[];
  /** Headings: the level in the document. */
  readonly level: number;
  /** Tables: the rows of cells, the header first. */
  readonly rows: readonly (readonly (PrintedPair & { readonly align: string })[])[];
}

export interface BlockOptions {
  /** Before the id of each segment: `a1-`. */
  readonly prefix: string;
  /** Number of the article, which the pair's follows; null: the pair's alone; false: none. */
  readonly article: number | null | false;
  /** Level of the outermost headings. */
  readonly level: number;
  readonly mentions?: ReadonlyMap<string, readonly PairMentions[]>;
  readonly noteOf?: NoteOf;
}

/** From this many Chinese characters on a pair may be divided between pages, at its sentences. */
const LONG = 50;

/** Ordered items are counted at each depth, bullets are dashes. */
function marks(segment: Segment): string[] {
  if (segment.kind !== 'list') return segment.pairs.map(() => '');
  const counts: number[] = [];
  return segment.pairs.map((_, i) => {
    const depth = segment.depths?.[i] ?? 0;
    counts.length = depth + 1;
    counts[depth] = (counts[depth] ?? (depth === 0 ? (segment.first ?? 1) : 1) - 1) + 1;
    return segment.ordered ? `${counts[depth]}.` : '–';
  });
}

/** Blocks in order. Levels of headings are closed up, so that none is skipped in the outline. */
export function blocksOf(r: Rendition, segments: readonly Segment[], options: BlockOptions): Block[] {
  const levels = [...new Set(segments.flatMap(({ level }) => level ?? []))].sort((a, b) => a - b);
  let deepest = options.level - 1;
  return segments.map((segment, index) => {
    const found = options.mentions?.get(segment.id);
    const items = marks(segment);
    const pairs = segment.pairs.map((pair, i) => {
      const beads = segment.kind !== 'table' && pair.zh.plain.length > LONG ? align(pair.zh.plain, pair.en.plain) : [];
      const half = (language: 'zh' | 'en') =>
        halfHtml(
          r,
          pair[language],
          language,
          found?.[i]?.[language],
          options.noteOf,
          beads.map((bead) => bead[language]),
        );
      return {
        zh: half('zh'),
        en: half('en'),
        depth: Math.min(segment.depths?.[i] ?? 0, 4),
        mark: items[i]!,
        same: pair.zh.plain.trim() === pair.en.plain.trim(),
      };
    });
    let level = 0;
    if (segment.kind === 'heading') {
      level = Math.min(options.level + levels.indexOf(segment.level ?? 1), deepest + 1, 6);
      deepest = level;
    }
    const columns = segment.columns || 1;
    const rows = segment.kind === 'table' ? Array.from({ length: Math.ceil(pairs.length / columns) }) : [];
    const n = index + 1;
    return {
      kind: segment.kind,
      id: options.prefix + segment.id,
      number: options.article === false ? '' : options.article === null ? String(n) : `${options.article}.${n}`,
      pairs,
      level,
      rows: rows.map((_, row) =>
        pairs
          .slice(row * columns, (row + 1) * columns)
          .map((pair, column) => ({ ...pair, align: segment.align?.[column] ?? 'start' })),
      ),
    };
  });
}
