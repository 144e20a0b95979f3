/**
 * `node scripts/fuzz/restore.ts [--minutes N] [--seed N] [--no-growth]`: restoration and extraction fed with bytes that nobody wrote.
 *
 * Random bytes, pages garbled and then cut, flipped and spliced, pieces of markup, and hostile patterns at growing size.
 * Nothing may throw or hang; the edits, done to the input, must give the text; what is restored must stay as it is when
 * restored again; four times the input may take no more than some six times as long. Exit code 1 and the input's seed
 * where one does.
 */
import { parseArgs } from 'node:util';
import { decode } from '../../src/source/encoding.ts';
import { extract } from '../../src/source/extract.ts';
import { encodeGbk } from '../../src/source/gbk.ts';
import { type Restored, restore, restoreText } from '../../src/source/restore.ts';
import { numbers, sample } from '../../test/source/garbled-text.ts';

const { values } = parseArgs({
  allowNegative: true,
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    growth: { type: 'boolean', default: true },
  },
});
const SLOWEST = 4000; // milliseconds for an input of at most a few thousand characters, on a busy machine
const utf8 = new TextEncoder();

type Random = () => number;
const below = (random: Random, n: number): number => Math.floor(random() * n);
const bytesOf = (random: Random, length: number): Uint8Array => Uint8Array.from({ length }, () => below(random, 256));

const PIECES =
  '( ) ?zhǔn) (huì) 會 長(zhǎng) € � \u0000 \ud83d \udc00 \ue000 ⽰ 　 ， 。 “ " \n \r\n < > <p> </div> <table> &amp; <!-- --> <script> http://a.b/ 。” ？ ：： —— … 3:20 1,234 漢 后 里 Re: 来源： 2024-01-02 ?! 》 ﷽ \u202e ーニ А'.split(
    ' ',
  );
const soup = (random: Random): string =>
  Array.from({ length: below(random, 400) }, () => PIECES[below(random, PIECES.length)]!).join('');

/** A garbled page with some bytes flipped, dropped, doubled or moved. */
function spoilt(random: Random): Uint8Array {
  const { garbled, text } = sample(random);
  const source = random() < 0.5 ? utf8.encode(garbled) : encodeGbk(random() < 0.5 ? garbled : text);
  const bytes = [...source.subarray(0, 6000)];
  for (let n = below(random, 12); n > 0; n -= 1) {
    const at = below(random, bytes.length + 1);
    const kind = random();
    if (kind < 0.3) bytes[at] = below(random, 256);
    else if (kind < 0.6) bytes.splice(at, 1 + below(random, 3));
    else if (kind < 0.85) bytes.splice(at, 0, below(random, 256));
    else bytes.splice(below(random, bytes.length), 0, ...bytes.slice(at, at + 40));
  }
  return Uint8Array.from(bytes);
}

const makers: readonly ((random: Random) => Uint8Array)[] = [
  (random) => bytesOf(random, below(random, 2000)),
  (random) => Uint8Array.from(bytesOf(random, below(random, 2000)), (byte) => 0x81 + (byte % 0x7e)),
  spoilt,
  spoilt,
  spoilt,
  (random) => utf8.encode(soup(random)),
  (random) => utf8.encode(`<html><body>${soup(random)}<p>${sample(random).garbled}</p>${soup(random)}`),
  (random) => Uint8Array.from(Buffer.from(soup(random), 'utf16le')),
];

function applied(input: string, edits: Restored['edits']): string {
  const points = [...input];
  let out = '';
  let at = 0;
  for (const { start, end, before, after } of edits) {
    if (start < at || end < start || points.slice(start, end).join('') !== before)
      throw new Error('an edit out of place');
    out += points.slice(at, start).join('') + after;
    at = end;
  }
  return out + points.slice(at).join('');
}

/** Throws where one of the promises is broken; returns whether a second restoration changed something. */
function tryOne(bytes: Uint8Array): boolean {
  const { text: input } = decode(bytes);
  const restored = restore(bytes);
  if (applied(input, restored.edits) !== restored.text) throw new Error('the edits do not give the text');
  const points = [...input].length;
  for (const { start, end } of restored.doubts)
    if (start < 0 || end < start || end > points) throw new Error('a doubt out of place');
  extract(bytes);
  restore(bytes, { script: 'hant-hk' });
  return restoreText(restored.text).text !== restored.text;
}

/** Hostile texts of about a size. */
const hostile: Readonly<Record<string, (size: number) => string>> = {
  'opening brackets': (size) => '('.repeat(size),
  'nested brackets': (size) => '('.repeat(size / 2) + ')'.repeat(size / 2),
  'question marks': (size) => '?'.repeat(size),
  glosses: (size) => '長(zhǎng)'.repeat(size / 8),
  tails: (size) => '?zhǎng)'.repeat(size / 7),
  'broken glosses': (size) => '會(huì)議?zhǎng)陶塗'.repeat(size / 16),
  'misread runs': (size) => `會(huì)${'?鈥滃崄'.repeat(size / 4)}`,
  'one line of Chinese': (size) => '繁體字，后面的頭發'.repeat(size / 9),
  'double quotation marks': (size) => `漢${'"'.repeat(size)}`,
  commas: (size) => `${'a,'.repeat(size / 2)}漢`,
  'euro signs': (size) => `會(huì)長(zhǎng)學(xué)${'?鏈€'.repeat(size / 3)}`,
  elements: (size) => `<p>${'<div>'.repeat(size / 5)}`,
  'private use': (size) => '\ue000字'.repeat(size / 2),
  'lone surrogates': (size) => '\ud800'.repeat(size),
  'lines of links': (size) => '首页 > 新闻 > 正文\n'.repeat(size / 14),
  'double decoding': (size) => 'ä¸­æ–‡'.repeat(size / 6),
};

function growth(): number {
  let faults = 0;
  for (const [name, make] of Object.entries(hostile)) {
    const times: number[] = [];
    for (const size of [60_000, 240_000, 960_000]) {
      const text = make(size);
      const before = process.cpuUsage();
      restoreText(text);
      if (name !== 'elements' || size < 900_000) extract(text);
      const { user, system } = process.cpuUsage(before);
      times.push((user + system) / 1000);
    }
    const ratio = times[2]! / Math.max(times[1]!, 20);
    const isFault = ratio > 8;
    if (isFault) faults += 1;
    console.log(
      `${name.padEnd(24)} ${times.map((ms) => `${ms.toFixed(0)} ms`).join(', ')}${isFault ? '  MORE THAN LINEAR' : ''}`,
    );
  }
  const line = '大會說供應鏈是企業的根，'.repeat(600_000);
  const before = process.cpuUsage();
  restoreText(line);
  const { user, system } = process.cpuUsage(before);
  console.log(
    `one line of ${(utf8.encode(line).length / 1e6).toFixed(0)} MB: ${((user + system) / 1000).toFixed(0)} ms`,
  );
  return faults;
}

let faults = values.growth ? growth() : 0;
const end = Date.now() + Number(values.minutes) * 60_000;
let done = 0;
let unsettled = 0;
let slowest = 0;
for (let seed = Number(values.seed); Date.now() < end; seed += 1) {
  const random = numbers(seed);
  const bytes = makers[below(random, makers.length)]!(random);
  const before = process.cpuUsage();
  try {
    if (tryOne(bytes)) unsettled += 1;
  } catch (error) {
    faults += 1;
    console.log(`seed ${seed}: ${error instanceof Error ? error.stack : error}`);
  }
  const { user, system } = process.cpuUsage(before);
  const spent = (user + system) / 1000;
  if (spent > slowest) slowest = spent;
  if (spent > SLOWEST) {
    faults += 1;
    console.log(`seed ${seed}: ${spent.toFixed(0)} ms for ${bytes.length} bytes`);
  }
  done += 1;
}
console.log(
  `${done} inputs, ${faults} faults, slowest ${slowest.toFixed(0)} ms, ${unsettled} changed again by a second restoration`,
);
process.exitCode = faults ? 1 : 0;
