// `duizhao send ID --listmonk URL --lists both=1,en=2`: the whole is handed over, and the ledger says so.
import type { Edition, Issue } from '../content/edition.ts';
import { Ledger } from '../delivery/ledger.ts';
import { type Campaign, handOver, LINKS } from '../delivery/listmonk.ts';
import { composeDigest } from '../digest/compose.ts';
import { freeze } from '../digest/frozen.ts';
import { senderOf } from '../digest/headers.ts';
import { VARIANTS, type Variant } from '../digest/variant.ts';
import { builtPdfs, mailTemplates } from './composing.ts';
import { openMailDatabase } from './database.ts';
import { type Effects, UsageError } from './effects.ts';
import { mustPass, Refusal } from './guards.ts';
import { wholeNumber } from './options.ts';
import type { SendValues } from './send.ts';
import { guard } from './send-begin.ts';

export async function sendListmonk(
  edition: Edition,
  issue: Issue,
  values: SendValues,
  effects: Effects,
): Promise<number> {
  const lists = listsOf(values.lists);
  const { DUIZHAO_LISTMONK_USER: user, DUIZHAO_LISTMONK_TOKEN: token } = effects.env;
  if (!user || !token)
    throw new UsageError('listmonk needs an API user: set DUIZHAO_LISTMONK_USER and DUIZHAO_LISTMONK_TOKEN');
  if (!URL.canParse(values.listmonk!))
    throw new UsageError('--listmonk takes its address, such as https://listmonk.example.org');
  const at = values.at === undefined ? null : new Date(values.at);
  if (at && (Number.isNaN(at.getTime()) || !/(?:Z|[+-]\d\d:?\d\d)$/.test(values.at!)))
    throw new UsageError(`--at takes an instant with its zone, such as 2025-06-28T18:00:00+08:00, not “${values.at}”`);
  const template = values.template === undefined ? null : wholeNumber('template', values.template, 0, 1, 1e9);
  const templates = { ...(await mailTemplates(values, effects)), ...builtPdfs(values, issue, effects) };

  await mustPass(edition, values, effects);
  const composition = await freeze(edition, issue, templates);
  const db = await openMailDatabase(values, effects);
  try {
    const ledger = new Ledger(db, issue.id);
    const mailing = await ledger.mailing();
    if (mailing?.handed) throw new Refusal(`${issue.id} was handed over: ${mailing.handed}`);
    if (mailing) throw new Refusal(`${issue.id} is being sent by us already`);
    guard({ edition, issue, values, way: { kind: 'smtp' } }, null, composition);
    const from = senderOf(edition).from;
    const campaigns: Campaign[] = [];
    for (const [variant, ids] of lists) {
      const { subject, html, text } = await composeDigest(edition, issue, variant, { ...templates, ...LINKS });
      campaigns.push({
        name: `${edition.site.title.en} ${issue.id} ${variant} ${composition.hash.slice(0, 8)}`,
        subject,
        from: from.name ? `${from.name} <${from.address}>` : from.address,
        lists: ids,
        html,
        text,
        tags: [`duizhao-${issue.id}`, variant],
        template,
        at,
      });
    }
    if (values['dry-run']) {
      for (const { name, lists, subject } of campaigns)
        effects.stdout.write(`would hand over “${name}” to lists ${lists.join(', ')}: ${subject}\n`);
      return 0;
    }
    let lines: readonly string[];
    try {
      lines = await handOver({ url: values.listmonk!, user, token }, campaigns);
    } catch (error) {
      throw new UsageError((error as Error).message, { cause: error });
    }
    await ledger.hand(composition.hash, lines.join('; '), effects.now().getTime());
    for (const line of lines) effects.stdout.write(`${line}\n`);
    return 0;
  } finally {
    await db.close();
  }
}

/** `both=1,en=2,en=3`. @throws UsageError */
function listsOf(text: string | undefined): Map<Variant, number[]> {
  const found = new Map<Variant, number[]>();
  for (const part of text?.split(',') ?? []) {
    const [name, id] = part.trim().split('=');
    const variant = VARIANTS.find((known) => known === name);
    if (!variant || !/^\d{1,9}$/.test(id ?? '')) {
      found.clear();
      break;
    }
    found.set(variant, [...(found.get(variant) ?? []), Number(id)]);
  }
  if (!found.size)
    throw new UsageError(
      `--lists says which list gets which form: ${VARIANTS.map((v, i) => `${v}=${i + 1}`).join(',')}`,
    );
  return found;
}
