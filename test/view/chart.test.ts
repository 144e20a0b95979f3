// Which figures are drawn side by side: only what can be compared, in an order that says something.
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { readEdition } from '../../src/content/read.ts';
import { drawChart } from '../../src/site/chart.ts';
import { chartsOf } from '../../src/view/chart.ts';
import { rendition } from '../../src/view/rendition.ts';
import { article, content } from '../folder.ts';
import { NOW } from '../site/small.ts';

const figure = (id: string, rest: string) =>
  `\n  - { id: ${id}, measure: { zh: 产值, en: output }, unit: cny, evidence: [产值], ${rest} }`;

async function charts(articles: Record<string, string>, most = 4) {
  const texts = Object.fromEntries(Object.entries(articles).map(([id, figures]) => [id, article({ figures })]));
  const edition = await readEdition(content(texts), { now: NOW });
  assert.equal(
    edition.diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message.en),
    [],
  );
  return chartsOf(rendition(edition), edition.index.figures, most);
}
const labels = (all: Awaited<ReturnType<typeof charts>>) => all.map(({ rows }) => rows.map(({ label }) => label.en));

test('one measure of several places, the largest first', async () => {
  const all = await charts({
    a: figure('f', 'about: jia, value: 300000000'),
    b: figure('f', 'about: yi, value: 900000000'),
    c: figure('f', 'about: acme, value: 100000000'),
  });
  assert.equal(labels(all), [['Yi', 'Jia Province', 'Acme']]);
  assert.equal(all[0]!.title, { zh: '产值，单位：元', en: 'output, yuan' });
});

test('one measure of one place over time stands in time order', async () => {
  const all = await charts({
    a: figure('f', 'about: jia, value: 300000000, period: 2023'),
    b: figure('f', 'about: jia, value: 200000000, period: 2021'),
    c: figure('f', 'about: jia, value: 400000000, period: 2022'),
  });
  assert.equal(labels(all), [['2021', '2022', '2023']]);
});

test('things of one kind counted of one body', async () => {
  const counted = (id: string, zh: string, en: string, value: number) =>
    `\n  - { id: ${id}, measure: { zh: ${zh}, en: ${en} }, about: jia, value: ${value}, unit: count, counted: { zh: 家, en: companies }, evidence: [${zh}] }`;
  const all = await charts({
    a:
      counted('x', '上市', 'listed', 30) +
      counted('y', '高新', 'high-tech', 240) +
      counted('z', '小巨人', 'little giants', 5),
  });
  assert.equal(labels(all), [['high-tech', 'listed', 'little giants']]);
  assert.is(all[0]!.title.en, 'Jia Province, companies');
});

test('two are too few; targets stand apart from actual values; ranges and classes are not drawn; equal lengths say nothing', async () => {
  assert.equal(await charts({ a: figure('f', 'about: jia, value: 3'), b: figure('f', 'about: yi, value: 9') }), []);
  assert.equal(
    await charts({
      a: figure('f', 'about: jia, value: 300'),
      b: figure('f', 'about: yi, value: 900'),
      c: figure('f', 'about: acme, value: 100, nature: target'),
    }),
    [],
  );
  assert.equal(
    await charts({
      a: figure('f', 'about: jia, range: [3, 5]'),
      b: figure('f', 'about: yi, value: 100000000000, qualifier: magnitude'),
      c: figure('f', 'about: acme, value: 100'),
    }),
    [],
  );
  const same = (about: string) => figure('f', `about: ${about}, value: 7`);
  assert.equal(await charts({ a: same('jia'), b: same('yi'), c: same('acme') }), []);
});

test('bars begin at zero, negative ones go the other way, and the description says it in words', async () => {
  const change = (about: string, value: number) =>
    `\n  - { id: f, measure: { zh: 增长, en: growth }, about: ${about}, value: ${value}, unit: percent, change: yoy, evidence: [增长] }`;
  const [chart] = await charts({ a: change('jia', 10), b: change('yi', -5), c: change('acme', 5) });
  const drawn = drawChart(chart!, () => '#x');
  const [first, second, third] = drawn.wide.bars;
  assert.is(first!.x, drawn.wide.zero);
  assert.ok(Math.abs(second!.width - third!.width) < 0.2);
  assert.ok(Math.abs(third!.x + third!.width - drawn.wide.zero) < 0.2, 'ends at zero');
  assert.is(Math.round(first!.width), Math.round(second!.width * 2));
  assert.match(drawn.description, 'Jia Province 10 per cent; Acme 5 per cent; Yi down 5 per cent.');
  assert.is(drawn.rows.length, 3);
});

test.run();
