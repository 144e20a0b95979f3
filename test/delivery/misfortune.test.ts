// What may befall a sender: a database gone in the middle, a full disk, a clock set back, a server that falls silent.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { Claims, GROUP } from '../../src/delivery/claims.ts';
import { type Database, DatabaseError, openDatabase } from '../../src/delivery/database.ts';
import { type DeliverOptions, deliver, type Ended } from '../../src/delivery/deliver.ts';
import { Ledger } from '../../src/delivery/ledger.ts';
import type { Outcome, Parcel, Transport } from '../../src/delivery/transport.ts';
import { readAddress } from '../../src/subscribers/address.ts';
import { Subscribers, type Wish } from '../../src/subscribers/store.ts';
import { temporary } from '../folder.ts';
import { postgres } from './postgres.ts';
import { list, NOW, place, run } from './process.ts';
import { sink } from './server.ts';

const T = Date.parse(NOW);
const OPTIONS: DeliverOptions = {
  connections: 4,
  rate: 0,
  hourly: 0,
  domainRate: 0,
  domainConnections: 0,
  attempts: 7,
  patience: 20_000,
};

async function* readers(count: number): AsyncGenerator<Wish> {
  for (let i = 0; i < count; i++) {
    const read = readAddress(`reader${i}@example.org`);
    if (typeof read !== 'string') yield { ...read, name: '', variant: 'en' };
  }
}

/** A transport that says what it is told to, and counts. */
function transport(
  answer: (parcel: Parcel, times: number) => Outcome | Promise<Outcome>,
): Transport & { got: Map<string, number> } {
  const got = new Map<string, number>();
  return {
    got,
    async send(parcel) {
      const outcome = await answer(parcel, got.get(parcel.to) ?? 0);
      if (outcome.kind === 'accepted') got.set(parcel.to, (got.get(parcel.to) ?? 0) + 1);
      return outcome;
    },
    close: async () => {},
  };
}
const accepted: Outcome = { kind: 'accepted', reply: '250' };

interface Begun {
  readonly ledger: Ledger;
  readonly claims: Claims;
}

async function begun(db: Database, count: number): Promise<Begun> {
  await new Subscribers(db).import(readers(count), T);
  const ledger = new Ledger(db, '2025-W26');
  await ledger.freeze({ hash: '', source: '' }, T, new Map());
  const claims = new Claims(db, '2025-W26', 'one');
  await claims.join();
  return { ledger, claims };
}
const go = (
  { ledger, claims }: Begun,
  way: Transport,
  now: () => number,
  signal?: AbortSignal,
  patience = OPTIONS.patience,
): Promise<Ended> =>
  deliver(
    ledger,
    claims,
    way,
    ({ address }) => ({ from: 'a@b.org', to: address, id: address, pieces: [] }),
    { ...OPTIONS, patience },
    {
      now,
      signal,
      tell: () => {},
      random: () => 0,
    },
  );
const clock = () => {
  const began = performance.now();
  return () => Math.floor(T + performance.now() - began);
};

const server = await postgres();
if (server)
  test('PostgreSQL crashes in the middle and comes back: everyone once, nothing unknown', async () => {
    const db = await openDatabase(await server.database());
    const { ledger, claims } = await begun(db, 400);
    const way = transport(async () => {
      await after(5);
      return accepted;
    });
    const sending = go({ ledger, claims }, way, clock());
    while (way.got.size < 100) await after(10);
    server.crash();
    await after(1500);
    await server.start();
    assert.is((await sending).why, 'done');
    assert.equal([...way.got.values()], Array(400).fill(1));
    const counts = await ledger.counts();
    assert.equal([counts.sent, counts.unknown], [400, 0]);
    await db.close();
  });

test('a database that stays away ends the sender; what was under way is then unknown, within the bound', async () => {
  const file = join(temporary(), 'mail.db');
  const db = await openDatabase(file);
  await begun(db, 200);
  let gone = false;
  const failing: Database = {
    ...db,
    transaction: (work) => (gone ? Promise.reject(new DatabaseError('SQLite: disk I/O error')) : db.transaction(work)),
    run: (sql, values) => (gone ? Promise.reject(new DatabaseError('SQLite: disk I/O error')) : db.run(sql, values)),
  };
  const broken = { ledger: new Ledger(failing, '2025-W26'), claims: new Claims(failing, '2025-W26', 'one') };
  const way = transport(async () => {
    await after(2);
    gone ||= way.got.size > 60;
    return accepted;
  });
  const error = await go(broken, way, clock(), undefined, 1000).catch((caught: unknown) => caught);
  assert.instance(error, DatabaseError);
  await db.close();
  const again = await openDatabase(file);
  const second = new Ledger(again, '2025-W26');
  assert.ok((await second.adopt(T)) <= GROUP + OPTIONS.connections);
  const rest = transport(() => accepted);
  const more = new Claims(again, '2025-W26', 'one-more');
  await more.join();
  await deliver(second, more, rest, ({ address }) => ({ from: 'a@b.org', to: address, id: '', pieces: [] }), OPTIONS, {
    now: clock(),
    tell: () => {},
  });
  const unknown = new Set<string>();
  for await (const { address } of second.list('unknown')) unknown.add(address);
  for (let i = 0; i < 200; i++) {
    const address = `reader${i}@example.org`;
    const times = (way.got.get(address) ?? 0) + (rest.got.get(address) ?? 0);
    assert.ok(times === 1 || (times === 0 && unknown.has(address)), `${address}: ${times}`);
  }
  await again.close();
});

test('the clock set back between two runs, by an hour and by a year: no row waits for it', async () => {
  const db = await openDatabase(join(temporary(), 'mail.db'));
  const { ledger, claims } = await begun(db, 10);
  const stop = new AbortController();
  const refusing = transport((_, times) => ({ kind: 'later', reply: '450', slow: false, times }) as Outcome);
  setTimeout(() => stop.abort(), 400);
  await go({ ledger, claims }, refusing, clock(), stop.signal);
  assert.is((await ledger.counts()).deferred, 10);
  for (const back of [3600_000, 365 * 86_400_000]) {
    const now = T - back;
    const { LATEST } = await import('../../src/delivery/pace.ts');
    await ledger.hasten(now + LATEST, now);
    assert.is(await ledger.nextDue(), 0);
  }
  const way = transport(() => accepted);
  const began = performance.now();
  assert.is((await go({ ledger, claims }, way, () => T - 3600_000)).why, 'done');
  assert.ok(performance.now() - began < 20_000);
  assert.is(way.got.size, 10);
  await db.close();
});

test('421: fewer connections, a rest, and everyone in the end', async () => {
  const db = await openDatabase(join(temporary(), 'mail.db'));
  const { ledger, claims } = await begun(db, 60);
  let calls = 0;
  let [under, most] = [0, 0];
  const way = transport(async () => {
    under++;
    if (calls >= 10) most = Math.max(most, under);
    await after(2);
    under--;
    return ++calls <= 4 ? { kind: 'later', reply: '421', slow: true } : accepted;
  });
  const told: number[] = [];
  await deliver(ledger, claims, way, ({ address }) => ({ from: 'a@b.org', to: address, id: '', pieces: [] }), OPTIONS, {
    now: clock(),
    tell: (event) => {
      if (event.event === 'slow') told.push(event.connections);
    },
    random: () => 0,
  });
  assert.is(way.got.size, 60);
  assert.is(told[0], 2, 'half of four');
  assert.is(Math.min(...told), 1);
  await db.close();
});

test('asked to stop: what has not left is let go, and the next run needs no decision', async () => {
  const db = await openDatabase(join(temporary(), 'mail.db'));
  const { ledger, claims } = await begun(db, 300);
  const stop = new AbortController();
  const way = transport(async () => {
    await after(3);
    if (way.got.size === 50) stop.abort();
    return accepted;
  });
  assert.is((await go({ ledger, claims }, way, clock(), stop.signal)).why, 'asked');
  const counts = await ledger.counts();
  assert.equal([counts.claimed, counts.unknown], [0, 0]);
  assert.ok(way.got.size < 80);
  assert.is((await go({ ledger, claims }, way, clock())).why, 'done');
  assert.equal([...way.got.values()], Array(300).fill(1));
  await db.close();
});

/** A file system of some kilobytes, where this machine lets us make one. */
function small(folder: string, kb: number): boolean {
  mkdirSync(folder);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kb}k`, 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

test('a full disk: said so, nobody twice, and finished once there is room', async () => {
  const cwd = place();
  const disk = join(cwd, 'disk');
  if (!small(disk, 8000)) {
    console.log('# skipped: a full disk; needs the right to mount');
    return;
  }
  const mail = await sink({ keep: false });
  try {
    writeFileSync(join(cwd, 'list.csv'), list(300));
    const database = join(disk, 'mail.db');
    assert.is((await run(cwd, ['subscribers', 'import', 'list.csv', '--database', database])).code, 0);
    const args = [
      'send',
      '2025-W26',
      '--database',
      database,
      '--smtp',
      `smtp://127.0.0.1:${mail.port}`,
      '--patience',
      '2',
    ];
    // Frozen, then not a byte is left.
    const db = await openDatabase(database);
    await db.close();
    const first = run(cwd, args);
    while (mail.accepted.size < 20) await after(20);
    try {
      writeFileSync(join(disk, 'fill'), Buffer.alloc(9_000_000));
    } catch {
      // That is the point.
    }
    const full = await first;
    const finished = mail.accepted.size === 300;
    if (!finished) {
      assert.is(full.code, 2, full.err);
      assert.match(full.err, /database or disk is full|disk I\/O error|SQLite/);
    }
    writeFileSync(join(disk, 'fill'), '');
    await run(cwd, args);
    const again = await openDatabase(database);
    const counts = await new Ledger(again, '2025-W26').counts();
    await again.close();
    assert.is(counts.sent + counts.unknown, 300);
    assert.ok(counts.unknown <= GROUP + 5);
    for (const [address, times] of mail.accepted) assert.is(times, 1, address);
    assert.ok(mail.accepted.size >= counts.sent);
    console.log(
      `# disk full: ${finished ? 'it had finished before' : 'stopped'}, then ${counts.sent} sent, ${counts.unknown} unknown`,
    );
  } finally {
    await mail.close();
    execFileSync('umount', [disk]);
  }
});

test.after(() => server?.stop());
test.run();
