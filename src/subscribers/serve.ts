// Answers the links in the mail. Meant to stand behind a web server that speaks HTTPS; `mail.endpoint` of site.yaml is
// where that one passes requests on. A GET changes nothing: programs that look into links before people do would unsubscribe.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { SiteData } from '../content/schema.ts';
import { VARIANTS } from '../digest/variant.ts';
import { keyOf, readAddress } from './address.ts';
import { HEADERS, PAGES, type Page, render } from './pages.ts';
import type { Subscribers } from './store.ts';

/** Bytes of a form. */
const MOST = 8192;
/** Confirmation mails: to one address, and asked for from one place, in an hour. */
const TO_ONE = 1;
const FROM_ONE = 20;
const HOUR = 3_600_000;

export interface Desk {
  readonly site: SiteData;
  readonly store: Subscribers;
  now(): number;
  /** Writes to somebody who wants to subscribe; the link ends in `confirm/TOKEN`. */
  invite(address: string, token: string): Promise<void>;
  /** Told of faults, never of addresses. */
  log(line: string): void;
}

type Answer = readonly [status: number, page: Page];

/** The server, not listening yet. */
export function desk(d: Desk): Server {
  const counts = new Map<string, { n: number; until: number }>();
  /** Whether there is room for one more of a kind in this hour. */
  function room(key: string, most: number): boolean {
    const now = d.now();
    if (counts.size > 10_000) for (const [old, { until }] of counts) if (until < now) counts.delete(old);
    const found = counts.get(key);
    if (!found || found.until < now) counts.set(key, { n: 1, until: now + HOUR });
    else if (++found.n > most) return false;
    return true;
  }

  async function answer(request: IncomingMessage): Promise<Answer> {
    const path = new URL(request.url ?? '/', 'http://desk').pathname;
    const post = request.method === 'POST';
    if (!post && request.method !== 'GET' && request.method !== 'HEAD') return [405, PAGES.gone()];
    // The web server in front may or may not take its own prefix off.
    const [, what, token] = /\/(unsubscribe|preferences|confirm)\/([\w-]{22})$/.exec(path) ?? [];
    if (what && token) {
      const reader = await d.store.byToken(token);
      // Who was erased has left: a program that repeats its POST is told the same.
      if (!reader) return what === 'unsubscribe' && post ? [200, PAGES.left()] : [404, PAGES.gone()];
      if (what === 'unsubscribe') {
        if (!post) return [200, PAGES.leave(token)];
        await drain(request);
        await d.store.unsubscribe({ token }, d.now());
        return [200, PAGES.left()];
      }
      if (what === 'confirm') {
        if (!post) return [200, PAGES.confirm(token)];
        await d.store.confirm(token, d.now());
        return [200, PAGES.confirmed()];
      }
      if (!post) return [200, PAGES.prefer(token, reader.variant)];
      const variant = variantOf(await form(request));
      if (!variant) return [400, PAGES.gone()];
      await d.store.prefer(token, variant, d.now());
      return [200, PAGES.preferred()];
    }
    if (/\/subscribe$/.test(path) && post) return subscribe(request);
    if (!post && /\/(?:subscribe)?$/.test(path)) return [200, PAGES.subscribe()];
    return [404, PAGES.gone()];
  }

  async function subscribe(request: IncomingMessage): Promise<Answer> {
    const sent = await form(request);
    const address = readAddress(sent.get('email') ?? '');
    const variant = variantOf(sent);
    if (typeof address === 'string' || !variant) return [400, PAGES.wrong()];
    const from = request.headers['x-forwarded-for'] ?? request.socket.remoteAddress ?? '';
    if (!room(`from ${String(from).split(',').at(-1)!.trim()}`, FROM_ONE)) return [429, PAGES.busy()];
    // The same answer whether the address is on the list or not: nobody learns who reads.
    if (!room(`to ${keyOf(address.email)}`, TO_ONE)) return [200, PAGES.asked()];
    const name = (sent.get('name') ?? '')
      .replace(/[\x00-\x1F\x7F\u2028\u2029]+/g, ' ')
      .trim()
      .slice(0, 120);
    const token = await d.store.ask({ ...address, name: name.toWellFormed(), variant }, d.now());
    if (token) await d.invite(address.address, token);
    return [200, PAGES.asked()];
  }

  return createServer({ requestTimeout: 15_000, headersTimeout: 10_000, maxHeaderSize: 8192 }, (request, response) => {
    answer(request).then(
      (found) => reply(response, request, found),
      (error: unknown) => {
        const tooLarge = error instanceof TooLarge;
        if (!tooLarge) d.log(error instanceof Error ? error.message : String(error));
        reply(response, request, [tooLarge ? 413 : 503, PAGES.busy()]);
      },
    );
  });

  function reply(response: ServerResponse, request: IncomingMessage, [status, page]: Answer): void {
    const body = render(d.site, page);
    response.writeHead(status, { ...HEADERS, 'Content-Length': Buffer.byteLength(body) });
    response.end(request.method === 'HEAD' ? undefined : body);
  }
}

class TooLarge extends Error {}

async function drain(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST) throw new TooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

const form = async (request: IncomingMessage): Promise<URLSearchParams> => new URLSearchParams(await drain(request));
const variantOf = (sent: URLSearchParams) => VARIANTS.find((variant) => variant === sent.get('variant'));
