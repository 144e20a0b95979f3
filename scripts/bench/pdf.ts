/**
 * `npm run bench:pdf`: how fast finished PDFs come, in one run and by turns on the same content: Duizhao's whole path
 * (HTML → pages made up, numbers true, tags mended, the same bytes each time) against the floor (one `setContent` and
 * `page.pdf()` of the same HTML in the same browser, its faces subset beforehand), WeasyPrint and Paged.js, where they
 * are installed (`weasyprint` on the PATH; `PUPPETEER_SKIP_DOWNLOAD=1 npm ci --prefix scripts/paged`), each without the
 * start of its interpreter and browser, Paged.js in the same Chromium. Then 200 briefings in a row with the memory they take,
 * and how long the cache needs to know that nothing has changed.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'puppeteer';
import subset from 'subset-font';
import type { Edition } from '../../src/content/edition.ts';
import { readEdition } from '../../src/content/read.ts';
import { issueBook } from '../../src/pdf/book/book.ts';
import { type PrintDocument, renderBook } from '../../src/pdf/book/render.ts';
import { launchBrowser } from '../../src/pdf/browser.ts';
import { facesFor } from '../../src/pdf/faces.ts';
import { makePress } from '../../src/pdf/press.ts';
import { finishSheets, openPrintPage, type PrintPage, printSheets, usagesOf } from '../../src/pdf/print.ts';
import { printAll } from '../../src/pdf/print-all.ts';
import { rendition } from '../../src/view/rendition.ts';

const SAMPLE = fileURLToPath(new URL('../../briefings/', import.meta.url));
const PAGED = fileURLToPath(new URL('../paged/', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'duizhao-bench-'));
const now = new Date('2026-01-01T00:00:00Z');
const quick = process.argv.includes('--quick');
const show = (what: string, value: string) => console.log(`${what.padEnd(58)} ${value}`);
const ms = (value: number) => `${Math.round(value)} ms`;
const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1]!;

/** A briefing of about so many pages: a weekly of one article, or a dossier of the sample's articles again and again. */
async function briefing(edition: Edition, times: number): Promise<PrintDocument> {
  const r = rendition(edition, { links: 'absolute' });
  const dossier = edition.issues.find(({ kind }) => kind === 'dossier')!;
  const weekly = edition.issues.find(({ kind, articles }) => kind === 'weekly' && articles.length === 1)!;
  const articles = Array.from({ length: times }, () => dossier.articles).flat();
  return renderBook(await issueBook(r, times ? { ...dossier, articles } : weekly));
}

/** The document as one HTML text with its faces in it, subset to the characters it uses. */
async function standalone(browser: Browser, document: PrintDocument): Promise<string> {
  const target = await openPrintPage(browser);
  const usages = await usagesOf(target, document);
  await target.page.close();
  const all = [...new Set(usages.map(({ characters }) => characters).join(''))].join('');
  const faces = await Promise.all(
    facesFor(usages).faces.map(async ({ family, weight, style, file, range }) => {
      const font = await subset(readFileSync(file), all, { targetFormat: 'woff2' });
      return `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};src:url(data:font/woff2;base64,${font.toString('base64')});ascent-override:95%;descent-override:25%;line-gap-override:0%${range ? `;unicode-range:${range}` : ''}}`;
    }),
  );
  return `<!doctype html><html lang="${document.about.tag}"><head><meta charset="utf-8"><title>${document.about.title.zh}</title><style>${faces.join('\n')}\n${document.css}</style></head><body class="side">${document.body}</body></html>`;
}

const floor = async (page: Page, html: string): Promise<number> => {
  await page.setContent(html);
  return (await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true })).length;
};

const printDocument = async (target: PrintPage, document: PrintDocument) =>
  finishSheets(await printSheets(target, document), document);

/** Bytes that a process and all it has started hold, as Linux counts shared pages (proportionally). */
function memoryOf(pid: number): number {
  const held = (id: number) => {
    try {
      return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8'))?.[1] ?? 0) * 1024;
    } catch {
      return 0;
    }
  };
  const parents = new Map<number, number>();
  try {
    for (const entry of readdirSync('/proc'))
      if (/^\d+$/.test(entry)) {
        const at = readFileSync(`/proc/${entry}/stat`, 'utf8')
          .replace(/^.*\) \S+ /s, '')
          .split(' ')[0];
        parents.set(Number(entry), Number(at));
      }
  } catch {
    return 0;
  }
  const isBelow = (id: number): boolean => id === pid || (parents.has(id) && isBelow(parents.get(id)!));
  return [...parents.keys()].filter(isBelow).reduce((sum, id) => sum + held(id), 0);
}
const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;

const onPath = (name: string) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((file) => statSync(file, { throwIfNoEntry: false })?.isFile());

/** Milliseconds and bytes of a rival for one file; null where it fails. */
function rival(
  command: string,
  args: readonly string[],
  out: string,
  env: Readonly<Record<string, string>> = {},
): { ms: number; bytes: number } | null {
  const began = performance.now();
  const { status, stdout } = spawnSync(command, args, {
    encoding: 'utf8',
    timeout: 600_000,
    env: { ...process.env, ...env },
  });
  const took = performance.now() - began;
  const bytes = statSync(out, { throwIfNoEntry: false })?.size ?? 0;
  return status === 0 && bytes ? { ms: Number(/^took (\d+)/m.exec(stdout)?.[1] ?? took), bytes } : null;
}

/** The interpreter that a script on the PATH names. */
const interpreter = (tool: string) =>
  readFileSync(onPath(tool)!, 'latin1')
    .split('\n')[0]!
    .replace(/^#!\s*/, '');

/** WeasyPrint without the start of Python, one document after another; untagged, as what asks for tags differs by version. */
const WEASY = `import sys, time, weasyprint
html = open(sys.argv[1]).read(); n = int(sys.argv[3])
began = time.time()
for _ in range(n): weasyprint.HTML(string=html).write_pdf(sys.argv[2])
print('took', round((time.time() - began) * 1000 / n))`;

const edition = await readEdition(SAMPLE, { now });
const { browser, found } = await launchBrowser();
show('browser', `${found.name}, ${found.version}`);
try {
  for (const { name, times, rounds } of [
    { name: '4 pages', times: 0, rounds: quick ? 3 : 15 },
    { name: '40 pages', times: 2, rounds: quick ? 2 : 5 },
  ]) {
    const document = await briefing(edition, times);
    const html = await standalone(browser, document);
    const target = await openPrintPage(browser);
    const page = await browser.newPage();
    let made = await printDocument(target, document);
    let plain = await floor(page, html);
    const [own, theirs]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round++) {
      let began = performance.now();
      plain = await floor(page, html);
      theirs.push(performance.now() - began);
      began = performance.now();
      made = await printDocument(target, document);
      own.push(performance.now() - began);
    }
    const ratio = median(theirs) / median(own);
    show(`${name} (${made.pages}): floor`, `${ms(median(theirs))}, ${plain} bytes`);
    show(
      `${name} (${made.pages}): Duizhao`,
      `${ms(median(own))}, ${made.bytes.length} bytes, ${Math.round(made.bytes.length / made.pages / 1000)} kB a page`,
    );
    show(`${name}: of the floor’s rate (aim ${times ? 0.65 : 0.5})`, ratio.toFixed(2));
    await page.close();

    const file = join(scratch, 'briefing.html');
    const out = join(scratch, 'briefing.pdf');
    writeFileSync(file, html);
    // Paged.js 0.4 divides a selector at the commas of a list that follows `+`.
    const readable = join(scratch, 'paged.html');
    writeFileSync(readable, html.replace(/\+ :(?:is|not)\([^)]*\)/g, '+ *'));
    const count = times ? '1' : '3';
    for (const [tool, isThere, work] of [
      [
        'WeasyPrint',
        onPath('weasyprint') !== undefined,
        () => rival(interpreter('weasyprint'), ['-c', WEASY, file, out, count], out),
      ],
      [
        'Paged.js',
        existsSync(join(PAGED, 'node_modules')),
        () =>
          rival(process.execPath, [join(PAGED, 'print.js'), readable, out, count, found.args.join(',')], out, {
            ...found.env,
            PUPPETEER_EXECUTABLE_PATH: found.executablePath,
          }),
      ],
    ] as const) {
      if (!isThere) {
        show(`${name}: ${tool}`, 'not installed');
        continue;
      }
      rmSync(out, { force: true });
      const measured = work();
      show(
        `${name}: ${tool}`,
        measured
          ? `${ms(measured.ms)}, ${measured.bytes} bytes; Duizhao is ${(measured.ms / median(own)).toFixed(1)} times as fast${tool === 'WeasyPrint' ? ' (aim 5)' : ''}`
          : 'failed',
      );
    }

    for (const jobs of [1, 2, 4]) {
      const count = (times ? 2 : 8) * Math.max(2, jobs);
      const pages = await Promise.all(Array.from({ length: jobs }, () => browser.newPage()));
      // The press as `duizhao pdf` runs it, in the browser of the floor.
      const press = makePress({ pages: jobs, launch: async () => ({ browser, identity: '', end: async () => {} }) });
      const run = async (workers: number, work: (worker: number) => Promise<unknown>): Promise<number> => {
        let left = count;
        const began = performance.now();
        await Promise.all(
          Array.from({ length: workers }, async (_, worker) => {
            while (left-- > 0) await work(worker);
          }),
        );
        return performance.now() - began;
      };
      const theFloor = () => run(jobs, (worker) => floor(pages[worker]!, html));
      // One more is under way than pages are, as it is finished without one.
      const ours = () => run(jobs + 1, () => press.print(document));
      // Warm, then by turns, as a machine is rarely as busy at one moment as at the next.
      await theFloor();
      await ours();
      let [floorTime, ownTime] = [0, 0];
      const turns = quick ? 1 : 3;
      for (let turn = 0; turn < turns; turn++) {
        floorTime += await theFloor();
        ownTime += await ours();
      }
      const [floorRate, rate] = [floorTime, ownTime].map((time) => (count * turns * 1000) / time) as [number, number];
      show(
        `${name}: PDFs a second, ${jobs} at once`,
        `floor ${floorRate.toFixed(2)}, Duizhao ${rate.toFixed(2)} (${(rate / floorRate).toFixed(2)})`,
      );
      await press.close();
      await Promise.all(pages.map((each) => each.close()));
    }
    await target.page.close();
  }

  // Memory: one page, one briefing after another.
  const document = await briefing(edition, 0);
  const target = await openPrintPage(browser);
  const pid = browser.process()!.pid!;
  const held: number[] = [];
  const runs = quick ? 40 : 200;
  const began = performance.now();
  for (let i = 1; i <= runs; i++) {
    await printDocument(target, document);
    if (i % (runs / 4) === 0) held.push(memoryOf(pid) + process.memoryUsage().rss);
  }
  show(`${runs} briefings in a row`, `${((runs * 1000) / (performance.now() - began)).toFixed(2)} a second`);
  show('memory of browser and Node at each quarter', held.map(megabytes).join(', '));
  show('the last quarter against the first (flat is 1)', (held.at(-1)! / held[0]!).toFixed(2));
} finally {
  await browser.close();
}

// The cache: a folder of 200 dossiers, printed once.
{
  const root = join(scratch, 'content');
  cpSync(SAMPLE, root, { recursive: true, filter: (path) => !path.includes('.duizhao') });
  const count = quick ? 20 : 200;
  const [article] = edition.articles;
  for (let i = 0; i < count; i++)
    writeFileSync(
      join(root, 'issues', `bench-${i}.md`),
      `---\nkind: dossier\ntitle: { zh: 第${i}辑, en: 'Volume ${i}' }\narticles: [${article!.id}]\n---\n`,
    );
  const many = await readEdition(root, { now });
  const ids = many.issues.map(({ id }) => id).filter((id) => id.startsWith('bench-'));
  const once = async () => {
    const started = performance.now();
    const { printed, failed } = await printAll(many, { ids, jobs: 2, sink: () => {} });
    if (failed.length) throw new Error(failed[0]!.error);
    return { took: performance.now() - started, unchanged: printed.filter(({ cached }) => cached).length };
  };
  const first = await once();
  show(`${ids.length} issues printed with 2 at once`, `${((ids.length * 1000) / first.took).toFixed(2)} a second`);
  const again = median([(await once()).took, (await once()).took, (await once()).took]);
  const { unchanged } = await once();
  show(`${ids.length} issues, nothing changed (aim 100 ms for 200)`, `${ms(again)}, ${unchanged} from the cache`);
}
rmSync(scratch, { recursive: true, force: true });
