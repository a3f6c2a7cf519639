/** Collects bytes; numbers as unsigned LEB128 ("varint"), exact to 2^53 − 1. */
export interface ByteWriter {
  byte(value: number): void;
  varint(value: number): void;
  bytes(): Uint8Array;
}

/** An empty writer that grows as needed. */
export function createWriter(): ByteWriter {
  let buffer = new Uint8Array(1024);
  let length = 0;
  function byte(value: number): void {
    if (length === buffer.length) {
      const grown = new Uint8Array(buffer.length * 2);
      grown.set(buffer);
      buffer = grown;
    }
    buffer[length] = value;
    length += 1;
  }
  return {
    byte,
    varint(value) {
      let rest = value;
      for (; rest > 127; rest = Math.floor(rest / 128)) byte((rest % 128) + 128);
      byte(rest);
    },
    bytes: () => buffer.slice(0, length),
  };
}

/** Numbers that were read: as Uint32Array where all of them fit, which costs a scan from cold neither boxes nor room. */
export type Varints = Uint32Array | Float64Array;

/** Reads exactly `count` varints from the whole of `bytes`; undefined when they are more, fewer or beyond 2^53. */
export function readVarints(bytes: Uint8Array, count: number): Varints | undefined {
  // Each number takes a byte at least: no section can make us allocate more than it weighs.
  if (count > bytes.length) return undefined;
  const small = new Uint32Array(count);
  if (readInto(small, bytes, 0xffff_ffff)) return small;
  const large = new Float64Array(count);
  return readInto(large, bytes, Number.MAX_SAFE_INTEGER) ? large : undefined;
}

/** Fills `values`; false unless the bytes are exactly as many numbers, none above `most`. */
function readInto(values: Varints, bytes: Uint8Array, most: number): boolean {
  let at = 0;
  for (let i = 0; i < values.length; i++) {
    let byte = bytes[at++];
    // Most numbers are one byte; a scan from cold reads hundreds of thousands before anything is optimized.
    if (byte !== undefined && byte < 128) {
      values[i] = byte;
      continue;
    }
    let value = 0;
    let scale = 1;
    while (byte !== undefined && byte > 127) {
      value += (byte - 128) * scale;
      scale *= 128;
      byte = bytes[at++];
    }
    if (byte === undefined) return false;
    value += byte * scale;
    if (value > most) return false;
    values[i] = value;
  }
  return at === bytes.length;
}

/** Signed numbers as unsigned ones: 0, −1, 1, −2… become 0, 1, 2, 3… */
export function zigzag(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}

/** The way back from `zigzag`. */
export function unzigzag(value: number): number {
  return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
}

/** The bytes of a 32-bit number, lowest first. */
export function writeUint32(target: Uint8Array, at: number, value: number): void {
  for (let i = 0; i < 4; i++) target[at + i] = Math.floor(value / 256 ** i) % 256;
}

/** The 32-bit number at `at`, lowest byte first; bytes beyond the end count as 0. */
export function readUint32(bytes: Uint8Array, at: number): number {
  let value = 0;
  for (let i = 0; i < 4; i++) value += (bytes[at + i] ?? 0) * 256 ** i;
  return value;
}
