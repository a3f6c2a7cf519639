import type {OpenedFile} from '../system.ts';

/** A file read by place: some are larger than what should be in memory at once. */
export interface ByteFile {
  readonly size: number;
  /** Bytes from `offset`, fewer than `length` only at the end. */
  read(offset: number, length: number): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** A file over bytes that are in memory already. */
export function memoryFile(bytes: Uint8Array): ByteFile {
  return {
    size: bytes.length,
    read: async (offset, length) => bytes.subarray(offset, offset + length),
    close: async () => undefined,
  };
}

/** A file held open, read like the others. */
export function openedFile(file: OpenedFile): ByteFile {
  const {size} = file;
  return {
    size,
    read: async (offset, length) => file.read(offset, Math.max(0, Math.min(length, size - offset))),
    close: async () => file.close(),
  };
}
