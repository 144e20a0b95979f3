/** The rules on a pair of texts, in the order in which they are shown. Add a rule: a file in rules/ and a line here. */
import type { PairRule } from './finding.ts';
import { rule as date } from './rules/date.ts';
import { rule as gender } from './rules/gender.ts';
import { rule as length } from './rules/length.ts';
import { rule as link } from './rules/link.ts';
import { rule as list } from './rules/list.ts';
import { rule as name } from './rules/name.ts';
import { rule as negation } from './rules/negation.ts';
import { rule as number } from './rules/number.ts';
import { rule as ordinal } from './rules/ordinal.ts';
import { rule as post } from './rules/post.ts';
import { rule as punctuation } from './rules/punctuation.ts';
import { rule as ratio } from './rules/ratio.ts';
import { rule as script } from './rules/script.ts';
import { rule as spacing } from './rules/spacing.ts';
import { rule as term } from './rules/term.ts';
import { rule as untranslated } from './rules/untranslated.ts';

export const PAIR_RULES: readonly PairRule[] = [
  number,
  date,
  ordinal,
  ratio,
  name,
  post,
  term,
  untranslated,
  length,
  list,
  negation,
  gender,
  link,
  script,
  punctuation,
  spacing,
];
