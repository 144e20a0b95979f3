// Served pages in a real browser: no complaint, no sideways scrolling, no accessibility violation; every switch and key.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { readEdition } from '../../src/content/read.ts';
import { browserOrSkip, complaints, serve } from './served.ts';
import { NOW, small } from './small.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const served = await serve(await small());
const browser = await browserOrSkip();
const pages = suite('pages in a browser');
const test = browser ? pages : pages.skip;

const KINDS = [
  '',
  'issues/',
  'issues/2025-w26/',
  'issues/two-ports/',
  'articles/port-opens/',
  'articles/nobody/',
  'articles/hostile/',
  'articles/gone/',
  'themes/',
  'themes/ports/',
  'terms/green-port/',
  'people/',
  'people/zhang-san/',
  'organisations/mou-port/',
  'places/',
  'places/moushi/',
  'figures/',
  'archive/2025-06/',
  'new/',
  'method/',
  'corrections/',
  'search/',
  '404.html',
  'zh-hant/articles/port-opens/',
];

async function open(path: string, { width = 1280, scheme = 'light', script = true } = {}): Promise<Page> {
  const page = await browser!.newPage();
  await page.setJavaScriptEnabled(script);
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.setViewport({ width, height: 900 });
  await page.goto(served.address + path, { waitUntil: 'load' });
  return page;
}

/** What axe finds on the page that is open: rule, and the first elements. */
async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  return page.evaluate(async () => {
    type Found = { id: string; nodes: { html: string; failureSummary: string }[] };
    const { axe: tool } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: Found[] }> };
    };
    const { violations: found } = await tool.run({ rules: { 'target-size': { enabled: true } } });
    return found.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 2)
          .map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary.slice(0, 240)}`)
          .join(' | ')}`,
    );
  });
}

test('no complaint and no sideways scrolling on any kind of page at any width, with and without scripts', async () => {
  const page = await browser!.newPage();
  const heard = complaints(page);
  for (const script of [true, false]) {
    await page.setJavaScriptEnabled(script);
    for (const path of KINDS) {
      await page.goto(served.address + path, { waitUntil: 'load' });
      for (const width of script ? [320, 390, 768, 1000, 1280, 1920] : [320]) {
        await page.setViewport({ width, height: 900 });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(wide <= 0, `${path} at ${width} px is ${wide} px too wide`);
      }
    }
  }
  // Modules fetched ahead are given up where scripts are off.
  assert.equal(
    heard.filter((each) => !/^failed: .*\/assets\/search-/.test(each)),
    [],
  );
  await page.close();
});

test('no accessibility violation in either scheme at three widths', async () => {
  const page = await browser!.newPage();
  await page.setBypassCSP(true);
  for (const path of KINDS) {
    await page.goto(served.address + path, { waitUntil: 'load' });
    for (const [scheme, width] of [
      ['light', 320],
      ['light', 1280],
      ['dark', 1280],
      ['dark', 390],
    ] as const) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await page.setViewport({ width, height: 900 });
      assert.equal(await violations(page), [], `${path} at ${width} px, ${scheme}`);
    }
  }
  // The other tree has the same markup in other words: each of its pages once, the schemes by turns.
  for (const [i, path] of KINDS.filter((each) => !each.startsWith('zh-hant/')).entries()) {
    const scheme = i % 2 ? 'light' : 'dark';
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.goto(`${served.address}zh-hant/${path}`, { waitUntil: 'load' });
    assert.equal(await violations(page), [], `zh-hant/${path}, ${scheme}`);
  }
  await page.close();
});

test('titles of sixty characters, words of thirty letters, three hundred people, no figures, no weekly', async () => {
  const odd = await serve(await readEdition(fileURLToPath(new URL('../fixtures/odd/', import.meta.url)), { now: NOW }));
  const page = await browser!.newPage();
  await page.setBypassCSP(true);
  const heard = complaints(page);
  const paths = ['', 'articles/assembly/', 'people/', 'organisations/long/', 'places/yi/', 'themes/sky/', 'figures/'];
  for (const path of [...paths, 'zh-hans/articles/assembly/']) {
    await page.goto(odd.address + path, { waitUntil: 'load' });
    for (const width of [320, 768, 1280]) {
      await page.setViewport({ width, height: 900 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(wide <= 0, `${path} at ${width} px is ${wide} px too wide`);
      if (width !== 768) assert.equal(await violations(page), [], `${path} at ${width} px`);
    }
  }
  await page.goto(`${odd.address}articles/assembly/`);
  assert.ok((await page.$$eval('.people > ul > li', (rows) => rows.length)) <= 35);
  await page.click('.people .fold > summary');
  assert.is(
    await page.$$eval('.people li', (rows) => rows.filter((row) => row.getClientRects().length).length),
    300 + 2,
  );
  assert.equal(heard, []);
  await page.close();
  odd.close();
});

const shown = (page: Page, selector: string) =>
  page.evaluate((sought) => {
    const element = document.querySelector(sought);
    return !!element?.checkVisibility({ contentVisibilityAuto: true });
  }, selector);
const forget = async (page: Page) => {
  await page.evaluate(() => localStorage.clear());
  await page.close();
};
const settle = () => new Promise((done) => setTimeout(done, 180));
const ZH = '#s1 > p[lang="zh-Hans"]';
const EN = '#s1 > p[lang="en"]';

for (const script of [true, false])
  test(`the languages switch ${script ? 'with' : 'without'} scripts`, async () => {
    const page = await open('articles/port-opens/', { script });
    assert.equal([await shown(page, ZH), await shown(page, EN)], [true, true]);
    await page.click('#view-zh');
    assert.equal([await shown(page, ZH), await shown(page, EN)], [true, false]);
    await page.click('#view-en');
    assert.equal([await shown(page, ZH), await shown(page, EN)], [false, true]);
    await page.click('#view-both');
    assert.equal([await shown(page, ZH), await shown(page, EN)], [true, true]);
    await page.close();
  });

test('pinyin, size, spacing and scheme switch and are remembered', async () => {
  const page = await open('articles/port-opens/');
  await page.click('.display > summary');
  assert.not(await shown(page, '#s1 rt'));
  await page.click('#pinyin-names');
  assert.ok(await shown(page, '#s1 rt'));
  const style = (name: string) =>
    page.evaluate((key) => getComputedStyle(document.documentElement).getPropertyValue(key), name);
  const size = await style('font-size');
  await page.click('#size-large');
  assert.is.not(await style('font-size'), size);
  const line = await style('--line');
  await page.click('#density-compact');
  assert.is.not(await style('--line'), line);
  const light = await style('background-color');
  await page.click('#scheme-dark');
  assert.is.not(await style('background-color'), light);
  await page.goto(`${served.address}people/`);
  const names = ['pinyin', 'size', 'density', 'scheme'];
  assert.equal(await page.evaluate((all) => all.map((name) => document.documentElement.dataset[name]), names), [
    'names',
    'large',
    'compact',
    'dark',
  ]);
  assert.ok(await page.evaluate(() => (document.getElementById('size-large') as HTMLInputElement).checked));
  await forget(page);
});

for (const choice of ['pinyin-names', 'size-large', 'density-compact', 'scheme-dark'])
  test(`${choice} works without scripts`, async () => {
    const page = await open('articles/port-opens/', { script: false });
    const look = () =>
      page.evaluate(() => {
        const { fontSize, backgroundColor } = getComputedStyle(document.documentElement);
        const { lineHeight } = getComputedStyle(document.querySelector('#s1 p')!);
        return [fontSize, backgroundColor, lineHeight, getComputedStyle(document.querySelector('#s1 rt')!).display];
      });
    const before = await look();
    await page.click('.display > summary');
    await page.click(`#${choice}`);
    assert.is.not(String(await look()), String(before));
    assert.not(await shown(page, '#pinyin-all'), 'what needs scripts is not offered');
    await page.close();
  });

test('pinyin over all Chinese is fetched, and the line being read stays', async () => {
  const page = await open('articles/port-opens/', { width: 390 });
  const heard = complaints(page);
  await page.evaluate(() => document.getElementById('s7')!.scrollIntoView());
  await settle();
  const top = () => page.$eval('#s7 > p', (block) => block.getBoundingClientRect().top);
  await page.evaluate(() => document.getElementById('pinyin-all')!.click());
  await page.waitForSelector('#s7 > p ruby.py');
  await settle();
  const line = await page.$eval('.bar', (bar) => bar.getBoundingClientRect().bottom + 8);
  assert.ok(Math.abs((await top()) - line) < 60, `the pair is at ${await top()} px`);
  assert.is(await page.$eval('#s7 > p ruby.py', (ruby) => ruby.textContent), '吞tūn');
  assert.is(await page.$eval('#s1 > p > a ruby', (ruby) => ruby.textContent), '张三Zhāng Sān', 'names keep theirs');
  await page.evaluate(() => document.getElementById('pinyin-names')!.click());
  const seen = await page.$$eval('#s1 rt', (all) =>
    all.filter((each) => each.getClientRects().length).map((each) => each.textContent),
  );
  assert.equal(seen, ['Zhāng Sān'], 'back to names alone');
  assert.equal(heard, []);
  await forget(page);
});

test('one language alone is alone on every kind of page at every width', async () => {
  const page = await browser!.newPage();
  const others = (sought: string) =>
    page.$$eval(`body [lang|="${sought}"]:not(.keep, .keep *, rt)`, (all) =>
      all.filter((each) => each.getClientRects().length).map((each) => each.outerHTML.slice(0, 120)),
    );
  for (const path of KINDS.filter((each) => !/^(?:method|zh-hant)/.test(each)))
    for (const [view, other] of [
      ['en', 'zh'],
      ['zh', 'en'],
    ] as const) {
      await page.goto(`${served.address}${path}?view=${view}`, { waitUntil: 'load' });
      for (const width of [320, 768, 1280]) {
        await page.setViewport({ width, height: 900 });
        assert.equal(await others(other), [], `${path} at ${width} px, ${view}`);
        assert.ok(await shown(page, `.display > summary [lang|="${view}"]`), 'the menu has its name');
      }
    }
  await page.close();
});

test('an address may ask for a language, and carries the choice', async () => {
  const page = await open('articles/port-opens/?view=en');
  assert.not(await shown(page, ZH));
  await page.click('#view-zh');
  assert.match(page.url(), '?view=zh');
  await forget(page);
});

for (const width of [320, 390, 768, 1280, 1920])
  test(`a switch does not move the line being read, at ${width} px`, async () => {
    const page = await open('articles/port-opens/', { width });
    // A page long enough that its end is not in the way.
    await page.evaluate(() => {
      (document.querySelector('.foot') as HTMLElement).style.marginBlockStart = '200rem';
      const bar = document.querySelector('.bar')!.getBoundingClientRect().bottom;
      scrollTo(0, document.getElementById('s4')!.getBoundingClientRect().top + scrollY - bar - 36);
    });
    await settle();
    await page.evaluate(() => {
      const bar = document.querySelector('.bar')!.getBoundingClientRect().bottom;
      scrollBy(0, document.getElementById('s4')!.getBoundingClientRect().top - bar - 36);
    });
    await settle();
    const tops = () =>
      page.evaluate(() => {
        const halves = [...document.querySelectorAll('#s4 > [lang]')].filter((half) => half.getClientRects().length);
        return halves.map((half) => half.getBoundingClientRect().top);
      });
    const [before] = await tops();
    for (const choice of ['view-zh', 'view-en', 'size-large', 'density-compact', 'view-both', 'pinyin-names']) {
      await page.evaluate((id) => document.getElementById(id)!.click(), choice);
      await settle();
      const now = await tops();
      assert.ok(
        now.some((top) => Math.abs(top - before!) < 3),
        `${choice}: ${before} became ${now}`,
      );
    }
    await forget(page);
  });

test('no shift of layout while a page loads', async () => {
  for (const path of ['', 'articles/port-opens/', 'figures/', 'people/']) {
    const page = await browser!.newPage();
    await page.evaluateOnNewDocument(() => {
      const told = globalThis as unknown as { shift: number };
      told.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) told.shift += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(served.address + path, { waitUntil: 'networkidle0' });
    const shift = await page.evaluate(() => (globalThis as unknown as { shift: number }).shift);
    assert.ok(shift < 0.01, `${path} shifts by ${shift}`);
    await page.close();
  }
});

test('a sentence pointed at marks the one that renders it; arrows walk through them', async () => {
  const page = await open('articles/hostile/');
  const marked = () =>
    page.evaluate(() => {
      const plain = getComputedStyle(document.body).backgroundColor;
      return [...document.querySelectorAll('#s2 span[class^="s"]')]
        .filter((span) => ![plain, 'rgba(0, 0, 0, 0)'].includes(getComputedStyle(span).backgroundColor))
        .map((span) => `${span.className} ${span.closest('[lang]')!.getAttribute('lang')}`);
    });
  assert.equal(await marked(), []);
  await page.hover('#s2 [lang="zh-Hans"] .s2');
  assert.equal(await marked(), ['s2 zh-Hans', 's2 en']);
  await page.hover('#s2 [lang="en"] .s1');
  assert.equal(await marked(), ['s1 zh-Hans', 's1 en']);
  await page.mouse.move(0, 0);
  await page.focus('#s2 summary');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  assert.equal(await marked(), ['s2 at zh-Hans', 's2 at en']);
  await page.keyboard.press('ArrowLeft');
  assert.equal(await marked(), ['s1 at zh-Hans', 's1 at en']);
  await page.close();
});

test('the menu of a pair copies either language, or both with their source', async () => {
  await browser!
    .defaultBrowserContext()
    .overridePermissions(new URL(served.address).origin, [
      'clipboard-read',
      'clipboard-write',
      'clipboard-sanitized-write',
    ]);
  const page = await open('articles/port-opens/');
  const copied = async (pair: string, what: string) => {
    await page.click(`${pair} > details > summary`);
    await page.waitForSelector(`${pair} [data-copy="${what}"]`);
    await page.click(`${pair} [data-copy="${what}"]`);
    await page.waitForFunction(() => document.getElementById('said')!.textContent !== '');
    assert.match(await page.$eval('#said', (said) => said.textContent ?? ''), 'Copied');
    assert.not(await shown(page, `${pair} .panel`));
    await page.evaluate(() => {
      document.getElementById('said')!.textContent = '';
    });
    return page.evaluate(() => navigator.clipboard.readText());
  };
  assert.is(await copied('#s1', 'zh'), '6月23日，市长张三宣布某港启用新泊位，总投资86亿元，入驻企业37家。');
  assert.match(await copied('#s1', 'en'), /^On 23 June Zhang San, the mayor, opened .* on site\.$/);
  assert.is(await copied('#s5', 'zh'), '一号泊位\n二号泊位，用Siemens Energy设备');
  const both = (await copied('#s1', 'cited')).split('\n');
  assert.is(both.length, 6);
  assert.match(both[3]!, '《某港启用新泊位》，试刊。据《某市日报》，某网2025年6月24日载。存档：https://example.org/');
  assert.match(both[4]!, '“Mou Port opens a new berth”, Specimen. From Moushi Daily');
  assert.match(both[5]!, /\/articles\/port-opens\/#s1$/);
  await page.click('#s1 > details > summary');
  await settle();
  const letter = await page.$eval('#s1 [data-report]', (link) => decodeURIComponent((link as HTMLAnchorElement).href));
  assert.match(letter, /^mailto:editors@example\.org\?subject=/);
  assert.match(letter, '总投资86亿元');
  assert.match(letter, '/articles/port-opens/#s1');
  assert.match(await page.$eval('#s1 .behind', (list) => list.textContent ?? ''), '总投资86亿元');
  await page.close();
});

test('a term and a name in the text open a note; the note leads to the page', async () => {
  const page = await open('articles/port-opens/');
  await page.click('#s3 [lang="zh-Hans"] a.term');
  await page.waitForSelector('#note:popover-open');
  const note = () => page.$eval('#note', (panel) => panel.textContent ?? '');
  assert.match(await note(), 'shore power');
  assert.match(
    await page.$eval('#note .note-foot a', (link) => (link as HTMLAnchorElement).href),
    '/terms/shore-power/',
  );
  await page.keyboard.press('Escape');
  assert.is(await page.$('#note:popover-open'), null);
  assert.is(await page.evaluate(() => document.activeElement!.className), 'term', 'focus returns');
  await page.click('#s1 [lang="en"] a.who');
  await page.waitForSelector('#note:popover-open');
  assert.match(await note(), /张三.*市长.*Zhang San.*Mayor/s);
  await Promise.all([page.waitForNavigation(), page.click('#note .note-foot a')]);
  assert.match(page.url(), '/people/zhang-san/');
  await page.close();
});

test('without scripts a term leads to its page, and a theme opens its note', async () => {
  const page = await open('articles/port-opens/', { script: false });
  await page.click('.themes .handle > summary');
  assert.ok(await shown(page, '.themes .panel'));
  await page.click('#s3 [lang="zh-Hans"] a.term');
  await page.waitForSelector('body.on-term');
  assert.match(page.url(), '/terms/shore-power/');
  await page.close();
});

test('everything is reached by Tab, in the order of the page, with a focus to be seen', async () => {
  const page = await open('articles/port-opens/', { width: 390 });
  const seen: string[] = [];
  let unseen = '';
  for (let i = 0; i < 90; i++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      const ring = [element, element.closest('label, li'), ...(element.shadowRoot ? [] : [])].some(
        (each) => each && getComputedStyle(each).outlineStyle !== 'none',
      );
      const place = element.closest('[data-segment]')?.id ?? element.closest('[id]')?.id ?? '';
      return { name: element === document.body ? '' : `${element.tagName} ${place}`, ring };
    });
    if (!at.name) break;
    seen.push(at.name);
    if (!at.ring) unseen = at.name;
  }
  assert.is(unseen, '');
  assert.match(seen[0]!, /^A/, 'first the way past the bar');
  const order = ['s1', 's2', 's3', 's4', 's5', 's6', 's7'].map((id) => seen.indexOf(`SUMMARY ${id}`));
  assert.equal(
    order,
    order.toSorted((a, b) => a - b),
  );
  assert.ok(order[0]! > 0);
  await page.close();
});

test('the menu of a pair is walked with the keyboard alone', async () => {
  const page = await open('articles/port-opens/');
  await page.focus('#s1 summary');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#s1 [data-copy]');
  const names: string[] = [];
  for (let i = 0; i < 5; i++) {
    await page.keyboard.press('Tab');
    names.push(
      await page.evaluate(() => (document.activeElement as HTMLElement).querySelector('[lang="en"]')!.textContent!),
    );
  }
  assert.equal(names, [
    'Copy the Chinese',
    'Copy the English',
    'Copy both with citation',
    'Link to this pair',
    'Report an error',
  ]);
  await page.keyboard.press('Escape');
  assert.is(await page.evaluate(() => document.activeElement!.tagName), 'SUMMARY');
  await page.close();
});

test('text at twice its size needs no sideways scrolling, and nothing moves where motion is unwanted', async () => {
  const page = await browser!.newPage();
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  // 200 % of 1280 px is a viewport of 640 CSS px.
  await page.setViewport({ width: 640, height: 450, deviceScaleFactor: 2 });
  for (const path of KINDS) {
    await page.goto(served.address + path, { waitUntil: 'load' });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wide <= 0, `${path} is ${wide} px too wide`);
    assert.equal(await page.evaluate(() => document.getAnimations().map((each) => String(each))), []);
  }
  await page.close();
});

for (const script of [true, false])
  test(`evidence and the menu of a pair open ${script ? 'with' : 'without'} scripts`, async () => {
    const page = await open('articles/port-opens/', { script });
    await page.click('#figure-cost summary');
    assert.ok(await shown(page, '#figure-cost .panel'));
    assert.match(await page.$eval('#figure-cost .panel', (panel) => panel.textContent ?? ''), '总投资86亿元');
    assert.ok(await shown(page, '#figure-cost .ruler svg'));
    await page.click('#s1 > details > summary');
    assert.not(await shown(page, '#figure-cost .panel'), 'one at a time');
    if (script) await page.waitForSelector('#s1 .panel button');
    assert.is((await page.$$('#s1 .panel button')).length, script ? 3 : 0);
    assert.ok(await shown(page, '#s1 .panel .behind q'), 'the words of the source');
    assert.match(
      await page.$eval('#s1 .panel a', (link) => (link as HTMLAnchorElement).href),
      '/articles/port-opens/#s1',
    );
    if (script) {
      await page.keyboard.press('Escape');
      assert.not(await shown(page, '#s1 .panel'));
    }
    await page.close();
  });

test('keys: next pair, view, pinyin, help', async () => {
  const page = await open('articles/port-opens/');
  const focused = () => page.evaluate(() => document.activeElement?.closest('[data-segment]')?.id);
  await page.keyboard.press('j');
  assert.is(await focused(), 's1');
  await page.keyboard.press('j');
  assert.is(await focused(), 's2');
  await page.keyboard.press('k');
  assert.is(await focused(), 's1');
  await page.keyboard.press('v');
  assert.not(await shown(page, EN));
  await page.keyboard.press('p');
  assert.ok(await shown(page, '#s1 rt'));
  await page.keyboard.press('?');
  assert.ok(await shown(page, '#keys'));
  await page.keyboard.press('Escape');
  assert.not(await shown(page, '#keys'));
  await page.evaluate(() => localStorage.clear());
  await Promise.all([page.waitForNavigation(), page.keyboard.press('t')]);
  assert.match(page.url(), '/zh-hant/articles/port-opens/');
  await forget(page);
});

test('the other script is offered to who chose it, not forced', async () => {
  const page = await open('articles/port-opens/');
  assert.not(await shown(page, '.offer'));
  await page.evaluate(() => localStorage.setItem('duizhao-script', 'zh-Hant-TW'));
  await page.reload();
  assert.match(page.url(), /small\/articles/);
  assert.ok(await shown(page, '.offer a[lang="zh-Hant-TW"]'));
  await forget(page);
});

test('figures are filtered by kind without scripts', async () => {
  const page = await open('figures/', { script: false });
  const rows = () => page.$$eval('tr[data-kind]', (all) => all.filter((row) => row.getClientRects().length).length);
  const all = await rows();
  await page.click('#kind-money');
  assert.is(await rows(), 2);
  assert.ok(all > 2);
  assert.not(await shown(page, '.ev'));
  await page.click('#evidence');
  assert.ok(await shown(page, '.ev'));
  await page.close();
});

test('partners begin on the same line where there is room, one below the other where there is not', async () => {
  const tops = async (width: number) => {
    const page = await open('articles/port-opens/', { width });
    const found = await page.evaluate(
      ([zh, en]) => [zh!, en!].map((selector) => document.querySelector(selector)!.getBoundingClientRect().top),
      [ZH, EN],
    );
    await page.close();
    return found as [number, number];
  };
  const [zhWide, enWide] = await tops(1280);
  assert.ok(Math.abs(zhWide - enWide) < 4);
  const [zhNarrow, enNarrow] = await tops(780);
  assert.ok(enNarrow > zhNarrow + 20);
});

pages.after(async () => {
  await browser?.close();
  served.close();
});
pages.run();
