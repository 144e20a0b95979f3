// Our own Nunjucks environment: templates compiled once, rendered synchronously, everything escaped that is not marked
// safe. Content never passes through it as a template, only as data.
import nunjucks from 'nunjucks';
import { TEMPLATES } from './assets.ts';

const environments = new Map<string, nunjucks.Environment>();

function environment(theme?: string): nunjucks.Environment {
  const key = theme ?? '';
  let found = environments.get(key);
  if (!found) {
    const loader = new nunjucks.FileSystemLoader(theme ? [theme, TEMPLATES] : [TEMPLATES], { watch: false });
    found = new nunjucks.Environment(loader, { autoescape: true, trimBlocks: true, lstripBlocks: true });
    environments.set(key, found);
  }
  return found;
}

/** Forgets compiled templates: for a preview that watches them. */
export const forgetTemplates = (): void => environments.clear();

/** Renders `pages/<name>.njk`. Throws what the template throws, with its name and line. */
export const renderTemplate = (name: string, data: object, theme?: string): string =>
  environment(theme).getTemplate(`pages/${name}.njk`, true).render(data);

/** HTML that templates print as it stands. */
export const safe = (html: string) => new nunjucks.runtime.SafeString(html);
