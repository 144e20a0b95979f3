import type { Bilingual } from '../language/bilingual.ts';
import type { Finding, Side } from './finding.ts';

/** A stretch of one side of a pair, as a finding holds it. */
export const side = (text: string, start: number, end: number, value: string | null = null): Side => ({
  start,
  end,
  text: text.slice(start, end),
  value,
});

/** A finding with only the parts that are there; what a rule yields. */
export function finding(
  rule: { readonly id: string; readonly severity: Finding['severity'] },
  message: Bilingual,
  parts: { zh?: Side | null; en?: Side | null; expected?: string | null; fix?: NonNullable<Finding['fix']> },
): Finding {
  return {
    rule: rule.id,
    severity: rule.severity,
    message,
    zh: parts.zh ?? null,
    en: parts.en ?? null,
    expected: parts.expected ?? null,
    ...(parts.fix ? { fix: parts.fix } : {}),
  };
}

/** A quotation for a message: one line, and no longer than a person reads at a glance. */
export function quote(text: string, length = 40): string {
  const line = text.replace(/\s+/g, ' ');
  const characters = [...line];
  return characters.length > length ? `${characters.slice(0, length - 1).join('')}…` : line;
}
