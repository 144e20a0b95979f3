// One suite against both databases: every transition of the ledger's state machine.
import { fork } from 'node:child_process';
import { readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'uvu';
import * as assert from 'uvu/assert';
import { Claims, GROUP, type Limits, type Settled } from '../../src/delivery/claims.ts';
import { type Database, openDatabase } from '../../src/delivery/database.ts';
import { Ledger } from '../../src/delivery/ledger.ts';
import { STATES, TRANSITIONS } from '../../src/delivery/state.ts';
import { readAddress } from '../../src/subscribers/address.ts';
import { Subscribers, type Wish } from '../../src/subscribers/store.ts';
import { temporary } from '../folder.ts';
import { postgres } from './postgres.ts';

const server = await postgres();
const NONE: Limits = { second: 0, hour: 0 };
const T = 1_750_000_000_000;

async function* readers(count: number): AsyncGenerator<Wish> {
  for (let i = 0; i < count; i++) {
    const read = readAddress(`reader${i}@example${i % 7}.org`);
    if (typeof read !== 'string') yield { ...read, name: '', variant: 'en' };
  }
}

interface Place {
  readonly db: Database;
  readonly ledger: Ledger;
  readonly address: string;
}

function both(name: string, kind: 'SQLite' | 'PostgreSQL', place: () => Promise<string>): void {
  const it = suite(`${kind}: ${name}`);
  const seen = new Set<string>();
  /** A fresh database with a list and a mailing begun. */
  async function begun(count: number, work: (place: Place) => Promise<void>): Promise<void> {
    const address = await place();
    const db = await openDatabase(address);
    try {
      // A list whose clock was ahead of the sender's.
      await new Subscribers(db).import(readers(count), T + 1e9);
      const ledger = new Ledger(db, '2025-W26');
      await ledger.freeze({ hash: 'hash', source: '' }, T, new Map([['en', '{}']]));
      await work({ db, ledger, address });
    } finally {
      await db.close();
    }
  }
  const claim = ({ db }: Pick<Place, 'db'>, sender: string, want: number, now = T) =>
    new Claims(db, '2025-W26', sender).step({ settled: [], want, limits: NONE, now });
  const settle = async ({ db }: Pick<Place, 'db'>, sender: string, settled: readonly Settled[], now = T) =>
    void (await new Claims(db, '2025-W26', sender).step({ settled, want: 0, limits: NONE, now }));
  const counts = async (ledger: Ledger) =>
    Object.fromEntries(Object.entries(await ledger.counts()).filter(([, n]) => n));

  it('freezes once: of two who begin at once one wins, and the list does not grow', () =>
    begun(30, async ({ db, ledger, address }) => {
      const other = await openDatabase(address);
      const [a, b] = await Promise.all([
        ledger.freeze({ hash: 'other', source: '' }, T, new Map()),
        new Ledger(other, '2025-W26').freeze({ hash: 'third', source: '' }, T, new Map()),
      ]);
      assert.is(a.hash, 'hash');
      assert.is(b.hash, 'hash');
      await new Subscribers(db).import(readers(40), T);
      assert.equal(await counts(ledger), { pending: 30 });
      assert.equal([...(await ledger.compositions())], [['en', '{}']]);
      await other.close();
    }));

  it('a long list is written piece by piece, by whoever comes, and nobody who came or left since is on it', () =>
    begun(0, async ({ db, address }) => {
      const store = new Subscribers(db);
      await store.import(readers(95), T);
      const ledger = new Ledger(db, 'long');
      await ledger.freeze({ hash: '', source: '' }, T, new Map(), 10);
      assert.equal(await counts(ledger), { pending: 95 });
      assert.not.ok(await ledger.finish(T));
      await store.import(readers(120), T - 1);
      const { claims } = await new Claims(db, 'long', 'a').step({ settled: [], want: 50, limits: NONE, now: T });
      assert.is(claims.length, 10, 'what is written may leave');
      const other = await openDatabase(address);
      const second = new Ledger(other, 'long');
      for (;;) {
        const more = await Promise.all([ledger.fill(10), second.fill(10)]);
        if (more.includes(false)) break;
      }
      await ledger.fill(10);
      assert.equal(await counts(ledger), { pending: 85, claimed: 10 });
      assert.is((await ledger.mailing())?.filled, null);
      await other.close();
    }));

  it('pending → claimed → sent, failed, deferred, unknown; deferred → claimed when due', () =>
    begun(5, async ({ db, ledger }) => {
      const { claims } = await claim({ db }, 'a', 4);
      assert.is(claims.length, 4);
      assert.equal(
        claims.map(({ attempts }) => attempts),
        [1, 1, 1, 1],
      );
      assert.equal(await counts(ledger), { pending: 1, claimed: 4 });
      const [sent, failed, deferred, unknown] = claims.map(({ recipient }) => recipient);
      await settle({ db }, 'a', [
        { recipient: sent!, state: 'sent', reply: '250' },
        { recipient: failed!, state: 'failed', reply: '550' },
        { recipient: deferred!, state: 'deferred', reply: '450', due: T + 1000 },
        { recipient: unknown!, state: 'unknown', reply: '' },
      ]);
      assert.equal(await counts(ledger), { pending: 1, sent: 1, failed: 1, deferred: 1, unknown: 1 });
      assert.is(await ledger.nextDue(), T + 1000);
      const early = await claim({ db }, 'a', 5, T + 999);
      assert.is(early.claims.length, 1, 'the pending one');
      const late = await claim({ db }, 'a', 5, T + 1000);
      assert.equal(
        late.claims.map(({ recipient, attempts }) => [recipient, attempts]),
        [[deferred, 2]],
      );
      await settle({ db }, 'a', [{ recipient: deferred!, state: 'deferred', reply: '', due: T, unspent: true }]);
      assert.is((await claim({ db }, 'a', 5)).claims[0]?.attempts, 2, 'it never left: not counted');
      for (const to of ['claimed', 'sent', 'failed', 'deferred', 'unknown']) seen.add(`claimed ${to}`);
      seen.add('pending claimed').add('deferred claimed').delete('claimed claimed');
    }));

  it('what is settled stays: no second answer, no answer of another', () =>
    begun(1, async ({ db, ledger }) => {
      const [row] = (await claim({ db }, 'a', 1)).claims;
      await settle({ db }, 'b', [{ recipient: row!.recipient, state: 'failed', reply: '' }]);
      assert.equal(await counts(ledger), { claimed: 1 });
      await settle({ db }, 'a', [{ recipient: row!.recipient, state: 'sent', reply: '' }]);
      await settle({ db }, 'a', [{ recipient: row!.recipient, state: 'failed', reply: '' }]);
      assert.equal(await counts(ledger), { sent: 1 });
      assert.is((await claim({ db }, 'a', 1)).claims.length, 0);
    }));

  it('claimed → unknown when its sender has died by kill -9, and not before; a late answer counts', () =>
    begun(120, async ({ db, ledger, address }) => {
      const child = fork(join(import.meta.dirname, 'claimer.ts'), [address], {
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      });
      const [taken] = await new Promise<number[][]>((done) =>
        child.once('message', (rows) => done([rows as number[]])),
      );
      assert.is(taken!.length, GROUP);
      assert.is(await ledger.adopt(T), 0, 'it lives');
      assert.equal(await counts(ledger), { pending: 70, claimed: 50 });
      child.kill('SIGKILL');
      await new Promise((done) => child.once('exit', done));
      let found = 0;
      for (let i = 0; i < 50 && !found; i++) {
        found = await ledger.adopt(T);
        if (!found) await new Promise((done) => setTimeout(done, 50));
      }
      assert.is(found, 50);
      assert.equal(await counts(ledger), { pending: 70, unknown: 50 });
      assert.is(
        (await claim({ db }, 'a', GROUP)).claims.some(({ recipient }) => taken!.includes(recipient)),
        false,
      );
      await settle({ db }, 'claimer', [
        { recipient: taken![0]!, state: 'sent', reply: 'late' },
        { recipient: taken![1]!, state: 'failed', reply: 'late' },
      ]);
      assert.equal(await counts(ledger), { pending: 20, claimed: 50, unknown: 48, sent: 1, failed: 1 });
      seen.add('unknown sent').add('unknown failed').add('claimed unknown');
    }));

  it('unknown → deferred by resend, → skipped by skip', () =>
    begun(2, async ({ db, ledger }) => {
      const { claims } = await claim({ db }, 'a', 2);
      const unknown = claims.map(({ recipient }) => ({ recipient, state: 'unknown' as const, reply: '' }));
      await settle({ db }, 'a', unknown);
      assert.ok(await ledger.finish(T));
      assert.is(await ledger.resolve('resend', T + 5), 2);
      assert.is((await ledger.mailing())?.finished, null, 'there is work again');
      const again = await claim({ db }, 'b', 2, T + 5);
      assert.equal(
        again.claims.map(({ attempts }) => attempts),
        [1, 1],
      );
      await settle({ db }, 'a', [{ ...unknown[0]!, state: 'sent' }]);
      assert.equal(await counts(ledger), { claimed: 2 }, 'the former sender has no say any more');
      await settle({ db }, 'b', unknown);
      assert.is(await ledger.resolve('skip', T), 2);
      assert.equal(await counts(ledger), { skipped: 2 });
      assert.is(await ledger.resolve('resend', T), 0);
      seen.add('unknown deferred').add('unknown skipped');
    }));

  it('pending and deferred → suppressed: who leaves, or is erased, after the list was frozen', () =>
    begun(3, async ({ db, ledger }) => {
      const store = new Subscribers(db);
      const first = (await claim({ db }, 'a', 1)).claims[0]!;
      await settle({ db }, 'a', [{ recipient: first.recipient, state: 'deferred', reply: '450', due: T }]);
      const all: string[] = [];
      for await (const { address } of store.list()) all.push(address);
      const [gone, stays] = all.filter((address) => address !== first.address);
      assert.ok(await store.unsubscribe({ address: first.address }, T));
      assert.ok(await store.erase(gone!, T));
      const { claims, suppressed } = await claim({ db }, 'a', 3);
      assert.equal([claims.map(({ address }) => address), suppressed], [[stays], 2]);
      assert.equal(await counts(ledger), { claimed: 1, suppressed: 2 });
      seen.add('pending suppressed').add('deferred suppressed');
    }));

  it('every transition of the table was taken, and states outside it are ends', () => {
    const wanted = STATES.flatMap((from) => Object.keys(TRANSITIONS[from]).map((to) => `${from} ${to}`));
    assert.equal([...seen].sort(), wanted.sort());
  });

  it('two senders never take the same row, at most a group each time', () =>
    begun(500, async ({ db, address }) => {
      const other = await openDatabase(address);
      const taken: number[] = [];
      await Promise.all(
        [db, other].map(async (from, i) => {
          const work = new Claims(from, '2025-W26', `s${i}`);
          for (;;) {
            const { claims } = await work.step({ settled: [], want: 80, limits: NONE, now: T });
            assert.ok(claims.length <= GROUP);
            if (!claims.length) break;
            taken.push(...claims.map(({ recipient }) => recipient));
          }
        }),
      );
      assert.is(taken.length, 500);
      assert.is(new Set(taken).size, 500);
      await other.close();
    }));

  it('limits of a second and an hour hold over senders, restarts and a clock set back', () =>
    begun(200, async ({ db, address }) => {
      const step = (of: Database, now: number, limits: Limits) =>
        new Claims(of, '2025-W26', 'a').step({ settled: [], want: 50, limits, now });
      const hour = { second: 0, hour: 70 };
      assert.is((await step(db, T, hour)).claims.length, 50);
      const other = await openDatabase(address);
      assert.is((await step(other, T + 10_000, hour)).claims.length, 20);
      assert.equal(await step(other, T + 20_000, hour).then(({ claims, limited }) => [claims.length, limited]), [
        0,
        true,
      ]);
      assert.is((await step(other, T - 1800_000, hour)).claims.length, 0, 'half an hour back');
      assert.is((await step(other, T + 3_601_000, hour)).claims.length, 50, 'of the hour now past, twenty still count');
      assert.is((await step(db, T + 9_000_000, { second: 3, hour: 0 })).claims.length, 3);
      assert.is((await step(other, T + 9_000_500, { second: 3, hour: 0 })).claims.length, 0);
      assert.is((await step(other, T + 9_001_000, { second: 3, hour: 0 })).claims.length, 3);
      await other.close();
    }));

  it('pause, late due times, rows let go', () =>
    begun(3, async ({ db, ledger }) => {
      const { claims } = await claim({ db }, 'a', 3);
      await settle({ db }, 'a', [{ recipient: claims[0]!.recipient, state: 'deferred', reply: '', due: T + 1e9 }]);
      assert.is(await ledger.hasten(T + 1e6, T), 1, 'due after any back-off: the clock was set back');
      assert.is(await new Claims(db, '2025-W26', 'a').letGo([claims[1]!.recipient], T), 1);
      await ledger.pause(T);
      assert.equal(await claim({ db }, 'a', 5).then(({ paused, claims }) => [paused, claims.length]), [true, 0]);
      await ledger.pause(null);
      assert.is((await claim({ db }, 'a', 5)).claims.length, 2);
      assert.not.ok(await ledger.finish(T));
    }));

  it('subscribers: import, again, erase, leave, confirm', () =>
    begun(0, async ({ db }) => {
      const store = new Subscribers(db);
      const wish = (address: string, variant: 'en' | 'both' = 'en', name = '') => {
        const read = readAddress(address);
        if (typeof read === 'string') throw new Error(read);
        return { ...read, name, variant };
      };
      async function* of(...wishes: Wish[]) {
        yield* wishes;
      }
      assert.equal(await store.import(of(wish('A@Example.org'), wish('a@example.org', 'both'), wish('b@例子.cn')), T), {
        added: 2,
        changed: 0,
        same: 1,
        suppressed: 0,
      });
      const listed = async () => {
        const all: string[] = [];
        for await (const { address, variant, state } of store.list()) all.push(`${address} ${variant} ${state}`);
        return all;
      };
      assert.equal(await listed(), ['a@example.org both confirmed', 'b@xn--fsqu00a.cn en confirmed']);
      assert.ok(await store.unsubscribe({ address: 'B@例子.CN' }, T));
      assert.ok(await store.erase('A@example.ORG', T));
      assert.not.ok(await store.erase('nobody@example.org', T));
      assert.equal(await store.import(of(wish('a@example.org'), wish('b@例子.cn'), wish('nobody@example.org')), T), {
        added: 0,
        changed: 0,
        same: 0,
        suppressed: 3,
      });
      const token = (await store.ask(wish('a@example.org', 'both', '安'), T))!;
      assert.equal(await listed(), ['a@example.org both pending', 'b@xn--fsqu00a.cn en unsubscribed']);
      assert.ok(await store.confirm(token, T));
      assert.is(await store.ask(wish('a@example.org'), T), null);
      assert.ok(await store.prefer(token, 'zh-hant', T));
      assert.equal(await store.byToken(token).then((s) => [s?.address, s?.name, s?.variant, s?.state]), [
        'a@example.org',
        '安',
        'zh-hant',
        'confirmed',
      ]);
      assert.equal(await store.counts(), { pending: 0, confirmed: 1, unsubscribed: 1, suppressed: 1 });
    }));
  it.run();
}

test('SQLite: locks of dead senders are cleared away, those of the living are not', async () => {
  const folder = temporary();
  const file = join(folder, 'mail.db');
  const [a, b] = [await openDatabase(file), await openDatabase(file)];
  await a.hold('living');
  writeFileSync(`${file}-lock-dead`, '');
  writeFileSync(`${file}-lock-young`, '');
  for (const name of ['living', 'dead']) utimesSync(`${file}-lock-${name}`, 0, 0);
  await b.hold('other');
  const locks = () =>
    readdirSync(folder)
      .filter((name) => name.includes('-lock-') && !name.includes('journal'))
      .sort();
  assert.equal(locks(), ['mail.db-lock-living', 'mail.db-lock-other', 'mail.db-lock-young']);
  assert.ok(await b.isHeld('living'));
  await a.close();
  assert.not.ok(await b.isHeld('living'));
  await b.close();
  assert.equal(locks(), ['mail.db-lock-young']);
});

let files = 0;
both('ledger', 'SQLite', async () => join(temporary(), `mail-${++files}.db`));
if (server) both('ledger', 'PostgreSQL', () => server.database());
else test.skip('PostgreSQL');
const last = suite('end');
last('stop', async () => server?.stop());
last.run();
test.run();
