import { access, constants, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { findBrowser } from '../pdf/browser.ts';
import type { Effects } from './effects.ts';
import { contentFolder, parseOptions, sourcesFolder } from './options.ts';

const usage = `duizhao doctor

Says what this machine has and lacks: Node, the browser that prints, the content folder, the sources, room to write.
`;

export async function doctor(args: string[], effects: Effects): Promise<number> {
  const { values } = parseOptions(args, {});
  if (values.help) {
    effects.stdout.write(usage);
    return 0;
  }
  let lacking = 0;
  const say = (good: boolean, name: string, text: string) => {
    if (!good) lacking++;
    effects.stdout.write(`${good ? 'ok     ' : 'lacking'} ${name.padEnd(8)} ${text}\n`);
  };
  const major = Number(process.versions.node.split('.')[0]);
  say(major >= 24, 'node', `${process.versions.node}${major >= 24 ? '' : '; 24 or later is needed'}`);
  try {
    const browser = await findBrowser();
    say(true, 'browser', `${browser.name} ${browser.version}`);
  } catch (error) {
    say(false, 'browser', error instanceof Error ? error.message : String(error));
  }
  const folder = contentFolder(values, effects);
  const isFolder = (path: string) =>
    stat(path).then(
      (s) => s.isDirectory(),
      () => false,
    );
  say(await isFolder(folder), 'content', folder);
  const sources = sourcesFolder(values, effects);
  const found = await isFolder(sources);
  say(true, 'sources', found ? sources : `${sources} is not there: unchanged evidence counts by evidence.lock.json`);
  const output = dirname(resolve(effects.cwd, '_site'));
  say(
    await access(output, constants.W_OK).then(
      () => true,
      () => false,
    ),
    'output',
    output,
  );
  return lacking ? 2 : 0;
}
