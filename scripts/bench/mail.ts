// `npm run bench:mail [-- --readers 10000 --rounds 3 --connections 20 --latency 5 --million --senders]`
// Messages a second, processor time and memory of a send beside a bare nodemailer pool that sends the same bytes to the
// same server in the same run, turn about; the ratio of medians counts. PostgreSQL comes from the packages.
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { readEdition } from '../../src/content/read.ts';
import { openDatabase } from '../../src/delivery/database.ts';
import { Ledger } from '../../src/delivery/ledger.ts';
import { freeze } from '../../src/digest/frozen.ts';
import { personaliser } from '../../src/digest/personal.ts';
import { Subscribers } from '../../src/subscribers/store.ts';
import { postgres } from '../../test/delivery/postgres.ts';

const { values } = parseArgs({
  options: {
    readers: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '3' },
    connections: { type: 'string', default: '20' },
    latency: { type: 'string', default: '5' },
    million: { type: 'boolean' },
    senders: { type: 'boolean' },
    'no-postgres': { type: 'boolean' },
  },
});
const readers = Number(values.readers);
const rounds = Number(values.rounds);
const root = join(import.meta.dirname, '../..');
const place = mkdtempSync(join(tmpdir(), 'duizhao-bench-'));
const file = (name: string) => join(place, name);

type Child = ChildProcessByStdio<Writable, Readable, null>;
const node = (script: string, args: readonly string[]): Child =>
  spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(root, 'scripts/bench', script), ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
async function line(child: Child): Promise<string> {
  let text = '';
  while (!text.includes('\n')) text += String((await once(child.stdout, 'data'))[0]);
  return text.trim();
}

interface Result {
  readonly seconds: number;
  readonly cpu: number;
  readonly mb: number;
  readonly early: number;
  readonly late: number;
}
interface Seen {
  readonly readers: number;
  readonly twice: number;
  readonly bytes: number;
  readonly first: number;
  readonly last: number;
}

const server = node('mail-sink.ts', [values.latency]);
const port = await line(server);
async function seen(): Promise<Seen> {
  server.stdin.write('\n');
  return JSON.parse(await line(server));
}
async function contest(args: readonly string[]): Promise<Result> {
  const child = node('mail-sender.ts', args);
  const result = JSON.parse(await line(child)) as Result;
  if (child.exitCode === null) await once(child, 'exit');
  return result;
}

const edition = await readEdition(join(root, 'briefings'), { now: new Date('2025-06-28T08:00:00+08:00') });
const issue = edition.issues.find(({ kind }) => kind === 'weekly')!;
const { hash, variants } = await freeze(edition, issue, { date: new Date('2025-06-28T08:00:00+08:00') });
const texts = new Map([...variants].map(([name, frozen]) => [name, JSON.stringify(frozen)]));
const write = personaliser(variants.get('both')!);
writeFileSync(
  file('message.eml'),
  Buffer.concat(write({ address: 'reader@example.org', name: '', token: 'x'.repeat(22) }).pieces),
);

async function fill(address: string, count: number): Promise<void> {
  const db = await openDatabase(address);
  async function* list() {
    for (let i = 0; i < count; i++) {
      const email = `reader${i}@example${i % 50}.org`;
      yield { address: email, email, name: i % 3 ? '' : `读者 ${i}`, variant: 'both' as const };
    }
  }
  await new Subscribers(db).import(list(), Date.now());
  await db.close();
}
async function begin(address: string, name: string): Promise<void> {
  const db = await openDatabase(address);
  await new Ledger(db, name).freeze({ hash, source: '' }, Date.now(), texts);
  await db.close();
}

const median = (list: readonly number[]) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]!;
const row = (...cells: (string | number)[]) =>
  console.log(cells.map((cell, i) => String(cell).padEnd(i ? 12 : 34)).join(''));
function rates(name: string, results: readonly Result[], bare: readonly Result[] | null, floor: number | null): void {
  const rate = (list: readonly Result[]) => median(list.map(({ seconds }) => readers / seconds));
  const ratio = bare && rate(results) / rate(bare);
  row(
    name,
    rate(results).toFixed(0),
    ((median(results.map(({ cpu }) => cpu)) * 1000) / readers).toFixed(2),
    `${median(results.map(({ early }) => early))}–${median(results.map(({ late }) => late))}`,
    ratio ? ratio.toFixed(2) : '',
    ratio && floor ? (ratio >= floor ? `≥ ${floor}` : `BELOW ${floor}`) : '',
  );
}

const pg = values['no-postgres'] ? null : await postgres();
try {
  const databases: [string, string, number][] = [['SQLite', file('mail.db'), 0.9]];
  if (pg) databases.push(['PostgreSQL', await pg.database(), 0.8]);
  for (const [, address] of databases) await fill(address, readers);
  const kb = Math.round(Buffer.byteLength(variants.get('both')!.eml) / 1000);
  console.log(
    `${readers} readers, ${kb} KB a message, ${values.connections} connections, ${values.latency} ms before each reply, ${rounds} rounds\n`,
  );
  row('', 'messages/s', 'CPU ms each', 'MB', 'of bare', '');
  const bare: Result[] = [];
  const ours = databases.map((): Result[] => []);
  for (let round = 0; round < rounds; round++) {
    bare.push(await contest(['bare', String(readers), port, values.connections, file('message.eml')]));
    await seen();
    for (const [i, [name, address]] of databases.entries()) {
      await begin(address, `round-${round}`);
      ours[i]!.push(await contest(['ours', address, `round-${round}`, port, values.connections]));
      const { readers: got, twice } = await seen();
      if (got !== readers || twice) throw new Error(`${name}: ${got} of ${readers} readers, ${twice} of them twice`);
    }
  }
  rates('bare nodemailer pool', bare, null, null);
  for (const [i, [name, , floor]] of databases.entries()) rates(name, ours[i]!, bare, floor);

  if (values.senders && pg) {
    console.log('');
    for (const many of [1, 2, 4]) {
      const address = databases[1]![1];
      await begin(address, `senders-${many}`);
      const began = performance.timeOrigin + performance.now();
      const results = await Promise.all(
        Array.from({ length: many }, () => contest(['ours', address, `senders-${many}`, port, values.connections])),
      );
      const { readers: got, twice, last } = await seen();
      if (got !== readers || twice)
        throw new Error(`${many} senders: ${got} of ${readers} readers, ${twice} of them twice`);
      const seconds = Math.max(...results.map((result) => result.seconds));
      row(
        `PostgreSQL, ${many} sender${many > 1 ? 's' : ''}`,
        (readers / seconds).toFixed(0),
        ((results.reduce((sum, { cpu }) => sum + cpu, 0) * 1000) / readers).toFixed(2),
        '',
        `${twice} twice`,
        `${((last - began) / 1000).toFixed(1)} s in all`,
      );
    }
  }
  if (values.million) {
    console.log('');
    cpSync(join(root, 'briefings'), file('briefings'), { recursive: true });
    for (const [name, address] of [
      ['SQLite', file('million.db')],
      ...(pg ? [['PostgreSQL', await pg.database()]] : []),
    ] as [string, string][]) {
      await fill(address, 1_000_000);
      const began = performance.timeOrigin + performance.now();
      const child = spawn(
        process.execPath,
        [
          '--disable-warning=ExperimentalWarning',
          join(root, 'src/cli.ts'),
          'send',
          issue.id,
          '--database',
          address,
          '--smtp',
          `smtp://127.0.0.1:${port}`,
          '--content',
          file('briefings'),
          '--json',
        ],
        { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DUIZHAO_NOW: '2025-06-28T08:00:00+08:00' } },
      );
      let state: Seen;
      do {
        await new Promise((done) => setTimeout(done, 200));
        state = await seen();
      } while (!state.readers && child.exitCode === null);
      child.kill('SIGKILL');
      row(`${name}, 1,000,000 readers`, `first message after ${((state.first - began) / 1000).toFixed(2)} s`);
    }
  }
} finally {
  server.kill();
  await pg?.stop();
  rmSync(place, { recursive: true, force: true });
}
