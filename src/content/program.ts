// Which program this is: what is kept between runs is good for the same one only.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
let known: string | null = null;

/**
 * A hash of our code, our templates, Node's version and those of the packages in use. Our files are read each time a
 * process starts (a few milliseconds), so that an edit of a template or of a rule counts at once.
 */
export function programHash(): string {
  if (known) return known;
  const hash = createHash('sha256').update(process.version);
  const add = (path: string) =>
    existsSync(join(root, path)) && hash.update(path).update(readFileSync(join(root, path)));
  for (const folder of ['src', 'templates'])
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).sort((a, b) =>
      join(a.parentPath, a.name) < join(b.parentPath, b.name) ? -1 : 1,
    ))
      if (entry.isFile()) add(join(entry.parentPath, entry.name).slice(root.length));
  add('package.json');
  const { dependencies = {} } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies?: Record<string, string>;
  };
  // Beside us in a checkout, above us where we are a dependency ourselves.
  for (const name of Object.keys(dependencies))
    for (const folder of ['node_modules', '..', '../..']) add(join(folder, name, 'package.json'));
  known = hash.digest('hex').slice(0, 32);
  return known;
}
