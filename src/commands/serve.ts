import { resolve } from 'node:path';
import { LastChecks } from '../check/check-edition.ts';
import { weekOf } from '../check/week.ts';
import { editionReader } from '../content/read.ts';
import { exports } from '../export/exports.ts';
import { searchFiles } from '../search/search-files.ts';
import { preview } from '../site/preview.ts';
import { projectTheme } from '../site/project.ts';
import { build } from './build.ts';
import { diagnose, diagnoseSome } from './diagnose.ts';
import type { Effects } from './effects.ts';
import { contentFolder, parseOptions, sourcesFolder, wholeNumber } from './options.ts';

const usage = `duizhao serve [options]

Live preview with drafts and findings: a page is made when it is asked for, and again when its content changes.

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
  const sources = sourcesFolder(values, effects);
  const kept = new LastChecks();
  const content = contentFolder(values, effects);
  const server = await preview({
    content,
    ...(await projectTheme(effects.cwd, content)),
    reader: editionReader(content),
    output: resolve(effects.cwd, values.output ?? '_site'),
    host: values.host ?? '127.0.0.1',
    port,
    nextFree: values.port === undefined,
    now: effects.now,
    extra: (edition, url) =>
      [...(url.startsWith('data/') ? exports(edition) : searchFiles(edition))].find((file) => file.url === url) ?? null,
    check: {
      some: (edition, articles) => diagnoseSome(edition, articles, sources),
      all: (edition) => diagnose(edition, sources, kept),
    },
    week: weekOf,
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
