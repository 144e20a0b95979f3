// A composition that has left the edition: the bytes of one message with the places that differ between recipients.
// Composing takes milliseconds; personalising copies the bytes and writes over some of them.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Edition, Issue } from '../content/edition.ts';
import { type ComposeOptions, composeDigest } from './compose.ts';
import { type IdSeed, idSeed, senderOf } from './headers.ts';
import { VARIANTS, type Variant } from './variant.ts';

/** Characters of a recipient's token; stands in the frozen message where a recipient's goes. */
export const TOKEN = 'TokenOfTheRecipientxxx';
export const TOKEN_LENGTH = TOKEN.length;
/** Stands for the recipient in the header. */
export const RECIPIENT = 'recipient@recipient.invalid';

/** As it lies in the ledger, in JSON. */
export interface Frozen {
  readonly variant: Variant;
  readonly subject: string;
  /** The envelope's sender. */
  readonly from: string;
  readonly id: IdSeed;
  /** The whole message, ASCII. */
  readonly eml: string;
}

/** Links of one recipient, given the endpoint; without one all recipients have the same letters to the desk. */
export const linksOf = (endpoint: string | null | undefined, token: string) =>
  endpoint ? { unsubscribe: `${endpoint}unsubscribe/${token}`, preferences: `${endpoint}preferences/${token}` } : {};

export interface Composition {
  /** SHA-256 of what readers are shown, in all variants; when it is sent does not change it. */
  readonly hash: string;
  readonly variants: ReadonlyMap<Variant, Frozen>;
  readonly notes: readonly string[];
}

/**
 * A hash of everything that a composition is made from, cheaper than composing: where it is the same, so is the mail.
 * `how`: options that change it.
 */
export function sourceHash(edition: Edition, issue: Issue, how: readonly unknown[]): string {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const ids = (articles: Edition['articles']) => articles.map(({ id }) => id);
  // What is public depends on the day as well as on the files.
  const hash = createHash('sha256').update(
    JSON.stringify([version, issue.id, ids(issue.articles), ids(edition.articles), ...how]),
  );
  for (const path of [...edition.files.keys()].sort()) hash.update(`${path}\0${edition.files.get(path)!.text}\0`);
  return hash.digest('hex');
}

/** Composes every variant of an issue for any recipient. */
export async function freeze(
  edition: Edition,
  issue: Issue,
  options: Pick<ComposeOptions, 'attach' | 'date' | 'mark' | 'templates' | 'pdfs'> = {},
): Promise<Composition> {
  const hash = createHash('sha256');
  const variants = new Map<Variant, Frozen>();
  const notes = new Set<string>();
  const from = senderOf(edition).from.address;
  for (const variant of VARIANTS) {
    const made = await composeDigest(edition, issue, variant, {
      ...options,
      ...linksOf(edition.site.mail?.endpoint, TOKEN),
      to: { name: '', address: RECIPIENT },
    });
    for (const note of made.notes) notes.add(note);
    for (const part of [variant, from, made.subject, made.html, made.text]) hash.update(`${part}\0`);
    if (options.attach) hash.update(options.attach);
    const eml = Buffer.from(made.eml).toString('latin1');
    variants.set(variant, { variant, subject: made.subject, from, id: idSeed(edition, issue, variant), eml });
  }
  return { hash: hash.digest('hex'), variants, notes: [...notes] };
}
