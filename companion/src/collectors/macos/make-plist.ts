const encoder = new TextEncoder();

/** A binary property list of texts, numbers, booleans, arrays and maps, for tests. */
export function binaryPlist(value: unknown): Uint8Array {
  const objects: number[][] = [];
  const top = add(objects, value);
  const body: number[] = [...encoder.encode('bplist00')];
  const offsets = objects.map((bytes) => {
    const at = body.length;
    for (const byte of bytes) body.push(byte);
    return at;
  });
  const table = body.length;
  for (const offset of offsets) body.push(...big(offset, 4));
  const trailer = [
    ...Array<number>(6).fill(0),
    4,
    2,
    ...big(objects.length, 8),
    ...big(top, 8),
    ...big(table, 8),
  ];
  return Uint8Array.from([...body, ...trailer]);
}

function add(objects: number[][], value: unknown): number {
  const index = objects.push([]) - 1;
  objects[index] = bytesOf(objects, value);
  return index;
}

function bytesOf(objects: number[][], value: unknown): number[] {
  if (typeof value === 'boolean') return [value ? 0x09 : 0x08];
  if (typeof value === 'number') return numberBytes(value);
  if (typeof value === 'string') return textBytes(value);
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return [...head(0xa0, items.length), ...items.flatMap((item) => big(add(objects, item), 2))];
  }
  const entries: [unknown, unknown][] = value instanceof Map ? [...value] : [];
  const keys = entries.flatMap(([key]) => big(add(objects, key), 2));
  const values = entries.flatMap(([, item]) => big(add(objects, item), 2));
  return [...head(0xd0, entries.length), ...keys, ...values];
}

function numberBytes(value: number): number[] {
  if (Number.isInteger(value)) return [0x13, ...big(value, 8)];
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  return [0x23, ...new Uint8Array(view.buffer)];
}

function textBytes(text: string): number[] {
  const codes = Array.from({length: text.length}, (_, index) => text.charCodeAt(index));
  if (codes.every((code) => code < 0x80)) return [...head(0x50, codes.length), ...codes];
  return [...head(0x60, codes.length), ...codes.flatMap((code) => big(code, 2))];
}

function head(kind: number, length: number): number[] {
  return length < 15 ? [kind | length] : [kind | 15, 0x12, ...big(length, 4)];
}

function big(value: number, size: number): number[] {
  return Array.from({length: size}, (_, index) => Math.floor(value / 256 ** (size - 1 - index)) % 256);
}
