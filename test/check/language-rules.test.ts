import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { rule as length } from '../../src/check/rules/length.ts';
import { rule as name } from '../../src/check/rules/name.ts';
import { rule as post } from '../../src/check/rules/post.ts';
import { rule as term } from '../../src/check/rules/term.ts';

for (const rule of [term, name, post, length]) {
  test(`${rule.id}: its own examples`, () => {
    for (const { zh, en, context = {}, finds } of rule.examples) {
      const found = [...rule.check(zh, en, context)];
      if (finds === undefined) assert.equal(found, [], `${zh} | ${en}`);
      else
        assert.ok(
          found.some(({ message }) => message.en.includes(finds)),
          `${zh} | ${en}: ${JSON.stringify(found)}`,
        );
    }
  });
}

test.run();
