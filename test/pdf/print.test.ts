// The briefings of the small edition, printed by a real browser and read back.
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { printAll } from '../../src/pdf/print-all.ts';
import { small } from '../site/small.ts';
import { fontFaults, nodes, type OutlineEntry, type ReadBack, readBack } from './read-back.ts';

const edition = await small();
const files = new Map<string, Buffer>();
const first = await printAll(edition, { jobs: 2, cache: false, sink: (url, bytes) => void files.set(url, bytes) });
const read = new Map<string, ReadBack>();
for (const [url, bytes] of files) read.set(url, await readBack(bytes));
const dossier = read.get('issues/two-ports/briefing.pdf')!;
const port = read.get('articles/port-opens/briefing.pdf')!;
const flat = (items: readonly OutlineEntry[]): OutlineEntry[] => items.flatMap((each) => [each, ...flat(each.items)]);
/** pdf.js gives pieces of a line; spaces do not count. */
const bare = (text: string) => text.replace(/\s+/g, '');
const all = ({ texts }: ReadBack) => bare(texts.join(''));

test('every issue and article has a briefing, and nothing else has', () => {
  assert.equal(first.failed, []);
  assert.equal(
    [...files.keys()].sort(),
    [
      ...edition.issues.map(({ id }) => `issues/${id}/briefing.pdf`),
      ...edition.articles.map(({ id }) => `articles/${id}/briefing.pdf`),
    ].sort(),
  );
  for (const { url, pages, bytes } of first.printed) {
    assert.is(pages, read.get(url)!.pages, url);
    assert.is(bytes, files.get(url)!.length, url);
  }
});

test('a page weighs at most 60 kB, a single one with all its faces 68', () => {
  for (const { url, pages, bytes } of first.printed)
    assert.ok(bytes / pages < (pages > 1 ? 60_000 : 68_000), `${url}: ${bytes / pages}`);
});

test('fonts are embedded TrueType subsets', () => {
  for (const [url, file] of read) assert.equal(fontFaults(file), [], url);
});

test('text of both languages is there, in the order of the pairs, with the characters that were written', () => {
  for (const [url, file] of read) assert.not.match(file.texts.join(''), /[\u2e80-\u2fdf\uf900-\ufaff]/, url);
  const text = all(port);
  const order = [
    '某港启用新泊位',
    'MouPortopensanewberth',
    '市长张三宣布某港启用新泊位',
    'On23JuneZhangSan',
    '绿色港口',
    'Agreenport',
    '船不等潮，潮等船。',
    'Theshipdoesnotwait',
    '一号泊位',
    'Berth1',
    '吞吐量同比下降3.2%',
    'Throughputwasdown3.2percent',
    '这是为测试写的按语',
    'Thisnotewaswrittenfortests',
  ];
  let at = 0;
  for (const words of order) {
    const found = text.indexOf(bare(words), at);
    assert.ok(found >= 0, `${words} after ${text.slice(at - 20, at)}`);
    at = found + words.length;
  }
});

test('bookmarks are in both languages, nested, and lead to their pages', () => {
  const entries = flat(dossier.outline);
  assert.is(dossier.outline[0]!.title, '两处港口 Two ports');
  const titles = entries.map(({ title }) => title);
  assert.ok(titles.includes('1 某港启用新泊位 Mou Port opens a new berth'), titles.join('|'));
  assert.ok(titles.includes('绿色港口 A green port'));
  assert.ok(titles.includes('人物索引 Index of people'));
  const article = entries.find(({ title }) => title.startsWith('1 '))!;
  assert.ok(article.items.some(({ title }) => title === '绿色港口 A green port'));
  for (const { title, page } of entries) {
    const zh = bare(title.replace(/^\d+ /, '').split(' ')[0]!).slice(0, 6);
    assert.ok(bare(dossier.texts[page - 1]!).includes(zh), `${title} on page ${page}`);
  }
});

test('every page number in the contents, index and tables is that of its target', () => {
  const numbers = [...dossier.texts[0]!.matchAll(/^\s*(\d+)\s*$/gm)].map((match) => Number(match[1]));
  const contents = ['a1', 'a2', 'people', 'glossary', 'figures', 'sources', 'colophon'].map(
    (id) => dossier.destinations[id]!,
  );
  for (const page of contents) assert.ok(numbers.length === 0 || numbers.includes(page), `${page} in ${numbers}`);
  assert.ok(
    contents.every((page, i) => i === 0 || page >= contents[i - 1]!),
    contents.join(),
  );
  const cover = bare(dossier.texts[0]!);
  assert.ok(cover.includes(`${dossier.destinations.a1}MouPortopensanewberth`), cover);
  assert.ok(cover.includes(`${dossier.destinations.colophon}Colophon`), cover);
  const folios = dossier.texts.map((text) => /(\d+) *\/ *(\d+)/.exec(text.slice(-12) + text.slice(0, 12)));
  for (const [i, folio] of folios.entries())
    if (i > 0 && folio) assert.equal([Number(folio[1]), Number(folio[2])], [i + 1, dossier.pages]);
});

test('links lead inside the document or to the web, never to a program or script', () => {
  for (const [url, { links, destinations, objects }] of read) {
    for (const { url: to, dest } of links) {
      if (dest) assert.ok(dest in destinations, `${url}: ${dest}`);
      if (to) assert.match(to, /^(?:https?|mailto):/);
    }
    assert.not.match(objects, /\/(?:Launch|JavaScript|JS|SubmitForm|GoToR)\b/);
  }
  const web = port.links.flatMap(({ url }) => url ?? []);
  assert.ok(web.includes('https://example.org/x'));
  assert.ok(web.includes('https://example.org/archive/berth'));
  assert.ok(web.some((url) => url.endsWith('/articles/port-opens/')));
  assert.ok(
    web.some((url) => url.endsWith('/terms/shore-power/')),
    web.join(' '),
  );
});

test('tags: headings nest, tables have headers, each element says its language, the picture its alternative', () => {
  const tags = port.trees.flatMap((tree) => nodes(tree));
  const roles = new Set(tags.map(({ role }) => role));
  for (const role of ['H1', 'H2', 'Table', 'TR', 'TH', 'TD', 'L', 'LI', 'Link', 'Figure', 'BlockQuote'])
    assert.ok(roles.has(role), `${role} among ${[...roles]}`);
  let deepest = 0;
  for (const { role } of tags) {
    const level = Number(/^H(\d)$/.exec(role)?.[1] ?? 0);
    if (!level) continue;
    assert.ok(level <= deepest + 1, role);
    deepest = level;
  }
  assert.match(port.objects, /\/Lang \(en\)/);
  assert.match(port.objects, /\/Lang \(zh-Hans\)/);
  assert.match(port.objects, /\/Scope \/Column/);
  assert.is(port.language, 'zh-Hans');
  assert.ok(tags.some(({ role, alt }) => role === 'Figure' && alt === '码头 A pier'));
  assert.ok(tags.some(({ role, alt }) => role === 'Figure' && alt?.startsWith('QR code: https://')));
});

test('what the file says of itself comes from the content', () => {
  const { info, xmp } = dossier;
  assert.match(String(info.Title), /^两处港口 Two ports · /);
  assert.ok(String(info.Author).length > 0);
  assert.match(String(info.Keywords), /港口/);
  assert.is(info.CreationDate, "D:20250701000000+00'00'");
  assert.match(xmp, /<dc:title><rdf:Alt><rdf:li xml:lang="x-default">两处港口 Two ports/);
  assert.match(xmp, /2025-07-01T00:00:00Z/);
});

test('nothing that is not public is printed, nor a picture whose licence has run out', () => {
  for (const file of read.values())
    for (const { title } of edition.unpublished) assert.not.match(all(file), new RegExp(bare(title.zh)));
  assert.not.ok(port.trees.flatMap((tree) => nodes(tree)).some(({ alt }) => alt?.includes('旧图')));
});

test('content that looks like markup, script or template is printed as it stands', () => {
  const text = all(read.get('articles/hostile/briefing.pdf')!);
  for (const words of [
    '<script>alert("一")</script>与{{7*7}}',
    '</script><imgsrc=xonerror=alert(1)>',
    '<!--{{constructor}}-->',
  ])
    assert.ok(text.includes(words), words);
});

test('the same content gives the same bytes, in any order and number of pages', async () => {
  const again = new Map<string, Buffer>();
  const ids = [...edition.articles, ...edition.issues].map(({ id }) => id).reverse();
  await printAll(edition, { ids, jobs: 1, cache: false, sink: (url, bytes) => void again.set(url, bytes) });
  for (const [url, bytes] of files) assert.ok(bytes.equals(again.get(url)!), url);
});

test.run();
