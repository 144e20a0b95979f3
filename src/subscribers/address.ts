// Mail addresses of readers, as they are kept: written as given, compared in one form.
import { createHash } from 'node:crypto';
import { domainToASCII } from 'node:url';

// RFC 5321, 4.5.3.1: what a server must be able to take.
const MOST = { local: 64, all: 254 };
const LOCAL = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;
const DOMAIN = /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/;

export interface Address {
  /** As it is written to: the domain in ASCII (RFC 3492). */
  readonly address: string;
  /** As it is compared: in lower case. */
  readonly email: string;
}

/** Reads an address; a string says what is wrong with it. */
export function readAddress(text: string): Address | string {
  const given = text.trim();
  const at = given.lastIndexOf('@');
  if (at < 1) return 'no mail address';
  const local = given.slice(0, at);
  const domain = domainToASCII(given.slice(at + 1).trim()).toLowerCase();
  if (/[^\x00-\x7F]/.test(local)) return 'what stands before the @ is not ASCII, which few servers take';
  if (!LOCAL.test(local)) return 'what stands before the @ cannot be written to';
  if (!DOMAIN.test(domain)) return 'no domain after the @';
  const address = `${local}@${domain}`;
  if (local.length > MOST.local || address.length > MOST.all) return 'longer than a mail address may be';
  return { address, email: address.toLowerCase() };
}

/** What is kept of a reader who was erased: enough to know the address again, not enough to write to it. */
export const keyOf = (email: string): string => createHash('sha256').update(email).digest('hex');

/** An address as a log may show it: `a…@example.org`. */
export const veiled = (address: string): string => address.replace(/^(.).*(@.*)$/, '$1…$2');
