// An article as it is shown: everything a page, a PDF or a mail prints of it, in one rendition.
import type { Article, Edition } from '../content/edition.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { once } from '../language/once.ts';
import { type DateView, dateView } from './date.ts';
import { type FigureView, figureView } from './figure.ts';
import { segmentOfFigures } from './mention.ts';
import {
  type AppearanceView,
  appearancesView,
  type OrganisationView,
  organisationView,
  type PlaceView,
  placeView,
} from './name.ts';
import type { Rendition } from './rendition.ts';
import { type PairView, textView } from './segment.ts';
import { type SourceView, sourceView } from './source.ts';
import { breakable, sizeOf } from './title.ts';
import { type ThemeName, themeName } from './topic.ts';

export interface TitleView extends Bilingual {
  /** HTML of the Chinese title with its places to break. */
  readonly zhHtml: string;
  /** See `sizeOf`. */
  readonly size: '' | 'm' | 's';
}

/** Characters of a title that its usual type has room for. */
const USUAL = { zh: 30, en: 90 };

export interface ArticleFigure extends FigureView {
  /** The segment it first stands in; null where the text does not give it as a number. */
  readonly segment: { readonly id: string; readonly n: number } | null;
}

export interface ImageView {
  /** Path in the content folder, and from the site's root. */
  readonly file: string;
  readonly alt: Bilingual;
  readonly caption: Bilingual | null;
  readonly credit: Bilingual | null;
  readonly licence: string | null;
}

export interface ArticleView {
  readonly id: string;
  readonly href: string | null;
  readonly title: TitleView;
  readonly status: Article['status'];
  /** When it happened; null where nobody knows. */
  readonly date: DateView | null;
  readonly published: DateView | null;
  readonly places: readonly PlaceView[];
  readonly venue: Bilingual | null;
  /** 江苏淮安，2025年6月23日 / Huai’an, Jiangsu, 23 June 2025. Empty where neither is known. */
  readonly dateline: Bilingual;
  readonly people: readonly AppearanceView[];
  readonly organisations: readonly OrganisationView[];
  readonly figures: readonly ArticleFigure[];
  readonly themes: readonly (ThemeName & { readonly summary: PairView | null })[];
  /** The editors' own. */
  readonly why: PairView | null;
  readonly source: SourceView;
  readonly corrections: readonly (Bilingual & { readonly date: DateView })[];
  readonly images: readonly ImageView[];
  readonly article: Article;
}

export const titleView = (r: Rendition, title: Bilingual): TitleView => {
  const { zh, en } = r.both(title);
  return {
    zh,
    en,
    size: sizeOf({ zh, en }, USUAL),
    // Where a line may end is asked for by some lists only, and found slowly.
    get zhHtml() {
      return r.once('words', zh, () => breakable(zh));
    },
  };
};

/** `YYYY-MM-DD` of an instant in a time zone. */
export function dayIn(zone: string, instant: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    instant,
  );
}

/** The images of an article whose licence has not run out on the edition's day in the site's time zone. */
export const liveImages = (edition: Edition, article: Article): Article['images'] => {
  if (!article.images.length) return [];
  const today = dayIn(edition.site.time_zone, edition.now);
  return article.images.filter(({ expires }) => expires === null || expires >= today);
};

const listed = (names: readonly string[], and: string, comma: string) =>
  names.length < 2 ? (names[0] ?? '') : names.slice(0, -1).join(comma) + and + names.at(-1);

function datelineOf(r: Rendition, places: readonly PlaceView[], date: DateView | null): Bilingual {
  const zh = [
    listed(
      places.map(({ line }) => line.zh),
      '、',
      '、',
    ),
  ];
  const en = [
    listed(
      places.map(({ line }) => line.en),
      '; ',
      '; ',
    ),
  ];
  if (date) {
    zh.push(date.zh + (date.inferred ? r.say('（据文意推断）') : ''));
    en.push(date.en + (date.inferred ? ' (inferred)' : ''));
  } else {
    zh.push(r.say('日期不详'));
    en.push('date not known');
  }
  return { zh: zh.filter(Boolean).join('，'), en: en.filter(Boolean).join(', ').replace(/^date/, 'Date') };
}

/**
 * An article in a rendition; made once, and its parts when they are first asked for: most pages that name an article
 * show no more of it than its title and dateline.
 */
export function articleView(r: Rendition, article: Article): ArticleView {
  return r.once('article', article.id, () => {
    const { edition } = r;
    const date = article.date.value === null ? null : dateView(r, article.date.value, article.date.basis);
    const places = article.places.flatMap((id) => {
      const place = edition.places.get(id);
      return place ? [placeView(r, place)] : [];
    });
    const figures = once(() => {
      const within = segmentOfFigures(edition, article);
      return article.figures.map((figure) => ({
        ...figureView(r, article, figure),
        segment: within.get(figure.id) ?? null,
      }));
    });
    const organisations = once(() =>
      article.organisations.flatMap(({ id }) => {
        const organisation = edition.organisations.get(id);
        return organisation ? [organisationView(r, organisation)] : [];
      }),
    );
    const why = once(() => article.why && textView(r, article.why));
    const source = once(() => sourceView(r, article));
    return {
      id: article.id,
      href: r.href('article', article.id),
      title: titleView(r, article.title),
      status: article.status,
      date,
      published: article.published === null ? null : dateView(r, article.published),
      places,
      venue: article.venue && r.both(article.venue),
      dateline: datelineOf(r, withoutOuter(places), date),
      get people() {
        return appearancesView(r, article);
      },
      get organisations() {
        return organisations();
      },
      get figures() {
        return figures();
      },
      themes: article.themes.flatMap((id) => {
        const theme = edition.themes.get(id);
        return theme ? [{ ...themeName(r, theme), summary: theme.summary && textView(r, theme.summary) }] : [];
      }),
      get why() {
        return why();
      },
      get source() {
        return source();
      },
      corrections: article.corrections.map(({ date: on, ...text }) => ({ ...r.both(text), date: dateView(r, on) })),
      images: liveImages(edition, article).map(({ file, alt, caption, credit, licence }) => ({
        file,
        alt: r.both(alt),
        caption: caption && r.both(caption),
        credit: credit && r.both(credit),
        licence,
      })),
      article,
    };
  });
}

/** Without places that another place of the list lies in: 淮安 says no more beside 淮安经开区. */
const withoutOuter = (places: readonly PlaceView[]): PlaceView[] =>
  places.filter(({ id }) => !places.some((other) => other.id !== id && other.chain.some((above) => above.id === id)));
