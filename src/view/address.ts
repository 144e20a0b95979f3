// The trees of a site: the base script at the root, the others each in a folder of their own.
import type { Script, SiteData } from '../content/schema.ts';

const FOLDERS: Record<Script, string> = { hans: 'zh-hans/', 'hant-tw': 'zh-hant/', 'hant-hk': 'zh-hant-hk/' };

/** The folder of a script's tree: empty for the base script, else `zh-hant/`, `zh-hant-hk/` or `zh-hans/`. */
export const treeOf = (base: Script, script: Script): string => (base === script ? '' : FOLDERS[script]);

/** The scripts a site is built in, the base one first, each once. */
export function scriptsOf(site: SiteData): readonly Script[] {
  let found = known.get(site);
  if (!found) {
    found = [...new Set([site.base_script, ...site.scripts])];
    known.set(site, found);
  }
  return found;
}

const known = new WeakMap<SiteData, readonly Script[]>();
