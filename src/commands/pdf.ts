import { mkdir, rename, unlink, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { readEdition } from '../content/read.ts';
import { BrowserError } from '../pdf/browser.ts';
import { briefings, type PrintAllOptions, type Printed, printAll } from '../pdf/print-all.ts';
import { connectBrowser, isRemoteAddress } from '../pdf/remote.ts';
import { attachmentsOf } from './attachments.ts';
import { type Effects, UsageError } from './effects.ts';
import { choice, contentFolder, parseOptions, wholeNumber } from './options.ts';
import { progress } from './progress.ts';

const usage = `duizhao pdf [ID…] [options]

Prints the briefings of these issues and articles, or of all, into the output folder.

  --content DIR   content folder (briefings)
  --output DIR    the site (_site)
  --jobs N        pages of the browser at once (2)
  --shard I/N     every Nth briefing, from the Ith: for several machines
  --browser-ws URL  print in a browser that runs elsewhere (ws://…, or http://HOST:PORT of a Chrome that was
                  started with --remote-debugging-port)
  --cache-limit MB  what printed files may take in the content folder’s .duizhao (512)
  --no-cache      print anew what has not changed
  --layout WORD   side (default), facing: Chinese left, English right; stacked: for telephones
  --lang WORD     both (default), zh, en
  --script WORD   hans, hant-tw, hant-hk (the site's base script)
  --attach        put the articles as Markdown and the figures as CSV into every briefing (dossiers have them);
                  --no-attach: into none
  --paper WORD    a4, letter (the site's paper)
`;

export async function pdf(args: string[], effects: Effects): Promise<number> {
  const { values, positionals } = parseOptions(args, {
    output: { type: 'string' },
    jobs: { type: 'string' },
    shard: { type: 'string' },
    'no-cache': { type: 'boolean' },
    'browser-ws': { type: 'string' },
    'cache-limit': { type: 'string' },
    attach: { type: 'boolean' },
    'no-attach': { type: 'boolean' },
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
  const remote = values['browser-ws'];
  if (remote !== undefined && !isRemoteAddress(remote))
    throw new UsageError(`--browser-ws takes ws://HOST… or http://HOST:PORT, not “${remote}”`);
  const options: PrintAllOptions = {
    ids,
    jobs,
    cache: !values['no-cache'],
    cacheLimit: wholeNumber('cache-limit', values['cache-limit'], 512, 0, 1_000_000) * 1024 * 1024,
    ...(remote ? { press: { launch: () => connectBrowser(remote), likely: async () => null } } : {}),
    ...(values['no-attach'] ? {} : { attachments: attachmentsOf, attachAll: values.attach === true }),
    form: {
      layout: choice('layout', values.layout, ['side', 'facing', 'stacked']),
      languages: choice('lang', values.lang, ['both', 'zh', 'en']),
      paper: values.paper ? choice('paper', values.paper, ['a4', 'letter']) : edition.site.pdf.paper,
    },
    script: values.script ? choice('script', values.script, ['hans', 'hant-tw', 'hant-hk']) : edition.site.base_script,
    sink: (url, bytes) => writeWhole(join(output, url), bytes),
    onProgress: ({ done, of, id }) => shown.at(done, of, id),
    ...(effects.signal ? { signal: effects.signal } : {}),
  };
  const shown = progress(effects.stderr);
  shown.step('Print');
  const began = performance.now();
  const { printed, failed } = await printAll(edition, options).catch((error) => {
    shown.end();
    throw error instanceof BrowserError ? new UsageError(error.message) : error;
  });
  shown.end();
  for (const { url, pages, bytes, ms, cached } of printed)
    effects.stdout.write(
      `${url}  ${pages} pages  ${Math.ceil(bytes / 1000)} kB  ${cached ? 'unchanged' : `${ms} ms`}\n`,
    );
  const sum = (of: (each: Printed) => number) => printed.reduce((total, each) => total + of(each), 0);
  effects.stdout.write(
    `${printed.length} briefings (${printed.filter(({ cached }) => cached).length} unchanged), ${sum(({ pages }) => pages)} pages, ` +
      `${(sum(({ bytes }) => bytes) / 1e6).toFixed(1)} MB in ${((performance.now() - began) / 1000).toFixed(1)} s\n`,
  );
  if (failed.length) effects.stderr.write(`${failed.length} failed:\n`);
  for (const { id, error } of failed) effects.stderr.write(`failed: ${id}: ${error}\n`);
  return failed.length || effects.signal?.aborted ? 1 : 0;
}

/** A file is there whole or as it was before. */
async function writeWhole(file: string, bytes: Buffer): Promise<void> {
  const part = `${file}.${process.pid}.part`;
  await mkdir(dirname(file), { recursive: true });
  try {
    await writeFile(part, bytes);
    await rename(part, file);
  } catch (error) {
    await unlink(part).catch(() => {});
    throw error;
  }
}

/** Every Nth id from the Ith, in an order that does not depend on the machine. @throws UsageError */
function shard(ids: readonly string[], given: string | undefined): readonly string[] {
  if (given === undefined) return ids;
  const [part, of] = (/^(\d+)\/(\d+)$/.exec(given) ?? []).slice(1).map(Number);
  if (!part || !of || part > of) throw new UsageError(`--shard takes I/N with I from 1 to N, not “${given}”`);
  return [...ids].sort().filter((_, i) => i % of === part - 1);
}
