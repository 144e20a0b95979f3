import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { PairContext } from '../check/finding.ts';
import { checkPairsFile } from '../check/pairs/check-pairs-file.ts';
import { namesOf, termsOf } from '../check/registry-names.ts';
import { readEdition } from '../content/read.ts';
import { type Effects, UsageError } from './effects.ts';
import { choice, contentFolder, parseOptions } from './options.ts';

const usage = `duizhao check-pairs FILE [options]

Compares the two languages of every pair in a TSV (Chinese, tab, English; no header), TMX, XLIFF or PO file.
FILE may be - for standard input.

  --format text|jsonl   text, or a line of JSON a finding
  --lang en|zh          the language of the messages
  --content DIR         the terms, names and style of that content folder count too
  --date DATE           what 去年 or 20日 are held against: 2025, 2025-06 or 2025-06-23
`;

/** What the rules on pairs take from a content folder: its termbase, its names, its script and style. */
async function registriesOf(folder: string, effects: Effects): Promise<PairContext> {
  const edition = await readEdition(folder, { now: effects.now() });
  const { base_script: script, style } = edition.site;
  return { script, ...style, terms: termsOf(edition), names: namesOf(edition) };
}

export async function checkPairs(args: string[], effects: Effects): Promise<number> {
  const { values, positionals } = parseOptions(args, {
    format: { type: 'string' },
    lang: { type: 'string' },
    date: { type: 'string' },
  });
  if (values.help) {
    effects.stdout.write(usage);
    return 0;
  }
  const [given, ...rest] = positionals;
  if (!given || rest.length) throw new UsageError('check-pairs takes one file');
  const { date } = values;
  if (date !== undefined && !/^\d{4}(-\d{2}(-\d{2})?)?$/.test(date))
    throw new UsageError(`--date takes 2025, 2025-06 or 2025-06-23, not “${date}”`);
  const file = given === '-' ? given : resolve(effects.cwd, given);
  if (file !== '-') await stat(file);
  const registries = values.content === undefined ? {} : await registriesOf(contentFolder(values, effects), effects);
  const counts = await checkPairsFile(
    given,
    {
      format: choice('format', values.format, ['text', 'jsonl']),
      lang: choice('lang', values.lang, ['en', 'zh']),
      color: effects.stdout.isTTY === true,
      context: { ...registries, ...(date === undefined ? {} : { date }) },
    },
    {
      read: () => (file === '-' ? effects.stdin : createReadStream(file)),
      write: async (text) => {
        if (effects.stdout.write(text) === false && 'once' in effects.stdout)
          await once(effects.stdout as unknown as NodeJS.EventEmitter, 'drain');
      },
      complain: (d) => effects.stderr.write(`${d.file}:${d.line}:${d.column} ${d.message.en}\n`),
    },
  );
  effects.stderr.write(
    `${counts.pairs} pairs, ${counts.flagged} flagged: ${counts.errors} errors, ${counts.warnings} warnings${counts.faults ? `; ${counts.faults} places could not be read` : ''}\n`,
  );
  return counts.errors + counts.faults ? 1 : 0;
}
