import {createHash} from 'node:crypto';
import {open} from 'node:fs/promises';

import type {ByteFile} from '../system/zip/byte-file.ts';

export {type ByteFile, memoryFile} from '../system/zip/byte-file.ts';

/** Opens a file for reading; rejects with the system's error when that is impossible. */
export async function openFile(path: string): Promise<ByteFile> {
  const handle = await open(path, 'r');
  const {size} = await handle.stat();
  return {
    size,
    async read(offset, length) {
      const buffer = Buffer.alloc(Math.max(0, Math.min(length, size - offset)));
      let filled = 0;
      while (filled < buffer.length) {
        const {bytesRead} = await handle.read(buffer, filled, buffer.length - filled, offset + filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      return buffer.subarray(0, filled);
    },
    close: () => handle.close(),
  };
}

const PART = 1024 * 1024;

/** The file's bytes in order, a megabyte at a time. */
export async function* partsOf(file: ByteFile): AsyncGenerator<Uint8Array, void, undefined> {
  for (let at = 0; at < file.size; at += PART) yield await file.read(at, PART);
}

/** SHA-256 of the whole file, in hex. */
export async function sha256Of(file: ByteFile): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of partsOf(file)) hash.update(part);
  return hash.digest('hex');
}
