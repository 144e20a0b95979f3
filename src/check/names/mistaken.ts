/** Leaders, companies, cities and bodies taken for another of their kind. */
import type { Finding } from '../finding.ts';
import { findMistaken } from '../mistaken.ts';
import { finding, side } from '../side.ts';
import { RULE } from './rule.ts';

export function* checkMistaken(zh: string, en: string): Generator<Finding> {
  for (const { zh: left, en: right, expected } of findMistaken(zh, en, 'name')) {
    const [name, wrong] = [side(zh, left.start, left.end), side(en, right.start, right.end)];
    yield finding(
      RULE,
      {
        zh: `“${name.text}”应作“${expected}”，英文却作“${wrong.text}”`,
        en: `“${name.text}” is “${expected}”; the English has “${wrong.text}”`,
      },
      { zh: name, en: wrong, expected },
    );
  }
}
