/**
 * `npm run bench:search [-- --articles N]`: the search of a generated edition. What its index costs beside the rest of
 * a build (processor time, in this process: reading and rendering against indexing and writing down), how large it is,
 * what a first query fetches, and what it finds against a scan of every text. Ends with 1 where a limit is passed.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { readEdition } from '../../src/content/read.ts';
import { convert } from '../../src/language/script.ts';
import { documents } from '../../src/search/documents.ts';
import { searchAlphabet, searchFiles } from '../../src/search/search-files.ts';
import { compact, plan } from '../../src/search/words.ts';
import { pages } from '../../src/site/pages.ts';
import { rendition } from '../../src/view/rendition.ts';
import * as client from '../../templates/client/search-index.js';
import * as marks from '../../templates/client/search-marks.js';
import { writeEdition } from './edition.ts';
import { random } from './report-writer.ts';

/** Share of a build's processor time; bytes as a static host sends them: JSON compressed, the files of terms as they are. */
const LIMITS = { share: 0.4, bytes: 150_000 } as const;

const { values } = parseArgs({ options: { articles: { type: 'string', default: '10000' } } });
const root = mkdtempSync(join(tmpdir(), 'duizhao-bench-search-'));
let failures = 0;
const judge = (fine: boolean, what: string) => {
  if (!fine) failures += 1;
  console.log(`${fine ? 'ok  ' : 'OVER'} ${what}`);
};
const kb = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`;
const clock = () => {
  const from = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(from);
    return (user + system) / 1e6;
  };
};
const median = (list: readonly number[]) => list.toSorted((a, b) => a - b)[list.length >> 1]!;

try {
  writeEdition(root, { articles: Number(values.articles) });
  const rest = clock();
  const edition = await readEdition(root, { now: new Date('2030-01-01T00:00:00Z') });
  for (const page of pages(edition)) page.render();
  const building = rest();

  const indexing = clock();
  const files = new Map(searchFiles(edition).map(({ url, render }) => [url.slice('search/'.length), render()]));
  const search = indexing();
  const size = (part: string) =>
    [...files].reduce((sum, [url, content]) => (url.startsWith(part) ? sum + Buffer.byteLength(content) : sum), 0);
  const terms = [...files.keys()].filter((url) => url.startsWith('terms/')).length;
  console.log(
    `${edition.articles.length} articles: read and rendered in ${building.toFixed(1)} s, search in ${search.toFixed(1)} s of processor time`,
  );
  console.log(
    `${files.size} files: list of files ${kb(size('index.json'))}, ${terms} of terms ${kb(size('terms/'))}, documents ${kb(size('documents/'))}`,
  );
  judge(
    search / (search + building) <= LIMITS.share,
    `share of the build ${((100 * search) / (search + building)).toFixed(0)} %, at most ${LIMITS.share * 100} %`,
  );

  let fetched: (string | Uint8Array)[] = [];
  const get = async (path: string, as: string) => {
    const content = files.get(path.replace(/\?.*/, ''))!;
    fetched.push(content);
    if (as === 'json') return JSON.parse(String(content));
    const bytes = content as Uint8Array;
    return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
  };
  const open = () => client.openIndex(get);
  const letters = searchAlphabet();
  const packed = (text: string) => compact(letters, letters.plain(text)).text;
  const r = rendition(edition);
  const texts = documents(edition).map((document) =>
    [document.title(r), ...document.parts(r)].map(({ zh }) => packed(zh)).join('\n'),
  );

  const next = random(5);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const han = (length: number): string => {
    for (;;) {
      const run = pick(pick(texts).split('\n'));
      const from = Math.floor(next() * Math.max(1, run.length - length));
      const found = run.slice(from, from + length);
      if (found.length === length && /^\p{Script=Han}+$/u.test(found)) return found;
    }
  };
  const people = [...edition.people.values()];
  const person = pick(people);
  const english = () =>
    pick(pick(edition.articles).segments[0]!.pairs[0]!.en.plain.match(/[A-Za-z]{5,}/g) ?? ['growth']);
  const queries = [
    ...[1, 2, 2, 2, 3, 4, 4, 5, 6, 8, 12].map(han),
    convert(han(4), 'hans', 'hant-tw'),
    ...[english(), english(), `${english()} ${english()}`, `"${english()}"`, 'con', 'pro'],
    person.zh,
    person.en,
    person.en.toLowerCase().replace(/[^a-z]/g, ''),
    '86亿',
    '8.6 billion',
    '45.3%',
    '2024',
  ];
  const costs: number[] = [];
  const sent: number[] = [];
  for (const query of queries) {
    fetched = [];
    // A first query: nothing has been fetched before.
    const { index, ranked, documentOf } = open();
    const asked = plan((await index()).letters, query);
    const named: number[] = await ranked(asked, {});
    let shown = 0;
    for (const number of named.slice(0, 10)) {
      if (shown === 8) break;
      if (marks.hits(letters, asked, await documentOf(number)).right) shown += 1;
    }
    costs.push(fetched.reduce((sum, content) => sum + Buffer.byteLength(content), 0));
    sent.push(
      fetched.reduce((sum, content) => sum + (typeof content === 'string' ? gzipSync(content) : content).length, 0),
    );
  }
  const most = Math.max(...sent);
  console.log(
    `first query of ${queries.length}: median ${kb(median(sent))}, most ${kb(most)} (“${queries[sent.indexOf(most)]}”); without any compression ${kb(median(costs))}, most ${kb(Math.max(...costs))}`,
  );
  judge(most <= LIMITS.bytes, `bytes of a first query, at most ${kb(LIMITS.bytes)}`);

  const { ranked, index, documentOf } = open();
  await index();
  let [there, found, named, right] = [0, 0, 0, 0];
  for (let i = 0; i < 300; i += 1) {
    const query = han(1 + (i % 3 === 0 ? Math.floor(next() * 7) : 1));
    const asked = plan(letters, query);
    const numbers: number[] = await ranked(asked, {});
    const all = new Set(numbers);
    const holders = texts.flatMap((text, number) => (text.includes(query) ? [number] : []));
    there += holders.length;
    found += holders.filter((number) => all.has(number)).length;
    named += numbers.length;
    right += numbers.filter((number) => texts[number]!.includes(query)).length;
    for (const number of numbers.slice(0, 5))
      if (marks.hits(letters, asked, await documentOf(number)).right !== texts[number]!.includes(query))
        judge(false, `“${query}” is shown where it is not`);
  }
  console.log(
    `300 runs of one to seven characters: ${found} of ${there} found (recall ${((100 * found) / there).toFixed(2)} %); ${right} of ${named} named hold the run before they are looked at (precision ${((100 * right) / named).toFixed(2)} %), all that are shown do`,
  );
  judge(found === there, 'recall 100 %');
} finally {
  rmSync(root, { recursive: true, force: true });
}
process.exit(failures ? 1 : 0);
