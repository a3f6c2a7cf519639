import {crc32, deflateRawSync} from 'node:zlib';

/** What may be wrong with an entry, for tests of the reader. */
export interface MadeEntry {
  readonly name: string;
  readonly data: string | Uint8Array;
  readonly stored?: boolean;
  /** Said instead of the truth. */
  readonly size?: number;
  readonly crc?: number;
  readonly offset?: number;
  readonly flags?: number;
  readonly method?: number;
}

/** Makes a zip, also one that lies; `zip64` writes its directory as from 65,535 entries on. */
export function makeZip(entries: readonly MadeEntry[], zip64 = false): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const data = Buffer.from(entry.data);
    const packed = entry.stored ? data : deflateRawSync(data);
    const name = Buffer.from(entry.name);
    const local = Buffer.concat([Buffer.alloc(30), name, packed]);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(name.length, 26);
    const line = Buffer.concat([Buffer.alloc(46), name]);
    line.writeUInt32LE(0x02014b50, 0);
    line.writeUInt16LE(entry.flags ?? 0, 8);
    line.writeUInt16LE(entry.method ?? (entry.stored ? 0 : 8), 10);
    line.writeUInt32LE(entry.crc ?? crc32(data), 16);
    line.writeUInt32LE(packed.length, 20);
    line.writeUInt32LE(entry.size ?? data.length, 24);
    line.writeUInt16LE(name.length, 28);
    line.writeUInt32LE(entry.offset ?? offset, 42);
    locals.push(local);
    directory.push(line);
    offset += local.length;
  }
  const lines = Buffer.concat(directory);
  return Buffer.concat([
    ...locals,
    lines,
    ...endOf({entries: entries.length, bytes: lines.length, offset}, zip64),
  ]);
}

function endOf(
  {entries, bytes, offset}: {entries: number; bytes: number; offset: number},
  zip64: boolean,
): Buffer[] {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(zip64 ? 0xffff : entries, 8);
  end.writeUInt16LE(zip64 ? 0xffff : entries, 10);
  end.writeUInt32LE(zip64 ? 0xffffffff : bytes, 12);
  end.writeUInt32LE(zip64 ? 0xffffffff : offset, 16);
  if (!zip64) return [end];
  const large = Buffer.alloc(56);
  large.writeUInt32LE(0x06064b50, 0);
  large.writeBigUInt64LE(44n, 4);
  large.writeBigUInt64LE(BigInt(entries), 32);
  large.writeBigUInt64LE(BigInt(bytes), 40);
  large.writeBigUInt64LE(BigInt(offset), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(offset + bytes), 8);
  return [large, locator, end];
}
