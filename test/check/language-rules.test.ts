import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { rule as gender } from '../../src/check/rules/gender.ts';
import { rule as length } from '../../src/check/rules/length.ts';
import { rule as link } from '../../src/check/rules/link.ts';
import { rule as list } from '../../src/check/rules/list.ts';
import { rule as name } from '../../src/check/rules/name.ts';
import { rule as negation } from '../../src/check/rules/negation.ts';
import { rule as post } from '../../src/check/rules/post.ts';
import { rule as punctuation } from '../../src/check/rules/punctuation.ts';
import { rule as script } from '../../src/check/rules/script.ts';
import { rule as spacing } from '../../src/check/rules/spacing.ts';
import { rule as term } from '../../src/check/rules/term.ts';
import { rule as untranslated } from '../../src/check/rules/untranslated.ts';

for (const rule of [
  gender,
  length,
  link,
  list,
  name,
  negation,
  post,
  punctuation,
  script,
  spacing,
  term,
  untranslated,
]) {
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
