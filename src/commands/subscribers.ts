// `duizhao subscribers`: the list of readers.
import { createReadStream } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Database } from '../delivery/database.ts';
import { csvRow, HEADER, type Rejected, readCsv } from '../subscribers/csv.ts';
import { Subscribers } from '../subscribers/store.ts';
import { databaseHelp, openMailDatabase } from './database.ts';
import { type Effects, UsageError } from './effects.ts';
import { choice, parseOptions } from './options.ts';
import { wayHelp } from './way.ts';

const usage = `duizhao subscribers import FILE          adds readers; “-” is standard input
duizhao subscribers export [FILE]        the confirmed readers, as import takes them
duizhao subscribers list                 how many there are; with --all every one of them
duizhao subscribers unsubscribe ADDRESS… takes them off the list
duizhao subscribers erase ADDRESS…       forgets them, in the list and in every ledger
duizhao subscribers serve                answers the links in the mail

CSV has the header ${HEADER.join(',')}. language: both, zh or en; script: hans or hant. Imported readers count as
confirmed: import only who has asked for it. Who has left or was erased is not brought back.

  --all             list: every reader
  --state STATE     list, export: pending, confirmed, unsubscribed
  --port N          serve: port (8081); --host ADDRESS (127.0.0.1); confirmations leave as with “send”:
${wayHelp}
${databaseHelp}
  --content DIR     content folder (briefings)
`;

const STATES = ['confirmed', 'pending', 'unsubscribed'] as const;
/** Bad rows that are told one by one. */
const TOLD = 50;

export async function subscribers(args: string[], effects: Effects): Promise<number> {
  const { values, positionals } = parseOptions(args, {
    all: { type: 'boolean' },
    state: { type: 'string' },
    database: { type: 'string' },
    port: { type: 'string' },
    host: { type: 'string' },
    smtp: { type: 'string' },
    insecure: { type: 'boolean' },
    output: { type: 'string' },
    outbox: { type: 'string' },
  });
  if (values.help) {
    effects.stdout.write(usage);
    return 0;
  }
  const [name, ...rest] = positionals;
  const state = choice('state', values.state, STATES);
  const work: Record<string, (db: Database) => Promise<number>> = {
    import: (db) => importList(db, rest, effects),
    export: (db) => exportList(db, rest, state, effects),
    list: (db) => list(db, values.all === true, values.state ? state : undefined, effects),
    unsubscribe: (db) =>
      each(db, rest, 'unsubscribed', (s, address) => s.unsubscribe({ address }, +effects.now()), effects),
    erase: (db) => each(db, rest, 'erased', (s, address) => s.erase(address, +effects.now()), effects),
    serve: async (db) => (await import('./subscribers-serve.ts')).subscribersServe(db, values, effects),
  };
  if (!name || !Object.hasOwn(work, name))
    throw new UsageError(`subscribers takes ${Object.keys(work).join(', ')}${name ? `, not “${name}”` : ''}`);
  const db = await openMailDatabase(values, effects);
  try {
    return await work[name]!(db);
  } finally {
    await db.close();
  }
}

async function importList(db: Database, files: readonly string[], effects: Effects): Promise<number> {
  const [file] = files;
  if (!file || files.length > 1)
    throw new UsageError('subscribers import takes one CSV file, or “-” for standard input');
  const rejected: Rejected[] = [];
  let count = 0;
  const bytes = file === '-' ? effects.stdin : createReadStream(resolve(effects.cwd, file));
  const rows = readCsv(bytes, (problem) => {
    count++;
    if (rejected.length < TOLD) rejected.push(problem);
  });
  let done: Awaited<ReturnType<Subscribers['import']>>;
  try {
    done = await new Subscribers(db).import(rows, +effects.now());
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code) throw error;
    throw new UsageError(`${file}: ${(error as Error).message}`, { cause: error });
  }
  for (const { line, reason } of rejected) effects.stderr.write(`${file}:${line}: ${reason}\n`);
  if (count > rejected.length) effects.stderr.write(`… and ${count - rejected.length} more\n`);
  effects.stdout.write(
    `${done.added} added, ${done.changed} changed, ${done.same} as before, ${done.suppressed} have left, ${count} rejected\n`,
  );
  return count ? 1 : 0;
}

async function exportList(
  db: Database,
  [file]: readonly string[],
  state: (typeof STATES)[number],
  effects: Effects,
): Promise<number> {
  const head = `\uFEFF${HEADER.join(',')}\r\n`;
  const list = new Subscribers(db).list(state);
  if (!file || file === '-') {
    effects.stdout.write(head);
    for await (const reader of list) effects.stdout.write(csvRow(reader));
    return 0;
  }
  const path = resolve(effects.cwd, file);
  const handle = await open(`${path}.tmp`, 'w', 0o600);
  let count = 0;
  try {
    let text = head;
    for await (const reader of list) {
      text += csvRow(reader);
      count++;
      if (text.length > 65_536) {
        await handle.write(text);
        text = '';
      }
    }
    await handle.write(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(`${path}.tmp`, path);
  effects.stdout.write(`${count} readers in ${file}\n`);
  return 0;
}

async function list(
  db: Database,
  all: boolean,
  state: (typeof STATES)[number] | undefined,
  effects: Effects,
): Promise<number> {
  const store = new Subscribers(db);
  if (all || state)
    for await (const { address, name, variant, state: is } of store.list(state))
      effects.stdout.write(`${[address, variant, is, name].join('\t')}\n`);
  else {
    const { variants, domains } = await store.shares(10);
    for (const [variant, n] of variants) effects.stdout.write(`${variant.padEnd(24)} ${n}\n`);
    for (const [domain, n] of domains) effects.stdout.write(`${domain.padEnd(24)} ${n}\n`);
  }
  const { confirmed, pending, unsubscribed, suppressed } = await store.counts();
  effects.stdout.write(
    `${confirmed} confirmed, ${pending} to confirm, ${unsubscribed} unsubscribed, ${suppressed} erased\n`,
  );
  return 0;
}

/** Does something with each address given. */
async function each(
  db: Database,
  addresses: readonly string[],
  done: string,
  work: (store: Subscribers, address: string) => Promise<boolean>,
  effects: Effects,
): Promise<number> {
  if (!addresses.length) throw new UsageError('which address? They may also stand one a line on standard input: “-”');
  const store = new Subscribers(db);
  const given = addresses.length === 1 && addresses[0] === '-' ? lines(await textOf(effects.stdin)) : addresses;
  let found = 0;
  for (const address of given) if (await work(store, address)) found++;
  effects.stdout.write(`${found} ${done}, ${given.length - found} not in the list\n`);
  return 0;
}

const lines = (text: string): string[] => text.split(/\r?\n/).flatMap((line) => line.trim() || []);

async function textOf(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
