/**
 * Builds `src/source/model/chinese.bin` from three tables (dump.cc writes them) and the readings of pinyin-pro.
 *
 *   node scripts/model/build.ts FOLDER [words] [pairs]
 *
 * `unigrams.tsv`: word, log10 P. `backoff.tsv`: word, log10 back-off weight. `bigrams.tsv`: first word (`<s>` starts a
 * sentence), second word, log10 P(second | first), the gain over backing off. The pairs that change the probability of
 * running text most are kept.
 */
import { createReadStream, readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { constants, zstdCompressSync } from 'node:zlib';
import { pinyin } from 'pinyin-pro';

const [folder = '.', words = '150000', pairs = '600000'] = process.argv.slice(2);
const table = (name: string) =>
  readFileSync(`${folder}/${name}.tsv`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t'));

const log = new Map<string, number>();
for (const [word, score] of table('unigrams')) {
  if (/^\p{Script=Han}{1,8}$/u.test(word!) && word!.length === [...word!].length) log.set(word!, Number(score));
}
// Words of news and policy that the model's texts are too old or too general to hold.
const ADDED = -5.3;
for (const word of readFileSync(new URL('words.txt', import.meta.url), 'utf8').split(/\s+/)) {
  if (word.length > 1 && !log.has(word)) log.set(word, ADDED);
}
const kept = [...log].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, Number(words));
const unigram = new Map(kept);
const backoff = new Map(table('backoff').map(([word, weight]) => [word!, Number(weight)]));

// The trie, breadth first: the children of a node stand together, in the order of their characters.
const all = new Set<string>();
for (const word of unigram.keys()) for (let n = 1; n <= word.length; n += 1) all.add(word.slice(0, n));
const nodes = ['', ...[...all].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))];
const index = new Map(nodes.map((node, at) => [node, at]));
const children = new Uint16Array(nodes.length);
for (const node of nodes.slice(1)) children[index.get(node.slice(0, -1))!]! += 1;

const chosen: { a: number; b: number; score: number; weight: number }[] = [];
for await (const line of createInterface({ input: createReadStream(`${folder}/bigrams.tsv`) })) {
  const [first, second, score, gain] = line.split('\t');
  const a = first === '<s>' ? 0 : unigram.has(first!) ? index.get(first!)! : -1;
  if (a < 0 || !unigram.has(second!)) continue;
  const prior = first === '<s>' ? -1.2 : unigram.get(first!)!;
  const weight = 10 ** (prior + Number(score)) * Math.abs(Number(gain));
  chosen.push({ a, b: index.get(second!)!, score: Number(score), weight });
}
chosen.sort((x, y) => y.weight - x.weight);
chosen.length = Math.min(chosen.length, Number(pairs));
chosen.sort((x, y) => x.a - y.a || x.b - y.b);

const bytes: number[] = [];
const varint = (value: number, to = bytes) => {
  for (; value > 127; value >>>= 7) to.push((value & 127) | 128);
  to.push(value);
};
const u32 = (value: number) => bytes.push(value & 255, (value >>> 8) & 255, (value >>> 16) & 255, value >>> 24);
const level = (score: number) => Math.max(0, Math.min(254, Math.round(-score / 0.03)));

// Readings with tones of each character, as numbers in a list of syllables.
const syllables: string[] = [];
const readings: [number, number[]][] = [];
for (let code = 0x4e00; code <= 0x9fa5; code += 1) {
  const found = new Set<number>();
  for (const syllable of pinyin(String.fromCharCode(code), {
    multiple: true,
    toneType: 'num',
    type: 'array',
    v: true,
  })) {
    if (!/^[a-zê]+[0-5]?$/.test(syllable)) continue;
    if (!syllables.includes(syllable)) syllables.push(syllable);
    found.add(syllables.indexOf(syllable));
  }
  readings.push([code, [...found]]);
}

const list = Buffer.from(syllables.join(' '), 'utf8');
u32(nodes.length);
u32(list.length);
bytes.push(...list);
for (const [, found] of readings) {
  bytes.push(found.length);
  for (const syllable of found) varint(syllable);
}
for (const node of nodes) varint(node ? node.charCodeAt(node.length - 1) : 0);
for (const count of children) varint(count);
for (const node of nodes) bytes.push(unigram.has(node) ? level(unigram.get(node)!) : 255);
for (const node of nodes) {
  const weight = backoff.get(node || '<s>') ?? 0;
  bytes.push(unigram.has(node) || !node ? Math.max(0, Math.min(255, Math.round(weight / 0.02) + 200)) : 200);
}
// The pairs of a node: how many bytes, then the second words as differences, each with its level.
const rows: number[][] = [];
let at = 0;
for (let node = 0; node < nodes.length; node += 1) {
  const row: number[] = [];
  let previous = 0;
  for (; at < chosen.length && chosen[at]!.a === node; at += 1) {
    const { b, score } = chosen[at]!;
    varint(b - previous, row);
    row.push(level(score));
    previous = b;
  }
  varint(row.length);
  rows.push(row);
}
for (const row of rows) for (const byte of row) bytes.push(byte);

const raw = Uint8Array.from(bytes);
const packed = zstdCompressSync(raw, {
  params: { [constants.ZSTD_c_compressionLevel]: 22, [constants.ZSTD_c_windowLog]: 24 },
});
writeFileSync(new URL('../../src/source/model/chinese.bin', import.meta.url), packed);
process.stdout.write(
  `${nodes.length} nodes, ${unigram.size} words, ${chosen.length} pairs, ${raw.length} → ${packed.length} bytes\n`,
);
