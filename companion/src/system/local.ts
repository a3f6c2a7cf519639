import {type BigIntStats, readdirSync, readlinkSync, realpathSync, statSync} from 'node:fs';

import {resolveBelow} from './below.ts';
import {elapsedMs} from './elapsed.ts';
import {absentOrThrow} from './errors.ts';
import {askHelper} from './helper.ts';
import {openFile} from './opened.ts';
import {commandForRoot} from './programs.ts';
import {readFileBytes} from './read.ts';
import {runProgram} from './run.ts';
import type {FileStat, System} from './system.ts';

/** Text files larger than this are refused (`EFBIG`): the largest one read, dpkg's status, has 3 MB per 5,000 packages. */
const MAX_TEXT = 64 * 1024 * 1024;
/** Reading waits for nobody (a scan reads 3,000 small files, eight times faster than through the thread pool). */
const SLICE_MS = 8;

export interface SystemOptions {
  /** Another root directory to judge, an absolute path; absent: the machine itself. */
  readonly root?: string;
}

/** The door to this machine, or to another root directory on it. */
export function createSystem({root}: SystemOptions = {}): System {
  const base = root === undefined ? undefined : realpathSync(root);
  function at(path: string, follow = true): string {
    return base === undefined ? path : resolveBelow(base, path, follow);
  }
  const turn = createTurns();
  return {
    foreign: base !== undefined,
    platform: platform(),
    ...(base === undefined ? {arch: process.arch} : {}),
    uid: process.getuid?.() ?? -1,
    ...(base === undefined ? {commandForRoot} : {}),
    ...(base === undefined && process.platform === 'linux' ? {helper: askHelper} : {}),
    async readText(path) {
      await turn();
      return read(at(path), MAX_TEXT, true)?.toString('utf8');
    },
    async readBytes(path, limit = MAX_TEXT) {
      await turn();
      return read(at(path), limit, false);
    },
    async open(path) {
      await turn();
      return attempt(path, 'open', () => openFile(at(path)));
    },
    async list(path) {
      await turn();
      return attempt(path, 'list', () => readdirSync(at(path)));
    },
    async stat(path) {
      await turn();
      return attempt(path, 'look at', () => {
        // Most of what is asked for is not there: an answer costs a tenth of an error.
        const stats = statSync(at(path), {bigint: true, throwIfNoEntry: false});
        return stats && describe(stats);
      });
    },
    async readLink(path) {
      await turn();
      return attempt(path, 'read the link', () => readlinkSync(at(path, false)));
    },
    async run(program, args, options = {}) {
      if (base !== undefined)
        return {outcome: 'not-started', code: null, stdout: '', stderr: '', truncated: false};
      return runProgram(program, args, options);
    },
    now: () => new Date(),
  };
}

/** Lets everybody else have a turn when reading has gone on for a while. */
function createTurns(): () => Promise<void> {
  let since = elapsedMs();
  return async () => {
    if (elapsedMs() - since < SLICE_MS) return;
    await new Promise(setImmediate);
    since = elapsedMs();
  };
}

function read(path: string, limit: number, whole: boolean): Buffer | undefined {
  return attempt(path, 'read', () => readFileBytes(path, {limit, whole}));
}

function attempt<T>(path: string, doing: string, call: () => T): T | undefined {
  try {
    return call();
  } catch (error) {
    return absentOrThrow(error, path, doing);
  }
}

function describe(stats: BigIntStats): FileStat {
  return {
    kind: stats.isFile() ? 'file' : stats.isDirectory() ? 'directory' : 'other',
    size: Number(stats.size),
    mode: Number(stats.mode) & 0o7777,
    uid: Number(stats.uid),
    modifiedMs: Number(stats.mtimeMs),
    fingerprint: `${stats.ino}:${stats.size}:${stats.mtimeNs}`,
  };
}

function platform(): System['platform'] {
  return process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux';
}
