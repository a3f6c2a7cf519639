/** What may be wrong with an entry, for tests of the reader. */
export interface MadeTarEntry {
  readonly name: string;
  readonly data?: string | Uint8Array;
  /** `0` a file, `5` a folder, `x` and `L` what precedes an entry. */
  readonly type?: string;
  readonly prefix?: string;
  /** The size field as it is written, instead of the truth. */
  readonly size?: string | Uint8Array;
  /** Added to the right checksum. */
  readonly off?: number;
  /** GNU's own magic instead of POSIX's. */
  readonly gnu?: boolean;
}

const BLOCK = 512;

/** Makes a tar, also one that lies; without `end` the blocks of zeros after the last entry are missing. */
export function makeTar(entries: readonly MadeTarEntry[], end = true): Buffer {
  const blocks = entries.flatMap((entry) => {
    const data = Buffer.from(entry.data ?? '');
    return [makeHeader(entry, data.length), data, Buffer.alloc((BLOCK - (data.length % BLOCK)) % BLOCK)];
  });
  return Buffer.concat([...blocks, Buffer.alloc(end ? 2 * BLOCK : 0)]);
}

/** An extended header for the entry after it (pax). */
export function makePax(records: Readonly<Record<string, string>>): MadeTarEntry {
  const lines = Object.entries(records).map(([key, value]) => {
    const rest = Buffer.byteLength(` ${key}=${value}\n`);
    const digits = [1, 2, 3, 4, 5].find((count) => String(rest + count).length === count) ?? 0;
    return `${rest + digits} ${key}=${value}\n`;
  });
  return {name: 'PaxHeaders/x', type: 'x', data: lines.join('')};
}

function makeHeader(entry: MadeTarEntry, bytes: number): Buffer {
  const block = Buffer.alloc(BLOCK);
  block.write(entry.name, 0, 100);
  block.write('0000644\0', 100);
  block.set(Buffer.from(entry.size ?? `${bytes.toString(8).padStart(11, '0')}\0`), 124);
  block.fill(' ', 148, 156);
  block.write(entry.type ?? '0', 156);
  block.write(entry.gnu ? 'ustar  \0' : 'ustar\x0000', 257);
  block.write(entry.prefix ?? '', 345, 155);
  const sum = block.reduce((total, byte) => total + byte, 0) + (entry.off ?? 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}
