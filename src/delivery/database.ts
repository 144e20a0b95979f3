// What the ledger and the list of subscribers need of a database: SQL that SQLite and PostgreSQL both understand,
// transactions one after another, and a lock that ends with the process that holds it.
import { openPostgres } from './postgres.ts';
import { openSqlite } from './sqlite.ts';

export type Value = string | number | null;
export type Row = Record<string, Value>;

export interface Queries {
  /** Runs one statement with parameters `$1`, `$2`, … @returns the rows it yields */
  all<R = Row>(sql: string, values?: readonly Value[]): Promise<R[]>;
  /** Runs one statement. @returns how many rows it changed */
  run(sql: string, values?: readonly Value[]): Promise<number>;
}

export interface Database extends Queries {
  /** SQL that is not the same in both: `FOR UPDATE SKIP LOCKED` where rows can be locked, else nothing. */
  readonly skipLocked: string;
  /** Looks at a table that has just been filled, where the planner would otherwise guess. */
  learn(queries: Queries, table: string): Promise<void>;
  /**
   * Runs `work` in a transaction that is durable when this returns: what was written survives the death of the process
   * and of the machine. Transactions of one Database never overlap. Rolled back when `work` throws.
   */
  transaction<T>(work: (queries: Queries) => Promise<T>): Promise<T>;
  /** Rows one by one, for lists that do not fit in memory. */
  each<R = Row>(sql: string): AsyncIterable<R>;
  /** Locks a name until `close` or the death of this process, whichever way it dies: no clock is asked. */
  hold(name: string): Promise<void>;
  /** Whether a living process holds the name. */
  isHeld(name: string): Promise<boolean>;
  close(): Promise<void>;
}

/** The database could not be reached, is full or is broken: the work may succeed when tried again. */
export class DatabaseError extends Error {
  readonly code = 'EDATABASE';
}

/**
 * Opens a database by its address: `postgres://…`, or the path of an SQLite file, made with its folder where absent.
 * @throws DatabaseError
 */
export const openDatabase = (address: string): Promise<Database> =>
  /^postgres(?:ql)?:\/\//.test(address) ? openPostgres(address) : openSqlite(address);

/** An address as it may be shown: without what stands before the @. */
export const shownAddress = (address: string): string => address.replace(/\/\/[^@/]*@/, '//').replace(/\?.*$/, '');
