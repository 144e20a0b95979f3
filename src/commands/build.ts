// `duizhao build`: the recipe. Check, site, PDFs, digest and exports, then everything published at once.

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { KeptChecks } from '../check/check-edition.ts';
import { report } from '../check/report/report.ts';
import { verified } from '../check/verified.ts';
import type { Edition } from '../content/edition.ts';
import { exports } from '../export/exports.ts';
import type { Printed } from '../pdf/print-all.ts';
import { indexFiles } from '../search/search-files.ts';
import { assets } from '../site/assets.ts';
import { Crew } from '../site/crew.ts';
import { keptPages } from '../site/kept-pages.ts';
import { pageKeys } from '../site/page-key.ts';
import { projectTheme } from '../site/project.ts';
import { type Item, type Published, publication, publish } from '../site/publish.ts';
import { checkWith } from './diagnose.ts';
import type { Effects } from './effects.ts';
import { contentFolder, parseOptions, sourcesFolder, wholeNumber } from './options.ts';
import { type Progress, progress } from './progress.ts';
import { count, summary } from './summary.ts';

const usage = `duizhao build [options]

Checks the content folder and makes the site, the PDFs, the digest and the exports.
A failed build leaves the former output as it was.

  --content DIR   content folder (briefings)
  --sources DIR   source texts (DUIZHAO_SOURCES, else sources in the content folder)
  --output DIR    the site (_site)
  --outbox DIR    the digest (outbox beside the site)
  --no-pdf        no PDFs
  --no-digest     no digest
  --no-search     no search index
  --no-check      only what cannot be built is an error
  --no-cache      make everything anew
  --jobs N        pages printed at once (2)
  --threads N     threads that parse, check and render (as many as pay); any number gives the same output
`;

const NEGATIVE = {
  'no-pdf': { type: 'boolean' },
  'no-digest': { type: 'boolean' },
  'no-search': { type: 'boolean' },
  'no-check': { type: 'boolean' },
  'no-cache': { type: 'boolean' },
} as const;

export async function build(args: string[], effects: Effects): Promise<number> {
  const { values, positionals } = parseOptions(args, {
    ...NEGATIVE,
    output: { type: 'string' },
    outbox: { type: 'string' },
    jobs: { type: 'string' },
    threads: { type: 'string' },
  });
  void positionals;
  if (values.help) {
    effects.stdout.write(usage);
    return 0;
  }
  const output = resolve(effects.cwd, values.output ?? '_site');
  const outbox = resolve(effects.cwd, values.outbox ?? resolve(output, '..', 'outbox'));
  const jobs = wholeNumber('jobs', values.jobs, 2, 1, 64);
  const shown = progress(effects.stderr);
  const began = performance.now();

  shown.step('Read');
  const content = contentFolder(values, effects);
  const theme = await projectTheme(effects.cwd, content);
  const sources = sourcesFolder(values, effects);
  const cache = values['no-cache'] ? null : join(content, '.duizhao', 'cache');
  const threads = values.threads === undefined ? undefined : wholeNumber('threads', values.threads, 1, 1, 64);
  const crew = new Crew({ content, sources, now: effects.now().getTime(), cache }, threads);
  try {
    return await buildWith(crew);
  } finally {
    await crew.close();
  }

  async function buildWith({ hand }: Crew): Promise<number> {
    await crew.read();
    const { edition, parsed, checks, pages: earlier } = hand;

    shown.step('Check');
    if (!values['no-check']) await crew.check();
    const checked = values['no-check'] ? null : await checkWith(edition, sources, checks as KeptChecks);
    const { diagnostics } = checked ?? edition;
    const errors = diagnostics.filter((d) => d.severity === 'error').length;
    if (diagnostics.length)
      effects.stderr.write(
        report(diagnostics, {
          format: 'text',
          lang: 'en',
          color: effects.stderr.isTTY === true,
          read: (file) => edition.files.get(file)?.text ?? null,
        }),
      );
    if (errors) {
      shown.end();
      effects.stderr.write(`${count(errors, 'error')}: nothing was built, and the former output is as it was.\n`);
      return 1;
    }

    const print = values['no-pdf']
      ? null
      : await printPdfs(edition, { jobs, cache: !values['no-cache'] }, shown, effects);
    const pdfs = new Set(print?.files.map((file) => file.path));

    shown.step('Site');
    const publishing = await publication(output);
    let made: { pages: number; site: Published; mail: Published | null };
    try {
      const search = !values['no-search'];
      const options = { ...theme, pdfs, search, ...(checked && { verified: verified(edition, checked) }) };
      const there = keptPages(earlier, pageKeys(edition, options), publishing, output);
      const { staged, asked } = await crew.render(options, output, publishing.staging, () => {
        for (const { url, file } of assets(edition, theme)) publishing.put(url, readFileSync(file));
        const data = exports(edition).filter(({ url }) => there.wantedWhole(url));
        for (const { url, pieces, render } of data) if (!pieces) publishing.put(url, render());
        publishing.putPieces(data.flatMap(({ url, pieces }) => (pieces ? [{ path: url, pieces: pieces() }] : [])));
        if (!search || !there.wantedTogether('search')) return;
        const files = indexFiles(edition);
        for (const { url, render } of files) publishing.put(url, render());
        there.together(
          'search',
          files.map(({ url }) => url),
        );
      });
      publishing.add(staged);
      for (const { path, content } of print?.files ?? []) publishing.put(path, content);

      shown.step('Digest');
      const mails = values['no-digest'] ? null : await digest(edition, pdfs, theme.theme, effects);

      shown.step('Write');
      const site = await publishing.commit();
      there.note(asked);
      earlier.save();
      parsed.save();
      if (!values['no-check']) checks.save();
      const mail =
        mails &&
        (await publish(
          outbox,
          mails.map(({ name, content }) => ({ path: name, content })),
        ));
      made = { pages: site.files - (print?.files.length ?? 0), site, mail };
    } finally {
      await publishing.close();
    }
    const steps = shown.end();
    effects.stdout.write(
      summary({
        edition,
        diagnostics,
        print,
        ...made,
        output,
        outbox,
        steps,
        ms: performance.now() - began,
      }),
    );
    return print?.failed.length ? 1 : 0;
  }
}

export interface Press {
  readonly files: (Item & { readonly content: Uint8Array })[];
  readonly printed: readonly Printed[];
  readonly failed: readonly { readonly id: string; readonly error: string }[];
  /** Why nothing could be printed at all. */
  readonly missing: string | null;
}

/** What a build does not need is not loaded: the code for mail and for print. */
async function digest(edition: Edition, pdfs: ReadonlySet<string>, theme: string | undefined, { stderr }: Effects) {
  const { digestFiles } = await import('../digest/digest-files.ts');
  const { themeMail } = await import('./composing.ts');
  return digestFiles(edition, { pdfs, ...themeMail(theme) }, (note) => stderr.write(`digest: ${note}\n`));
}

async function printPdfs(
  edition: Edition,
  { jobs, cache }: { jobs: number; cache: boolean },
  shown: Progress,
  effects: Effects,
): Promise<Press> {
  shown.step('Print');
  const { BrowserError } = await import('../pdf/browser.ts');
  const { printAll } = await import('../pdf/print-all.ts');
  const { attachmentsOf } = await import('./attachments.ts');
  const files: Press['files'] = [];
  try {
    const { printed, failed } = await printAll(edition, {
      attachments: attachmentsOf,
      jobs,
      cache,
      sink: (path, content) => void files.push({ path, content }),
      onProgress: ({ done, of, id }) => shown.at(done, of, id),
      ...(effects.signal ? { signal: effects.signal } : {}),
    });
    return { files, printed, failed, missing: null };
  } catch (error) {
    if (!(error instanceof BrowserError)) throw error;
    return { files: [], printed: [], failed: [], missing: error.message };
  }
}
