// The sender: claims rows in groups, sends them, records the answers. Its one promise: what it has claimed and not yet
// recorded is never more than a group and its open connections.
import { setTimeout as after } from 'node:timers/promises';
import { type Claim, type Claims, GROUP, type Settled, type Stepped } from './claims.ts';
import { DatabaseError } from './database.ts';
import type { Ledger } from './ledger.ts';
import { backOff, domainOf, LATEST, Pace, type PaceOptions } from './pace.ts';
import type { Outcome, Parcel, Transport } from './transport.ts';

export interface DeliverOptions extends PaceOptions {
  /** Messages an hour over all senders; 0: no limit. */
  readonly hourly: number;
  /** Attempts before a passing refusal is taken for lasting. */
  readonly attempts: number;
  /** Milliseconds without a database before giving up. */
  readonly patience: number;
}

export type Event =
  | { readonly event: 'answer'; readonly state: Settled['state'] | 'suppressed'; readonly count: number }
  | { readonly event: 'slow'; readonly connections: number; readonly ms: number; readonly reply: string }
  | { readonly event: 'offline'; readonly reply: string }
  | { readonly event: 'database'; readonly message: string }
  | { readonly event: 'limit' };

/** Why a sender ended: nothing left, asked to, paused, or a reason to stop. */
export interface Ended {
  readonly why: 'done' | 'asked' | 'paused' | 'stopped';
  readonly reason: string | null;
}

export interface Effects {
  /** Milliseconds since 1970 by a clock that never goes back while we run. */
  now(): number;
  readonly signal?: AbortSignal | undefined;
  tell(event: Event): void;
  random?(): number;
}

/** Claims and answers are committed at least this often, milliseconds. */
const BEAT = 100;
/** Refusals in a row after which something other than the addresses is wrong. */
const ROW = 25;
/** Attempts in a row to reach a server before giving up: one that has answered us, and one that never has. */
const UNREACHED = 6;
const UNHEARD = 3;
/** Milliseconds that a message under way is waited for when we are asked to stop. */
const GRACE = 10_000;

interface Ready extends Claim {
  readonly domain: string;
  readonly at: number;
}

/**
 * Sends what the ledger has open until nothing is. Several may run on one ledger.
 * @throws DatabaseError when the database stays away: what was under way is then unknown
 */
export async function deliver(
  ledger: Ledger,
  claims: Claims,
  transport: Transport,
  parcel: (claim: Claim) => Parcel | Promise<Parcel>,
  options: DeliverOptions,
  effects: Effects,
): Promise<Ended> {
  const pace = new Pace(options);
  const ready: Ready[] = [];
  const under = new Map<number, Ready>();
  const reserved = new Map<number, number>();
  let answers: Settled[] = [];
  let refusals = 0;
  let heard = false;
  let stop: Ended | null = null;
  let wake = () => {};
  let timer: NodeJS.Timeout | undefined;
  // What is claimed and has not left is unknown if we die: no more of it than leaves while we commit.
  let flow = 0;
  let measured = performance.now();
  // A commit takes `lead` milliseconds.
  let lead = BEAT / 4;
  const ahead = () => Math.max(pace.width, Math.min(GROUP, Math.ceil(flow * Math.min(BEAT, 2 * lead + BEAT / 2))));
  const { now, signal, tell } = effects;
  const asked = () => {
    stop ??= { why: 'asked', reason: null };
    wake();
  };
  signal?.addEventListener('abort', asked, { once: true });
  if (signal?.aborted) asked();

  function settle(claim: Claim, state: Settled['state'], reply: string, more: Partial<Settled> = {}): void {
    answers.push({ recipient: claim.recipient, state, reply, ...more });
    if (!more.unspent) tell({ event: 'answer', state, count: 1 });
    if (answers.length >= GROUP / 2) wake();
  }

  function answered(claim: Ready, outcome: Outcome): void {
    const { reply } = outcome;
    if (outcome.kind === 'offline' || outcome.kind === 'stop') {
      // Nothing left and nobody refused it: back to the front.
      ready.unshift(claim);
      if (outcome.kind === 'stop') stop ??= { why: 'stopped', reason: reply };
      else {
        const before = pace.failures;
        const times = pace.offline(now());
        if (times > before) tell({ event: 'offline', reply });
        // A server that has never answered is more likely misspelt than resting.
        if (times >= (heard ? UNREACHED : UNHEARD)) stop ??= { why: 'stopped', reason: reply };
      }
      return;
    }
    heard = true;
    if (outcome.kind === 'later') {
      if (outcome.slow) tell({ event: 'slow', ms: pace.slow(now()), connections: pace.width, reply });
      if (claim.attempts >= options.attempts) settle(claim, 'failed', reply);
      else settle(claim, 'deferred', reply, { due: now() + backOff(claim.attempts, effects.random) });
      return;
    }
    pace.good();
    refusals = outcome.kind === 'refused' ? refusals + 1 : 0;
    if (refusals >= ROW) stop ??= { why: 'stopped', reason: `${ROW} refusals in a row, the last: ${reply}` };
    settle(claim, outcome.kind === 'accepted' ? 'sent' : outcome.kind === 'refused' ? 'failed' : 'unknown', reply);
  }

  async function send(claim: Ready): Promise<void> {
    under.set(claim.recipient, claim);
    pace.begin(claim.domain, now());
    let outcome: Outcome;
    try {
      outcome = await transport.send(await parcel(claim));
    } catch (error) {
      outcome = { kind: 'stop', reply: (error as Error).message };
    }
    // It may have been given up meanwhile.
    if (under.delete(claim.recipient)) answered(claim, outcome);
    // Messages a millisecond, the last ones counting most.
    const at = performance.now();
    flow += (1 / Math.max(0.01, at - measured) - flow) * Math.min(1, (at - measured) / BEAT);
    measured = at;
    pace.end(claim.domain);
    pump();
  }

  /** Lets leave what may leave now. */
  function pump(): void {
    clearTimeout(timer);
    while (!stop && ready.length && under.size < pace.width) {
      const at = now();
      const wait = pace.wait(at);
      const next = wait ? -1 : ready.findIndex((claim) => claim.at <= at && pace.open(claim.domain));
      if (next < 0) {
        const first = Math.min(...ready.map((claim) => claim.at));
        timer = setTimeout(pump, Math.max(1, wait, Math.min(first - at, BEAT)));
        break;
      }
      void send(ready.splice(next, 1)[0]!);
    }
    if ((ready.length < ahead() * 0.75 && performance.now() >= rest) || stop) wake();
  }

  /** A domain with a rate of its own has a moment for each row; a row whose moment is far off is put back until then. */
  function take(claim: Claim): void {
    const domain = domainOf(claim.address);
    const at = reserved.get(claim.recipient) ?? pace.slot(domain, now());
    if (at - now() < 2000) {
      reserved.delete(claim.recipient);
      ready.push({ ...claim, domain, at });
      return;
    }
    reserved.set(claim.recipient, at);
    settle(claim, 'deferred', '', { due: Math.round(Math.min(at, now() + LATEST)), unspent: true });
  }

  let rest = 0;
  const limits = { second: options.rate && Math.max(1, options.rate), hour: options.hourly };
  let failing = 0;
  async function step(want: number): Promise<Stepped | null> {
    const settled = answers;
    answers = [];
    const began = performance.now();
    try {
      if (failing)
        await claims.letGo(
          [...ready, ...under.values(), ...settled].map((c) => c.recipient),
          now(),
        );
      const stepped = await claims.step({ settled, want, limits, now: now() });
      failing = 0;
      const took = performance.now() - began;
      lead = took > lead ? took : lead * 0.9 + took * 0.1;
      return stepped;
    } catch (error) {
      answers = [...settled, ...answers];
      return bear(error);
    }
  }

  /** Waits a little for the database. @throws what it is given, when that has gone on too long or is another matter */
  async function bear(error: unknown): Promise<null> {
    if (!(error instanceof DatabaseError)) throw error;
    failing ||= performance.now();
    tell({ event: 'database', message: error.message });
    if (performance.now() - failing > options.patience) throw error;
    await after(500);
    return null;
  }

  try {
    for (;;) {
      // What has been answered is recorded in the same transaction, so it takes up no room.
      const room = GROUP + options.connections - ready.length - under.size;
      const next = ahead() + pace.width - ready.length - under.size;
      const rated = options.rate ? Math.ceil(options.rate) - ready.length : GROUP;
      const resting = stop || failing || performance.now() < rest;
      const want = resting ? 0 : Math.max(0, Math.min(GROUP, room, rated, next));
      if (want || answers.length || failing) {
        const stepped = await step(want);
        if (stepped) {
          if (stepped.suppressed) tell({ event: 'answer', state: 'suppressed', count: stepped.suppressed });
          if (stepped.paused) stop ??= { why: 'paused', reason: null };
          for (const claim of stepped.claims) take(claim);
          pump();
          if (stepped.limited) tell({ event: 'limit' });
          // Nothing to be had: ask again in a while, or never.
          if (want && !stepped.claims.length && !stepped.suppressed) {
            rest = performance.now() + (stepped.limited ? 200 : BEAT);
            if (!stepped.limited && !ready.length && !under.size && !answers.length) {
              const open = await left().catch(bear);
              if (open === 0) break;
              rest = performance.now() + (open ?? 0);
            }
          }
        }
      }
      if (stop && !under.size && !failing) break;
      if (stop && (stop as Ended).why === 'asked') await winding();
      if (answers.length >= GROUP / 2 || (stop && !under.size)) continue;
      await new Promise<void>((done) => {
        const beat = setTimeout(done, BEAT);
        wake = () => {
          clearTimeout(beat);
          done();
        };
      });
      wake = () => {};
    }
    for (const claim of ready.splice(0)) settle(claim, 'deferred', '', { due: 0, unspent: true });
    while (answers.length) await step(0);
    return stop ?? { why: 'done', reason: null };
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', asked);
    await transport.close();
  }

  /** Milliseconds to wait for rows that are not due or that others hold; 0: nothing is left. */
  async function left(): Promise<number> {
    const { pending, deferred, claimed } = await ledger.counts();
    if (pending) claims.rewind();
    if (pending) return BEAT;
    if (deferred) return Math.min(Math.max(BEAT, ((await ledger.nextDue()) ?? 0) - now()), 2000);
    if (claimed && (await ledger.adopt(now()))) return BEAT;
    return 0;
  }

  async function winding(): Promise<void> {
    for (const until = performance.now() + GRACE; under.size && performance.now() < until; ) await after(20);
    for (const claim of under.values()) settle(claim, 'unknown', 'stopped while the answer was awaited');
    under.clear();
  }
}
