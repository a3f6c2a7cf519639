import {pipeline, Readable, type Transform} from 'node:stream';
import {ReadableStream} from 'node:stream/web';
import {createGunzip, createZstdDecompress} from 'node:zlib';

import {type ByteFile, partsOf} from './file.ts';
import {bad, type Reading} from './outcome.ts';

/**
 * A feed's bytes in order, unpacked when it begins as gzip (RFC 1952), Zstandard (RFC 8878) or xz (its format 2.1.1);
 * any other beginning is handed on as it is. Throws an Error with the reason for people when it is damaged, cut off,
 * or unpacks to more than `maxBytes`: the bytes are counted here, never believed.
 */
export async function* unpackParts(
  file: ByteFile,
  maxBytes: number,
): AsyncGenerator<Uint8Array, void, undefined> {
  const packing = packingOf(await file.read(0, HEAD_BYTES));
  if (packing === 'bzip2') throw new Error('bzip2 is not supported');
  let bytes = 0;
  for await (const part of await open(file, packing)) {
    bytes += part.length;
    if (bytes > maxBytes) throw new Error(`it unpacks to more than ${maxBytes} bytes`);
    yield part;
  }
}

/** The whole of a feed, unpacked in memory; else the reason. */
export async function readUnpacked(file: ByteFile, maxBytes: number): Promise<Reading<Uint8Array>> {
  const parts: Uint8Array[] = [];
  try {
    for await (const part of unpackParts(file, maxBytes)) parts.push(part);
  } catch (error) {
    return bad(reasonOf(error));
  }
  return {ok: true, value: Buffer.concat(parts)};
}

/** Why unpacking stopped, as a sentence. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : 'it cannot be unpacked';
}

type Packing = 'gzip' | 'zstd' | 'xz' | 'bzip2' | 'plain';

const HEAD_BYTES = 6;
const MAGIC: readonly (readonly [Packing, readonly number[]])[] = [
  ['gzip', [0x1f, 0x8b]],
  ['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
  ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]],
  ['bzip2', [0x42, 0x5a, 0x68]],
];

function packingOf(head: Uint8Array): Packing {
  const found = MAGIC.find(([, magic]) => magic.every((byte, place) => head[place] === byte));
  return found?.[0] ?? 'plain';
}

async function open(file: ByteFile, packing: Packing): Promise<AsyncIterable<Uint8Array>> {
  const parts = partsOf(file);
  if (packing === 'gzip') return through(parts, createGunzip());
  if (packing === 'zstd') return through(parts, createZstdDecompress());
  return packing === 'xz' ? unpackXz(parts) : parts;
}

/** The callback is empty because whoever reads the result meets the same error there. */
function through(parts: AsyncIterable<Uint8Array>, unpacker: Transform): AsyncIterable<Uint8Array> {
  return pipeline(Readable.from(parts), unpacker, () => undefined);
}

/** Node has no xz; the package is WebAssembly and loaded only for a feed that needs it. Dictionaries above 64 MB are refused. */
async function* unpackXz(parts: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  // It is CommonJS: its exports are the module's default.
  const {default: xz} = await import('xz-decompress');
  const reader = new xz.XzReadableStream(ReadableStream.from(parts)).getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
  } catch (error) {
    throw new Error('its xz data is damaged or cut off', {cause: error});
  } finally {
    // Rejects after an error, and when all is unpacked but not read: there is nothing left to let go of then.
    await reader.cancel().catch(() => undefined);
  }
}
