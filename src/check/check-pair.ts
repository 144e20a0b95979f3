/**
 * `checkPair(zh, en, context)`: what the language rules find in one pair of texts. No files, no network, no clock; the
 * same arguments give the same findings. `{}` is a full context: no date, no registries.
 *
 *     checkPair('投资86亿元', 'invested 86 billion yuan', {})
 *     → [{ rule: 'number', severity: 'error', message: { zh, en }, zh: { start, end, text, value }, en: { … }, expected: '8.6 billion yuan' }]
 *
 * Offsets are UTF-16 code units of each side's text. Never throws on any two strings.
 */
import type { Finding, PairContext, PairRule } from './finding.ts';
import { PAIR_RULES } from './pair-rules.ts';

/** All findings of the given rules (by default all of them), in the order of the rules. */
export function checkPair(
  zh: string,
  en: string,
  context: PairContext = {},
  rules: readonly PairRule[] = PAIR_RULES,
): Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) for (const found of rule.check(zh, en, context)) findings.push(found);
  return findings;
}
