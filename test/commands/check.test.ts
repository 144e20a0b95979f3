// `duizhao check` as it is called: exit codes, formats, --fix, --record.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { check } from '../../src/commands/check.ts';
import { checkPairs } from '../../src/commands/check-pairs.ts';
import { UsageError } from '../../src/commands/effects.ts';
import { articleFile, inFolder } from '../check/content-folder.ts';

const call = (folder: string, ...args: string[]) => run(check, folder, ...args);

async function run(command: typeof check, folder: string, ...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await command(args, {
    cwd: folder,
    env: {},
    stdin: (async function* () {})(),
    stdout: { write: (text) => void out.push(String(text)) },
    stderr: { write: (text) => void err.push(String(text)) },
    now: () => new Date('2025-06-27T10:00:00Z'),
  });
  return { code, out: out.join(''), err: err.join('') };
}

const SOURCE = `市里召开产业大会

6月20日下午，市里召开产业大会，各区负责人和企业代表参加，会议通报了去年的主要工作。

会议通报，2024年全市产值86亿元，今后要继续做好服务工作，为企业排忧解难，推动产业稳步发展。
`;
const good = {
  'briefings/site.yaml': 'title: { zh: 示例, en: Example }\nbase_url: https://example.org/\n',
  'briefings/sources/a.txt': SOURCE,
  'briefings/articles/a.md': articleFile(
    `date: { value: 2025-06-20 }
source: { text: a.txt }
figures:
  - { id: output, measure: { zh: 产值, en: output value }, about: { zh: 全市, en: the city }, value: 8600000000, unit: cny, period: 2024, evidence: [2024年, 产值86亿元] }`,
    '会议通报，2024年产值86亿元。 {#s1}\n\nThe meeting was told that output value in 2024 was 8.6 billion yuan.',
  ),
};
const bad = { ...good, 'briefings/articles/a.md': good['briefings/articles/a.md'].replace('was 8.6 b', 'was 86 b') };

test('exit code 0 without errors, 1 with errors; the last line gives the counts', async () => {
  await inFolder(good, async (folder) => {
    const { code, out } = await call(folder);
    assert.is(code, 0, out);
    assert.match(out, /1 article: verified 1 figure, .* 1 of 1 source at hand\. 0 errors, 0 warnings\.\n$/);
  });
  await inFolder(bad, async (folder) => {
    const { code, out } = await call(folder);
    assert.is(code, 1);
    assert.match(out, /articles\/a\.md[\s\S]*\d+:\d+ +error .*8\.6 billion yuan/);
    assert.match((await call(folder, '--lang', 'zh')).out, /数值不同/);
  });
});

test('check-pairs takes the termbase and the names of a content folder', async () => {
  const files = {
    ...good,
    'briefings/terms.yaml': 'chain: { zh: [产业链], en: { preferred: industrial chain } }\n',
    'pairs.tsv': '产业链很长。\tThe supply line is long.\n',
  };
  await inFolder(files, async (folder) => {
    assert.is((await run(checkPairs, folder, 'pairs.tsv')).code, 0);
    const { code, out } = await run(checkPairs, folder, 'pairs.tsv', '--content', 'briefings', '--format', 'jsonl');
    assert.is(code, 1);
    assert.is(JSON.parse(out).rule, 'term');
  });
});

test('--format json is the contract’s', async () => {
  await inFolder(bad, async (folder) => {
    const { code, out } = await call(folder, '--format', 'json');
    const { diagnostics, summary } = JSON.parse(out);
    assert.is(code, 1);
    assert.equal(Object.keys(diagnostics[0]).sort(), [
      'column',
      'expected',
      'file',
      'length',
      'line',
      'message',
      'rule',
      'severity',
    ]);
    assert.is(diagnostics[0].file, 'articles/a.md');
    assert.is(diagnostics[0].rule, 'number');
    assert.is(diagnostics[0].expected, '8.6 billion yuan');
    assert.is(summary.errors, 1);
    assert.is(summary.figures, 1);
  });
});

test('github and sarif name files from the repository', async () => {
  await inFolder(bad, async (folder) => {
    assert.match((await call(folder, '--format', 'github')).out, /file=briefings\/articles\/a\.md/);
    const sarif = JSON.parse((await call(folder, '--format', 'sarif')).out);
    assert.is(sarif.version, '2.1.0');
  });
});

test('--record writes the lock; without the sources it then vouches for what has not changed', async () => {
  await inFolder(good, async (folder) => {
    assert.match((await call(folder, '--record')).out, /evidence\.lock\.json written: 1 article recorded/);
    const lock = await readFile(join(folder, 'briefings/evidence.lock.json'), 'utf8');
    assert.match((await call(folder, '--record')).out, /unchanged/);
    assert.is(await readFile(join(folder, 'briefings/evidence.lock.json'), 'utf8'), lock);
    const { code, out } = await call(folder, '--sources', 'nowhere');
    assert.is(code, 0, out);
    assert.match(out, /verified 1 figure/);
  });
});

test('--fix gives ids and says what it did', async () => {
  const without = { ...good, 'briefings/articles/a.md': good['briefings/articles/a.md'].replace(' {#s1}', '') };
  await inFolder(without, async (folder) => {
    const { code, out } = await call(folder, '--fix');
    assert.is(code, 0, out);
    assert.match(out, /^fixed articles\/a\.md:\d+ structure/m);
    assert.is(await readFile(join(folder, 'briefings/articles/a.md'), 'utf8'), good['briefings/articles/a.md']);
  });
});

test('wrong usage is told', async () => {
  await inFolder(good, async (folder) => {
    for (const args of [['--format', 'xml'], ['--lang', 'fr'], ['folder'], ['--nonsense']]) {
      try {
        await call(folder, ...args);
        assert.unreachable();
      } catch (error) {
        assert.instance(error, UsageError);
      }
    }
    assert.match((await call(folder, '--help')).out, /--record/);
  });
});

test('--watch ends with its signal', async () => {
  await inFolder(good, async (folder) => {
    const stop = new AbortController();
    let runs = 0;
    const code = await check(['--watch'], {
      cwd: folder,
      env: {},
      stdin: (async function* () {})(),
      stdout: {
        write: (text) => {
          if (String(text).includes('verified') && ++runs === 1) stop.abort();
        },
      },
      stderr: { write: () => {} },
      now: () => new Date('2025-06-27T10:00:00Z'),
      signal: stop.signal,
    });
    assert.is(code, 0);
    assert.is(runs, 1);
  });
});

test.run();
