// The command line: finds the command, calls it, turns what it throws into a sentence and an exit code.
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import { clock, type Effects, UsageError } from './commands/effects.ts';
import { FolderError } from './content/folder-error.ts';
import { BusyError } from './site/publish.ts';

// Types are stripped and code is compiled once, and not in every run: half of the time a short command takes.
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/duizhao/code', import.meta.url)));

type Command = (args: string[], effects: Effects) => Promise<number>;

const commands: Record<string, { about: string; load: () => Promise<Command> }> = {
  init: {
    about: 'a content folder with one worked example',
    load: async () => (await import('./commands/init.ts')).init,
  },
  new: { about: 'an empty article or weekly', load: async () => (await import('./commands/new.ts')).create },
  restore: {
    about: 'the clean text of a garbled source',
    load: async () => (await import('./commands/restore.ts')).restore,
  },
  extract: {
    about: 'title, dates, source and body of a source',
    load: async () => (await import('./commands/extract.ts')).extract,
  },
  check: {
    about: 'the two languages and the sources against one another',
    load: async () => (await import('./commands/check.ts')).check,
  },
  'check-pairs': {
    about: 'any bilingual file: TSV, TMX, XLIFF, PO',
    load: async () => (await import('./commands/check-pairs.ts')).checkPairs,
  },
  build: { about: 'check, site, PDFs, digest, exports', load: async () => (await import('./commands/build.ts')).build },
  serve: {
    about: 'live preview with drafts and findings',
    load: async () => (await import('./commands/serve.ts')).serve,
  },
  pdf: { about: 'printed briefings', load: async () => (await import('./commands/pdf.ts')).pdf },
  digest: { about: 'the e-mail of a weekly', load: async () => (await import('./commands/digest.ts')).digest },
  approve: { about: 'release a weekly', load: async () => (await import('./commands/approve.ts')).approve },
  send: { about: 'deliver a weekly to every reader once', load: async () => (await import('./commands/send.ts')).send },
  subscribers: {
    about: 'import, export, list, unsubscribe, erase, serve',
    load: async () => (await import('./commands/subscribers.ts')).subscribers,
  },
  weekly: {
    about: 'the week’s whole work, repeatable',
    load: async () => (await import('./commands/weekly.ts')).weekly,
  },
  export: { about: 'tmx, tbx, csv, json', load: async () => (await import('./commands/export.ts')).exportCommand },
  schemas: {
    about: 'write the JSON Schemas of the content folder',
    load: async () => (await import('./commands/schemas.ts')).schemasCommand,
  },
  status: {
    about: 'what this week still lacks',
    load: async () => (await import('./commands/status.ts')).status,
  },
  doctor: { about: 'what this machine lacks', load: async () => (await import('./commands/doctor.ts')).doctor },
};

const usage = `duizhao COMMAND [options]

${Object.entries(commands)
  .map(([name, { about }]) => `  ${name.padEnd(12)} ${about}`)
  .join('\n')}

Every command has --help, --content DIR and --sources DIR.
Exit code 0: fine; 1: errors in the content or failed items; 2: wrong usage or environment.
`;

/** Runs one command line. @returns the exit code */
export async function main(args: readonly string[], effects: Effects): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    effects[name === undefined ? 'stderr' : 'stdout'].write(usage);
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    effects.stderr.write(`duizhao: no command “${name}”\n\n${usage}`);
    return 2;
  }
  try {
    return await (await command.load())(rest, effects);
  } catch (error) {
    const known =
      error instanceof UsageError ||
      error instanceof FolderError ||
      error instanceof BusyError ||
      (error as NodeJS.ErrnoException)?.code?.startsWith('E');
    effects.stderr.write(`duizhao ${name}: ${error instanceof Error ? error.message : String(error)}\n`);
    if (error instanceof UsageError) effects.stderr.write(`Try: duizhao ${name} --help\n`);
    if (!known || effects.env.DUIZHAO_DEBUG) effects.stderr.write(`${error instanceof Error ? error.stack : ''}\n`);
    return 2;
  }
}

/** The command line of this process. */
export async function start(): Promise<void> {
  const stop = new AbortController();
  const { env, stdin, stdout, stderr } = process;
  stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      stop.abort();
      process.once(signal, () => process.exit(130));
    });
  }
  let now = () => new Date();
  try {
    now = clock(env);
  } catch (error) {
    stderr.write(`duizhao: ${(error as Error).message}\n`);
    process.exit(2);
  }
  process.exitCode = await main(process.argv.slice(2), {
    cwd: process.cwd(),
    env,
    stdin,
    stdout,
    stderr,
    now,
    signal: stop.signal,
  });
}

if (import.meta.main) await start();
