// Reads a content folder into an Edition: every problem of the folder in one run, nothing thrown for any content.
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Bilingual } from '../language/bilingual.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Edition } from './edition.ts';
import {
  insidePath,
  markdownFiles,
  type Parsed,
  type ParsedDocument,
  parseDocumentFile,
  parseYamlFile,
  readBytes,
} from './folder.ts';
import { gather, makeArticle, newestFirst, weekOfId } from './gather.ts';
import { makeIndex } from './indexes.ts';
import { diagnose, type File } from './place.ts';
import { checkArticle, checkIssue, checkRegistries, type Registries } from './references.ts';
import { type ArticleData, type IssueData, type SiteData, schemas } from './schema.ts';
import { locate, type Yaml } from './yaml.ts';

/** The content folder itself cannot be read: a matter of the environment, not of the content. */
export class FolderError extends Error {}

export interface ReadOptions {
  /** What embargoes are held against; see `DUIZHAO_NOW`. */
  readonly now: Date;
  /** As an editor previews it: drafts and what is under embargo count as public. */
  readonly drafts?: boolean;
}

const REGISTRIES = ['people', 'organisations', 'places', 'terms', 'themes'] as const;

const whole = (path: string, rule: string, message: Bilingual): Diagnostic => ({
  rule,
  severity: 'error',
  file: path,
  line: 1,
  column: 1,
  length: 0,
  message,
  expected: null,
});

/** An edition's site where `site.yaml` could not be read: enough for diagnostics, never published. */
const unread: SiteData = schemas.site.parse({
  title: { zh: '未命名', en: 'Untitled' },
  base_url: 'https://example.invalid/',
});

/** A draft is read leniently: what is wrong with it keeps nothing else from being published. */
const lenient = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  diagnostics.map((d) => ({ ...d, severity: 'warning' }));

const isDraft = (document: ParsedDocument<unknown>) =>
  document.data === null
    ? /^status:\s*draft\b/m.test(document.file.text)
    : (document.data as { status?: string }).status === 'draft';

/**
 * Reads a content folder.
 * @throws FolderError where the folder does not exist or is not a folder.
 */
export async function readEdition(folder: string, options: ReadOptions): Promise<Edition> {
  const root = resolve(folder);
  const found = await stat(root).catch(() => null);
  if (!found?.isDirectory()) throw new FolderError(`no content folder at ${root}`);
  const diagnostics: Diagnostic[] = [];
  const files = new Map<string, File>();
  const yamls = new Map<string, Yaml>();
  const keep = <T extends Parsed<unknown>>(parsed: T): T => {
    files.set(parsed.file.path, parsed.file);
    if (parsed.yaml) yamls.set(parsed.file.path, parsed.yaml);
    return parsed;
  };

  const siteBytes = await readBytes(root, 'site.yaml');
  const site = siteBytes ? keep(parseYamlFile('site.yaml', siteBytes, schemas.site)) : null;
  if (site) diagnostics.push(...site.diagnostics);
  else
    diagnostics.push(
      whole('site.yaml', 'structure', {
        en: 'site.yaml is missing: a content folder needs its title and base_url',
        zh: '缺少site.yaml：内容文件夹须写明title和base_url',
      }),
    );
  const siteData = site?.data ?? unread;

  const registries: Record<string, object> = {};
  let complete = true;
  for (const name of REGISTRIES) {
    const bytes = await readBytes(root, `${name}.yaml`);
    const parsed = bytes ? keep(parseYamlFile(`${name}.yaml`, bytes, schemas[name])) : null;
    if (parsed) diagnostics.push(...parsed.diagnostics);
    if (parsed && parsed.data === null) complete = false;
    registries[name] = parsed?.data ?? {};
  }
  const known = registries as unknown as Registries;

  const read = async <S extends typeof schemas.article | typeof schemas.issue>(sub: string, schema: S) => {
    const paths = await markdownFiles(root, sub);
    const parsed = [];
    // In groups, so that ten thousand files do not wait for one another and do not open all at once.
    for (let i = 0; i < paths.length; i += 64) {
      const group = paths.slice(i, i + 64);
      const bytes = await Promise.all(group.map((path) => readBytes(root, path)));
      for (const [n, path] of group.entries())
        parsed.push(keep(parseDocumentFile(path, bytes[n] ?? new Uint8Array(), schema)));
    }
    return parsed;
  };
  const articleFiles = (await read('articles', schemas.article)) as ParsedDocument<ArticleData>[];
  const issueFiles = (await read('issues', schemas.issue)) as ParsedDocument<IssueData>[];
  if (!articleFiles.length)
    diagnostics.push(
      whole('articles', 'structure', {
        en: 'no articles: write the first as articles/<id>.md',
        zh: '没有文章：请先写一篇articles/<id>.md',
      }),
    );

  // With a registry unread, every id of it would be reported as unknown.
  if (complete) diagnostics.push(...checkRegistries(known, yamls));
  for (const document of articleFiles) {
    const found = [
      ...document.diagnostics,
      ...(complete ? checkArticle(document, known) : []),
      ...(await checkFiles(root, document)),
    ];
    diagnostics.push(...(isDraft(document) ? lenient(found) : found));
  }
  const byId = new Map(articleFiles.map((document) => [document.id, document]));
  for (const document of issueFiles) {
    diagnostics.push(...document.diagnostics, ...checkIssue(document, byId));
    if (document.data?.kind === 'weekly' && !weekOfId(document.id)) {
      diagnostics.push(
        diagnose(document.file, 0, 0, 'id', {
          en: `“${document.id}” is no ISO week: the file of a weekly is named 2025-W26.md`,
          zh: `“${document.id}”不是ISO周：周报的文件名如2025-W26.md`,
        }),
      );
    }
  }
  diagnostics.push(...collisions(articleFiles), ...collisions(issueFiles));

  const all = articleFiles
    .filter((document) => document.data && document.yaml)
    .map((document) => makeArticle(document, options, siteData.time_zone));
  const articles = all.filter((article) => article.isPublic).sort(newestFirst);
  const issues = gather(
    issueFiles.filter((document) => document.data),
    articles,
  );
  for (const document of issueFiles) {
    if (document.data?.kind !== 'weekly' || !weekOfId(document.id) || issues.some((issue) => issue.id === document.id))
      continue;
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
  }
  const entries = <T extends object>(record: Readonly<Record<string, T>>) =>
    new Map(Object.entries(record).map(([id, entry]) => [id, { ...entry, id }]));
  const [places, terms] = [entries(known.places), entries(known.terms)];
  return {
    root,
    site: siteData,
    now: options.now,
    articles,
    unpublished: all.filter((article) => !article.isPublic).sort(newestFirst),
    withdrawn: all.filter((article) => article.status === 'withdrawn').sort(newestFirst),
    issues,
    people: entries(known.people),
    organisations: entries(known.organisations),
    places,
    terms,
    themes: entries(known.themes),
    files,
    yamls,
    index: makeIndex(articles, issues, places, terms),
    diagnostics: sorted(diagnostics),
  };
}

/** By file, then line, then column. */
export const sorted = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  [...diagnostics].sort((a, b) =>
    a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1,
  );

/** Images that an article names and that are not there. */
async function checkFiles(root: string, { data, yaml }: ParsedDocument<ArticleData>): Promise<Diagnostic[]> {
  const found: Diagnostic[] = [];
  if (!data || !yaml) return found;
  for (const [i, { file }] of data.images.entries()) {
    if (await insidePath(root, file)) continue;
    const [start, end] = locate(yaml, ['images', i, 'file']);
    found.push(
      diagnose(yaml.file, start, end, 'structure', {
        en: `no image at ${file} in the content folder`,
        zh: `内容文件夹中没有图片${file}`,
      }),
    );
  }
  return found;
}

/** Ids and aliases that would give two pages one address (on any file system: letter case does not tell them apart). */
function collisions(documents: readonly ParsedDocument<{ aliases: readonly string[] }>[]): Diagnostic[] {
  const owner = new Map<string, string>();
  const found: Diagnostic[] = [];
  for (const document of documents) {
    for (const name of [document.id, ...(document.data?.aliases ?? [])]) {
      const other = owner.get(name.toLowerCase());
      owner.set(name.toLowerCase(), document.file.path);
      if (other === undefined) continue;
      found.push(
        diagnose(document.file, 0, 0, 'duplicate', {
          en: `the address “${name}” is taken by ${other}`,
          zh: `地址“${name}”已被${other}占用`,
        }),
      );
    }
  }
  return found;
}
