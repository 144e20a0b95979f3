// `duizhao digest`: composes the message of an issue into the outbox, or shows what changed in it.
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Edition, Issue } from '../content/edition.ts';
import { readEdition } from '../content/read.ts';
import { type ComposeOptions, composeDigest } from '../digest/compose.ts';
import { difference } from '../digest/diff.ts';
import { fileStem, VARIANTS, type Variant } from '../digest/variant.ts';
import { builtPdfs, mailTemplates, outputFolder, pdfOf } from './composing.ts';
import { type Effects, UsageError } from './effects.ts';
import { issueOf } from './guards.ts';
import { contentFolder, parseOptions } from './options.ts';
import { sendTest } from './send-test.ts';
import { wayOf } from './way.ts';

const usage = `duizhao digest ID [options]

Composes the message of a weekly (or a dossier) as HTML, plain text and a complete mail, in four variants.

  --variant NAME    only one: ${VARIANTS.join(', ')}
  --test ADDRESS    send one marked copy (as “send --test”, with its options for the server)
  --diff            show what changed since the composition in the outbox, else since the weekly before; write nothing
  --attach-pdf      put the issue's PDF into the mail
  --templates DIR   templates that stand in for those of templates/mail (the theme's mail folder)
  --content DIR     content folder (briefings)
  --output DIR      the site, for the PDF (_site)
  --outbox DIR      where to write (outbox beside the site)
`;

export async function digest(args: string[], effects: Effects): Promise<number> {
  const { values, positionals } = parseOptions(args, {
    variant: { type: 'string' },
    diff: { type: 'boolean' },
    'attach-pdf': { type: 'boolean' },
    templates: { type: 'string' },
    output: { type: 'string' },
    outbox: { type: 'string' },
    test: { type: 'string' },
    smtp: { type: 'string' },
    insecure: { type: 'boolean' },
  });
  if (values.help) {
    effects.stdout.write(usage);
    return 0;
  }
  const output = outputFolder(values, effects);
  const outbox = resolve(effects.cwd, values.outbox ?? resolve(output, '..', 'outbox'));
  const edition = await readEdition(contentFolder(values, effects), { now: effects.now() });
  const errors = edition.diagnostics.filter(({ severity }) => severity === 'error');
  for (const { file, line, column, message } of errors)
    effects.stderr.write(`${file}:${line}:${column} error ${message.en}\n`);
  if (errors.length) {
    effects.stderr.write(`${errors.length} errors: nothing was composed.\n`);
    return 1;
  }
  const issue = issueOf(edition, positionals, 'digest');
  if (values.test !== undefined)
    return sendTest(edition, issue, wayOf(values, issue.id, effects), { ...values, test: values.test }, effects);
  const variants = variantsOf(values.variant);
  const options: ComposeOptions = {
    ...builtPdfs(values, issue, effects),
    ...(await mailTemplates(values, effects)),
    ...(values['attach-pdf'] && { attach: await pdfOf(values, issue, effects) }),
  };
  const notes = new Set<string>();
  for (const variant of variants) {
    const made = await composeDigest(edition, issue, variant, options);
    const stem = join(outbox, fileStem(issue.id, variant));
    for (const note of made.notes) notes.add(note);
    if (values.diff) {
      const before = await earlier(edition, issue, variant, stem, options);
      const lines = difference(before.text, made.text);
      effects.stdout.write(`${variant}: ${lines.length ? `changed since ${before.what}` : `as ${before.what}`}\n`);
      for (const line of lines) effects.stdout.write(`${line}\n`);
      continue;
    }
    await mkdir(outbox, { recursive: true });
    for (const [ending, content] of Object.entries({ html: made.html, txt: made.text, eml: made.eml })) {
      await writeFile(`${stem}.${ending}.tmp`, content);
      await rename(`${stem}.${ending}.tmp`, `${stem}.${ending}`);
    }
    const size = (Buffer.byteLength(made.html) / 1000).toFixed(0);
    effects.stdout.write(`${variant.padEnd(8)} ${stem}.eml  ${size} KB of HTML  ${made.subject}\n`);
  }
  for (const note of notes) effects.stderr.write(`${note}\n`);
  return 0;
}

function variantsOf(name: string | undefined): readonly Variant[] {
  if (name === undefined) return VARIANTS;
  const found = VARIANTS.find((variant) => variant === name);
  if (!found) throw new UsageError(`--variant takes ${VARIANTS.join(', ')}, not “${name}”`);
  return [found];
}

/** The text to compare with: what lies in the outbox, else the weekly before, else nothing. */
async function earlier(edition: Edition, issue: Issue, variant: Variant, stem: string, options: ComposeOptions) {
  const text = await readFile(`${stem}.txt`, 'utf8').catch(() => null);
  if (text !== null) return { text, what: 'the composition in the outbox' };
  const before = edition.issues.filter(({ kind, order }) => kind === 'weekly' && order < issue.order)[0];
  if (!before) return { text: '', what: 'nothing' };
  return {
    text: (await composeDigest(edition, before, variant, options)).text,
    what: `${before.id}, the weekly before`,
  };
}
