// The indexes of an edition, each made when first asked for.
import { wordFinder } from '../language/find-words.ts';
import { type Article, type Index, type Issue, type Mention, type Place, placeChain, type Term } from './edition.ts';

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

export function findUses(article: Article, terms: ReadonlyMap<string, Term>): Uses {
  const find = termFinder(terms);
  const uses = new Map<string, string[]>();
  for (const segment of article.segments)
    for (const id of new Set(find(segment.pairs.map((pair) => pair.zh.plain).join('\n')).map(({ value }) => value)))
      push(uses, id, segment.id);
  return [...uses];
}

function usesOf(article: Article, terms: ReadonlyMap<string, Term>, find: typeof findUses): Uses {
  const before = termUses.get(article);
  if (before?.terms === terms) return before.uses;
  const uses = find(article, terms);
  termUses.set(article, { terms, uses });
  return uses;
}

/** `articles` are the public ones, newest first; `find` may know the uses of terms from elsewhere. */
export function makeIndex(
  articles: readonly Article[],
  issues: readonly Issue[],
  places: ReadonlyMap<string, Place>,
  terms: ReadonlyMap<string, Term>,
  find: typeof findUses = findUses,
): Index {
  const oldestFirst = [...articles].reverse();
  const made = new Map<string, unknown>();
  const once = <T>(name: string, make: () => T): T => {
    if (!made.has(name)) made.set(name, make());
    return made.get(name) as T;
  };
  const collect = <V>(each: (add: (key: string, value: V) => void) => void) => {
    const map = new Map<string, V[]>();
    each((key, value) => push(map, key, value));
    return map;
  };
  return {
    get article() {
      return once('article', () => new Map(articles.map((article) => [article.id, article])));
    },
    get issue() {
      return once('issue', () => new Map(issues.map((issue) => [issue.id, issue])));
    },
    get byPerson() {
      return once('byPerson', () =>
        collect<Mention>((add) => {
          for (const article of oldestFirst)
            for (const appearance of article.people) if (appearance.id) add(appearance.id, { article, appearance });
        }),
      );
    },
    get byOrganisation() {
      return once('byOrganisation', () =>
        collect<Article>((add) => {
          for (const article of oldestFirst) {
            const ids = new Set(article.organisations.map(({ id }) => id));
            for (const { posts } of article.people)
              for (const { organisation } of posts) if (organisation) ids.add(organisation);
            for (const { about } of article.figures)
              if (typeof about === 'string' && !places.has(about)) ids.add(about);
            for (const id of ids) add(id, article);
          }
        }),
      );
    },
    get byPlace() {
      return once('byPlace', () =>
        collect<Article>((add) => {
          for (const article of oldestFirst) {
            for (const id of new Set(article.places.flatMap((place) => placeChain(places, place).map((p) => p.id))))
              add(id, article);
          }
        }),
      );
    },
    get byTheme() {
      return once('byTheme', () =>
        collect<Article>((add) => {
          for (const article of oldestFirst) for (const theme of article.themes) add(theme, article);
        }),
      );
    },
    get byTerm() {
      return once('byTerm', () =>
        collect<{ article: Article; segments: readonly string[] }>((add) => {
          for (const article of oldestFirst)
            for (const [id, segments] of usesOf(article, terms, find)) add(id, { article, segments });
        }),
      );
    },
    get issuesOf() {
      return once('issuesOf', () =>
        collect<Issue>((add) => {
          for (const issue of issues) for (const article of issue.articles) add(article.id, issue);
        }),
      );
    },
    get figures() {
      return once('figures', () =>
        articles.flatMap((article) => article.figures.map((figure) => ({ article, figure }))),
      );
    },
  };
}
