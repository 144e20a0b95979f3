/**
 * `node scripts/bench/restore.ts [--pages N] [--seed N] [--only WORD] [--show] [FILE …]`: how well restoration undoes the glosses and
 * their damage, how sure of itself it is, and how fast it is.
 *
 * Pages of made-up prose, or of the paragraphs of the files given (a paragraph a line, Simplified), are garbled by the
 * process written for the tests, with lists, orders, tones and folding of their own; `--only none` keeps those in
 * Simplified, `--only phrases` (characters, always, random …) others.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { restoreText } from '../../src/source/restore.ts';
import { foldMarks } from '../../test/source/forward.ts';
import { garbledPage, numbers, type Sample, sample, strayMarkPage, strayPage } from '../../test/source/garbled-text.ts';
import { differences, saidOf } from './differences.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    pages: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '20' },
    only: { type: 'string', default: '' },
    show: { type: 'boolean', default: false },
  },
});
const random = numbers(Number(values.seed));
const SURE = 0.9;

function* pagesOf(file: string, stray: readonly string[] = []): Generator<Sample> {
  const paragraphs = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.replace(/•/g, '·').trim())
    .filter(Boolean);
  for (;;) {
    let text = '';
    const length = 60 + random() * 900;
    while (text.length < length) {
      const paragraph = paragraphs[Math.floor(random() * paragraphs.length)]!;
      text += `${text ? '\n' : ''}${paragraph.slice(0, 1500)}`;
    }
    const page = garbledPage(text, random, stray);
    if (page) yield page;
  }
}

function* madeUp(make: (random: () => number) => Sample): Generator<Sample> {
  for (;;) yield make(random);
}

const percent = (part: number, all: number, digits = 2): string =>
  `${((100 * part) / Math.max(1, all)).toFixed(digits)} %`;

function measure(name: string, pages: Iterable<Sample>, count: number): void {
  let done = 0;
  let characters = 0;
  let wrong = 0;
  let wrongMarks = 0;
  let exact = 0;
  let exactButMarks = 0;
  let places = 0;
  let undoubted = 0;
  let confident = 0;
  let doubts = 0;
  let spent = 0;
  const manners = new Map<string, { pages: number; characters: number; wrong: number; exact: number }>();
  for (const { text: written, garbled, manner } of pages) {
    if (done >= count) break;
    if (values.only && !manner.split(', ').includes(values.only)) continue;
    done += 1;
    // A conversion by characters leaves 之后 for 之後 in the page as it was written: restoration mends that too.
    const text = restoreText(written).text;
    const before = process.cpuUsage();
    const restored = restoreText(garbled);
    const after = process.cpuUsage(before);
    spent += after.user + after.system;
    characters += text.length;
    doubts += restored.doubts.length;
    const own = manners.get(manner) ?? { pages: 0, characters: 0, wrong: 0, exact: 0 };
    manners.set(manner, own);
    own.pages += 1;
    own.characters += text.length;
    if (restored.text === text) {
      exact += 1;
      exactButMarks += 1;
      own.exact += 1;
      continue;
    }
    const same = foldMarks(restored.text) === foldMarks(text);
    if (same) exactButMarks += 1;
    for (const place of differences(restored.text, text)) {
      const isMark = foldMarks(place.found) === foldMarks(place.wanted);
      const size = Math.max(place.found.length, place.wanted.length);
      if (isMark) wrongMarks += size;
      else {
        wrong += size;
        own.wrong += size;
      }
      places += 1;
      const said = saidOf(restored, garbled, place);
      if (!said.doubted) undoubted += 1;
      if (said.confidence > SURE) confident += 1;
      if (values.show) {
        const context = restored.text.slice(Math.max(0, place.at - 12), place.at + place.found.length + 12);
        process.stdout.write(
          `${isMark ? 'mark ' : ''}${said.doubted ? '' : 'UNDOUBTED '}${said.confidence.toFixed(2)} “${place.found}” for “${place.wanted}” in ${JSON.stringify(context)} from ${JSON.stringify(garbled.slice(Math.max(0, said.start - 12), said.end + 12))} [${said.steps}] ${manner}\n`,
        );
      }
    }
  }
  process.stdout.write(
    `${name}: ${done} pages, ${characters} characters
  wrong characters        ${wrong} (${percent(wrong, characters, 4)}; at most 0.03 %), marks by their width ${wrongMarks}
  exact                   ${percent(exact, done)}; but for the width of marks ${percent(exactButMarks, done)} (at least 95 %)
  inexact places          ${places}, without a doubt ${undoubted} (none), edited with confidence above ${SURE} ${confident} (none)
  doubts                  ${(doubts / done).toFixed(2)} a page
  processor time          ${(spent / 1000 / done).toFixed(1)} ms a page
`,
  );
  if (values.show) {
    const byPart = new Map<string, { pages: number; characters: number; wrong: number; exact: number }>();
    for (const [manner, own] of manners) {
      for (const part of manner.split(', ')) {
        const sum = byPart.get(part) ?? { pages: 0, characters: 0, wrong: 0, exact: 0 };
        byPart.set(part, {
          pages: sum.pages + own.pages,
          characters: sum.characters + own.characters,
          wrong: sum.wrong + own.wrong,
          exact: sum.exact + own.exact,
        });
      }
    }
    for (const [part, { pages, characters, wrong, exact: right }] of byPart)
      process.stdout.write(
        `    ${part}: ${pages} pages, ${percent(wrong, characters, 4)} wrong, ${percent(right, pages)} exact\n`,
      );
  }
}

const count = Number(values.pages);
measure('made-up prose', madeUp(sample), count);
measure('stray bytes before runs', madeUp(strayPage), Math.ceil(count / 4));
measure('stray bytes before marks', madeUp(strayMarkPage), Math.ceil(count / 4));
for (const file of positionals) {
  measure(file, pagesOf(file), count);
  const pages = pagesOf(file);
  const next = () => pages.next().value as Sample;
  measure(
    `${file}, stray bytes before runs`,
    madeUp((random) => strayPage(random, next)),
    count,
  );
  measure(`${file}, stray bytes before marks`, pagesOf(file, ['！', '？']), count);
}
