// The hands of a build: this thread, and others where there is enough to do. What one knows the others are told.
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { isKept } from '../content/kept-file.ts';
import { programHash } from '../content/program.ts';
import { articlePaths } from '../content/read.ts';
import { type Entries, Hand, type Prepared, type Rendered, type Work } from './hand.ts';
import type { SiteOptions } from './page.ts';

export type Order =
  | { readonly do: 'prepare' }
  | { readonly do: 'read'; readonly prepared: readonly Prepared[] }
  | { readonly do: 'check' }
  | {
      readonly do: 'render';
      readonly options: SiteOptions;
      readonly pdfs: readonly string[];
      readonly output: string;
      readonly staging: string;
    };

export type Answer = { readonly result: unknown } | { readonly error: unknown };

/** Starting a thread costs half a second of loading code; below this many articles for each it does not pay. */
const ENOUGH = 400;
/** Each thread has the edition in memory. */
const MOST = 4;

/** Megabytes for what a helper has just made: more is not faster. */
const YOUNG = 24;

/** Where the package is installed; see scripts/strip-types.js. */
const STRIPPING = import.meta.url.includes('/node_modules/')
  ? ['--import', new URL('../../scripts/strip-types.js', import.meta.url).href]
  : [];

/** How many threads a folder of so many articles is worth on this machine. */
const worth = (articles: number) => Math.max(1, Math.min(availableParallelism(), MOST, Math.floor(articles / ENOUGH)));

/** A hand in a thread of its own; orders are answered in turn. */
class Helper {
  readonly #worker: Worker;
  #waiting: { done: (value: never) => void; fail: (error: unknown) => void }[] = [];

  constructor(work: Work) {
    this.#worker = new Worker(new URL('./hand-thread.ts', import.meta.url), {
      workerData: work,
      execArgv: ['--disable-warning=ExperimentalWarning', ...STRIPPING],
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
    });
    this.#worker.on('message', (answer: Answer) => {
      const waiting = this.#waiting.shift();
      if ('error' in answer) waiting?.fail(answer.error);
      else waiting?.done(answer.result as never);
    });
    const end = (error: unknown) => {
      for (const { fail } of this.#waiting.splice(0)) fail(error);
    };
    this.#worker.on('error', end);
    this.#worker.on('exit', () => end(new Error('a thread of the build ended too early')));
  }

  ask<T>(order: Order): Promise<T> {
    const answer = new Promise<T>((done, fail) => this.#waiting.push({ done, fail }));
    // Waited for later, beside the work of this thread.
    answer.catch(() => {});
    this.#worker.postMessage(order);
    return answer;
  }

  close(): Promise<unknown> {
    return this.#worker.terminate();
  }
}

export class Crew {
  /** This thread. */
  readonly hand: Hand;
  readonly #helpers: readonly Helper[];
  /** Whether one thread finds what it needs from an earlier build; else each first parses its part. */
  readonly #known: boolean;

  /** `threads`: how many; by default what the folder is worth. */
  constructor(work: Omit<Work, 'part'>, threads?: number) {
    // V8 lets a heap double before it looks for what can go; pages are short-lived, and an archive is held in several
    // threads. The flag counts for threads that start from now on too.
    setFlagsFromString('--heap-growing-percent=30');
    // Optimising a whole page template takes V8 a hundred megabytes outside the heap and makes it no faster.
    setFlagsFromString('--max-optimized-bytecode-size=15000');
    // After a build by the same program there is little to do, and a thread costs more than it saves.
    const known = work.cache !== null && isKept(join(work.cache, 'pages.kept'), programHash());
    this.#known = known && (threads ?? 1) === 1;
    const count = threads ?? (known ? 1 : worth(articlePaths(work.content).length));
    this.hand = new Hand({ ...work, part: { index: 0, count } });
    this.#helpers = Array.from({ length: count - 1 }, (_, i) => new Helper({ ...work, part: { index: i + 1, count } }));
  }

  async read(): Promise<void> {
    const asked = this.#helpers.map((helper) => helper.ask<Prepared>({ do: 'prepare' }));
    const own = this.#known ? [] : [this.hand.prepare()];
    const prepared = [...own, ...(await Promise.all(asked))];
    const reading = this.#helpers.map((helper) => helper.ask<void>({ do: 'read', prepared }));
    await this.hand.read(prepared);
    await Promise.all(reading);
  }

  /** Checks every article; `hand.checks` then holds all results. */
  async check(): Promise<void> {
    if (!this.#helpers.length) return;
    const asked = this.#helpers.map((helper) => helper.ask<Entries>({ do: 'check' }));
    await this.hand.check();
    for (const entries of await Promise.all(asked)) for (const [key, json] of entries) this.hand.checks.add(key, json);
  }

  /** Stages every page that is not there yet. `beside` is work for this thread while the others are still at theirs. */
  async render(
    options: SiteOptions,
    output: string,
    staging: string,
    beside: () => void = () => {},
  ): Promise<Rendered> {
    const { pdfs, ...rest } = options;
    const order: Order = { do: 'render', options: rest, pdfs: [...(pdfs ?? [])], output, staging };
    const asked = this.#helpers.map((helper) => helper.ask<Rendered>(order));
    const own = await this.hand.render(options, output, staging);
    beside();
    const all = [own, ...(await Promise.all(asked))];
    return { staged: all.flatMap(({ staged }) => staged), asked: all.flatMap(({ asked: keys }) => keys) };
  }

  async close(): Promise<void> {
    await Promise.all(this.#helpers.map((helper) => helper.close()));
  }
}
