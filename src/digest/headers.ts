// What stands in a message's header: one line each, whatever the content holds.
import { createHash } from 'node:crypto';
import { domainToASCII } from 'node:url';
import type { Edition, Issue } from '../content/edition.ts';
import { parseEdtfDate } from '../content/edtf.ts';
import { startOfDay } from '../content/gather.ts';
import type { Variant } from './variant.ts';

// Controls and separators of lines (RFC 5322, 2.2 and 3.6), and marks that would turn the reading direction round and
// so disguise a sender or a subject (UAX #9).
const UNSAFE = /[\p{Cc}\u2028\u2029\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]+/gu;

/** A text as one line without control characters or direction marks. */
export const oneLine = (text: string): string => text.toWellFormed().replace(UNSAFE, ' ').replace(/ {2,}/g, ' ').trim();

export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

/** Reads `Name <address>` or a bare address; null where there is no address that could be written to. */
export function mailbox(text: string): Mailbox | null {
  const line = oneLine(text);
  const match = /^(.*)<\s*([^<>]*)\s*>$/.exec(line);
  const [name, address] = match ? [match[1]!, match[2]!] : ['', line];
  if (!/^[^\s<>@(),;:"\\[\]]+@[^\s<>@(),;:"\\[\]]+$/.test(address)) return null;
  return {
    name: name
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .replace(/["\\<>]/g, '')
      .trim(),
    address,
  };
}

export interface Sender {
  readonly from: Mailbox;
  readonly replyTo: Mailbox | null;
  /** Where readers write to: to leave, or to change what they get. */
  readonly desk: string;
  /** What an editor should mend. */
  readonly warnings: readonly string[];
}

/** Who sends: `mail.from`, else the publisher's mail address, else an address that can never be delivered to. */
export function senderOf({ site }: Edition): Sender {
  const title = site.title.en;
  if (site.mail) {
    const from = mailbox(site.mail.from);
    const replyTo = site.mail.reply_to ? mailbox(site.mail.reply_to) : null;
    if (from) return { from, replyTo, desk: (replyTo ?? from).address, warnings: [] };
  }
  const contact = site.publisher?.contact;
  const address = contact?.startsWith('mailto:') ? decodeAddress(contact) : '';
  const own = mailbox(address);
  if (own)
    return { from: { name: oneLine(title), address: own.address }, replyTo: null, desk: own.address, warnings: [] };
  const nobody = 'no-reply@example.invalid';
  return {
    from: { name: oneLine(title), address: nobody },
    replyTo: null,
    desk: nobody,
    warnings: [`site.yaml has no mail.from and no publisher.contact with an address: the sender is ${nobody}`],
  };
}

function decodeAddress(mailto: string): string {
  const bare = mailto.slice('mailto:'.length).split('?')[0]!;
  try {
    return decodeURIComponent(bare);
  } catch {
    return bare;
  }
}

const host = (edition: Edition): string => domainToASCII(new URL(edition.site.base_url).hostname) || 'example.invalid';

/** The list's lasting identifier (RFC 2919): `digest.briefings.example.org`, from the host and the path of the site. */
export function listId(edition: Edition): string {
  const path = new URL(edition.site.base_url).pathname
    .split('/')
    .map((part) => part.toLowerCase().replace(/[^a-z0-9-]+/g, ''))
    .filter(Boolean)
    .reverse();
  return ['digest', ...path, host(edition)].join('.');
}

/** What a Message-ID is made of beside the recipient. */
export interface IdSeed {
  readonly site: string;
  readonly kind: string;
  readonly issue: string;
  readonly variant: string;
  readonly host: string;
}

export const idSeed = (edition: Edition, issue: Issue, variant: Variant): IdSeed => ({
  site: edition.site.base_url,
  kind: issue.kind,
  issue: issue.id,
  variant,
  host: host(edition),
});

/** A Message-ID without its brackets that stays the same for the same site, issue, variant and recipient. */
export function messageId({ site, kind, issue, variant, host }: IdSeed, recipient = ''): string {
  const seed = JSON.stringify([site, kind, issue, variant, recipient]);
  const digest = createHash('sha256').update(seed).digest('hex').slice(0, 24);
  return `${issue}.${variant}.${digest}@${host}`;
}

/**
 * The moment a message bears where none is given: the approval, else noon (in the site's time zone) of the newest day
 * on which one of its articles was published. Never the clock, so that the same content gives the same bytes.
 */
export function dateOf(edition: Edition, issue: Issue): Date {
  if (issue.approved) return new Date(issue.approved.at);
  const days = issue.articles
    .map(({ published, order }) => published ?? order)
    .filter((day) => parseEdtfDate(day)?.day);
  const day = days.sort().at(-1) ?? issue.order;
  return new Date(startOfDay(day, edition.site.time_zone) + 12 * 3_600_000);
}
