// `npm test [-- WORD…]`: types, format and lint, then every test file (or those whose path holds a WORD), each in a
// process of its own. The last line is "N passed, N failed".
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';
import { ready, root } from './bootstrap.js';

const { node, env } = ready();
const words = process.argv.slice(2);
const bin = (name) => join(root, 'node_modules', ...name);
const jobs = [];
if (!words.length) {
  jobs.push({ name: 'types (tsc)', args: [bin(['typescript', 'bin', 'tsc']), '--noEmit'] });
  jobs.push({
    name: 'format and lint (biome)',
    args: [bin(['@biomejs', 'biome', 'bin', 'biome']), 'ci', '--colors=off'],
  });
}
const files = readdirSync(join(root, 'test'), { recursive: true })
  .map((file) => join('test', file))
  .filter((file) => file.endsWith('.test.ts') && words.every((word) => file.includes(word)))
  .sort();
for (const file of files) jobs.push({ name: file, args: ['--disable-warning=ExperimentalWarning', file], uvu: true });

let passed = 0;
let failed = 0;
let skipped = 0;

const run = ({ name, args, uvu }) =>
  new Promise((done) => {
    const began = Date.now();
    const child = spawn(node, args, {
      cwd: root,
      env: { ...env, FORCE_COLOR: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    child.stdout.on('data', (data) => (out += data));
    child.stderr.on('data', (data) => (out += data));
    child.on('close', (code) => {
      const count = (word) => Number(out.match(new RegExp(`^\\s*${word}:\\s+(\\d+)`, 'm'))?.[1] ?? 0);
      const [total, good, skip] = uvu
        ? [count('Total'), count('Passed'), count('Skipped')]
        : [1, code === 0 ? 1 : 0, 0];
      const bad = Math.max(total - good - skip, code === 0 && total > 0 ? 0 : 1);
      passed += good;
      skipped += skip;
      failed += bad;
      const seconds = ((Date.now() - began) / 1000).toFixed(1);
      const notes = out.match(/^# .*$/gm)?.join('\n') ?? '';
      console.log(
        `${bad ? 'FAIL' : 'ok  '} ${relative(root, join(root, name))}  ${good} passed${skip ? `, ${skip} skipped` : ''}  ${seconds} s`,
      );
      if (bad) console.log(out.slice(-20_000));
      else if (notes) console.log(notes);
      done();
    });
  });

const workers = Array.from({ length: Math.max(2, availableParallelism()) }, async () => {
  for (let job = jobs.shift(); job; job = jobs.shift()) await run(job);
});
await Promise.all(workers);
if (skipped) console.log(`${skipped} skipped`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed || !passed ? 1 : 0);
