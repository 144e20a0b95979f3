// The live preview: pages made when asked for, from an edition that is read again when its folder changes.
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Week } from '../check/week.ts';
import type { Edition } from '../content/edition.ts';
import type { EditionReader } from '../content/read.ts';
import { assets } from './assets.ts';
import { deskPage } from './desk.ts';
import { mediaType, TYPES } from './media-type.ts';
import { pageAt, templatesFolder } from './pages.ts';
import { type Checker, PreviewEdition } from './preview-edition.ts';
import { findingsOf, sourcesOf, spoken, withLive } from './preview-page.ts';

export interface PreviewOptions {
  readonly content: string;
  readonly reader: EditionReader;
  /** Where a build may have left PDFs. */
  readonly output: string;
  readonly host: string;
  readonly port: number;
  /** Take the next free port where this one is in use. */
  readonly nextFree: boolean;
  readonly now: () => Date;
  /** Files beside the pages, by folder: the exports (`data/`) and the search. Made when one is asked for. */
  readonly extra?: (edition: Edition, url: string) => { render(): string | Uint8Array } | null;
  readonly check: Checker;
  /** A folder whose templates and styles win over our own. */
  readonly theme?: string;
  /** What this week still lacks. */
  readonly week: (edition: Edition, diagnostics: PreviewEdition['diagnostics']) => Week;
  readonly log: (line: string) => void;
  /** See `PreviewEdition`. */
  readonly quiet?: number;
}

export interface Preview {
  readonly address: string;
  close(): Promise<void>;
}

const HEADERS = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
};

/** Starts the preview. @throws FolderError where the content folder does not exist */
export async function preview(options: PreviewOptions): Promise<Preview> {
  const { content, theme } = options;
  const site = { drafts: true, ...(theme && { theme }) };
  /** Who listens, each with the page it looks at. */
  const listeners = new Map<ServerResponse, string>();
  const live = new PreviewEdition({
    reader: options.reader,
    content,
    code: [templatesFolder, ...(theme ? [theme] : [])],
    now: options.now,
    check: options.check,
    log: options.log,
    changed: () => {
      for (const [listener, url] of listeners) tell(listener, url);
    },
    ...(options.quiet === undefined ? {} : { quiet: options.quiet }),
  });
  await live.open().catch(async (error: unknown) => {
    await live.close();
    throw error;
  });
  let week: { readonly of: PreviewEdition['diagnostics']; readonly value: Week } | null = null;
  const weekNow = (): Week => {
    if (week?.of !== live.diagnostics)
      week = { of: live.diagnostics, value: options.week(live.edition, live.diagnostics) };
    return week.value;
  };
  const prefix = () => new URL(live.edition.site.base_url).pathname;

  function tell(listener: ServerResponse, url: string): void {
    const { edition, diagnostics, faults } = live;
    const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
    const state = {
      content: live.content,
      code: live.code,
      faults: faults.slice(0, 50).map((d) => ({ ...spoken(content, d), text: live.lineOf(d.file, d.line) })),
      findings: findingsOf(edition, url, content, (file) => live.findingsOf(file).filter((d) => !faults.includes(d))),
      sources: sourcesOf(edition, url, content),
      errors,
      warnings: diagnostics.length - errors,
      week: { id: weekNow().id, lacks: weekNow().lacks.length },
    };
    listener.write(`data: ${JSON.stringify(state)}\n\n`);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      options.log(String(error instanceof Error ? error.stack : error));
      if (!response.headersSent) response.writeHead(500, { ...HEADERS, 'content-type': TYPES.txt });
      response.end(`This page could not be made: ${error instanceof Error ? error.message : String(error)}`);
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const send = (status: number, type: string, body: string | Uint8Array) => {
      response.writeHead(status, { ...HEADERS, 'content-type': type });
      response.end(request.method === 'HEAD' ? undefined : body);
    };
    if (!local(request.headers.host, options.host))
      return send(403, TYPES.txt, 'This preview answers on its own address only.');
    if (request.method !== 'GET' && request.method !== 'HEAD') return send(405, TYPES.txt, 'GET only');
    // A page elsewhere may lead here, but may not fetch from here.
    if (request.headers['sec-fetch-site'] === 'cross-site' && request.headers['sec-fetch-mode'] !== 'navigate')
      return send(403, TYPES.txt, 'This preview answers to its own pages only.');
    let path: string;
    let query: URLSearchParams;
    try {
      const url = new URL(request.url ?? '/', 'http://x');
      path = decodeURIComponent(url.pathname);
      query = url.searchParams;
    } catch {
      return send(400, TYPES.txt, 'not an address');
    }
    if (path === '/_duizhao/events') {
      const at = query.get('path') ?? '';
      response.writeHead(200, { ...HEADERS, 'content-type': 'text/event-stream' });
      const url = at.startsWith(prefix()) ? at.slice(prefix().length) : '';
      listeners.set(response, url);
      response.on('close', () => listeners.delete(response));
      return tell(response, url);
    }
    if (path === '/_duizhao/live.js') return send(200, TYPES.js, await readFile(join(templatesFolder, 'live.js')));
    const { edition } = live;
    if (path === '/_duizhao/')
      return send(200, TYPES.html, withLive(deskPage(edition, live.diagnostics, weekNow(), content, site)));
    const base = prefix();
    if (!path.startsWith(base)) {
      response.writeHead(302, { ...HEADERS, location: base });
      response.end();
      return;
    }
    const asked = path.slice(base.length);
    for (const url of [asked, `${asked}${asked === '' || asked.endsWith('/') ? '' : '/'}index.html`]) {
      const made = contentOf(edition, url);
      if (made !== null)
        return send(
          200,
          mediaType(url),
          typeof made === 'string' && mediaType(url) === TYPES.html ? withLive(made) : made,
        );
      if (
        /^(?:issues|articles)\/[A-Za-z0-9-]+\/briefing\.pdf$/.test(url) &&
        (await sendFile(join(options.output, url), response))
      )
        return;
      const file = assets(edition, site).find((asset) => asset.url === url)?.file;
      if (file && (await sendFile(file, response))) return;
    }
    const missing = contentOf(edition, '404.html');
    send(404, TYPES.html, typeof missing === 'string' ? withLive(missing) : 'not found');
  }

  function contentOf(edition: Edition, url: string): string | Uint8Array | null {
    if (/^data\/|(?:^|\/)search\/./.test(url) && !url.endsWith('.html'))
      return options.extra?.(edition, url)?.render() ?? null;
    // Where nothing can be a page, all of them need not be made to see it.
    if (!/\.(?:html|xml|json|txt|css|js|svg)$|(?:^|\/)_headers$/.test(url)) return null;
    return pageAt(edition, site, url)?.render() ?? null;
  }

  const port = await listen(server, options.port, options.host, options.nextFree ? 50 : 0).catch(
    async (error: unknown) => {
      await live.close();
      throw error;
    },
  );
  return {
    address: `http://${options.host.includes(':') ? `[${options.host}]` : options.host}:${port}${prefix()}`,
    async close() {
      for (const listener of listeners.keys()) listener.end();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await live.close();
    },
  };
}

/** Sends a file as it is; false where there is none. */
async function sendFile(file: string, response: ServerResponse): Promise<boolean> {
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) return false;
  response.writeHead(200, { ...HEADERS, 'content-type': mediaType(file), 'content-length': found.size });
  if (response.req.method === 'HEAD') response.end();
  else await pipeline(createReadStream(file), response).catch(() => response.destroy());
  return true;
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
