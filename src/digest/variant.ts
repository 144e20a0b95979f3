// The forms in which a reader may have the digest.
import type { Edition } from '../content/edition.ts';
import type { Script } from '../content/schema.ts';
import { scriptsOf } from '../view/address.ts';

export const VARIANTS = ['both', 'zh-hans', 'zh-hant', 'en'] as const;
export type Variant = (typeof VARIANTS)[number];

/** What a variant shows. */
export interface Shown {
  readonly zh: boolean;
  readonly en: boolean;
}

export const shown = (variant: Variant): Shown => ({
  zh: variant !== 'en',
  en: variant === 'both' || variant === 'en',
});

/** The script of a variant's Chinese: the editors' own for both languages; Traditional as the site has it, else Taiwan's. */
export function scriptOf(edition: Edition, variant: Variant): Script {
  const { base_script } = edition.site;
  if (variant === 'zh-hans') return 'hans';
  if (variant === 'zh-hant') return scriptsOf(edition.site).find((script) => script !== 'hans') ?? 'hant-tw';
  return base_script;
}

/** The name of a variant's file before its ending: `2025-W26`, `2025-W26.en`. */
export const fileStem = (issue: string, variant: Variant): string =>
  variant === 'both' ? issue : `${issue}.${variant}`;
