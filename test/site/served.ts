// Pages of an edition served on this machine, and a browser to read them with; where none starts, tests say so and skip.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'puppeteer';
import type { Edition } from '../../src/content/edition.ts';
import { launchBrowser } from '../../src/pdf/browser.ts';
import { copied, rendered } from './small.ts';

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
};

export interface Served {
  /** Address of the front page, with the site's prefix. */
  readonly address: string;
  close(): void;
}

/** `extra` are files beside the pages. */
export async function serve(
  edition: Edition,
  extra: readonly { readonly url: string; render(): string | Uint8Array }[] = [],
): Promise<Served> {
  const texts = new Map<string, string | Uint8Array>(rendered(edition));
  for (const { url, render } of extra) texts.set(url, render());
  const files = new Map(copied(edition).map(({ url, file }) => [url, file]));
  const prefix = new URL(edition.site.base_url).pathname;
  const server = createServer((request, response) => {
    const path = decodeURI(new URL(request.url ?? '/', 'http://x').pathname).slice(prefix.length);
    const url = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    const file = files.get(url);
    const body = texts.get(url) ?? (file ? readFileSync(file) : null);
    response.writeHead(body === null ? 404 : 200, {
      'content-type': TYPES[url.split('.').at(-1)!] ?? 'text/plain; charset=utf-8',
    });
    response.end(body ?? 'nothing here');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}${prefix}`, close: () => server.close() };
}

/** A started browser, or null with a line that says why the tests are skipped. */
export async function browserOrSkip(): Promise<Browser | null> {
  try {
    return (await launchBrowser()).browser;
  } catch (error) {
    console.log(`# skipped: ${String(error instanceof Error ? error.message : error).split('\n')[0]}`);
    return null;
  }
}

/** Everything the console and the network complain of while a page is open. */
export function complaints(page: Page): string[] {
  const heard: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) heard.push(message.text());
  });
  page.on('pageerror', (error) => heard.push(String(error)));
  page.on('requestfailed', (request) => heard.push(`failed: ${request.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 400) heard.push(`${response.status()} ${response.url()}`);
  });
  return heard;
}
