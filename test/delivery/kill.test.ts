// Real processes, a real server with bad manners, and kill -9: each reader is written to exactly once, or listed as
// unknown; counted on the server's side.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { GROUP } from '../../src/delivery/claims.ts';
import { openDatabase } from '../../src/delivery/database.ts';
import { Ledger } from '../../src/delivery/ledger.ts';
import { temporary } from '../folder.ts';
import { postgres } from './postgres.ts';
import { list, place, run, start } from './process.ts';
import { type Manners, sink } from './server.ts';

const CONNECTIONS = 5;
const server = await postgres();

interface Trial {
  readonly readers: number;
  readonly senders: number;
  readonly manners: Manners;
  /** Milliseconds of life after sending begins. */
  readonly life: () => number;
  readonly kills: number;
}

/** @returns what happened, for the test's note */
async function trial(database: string, { readers, senders, manners, life, kills }: Trial): Promise<string> {
  const cwd = place();
  const mail = await sink({ ...manners, keep: false });
  writeFileSync(join(cwd, 'list.csv'), list(readers));
  assert.is((await run(cwd, ['subscribers', 'import', 'list.csv', '--database', database])).code, 0);
  const args = ['send', '2025-W26', '--database', database, '--smtp', `smtp://127.0.0.1:${mail.port}`, '--json'];
  const db = await openDatabase(database);
  const ledger = new Ledger(db, '2025-W26');
  let killed = 0;
  let worst = 0;
  const codes: (number | null)[] = [];
  try {
    await Promise.all(
      Array.from({ length: senders }, async () => {
        for (let lives = 0; lives < 100; lives++) {
          const life_ = start(cwd, [...args, '--connections', String(CONNECTIONS)]);
          await life_.event('start');
          if (killed < kills) {
            await Promise.race([life_.done, after(life())]);
            if (life_.child.exitCode === null && life_.child.kill('SIGKILL')) killed++;
          }
          const { code, err } = await life_.done;
          if (senders === 1) worst = Math.max(worst, (await ledger.counts()).claimed);
          if (code === null) continue;
          codes.push(code);
          assert.ok(code === 0 || code === 1, `${code} ${err}`);
          if (killed >= kills || (await ledger.mailing())?.finished) return;
        }
      }),
    );
    const last = await run(cwd, args);
    const counts = await ledger.counts();
    const states = new Map<string, string>();
    for await (const row of db.each<{ address: string; state: string }>(
      'SELECT s.address, d.state FROM delivery d JOIN subscriber s ON s.id = d.recipient',
    ))
      states.set(row.address, row.state);
    assert.is(states.size, readers);
    let lost = 0;
    for (const [address, state] of states) {
      const times = mail.accepted.get(address) ?? 0;
      assert.ok(times <= 1, `${address} had it ${times} times`);
      if (state === 'sent') assert.is(times, 1, `${address} is sent and has nothing`);
      else if (state === 'failed') assert.is(times, 0, `${address} failed and has it`);
      else assert.is(state, 'unknown', `${address} is ${state}`);
      if (state === 'unknown' && times === 0) lost++;
    }
    const listed = last.out.split('\n').flatMap((line) => {
      const event = line ? JSON.parse(line) : {};
      return event.event === 'unknown' || event.event === 'failed' ? event.address : [];
    });
    const wanted = [...states].filter(([, state]) => state !== 'sent').map(([address]) => address);
    assert.equal(listed.sort(), wanted.sort(), 'every unknown and failed address is listed');
    if (senders === 1) assert.ok(worst <= GROUP + CONNECTIONS, `${worst} claimed at a death`);
    assert.ok(
      counts.unknown <= (GROUP + CONNECTIONS) * Math.max(1, killed) + readers * (manners.droppedAfter ?? 0) * 3,
    );
    if (counts.unknown) {
      assert.is((await run(cwd, [...args, '--resolve', 'skip'])).code, counts.failed ? 1 : 0);
      assert.is((await ledger.counts()).skipped, counts.unknown);
    }
    return `${readers} readers, ${killed} kills, at most ${worst} claimed at a death: ${counts.sent} sent, ${counts.failed} failed, ${counts.unknown} unknown (${lost} of them without mail)`;
  } finally {
    await db.close();
    await mail.close();
  }
}

const bad: Manners = {
  later: 0.08,
  refused: 0.03,
  droppedBefore: 0.02,
  droppedAfter: 0.01,
  busy: 0.05,
  delay: () => (Math.random() < 0.05 ? 150 : 2),
};

test('1,000 readers, 4xx, 5xx, 421, drops, slow replies, kill -9 every few hundred milliseconds: SQLite', async () => {
  const file = join(temporary(), 'mail.db');
  const life = () => 100 + Math.random() * 400;
  console.log(`# ${await trial(file, { readers: 1000, senders: 1, manners: bad, life, kills: 8 })}`);
});

if (server)
  test('the same with two senders at once, killed in turn: PostgreSQL', async () => {
    const life = () => 100 + Math.random() * 400;
    const address = await server.database();
    console.log(`# ${await trial(address, { readers: 300, senders: 2, manners: bad, life, kills: 4 })}`);
  });

test('without kills and with good manners everybody has it once, from two senders on one SQLite file', async () => {
  const file = join(temporary(), 'mail.db');
  console.log(`# ${await trial(file, { readers: 300, senders: 2, manners: {}, life: () => 0, kills: 0 })}`);
});

test.after(() => server?.stop());
test.run();
