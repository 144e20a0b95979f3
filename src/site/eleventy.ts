// The Eleventy plugin. Our pages reach Eleventy as data, through three virtual paginated templates: its own template
// engines, which compile a template again for every page, see none of them.
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import type { UserConfig } from '@11ty/eleventy';
import type { Edition } from '../content/edition.ts';
import { readEdition } from '../content/read.ts';
import { searchFiles } from '../search/search-files.ts';
import { assets, forgetBundles } from './assets.ts';
import type { Page, SiteOptions } from './page.ts';
import { pages, templatesFolder } from './pages.ts';
import { forgetTemplates } from './templates.ts';

export interface PluginOptions extends SiteOptions {
  /** The content folder. Default: `DUIZHAO_CONTENT`, else `briefings`. */
  readonly content?: string;
  /** An edition that has been read already; `content` is then not looked at. */
  readonly edition?: Edition;
  /** Whether fonts, pictures and the search index are put into the output. Default: true. */
  readonly assets?: boolean;
  /** Which pages are made. Default: all. */
  readonly wanted?: (page: Page) => boolean;
  /** Takes the text of each page in Eleventy's stead. Default: Eleventy has it, for transforms and to write. */
  readonly sink?: (url: string, content: string) => void;
}

/** Where Eleventy gets no text, so many pages are one of its own: it takes 3.5 KB and 0.12 ms for each of those. */
const BATCH = 100;

/** What the virtual templates page through. A class, because Eleventy copies plain objects deeply. */
class Made {
  edition: Edition | null = null;
  pages: readonly Page[] = [];
  redirects: readonly Page[] = [];
  files: readonly Page[] = [];

  fill(edition: Edition, options: PluginOptions): void {
    this.edition = edition;
    const { wanted = () => true } = options;
    const [shown, redirects, files]: Page[][] = [[], [], []];
    for (const page of pages(edition, options)) {
      if (!wanted(page)) continue;
      const isPage = page.url.endsWith('.html');
      // Made from the body that the page before it has shown, while that is at hand.
      const isBeside = page.url.endsWith('/pinyin.json');
      (isBeside || (isPage && page.listed) ? shown : isPage ? redirects : files)!.push(page);
    }
    this.pages = shown!;
    this.redirects = redirects!;
    this.files = files!;
  }
}

const now = () => (process.env.DUIZHAO_NOW ? new Date(process.env.DUIZHAO_NOW) : new Date());

async function read(content: string): Promise<Edition> {
  const edition = await readEdition(content, { now: now() });
  const errors = edition.diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length)
    throw new Error(
      `${errors.length === 1 ? 'one error' : `${errors.length} errors`} in ${content}:\n${errors
        .map(({ file, line, column, rule, message }) => `  ${file}:${line}:${column} ${rule} ${message.en}`)
        .join('\n')}`,
    );
  return edition;
}

/**
 * Adds the pages of a content folder to an Eleventy site; its own pages and plugins are not touched.
 * @throws Error, when Eleventy builds, that lists the errors of the content folder
 */
export function duizhao(config: UserConfig, options: PluginOptions = {}): void {
  const content = resolve(options.content ?? process.env.DUIZHAO_CONTENT ?? 'briefings');
  const made = new Made();
  config.addGlobalData('duizhao', () => made);
  config.on('eleventy.before', async () => {
    // A preview reads the folder and the templates again; a build does so once.
    if (!options.edition) {
      forgetBundles();
      forgetTemplates();
    }
    made.fill(options.edition ?? (await read(content)), options);
  });
  const { sink } = options;
  for (const name of ['pages', 'redirects', 'files'] as const)
    config.addTemplate(`duizhao-${name}.11ty.js`, {
      data: {
        pagination: { data: `duizhao.${name}`, size: sink ? BATCH : 1, alias: 'made', addAllPagesToCollections: false },
        eleventyExcludeFromCollections: true,
        eleventyAllowMissingExtension: true,
        permalink: sink ? false : ({ made: page }: { made: Page }) => page.url,
      },
      render({ made: shown }: { made: Page | readonly Page[] }) {
        if (!sink) return (shown as Page).render();
        for (const page of shown as readonly Page[]) sink(page.url, page.render());
        return '';
      },
    });
  if (options.assets !== false)
    config.on('eleventy.after', async ({ directories, outputMode }) => {
      if (outputMode !== 'fs' || !made.edition) return;
      for (const { url, file } of assets(made.edition, options)) {
        const to = join(directories.output, url);
        await mkdir(dirname(to), { recursive: true });
        await copyFile(file, to);
      }
      if (options.search === false) return;
      for (const { url, render } of searchFiles(made.edition)) {
        const to = join(directories.output, url);
        await mkdir(dirname(to), { recursive: true });
        await writeFile(to, render());
      }
    });
  if (!options.edition) {
    // Eleventy looks for what its configuration imports, and cannot read TypeScript.
    config.setWatchJavaScriptDependencies(false);
    // Eleventy hears of folders outside of the one it runs in by their way from there alone.
    for (const folder of [content, templatesFolder, ...(options.theme ? [resolve(options.theme)] : [])])
      config.addWatchTarget(relative('.', folder).replaceAll('\\', '/') || '.');
  }
}

export default duizhao;
