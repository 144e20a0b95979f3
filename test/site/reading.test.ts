// What a screen reader is given: the accessibility tree read from top to bottom, and the language of every run of text.
import type { Page } from 'puppeteer';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { browserOrSkip, serve } from './served.ts';
import { small } from './small.ts';

const served = await serve(await small());
const browser = await browserOrSkip();
const reading = suite('reading order');
const test = browser ? reading : reading.skip;

interface Heard {
  readonly role: string;
  readonly name: string;
}

const WIDGETS = ['link', 'button', 'radio', 'checkbox', 'combobox', 'searchbox', 'DisclosureTriangle'];

/** Every node that is not passed over, in order. */
async function heard(page: Page): Promise<Heard[]> {
  const session = await page.createCDPSession();
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const list: Heard[] = [];
  const walk = (id: string) => {
    const node = byId.get(id);
    if (!node) return;
    if (!node.ignored) list.push({ role: String(node.role?.value), name: String(node.name?.value ?? '') });
    for (const child of node.childIds ?? []) walk(child);
  };
  walk(nodes[0]!.nodeId);
  return list;
}

const squeezed = (text: string) => text.replace(/\s+/g, '');

async function open(path: string, width: number): Promise<Page> {
  const page = await browser!.newPage();
  await page.setViewport({ width, height: 900 });
  await page.goto(served.address + path, { waitUntil: 'load' });
  return page;
}

for (const path of ['articles/port-opens/', 'issues/2025-w26/', 'zh-hant/articles/port-opens/'])
  for (const width of [390, 1280])
    test(`pair by pair, Chinese and then its English: ${path} at ${width} px`, async () => {
      const page = await open(path, width);
      const pairs = await page.$$eval('main [data-segment]', (all) =>
        all.map((pair) => {
          const [zh, en] = [...pair.children].filter((child) => (child as HTMLElement).lang) as HTMLElement[];
          for (const rt of pair.querySelectorAll('rt')) rt.textContent = '';
          return { zh: zh!.textContent, en: en!.textContent, n: pair.querySelector('summary')!.ariaLabel! };
        }),
      );
      await page.reload();
      const list = await heard(page);
      await page.close();
      const text = squeezed(
        list
          .filter(({ role }) => role === 'StaticText')
          .map(({ name }) => name)
          .join(''),
      );
      let at = 0;
      for (const { zh, en, n } of pairs) {
        assert.ok(
          list.some(({ name }) => name === n),
          n,
        );
        // List markers are read too; the blocks without them follow one another with nothing between.
        const together = squeezed(zh + en);
        const plain = text.replaceAll('—', '').replace(/(?<=[。a-z])\d\.(?=\p{Script=Han}|[A-Z])/gu, '');
        const found = plain.indexOf(together.replaceAll('—', ''), at);
        assert.ok(found >= at, `${n}: ${together.slice(0, 60)}`);
        at = found;
      }
      assert.not.match(text, 'ZhāngSān', 'pinyin is not read twice, unasked');
    });

for (const path of ['', 'articles/port-opens/', 'figures/', 'people/', 'search/', 'themes/ports/', 'places/moushi/'])
  test(`nothing to operate is without a name, no drawing without words: ${path || 'home'}`, async () => {
    const page = await open(path, 1280);
    const list = await heard(page);
    await page.close();
    const nameless = list.filter(
      ({ role, name }) =>
        (WIDGETS.some((widget) => role.startsWith(widget)) || /^(?:image|graphics)/i.test(role)) && !name.trim(),
    );
    assert.equal(nameless, []);
  });

for (const path of [
  '',
  'articles/port-opens/',
  'issues/two-ports/',
  'zh-hant/articles/port-opens/',
  'figures/',
  'people/zhang-san/',
  'themes/ports/',
  'terms/green-port/',
  'places/',
  'method/',
  'corrections/',
  '404.html',
])
  test(`every run of text is in the language it says: ${path || 'home'}`, async () => {
    const page = await open(path, 1280);
    const wrong = await page.evaluate(() => {
      const found: string[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const text = walker.currentNode.textContent!;
        const element = walker.currentNode.parentElement!;
        if (element.closest('option, script, q, code, .keep[lang=en]')) continue;
        const lang = element.closest('[lang]')!.getAttribute('lang')!;
        if (/\p{Script=Han}/u.test(text) && !lang.startsWith('zh')) found.push(`${lang}: ${text.trim()}`);
        if (/[a-z]{4}/.test(text) && !/\p{Script=Han}/u.test(text) && lang.startsWith('zh') && !lang.includes('Latn'))
          found.push(`${lang}: ${text.trim()}`);
      }
      return found;
    });
    await page.close();
    assert.equal(wrong, []);
  });

reading.after(async () => {
  await browser?.close();
  served.close();
});
reading.run();
