/**
 * `npm run bench:web`: what the pages of the sample edition weigh and how Lighthouse judges them, served with compression.
 * A budget that is overrun, or a score below 100, ends it with 1. Lighthouse is a package of its own
 * (`npm ci --prefix scripts/lighthouse`); where it is not installed the weights are measured alone and the end is 2.
 */
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer';
import { launchBrowser } from '../../src/pdf/browser.ts';
import { brotli, type ServedSite, serveSite } from '../site/serve.ts';

const KB = 1000;
/** Bytes after gzip: the home page with everything that holds up its first paint; scripts of a page without search. */
const BUDGET = { home: 45 * KB, scripts: 12 * KB };
const SHIFT = 0.01;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

const root = fileURLToPath(new URL('../../', import.meta.url));
const served = await serveSite(`${root}briefings`);
const { edition } = served;
const [issue] = edition.issues.filter(({ kind }) => kind === 'weekly');
const [dossier] = edition.issues.filter(({ kind }) => kind === 'dossier');
const article = edition.articles.toSorted((a, b) => b.segments.length - a.segments.length)[0]!;
const [theme] = [...edition.index.byTheme].toSorted((a, b) => b[1].length - a[1].length)[0]!;
const KINDS = {
  home: '',
  issue: `issues/${issue!.id}/`,
  article: `articles/${article.id}/`,
  theme: `themes/${theme}/`,
  figures: 'figures/',
} as const;
const MORE = { dossier: `issues/${dossier!.id}/`, people: 'people/', search: 'search/' } as const;

interface Weight {
  readonly gzip: number;
  readonly brotli: number;
}

const squeezed = (body: Buffer): Weight => ({ gzip: gzipSync(body, { level: 9 }).length, brotli: brotli(body).length });
const sum = (list: readonly Weight[]): Weight => ({
  gzip: list.reduce((all, { gzip }) => all + gzip, 0),
  brotli: list.reduce((all, { brotli: each }) => all + each, 0),
});

/** A page's own weight, what holds up its first paint with it, and all its scripts. */
function weigh(site: ServedSite, path: string) {
  const html = site.body(`${path}index.html`)!;
  const text = html.toString();
  const named = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, url]) => squeezed(site.body(url!.slice(1))!));
  const page = squeezed(html);
  const blocking = named(/<link rel="stylesheet" href="([^"]+)"/g);
  const scripts = named(/<script src="([^"]+)"/g);
  const first = named(/<script src="([^"]+)"><\/script>/g);
  return { page, blocking: sum([page, ...blocking, ...first]), scripts: sum(scripts) };
}

let failures = 0;
const judge = (fine: boolean, what: string) => {
  if (!fine) failures += 1;
  return fine ? '' : `  OVER: ${what}`;
};
const shown = ({ gzip, brotli: small }: Weight) =>
  `${(gzip / KB).toFixed(1)} (${(small / KB).toFixed(1)})`.padStart(13);

console.log('Weights in KB after gzip (after brotli)\n');
console.log('page      its HTML      with what blocks  scripts');
for (const [name, path] of Object.entries({ ...KINDS, ...MORE })) {
  const { page, blocking, scripts } = weigh(served, path);
  const notes =
    (name === 'home' ? judge(blocking.gzip <= BUDGET.home, `at most ${BUDGET.home / KB} KB`) : '') +
    (name === 'search' ? '' : judge(scripts.gzip <= BUDGET.scripts, `scripts at most ${BUDGET.scripts / KB} KB`));
  console.log(`${name.padEnd(9)}${shown(page)}  ${shown(blocking)}  ${shown(scripts)}${notes}`);
}
const face = [
  ...served
    .body('index.html')!
    .toString()
    .matchAll(/rel="preload" href="([^"]+)"/g),
][0]![1]!;
console.log(
  `\nThe Latin face, fetched ahead and not waited for: ${(served.body(face.slice(1))!.length / KB).toFixed(1)} KB\n`,
);

interface Result {
  readonly lhr: {
    readonly categories: Record<
      string,
      { readonly score: number | null; readonly auditRefs: { readonly id: string }[] }
    >;
    readonly audits: Record<
      string,
      {
        readonly score: number | null;
        readonly title: string;
        readonly numericValue?: number;
        readonly displayValue?: string;
      }
    >;
  };
}
type Lighthouse = (url: string, flags: object, config: object | undefined, page: Page) => Promise<Result>;

async function lighthouse(): Promise<Lighthouse | null> {
  try {
    const path = createRequire(`${root}scripts/lighthouse/package.json`).resolve('lighthouse');
    return ((await import(pathToFileURL(path).href)) as { default: Lighthouse }).default;
  } catch (error) {
    if (!/Cannot find module/.test(String(error))) throw error;
    return null;
  }
}

const measure = await lighthouse();
if (!measure) {
  console.log('Lighthouse is not installed: npm ci --prefix scripts/lighthouse');
  served.close();
  process.exit(failures ? 1 : 2);
}

console.log('Lighthouse, on a telephone with a slow network (simulated)\n');
console.log(`page      ${CATEGORIES.map((name) => name.padEnd(15)).join('')}LCP      CLS    blocking`);
const { browser } = await launchBrowser();
for (const [name, path] of Object.entries(KINDS)) {
  const page = await browser.newPage();
  const { lhr } = (await measure(
    served.address + path,
    { logLevel: 'error', onlyCategories: CATEGORIES },
    undefined,
    page,
  ))!;
  await page.close();
  const value = (id: string) => lhr.audits[id]?.numericValue ?? 0;
  const shift = value('cumulative-layout-shift');
  const scores = CATEGORIES.map((id) => Math.round((lhr.categories[id]?.score ?? 0) * 100));
  const notes =
    judge(
      scores.every((score) => score === 100),
      'every score 100',
    ) + judge(shift < SHIFT, `shift below ${SHIFT}`);
  console.log(
    `${name.padEnd(10)}${scores.map((score) => String(score).padEnd(15)).join('')}${`${(value('largest-contentful-paint') / 1000).toFixed(2)} s`.padEnd(9)}${shift.toFixed(3).padEnd(7)}${Math.round(value('total-blocking-time'))} ms${notes}`,
  );
  for (const id of CATEGORIES)
    for (const { id: audit } of lhr.categories[id]?.auditRefs ?? []) {
      const { score, title, displayValue } = lhr.audits[audit]!;
      if (score !== null && score < 0.9) console.log(`          ${id}: ${title} ${displayValue ?? ''}`);
    }
}
await browser.close();
served.close();
process.exit(failures ? 1 : 0);
