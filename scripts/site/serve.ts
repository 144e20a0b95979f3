// A content folder's site served from memory as a static host would: compressed, with the headers that go with it.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Edition } from '../../src/content/edition.ts';
import { readEdition } from '../../src/content/read.ts';
import { searchFiles } from '../../src/search/search-files.ts';
import { assets } from '../../src/site/assets.ts';
import { CSP } from '../../src/site/headers.ts';
import { mediaType } from '../../src/site/media-type.ts';
import { pages } from '../../src/site/pages.ts';

const PLAIN = /^(?:html|css|js|json|xml|txt|svg|csv)$/;

export interface ServedSite {
  readonly edition: Edition;
  readonly address: string;
  /** The body of a file as it stands, by its place below the root; null where there is none. */
  body(url: string): Buffer | null;
  close(): void;
}

const endingOf = (url: string) => url.split('.').at(-1)!;

/**
 * `@font-face` rules for Chinese from the packages that print uses: pictures then look the same on every machine. Not
 * part of the site, whose Chinese is always the reader's own.
 */
function faces(): { css: string; file(name: string): Buffer } {
  const require = createRequire(import.meta.url);
  const folders = ['noto-serif-sc', 'noto-sans-sc'].map((name) =>
    dirname(require.resolve(`@fontsource/${name}/package.json`)),
  );
  const weights = [
    [400, 700],
    [400, 500],
  ];
  const css = folders.flatMap((folder, i) =>
    weights[i]!.map((weight) =>
      readFileSync(join(folder, `${weight}.css`), 'utf8').replace(
        /url\(\.\/files\/([\w-]+\.woff2)\)/g,
        'url(/faces/$1)',
      ),
    ),
  );
  return {
    css: css.join('\n').replace(/, url\([^)]*\.woff\) format\('woff'\)/g, ''),
    file: (name) => readFileSync(join(folders[name.startsWith('noto-serif') ? 0 : 1]!, 'files', name)),
  };
}

/** Serves on a free port of this machine, at its root. `chinese`: with faces for Chinese. */
export async function serveSite(
  content: string,
  { now = new Date(), chinese = false }: { now?: Date; chinese?: boolean } = {},
): Promise<ServedSite> {
  const texts = new Map<string, Buffer>();
  const files = new Map<string, string>();
  const squeezed = new Map<string, Buffer>();
  const font = chinese ? faces() : null;
  const body = (url: string): Buffer | null => {
    const file = files.get(url);
    if (font && url.startsWith('faces/')) return font.file(url.slice('faces/'.length));
    return texts.get(url) ?? (file ? readFileSync(file) : null);
  };
  const server = createServer((request, response) => {
    const path = decodeURI(new URL(request.url ?? '/', 'http://x').pathname).slice(1);
    const url = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    const found = body(url) ?? body('404.html')!;
    const ending = body(url) ? endingOf(url) : 'html';
    const accepted = String(request.headers['accept-encoding'] ?? '');
    const encoding = !PLAIN.test(ending)
      ? null
      : /\bbr\b/.test(accepted)
        ? 'br'
        : /\bgzip\b/.test(accepted)
          ? 'gzip'
          : null;
    const key = `${encoding} ${url}`;
    let sent = encoding === null ? found : squeezed.get(key);
    if (!sent) {
      sent = encoding === 'br' ? brotli(found) : gzipSync(found, { level: 9 });
      squeezed.set(key, sent);
    }
    response.writeHead(body(url) ? 200 : 404, {
      'content-type': mediaType(url),
      'content-length': sent.length,
      ...(encoding ? { 'content-encoding': encoding, vary: 'accept-encoding' } : {}),
      'cache-control': url.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=300',
      'content-security-policy': `${CSP}; frame-ancestors 'none'`,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
    });
    response.end(request.method === 'HEAD' ? undefined : sent);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const read = await readEdition(content, { now });
  // The address that canonical links and the sitemap give is the one that is looked at.
  const edition: Edition = { ...read, site: { ...read.site, base_url: address } };
  for (const { url, render } of pages(edition)) texts.set(url, Buffer.from(render()));
  for (const { url, render } of searchFiles(edition)) texts.set(url, Buffer.from(render()));
  for (const { url, file } of assets(edition)) files.set(url, file);
  if (font)
    for (const [url, text] of texts)
      if (/^assets\/duizhao\..*\.css$/.test(url)) texts.set(url, Buffer.concat([text, Buffer.from(font.css)]));
  return { edition, address, body, close: () => server.close() };
}

export const brotli = (body: Buffer): Buffer =>
  brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
