// The small values that the schemas are made of. Keys that may be null may also be left out: after parsing they are
// there, null. Every message stands in both languages (`must`), because a diagnostic can be asked for in either.
import { z } from 'zod';
import { parseEdtf, parseEdtfDate, weekDays } from '../edtf.ts';

/** A check whose message stands in both languages; the reader turns it into a diagnostic. */
export const must = (test: (value: string) => boolean, en: string, zh: string) =>
  [test, { error: en, params: { zh } }] as const;

export const nullable = <T extends z.ZodType>(schema: T) => schema.nullable().default(null as never);
export const list = <T extends z.ZodType>(schema: T) => z.array(schema).default([]);

export const text = z.string().trim().min(1);
export const bilingual = z.strictObject({ zh: text, en: text });

/** Ids stand in URLs and file names: letters, digits, single hyphens. */
export const ID = /^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/;
export const id = z
  .string()
  .refine(
    ...must(
      (v) => ID.test(v) && v.length <= 100,
      'an id is letters, digits and single hyphens, at most 100',
      '标识只用字母、数字和单个连字符，至多100个字符',
    ),
  )
  .meta({ pattern: ID.source, maxLength: 100 });

/** YAML reads a bare year as a number. */
const dateText = z.preprocess((v) => (typeof v === 'number' ? String(v) : v), z.string());
export const edtfDate = dateText
  .refine(
    ...must(
      (v) => parseEdtfDate(v) !== null,
      'not a date that exists (2025-06-23, 2025-06, 2024 or 2024~)',
      '不是存在的日期（如2025-06-23、2025-06、2024、2024~）',
    ),
  )
  .meta({
    type: ['string', 'integer'],
    pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?[~?%]?$',
    description: 'EDTF date: 2025-06-23, 2025-06, 2024 or 2024~',
  });
export const period = dateText
  .refine(
    ...must(
      (v) => parseEdtf(v) !== null,
      'not an EDTF date or interval (2025-01/2025-05, 2021/2025, 2024)',
      '不是EDTF日期或区间（如2025-01/2025-05、2021/2025、2024）',
    ),
  )
  .meta({ type: ['string', 'integer'], description: 'EDTF date or interval: 2025-01/2025-05, 2021/2025, 2024' });
export const day = dateText
  .refine(
    ...must(
      (v) => parseEdtfDate(v)?.precision === 'day' && v.length === 10,
      'not a day that exists (2025-06-25)',
      '不是存在的一天（如2025-06-25）',
    ),
  )
  .meta({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: '2025-06-25' });
export const week = z
  .string()
  .refine(...must((v) => weekDays(v) !== null, 'not an ISO week (2025-W26)', '不是ISO周（如2025-W26）'))
  .meta({ pattern: '^\\d{4}-W\\d{2}$', description: 'ISO week: 2025-W26' });
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;
export const moment = dateText
  .refine(
    ...must(
      (v) =>
        (parseEdtfDate(v)?.precision === 'day' && v.length === 10) || (INSTANT.test(v) && !Number.isNaN(Date.parse(v))),
      'not a date or an instant with its zone (2025-06-25, 2025-06-25T09:00+08:00)',
      '不是日期，也不是带时区的时刻（如2025-06-25、2025-06-25T09:00+08:00）',
    ),
  )
  .meta({ description: 'A date, or an instant with its zone: 2025-06-25T09:00+08:00' });
export const instant = z
  .string()
  .refine(
    ...must(
      (v) => INSTANT.test(v) && !Number.isNaN(Date.parse(v)),
      'not an instant with its zone (2025-06-27T18:00+08:00)',
      '不是带时区的时刻（如2025-06-27T18:00+08:00）',
    ),
  )
  .meta({ pattern: INSTANT.source });

export const webAddress = z
  .string()
  .refine(
    ...must(
      (v) => URL.canParse(v) && /^https?:$/.test(new URL(v).protocol),
      'not an http or https address',
      '不是http或https网址',
    ),
  )
  .meta({ format: 'uri', pattern: '^https?:' });
export const contact = z
  .string()
  .refine(
    ...must(
      (v) => URL.canParse(v) && /^(https?|mailto):$/.test(new URL(v).protocol),
      'not a mailto:, http or https address',
      '不是mailto、http或https地址',
    ),
  );

/** A path below the folder it is read from; never out of it. */
export const inside = z
  .string()
  .min(1)
  .refine(
    ...must(
      (v) => !/^([\\/]|[A-Za-z]:)|(^|[\\/])\.\.([\\/]|$)|\0/.test(v),
      'not a path inside the folder',
      '路径超出了文件夹',
    ),
  );

const fragment = z
  .string()
  .min(1)
  .refine(...must((v) => [...v].length <= 16, 'a fragment is at most 16 characters', '引据片段至多16个字符'))
  .meta({ maxLength: 16, description: 'An exact fragment of the clean source, at most 16 characters' });
export const evidence = z.array(fragment).max(4);
