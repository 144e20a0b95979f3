// What a reader types finds what it should: against a scan of the text, in both scripts, by sound, by figure.
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { writeEdition } from '../../scripts/bench/edition.ts';
import { readEdition } from '../../src/content/read.ts';
import { scriptFold } from '../../src/language/fold.ts';
import { convert } from '../../src/language/script.ts';
import { documents } from '../../src/search/documents.ts';
import { searchAlphabet, searchFiles } from '../../src/search/search-files.ts';
import { compact, numbers, stem } from '../../src/search/words.ts';
import { rendition } from '../../src/view/rendition.ts';
import { article, content, temporary } from '../folder.ts';
import { small } from '../site/small.ts';
import { opened } from './open.ts';

const letters = searchAlphabet();
const packed = (text: string) => compact(letters, letters.plain(text)).text;

const generated = await (async () => {
  const root = temporary();
  writeEdition(root, { articles: 60, scripts: ['hans', 'hant-tw'] });
  return readEdition(root, { now: new Date('2030-01-01T00:00:00Z') });
})();
const briefings = await readEdition(new URL('../../briefings', import.meta.url).pathname, {
  now: new Date('2030-01-01T00:00:00Z'),
});

for (const [name, edition] of [
  ['the sample', briefings],
  ['a generated edition', generated],
] as const)
  test(`every one and two characters of every document of ${name} find it, and nothing else`, async () => {
    const { numbers: find, index } = opened(edition);
    const r = rendition(edition);
    const all = documents(edition).map((document) => {
      const { zh } = document.title(r);
      return [zh, ...document.parts(r).map((part) => part.zh)].map(packed).join('\n');
    });
    const { documents: count } = await index();
    assert.is(all.length, count);
    const holders = new Map<string, number[]>();
    for (const [number, text] of all.entries()) {
      const seen = new Set<string>();
      for (const run of text.split('\n'))
        for (let i = 0; i < run.length; i += 1) {
          // A query of letters alone is read as a word.
          for (const length of [1, 2]) {
            const gram = run.slice(i, i + length);
            if (gram.length === length && /\p{Script=Han}/u.test(gram)) seen.add(gram);
          }
        }
      for (const gram of seen) holders.set(gram, [...(holders.get(gram) ?? []), number]);
    }
    assert.ok(holders.size > 500);
    for (const [gram, expected] of holders) {
      const found = new Set(await find(gram));
      const missing = expected.filter((number) => !found.has(number));
      assert.equal(missing, [], `“${gram}” misses documents`);
      // Names in Traditional by hand, and figures in Chinese numerals, may be found beyond the text.
      if (found.size !== expected.length && !numbers(gram).length)
        assert.is(found.size, expected.length, `“${gram}” finds too much`);
    }
  });

test('words that cross what a segmenter would cut are found, and what is shown holds them', async () => {
  const { search } = opened(generated);
  const r = rendition(generated);
  let asked = 0;
  for (const each of generated.articles.slice(0, 20)) {
    const { zh } = each.segments[0]!.pairs[0]!;
    const run = packed(zh.plain)
      .split('\n')
      .find((part) => part.length > 9 && /^\p{Script=Han}+$/u.test(part));
    if (!run) continue;
    for (const [from, length] of [
      [1, 3],
      [2, 5],
      [0, 9],
    ] as const) {
      const query = run.slice(from, from + length);
      const { found } = await search(query, {}, 1000);
      assert.ok(
        found.some(({ u }) => u === `articles/${each.id}/`),
        query,
      );
      const scanned = documents(generated).filter((document) =>
        [document.title(r).zh, ...document.parts(r).map((part) => part.zh)].some((text) =>
          packed(text).includes(query),
        ),
      );
      assert.is(new Set(found.map(({ u }) => u)).size, scanned.length, query);
      asked += 1;
    }
  }
  assert.ok(asked > 20);
});

test('either script finds either, in either tree', async () => {
  const r = rendition(generated);
  const [hans, hant] = [opened(generated), opened(generated, 'zh-hant/')];
  for (const each of generated.articles.slice(0, 15)) {
    const title = packed(r.zh(each.title.zh)).split('\n')[0]!;
    for (const query of [title, convert(title, 'hans', 'hant-tw'), convert(title, 'hans', 'hant-hk')])
      for (const { search } of [hans, hant])
        assert.is(
          (await search(query, {}, 100)).found.some(({ u }) => u === `articles/${each.id}/`),
          true,
          query,
        );
  }
});

test('conversion never leaves the class of a character', () => {
  const fold = scriptFold();
  const folded = (text: string) => [...text].map((c) => fold.get(c) ?? c).join('');
  const texts = [...generated.articles, ...briefings.articles].flatMap((each) =>
    each.segments.flatMap(({ pairs }) => pairs.map(({ zh }) => zh.plain)),
  );
  for (const text of texts.slice(0, 400))
    for (const script of ['hant-tw', 'hant-hk'] as const)
      assert.is(packed(convert(text, 'hans', script)), packed(text), text);
  assert.is(folded('後髮臺裡著'), folded('后发台里着'));
});

const port = await small();

test('names by sound, with and without tones, spaces and accents', async () => {
  const { search } = opened(port);
  for (const query of ['zhangsan', 'zhang san', 'Zhāng Sān', 'zhang1san1', 'ZHANG', 'zhangs', '张三', '張三']) {
    const { found } = await search(query);
    assert.is(found[0]?.u, 'people/zhang-san/', query);
    assert.ok(
      found.some(({ u }) => u === 'articles/port-opens/'),
      query,
    );
  }
});

test('a figure is found in either system, with its unit or without, and not its neighbours', async () => {
  const { search } = opened(port);
  for (const query of ['86亿', '86億元', '8.6 billion', '8.6 billion yuan', '¥8.6bn', '8,600,000,000', '八十六亿']) {
    const { found } = await search(query);
    assert.ok(
      found.some(({ u }) => u === 'articles/port-opens/'),
      query,
    );
  }
  for (const query of ['8.6亿', '86亿美元', '860亿'])
    assert.not(
      (await search(query)).found.some(({ u }) => u === 'articles/port-opens/'),
      query,
    );
});

test('English by stem and by beginning, British and American; exact words in quotation marks', async () => {
  const { search } = opened(port);
  for (const query of ['berths', 'berth', 'ber', 'opening', 'MOU PORT', '"new berth"', '“at a cost of”'])
    assert.ok(
      (await search(query)).found.some(({ u }) => u === 'articles/port-opens/'),
      query,
    );
  for (const query of ['"berth new"', '"a new bert"', 'zzz'])
    assert.not(
      (await search(query)).found.some(({ u }) => u === 'articles/port-opens/'),
      query,
    );
  for (const [a, b] of [
    ['labour', 'labor'],
    ['companies', 'company'],
    ['planned', 'planning'],
    ['modernisation', 'modernization'],
    ['centre', 'center'],
    ['organise', 'organizing'],
    ['processes', 'processing'],
  ] as const)
    assert.is(stem(a), stem(b), `${a} ${b}`);
  for (const [a, b] of [
    ['port', 'post'],
    ['news', 'new'],
    ['university', 'universe'],
    ['bus', 'business'],
  ] as const)
    assert.is.not(stem(a), stem(b), `${a} ${b}`);
});

test('place, theme, year and kind narrow a search; a filter alone lists', async () => {
  const { search } = opened(port);
  const urls = async (query: string, filters: Record<string, string>) =>
    (await search(query, filters, 100)).found.map(({ u }) => u);
  assert.equal(await urls('', { theme: 'ports', kind: 'article' }), ['articles/port-opens/']);
  assert.ok(
    (await urls('', { place: 'mousheng' })).includes('articles/port-opens/'),
    'a place holds what lies under it',
  );
  assert.equal(await urls('张三', { kind: 'person' }), ['people/zhang-san/']);
  assert.equal(await urls('张三', { year: '2024' }), []);
  assert.equal(await urls('张三', { year: '1999' }), []);
  assert.equal(await urls('张三', { theme: 'no-such' }), []);
});

test('the title counts most, then how often, then what is newer', async () => {
  const root = content({
    'in-title': article({
      title: '{ zh: 江边的灯塔, en: A lighthouse }',
      date: '{ value: 2020-01-01 }',
      published: '2020-01-02',
    }),
    often: article({ date: '{ value: 2020-02-01 }', published: '2020-02-02' }, '灯塔，灯塔，灯塔。 {#s1}\n\nLights.\n'),
    newer: article({ date: '{ value: 2024-01-01 }', published: '2024-01-02' }, '有灯塔。 {#s1}\n\nLights.\n'),
    older: article({ date: '{ value: 2019-01-01 }', published: '2019-01-02' }, '有灯塔。 {#s1}\n\nLights.\n'),
  });
  const { search } = opened(await readEdition(root, { now: new Date('2030-01-01T00:00:00Z') }));
  const { found } = await search('灯塔', { kind: 'article' });
  assert.is(found[0]!.u, 'articles/in-title/');
  assert.ok(found.findIndex(({ u }) => u.includes('newer')) < found.findIndex(({ u }) => u.includes('older')));
  assert.ok(found.findIndex(({ u }) => u.includes('often')) < found.findIndex(({ u }) => u.includes('older')));
});

test('drafts, embargoed and withdrawn articles appear in no file', async () => {
  const secrets = port.unpublished.flatMap((each) => [
    each.title.zh,
    each.title.en,
    ...each.segments.flatMap(({ pairs }) => pairs.flatMap(({ zh, en }) => [zh.plain, en.plain])),
  ]);
  assert.ok(secrets.length > 4);
  for (const { url, render } of searchFiles(port)) {
    const text = Buffer.from(render()).toString('utf8');
    for (const secret of secrets) assert.not(text.includes(secret), `${url} holds “${secret}”`);
  }
  const { search } = opened(port);
  for (const secret of secrets) {
    const { found } = await search(secret);
    for (const { u } of found) assert.not.match(u, /gone|secret|sketch/);
  }
});

test('the same edition gives the same bytes', async () => {
  const again = await small();
  assert.equal(
    searchFiles(again).map(({ url, render }) => [url, Buffer.from(render()).toString('base64')]),
    searchFiles(port).map(({ url, render }) => [url, Buffer.from(render()).toString('base64')]),
  );
});

test('no query throws, however odd', async () => {
  const { search } = opened(port);
  for (const query of [
    '"',
    '“”',
    '"""',
    '…',
    '，',
    '\\',
    'a'.repeat(5000),
    '字'.repeat(5000),
    '𠮷野',
    '😀',
    '%',
    '$',
    '1e999',
    '9'.repeat(400),
    '亿亿亿亿',
    "'s",
    '(((',
    '=place x',
    '^',
    '~',
    '#1',
    '.ab',
    '\u0000',
    '\ud800',
    '<script>',
  ])
    await search(query);
});

test('a long article is found by its last paragraph, at the cost of a piece', async () => {
  const paragraphs = Array.from(
    { length: 300 },
    (_, i) =>
      `第${i + 1}段说的是一件很平常的事情，没有什么特别。 {#s${i + 1}}\n\nParagraph ${i + 1} tells of a quite ordinary matter, and of nothing else at all.\n`,
  );
  const root = content({ long: article({}, `${paragraphs.join('\n')}\n末尾有珊瑚。 {#s999}\n\nCoral at the end.\n`) });
  const { search } = opened(await readEdition(root, { now: new Date('2030-01-01T00:00:00Z') }));
  const { found, bytes } = await search('珊瑚', { kind: 'article' });
  assert.equal(
    found.map(({ u }) => u),
    ['articles/long/'],
  );
  assert.ok(bytes < 80_000, `${bytes} bytes`);
});

test.run();
