// The live preview: pages made when asked for, from an edition that is read again when its folder changes.
import { type FSWatcher, watch } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Diagnostic } from '../content/diagnostic.ts';
import type { Edition } from '../content/edition.ts';
import { readEdition } from '../content/read.ts';
import { assets } from './assets.ts';
import { pages, templatesFolder } from './pages.ts';

export interface PreviewOptions {
  readonly content: string;
  /** Where a build may have left PDFs. */
  readonly output: string;
  readonly host: string;
  readonly port: number;
  /** Take the next free port where this one is in use. */
  readonly nextFree: boolean;
  readonly now: () => Date;
  /** Text files beside the pages: the exports. */
  readonly extra?: (edition: Edition) => readonly { readonly url: string; render(): string }[];
  readonly check: (edition: Edition) => Promise<readonly Diagnostic[]>;
  /** A folder whose templates and styles win over our own. */
  readonly theme?: string;
  readonly log: (line: string) => void;
}

export interface Preview {
  readonly address: string;
  close(): Promise<void>;
}

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  pdf: 'application/pdf',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  woff2: 'font/woff2',
};

/** What is shown: the last edition without structural errors, and what the checker says of the newest. */
interface Shown {
  readonly edition: Edition;
  readonly pages: ReadonlyMap<string, () => string>;
  readonly files: ReadonlyMap<string, string>;
}

const show = (edition: Edition, { extra, theme }: PreviewOptions): Shown => ({
  edition,
  pages: new Map(
    [...pages(edition, { drafts: true, ...(theme && { theme }) }), ...(extra?.(edition) ?? [])].map(
      ({ url, render }) => [url, render],
    ),
  ),
  files: new Map([...assets(edition, theme ? { theme } : {})].map(({ url, file }) => [url, file])),
});

/** Starts the preview. @throws FolderError where the content folder does not exist */
export async function preview(options: PreviewOptions): Promise<Preview> {
  let shown: Shown | null = null;
  let diagnostics: readonly Diagnostic[] = [];
  let serial = 0;
  const listeners = new Set<ServerResponse>();

  const tell = () => {
    const state = JSON.stringify({
      serial,
      errors: diagnostics.filter((d) => d.severity === 'error').map((d) => spoken(d, options.content)),
    });
    for (const listener of listeners) listener.write(`data: ${state}\n\n`);
  };
  const read = async () => {
    const began = performance.now();
    const edition = await readEdition(options.content, { now: options.now(), drafts: true });
    const broken = edition.diagnostics.some((d) => d.severity === 'error');
    if (!shown || !broken) shown = show(edition, options);
    diagnostics = edition.diagnostics;
    serial++;
    tell();
    options.log(`read ${edition.articles.length} articles in ${Math.round(performance.now() - began)} ms`);
    diagnostics = await options.check(edition);
    tell();
  };
  await read();

  let reading: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      reading = reading
        .then(read)
        .catch((error: unknown) =>
          options.log(`cannot read: ${error instanceof Error ? error.message : String(error)}`),
        );
    }, 25);
  };
  const watchers: FSWatcher[] = [];
  for (const folder of [options.content, templatesFolder, ...(options.theme ? [options.theme] : [])]) {
    watchers.push(
      watch(folder, { recursive: true }, (_, name) =>
        name?.includes('.duizhao') || name?.endsWith('~') || name?.endsWith('.swp') ? undefined : changed(),
      ),
    );
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      options.log(String(error instanceof Error ? error.stack : error));
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(`This page could not be made: ${error instanceof Error ? error.message : String(error)}`);
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const send = (status: number, type: string, body: string | Uint8Array) => {
      response.writeHead(status, {
        'content-type': type,
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      });
      response.end(request.method === 'HEAD' ? undefined : body);
    };
    if (!local(request.headers.host, options.host))
      return send(403, TYPES.txt!, 'This preview answers on its own address only.');
    if (request.method !== 'GET' && request.method !== 'HEAD') return send(405, TYPES.txt!, 'GET only');
    let path: string;
    try {
      path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
    } catch {
      return send(400, TYPES.txt!, 'not an address');
    }
    if (path === '/_duizhao/events') {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      listeners.add(response);
      response.on('close', () => listeners.delete(response));
      return tell();
    }
    if (path === '/_duizhao/live.js') return send(200, TYPES.js!, await readFile(join(templatesFolder, 'live.js')));
    const { edition, pages: made, files } = shown!;
    const prefix = new URL(edition.site.base_url).pathname;
    if (!path.startsWith(prefix)) {
      response.writeHead(302, { location: prefix });
      response.end();
      return;
    }
    const url = path.slice(prefix.length);
    const candidates = [url, `${url}${url === '' || url.endsWith('/') ? '' : '/'}index.html`];
    for (const candidate of candidates) {
      const type = TYPES[candidate.slice(candidate.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
      const render = made.get(candidate);
      if (render)
        return send(
          200,
          type,
          type === TYPES.html
            ? withLive(render(), findings(edition, diagnostics, candidate, options.content))
            : render(),
        );
      const file =
        files.get(candidate) ??
        (/^(?:issues|articles)\/[A-Za-z0-9-]+\/briefing\.pdf$/.test(candidate)
          ? join(options.output, candidate)
          : null);
      const bytes = file && (await readFile(file).catch(() => null));
      if (bytes) return send(200, type, bytes);
    }
    const missing = made.get('404.html');
    send(404, TYPES.html!, missing ? withLive(missing(), []) : 'not found');
  }

  const port = await listen(server, options.port, options.host, options.nextFree ? 50 : 0);
  const { pathname } = new URL((shown as unknown as Shown).edition.site.base_url);
  return {
    address: `http://${options.host.includes(':') ? `[${options.host}]` : options.host}:${port}${pathname}`,
    async close() {
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
      for (const listener of listeners) listener.end();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await reading;
    },
  };
}

/** Only what asks for this machine by name is answered, so that a page elsewhere cannot read drafts by DNS rebinding. */
const local = (host: string | undefined, bound: string) =>
  !/^(127\.|localhost$|::1$|\[::1\]$)/.test(bound) ||
  /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?$/.test(host ?? '');

const listen = (server: Server, port: number, host: string, tries: number): Promise<number> =>
  new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && tries > 0) listen(server, port + 1, host, tries - 1).then(done, fail);
      else fail(error);
    });
    server.listen(port, host, () => {
      const address = server.address();
      done(typeof address === 'object' && address ? address.port : port);
    });
  });

interface Spoken {
  readonly segment: string | null;
  readonly severity: string;
  readonly rule: string;
  readonly message: { readonly zh: string; readonly en: string };
  readonly file: string;
  readonly line: number;
  readonly editor: string;
}

/** A finding as the page shows it, with an address that opens its line in an editor. */
const spoken = (d: Diagnostic, content: string, segment: string | null = null): Spoken => ({
  segment,
  severity: d.severity,
  rule: d.rule,
  message: d.message,
  file: d.file,
  line: d.line,
  editor: `vscode://file${encodeURI(join(content, d.file))}:${d.line}:${d.column}`,
});

/** The findings of the article that a page shows, each with the segment it belongs to. */
function findings(edition: Edition, diagnostics: readonly Diagnostic[], url: string, content: string): Spoken[] {
  const id = /(?:^|\/)articles\/([^/]+)\/index\.html$/.exec(url)?.[1];
  const article = id ? edition.index.article.get(id) : undefined;
  if (!article) return [];
  return diagnostics
    .filter((d) => d.file === article.file.path)
    .map((d) => spoken(d, content, article.segments.findLast((segment) => segment.line <= d.line)?.id ?? null));
}

/** Adds the live script and the page's findings as data. The policy is widened by the one connection it needs. */
const withLive = (html: string, found: readonly Spoken[]): string =>
  html
    .replace(/(<meta http-equiv="Content-Security-Policy" content=")([^"]*)"/, (_, head: string, policy: string) => {
      const kept = policy.split(/;\s*/).filter((part) => part && !part.startsWith('connect-src'));
      return `${head}${[...kept, "connect-src 'self'"].join('; ')}"`;
    })
    .replace(
      '</body>',
      () =>
        `<script type="application/json" id="duizhao-findings">${JSON.stringify(found).replaceAll('<', '\\u003c')}</script><script src="/_duizhao/live.js"></script></body>`,
    );
