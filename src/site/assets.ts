// Style sheet, scripts and fonts under names that carry their content, so that a cache may keep them for ever.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Edition } from '../content/edition.ts';
import { liveImages } from '../view/article.ts';
import { type Colours, colourCss } from './accent.ts';
import { imageSize } from './image-size.ts';
import type { Asset, SiteOptions } from './page.ts';

export const TEMPLATES = fileURLToPath(new URL('../../templates/', import.meta.url));

/** What a theme folder and ours hold, the theme's winning. */
export interface Bundle {
  /** Path from the site's root by name: `duizhao.css`, `reader.js`, `fonts/serif.woff2`. */
  readonly paths: ReadonlyMap<string, string>;
  /** Text files by path. */
  readonly texts: ReadonlyMap<string, string>;
  readonly files: readonly Asset[];
}

const hash = (content: string | Buffer) => createHash('sha256').update(content).digest('hex').slice(0, 10);
const names = (folder: string, ending: string) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(ending))
        .sort()
    : [];

const known = new Map<string, Bundle>();

/** The bundle of a site's colours and theme; read once a process, since templates are code. */
export function bundle(look: Colours, theme?: string): Bundle {
  const colours = colourCss(look);
  const key = `${colours} ${theme ?? ''}`;
  let found = known.get(key);
  if (!found) {
    found = makeBundle(colours, theme);
    known.set(key, found);
  }
  return found;
}

/** Forgets what was read: for a preview that watches the templates. */
export const forgetBundles = (): void => known.clear();

/** A script without the lines that are comments and nothing else: a seventh of what it weighs. */
const uncommented = (text: string): string =>
  text.replace(/^\s*\/\*\*[\s\S]*?\*\/\n/gm, '').replace(/^\s*\/\/.*\n/gm, '');

function makeBundle(colours: string, theme?: string): Bundle {
  const paths = new Map<string, string>();
  const texts = new Map<string, string>();
  const files: Asset[] = [];
  const folders = theme ? [theme, TEMPLATES] : [TEMPLATES];
  const first = (path: string) => folders.map((folder) => join(folder, path)).find((file) => existsSync(file));
  const every = (part: string, ending: string) => [
    ...new Set(folders.toReversed().flatMap((folder) => names(join(folder, part), ending))),
  ];

  for (const name of every('fonts', '.woff2')) {
    const file = first(`fonts/${name}`)!;
    const path = `assets/${name.replace('.woff2', `.${hash(readFileSync(file))}.woff2`)}`;
    paths.set(`fonts/${name}`, path);
    files.push({ url: path, file });
  }
  const styles = every('css', '.css').map((name) => readFileSync(first(`css/${name}`)!, 'utf8'));
  const css = (styles.join('\n') + colours)
    .replace(/url\("?(?:\.\.\/)?(fonts\/[\w-]+\.woff2)"?\)/g, (whole, font: string) => {
      const path = paths.get(font);
      return path ? `url(${path.slice('assets/'.length)})` : whole;
    })
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\n\s+/g, '\n');
  const put = (name: string, text: string) => {
    const path = `assets/${name.replace(/\.(\w+)$/, `.${hash(text)}.$1`)}`;
    paths.set(name, path);
    texts.set(path, text);
  };
  put('duizhao.css', css);
  for (const name of every('images', '.svg')) put(name, readFileSync(first(`images/${name}`)!, 'utf8'));
  // A script's imports are named by their content too, so what is imported comes first.
  const putScript = (name: string): string => {
    const path = paths.get(name);
    if (path) return path;
    const text = uncommented(readFileSync(first(`client/${name}`)!, 'utf8'));
    put(
      name,
      text.replace(/(from ')\.\/([\w-]+\.js)'/g, (_, from: string, other: string) => {
        return `${from}./${putScript(other).slice('assets/'.length)}'`;
      }),
    );
    return paths.get(name)!;
  };
  for (const name of every('client', '.js')) putScript(name);
  // The parts of the reader share one scope and are sent as one.
  const parts = every('client/reader', '.js').map((name) =>
    uncommented(readFileSync(first(`client/reader/${name}`)!, 'utf8')),
  );
  put('reader.js', `(() => {\n${parts.join('\n')}})();\n`);
  return { paths, texts, files };
}

/** Images of public articles, each once: where they are shown, their file, their size in pixels where it can be read. */
export interface Picture extends Asset {
  readonly width: number | null;
  readonly height: number | null;
}

const pictures = new WeakMap<Edition, Map<string, Picture>>();

/** Everything that is copied: fonts and pictures. Style sheet and scripts are text and among the pages. */
export const assets = (edition: Edition, options: SiteOptions = {}): readonly Asset[] => [
  ...bundle(edition.site.look, options.theme).files,
  ...[...picturesOf(edition).values()].map(({ url, file }) => ({ url, file })),
];

/** By path in the content folder; a file that is not there is left out. */
export function picturesOf(edition: Edition): ReadonlyMap<string, Picture> {
  const before = pictures.get(edition);
  if (before) return before;
  const found = new Map<string, Picture>();
  const logo = edition.site.look.logo;
  const wanted = edition.articles.flatMap((article) => liveImages(edition, article).map(({ file }) => file));
  for (const path of new Set(logo ? [logo, ...wanted] : wanted)) {
    const file = join(edition.root, path);
    if (!existsSync(file)) continue;
    const size = imageSize(readFileSync(file));
    found.set(path, {
      url: `media/${path.replaceAll('\\', '/')}`,
      file,
      width: size?.width ?? null,
      height: size?.height ?? null,
    });
  }
  pictures.set(edition, found);
  return found;
}
