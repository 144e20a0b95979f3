// What a build says at its end: counts, sizes, times, where to look.
import type { Diagnostic } from '../content/diagnostic.ts';
import type { Edition } from '../content/edition.ts';
import type { Published } from '../site/publish.ts';
import type { Press } from './build.ts';

export const count = (n: number, one: string, many = `${one}s`) =>
  `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;
const size = (bytes: number) => (bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`);

/** What a build made. */
export interface Made {
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
}

export function summary({ edition, diagnostics, print, pages, site, mail, output, outbox, steps, ms }: Made): string {
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
