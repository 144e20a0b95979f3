// The press under bad luck: browsers killed, hung and missing, glyphs missing, content that is odd; and the cache.

import { cpSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'puppeteer';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { readEdition } from '../../src/content/read.ts';
import { BrowserError, launchBrowser } from '../../src/pdf/browser.ts';
import type { Launched } from '../../src/pdf/press.ts';
import { type PrintAllOptions, printAll } from '../../src/pdf/print-all.ts';
import { article, content, temporary } from '../folder.ts';
import { NOW, smallFolder } from '../site/small.ts';
import { fontFaults, readBack } from './read-back.ts';

const browsers: Browser[] = [];
const launch = async (): Promise<Launched> => {
  const { browser, found } = await launchBrowser();
  browsers.push(browser);
  return { browser, identity: found.identity };
};

async function print(root: string, options: Partial<PrintAllOptions> = {}) {
  const files = new Map<string, Buffer>();
  const edition = await readEdition(root, { now: NOW });
  assert.equal(
    edition.diagnostics.filter(({ severity }) => severity === 'error'),
    [],
  );
  const made = await printAll(edition, {
    jobs: 1,
    cache: false,
    sink: (url, bytes) => void files.set(url, bytes),
    press: { launch },
    ...options,
  });
  return { ...made, files };
}

const copy = () => {
  const root = temporary();
  cpSync(smallFolder, root, { recursive: true });
  return root;
};

const many = (count: number) =>
  content(
    Object.fromEntries(
      Array.from({ length: count }, (_, i) => [`a${i}`, article({ title: `{ zh: 第${i}篇, en: 'Number ${i}' }` })]),
    ),
  );

test('a browser killed in mid-run is replaced, and every briefing comes out', async () => {
  const before = browsers.length;
  const { printed, failed } = await print(many(6), {
    jobs: 2,
    onProgress: ({ done }) => {
      if (done === 2) browsers.at(-1)!.process()!.kill('SIGKILL');
    },
  });
  assert.equal(failed, []);
  assert.is(printed.length, 7);
  assert.is(browsers.length - before, 2);
});

test('a browser that stops answering is ended, and its briefing printed by another', async () => {
  const before = browsers.length;
  const { printed, failed } = await print(many(3), {
    jobs: 1,
    press: { launch, timeout: 6_000 },
    onProgress: ({ done }) => {
      if (done === 1 && browsers.length === before + 1) browsers.at(-1)!.process()!.kill('SIGSTOP');
    },
  });
  assert.equal(failed, []);
  assert.is(printed.length, 4);
  assert.is(browsers.length - before, 2);
});

test('where no browser starts there is one error for all', async () => {
  const missing = async () => {
    throw new BrowserError('none');
  };
  try {
    await print(many(2), { press: { launch: missing } });
    assert.unreachable();
  } catch (error) {
    assert.instance(error, BrowserError);
  }
});

test('a missing glyph fails its briefing, naming character, code point and place; the rest is printed', async () => {
  const root = content({
    good: article({ week: '2025-W01' }),
    bad: article({ week: '2025-W02' }, '泰文ก在此。 {#s1}\n\nA Thai letter.\n'),
  });
  const { printed, failed } = await print(root);
  const urls = printed.map(({ url }) => url);
  assert.ok(urls.includes('articles/good/briefing.pdf'));
  assert.not.ok(urls.includes('articles/bad/briefing.pdf'));
  const { error } = failed.find(({ id }) => id === 'bad')!;
  assert.match(error, '“ก” (U+0E01)');
  assert.match(error, 'articles/bad.md:12:3');
  assert.match(error, '泰文');
});

test('rare characters and tone marks come from the files that hold them', async () => {
  const body = '鎔炼℃与①。 {#s1}\n\nNǚ’ér, Lǜ Xiǎoyǒng, 10 ℃, naïve, Ørsted, Łódź, Дунай, → ≈.\n';
  const { files, failed } = await print(content({ rare: article({}, body) }));
  assert.equal(failed, []);
  const read = await readBack(files.get('articles/rare/briefing.pdf')!);
  assert.equal(fontFaults(read), []);
  const text = read.texts.join('').replace(/\s+/g, '');
  for (const words of ['鎔炼℃与①', 'Nǚ’ér,LǜXiǎoyǒng', 'naïve,Ørsted,Łódź,Дунай,→≈'])
    assert.ok(text.includes(words), `${words} in ${text.slice(0, 300)}`);
});

test('rare Han of names are found beyond the basic plane, at the weight they are set in, never as Type 3', async () => {
  const body = '𬭎与𬬻，**𬭎**。 {#s1}\n\nHong (𬭎) and Lu (𬬻), **Hong**.\n';
  const { files, failed } = await print(content({ rare: article({}, body) }));
  assert.equal(failed, []);
  const read = await readBack(files.get('articles/rare/briefing.pdf')!);
  assert.equal(fontFaults(read), []);
  assert.match(read.objects, /SourceHanSerif/);
  const text = read.texts.join('').replace(/\s+/g, '');
  for (const words of ['𬭎与𬬻，𬭎。', 'Hong(𬭎)andLu(𬬻)']) assert.ok(text.includes(words), text.slice(0, 200));
});

test('Traditional Chinese is set in the face of its region', async () => {
  const body = '骨头、直接、返回、角度。 {#s1}\n\nBones, direct, return, angles.\n';
  const root = content({ bones: article({}, body) });
  const faces = new Map<string, string[]>();
  for (const [script, tree] of [
    ['hans', ''],
    ['hant-tw', 'zh-hant/'],
    ['hant-hk', 'zh-hant-hk/'],
  ] as const) {
    const { files, failed } = await print(root, { script, ids: ['bones'] });
    assert.equal(failed, []);
    const read = await readBack(files.get(`${tree}articles/bones/briefing.pdf`)!);
    assert.equal(fontFaults(read), []);
    if (script !== 'hans') assert.ok(read.texts.join('').replace(/\s+/g, '').includes('骨頭、直接、返回、角度'));
    faces.set(
      script,
      [...read.objects.matchAll(/\/FontName \/\w+\+(NotoSerif\w\w)/g)].map(([, name]) => name!),
    );
  }
  assert.equal([...new Set(faces.get('hans'))], ['NotoSerifSC']);
  assert.equal([...new Set(faces.get('hant-tw'))], ['NotoSerifTC']);
  assert.equal([...new Set(faces.get('hant-hk'))], ['NotoSerifHK']);
});

test('long paragraphs, many people, wide tables and empty corners fit the page', async () => {
  const zh = '港口的泊位按年度计划逐步启用，吞吐量由统计部门核定后公布。'.repeat(900);
  const en = 'Berths are put to use year by year as planned, and throughput is published once it is checked. '.repeat(
    450,
  );
  const columns = Array.from({ length: 9 }, (_, i) => `列${i}`);
  const latin = Array.from({ length: 9 }, (_, i) => `Column ${i}`);
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const table = (cells: readonly string[], word: string, end: string) =>
    [
      row(cells),
      row(cells.map(() => '---')),
      ...Array.from({ length: 60 }, (_, i) => row(cells.map((_, j) => `${word}${i}-${j}`))),
    ].join('\n') + end;
  const people = Array.from({ length: 300 }, (_, i) => `p${i}`);
  const names = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何';
  const root = content(
    {
      long: article(
        {
          people: `[${people.map((id) => `{ id: ${id}, part: attended, posts: [{ zh: 代表, en: Delegate }] }`).join(', ')}]`,
        },
        `${zh} {#s1}\n\n${en}\n\n${table(columns, '格', ' {#s2}')}\n\n${table(latin, 'Cell ', '')}\n`,
      ),
      empty: article({ date: '{ value: null }', places: '[]' }),
    },
    {
      'people.yaml': people
        .map((id, i) => `${id}: { zh: ${names[i % 20]}${names[(i * 7 + 3) % 20]}, en: Person ${i} }\n`)
        .join(''),
    },
  );
  const { files, failed, printed } = await print(root);
  assert.equal(failed, []);
  const read = await readBack(files.get('articles/long/briefing.pdf')!);
  assert.ok(read.pages > 20 && read.pages < 60, `${read.pages} pages`);
  const text = read.texts.join('').replace(/\s+/g, '');
  for (const words of ['格59-8', 'Cell59-8', 'Person299']) assert.ok(text.includes(words), words);
  assert.is([...text.matchAll(/吞/g)].length, 900);
  assert.is(printed.find(({ url }) => url === 'articles/empty/briefing.pdf')!.pages, 1);
  // Nothing is wider than the page: Chromium would shrink the whole document to fit.
  assert.match(read.texts[1]!, /2 ?\/ ?\d/);
});

test('what has been printed is not printed again, by any number of processes, unless it changes', async () => {
  const root = copy();
  const before = browsers.length;
  const one = await print(root, { cache: true });
  assert.ok(one.printed.every(({ cached }) => !cached));
  const began = performance.now();
  const two = await print(root, { cache: true });
  assert.ok(two.printed.every(({ cached }) => cached));
  assert.is(browsers.length - before, 1, 'no browser is started for what is known');
  assert.ok(performance.now() - began < 20_000);
  for (const [url, bytes] of one.files) assert.ok(bytes.equals(two.files.get(url)!), url);
  const folder = join(root, '.duizhao', 'pdf');
  const kept = readdirSync(folder).filter((name) => name.endsWith('.pdf'));
  assert.is(kept.length, one.printed.length);
  const [torn] = kept;
  writeFileSync(join(folder, torn!), 'torn');
  const three = await print(root, { cache: true });
  assert.is(three.printed.filter(({ cached }) => !cached).length, 1);
  assert.ok(existsSync(folder));
});

test('a run that is called off ends soon and leaves no browser', async () => {
  const stop = new AbortController();
  const { printed, failed } = await print(many(30), {
    signal: stop.signal,
    onProgress: ({ done }) => {
      if (done === 1) stop.abort();
    },
  });
  assert.ok(printed.length < 10);
  assert.equal(failed, []);
  assert.not.ok(browsers.at(-1)!.connected);
});

test.run();
