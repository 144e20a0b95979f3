// What must be true of an issue before it may reach anyone.
import { report } from '../check/report/report.ts';
import type { Edition, Issue } from '../content/edition.ts';
import { weekDays } from '../content/edtf.ts';
import { startOfDay } from '../content/gather.ts';
import { readEdition } from '../content/read.ts';
import { type Effects, UsageError } from './effects.ts';
import { contentFolder, sourcesFolder } from './options.ts';

/** A reason not to send: told in one sentence, exit code 1. */
export class Refusal extends UsageError {}

/** Days after its last that a weekly is still news. */
export const FRESH = 14;
const DAY = 86_400_000;

/** The issue of an id in either case. @throws UsageError, or Refusal for a week without articles */
export function issueOf(edition: Edition, positionals: readonly string[], command: string): Issue {
  const [id, ...more] = positionals;
  const found = edition.issues.find((issue) => issue.id.toLowerCase() === id?.toLowerCase());
  if (found && !more.length) return found;
  if (id && !more.length && weekDays(id.toUpperCase()))
    throw new Refusal(`${id} is empty: no ready article falls in this week`);
  const known = edition.issues.map((issue) => issue.id);
  throw new UsageError(
    `${command} takes the id of one issue${known.length ? `: ${known.slice(0, 12).join(', ')}` : ', and there is none yet'}`,
  );
}

type Folders = { readonly content?: string; readonly sources?: string };

/** Reads the content folder and checks it. @throws Refusal where it has errors, which are reported */
export async function checkedEdition(values: Folders, effects: Effects): Promise<Edition> {
  const edition = await readEdition(contentFolder(values, effects), { now: effects.now() });
  await mustPass(edition, values, effects);
  return edition;
}

/** @throws Refusal where the content has errors, which are reported */
export async function mustPass(edition: Edition, values: Folders, effects: Effects): Promise<void> {
  // The rules bring their dictionaries along, which a send that is taken up again can do without.
  const { diagnose } = await import('./diagnose.ts');
  const diagnostics = await diagnose(edition, sourcesFolder(values, effects));
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (!errors.length) return;
  effects.stderr.write(
    report(errors, {
      format: 'text',
      lang: 'en',
      color: effects.stderr.isTTY === true,
      read: (file) => edition.files.get(file)?.text ?? null,
    }),
  );
  throw new Refusal(
    `the content has ${errors.length === 1 ? 'an error' : `${errors.length} errors`}: nothing may leave`,
  );
}

/** @throws Refusal where a weekly is older than two weeks */
export function mustBeFresh(edition: Edition, issue: Issue, late: boolean): void {
  const ended = startOfDay(issue.order, edition.site.time_zone) + DAY;
  const days = Math.floor((edition.now.getTime() - ended) / DAY);
  if (issue.kind === 'weekly' && days >= FRESH && !late)
    throw new Refusal(`${issue.id} ended ${days} days ago; to send it all the same, say --late`);
}
