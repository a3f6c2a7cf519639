import {chmodSync, existsSync, renameSync} from 'node:fs';
import {DatabaseSync} from 'node:sqlite';

import {instant} from './instant.ts';
import {migrations} from './migrations.ts';

/** An open database and, when the old one could not be read, the name it was set aside under. */
export interface Opened {
  readonly database: DatabaseSync;
  readonly setAside?: string;
}

/** Thrown when the state was written by a newer Plimsoll: going on would lose what that one knows. */
export class NewerStateError extends Error {
  override readonly name = 'NewerStateError';
}

/**
 * Opens the database, brings it forward, and sets a corrupt one aside as `<path>.corrupt-<instant>`.
 * Every commit is on disk when it returns (WAL with synchronous=FULL).
 */
export function openDatabase(path: string, {now, checked = false}: Options): Opened {
  try {
    return {database: open(path, checked)};
  } catch (error) {
    // The one who holds the folder has it open under its name.
    if (checked || !isCorruption(error)) throw error;
    const setAside = `${path}.corrupt-${instant(now).replaceAll(/[:.]/g, '')}`;
    for (const suffix of ['', '-wal', '-shm']) {
      if (existsSync(path + suffix)) renameSync(path + suffix, setAside + suffix);
    }
    return {database: open(path, false), setAside};
  }
}

interface Options {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Whoever started this process has looked through it already. */
  readonly checked?: boolean;
}

function open(path: string, checked: boolean): DatabaseSync {
  const database = new DatabaseSync(path, {enableForeignKeyConstraints: true, timeout: 2000});
  try {
    if (path !== ':memory:') chmodSync(path, 0o600);
    // Page cache in KiB when negative: the daemon holds little and reads rarely.
    database.exec(
      'PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-512; PRAGMA trusted_schema=OFF',
    );
    if (!checked) check(database);
    migrate(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function check(database: DatabaseSync): void {
  const found = database.prepare('PRAGMA quick_check(1)').get()?.['quick_check'];
  if (found !== 'ok') throw new CorruptError(String(found));
}

function migrate(database: DatabaseSync): void {
  const version = Number(database.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0);
  if (version > migrations.length) {
    throw new NewerStateError(`state is of version ${version}, this Plimsoll knows ${migrations.length}`);
  }
  for (const [index, sql] of migrations.entries()) {
    if (index < version) continue;
    database.exec(`BEGIN IMMEDIATE; ${sql}; PRAGMA user_version = ${index + 1}; COMMIT`);
  }
}

class CorruptError extends Error {}

/** SQLITE_CORRUPT is 11, SQLITE_NOTADB 26 (sqlite.org/rescode.html); the low byte is the primary code. */
function isCorruption(error: unknown): boolean {
  if (error instanceof CorruptError) return true;
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return false;
  const primary = error.errcode % 256;
  return primary === 11 || primary === 26;
}

/** Runs `work` in one transaction: all of it, or nothing. Within another one it is part of that. */
export function transaction<T>(database: DatabaseSync, work: () => T): T {
  if (database.isTransaction) return work();
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    // A full disk has undone it already (sqlite.org/lang_transaction.html), and is what is to be told.
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}
