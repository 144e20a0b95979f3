import { readFileSync } from 'node:fs';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { rulesPage } from '../../scripts/rules-page.ts';

test('docs/rules.md is what the rules say of themselves (npm run rules)', () => {
  assert.is(readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8'), rulesPage());
});

test.run();
