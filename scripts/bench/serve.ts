/**
 * `npm run bench:serve [-- --articles N --edits N --no-builds]`: the preview in one process with a real browser on a generated
 * edition. From a save to the changed page, of an article and of a registry; the start against a warm build of the same
 * folder (two builds come first; `--no-builds` leaves them and that comparison out); the heap from the fiftieth edit to the
 * last. Beside wall time stands the processor time of this process, which a busy machine changes less. Ends with 1 where
 * a limit is passed.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { livePreview } from '../../src/commands/serve.ts';
import { launchBrowser } from '../../src/pdf/browser.ts';
import { writeEdition } from './edition.ts';

/** Milliseconds; a ratio; megabytes. */
const LIMITS = { article: 150, registry: 500, start: 1.5, growth: 40 } as const;

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000' },
    edits: { type: 'string', default: '500' },
    'no-builds': { type: 'boolean', default: false },
  },
});
const [articles, edits] = [Number(values.articles), Number(values.edits)];
const root = mkdtempSync(join(tmpdir(), 'duizhao-bench-serve-'));
const [content, output] = [join(root, 'content'), join(root, 'site')];
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const heap = () => {
  collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
};
const median = (list: readonly number[]) => list.toSorted((a, b) => a - b)[list.length >> 1]!;
const ninth = (list: readonly number[]) => list.toSorted((a, b) => a - b)[Math.floor(list.length * 0.9)]!;
let failures = 0;
const judge = (what: string, value: number, limit: number, unit: string) => {
  const fine = value <= limit;
  if (!fine) failures += 1;
  console.log(`${fine ? 'ok  ' : 'OVER'} ${what}: ${value.toFixed(unit ? 0 : 2)}${unit}, at most ${limit}${unit}`);
};

try {
  const ids = writeEdition(content, { articles });
  const build = () => {
    const began = performance.now();
    const cli = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));
    const { status, stderr } = spawnSync(
      process.execPath,
      [
        '--disable-warning=ExperimentalWarning',
        cli,
        'build',
        '--content',
        content,
        '--output',
        output,
        '--no-pdf',
        '--no-digest',
      ],
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(stderr);
    return performance.now() - began;
  };
  const builds = !values['no-builds'];
  console.log(`${articles} articles${builds ? `; cold build ${(build() / 1000).toFixed(1)} s` : ''}`);
  const warm = builds ? build() : null;

  const began = performance.now();
  const server = await livePreview({
    content,
    sources: join(content, 'sources'),
    output,
    host: '127.0.0.1',
    port: 0,
    nextFree: false,
    now: () => new Date('2026-01-01T00:00:00Z'),
    log: () => {},
  });
  const id = ids.at(-5)!;
  await (await fetch(new URL(`articles/${id}/`, server.address))).text();
  const start = performance.now() - began;
  console.log(`preview started and a page shown in ${(start / 1000).toFixed(1)} s`);
  if (warm !== null) {
    console.log(`warm build ${(warm / 1000).toFixed(1)} s`);
    judge('start against a warm build', start / warm, LIMITS.start, '');
  }

  const { browser } = await launchBrowser();
  const page = await browser.newPage();
  let seen: (text: string) => void = () => {};
  await page.exposeFunction('benchSeen', (text: string) => seen(text));
  await page.goto(new URL(`articles/${id}/`, server.address).href, { waitUntil: 'load' });
  await page.waitForFunction(() => document.documentElement.dataset.shown);
  await page.evaluate(() => {
    const tell = () => {
      const found = /MARKER\d+/.exec(document.querySelector('main')?.textContent ?? '');
      if (found) (window as unknown as { benchSeen(text: string): void }).benchSeen(found[0]);
    };
    new MutationObserver(tell).observe(document.body, { childList: true, subtree: true });
  });
  let n = 0;
  let processor: number[] = [];
  /** Milliseconds from writing a file to its text standing in the page. */
  const edit = (file: string, change: (marker: string) => string) =>
    new Promise<number>((done, fail) => {
      n += 1;
      const marker = `MARKER${n}`;
      const late = setTimeout(() => fail(new Error(`${marker} did not come`)), 30_000);
      const from = performance.now();
      const used = process.cpuUsage();
      seen = (text) => {
        if (text !== marker) return;
        clearTimeout(late);
        const { user, system } = process.cpuUsage(used);
        processor.push((user + system) / 1000);
        done(performance.now() - from);
      };
      writeFileSync(file, change(marker));
    });
  const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));

  const file = join(content, 'articles', `${id}.md`);
  const text = readFileSync(file, 'utf8');
  const inArticle = (marker: string) => text.replace(/(\{#s1\}\n\n)/, `$1${marker} `);
  const times: number[] = [];
  let early = 0;
  for (let i = 0; i < edits; i += 1) {
    times.push(await edit(file, inArticle));
    // An editor saves no faster; everything is checked in between only when it is quiet.
    await wait(i % 50 === 49 ? 2500 : 150);
    if (i === Math.min(50, edits >> 1)) early = heap();
  }
  const grown = heap() - early;
  console.log(
    `save of an article: median ${median(times).toFixed(0)} ms, nine in ten ${ninth(times).toFixed(0)} ms; processor ${median(processor).toFixed(0)} ms (${edits} edits)`,
  );
  judge('article, median', median(times), LIMITS.article, ' ms');
  judge('heap grown since the fiftieth edit', grown, LIMITS.growth, ' MB');

  const person = /id: ([a-z0-9-]+), part/.exec(text)![1]!;
  const people = join(content, 'people.yaml');
  const registry = readFileSync(people, 'utf8');
  const registryTimes: number[] = [];
  processor = [];
  for (let i = 0; i < 11; i += 1) {
    registryTimes.push(
      await edit(people, (marker) => registry.replace(new RegExp(`^(${person}: .*en: )[^}]*`, 'm'), `$1${marker} `)),
    );
    await wait(2500);
  }
  console.log(
    `save of people.yaml: median ${median(registryTimes).toFixed(0)} ms, nine in ten ${ninth(registryTimes).toFixed(0)} ms; processor ${median(processor).toFixed(0)} ms`,
  );
  judge('registry, median', median(registryTimes), LIMITS.registry, ' ms');
  await browser.close();
  await server.close();
} finally {
  rmSync(root, { recursive: true, force: true });
}
process.exit(failures ? 1 : 0);
