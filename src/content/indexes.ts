// The indexes of an edition, each made when first asked for, and from the last one where little has changed.
import { wordFinder } from '../language/find-words.ts';
import {
  type Article,
  type Figure,
  type Index,
  type Issue,
  type Mention,
  type Place,
  placeChain,
  type Term,
} from './edition.ts';
import { newestFirst } from './gather.ts';

const push = <V>(map: Map<string, V[]>, key: string, value: V) => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};

/** The segments of an article that hold each term, by the term's id. */
export type Uses = readonly (readonly [string, readonly string[]])[];

/** Found once for the same article and registry. */
const termUses = new WeakMap<Article, { readonly terms: ReadonlyMap<string, Term>; readonly uses: Uses }>();
type Find = ReturnType<typeof wordFinder<string>>;

const finders = new WeakMap<ReadonlyMap<string, Term>, Find>();
/** Finds the Chinese forms of terms; `value` is a term's id. The same function for the same registry. */
export function termFinder(terms: ReadonlyMap<string, Term>): Find {
  let found = finders.get(terms);
  if (!found) {
    found = wordFinder([...terms.values()].flatMap((term) => term.zh.map((form) => [form, term.id] as const)));
    finders.set(terms, found);
  }
  return found;
}

export function findUses(article: Pick<Article, 'segments'>, terms: ReadonlyMap<string, Term>): Uses {
  const find = termFinder(terms);
  const uses = new Map<string, string[]>();
  for (const segment of article.segments)
    for (const id of new Set(find(segment.pairs.map((pair) => pair.zh.plain).join('\n')).map(({ value }) => value)))
      push(uses, id, segment.id);
  return [...uses];
}

function usesOf(
  article: Article,
  terms: ReadonlyMap<string, Term>,
  find: (article: Article, terms: ReadonlyMap<string, Term>) => Uses,
): Uses {
  const before = termUses.get(article);
  if (before?.terms === terms) return before.uses;
  const uses = find(article, terms);
  termUses.set(article, { terms, uses });
  return uses;
}

/** What the next index can take over from one: data alone, so that no index holds all those before it. */
export interface Indexed {
  readonly articles: readonly Article[];
  readonly places: ReadonlyMap<string, Place>;
  readonly terms: ReadonlyMap<string, Term>;
  readonly made: ReadonlyMap<string, unknown>;
}

/** By its place, so that an index holds nothing of an article. */
class MentionAt implements Mention {
  readonly article: Article;
  readonly at: number;
  constructor(article: Article, at: number) {
    this.article = article;
    this.at = at;
  }
  get appearance(): Mention['appearance'] {
    return this.article.people[this.at]!;
  }
}

class FigureAt {
  readonly article: Article;
  readonly at: number;
  constructor(article: Article, at: number) {
    this.article = article;
    this.at = at;
  }
  get figure(): Figure {
    return this.article.figures[this.at]!;
  }
}

type Entry = Article | { readonly article: Article };
const articleOf = (entry: Entry): Article => ('article' in entry ? entry.article : entry);

/** More changed articles than this, and an index is made anew. */
const FEW = 100;

/** Lists by key, oldest first, in which some articles have gone and others come. What does not change is shared. */
function patched<V extends Entry>(
  before: ReadonlyMap<string, readonly V[]>,
  gone: ReadonlySet<Article>,
  come: readonly Article[],
  valuesOf: (article: Article) => Iterable<readonly [string, V]>,
): Map<string, readonly V[]> {
  const map = new Map(before);
  const own = new Set<string>();
  const listOf = (key: string): V[] => {
    const list = map.get(key) ?? [];
    if (own.has(key)) return list as V[];
    own.add(key);
    const copy = list.filter((entry) => !gone.has(articleOf(entry)));
    map.set(key, copy);
    return copy;
  };
  for (const article of gone) for (const [key] of valuesOf(article)) listOf(key);
  for (const article of come)
    for (const [key, value] of valuesOf(article)) {
      const list = listOf(key);
      let at = list.length;
      while (at > 0 && newestFirst(articleOf(list[at - 1]!), article) < 0) at -= 1;
      list.splice(at, 0, value);
    }
  for (const key of own) if (!map.get(key)!.length) map.delete(key);
  return map;
}

/**
 * Indexes over the public articles, newest first. `find` may know the uses of terms from elsewhere. `before` is the last one of the same folder: where few articles have
 * changed since, its lists are taken over.
 */
export function makeIndex(
  articles: readonly Article[],
  issues: readonly Issue[],
  places: ReadonlyMap<string, Place>,
  terms: ReadonlyMap<string, Term>,
  find: (article: Article, terms: ReadonlyMap<string, Term>) => Uses = findUses,
  before: Indexed | null = null,
): { readonly index: Index; readonly next: Indexed } {
  const made = new Map<string, unknown>();
  const once = <T>(name: string, make: () => T): T => {
    if (!made.has(name)) made.set(name, make());
    return made.get(name) as T;
  };
  let difference: { gone: Set<Article>; come: Article[] } | null = null;
  const changes = () => {
    if (!difference) {
      const now = new Set(articles);
      const gone = new Set(before!.articles.filter((article) => !now.delete(article)));
      difference = { gone, come: [...now].reverse() };
    }
    return difference;
  };
  const collect = <V extends Entry>(
    name: string,
    valuesOf: (article: Article) => Iterable<readonly [string, V]>,
    same = true,
  ) =>
    once(name, (): ReadonlyMap<string, readonly V[]> => {
      const known = same ? (before?.made.get(name) as ReadonlyMap<string, readonly V[]> | undefined) : undefined;
      if (known && changes().gone.size + changes().come.length <= FEW)
        return patched(known, changes().gone, changes().come, valuesOf);
      const map = new Map<string, V[]>();
      for (let i = articles.length - 1; i >= 0; i -= 1)
        for (const [key, value] of valuesOf(articles[i]!)) push(map, key, value);
      return map;
    });
  const termsOf = (article: Article) =>
    usesOf(article, terms, find).map(([id, segments]) => [id, { article, segments }] as const);
  const index: Index = {
    get article() {
      return once('article', () => new Map(articles.map((article) => [article.id, article])));
    },
    get issue() {
      return once('issue', () => new Map(issues.map((issue) => [issue.id, issue])));
    },
    get byPerson() {
      return collect<Mention>('byPerson', (article) =>
        article.people.flatMap((appearance, i) =>
          appearance.id ? [[appearance.id, new MentionAt(article, i)] as const] : [],
        ),
      );
    },
    get byOrganisation() {
      return collect<Article>(
        'byOrganisation',
        (article) => {
          const ids = new Set(article.organisations.map(({ id }) => id));
          for (const { posts } of article.people)
            for (const { organisation } of posts) if (organisation) ids.add(organisation);
          for (const { about } of article.figures) if (typeof about === 'string' && !places.has(about)) ids.add(about);
          return [...ids].map((id) => [id, article] as const);
        },
        before?.places === places,
      );
    },
    get byPlace() {
      return collect<Article>(
        'byPlace',
        (article) =>
          [...new Set(article.places.flatMap((place) => placeChain(places, place).map(({ id }) => id)))].map(
            (id) => [id, article] as const,
          ),
        before?.places === places,
      );
    },
    get byTheme() {
      return collect<Article>('byTheme', (article) => article.themes.map((theme) => [theme, article] as const));
    },
    get byTerm() {
      return collect('byTerm', termsOf, before?.terms === terms);
    },
    get issuesOf() {
      return once('issuesOf', () => {
        const map = new Map<string, Issue[]>();
        for (const issue of issues) for (const article of issue.articles) push(map, article.id, issue);
        return map;
      });
    },
    get figures() {
      return once('figures', () =>
        articles.flatMap((article) => article.figures.map((_, i) => new FigureAt(article, i))),
      );
    },
  };
  return { index, next: { articles, places, terms, made } };
}
