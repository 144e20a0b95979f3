/**
 * Couples of opposites in both languages (what goes up or down, is allowed or banned, imported or exported) and words of
 * settled rendering: for finding a word rendered by its opposite, or denied on one side alone. A couple has two sides; a
 * word that is of one side but says little by itself (更多, "up", "growth") only keeps the couple from being sure, as
 * does a single character such as 降.
 */
import { COUPLES, PREDICATES } from './antonym-words.ts';

/** What a word says: which couple, which side of it, and whether it tells or only hints. */
export interface Sense {
  readonly couple: string;
  readonly side: 0 | 1;
  readonly tells: boolean;
}

/** A word ending in ~ stands with its regular inflections, in ~~ with those that double its last letter. */
function inflections(entry: string): readonly string[] {
  const [first = '', ...rest] = entry.split('_');
  const tail = rest.length ? `_${rest.join('_')}` : '';
  if (!first.endsWith('~')) return [entry];
  const doubles = first.endsWith('~~');
  const stem = first.replace(/~+$/, '');
  const forms = doubles
    ? [stem, `${stem}s`, `${stem}${stem.at(-1)}ed`, `${stem}${stem.at(-1)}ing`]
    : stem.endsWith('e')
      ? [stem, `${stem}s`, `${stem}d`, `${stem.slice(0, -1)}ing`]
      : [stem, `${stem}s`, `${stem}es`, `${stem}ed`, `${stem}ing`, `${stem}er`];
  return forms.map((form) => form + tail);
}

function collect(language: 'zh' | 'en'): ReadonlyMap<string, readonly Sense[]> {
  const found = new Map<string, Sense[]>();
  const put = (entry: string, sense: Sense): void => {
    for (const word of language === 'en' ? inflections(entry) : [entry])
      found.set(word, [...(found.get(word) ?? []), sense]);
  };
  for (const couple of COUPLES)
    for (const side of [0, 1] as const) {
      const [telling = '', hinting = ''] = couple[language][side].split('|');
      for (const [list, tells] of [
        [telling, true],
        [hinting, false],
      ] as const)
        for (const entry of list.split(' ').filter(Boolean)) put(entry, { couple: couple.id, side, tells });
    }
  for (const line of PREDICATES.trim().split('\n')) {
    const [zh = '', en = ''] = line.split(' | ');
    for (const entry of (language === 'zh' ? zh : en).split(' '))
      put(entry, { couple: zh, side: 0, tells: language === 'zh' ? entry.length > 1 : true });
  }
  return found;
}

/** Senses by word, Chinese in Simplified characters, English in small letters, its words joined by `_`. */
export const OPPOSITES = { zh: collect('zh'), en: collect('en') } as const;
