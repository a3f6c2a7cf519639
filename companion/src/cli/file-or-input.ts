import {createReadStream} from 'node:fs';

import {MAX_INVENTORY_BYTES} from '../inventory-file/index.ts';

/** A file's bytes, or why there are none: `unreadable` is a folder or a broken disk. */
export type FileReading =
  | {readonly ok: true; readonly bytes: Uint8Array}
  | {readonly ok: false; readonly error: 'absent' | 'denied' | 'unreadable' | 'too-large'};

/** Reads a file of the person's own choice, or standard input where it is called `-`; no more of it than an inventory may have. */
export async function readFileOrInput(path: string, signal: AbortSignal): Promise<FileReading> {
  const stream = path === '-' ? process.stdin : createReadStream(path);
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of stream) {
      signal.throwIfAborted();
      // Without an encoding a stream of bytes gives buffers.
      if (!Buffer.isBuffer(chunk)) continue;
      chunks.push(chunk);
      length += chunk.length;
      if (length > MAX_INVENTORY_BYTES) return {ok: false, error: 'too-large'};
    }
    return {ok: true, bytes: Buffer.concat(chunks)};
  } catch (error) {
    signal.throwIfAborted();
    return {ok: false, error: reason(error)};
  }
}

function reason(error: unknown): 'absent' | 'denied' | 'unreadable' {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'absent';
  return code === 'EACCES' || code === 'EPERM' ? 'denied' : 'unreadable';
}
