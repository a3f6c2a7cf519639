import {codeOf} from '../../system/errors.ts';
import type {System} from '../../system/system.ts';

/** Bytes from the end of a log that are read: some thousand lines. */
const TAIL = 1024 * 1024;
const MAX_FILES = 32;

/** The last lines of one log. */
export interface Log {
  readonly path: string;
  readonly lines: readonly string[];
  readonly modifiedMs: number;
}

/** Logs of a folder, with what could not be read and why. */
export interface Logs {
  readonly logs: readonly Log[];
  readonly notes: readonly string[];
}

/** Reads the ends of the logs in a folder whose names match; undefined when there is no such folder. */
export async function readLogs(system: System, folder: string, names: RegExp): Promise<Logs | undefined> {
  const logs: Log[] = [];
  const notes: string[] = [];
  try {
    const entries = await system.list(folder);
    if (entries === undefined) return undefined;
    for (const name of entries
      .filter((entry) => names.test(entry))
      .toSorted()
      .slice(0, MAX_FILES)) {
      const log = await readLog(system, `${folder}/${name}`);
      if (typeof log === 'string') notes.push(log);
      else if (log) logs.push(log);
    }
  } catch (error) {
    notes.push(`${folder}: ${codeOf(error)} (needs administrator)`);
  }
  return {logs, notes};
}

/** A text: why this log is not read. */
async function readLog(system: System, path: string): Promise<Log | string | undefined> {
  try {
    const stat = await system.stat(path);
    if (stat?.kind !== 'file') return undefined;
    // Everybody could have written what it says.
    if ((stat.mode & 0o002) !== 0) return `${path}: everybody may write to it`;
    return {path, lines: await lastLines(system, path), modifiedMs: stat.modifiedMs};
  } catch (error) {
    return `${path}: ${codeOf(error)} (needs administrator)`;
  }
}

async function lastLines(system: System, path: string): Promise<readonly string[]> {
  const file = await system.open(path);
  if (!file) return [];
  try {
    const from = Math.max(0, file.size - TAIL);
    const lines = new TextDecoder().decode(file.read(from, TAIL)).split(/\r?\n/);
    // The first line of a part is rarely a whole one.
    return from === 0 ? lines : lines.slice(1);
  } finally {
    file.close();
  }
}
