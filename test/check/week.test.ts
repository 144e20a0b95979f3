// What a week still lacks: each lack at its line, those that block first, and none where nothing is missing.
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type Week, weekOf } from '../../src/check/week.ts';
import { main } from '../../src/cli.ts';
import { diagnose } from '../../src/commands/diagnose.ts';
import { readEdition } from '../../src/content/read.ts';
import { article, content, site } from '../folder.ts';

const now = new Date('2025-06-26T12:00:00+08:00');
const whole = {
  themes: '[clusters]',
  why: '{ zh: 要紧。, en: It matters. }',
  source: '{ url: https://example.org/a }',
};
const weekly = `---
kind: weekly
title: { zh: 一周, en: A week }
lead: { zh: 导语。, en: The lead. }
---
`;

async function week(root: string, { drafts = false, asked }: { drafts?: boolean; asked?: string } = {}): Promise<Week> {
  const edition = await readEdition(root, { now, drafts });
  return weekOf(edition, await diagnose(edition, root), asked);
}
const said = ({ lacks }: Week) => lacks.map(({ file, line, what }) => `${file}:${line} ${what.en}`);

test('a week that has everything lacks nothing, whether drafts are read or not', async () => {
  const root = content({ a: article(whole) }, { 'issues/2025-W26.md': weekly });
  for (const drafts of [false, true]) {
    const found = await week(root, { drafts });
    assert.equal(said(found), []);
    assert.equal(
      [found.id, found.monday, found.sunday, found.ready.length],
      ['2025-W26', '2025-06-23', '2025-06-29', 1],
    );
  }
});

test('every lack is told with its file and line; what blocks comes first', async () => {
  const root = content(
    {
      a: article({ ...whole, why: null }, '投资5亿元。 {#s1}\n\nAn investment of 5 million yuan.\n'),
      d: article({ ...whole, status: 'draft' }),
      e: article({ ...whole, embargo: '2025-07-01' }),
      dateless: article({ ...whole, status: 'draft', date: '{ value: null }', published: null }),
      other: article({ ...whole, status: 'draft', date: '{ value: 2025-01-01 }', published: '2025-01-02' }),
    },
    { 'issues/2025-W26.md': weekly.replace(/lead.*\n/, '') },
  );
  const found = await week(root);
  assert.equal([found.ready.length, found.drafts.length, found.embargoed.length], [1, 1, 1]);
  const list = said(found);
  assert.ok(found.lacks[0]!.blocking);
  assert.match(list[0]!, /^articles\/a\.md:\d+ the checker has 1 error/);
  for (const wanted of [
    /^articles\/a\.md:\d+ does not say why it matters/,
    /^articles\/d\.md:2 is still a draft/,
    /^articles\/e\.md:\d+ is under embargo until 2025-07-01/,
    /^articles\/dateless\.md:2 is a draft without a date/,
    /^issues\/2025-W26\.md:\d+ has no lead/,
  ])
    assert.ok(
      list.some((line) => wanted.test(line)),
      `${wanted} in\n${list.join('\n')}`,
    );
  assert.not(
    list.some((line) => line.includes('other.md')),
    'another week’s draft is not this week’s',
  );
});

test('an empty week, a week without its file, one that waits for approval', async () => {
  const root = content(
    { a: article(whole) },
    { 'site.yaml': `${site}mail: { from: Test <test@example.org>, approval: true }\n` },
  );
  assert.ok(said(await week(root)).some((line) => line.includes('duizhao new weekly 2025-W26')));
  assert.ok((await week(root)).lacks.some(({ what, blocking }) => blocking && what.en.includes('not approved')));
  const empty = await week(root, { asked: '2025-W01' });
  assert.ok(empty.lacks[0]!.blocking);
  assert.match(empty.lacks[0]!.what.en, 'no ready article');
});

async function status(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await main(['status', ...args], {
    cwd: '/',
    env: {},
    stdin: (async function* () {})(),
    stdout: { write: (text) => out.push(String(text)) },
    stderr: { write: (text) => err.push(String(text)) },
    now: () => now,
  });
  return { code, out: out.join(''), err: err.join('') };
}

test('the command: English, Chinese, JSON, a week by name, and a wrong name', async () => {
  const root = content({ a: article({ ...whole, why: null }) });
  const english = await status('--content', root);
  assert.is(english.code, 0);
  assert.match(english.out, '2025-W26, 2025-06-23 to 2025-06-29: 1 ready');
  assert.match(english.out, 'does not say why it matters');
  assert.match((await status('--content', root, '--lang', 'zh')).out, '尚缺');
  const json = JSON.parse((await status('--content', root, '--json')).out);
  assert.equal([json.id, json.ready], ['2025-W26', ['a']]);
  assert.match((await status('2025-w01', '--content', root)).out, '2025-W01');
  const wrong = await status('2025-99', '--content', root);
  assert.is(wrong.code, 2);
  assert.match(wrong.err, '2025-99');
});

test.run();
