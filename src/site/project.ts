// What a project's own Eleventy configuration asks of our plugin: the build and the preview follow it too.
import { existsSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { duizhao, type PluginOptions } from './eleventy.ts';

const NAMES = ['.eleventy.js', 'eleventy.config.js', 'eleventy.config.mjs'];

/** Answers anything: a configuration may call what it likes of Eleventy, here only our plugin's options are looked at. */
function standIn(found: (options: PluginOptions) => void): object {
  const anything: () => unknown = new Proxy(() => anything, {
    get: (_, name) => (name === 'then' ? undefined : anything),
  });
  return new Proxy(
    {},
    {
      get: (_, name) =>
        name === 'addPlugin'
          ? (plugin: unknown, options?: PluginOptions) => {
              const ours = plugin === duizhao || (typeof plugin === 'function' && plugin.name === 'duizhao');
              if (ours && options) found(options);
            }
          : anything,
    },
  );
}

const within = (folder: string, path: string) => {
  const way = relative(folder, path);
  return way === '' || !(way.startsWith('..') || resolve(way) === way);
};

/**
 * The theme that the configuration in `folder` names for our plugin. It is code and trusted, so it is taken from the
 * project alone: a theme inside the content folder, or a configuration there, is refused.
 * @throws Error that names the file, where the configuration fails or the theme cannot be used
 */
export async function projectTheme(folder: string, content: string): Promise<{ readonly theme?: string }> {
  const file = NAMES.map((name) => join(folder, name)).find((path) => existsSync(path));
  if (!file || within(content, file)) return {};
  let options: PluginOptions = {};
  try {
    const { default: configure } = (await import(pathToFileURL(file).href)) as { default?: unknown };
    if (typeof configure === 'function') await configure(standIn((given) => (options = given)));
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
  if (!options.theme) return {};
  const theme = resolve(dirname(file), options.theme);
  if (within(content, theme))
    throw new Error(`${file}: the theme ${theme} lies in the content folder, which is data; put it beside the project`);
  if (!existsSync(theme) || !statSync(theme).isDirectory())
    throw new Error(`${file}: there is no theme folder ${theme}`);
  return { theme };
}
