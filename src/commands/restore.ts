import { restore as restoreBytes } from '../source/restore.ts';
import type { Effects } from './effects.ts';
import { parseOptions } from './options.ts';
import { scriptOption, sourceBytes } from './source-input.ts';

const usage = `duizhao restore FILE [options]

Writes the clean text of a garbled copy: broken bytes, pinyin glosses, folded punctuation and stray characters undone.
FILE may be - for standard input.

  --script hans|hant-tw|hant-hk   converts the text; else it stays in the script it was found in
  --json                          {text, script, edits, doubts}, offsets in code points of the input
`;

/** What is not certain is told on stderr, a line each. */
export async function restore(args: string[], effects: Effects): Promise<number> {
  const { values, positionals } = parseOptions(args, { script: { type: 'string' }, json: { type: 'boolean' } });
  if (values.help) {
    effects.stdout.write(usage);
    return 0;
  }
  const script = scriptOption(values.script);
  const restored = restoreBytes(await sourceBytes('restore', positionals, effects), script);
  if (values.json) {
    effects.stdout.write(`${JSON.stringify(restored)}\n`);
    return 0;
  }
  effects.stdout.write(restored.text);
  for (const { start, end, reason, candidates } of restored.doubts) {
    effects.stderr.write(`${start}–${end}: ${reason}${candidates.length ? `: ${candidates.join(', ')}` : ''}\n`);
  }
  return 0;
}
