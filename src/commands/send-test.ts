// `duizhao send ID --test ADDRESS`: one marked copy, of which no ledger knows.
import { randomBytes } from 'node:crypto';
import type { Edition, Issue } from '../content/edition.ts';
import { parcels } from '../delivery/parcels.ts';
import { freeze, TOKEN_LENGTH } from '../digest/frozen.ts';
import { VARIANTS } from '../digest/variant.ts';
import { readAddress } from '../subscribers/address.ts';
import { builtPdfs, mailTemplates } from './composing.ts';
import { type Effects, UsageError } from './effects.ts';
import { mustPass } from './guards.ts';
import { choice } from './options.ts';
import type { Way } from './way.ts';

export interface TestValues {
  readonly test: string;
  readonly variant?: string;
  readonly content?: string;
  readonly sources?: string;
  readonly output?: string;
  readonly templates?: string;
}

export async function sendTest(
  edition: Edition,
  issue: Issue,
  way: Way,
  values: TestValues,
  effects: Effects,
): Promise<number> {
  const read = readAddress(values.test);
  if (typeof read === 'string') throw new UsageError(`--test takes one mail address: ${read}`);
  await mustPass(edition, values, effects);
  const variant = choice('variant', values.variant, VARIANTS);
  const date = effects.now();
  const { variants } = await freeze(edition, issue, {
    date,
    mark: '[测试 Test] ',
    ...(await mailTemplates(values, effects)),
    ...builtPdfs(values, issue, effects),
  });
  // Another Message-ID each time, or a mail program would show only the first.
  const frozen = variants.get(variant)!;
  const id = { ...frozen.id, kind: `test ${date.getTime()} ${randomBytes(4).toString('hex')}` };
  const token = 'x'.repeat(TOKEN_LENGTH);
  const parcel = await parcels(
    new Map([[variant, { ...frozen, id }]]),
    effects.env,
  )({ address: read.address, name: '', token, variant });
  const transport = way.open();
  try {
    const { kind, reply } = await transport.send(parcel);
    effects.stdout.write(`${kind === 'accepted' ? 'sent' : kind} ${variant} to ${way.shown}: ${reply}\n`);
    return kind === 'accepted' ? 0 : kind === 'stop' || kind === 'offline' ? 2 : 1;
  } finally {
    await transport.close();
  }
}
