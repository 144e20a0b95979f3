// SQLite by Node's own module: one file, write-ahead log, every commit on the disk before it counts.
import { closeSync, mkdirSync, openSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { setTimeout as after } from 'node:timers/promises';
import { type Database, DatabaseError, type Queries, type Value } from './database.ts';
import { tables } from './tables.ts';

/** Milliseconds that a writer waits for another to commit. */
const PATIENCE = 15_000;
/** SQLITE_BUSY. */
const BUSY = 5;
/** Milliseconds after which a lock nobody holds is litter. */
const YOUNG = 60_000;

const failure = (error: unknown): Error => {
  const { errstr, message } = error as { errstr?: string; message: string };
  return error instanceof Error && 'errcode' in error
    ? new DatabaseError(`SQLite: ${errstr ?? message}`, { cause: error })
    : (error as Error);
};

export async function openSqlite(file: string): Promise<Database> {
  let db: DatabaseSync;
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    // Addresses are for the owner's eyes; the log and its index take the file's mode.
    closeSync(openSync(file, 'a', 0o600));
    db = new DatabaseSync(file, { timeout: PATIENCE });
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY');
    db.exec('BEGIN IMMEDIATE');
    for (const table of tables({ clustered: 'WITHOUT ROWID', key: 'INTEGER' })) db.exec(table);
    db.exec('COMMIT');
    db.exec('PRAGMA busy_timeout = 0');
  } catch (error) {
    const known = failure(error);
    throw known instanceof DatabaseError ? new DatabaseError(`${file}: ${known.message}`, { cause: error }) : known;
  }
  const statements = new Map<string, StatementSync>();
  const statement = (sql: string): StatementSync => {
    let found = statements.get(sql);
    // $1 is a name in SQLite; ?1 is the first parameter.
    if (!found) {
      found = db.prepare(sql.replace(/\$(\d+)/g, '?$1'));
      statements.set(sql, found);
    }
    return found;
  };
  /** Waits without holding up the connections of this process while another writes. */
  const patiently = async <T>(work: () => T): Promise<T> => {
    for (const until = performance.now() + PATIENCE; ; ) {
      try {
        return work();
      } catch (error) {
        if ((error as { errcode?: number }).errcode !== BUSY || performance.now() > until) throw failure(error);
        await after(1 + Math.random() * 10);
      }
    }
  };
  const guarded = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw failure(error);
    }
  };
  const queries: Queries = {
    all: async <R>(sql: string, values: readonly Value[] = []) => guarded(() => statement(sql).all(...values) as R[]),
    run: async (sql, values = []) => guarded(() => Number(statement(sql).run(...values).changes)),
  };
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work);
    last = turn.catch(() => {});
    return turn;
  };
  const held = new Map<string, DatabaseSync>();
  const lockFile = (name: string) => `${file}-lock-${name}`;
  async function isHeld(name: string): Promise<boolean> {
    if (held.has(name)) return true;
    const lock = new DatabaseSync(lockFile(name), { timeout: 0 });
    try {
      lock.exec('BEGIN EXCLUSIVE');
      lock.exec('ROLLBACK');
    } catch (error) {
      if ((error as { errcode?: number }).errcode === BUSY) return true;
      throw failure(error);
    } finally {
      lock.close();
    }
    rmSync(lockFile(name), { force: true });
    return false;
  }
  /** Removes locks of the dead. A young one may be of somebody who is just about to take it. */
  async function sweep(): Promise<void> {
    const prefix = `${basename(file)}-lock-`;
    for (const entry of readdirSync(dirname(file))) {
      if (!entry.startsWith(prefix)) continue;
      const { mtimeMs } = statSync(join(dirname(file), entry), { throwIfNoEntry: false }) ?? { mtimeMs: Date.now() };
      if (Date.now() - mtimeMs > YOUNG) await isHeld(entry.slice(prefix.length));
    }
  }
  return {
    skipLocked: '',
    async learn() {},
    all: (sql, values) => inTurn(() => patiently(() => statement(sql).all(...(values ?? [])) as never)),
    run: (sql, values) => inTurn(() => patiently(() => Number(statement(sql).run(...(values ?? [])).changes))),
    transaction: (work) =>
      inTurn(async () => {
        await patiently(() => db.exec('BEGIN IMMEDIATE'));
        try {
          const result = await work(queries);
          guarded(() => db.exec('COMMIT'));
          return result;
        } catch (error) {
          if (db.isTransaction) db.exec('ROLLBACK');
          throw error;
        }
      }),
    async *each<R>(sql: string) {
      // A statement of its own: another query may run while this one is read.
      yield* db.prepare(sql).iterate() as Iterable<R>;
    },
    // The operating system gives up a dead process's locks, whichever way it died.
    async hold(name) {
      await sweep();
      const lock = new DatabaseSync(lockFile(name), { timeout: 0 });
      guarded(() => lock.exec('BEGIN EXCLUSIVE'));
      held.set(name, lock);
    },
    isHeld,
    async close() {
      await last;
      for (const [name, lock] of held) {
        lock.close();
        rmSync(lockFile(name), { force: true });
      }
      held.clear();
      db.close();
    },
  };
}
