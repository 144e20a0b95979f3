// `duizhao build`: the recipe. Check, site, PDFs, digest and exports, then everything published at once.
import { resolve } from 'node:path';
import { checkEdition } from '../check/check-edition.ts';
import { report } from '../check/report/report.ts';
import type { Diagnostic } from '../content/diagnostic.ts';
import type { Edition } from '../content/edition.ts';
import { readEdition } from '../content/read.ts';
import { digestFiles } from '../digest/digest-files.ts';
import { exports } from '../export/exports.ts';
import { BrowserError } from '../pdf/browser.ts';
import { type Printed, pdfUrls, printAll } from '../pdf/print-all.ts';
import { assets } from '../site/assets.ts';
import { type Item, type Published, publish } from '../site/publish.ts';
import { renderSite } from '../site/render-site.ts';
import type { Effects } from './effects.ts';
import { contentFolder, parseOptions, sourcesFolder, wholeNumber } from './options.ts';
import { type Progress, progress } from './progress.ts';

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
  --no-cache      print every PDF anew
  --jobs N        pages printed at once (2)
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
  const edition = await readEdition(contentFolder(values, effects), { now: effects.now() });

  shown.step('Check');
  const diagnostics = values['no-check']
    ? edition.diagnostics
    : await allDiagnostics(edition, sourcesFolder(values, effects));
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
  const made = new Set(print?.files.map((file) => file.path));

  shown.step('Site');
  const pages = await renderSite(edition, { pdfs: made });
  const items: Item[] = [
    ...pages.map(({ url, content }) => ({ path: url, content })),
    ...assets(edition).map(({ url, file }) => ({ path: url, from: file })),
    ...exports(edition).map(({ url, render }) => ({ path: url, content: render() })),
    ...(print?.files ?? []),
  ];

  shown.step('Digest');
  const mails = values['no-digest']
    ? null
    : await digestFiles(edition, { pdfs: made }, (note) => effects.stderr.write(`digest: ${note}\n`));

  shown.step('Write');
  const site = await publish(output, items);
  const mail =
    mails &&
    (await publish(
      outbox,
      mails.map(({ name, content }) => ({ path: name, content })),
    ));
  const steps = shown.end();
  effects.stdout.write(
    summary({
      edition,
      diagnostics,
      print,
      pages: pages.length,
      site,
      mail,
      output,
      outbox,
      steps,
      ms: performance.now() - began,
      cwd: effects.cwd,
    }),
  );
  return print?.failed.length ? 1 : 0;
}

/** What the reader and the checker find. */
export async function allDiagnostics(edition: Edition, sources: string): Promise<readonly Diagnostic[]> {
  return checkEdition(edition, await readSources(edition, sources)).diagnostics;
}

interface Press {
  readonly files: (Item & { readonly content: Uint8Array })[];
  readonly printed: readonly Printed[];
  readonly failed: readonly { readonly id: string; readonly error: string }[];
  /** Why nothing could be printed at all. */
  readonly missing: string | null;
}

async function printPdfs(
  edition: Edition,
  { jobs, cache }: { jobs: number; cache: boolean },
  shown: Progress,
  effects: Effects,
): Promise<Press> {
  shown.step('Print');
  const files: Press['files'] = [];
  const wanted = pdfUrls(edition).length;
  try {
    const { printed, failed } = await printAll(edition, {
      jobs,
      cache,
      sink: (path, content) => void files.push({ path, content }),
      onProgress: ({ done, id }) => shown.at(done, wanted, id),
      ...(effects.signal ? { signal: effects.signal } : {}),
    });
    return { files, printed, failed, missing: null };
  } catch (error) {
    if (!(error instanceof BrowserError)) throw error;
    return { files: [], printed: [], failed: [], missing: error.message };
  }
}

const count = (n: number, one: string, many = `${one}s`) => `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;
const size = (bytes: number) => (bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`);

interface Made {
  readonly edition: Edition;
  readonly diagnostics: readonly Diagnostic[];
  readonly print: Press | null;
  readonly pages: number;
  readonly site: Published;
  readonly mail: Published | null;
  readonly output: string;
  readonly outbox: string;
  readonly steps: readonly { readonly name: string; readonly ms: number }[];
  readonly ms: number;
  readonly cwd: string;
}

function summary({ edition, diagnostics, print, pages, site, mail, output, outbox, steps, ms }: Made): string {
  const weeklies = edition.issues.filter((issue) => issue.kind === 'weekly').length;
  const lines = [
    `${count(edition.articles.length, 'article')}, ${count(weeklies, 'weekly', 'weeklies')}, ${count(edition.issues.length - weeklies, 'dossier')}; ${count(edition.people.size, 'person', 'people')}, ${count(edition.index.figures.length, 'figure')}, ${count(edition.terms.size, 'term')}`,
    `site    ${count(pages, 'page and data file', 'pages and data files')}, ${size(site.bytes)}, ${site.written} written, ${site.removed} removed`,
  ];
  if (print?.missing) lines.push(`PDFs    none: ${print.missing}`);
  else if (print) {
    const total = print.files.reduce((sum, file) => sum + file.content.length, 0);
    const cached = print.printed.filter((p) => p.cached).length;
    lines.push(
      `PDFs    ${print.printed.length}, ${count(
        print.printed.reduce((sum, p) => sum + p.pages, 0),
        'page',
      )}, ${size(total)}${cached ? `, ${cached} unchanged` : ''}`,
    );
    for (const { id, error } of print.failed) lines.push(`        failed: ${id}: ${error}`);
  }
  if (mail) lines.push(`digest  ${count(mail.files, 'file')} in ${outbox}`);
  const warnings = diagnostics.filter((d) => d.severity === 'warning').length;
  if (warnings) lines.push(`check   ${count(warnings, 'warning')}`);
  lines.push(
    `time    ${(ms / 1000).toFixed(1)} s: ${steps.map((step) => `${step.name.toLowerCase()} ${(step.ms / 1000).toFixed(1)}`).join(', ')}`,
  );
  lines.push(`→ ${output}/index.html`);
  return `${lines.join('\n')}\n`;
}
