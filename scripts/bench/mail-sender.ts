// One contestant in a process of its own: `ours DATABASE ISSUE PORT CONNECTIONS` or `bare COUNT PORT CONNECTIONS FILE`.
// Prints seconds, processor seconds and the most memory.

import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createTransport } from 'nodemailer';
import { Claims } from '../../src/delivery/claims.ts';
import { openDatabase } from '../../src/delivery/database.ts';
import { deliver } from '../../src/delivery/deliver.ts';
import { Ledger } from '../../src/delivery/ledger.ts';
import { parcels } from '../../src/delivery/parcels.ts';
import { smtpOptions, smtpTransport } from '../../src/delivery/smtp.ts';
import type { Frozen } from '../../src/digest/frozen.ts';

const [kind, ...rest] = process.argv.slice(2);
const memory: number[] = [];
const sample = setInterval(() => memory.push(process.memoryUsage.rss()), 250);

async function ours([database, issue, port, connections]: string[]): Promise<void> {
  const db = await openDatabase(database!);
  const ledger = new Ledger(db, issue!);
  const frozen = new Map([...(await ledger.compositions())].map(([name, text]) => [name, JSON.parse(text) as Frozen]));
  const claims = new Claims(db, issue!, randomUUID());
  await claims.join();
  const began = performance.now();
  const transport = smtpTransport(smtpOptions(`smtp://127.0.0.1:${port}`, {}));
  const filling = fill(ledger);
  const pace = {
    connections: Number(connections),
    rate: 0,
    hourly: 0,
    domainRate: 0,
    domainConnections: 0,
    attempts: 7,
    patience: 30_000,
  };
  await deliver(ledger, claims, transport, parcels(frozen, {}), pace, {
    now: () => Math.floor(Date.now()),
    tell: () => {},
  });
  report(performance.now() - began);
  await filling;
  await db.close();
}

/** As `send` does it: the ledger's rows are written while the first messages leave. */
async function fill(ledger: Ledger): Promise<void> {
  while (await ledger.fill());
}

/** What anybody would write: a pool, as many messages handed to it as it has connections. */
async function bare([count, port, connections, file]: string[]): Promise<void> {
  const raw = readFileSync(file!);
  const pool = createTransport({
    pool: true,
    host: '127.0.0.1',
    port: Number(port),
    maxConnections: Number(connections),
    maxMessages: 100,
    ignoreTLS: true,
  });
  const began = performance.now();
  let next = 0;
  await Promise.all(
    Array.from({ length: Number(connections) * 2 }, async () => {
      while (next < Number(count)) {
        const to = `bare${next++}@example.org`;
        await pool.sendMail({ envelope: { from: 'weekly@example.org', to: [to] }, raw });
      }
    }),
  );
  report(performance.now() - began);
  pool.close();
}

function report(ms: number): void {
  clearInterval(sample);
  const { user, system } = process.cpuUsage();
  // The first third against the last: flat or growing.
  const third = Math.max(1, Math.floor(memory.length / 3));
  const most = (list: readonly number[]) => Math.round(Math.max(0, ...list) / 1e6);
  console.log(
    JSON.stringify({
      seconds: ms / 1000,
      cpu: (user + system) / 1e6,
      mb: most(memory),
      early: most(memory.slice(0, third)),
      late: most(memory.slice(-third)),
    }),
  );
}

await (kind === 'ours' ? ours(rest) : bare(rest));
