/** The examples beside each rule on a pair: those with `finds` must be found with that message, the others must pass. */
import { readdirSync } from 'node:fs';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { PairRule } from '../../src/check/finding.ts';

const folder = new URL('../../src/check/rules/', import.meta.url);
let rules = 0;

for (const file of readdirSync(folder)
  .filter((name) => name.endsWith('.ts'))
  .sort()) {
  const { rule } = (await import(new URL(file, folder).href)) as { rule?: Partial<PairRule> };
  if (
    !rule?.examples ||
    typeof rule.check !== 'function' ||
    !rule.examples.every((each) => 'zh' in each && 'en' in each)
  )
    continue;
  const pairRule = rule as PairRule;
  rules += 1;
  test(`${pairRule.id}: its examples`, () => {
    assert.ok(
      pairRule.examples.some((each) => each.finds),
      'an example that fails',
    );
    assert.ok(
      pairRule.examples.some((each) => !each.finds),
      'an example that passes',
    );
    for (const { zh, en, context, finds } of pairRule.examples) {
      const messages = [...pairRule.check(zh, en, context ?? {})].map((found) => found.message.en);
      const shown = `${zh} | ${en}: ${messages.join('; ')}`;
      if (finds === undefined) assert.equal(messages, [], shown);
      else
        assert.ok(
          messages.some((message) => message.includes(finds)),
          `expected “${finds}” in ${shown}`,
        );
    }
  });
}
test('rules with examples were found', () => assert.ok(rules >= 3));

test.run();
