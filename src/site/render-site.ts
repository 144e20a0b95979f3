// The site by way of Eleventy, in memory: what the build writes.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import Eleventy from '@11ty/eleventy';
import type { Edition } from '../content/edition.ts';
import { duizhao } from './eleventy.ts';
import type { SiteOptions } from './page.ts';

export interface RenderedPage {
  /** Where it stands below the output folder: `articles/x/index.html`. */
  readonly url: string;
  readonly content: string;
}

/**
 * Every text file of the site, rendered by Eleventy with our plugin and nothing else: no configuration of the folder it
 * runs in is read, and nothing is written.
 * @throws what a template throws
 */
export async function renderSite(edition: Edition, options: SiteOptions = {}): Promise<readonly RenderedPage[]> {
  // Eleventy wants a folder of templates; ours are virtual. A configuration of its own keeps away that of the folder we run in.
  const input = await mkdtemp(join(tmpdir(), 'duizhao-'));
  try {
    const output = join(input, 'site');
    const configPath = join(input, 'eleventy.config.mjs');
    await writeFile(configPath, 'export default () => {};\n');
    const eleventy = new Eleventy(input, output, {
      quietMode: true,
      configPath,
      config(config) {
        config.addPlugin(duizhao, { ...options, edition, assets: false });
        config.setTemplateFormats(['11ty.js']);
      },
    });
    const made = await eleventy.toJSON();
    return made.flatMap(({ outputPath, content }) =>
      outputPath === false ? [] : [{ url: relative(output, outputPath).replaceAll('\\', '/'), content }],
    );
  } finally {
    await rm(input, { recursive: true, force: true });
  }
}
