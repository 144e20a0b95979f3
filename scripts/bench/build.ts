/**
 * `npm run bench:build [-- --articles 1000,10000] [--runs 3] [--folder DIR] [--only NAME,…]`: how fast a whole site is
 * built, against Hugo (where `hugo` is on the path), Eleventy as a user would set it up, and a bare loop in JavaScript.
 * All make the same pages in kind, number and size (scripts/bench/rivals). Runs alternate; medians are given. Wall time
 * says something on a quiet machine only; processor time and memory hold on a busy one too.
 */
import { execFileSync, spawn } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readEdition } from '../../src/content/read.ts';
import { writeEdition } from './edition.ts';
import { writeRivalContent } from './rivals/content.ts';
import { writeEleventy } from './rivals/eleventy.ts';
import { writeHugo } from './rivals/hugo.ts';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '1000,10000' },
    runs: { type: 'string', default: '3' },
    folder: { type: 'string' },
    only: { type: 'string' },
  },
});
const root = fileURLToPath(new URL('../../', import.meta.url));
const home = mkdtempSync(join(values.folder ?? (existsSync('/dev/shm') ? '/dev/shm' : tmpdir()), 'duizhao-bench-'));
process.on('exit', () => rmSync(home, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));

interface Run {
  readonly wall: number;
  readonly cpu: number;
  readonly megabytes: number;
}

/** The largest resident memory of a process and those below it, in megabytes, as far as it was seen (Linux). */
function watchMemory(pid: number): () => number {
  let peak = 0;
  const look = (id: number): number => {
    try {
      const own = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0) / 1024;
      const below = readFileSync(`/proc/${id}/task/${id}/children`, 'utf8').trim();
      return Math.max(own, ...(below ? below.split(' ').map((child) => look(Number(child))) : []));
    } catch {
      return 0;
    }
  };
  const timer = setInterval(() => {
    peak = Math.max(peak, look(pid));
  }, 25);
  return () => {
    clearInterval(timer);
    return Math.round(peak);
  };
}

async function run(command: readonly string[], cwd: string): Promise<Run> {
  const child = spawn('bash', ['-c', 'TIMEFORMAT="%R %U %S"; time "$@"', '--', ...command], {
    cwd,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, DUIZHAO_NOW: '2026-11-27T00:00:00Z' },
  });
  const memory = watchMemory(child.pid!);
  let told = '';
  child.stderr.on('data', (data) => (told += data));
  const code = await new Promise((done) => child.on('close', done));
  const megabytes = memory();
  if (code !== 0) throw new Error(`${command.join(' ')} failed:\n${told.slice(-2000)}`);
  const [wall = 0, user = 0, system = 0] = told.trim().split('\n').at(-1)!.split(' ').map(Number);
  return { wall, cpu: user + system, megabytes };
}

interface Rival {
  readonly name: string;
  /** The number of its output's folder, removed before each run unless it builds upon it. */
  readonly warm?: boolean;
  readonly before?: (n: number) => void;
  readonly command: (n: number, output: string) => readonly string[];
  readonly cwd?: (n: number) => string;
  /** Beyond this many articles it is left out unless asked for by name. */
  readonly most?: number;
}

const node = [process.execPath, '--disable-warning=ExperimentalWarning'];
/** As `npm run build` starts it, with its flags. */
const ours = [process.execPath, join(root, 'scripts', 'run.js')];
const at = (what: string, n: number) => join(home, `${what}-${n}`);
const duizhao =
  (content: string, ...more: string[]) =>
  (n: number, output: string) => [
    ...ours,
    'build',
    '--content',
    at(content, n),
    '--output',
    output,
    '--no-pdf',
    '--no-digest',
    ...more,
  ];
const ALONE = ['--no-search', '--no-check'];
const RIVALS: readonly Rival[] = [
  {
    name: 'loop',
    command: (n, output) => [...node, join(root, 'scripts/bench/rivals/loop.ts'), at('rivals', n), output],
  },
  { name: 'hugo', command: (_, output) => ['hugo', '--quiet', '-d', output], cwd: (n) => at('rivals', n) },
  {
    name: 'eleventy',
    command: (_, output) => [
      ...node,
      join(root, 'node_modules/@11ty/eleventy/cmd.cjs'),
      '--quiet',
      `--output=${output}`,
    ],
    cwd: (n) => at('eleventy', n),
    most: 2000,
  },
  { name: 'duizhao', command: duizhao('edition', ...ALONE, '--no-cache') },
  { name: 'one thread', command: duizhao('edition', ...ALONE, '--no-cache', '--threads', '1') },
  { name: 'with check', command: duizhao('edition', '--no-search', '--no-cache') },
  { name: 'with search', command: duizhao('edition', '--no-check', '--no-cache') },
  { name: 'hans + hant', command: duizhao('hant', ...ALONE, '--no-cache') },
  {
    name: 'cold, cache',
    command: duizhao('edition', ...ALONE),
    before: (n) => rmSync(join(at('edition', n), '.duizhao'), { recursive: true, force: true }),
  },
  { name: 'nothing new', command: duizhao('edition', ...ALONE), warm: true },
  {
    name: 'one edited',
    command: duizhao('edition', ...ALONE),
    warm: true,
    before(n) {
      const folder = join(at('edition', n), 'articles');
      const names = readdirSync(folder).sort();
      appendFileSync(
        join(folder, names[names.length >> 1]!),
        '\n补记。 {#z}\n\nA note.\n'.replace('{#z}', `{#z${Date.now()}}`),
      );
    },
  },
];

const cold = RIVALS.find(({ name }) => name === 'cold, cache')!;

const median = (list: readonly number[]) => [...list].sort((a, b) => a - b)[list.length >> 1]!;
const only = values.only?.split(/,(?! )/);
const hugo = (() => {
  try {
    return execFileSync('hugo', ['version'], { encoding: 'utf8' }).split(' ')[1] ?? '';
  } catch {
    return null;
  }
})();

function sizeOf(folder: string): { files: number; megabytes: number } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
  return { files: files.length, megabytes: Math.round(bytes / 1e6) };
}

const growth = new Map<string, number[]>();
console.log(`node ${process.version}, hugo ${hugo ?? 'not here'}, in ${home}`);
for (const n of values.articles.split(',').map(Number)) {
  writeEdition(at('edition', n), { articles: n });
  writeEdition(at('hant', n), { articles: n, scripts: ['hans', 'hant-tw'] });
  const edition = await readEdition(at('edition', n), { now: new Date('2026-11-27T00:00:00Z') });
  for (const name of ['rivals', 'eleventy']) {
    const frame = writeRivalContent(edition, at(name, n));
    writeFileSync(join(at(name, n), 'frame.json'), JSON.stringify(frame));
    if (name === 'rivals') writeHugo(at(name, n), frame);
    else writeEleventy(at(name, n), frame);
  }
  const rivals = RIVALS.filter(
    ({ name, most }) => (only ? only.includes(name) : n <= (most ?? n)) && (name !== 'hugo' || hugo),
  );
  const results = new Map<string, Run[]>();
  const sizes = new Map<string, { files: number; megabytes: number }>();
  for (let round = 0; round < Number(values.runs); round++)
    for (const { name, warm, before, command, cwd } of rivals) {
      const output = at(`out-${warm ? 'cold, cache' : name}`, n).replace(/[ ,+]+/g, '-');
      if (!warm) rmSync(output, { recursive: true, force: true });
      // What a warm build builds upon; its own row has made it where that was asked for too.
      if (warm && !existsSync(output)) await run(cold.command(n, output), root);
      before?.(n);
      const result = await run(command(n, output), cwd?.(n) ?? root);
      results.set(name, [...(results.get(name) ?? []), result]);
      if (!sizes.has(name)) sizes.set(name, sizeOf(output));
      if (!name.startsWith('cold') && !warm) rmSync(output, { recursive: true, force: true });
    }
  const of = (name: string, what: keyof Run) => {
    const list = results.get(name);
    return list ? median(list.map((each) => each[what])) : Number.NaN;
  };
  console.log(`\n${n.toLocaleString('en')} articles, medians of ${values.runs}`);
  console.log('                 wall s  of hugo   CPU s  of loop  of duizhao  peak MB   files  output MB');
  for (const { name } of rivals) {
    const [wall, cpu] = [of(name, 'wall'), of(name, 'cpu')];
    growth.set(name, [...(growth.get(name) ?? []), cpu]);
    const ratio = (value: number, to: number) => (value / to).toFixed(2).padStart(9);
    const { files, megabytes } = sizes.get(name)!;
    console.log(
      `${name.padEnd(14)} ${wall.toFixed(1).padStart(8)}${ratio(wall, of('hugo', 'wall'))}${cpu.toFixed(1).padStart(8)}${ratio(cpu, of('loop', 'cpu'))}${ratio(cpu, of('duizhao', 'cpu')).padStart(12)}${String(of(name, 'megabytes')).padStart(9)}${String(files).padStart(8)}${String(megabytes).padStart(11)}`,
    );
  }
  for (const name of ['edition', 'hant', 'rivals', 'eleventy']) rmSync(at(name, n), { recursive: true, force: true });
}
for (const [name, list] of growth)
  if (list.length > 1) console.log(`growth in CPU, ${name}: ${(list.at(-1)! / list[0]!).toFixed(1)}-fold`);
