// Indexes taken over from the last ones are what they would be if made anew, whatever is edited.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Edition } from '../../src/content/edition.ts';
import { editionReader, readEdition } from '../../src/content/read.ts';
import { article, content, registries } from '../folder.ts';

const now = new Date('2030-01-01T00:00:00Z');

const plain = ({ index }: Edition) => ({
  article: [...index.article.keys()],
  people: [...index.byPerson].map(([id, list]) => [id, list.map(({ article: { id: at } }) => at)]).sort(),
  organisations: [...index.byOrganisation].map(([id, list]) => [id, list.map(({ id: at }) => at)]).sort(),
  places: [...index.byPlace].map(([id, list]) => [id, list.map(({ id: at }) => at)]).sort(),
  themes: [...index.byTheme].map(([id, list]) => [id, list.map(({ id: at }) => at)]).sort(),
  terms: [...index.byTerm].map(([id, list]) => [id, list.map((use) => [use.article.id, use.segments])]).sort(),
  titles: [...index.byTheme.values()].flat().map(({ title }) => title.en),
});

test('three hundred random edits, each read by what a watcher tells', async () => {
  let seed = 7;
  const random = (n: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * n);
  };
  const make = (title: string) =>
    article(
      {
        title: `{ zh: 标题, en: ${title} }`,
        date: `{ value: 2025-0${1 + random(9)}-1${random(10)} }`,
        places: ['[]', '[yi]', '[jia]', '[yi, jia]'][random(4)]!,
        people: [
          '[]',
          '[{ id: zhang-san, part: spoke }]',
          '[{ id: li-si, part: spoke }, { id: zhang-san, part: referred }]',
        ][random(3)]!,
        organisations: ['[]', '[{ id: acme }]'][random(2)]!,
        themes: ['[]', '[clusters]'][random(2)]!,
        status: random(6) ? 'ready' : 'draft',
      },
      random(2) ? '产业集群。 {#s1}\n\nClusters.\n' : '别的。 {#s1}\n\nOther things.\n',
    );
  const root = content(Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`a${i}`, make(`First ${i}`)])));
  const reader = editionReader(root);
  await reader.read({ now });
  for (let round = 0; round < 300; round += 1) {
    const path = `articles/a${random(15)}.md`;
    if (random(8)) writeFileSync(join(root, path), make(`Round ${round}`));
    else rmSync(join(root, path), { force: true });
    const changed = new Set([path]);
    if (!random(20)) {
      const terms = random(2)
        ? registries['terms.yaml']
        : 'other: { zh: [别的], en: { preferred: other } }\ncluster: { zh: [集群], en: { preferred: cluster } }\n';
      writeFileSync(join(root, 'terms.yaml'), terms);
      changed.add('terms.yaml');
    }
    const edition = await reader.read({ now, changed });
    if (random(2)) assert.equal(plain(edition), plain(await readEdition(root, { now })), `round ${round}`);
  }
});

test.run();
