// How much a finding weighs: the rule's own severity, or what `site.check` says of the rule.
import type { Severity } from '../content/diagnostic.ts';
import type { Edition } from '../content/edition.ts';
import { nearest } from '../content/nearest.ts';
import type { Found } from './check-article.ts';
import { placeOf } from './edition-rule.ts';
import { EDITION_RULES } from './edition-rules.ts';
import { PAIR_RULES } from './pair-rules.ts';

/** What the runner itself reports. */
const OWN = ['unverified', 'lock', 'ignore'] as const;
/** What the reader reports: never switched off, because what it finds cannot be built. */
const READER = ['yaml', 'schema', 'structure', 'id', 'duplicate', 'encoding'];

/** Every rule that `site.check` and `ignore` may name. */
export const ruleIds = (): readonly string[] => [
  ...PAIR_RULES.map(({ id }) => id),
  ...EDITION_RULES.map(({ id }) => id),
  ...OWN,
];

/** The severity of a report under the site's settings. */
export const severityOf = (
  { rule, severity }: Pick<Found, 'rule' | 'severity'>,
  settings: Edition['site']['check'],
): Severity | 'off' => (Object.hasOwn(settings, rule) ? settings[rule]! : severity);

/** Settings of `site.check` for rules that there are not. */
export function* unknownRules(edition: Edition): Generator<Found> {
  const yaml = edition.yamls.get('site.yaml');
  const known = ruleIds();
  for (const rule of Object.keys(edition.site.check)) {
    if (!yaml || known.includes(rule)) continue;
    const near = nearest(rule, known);
    const fixed = READER.includes(rule);
    yield {
      rule: 'schema',
      severity: 'warning',
      place: placeOf(yaml, ['check', rule], 'key'),
      message: fixed
        ? { en: `“${rule}” is always an error and cannot be set`, zh: `“${rule}”总是错误，不能设置` }
        : {
            en: `there is no rule “${rule}”${near ? `; did you mean “${near}”?` : ''}`,
            zh: `没有规则“${rule}”${near ? `，是“${near}”吗？` : ''}`,
          },
      expected: fixed ? null : near,
    };
  }
}
