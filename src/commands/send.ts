// `duizhao send`: the recipe. Guards, the composition and the list frozen, then everyone exactly once.
import { randomUUID } from 'node:crypto';
import { setTimeout as after } from 'node:timers/promises';
import type { Edition, Issue } from '../content/edition.ts';
import { readEdition } from '../content/read.ts';
import { Claims } from '../delivery/claims.ts';
import { type Database, DatabaseError } from '../delivery/database.ts';
import { deliver } from '../delivery/deliver.ts';
import { Ledger } from '../delivery/ledger.ts';
import { LATEST } from '../delivery/pace.ts';
import { parcels } from '../delivery/parcels.ts';
import type { Frozen } from '../digest/frozen.ts';
import { databaseHelp, openMailDatabase } from './database.ts';
import { type Effects, UsageError } from './effects.ts';
import { issueOf, Refusal } from './guards.ts';
import { contentFolder, parseOptions, wholeNumber } from './options.ts';
import { begin, dryRun } from './send-begin.ts';
import { countsLine, type SendReport, sendReport } from './send-report.ts';
import { sendTest } from './send-test.ts';
import { type Way, wayHelp, wayOf } from './way.ts';

const usage = `duizhao send ID [options]

Delivers an issue to every confirmed reader exactly once. Interrupted, it goes on where it stopped; several may run at once.
At the end stand the counts and every address that failed or is unknown.

  --dry-run         who would get it, by language and domain; nothing is sent or written
  --test ADDRESS    one marked copy to this address; --variant NAME
  --resolve HOW     what is unknown: “resend” or “skip”
  --pause           asks those who are sending to stop; --resume goes on
${wayHelp}
${databaseHelp}
  --connections N   at once (5)
  --rate N          messages a second, over all senders; --hourly N an hour
  --domain-rate N   messages a second to one domain; --domain-connections N
  --attempts N      before a passing refusal is taken for lasting (7)
  --patience N      seconds to wait for a database that is away or full (30)
  --late            a weekly older than two weeks
  --changed         although the mail has changed since it was approved; once sending has begun, the rest get what the
                    first got
  --attach-pdf      with the issue's PDF, from --output DIR (_site)
  --templates DIR   templates that stand in for those of templates/mail (the theme's mail folder)
  --listmonk URL    hand over to listmonk instead, with --lists both=1,en=2, --at INSTANT, --template N; an API user in
                    DUIZHAO_LISTMONK_USER and DUIZHAO_LISTMONK_TOKEN
  --json            events, a line each
  --content DIR     content folder (briefings)
  --sources DIR     source texts (DUIZHAO_SOURCES, else sources in the content folder)
`;

const options = {
  'dry-run': { type: 'boolean' },
  test: { type: 'string' },
  variant: { type: 'string' },
  resolve: { type: 'string' },
  pause: { type: 'boolean' },
  resume: { type: 'boolean' },
  smtp: { type: 'string' },
  insecure: { type: 'boolean' },
  output: { type: 'string' },
  outbox: { type: 'string' },
  database: { type: 'string' },
  connections: { type: 'string' },
  rate: { type: 'string' },
  hourly: { type: 'string' },
  'domain-rate': { type: 'string' },
  'domain-connections': { type: 'string' },
  attempts: { type: 'string' },
  patience: { type: 'string' },
  late: { type: 'boolean' },
  changed: { type: 'boolean' },
  'attach-pdf': { type: 'boolean' },
  templates: { type: 'string' },
  listmonk: { type: 'string' },
  lists: { type: 'string' },
  at: { type: 'string' },
  template: { type: 'string' },
  json: { type: 'boolean' },
} as const;

const parse = (args: readonly string[]) => parseOptions(args, options);
export type SendValues = ReturnType<typeof parse>['values'];

export async function send(args: string[], effects: Effects): Promise<number> {
  const { values, positionals } = parse(args);
  if (values.help) {
    effects.stdout.write(usage);
    return 0;
  }
  if (values.resolve !== undefined && values.resolve !== 'resend' && values.resolve !== 'skip')
    throw new UsageError(`--resolve takes resend or skip, not “${values.resolve}”`);
  try {
    const edition = await readEdition(contentFolder(values, effects), { now: effects.now() });
    const issue = issueOf(edition, positionals, 'send');
    if (values.listmonk !== undefined)
      return await (await import('./send-listmonk.ts')).sendListmonk(edition, issue, values, effects);
    const way = wayOf(values, issue.id, effects);
    if (values.test !== undefined)
      return await sendTest(edition, issue, way, { ...values, test: values.test }, effects);
    const db = await openMailDatabase(values, effects);
    try {
      // What lies in the outbox has reached nobody: it has a ledger of its own.
      const ledger = new Ledger(db, way.kind === 'outbox' ? `outbox:${issue.id}` : issue.id);
      return await run({ edition, issue, way, db, ledger, values, now: steady(effects), effects });
    } finally {
      await db.close();
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (values.json) effects.stdout.write(`${JSON.stringify({ event: 'refused', reason: error.message })}\n`);
    effects.stderr.write(`duizhao send: ${error.message}\n`);
    return 1;
  }
}

/** One call of the command, with what it works on. */
export interface Sending {
  readonly edition: Edition;
  readonly issue: Issue;
  readonly way: Way;
  readonly db: Database;
  readonly ledger: Ledger;
  readonly values: SendValues;
  now(): number;
  readonly effects: Effects;
}

/** The command's clock from here on: never goes back, whatever happens to the machine's. */
function steady(effects: Effects): () => number {
  const [base, began] = [effects.now().getTime(), performance.now()];
  return () => Math.floor(base + performance.now() - began);
}

async function run(sending: Sending): Promise<number> {
  const { issue, ledger, values, now, effects } = sending;
  if (values['dry-run']) return dryRun(sending);
  let mailing = await ledger.mailing();
  if (values.pause || values.resume) {
    if (!mailing) throw new Refusal(`${issue.id} is not being sent`);
    await ledger.pause(values.pause ? now() : null);
    if (values.pause) {
      effects.stdout.write(`${issue.id} is paused; “duizhao send ${issue.id} --resume” goes on\n`);
      return 0;
    }
  }
  if (mailing) {
    await ledger.adopt(now());
    if (values.resolve) {
      const settled = await ledger.resolve(values.resolve as 'resend' | 'skip', now());
      effects.stderr.write(
        `${settled} unknown: ${values.resolve === 'skip' ? 'left as they are' : 'to be sent again'}\n`,
      );
    }
    await ledger.finish(now());
    mailing = (await ledger.mailing())!;
    if (mailing.handed) throw new Refusal(`${issue.id} was handed over: ${mailing.handed}`);
    if (mailing.finished) return sentBefore(sending, mailing.finished);
  } else if (values.resolve) throw new Refusal(`${issue.id} was not sent yet: nothing is unknown`);
  await begin(sending, mailing);
  return deliverAll(sending);
}

/** @throws Refusal, unless what was unknown has just been settled */
async function sentBefore({ issue, ledger, values, effects }: Sending, finished: number): Promise<number> {
  const counts = await sendReport(issue.id, null, values.json === true, effects).end(ledger, 'sent before');
  if (values.resolve) return counts.failed || counts.unknown ? 1 : 0;
  const waits = counts.unknown ? '; what is unknown waits for --resolve resend or skip' : '';
  throw new Refusal(`${issue.id} was sent by ${new Date(finished).toISOString()}${waits}`);
}

async function deliverAll({ issue, way, db, ledger, values, now, effects }: Sending): Promise<number> {
  const frozen = new Map([...(await ledger.compositions())].map(([name, text]) => [name, JSON.parse(text) as Frozen]));
  const parcel = parcels(frozen, effects.env);
  const claims = new Claims(db, ledger.name, `sender-${randomUUID()}`);
  await claims.join();
  await ledger.hasten(now() + LATEST, now());
  const counts = await ledger.counts();
  const report: SendReport = sendReport(issue.id, counts, values.json === true, effects);
  report.say('start', { ...counts, to: way.shown }, `${issue.id} to ${way.shown}: ${countsLine(counts)}`);
  const most = (name: 'rate' | 'hourly' | 'domain-rate' | 'domain-connections') =>
    values[name] === undefined ? 0 : wholeNumber(name, values[name], 0, 1, 1_000_000);
  let sending = true;
  const filling = fillAll(ledger, () => sending && !effects.signal?.aborted);
  const ended = await deliver(
    ledger,
    claims,
    way.open(),
    parcel,
    {
      connections: wholeNumber('connections', values.connections, 5, 1, 500),
      rate: most('rate'),
      hourly: most('hourly'),
      domainRate: most('domain-rate'),
      domainConnections: most('domain-connections'),
      attempts: wholeNumber('attempts', values.attempts, 7, 1, 50),
      patience: wholeNumber('patience', values.patience, 30, 1, 3600) * 1000,
    },
    { now, signal: effects.signal, tell: report.tell },
  ).finally(() => {
    sending = false;
  });
  await filling;
  const finished = await ledger.finish(now());
  const end = await report.end(ledger, ended.why);
  if (ended.why === 'stopped') effects.stderr.write(`duizhao send: stopped: ${ended.reason}\n`);
  if (ended.why === 'paused') effects.stderr.write(`paused; “duizhao send ${issue.id} --resume” goes on\n`);
  if (ended.why === 'asked') effects.stderr.write(`stopped as asked; “duizhao send ${issue.id}” goes on\n`);
  if (end.unknown)
    effects.stderr.write(
      `${end.unknown} may or may not have arrived: --resolve resend sends them again, --resolve skip leaves them\n`,
    );
  if (ended.why === 'stopped') return 2;
  return finished && !end.failed && !end.unknown ? 0 : 1;
}

/** Writes the rest of the ledger's rows while the first messages leave. */
async function fillAll(ledger: Ledger, goOn: () => boolean): Promise<void> {
  try {
    while (goOn() && (await ledger.fill()));
  } catch (error) {
    // The sender meets the same fault, waits for the database and tells of it.
    if (!(error instanceof DatabaseError)) throw error;
    if (!goOn()) return;
    await after(1000);
    await fillAll(ledger, goOn);
  }
}
