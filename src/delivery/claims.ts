// One sender's part of the ledger: what it claims is on the disk before it leaves, what was answered soon after.
import type { Database, Queries, Value } from './database.ts';
import type { State } from './state.ts';
import { issueNumber } from './tables.ts';

/** A group is at most so many rows: what one transaction claims or settles. */
export const GROUP = 50;

/** Milliseconds between two looks at what was put off, while there is fresh work. */
const LOOK = 500;

// SQLite returns columns of the changed table only, so each is looked up.
const READER = ['address', 'name', 'variant', 'token', 'state']
  .map(
    (name) =>
      `(SELECT s.${name} FROM subscriber s WHERE s.id = delivery.recipient) AS ${name === 'state' ? 'reader' : name}`,
  )
  .join(', ');

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

export class Claims {
  readonly #db: Database;
  readonly #issue: number;
  readonly #sender: string;
  /** Pending rows up to here are taken, null: all are. The list is read once, not from its beginning each time. */
  #cursor: number | null = -1;
  /** When rows that were put off were last looked for. */
  #looked = 0;

  /** `sender`: a name that no other living sender has. */
  constructor(db: Database, issue: string, sender: string) {
    this.#db = db;
    this.#issue = issueNumber(issue);
    this.#sender = sender;
  }

  /** Says that this sender lives, until this process ends. */
  join = (): Promise<void> => this.#db.hold(this.#sender);

  /** One transaction: records what was answered and claims what may leave next. */
  async step({ settled, want, limits, now }: Step): Promise<Stepped> {
    const cursor = this.#cursor;
    let read = cursor;
    const stepped = await this.#db.transaction(async (q) => {
      await this.#settle(q, settled, now);
      const none = { claims: [], suppressed: 0, paused: false, limited: false };
      if (want < 1) return none;
      const room = await this.#room(q, limits, now);
      const most = Math.min(want, GROUP, room);
      if (most < 1) return { ...none, limited: true };
      const take = (where: string, bound: number, order: string) => (most: number) =>
        this.#take(q, { now, most, where, bound, order });
      const due = take(`state = 'deferred' AND due <= $5`, now, 'due');
      // What is put off is looked for now and then, and when nothing else is left.
      const looks = now - this.#looked >= LOOK || now < this.#looked;
      const taken = looks ? await due(most) : [];
      if (cursor !== null && taken.length < most) {
        const fresh = await take(`state = 'pending' AND recipient > $5`, cursor, 'recipient')(most - taken.length);
        read = taken.length + fresh.length < most ? null : Math.max(cursor, ...fresh.map(({ recipient }) => recipient));
        taken.push(...fresh);
      }
      if (!looks && taken.length < most) taken.push(...(await due(most - taken.length)));
      if (looks) this.#looked = now;
      if (!taken.length) return { ...none, paused: await this.#paused(q) };
      // Who unsubscribed since the list was frozen, and who was erased and so is no subscriber any more.
      const [gone, claims] = [false, true].map((stays) =>
        taken.filter(({ reader }) => (reader === 'confirmed') === stays),
      );
      for (const { recipient } of gone!) await this.#suppress(q, recipient, now);
      if (limits.second || limits.hour) await this.#spend(q, claims!.length, now);
      return {
        claims: claims!,
        suppressed: gone!.length,
        paused: false,
        limited: room < want && taken.length === room,
      };
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
  letGo = (known: readonly number[], now: number): Promise<number> =>
    this.#db.run(
      `UPDATE delivery SET state = 'deferred', due = 0, attempts = attempts - 1, at = $3
       WHERE issue = $1 AND sender = $2 AND state = 'claimed' AND recipient NOT IN (${[-1, ...known].join(', ')})`,
      [this.#issue, this.#sender, now],
    );

  async #settle(q: Queries, settled: readonly Settled[], now: number): Promise<void> {
    for (let from = 0; from < settled.length; from += GROUP) {
      const values: Value[] = [this.#issue, this.#sender, now];
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

  #take(
    q: Queries,
    { now, most, where, bound, order }: Record<'where' | 'order', string> & Record<'now' | 'most' | 'bound', number>,
  ): Promise<(Claim & { readonly reader: string | null })[]> {
    return q.all(
      `WITH take AS MATERIALIZED (
         SELECT recipient AS r FROM delivery
         WHERE issue = $1 AND ${where} AND NOT EXISTS (SELECT 1 FROM mailing WHERE issue = $1 AND paused IS NOT NULL)
         ORDER BY ${order} LIMIT $4 ${this.#db.skipLocked})
       UPDATE delivery SET state = 'claimed', sender = $2, attempts = attempts + 1, at = $3, due = NULL
       FROM take WHERE issue = $1 AND recipient = take.r
       RETURNING recipient, attempts, ${READER}`,
      [this.#issue, this.#sender, now, most, bound],
    );
  }

  #suppress = (q: Queries, recipient: number, now: number): Promise<number> =>
    q.run(
      `UPDATE delivery SET state = 'suppressed', attempts = attempts - 1, at = $3 WHERE issue = $1 AND recipient = $2`,
      [this.#issue, recipient, now],
    );

  /** How many more the limits allow in this second and this hour. */
  async #room(q: Queries, { second, hour }: Limits, now: number): Promise<number> {
    if (!second && !hour) return GROUP;
    // One after another, or two senders would each spend what is left.
    if (this.#db.skipLocked) await q.all('SELECT issue FROM mailing WHERE issue = $1 FOR UPDATE', [this.#issue]);
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

  async #paused(q: Queries): Promise<boolean> {
    const rows = await q.all('SELECT 1 FROM mailing WHERE issue = $1 AND paused IS NOT NULL', [this.#issue]);
    return rows.length > 0;
  }
}
