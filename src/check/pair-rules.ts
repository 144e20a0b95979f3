/** The rules on a pair of texts, in the order in which they are shown. Add a rule: a file in rules/ and a line here. */
import type { PairRule } from './finding.ts';
import { rule as date } from './rules/date.ts';
import { rule as number } from './rules/number.ts';
import { rule as ordinal } from './rules/ordinal.ts';

export const PAIR_RULES: readonly PairRule[] = [number, date, ordinal];
