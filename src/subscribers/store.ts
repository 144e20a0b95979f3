// The list of readers: who has confirmed, in which form, and who must never be written to again.
import { randomBytes } from 'node:crypto';
import type { Database, Queries, Value } from '../delivery/database.ts';
import { VARIANTS, type Variant } from '../digest/variant.ts';
import { keyOf, readAddress } from './address.ts';

export type SubscriberState = 'pending' | 'confirmed' | 'unsubscribed';

export interface Subscriber {
  readonly address: string;
  readonly name: string;
  readonly variant: Variant;
  readonly state: SubscriberState;
  readonly token: string;
}

export interface Wish {
  readonly address: string;
  readonly email: string;
  readonly name: string;
  readonly variant: Variant;
}

export interface Imported {
  readonly added: number;
  /** Were there: name and form are taken over. */
  readonly changed: number;
  readonly same: number;
  /** Have left or were erased: an import does not bring them back. */
  readonly suppressed: number;
}

/** Rows written in one statement and in one transaction. */
const [ROWS, BATCH] = [100, 10_000];
const RANDOM_BITS = 2 ** 48;

/** How many mailings have begun: a reader who comes now is on the lists of later ones only. */
const BEGUN = '(SELECT COUNT(*) FROM mailing)';

const token = (): string => randomBytes(17).toString('base64url').slice(0, 22);
/** Random, so that a list read in this order mixes the domains. */
const id = (): number => randomBytes(6).readUIntBE(0, 6) % RANDOM_BITS;

/** The form of the digest from the columns `language` and `script`; null where they name none. */
export function variantFrom(language: string, script: string): Variant | null {
  const [l, s] = [language, script].map((text) => text.trim().toLowerCase().replace(/_/g, '-'));
  const hant = /hant|^(?:traditional|tw|hk|zh-tw|zh-hk)$|繁/.test(s!) || (!s && /hant|tw|hk/.test(l!));
  if (s && !hant && !/hans|^(?:simplified|cn|zh-cn)$|简/.test(s)) return null;
  if (!l || l === 'both' || /^(?:zh|en)[,+/ ]+(?:zh|en)$/.test(l)) return 'both';
  if (/^(?:en|english)(?:-|$)/.test(l)) return 'en';
  if (/^(?:zh|chinese|hans|hant)(?:-|$)/.test(l)) return hant ? 'zh-hant' : 'zh-hans';
  return null;
}

/** The columns of a form, as an export has them. */
export function columnsOf(variant: Variant): { language: string; script: string } {
  if (variant === 'both' || variant === 'en') return { language: variant, script: '' };
  return { language: 'zh', script: variant === 'zh-hant' ? 'hant' : 'hans' };
}

export class Subscribers {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Adds readers as confirmed. An address given twice counts once, the last row of it. */
  async import(wishes: AsyncIterable<Wish>, now: number): Promise<Imported> {
    const sum = { added: 0, changed: 0, same: 0, suppressed: 0 };
    let batch = new Map<string, Wish>();
    const write = async () => {
      const group = [...batch.values()];
      batch = new Map();
      if (!group.length) return;
      const found = await this.#db.transaction((q) => this.#write(q, group, now));
      for (const key of Object.keys(sum) as (keyof Imported)[]) sum[key] += found[key];
    };
    for await (const wish of wishes) {
      if (batch.delete(wish.email)) sum.same++;
      batch.set(wish.email, wish);
      if (batch.size >= BATCH) await write();
    }
    await write();
    return sum;
  }

  async #write(q: Queries, group: readonly Wish[], now: number): Promise<Imported> {
    const sum = { added: 0, changed: 0, same: 0, suppressed: 0 };
    for (let from = 0; from < group.length; from += ROWS) {
      const part = group.slice(from, from + ROWS);
      const marks = part.map((_, i) => `$${i + 1}`).join(', ');
      const gone = new Set(
        (
          await q.all<{ key: string }>(
            `SELECT key FROM suppression WHERE key IN (${marks})`,
            part.map(({ email }) => keyOf(email)),
          )
        ).map(({ key }) => key),
      );
      const known = new Map(
        (
          await q.all<{ email: string; name: string; variant: string; state: string }>(
            `SELECT email, name, variant, state FROM subscriber WHERE email IN (${marks})`,
            part.map(({ email }) => email),
          )
        ).map((row) => [row.email, row]),
      );
      const fresh: Wish[] = [];
      for (const wish of part) {
        const before = known.get(wish.email);
        if (gone.has(keyOf(wish.email)) || before?.state === 'unsubscribed') sum.suppressed++;
        else if (!before) fresh.push(wish);
        else if (before.name === wish.name && before.variant === wish.variant && before.state === 'confirmed')
          sum.same++;
        else {
          sum.changed++;
          await q.run(
            `UPDATE subscriber SET name = $2, variant = $3, state = 'confirmed', at = $4,
               since = CASE WHEN state = 'confirmed' THEN since ELSE ${BEGUN} END WHERE email = $1`,
            [wish.email, wish.name, wish.variant, now],
          );
        }
      }
      if (!fresh.length) continue;
      const values: Value[] = [];
      const rows = fresh.map((wish) => {
        const at = values.length;
        values.push(id(), wish.email, wish.address, wish.name, wish.variant, 'confirmed', token(), now);
        return `(${[1, 2, 3, 4, 5, 6, 7, 8].map((i) => `$${at + i}`).join(', ')}, ${BEGUN})`;
      });
      sum.added += await q.run(
        `INSERT INTO subscriber (id, email, address, name, variant, state, token, at, since) VALUES ${rows.join(', ')}`,
        values,
      );
    }
    return sum;
  }

  /** All readers, or those in one state, by address. */
  list(state?: SubscriberState): AsyncIterable<Subscriber> {
    const where = state ? `WHERE state = '${state}'` : '';
    return this.#db.each<Subscriber>(
      `SELECT address, name, variant, state, token FROM subscriber ${where} ORDER BY email`,
    );
  }

  async counts(): Promise<Record<SubscriberState | 'suppressed', number>> {
    const rows = await this.#db.all<{ state: SubscriberState; n: number }>(
      'SELECT state, COUNT(*) AS n FROM subscriber GROUP BY state',
    );
    const [gone] = await this.#db.all<{ n: number }>('SELECT COUNT(*) AS n FROM suppression');
    const of = (state: SubscriberState) => Number(rows.find((row) => row.state === state)?.n ?? 0);
    return {
      pending: of('pending'),
      confirmed: of('confirmed'),
      unsubscribed: of('unsubscribed'),
      suppressed: Number(gone?.n ?? 0),
    };
  }

  /** How many confirmed readers there are by form, and by domain, the most first. */
  async shares(domains: number): Promise<{ variants: Map<Variant, number>; domains: Map<string, number> }> {
    const variants = new Map<Variant, number>(VARIANTS.map((variant) => [variant, 0]));
    const byDomain = new Map<string, number>();
    for await (const { address, variant } of this.list('confirmed')) {
      variants.set(variant, (variants.get(variant) ?? 0) + 1);
      const domain = address.slice(address.lastIndexOf('@') + 1);
      byDomain.set(domain, (byDomain.get(domain) ?? 0) + 1);
    }
    const most = [...byDomain].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    return { variants, domains: new Map(most.slice(0, domains)) };
  }

  /**
   * Forgets a reader: ledgers know readers by number only. A hash stays, so that no import brings the address back.
   * @returns whether there was anything to forget
   */
  erase(address: string, now: number): Promise<boolean> {
    const email = emailOf(address);
    return this.#db.transaction(async (q) => {
      const gone = await q.run('DELETE FROM subscriber WHERE email = $1', [email]);
      await q.run('INSERT INTO suppression (key, reason, at) VALUES ($1, $2, $3) ON CONFLICT (key) DO NOTHING', [
        keyOf(email),
        'erased',
        now,
      ]);
      return gone > 0;
    });
  }

  /** A reader leaves, by address or by the token of a link. @returns whether there was one */
  async unsubscribe(who: { token: string } | { address: string }, now: number): Promise<boolean> {
    const [column, value] = 'token' in who ? ['token', who.token] : ['email', emailOf(who.address)];
    return (
      (await this.#db.run(`UPDATE subscriber SET state = 'unsubscribed', at = $2 WHERE ${column} = $1`, [
        value!,
        now,
      ])) > 0
    );
  }

  async byToken(token: string): Promise<Subscriber | null> {
    const [row] = await this.#db.all<Subscriber>(
      'SELECT address, name, variant, state, token FROM subscriber WHERE token = $1',
      [token],
    );
    return row ?? null;
  }

  /** A reader asks for the digest, and is written to only after confirming. @returns the token to confirm with, or null where nothing is to be done */
  async ask({ address, email, name, variant }: Wish, now: number): Promise<string | null> {
    return this.#db.transaction(async (q) => {
      const [row] = await q.all<{ state: SubscriberState; token: string }>(
        'SELECT state, token FROM subscriber WHERE email = $1',
        [email],
      );
      if (row?.state === 'confirmed') return null;
      if (row) {
        await q.run(`UPDATE subscriber SET state = 'pending', name = $2, variant = $3, at = $4 WHERE email = $1`, [
          email,
          name,
          variant,
          now,
        ]);
        return row.token;
      }
      const made = token();
      await q.run(
        `INSERT INTO subscriber (id, email, address, name, variant, state, token, since, at)
         VALUES ($1, $2, $3, $4, $5, 'pending', $6, 0, $7)`,
        [id(), email, address, name, variant, made, now],
      );
      return made;
    });
  }

  /** The reader has opened the link: this lifts a former erasure. */
  confirm(token: string, now: number): Promise<boolean> {
    return this.#db.transaction(async (q) => {
      const [row] = await q.all<{ email: string }>('SELECT email FROM subscriber WHERE token = $1', [token]);
      if (!row) return false;
      await q.run('DELETE FROM suppression WHERE key = $1', [keyOf(row.email)]);
      await q.run(
        `UPDATE subscriber SET since = CASE WHEN state = 'confirmed' THEN since ELSE ${BEGUN} END, state = 'confirmed', at = $2
         WHERE token = $1`,
        [token, now],
      );
      return true;
    });
  }

  async prefer(token: string, variant: Variant, now: number): Promise<boolean> {
    return (
      (await this.#db.run('UPDATE subscriber SET variant = $2, at = $3 WHERE token = $1', [token, variant, now])) > 0
    );
  }
}

function emailOf(address: string): string {
  const read = readAddress(address);
  return typeof read === 'string' ? address.trim().toLowerCase() : read.email;
}
