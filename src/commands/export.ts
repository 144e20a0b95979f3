// `duizhao export`: one of the edition's data files, on stdout or in a file.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { readEdition } from '../content/read.ts';
import { exports } from '../export/exports.ts';
import { type Effects, UsageError } from './effects.ts';
import { contentFolder, parseOptions } from './options.ts';

const usage = `duizhao export FORMAT [options]

  json     the whole edition, both languages
  csv      figures, a row each
  people   people and their posts, a row each (CSV)
  tmx      aligned pairs as a translation memory (TMX 1.4b)
  tbx      the termbase (ISO 30042:2019, TBX-Basic in DCT style)

  --content DIR   content folder (briefings)
  --output FILE   write there instead of stdout
`;

export async function exportCommand(args: string[], effects: Effects): Promise<number> {
  const { values, positionals } = parseOptions(args, { output: { type: 'string' } });
  if (values.help) {
    effects.stdout.write(usage);
    return 0;
  }
  const edition = await readEdition(contentFolder(values, effects), { now: effects.now() });
  const formats = exports(edition);
  const [format, ...more] = positionals;
  const wanted = formats.find((each) => each.format === format);
  if (!wanted || more.length)
    throw new UsageError(
      `export takes one format: ${formats.map((each) => each.format).join(', ')}${format && !wanted ? `; not “${format}”` : ''}`,
    );
  const errors = edition.diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length) {
    for (const { file, line, column, message } of errors)
      effects.stderr.write(`${file}:${line}:${column} error ${message.en}\n`);
    effects.stderr.write(`${errors.length} errors: nothing was exported.\n`);
    return 1;
  }
  const text = wanted.render();
  if (!values.output) {
    effects.stdout.write(text);
    return 0;
  }
  const file = resolve(effects.cwd, values.output);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
  effects.stderr.write(`${wanted.url.split('/').at(-1)}: ${Buffer.byteLength(text)} bytes in ${values.output}\n`);
  return 0;
}
