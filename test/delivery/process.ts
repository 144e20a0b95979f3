// The command line as a process of its own, to be watched and killed.
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { temporary } from '../folder.ts';

const CLI = join(import.meta.dirname, '../../src/cli.ts');
/** Saturday of the fixture's week. */
export const NOW = '2025-06-28T08:00:00+08:00';

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Running {
  readonly child: ChildProcess;
  readonly done: Promise<Ran>;
  /** Settles at the first event of this name, or when the process has ended. */
  event(name: string): Promise<void>;
}

export function start(cwd: string, args: readonly string[], env: Record<string, string> = {}): Running {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', CLI, ...args], {
    cwd,
    env: { PATH: process.env.PATH!, HOME: cwd, DUIZHAO_NOW: NOW, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  const waiting = new Map<string, () => void>();
  child.stdout.on('data', (data) => {
    out += data;
    for (const [name, done] of waiting) if (out.includes(`"event":"${name}"`)) done();
  });
  child.stderr.on('data', (data) => {
    err += data;
  });
  const done = new Promise<Ran>((ended) => child.on('close', (code) => ended({ code, out, err })));
  return {
    child,
    done,
    event: (name) => Promise.race([done.then(() => {}), new Promise<void>((came) => waiting.set(name, came))]),
  };
}

export const run = (cwd: string, args: readonly string[], env: Record<string, string> = {}): Promise<Ran> =>
  start(cwd, args, env).done;

/** A place with the fixture's content folder in `briefings`. */
export function place(): string {
  const cwd = temporary();
  cpSync(join(import.meta.dirname, '../fixtures/mail'), join(cwd, 'briefings'), { recursive: true });
  return cwd;
}

/** A list of so many readers, in all forms, at a few domains. */
export const list = (count: number): string =>
  `email,name,language,script\n${Array.from({ length: count }, (_, i) => {
    const language = ['both', 'zh', 'zh', 'en'][i % 4];
    return `reader${i}@example${i % 9}.org,读者 ${i},${language},${i % 4 === 2 ? 'hant' : ''}\n`;
  }).join('')}`;
