import { z } from 'zod';
import {
  bilingual,
  day,
  edtfDate,
  evidence,
  id,
  inside,
  instant,
  list,
  moment,
  nullable,
  period,
  text,
  webAddress,
  week,
} from './values.ts';

const post = z.strictObject({ zh: text, en: text, organisation: nullable(id) });
export const PARTS = ['spoke', 'chaired', 'attended', 'video', 'signed', 'referred'] as const;
const attendance = { part: z.enum(PARTS), posts: list(post), evidence: evidence.default([]) };
const personInArticle = z
  .strictObject({ id: id.optional(), anonymous: bilingual.optional(), ...attendance })
  .refine((p) => (p.id === undefined) !== (p.anonymous === undefined), {
    error: 'give either an id of people.yaml or anonymous: { zh, en }',
    params: { zh: '写people.yaml中的id，或者anonymous: { zh, en }，二者取一' },
  });

export const UNITS = [
  'percent',
  'percentage-point',
  'per-mille',
  'basis-point',
  'multiple',
  'cny',
  'usd',
  'eur',
  'gbp',
  'jpy',
  'krw',
  'hkd',
  'mop',
  'twd',
  'count',
  'person',
  'person-time',
  'household',
  'vehicle',
  'mu',
  'ha',
  'm2',
  'km2',
  'm',
  'km',
  'mm',
  'm3',
  'l',
  't',
  'kg',
  'g',
  'tce',
  'kw',
  'kwh',
  'kva',
  'teu',
  'dwt',
  'celsius',
  'year',
  'month',
  'day',
  'hour',
  'minute',
  'second',
  'rank',
  'score',
  'byte',
  'bit-per-second',
] as const;
export const QUALIFIERS = ['exact', 'about', 'over', 'nearly', 'at-least', 'at-most', 'magnitude'] as const;
export const NATURES = ['actual', 'target', 'forecast', 'scale-class'] as const;
export const CHANGES = ['yoy', 'qoq', 'cumulative'] as const;
const figure = z
  .strictObject({
    id,
    measure: bilingual,
    about: nullable(z.union([id, bilingual])),
    value: z.number().optional(),
    range: z
      .tuple([z.number(), z.number()])
      .refine(([a, b]) => a <= b, { error: 'the range runs downwards', params: { zh: '区间的上限小于下限' } })
      .optional(),
    unit: z.enum(UNITS),
    counted: nullable(bilingual),
    qualifier: z.enum(QUALIFIERS).default('exact'),
    nature: z.enum(NATURES).default('actual'),
    change: nullable(z.enum(CHANGES)),
    period: nullable(period),
    stated_by: nullable(id),
    evidence: evidence.min(1).optional(),
    derived: z
      .strictObject({
        how: z.enum(['count', 'sum', 'difference', 'ratio', 'share']),
        from: z.array(z.string().min(1)).min(1),
      })
      .optional(),
  })
  .refine((f) => (f.value === undefined) !== (f.range === undefined), {
    error: 'give either value or range',
    params: { zh: 'value与range取一' },
  })
  .refine((f) => (f.evidence === undefined) !== (f.derived === undefined), {
    error: 'give either evidence or derived',
    params: { zh: 'evidence与derived取一' },
  });

export const article = z.strictObject({
  $schema: z.string().optional(),
  status: z.enum(['draft', 'ready', 'withdrawn']),
  aliases: list(id),
  embargo: nullable(moment),
  title: bilingual,
  date: z.preprocess(
    (v) => v ?? {},
    z.strictObject({ value: nullable(edtfDate), basis: z.enum(['stated', 'inferred']).default('stated') }),
  ),
  published: nullable(day),
  week: nullable(week),
  places: list(id),
  venue: nullable(bilingual),
  source: z.strictObject({
    title: nullable(text),
    origin: nullable(bilingual),
    carrier: nullable(bilingual),
    byline: nullable(bilingual),
    language: z.enum(['zh', 'en']).default('zh'),
    url: nullable(webAddress),
    archive: nullable(z.strictObject({ url: webAddress, retrieved: nullable(day) })),
    text: nullable(inside),
  }),
  people: z.array(personInArticle),
  organisations: list(z.strictObject({ id, part: nullable(id), evidence: evidence.default([]) })),
  figures: list(figure),
  themes: list(id),
  why: nullable(bilingual),
  review: list(
    z.strictObject({
      segment: id,
      translated: z.enum(['human', 'machine']),
      by: nullable(text),
      reviewed: nullable(day),
      hash: nullable(text),
    }),
  ),
  corrections: list(z.strictObject({ date: day, zh: text, en: text })),
  images: list(
    z.strictObject({
      file: inside,
      alt: bilingual,
      caption: nullable(bilingual),
      credit: nullable(bilingual),
      licence: nullable(text),
      expires: nullable(day),
    }),
  ),
  ignore: list(z.strictObject({ segment: nullable(id), rule: id, reason: text })),
});

export const issue = z.strictObject({
  $schema: z.string().optional(),
  kind: z.enum(['weekly', 'dossier']),
  aliases: list(id),
  title: nullable(bilingual),
  lead: nullable(bilingual),
  articles: list(id),
  /** Written by `approve`: when, by whom, the frozen list and the hash of what was approved. */
  approved: nullable(z.strictObject({ at: instant, by: nullable(text), articles: z.array(id), hash: text })),
});
