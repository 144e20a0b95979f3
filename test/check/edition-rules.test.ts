// Every rule on the edition against the examples beside it: what must pass passes, what must be found is found.
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { checkEdition } from '../../src/check/check-edition.ts';
import type { EditionExample } from '../../src/check/edition-rule.ts';
import { EDITION_RULES } from '../../src/check/edition-rules.ts';
import { PAIR_RULES } from '../../src/check/pair-rules.ts';
import { readEdition } from '../../src/content/read.ts';
import { articleFile, asItStands, inFolder } from './content-folder.ts';

const NOW = new Date('2025-06-27T10:00:00Z');

const run = ({ front, body, source, registries = {} }: EditionExample) =>
  inFolder({ 'articles/example.md': articleFile(front, body), ...registries }, async (folder) => {
    const edition = await readEdition(folder, { now: NOW });
    const bytes = source === undefined ? null : new TextEncoder().encode(source);
    return checkEdition(edition, { sources: () => bytes, lock: null, read: asItStands }).diagnostics;
  });

for (const rule of EDITION_RULES) {
  for (const [i, example] of rule.examples.entries()) {
    test(`${rule.id}: example ${i + 1} ${example.finds ? `finds “${example.finds}”` : 'passes'}`, async () => {
      const diagnostics = await run(example);
      const broken = diagnostics.filter(({ rule: id }) => ['yaml', 'schema', 'structure', 'duplicate'].includes(id));
      assert.equal(broken, [], 'the example itself is sound');
      const own = diagnostics.filter(({ rule: id }) => id === rule.id);
      if (example.finds === undefined) assert.equal(own, []);
      else
        assert.ok(
          own.some(({ message }) => message.en.includes(example.finds!)),
          `found instead: ${JSON.stringify(own.map(({ message }) => message.en))}`,
        );
      for (const { message } of own) assert.ok(message.zh.length > 3 && message.en.length > 8);
    });
  }
  test(`${rule.id}: at least one example passes and one is found`, () => {
    assert.ok(rule.examples.some(({ finds }) => finds !== undefined));
    assert.ok(rule.examples.some(({ finds }) => finds === undefined));
  });
}

test('no two rules have one id', () => {
  const ids = [...PAIR_RULES, ...EDITION_RULES].map(({ id }) => id);
  assert.is(new Set(ids).size, ids.length);
});

test.run();
