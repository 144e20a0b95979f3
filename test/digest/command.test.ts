import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { digest } from '../../src/commands/digest.ts';
import { type Effects, UsageError } from '../../src/commands/effects.ts';
import { exportCommand } from '../../src/commands/export.ts';
import { readEdition } from '../../src/content/read.ts';
import { composeDigest } from '../../src/digest/compose.ts';
import { digestFiles } from '../../src/digest/digest-files.ts';
import { VARIANTS } from '../../src/digest/variant.ts';
import { folder, now, parse, weekly } from './message.ts';

/** A place to work in, with a copy of the fixture in `briefings`. */
async function inCopy(work: (place: { cwd: string; out: string[]; err: string[]; effects: Effects }) => Promise<void>) {
  const cwd = await mkdtemp(join(tmpdir(), 'duizhao-digest-'));
  const [out, err]: [string[], string[]] = [[], []];
  const effects: Effects = {
    cwd,
    env: {},
    stdin: (async function* () {})(),
    stdout: { write: (text) => out.push(String(text)) },
    stderr: { write: (text) => err.push(String(text)) },
    now: () => now,
  };
  await cp(folder, join(cwd, 'briefings'), { recursive: true });
  try {
    await work({ cwd, out, err, effects });
  } finally {
    await rm(cwd, { recursive: true });
  }
}

/** Edits a file of the copy. */
const edit = async (file: string, change: (text: string) => string) =>
  writeFile(file, change(await readFile(file, 'utf8')));

test('digest writes three files a variant, and --diff shows what an edit changed', () =>
  inCopy(async ({ cwd, out, effects }) => {
    assert.is(await digest(['2025-w26'], effects), 0);
    assert.is((await readdir(join(cwd, 'outbox'))).length, 12);
    out.length = 0;
    assert.is(await digest(['2025-W26', '--diff', '--variant', 'en'], effects), 0);
    assert.equal(out, ['en: as the composition in the outbox\n']);
    await edit(join(cwd, 'briefings/issues/2025-W26.md'), (text) =>
      text.replace('changes its fuel', 'burns something else'),
    );
    out.length = 0;
    await digest(['2025-W26', '--diff', '--variant', 'en'], effects);
    assert.match(out.join(''), /- A ferry changes its fuel\n\+ A ferry burns something else\n/);
    await digest(['2025-W26', '--variant', 'en', '--outbox', 'elsewhere'], effects);
    assert.equal((await readdir(join(cwd, 'elsewhere'))).sort(), [
      '2025-W26.en.eml',
      '2025-W26.en.html',
      '2025-W26.en.txt',
    ]);
  }));

test('the mail folder of the project’s theme stands in for our templates', () =>
  inCopy(async ({ cwd, effects }) => {
    const plugin = new URL('../../src/site/eleventy.ts', import.meta.url).href;
    await writeFile(
      join(cwd, '.eleventy.js'),
      `import duizhao from '${plugin}';\nexport default (config) => config.addPlugin(duizhao, { theme: 'theme' });\n`,
    );
    await writeFile(join(cwd, 'package.json'), '{ "type": "module" }');
    await mkdir(join(cwd, 'theme/mail'), { recursive: true });
    await writeFile(join(cwd, 'theme/mail/foot.njk'), '<tr><td>Our own foot</td></tr>');
    assert.is(await digest(['2025-W26', '--variant', 'en'], effects), 0);
    assert.match(await readFile(join(cwd, 'outbox/2025-W26.en.html'), 'utf8'), /Our own foot/);
  }));

test('digest refuses what it cannot do, in a sentence', () =>
  inCopy(async ({ cwd, err, effects }) => {
    for (const args of [
      [],
      ['2025-W27'],
      ['2025-W26', 'more'],
      ['2025-W26', '--variant', 'fr'],
      ['2025-W26', '--attach-pdf'],
    ]) {
      const error = await digest(args, effects).catch((e: unknown) => e);
      assert.instance(error, UsageError, args.join(' '));
    }
    await edit(join(cwd, 'briefings/people.yaml'), (text) => `${text}broken: [\n`);
    assert.is(await digest(['2025-W26'], effects), 1);
    assert.match(err.join(''), /people\.yaml:\d+:\d+ error .*nothing was composed/s);
    assert.equal((await readdir(cwd)).sort(), ['briefings']);
  }));

test('export writes a format to stdout or a file', () =>
  inCopy(async ({ cwd, out, err, effects }) => {
    assert.is(await exportCommand(['tmx'], effects), 0);
    assert.match(out.join(''), /^<\?xml .*<\/tmx>\n$/s);
    assert.is(await exportCommand(['csv', '--output', 'data/f.csv'], effects), 0);
    assert.match(await readFile(join(cwd, 'data/f.csv'), 'utf8'), /^\uFEFFarticle,/);
    for (const args of [[], ['docx'], ['tmx', 'tbx']])
      assert.instance(await exportCommand(args, effects).catch((e: unknown) => e), UsageError);
    await edit(join(cwd, 'briefings/people.yaml'), (text) => `${text}broken: [\n`);
    assert.is(await exportCommand(['json'], effects), 1);
    assert.match(err.join(''), /nothing was exported/);
  }));

test('a bare folder is enough: no publisher, no title of the week, no people, no figures', () =>
  inCopy(async ({ cwd }) => {
    const root = join(cwd, 'briefings');
    await rm(join(root, 'issues'), { recursive: true });
    await rm(join(root, 'articles/dongdu-yard-2025.md'));
    await edit(join(root, 'articles/tea-cooperative-2025.md'), (text) => text.replace(/^figures:\n.*\n/m, ''));
    await writeFile(join(root, 'site.yaml'), 'title: { zh: 周报, en: Weekly }\nbase_url: https://w.example/\n');
    const edition = await readEdition(root, { now });
    assert.equal(
      edition.diagnostics.filter(({ severity }) => severity === 'error'),
      [],
    );
    for (const variant of VARIANTS) {
      const { subject, text, html, eml } = await composeDigest(edition, weekly(edition), variant);
      assert.is(subject.length > 0, true);
      assert.not.match(text + html, /undefined|\[object|\bnull\b|NaN/);
      assert.ok((await parse(eml)).html);
    }
  }));

test('Traditional Chinese as the editors’ own script', () =>
  inCopy(async ({ cwd }) => {
    const root = join(cwd, 'briefings');
    await edit(join(root, 'site.yaml'), (text) =>
      text.replace('base_script: hans', 'base_script: hant-hk').replace('[hans, hant-tw]', '[hant-hk]'),
    );
    const edition = await readEdition(root, { now });
    const tags = [];
    for (const variant of VARIANTS) {
      const { eml, html } = await composeDigest(edition, weekly(edition), variant);
      tags.push((await parse(eml)).headers.get('content-language'));
      assert.not.match(html, /zh-hans\//, 'there is no Simplified tree to link to');
    }
    assert.equal(tags, ['zh-Hant-HK, en', 'zh-Hans', 'zh-Hant-HK', 'en']);
  }));

test('a dossier can be composed, and only weeklies lie in the outbox', async () => {
  const edition = await readEdition(folder, { now });
  const { subject } = await composeDigest(edition, edition.issues.find(({ kind }) => kind === 'dossier')!, 'en');
  assert.is(subject, 'On the river');
  assert.not.match((await digestFiles(edition)).map(({ name }) => name).join(), /river/);
});

test.run();
