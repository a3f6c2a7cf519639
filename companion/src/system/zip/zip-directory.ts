import type {ByteFile} from './byte-file.ts';
import {bad, type Reading} from './reading.ts';

/** One line of a zip's central directory. */
export interface ZipMember {
  readonly name: string;
  readonly stored: boolean;
  readonly crc: number;
  readonly packedBytes: number;
  readonly bytes: number;
  /** Where its local header is. */
  readonly offset: number;
}

const END = 0x0605_4b50;
const END_BYTES = 22;
const END64 = 0x0606_4b50;
const END64_BYTES = 56;
const LOCATOR = 0x0706_4b50;
const LOCATOR_BYTES = 20;
const ENTRY = 0x0201_4b50;
const ENTRY_BYTES = 46;
const MAX_COMMENT = 0xffff;
const MAX_DIRECTORY = 128 * 1024 * 1024;
const DEFLATED = 8;

/** The central directory of a zip (APPNOTE 4.3.12): the only list of entries that counts. */
export async function readDirectory(
  file: ByteFile,
  maxEntries: number,
): Promise<Reading<readonly ZipMember[]>> {
  const place = await findDirectory(file);
  if (!place.ok) return place;
  const {entries, bytes, offset} = place.value;
  if (entries > maxEntries) return bad(`${entries} entries are more than ${maxEntries}`);
  if (bytes > MAX_DIRECTORY || offset + bytes > file.size) return bad('its directory lies outside the file');
  const directory = await file.read(offset, bytes);
  const members: ZipMember[] = [];
  let at = 0;
  for (let i = 0; i < entries; i++) {
    const entry = readEntry(directory, at);
    if (!entry.ok) return entry;
    members.push(entry.value.member);
    at = entry.value.end;
  }
  return at === bytes ? {ok: true, value: members} : bad('its directory is longer than it says');
}

interface Place {
  readonly entries: number;
  readonly bytes: number;
  readonly offset: number;
}

async function findDirectory(file: ByteFile): Promise<Reading<Place>> {
  const start = Math.max(0, file.size - END_BYTES - MAX_COMMENT);
  const tail = await file.read(start, END_BYTES + MAX_COMMENT);
  const view = viewOf(tail);
  for (let at = tail.length - END_BYTES; at >= 0; at--) {
    if (view.getUint32(at, true) !== END || at + END_BYTES + view.getUint16(at + 20, true) !== tail.length)
      continue;
    const place = {
      entries: view.getUint16(at + 10, true),
      bytes: view.getUint32(at + 12, true),
      offset: view.getUint32(at + 16, true),
    };
    if (view.getUint16(at + 4, true) > 0 && view.getUint16(at + 4, true) < 0xffff)
      return bad('it has several parts');
    const large = place.entries === 0xffff || place.bytes === 0xffff_ffff || place.offset === 0xffff_ffff;
    return large ? findLargeDirectory(file, start + at) : {ok: true, value: place};
  }
  return bad('it has no end: not a zip, or cut off');
}

/** Zip64 (APPNOTE 4.3.14): from 65,535 entries on. */
async function findLargeDirectory(file: ByteFile, end: number): Promise<Reading<Place>> {
  if (end < LOCATOR_BYTES) return bad('its zip64 directory is missing');
  const locator = viewOf(await file.read(end - LOCATOR_BYTES, LOCATOR_BYTES));
  if (locator.getUint32(0, true) !== LOCATOR) return bad('its zip64 directory is missing');
  const bytes = await file.read(Number(locator.getBigUint64(8, true)), END64_BYTES);
  const view = viewOf(bytes);
  if (bytes.length < END64_BYTES || view.getUint32(0, true) !== END64)
    return bad('its zip64 directory is missing');
  return {
    ok: true,
    value: {
      entries: Number(view.getBigUint64(32, true)),
      bytes: Number(view.getBigUint64(40, true)),
      offset: Number(view.getBigUint64(48, true)),
    },
  };
}

function readEntry(directory: Uint8Array, at: number): Reading<{member: ZipMember; end: number}> {
  const view = viewOf(directory.subarray(at, at + ENTRY_BYTES));
  if (view.byteLength < ENTRY_BYTES || view.getUint32(0, true) !== ENTRY)
    return bad('its directory is damaged');
  const [flags, method] = [view.getUint16(8, true), view.getUint16(10, true)];
  if (flags % 2 === 1) return bad('it is encrypted');
  if (method !== 0 && method !== DEFLATED) return bad(`packing method ${method} is not supported`);
  const nameEnd = at + ENTRY_BYTES + view.getUint16(28, true);
  const end = nameEnd + view.getUint16(30, true) + view.getUint16(32, true);
  if (end > directory.length) return bad('its directory is damaged');
  const member = {
    name: Buffer.from(directory.subarray(at + ENTRY_BYTES, nameEnd)).toString('latin1'),
    stored: method === 0,
    crc: view.getUint32(16, true),
    packedBytes: view.getUint32(20, true),
    bytes: view.getUint32(24, true),
    offset: view.getUint32(42, true),
  };
  if (member.stored && member.bytes !== member.packedBytes) return bad('its directory contradicts itself');
  return {ok: true, value: {member, end}};
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
