// Mistakes planted in the sample content: each must be an error at the right file and line. A few of each kind for every
// article, so that the test stays quick; where the source texts are missing it says so and skips.
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type CheckOptions, checkEdition } from '../../src/check/check-edition.ts';
import { readSources } from '../../src/check/sources.ts';
import { readEdition } from '../../src/content/read.ts';

const root = resolve(import.meta.dirname, '../..');
const sources = resolve(root, process.env.DUIZHAO_SOURCES ?? '../shared/sources');
const NOW = new Date('2025-12-01T00:00:00Z');

/** A replacement in a file, and the lines at which the error may stand: by default the one that changed. */
interface Mutation {
  readonly kind: string;
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Either language of a pair may be blamed: so many lines around count as right. */
  readonly near?: number;
}

const another = (digits: string): string => {
  const at = digits.search(/[1-9]/);
  return digits.slice(0, at) + ((Number(digits[at]) % 9) + 1) + digits.slice(at + 1);
};

/** Of all matches the first and the last. */
const some = <T>(all: readonly T[]): T[] => [...new Set([all[0], all.at(-1)])].filter((x) => x !== undefined);

function* mutations(file: string, text: string, people: string): Generator<Mutation> {
  const bodyAt = text.indexOf('\n---\n', 4);
  const front = text.slice(0, bodyAt);
  const each = function* (
    kind: string,
    pattern: RegExp,
    change: (found: string) => string | null,
    from = 0,
    to = bodyAt,
    near = 0,
  ): Generator<Mutation> {
    const all = [...text.slice(from, to).matchAll(pattern)].flatMap((match) => {
      const found = match[1] ?? match[0];
      const start = from + match.index + match[0].lastIndexOf(found);
      const changed = change(found);
      return changed === null || changed === found
        ? []
        : [{ kind, file, start, end: start + found.length, text: changed, near }];
    });
    yield* some(all);
  };
  yield* each('value', /\n {4}value: ([\d.]+)/g, another);
  yield* each('scale', /\n {4}value: ([\d.]+)/g, (value) => String(Number(value) * 10));
  const UNIT: Record<string, string> = {
    percent: 'percentage-point',
    count: 'person-time',
    'person-time': 'person',
    cny: 'usd',
  };
  yield* each('unit', /\n {4}unit: (\S+)/g, (unit) => UNIT[unit] ?? 'km', 0, bodyAt, 1);
  yield* each('qualifier', /\n {4}qualifier: (nearly|over|exact)/g, (found) => (found === 'exact' ? 'about' : 'exact'));
  yield* each('period', /\n {4}period: (\S+)/g, (period) =>
    period.replace(/\d{4}/g, (year) => String(Number(year) - 1)),
  );
  yield* each('fragment', /evidence: \[([^\],]{4,})/g, (found) => `${found.slice(0, 2)}甲${found.slice(3)}`);
  yield* each('day', /\ndate: \{ value: \d{4}-\d\d-(\d\d), basis: stated/g, (day) =>
    String(Number(day) - 1).padStart(2, '0'),
  );
  yield* each('published', /\npublished: \d{4}-\d\d-(\d\d)/g, (day) => String(Number(day) + 1).padStart(2, '0'));
  const peopleAt = front.indexOf('\npeople:');
  const peopleEnd = front.indexOf('\norganisations:');
  const POST = /zh: [^,}\n]*?(书记|市长|区长|镇长|秘书长|院长|总裁|主任|厅长)(?=,|\n)/g;
  yield* each('post', POST, (post) => (post === '书记' ? '主任' : '书记'), peopleAt, peopleEnd);
  yield* each('deputy', POST, (post) => `副${post}`, peopleAt, peopleEnd);
  yield* each('no person', /\n( {2}- id: \S+\n(?: {4}.*\n)+)(?= {2}[-#]|$)/g, () => '', peopleAt, peopleEnd, 200);

  const end = text.length;
  yield* each('Chinese digits', /(?<![\d.A-Z“{#s第])\d+(?:\.\d+)?(?=[亿万家%个人余多])/g, another, bodyAt, end, 8);
  yield* each(
    'English digits',
    /(?<= )\d+(?:\.\d+)?(?= (?:billion|million|per cent|companies|January|February|May|June))/g,
    another,
    bodyAt,
    end,
    8,
  );
  yield* each(
    'English scale',
    /\b(?:billion|million)\b/g,
    (found) => (found === 'million' ? 'billion' : 'million'),
    bodyAt,
    end,
    8,
  );
  yield* each('currency', /(?<=illion )yuan\b(?!-)/g, () => 'US dollars', bodyAt, end, 8);
  yield* each('percent', /\bper cent\b/g, () => 'percentage points', bodyAt, end, 8);
  yield* each('rank', /\bDeputy (?=Secretary)/g, () => '', bodyAt, end, 8);
  yield* each('half a pair', /\n\n[A-Z][^\n]+\n/g, () => '\n', bodyAt, end, 300);
  yield* each('term', /new quality productive forces/g, () => 'new productivity', bodyAt, end);
  for (const match of some(
    [...people.matchAll(/zh: ([^\s,]+),? +en: ([A-Z][a-z]+ [A-Z][a-z]+)/g)].filter((m) =>
      text.slice(bodyAt).includes(m[1]!),
    ),
  )) {
    const [zh, en] = [match[1]!, match[2]!];
    const swap = zh.endsWith('伟') ? '玮' : '伟';
    yield* each('Chinese name', new RegExp(zh, 'g'), (name) => name.slice(0, -1) + swap, bodyAt, end, 3);
    yield* each(
      'English name',
      new RegExp(en, 'g'),
      (name) => name.replace(/[aeiou](?=[^aeiou]*$)/, (v) => (v === 'a' ? 'u' : 'a')),
      bodyAt,
      end,
    );
  }
}

const lineOf = (text: string, offset: number) => text.slice(0, offset).split('\n').length;

if (!existsSync(sources)) {
  console.log(`# skipped: no source texts at ${process.env.DUIZHAO_SOURCES ?? '../shared/sources'}`);
  test.skip('mistakes planted in the sample content', () => {});
} else {
  test('the sample content passes, and every mistake planted in it is an error at its line', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'duizhao-mutations-'));
    try {
      await cp(join(root, 'briefings'), folder, { recursive: true });
      const read = () => readEdition(folder, { now: NOW });
      const options: CheckOptions = { ...(await readSources(await read(), sources)), lock: null };
      const errors = async () =>
        checkEdition(await read(), options).diagnostics.filter(({ severity }) => severity === 'error');
      assert.equal(await errors(), [], 'the sample content as it is');

      const people = await readFile(join(folder, 'people.yaml'), 'utf8');
      const missed: string[] = [];
      let planted = 0;
      const kinds = new Set<string>();
      const plant = async ({ kind, file, start, end, text, near = 0 }: Mutation) => {
        const path = join(folder, file);
        const before = await readFile(path, 'utf8');
        await writeFile(path, before.slice(0, start) + text + before.slice(end));
        const line = lineOf(before, start);
        const found = await errors();
        await writeFile(path, before);
        planted++;
        kinds.add(kind);
        if (found.some((error) => error.file === file && Math.abs(error.line - line) <= near)) return;
        missed.push(
          `${kind} ${file}:${line} “${before.slice(start, end).slice(0, 40)}” → “${text.slice(0, 40)}”: ${
            found.map((error) => `${error.file}:${error.line} ${error.rule}`).join(', ') || 'nothing found'
          }`,
        );
      };
      for (const name of (await readdir(join(folder, 'articles'))).sort()) {
        const file = `articles/${name}`;
        for (const mutation of mutations(file, await readFile(join(folder, file), 'utf8'), people))
          await plant(mutation);
      }
      for (const match of some([...people.matchAll(/en: ([A-Z][a-z]+ [A-Z][a-z]+)/g)])) {
        const start = match.index + 4;
        const changed = match[1]!.replace(/[aeiou](?=[^aeiou]*$)/, (v) => (v === 'a' ? 'u' : 'a'));
        await plant({
          kind: 'registry name',
          file: 'people.yaml',
          start,
          end: start + match[1]!.length,
          text: changed,
        });
      }
      assert.ok(planted > 100 && kinds.size > 18, `${planted} mistakes of ${kinds.size} kinds`);
      assert.equal(missed, [], `${missed.length} of ${planted} missed`);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
}

test.run();
