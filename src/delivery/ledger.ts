// The ledger: who has had an issue. Every change is a transaction; what a sender claims is on the disk before it leaves.
import type { Database, Queries, Value } from './database.ts';
import { type Counts, STATES, type State } from './state.ts';

/** A group is at most so many rows: what one transaction claims or settles. */
export const GROUP = 50;

/** What a delivery froze at its start. */
export interface Mailing {
  readonly issue: string;
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
}

/** A row that one sender, and no other, may send. */
export interface Claim {
  readonly recipient: number;
  readonly address: string;
  readonly name: string;
  readonly variant: string;
  readonly token: string;
  /** This attempt's number, from 1. */
  readonly attempts: number;
}

export interface Settled {
  readonly recipient: number;
  readonly state: Extract<State, 'sent' | 'failed' | 'deferred' | 'unknown'>;
  /** What the server said, without the address. */
  readonly reply: string;
  /** Deferred: not before this moment. */
  readonly due?: number;
  /** It never left: the attempt does not count. */
  readonly unspent?: boolean;
}

export interface Limits {
  /** Messages a second and an hour, over all senders on this database; 0: none. */
  readonly second: number;
  readonly hour: number;
}

export interface Step {
  readonly sender: string;
  readonly settled: readonly Settled[];
  /** How many rows the sender would take. */
  readonly want: number;
  readonly limits: Limits;
  readonly now: number;
}

export interface Stepped {
  readonly claims: readonly Claim[];
  /** Rows found to be suppressed and passed over. */
  readonly suppressed: number;
  readonly paused: boolean;
  /** A limit, not the list, kept rows back. */
  readonly limited: boolean;
}

export class Ledger {
  readonly #db: Database;
  /** Pending rows up to here are taken, null: all are. The list is read once, not from its beginning each time. */
  #cursor: number | null = -1;
  readonly issue: string;

  constructor(db: Database, issue: string) {
    this.#db = db;
    this.issue = issue;
  }

  async mailing(queries: Queries = this.#db): Promise<Mailing | null> {
    const [row] = await queries.all<Mailing>(
      'SELECT issue, hash, source, started, finished, paused, handed FROM mailing WHERE issue = $1',
      [this.issue],
    );
    return row ?? null;
  }

  /**
   * Freezes the composition and the list: every confirmed subscriber who is not suppressed, once. Of two who begin at
   * once, one freezes and the other gets what that one froze.
   */
  async freeze(
    { hash, source }: Pick<Mailing, 'hash' | 'source'>,
    now: number,
    compositions: ReadonlyMap<string, string>,
  ): Promise<Mailing> {
    return this.#db.transaction(async (q) => {
      const made = await q.run(
        'INSERT INTO mailing (issue, hash, source, started) VALUES ($1, $2, $3, $4) ON CONFLICT (issue) DO NOTHING',
        [this.issue, hash, source, now],
      );
      if (made) {
        for (const [variant, message] of compositions)
          await q.run('INSERT INTO composition (issue, variant, message) VALUES ($1, $2, $3)', [
            this.issue,
            variant,
            message,
          ]);
        await q.run(
          `INSERT INTO delivery (issue, recipient, address, name, variant, token, state, attempts)
           SELECT CAST($1 AS TEXT), id, address, name, variant, token, 'pending', 0 FROM subscriber WHERE state = 'confirmed' ORDER BY id`,
          [this.issue],
        );
      }
      return (await this.mailing(q))!;
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

  /** Takes up work under a name that no other living sender has. */
  join = (sender: string): Promise<void> => this.#db.hold(sender);

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

  /** One transaction: records what was answered and claims what may leave next. */
  async step({ sender, settled, want, limits, now }: Step): Promise<Stepped> {
    const cursor = this.#cursor;
    let read = cursor;
    const stepped = await this.#db.transaction(async (q) => {
      await this.#settle(q, sender, settled, now);
      const mailing = await this.mailing(q);
      if (want < 1 || mailing?.paused)
        return { claims: [], suppressed: 0, paused: Boolean(mailing?.paused), limited: false };
      const room = await this.#room(q, limits, now);
      const most = Math.min(want, GROUP, room);
      if (most < 1) return { claims: [], suppressed: 0, paused: false, limited: true };
      const due = await this.#take(q, sender, now, most, `state = 'deferred' AND due <= $5`, now, 'due');
      const fresh =
        due.length < most && cursor !== null
          ? await this.#take(
              q,
              sender,
              now,
              most - due.length,
              `state = 'pending' AND recipient > $5`,
              cursor,
              'recipient',
            )
          : [];
      if (cursor !== null && due.length < most)
        read = due.length + fresh.length < most ? null : Math.max(cursor, ...fresh.map(({ recipient }) => recipient));
      const taken = [...due, ...fresh];
      const left = await this.#suppress(q, taken, now);
      const claims = taken.filter(({ recipient }) => !left.has(recipient));
      if (claims.length && (limits.second || limits.hour)) await this.#spend(q, claims.length, now);
      return { claims, suppressed: left.size, paused: false, limited: most < want && room < want };
    });
    this.#cursor = read;
    return stepped;
  }

  /** Reads the list from its beginning again: rows that another sender let go may stand there. */
  rewind(): void {
    this.#cursor = -1;
  }

  /**
   * After a failed transaction of which nobody knows whether it was committed: rows claimed for this sender that it does
   * not know of have never left, and are let go.
   */
  letGo = (sender: string, known: readonly number[], now: number): Promise<number> =>
    this.#db.run(
      `UPDATE delivery SET state = 'deferred', due = 0, attempts = attempts - 1, at = $3
       WHERE issue = $1 AND sender = $2 AND state = 'claimed' AND recipient NOT IN (${[-1, ...known].join(', ')})`,
      [this.issue, sender, now],
    );

  async #settle(q: Queries, sender: string, settled: readonly Settled[], now: number): Promise<void> {
    for (let from = 0; from < settled.length; from += GROUP) {
      const values: Value[] = [this.issue, sender, now];
      const lines = settled.slice(from, from + GROUP).map(({ recipient, state, reply, due, unspent }) => {
        const at = values.length;
        values.push(recipient, state, reply.slice(0, 500), due ?? null, unspent ? 1 : 0);
        return `(CAST($${at + 1} AS BIGINT), CAST($${at + 2} AS TEXT), CAST($${at + 3} AS TEXT), CAST($${at + 4} AS BIGINT), CAST($${at + 5} AS INTEGER))`;
      });
      // A row whose sender was taken for dead is unknown by now; the answer is still the truth about it.
      await q.run(
        `WITH answer (recipient, state, reply, due, unspent) AS (VALUES ${lines.join(', ')})
         UPDATE delivery SET state = answer.state, reply = answer.reply, due = answer.due,
           attempts = attempts - answer.unspent, at = $3
         FROM answer WHERE delivery.issue = $1 AND delivery.recipient = answer.recipient
           AND delivery.sender = $2 AND delivery.state IN ('claimed', 'unknown')`,
        values,
      );
    }
  }

  async #take(
    q: Queries,
    sender: string,
    now: number,
    most: number,
    where: string,
    bound: number,
    order: string,
  ): Promise<Claim[]> {
    const rows = await q.all<Claim>(
      `WITH take AS MATERIALIZED (
         SELECT recipient AS r FROM delivery WHERE issue = $1 AND ${where} ORDER BY ${order} LIMIT $4 ${this.#db.skipLocked})
       UPDATE delivery SET state = 'claimed', sender = $2, attempts = attempts + 1, at = $3, due = NULL
       FROM take WHERE issue = $1 AND recipient = take.r
       RETURNING recipient, address, name, variant, token, attempts`,
      [this.issue, sender, now, most, bound],
    );
    return rows;
  }

  /** Rows whose reader has left since the list was frozen. */
  async #suppress(q: Queries, taken: readonly Claim[], now: number): Promise<Set<number>> {
    if (!taken.length) return new Set();
    const marks = taken.map((_, i) => `$${i + 1}`).join(', ');
    const rows = await q.all<{ recipient: number }>(
      // Who unsubscribed, and who was erased and so is no subscriber any more.
      `SELECT d.recipient FROM delivery d LEFT JOIN subscriber s ON s.id = d.recipient
       WHERE d.issue = $${taken.length + 1} AND d.recipient IN (${marks}) AND (s.id IS NULL OR s.state <> 'confirmed')`,
      [...taken.map(({ recipient }) => recipient), this.issue],
    );
    for (const { recipient } of rows)
      await q.run(
        `UPDATE delivery SET state = 'suppressed', attempts = attempts - 1, at = $3 WHERE issue = $1 AND recipient = $2`,
        [this.issue, recipient, now],
      );
    return new Set(rows.map(({ recipient }) => recipient));
  }

  /** How many more the limits allow in this second and this hour. */
  async #room(q: Queries, { second, hour }: Limits, now: number): Promise<number> {
    if (!second && !hour) return GROUP;
    // One after another, or two senders would each spend what is left.
    if (this.#db.skipLocked) await q.all('SELECT issue FROM mailing WHERE issue = $1 FOR UPDATE', [this.issue]);
    const at = Math.floor(now / 1000);
    // Both ways: after the clock was set back, what left in its future counts too.
    const [row] = await q.all<{ s: number | null; h: number | null }>(
      `SELECT SUM(CASE WHEN second = $1 THEN messages ELSE 0 END) AS s, SUM(messages) AS h FROM spent
       WHERE second > $1 - 3600 AND second < $1 + 3600`,
      [at],
    );
    return Math.min(second ? second - Number(row?.s ?? 0) : GROUP, hour ? hour - Number(row?.h ?? 0) : GROUP);
  }

  async #spend(q: Queries, messages: number, now: number): Promise<void> {
    const at = Math.floor(now / 1000);
    await q.run(
      'INSERT INTO spent (second, messages) VALUES ($1, $2) ON CONFLICT (second) DO UPDATE SET messages = spent.messages + excluded.messages',
      [at, messages],
    );
    await q.run('DELETE FROM spent WHERE second < $1', [at - 7200]);
  }

  async counts(): Promise<Counts> {
    const rows = await this.#db.all<{ state: State; n: number }>(
      'SELECT state, COUNT(*) AS n FROM delivery WHERE issue = $1 GROUP BY state',
      [this.issue],
    );
    const found = new Map(rows.map(({ state, n }) => [state, Number(n)]));
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
      `SELECT address, reply FROM delivery WHERE issue = '${this.issue.replace(/'/g, "''")}' AND state = '${state}' ORDER BY recipient`,
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

  hand = (what: string): Promise<number> =>
    this.#db.run('UPDATE mailing SET handed = $2 WHERE issue = $1', [this.issue, what]);

  /** Marks the delivery as done where no row is open any more. @returns whether it is done */
  async finish(now: number): Promise<boolean> {
    await this.#db.run(
      `UPDATE mailing SET finished = $2 WHERE issue = $1 AND finished IS NULL AND NOT EXISTS (
         SELECT 1 FROM delivery WHERE issue = $1 AND state IN ('pending', 'claimed', 'deferred'))`,
      [this.issue, now],
    );
    return Boolean((await this.mailing())?.finished);
  }
}
