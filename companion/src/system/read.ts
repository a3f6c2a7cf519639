import {closeSync, constants, fstatSync, openSync, readSync} from 'node:fs';

import {SystemError} from './errors.ts';

interface Options {
  /** Bytes at most. */
  readonly limit: number;
  /** More than `limit` is an error; otherwise the rest is left unread. */
  readonly whole: boolean;
}

/** Reads a regular file, /proc's sizeless ones too. Refuses pipes and devices: opening one must not wait or act. */
export function readFileBytes(path: string, {limit, whole}: Options): Buffer {
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY);
  try {
    const stats = fstatSync(file);
    if (!stats.isFile()) throw new SystemError(stats.isDirectory() ? 'EISDIR' : 'EINVAL', path, 'read');
    if (whole && stats.size > limit) throw new SystemError('EFBIG', path, 'read');
    const bytes = readAll(file, stats.size, limit + 1);
    if (bytes.length <= limit) return bytes;
    if (whole) throw new SystemError('EFBIG', path, 'read');
    return bytes.subarray(0, limit);
  } finally {
    closeSync(file);
  }
}

/** A page when the size is not told, then twice as much each time. */
const FIRST = 4096;

function readAll(file: number, size: number, limit: number): Buffer {
  let buffer = Buffer.allocUnsafe(Math.min(Math.max(size + 1, FIRST), limit));
  let have = 0;
  for (;;) {
    const got = readSync(file, buffer, have, buffer.length - have, null);
    have += got;
    if (got === 0 || have === limit) return buffer.subarray(0, have);
    if (have < buffer.length) continue;
    const larger = Buffer.allocUnsafe(Math.min(buffer.length * 2, limit));
    buffer.copy(larger, 0, 0, have);
    buffer = larger;
  }
}
