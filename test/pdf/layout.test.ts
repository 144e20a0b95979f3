// Pages made up: what goes together, what is divided and where, in every form.
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { readEdition } from '../../src/content/read.ts';
import type { Form } from '../../src/pdf/book/form.ts';
import { printAll } from '../../src/pdf/print-all.ts';
import { article, content } from '../folder.ts';
import { NOW, smallFolder } from '../site/small.ts';
import { fontFaults, type ReadBack, readBack } from './read-back.ts';

async function print(root: string, form: Partial<Form>, ids?: readonly string[]) {
  const edition = await readEdition(root, { now: NOW });
  const read = new Map<string, ReadBack>();
  const { failed } = await printAll(edition, {
    form,
    cache: false,
    ...(ids ? { ids } : {}),
    sink: async (url, bytes) => void read.set(url, await readBack(bytes)),
  });
  assert.equal(failed, []);
  return read;
}

const bare = (text: string) => text.replace(/\s+/g, '');

/** Pairs of numbered sentences that render each other. */
const sentences = (from: number, to: number) => {
  const numbers = Array.from({ length: to - from }, (_, i) => from + i);
  return {
    zh: numbers.map((n) => `第${n}号泊位已经按照年度计划投入使用，运行情况良好。`).join(''),
    en: numbers.map((n) => `Berth No. ${n} has been put to use under the annual plan and is running well.`).join(' '),
  };
};
const numbersIn = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => Number(match[1]));

const long = content({
  long: article(
    {},
    [0, 1, 2]
      .map((k) => {
        const { zh, en } = sentences(100 + k * 60, 160 + k * 60);
        return `${zh} {#s${k}}\n\n${en}\n`;
      })
      .join('\n'),
  ),
});

for (const layout of ['side', 'stacked', 'facing'] as const)
  test(`${layout}: long pairs go on at the same sentence in both languages, and nothing is lost`, async () => {
    const read = (await print(long, { layout }, ['long'])).get(
      `articles/long/briefing${layout === 'side' ? '' : `.${layout}`}.pdf`,
    )!;
    assert.equal(fontFaults(read), []);
    const pages = read.texts.map((text) => ({
      zh: numbersIn(bare(text), /第(\d{3})号泊位/g),
      en: numbersIn(bare(text), /BerthNo\.(\d{3})has/g),
    }));
    const all = Array.from({ length: 180 }, (_, i) => 100 + i);
    assert.equal(
      pages.flatMap(({ zh }) => zh),
      all,
    );
    assert.equal(
      pages.flatMap(({ en }) => en),
      all,
    );
    assert.ok(pages.filter(({ zh, en }) => zh.length + en.length).length > 3);
    for (const [i, { zh, en }] of pages.entries()) {
      if (layout !== 'facing') assert.equal(zh, en, `page ${i + 1}`);
      else if (zh.length) {
        assert.is((i + 1) % 2, 0, 'Chinese on the left');
        assert.equal(zh, pages[i + 1]!.en, `pages ${i + 1} and ${i + 2}`);
        assert.equal(en, []);
      }
    }
  });

test('one language alone leaves no word of the other in the text, the heads or what the file says of itself', async () => {
  const zh = (await print(smallFolder, { languages: 'zh' }, ['two-ports'])).get('issues/two-ports/briefing.zh.pdf')!;
  assert.not.match(zh.texts.join(''), /Two ports|Glossary|Contents|yuan|the mayor/);
  assert.match(bare(zh.texts.join('')), /两处港口/);
  assert.is(zh.language, 'zh-Hans');
  assert.not.match(String(zh.info.Title), /[a-z]/);
  const en = (await print(smallFolder, { languages: 'en' }, ['two-ports'])).get('issues/two-ports/briefing.en.pdf')!;
  assert.is(en.language, 'en');
  assert.match(en.texts.join(''), /Two ports/);
  assert.not.match(bare(en.texts.join('')), /目录|词汇|两处港口|市长张三/);
  assert.is(en.outline[0]!.title, 'Two ports');
});

test('every form is made of pages of its size, with folios that run on', async () => {
  for (const [form, width, height] of [
    [{ paper: 'letter' }, 612, 792],
    [{ layout: 'facing' }, 420, 595],
    [{ layout: 'facing', paper: 'letter' }, 396, 612],
    [{ layout: 'stacked' }, 298, 420],
  ] as const) {
    const [read] = (await print(smallFolder, form, ['two-ports'])).values();
    assert.equal(fontFaults(read!), []);
    for (const [i, [x, y]] of read!.sizes.entries())
      assert.ok(
        Math.abs(x - width) < 1.5 && Math.abs(y - height) < 1.5,
        `${JSON.stringify(form)} page ${i + 1}: ${x} × ${y}`,
      );
    for (const [i, text] of read!.texts.entries())
      if (i > 0 && text.trim())
        assert.match(text, new RegExp(`${i + 1} */ *${read!.pages}`), `${JSON.stringify(form)} page ${i + 1}`);
  }
});

test('a heading is never the last thing on a page, and a header of a table is repeated above its rows', async () => {
  const parts = Array.from({ length: 40 }, (_, i) => {
    const { zh, en } = sentences(100 + i * 3, 103 + i * 3);
    return `## 标题${i} {#h${i}}\n\n## Heading ${i}\n\n${zh} {#s${i}}\n\n${en}\n`;
  });
  const cells = (a: string, b: string, rows: number, end: string) =>
    `| ${a} | ${b} |\n| --- | --- |\n${Array.from({ length: rows }, (_, i) => `| ${a}${i} | ${b}${i} |`).join('\n')}${end}`;
  const table = `${cells('甲栏', '乙栏', 120, ' {#t}')}\n\n${cells('Alpha', 'Beta', 120, '')}\n`;
  const read = (await print(content({ parts: article({}, `${parts.join('\n')}\n${table}`) }), {}, ['parts'])).get(
    'articles/parts/briefing.pdf',
  )!;
  for (const [n, text] of read.texts.entries()) {
    const page = bare(text);
    const heading = page.lastIndexOf('Heading');
    if (heading >= 0) assert.match(page.slice(heading), /BerthNo|甲栏/, `page ${n + 1} ends with ${page.slice(-60)}`);
    if (/甲栏\d/.test(page)) assert.match(page, /甲栏Alpha/, `page ${n + 1}`);
  }
  for (let i = 0; i < 120; i++)
    assert.ok(
      read.texts.some((text) => bare(text).includes(`Beta${i}`)),
      `row ${i}`,
    );
});

test('a dossier of 200 pages: every number in the contents is true, every folio runs on, nothing is lost', async () => {
  const ids = Array.from({ length: 100 }, (_, i) => `a${i}`);
  const root = content(
    Object.fromEntries(
      ids.map((id, i) => {
        const body = [0, 1, 2, 3].map((k) => {
          const { zh, en } = sentences(100 + k * 12, 112 + k * 12);
          return `${zh} {#s${k}}\n\n${en}\n`;
        });
        return [
          id,
          article({ title: `{ zh: 第${i}号港口启用新泊位, en: 'Port ${i} opens a new berth' }` }, body.join('\n')),
        ];
      }),
    ),
    { 'issues/ports.md': `---\nkind: dossier\ntitle: { zh: 港口, en: Ports }\narticles: [${ids.join(', ')}]\n---\n` },
  );
  const read = (await print(root, {}, ['ports'])).get('issues/ports/briefing.pdf')!;
  assert.ok(read.pages >= 200, `${read.pages} pages`);
  assert.equal(fontFaults(read), []);
  const contents = bare(read.texts.slice(0, 6).join(''));
  for (const [i] of ids.entries()) {
    const page = read.destinations[`a${i + 1}`]!;
    assert.ok(contents.includes(`第${i}号港口启用新泊位${page}Port${i}opens`), `article ${i} on page ${page}`);
    assert.ok(bare(read.texts[page - 1]!).includes(`Port${i}opensanewberth`), `article ${i} on page ${page}`);
  }
  for (const [i, text] of read.texts.entries())
    if (i > 0) assert.match(text, new RegExp(`${i + 1} */ *${read.pages}`), `page ${i + 1}`);
  assert.is(numbersIn(bare(read.texts.join('')), /BerthNo\.(\d{3})has/g).length, 100 * 48);
});

test('a number at the start of a line stands at the edge, also where it is an element after another', async () => {
  // 年 and % make elements of the numbers; lines of every length bring some of them to the edge.
  const zh = Array.from(
    { length: 24 },
    (_, i) => `${'港口'.repeat(1 + (i % 5))}去年成长${i + 3}.6%，为${1990 + i}年以来`,
  ).join('，');
  const read = (await print(content({ edge: article({}, `${zh}。 {#s1}\n\nOver and over.\n`) }), {}, ['edge'])).get(
    'articles/edge/briefing.pdf',
  )!;
  const lines = new Map<string, number>();
  for (const { page, y, x, text } of read.runs) {
    const line = `${page} ${Math.round(y)}`;
    if (/[\p{Script=Han}\d]/u.test(text) && x < 200) lines.set(line, Math.min(x, lines.get(line) ?? x));
  }
  const left = Math.min(...lines.values());
  const off = [...lines].filter(([, x]) => x - left > 0.3 && x - left < 3);
  assert.ok(lines.size > 15, `${lines.size} lines`);
  assert.equal(off, []);
});

test.run();
