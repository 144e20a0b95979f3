/**
 * Walks the pages in browsers other than the pinned Chromium: `node scripts/site/engines.ts [--content DIR] [--to DIR]
 * [--firefox PATH] [--webkit PATH]`. Firefox is driven by WebDriver BiDi through puppeteer, WebKit by its own
 * WebDriver (Debian: firefox-esr; webkit2gtk-driver and xvfb). Each is asked the same questions; what it answers no to is
 * listed, and the end is 1. A browser that is not installed is named and passed over. `--to` takes pictures.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer';
import { serveSite } from './serve.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { values } = parseArgs({
  options: {
    content: { type: 'string', default: join(root, 'briefings') },
    to: { type: 'string' },
    firefox: { type: 'string', default: '/usr/bin/firefox-esr' },
    webkit: { type: 'string', default: '/usr/bin/WebKitWebDriver' },
  },
});
const WIDTHS = [390, 1280];

/** One window of a browser. Scripts are function bodies; they may await. */
interface Window {
  readonly name: string;
  size(width: number, height: number): Promise<void>;
  goto(url: string): Promise<void>;
  run<T>(body: string): Promise<T>;
  picture(): Promise<Buffer>;
  close(): Promise<void>;
}

async function firefox(path: string): Promise<Window> {
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: path, args: ['-headless'] });
  const page = await browser.newPage();
  return {
    name: await browser.version(),
    size: (width, height) => page.setViewport({ width, height }),
    goto: async (url) => void (await page.goto(url, { waitUntil: 'load' })),
    run: (body) => page.evaluate(`(async () => {${body}})()`) as Promise<never>,
    picture: async () => Buffer.from(await page.screenshot()),
    close: () => browser.close(),
  };
}

const freePort = () =>
  new Promise<number>((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });

/** WebDriver over HTTP (W3C WebDriver, sections 8 to 17): no library is worth its weight for seven calls. */
async function webkit(path: string): Promise<Window> {
  const port = await freePort();
  const driver: ChildProcess = spawn('xvfb-run', ['-a', '-s', '-screen 0 2000x1200x24', path, `--port=${port}`], {
    stdio: 'ignore',
    detached: true,
  });
  const ask = async (method: string, where: string, body?: object) => {
    const answer = await fetch(`http://127.0.0.1:${port}${where}`, {
      method,
      ...(body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}),
    });
    const { value } = (await answer.json()) as { value: never };
    if (!answer.ok) throw new Error(JSON.stringify(value));
    return value;
  };
  for (let tries = 0; ; tries++) {
    try {
      await ask('GET', '/status');
      break;
    } catch (error) {
      if (tries > 50) throw error;
      await new Promise((done) => setTimeout(done, 200));
    }
  }
  const { sessionId, capabilities } = (await ask('POST', '/session', {
    capabilities: { alwaysMatch: {} },
  })) as { sessionId: string; capabilities: { browserName: string; browserVersion: string } };
  const at = `/session/${sessionId}`;
  return {
    name: `${capabilities.browserName} ${capabilities.browserVersion}`,
    async size(width, height) {
      // The window has a frame: ask again with what it took.
      for (let more = 0, tries = 0; tries < 3; tries++) {
        await ask('POST', `${at}/window/rect`, { x: 0, y: 0, width: width + more, height });
        const inner = (await ask('POST', `${at}/execute/sync`, { script: 'return innerWidth', args: [] })) as number;
        if (inner === width) return;
        more += width - inner;
      }
    },
    goto: async (url) => void (await ask('POST', `${at}/url`, { url })),
    run: (body) =>
      ask('POST', `${at}/execute/async`, {
        script: `const done = arguments[0]; (async () => {${body}})().then(done, (error) => done(String(error)));`,
        args: [],
      }) as Promise<never>,
    picture: async () => Buffer.from((await ask('GET', `${at}/screenshot`)) as string, 'base64'),
    async close() {
      await ask('DELETE', at).catch(() => {});
      if (driver.pid) process.kill(-driver.pid);
    },
  };
}

const served = await serveSite(resolve(values.content));
const { edition } = served;
const article = edition.articles.toSorted((a, b) => b.figures.length - a.figures.length)[0]!;
const person = [...edition.index.byPerson.keys()][0]!;
const theme = [...edition.index.byTheme.keys()][0]!;
const PATHS = [
  '',
  ...edition.issues.slice(0, 2).map(({ id }) => `issues/${id}/`),
  `articles/${article.id}/`,
  `themes/${theme}/`,
  'people/',
  `people/${person}/`,
  'organisations/',
  'places/',
  'figures/',
  'issues/',
  'new/',
  'corrections/',
  'method/',
  'search/',
  '404.html',
];

/** Answers true, or what is wrong. */
const QUESTIONS: readonly { readonly of: string; readonly path: string; readonly body: string }[] = [
  {
    of: 'a language alone is alone, and the choice is in the address',
    path: `articles/${article.id}/`,
    body: `document.querySelector('#view-zh').click();
      const seen = [...document.querySelectorAll('main [lang=en]:not(.keep, .keep *)')].filter((each) => each.getClientRects().length);
      const asked = location.search;
      document.querySelector('#view-both').click();
      return (!seen.length && asked === '?view=zh') || seen.length + ' English elements, ' + asked;`,
  },
  {
    of: 'partners begin on one line',
    path: `articles/${article.id}/`,
    body: `if (innerWidth < 900) return true;
      const off = [...document.querySelectorAll('.text > .pair')].map((pair) => {
        const [zh, en] = [...pair.querySelectorAll(':scope > [lang]')].map((each) => {
          const range = document.createRange();
          range.selectNodeContents(document.createTreeWalker(each, NodeFilter.SHOW_TEXT).nextNode());
          return range.getClientRects()[0].bottom;
        });
        return Math.abs(zh - en);
      });
      return Math.max(...off) < 8 || 'apart by ' + Math.max(...off);`,
  },
  {
    of: 'pinyin over names adds no line and stays above its name',
    path: `articles/${article.id}/`,
    body: `document.querySelector('#pinyin-names').click();
      await new Promise((done) => setTimeout(done, 300));
      const rt = [...document.querySelectorAll('main .text rt')].find((each) => each.getClientRects().length);
      if (!rt) return 'no pinyin to be seen';
      const name = rt.parentElement.getBoundingClientRect();
      const over = rt.getBoundingClientRect();
      document.querySelector('#pinyin-off').click();
      return (over.bottom <= name.top + name.height * 0.6 && over.right > name.left) || JSON.stringify([over, name]);`,
  },
  {
    of: 'pinyin over all Chinese',
    path: `articles/${article.id}/`,
    body: `document.querySelector('#pinyin-all').click();
      for (let i = 0; i < 40 && !document.querySelector('ruby.py'); i++) await new Promise((done) => setTimeout(done, 100));
      const ruby = document.querySelector('.text ruby.py');
      const rt = ruby?.querySelector('rt');
      const good = rt && rt.getBoundingClientRect().bottom <= ruby.getBoundingClientRect().bottom && rt.getClientRects().length > 0;
      document.querySelector('#pinyin-off').click();
      return !!good || 'not drawn';`,
  },
  {
    of: 'pinyin over names again, after all Chinese had it, and names stay in their line',
    path: `articles/${article.id}/`,
    body: `document.querySelector('#pinyin-all').click();
      for (let i = 0; i < 40 && !document.querySelector('ruby.py'); i++) await new Promise((done) => setTimeout(done, 100));
      document.querySelector('#pinyin-names').click();
      await new Promise((done) => setTimeout(done, 300));
      const seen = [...document.querySelectorAll('.text rt')].filter((each) => each.getClientRects().length);
      const heights = [...document.querySelectorAll('.text ruby')].map((each) => each.getBoundingClientRect().width > 200);
      document.querySelector('#pinyin-off').click();
      return (seen.length > 0 && seen.every((each) => !each.closest('.py')) && !heights.includes(true)) || seen.length + ' ' + heights;`,
  },
  {
    of: 'terms are underlined',
    path: `articles/${article.id}/`,
    body: `const lines = [...document.querySelectorAll('.text a.term')].map((each) => getComputedStyle(each).textDecorationLine);
      return lines.every((line) => line.includes('underline')) || lines.join();`,
  },
  {
    of: 'a term opens its note beside it',
    path: `articles/${article.id}/`,
    body: `const term = document.querySelector('.text a.term');
      if (!term) return true;
      term.scrollIntoView({ block: 'center' });
      term.click();
      const note = document.getElementById('note');
      for (let i = 0; i < 40 && !note.matches(':popover-open'); i++) await new Promise((done) => setTimeout(done, 100));
      if (!note.matches(':popover-open')) return 'not open';
      const box = note.getBoundingClientRect();
      note.hidePopover();
      return (box.width > 100 && box.left >= 0 && box.right <= innerWidth && box.bottom > 0 && box.top < innerHeight) || JSON.stringify(box);`,
  },
  {
    of: 'the menu of a pair opens inside the window',
    path: `articles/${article.id}/`,
    body: `const handle = document.querySelector('.text .handle');
      handle.querySelector('summary').scrollIntoView({ block: 'center' });
      handle.querySelector('summary').click();
      await new Promise((done) => setTimeout(done, 200));
      const box = handle.querySelector('.panel').getBoundingClientRect();
      const buttons = handle.querySelectorAll('button').length;
      handle.open = false;
      return (handle && buttons === 3 && box.width > 80 && box.left >= 0 && box.right <= innerWidth + 1) || JSON.stringify([buttons, box]);`,
  },
  {
    of: 'evidence opens, and the folded figures',
    path: `articles/${article.id}/`,
    body: `const fold = document.querySelector('.facts .fold');
      if (!fold) return true;
      fold.open = true;
      await new Promise((done) => setTimeout(done, 100));
      const row = fold.querySelector('.row');
      const main = document.querySelector('.facts .row');
      const [a, b] = [row, main].map((each) => each.querySelector('[lang=en] .num').getBoundingClientRect().left);
      const [c, d] = [row, main].map((each) => each.getBoundingClientRect());
      fold.open = false;
      return (Math.abs(c.left - d.left) < 2 && Math.abs(c.width - d.width) < 2 && (innerWidth < 900 || Math.abs(a - b) < 2)) || JSON.stringify([a, b, c, d]);`,
  },
  {
    of: 'dark and light',
    path: '',
    body: `document.querySelector('#scheme-dark').click();
      const dark = getComputedStyle(document.documentElement).backgroundColor;
      document.querySelector('#scheme-light').click();
      const light = getComputedStyle(document.documentElement).backgroundColor;
      document.querySelector('#scheme-auto').click();
      return dark !== light || dark;`,
  },
  {
    of: 'Han and letters stand apart',
    path: `articles/${article.id}/`,
    body: `if (CSS.supports('text-autospace: normal')) return true;
      const marks = [...document.querySelectorAll('.text .g')].map((each) => each.getBoundingClientRect().width + parseFloat(getComputedStyle(each).marginInlineStart));
      return !marks.length || marks.some((width) => width > 2) || 'marks without width';`,
  },
  {
    of: 'figures are filtered over the edition',
    path: 'figures/',
    body: `const select = document.querySelector('select[name=unit]');
      select.value = select.options[1].value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      const output = document.querySelector('.filters output');
      for (let i = 0; i < 50 && !output.textContent; i++) await new Promise((done) => setTimeout(done, 100));
      const rows = [...document.querySelectorAll('tr[data-kind]')].filter((each) => each.getClientRects().length).length;
      return (rows > 0 && String(rows) === output.textContent) || rows + ' rows, ' + output.textContent;`,
  },
  {
    of: 'search answers',
    path: 'search/?q=%E6%B1%BD%E8%BD%A6',
    body: `for (let i = 0; i < 80 && !document.querySelector('#results li'); i++) await new Promise((done) => setTimeout(done, 100));
      return !!document.querySelector('#results li') || document.querySelector('#found').textContent;`,
  },
  {
    of: 'the keys open their list',
    path: '',
    body: `document.dispatchEvent(new KeyboardEvent('keydown', { key: '?', bubbles: true }));
      const open = document.getElementById('keys').open;
      document.getElementById('keys').close();
      return open || 'closed';`,
  },
];

let failures = 0;
const wrong = (what: string, answer: unknown) => {
  failures += 1;
  console.log(`  no   ${what}: ${answer}`);
};

async function walk(engine: Window): Promise<void> {
  console.log(`${engine.name}\n`);
  for (const width of WIDTHS) {
    await engine.size(width, 900);
    for (const path of PATHS) {
      await engine.goto(served.address + path);
      const over = await engine.run<number>(
        'await document.fonts.ready; return document.documentElement.scrollWidth - innerWidth;',
      );
      if (over > 0) wrong(`${path || 'home'} at ${width} px`, `${over} px too wide`);
      if (values.to) {
        mkdirSync(values.to, { recursive: true });
        const name = `${engine.name.split(/[ /]/)[0]}-${path.replace(/\/$/, '').replaceAll('/', '-') || 'home'}-${width}.png`;
        writeFileSync(join(values.to, name), await engine.picture());
      }
    }
    for (const { of, path, body } of QUESTIONS) {
      await engine.goto(served.address + path);
      const answer = await engine.run<unknown>(body);
      if (answer === true) console.log(`  yes  ${of} (${width} px)`);
      else wrong(`${of} (${width} px)`, answer);
    }
  }
  console.log();
}

for (const [path, start] of [
  [values.firefox, firefox],
  [values.webkit, webkit],
] as const) {
  if (!existsSync(path)) {
    console.log(`${path} is not installed: passed over\n`);
    continue;
  }
  const engine = await start(path);
  try {
    await walk(engine);
  } finally {
    await engine.close();
  }
}
served.close();
process.exit(failures ? 1 : 0);
