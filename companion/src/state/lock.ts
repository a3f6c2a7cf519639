import {existsSync, rmSync} from 'node:fs';
import {DatabaseSync} from 'node:sqlite';

/**
 * Holds the folder for this process alone; undefined when another companion has it. The lock is SQLite's own
 * file lock, so the system releases it however the process ends.
 */
export function takeLock(path: string): {release(): void} | undefined {
  try {
    return hold(path);
  } catch (error) {
    if (isCode(error, SQLITE_BUSY)) return undefined;
    if (!isCode(error, SQLITE_NOTADB)) throw error;
    // Somebody wrote into the lock file: it holds nothing worth keeping.
    rmSync(path);
    return hold(path);
  }
}

/** Whether a process holds it; makes no file where there is none. */
export function isHeld(path: string): boolean {
  if (!existsSync(path)) return false;
  const lock = takeLock(path);
  lock?.release();
  return lock === undefined;
}

const SQLITE_BUSY = 5;
const SQLITE_NOTADB = 26;

function hold(path: string): {release(): void} {
  const database = new DatabaseSync(path, {timeout: 0});
  try {
    // Nothing is ever written: without a journal of its own it is held on a full disk too.
    database.exec('PRAGMA journal_mode=MEMORY; BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    throw error;
  }
  return {release: () => database.close()};
}

function isCode(error: unknown, primary: number): boolean {
  return (
    error instanceof Error &&
    'errcode' in error &&
    typeof error.errcode === 'number' &&
    error.errcode % 256 === primary
  );
}
