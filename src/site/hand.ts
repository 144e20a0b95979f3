// One thread's share of a build. Every thread reads the whole edition, but parses, checks and renders only its part of
// the articles: what it finds of the files it hands to the others as plain data, and pages it stages by itself. Pages
// are made from the same data whoever makes them, so that their number changes nothing in the output.
import { join } from 'node:path';
import type { KeptChecks } from '../check/check-edition.ts';
import type { Edition } from '../content/edition.ts';
import { type KeptFile, keepInMemory, keptFile } from '../content/kept-file.ts';
import type { Parcel } from '../content/parcel.ts';
import { programHash } from '../content/program.ts';
import { articlePaths, type EditionReader, editionReader, type Part, partOf } from '../content/read.ts';
import { documentFiles } from '../search/search-files.ts';
import { keptPages } from './kept-pages.ts';
import type { Page, SiteOptions } from './page.ts';
import { pageKeys } from './page-key.ts';
import { stampAt } from './publish.ts';
import { renderSite } from './render-site.ts';
import { type Staged, stage } from './stage.ts';

/** Plain data: it goes to threads. */
export interface Work {
  readonly content: string;
  readonly sources: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Where things are kept between runs; null for nowhere. */
  readonly cache: string | null;
  readonly part: Part;
}

export type Entries = readonly (readonly [string, string])[];

/** What a thread has parsed, and the uses of terms in it. */
export interface Prepared {
  readonly parcel: Parcel;
  readonly uses: Entries;
}

/** What a thread has staged, and the keys of the pages it was asked for. */
export interface Rendered {
  readonly staged: readonly Staged[];
  readonly asked: Entries;
}

export class Hand {
  readonly work: Work;
  readonly parsed: KeptFile;
  readonly checks: KeptFile;
  readonly pages: KeptFile;
  readonly #reader: EditionReader;
  #edition: Edition | null = null;

  constructor(work: Work) {
    this.work = work;
    const open = (name: string) =>
      work.cache === null ? keepInMemory() : keptFile(join(work.cache, `${name}.kept`), programHash());
    this.parsed = open('parsed');
    this.checks = open('checks');
    this.pages = open('pages');
    this.#reader = editionReader(work.content, this.parsed);
  }

  get edition(): Edition {
    if (!this.#edition) throw new Error('nothing has been read');
    return this.#edition;
  }

  /** Parses its part. @returns what the others need not parse */
  prepare(): Prepared {
    const parcel = this.#reader.prepare(this.work.part);
    return { parcel, uses: [...this.parsed.fresh('terms:')] };
  }

  /** Reads everything, with what has been parsed of it. */
  async read(prepared: readonly Prepared[]): Promise<void> {
    for (const { parcel, uses } of prepared) {
      this.#reader.adopt(parcel);
      for (const [key, json] of uses) this.parsed.add(key, json);
    }
    this.#edition = await this.#reader.read({ now: new Date(this.work.now), changed: new Set() });
    this.parsed.forget('parsed:');
  }

  /** Checks its part. @returns the results */
  async check(): Promise<Entries> {
    // Only who checks needs the code for it.
    const { checkedArticles, checkInto } = await import('../check/check-edition.ts');
    const { readSources } = await import('../check/sources.ts');
    const { edition } = this;
    const own = new Set(partOf(articlePaths(edition.root), this.work.part));
    const articles = checkedArticles(edition).filter(({ file }) => own.has(file.path));
    checkInto(this.checks as KeptChecks, articles, edition, await readSources(edition, this.work.sources));
    return [...this.checks.fresh('')];
  }

  /** Stages its share of the pages that are not there yet. */
  async render(options: SiteOptions, output: string, staging: string): Promise<Rendered> {
    const { edition } = this;
    const put = stage(output, staging);
    const staged: Staged[] = [];
    const keep = (path: string, stamp: string) => {
      if (stampAt(output, path) !== stamp) return false;
      staged.push({ path, changed: false, bytes: Number(stamp.split(' ')[2]) });
      return true;
    };
    const kept = keptPages(this.pages, pageKeys(edition, options), { keep }, output);
    // Where nothing is kept nothing has to be recognised.
    const wanted = this.work.cache === null ? () => true : kept.wanted;
    const mine = this.#share();
    await renderSite(
      edition,
      options,
      (url, text) => void staged.push(put(url, text)),
      (page) => mine(page) && wanted(page),
    );
    if (options.search !== false)
      for (const file of documentFiles(edition))
        if (mine(file) && wanted(file)) staged.push(put(file.url, file.render()));
    return { staged, asked: [...kept.asked] };
  }

  /** A page belongs to the thread that has parsed what it shows; the others are dealt out in turn. */
  #share(): (page: Pick<Page, 'shows'>) => boolean {
    const { index, count } = this.work.part;
    if (count === 1) return () => true;
    const paths = articlePaths(this.edition.root);
    const owner = new Map<string, number>();
    for (let i = 0; i < count; i++) for (const path of partOf(paths, { index: i, count })) owner.set(path, i);
    let turn = 0;
    return ({ shows }) => {
      const articles = shows?.articles ?? [];
      const middle = articles[articles.length >> 1];
      return (middle ? owner.get(middle.file.path) : turn++ % count) === index;
    };
  }
}
