import {bad, type Reading} from './outcome.ts';

export const BLOCK = 512;

/** One header block of a tar. */
export interface TarHeader {
  readonly name: string;
  readonly bytes: number;
  /** `0` a file, `x` and `g` extended headers (POSIX), `L` a long name (GNU), anything else not for us. */
  readonly type: string;
}

/** Reads a header block (POSIX.1-2024, pax, "ustar Interchange Format"); undefined for the block of zeros that ends a tar. */
export function readTarHeader(block: Uint8Array): Reading<TarHeader | undefined> {
  if (isBlank(block)) return {ok: true, value: undefined};
  if (octal(block, 148, 8) !== checksum(block)) return bad('a header is damaged, or it is no tar');
  const bytes = (block[124] ?? 0) >= 0x80 ? binary(block) : octal(block, 124, 12);
  if (bytes === undefined) return bad('a header has no size');
  const type = String.fromCharCode(block[156] ?? 0).replace('\0', '0');
  // GNU's own format ("ustar  ") keeps times where POSIX keeps the beginning of long names.
  const posix = text(block, 257, 6) === 'ustar' && block[262] === 0;
  const prefix = posix ? text(block, 345, 155) : '';
  const name = text(block, 0, 100);
  return {ok: true, value: {name: prefix === '' ? name : `${prefix}/${name}`, bytes, type}};
}

/** What an extended header says of the file after it (same source, "pax Extended Header"); a reason when it lies about itself. */
export function readPax(data: Uint8Array): Reading<ReadonlyMap<string, string>> {
  const records = new Map<string, string>();
  for (let at = 0; at < data.length; ) {
    const space = data.indexOf(0x20, at);
    const digits = space < 0 || space - at > 7 ? '' : latin1(data.subarray(at, space));
    const end = at + Number(/^[1-9]\d*$/.exec(digits)?.[0] ?? 0);
    const equals = data.indexOf(0x3d, space);
    if (end <= space || end > data.length || data[end - 1] !== 0x0a || equals < space || equals >= end)
      return bad('an extended header is damaged');
    records.set(utf8(data.subarray(space + 1, equals)), utf8(data.subarray(equals + 1, end - 1)));
    at = end;
  }
  return {ok: true, value: records};
}

/** Text up to the first NUL. */
export function textOf(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  return utf8(end < 0 ? bytes : bytes.subarray(0, end));
}

/** True when every byte is zero. */
export function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0);
}

function text(block: Uint8Array, at: number, length: number): string {
  return textOf(block.subarray(at, at + length));
}

/** Octal digits among blanks; an empty field is 0. */
function octal(block: Uint8Array, at: number, length: number): number | undefined {
  const digits = /^[ \0]*(?<digits>[0-7]*)[ \0]*$/.exec(latin1(block.subarray(at, at + length)));
  const value = digits?.groups?.['digits'];
  return value === undefined ? undefined : Number.parseInt(value === '' ? '0' : value, 8);
}

/** GNU and star, for files beyond 8 GB: the top bit set, the rest a big-endian number. */
function binary(block: Uint8Array): number | undefined {
  let value = (block[124] ?? 0) & 0x7f;
  for (const byte of block.subarray(125, 136)) value = value * 256 + byte;
  return Number.isSafeInteger(value) ? value : undefined;
}

/** The sum of all bytes, those of the sum itself taken as spaces. */
function checksum(block: Uint8Array): number {
  let sum = 8 * 0x20;
  for (const [place, byte] of block.entries()) if (place < 148 || place >= 156) sum += byte;
  return sum;
}

function utf8(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
