// A browser that runs elsewhere: a Chrome started with `--remote-debugging-port`, or a service such as browserless.
import { BrowserError } from './browser.ts';
import type { Launched } from './press.ts';

/** Milliseconds that a remote browser has to answer. */
const ANSWERING = 20_000;

/** Where an address leads, without what may be secret in it. */
const shown = (address: string) => {
  const { protocol, host, pathname } = new URL(address);
  return `${protocol}//${host}${pathname}`;
};

export const isRemoteAddress = (given: string): boolean =>
  URL.canParse(given) && /^(?:wss?|https?):$/.test(new URL(given).protocol);

/**
 * Connects to a browser that runs already, and prints in a context of our own: what else is open in it stays as it is.
 * Its identity is its version, as nothing more can be known of it.
 * @throws BrowserError where it does not answer.
 */
export async function connectBrowser(address: string): Promise<Launched> {
  const { default: puppeteer } = await import('puppeteer');
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error(`no answer in ${ANSWERING / 1000} s`)), ANSWERING);
  });
  try {
    const at = /^ws/.test(address) ? { browserWSEndpoint: address } : { browserURL: address };
    const browser = await Promise.race([puppeteer.connect({ ...at, defaultViewport: null }), late]);
    const context = await Promise.race([browser.createBrowserContext(), late]);
    return {
      browser,
      pages: context,
      identity: `remote ${await browser.version()}`,
      async end() {
        await context.close().catch(() => {});
        await browser.disconnect();
      },
    };
  } catch (error) {
    throw new BrowserError(`no browser answers at ${shown(address)}: ${(error as Error).message}`);
  } finally {
    clearTimeout(timer);
    late.catch(() => {});
  }
}
