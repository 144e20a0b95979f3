// Parsed files into an Edition: what they cite of one another is checked, articles are gathered into issues, indexes
// are made. What depends on one file and the registries alone is kept by the parsed file, so that an edition read again
// costs what changed and a walk over the list.
import { makeArticle } from './article.ts';
import { type Addressed, collisions } from './collisions.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Article, Edition } from './edition.ts';
import type { Parsed, ParsedDocument } from './folder.ts';
import { gather, isPublic, newestFirst, weekOfId } from './gather.ts';
import { missingImages } from './images.ts';
import { findUses, type Indexed, makeIndex, type Uses } from './indexes.ts';
import { type KeptFile, keepNothing } from './kept-file.ts';
import { diagnose, type File } from './place.ts';
import { checkArticle, checkIssue, checkRegistries, type Registries } from './references.ts';
import { type ArticleData, type IssueData, type SiteData, schemas } from './schema.ts';
import type { Yaml } from './yaml.ts';

export const REGISTRIES = ['people', 'organisations', 'places', 'terms', 'themes'] as const;

/** Everything in a content folder, each file parsed by itself. */
export interface FolderContent {
  readonly root: string;
  readonly site: Parsed<SiteData> | null;
  readonly registries: { readonly [K in (typeof REGISTRIES)[number]]: Parsed<Registries[K]> | null };
  readonly articles: readonly ParsedDocument<ArticleData>[];
  readonly issues: readonly ParsedDocument<IssueData>[];
}

/** An edition's site where `site.yaml` could not be read: enough for diagnostics, never published. */
const unread: SiteData = schemas.site.parse({
  title: { zh: '未命名', en: 'Untitled' },
  base_url: 'https://example.invalid/',
});

const whole = (path: string, message: Diagnostic['message']): Diagnostic => ({
  rule: 'structure',
  severity: 'error',
  file: path,
  line: 1,
  column: 1,
  length: 0,
  message,
  expected: null,
});

/** A draft is read leniently: what is wrong with it keeps nothing else from being published. */
const lenient = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  diagnostics.map((d) => ({ ...d, severity: 'warning' }));

const isDraft = (document: ParsedDocument<unknown>) =>
  document.data === null
    ? /^status:\s*draft\b/m.test(document.file.text)
    : (document.data as { status?: string }).status === 'draft';

export const entriesOf = <T extends object>(record: Readonly<Record<string, T>>) =>
  new Map(Object.entries(record).map(([id, entry]) => [id, { ...entry, id }]));

/** What is shared by all articles, made once for the same registry files. */
function registriesOf({ registries }: FolderContent) {
  const found: Record<string, object> = {};
  const yamls = new Map<string, Yaml>();
  const diagnostics: Diagnostic[] = [];
  let complete = true;
  for (const name of REGISTRIES) {
    const parsed = registries[name];
    found[name] = parsed?.data ?? {};
    if (!parsed) continue;
    if (parsed.yaml) yamls.set(parsed.file.path, parsed.yaml);
    diagnostics.push(...parsed.diagnostics);
    if (parsed.data === null) complete = false;
  }
  const known = found as unknown as Registries;
  // With a registry unread, every id of it would be reported as unknown.
  if (complete) diagnostics.push(...checkRegistries(known, yamls));
  return {
    known,
    yamls,
    diagnostics,
    complete,
    people: entriesOf(known.people),
    organisations: entriesOf(known.organisations),
    places: entriesOf(known.places),
    terms: entriesOf(known.terms),
    themes: entriesOf(known.themes),
  };
}

type Shared = ReturnType<typeof registriesOf>;

export interface AssembleOptions {
  readonly now: Date;
  readonly drafts?: boolean;
}

/** What an article's file alone and the registries say of it. */
interface Found {
  readonly shared: Shared;
  readonly diagnostics: readonly Diagnostic[];
  readonly images: boolean;
}

const NONE: readonly Diagnostic[] = [];

/**
 * A function that makes editions and keeps what it can for the next one. For a file that has not changed the Article
 * is the same object, and so are the registries' maps while none of their files has changed.
 */
export function assembler(
  kept: KeptFile = keepNothing,
): (content: FolderContent, options: AssembleOptions) => Promise<Edition> {
  let shared: { readonly of: FolderContent['registries']; readonly value: Shared } | null = null;
  const found = new WeakMap<ParsedDocument<unknown>, Found>();
  const made = new WeakMap<ParsedDocument<ArticleData>, Article>();
  let order: readonly Article[] = [];
  let indexed: Indexed | null = null;
  const unmistaken = new Set<string>();

  const sharedOf = (content: FolderContent): Shared => {
    const same = shared && REGISTRIES.every((name) => shared!.of[name] === content.registries[name]);
    if (!same) shared = { of: content.registries, value: registriesOf(content) };
    return shared!.value;
  };

  /** Null where the document was not whole. */
  const articleOf = (document: ParsedDocument<ArticleData>, options: AssembleOptions, zone: string): Article | null => {
    const before = made.get(document);
    if (before && before.isPublic === isPublic(before, options, zone)) return before;
    if (!document.data || !document.yaml) return null;
    const article = makeArticle(document, options, zone);
    made.set(document, article);
    return article;
  };

  /** Sorting what is nearly sorted is linear, so the last order is where the next begins. */
  const sortedArticles = (all: readonly Article[]): Article[] => {
    const present = new Set(all);
    const kept = order.filter((article) => present.has(article));
    for (const article of kept) present.delete(article);
    const sorted = [...kept, ...[...present].sort(newestFirst)].sort(newestFirst);
    order = sorted;
    return sorted;
  };

  const foundIn = (document: ParsedDocument<ArticleData>, to: Shared): Found => {
    const before = found.get(document);
    if (before?.shared === to) return before;
    const unknown = to.complete ? checkArticle(document, to.known) : [];
    const images = !!document.data?.images.length;
    const all = unknown.length ? [...document.diagnostics, ...unknown] : document.diagnostics;
    const made = { shared: to, diagnostics: all.length ? all : NONE, images };
    found.set(document, made);
    return made;
  };

  const addresses = (documents: readonly Addressed[]) => {
    const names = documents.map(({ id, aliases }) => (aliases.length ? [id, ...aliases].join(' ') : id)).join('\n');
    // Nobody takes another's address as long as the names are those among which there was no collision.
    if (unmistaken.has(names)) return [];
    const found = collisions(documents);
    if (!found.length) {
      if (unmistaken.size > 4) unmistaken.clear();
      unmistaken.add(names);
    }
    return found;
  };

  return async (content, options) => {
    const { root, site, articles: articleFiles, issues: issueFiles } = content;
    const to = sharedOf(content);
    const siteData = site?.data ?? unread;
    const diagnostics: Diagnostic[] = [...(site?.diagnostics ?? []), ...to.diagnostics];
    if (!site)
      diagnostics.push(
        whole('site.yaml', {
          en: 'site.yaml is missing: a content folder needs its title and base_url',
          zh: '缺少site.yaml：内容文件夹须写明title和base_url',
        }),
      );
    if (!articleFiles.length)
      diagnostics.push(
        whole('articles', {
          en: 'no articles: write the first as articles/<id>.md',
          zh: '没有文章：请先写一篇articles/<id>.md',
        }),
      );
    const unsorted: Article[] = [];
    const named: Addressed[] = [];
    for (const document of articleFiles) {
      // All that needs the whole of a document, one after the other.
      const { diagnostics: wrong, images } = foundIn(document, to);
      const article = articleOf(document, options, siteData.time_zone);
      if (article) unsorted.push(article);
      named.push(article ?? { id: document.id, file: document.file, aliases: [] });
      if (!wrong.length && !images) continue;
      const all = images ? [...wrong, ...(await missingImages(root, document))] : wrong;
      if (all.length) diagnostics.push(...(isDraft(document) ? lenient(all) : all));
    }
    const byId = new Map(articleFiles.map((document) => [document.id, document]));
    for (const document of issueFiles) {
      diagnostics.push(...document.diagnostics, ...checkIssue(document, byId));
      if (document.data?.kind === 'weekly' && !weekOfId(document.id))
        diagnostics.push(
          diagnose(document.file, 0, 0, 'id', {
            en: `“${document.id}” is no ISO week: the file of a weekly is named 2025-W26.md`,
            zh: `“${document.id}”不是ISO周：周报的文件名如2025-W26.md`,
          }),
        );
    }
    diagnostics.push(
      ...addresses(named),
      ...addresses(issueFiles.map(({ id, file, data }) => ({ id, file, aliases: data?.aliases ?? [] }))),
    );

    const all = sortedArticles(unsorted);
    const articles = all.filter((article) => article.isPublic);
    const issues = gather(
      issueFiles.filter((document) => document.data),
      articles,
    );
    const present = new Set(issues.map(({ id }) => id));
    for (const document of issueFiles)
      if (document.data?.kind === 'weekly' && weekOfId(document.id) && !present.has(document.id))
        diagnostics.push(
          diagnose(
            document.file,
            0,
            0,
            'structure',
            {
              en: 'no published article falls in this week, so the weekly does not appear',
              zh: '本周没有已发布的文章，周报不会出现',
            },
            { severity: 'warning' },
          ),
        );

    const files = new Map<string, File>();
    const yamls = new Map<string, Yaml>();
    for (const parsed of [site, ...Object.values(content.registries), ...articleFiles, ...issueFiles]) {
      if (!parsed) continue;
      files.set(parsed.file.path, parsed.file);
      if (parsed.yaml) yamls.set(parsed.file.path, parsed.yaml);
    }
    const registry = content.registries.terms?.file;
    const uses = (article: Article, terms: Edition['terms']) => keptUses(kept, registry, article, terms);
    const { index, next } = makeIndex(articles, issues, to.places, to.terms, uses, indexed);
    indexed = next;
    return {
      root,
      site: siteData,
      now: options.now,
      articles,
      unpublished: all.filter((article) => !article.isPublic),
      withdrawn: all.filter((article) => article.status === 'withdrawn'),
      issues,
      people: to.people,
      organisations: to.organisations,
      places: to.places,
      terms: to.terms,
      themes: to.themes,
      files,
      yamls,
      index,
      diagnostics: sorted(diagnostics),
    };
  };
}

/** The uses of terms in an article, as they were kept for the same bytes of both files. */
export function keptUses(
  kept: KeptFile,
  registry: File | undefined,
  article: Pick<Article, 'segments' | 'file'>,
  terms: Edition['terms'],
): Uses {
  if (article.file.hash === undefined) return findUses(article, terms);
  const key = `terms:${registry?.hash ?? ''}:${article.file.hash}`;
  const known = kept.get(key) as Uses | undefined;
  if (known) return known;
  const uses = findUses(article, terms);
  kept.set(key, uses);
  return uses;
}

/** By file, then line, then column. */
export const sorted = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  [...diagnostics].sort((a, b) =>
    a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1,
  );
