import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { jsonSchemas } from '../content/json-schema.ts';
import type { Effects } from './effects.ts';
import { parseOptions } from './options.ts';

const usage = `duizhao schemas [--output DIR]

Writes the JSON Schemas of the content folder (docs/schemas), which editors complete from as they type.
`;

export async function schemasCommand(args: string[], effects: Effects): Promise<number> {
  const { values } = parseOptions(args, { output: { type: 'string' } });
  if (values.help) {
    effects.stdout.write(usage);
    return 0;
  }
  const folder = resolve(effects.cwd, values.output ?? 'docs/schemas');
  await mkdir(folder, { recursive: true });
  for (const [name, schema] of Object.entries(jsonSchemas())) await writeFile(join(folder, name), schema);
  effects.stdout.write(`${folder}\n`);
  return 0;
}
