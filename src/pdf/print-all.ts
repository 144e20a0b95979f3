// All briefings of an edition: which there are, which of them are known already, and the printing of the rest.
import { join } from 'node:path';
import type { Article, Edition } from '../content/edition.ts';
import { position } from '../content/place.ts';
import type { Script } from '../content/schema.ts';
import { treeOf } from '../view/address.ts';
import { rendition } from '../view/rendition.ts';
import type { Attachment } from './attach.ts';
import { articleBook, issueBook } from './book/book.ts';
import { type Form, suffixOf } from './book/form.ts';
import { type PrintDocument, renderBook, USUAL } from './book/render.ts';
import { BrowserError, likelyBrowser } from './browser.ts';
import { cacheKey, folderCache, noCache } from './cache.ts';
import { makePress, type PressOptions } from './press.ts';
import type { PrintedFile } from './print.ts';
import { inputsOf, recall } from './recall.ts';

/** One briefing: the id of its issue or article, and its path below the site's root. */
export interface Briefing {
  readonly id: string;
  readonly kind: 'issue' | 'article';
  readonly url: string;
}

export interface Printed extends Briefing {
  readonly pages: number;
  readonly bytes: number;
  readonly ms: number;
  readonly cached: boolean;
}

export interface PrintAllOptions {
  /** Only these issues and articles. Default: all. */
  readonly ids?: readonly string[];
  /** Pages of the browser at once. */
  readonly jobs?: number;
  readonly cache?: boolean;
  /** Bytes that the cache may hold. Default: 512 MB. */
  readonly cacheLimit?: number;
  readonly sink: (url: string, bytes: Buffer) => void | Promise<void>;
  readonly onProgress?: (progress: { readonly done: number; readonly of: number; readonly id: string }) => void;
  readonly signal?: AbortSignal;
  readonly press?: Partial<PressOptions>;
  /** Default: side by side, both languages, on the site's paper. */
  readonly form?: Partial<Form>;
  /** What dossiers carry with them, and with `attachAll` every briefing; nothing unless given. */
  readonly attachments?: (edition: Edition, articles: readonly Article[]) => readonly Attachment[];
  readonly attachAll?: boolean;
  /** Default: the site's base script. */
  readonly script?: Script;
}

/**
 * The briefings an edition has: one for each issue, and one for each article where the site asks for them. Another
 * script lies in its own tree (`zh-hant/…`), another form has a name of its own (`briefing.zh.facing.pdf`).
 */
export function briefings({ issues, articles, site }: Edition, form: Partial<Form> = {}, script?: Script): Briefing[] {
  const tree = treeOf(site.base_script, script ?? site.base_script);
  const suffix = suffixOf({ ...USUAL, paper: site.pdf.paper, ...form }, site.pdf.paper);
  const made = (kind: 'issue' | 'article', id: string): Briefing => ({
    id,
    kind,
    url: `${tree}${kind}s/${id}/briefing${suffix}.pdf`,
  });
  return [
    ...issues.map(({ id }) => made('issue', id)),
    ...(site.pdf.articles ? articles.map(({ id }) => made('article', id)) : []),
  ];
}

/** Where in the content folder a character first stands. */
function locate(edition: Edition, character: string): string | null {
  for (const file of edition.files.values()) {
    const at = file.text.indexOf(character);
    if (at < 0) continue;
    const { line, column } = position(file, at);
    return `${file.path}:${line}:${column}`;
  }
  return null;
}

/**
 * Prints what is not in the cache, and hands every briefing to `sink`. One that fails does not stop the others.
 * @throws BrowserError where something has to be printed and no browser starts.
 */
export async function printAll(
  edition: Edition,
  options: PrintAllOptions,
): Promise<{ printed: Printed[]; failed: { id: string; error: string }[] }> {
  const { ids, jobs = 2, sink, onProgress, signal } = options;
  const { script = edition.site.base_script } = options;
  const form: Form = { ...USUAL, paper: edition.site.pdf.paper, ...options.form };
  const wanted = briefings(edition, form, script).filter(({ id }) => !ids || ids.includes(id));
  const folder = join(edition.root, '.duizhao', 'pdf');
  const cache = options.cache === false ? noCache : folderCache(folder, options.cacheLimit);
  // Asking the cache needs no browser where everything is in it, and no book where nothing has changed.
  const likely = await (options.press?.likely ?? likelyBrowser)();
  const attaching = options.attachments ? (options.attachAll ? 'all' : 'dossiers') : 'none';
  const last =
    options.cache === false || !likely ? null : await recall(folder, inputsOf(edition, `${likely} ${attaching}`));
  const found = new Map<string, string>();
  const press = makePress({ pages: Math.max(1, jobs), ...options.press });
  const stop = () => void press.close();
  signal?.addEventListener('abort', stop);
  const r = rendition(edition, { links: 'absolute', script });
  const printed: Printed[] = [];
  const failed: { id: string; error: string }[] = [];
  const queue = [...wanted];
  let fatal: unknown = null;

  const composed = async ({ id, kind }: Briefing): Promise<PrintDocument> => {
    const issue = edition.index.issue.get(id);
    const article = edition.index.article.get(id);
    const book = kind === 'issue' ? await issueBook(r, issue!) : await articleBook(r, article!);
    const document = await renderBook(book, form, (character) => locate(edition, character));
    const carries = options.attachments && (options.attachAll || book.kind === 'dossier');
    const articles = kind === 'issue' ? issue!.articles : [article!];
    return { ...document, attachments: carries ? options.attachments!(edition, articles) : [] };
  };
  /** From the cache, else from the press, and then kept under the browser that really printed it. */
  const made = async (briefing: Briefing): Promise<PrintedFile & { cached: boolean }> => {
    const known = last?.keys.get(briefing.url);
    const same = known === undefined ? null : await cache.get(known);
    if (same) {
      found.set(briefing.url, known!);
      return { ...same, cached: true };
    }
    const document = await composed(briefing);
    const likelyKey = likely && cacheKey(document, likely);
    const kept = likelyKey && (await cache.get(likelyKey));
    if (kept) {
      found.set(briefing.url, likelyKey);
      return { ...kept, cached: true };
    }
    const identity = await press.identity();
    const key = cacheKey(document, identity);
    const other = identity !== likely && (await cache.get(key));
    if (other) return { ...other, cached: true };
    const file = await press.print(document);
    await cache.put(key, file);
    if (identity === likely) found.set(briefing.url, key);
    return { ...file, cached: false };
  };
  const one = async (briefing: Briefing): Promise<void> => {
    const began = performance.now();
    const { bytes, pages, cached } = await made(briefing);
    await sink(briefing.url, bytes);
    printed.push({ ...briefing, pages, bytes: bytes.length, ms: Math.round(performance.now() - began), cached });
  };
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next && !fatal && !signal?.aborted; next = queue.shift()) {
      try {
        await one(next);
      } catch (error) {
        if (signal?.aborted) return;
        if (error instanceof BrowserError) fatal = error;
        else failed.push({ id: next.id, error: error instanceof Error ? error.message : String(error) });
      }
      onProgress?.({ done: printed.length + failed.length, of: wanted.length, id: next.id });
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.max(1, Math.min(jobs + 1, wanted.length)) }, worker));
  } finally {
    signal?.removeEventListener('abort', stop);
    await press.close();
    if (found.size) await last?.keep(found);
    await cache.trim();
  }
  if (fatal) throw fatal;
  const order = new Map(wanted.map(({ url }, i) => [url, i]));
  printed.sort((a, b) => order.get(a.url)! - order.get(b.url)!);
  return { printed, failed };
}
