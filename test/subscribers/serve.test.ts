// The desk: what a reader, a mail program and somebody hostile get from it.
import { once } from 'node:events';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { readEdition } from '../../src/content/read.ts';
import { openDatabase } from '../../src/delivery/database.ts';
import { desk } from '../../src/subscribers/serve.ts';
import { Subscribers } from '../../src/subscribers/store.ts';
import { place, run, start } from '../delivery/process.ts';
import { sink } from '../delivery/server.ts';
import { temporary } from '../folder.ts';

const { site } = await readEdition(new URL('../fixtures/mail', import.meta.url).pathname, {
  now: new Date('2025-06-28T08:00:00+08:00'),
});

interface At {
  readonly url: string;
  readonly store: Subscribers;
  readonly invited: { address: string; token: string }[];
  readonly logged: string[];
  get(path: string): Promise<{ status: number; text: string; headers: Headers }>;
  post(path: string, body: string): Promise<{ status: number; text: string }>;
}

async function at(work: (at: At) => Promise<void>, invite?: () => Promise<void>): Promise<void> {
  const db = await openDatabase(join(temporary(), 'mail.db'));
  const store = new Subscribers(db);
  const invited: At['invited'] = [];
  const logged: string[] = [];
  const server = desk({
    site,
    store,
    now: () => 1_750_000_000_000,
    log: (line) => logged.push(line),
    invite: async (address, token) => {
      await invite?.();
      invited.push({ address, token });
    },
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const call = async (path: string, init?: RequestInit) => {
    const response = await fetch(url + path, init);
    return { status: response.status, text: await response.text(), headers: response.headers };
  };
  try {
    await work({
      url,
      store,
      invited,
      logged,
      get: (path) => call(path),
      post: (path, body) =>
        call(path, { method: 'POST', body, headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }),
    });
  } finally {
    server.closeAllConnections();
    server.close();
    await db.close();
  }
}

const reader = async (store: Subscribers): Promise<string> => {
  const token = (await store.ask(
    { address: 'ann@example.org', email: 'ann@example.org', name: '', variant: 'en' },
    0,
  ))!;
  await store.confirm(token, 0);
  return token;
};

test('one click by POST (RFC 8058); a GET, as link scanners make, changes nothing', () =>
  at(async ({ store, get, post }) => {
    const token = await reader(store);
    const page = await get(`/mail/unsubscribe/${token}`);
    assert.is(page.status, 200);
    assert.match(page.text, /<form method="post"/);
    assert.is((await store.byToken(token))?.state, 'confirmed');
    assert.is((await post(`/mail/unsubscribe/${token}`, 'List-Unsubscribe=One-Click')).status, 200);
    assert.is((await store.byToken(token))?.state, 'unsubscribed');
    assert.is((await post(`/mail/unsubscribe/${token}`, '')).status, 200, 'again');
    await store.erase('ann@example.org', 0);
    assert.is((await post(`/unsubscribe/${token}`, '')).status, 200, 'even when erased');
    assert.is((await get(`/unsubscribe/${token}`)).status, 404);
  }));

test('preferences', () =>
  at(async ({ store, get, post }) => {
    const token = await reader(store);
    assert.match((await get(`/preferences/${token}`)).text, /value="en" checked/);
    assert.is((await post(`/preferences/${token}`, 'variant=zh-hant')).status, 200);
    assert.is((await store.byToken(token))?.variant, 'zh-hant');
    assert.is((await post(`/preferences/${token}`, 'variant=fr')).status, 400);
    assert.is((await post('/preferences/xxxxxxxxxxxxxxxxxxxxxx', 'variant=en')).status, 404);
  }));

test('double opt-in: asked, invited, confirmed; nobody learns who is on the list, nobody is flooded', () =>
  at(async ({ store, get, post, invited }) => {
    assert.is((await get('/')).status, 200);
    const first = await post('/subscribe', 'email=Ann%40Example.org&name=%E5%AE%89&variant=both');
    assert.is(first.status, 200);
    assert.equal(
      invited.map(({ address }) => address),
      ['Ann@example.org'],
    );
    const { token } = invited[0]!;
    assert.is((await get(`/confirm/${token}`)).status, 200);
    assert.is((await store.byToken(token))?.state, 'pending', 'a GET confirms nothing');
    assert.is((await post('/subscribe', 'email=ann%40example.org&variant=en')).text, first.text);
    assert.is(invited.length, 1, 'once an hour');
    assert.is((await post(`/confirm/${token}`, '')).status, 200);
    assert.equal(await store.byToken(token).then((r) => [r?.state, r?.name, r?.variant]), ['confirmed', '安', 'both']);
    for (const body of [
      '',
      'email=nobody&variant=en',
      'email=a%40b.org%0D%0ABcc%3A%20c%40d.org&variant=en',
      'email=a%40b.org&variant=fr',
    ])
      assert.is((await post('/subscribe', body)).status, 400, body);
    let last = 0;
    for (let i = 0; i < 25; i++) last = (await post('/subscribe', `email=r${i}%40example.org&variant=en`)).status;
    assert.is(last, 429);
    assert.ok(invited.length <= 20);
  }));

test('strict headers, no markup from outside, no large bodies, faults without addresses', () =>
  at(
    async ({ url, get, post, logged }) => {
      const { headers, text } = await get('/<script>alert(1)</script>');
      assert.not.match(text, /<script/);
      assert.match(headers.get('content-security-policy')!, /^default-src 'none'; style-src 'sha256-/);
      assert.is(headers.get('referrer-policy'), 'no-referrer');
      assert.is(headers.get('cache-control'), 'no-store');
      assert.is((await post('/subscribe', 'x'.repeat(20_000))).status, 413);
      assert.is((await fetch(url, { method: 'DELETE' })).status, 405);
      assert.is((await post('/subscribe', 'email=ann%40example.org&variant=en')).status, 503);
      assert.equal(logged, ['no server']);
    },
    () => Promise.reject(new Error('no server')),
  ));

test('the command: a subscription by mail, from the form to the confirmed reader', async () => {
  const cwd = place();
  const file = join(cwd, 'briefings/site.yaml');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(/^mail: \{/m, 'mail: { endpoint: https://minghe.example/mail,'));
  const mail = await sink();
  const { child, done } = start(cwd, [
    'subscribers',
    'serve',
    '--port',
    '0',
    '--smtp',
    `smtp://127.0.0.1:${mail.port}`,
  ]);
  try {
    const [line] = (await once(child.stdout!, 'data')) as [Buffer];
    const url = /^(http:\S+\/) answers for https:\/\/minghe\.example\/mail\/$/m.exec(String(line))![1]!;
    const body = 'email=ann%40example.org&name=Ann&variant=en';
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
    assert.is((await fetch(`${url}subscribe`, { method: 'POST', body, headers })).status, 200);
    const read = await simpleParser(mail.messages[0]!.text);
    assert.match(read.subject!, /Confirm your subscription/);
    const token = /https:\/\/minghe\.example\/mail\/confirm\/([\w-]{22})/.exec(read.text!)![1]!;
    assert.is((await fetch(`${url}confirm/${token}`, { method: 'POST' })).status, 200);
  } finally {
    child.kill('SIGTERM');
    await done;
    await mail.close();
  }
  assert.match((await run(cwd, ['subscribers', 'list', '--all'])).out, /^ann@example\.org\ten\tconfirmed\tAnn$/m);
  assert.is(readFileSync(join(cwd, 'briefings/.duizhao/.gitignore'), 'utf8'), '*\n');
  assert.is(statSync(join(cwd, 'briefings/.duizhao/mail.db')).mode & 0o077, 0, 'for its owner only');
});

test.run();
