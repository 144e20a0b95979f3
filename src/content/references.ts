// Ids that cite one another: everything cited must be there, chains must end, names must not collide.
import type { Bilingual } from '../language/bilingual.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { ParsedDocument } from './folder.ts';
import { nearest } from './nearest.ts';
import { diagnose } from './place.ts';
import type {
  ArticleData,
  IssueData,
  OrganisationEntry,
  PersonEntry,
  PlaceEntry,
  TermEntry,
  ThemeEntry,
} from './schema.ts';
import { locate, type Yaml } from './yaml.ts';

export interface Registries {
  readonly people: Readonly<Record<string, PersonEntry>>;
  readonly organisations: Readonly<Record<string, OrganisationEntry>>;
  readonly places: Readonly<Record<string, PlaceEntry>>;
  readonly terms: Readonly<Record<string, TermEntry>>;
  readonly themes: Readonly<Record<string, ThemeEntry>>;
}

type Path = readonly PropertyKey[];
/** The sound items of a salvaged list with their places in it. */
const sound = <V>(list: readonly V[] | undefined): [number, V][] =>
  [...(list ?? []).entries()].filter(([, item]) => item !== null);
const has = (record: object, id: string) => Object.hasOwn(record, id);

const say = (yaml: Yaml, path: Path, message: Bilingual, expected: string | null = null, rule = 'registry') => {
  const [start, end] = locate(yaml, path);
  return diagnose(yaml.file, start, end, rule, message, { expected });
};

/** A cited id that no registry of the named kind has. */
function unknown(
  yaml: Yaml,
  path: Path,
  id: string,
  kind: (typeof KIND)[keyof typeof KIND],
  known: readonly object[],
): Diagnostic {
  const near = nearest(
    id,
    known.flatMap((record) => Object.keys(record)),
  );
  return say(
    yaml,
    path,
    {
      en: `unknown ${kind.en} “${id}”${near ? `; did you mean “${near}”?` : `; add it to ${kind.file} or mend the id`}`,
      zh: `${kind.zh}中没有“${id}”${near ? `，是“${near}”吗？` : ''}`,
    },
    near,
  );
}

const KIND = {
  person: { file: 'people.yaml', en: 'person', zh: '人物' },
  organisation: { file: 'organisations.yaml', en: 'organisation', zh: '机构' },
  place: { file: 'places.yaml', en: 'place', zh: '地点' },
  term: { file: 'terms.yaml', en: 'term', zh: '用语' },
  theme: { file: 'themes.yaml', en: 'theme', zh: '主题' },
  article: { file: 'articles/', en: 'article', zh: '文章' },
} as const;

/** Everything an article cites. */
export function checkArticle(document: ParsedDocument<ArticleData>, to: Registries): Diagnostic[] {
  const { yaml, partial: data } = document;
  if (!yaml) return [];
  const found: Diagnostic[] = [];
  const need = (path: Path, id: string, kind: keyof typeof KIND, ...known: object[]) => {
    if (!known.some((record) => has(record, id))) found.push(unknown(yaml, path, id, KIND[kind], known));
  };
  const once = (path: Path, id: string, seen: Set<string>, what: Bilingual) => {
    if (seen.has(id))
      found.push(
        say(yaml, path, { en: `${what.en} “${id}” stands twice`, zh: `${what.zh}“${id}”重复` }, null, 'duplicate'),
      );
    seen.add(id);
  };
  const people = new Set<string>();
  for (const [i, id] of sound(data.places)) need(['places', i], id, 'place', to.places);
  for (const [i, person] of sound(data.people)) {
    if (person.id !== undefined) {
      need(['people', i, 'id'], person.id, 'person', to.people);
      once(['people', i, 'id'], person.id, people, KIND.person);
    }
    for (const [j, post] of person.posts.entries()) {
      if (post.organisation)
        need(['people', i, 'posts', j, 'organisation'], post.organisation, 'organisation', to.organisations);
    }
  }
  const organisations = new Set<string>();
  for (const [i, { id }] of sound(data.organisations)) {
    need(['organisations', i, 'id'], id, 'organisation', to.organisations);
    once(['organisations', i, 'id'], id, organisations, KIND.organisation);
  }
  const figures = new Set<string>();
  for (const [i, figure] of sound(data.figures)) {
    once(['figures', i, 'id'], figure.id, figures, { en: 'figure', zh: '数字' });
    if (typeof figure.about === 'string')
      need(['figures', i, 'about'], figure.about, 'organisation', to.organisations, to.places, to.people);
    if (figure.stated_by) need(['figures', i, 'stated_by'], figure.stated_by, 'person', to.people);
    if (figure.counted && figure.unit !== 'count') {
      found.push(
        say(
          yaml,
          ['figures', i, 'counted'],
          {
            en: 'counted: names what is counted; it goes with unit: count',
            zh: 'counted说明数的是什么，只与unit: count同用',
          },
          null,
          'schema',
        ),
      );
    }
  }
  const themes = new Set<string>();
  for (const [i, id] of sound(data.themes)) {
    need(['themes', i], id, 'theme', to.themes);
    once(['themes', i], id, themes, KIND.theme);
  }
  let ids: ReadonlySet<string> | null = null;
  const segment = (path: Path, id: string | null) => {
    ids ??= new Set(document.segments.map((each) => each.id));
    const known = ids;
    if (id !== null && !known.has(id)) {
      found.push(
        say(
          yaml,
          path,
          { en: `no segment “${id}” in this article`, zh: `文中没有段“${id}”` },
          nearest(id, known),
          'structure',
        ),
      );
    }
  };
  for (const [i, item] of sound(data.review)) segment(['review', i, 'segment'], item.segment);
  for (const [i, item] of sound(data.ignore)) segment(['ignore', i, 'segment'], item.segment);
  if (data.status === 'ready' && !document.diagnostics.length && !document.hasBody) {
    found.push(
      diagnose(yaml.file, yaml.file.text.length, yaml.file.text.length, 'structure', {
        en: 'a ready article has no body',
        zh: '可发布的文章没有正文',
      }),
    );
  }
  return found;
}

/** Everything an issue cites, and what its kind asks for. */
export function checkIssue(document: ParsedDocument<IssueData>, articles: ReadonlyMap<string, unknown>): Diagnostic[] {
  const { yaml, partial: data } = document;
  if (!yaml) return [];
  const found: Diagnostic[] = [];
  const seen = new Set<string>();
  for (const [i, id] of sound(data.articles)) {
    if (!articles.has(id)) {
      const record = Object.fromEntries([...articles.keys()].map((known) => [known, true]));
      found.push(unknown(yaml, ['articles', i], id, KIND.article, [record]));
    }
    if (seen.has(id))
      found.push(
        say(yaml, ['articles', i], { en: `article “${id}” stands twice`, zh: `文章“${id}”重复` }, null, 'duplicate'),
      );
    seen.add(id);
  }
  if (data.kind === 'dossier') {
    if (!data.articles?.length)
      found.push(
        say(
          yaml,
          ['kind'],
          { en: 'articles: a dossier lists its articles', zh: 'articles：专题须列出文章' },
          null,
          'schema',
        ),
      );
    if (!data.title)
      found.push(
        say(yaml, ['kind'], { en: 'title: a dossier has a title', zh: 'title：专题须有标题' }, null, 'schema'),
      );
  }
  return found;
}

/** What the registries cite of one another. `yamls` are by file name: `people.yaml`, … */
export function checkRegistries(to: Registries, yamls: ReadonlyMap<string, Yaml>): Diagnostic[] {
  const found: Diagnostic[] = [];
  const need = (file: string, path: Path, id: string | null, kind: keyof typeof KIND, record: object) => {
    const yaml = yamls.get(file);
    if (yaml && id !== null && !has(record, id)) found.push(unknown(yaml, path, id, KIND[kind], [record]));
  };
  const chain = (file: string, kind: Bilingual, record: Readonly<Record<string, { parent: string | null }>>) => {
    for (const id of Object.keys(record)) {
      const seen = new Set<string>([id]);
      for (let up = record[id]?.parent; up && has(record, up); up = record[up]?.parent) {
        if (up === id) {
          const yaml = yamls.get(file);
          if (yaml)
            found.push(
              say(yaml, [id, 'parent'], {
                en: `the ${kind.en} “${id}” stands above itself`,
                zh: `${kind.zh}“${id}”成了自己的上级`,
              }),
            );
        }
        if (seen.has(up)) break;
        seen.add(up);
      }
    }
  };
  for (const [id, entry] of Object.entries(to.organisations)) {
    need('organisations.yaml', [id, 'parent'], entry.parent, 'organisation', to.organisations);
    need('organisations.yaml', [id, 'place'], entry.place, 'place', to.places);
  }
  for (const [id, entry] of Object.entries(to.places))
    need('places.yaml', [id, 'parent'], entry.parent, 'place', to.places);
  for (const [id, entry] of Object.entries(to.themes)) {
    for (const [i, term] of entry.terms.entries()) need('themes.yaml', [id, 'terms', i], term, 'term', to.terms);
  }
  chain('organisations.yaml', KIND.organisation, to.organisations);
  chain('places.yaml', KIND.place, to.places);
  return found;
}
