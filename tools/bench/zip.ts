import {closeSync, mkdirSync, openSync, writeSync} from 'node:fs';
import {dirname} from 'node:path';
import {crc32, deflateRawSync} from 'node:zlib';

/** Writes files into a zip, deflated, as OSV's dumps are. */
export function writeZip(path: string, files: Iterable<readonly [name: string, data: Uint8Array]>): void {
  mkdirSync(dirname(path), {recursive: true});
  const file = openSync(path, 'w');
  const directory: Buffer[] = [];
  let at = 0;
  let count = 0;
  function write(bytes: Uint8Array): void {
    writeSync(file, bytes);
    at += bytes.length;
  }
  try {
    for (const [title, data] of files) {
      const name = Buffer.from(title);
      const packed = deflateRawSync(data, {level: 1});
      const common = commonHeader(data, packed, name.length);
      directory.push(centralHeader(common, at), name);
      write(Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, name, packed]));
      count += 1;
    }
    const central = Buffer.concat(directory);
    const start = at;
    write(central);
    write(endRecords(count, central.length, start, at));
  } finally {
    closeSync(file);
  }
}

/** The fields both headers of a file share (APPNOTE.TXT 4.3.7): from "version needed" to the length of extra fields. */
function commonHeader(data: Uint8Array, packed: Buffer, nameLength: number): Buffer {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  header.writeUInt16LE(8, 4);
  header.writeUInt32LE(crc32(data), 10);
  header.writeUInt32LE(packed.length, 14);
  header.writeUInt32LE(data.length, 18);
  header.writeUInt16LE(nameLength, 22);
  return header;
}

function centralHeader(common: Buffer, offset: number): Buffer {
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  return Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, rest]);
}

/** The end of a zip with more files than 65,535: ZIP64's record, its locator, and the old one (APPNOTE.TXT 4.3.14–16). */
function endRecords(records: number, size: number, start: number, end: number): Buffer {
  const record = Buffer.alloc(56);
  record.write('PK\x06\x06', 'latin1');
  record.writeBigUInt64LE(44n, 4);
  record.writeUInt16LE(45, 12);
  record.writeUInt16LE(45, 14);
  record.writeBigUInt64LE(BigInt(records), 24);
  record.writeBigUInt64LE(BigInt(records), 32);
  record.writeBigUInt64LE(BigInt(size), 40);
  record.writeBigUInt64LE(BigInt(start), 48);
  const locator = Buffer.alloc(20);
  locator.write('PK\x06\x07', 'latin1');
  locator.writeBigUInt64LE(BigInt(end), 8);
  locator.writeUInt32LE(1, 16);
  const old = Buffer.alloc(22, 0xff);
  old.write('PK\x05\x06', 'latin1');
  old.fill(0, 4, 8);
  old.fill(0, 20, 22);
  return Buffer.concat([record, locator, old]);
}
