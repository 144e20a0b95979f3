// `duizhao weekly`: the week's whole work in order. Each step may be done already; then it is passed over.
import { spawn } from 'node:child_process';
import type { Edition, Issue } from '../content/edition.ts';
import { readEdition } from '../content/read.ts';
import { Ledger } from '../delivery/ledger.ts';
import { build } from './build.ts';
import { databaseHelp, openMailDatabase } from './database.ts';
import { type Effects, UsageError } from './effects.ts';
import { FRESH, issueOf } from './guards.ts';
import { contentFolder, parseOptions } from './options.ts';
import { send } from './send.ts';
import { wayHelp, wayOf } from './way.ts';

const usage = `duizhao weekly [ID] [options]

Checks and builds, publishes, waits for approval where site.yaml asks for it, and sends: the newest weekly of the last two
weeks, or the one named. May be run again at any time; what is done is not done twice, and a weekly that waits or was
interrupted is taken up again by the next run.

  --publish COMMAND what puts the output folder on the web, such as “rsync -a _site/ host:/srv/www/”
  --no-pdf          no PDFs
  --output DIR      the site (_site)
${wayHelp}
${databaseHelp}
  --connections N, --rate N, --hourly N, --json   as for “send”
  --content DIR     content folder (briefings)
  --sources DIR     source texts (DUIZHAO_SOURCES, else sources in the content folder)
`;

const DAY = 86_400_000;

export async function weekly(args: string[], effects: Effects): Promise<number> {
  const { values, positionals } = parseOptions(args, {
    publish: { type: 'string' },
    'no-pdf': { type: 'boolean' },
    output: { type: 'string' },
    outbox: { type: 'string' },
    smtp: { type: 'string' },
    insecure: { type: 'boolean' },
    database: { type: 'string' },
    connections: { type: 'string' },
    rate: { type: 'string' },
    hourly: { type: 'string' },
    json: { type: 'boolean' },
  });
  if (values.help) {
    effects.stdout.write(usage);
    return 0;
  }
  const { stdout } = effects;
  const edition = await readEdition(contentFolder(values, effects), { now: effects.now() });
  const issue = positionals.length ? issueOf(edition, positionals, 'weekly') : newest(edition);
  if (!issue) {
    stdout.write('no weekly of the last two weeks holds a ready article: nothing to do\n');
    return 0;
  }
  const given = (...names: (keyof typeof values)[]) =>
    names.flatMap((name) =>
      values[name] === undefined ? [] : values[name] === true ? [`--${name}`] : [`--${name}`, String(values[name])],
    );

  stdout.write(`${issue.id}: check and build\n`);
  const built = await build(given('content', 'sources', 'output', 'outbox', 'no-pdf'), effects);
  if (built) return built;

  if (values.publish) {
    stdout.write(`${issue.id}: publish\n`);
    const code = await shell(values.publish, effects);
    if (code) throw new UsageError(`--publish ended with ${code}: nothing was sent`);
  }

  if (await sent(issue, values, effects)) {
    stdout.write(`${issue.id}: sent before\n`);
    return 0;
  }
  if (edition.site.mail?.approval && !issue.approved) {
    stdout.write(`${issue.id}: waits for approval: “duizhao approve ${issue.id}”, then run this again\n`);
    return 0;
  }
  stdout.write(`${issue.id}: send\n`);
  return send(
    [
      issue.id,
      ...given(
        'content',
        'sources',
        'output',
        'outbox',
        'smtp',
        'insecure',
        'database',
        'connections',
        'rate',
        'hourly',
        'json',
      ),
    ],
    effects,
  );
}

/** The newest weekly that has begun and is still news. */
function newest(edition: Edition): Issue | undefined {
  const today = edition.now.getTime();
  return edition.issues.find(({ kind, order }) => {
    const sunday = Date.parse(order);
    return kind === 'weekly' && sunday - 7 * DAY <= today && today - sunday < FRESH * DAY;
  });
}

type Values = Parameters<typeof wayOf>[0] & Parameters<typeof openMailDatabase>[0];

/** Whether everyone has had it and nothing is left to settle. */
async function sent(issue: Issue, values: Values, effects: Effects): Promise<boolean> {
  const db = await openMailDatabase(values, effects);
  try {
    const { kind } = wayOf(values, issue.id, effects);
    const ledger = new Ledger(db, kind === 'outbox' ? `outbox:${issue.id}` : issue.id);
    const mailing = await ledger.mailing();
    return Boolean(mailing?.finished && !(await ledger.counts()).unknown);
  } finally {
    await db.close();
  }
}

const shell = (command: string, { cwd, env }: Effects): Promise<number> =>
  new Promise((done, fail) => {
    const child = spawn(command, { cwd, env: { ...env } as NodeJS.ProcessEnv, shell: true, stdio: ['ignore', 2, 2] });
    child.once('error', fail);
    child.once('exit', (code) => done(code ?? 1));
  });
