// Where the list and the ledger lie: `--database`, else `DUIZHAO_DATABASE_URL`, else SQLite in the content folder.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Database, DatabaseError, openDatabase, shownAddress } from '../delivery/database.ts';
import { type Effects, UsageError } from './effects.ts';
import { contentFolder } from './options.ts';

type Values = { readonly content?: string; readonly database?: string };

export const databaseHelp = `  --database URL    postgres://… or an SQLite file (DUIZHAO_DATABASE_URL, else .duizhao/mail.db in the content folder)`;

/** @throws UsageError where it cannot be opened */
export async function openMailDatabase(values: Values, effects: Effects): Promise<Database> {
  const given = values.database || effects.env.DUIZHAO_DATABASE_URL;
  const remote = given && /^postgres(?:ql)?:\/\//.test(given);
  if (given && !remote && /^\w+:\/\//.test(given))
    throw new UsageError('--database takes postgres://… or the path of an SQLite file');
  const address = remote
    ? given
    : given
      ? resolve(effects.cwd, given)
      : join(contentFolder(values, effects), '.duizhao', 'mail.db');
  try {
    if (!given) keepOutOfGit(join(contentFolder(values, effects), '.duizhao'));
    return await openDatabase(address);
  } catch (error) {
    if (error instanceof DatabaseError)
      throw new UsageError(`${shownAddress(address)}: ${error.message}`, { cause: error });
    throw error;
  }
}

/** Nobody commits a list of readers by mistake. */
function keepOutOfGit(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, '.gitignore');
  if (!existsSync(file)) writeFileSync(file, '*\n');
}
