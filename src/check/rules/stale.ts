/**
 * You want this rule where somebody has signed for a translation: a `review` entry speaks of the texts as they were.
 * Where either side of the segment has changed since (its hash differs), the review no longer holds. An entry without a
 * hash is held against the one that `check --record` kept.
 */
import { type EditionRule, placeOf } from '../edition-rule.ts';
import { segmentHash } from '../lock.ts';

export const rule: EditionRule = {
  id: 'stale',
  severity: 'warning',
  about: {
    zh: '找出审校之后又改动过的段落。',
    en: 'Finds segments that have changed since they were reviewed.',
  },
  examples: [
    { front: 'review: [{ segment: s1, translated: human, reviewed: 2025-06-26 }]' },
    {
      front: 'review: [{ segment: s1, translated: human, reviewed: 2025-06-26, hash: h00000000000000 }]',
      finds: 'has changed since its review of 2025-06-26',
    },
  ],
  *article({ article, lock }) {
    for (const [i, { segment: id, reviewed, hash }] of article.review.entries()) {
      const segment = article.segments.find((each) => each.id === id);
      const kept = lock?.reviewed?.[id];
      const wanted = hash ?? (kept && kept[0] === (reviewed ?? '') ? kept[1] : null);
      if (!segment || wanted === null) continue;
      const now = segmentHash(segment);
      if (wanted === now) continue;
      yield {
        place: placeOf(article.yaml, ['review', i, hash === null ? 'segment' : 'hash']),
        segment: id,
        message: {
          en: `${id} has changed since its review${reviewed ? ` of ${reviewed}` : ''}; review it again`,
          zh: `${id}在${reviewed ? `${reviewed}` : ''}审校之后改动过，请重新审校`,
        },
        expected: now,
      };
    }
  },
};
