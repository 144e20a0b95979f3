// The site by way of Eleventy, in memory: what the build writes.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Eleventy from '@11ty/eleventy';
import type { Edition } from '../content/edition.ts';
import { duizhao } from './eleventy.ts';
import type { Page, SiteOptions } from './page.ts';

/** Where a page's text goes: its place below the output folder (`articles/x/index.html`), and the text. */
export type Sink = (url: string, content: string) => void;

/**
 * Every text file of the site, rendered by Eleventy with our plugin and nothing else: no configuration of the folder it
 * runs in is read, and nothing is written. Each text goes to `sink` as it is made; Eleventy, which keeps all that it
 * renders until its end (a gigabyte for ten thousand articles), is given an empty one.
 * `wanted` may leave pages out: those that are there already.
 * @throws what a template or `sink` throws
 */
export async function renderSite(
  edition: Edition,
  options: SiteOptions,
  sink: Sink,
  wanted: (page: Page) => boolean = () => true,
): Promise<void> {
  // Eleventy wants a folder of templates; ours are virtual. A configuration of its own keeps away that of the folder we run in.
  const input = await mkdtemp(join(tmpdir(), 'duizhao-'));
  try {
    const configPath = join(input, 'eleventy.config.mjs');
    await writeFile(configPath, 'export default () => {};\n');
    const eleventy = new Eleventy(input, join(input, 'site'), {
      quietMode: true,
      configPath,
      config(config) {
        config.addPlugin(duizhao, { ...options, edition, assets: false, sink, wanted });
        config.setTemplateFormats(['11ty.js']);
      },
    });
    await eleventy.toJSON();
  } finally {
    await rm(input, { recursive: true, force: true });
  }
}
