// The tables, in words that SQLite and PostgreSQL both read. Moments are milliseconds since 1970.
import { createHash } from 'node:crypto';

/** The number that stands for an issue: a million rows of numbers are frozen in half the time of a million names. */
export const issueNumber = (name: string): number => createHash('sha256').update(name).digest().readUIntBE(0, 6);

/** `clustered`: what SQLite calls a table that is its own primary key. */
export const tables = ({ clustered, key }: { clustered: string; key: string }): readonly string[] => [
  // `email` is the key: lower case, the domain in ASCII. `address` is as it was given. `id` is random, so that a list
  // read in its order mixes the domains. `since`: how many
  // mailings had begun when the reader was confirmed, which no clock can get wrong.
  `CREATE TABLE IF NOT EXISTS subscriber (
    id ${key} PRIMARY KEY,
    email TEXT NOT NULL UNIQUE,
    address TEXT NOT NULL,
    name TEXT NOT NULL,
    variant TEXT NOT NULL,
    state TEXT NOT NULL,
    token TEXT NOT NULL UNIQUE,
    since BIGINT NOT NULL,
    at BIGINT NOT NULL
  )`,
  // Who is never written to. `key` is the SHA-256 of the email, so that an erased reader stays erased.
  `CREATE TABLE IF NOT EXISTS suppression (key TEXT PRIMARY KEY, reason TEXT NOT NULL, at BIGINT NOT NULL)`,
  // One issue's delivery: what was frozen at its start. `list`: readers whose `since` is
  // no greater are on it; `total`: how many they were; `filled`: up to which of them the ledger has
  // rows, null when it has all.
  `CREATE TABLE IF NOT EXISTS mailing (
    issue BIGINT PRIMARY KEY,
    name TEXT NOT NULL,
    hash TEXT NOT NULL,
    source TEXT NOT NULL,
    started BIGINT NOT NULL,
    finished BIGINT,
    paused BIGINT,
    handed TEXT,
    list BIGINT NOT NULL,
    total BIGINT NOT NULL,
    filled BIGINT
  )`,
  `CREATE TABLE IF NOT EXISTS composition (
    issue BIGINT NOT NULL, variant TEXT NOT NULL, message TEXT NOT NULL, PRIMARY KEY (issue, variant)
  )`,
  // The ledger: a row for (issue, recipient). See docs/mail.md for its states. Who the recipient is stands in one place,
  // the list, so that erasing a reader there is enough.
  `CREATE TABLE IF NOT EXISTS delivery (
    issue BIGINT NOT NULL,
    recipient BIGINT NOT NULL,
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    due BIGINT,
    sender TEXT,
    reply TEXT,
    at BIGINT,
    PRIMARY KEY (issue, recipient)
  ) ${clustered}`,
  `CREATE INDEX IF NOT EXISTS delivery_deferred ON delivery (issue, due) WHERE state = 'deferred'`,
  // What has left, second by second, for limits that hold over restarts and over several senders.
  `CREATE TABLE IF NOT EXISTS spent (second BIGINT PRIMARY KEY, messages INTEGER NOT NULL)`,
];
