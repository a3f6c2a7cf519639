import {createHash} from 'node:crypto';
import {open} from 'node:fs/promises';

/** A file read by place: feeds are larger than what should be in memory at once. */
export interface ByteFile {
  readonly size: number;
  /** Bytes from `offset`, fewer than `length` only at the end. */
  read(offset: number, length: number): Promise<Uint8Array>;
  close(): Promise<void>;
}

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

/** A file over bytes that are in memory already. */
export function memoryFile(bytes: Uint8Array): ByteFile {
  return {
    size: bytes.length,
    read: async (offset, length) => bytes.subarray(offset, offset + length),
    close: async () => undefined,
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
