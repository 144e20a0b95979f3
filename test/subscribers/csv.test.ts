// The list from and to CSV, hostile cells and all; and the command around it.
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type Effects, UsageError } from '../../src/commands/effects.ts';
import { subscribers } from '../../src/commands/subscribers.ts';
import { VARIANTS } from '../../src/digest/variant.ts';
import { keyOf, readAddress, veiled } from '../../src/subscribers/address.ts';
import { csvRow, type Rejected, readCsv } from '../../src/subscribers/csv.ts';
import { columnsOf, variantFrom, type Wish } from '../../src/subscribers/store.ts';
import { temporary } from '../folder.ts';

async function read(text: string | Buffer): Promise<{ wishes: Wish[]; rejected: Rejected[] }> {
  const rejected: Rejected[] = [];
  const wishes: Wish[] = [];
  const bytes = (async function* () {
    // In pieces, as a file comes.
    const all = Buffer.from(text as string);
    for (let at = 0; at < all.length; at += 7) yield all.subarray(at, at + 7);
  })();
  for await (const wish of readCsv(bytes, (problem) => rejected.push(problem))) wishes.push(wish);
  return { wishes, rejected };
}
const fails = (text: string) =>
  read(text).then(
    () => '',
    (error: Error) => error.message,
  );

test('addresses: what can be written to, in one form', () => {
  for (const [text, address, email] of [
    ['Ann@Example.ORG', 'Ann@example.org', 'ann@example.org'],
    [' a+b@例子.cn ', 'a+b@xn--fsqu00a.cn', 'a+b@xn--fsqu00a.cn'],
    ["o'brien@sub.example.org", "o'brien@sub.example.org", "o'brien@sub.example.org"],
    ['root@localhost', 'root@localhost', 'root@localhost'],
  ] as const)
    assert.equal(readAddress(text), { address, email });
  for (const text of [
    '',
    'nobody',
    '@x.org',
    'a@',
    'a b@x.org',
    'a@b@x.org',
    '<a@x.org>',
    'a@x.org\r\nBcc: b@x.org',
    '安@x.org',
    '.a@x.org',
    'a..b@x.org',
    'a@-x.org',
    'a@x..org',
    `${'a'.repeat(65)}@x.org`,
    `a@${'x'.repeat(64)}.org`,
    'a@x.org,b@x.org',
    '"a"@x.org',
    'a@[127.0.0.1]',
  ])
    assert.type(readAddress(text), 'string', text);
  assert.is(veiled('ann@example.org'), 'a…@example.org');
  assert.match(keyOf('ann@example.org'), /^[0-9a-f]{64}$/);
});

test('language and script as people write them', () => {
  for (const [language, script, variant] of [
    ['', '', 'both'],
    ['both', 'hans', 'both'],
    ['zh', '', 'zh-hans'],
    ['ZH', 'Hant', 'zh-hant'],
    ['zh', 'hant-tw', 'zh-hant'],
    ['zh-Hant', '', 'zh-hant'],
    ['zh_TW', '', 'zh-hant'],
    ['en', '', 'en'],
    ['en-GB', 'hans', 'en'],
    ['English', '', 'en'],
    ['zh,en', '', 'both'],
  ] as const)
    assert.is(variantFrom(language, script), variant, `${language}|${script}`);
  for (const [language, script] of [
    ['fr', ''],
    ['zh', 'latin'],
    ['x', 'hans'],
  ] as const)
    assert.is(variantFrom(language, script), null);
  for (const variant of VARIANTS) {
    const { language, script } = columnsOf(variant);
    assert.is(variantFrom(language, script), variant);
  }
});

test('rows in any order of columns, quoted, with BOM and CRLF; what is wrong is told with its line', async () => {
  const { wishes, rejected } = await read(
    '\uFEFFname,Email,extra,language,script\r\n"安, ""A""",a@example.org,,zh,hant\r\n\r\nB,nobody,,en,\r\n"two\nlines",c@example.org,,,\r\nD,d@example.org,,fr,\r\n',
  );
  assert.equal(
    wishes.map(({ address, name, variant }) => [address, name, variant]),
    [
      ['a@example.org', '安, "A"', 'zh-hant'],
      ['c@example.org', 'two lines', 'both'],
    ],
  );
  assert.equal(
    rejected.map(({ line }) => line),
    [4, 7],
  );
  for (const { reason } of rejected) assert.not.match(reason, /@example/, 'the address stays in the file');
  assert.match(await fails('name,mail\na,b@c.org\n'), /first line should name/);
  assert.match(await fails(''), /empty/);
  assert.match(await fails('email,name\n"a@b.org,x\n'), /no CSV/);
  assert.match(await fails(`email\n${'x'.repeat(100_000)}\n`), /no CSV/);
});

test('export and import give the same list, formulas and all', async () => {
  const names = ['', '=1+1', '@x', '-2', '+3', "'=x", 'a,b', '"q"', '张三', '  ', '\tTab'];
  const rows = names.map((name, i) => ({ address: `r${i}@example.org`, name: name.trim(), variant: VARIANTS[i % 4]! }));
  const { wishes, rejected } = await read(`email,name,language,script\r\n${rows.map(csvRow).join('')}`);
  assert.equal(rejected, []);
  assert.equal(
    wishes.map(({ address, name, variant }) => ({ address, name, variant })).filter(({ name }) => name !== '=x'),
    rows.filter(({ name }) => name !== "'=x"),
  );
  for (const row of rows.map(csvRow)) assert.not.match(row.split(',')[1]!, /^[=+\-@](?!\d+$)/);
});

test('bytes that are no CSV do no harm', async () => {
  for (let seed = 0; seed < 200; seed++) {
    const bytes = Buffer.from(Array.from({ length: 60 }, (_, i) => (seed * 31 + i * i * 7) % 256));
    const text = Buffer.concat([Buffer.from('email,name\n'), bytes]);
    await read(text).catch((error: Error) => assert.match(error.message, /CSV|empty|line/));
  }
});

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}
async function run(cwd: string, args: string[], input = ''): Promise<Ran> {
  const [out, err]: [string[], string[]] = [[], []];
  const effects: Effects = {
    cwd,
    env: {},
    stdin: (async function* () {
      yield Buffer.from(input);
    })(),
    stdout: { write: (text) => out.push(String(text)) },
    stderr: { write: (text) => err.push(String(text)) },
    now: () => new Date('2025-06-28T08:00:00+08:00'),
  };
  const code = await subscribers(args, effects);
  return { code, out: out.join(''), err: err.join('') };
}

test('import, list, export, unsubscribe, erase', async () => {
  const cwd = temporary();
  writeFileSync(
    join(cwd, 'list.csv'),
    'email,name,language,script\na@example.org,A,zh,hant\nb@example.org,B,en,\nbad,,,\nB@example.org,B2,en,\n',
  );
  const first = await run(cwd, ['import', 'list.csv']);
  assert.is(first.code, 1);
  assert.match(first.out, /2 added, 0 changed, 1 as before, 0 have left, 1 rejected\n$/);
  assert.match(first.err, /^list\.csv:4: no mail address$/m);
  const second = await run(cwd, ['import', '-'], 'email,language\na@example.org,en\nc@example.org,\n');
  assert.is(second.code, 0);
  assert.match(second.out, /1 added, 1 changed, 0 as before, 0 have left, 0 rejected\n$/);
  assert.match((await run(cwd, ['unsubscribe', 'b@example.org'])).out, /^1 unsubscribed/);
  assert.match((await run(cwd, ['erase', 'c@example.org', 'd@example.org'])).out, /^1 erased, 1 not in the list/);
  assert.match(
    (await run(cwd, ['import', '-'], 'email\nb@example.org\nc@example.org\nd@example.org\n')).out,
    /^0 added.* 3 have left/,
  );
  const all = await run(cwd, ['list', '--all']);
  assert.match(all.out, /^a@example\.org\ten\tconfirmed\t$/m);
  assert.match(all.out, /^B@example\.org\ten\tunsubscribed\tB2$/m);
  assert.match(all.out, /1 confirmed, 0 to confirm, 1 unsubscribed, 2 erased\n$/);
  assert.is((await run(cwd, ['export', 'out.csv'])).out, '1 readers in out.csv\n');
  assert.is(readFileSync(join(cwd, 'out.csv'), 'utf8'), '\uFEFFemail,name,language,script\r\na@example.org,,en,\r\n');
  assert.is(statSync(join(cwd, 'out.csv')).mode & 0o077, 0, 'for its owner only');
  for (const args of [
    [],
    ['burn'],
    ['import'],
    ['import', 'a', 'b'],
    ['erase'],
    ['list', '--state', 'happy'],
    ['import', '-'],
  ])
    assert.instance(await run(cwd, args).catch((error: unknown) => error), UsageError, args.join(' '));
});

test.run();
