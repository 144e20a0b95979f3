// SMTP over connections that are kept open. nodemailer speaks it; the pool is our own, because nodemailer's sends a
// message again when its connection closes, also when only the answer was lost, and then the reader has it twice.
import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection/index.js';
import type { Outcome, Parcel, Transport } from './transport.ts';

export interface SmtpOptions {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte. */
  readonly secure: boolean;
  /** Unless told otherwise a server elsewhere must offer STARTTLS. */
  readonly insecure: boolean;
  readonly user?: string | undefined;
  readonly password?: string | undefined;
  /** The name that this machine greets with. */
  readonly name?: string | undefined;
  /** Messages after which a connection is renewed. */
  readonly messages: number;
  /** Milliseconds without a word from the server; RFC 5321, 4.5.3.2.6, asks for ten minutes. */
  readonly patience: number;
}

/** An address that a message to it never leaves this machine. */
export const isLoopback = (host: string): boolean => /^(?:localhost|127(?:\.\d+){3}|\[?::1\]?)$/i.test(host);

/**
 * Reads `smtp://host:port` or `smtps://host:port`; user and password come from the environment.
 * @throws Error that says what is wrong, without the address
 */
export function smtpOptions(address: string, env: Readonly<Record<string, string | undefined>>): SmtpOptions {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    throw new Error('the SMTP address should look like smtp://mail.example.org:587');
  }
  if (!/^smtps?:$/.test(url.protocol) || !url.hostname)
    throw new Error('the SMTP address should begin with smtp:// or smtps:// and name a host');
  const secure = url.protocol === 'smtps:';
  const user = env.DUIZHAO_SMTP_USER || decodeURIComponent(url.username) || undefined;
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    insecure: false,
    user,
    password: env.DUIZHAO_SMTP_PASSWORD || decodeURIComponent(url.password) || undefined,
    name: url.searchParams.get('name') ?? undefined,
    messages: 100,
    patience: 600_000,
  };
}

interface Line {
  readonly connection: SMTPConnection;
  sent: number;
  since: number;
}

/** Milliseconds after which an idle connection is closed rather than used. */
const IDLE = 30_000;

interface SmtpError extends Error {
  readonly responseCode?: number;
  readonly response?: string;
  readonly code?: string;
  readonly command?: string;
}

/** What the server said, as one line without addresses. */
const said = ({ response, message }: SmtpError): string =>
  (response || message)
    .replace(/\s+/g, ' ')
    .replace(/<?[^\s<>@]+@[^\s<>@]+>?/g, '<…>')
    .slice(0, 300);

export function smtpTransport(options: SmtpOptions): Transport {
  const idle: Line[] = [];
  const open = new Set<SMTPConnection>();

  function connect(): Promise<Line> {
    return new Promise((done, fail) => {
      const connection = new SMTPConnection({
        host: options.host,
        port: options.port,
        secure: options.secure,
        requireTLS: !options.secure && !options.insecure && !isLoopback(options.host),
        name: options.name,
        connectionTimeout: 30_000,
        greetingTimeout: 60_000,
        socketTimeout: options.patience,
        // A certificate for this machine's own loopback is nobody's to give.
        tls: { rejectUnauthorized: !isLoopback(options.host) },
        logger: false,
      });
      const ended = () => {
        open.delete(connection);
        const at = idle.findIndex((line) => line.connection === connection);
        if (at >= 0) idle.splice(at, 1);
      };
      const failed = (error: unknown) => {
        ended();
        connection.close();
        fail(error);
      };
      open.add(connection);
      connection.on('error', failed);
      connection.once('end', ended);
      connection.connect((error) => {
        if (error) return failed(error);
        const line = { connection, sent: 0, since: 0 };
        const { user, password } = options;
        if (!user || !password) return done(line);
        connection.login({ user, credentials: { user, pass: password } }, (refused) =>
          refused ? failed(refused) : done(line),
        );
      });
    });
  }

  function release(line: Line): void {
    line.sent++;
    line.since = performance.now();
    if (line.sent >= options.messages || !open.has(line.connection)) {
      open.delete(line.connection);
      line.connection.quit();
    } else idle.push(line);
  }

  async function line(): Promise<Line> {
    for (let found = idle.pop(); found; found = idle.pop()) {
      if (performance.now() - found.since < IDLE) return found;
      found.connection.quit();
    }
    return connect();
  }

  async function send({ from, to, pieces }: Parcel): Promise<Outcome> {
    let found: Line;
    try {
      found = await line();
    } catch (error) {
      return notConnected(error as SmtpError);
    }
    const { connection } = found;
    const stream = streamOf(pieces);
    const size = pieces.reduce((sum, piece) => sum + piece.length, 0);
    return new Promise((done) => {
      connection.send({ from, to: [to], size }, stream, (error, info) => {
        if (!error) {
          release(found);
          return done({ kind: 'accepted', reply: (info?.response ?? '').slice(0, 300) });
        }
        // Read means that the server had asked for the message (354).
        const outcome = unsent(error as SmtpError, stream.readableDidRead);
        const code = (error as SmtpError).responseCode;
        if (code && code !== 421 && outcome.kind !== 'unknown' && open.has(connection))
          connection.reset((failed) => (failed ? connection.close() : release(found)));
        else {
          open.delete(connection);
          connection.close();
        }
        done(outcome);
      });
    });
  }

  return {
    send,
    async close() {
      for (const { connection } of idle.splice(0)) connection.quit();
      for (const connection of open) connection.close();
      open.clear();
    },
  };
}

const streamOf = (pieces: readonly Uint8Array[]): Readable =>
  new Readable({
    read() {
      for (const piece of pieces) this.push(piece);
      this.push(null);
    },
  });

function notConnected(error: SmtpError): Outcome {
  const reply = said(error);
  if (error.code === 'EAUTH' || error.code === 'ENOAUTH' || error.code === 'ETLS') {
    const passing = error.responseCode && error.responseCode < 500;
    return { kind: passing ? 'offline' : 'stop', reply };
  }
  return { kind: 'offline', reply };
}

function unsent(error: SmtpError, left: boolean): Outcome {
  const reply = said(error);
  const { responseCode: code = 0, command = '' } = error;
  const slow = code === 421;
  if (code >= 500 && code < 600) {
    // A sender that is refused is nobody's fault among the recipients.
    if (/MAIL FROM|AUTH/.test(command)) return { kind: 'later', reply, slow: true };
    return { kind: 'refused', reply };
  }
  if (code >= 400 && code < 500) return { kind: 'later', reply, slow };
  // Larger than the server said it would take.
  if (error.code === 'EMESSAGE' && !left) return { kind: 'refused', reply };
  return left ? { kind: 'unknown', reply } : { kind: 'later', reply, slow: false };
}
