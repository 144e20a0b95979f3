// The press: one browser and a few pages, kept and used again. A page that fails or hangs is thrown away with its
// browser if need be, and its job is tried once more; the other jobs do not notice.
import type { Browser } from 'puppeteer';
import type { PrintDocument } from './book/render.ts';
import { launchBrowser } from './browser.ts';
import { DocumentError, openPrintPage, type PrintedFile, type PrintPage, printDocument } from './print.ts';

export interface PressOptions {
  /** Milliseconds for one document. */
  readonly timeout: number;
  /** A page is closed after so many documents, so that what it holds does not grow. */
  readonly recycle: number;
  readonly launch: () => Promise<Browser>;
}

const DEFAULTS: PressOptions = {
  timeout: 120_000,
  recycle: 100,
  launch: async () => (await launchBrowser()).browser,
};

export interface Press {
  /** @throws DocumentError where the content cannot be printed, Error where the browser failed twice. */
  print(document: PrintDocument): Promise<PrintedFile>;
  close(): Promise<void>;
}

/** A press without a browser yet: the first document starts it. */
export function makePress(options: Partial<PressOptions> = {}): Press {
  const { timeout, recycle, launch } = { ...DEFAULTS, ...options };
  let browser: Promise<Browser> | null = null;
  const idle: PrintPage[] = [];

  const started = (): Promise<Browser> => {
    browser ??= launch();
    return browser;
  };
  const alive = async (): Promise<Browser> => {
    const found = await started();
    if (found.connected) return found;
    browser = null;
    idle.length = 0;
    return started();
  };
  const take = async (): Promise<PrintPage> => {
    const found = await alive();
    const page = idle.pop();
    return page && !page.page.isClosed() ? page : openPrintPage(found);
  };
  /** A hung page may have hung its browser: both go, and the next document starts anew. */
  const discard = async (target: PrintPage | null) => {
    const closed = target?.page.close().then(
      () => true,
      () => true,
    );
    const late = new Promise<boolean>((done) => setTimeout(() => done(false), 2_000).unref());
    if (closed && (await Promise.race([closed, late]))) return;
    const found = await browser?.catch(() => null);
    if (!found?.connected) browser = null;
  };
  const once = async (document: PrintDocument): Promise<PrintedFile> => {
    let target: PrintPage | null = null;
    let timer: NodeJS.Timeout | undefined;
    try {
      target = await take();
      const late = new Promise<never>((_, fail) => {
        timer = setTimeout(() => fail(new Error(`not printed after ${timeout / 1000} s`)), timeout);
      });
      const printed = await Promise.race([printDocument(target, document), late]);
      if (target.prints < recycle) idle.push(target);
      else await target.page.close();
      return printed;
    } catch (error) {
      if (error instanceof DocumentError && target) idle.push(target);
      else await discard(target);
      throw error;
    } finally {
      clearTimeout(timer);
    }
  };
  return {
    async print(document) {
      try {
        return await once(document);
      } catch (error) {
        if (error instanceof DocumentError || (error instanceof Error && error.name === 'BrowserError')) throw error;
        return once(document);
      }
    },
    async close() {
      const found = await browser?.catch(() => null);
      await found?.close().catch(() => {});
      browser = null;
    },
  };
}
