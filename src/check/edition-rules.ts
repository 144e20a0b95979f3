/** The rules on the edition, in the order in which they are shown. Add a rule: a file in rules/ and a line here. */
import type { EditionRule } from './edition-rule.ts';
import { rule as dates } from './rules/dates.ts';
import { rule as declaredUnused } from './rules/declared-unused.ts';
import { rule as evidence } from './rules/evidence.ts';
import { rule as furniture } from './rules/furniture.ts';
import { rule as inconsistent } from './rules/inconsistent.ts';
import { rule as people } from './rules/people.ts';
import { rule as posts } from './rules/posts.ts';
import { rule as registry } from './rules/registry.ts';
import { rule as stale } from './rules/stale.ts';
import { rule as unsupported } from './rules/unsupported.ts';

export const EDITION_RULES: readonly EditionRule[] = [
  evidence,
  unsupported,
  people,
  posts,
  dates,
  furniture,
  declaredUnused,
  registry,
  stale,
  inconsistent,
];
