import { resolve } from 'node:path';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { type Effects, UsageError } from './effects.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Every command's own options. */
const common = {
  help: { type: 'boolean', short: 'h' },
  content: { type: 'string' },
  sources: { type: 'string' },
} as const;

/**
 * Reads a command's arguments strictly.
 * @throws UsageError for an unknown option or a missing value.
 */
export function parseOptions<O extends Options>(args: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...args], options: { ...common, ...options }, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** The content folder: `--content`, else `briefings` here. Absolute. */
export const contentFolder = (values: { content?: string }, { cwd }: Effects): string =>
  resolve(cwd, values.content ?? 'briefings');

/** The folder of source texts: `--sources`, else `DUIZHAO_SOURCES`, else `sources` in the content folder. Absolute. */
export const sourcesFolder = (values: { content?: string; sources?: string }, effects: Effects): string => {
  const given = values.sources || effects.env.DUIZHAO_SOURCES;
  return given ? resolve(effects.cwd, given) : resolve(contentFolder(values, effects), 'sources');
};

/** A whole number within bounds. @throws UsageError */
export function wholeNumber(
  name: string,
  value: string | undefined,
  fallback: number,
  least = 1,
  most = 65_535,
): number {
  if (value === undefined) return fallback;
  const number = Number(value);
  if (!/^\d+$/.test(value) || number < least || number > most)
    throw new UsageError(`--${name} takes a whole number from ${least} to ${most}, not “${value}”`);
  return number;
}

/** One of some words; the first where none is given. @throws UsageError */
export function choice<T extends string>(name: string, value: string | undefined, known: readonly [T, ...T[]]): T {
  if (value === undefined) return known[0];
  const found = known.find((word) => word === value);
  if (!found) throw new UsageError(`--${name} takes ${known.join(' or ')}, not “${value}”`);
  return found;
}
