// Plain JavaScript for Node 18 and up: what has to be true before any TypeScript can run.
// Installs when package-lock.json and node_modules differ, and finds a Node that runs TypeScript.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const NODE = '24.21.0';

/**
 * Flags of every run. What a build makes is short-lived: a young generation of 8 MB in place of 16 takes a third less
 * memory and no longer. (src/site/crew.ts sets its own for threads; the installed command has both in its first line.)
 */
export const FLAGS = ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=8'];

const read = (file) => {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  } catch {
    return {};
  }
};

/** True where every package of the lock file that this platform needs is in node_modules, in its version. */
export function installed() {
  const wanted = read('package-lock.json');
  const found = read('node_modules/.package-lock.json');
  for (const [path, { version, integrity, optional, os, cpu }] of Object.entries(wanted)) {
    if (!path) continue;
    const here = (!os || [].concat(os).includes(process.platform)) && (!cpu || [].concat(cpu).includes(process.arch));
    if (!here || (optional && !/^node_modules\/node-(linux|win)-/.test(path))) continue;
    if (found[path]?.version !== version || found[path]?.integrity !== integrity || !existsSync(join(root, path)))
      return false;
  }
  return true;
}

/** Installs from the lock file, with npm's messages on stderr so that stdout stays the command's own. */
function install() {
  console.error('Installing the packages of package-lock.json …');
  const cli = process.env.npm_execpath;
  // Not `npm ci`: it refuses a lock file for want of another platform's optional package, which not every registry has.
  const args = ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const [file, all] = cli ? [process.execPath, [cli, ...args]] : ['npm', args];
  const { status, error } = spawnSync(file, all, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: !cli && process.platform === 'win32',
  });
  if (status === 0) return;
  console.error(`npm install failed${error ? `: ${error.message}` : ''}. Run "npm install" here to see why.`);
  process.exit(2);
}

/** The path of a Node that runs TypeScript: this one, or the one that npm installed beside us. */
function node() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  const bin = join(
    root,
    'node_modules',
    `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`,
    'bin',
  );
  const file = join(bin, process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(file)) return file;
  console.error(`Duizhao needs Node ${NODE} or later; this is ${process.versions.node}, and npm has no binary for ${process.platform}-${process.arch}.
Install it from https://nodejs.org/en/download and run the command again.`);
  return process.exit(2);
}

/** Makes the checkout ready; returns the Node to run and the environment to run it in. */
export function ready() {
  if (existsSync(join(root, 'package-lock.json')) && !installed()) install();
  const file = node();
  return {
    node: file,
    env: {
      ...process.env,
      PATH: [dirname(file), join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
      // glibc gives each thread an arena of its own and takes none back: a quarter of a build's memory.
      MALLOC_ARENA_MAX: process.env.MALLOC_ARENA_MAX ?? '1',
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(root, 'node_modules', '.cache', 'duizhao', 'code'),
    },
  };
}
