// PostgreSQL, for a list that several senders on several machines work through.
import { createHash } from 'node:crypto';
import pg from 'pg';
import { type Database, DatabaseError, type Queries, type Value } from './database.ts';
import { tables } from './tables.ts';

// Counts and milliseconds stay far below 2^53.
pg.types.setTypeParser(20, Number);

/** Rows fetched at a time where a list is read one by one. */
const PAGE = 5000;

// A lock's number, from its name.
const lockOf = (name: string): string =>
  createHash('sha256').update(`duizhao ${name}`).digest().readBigInt64BE(0).toString();

/** Codes that say that the data or the SQL is at fault: trying again would not help. */
const FAULT = /^(?:22|23|42)/;

const failure = (error: unknown): Error => {
  const { code, message } = error as { code?: string; message: string };
  if (code && FAULT.test(code)) return error as Error;
  return new DatabaseError(`PostgreSQL: ${message || code || 'no connection'}`, { cause: error });
};

const guarded = async <T>(work: Promise<T>): Promise<T> => {
  try {
    return await work;
  } catch (error) {
    throw error instanceof DatabaseError ? error : failure(error);
  }
};

/** Each SQL is parsed once a connection. */
const names = new Map<string, string>();
function prepared(sql: string, values: readonly Value[] = []) {
  let name = names.get(sql);
  if (!name) {
    name = `duizhao_${names.size}`;
    names.set(sql, name);
  }
  return { name, text: sql, values: [...values] };
}

const queriesOf = (client: Pick<pg.Pool, 'query'>): Queries => ({
  all: async <R>(sql: string, values?: readonly Value[]) =>
    (await guarded(client.query(prepared(sql, values)))).rows as R[],
  run: async (sql, values) => (await guarded(client.query(prepared(sql, values)))).rowCount ?? 0,
});

export async function openPostgres(address: string): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: address,
    max: 3,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    // Durable means on the disk, whatever the server's own setting.
    options: '-c synchronous_commit=on -c client_min_messages=warning -c application_name=duizhao',
  });
  // A connection that is lost while it is used fails the query that it has; the event would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => void client.on('error', () => {}));
  const queries = queriesOf(pool);
  /** One connection for all locks, because a lock lives as long as its connection. */
  let keeper: pg.Client | null = null;
  const names = new Set<string>();
  let closed = false;

  async function withClient<T>(work: (queries: Queries) => Promise<T>): Promise<T> {
    const client = await guarded(pool.connect());
    try {
      await guarded(client.query('BEGIN'));
      const result = await work(queriesOf(client as unknown as pg.Pool));
      await guarded(client.query('COMMIT'));
      client.release();
      return result;
    } catch (error) {
      await client.query('ROLLBACK').then(
        () => client.release(),
        () => client.release(true),
      );
      throw error;
    }
  }

  /** Takes all locks anew after the connection was lost. */
  async function keep(): Promise<void> {
    if (keeper || closed || !names.size) return;
    const client = new pg.Client({ connectionString: address, keepAlive: true, connectionTimeoutMillis: 10_000 });
    client.on('error', () => {});
    client.on('end', () => {
      if (keeper === client) keeper = null;
    });
    await guarded(client.connect());
    for (const name of names) await guarded(client.query('SELECT pg_advisory_lock($1)', [lockOf(name)]));
    keeper = client;
  }

  try {
    await withClient(async (client) => {
      // Two who begin at once would both make the tables.
      await client.run('SELECT pg_advisory_xact_lock(7105130)');
      for (const table of tables({ clustered: '', key: 'BIGINT' })) await client.run(table);
    });
  } catch (error) {
    await pool.end().catch(() => {});
    throw error;
  }
  let last: Promise<unknown> = Promise.resolve();
  return {
    skipLocked: 'FOR UPDATE SKIP LOCKED',
    learn: async (q, table) => void (await q.run(`ANALYZE ${table}`)),
    ...queries,
    transaction: (work) => {
      const turn = last.then(async () => {
        await keep();
        return withClient(work);
      });
      last = turn.catch(() => {});
      return turn;
    },
    async *each<R>(sql: string) {
      const client = await guarded(pool.connect());
      try {
        await guarded(client.query('BEGIN'));
        await guarded(client.query(`DECLARE list NO SCROLL CURSOR FOR ${sql}`));
        for (;;) {
          const { rows } = await guarded(client.query(`FETCH ${PAGE} FROM list`));
          if (!rows.length) break;
          yield* rows as R[];
        }
      } finally {
        await client.query('ROLLBACK').catch(() => {});
        client.release();
      }
    },
    async hold(name) {
      names.add(name);
      if (keeper) await guarded(keeper.query('SELECT pg_advisory_lock($1)', [lockOf(name)]));
      else await keep();
    },
    async isHeld(name) {
      const [row] = await queries.all<{ free: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS free', [
        lockOf(name),
      ]);
      return !row?.free;
    },
    async close() {
      closed = true;
      await last;
      await keeper?.end().catch(() => {});
      await pool.end().catch(() => {});
    },
  };
}
