// DKIM (RFC 6376), by nodemailer: the key comes from the environment.
import { readFileSync } from 'node:fs';
import DKIM from 'nodemailer/lib/dkim/index.js';

// RFC 8058, 4: one click counts only where both fields of List-Unsubscribe are signed, and nodemailer's own list has one.
const SIGNED = [
  'From',
  'Reply-To',
  'To',
  'Subject',
  'Date',
  'Message-ID',
  'MIME-Version',
  'Content-Type',
  'Content-Transfer-Encoding',
  'Content-Language',
  'List-Id',
  'List-Archive',
  'List-Unsubscribe',
  'List-Unsubscribe-Post',
].join(':');

export interface Signing {
  readonly domain: string;
  readonly selector: string;
  /** PEM. */
  readonly key: string;
}

/**
 * The key of `DUIZHAO_DKIM_KEY` (PEM, or the path of a PEM file), under `DUIZHAO_DKIM_SELECTOR` of `DUIZHAO_DKIM_DOMAIN`,
 * else the sender's domain; null where none is set.
 * @throws Error where only half is set
 */
export function signingOf(env: Readonly<Record<string, string | undefined>>, from: string): Signing | null {
  const { DUIZHAO_DKIM_KEY: key, DUIZHAO_DKIM_SELECTOR: selector } = env;
  if (!key && !selector) return null;
  if (!key || !selector) throw new Error('DKIM needs both DUIZHAO_DKIM_KEY and DUIZHAO_DKIM_SELECTOR');
  const pem = key.includes('-----BEGIN') ? key.replace(/\\n/g, '\n') : readFileSync(key, 'utf8');
  return { domain: env.DUIZHAO_DKIM_DOMAIN || from.slice(from.lastIndexOf('@') + 1), selector, key: pem };
}

/** Signs a message given in pieces. @returns the pieces, the signature first */
export async function sign(pieces: readonly Uint8Array[], { domain, selector, key }: Signing): Promise<Uint8Array[]> {
  const signer = new DKIM({ domainName: domain, keySelector: selector, privateKey: key, headerFieldNames: SIGNED });
  const signed: Buffer[] = [];
  for await (const chunk of signer.sign(Buffer.concat(pieces))) signed.push(chunk as Buffer);
  return [Buffer.concat(signed)];
}
