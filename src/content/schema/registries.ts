import { z } from 'zod';
import { bilingual, contact, edtfDate, id, inside, list, must, nullable, text, webAddress } from './values.ts';

const note = nullable(z.union([text, bilingual]));
export const people = z.record(
  id,
  z.strictObject({
    zh: text,
    en: text,
    hant: nullable(text),
    pinyin: nullable(text),
    own_spelling: z.boolean().default(false),
    note,
  }),
);
export const ORGANISATION_KINDS = [
  'government',
  'party',
  'company',
  'university',
  'institute',
  'association',
  'society',
  'media',
  'other',
] as const;
export const organisations = z.record(
  id,
  z.strictObject({
    zh: text,
    en: text,
    official: z.boolean().default(false),
    short: nullable(bilingual),
    hant: nullable(text),
    kind: nullable(z.enum(ORGANISATION_KINDS)),
    parent: nullable(id),
    place: nullable(id),
    note,
  }),
);
export const LEVELS = [
  'country',
  'province',
  'municipality',
  'prefecture',
  'district',
  'county',
  'county-level-city',
  'town',
  'zone',
] as const;
export const places = z.record(
  id,
  z.strictObject({
    zh: text,
    en: text,
    hant: nullable(text),
    level: nullable(z.enum(LEVELS)),
    parent: nullable(id),
    code: nullable(z.preprocess((v) => (typeof v === 'number' ? String(v) : v), text)),
    note,
  }),
);
export const terms = z.record(
  id,
  z.strictObject({
    zh: z.array(text).min(1),
    en: z.strictObject({
      preferred: text,
      admitted: list(text),
      deprecated: list(z.strictObject({ text, why: nullable(bilingual) })),
    }),
    definition: nullable(bilingual),
    authority: nullable(
      z.strictObject({ document: z.union([text, bilingual]), date: nullable(edtfDate), url: nullable(webAddress) }),
    ),
    note,
  }),
);
export const themes = z.record(
  id,
  z.strictObject({ zh: text, en: text, terms: list(id), summary: nullable(bilingual), note }),
);

export const SCRIPTS = ['hans', 'hant-tw', 'hant-hk'] as const;
export type Script = (typeof SCRIPTS)[number];
const timeZone = z.string().refine(
  ...must(
    (v) => {
      try {
        new Intl.DateTimeFormat('en', { timeZone: v });
        return true;
      } catch {
        return false;
      }
    },
    'not a time zone (Asia/Shanghai)',
    '不是时区名（如Asia/Shanghai）',
  ),
);
const mailbox = z
  .string()
  .refine(
    ...must(
      (v) => !/[\r\n\0]/.test(v) && /^(?:[^<>@]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/.test(v.trim()),
      'not a mail address (Duizhao Weekly <weekly@example.org>)',
      '不是邮件地址（如Duizhao Weekly <weekly@example.org>）',
    ),
  );
const colour = z.string().regex(/^#[0-9a-fA-F]{6}$/);
const severity = z.enum(['error', 'warning', 'off']);
export const site = z.strictObject({
  $schema: z.string().optional(),
  title: bilingual,
  base_url: webAddress.transform((v) => (v.endsWith('/') ? v : `${v}/`)),
  publisher: nullable(
    z.strictObject({
      name: bilingual,
      imprint: nullable(bilingual),
      rights: nullable(bilingual),
      issn: nullable(text),
      icp: nullable(text),
      contact: nullable(contact),
    }),
  ),
  time_zone: timeZone.default('Asia/Shanghai'),
  base_script: z.enum(SCRIPTS).default('hans'),
  scripts: z.array(z.enum(SCRIPTS)).default([]),
  style: z
    .strictObject({
      spacing: z.enum(['auto', 'none', 'required']).default('auto'),
      english: z.enum(['british', 'american']).default('british'),
    })
    .prefault({}),
  look: z
    .strictObject({
      accent: nullable(colour),
      /** Grounds of the page in both schemes; the inks follow, so that all of it can be read. */
      paper: nullable(z.strictObject({ light: nullable(colour), dark: nullable(colour) })),
      logo: nullable(inside),
      /** A line below the name; by default the publisher's imprint. */
      masthead: nullable(bilingual),
      /** Paragraphs at the foot of every page, after the publisher's. */
      footer: list(bilingual),
    })
    .prefault({}),
  pdf: z
    .strictObject({ articles: z.boolean().default(true), paper: z.enum(['a4', 'letter']).default('a4') })
    .prefault({}),
  mail: nullable(
    z.strictObject({
      from: mailbox,
      reply_to: nullable(mailbox),
      /** Nothing is sent that was not approved. */
      approval: z.boolean().default(false),
      /** Where `subscribers serve` answers: links to leave and to change, and one-click unsubscription (RFC 8058). */
      endpoint: nullable(webAddress.transform((v) => (v.endsWith('/') ? v : `${v}/`))),
    }),
  ),
  check: z.record(id, severity).default({}),
});
