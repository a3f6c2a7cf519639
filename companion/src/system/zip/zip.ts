import {crc32, inflateRawSync} from 'node:zlib';

import type {ByteFile} from './byte-file.ts';
import {bad, type Reading} from './reading.ts';
import {readDirectory, type ZipMember} from './zip-directory.ts';

/** How much a zip may hold; each is counted here, never believed. */
export interface ZipLimits {
  readonly entries: number;
  readonly entryBytes: number;
  readonly totalBytes: number;
  /** Most that one byte may unpack to, for entries above a megabyte. */
  readonly ratio: number;
}

export interface ZipOptions {
  readonly limits: ZipLimits;
  readonly signal?: AbortSignal | undefined;
  /** Names that are read; others are passed over. Nothing is ever written by its name. */
  readonly names: RegExp;
  readonly onEntry: (name: string, data: Uint8Array, progress: {done: number; total: number}) => void;
}

/**
 * Reads a zip entry by entry in memory (APPNOTE 6.3.10, with zip64): stored or deflated, unencrypted, not
 * overlapping. Strict: the first thing that is not as its directory says ends it with the reason.
 * The value is how many entries were passed over because of their names.
 */
export async function readZip(file: ByteFile, options: ZipOptions): Promise<Reading<number>> {
  const directory = await readDirectory(file, options.limits.entries);
  if (!directory.ok) return directory;
  const members = directory.value.toSorted((a, b) => a.offset - b.offset);
  const window = createWindow(file);
  let [passed, unpacked, free] = [0, 0, 0];
  for (const [done, member] of members.entries()) {
    if (options.signal?.aborted) return bad('cancelled');
    if (done % 256 === 255) await new Promise(setImmediate);
    if (member.offset < free) return bad(`${label(member)} overlaps another entry`);
    const start = await locate(window, member);
    if (!start.ok) return start;
    free = start.value + member.packedBytes;
    if (free > file.size) return bad(`${label(member)} is cut off`);
    if (!options.names.test(member.name)) {
      passed += 1;
      continue;
    }
    // Before a byte of it is read: a feed of half a gigabyte may be one entry.
    const {entryBytes} = options.limits;
    if (Math.max(member.bytes, member.packedBytes) > entryBytes)
      return bad(`${label(member)} unpacks to more than ${entryBytes} bytes`);
    const packed = await window(start.value, member.packedBytes);
    if (packed.length < member.packedBytes) return bad(`${label(member)} is cut off`);
    const data = unpack(packed, member, options.limits);
    if (!data.ok) return data;
    unpacked += data.value.length;
    if (unpacked > options.limits.totalBytes) return bad('it unpacks to more than is allowed');
    options.onEntry(member.name, data.value, {done: done + 1, total: members.length});
  }
  return {ok: true, value: passed};
}

/** An entry's name as it may be shown: hostile names are not. */
function label({name}: ZipMember): string {
  return /^[A-Za-z0-9._-]{1,128}$/.test(name) ? name : 'an entry';
}

const LOCAL_HEADER = 0x0403_4b50;
const LOCAL_BYTES = 30;

type Window = (offset: number, length: number) => Promise<Uint8Array>;

/** Where an entry's packed bytes begin; for one that is too large for memory. */
export function locateMember(file: ByteFile, member: ZipMember): Promise<Reading<number>> {
  return locate((offset, length) => file.read(offset, length), member);
}

/** Where the entry's bytes begin. */
async function locate(window: Window, member: ZipMember): Promise<Reading<number>> {
  const head = await window(member.offset, LOCAL_BYTES);
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  if (head.length < LOCAL_BYTES || view.getUint32(0, true) !== LOCAL_HEADER) {
    return bad(`${label(member)} is not where the directory says`);
  }
  const names = view.getUint16(26, true) + view.getUint16(28, true);
  return {ok: true, value: member.offset + LOCAL_BYTES + names};
}

/** One entry by its name, unpacked; undefined when there is none. Of several of that name the last counts, as for Java. */
export async function readMember(
  file: ByteFile,
  name: string,
  limits: ZipLimits,
): Promise<Reading<Uint8Array | undefined>> {
  const directory = await readDirectory(file, limits.entries);
  if (!directory.ok) return directory;
  const member = directory.value.findLast((entry) => entry.name === name);
  if (member === undefined) return {ok: true, value: undefined};
  if (Math.max(member.bytes, member.packedBytes) > limits.entryBytes)
    return bad(`${label(member)} unpacks to more than ${limits.entryBytes} bytes`);
  const start = await locateMember(file, member);
  if (!start.ok) return start;
  const packed = await file.read(start.value, member.packedBytes);
  return packed.length < member.packedBytes
    ? bad(`${label(member)} is cut off`)
    : unpack(packed, member, limits);
}

const BIG = 1024 * 1024;

function unpack(packed: Uint8Array, member: ZipMember, limits: ZipLimits): Reading<Uint8Array> {
  const {bytes, crc, stored} = member;
  if (bytes > BIG && bytes > packed.length * limits.ratio)
    return bad(`${label(member)} is packed suspiciously tight`);
  const data = stored ? packed : inflate(packed, bytes);
  if (!data || data.length !== bytes) return bad(`${label(member)} is not what the directory says`);
  return crc32(data) === crc ? {ok: true, value: data} : bad(`${label(member)} is damaged`);
}

/** The least zlib takes (`Z_MIN_CHUNK`). */
const MIN_CHUNK = 64;

/** One byte more than promised is room enough to see that the promise was broken. */
function inflate(packed: Uint8Array, bytes: number): Uint8Array | undefined {
  try {
    // Room for what is promised: by itself zlib takes 16 KB for each of a quarter of a million entries.
    return inflateRawSync(packed, {maxOutputLength: bytes + 1, chunkSize: Math.max(MIN_CHUNK, bytes + 1)});
  } catch {
    return undefined;
  }
}

const WINDOW = 1024 * 1024;

/** Reads ahead: entries lie one after another, and a system call for each would cost more than unpacking it. */
function createWindow(file: ByteFile): Window {
  let from = 0;
  let held: Uint8Array = new Uint8Array();
  return async (offset, length) => {
    if (offset < from || offset + length > from + held.length) {
      held = await file.read(offset, Math.max(length, WINDOW));
      from = offset;
    }
    return held.subarray(offset - from, offset - from + length);
  };
}
