import {createGunzip} from 'node:zlib';

import {limits} from './limits.ts';

export type Expanded =
  | {readonly ok: true; readonly bytes: Buffer}
  | {readonly ok: false; readonly error: 'too-large' | 'bad-gzip'};

/** Small bodies compress well for honest reasons; below this many bytes the ratio says nothing. */
const FREE = 1024 * 1024;

/**
 * Decompresses one layer of gzip, counting: it stops within one chunk of the limit, whatever the stream promises.
 * Bytes after the end of the stream are refused.
 */
export async function expand(compressed: Buffer): Promise<Expanded> {
  const most = Math.min(limits.expanded, Math.max(FREE, compressed.length * limits.ratio));
  const gunzip = createGunzip({chunkSize: 64 * 1024});
  gunzip.end(compressed);
  const parts: Buffer[] = [];
  let length = 0;
  try {
    for await (const part of gunzip) {
      if (!Buffer.isBuffer(part)) return {ok: false, error: 'bad-gzip'};
      length += part.length;
      if (length > most) return {ok: false, error: 'too-large'};
      parts.push(part);
    }
  } catch {
    return {ok: false, error: 'bad-gzip'};
  }
  if (gunzip.bytesWritten !== compressed.length) return {ok: false, error: 'bad-gzip'};
  return {ok: true, bytes: Buffer.concat(parts, length)};
}
