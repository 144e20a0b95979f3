// An SMTP server on loopback that counts what it has accepted, and behaves badly on request.
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface Manners {
  /** Shares of messages, 0 to 1. */
  readonly later?: number;
  readonly refused?: number;
  /** The connection is dropped before an answer: at RCPT, and after the message was accepted. */
  readonly droppedBefore?: number;
  readonly droppedAfter?: number;
  /** 421, and the connection closed. */
  readonly busy?: number;
  /** Milliseconds before the answer to a message. */
  readonly delay?: () => number;
  readonly random?: () => number;
  readonly auth?: { user: string; pass: string };
  readonly keep?: boolean;
  /** Offers STARTTLS. */
  readonly tls?: boolean;
}

export interface Sink {
  readonly port: number;
  /** How often each address was accepted. */
  readonly accepted: Map<string, number>;
  /** Addresses refused for good. */
  readonly refused: Set<string>;
  readonly messages: { to: string; from: string; text: string; at: number; secure: boolean }[];
  /** Connections open now, and the most at once. */
  readonly open: { now: number; most: number };
  manners: Manners;
  close(): Promise<void>;
}

const reply = (code: number, text: string) => Object.assign(new Error(text), { responseCode: code });

export async function sink(first: Manners = {}): Promise<Sink> {
  const accepted = new Map<string, number>();
  const refused = new Set<string>();
  const messages: Sink['messages'] = [];
  const open = { now: 0, most: 0 };
  const sockets = new Set<{ destroy(): void }>();
  const chance = (share: number | undefined) => (share ? (made.manners.random ?? Math.random)() < share : false);
  const drop = (session: { id: string }) => {
    for (const connection of (server as unknown as { connections: Set<{ id: string; _socket: { destroy(): void } }> })
      .connections)
      if (connection.id === session.id) connection._socket.destroy();
  };
  const server = new SMTPServer({
    authOptional: !first.auth,
    allowInsecureAuth: true,
    disabledCommands: [...(first.tls ? [] : ['STARTTLS']), ...(first.auth ? [] : ['AUTH'])],
    disableReverseLookup: true,
    logger: false,
    onAuth: (auth, _session, done) =>
      auth.username === first.auth?.user && auth.password === first.auth?.pass
        ? done(null, { user: auth.username })
        : done(reply(535, 'no such credentials')),
    onConnect(session, done) {
      open.now++;
      open.most = Math.max(open.most, open.now);
      if (chance(made.manners.busy)) {
        done(reply(421, 'too many connections'));
        return;
      }
      done();
      void session;
    },
    onClose() {
      open.now--;
    },
    onRcptTo({ address }, session, done) {
      if (chance(made.manners.droppedBefore)) return drop(session);
      if (chance(made.manners.later)) return done(reply(450, `try later <${address}>`));
      if (chance(made.manners.refused)) {
        refused.add(address);
        return done(reply(550, '5.1.1 no such user'));
      }
      done();
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { rcptTo, mailFrom } = session.envelope;
        const to = rcptTo[0]!.address;
        const finish = () => {
          accepted.set(to, (accepted.get(to) ?? 0) + 1);
          if (made.manners.keep !== false)
            messages.push({
              to,
              from: mailFrom ? mailFrom.address : '',
              text: Buffer.concat(chunks).toString('latin1'),
              at: performance.now(),
              secure: session.secure,
            });
          if (chance(made.manners.droppedAfter)) return drop(session);
          done(null, 'accepted');
        };
        const delay = made.manners.delay?.() ?? 0;
        if (delay) setTimeout(finish, delay);
        else finish();
      });
    },
  });
  server.on('error', () => {});
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.server.address() as AddressInfo;
  const made: Sink = {
    port,
    accepted,
    refused,
    messages,
    open,
    manners: first,
    close: () =>
      new Promise((done) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => done());
      }),
  };
  return made;
}
