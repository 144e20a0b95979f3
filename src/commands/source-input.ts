import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Script } from '../language/script.ts';
import { type Effects, UsageError } from './effects.ts';

/** The bytes of a command's one file, `-` for standard input. @throws UsageError */
export async function sourceBytes(
  command: string,
  positionals: readonly string[],
  effects: Effects,
): Promise<Uint8Array> {
  const [given, ...rest] = positionals;
  if (!given || rest.length) throw new UsageError(`${command} takes one file, or - for standard input`);
  if (given !== '-') {
    try {
      return await readFile(resolve(effects.cwd, given));
    } catch (error) {
      throw new UsageError(`${given} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  const chunks: Uint8Array[] = [];
  for await (const chunk of effects.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The script asked for. @throws UsageError */
export function scriptOption(value: string | undefined): { script?: Script } {
  if (value === undefined) return {};
  if (value !== 'hans' && value !== 'hant-tw' && value !== 'hant-hk') {
    throw new UsageError(`--script takes hans, hant-tw or hant-hk, not “${value}”`);
  }
  return { script: value };
}
