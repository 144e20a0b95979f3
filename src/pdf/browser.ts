// Which browser prints. The order is fixed so that the same lock file gives the same bytes: the one that is asked for,
// the pinned Chromium, Puppeteer's cache, the machine's. None is believed before it has drawn a letter.
import { existsSync, globSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Browser } from 'puppeteer';
import { pinnedPackage, unpackPinned } from './pinned-chromium.ts';

export interface FoundBrowser {
  readonly executablePath: string;
  /** Flags it needs on this machine (`--no-sandbox` only where it starts no other way), and those for even output. */
  readonly args: readonly string[];
  /** The whole environment to start it in. */
  readonly env: Readonly<Record<string, string>>;
  /** Puppeteer's `headless`: the headless shell prints 1.5 times as fast as a full Chrome. */
  readonly headless: 'shell' | true;
  /** What a person calls it: `Chromium of @sparticuz/chromium 153.0.0`. */
  readonly name: string;
  /** As the browser says: `HeadlessChrome/153.0.8010.0`. */
  readonly version: string;
  /** Changes with whatever would change a printed byte; what `likelyBrowser` foretells. */
  readonly identity: string;
  /** Better ones that did not start, a line each with the reason. */
  readonly passedOver: readonly string[];
}

/** What the search reads from the outside world. */
export interface BrowserEffects {
  readonly env: NodeJS.ProcessEnv;
  /** Folders that may hold the unpacked Chromium, best first; those of `cacheFolders` unless given. */
  readonly cache?: readonly string[];
  /** Whether the pinned Chromium may be used. */
  readonly pinned?: boolean;
  /** Programs of the machine itself; searched unless given. */
  readonly installed?: readonly string[];
}

/** No browser on this machine starts. The message says what was tried and the command that installs one. */
export class BrowserError extends Error {
  override readonly name = 'BrowserError';
}

interface Program {
  readonly executablePath: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly identity?: string;
}

interface Candidate {
  readonly name: string;
  readonly find: () => Promise<Program | null>;
}

/** Ending on a signal is the program's affair; the browser ends when its pipe does. */
const OWN_SIGNALS = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };

const EVEN_OUTPUT = [
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--disable-lcd-text',
  '--disable-gpu',
  '--hide-scrollbars',
  '--no-first-run',
  '--no-default-browser-check',
];

/** Browsers that `npx puppeteer browsers install` left, the shell and the newest first. */
function puppeteerCache(env: NodeJS.ProcessEnv): string[] {
  const folder = env.PUPPETEER_CACHE_DIR || join(env.HOME || homedir(), '.cache', 'puppeteer');
  const patterns = [
    'chrome-headless-shell/*/chrome-headless-shell-*/chrome-headless-shell{,.exe}',
    'chrome/*/chrome-*/chrome{,.exe}',
    'chrome/*/chrome-*/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  ];
  const numbers = new Intl.Collator('en', { numeric: true });
  return patterns.flatMap((pattern) =>
    globSync(pattern, { cwd: folder })
      .sort((a, b) => numbers.compare(b, a))
      .map((file) => join(folder, file)),
  );
}

/** Chrome, Chromium or Edge as the machine's own package manager installs them. */
function installedBrowsers(env: NodeJS.ProcessEnv): string[] {
  const names = ['chrome-headless-shell', 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
  const onPath = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const windows = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((dir) => dir !== undefined);
  return [
    ...names.flatMap((name) => onPath.map((dir) => join(dir, name))),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ...windows.map((dir) => join(dir, 'Google', 'Chrome', 'Application', 'chrome.exe')),
    ...windows.map((dir) => join(dir, 'Microsoft', 'Edge', 'Application', 'msedge.exe')),
  ].filter((file) => existsSync(file));
}

function candidates(effects: BrowserEffects): Candidate[] {
  const { env } = effects;
  const at = (name: string, executablePath: string): Candidate => ({ name, find: async () => ({ executablePath }) });
  const asked = env.PUPPETEER_EXECUTABLE_PATH;
  return [
    ...(asked ? [at(`PUPPETEER_EXECUTABLE_PATH (${asked})`, asked)] : []),
    ...(effects.pinned === false
      ? []
      : [
          {
            name: 'Chromium of @sparticuz/chromium',
            find: async () => {
              const pinned = await unpackPinned(env, effects.cache ? [...effects.cache] : undefined);
              return (
                pinned && {
                  executablePath: pinned.executablePath,
                  env: { ...pinned.env },
                  identity: pinnedIdentity(pinned.version),
                }
              );
            },
          },
        ]),
    ...(effects.installed ?? [...puppeteerCache(env), ...installedBrowsers(env)]).map((file) => at(file, file)),
  ];
}

/** Opens a page and measures a word: a browser without a font or a library starts, and then prints blank pages. */
async function check(browser: Browser): Promise<void> {
  const page = await browser.newPage();
  try {
    await page.setContent('<span id="word">Duizhao</span>', { timeout: 20_000 });
    const width = await page.evaluate(() => document.getElementById('word')?.getBoundingClientRect().width ?? 0);
    if (width < 10) throw new Error('it draws no text (no font)');
  } finally {
    await page.close().catch(() => {});
  }
}

const strings = (env: NodeJS.ProcessEnv) =>
  Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));

/** The ways to start one program, safest first: with the sandbox (never as root), then without it. */
function ways(executablePath: string, own: Readonly<Record<string, string>> | undefined, env: NodeJS.ProcessEnv) {
  const isRoot = process.getuid?.() === 0;
  const base = { ...strings(env), ...own };
  const sandboxes = isRoot ? [['--no-sandbox']] : [[], ['--no-sandbox']];
  const headless: 'shell' | true = /headless[-_]?shell/i.test(executablePath) ? 'shell' : true;
  return sandboxes.map((sandbox) => ({ executablePath, headless, env: base, args: [...EVEN_OUTPUT, ...sandbox] }));
}

/** Chromium's own first complaint; its exit is told on many lines. */
const reason = (error: unknown) => {
  const lines = String((error as Error).message ?? error).split('\n');
  const told = lines.find((line) => /error while loading|cannot open|not found|No usable sandbox|GLIBC/i.test(line));
  return (told ?? lines[0] ?? '').trim();
};

function installCommand(): string {
  const sudo = process.getuid?.() === 0 ? '' : 'sudo ';
  if (process.platform === 'linux') {
    if (existsSync('/usr/bin/apt-get')) return `${sudo}apt-get update && ${sudo}apt-get install -y chromium`;
    if (existsSync('/sbin/apk')) return `${sudo}apk add chromium`;
    if (existsSync('/usr/bin/dnf')) return `${sudo}dnf install -y chromium`;
  }
  return 'npx puppeteer browsers install chrome-headless-shell';
}

const pinnedIdentity = (version: string) => `@sparticuz/chromium ${version}`;

async function identityOf(program: string): Promise<string> {
  const { size, mtimeMs } = await stat(program).catch(() => ({ size: 0, mtimeMs: 0 }));
  return `${program} ${size} ${mtimeMs}`;
}

/**
 * Starts the first browser that works: `PUPPETEER_EXECUTABLE_PATH`, the pinned Chromium, Puppeteer's cache, then the
 * machine's own. Each is tried by drawing a word (about 0.1 s; 3 s more when the pinned one is first unpacked).
 * @throws BrowserError where none starts.
 */
export async function launchBrowser(
  effects: BrowserEffects = { env: process.env },
): Promise<{ readonly browser: Browser; readonly found: FoundBrowser }> {
  const { default: puppeteer } = await import('puppeteer');
  const failures: string[] = [];
  for (const { name, find } of candidates(effects)) {
    try {
      const program = await find();
      if (!program) continue;
      const tries = ways(program.executablePath, program.env, effects.env);
      for (const [n, way] of tries.entries()) {
        let browser: Browser | undefined;
        try {
          browser = await puppeteer.launch({ ...way, pipe: true, timeout: 30_000, ...OWN_SIGNALS });
          // Puppeteer stops listening when the browser goes; the pipe of a killed one may still fail after that.
          for (const stream of browser.process()?.stdio ?? []) stream?.on('error', () => {});
          await check(browser);
          const identity = program.identity ?? (await identityOf(way.executablePath));
          const version = await browser.version();
          return { browser, found: { ...way, name, version, identity, passedOver: failures } };
        } catch (error) {
          await browser?.close().catch(() => {});
          if (n === tries.length - 1) throw error;
        }
      }
    } catch (error) {
      failures.push(`${name}: ${reason(error)}`);
    }
  }
  const tried = failures.length ? `Tried:\n${failures.map((line) => `  ${line}`).join('\n')}` : 'None was found.';
  throw new BrowserError(`No browser starts on this machine. ${tried}\nInstall one with:\n  ${installCommand()}`);
}

/** The browser that `launchBrowser` would use, tried and closed again. @throws BrowserError */
export async function findBrowser(effects?: BrowserEffects): Promise<FoundBrowser> {
  const { browser, found } = await launchBrowser(effects);
  await browser.close();
  return found;
}

/**
 * The likely browser without starting it, as a text that changes with its version: enough to ask a cache whether
 * anything has to be printed at all. Null where nothing is found.
 */
export async function likelyBrowser(effects: BrowserEffects = { env: process.env }): Promise<string | null> {
  const file = effects.env.PUPPETEER_EXECUTABLE_PATH;
  if (!file && effects.pinned !== false) {
    const pinned = await pinnedPackage();
    if (pinned) return pinnedIdentity(pinned.version);
  }
  const program = file ?? (effects.installed ?? [...puppeteerCache(effects.env), ...installedBrowsers(effects.env)])[0];
  return program ? identityOf(program) : null;
}
