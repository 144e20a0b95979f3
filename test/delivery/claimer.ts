// A sender that claims a group and waits to be killed.
import { Claims, GROUP } from '../../src/delivery/claims.ts';
import { openDatabase } from '../../src/delivery/database.ts';

const work = new Claims(await openDatabase(process.argv[2]!), '2025-W26', 'claimer');
await work.join();
const { claims } = await work.step({
  settled: [],
  want: GROUP,
  limits: { second: 0, hour: 0 },
  now: 1_750_000_000_000,
});
process.send!(claims.map(({ recipient }) => recipient));
setInterval(() => {}, 1000);
