/** A number and where the next thing begins. */
export type Varint = readonly [value: number, next: number];

/** SQLite's number of one to nine bytes; beyond 2^53 it is not exact. Throws a RangeError past the end. */
export function readVarint(view: DataView, from: number): Varint {
  let value = 0;
  for (let at = from; at < from + 8; at++) {
    const byte = view.getUint8(at);
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return [value, at + 1];
  }
  return [value * 256 + view.getUint8(from + 8), from + 9];
}
