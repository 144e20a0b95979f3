// Before the first message leaves: the guards, then the composition and the list frozen.
import { createHash } from 'node:crypto';
import type { Mailing } from '../delivery/ledger.ts';
import { type Composition, freeze, sourceHash } from '../digest/frozen.ts';
import { Subscribers } from '../subscribers/store.ts';
import { builtPdfs, mailTemplates, pdfOf } from './composing.ts';
import { mustBeFresh, mustPass, Refusal } from './guards.ts';
import type { Sending } from './send.ts';
import { countsLine } from './send-report.ts';

/**
 * Freezes the mail and the list where sending has not begun; where it has, makes sure that the mail is still the same.
 * @throws Refusal
 */
export async function begin(sending: Sending, before: Mailing | null): Promise<void> {
  const { edition, issue, db, ledger, values, now, effects } = sending;
  if (before?.paused) throw paused(issue.id);
  const { options, source } = await material(sending);
  // Nothing was touched since: what was good then is good now.
  if (before && before.source === source) return;
  await mustPass(edition, values, effects);
  const composition = await freeze(edition, issue, { ...options, ...(await mailTemplates(values, effects)) });
  for (const note of composition.notes) effects.stderr.write(`${note}\n`);
  guard(sending, before, composition);
  if (before) return;
  const { confirmed } = await new Subscribers(db).counts();
  if (!confirmed) throw new Refusal('there are no confirmed readers: duizhao subscribers import FILE');
  const texts = new Map([...composition.variants].map(([name, frozen]) => [name, JSON.stringify(frozen)]));
  const mailing = await ledger.freeze({ hash: composition.hash, source }, now(), texts);
  // Another may have begun in the same moment.
  guard(sending, mailing, composition);
  if (mailing.paused) throw paused(issue.id);
}

const paused = (id: string) => new Refusal(`${id} is paused; “duizhao send ${id} --resume” goes on`);

/** What the mail is composed from, and a hash of it. */
async function material({ edition, issue, values, now, effects }: Sending) {
  const attach = values['attach-pdf'] && (await pdfOf(values, issue, effects));
  const pdf = attach ? createHash('sha256').update(attach).digest('hex') : null;
  const built = builtPdfs(values, issue, effects);
  return {
    source: sourceHash(edition, issue, [pdf, [...(built.pdfs ?? [])], values.templates ?? null]),
    options: { date: new Date(now()), ...(attach && { attach }), ...built },
  };
}

/** @throws Refusal */
export function guard(
  {
    edition,
    issue,
    way,
    values,
  }: Pick<Sending, 'edition' | 'issue' | 'values'> & { way: Pick<Sending['way'], 'kind'> },
  mailing: Mailing | null,
  { hash, variants }: Composition,
): void {
  const { mail } = edition.site;
  const from = [...variants.values()][0]!.from;
  if (way.kind === 'smtp' && from.endsWith('.invalid')) throw new Refusal('nobody sends: set mail.from in site.yaml');
  if (!mailing) mustBeFresh(edition, issue, values.late === true);
  if (mail?.approval && !issue.approved)
    throw new Refusal(`${issue.id} waits for approval: duizhao approve ${issue.id}`);
  if (values.changed) return;
  if (mailing && mailing.hash !== hash)
    throw new Refusal(
      `the mail has changed since ${issue.id} began to be sent; --changed sends the rest what the first got`,
    );
  if (!mailing && issue.approved && issue.approved.hash !== hash)
    throw new Refusal(
      `the mail has changed since ${issue.approved.by ?? 'somebody'} approved it; “duizhao digest ${issue.id} --diff” shows it as it is now, “duizhao approve ${issue.id}” approves that`,
    );
}

/** Says what would happen. */
export async function dryRun(sending: Sending): Promise<number> {
  const { edition, issue, way, db, ledger, values, effects } = sending;
  await mustPass(edition, values, effects);
  const mailing = await ledger.mailing();
  const templates = await mailTemplates(values, effects);
  const composition = await freeze(edition, issue, { ...(await material(sending)).options, ...templates });
  for (const note of composition.notes) effects.stderr.write(`${note}\n`);
  const row = (name: string, value: unknown) => effects.stdout.write(`${name.padEnd(24)} ${value}\n`);
  row('issue', `${issue.id}, ${issue.articles.length} articles`);
  row('to', way.shown);
  for (const { variant, subject } of composition.variants.values()) row(`subject ${variant}`, subject);
  if (mailing) row('so far', countsLine(await ledger.counts()));
  const readers = new Subscribers(db);
  const { variants, domains } = await readers.shares(10);
  for (const [variant, count] of variants) row(variant, count);
  for (const [domain, count] of domains) row(`@${domain}`, count);
  const { confirmed } = await readers.counts();
  const what = mailing ? 'the list was frozen when sending began; now it holds' : 'would be sent to';
  effects.stdout.write(`${what} ${confirmed} readers; nothing was sent\n`);
  guard(sending, mailing, composition);
  return 0;
}
