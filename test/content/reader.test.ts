import { rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Edition } from '../../src/content/edition.ts';
import { keptFile } from '../../src/content/kept-file.ts';
import { editionReader, readEdition } from '../../src/content/read.ts';
import { mentionsOf } from '../../src/view/mention.ts';
import { article, content, registries, temporary } from '../folder.ts';

const people = registries['people.yaml'];
const now = new Date('2025-07-01T12:00:00+08:00');

/** Everything of an edition that can be compared, indexes included. */
const plain = (edition: Edition) => JSON.parse(JSON.stringify(everything(edition))) as unknown;
const everything = ({ index, ...rest }: Edition) => ({
  ...rest,
  files: [...rest.files],
  yamls: [...rest.yamls],
  people: [...rest.people],
  terms: [...rest.terms],
  byPerson: [...index.byPerson].map(([id, list]) => [id, list.map((each) => each.article.id)]),
  byPlace: [...index.byPlace].map(([id, list]) => [id, list.map((each) => each.id)]),
  byTheme: [...index.byTheme].map(([id, list]) => [id, list.map((each) => each.id)]),
  byTerm: [...index.byTerm].map(([id, list]) => [id, list.map((each) => [each.article.id, each.segments])]),
  issuesOf: [...index.issuesOf].map(([id, list]) => [id, list.map((each) => each.id)]),
});

test('what has not changed is the same object', async () => {
  const root = content({ a: article(), b: article({ date: '{ value: 2025-06-24 }' }) });
  const reader = editionReader(root);
  const before = await reader.read({ now });
  writeFileSync(join(root, 'articles', 'a.md'), article({ date: '{ value: 2025-06-25 }' }));
  const after = await reader.read({ now });
  assert.is.not(after, before);
  assert.is(after.index.article.get('b'), before.index.article.get('b'));
  assert.is.not(after.index.article.get('a'), before.index.article.get('a'));
  assert.is(after.people, before.people);
  assert.equal(
    after.articles.map(({ id }) => id),
    ['a', 'b'],
  );
  assert.equal(
    before.articles.map(({ id }) => id),
    ['b', 'a'],
  );
});

test('a change that leaves size and time as they were is seen', async () => {
  const root = content({ a: article() });
  const path = join(root, 'articles', 'a.md');
  const reader = editionReader(root);
  await reader.read({ now });
  const { atime, mtime } = statSync(path);
  writeFileSync(path, article().replace('2025-06-23', '2025-06-22'));
  utimesSync(path, atime, mtime);
  assert.is((await reader.read({ now })).articles[0]?.order, '2025-06-22');
});

test('an embargo that ends makes the article public, and only that one another object', async () => {
  const root = content({ a: article({ embargo: '2025-07-02' }), b: article() });
  const reader = editionReader(root);
  const before = await reader.read({ now });
  assert.equal(
    before.articles.map(({ id }) => id),
    ['b'],
  );
  const after = await reader.read({ now: new Date('2025-07-02T00:00:00+08:00') });
  assert.equal(
    after.articles.map(({ id }) => id),
    ['a', 'b'],
  );
  assert.is(after.articles[1], before.articles[0]);
});

test('mentions follow the registry, though the article is the same object', async () => {
  const root = content({
    a: article({ people: '[{ id: zhang-san, part: spoke, posts: [] }]' }, '张三讲话。 {#s1}\n\nZhang San spoke.\n'),
  });
  const reader = editionReader(root);
  const seen = (edition: Edition) =>
    [...mentionsOf(edition, edition.articles[0]!).values()].flat().flatMap(({ zh }) => zh.map(({ id }) => id));
  const before = seen(await reader.read({ now }));
  writeFileSync(join(root, 'people.yaml'), 'zhang-san: { zh: 不在文中, en: Not There }\n');
  const after = seen(await reader.read({ now }));
  writeFileSync(join(root, 'people.yaml'), people);
  assert.ok(before.includes('zhang-san'));
  assert.not.ok(after.includes('zhang-san'));
  assert.equal(seen(await reader.read({ now })), before);
});

test('after any edits a reader gives what a first reading gives', async () => {
  let state = 7;
  const random = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state % below;
  };
  const root = content(Object.fromEntries(Array.from({ length: 6 }, (_, i) => [`a${i}`, article()])));
  const reader = editionReader(root);
  const path0 = join(temporary(), 'read.kept');
  for (let round = 0; round < 60; round++) {
    const path = join(root, 'articles', `a${random(8)}.md`);
    const kind = random(7);
    if (kind === 0) rmSync(path, { force: true });
    else if (kind === 1) writeFileSync(join(root, 'people.yaml'), random(2) ? people : 'broken: [\n');
    else if (kind === 2) writeFileSync(path, article({ status: 'draft', title: '{ zh: 草 }' }));
    else if (kind === 3) writeFileSync(path, article({ places: '[nowhere]' }));
    else if (kind === 4) writeFileSync(path, 'no front matter');
    else writeFileSync(path, article({ date: `{ value: 2025-06-${10 + random(20)} }`, aliases: `[x${random(3)}]` }));
    const drafts = random(2) === 1;
    const wanted = plain(await readEdition(root, { now, drafts }));
    assert.equal(plain(await reader.read({ now, drafts })), wanted);
    const kept = keptFile(path0, 'p');
    assert.equal(plain(await readEdition(root, { now, drafts }, kept)), wanted);
    kept.save();
  }
});

test.run();
