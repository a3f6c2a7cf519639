import type {PlistValue} from './plist.ts';

const MAX_DEPTH = 64;
/** Values that are made in all: a list may name one object many times over. */
const MAX_VALUES = 200_000;
const MAX_TEXT = 65_536;
const TRAILER = 32;

interface Reader {
  readonly bytes: DataView;
  readonly offsets: (index: number) => number;
  readonly refSize: number;
  made: number;
}

/**
 * The value of a binary property list (CoreFoundation, CFBinaryPList.c): a table of objects that name one another by number,
 * and a trailer that says where. Undefined when it is damaged, nested deeper than 64, or too large. Never throws.
 */
export function parseBinaryPlist(bytes: Uint8Array): PlistValue | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readTop(view);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function readTop(bytes: DataView): PlistValue | undefined {
  const trailer = bytes.byteLength - TRAILER;
  const offsetSize = bytes.getUint8(trailer + 6);
  const refSize = bytes.getUint8(trailer + 7);
  const count = readNumber(bytes, trailer + 8, 8);
  const top = readNumber(bytes, trailer + 16, 8);
  const table = readNumber(bytes, trailer + 24, 8);
  if (![offsetSize, refSize].every((size) => size >= 1 && size <= 8) || table + count * offsetSize > trailer)
    return undefined;
  const reader: Reader = {
    bytes,
    refSize,
    made: 0,
    offsets(index) {
      if (index >= count) throw new RangeError('no such object');
      return readNumber(bytes, table + index * offsetSize, offsetSize);
    },
  };
  return readObject(reader, top, 0);
}

/** An unsigned number of 1 to 8 bytes; RangeError beyond what is exact. */
function readNumber(bytes: DataView, at: number, size: number): number {
  let number = 0;
  for (let index = 0; index < size; index += 1) number = number * 256 + bytes.getUint8(at + index);
  if (!Number.isSafeInteger(number)) throw new RangeError('number too large');
  return number;
}

function readObject(reader: Reader, index: number, depth: number): PlistValue | undefined {
  reader.made += 1;
  if (depth > MAX_DEPTH || reader.made > MAX_VALUES) throw new RangeError('too much');
  const {bytes} = reader;
  const at = reader.offsets(index);
  const marker = bytes.getUint8(at);
  const low = marker & 0x0f;
  switch (marker >> 4) {
    case 0x0:
      return marker === 0x08 || marker === 0x09 ? marker === 0x09 : undefined;
    case 0x1:
      return readInteger(bytes, at + 1, low);
    case 0x2:
      return low === 3 ? bytes.getFloat64(at + 1) : low === 2 ? bytes.getFloat32(at + 1) : undefined;
    case 0x3:
      return readDate(bytes.getFloat64(at + 1));
    case 0x5:
    case 0x6:
      return readText(bytes, sized(bytes, at), marker >> 4 === 5 ? 1 : 2);
    case 0xa:
      return readArray(reader, sized(bytes, at), depth);
    case 0xd:
      return readDict(reader, sized(bytes, at), depth);
    default:
      return undefined;
  }
}

/** 8 bytes are signed; 16 are only ever used for what 8 cannot hold. */
function readInteger(bytes: DataView, at: number, power: number): number | undefined {
  if (power > 3) return undefined;
  if (power < 3) return readNumber(bytes, at, 2 ** power);
  const number = Number(bytes.getBigInt64(at));
  return Number.isSafeInteger(number) ? number : undefined;
}

/** Seconds since 2001. */
const EPOCH_MS = Date.UTC(2001, 0, 1);
const LAST_MS = 8.64e15;

function readDate(seconds: number): string | undefined {
  const ms = EPOCH_MS + seconds * 1000;
  return Math.abs(ms) <= LAST_MS ? new Date(ms).toISOString() : undefined;
}

interface Sized {
  readonly length: number;
  readonly at: number;
}

/** A length stands in the marker's low half, or, where that is 15, as a number behind it. */
function sized(bytes: DataView, at: number): Sized {
  const low = bytes.getUint8(at) & 0x0f;
  if (low !== 0x0f) return {length: low, at: at + 1};
  const size = 2 ** (bytes.getUint8(at + 1) & 0x0f);
  if (size > 8) throw new RangeError('length too large');
  return {length: readNumber(bytes, at + 2, size), at: at + 2 + size};
}

function readText(bytes: DataView, {length, at}: Sized, size: 1 | 2): string {
  if (at + length * size > bytes.byteLength) throw new RangeError('text beyond the end');
  const parts: string[] = [];
  for (let index = 0; index < Math.min(length, MAX_TEXT); index += 1) {
    const code = size === 1 ? bytes.getUint8(at + index) : bytes.getUint16(at + index * 2);
    parts.push(String.fromCharCode(code));
  }
  return parts.join('');
}

function readArray(reader: Reader, {length, at}: Sized, depth: number): PlistValue {
  const {bytes, refSize} = reader;
  const items: PlistValue[] = [];
  for (let index = 0; index < length; index += 1) {
    const item = readObject(reader, readNumber(bytes, at + index * refSize, refSize), depth + 1);
    if (item !== undefined) items.push(item);
  }
  return items;
}

/** All keys first, then all values. */
function readDict(reader: Reader, {length, at}: Sized, depth: number): PlistValue {
  const {bytes, refSize} = reader;
  const dict = new Map<string, PlistValue>();
  for (let index = 0; index < length; index += 1) {
    const key = readObject(reader, readNumber(bytes, at + index * refSize, refSize), depth + 1);
    const place = at + (length + index) * refSize;
    const value = readObject(reader, readNumber(bytes, place, refSize), depth + 1);
    if (typeof key === 'string' && value !== undefined) dict.set(key, value);
  }
  return dict;
}
