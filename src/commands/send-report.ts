// What `send` says: a line that moves on a terminal, a line now and then elsewhere, events as JSON, and the end.
import type { Event } from '../delivery/deliver.ts';
import type { Ledger } from '../delivery/ledger.ts';
import { type Counts, OPEN, STATES, type State } from '../delivery/state.ts';
import type { Effects } from './effects.ts';

export interface SendReport {
  tell(event: Event): void;
  /** Anything else, as an event or a line. */
  say(event: string, values: Record<string, unknown>, line: string): void;
  /** The counts, and every address that is unknown or failed. */
  end(ledger: Ledger, why: string): Promise<Counts>;
}

/** Milliseconds between two lines of progress, on a terminal and elsewhere. */
const OFTEN = 200;
const SELDOM = 10_000;

export function sendReport(issue: string, before: Counts | null, json: boolean, effects: Effects): SendReport {
  const { stdout, stderr } = effects;
  const now: Record<State, number> = { ...(before ?? (Object.fromEntries(STATES.map((s) => [s, 0])) as Counts)) };
  const all = STATES.reduce((sum, state) => sum + now[state], 0);
  const began = performance.now();
  let last = json ? began : Number.NEGATIVE_INFINITY;
  let done = 0;
  let limited = false;
  const emit = (event: string, values: Record<string, unknown>) =>
    stdout.write(`${JSON.stringify({ event, issue, at: effects.now().toISOString(), ...values })}\n`);

  function progress(): void {
    const at = performance.now();
    if (at - last < (stderr.isTTY && !json ? OFTEN : SELDOM)) return;
    last = at;
    const settled = all - Math.max(0, now.pending + now.deferred + now.claimed);
    const rate = done / Math.max(0.001, (at - began) / 1000);
    const seconds = rate ? Math.round((all - settled) / rate) : null;
    if (json)
      return void emit('progress', {
        done: settled,
        of: all,
        perSecond: Math.round(rate * 10) / 10,
        secondsLeft: seconds,
      });
    const line = `${settled} of ${all}, ${rate.toFixed(1)} a second${seconds === null ? '' : `, ${duration(seconds)} left`}`;
    stderr.write(stderr.isTTY ? `\r\u001B[K${line}` : `${line}\n`);
  }

  return {
    tell(event) {
      if (event.event === 'answer') {
        limited = false;
        now[event.state] += event.count;
        // Where it came from is known closely enough for a line of progress.
        if (now.pending > 0 && event.state !== 'deferred') now.pending -= event.count;
        else if (event.state !== 'deferred') now.deferred = Math.max(0, now.deferred - event.count);
        else now.deferred -= event.count;
        if (event.state !== 'deferred') done += event.count;
        progress();
        return;
      }
      if (event.event === 'limit') {
        if (limited) return;
        limited = true;
        if (json) emit('limit', {});
        return;
      }
      const { event: name, ...values } = event;
      if (json) emit(name, values);
      else if (event.event === 'slow')
        stderr.write(`the server asks for less: ${event.connections} connections (${event.reply})\n`);
      else if (event.event === 'offline') stderr.write(`the server cannot be reached: ${event.reply}\n`);
      else stderr.write(`the database cannot be written: ${event.message}\n`);
    },
    say(event, values, line) {
      if (json) emit(event, values);
      else stdout.write(`${line}\n`);
    },
    async end(ledger, why) {
      if (stderr.isTTY && !json) stderr.write('\r\u001B[K');
      for (const state of ['failed', 'unknown'] as const)
        for await (const { address, reply } of ledger.list(state)) {
          if (json) emit(state, { address, reply });
          else stdout.write(`${state.padEnd(8)} ${address}  ${reply ?? ''}\n`);
        }
      const counts = await ledger.counts();
      if (json) emit('end', { why, ...counts });
      else stdout.write(`${issue}: ${countsLine(counts)}\n`);
      return counts;
    },
  };
}

/** `998 sent, 1 failed, 1 unknown` */
export function countsLine(counts: Counts): string {
  const open = OPEN.reduce((sum, state) => sum + counts[state], 0);
  const more = (['suppressed', 'skipped'] as const)
    .filter((state) => counts[state])
    .map((state) => `, ${counts[state]} ${state}`);
  return `${counts.sent} sent, ${counts.failed} failed, ${counts.unknown} unknown${more.join('')}, ${open} to go`;
}

function duration(seconds: number): string {
  if (seconds < 90) return `${seconds} s`;
  if (seconds < 5400) return `${Math.round(seconds / 60)} min`;
  return `${(seconds / 3600).toFixed(1)} h`;
}
