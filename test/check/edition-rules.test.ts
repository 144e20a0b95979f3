// Every rule on the edition against the examples beside it: what must pass passes, what must be found is found.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { checkEdition } from '../../src/check/check-edition.ts';
import type { EditionExample } from '../../src/check/edition-rule.ts';
import { EDITION_RULES } from '../../src/check/edition-rules.ts';
import { readEdition } from '../../src/content/read.ts';

const NOW = new Date('2025-06-27T10:00:00Z');

/** The front matter that every example has, but for the keys it gives itself. */
const USUAL: Readonly<Record<string, string>> = {
  status: 'ready',
  title: '{ zh: 示例, en: An example }',
  date: '{ value: null }',
  people: '[]',
  source: '{ text: example.txt }',
};

async function run(example: EditionExample) {
  const folder = await mkdtemp(join(tmpdir(), 'duizhao-rule-'));
  try {
    await mkdir(join(folder, 'articles'));
    const front = example.front ?? '';
    const usual = Object.entries(USUAL).filter(([key]) => !new RegExp(`^${key}:`, 'm').test(front));
    const head = [...usual.map(([key, value]) => `${key}: ${value}`), front].filter(Boolean).join('\n');
    const body = example.body ?? '镇里开会。 {#s1}\n\nThe town held a meeting.';
    await writeFile(join(folder, 'articles', 'example.md'), `---\n${head}\n---\n\n${body}\n`);
    await writeFile(join(folder, 'site.yaml'), 'title: { zh: 示例, en: Example }\nbase_url: https://example.org/\n');
    for (const [file, text] of Object.entries(example.registries ?? {}))
      await writeFile(join(folder, file), `${text}\n`);
    const edition = await readEdition(folder, { now: NOW });
    const source = example.source;
    return checkEdition(edition, {
      sources: () => (source === undefined ? null : new TextEncoder().encode(source)),
      lock: null,
      read: (bytes) => {
        const text = new TextDecoder().decode(bytes);
        const [clean, dropped = ''] = text.split('\n---\n');
        return { clean: clean!, dropped, head: clean!, particulars: '', published: null };
      },
    }).diagnostics;
  } finally {
    await rm(folder, { recursive: true });
  }
}

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

test.run();
