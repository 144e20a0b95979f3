// The Chromium of @sparticuz/chromium (Linux x64), unpacked with the libraries and the font it needs, so that it runs on
// a machine with neither. The package's own executablePath() is not used: it leaves the libraries packed except on AWS,
// and takes whatever lies in the temporary folder, even from another version.
import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, createBrotliDecompress } from 'node:zlib';

export interface PinnedChromium {
  readonly version: string;
  readonly executablePath: string;
  /** What the browser needs in its environment: its own libraries, its own font and nothing of the machine's. */
  readonly env: {
    readonly LD_LIBRARY_PATH: string;
    readonly FONTCONFIG_FILE: string;
    readonly FONTCONFIG_PATH: string;
  };
}

/** Where the package lies and its version; null where it is not installed or holds no program for this machine. */
export async function pinnedPackage(): Promise<{ readonly root: string; readonly version: string } | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  try {
    const root = dirname(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))));
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
    return { root, version };
  } catch {
    return null;
  }
}

/**
 * The folders that may hold what we keep between runs, best first: the user's cache, then beside the installed
 * packages, then a folder of the user's own in the temporary one.
 */
export function cacheFolders(env: NodeJS.ProcessEnv): string[] {
  const uid = process.getuid?.() ?? 'user';
  return [
    ...(env.XDG_CACHE_HOME ? [join(env.XDG_CACHE_HOME, 'duizhao')] : []),
    ...(env.HOME || !env.XDG_CACHE_HOME ? [join(env.HOME || homedir(), '.cache', 'duizhao')] : []),
    fileURLToPath(new URL('../../node_modules/.cache/duizhao', import.meta.url)),
    join(tmpdir(), `duizhao-${uid}`),
  ];
}

/** Writes a tar archive's files below `folder`. Enough for the package's own archives: plain files and folders. */
async function untar(archive: Buffer, folder: string): Promise<void> {
  for (let at = 0; at + 512 <= archive.length && archive[at] !== 0; ) {
    const field = (from: number, length: number) =>
      archive.toString('latin1', at + from, at + from + length).replace(/\0.*$/s, '');
    const name = field(345, 155) ? `${field(345, 155)}/${field(0, 100)}` : field(0, 100);
    const size = Number.parseInt(field(124, 12), 8) || 0;
    if (field(156, 1) === '0' || field(156, 1) === '') {
      const file = join(folder, name);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, archive.subarray(at + 512, at + 512 + size));
    }
    at += 512 + Math.ceil(size / 512) * 512;
  }
}

const fontsConf = (fonts: string, cache: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${fonts}</dir><cachedir>${cache}</cachedir></fontconfig>
`;

const xml = (text: string) => text.replace(/[&<>]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c] ?? c);

async function unpackInto(folder: string, bin: string, target: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const program = join(folder, 'chrome-headless-shell');
  await pipeline(createReadStream(join(bin, 'chromium.br')), createBrotliDecompress(), createWriteStream(program));
  await chmod(program, 0o755);
  for (const name of ['al2023', 'fonts'])
    await untar(brotliDecompressSync(await readFile(join(bin, `${name}.tar.br`))), folder);
  await writeFile(join(folder, 'fonts.conf'), fontsConf(xml(join(target, 'fonts')), xml(join(target, 'font-cache'))));
}

/** Removes what a killed process left half unpacked, an hour and more ago. */
async function sweep(folder: string, now: number): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (!/^chromium-.*\.part-/.test(name)) continue;
    const age = now - (await stat(join(folder, name)).catch(() => ({ mtimeMs: now }))).mtimeMs;
    if (age > 3_600_000) await rm(join(folder, name), { recursive: true, force: true });
  }
}

/** A temporary folder of this name could be another user's: a program is only taken from a folder that is ours. */
const isOurs = async (folder: string) => (await stat(folder)).uid === (process.getuid?.() ?? 0);

/**
 * The pinned Chromium, unpacked on first use (about 3 s, 210 MB) into a folder named by its version. Safe with several
 * processes at once: each unpacks under a name of its own and the first to finish gives the folder its name.
 * @throws Error where no cache folder can be written.
 */
export async function unpackPinned(
  env: NodeJS.ProcessEnv,
  folders = cacheFolders(env),
): Promise<PinnedChromium | null> {
  const found = await pinnedPackage();
  if (!found) return null;
  const failures: string[] = [];
  for (const folder of folders) {
    const target = join(folder, `chromium-${found.version}`);
    const executablePath = join(target, 'chrome-headless-shell');
    const part = `${target}.part-${process.pid}-${randomUUID().slice(0, 8)}`;
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      if (!(await isOurs(folder))) throw new Error('the folder belongs to another user');
      if (!(await stat(executablePath).catch(() => null))) {
        await sweep(folder, Date.now());
        await unpackInto(part, join(found.root, 'bin'), target);
        await rename(part, target).catch(async (error) => {
          if (!(await stat(executablePath).catch(() => null))) throw error;
        });
      }
      return {
        version: found.version,
        executablePath,
        env: {
          LD_LIBRARY_PATH: join(target, 'lib'),
          FONTCONFIG_FILE: join(target, 'fonts.conf'),
          FONTCONFIG_PATH: target,
        },
      };
    } catch (error) {
      failures.push(`${folder}: ${(error as Error).message}`);
    } finally {
      await rm(part, { recursive: true, force: true }).catch(() => {});
    }
  }
  throw new Error(`Chromium could not be unpacked anywhere:\n  ${failures.join('\n  ')}`);
}
