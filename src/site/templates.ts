// Our own Nunjucks environment: templates compiled once, rendered synchronously, everything escaped that is not marked
// safe. Content never passes through it as a template, only as data.
import { readFileSync } from 'node:fs';
import nunjucks from 'nunjucks';
import { flat } from '../view/html.ts';
import { TEMPLATES } from './assets.ts';
import { templateCode } from './template-code.ts';

const OPTIONS = { autoescape: true, trimBlocks: true, lstripBlocks: true } as const;

type Render = (data: object) => string;

interface Theme {
  readonly environment: nunjucks.Environment;
  readonly pages: Map<string, Render>;
}

const themes = new Map<string, Theme>();

function themeOf(folder?: string): Theme {
  const key = folder ?? '';
  let found = themes.get(key);
  if (!found) {
    const loader = new nunjucks.FileSystemLoader(folder ? [folder, TEMPLATES] : [TEMPLATES], { watch: false });
    found = { environment: new nunjucks.Environment(loader, OPTIONS), pages: new Map() };
    themes.set(key, found);
  }
  return found;
}

/** Forgets compiled templates: for a preview that watches them. */
export const forgetTemplates = (): void => themes.clear();

const { SafeString } = nunjucks.runtime;
const UNSAFE = /[&"'<>\\]/;
const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '"': '&quot;',
  "'": '&#39;',
  '<': '&lt;',
  '>': '&gt;',
  '\\': '&#92;',
};

const escapeText = (text: string) =>
  UNSAFE.test(text) ? text.replace(/[&"'<>\\]/g, (character) => ENTITIES[character]!) : text;

/** As Nunjucks prints a value with autoescape. */
function escapeValue(value: unknown): string {
  if (typeof value === 'string') return escapeText(value);
  if (value === undefined || value === null) return '';
  return value instanceof SafeString ? value.toString() : escapeText(String(value));
}

const raw = (value: unknown) => (value === undefined || value === null ? '' : String(value));
const items = (value: unknown): readonly unknown[] =>
  Array.isArray(value)
    ? value
    : value && typeof value === 'object' && Symbol.iterator in value
      ? [...(value as [])]
      : [];
const call = (callee: unknown, of: unknown, args: readonly unknown[]): unknown => {
  if (typeof callee !== 'function') throw new TypeError('not a function');
  return callee.apply(of, args);
};

/** The function of a page: plain code where the template allows it, else Nunjucks. */
function compile({ environment }: Theme, path: string): Render {
  const byNunjucks: Render = (data) => environment.getTemplate(path, true).render(data);
  const { loaders, globals } = environment as unknown as {
    loaders: { getSource(name: string): { path: string } | null }[];
    globals: object;
  };
  const read = (name: string) => {
    const file = loaders[0]!.getSource(name)?.path;
    if (!file) throw new Error(`no template ${name}`);
    return readFileSync(file, 'utf8');
  };
  let code: string | null = null;
  try {
    code = templateCode(path, { read, options: OPTIONS, globals });
  } catch {
    // Nunjucks says what is wrong, with the file and the line.
  }
  if (code === null) return byNunjucks;
  const filter = (name: string, ...args: unknown[]) =>
    (environment as unknown as { getFilter(name: string): (...args: unknown[]) => unknown })
      .getFilter(name)
      .apply({ env: environment }, args);
  const make = new Function(
    'escape',
    'raw',
    'items',
    'call',
    'filter',
    'flat',
    'globals',
    `return (c) => {\n${code}\n};`,
  );
  const render = make(escapeValue, raw, items, call, filter, flat, globals) as Render;
  return (data) => {
    try {
      return render(data);
    } catch {
      return byNunjucks(data);
    }
  };
}

/** Renders `pages/<name>.njk`. Throws what the template throws, with its name and line. */
export function renderTemplate(name: string, data: object, folder?: string): string {
  const theme = themeOf(folder);
  let render = theme.pages.get(name);
  if (!render) {
    render = compile(theme, `pages/${name}.njk`);
    theme.pages.set(name, render);
  }
  return render(data);
}

/** HTML that templates print as it stands. */
export const safe = (html: string) => new SafeString(html);
