// What a preview shows: an edition read again when its folder changes, the last good state of files that have an error,
// and what the checker says: at once of the articles that changed, of everything when it has been quiet.
import { type FSWatcher, watch } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Diagnostic } from '../content/diagnostic.ts';
import type { Article, Edition } from '../content/edition.ts';
import { type EditionReader, FolderError } from '../content/read.ts';
import { forgetBundles } from './assets.ts';
import { forgetTemplates } from './templates.ts';

export interface Checker {
  /** What the rules say of a few articles, soon. */
  some(edition: Edition, articles: readonly Article[]): Promise<readonly Diagnostic[]>;
  /** Everything that the reader and the checker find; null where `stopped` came to be true meanwhile. */
  all(edition: Edition, stopped: () => boolean): Promise<readonly Diagnostic[] | null>;
}

export interface PreviewEditionOptions {
  readonly reader: EditionReader;
  readonly content: string;
  /** Folders of templates, styles and scripts. */
  readonly code: readonly string[];
  readonly now: () => Date;
  readonly check: Checker;
  /** Something of what is shown or said has changed. */
  readonly changed: () => void;
  readonly log: (line: string) => void;
  /** How long it must have been quiet before everything is checked, in milliseconds. */
  readonly quiet?: number;
}

/** A save is several events within so many milliseconds. */
const SETTLE = 12;
/** Time for the browser to fetch what changed before the checker takes the processor. */
const GRACE = 120;
const QUIET = 1200;

export class PreviewEdition {
  readonly #options: PreviewEditionOptions;
  /** The folder as it is, and without what is broken in it. */
  #read: Edition | null = null;
  #shown: Edition | null = null;
  #diagnostics: readonly Diagnostic[] = [];
  #byFile: ReadonlyMap<string, readonly Diagnostic[]> | null = null;
  /** Counts changes of the content, and of templates, styles and scripts. */
  content = 0;
  code = 0;
  readonly #watchers: FSWatcher[] = [];
  /** Paths that have changed; null where everything may have. */
  #pending: Set<string> | null = new Set();
  #work: Promise<void> = Promise.resolve();
  #settle: NodeJS.Timeout | undefined;
  #checking: NodeJS.Timeout | undefined;
  #fresh = new Set<Article>();
  #closed = false;

  constructor(options: PreviewEditionOptions) {
    this.#options = options;
  }

  /** The last edition without structural errors, or the best there is. */
  get edition(): Edition {
    return this.#shown!;
  }

  /** What keeps the folder, as it is on disk, from being built. */
  get faults(): readonly Diagnostic[] {
    return this.#read!.diagnostics.filter(({ severity }) => severity === 'error');
  }

  get diagnostics(): readonly Diagnostic[] {
    return this.#diagnostics;
  }

  /** The text of a line (from 1) of a file as it is on disk. */
  lineOf(file: string, line: number): string {
    return this.#read!.files.get(file)?.text.split('\n', line)[line - 1] ?? '';
  }

  findingsOf(file: string): readonly Diagnostic[] {
    this.#byFile ??= Map.groupBy(this.#diagnostics, (diagnostic) => diagnostic.file);
    return this.#byFile.get(file) ?? [];
  }

  /** Reads the folder and begins to watch. @throws FolderError where the folder does not exist */
  async open(): Promise<void> {
    const { content, code } = this.#options;
    if (!(await stat(content).catch(() => null))?.isDirectory())
      throw new FolderError(`no content folder at ${content}`);
    // Watching comes first, so that what changes while the folder is read is not missed.
    this.#watch(content, (name) => {
      if (name === null) this.#pending = null;
      else if (/(?:^|\/)\.|~$|\.swp$/.test(name)) return;
      else this.#pending?.add(name);
      this.#soon();
    });
    for (const folder of code)
      this.#watch(folder, () => {
        forgetBundles();
        forgetTemplates();
        this.code += 1;
        this.#options.changed();
      });
    this.#pending = null;
    await this.#again();
  }

  #watch(folder: string, heard: (name: string | null) => void): void {
    const watcher = watch(folder, { recursive: true }, (_, name) => heard(name?.replaceAll('\\', '/') ?? null));
    watcher.on('error', (error) => this.#options.log(`cannot watch ${folder}: ${error.message}`));
    this.#watchers.push(watcher);
  }

  #soon(): void {
    clearTimeout(this.#settle);
    this.#settle = setTimeout(() => {
      this.#work = this.#work
        .then(() => this.#again())
        .catch((error: unknown) => {
          this.#pending = null;
          this.#options.log(`cannot read: ${error instanceof Error ? error.message : String(error)}`);
        });
    }, SETTLE);
  }

  async #again(): Promise<void> {
    if (this.#closed) return;
    const { reader, now, changed, log } = this.#options;
    const began = performance.now();
    const pending = this.#pending;
    this.#pending = new Set();
    const options = { now: now(), drafts: true, ...(pending ? { changed: pending } : {}) };
    const edition = await reader.read(options);
    this.#read = edition;
    const broken = new Set(this.faults.map(({ file }) => file));
    let good: Edition | null = edition;
    if (broken.size) {
      const held = await reader.read({ ...options, changed: new Set(), held: broken });
      good = held.diagnostics.some(({ severity }) => severity === 'error') ? null : held;
    }
    const before = new Set(this.#shown ? [...this.#shown.articles, ...this.#shown.unpublished] : []);
    if (good || !this.#shown) this.#shown = good ?? edition;
    const fresh = [...edition.articles, ...edition.unpublished].filter((article) => !before.has(article));
    if (before.size) for (const article of fresh) this.#fresh.add(article);
    const files = new Set([...(pending ?? []), ...fresh.map(({ file }) => file.path)]);
    // What was found in files that are the same still stands, until all is checked again.
    this.#say([
      ...edition.diagnostics,
      ...this.#diagnostics.filter(({ file, rule }) => !files.has(file) && !STRUCTURAL.has(rule)),
    ]);
    this.content += 1;
    changed();
    log(`read ${pending ? pending.size : edition.articles.length} in ${Math.round(performance.now() - began)} ms`);
    this.#checkSoon();
  }

  #say(diagnostics: readonly Diagnostic[]): void {
    this.#diagnostics = diagnostics;
    this.#byFile = null;
  }

  #checkSoon(): void {
    clearTimeout(this.#checking);
    const run = (work: () => Promise<void>, wait: number, then?: () => void) => {
      this.#checking = setTimeout(() => {
        this.#work = this.#work
          .then(work)
          .then(then)
          .catch((error: unknown) =>
            this.#options.log(`cannot check: ${error instanceof Error ? error.message : String(error)}`),
          );
      }, wait);
    };
    const all = () => run(() => this.#checkAll(), this.#options.quiet ?? QUIET);
    run(() => this.#checkFresh(), GRACE, all);
  }

  async #checkFresh(): Promise<void> {
    const articles = [...this.#fresh];
    this.#fresh.clear();
    const present = articles.filter((article) => this.#read!.files.get(article.file.path) === article.file);
    if (!present.length || present.length > 50 || this.#closed) return;
    const edition = this.#read!;
    const found = await this.#options.check.some(edition, present);
    if (edition !== this.#read) return;
    const files = new Set(present.map(({ file }) => file.path));
    this.#say([...this.#diagnostics.filter(({ file, rule }) => !files.has(file) || STRUCTURAL.has(rule)), ...found]);
    this.#options.changed();
  }

  async #checkAll(): Promise<void> {
    const edition = this.#read!;
    if (this.#closed) return;
    // An edit does not wait for it: what has been checked by then is known the next time.
    const found = await this.#options.check.all(edition, () => this.#closed || this.#pending?.size !== 0);
    if (!found || edition !== this.#read || this.#closed) return;
    this.#say(found);
    this.#options.changed();
  }

  /** Waits for what is being done. */
  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#settle);
    clearTimeout(this.#checking);
    for (const watcher of this.#watchers) watcher.close();
    await this.#work;
  }
}

/** Rules of the reader: what they find is found again at every reading. */
const STRUCTURAL: ReadonlySet<string> = new Set([
  'yaml',
  'schema',
  'structure',
  'id',
  'duplicate',
  'encoding',
  'registry',
]);
