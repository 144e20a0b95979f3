/**
 * `node scripts/bench/check.ts`: how well the rules on numbers and dates do, and how fast. Generated and hand-written
 * correct pairs for false alarms; errors planted in them for recall, by kind; five tenfold errors of the sort found in
 * published translations; how many numbers changed blindly are found; and, where the corpus folder is at hand, every flag
 * on real news pairs, to be read.
 */
import { existsSync, readFileSync } from 'node:fs';
import { checkPair } from '../../src/check/check-pair.ts';
import { rule as date } from '../../src/check/rules/date.ts';
import { rule as number } from '../../src/check/rules/number.ts';
import { rule as ordinal } from '../../src/check/rules/ordinal.ts';
import { changedNumbers } from './change-numbers.ts';
import { pairsByHand } from './pairs-by-hand.ts';
import { plant, writtenPairs } from './report-writer.ts';

const RULES = [number, date, ordinal];
const flagged = (zh: string, en: string) => checkPair(zh, en, {}, RULES);
const percent = (part: number, all: number): string =>
  `${part} of ${all}, ${((100 * part) / Math.max(1, all)).toFixed(2)} %`;
const verbose = process.argv.includes('--show');

const generated = writtenPairs(2400);
const byHand = pairsByHand();

let alarms = 0;
for (const { zh, en } of [...generated, ...byHand]) {
  const found = flagged(zh, en);
  if (!found.length) continue;
  alarms += 1;
  if (verbose || alarms <= 10)
    console.log(`  false alarm: ${zh} | ${en}\n    ${found.map((each) => each.message.en).join('\n    ')}`);
}
console.log(`clean pairs: ${generated.length} generated, ${byHand.length} by hand`);
console.log(`false alarms: ${percent(alarms, generated.length + byHand.length)} (at most 0.30 %)`);

const recall = new Map<string, { found: number; all: number }>();
const missed: string[] = [];
for (const pair of generated) {
  for (const seed of pair.seeds) {
    const spoilt = plant(pair, seed);
    if (!spoilt) continue;
    const tally = recall.get(seed.kind) ?? { found: 0, all: 0 };
    tally.all += 1;
    if (flagged(spoilt.zh, spoilt.en).length) tally.found += 1;
    else missed.push(`${seed.kind}: ${seed.from} → ${seed.to}\n    ${spoilt.zh} | ${spoilt.en}`);
    recall.set(seed.kind, tally);
  }
}
console.log('planted errors found (at least 99 %):');
for (const [kind, { found, all }] of recall) console.log(`  ${kind.padEnd(10)} ${percent(found, all)}`);
for (const each of missed.slice(0, verbose ? 200 : 5)) console.log(`  missed ${each}`);

/** How many numbers changed blindly are found, in the pairs that pass unchanged. */
function blindly(rows: readonly (readonly [string, string])[], name: string): void {
  const found = { digits: 0, digit: 0, word: 0 };
  const all = { digits: 0, digit: 0, word: 0 };
  for (const [zh, en] of rows) {
    if (flagged(zh, en).length) continue;
    for (const spoilt of changedNumbers(zh, en)) {
      all[spoilt.kind] += 1;
      if (flagged(spoilt.zh, spoilt.en).length) found[spoilt.kind] += 1;
      else if (verbose) console.log(`  missed ${spoilt.what}\n    ${spoilt.zh} | ${spoilt.en}`);
    }
  }
  console.log(`numbers changed blindly in the ${name}, found:`);
  console.log(`  of two digits and more  ${percent(found.digits, all.digits)}`);
  console.log(`  of one digit            ${percent(found.digit, all.digit)}`);
  console.log(`  in words                ${percent(found.word, all.word)}`);
}
blindly(
  byHand.map(({ zh, en }) => [zh, en] as const),
  'hand-written pairs',
);

const TENFOLD = [
  ['计划总投资2030万元。', 'Total investment is put at 203 million yuan.'],
  ['全年收入89.6亿元。', 'Income for the year was 89.6 billion yuan.'],
  ['惠及530万人。', 'It benefits 530 million people.'],
  ['共有250万名会员。', 'It has 25 million members.'],
  ['发放补贴105万份。', 'It handed out 105 million grants.'],
] as const;
console.log(
  `tenfold errors: ${percent(TENFOLD.filter(([zh, en]) => flagged(zh, en).length > 0).length, TENFOLD.length)}`,
);

/** Milliseconds this thread has computed: what other programs take of the machine does not count. */
const busy = (): number => (process.threadCpuUsage().user + process.threadCpuUsage().system) / 1000;

/** Pairs a second over the rows by this thread's processor time, the best of five runs after one to warm up. */
function speed(rows: readonly (readonly [string, string])[]): number {
  let best = 0;
  for (let round = 0; round < 6; round += 1) {
    const began = busy();
    for (let repeat = 0; repeat < 5; repeat += 1) for (const [zh, en] of rows) flagged(zh, en);
    const rate = (5 * rows.length) / ((busy() - began) / 1000);
    if (round) best = Math.max(best, rate);
  }
  return Math.round(best);
}
console.log(
  `speed on the generated pairs: ${speed(generated.map(({ zh, en }) => [zh, en] as const)).toLocaleString('en')} pairs a second on one core (at least 20,000)`,
);

const corpus = new URL('../../../shared/corpora/ntrex-500.tsv', import.meta.url);
if (existsSync(corpus)) {
  const rows = readFileSync(corpus, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split('\t') as [string, string]);
  let flags = 0;
  rows.forEach(([zh, en], index) => {
    const found = flagged(zh, en);
    if (!found.length) return;
    flags += 1;
    console.log(`  pair ${index + 1}: ${found.map((each) => each.message.en).join('; ')}`);
  });
  console.log(`flags on the real news pairs, to be read: ${percent(flags, rows.length)}`);
  blindly(rows, 'real news pairs');
  console.log(`speed on them: ${speed(rows).toLocaleString('en')} pairs a second`);
} else console.log('# skipped: no corpus of real pairs at ../shared/corpora');
