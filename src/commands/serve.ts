import { join, resolve } from 'node:path';
import type { ArticleCheck } from '../check/check-article.ts';
import { checkedArticles, checkInto, dayIn, type KeptChecks, LastChecks } from '../check/check-edition.ts';
import { readSources } from '../check/sources.ts';
import { weekOf } from '../check/week.ts';
import type { Edition } from '../content/edition.ts';
import { type KeptFile, keepNothing, keptFile } from '../content/kept-file.ts';
import { programHash } from '../content/program.ts';
import { editionReader } from '../content/read.ts';
import { exports } from '../export/exports.ts';
import { searchFiles } from '../search/search-files.ts';
import { type Preview, type PreviewOptions, preview } from '../site/preview.ts';
import { projectTheme } from '../site/project.ts';
import { build } from './build.ts';
import { diagnose, diagnoseSome } from './diagnose.ts';
import type { Effects } from './effects.ts';
import { contentFolder, parseOptions, sourcesFolder, wholeNumber } from './options.ts';

const usage = `duizhao serve [options]

Live preview with drafts and findings. What is saved comes into the open page, at the place that is being read; what the
checker finds stands under its pair, an error in a file over the last good page. /_duizhao/ lists what this week still
lacks. Each pair's menu opens its line in an editor (vscode://).

  --content DIR   content folder (briefings)
  --sources DIR   source texts (DUIZHAO_SOURCES, else sources in the content folder)
  --build         build first, as duizhao build does, so that the PDFs are there
  --output DIR    where the build is (_site)
  --port N        8080, or the next that is free
  --host NAME     127.0.0.1
`;

export async function serve(args: string[], effects: Effects): Promise<number> {
  const { values } = parseOptions(args, {
    build: { type: 'boolean' },
    output: { type: 'string' },
    port: { type: 'string' },
    host: { type: 'string' },
  });
  if (values.help) {
    effects.stdout.write(usage);
    return 0;
  }
  const port = wholeNumber('port', values.port, 8080, 0);
  if (values.build) {
    const passed = (['content', 'sources', 'output'] as const).flatMap((name) =>
      values[name] ? [`--${name}`, values[name]] : [],
    );
    await build(passed, effects);
  }
  const content = contentFolder(values, effects);
  const server = await livePreview({
    content,
    sources: sourcesFolder(values, effects),
    ...(await projectTheme(effects.cwd, content)),
    output: resolve(effects.cwd, values.output ?? '_site'),
    host: values.host ?? '127.0.0.1',
    port,
    nextFree: values.port === undefined,
    now: effects.now,
    log: (line) => effects.stderr.write(`${line}\n`),
  });
  effects.stdout.write(`\n  ${server.address}\n\n`);
  await new Promise<void>((done) => {
    if (effects.signal?.aborted) done();
    effects.signal?.addEventListener('abort', () => done());
  });
  await server.close();
  return 0;
}

/** Milliseconds that the checker takes at a time while pages are asked for. */
const SLICE = 25;

/** What a build has kept is used to start with; an hour of edits is not added to it, so that memory stays as it is. */
function keptAtStart(content: string) {
  const cache = join(content, '.duizhao', 'cache');
  let parsed: KeptFile | null = keptFile(join(cache, 'parsed.kept'), programHash());
  let checks: KeptFile | null = keptFile(join(cache, 'checks.kept'), programHash());
  const last = new LastChecks();
  /** The last check came to its end. */
  let whole = true;
  const files: KeptFile = {
    ...keepNothing,
    get: (key) => parsed?.get(key),
    bytes: (key) => parsed?.bytes(key),
    set: (key, value) => parsed?.set(key, value),
    add: (key, json) => parsed?.add(key, json),
  };
  return {
    files,
    /** All has been read. */
    read() {
      parsed?.save();
      parsed = null;
    },
    async check(edition: Edition, sources: string, stopped: () => boolean) {
      if (whole) last.begin();
      whole = false;
      const kept: KeptChecks = {
        get(key) {
          const found = last.get(key) ?? (checks?.get(key) as ArticleCheck | undefined);
          if (found) last.set(key, found);
          return found;
        },
        set: (key, value) => last.set(key, value),
      };
      const today = dayIn(edition.now, edition.site.time_zone);
      const options = { ...(await readSources(edition, sources)), today };
      let from = performance.now();
      for (const article of checkedArticles(edition)) {
        checkInto(kept, [article], edition, options);
        if (performance.now() - from < SLICE) continue;
        await new Promise((done) => setImmediate(done));
        if (stopped()) return null;
        from = performance.now();
      }
      const found = await diagnose(edition, sources, kept);
      whole = true;
      checks = null;
      return found;
    },
  };
}

type LiveOptions = Omit<PreviewOptions, 'reader' | 'check' | 'week' | 'extra'> & { readonly sources: string };

/** The preview of a content folder as `serve` gives it: with the checker, the exports, the search and the desk. */
export async function livePreview(options: LiveOptions): Promise<Preview> {
  const { content, sources } = options;
  const kept = keptAtStart(content);
  const server = await preview({
    ...options,
    reader: editionReader(content, kept.files),
    extra: (edition, url) =>
      (url.startsWith('data/') ? exports(edition) : searchFiles(edition)).find((file) => file.url === url) ?? null,
    check: {
      some: (edition, articles) => diagnoseSome(edition, articles, sources),
      all: (edition, stopped) => kept.check(edition, sources, stopped),
    },
    week: weekOf,
  });
  kept.read();
  return server;
}
