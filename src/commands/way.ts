// How mail leaves: the server that was configured, else files in the outbox. Passwords come from the environment only.
import { join, resolve } from 'node:path';
import { outboxTransport } from '../delivery/outbox.ts';
import { isLoopback, smtpOptions, smtpTransport } from '../delivery/smtp.ts';
import type { Transport } from '../delivery/transport.ts';
import { type Effects, UsageError } from './effects.ts';

export interface WayValues {
  readonly smtp?: string;
  readonly insecure?: boolean;
  readonly output?: string;
  readonly outbox?: string;
}

export interface Way {
  readonly kind: 'smtp' | 'outbox';
  /** Where to, without credentials. */
  readonly shown: string;
  open(): Transport;
}

export const wayHelp = `  --smtp URL        smtp://host:587 or smtps://host:465 (DUIZHAO_SMTP_URL, else files in the outbox);
                    user and password in DUIZHAO_SMTP_USER and DUIZHAO_SMTP_PASSWORD
  --insecure        without STARTTLS, which is required unless the server is this machine
  --outbox DIR      where files go (outbox beside the site)`;

/** @throws UsageError */
export function wayOf(values: WayValues, issue: string, effects: Effects): Way {
  const address = values.smtp || effects.env.DUIZHAO_SMTP_URL;
  if (!address) {
    const output = resolve(effects.cwd, values.output ?? '_site');
    const folder = join(resolve(effects.cwd, values.outbox ?? resolve(output, '..', 'outbox')), issue);
    return { kind: 'outbox', shown: folder, open: () => outboxTransport(folder) };
  }
  let options: ReturnType<typeof smtpOptions>;
  try {
    if (values.smtp && URL.canParse(values.smtp) && new URL(values.smtp).password)
      throw new Error(
        'a password on the command line is seen by everyone on the machine: put it into DUIZHAO_SMTP_PASSWORD',
      );
    options = { ...smtpOptions(address, effects.env), insecure: values.insecure === true };
  } catch (error) {
    throw new UsageError((error as Error).message, { cause: error });
  }
  const { host, port, secure, insecure, user, password } = options;
  if (user && !password) throw new UsageError('a user without a password: set DUIZHAO_SMTP_PASSWORD');
  if (user && insecure && !secure && !isLoopback(host))
    throw new UsageError('--insecure would send the password in clear text');
  return { kind: 'smtp', shown: `${secure ? 'smtps' : 'smtp'}://${host}:${port}`, open: () => smtpTransport(options) };
}
