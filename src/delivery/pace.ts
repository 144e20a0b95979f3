// How fast: a rate, a width that shrinks when the server asks for less, domains apart, and when to try again.

/** Waits before another attempt, milliseconds: 1 s, 4 s, 16 s, 64 s, … at most 20 minutes, each by half more or less. */
export const backOff = (attempt: number, random = Math.random): number =>
  Math.round(Math.min(1000 * 4 ** (attempt - 1), LONGEST) * (0.5 + random()));
const LONGEST = 20 * 60_000;
/** Nothing that this program puts off is due later than this from now. */
export const LATEST = LONGEST * 1.5;

export interface PaceOptions {
  readonly connections: number;
  /** Messages a second, 0: as fast as it goes. */
  readonly rate: number;
  /** For each domain of recipients; 0: no limit. */
  readonly domainRate: number;
  readonly domainConnections: number;
}

export const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();

/** Moments are milliseconds of a clock that never goes back. */
export class Pace {
  readonly #options: PaceOptions;
  #width: number;
  #good = 0;
  #hold = 0;
  #next = 0;
  #failures = 0;
  readonly #busy = new Map<string, number>();
  readonly #domainNext = new Map<string, number>();

  constructor(options: PaceOptions) {
    this.#options = options;
    this.#width = options.connections;
  }

  /** Connections that may be used now. */
  get width(): number {
    return this.#width;
  }

  /** Milliseconds until a message may leave; 0: now. */
  wait(now: number): number {
    return Math.max(0, this.#hold - now, this.#next - now);
  }

  /** Whether a domain has a connection left. */
  open(domain: string): boolean {
    const { domainConnections } = this.#options;
    return !domainConnections || (this.#busy.get(domain) ?? 0) < domainConnections;
  }

  /** A message to the domain leaves. */
  begin(domain: string, now: number): void {
    this.#busy.set(domain, (this.#busy.get(domain) ?? 0) + 1);
    const { rate } = this.#options;
    // A late timer may make up for at most a tenth of a second.
    if (rate) this.#next = Math.max(this.#next, now - Math.max(100, 1000 / rate)) + 1000 / rate;
  }

  /** It has been answered. */
  end(domain: string): void {
    const busy = (this.#busy.get(domain) ?? 1) - 1;
    if (busy) this.#busy.set(domain, busy);
    else this.#busy.delete(domain);
  }

  /** Reserves the next moment of a domain that has a rate of its own. */
  slot(domain: string, now: number): number {
    const { domainRate } = this.#options;
    if (!domainRate) return now;
    const at = Math.max(now, this.#domainNext.get(domain) ?? 0);
    this.#domainNext.set(domain, at + 1000 / domainRate);
    return at;
  }

  /** The server has answered normally: after a while a connection more may be used. */
  good(): void {
    this.#failures = 0;
    if (this.#width < this.#options.connections && ++this.#good >= 20) {
      this.#width++;
      this.#good = 0;
    }
  }

  /** The server asks for less: half the connections, and a rest. @returns milliseconds of rest */
  slow(now: number): number {
    this.#width = Math.max(1, Math.floor(this.#width / 2));
    this.#good = 0;
    // Those that were under way together are one complaint.
    if (this.#hold <= now) this.#hold = now + backOff(1);
    return this.#hold - now;
  }

  /** How often in a row the server could not be reached. */
  get failures(): number {
    return this.#failures;
  }

  /** The server could not be reached. @returns how often in a row */
  offline(now: number): number {
    if (this.#hold > now) return this.#failures;
    this.#failures++;
    this.#hold = now + Math.min(backOff(this.#failures), 30_000);
    return this.#failures;
  }
}
