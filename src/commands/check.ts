// `duizhao check`: the two languages against each other, and both against the sources.
import { relative, sep } from 'node:path';
import { checkEdition, LastChecks } from '../check/check-edition.ts';
import { fixFolder } from '../check/fix-folder.ts';
import { type Recording, record } from '../check/record.ts';
import { type ReportFormat, report } from '../check/report/report.ts';
import { readSources, writeLock } from '../check/sources.ts';
import type { Summary } from '../check/verified.ts';
import { watchFolders } from '../check/watch.ts';
import { readEdition } from '../content/read.ts';
import { type Effects, UsageError } from './effects.ts';
import { contentFolder, parseOptions, sourcesFolder } from './options.ts';

const usage = `duizhao check [options]

Holds the two languages of every text against each other, and the content against its sources.
Exit code 0: no errors; 1: errors; 2: wrong usage or environment.

  --content DIR   content folder (briefings)
  --sources DIR   source texts (DUIZHAO_SOURCES, else sources in the content folder)
  --fix           carry out the fixes that are certain; nothing else is touched
  --record        write evidence.lock.json: what has just been verified against the sources
  --format NAME   text, json, github or sarif (text)
  --lang zh|en    language of the messages (en)
  --watch         check again whenever something changes
`;

const FORMATS: readonly string[] = ['text', 'json', 'github', 'sarif'];

export async function check(args: string[], effects: Effects): Promise<number> {
  const { values, positionals } = parseOptions(args, {
    fix: { type: 'boolean' },
    record: { type: 'boolean' },
    format: { type: 'string' },
    lang: { type: 'string' },
    watch: { type: 'boolean' },
  });
  if (values.help) {
    effects.stdout.write(usage);
    return 0;
  }
  const { format = 'text', lang = 'en' } = values;
  if (positionals.length) throw new UsageError(`check takes no “${positionals[0]}”; the folder is named by --content`);
  if (!FORMATS.includes(format)) throw new UsageError(`--format is one of ${FORMATS.join(', ')}, not “${format}”`);
  if (lang !== 'zh' && lang !== 'en') throw new UsageError(`--lang is zh or en, not “${lang}”`);
  const content = contentFolder(values, effects);
  const sources = sourcesFolder(values, effects);
  const kept = new LastChecks();
  const run = () =>
    checkOnce(
      { content, sources, format: format as ReportFormat, lang, fix: !!values.fix, record: !!values.record, kept },
      effects,
    );
  if (!values.watch) return run();

  const clear = effects.stdout.isTTY ? '\u001Bc' : '';
  let code = 0;
  const again = async () => {
    effects.stdout.write(clear);
    try {
      code = await run();
    } catch (error) {
      // A file half saved is no reason to stop watching.
      effects.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    }
  };
  await watchFolders([content, sources], again, effects.signal);
  return code;
}

interface Run {
  readonly content: string;
  readonly sources: string;
  readonly format: ReportFormat;
  readonly lang: 'zh' | 'en';
  readonly fix: boolean;
  readonly record: boolean;
  /** Of the runs before, while watching. */
  readonly kept: LastChecks;
}

async function checkOnce(
  { content, sources, format, lang, fix, record: recording, kept }: Run,
  effects: Effects,
): Promise<number> {
  const now = effects.now();
  const say = (text: string) => (format === 'text' ? effects.stdout : effects.stderr).write(text);
  const see = async () => {
    const edition = await readEdition(content, { now });
    const options = { ...(await readSources(edition, sources)), kept: kept.begin() };
    return { edition, options, result: checkEdition(edition, options) };
  };
  let seen = await see();
  if (fix) {
    // A fix can show another: a list that is now two lists gets its id. Each pass writes less, or nothing.
    for (let pass = 0; pass < 5; pass++) {
      const fixed = await fixFolder(content, seen.result.diagnostics, seen.edition.files);
      if (!fixed.done.length) break;
      for (const { file, line, rule, message } of fixed.done) say(`fixed ${file}:${line} ${rule}: ${message[lang]}\n`);
      seen = await see();
    }
  }
  if (recording) {
    const made = record(seen.edition, seen.options, seen.result.diagnostics);
    const written = await writeLock(content, made.lock);
    say(recorded(made, written, lang));
    seen = await see();
  }
  const { edition, result } = seen;
  const { diagnostics, summary } = result;
  const text = report(diagnostics, {
    format,
    lang,
    color: effects.stdout.isTTY === true && !effects.env.NO_COLOR,
    read: (file) => edition.files.get(file)?.text ?? null,
    prefix: prefixOf(content, effects.cwd),
  });
  effects.stdout.write(format === 'json' ? withSummary(text, summary) : text);
  if (format === 'text') effects.stdout.write(closing(summary, lang));
  return summary.errors ? 1 : 0;
}

/** The content folder as a repository's checks name it, or nothing where it lies outside. */
function prefixOf(content: string, cwd: string): string {
  const path = relative(cwd, content).split(sep).join('/');
  return path === '' || path.startsWith('..') ? '' : `${path}/`;
}

/** The reporter's JSON with the counts of what was verified. */
function withSummary(json: string, summary: Summary): string {
  const value = JSON.parse(json) as { diagnostics: unknown; summary: object };
  return `${JSON.stringify({ ...value, summary: { ...value.summary, ...summary } }, null, 2)}\n`;
}

const count = (n: number, one: string, many = `${one}s`) => `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;

function closing(summary: Summary, lang: 'zh' | 'en'): string {
  const { errors, warnings, articles, figures, names, terms, pairs, sources } = summary;
  if (lang === 'zh')
    return `${articles}篇文章：核实数字${figures}个、名称${names}处、用语${terms}处、句段${pairs}对；来源${sources.read}/${sources.named}在手边。${errors}个错误，${warnings}个警告。\n`;
  return (
    `${count(articles, 'article')}: verified ${count(figures, 'figure')}, ${count(names, 'name')}, ${count(terms, 'term')}, ${count(pairs, 'pair')}; ` +
    `${sources.read} of ${count(sources.named, 'source')} at hand. ${count(errors, 'error')}, ${count(warnings, 'warning')}.\n`
  );
}

function recorded({ recorded: done, kept, refused }: Recording, written: boolean, lang: 'zh' | 'en'): string {
  const list = (ids: readonly string[]) => ids.join(lang === 'zh' ? '、' : ', ');
  const lines =
    lang === 'zh'
      ? [
          `evidence.lock.json${written ? '已写入' : '没有变化'}：记录${done.length}篇`,
          kept.length ? `来源不在手边，保留原记录：${list(kept)}` : '',
          refused.length ? `有错误，没有记录：${list(refused)}` : '',
        ]
      : [
          `evidence.lock.json ${written ? 'written' : 'unchanged'}: ${count(done.length, 'article')} recorded`,
          kept.length ? `kept as they were, their sources not being at hand: ${list(kept)}` : '',
          refused.length ? `not recorded, because of errors: ${list(refused)}` : '',
        ];
  return `${lines.filter(Boolean).join('\n')}\n`;
}
