import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { readEdition } from '../content/read.ts';
import { briefings, printAll } from '../pdf/print-all.ts';
import { type Effects, UsageError } from './effects.ts';
import { choice, contentFolder, parseOptions, wholeNumber } from './options.ts';
import { progress } from './progress.ts';

const usage = `duizhao pdf [ID…] [options]

Prints the briefings of these issues and articles, or of all, into the output folder.

  --content DIR   content folder (briefings)
  --output DIR    the site (_site)
  --jobs N        pages of the browser at once (2)
  --shard I/N     every Nth briefing, from the Ith: for several machines
  --no-cache      print anew what has not changed
  --layout WORD   side (default), facing: Chinese left, English right; stacked: for telephones
  --lang WORD     both (default), zh, en
  --script WORD   hans, hant-tw, hant-hk (the site's base script)
  --paper WORD    a4, letter (the site's paper)
`;

export async function pdf(args: string[], effects: Effects): Promise<number> {
  const { values, positionals } = parseOptions(args, {
    output: { type: 'string' },
    jobs: { type: 'string' },
    shard: { type: 'string' },
    'no-cache': { type: 'boolean' },
    layout: { type: 'string' },
    lang: { type: 'string' },
    script: { type: 'string' },
    paper: { type: 'string' },
  });
  if (values.help) {
    effects.stdout.write(usage);
    return 0;
  }
  const jobs = wholeNumber('jobs', values.jobs, 2, 1, 64);
  const output = resolve(effects.cwd, values.output ?? '_site');
  const edition = await readEdition(contentFolder(values, effects), { now: effects.now() });
  const errors = edition.diagnostics.filter((d) => d.severity === 'error');
  if (errors.length) {
    for (const d of errors) effects.stderr.write(`${d.file}:${d.line}:${d.column} error ${d.rule} ${d.message.en}\n`);
    return 1;
  }
  const all = briefings(edition).map(({ id }) => id);
  const known = new Map(all.map((id) => [id.toLowerCase(), id]));
  const asked = positionals.map((id) => {
    const found = known.get(id.toLowerCase());
    if (!found) throw new UsageError(`no issue or article “${id}” has a briefing`);
    return found;
  });
  const ids = shard(asked.length ? asked : all, values.shard);
  const shown = progress(effects.stderr);
  shown.step('Print');
  const { printed, failed } = await printAll(edition, {
    ids,
    jobs,
    cache: !values['no-cache'],
    form: {
      layout: choice('layout', values.layout, ['side', 'facing', 'stacked']),
      languages: choice('lang', values.lang, ['both', 'zh', 'en']),
      paper: values.paper ? choice('paper', values.paper, ['a4', 'letter']) : edition.site.pdf.paper,
    },
    script: values.script ? choice('script', values.script, ['hans', 'hant-tw', 'hant-hk']) : edition.site.base_script,
    sink: async (url, bytes) => {
      const file = join(output, url);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, bytes);
    },
    onProgress: ({ done, of, id }) => shown.at(done, of, id),
    ...(effects.signal ? { signal: effects.signal } : {}),
  });
  shown.end();
  for (const { url, pages, bytes, ms, cached } of printed)
    effects.stdout.write(
      `${url}  ${pages} pages  ${Math.ceil(bytes / 1000)} kB  ${cached ? 'unchanged' : `${ms} ms`}\n`,
    );
  for (const { id, error } of failed) effects.stderr.write(`failed: ${id}: ${error}\n`);
  return failed.length ? 1 : 0;
}

/** Every Nth id from the Ith, in an order that does not depend on the machine. @throws UsageError */
function shard(ids: readonly string[], given: string | undefined): readonly string[] {
  if (given === undefined) return ids;
  const [part, of] = (/^(\d+)\/(\d+)$/.exec(given) ?? []).slice(1).map(Number);
  if (!part || !of || part > of) throw new UsageError(`--shard takes I/N with I from 1 to N, not “${given}”`);
  return [...ids].sort().filter((_, i) => i % of === part - 1);
}
