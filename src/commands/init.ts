import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Effects, UsageError } from './effects.ts';
import { parseOptions } from './options.ts';

const usage = `duizhao init DIR

Makes a content folder with one worked example. DIR must be empty or not exist yet.
`;

const example = fileURLToPath(new URL('../../templates/content/example/', import.meta.url));
const schemas = fileURLToPath(new URL('../../docs/schemas/', import.meta.url));

export async function init(args: string[], effects: Effects): Promise<number> {
  const { values, positionals } = parseOptions(args, {});
  if (values.help) {
    effects.stdout.write(usage);
    return 0;
  }
  const [given, ...rest] = positionals;
  if (!given || rest.length) throw new UsageError('init takes one folder');
  const folder = resolve(effects.cwd, given);
  const there = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  if (there.length) throw new UsageError(`${folder} is not empty; nothing was changed`);
  await mkdir(folder, { recursive: true });
  await cp(example, folder, { recursive: true });
  // Editors complete from the schemas, wherever the folder stands.
  for (const path of await readdir(folder, { recursive: true })) {
    if (!/\.(yaml|md)$/.test(path)) continue;
    const file = join(folder, path);
    const to = relative(resolve(file, '..'), schemas).split(sep).join('/');
    await writeFile(file, (await readFile(file, 'utf8')).replace('$schema=SCHEMAS', `$schema=${to}`));
  }
  effects.stdout.write(`${folder}\nNext: duizhao serve --content ${given}\n`);
  return 0;
}
