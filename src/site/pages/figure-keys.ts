// What the table of figures is filtered and sorted by, for the whole edition: small enough to be fetched by a reader who
// asks, while the rows themselves stay in the static pages, which the reader's script takes them from.
import { type Article, type Edition, type Figure, placeChain } from '../../content/edition.ts';
import { unitWords } from '../../view/unit.ts';
import { type Page, page } from '../page.ts';
import type { Tree } from '../tree.ts';

/** Where the keys stand, below the root: they are the same for every script. */
export const KEYS = 'figures/keys.json';

/** Articles of one page of the table, and so the rows that are fetched together. */
export const ARTICLES = 30;

/** Longest lists of places and units to choose from; the most frequent come first to be chosen. */
const MOST = { places: 200, units: 100 };

/** The articles of the table, in its order. */
export const withFigures = (edition: Edition): readonly Article[] =>
  edition.articles.filter(({ figures }) => figures.length);

/** A figure's unit, or what it counts. */
export const unitKey = ({ unit, counted }: Figure): string => (counted ? `count-${counted.zh}` : unit);

const YEAR = /\d{4}(?=$|[-/~?%])/g;
/** First and last year that a date or interval touches; null where it names none. */
export function yearsOf(edtf: string | null): readonly [number, number] | null {
  const years = (edtf?.match(YEAR) ?? []).map(Number);
  return years.length ? [Math.min(...years), Math.max(...years)] : null;
}

/** Where a date or interval begins as a number to sort by: 2025-06 is 20250600; 0 where it names no year. */
function sinceOf(edtf: string): number {
  const [, year, month = '0', day = '0'] = /(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(edtf) ?? [];
  return year ? Number(year) * 10_000 + Number(month) * 100 + Number(day) : 0;
}

/** Every place that an article is about, each with what it lies in. */
const placesOf = (edition: Edition, article: Article) => [
  ...new Set(article.places.flatMap((id) => placeChain(edition.places, id).map((place) => place.id))),
];

/** What there is to choose from, over the whole edition. */
export interface Choices {
  readonly kinds: readonly ReturnType<typeof unitWords>['kind'][];
  readonly places: readonly string[];
  /** A figure of each unit. */
  readonly units: readonly Figure[];
  readonly years: readonly number[];
}

const made = new WeakMap<Edition, Choices>();

/** The choices of an edition; made once. */
export function choicesOf(edition: Edition): Choices {
  let found = made.get(edition);
  if (!found) {
    found = count(edition);
    made.set(edition, found);
  }
  return found;
}

function count(edition: Edition): Choices {
  const places = new Map<string, number>();
  const units = new Map<string, { figure: Figure; count: number }>();
  const years = new Set<number>();
  const kinds = new Set<Choices['kinds'][number]>();
  for (const article of withFigures(edition)) {
    for (const id of placesOf(edition, article)) places.set(id, (places.get(id) ?? 0) + article.figures.length);
    for (const figure of article.figures) {
      const key = unitKey(figure);
      const unit = units.get(key);
      if (unit) unit.count += 1;
      else units.set(key, { figure, count: 1 });
      kinds.add(unitWords(figure.unit, edition.site.style.english).kind);
      const [first, last] = yearsOf(figure.period ?? article.date.value) ?? [1, 0];
      for (let year = first; year <= Math.min(last, first + 30); year++) years.add(year);
    }
  }
  return {
    kinds: (['money', 'rate', 'count', 'measure'] as const).filter((kind) => kinds.has(kind)),
    places: [...places]
      .sort((a, b) => b[1] - a[1])
      .slice(0, MOST.places)
      .map(([id]) => id),
    units: [...units.values()]
      .sort((a, b) => b.count - a.count)
      .slice(0, MOST.units)
      .map(({ figure }) => figure),
    years: [...years].sort((a, b) => b - a),
  };
}

/** The keys of every figure, in the order of the table's rows. */
function keys(edition: Edition): object {
  const places = new Map<string, number>();
  const units = new Map<string, { at: number; kind: string }>();
  const place = (id: string) => places.get(id) ?? places.set(id, places.size).get(id)!;
  const unit = (figure: Figure) => {
    const key = unitKey(figure);
    let found = units.get(key);
    if (!found) {
      found = { at: units.size, kind: unitWords(figure.unit, edition.site.style.english).kind };
      units.set(key, found);
    }
    return found.at;
  };
  const articles = withFigures(edition).map((article) => [
    placesOf(edition, article).map(place),
    ...article.figures.map((figure) => {
      const when = figure.period ?? article.date.value;
      const [first = 0, last = 0] = yearsOf(when) ?? [];
      return [unit(figure), (figure.range ?? [figure.value!])[0], sinceOf(figure.period ?? article.order), first, last];
    }),
  ]);
  return {
    length: ARTICLES,
    places: [...places.keys()],
    units: [...units].map(([id, { kind }]) => [id, kind]),
    articles,
  };
}

/** The file of keys: for each article the numbers of its places, then for each figure unit, value, date and years. */
export function* keyPages(tree: Tree): Generator<Page> {
  if (tree.folder === '') yield page(KEYS, () => JSON.stringify(keys(tree.edition)));
}
