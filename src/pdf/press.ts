// The press: one browser and a few pages, kept and used again. A page that fails or hangs is thrown away, with its
// browser if that hangs too, and its job is tried once more; the other jobs do not notice.
import type { Browser } from 'puppeteer';
import type { PrintDocument } from './book/render.ts';
import { BrowserError, launchBrowser, likelyBrowser } from './browser.ts';
import {
  DocumentError,
  finishSheets,
  openPrintPage,
  type PrintedFile,
  type PrintPage,
  printSheets,
  type Sheets,
} from './print.ts';

export interface Launched {
  readonly browser: Browser;
  /** Changes with whatever would change a printed byte. */
  readonly identity: string;
  /** Where pages are opened, if not in the browser's own context. */
  readonly pages?: Pick<Browser, 'newPage'>;
  /** Ends what we have of it, if that is not the whole browser. */
  readonly end?: () => Promise<void>;
}

export interface PressOptions {
  /** Pages of the browser at once; a document beyond them waits for one. */
  readonly pages: number;
  /** Milliseconds for one document. */
  readonly timeout: number;
  /** A page is closed after so many documents, so that what it holds does not grow. */
  readonly recycle: number;
  readonly launch: () => Promise<Launched>;
  /** The identity that `launch` will most likely have, without starting it; null where it cannot be known. */
  readonly likely: () => Promise<string | null>;
}

const DEFAULTS: PressOptions = {
  pages: 2,
  timeout: 120_000,
  recycle: 200,
  launch: async () => {
    const { browser, found } = await launchBrowser();
    return { browser, identity: found.identity };
  },
  likely: () => likelyBrowser(),
};

/** Milliseconds that a page or browser has to close before it counts as hung. */
const CLOSING = 3_000;

export interface Press {
  /** The identity of the browser, which is started if need be. @throws BrowserError */
  identity(): Promise<string>;
  /** @throws DocumentError where the content cannot be printed, BrowserError, Error where the browser failed twice. */
  print(document: PrintDocument): Promise<PrintedFile>;
  close(): Promise<void>;
}

/** Whether `work` ended well, badly, or not in time. */
async function outcome(work: Promise<unknown>): Promise<'well' | 'badly' | 'late'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((done) => {
    timer = setTimeout(() => done('late'), CLOSING);
  });
  const ended = work.then(
    () => 'well' as const,
    () => 'badly' as const,
  );
  return Promise.race([ended, late]).finally(() => clearTimeout(timer));
}

const ends = async (work: Promise<unknown>) => (await outcome(work)) !== 'late';

/** A question that is put to the browser itself and not to what puppeteer remembers of it. */
const answers = async (browser: Browser) =>
  (await outcome(
    browser
      .target()
      .createCDPSession()
      .then((session) => session.detach()),
  )) === 'well';

async function end({ browser, end: leave }: Launched): Promise<void> {
  if (!(await ends(leave ? leave() : browser.close()))) browser.process()?.kill('SIGKILL');
}

/** A press without a browser yet: the first document starts it. */
export function makePress(options: Partial<PressOptions> = {}): Press {
  const { pages: most, timeout, recycle, launch } = { ...DEFAULTS, ...options };
  let running: Promise<Launched> | null = null;
  let idle: { readonly target: PrintPage; readonly browser: Browser }[] = [];
  let closed = false;
  let free = most;
  const waiting: (() => void)[] = [];
  /** Keeps a place at the press for `work`. */
  const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
    if (free > 0) free--;
    else await new Promise<void>((go) => waiting.push(go));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free++;
    }
  };

  const started = async (): Promise<Launched> => {
    if (closed) throw new Error('the press is closed');
    const found = await running?.catch(() => null);
    // A failed launch fails for everybody who asked for it; a browser that has gone is replaced once.
    if (running && (!found || found.browser.connected)) return running;
    running = launch();
    return running;
  };
  const take = async (): Promise<{ target: PrintPage; browser: Browser }> => {
    const { browser, pages } = await started();
    idle = idle.filter((each) => each.browser === browser && !each.target.page.isClosed());
    return idle.pop() ?? { target: await openPrintPage(pages ?? browser), browser };
  };
  /** Closes a page that failed; a browser that no longer answers is ended, and the next document starts another. */
  const retire = async ({ target, browser }: { target: PrintPage; browser: Browser }): Promise<void> => {
    const [, alive] = await Promise.all([ends(target.page.close()), answers(browser)]);
    if (browser.connected && alive) return;
    const found = await running?.catch(() => null);
    if (found?.browser === browser) running = null;
    browser.process()?.kill('SIGKILL');
  };
  const sheetsOf = async (document: PrintDocument): Promise<Sheets> => {
    const held = await take();
    const { target } = held;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, fail) => {
      timer = setTimeout(() => fail(new Error(`not printed after ${timeout / 1000} s`)), timeout);
    });
    try {
      const printed = await Promise.race([printSheets(target, document), late]);
      if (target.prints < recycle) idle.push(held);
      else await target.page.close();
      return printed;
    } catch (error) {
      if (error instanceof DocumentError) idle.push(held);
      else await retire(held);
      throw error;
    } finally {
      clearTimeout(timer);
    }
  };
  // While one document is finished here, the browser's page already prints the next.
  const once = async (document: PrintDocument): Promise<PrintedFile> =>
    finishSheets(await inTurn(() => sheetsOf(document)), document);
  return {
    identity: async () => (await started()).identity,
    async print(document) {
      try {
        return await once(document);
      } catch (error) {
        if (closed || error instanceof DocumentError || error instanceof BrowserError) throw error;
        return once(document);
      }
    },
    async close() {
      closed = true;
      const found = await running?.catch(() => null);
      if (found) await end(found);
    },
  };
}
