// `duizhao approve`: an editor releases an issue. What was approved is written into the issue's own file.
import { execFileSync } from 'node:child_process';
import { mkdir, open, rename } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import type { Edition, Issue } from '../content/edition.ts';
import { freeze } from '../digest/frozen.ts';
import { oneLine } from '../digest/headers.ts';
import { builtPdfs, mailTemplates } from './composing.ts';
import type { Effects } from './effects.ts';
import { checkedEdition, issueOf, Refusal } from './guards.ts';
import { parseOptions } from './options.ts';

const usage = `duizhao approve ID [options]

Releases an issue: writes when, by whom, the list of articles and a hash of the mail into its file. From then on the list
is frozen, later articles join the next weekly, and “send” refuses the issue if its mail has changed.

  --by NAME         who approves (DUIZHAO_EDITOR, else git’s user.name, else the account)
  --withdraw        takes the approval back
  --templates DIR   templates that stand in for those of templates/mail (the theme's mail folder)
  --output DIR      the site, for the PDF (_site)
  --content DIR     content folder (briefings)
  --sources DIR     source texts (DUIZHAO_SOURCES, else sources in the content folder)
`;

export async function approve(args: string[], effects: Effects): Promise<number> {
  const { values, positionals } = parseOptions(args, {
    by: { type: 'string' },
    withdraw: { type: 'boolean' },
    templates: { type: 'string' },
    output: { type: 'string' },
  });
  if (values.help) {
    effects.stdout.write(usage);
    return 0;
  }
  try {
    const edition = await checkedEdition(values, effects);
    const issue = issueOf(edition, positionals, 'approve');
    if (values.withdraw) {
      if (issue.file) await write(edition, issue, null);
      effects.stdout.write(`${issue.id} is not approved\n`);
      return 0;
    }
    const by = oneLine(values.by || effects.env.DUIZHAO_EDITOR || gitUser(effects.cwd) || userInfo().username);
    const at = effects
      .now()
      .toISOString()
      .replace(/\.\d+Z$/, 'Z');
    const articles = issue.articles.map(({ id }) => id);
    const options = { ...(await mailTemplates(values, effects)), ...builtPdfs(values, issue, effects) };
    const before = issue.approved;
    if (before && (await freeze(edition, issue, options)).hash === before.hash) {
      effects.stdout.write(`${issue.id} was approved by ${before.by} at ${before.at}, and is as it was\n`);
      return 0;
    }
    const { hash, notes } = await freeze(...withApproval(edition, issue, { at, by, articles, hash: '' }), options);
    for (const note of notes) effects.stderr.write(`${note}\n`);
    await write(edition, issue, { at, by, articles, hash });
    effects.stdout.write(`${issue.id} approved by ${by}: ${articles.length} articles, ${hash.slice(0, 12)}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    effects.stderr.write(`duizhao approve: ${error.message}\n`);
    return 1;
  }
}

/** The edition as it will be read once the approval is written: an approval dates the mail and closes its corrections. */
function withApproval(edition: Edition, issue: Issue, approved: NonNullable<Issue['approved']>): [Edition, Issue] {
  const released = { ...issue, approved };
  return [{ ...edition, issues: edition.issues.map((other) => (other === issue ? released : other)) }, released];
}

function gitUser(cwd: string): string {
  try {
    return execFileSync('git', ['config', 'user.name'], {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return '';
  }
}

/** Writes or takes away the one entry, and leaves the rest of the file as it is. */
async function write(edition: Edition, issue: Issue, approved: Issue['approved']): Promise<void> {
  const file = join(edition.root, issue.file?.path ?? `issues/${issue.id}.md`);
  const text = issue.file?.text ?? `---\nkind: ${issue.kind}\n---\n`;
  const ending = text.includes('\r\n') ? '\r\n' : '\n';
  const [, open_, front, rest] = /^(\uFEFF?---\r?\n)(.*?)(^---\s*$.*)$/ms.exec(text)!;
  const cleared = front!.replace(/^approved:.*\r?\n(?:[ \t]+.*\r?\n)*/gm, '');
  const entry = approved
    ? `approved: { at: ${JSON.stringify(approved.at)}, by: ${JSON.stringify(approved.by)}, articles: [${approved.articles.join(', ')}], hash: ${JSON.stringify(approved.hash)} }${ending}`
    : '';
  await mkdir(dirname(file), { recursive: true });
  const handle = await open(`${file}.tmp`, 'w');
  try {
    await handle.writeFile(`${open_}${cleared}${entry}${rest}`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(`${file}.tmp`, file);
}
