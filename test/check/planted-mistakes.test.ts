// Every planted mistake is reported by its rule at its place, with the sources at hand and with the lock alone, and
// nothing else is; what misleads nobody is not reported.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type CheckOptions, checkEdition } from '../../src/check/check-edition.ts';
import type { Lock } from '../../src/check/lock.ts';
import { record } from '../../src/check/record.ts';
import { readSources } from '../../src/check/sources.ts';
import type { Diagnostic } from '../../src/content/diagnostic.ts';
import { readEdition } from '../../src/content/read.ts';
import { HARMLESS, PLANTED, type Planted } from './planted-mistakes.ts';

const NOW = new Date('2025-12-01T00:00:00Z');
const folder = await mkdtemp(join(tmpdir(), 'duizhao-planted-'));
await cp(join(import.meta.dirname, 'sectors'), folder, { recursive: true });
// Another article's source, for the mistake of naming it.
await cp(join(folder, 'farming/sources/wheat.txt'), join(folder, 'chips/sources/other.txt'));

const at = (sector: string) => join(folder, sector);
const read = async (sector: string) => {
  const edition = await readEdition(at(sector), { now: NOW });
  return { edition, options: await readSources(edition, join(at(sector), 'sources')) };
};
const locks = new Map<string, Lock>();
for (const sector of ['shipping', 'farming', 'chips', 'health']) {
  const { edition, options } = await read(sector);
  const { diagnostics } = checkEdition(edition, options);
  assert.equal(diagnostics, [], `${sector} as it is`);
  locks.set(sector, record(edition, options, diagnostics).lock);
}

/** Checks a folder with a change made in one of its files. */
async function check({ in: [sector, file], from, to, also = [] }: Pick<Planted, 'in' | 'from' | 'to' | 'also'>) {
  const path = join(at(sector), file);
  const before = await readFile(path, 'utf8');
  let after = before;
  for (const [old, text] of [[from, to], ...also] as const) {
    assert.is(after.split(old).length, 2, `“${old}” stands once in ${file}`);
    after = after.replace(old, () => text);
  }
  await writeFile(path, after);
  try {
    const { edition, options } = await read(sector);
    const found = (given: CheckOptions) => checkEdition(edition, given).diagnostics;
    const lock = locks.get(sector)!;
    return {
      text: after,
      withSources: found(options),
      withLock: found({ ...options, sources: () => null, lock }),
    };
  } finally {
    await writeFile(path, before);
  }
}

const shown = (all: readonly Diagnostic[]) =>
  all.map((d) => `${d.severity} ${d.rule} ${d.file}:${d.line}:${d.column} ${d.message.en}`).join('\n') || 'nothing';

/** What a diagnostic points at, to the end of the file. */
function pointedAt(text: string, { line, column }: Diagnostic): string {
  let offset = 0;
  for (let at = 1; at < line; at++) offset = text.indexOf('\n', offset) + 1;
  return text.slice(offset + column - 1);
}

function judge(
  mistake: Planted,
  finds: string,
  where: string,
  text: string,
  all: readonly Diagnostic[],
): string | null {
  const rules = finds.split('|');
  const places = where.split('|');
  const own = all.filter(({ rule, file }) => rules.includes(rule) && file === mistake.in[1]);
  if (!own.some((d) => places.some((place) => pointedAt(text, d).startsWith(place))))
    return `no ${finds} at “${where}”; found:\n${shown(all)}`;
  const others = all.filter(({ rule }) => !rules.includes(rule) && !mistake.may?.includes(rule));
  return others.length ? `beside ${finds}:\n${shown(others)}` : null;
}

const planted = suite('planted mistakes');
for (const mistake of PLANTED)
  planted(mistake.what, async () => {
    const { text, withSources, withLock } = await check(mistake);
    const where = mistake.at ?? mistake.to;
    const wrong = judge(mistake, mistake.finds, where, text, withSources);
    if (wrong) assert.unreachable(`with the sources: ${wrong}`);
    const { lock = mistake.finds } = mistake;
    // That a text has changed since it was recorded is always said.
    const rest = lock === 'unverified' ? withLock : withLock.filter(({ rule }) => rule !== 'unverified');
    if (!lock) return assert.is(rest.length, 0, shown(rest));
    const also = judge(mistake, lock, mistake.lockAt ?? where, text, rest);
    if (also) assert.unreachable(`with the lock alone: ${also}`);
  });
planted.after(async () => {
  if (process.env.TALLY) console.log(`${PLANTED.length} planted`);
});
planted.run();

const harmless = suite('what misleads nobody');
for (const change of HARMLESS)
  harmless(change.what, async () => {
    const { withSources, withLock } = await check(change);
    assert.is(shown(withSources), 'nothing');
    assert.is(shown(withLock.filter(({ rule, severity }) => rule !== 'unverified' || severity === 'error')), 'nothing');
  });
harmless.after(() => rm(folder, { recursive: true }));
harmless.run();
