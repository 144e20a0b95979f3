// The fixture, its messages, and a reader of them that knows nothing of how they were made.
import { type ParsedMail, simpleParser } from 'mailparser';
import type { Edition } from '../../src/content/edition.ts';
import { readEdition } from '../../src/content/read.ts';
import { type ComposeOptions, composeDigest, type Digest } from '../../src/digest/compose.ts';
import type { Variant } from '../../src/digest/variant.ts';

export const folder = new URL('../fixtures/mail', import.meta.url).pathname;
export const now = new Date('2025-06-28T08:00:00+08:00');
export const edition: Edition = await readEdition(folder, { now });

export const weekly = (of: Edition) => of.issues.find(({ kind }) => kind === 'weekly')!;

export const compose = (of: Edition, variant: Variant = 'both', options: ComposeOptions = {}): Promise<Digest> =>
  composeDigest(of, weekly(of), variant, options);

export const parse = (eml: Uint8Array): Promise<ParsedMail> => simpleParser(Buffer.from(eml));

/** The edition with other words in some places. */
export const changed = (site: Partial<Edition['site']>, title?: { zh: string; en: string }): Edition => ({
  ...edition,
  site: { ...edition.site, ...site },
  issues: edition.issues.map((issue) => (title ? { ...issue, title } : issue)),
});

/** Lines of a message's header, unfolded. */
export function headerLines(eml: Uint8Array): string[] {
  const head = Buffer.from(eml).toString('latin1').split('\r\n\r\n')[0]!;
  return head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
}
