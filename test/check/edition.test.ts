// The runner: places, severities, ignores, drafts, the lock, fixes.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type ArticleCheck, articleKey, checkArticle } from '../../src/check/check-article.ts';
import { type CheckOptions, checkEdition } from '../../src/check/check-edition.ts';
import { fixFolder } from '../../src/check/fix-folder.ts';
import { parseLock, printLock } from '../../src/check/lock.ts';
import { record } from '../../src/check/record.ts';
import { verified } from '../../src/check/verified.ts';
import { asData } from '../../src/content/article.ts';
import { readEdition } from '../../src/content/read.ts';
import { articleFile, asItStands, inFolder } from './content-folder.ts';

const NOW = new Date('2025-06-27T10:00:00Z');
const SOURCE = '6月20日，市长顾林出席会议并讲话。2024年产值86亿元，近50家企业参加统计。';
const FRONT = `title: { zh: 产值86亿元, en: Output of 8.6 billion yuan }
date: { value: 2025-06-20 }
published: 2025-06-22
people:
  - { id: gu-lin, part: spoke, posts: [{ zh: 市长, en: Mayor }], evidence: [市长顾林] }
figures:
  - id: output
    measure: { zh: 产值, en: output value }
    about: { zh: 市里, en: the city }
    value: 8600000000
    unit: cny
    period: 2024
    evidence: [2024年, 产值86亿元]`;
const BODY = `市长顾林说，2024年产值86亿元。 {#s1}

Mayor Gu Lin said that output value in 2024 was 8.6 billion yuan.`;
const PEOPLE = { 'people.yaml': 'gu-lin: { zh: 顾林, en: Gu Lin }\n' };

const options = (source: string | null, more: Partial<CheckOptions> = {}): CheckOptions => ({
  sources: () => (source === null ? null : new TextEncoder().encode(source)),
  lock: null,
  read: asItStands,
  ...more,
});

const check = (files: Record<string, string>, given: CheckOptions = options(SOURCE)) =>
  inFolder({ ...PEOPLE, ...files }, async (folder) => checkEdition(await readEdition(folder, { now: NOW }), given));

const article = (change: (text: string) => string = (text) => text) => ({
  'articles/a.md': change(articleFile(FRONT, BODY)),
});
const shown = ({ diagnostics }: { diagnostics: readonly { rule: string; severity: string; line: number }[] }) =>
  diagnostics.map(({ rule, severity, line }) => `${severity} ${rule} ${line}`);

test('a sound article passes, and what was verified is counted', async () => {
  const result = await check(article());
  assert.equal(result.diagnostics, []);
  const { figures, names, pairs, errors, sources } = result.summary;
  assert.equal(
    { figures, names, pairs, errors, sources },
    { figures: 1, names: 1, pairs: 1, errors: 0, sources: { read: 1, named: 1 } },
  );
});

test('a finding in the body stands at its line and column, also in files of Windows', async () => {
  for (const eol of ['\n', '\r\n']) {
    const wrong = article((text) => text.replace('was 8.6 billion', 'was **86 billion**').replace(/\n/g, eol));
    const { diagnostics } = await check(wrong);
    const text = wrong['articles/a.md'];
    const at = text.indexOf('86 billion**');
    const before = text.slice(0, at);
    const [found] = diagnostics.filter(({ rule }) => rule === 'number');
    assert.is(found?.line, before.split('\n').length);
    assert.is(found?.column, at - before.lastIndexOf('\n'));
    assert.match(found?.message.en ?? '', /86 billion/);
    assert.match(found?.message.zh ?? '', /[一-鿿]/);
  }
});

test('a finding in front matter stands in the scalar, also in a folded or a quoted one', async () => {
  for (const en of [
    '"Output of 86 billion yuan"',
    "'Output of 86 billion yuan'",
    '>\n    Output of\n    86 billion yuan',
  ]) {
    const text = articleFile(
      FRONT.replace('{ zh: 产值86亿元, en: Output of 8.6 billion yuan }', `\n  zh: 产值86亿元\n  en: ${en}`),
      BODY,
    );
    const { diagnostics } = await check({ 'articles/a.md': text });
    const found = diagnostics.find(({ rule }) => rule === 'number');
    const line = text.split('\n')[(found?.line ?? 0) - 1] ?? '';
    assert.is(line.slice((found?.column ?? 1) - 1).slice(0, 2), '86', `${en}: ${JSON.stringify(found)}`);
  }
});

test('site.check sets severities and switches rules off; an unknown rule is reported', async () => {
  const wrong = article((text) => text.replace('was 8.6 billion', 'was 86 billion'));
  const site = (lines: string) => ({
    ...wrong,
    'site.yaml': `title: { zh: 示例, en: Example }\nbase_url: https://example.org/\ncheck: { ${lines} }\n`,
  });
  const rules = async (lines: string) => shown(await check(site(lines))).map((line) => line.replace(/ \d+$/, ''));
  assert.equal(await rules('number: warning'), ['warning number']);
  assert.equal(await rules('number: off, unsupported: off'), []);
  const result = await check(site('nummber: off'));
  assert.ok(result.diagnostics.some(({ file, expected }) => file === 'site.yaml' && expected === 'number'));
});

test('an ignore takes out a finding of its segment; one that takes out nothing is reported', async () => {
  const wrong = (ignore: string) =>
    article((text) =>
      text.replace('was 8.6 billion', 'was 86 billion').replace('\n---\n\n市长', `\nignore: [${ignore}]\n---\n\n市长`),
    );
  const ignored = await check(wrong('{ segment: s1, rule: number, reason: as printed }'));
  assert.not.ok(ignored.diagnostics.some(({ rule }) => rule === 'number'));
  const idle = await check(
    article((text) =>
      text.replace('\n---\n\n市长', '\nignore: [{ segment: s1, rule: number, reason: none }]\n---\n\n市长'),
    ),
  );
  assert.equal(
    idle.diagnostics.map(({ rule, severity }) => [rule, severity]),
    [['ignore', 'warning']],
  );
});

test('an ignore of people speaks of those whom its reason names', async () => {
  const two = `${SOURCE}副市长何伟明参加，局长高志远汇报。`;
  const named = async (reason: string) =>
    (
      await check(
        article((text) =>
          text.replace('\n---\n\n市长', `\nignore: [{ rule: people, reason: ${reason} }]\n---\n\n市长`),
        ),
        options(two),
      )
    ).diagnostics.map(({ expected }) => expected);
  assert.equal(await named('何伟明 only sat in'), ['高志远']);
  assert.equal(await named('a list of guests'), []);
});

test('a draft is checked leniently, a withdrawn article not at all', async () => {
  const wrong = (status: string) =>
    article((text) => text.replace('status: ready', `status: ${status}`).replace('was 8.6 billion', 'was 86 billion'));
  const draft = await check({ ...wrong('draft') });
  assert.ok(draft.diagnostics.some(({ rule }) => rule === 'number'));
  assert.not.ok(draft.diagnostics.some(({ severity }) => severity === 'error'));
  const withdrawn = await check({ ...wrong('withdrawn') });
  assert.not.ok(withdrawn.diagnostics.some(({ rule }) => rule === 'number'));
});

test('without its source an article is unverified, unless the lock vouches for it', async () => {
  await inFolder({ ...PEOPLE, ...article() }, async (folder) => {
    const edition = await readEdition(folder, { now: NOW });
    const first = checkEdition(edition, options(SOURCE));
    const { lock, recorded } = record(edition, options(SOURCE), first.diagnostics);
    assert.equal(recorded, ['a']);
    assert.equal(lock.articles.a?.items['figures/output']?.at, [SOURCE.indexOf('2024年'), SOURCE.indexOf('产值86')]);

    const none = checkEdition(edition, options(null));
    assert.equal(
      none.diagnostics.map(({ rule, severity }) => [rule, severity]),
      [['unverified', 'warning']],
    );
    const vouched = checkEdition(edition, options(null, { lock }));
    assert.equal(vouched.diagnostics, []);
    assert.is(vouched.summary.figures, 1);

    const path = join(folder, 'articles', 'a.md');
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace('value: 8600000000', 'value: 8700000000'));
    const changed = checkEdition(await readEdition(folder, { now: NOW }), options(null, { lock }));
    const found = changed.diagnostics.find(({ rule }) => rule === 'unverified');
    assert.is(found?.severity, 'error');
    assert.is(found?.line, text.split('\n').findIndex((line) => line.includes('value: 86')) + 1);
    assert.is(changed.summary.figures, 0);

    await writeFile(path, text);
    await writeFile(join(folder, 'people.yaml'), 'gu-lin: { zh: 顾琳, en: Gu Lin }\n');
    const renamed = checkEdition(await readEdition(folder, { now: NOW }), options(null, { lock }));
    assert.ok(
      renamed.diagnostics.some(({ rule, message }) => rule === 'unverified' && message.en.includes('people/gu-lin')),
    );
  });
});

test('the lock is the same for the same content, on any day, and keeps what is not at hand', async () => {
  await inFolder(
    { ...PEOPLE, ...article(), 'articles/b.md': articleFile('source: { text: b.txt }') },
    async (folder) => {
      const edition = await readEdition(folder, { now: NOW });
      const both = options(SOURCE);
      const first = record(edition, both, checkEdition(edition, { ...both, today: '2025-06-27' }).diagnostics);
      const text = printLock(first.lock);
      const later = { ...both, lock: parseLock(text), today: '2025-07-01' };
      assert.is(printLock(record(edition, later, checkEdition(edition, later).diagnostics).lock), text);
      const one = { ...later, sources: (name: string) => (name === 'b.txt' ? null : both.sources(name)) };
      const kept = record(edition, one, checkEdition(edition, one).diagnostics);
      assert.equal(kept.kept, ['b']);
      assert.is(printLock(kept.lock), text);
    },
  );
});

test('an article with errors on its source is not recorded', async () => {
  await inFolder(
    { ...PEOPLE, ...article((text) => text.replace('value: 8600000000', 'value: 86')) },
    async (folder) => {
      const edition = await readEdition(folder, { now: NOW });
      const { lock, refused } = record(edition, options(SOURCE), checkEdition(edition, options(SOURCE)).diagnostics);
      assert.equal(refused, ['a']);
      assert.equal(lock.articles, {});
    },
  );
});

test('a lock that is out of date is reported', async () => {
  const result = await check(article(), options(SOURCE, { lock: { version: 1, articles: {} } }));
  assert.equal(
    result.diagnostics.map(({ rule, severity }) => [rule, severity]),
    [['lock', 'warning']],
  );
  assert.throws(() => parseLock('<<<<<<< HEAD'), /check --record/);
});

test('a review without a hash is held against what was recorded', async () => {
  const reviewed = article((text) =>
    text.replace('\n---\n\n市长', '\nreview: [{ segment: s1, translated: human, reviewed: 2025-06-25 }]\n---\n\n市长'),
  );
  await inFolder({ ...PEOPLE, ...reviewed }, async (folder) => {
    const edition = await readEdition(folder, { now: NOW });
    const { lock } = record(edition, options(SOURCE), []);
    const path = join(folder, 'articles', 'a.md');
    await writeFile(path, (await readFile(path, 'utf8')).replace('said that', 'stated that'));
    const changed = await readEdition(folder, { now: NOW });
    const { diagnostics } = checkEdition(changed, options(SOURCE, { lock }));
    assert.ok(diagnostics.some(({ rule }) => rule === 'stale'));
    const again = record(changed, options(SOURCE, { lock }), diagnostics).lock;
    assert.equal(again.articles.a?.reviewed, lock.articles.a?.reviewed);
  });
});

test('fixes: ids, list markers and deprecated terms; nothing else, once and for all', async () => {
  const terms = `chain: { zh: [产业链], en: { preferred: industrial chain, deprecated: [{ text: industry chain }] } }\n`;
  const body =
    '完善产业链。\n\nComplete the industry chain.\n\n- 甲方案\n- 乙方案\n- The first plan\n- The second plan';
  const before = `\uFEFF${articleFile('source: {}', body).replace(/\n/g, '\r\n')}`;
  await inFolder({ 'articles/a.md': before, 'terms.yaml': terms }, async (folder) => {
    for (let pass = 0; pass < 4; pass++) {
      const edition = await readEdition(folder, { now: NOW });
      await fixFolder(folder, checkEdition(edition, options(null)).diagnostics, edition.files);
    }
    const after = await readFile(join(folder, 'articles', 'a.md'), 'utf8');
    assert.ok(after.startsWith('\uFEFF---\r\n'));
    assert.match(after, /完善产业链。 \{#s1\}\r\n/);
    assert.match(after, /Complete the industrial chain\./);
    assert.match(after, /- 甲方案\r\n- 乙方案 \{#s2\}\r\n\* The first plan\r\n\* The second plan/);
    const plain = (text: string) =>
      text
        .replace(/ \{#s\d\}/g, '')
        .replace(/\* The/g, '- The')
        .replace('industrial', 'industry');
    assert.is(plain(after), plain(before));
    const edition = await readEdition(folder, { now: NOW });
    const again = await fixFolder(folder, checkEdition(edition, options(null)).diagnostics, edition.files);
    assert.equal(again.done, []);
  });
});

test('a file that changed since it was read is not fixed', async () => {
  await inFolder({ 'articles/a.md': articleFile('source: {}', '开会。\n\nA meeting.') }, async (folder) => {
    const edition = await readEdition(folder, { now: NOW });
    const path = join(folder, 'articles', 'a.md');
    await writeFile(path, 'something else');
    const { files } = await fixFolder(folder, checkEdition(edition, options(null)).diagnostics, edition.files);
    assert.equal(files, []);
    assert.is(await readFile(path, 'utf8'), 'something else');
  });
});

test('what was verified is given for each issue', async () => {
  await inFolder({ ...PEOPLE, ...article() }, async (folder) => {
    const edition = await readEdition(folder, { now: NOW });
    const counts = verified(edition, checkEdition(edition, options(SOURCE)));
    assert.equal(counts.get('2025-W25'), { figures: 1, names: 1, terms: 0, pairs: 1 });
  });
});

test('an article is checked alone, as plain data, and its result kept by what it depends on', async () => {
  const wrong = article((text) => text.replace('was 8.6 billion', 'was 86 billion'));
  await inFolder({ ...PEOPLE, ...wrong }, async (folder) => {
    const edition = await readEdition(folder, { now: NOW });
    const kept = new Map<string, ArticleCheck>();
    const first = checkEdition(edition, options(SOURCE, { kept }));
    assert.is(kept.size, 1);
    for (const [key, check] of kept) kept.set(key, JSON.parse(JSON.stringify(check)));
    assert.equal(checkEdition(edition, options(SOURCE, { kept })).diagnostics, first.diagnostics);
    assert.is(kept.size, 1);

    const given = { ...options(SOURCE), today: '2025-06-27' };
    const { site, people, organisations, places, terms, themes } = edition;
    const registries = structuredClone({ site, people, organisations, places, terms, themes });
    const own = structuredClone(asData(edition.articles[0]!));
    assert.equal([...kept.values()], [JSON.parse(JSON.stringify(checkArticle(own!, registries, given)))]);
    const key = articleKey(own!, registries, given);
    assert.is(key, [...kept.keys()][0]);
    // Another day is another result only while something is yet to come.
    assert.is(articleKey(own!, registries, { ...given, today: '2025-06-28' }), key);
    const early = articleKey(own!, registries, { ...given, today: '2025-06-21' });
    assert.is.not(early, key);
    assert.is.not(early, articleKey(own!, registries, { ...given, today: '2025-06-20' }));
    assert.is.not(articleKey(own!, registries, { ...given, ...options(`${SOURCE}。`) }), key);
    assert.is.not(articleKey(own!, { ...registries, people: new Map() }, given), key);
    const changed = { ...own!, file: { ...own!.file, text: `${own!.file.text} ` } };
    assert.is.not(articleKey(changed, registries, given), key);
  });
});

test.run();
