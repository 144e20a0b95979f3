// `duizhao subscribers serve`: answers the links in the mail until it is stopped.
import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { readEdition } from '../content/read.ts';
import type { Database } from '../delivery/database.ts';
import { oneLine, senderOf } from '../digest/headers.ts';
import { invitation } from '../digest/invitation.ts';
import { desk } from '../subscribers/serve.ts';
import { Subscribers } from '../subscribers/store.ts';
import { type Effects, UsageError } from './effects.ts';
import { contentFolder, wholeNumber } from './options.ts';
import { type WayValues, wayOf } from './way.ts';

type Values = WayValues & { readonly content?: string; readonly port?: string; readonly host?: string };

export async function subscribersServe(db: Database, values: Values, effects: Effects): Promise<number> {
  const port = wholeNumber('port', values.port, 8081, 0);
  const host = values.host ?? '127.0.0.1';
  const edition = await readEdition(contentFolder(values, effects), { now: effects.now() });
  const { site } = edition;
  const endpoint = site.mail?.endpoint;
  if (!endpoint) throw new UsageError('site.yaml has no mail.endpoint: the links in the mail lead nowhere without it');
  const way = wayOf(values, 'confirmations', effects);
  const { from } = senderOf(edition);
  const transport = way.open();
  const server = desk({
    site,
    store: new Subscribers(db),
    now: () => effects.now().getTime(),
    log: (line) => effects.stderr.write(`${oneLine(line)}\n`),
    async invite(to, token) {
      const id = `confirm.${randomUUID()}@${new URL(endpoint).hostname}`;
      const eml = await invitation(site, { from, to, id, link: `${endpoint}confirm/${token}`, date: effects.now() });
      const { kind, reply } = await transport.send({ from: from.address, to, id, pieces: [eml] });
      if (kind !== 'accepted') throw new Error(`a confirmation could not be sent: ${reply}`);
    },
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, host, done);
  });
  effects.stdout.write(`http://${host}:${(server.address() as AddressInfo).port}/ answers for ${endpoint}\n`);
  await new Promise<void>((done) => {
    if (effects.signal?.aborted) done();
    effects.signal?.addEventListener('abort', () => done(), { once: true });
  });
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  await transport.close();
  return 0;
}
