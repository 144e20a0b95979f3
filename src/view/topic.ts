// Terms and themes as they are shown, and what they occur with.
import type { Edition, Term, Theme } from '../content/edition.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { readings } from '../language/pinyin.ts';
import { type DateView, dateView } from './date.ts';
import type { Rendition } from './rendition.ts';
import { type PairView, textView } from './segment.ts';

export interface ThemeName extends Bilingual {
  readonly id: string;
  readonly href: string;
  /** Public articles that follow it. */
  readonly count: number;
}

export const themeName = (r: Rendition, theme: Theme): ThemeName =>
  r.once('theme name', theme.id, () => ({
    id: theme.id,
    ...r.both(theme),
    href: r.href('theme', theme.id)!,
    count: r.edition.index.byTheme.get(theme.id)?.length ?? 0,
  }));

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Running text in pinyin, word by word: xīnzhì shēngchǎnlì. */
export function pinyinOf(text: string): string {
  return [...words.segment(text)]
    .map(({ segment }) =>
      readings(segment)
        .map(({ character, reading }, i) =>
          reading === null ? character : i && /^[aāáǎàoōóǒòeēéěè]/.test(reading) ? `’${reading}` : reading,
        )
        .join(''),
    )
    .join(' ')
    .replace(/ (?=[，。、；：”’）》])|(?<=[“‘（《]) /gu, '')
    .trim();
}

export interface RenderingView {
  readonly text: string;
  readonly status: 'preferred' | 'admitted' | 'deprecated';
  /** 首选, 可用, 不用. */
  readonly label: Bilingual;
  readonly why: Bilingual | null;
}

const LABELS: Record<RenderingView['status'], Bilingual> = {
  preferred: { zh: '首选', en: 'Preferred' },
  admitted: { zh: '可用', en: 'Admitted' },
  deprecated: { zh: '不用', en: 'Deprecated' },
};

const rendering = (
  r: Rendition,
  text: string,
  status: RenderingView['status'],
  why: Bilingual | null = null,
): RenderingView => ({
  text: r.en(text),
  status,
  label: { zh: r.say(LABELS[status].zh), en: LABELS[status].en },
  why: why && r.both(why),
});

export interface TermView {
  readonly id: string;
  readonly href: string;
  /** The first of the Chinese forms, and the rest. */
  readonly zh: string;
  readonly also: readonly string[];
  readonly en: string;
  readonly pinyin: string;
  readonly renderings: readonly RenderingView[];
  readonly definition: PairView | null;
  readonly note: Bilingual | null;
  /** The document that fixed the rendering; null: our choice, shown as such. */
  readonly authority: (Bilingual & { readonly date: DateView | null; readonly url: string | null }) | null;
  readonly count: number;
}

export const termView = (r: Rendition, term: Term): TermView =>
  r.once('term', term.id, () => {
    const [first = term.id, ...also] = term.zh;
    const { document, date, url } = term.authority ?? { document: null, date: null, url: null };
    return {
      id: term.id,
      href: r.href('term', term.id)!,
      zh: r.zh(first),
      also: also.map((form) => r.zh(form)),
      en: r.en(term.en.preferred),
      pinyin: pinyinOf(first),
      renderings: [
        rendering(r, term.en.preferred, 'preferred'),
        ...term.en.admitted.map((text) => rendering(r, text, 'admitted')),
        ...term.en.deprecated.map(({ text, why }) => rendering(r, text, 'deprecated', why)),
      ],
      definition: term.definition && textView(r, term.definition),
      note: noteOf(r, term.note),
      authority:
        document === null
          ? null
          : {
              ...(typeof document === 'string' ? { zh: r.zh(document), en: document } : r.both(document)),
              date: date === null ? null : dateView(r, date),
              url,
            },
      count: r.edition.index.byTerm.get(term.id)?.length ?? 0,
    };
  });

const noteOf = (r: Rendition, note: string | Bilingual | null): Bilingual | null =>
  note === null ? null : typeof note === 'string' ? { zh: r.zh(note), en: note } : r.both(note);

export interface ThemeView extends ThemeName {
  readonly pinyin: string;
  readonly summary: PairView | null;
  readonly note: Bilingual | null;
  readonly terms: readonly TermView[];
  /** Themes it stands beside in articles, the most frequent first, with how often. */
  readonly neighbours: readonly (ThemeName & { readonly together: number })[];
}

export const themeView = (r: Rendition, theme: Theme): ThemeView =>
  r.once('theme', theme.id, () => ({
    ...themeName(r, theme),
    pinyin: pinyinOf(theme.zh),
    summary: theme.summary && textView(r, theme.summary),
    note: noteOf(r, theme.note),
    terms: theme.terms.flatMap((id) => {
      const term = r.edition.terms.get(id);
      return term ? [termView(r, term)] : [];
    }),
    neighbours: neighbours(r.edition, theme.id).flatMap(([id, together]) => {
      const other = r.edition.themes.get(id);
      return other ? [{ ...themeName(r, other), together }] : [];
    }),
  }));

function neighbours(edition: Edition, id: string): [string, number][] {
  const counts = new Map<string, number>();
  for (const article of edition.index.byTheme.get(id) ?? [])
    for (const other of article.themes) if (other !== id) counts.set(other, (counts.get(other) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 12);
}
