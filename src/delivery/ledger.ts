// The ledger of an issue as a whole: frozen, counted, listed, settled. What one sender does with it is in claims.ts.
import type { Database, Queries } from './database.ts';
import { type Counts, STATES, type State } from './state.ts';
import { issueNumber } from './tables.ts';

/** What a delivery froze at its start. */
export interface Mailing {
  /** Hash of the composition in all variants. */
  readonly hash: string;
  /** Hash of what it was composed from: where it is the same, so is the composition. */
  readonly source: string;
  /** Milliseconds since 1970. */
  readonly started: number;
  readonly finished: number | null;
  readonly paused: number | null;
  /** What another system said when the whole was handed over to it. */
  readonly handed: string | null;
  /** Readers on the frozen list, and up to which of them there are rows (by number; null: all). */
  readonly total: number;
  readonly filled: number | null;
}

/** Rows written before the first message may leave, and at a time while they do. */
const FIRST = 2_000;
const CHUNK = 5_000;

export class Ledger {
  readonly #db: Database;
  readonly name: string;
  /** Its number in the tables. */
  readonly issue: number;

  constructor(db: Database, name: string) {
    this.#db = db;
    this.name = name;
    this.issue = issueNumber(name);
  }

  async mailing(queries: Queries = this.#db): Promise<Mailing | null> {
    const [row] = await queries.all<Mailing>(
      'SELECT hash, source, started, finished, paused, handed, total, filled FROM mailing WHERE issue = $1',
      [this.issue],
    );
    return row ?? null;
  }

  /**
   * Freezes the composition and the list: every reader confirmed by now, once. The first rows are written here, the rest
   * by `fill`, so that a million readers hold nothing up. Of two who begin at once, one freezes and the other gets what
   * that one froze.
   */
  async freeze(
    { hash, source }: Pick<Mailing, 'hash' | 'source'>,
    now: number,
    compositions: ReadonlyMap<string, string>,
    chunk = FIRST,
  ): Promise<Mailing> {
    const mailing = await this.#db.transaction(async (q) => {
      const made = await q.run(
        `INSERT INTO mailing (issue, hash, source, started, name, total, filled, list)
         SELECT CAST($1 AS BIGINT), CAST($2 AS TEXT), CAST($3 AS TEXT), CAST($4 AS BIGINT), CAST($5 AS TEXT), COUNT(*), -1,
           (SELECT COUNT(*) FROM mailing)
         FROM subscriber WHERE state = 'confirmed' AND since <= (SELECT COUNT(*) FROM mailing)
         ON CONFLICT (issue) DO NOTHING`,
        [this.issue, hash, source, now, this.name],
      );
      if (made)
        for (const [variant, message] of compositions)
          await q.run('INSERT INTO composition (issue, variant, message) VALUES ($1, $2, $3)', [
            this.issue,
            variant,
            message,
          ]);
      return (await this.mailing(q))!;
    });
    if (mailing.filled === -1) await this.fill(chunk);
    return (await this.mailing())!;
  }

  /**
   * Writes the next rows of the frozen list. Whoever has left since gets none; whoever came since was not on it.
   * @returns whether there may be more
   */
  fill(chunk = CHUNK): Promise<boolean> {
    return this.#db.transaction(async (q) => {
      const [at] = await q.all<{ filled: number | null; list: number }>(
        `SELECT filled, list FROM mailing WHERE issue = $1 ${this.#db.skipLocked && 'FOR UPDATE'}`,
        [this.issue],
      );
      if (!at || at.filled === null) return false;
      const written = await q.run(
        `INSERT INTO delivery (issue, recipient, state, attempts)
         SELECT CAST($1 AS BIGINT), id, 'pending', 0 FROM subscriber
         WHERE state = 'confirmed' AND since <= $2 AND id > $3 ORDER BY id LIMIT $4`,
        [this.issue, at.list, at.filled, chunk],
      );
      const more = written === chunk;
      await q.run(
        `UPDATE mailing SET filled = ${more ? '(SELECT MAX(recipient) FROM delivery WHERE issue = $1)' : 'NULL'} WHERE issue = $1`,
        [this.issue],
      );
      if (at.filled === -1 || !more) await this.#db.learn(q, 'delivery');
      return more;
    });
  }

  /** The frozen composition of each variant. */
  async compositions(): Promise<ReadonlyMap<string, string>> {
    const rows = await this.#db.all<{ variant: string; message: string }>(
      'SELECT variant, message FROM composition WHERE issue = $1',
      [this.issue],
    );
    return new Map(rows.map(({ variant, message }) => [variant, message]));
  }

  /** Rows that a sender had claimed when it died become unknown. @returns how many */
  async adopt(now: number): Promise<number> {
    const senders = await this.#db.all<{ sender: string }>(
      `SELECT DISTINCT sender FROM delivery WHERE issue = $1 AND state = 'claimed'`,
      [this.issue],
    );
    let found = 0;
    for (const { sender } of senders) {
      if (await this.#db.isHeld(sender)) continue;
      found += await this.#db.transaction((q) =>
        q.run(
          `UPDATE delivery SET state = 'unknown', reply = 'the sender died before an answer was recorded', at = $3
           WHERE issue = $1 AND sender = $2 AND state = 'claimed'`,
          [this.issue, sender, now],
        ),
      );
    }
    return found;
  }

  async counts(): Promise<Counts> {
    const rows = await this.#db.all<{ state: State; n: number }>(
      'SELECT state, COUNT(*) AS n FROM delivery WHERE issue = $1 GROUP BY state',
      [this.issue],
    );
    const found = new Map(rows.map(({ state, n }) => [state, Number(n)]));
    const mailing = await this.mailing();
    if (mailing && mailing.filled !== null) {
      // Those who have no row yet.
      const written = [...found.values()].reduce((sum, n) => sum + n, 0);
      found.set('pending', (found.get('pending') ?? 0) + Math.max(1, mailing.total - written));
    }
    return Object.fromEntries(STATES.map((state) => [state, found.get(state) ?? 0])) as Record<State, number>;
  }

  /** The moment at which the next deferred row is due, or null. */
  async nextDue(): Promise<number | null> {
    const [row] = await this.#db.all<{ due: number | null }>(
      `SELECT MIN(due) AS due FROM delivery WHERE issue = $1 AND state = 'deferred'`,
      [this.issue],
    );
    return row?.due ?? null;
  }

  /** Rows put off in what is the future now, or for longer than any back-off: the clock was set back. They are due now. */
  hasten = (latest: number, now: number): Promise<number> =>
    this.#db.run(`UPDATE delivery SET due = 0 WHERE issue = $1 AND state = 'deferred' AND (due > $2 OR at > $3)`, [
      this.issue,
      latest,
      now,
    ]);

  /** Rows in a state with what was said of them, in the order of the list. */
  list = (state: State): AsyncIterable<{ address: string; reply: string | null }> =>
    this.#db.each(
      `SELECT COALESCE(s.address, '(erased)') AS address, d.reply FROM delivery d
       LEFT JOIN subscriber s ON s.id = d.recipient
       WHERE d.issue = ${this.issue} AND d.state = '${state}' ORDER BY d.recipient`,
    );

  /** Settles what is unknown: sends it again, or leaves it. @returns how many rows */
  resolve = (how: 'resend' | 'skip', now: number): Promise<number> =>
    this.#db.transaction(async (q) => {
      const count =
        how === 'skip'
          ? await q.run(`UPDATE delivery SET state = 'skipped', at = $2 WHERE issue = $1 AND state = 'unknown'`, [
              this.issue,
              now,
            ])
          : await q.run(
              `UPDATE delivery SET state = 'deferred', due = 0, attempts = 0, sender = NULL, at = $2 WHERE issue = $1 AND state = 'unknown'`,
              [this.issue, now],
            );
      if (count && how === 'resend') await q.run('UPDATE mailing SET finished = NULL WHERE issue = $1', [this.issue]);
      return count;
    });

  pause = (at: number | null): Promise<number> =>
    this.#db.run('UPDATE mailing SET paused = $2 WHERE issue = $1', [this.issue, at]);

  /** Writes down that the whole was handed over to another system. */
  hand = (hash: string, what: string, now: number): Promise<number> =>
    this.#db.run(
      `INSERT INTO mailing (issue, hash, source, started, finished, handed, name, total, list) VALUES ($1, $2, '', $3, $3, $4, $5, 0, 0)
       ON CONFLICT (issue) DO NOTHING`,
      [this.issue, hash, now, what, this.name],
    );

  /** Marks the delivery as done where no row is open any more. @returns whether it is done */
  async finish(now: number): Promise<boolean> {
    await this.#db.run(
      `UPDATE mailing SET finished = $2 WHERE issue = $1 AND finished IS NULL AND filled IS NULL AND NOT EXISTS (
         SELECT 1 FROM delivery WHERE issue = $1 AND state IN ('pending', 'claimed', 'deferred'))`,
      [this.issue, now],
    );
    return Boolean((await this.mailing())?.finished);
  }
}
