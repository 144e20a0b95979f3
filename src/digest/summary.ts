// The gist of an article in the editors' own words: its first sentences, whole, and the same ones in both languages.
import type { Segment } from '../content/segment.ts';
import { align } from '../language/align.ts';
import type { Bilingual } from '../language/bilingual.ts';

/** About three lines in each column of the message. */
export interface Measure {
  /** At most so many pairs of sentences. */
  readonly sentences: number;
  /** At most so many characters; the first sentence is taken whole however long. */
  readonly zh: number;
  readonly en: number;
}

export const THREE_LINES: Measure = { sentences: 3, zh: 90, en: 300 };

/**
 * Pairs of sentences from the beginning of an article's running text, cut where both languages end a sentence. A
 * paragraph of the result holds what comes from one paragraph of the article.
 */
export function summary(segments: readonly Segment[], measure: Measure = THREE_LINES): readonly Bilingual[] {
  const found: Bilingual[] = [];
  let [sentences, zhLeft, enLeft] = [measure.sentences, measure.zh, measure.en];
  for (const { kind, pairs } of segments) {
    if (kind !== 'paragraph' && kind !== 'quote') continue;
    for (const { zh, en } of pairs) {
      let end = { zh: 0, en: 0 };
      const first = found.length === 0;
      let full = false;
      for (const bead of align(zh.plain, en.plain)) {
        // A sentence that only one language has stays with the one before it.
        const lengths = { zh: bead.zh.end - bead.zh.start, en: bead.en.end - bead.en.start };
        const begun = !first || end.zh > 0 || end.en > 0;
        const alone = !lengths.zh || !lengths.en;
        full = begun && !alone && (sentences < 1 || lengths.zh > zhLeft || lengths.en > enLeft);
        if (full) break;
        end = { zh: Math.max(end.zh, bead.zh.end), en: Math.max(end.en, bead.en.end) };
        if (!alone) sentences -= 1;
        zhLeft -= lengths.zh;
        enLeft -= lengths.en;
      }
      if (end.zh && end.en) found.push({ zh: zh.plain.slice(0, end.zh).trim(), en: en.plain.slice(0, end.en).trim() });
      if (full || sentences < 1 || zhLeft <= 0 || enLeft <= 0) return found;
    }
  }
  return found;
}
