import {closeSync, mkdirSync, openSync, writeSync} from 'node:fs';
import {dirname} from 'node:path';
import {crc32, deflateRawSync} from 'node:zlib';

/** Packages a malicious record names, as npm's dump mostly consists of them. */
const NAMES = ['left', 'pad', 'color', 'react', 'util', 'fetch', 'crypto', 'wallet', 'discord', 'proto'];

/** Writes a zip like OSV's dump of npm, one small record a file; its size in bytes. */
export function writeNpmDump(path: string, records: number): number {
  mkdirSync(dirname(path), {recursive: true});
  const file = openSync(path, 'w');
  const directory: Buffer[] = [];
  let at = 0;
  function write(bytes: Uint8Array): void {
    writeSync(file, bytes);
    at += bytes.length;
  }
  try {
    for (let i = 0; i < records; i++) {
      const [id, data] = recordOf(i);
      const name = Buffer.from(`${id}.json`);
      const packed = deflateRawSync(data, {level: 1});
      const common = commonHeader(data, packed, name.length);
      directory.push(centralHeader(common, at), name);
      write(Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, name, packed]));
    }
    const central = Buffer.concat(directory);
    const start = at;
    write(central);
    write(endRecords(records, central.length, start, at));
  } finally {
    closeSync(file);
  }
  return at;
}

function recordOf(i: number): readonly [string, Buffer] {
  const malicious = i % 20 !== 0;
  const id = `${malicious ? 'MAL' : 'GHSA'}-2025-${i}`;
  const name = `${NAMES[i % 10]}-${NAMES[Math.floor(i / 10) % 10]}-${(i * 7919) % 1_000_003}`;
  const events = malicious
    ? [{introduced: '0'}]
    : [{introduced: '1.0.0'}, {fixed: `${1 + (i % 9)}.${i % 40}.0`}];
  const noise = Array.from({length: 12}, (_, part) => ((i + 1) * (part + 77) * 2_654_435_761) % 2 ** 48);
  const record = {
    schema_version: '1.7.4',
    id,
    modified: '2026-08-11T07:33:41Z',
    published: '2026-08-11T07:33:41Z',
    summary: `Malicious code in ${name} (npm)`,
    details: `The package ${name} was found to contain malicious code: ${noise.map((part) => part.toString(16)).join('')}`,
    affected: [
      {
        package: {ecosystem: 'npm', name, purl: `pkg:npm/${name}`},
        ranges: [{type: 'SEMVER', events}],
        database_specific: {cwes: [{cweId: 'CWE-506', name: 'Embedded Malicious Code'}]},
      },
    ],
    references: [{type: 'PACKAGE', url: `https://www.npmjs.com/package/${name}`}],
  };
  return [id, Buffer.from(JSON.stringify(record))];
}

/** The fields both headers of a file share (APPNOTE.TXT 4.3.7): from "version needed" to the length of extra fields. */
function commonHeader(data: Buffer, packed: Buffer, nameLength: number): Buffer {
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
