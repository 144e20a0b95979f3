// A build that leaves alone what has not changed gives, byte for byte, what a build from nothing gives.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { build } from '../../src/commands/build.ts';
import type { Effects } from '../../src/commands/effects.ts';
import { forgetBundles } from '../../src/site/assets.ts';
import { forgetTemplates } from '../../src/site/templates.ts';
import { article, content, temporary } from '../folder.ts';
import { smallFolder } from './small.ts';

let now = new Date('2025-07-10T12:00:00+08:00');
let said = '';
const say = {
  write(text: string | Uint8Array) {
    said += String(text);
  },
};
const effects = (cwd: string): Effects => ({
  stdin: (async function* () {})(),
  stdout: say,
  stderr: say,
  env: {},
  cwd,
  now: () => now,
});

/** `project`: the folder it is run in. */
async function runIn(project: string, root: string, output: string, ...more: string[]): Promise<number> {
  said = '';
  return build(
    ['--content', root, '--output', output, '--no-pdf', '--no-digest', '--no-check', ...more],
    effects(project),
  );
}
const run = (root: string, output: string, ...more: string[]) => runIn(root, root, output, ...more);

const files = (folder: string): Map<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'latin1')]),
  );

function same(warm: string, cold: string, what: string): void {
  const [a, b] = [files(warm), files(cold)];
  assert.equal([...a.keys()], [...b.keys()], what);
  for (const [path, text] of b) if (a.get(path) !== text) assert.is(a.get(path), text, `${what}: ${path}`);
}

const BODIES = [
  '中文一段。 {#s1}\n\nOne.\n',
  '产业集群，张三、李四。 {#s1}\n\nIndustrial cluster; Zhang San, Li Si.\n',
  '共86亿元。 {#a}\n\nSome 8.6 billion yuan.\n\n另一段。 {#b}\n\nMore.\n',
];
const FRONTS: Record<string, string | null>[] = [
  {},
  {
    people: '[{ id: zhang-san, part: spoke, posts: [{ zh: 局长, en: Director, organisation: acme }] }]',
    themes: '[clusters]',
  },
  { organisations: '[{ id: acme }]', themes: '[clusters]', places: '[jia]' },
  {
    figures:
      '[{ id: f, measure: { zh: 产值, en: output }, about: li-si, value: 8600000000, unit: cny, evidence: [86亿元] }]',
  },
  {
    figures:
      '[{ id: f, measure: { zh: 产值, en: output }, about: acme, value: 3, unit: cny, stated_by: li-si, evidence: [3元] }]',
  },
  { people: '[{ id: li-si, part: attended, posts: [] }]', corrections: '[{ date: 2025-07-01, zh: 改, en: Mended }]' },
  { status: 'withdrawn' },
  { status: 'draft' },
  { embargo: '2025-07-11' },
  { aliases: '[old-name]' },
  { date: '{ value: 2025-06-30 }', published: '2025-07-02' },
  { why: '{ zh: 要紧, en: It matters }', title: '{ zh: 另一个标题, en: Another title }' },
];

test('after any edits', async () => {
  let state = 20_260_708;
  const random = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  const any = () => article(FRONTS[random(FRONTS.length)], BODIES[random(BODIES.length)]);
  const root = content(Object.fromEntries(Array.from({ length: 6 }, (_, i) => [`a${i}`, any()])));
  writeFileSync(join(root, 'articles', 'base.md'), article());
  const put = (path: string, text: string) => {
    writeFileSync(join(root, path), text);
  };
  const at = temporary();
  const warm = join(at, 'warm');
  const cold = join(at, 'cold');
  let built = 0;
  for (let round = 0; round < 28; round++) {
    const edits = 1 + random(3);
    for (let i = 0; i < edits; i++) {
      const one = `articles/a${random(8)}.md`;
      const kind = random(12);
      if (kind < 5) put(one, any());
      else if (kind === 5) rmSync(join(root, one), { force: true });
      else if (kind === 6)
        put(
          'people.yaml',
          `zhang-san: { zh: 张三, en: Zhang San${random(2) ? ', pinyin: Zhāng Sān' : ''} }\nli-si: { zh: 李四, en: ${random(2) ? 'Li Si' : 'Lee Sze'} }\n`,
        );
      else if (kind === 7)
        put(
          'terms.yaml',
          `cluster: { zh: [产业${random(2) ? '集群' : '带'}], en: { preferred: industrial ${random(2) ? 'cluster' : 'belt'} } }\n`,
        );
      else if (kind === 8)
        put(
          'site.yaml',
          `title: { zh: 测试周报${random(3)}, en: Test Weekly }\nbase_url: https://example.org/test/\n${random(2) ? 'scripts: [hans, hant-tw]\n' : ''}`,
        );
      else if (kind === 9) {
        const path = join(root, 'issues');
        rmSync(path, { recursive: true, force: true });
        if (random(3)) cpSync(join(smallFolder, 'issues'), path, { recursive: true, filter: () => true });
        if (existsSync(path)) {
          for (const name of readdirSync(path)) rmSync(join(path, name));
          writeFileSync(
            join(path, '2025-W26.md'),
            `---\nkind: weekly\ntitle: { zh: 周${random(3)}, en: Week }\narticles: [a${random(3)}]\n---\n`,
          );
        }
      } else if (kind === 10) now = new Date(`2025-07-1${random(4)}T12:00:00+08:00`);
      else if (existsSync(warm)) {
        // Somebody touches the output: it is put right again.
        const page = join(warm, 'articles', 'base', 'index.html');
        if (random(2)) rmSync(page, { force: true });
        else writeFileSync(page, 'x'.repeat(existsSync(page) ? statSync(page).size : 5));
      }
    }
    // Now and then by several threads, which makes no difference either.
    const first = await run(root, warm, '--threads', round % 9 === 4 ? '3' : '1');
    const told = said;
    rmSync(cold, { recursive: true, force: true });
    const second = await run(root, cold, '--no-cache');
    assert.is(first, second, told + said);
    built += second === 0 ? 1 : 0;
    if (second === 0) same(warm, cold, `round ${round}`);
  }
  assert.ok(built > 18, `${built} of 28 could be built`);
});

test('a second build writes nothing, and one after an edit only what shows it', async () => {
  const root = content(
    Object.fromEntries(
      Array.from({ length: 12 }, (_, i) => [
        `a${i}`,
        article({ date: `{ value: 2025-0${1 + (i % 6)}-15 }`, published: null }),
      ]),
    ),
  );
  const output = join(temporary(), 'out');
  await run(root, output);
  const before = files(output);
  const times = new Map([...before.keys()].map((path) => [path, statSync(join(output, path)).mtimeMs]));
  await run(root, output);
  assert.match(said, / 0 written, 0 removed/);
  for (const [path, time] of times) assert.is(statSync(join(output, path)).mtimeMs, time, path);
  writeFileSync(
    join(root, 'articles', 'a3.md'),
    article({ date: '{ value: 2025-04-15 }', published: null, title: '{ zh: 新题, en: New }' }),
  );
  await run(root, output);
  const after = files(output);
  const changed = [...after].filter(([path, text]) => before.get(path) !== text).map(([path]) => path);
  assert.ok(changed.includes('articles/a3/index.html'));
  assert.not.ok(changed.includes('articles/a1/index.html'), String(changed));
});

test('the number of threads changes nothing, and what is wrong in a file is found by whoever reads it', async () => {
  const root = content(
    Object.fromEntries(
      Array.from({ length: 9 }, (_, i) => [
        `a${i}`,
        article({ ...FRONTS[i % 5]!, date: `{ value: 2025-06-1${i} }` }, BODIES[i % 3]),
      ]),
    ),
    { 'site.yaml': 'title: { zh: 报, en: W }\nbase_url: https://example.org/\nscripts: [hans, hant-hk]\n' },
  );
  const at = temporary();
  for (const threads of ['1', '2', '5']) {
    const checked = ['--content', root, '--output', join(at, threads), '--no-pdf', '--no-digest', '--no-cache'];
    said = '';
    const exit = await build([...checked, '--threads', threads], effects(root));
    assert.is(exit, 0, said);
  }
  same(join(at, '2'), join(at, '1'), 'two threads');
  same(join(at, '5'), join(at, '1'), 'five threads');
  writeFileSync(join(root, 'articles', 'a8.md'), article({ tilte: '1' }));
  writeFileSync(join(root, 'articles', 'a1.md'), article({ places: '[nowhere]' }));
  const told = [];
  for (const threads of ['1', '4']) {
    assert.is(await run(root, join(at, 'x'), '--threads', threads), 1);
    told.push(said.replace(/^\w+: \d+ ms$/gm, ''));
  }
  assert.is(told[1], told[0]);
  assert.match(told[0]!, 'a8.md');
  assert.match(told[0]!, 'a1.md');
});

test('after edits of a theme, of the configuration, and of what another program has kept', async () => {
  const root = content({ a: article(), b: article({ themes: '[clusters]' }) });
  const project = temporary();
  const at = temporary();
  const plugin = new URL('../../src/site/eleventy.ts', import.meta.url).href;
  const configure = (file: string, theme: string | null) =>
    writeFileSync(
      join(project, file),
      `import duizhao from ${JSON.stringify(plugin)};\nexport default (config) => { config.addPlugin(duizhao, { theme: ${JSON.stringify(theme)} }); };\n`,
    );
  const template = (folder: string, path: string, add: string) => {
    const to = join(project, folder, path);
    mkdirSync(dirname(to), { recursive: true });
    const from = existsSync(to) ? to : new URL(`../../templates/${path}`, import.meta.url);
    writeFileSync(to, readFileSync(from, 'utf8') + add);
  };
  const seen = new Set<string>();
  const compared = async (what: string) => {
    // As a new process begins.
    forgetTemplates();
    forgetBundles();
    assert.is(await runIn(project, root, join(at, 'warm')), 0, said);
    rmSync(join(at, 'cold'), { recursive: true, force: true });
    assert.is(await runIn(project, root, join(at, 'cold'), '--no-cache'), 0, said);
    same(join(at, 'warm'), join(at, 'cold'), what);
    const page = readFileSync(join(at, 'warm', 'articles', 'b', 'index.html'), 'utf8');
    assert.not.ok(seen.has(page), `${what}: the page is as before`);
    seen.add(page);
  };
  await compared('no theme');
  template('one', 'pages/article.njk', '{# nothing #}\n');
  template('two', 'pages/base.njk', '<!-- two -->\n');
  configure('.eleventy.js', 'one');
  template('one', 'pages/base.njk', '<!-- one -->\n');
  await compared('a theme');
  template('one', 'pages/base.njk', '<!-- once more -->\n');
  await compared('an edited theme');
  rmSync(join(project, '.eleventy.js'));
  configure('eleventy.config.js', 'two');
  await compared('another configuration');
  // What another version of the program has kept is wrong wherever it differs.
  const cache = join(root, '.duizhao', 'cache');
  for (const name of readdirSync(cache)) {
    const text = readFileSync(join(cache, name), 'latin1').replaceAll('Title', 'Wrong');
    writeFileSync(join(cache, name), text.replace(/^(duizhao kept 1 )./, '$1_'), 'latin1');
  }
  template('two', 'pages/base.njk', '<!-- three -->\n');
  await compared('another program');
});

test('broken cache files are as good as none', async () => {
  const root = content({ a: article(), b: article() });
  const at = temporary();
  await run(root, join(at, 'warm'));
  const cache = join(root, '.duizhao', 'cache');
  for (const [i, name] of readdirSync(cache).entries()) {
    const bytes = readFileSync(join(cache, name));
    bytes[Math.floor(bytes.length / 2)]! ^= 0x15;
    writeFileSync(join(cache, name), i % 2 ? bytes.subarray(0, bytes.length - 40) : bytes);
  }
  await run(root, join(at, 'warm'));
  await run(root, join(at, 'cold'), '--no-cache');
  same(join(at, 'warm'), join(at, 'cold'), 'broken');
});

test.run();
