// Everything a command reads from or writes to the outside world, so that a test passes its own.

export interface Output {
  write(text: string | Uint8Array): unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

export interface Effects {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** The clock; `DUIZHAO_NOW` stands in for it. */
  now(): Date;
  /** Asks long work to end: aborted by Ctrl-C. */
  readonly signal?: AbortSignal;
}

/** A call or a machine that cannot do what was asked: told in one sentence, exit code 2. */
export class UsageError extends Error {}

/** The clock of a process: `DUIZHAO_NOW` where it is set. @throws UsageError where it is no instant. */
export function clock(env: Effects['env']): () => Date {
  const given = env.DUIZHAO_NOW;
  if (!given) return () => new Date();
  const at = new Date(given);
  if (Number.isNaN(at.getTime()))
    throw new UsageError(`DUIZHAO_NOW is “${given}”; it should be an instant such as 2025-06-27T18:00:00+08:00`);
  return () => at;
}
