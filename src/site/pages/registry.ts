// People, organisations and places: who held what and when, what stands below what, and in which articles.
import type { Article, Mention, Organisation, Person, Place } from '../../content/edition.ts';
import type { Bilingual } from '../../language/bilingual.ts';
import { articleView } from '../../view/article.ts';
import { appearanceView, organisationView, personView, placeView } from '../../view/name.ts';
import { hasPage, type Kind, pathOf } from '../../view/rendition.ts';
import { subjectFeed } from '../feeds.ts';
import type { Page } from '../page.ts';
import type { Tree } from '../tree.ts';
import { countedOf } from './figures.ts';
import { articleEntry, head, parts, plainText, spineOf, wording } from './lists.ts';

interface Row {
  readonly zh: string;
  readonly en: string;
  readonly href: string | null;
  readonly pinyin?: string | null;
  readonly note: Bilingual;
  readonly count: number;
  readonly depth?: number;
}

const withPage = <T extends { readonly id: string }>(tree: Tree, kind: Kind, registry: ReadonlyMap<string, T>): T[] =>
  [...registry.values()].filter(({ id }) => hasPage(tree.edition, kind, id));

const byEnglish = <T extends { readonly en: string }>(list: readonly T[]): T[] =>
  [...list].sort((a, b) => (a.en < b.en ? -1 : a.en > b.en ? 1 : 0));

function* index<T>(
  tree: Tree,
  path: string,
  title: Bilingual,
  text: readonly [string, string],
  items: readonly T[],
  row: (item: T) => Row,
): Generator<Page> {
  const kind = path.slice(0, -1);
  for (const part of parts(tree, path, items))
    yield tree.page('names', { path: part.path, title, kind: 'names', section: path }, () => ({
      head: head(title, { text: plainText(tree, ...text) }),
      groups: part.items.length ? [{ kind, rows: part.items.map(row) }] : [],
      paging: part.paging,
    }));
}

const capitalised = (words: Bilingual | null): Bilingual | null =>
  words && { zh: words.zh, en: words.en.charAt(0).toUpperCase() + words.en.slice(1) };

const use = (tree: Tree, article: Article) => {
  const entry = articleEntry(tree, article);
  return { ...entry, spine: entry.spine || article.order };
};

function* people(tree: Tree): Generator<Page> {
  const { edition, r } = tree;
  const all = byEnglish(withPage(tree, 'person', edition.people));
  const mentions = (person: Person) => edition.index.byPerson.get(person.id) ?? [];
  yield* index(
    tree,
    'people/',
    wording(tree, '人物', 'People'),
    [
      '文章中点名的人，以及他们最近一次出现时的职务。',
      'Everybody our articles name, with the posts they held when they last appeared.',
    ],
    all,
    (person) => {
      const held = mentions(person);
      const { line } = appearanceView(r, held.at(-1)!.appearance);
      return { ...personView(r, person), note: line, count: held.length };
    },
  );
  for (const person of all) {
    const held = mentions(person);
    const view = personView(r, person);
    for (const part of parts(tree, pathOf('person', person.id), held))
      yield tree.page(
        'entity',
        {
          path: part.path,
          title: view,
          get description() {
            return appearanceView(r, held.at(-1)!.appearance).line;
          },
          kind: 'person',
          section: 'people/',
          updated: held.at(-1)!.article.order,
          shows: {
            get articles() {
              return held.map(({ article }) => article);
            },
          },
        },
        () => ({
          head: head(view, {
            over: wording(tree, '人物', 'A person'),
            plainPinyin: view.pinyin,
            under: view.ownSpelling
              ? wording(tree, '英文名为本人所用写法', 'The English spelling is the person’s own')
              : null,
          }),
          note: view.note,
          heldLabel: wording(tree, '何时任何职', 'Posts over time'),
          held: part.path === pathOf('person', person.id) ? postsOf(tree, held) : [],
          usesLabel: wording(tree, '所见文章', 'Where our articles name them'),
          uses: part.items.map(({ article, appearance }) => {
            const seen = appearanceView(r, appearance);
            return { ...use(tree, article), note: seen.part };
          }),
          groups: [],
          paging: part.paging,
        }),
      );
  }
}

/** Each post a person held, from the first article that gives it to the last, the latest first. */
function postsOf(tree: Tree, held: readonly Mention[]) {
  const posts = new Map<string, { zh: string; en: string; href: string | null; seen: Article[] }>();
  for (const { article, appearance } of held)
    for (const { zh, en, organisation } of appearanceView(tree.r, appearance).posts) {
      const key = `${zh}\n${en}`;
      const before = posts.get(key);
      if (before) before.seen.push(article);
      else posts.set(key, { zh, en, href: organisation?.href ?? null, seen: [article] });
    }
  return [...posts.values()].reverse().map(({ seen, ...post }) => {
    const when = (article: Article) => spineOf(articleView(tree.r, article)) || article.order;
    const [first, last] = [when(seen[0]!), when(seen.at(-1)!)];
    return { ...post, from: first, to: last === first ? null : last, count: seen.length };
  });
}

function* organisations(tree: Tree): Generator<Page> {
  const { edition, r } = tree;
  const all = byEnglish(withPage(tree, 'organisation', edition.organisations));
  const below = Map.groupBy(all, ({ parent }) => parent ?? '');
  const kindNote = (organisation: Organisation): Bilingual => {
    const { kind, official } = organisationView(r, organisation);
    return {
      zh: kind?.zh ?? '',
      en: [kind?.en, official ? '' : 'our rendering of the name'].filter(Boolean).join('; '),
    };
  };
  yield* index(
    tree,
    'organisations/',
    wording(tree, '机构', 'Organisations'),
    [
      '英文名未见登记的，是我们的译法，均已注明。',
      'Where no registered English name is known, the rendering is ours and says so.',
    ],
    all,
    (organisation) => ({
      ...organisationView(r, organisation),
      note: kindNote(organisation),
      count: edition.index.byOrganisation.get(organisation.id)!.length,
    }),
  );
  for (const organisation of all) {
    const articles = edition.index.byOrganisation.get(organisation.id)!;
    const view = organisationView(r, organisation);
    const place = organisation.place === null ? undefined : edition.places.get(organisation.place);
    const parent = organisation.parent === null ? undefined : edition.organisations.get(organisation.parent);
    for (const part of parts(tree, pathOf('organisation', organisation.id), articles))
      yield tree.page(
        'entity',
        { path: part.path, title: view, kind: 'organisation', updated: articles.at(-1)!.order },
        () => ({
          head: head(view, {
            over: capitalised(view.kind) ?? wording(tree, '机构', 'An organisation'),
            under: view.official ? null : wording(tree, '英文名为编者所译', 'The English name is our rendering'),
          }),
          ...(part.path === pathOf('organisation', organisation.id) ? countedOf(tree, organisation.id) : {}),
          note: view.note,
          chain: place ? [...placeView(r, place).chain].reverse() : null,
          usesLabel: wording(tree, '相关文章', 'Articles'),
          uses: part.items.map((article) => use(tree, article)),
          groups: [
            {
              kind: 'organisations',
              label: wording(tree, '上级', 'Part of'),
              rows: parent ? [{ ...organisationView(r, parent), note: { zh: '', en: '' }, count: 0 }] : [],
            },
            {
              kind: 'organisations',
              label: wording(tree, '下属', 'Parts of it'),
              rows: (below.get(organisation.id) ?? []).map((inner) => ({
                ...organisationView(r, inner),
                note: kindNote(inner),
                count: edition.index.byOrganisation.get(inner.id)!.length,
              })),
            },
            {
              kind: 'people',
              label: wording(tree, '人物', 'People'),
              rows: peopleOf(tree, organisation.id, part.items),
            },
          ].filter(({ rows }) => rows.length),
          paging: part.paging,
        }),
      );
  }
}

/** Who held a post there, as these articles have it; the latest post counts. */
function peopleOf(tree: Tree, id: string, articles: readonly Article[]): Row[] {
  const rows = new Map<string, Row>();
  for (const article of articles)
    for (const appearance of articleView(tree.r, article).people) {
      const posts = appearance.posts.filter(({ organisation }) => organisation?.id === id);
      if (!posts.length || !appearance.person.id) continue;
      const { zh, en, href } = appearance.person;
      const note = { zh: posts.map((post) => post.zh).join('、'), en: posts.map((post) => post.en).join('; ') };
      rows.set(appearance.person.id, { zh, en, href, note, count: 0 });
    }
  return [...rows.values()];
}

function* places(tree: Tree): Generator<Page> {
  const { edition, r } = tree;
  const all = withPage(tree, 'place', edition.places);
  const count = (place: Place) => edition.index.byPlace.get(place.id)!.length;
  const below = new Map<string, Place[]>();
  for (const place of all) {
    const parent = place.parent !== null && hasPage(edition, 'place', place.parent) ? place.parent : '';
    below.set(parent, [...(below.get(parent) ?? []), place]);
  }
  const tall: { place: Place; depth: number }[] = [];
  const walk = (id: string, depth: number) => {
    for (const place of below.get(id) ?? []) {
      if (tall.some((row) => row.place === place)) continue;
      tall.push({ place, depth });
      walk(place.id, depth + 1);
    }
  };
  walk('', 0);
  const row = (place: Place, depth = 0): Row => {
    const view = placeView(r, place);
    return { ...view, note: view.level ?? { zh: '', en: '' }, count: count(place), depth: Math.min(depth, 5) };
  };
  yield* index(
    tree,
    'places/',
    wording(tree, '地点', 'Places'),
    [
      '自上而下，下级地点的文章也计入上级。',
      'From the widest inwards; an article counts for every place above its own.',
    ],
    tall,
    ({ place, depth }) => row(place, depth),
  );
  for (const place of all) {
    const articles = edition.index.byPlace.get(place.id)!;
    const view = placeView(r, place);
    yield subjectFeed(tree, 'place', place.id, view, articles);
    for (const part of parts(tree, pathOf('place', place.id), articles))
      yield tree.page(
        'entity',
        { path: part.path, title: view, description: view.line, kind: 'place', updated: articles.at(-1)!.order },
        () => ({
          head: head(view, { over: capitalised(view.level) ?? wording(tree, '地点', 'A place') }),
          ...(part.path === pathOf('place', place.id) ? countedOf(tree, place.id) : {}),
          feed: tree.r.page(`${pathOf('place', place.id)}feed.xml`),
          note: view.note,
          chain: view.chain.length > 1 ? [...view.chain].reverse() : null,
          usesLabel: wording(tree, '相关文章', 'Articles'),
          uses: part.items.map((article) => use(tree, article)),
          groups: [
            {
              kind: 'places',
              label: wording(tree, '下辖', 'Within it'),
              rows: (below.get(place.id) ?? []).map((inner) => row(inner)),
            },
          ].filter(({ rows }) => rows.length),
          paging: part.paging,
        }),
      );
  }
}

/** Indexes of people, organisations and places, and a page for each that a public article speaks of. */
export function* registryPages(tree: Tree): Generator<Page> {
  yield* people(tree);
  yield* organisations(tree);
  yield* places(tree);
}
