/** Across an edition: one Chinese segment rendered in two ways, and two Chinese segments rendered as one. */
import type { Bilingual } from '../language/bilingual.ts';
import { quote } from './side.ts';

/** A pair with whatever tells where it stands. */
export interface PlacedPair<Place> extends Bilingual {
  readonly place: Place;
}

export interface Inconsistency<Place> {
  /** Which side is the same in all: `zh` where one Chinese text has several renderings. */
  readonly same: 'zh' | 'en';
  /** The pair that departs from what most pairs, or the first, have. */
  readonly pair: PlacedPair<Place>;
  /** The pair it is held against. */
  readonly other: PlacedPair<Place>;
  readonly message: Bilingual;
  readonly expected: string;
}

/** Case, white space, and the mark at the end do not make two renderings. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/[\s.。!！;；:：,，]+$/u, '')
    .trim();

/** Short strings are labels whose rendering depends on where they stand (会 is a meeting, a society, can). */
const LEAST = { zh: 4, en: 12 } as const;

interface Group<Place> {
  readonly pairs: PlacedPair<Place>[];
}

function* within<Place>(groups: Iterable<Group<Place>>, same: 'zh' | 'en'): Generator<Inconsistency<Place>> {
  const other = same === 'zh' ? 'en' : 'zh';
  for (const { pairs } of groups) {
    const renderings = new Map<string, PlacedPair<Place>[]>();
    for (const pair of pairs) {
      const key = plain(pair[other]);
      const known = renderings.get(key);
      if (known) known.push(pair);
      else renderings.set(key, [pair]);
    }
    if (renderings.size < 2) continue;
    // The rendering most pairs have is held to be meant; of equals the first.
    const [usual, ...rest] = [...renderings.values()].sort((a, b) => b.length - a.length);
    const model = usual![0]!;
    for (const pair of rest.flat()) {
      const [text, here, there] = [quote(pair[same]), quote(pair[other]), quote(model[other])];
      yield {
        same,
        pair,
        other: model,
        expected: model[other],
        message: {
          zh: `“${text}”此处对应“${here}”，别处对应“${there}”`,
          en: `“${text}” is “${here}” here and “${there}” elsewhere`,
        },
      };
    }
  }
}

/**
 * Segments of which one side is the same and the other is not, over any number of pairs. Each inconsistency names the
 * pair that departs and the one it is held against. Segments that hold figures differ for good reason in those alone
 * and are compared like any other, since the same Chinese figure should read the same.
 */
export function inconsistencies<Place>(pairs: Iterable<PlacedPair<Place>>): readonly Inconsistency<Place>[] {
  const groups = { zh: new Map<string, Group<Place>>(), en: new Map<string, Group<Place>>() };
  for (const pair of pairs) {
    for (const same of ['zh', 'en'] as const) {
      const key = plain(pair[same]);
      if ([...key].length < LEAST[same] || !plain(pair[same === 'zh' ? 'en' : 'zh'])) continue;
      const group = groups[same].get(key);
      if (group) group.pairs.push(pair);
      else groups[same].set(key, { pairs: [pair] });
    }
  }
  return [...within(groups.zh.values(), 'zh'), ...within(groups.en.values(), 'en')];
}
