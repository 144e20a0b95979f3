import { extract as extractPage } from '../source/extract.ts';
import type { Effects } from './effects.ts';
import { parseOptions } from './options.ts';
import { scriptOption, sourceBytes } from './source-input.ts';

const usage = `duizhao extract FILE [options]

Writes the article in a page and nothing else: title, particulars, body. The page may be text or HTML, and garbled.
FILE may be - for standard input.

  --script hans|hant-tw|hant-hk   converts the text; else it stays in the script it was found in
  --json                          {title, published, date, source, byline, body, dropped}
`;

export async function extract(args: string[], effects: Effects): Promise<number> {
  const { values, positionals } = parseOptions(args, { script: { type: 'string' }, json: { type: 'boolean' } });
  if (values.help) {
    effects.stdout.write(usage);
    return 0;
  }
  const script = scriptOption(values.script);
  const found = extractPage(await sourceBytes('extract', positionals, effects), script);
  if (values.json) {
    effects.stdout.write(`${JSON.stringify(found)}\n`);
    return 0;
  }
  const { title, published, source, byline, body } = found;
  const particulars = [published, source, byline].filter((part) => part !== null).join(' · ');
  effects.stdout.write([title, particulars, ...body].filter(Boolean).join('\n\n').concat('\n'));
  return 0;
}
