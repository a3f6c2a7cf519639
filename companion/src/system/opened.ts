import {closeSync, constants, fstatSync, openSync, readSync} from 'node:fs';

import {codeOf, SystemError} from './errors.ts';
import type {OpenedFile} from './system.ts';

/** Opens a regular file to be read here and there. Refuses pipes and devices: opening one must not wait or act. */
export function openFile(path: string): OpenedFile {
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY);
  try {
    const stats = fstatSync(file);
    if (!stats.isFile()) throw new SystemError(stats.isDirectory() ? 'EISDIR' : 'EINVAL', path, 'open');
    return {
      size: stats.size,
      read: (offset, length) => readAt(file, {path, offset, length}),
      close: () => closeSync(file),
    };
  } catch (error) {
    closeSync(file);
    throw error;
  }
}

interface Range {
  readonly path: string;
  readonly offset: number;
  readonly length: number;
}

function readAt(file: number, {path, offset, length}: Range): Uint8Array {
  const buffer = new Uint8Array(length);
  let have = 0;
  try {
    while (have < length) {
      const got = readSync(file, buffer, have, length - have, offset + have);
      if (got === 0) break;
      have += got;
    }
  } catch (error) {
    throw new SystemError(codeOf(error), path, 'read');
  }
  return buffer.subarray(0, have);
}
