// A sender that claims a group and waits to be killed.
import { openDatabase } from '../../src/delivery/database.ts';
import { GROUP, Ledger } from '../../src/delivery/ledger.ts';

const ledger = new Ledger(await openDatabase(process.argv[2]!), '2025-W26');
await ledger.join('claimer');
const { claims } = await ledger.step({
  sender: 'claimer',
  settled: [],
  want: GROUP,
  limits: { second: 0, hour: 0 },
  now: 1_750_000_000_000,
});
process.send!(claims.map(({ recipient }) => recipient));
setInterval(() => {}, 1000);
