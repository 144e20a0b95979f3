import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { startOfDay } from '../../src/content/gather.ts';
import { FolderError, readEdition } from '../../src/content/read.ts';
import { article, content, folder, site } from '../folder.ts';

const now = new Date('2025-07-01T12:00:00+08:00');
const read = (root: string, at = now) => readEdition(root, { now: at });
const problems = async (root: string) =>
  (await read(root)).diagnostics.map((d) => `${d.file}:${d.line}:${d.column} ${d.severity} ${d.rule} ${d.message.en}`);

test('a small folder reads without a finding', async () => {
  const edition = await read(content({ a: article() }));
  assert.equal(edition.diagnostics, []);
  assert.equal(
    edition.articles.map((a) => [a.id, a.order, a.isoWeek]),
    [['a', '2025-06-23', '2025-W26']],
  );
  assert.equal(
    edition.issues.map((i) => [i.id, i.kind, i.order]),
    [['2025-W26', 'weekly', '2025-06-29']],
  );
  assert.equal([...edition.index.byPlace.keys()], ['yi', 'jia']);
});

test('line and column inside front matter', async () => {
  const found = await problems(
    content({
      a: article({
        status: 'raedy',
        published: '2025-02-30',
        places: '[yi, nowhere]',
        people: '[{ id: zhang-sna, part: spoke }]',
        tilte: '1',
        figures:
          '\n  - id: x\n    measure: { zh: 甲, en: a }\n    value: 1\n    range: [2, 1]\n    unit: cyn\n    evidence: [一二三四五六七八九十一二三四五六七]\n',
      }),
    }),
  );
  assert.equal(found, [
    'articles/a.md:2:9 error schema status: “raedy” is not known; did you mean “ready”?',
    'articles/a.md:5:12 error schema published: “2025-02-30” not a day that exists (2025-06-25)',
    'articles/a.md:6:14 error registry unknown place “nowhere”; add it to places.yaml or mend the id',
    'articles/a.md:8:16 error registry unknown person “zhang-sna”; did you mean “zhang-san”?',
    'articles/a.md:9:1 error schema unknown key “tilte”; did you mean “title”?',
    'articles/a.md:14:12 error schema figures.0.range: the range runs downwards',
    'articles/a.md:15:11 error schema figures.0.unit: “cyn” is not known; did you mean “cny”?',
    'articles/a.md:16:16 error schema figures.0.evidence.0: “一二三四五六七八九十一二三四五六七” a fragment is at most 16 characters',
  ]);
});

for (const [name, files, wanted] of [
  [
    'an empty folder',
    {},
    [
      'articles:1:1 error structure no articles: write the first as articles/<id>.md',
      'site.yaml:1:1 error structure site.yaml is missing: a content folder needs its title and base_url',
    ],
  ],
  [
    'no front matter',
    { 'articles/a.md': 'text\n' },
    ['articles/a.md:1:1 error structure the file must begin with front matter between two lines of ---'],
  ],
  [
    'front matter without end',
    { 'articles/a.md': '---\nstatus: ready\n' },
    ['articles/a.md:1:1 error structure the front matter does not end: a line of --- is missing'],
  ],
  [
    'not UTF-8',
    { 'articles/a.md': Buffer.concat([Buffer.from('---\nstatus: ready\ntitle: '), Buffer.from([0xd6, 0xd0])]) },
    ['articles/a.md:3:8 error encoding this byte is not UTF-8; save the file as UTF-8'],
  ],
  [
    'a NUL',
    { 'articles/a.md': '---\n\0---\n' },
    ['articles/a.md:2:1 error encoding a NUL byte: this is not a text file'],
  ],
  [
    'a file name that is no id',
    { 'articles/a b.md': article() },
    ['articles/a b.md:1:1 error id “a b” cannot be an id: a file name is letters, digits and single hyphens'],
  ],
  [
    'two files of one address',
    { 'articles/a.md': article(), 'articles/b.md': article({ aliases: '[A]' }) },
    ['articles/b.md:1:1 error duplicate the address “A” is taken by articles/a.md'],
  ],
  [
    'a weekly that is no week',
    { 'articles/a.md': article(), 'issues/spring.md': '---\nkind: weekly\n---\n' },
    ['issues/spring.md:1:1 error id “spring” is no ISO week: the file of a weekly is named 2025-W26.md'],
  ],
  [
    'a dossier without articles',
    { 'articles/a.md': article(), 'issues/d.md': '---\nkind: dossier\n---\n' },
    [
      'issues/d.md:2:7 error schema articles: a dossier lists its articles',
      'issues/d.md:2:7 error schema title: a dossier has a title',
    ],
  ],
  [
    'an unknown article',
    {
      'articles/motors.md': article(),
      'issues/d.md': '---\nkind: dossier\ntitle: { zh: 题, en: T }\narticles: [motor]\n---\n',
    },
    ['issues/d.md:4:12 error registry unknown article “motor”; did you mean “motors”?'],
  ],
  [
    'a place above itself',
    {
      'articles/a.md': article({ places: '[]' }),
      'places.yaml': 'a: { zh: 甲, en: A, parent: b }\nb: { zh: 乙, en: B, parent: a }\n',
    },
    [
      'places.yaml:1:28 error registry the place “a” stands above itself',
      'places.yaml:2:28 error registry the place “b” stands above itself',
    ],
  ],
  [
    'an image outside',
    { 'articles/a.md': article({ places: '[]', images: '[{ file: ../x.png, alt: { zh: 图, en: x } }]' }) },
    ['articles/a.md:9:18 error schema images.0.file: “../x.png” not a path inside the folder'],
  ],
  [
    'a missing image',
    { 'articles/a.md': article({ places: '[]', images: '[{ file: images/x.png, alt: { zh: 图, en: x } }]' }) },
    ['articles/a.md:9:18 error structure no image at images/x.png in the content folder'],
  ],
  [
    'people not said',
    { 'articles/a.md': article({ places: '[]', people: null }) },
    ['articles/a.md:2:1 error schema people: missing; a list is wanted here'],
  ],
] as const) {
  test(name, async () => {
    const base: Record<string, string | Uint8Array> =
      name === 'an empty folder' ? {} : { 'site.yaml': site, 'places.yaml': 'yi: { zh: 乙市, en: Yi }\n' };
    assert.equal(await problems(folder({ ...base, ...files })), wanted);
  });
}

test('YAML mistakes have their line, and nothing is thrown for any', async () => {
  const cases = [
    'a: [1, 2',
    'a: b: c',
    '\ta: 1',
    'a: "x',
    '- 1\nb: 2',
    'a: 1\na: 2',
    '&x [*x]',
    '*nothing',
    'a: !!js/function x',
    '? : :',
    `a: ${'['.repeat(500)}`,
    '__proto__: { polluted: true }',
  ];
  for (const yaml of cases) {
    const edition = await read(
      folder({ 'site.yaml': site, 'people.yaml': yaml, 'articles/a.md': `---\nstatus: ready\n${yaml}\n---\n` }),
    );
    assert.ok(
      edition.diagnostics.some((d) => d.severity === 'error' && d.file === 'articles/a.md'),
      yaml,
    );
    for (const d of edition.diagnostics) assert.ok(d.line >= 1 && d.column >= 1);
  }
  assert.is(({} as { polluted?: boolean }).polluted, undefined);
});

test('aliases do not explode', async () => {
  const bomb = [
    'a: &a [x, x, x, x, x, x, x, x, x]',
    ...'bcdefghi'.split('').map((c, i) => `${c}: &${c} [${Array(9).fill(`*${'abcdefgh'[i]}`).join(', ')}]`),
  ].join('\n');
  const began = performance.now();
  const edition = await read(
    folder({ 'site.yaml': site, 'people.yaml': bomb, 'articles/a.md': article({ places: '[]' }) }),
  );
  assert.ok(performance.now() - began < 20_000);
  assert.ok(edition.diagnostics.some((d) => d.file === 'people.yaml'));
});

test('a draft is read leniently and published nowhere', async () => {
  const edition = await read(
    content({ a: article(), b: article({ status: 'draft', places: '[nowhere]', people: null }) }),
  );
  assert.ok(edition.diagnostics.length >= 2);
  assert.ok(edition.diagnostics.every((d) => d.severity === 'warning' && d.file === 'articles/b.md'));
  assert.equal(
    edition.articles.map((a) => a.id),
    ['a'],
  );
  const preview = await readEdition(content({ b: article({ status: 'draft' }) }), { now, drafts: true });
  assert.equal(
    preview.articles.map((a) => a.id),
    ['b'],
  );
});

test('an embargo ends with the first moment of its day in the time zone of the site', async () => {
  const root = content({ a: article({ embargo: '2025-07-02' }), b: article({ embargo: '2025-07-01T18:00+08:00' }) });
  const seen = async (at: string) => (await read(root, new Date(at))).articles.map((a) => a.id);
  assert.equal(await seen('2025-07-01T17:59:59+08:00'), []);
  assert.equal(await seen('2025-07-01T18:00:00+08:00'), ['b']);
  assert.equal(await seen('2025-07-01T23:59:59+08:00'), ['b']);
  assert.equal(await seen('2025-07-02T00:00:00+08:00'), ['a', 'b']);
});

test('the first moment of a day across clock changes', () => {
  assert.is(new Date(startOfDay('2025-06-23', 'Asia/Shanghai')).toISOString(), '2025-06-22T16:00:00.000Z');
  assert.is(new Date(startOfDay('2025-03-30', 'Europe/Berlin')).toISOString(), '2025-03-29T23:00:00.000Z');
  assert.is(new Date(startOfDay('2025-03-31', 'Europe/Berlin')).toISOString(), '2025-03-30T22:00:00.000Z');
  assert.is(new Date(startOfDay('2025-10-27', 'Europe/Berlin')).toISOString(), '2025-10-26T23:00:00.000Z');
  assert.is(new Date(startOfDay('2025-11-03', 'America/New_York')).toISOString(), '2025-11-03T05:00:00.000Z');
});

test('which weekly an article belongs to', async () => {
  const edition = await read(
    content(
      {
        published: article({ date: '{ value: 2025-06-20 }', published: '2025-06-25' }),
        happened: article({ date: '{ value: 2025-06-20 }', published: null }),
        month: article({ date: '{ value: 2025-06 }', published: null }),
        year: article({ date: '{ value: 2024, basis: inferred }', published: null }),
        unknown: article({ date: 'null', published: null }),
        moved: article({ week: '2025-W20' }),
        about: article({ date: '{ value: 2025-06-20~ }', published: null }),
      },
      { 'issues/all.md': '---\nkind: dossier\ntitle: { zh: 题, en: T }\narticles: [year, moved]\n---\n' },
    ),
  );
  assert.equal(edition.diagnostics, []);
  assert.equal(
    edition.issues.map((i) => [i.id, i.articles.map((a) => a.id)]),
    [
      ['2025-W26', ['published']],
      ['all', ['year', 'moved']],
      ['2025-W25', ['happened']],
      ['2025-W20', ['moved']],
    ],
  );
  assert.equal(edition.articles.at(-1)?.id, 'unknown', 'without any date last');
});

test('approval freezes a list; what comes later joins the next open weekly', async () => {
  const approved = (articles: string) =>
    `---\nkind: weekly\narticles: [b]\napproved: { at: '2025-06-27T18:00+08:00', by: editor, articles: ${articles}, hash: x }\n---\n`;
  const articles = { a: article(), b: article(), late: article() };
  const list = async (more: Record<string, string>) =>
    Object.fromEntries((await read(content(articles, more))).issues.map((i) => [i.id, i.articles.map((a) => a.id)]));
  assert.equal(await list({ 'issues/2025-W26.md': '---\nkind: weekly\narticles: [b]\n---\n' }), {
    '2025-W26': ['b', 'a', 'late'],
  });
  assert.equal(await list({ 'issues/2025-W26.md': approved('[b, a]') }), {
    '2025-W26': ['b', 'a'],
    '2025-W27': ['late'],
  });
  assert.equal(
    await list({ 'issues/2025-W26.md': approved('[b, a]'), 'issues/2025-W27.md': approved('[]').replace('[b]', '[]') }),
    { '2025-W28': ['late'], '2025-W26': ['b', 'a'] },
  );
});

test('no folder is no content error', async () => {
  try {
    await read('/nonexistent-duizhao');
    assert.unreachable();
  } catch (error) {
    assert.instance(error, FolderError);
  }
});

test.run();
