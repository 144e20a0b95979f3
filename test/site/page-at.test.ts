// One page asked for by its address is the page that the whole site has there.
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { pageAt, pages } from '../../src/site/pages.ts';
import { small } from './small.ts';

test('every page of every tree by its address, and none elsewhere', async () => {
  const edition = await small();
  let count = 0;
  for (const page of pages(edition)) {
    assert.is(pageAt(edition, {}, page.url)?.render(), page.render(), page.url);
    count += 1;
  }
  assert.ok(count > 80);
  for (const url of [
    'articles/none/index.html',
    'articles/',
    'zh-hant/none.html',
    '../index.html',
    'articles/secret/index.html',
  ])
    assert.is(pageAt(edition, {}, url), null, url);
});

test.run();
