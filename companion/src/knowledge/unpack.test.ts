import {gzipSync, zstdCompressSync} from 'node:zlib';

import * as fc from 'fast-check';
import {expect, test} from 'vitest';

import {memoryFile} from './file.ts';
import {readUnpacked, unpackParts} from './unpack.ts';

const TEXT = '{"a": 1}';
/** `TEXT`, packed by xz 5.4. */
const XZ = Buffer.from(
  '/Td6WFoAAAFpIt42AgAhARYAAAB0L+WjAQAHeyJhIjogMX0Al46h+wABHAhEYCrIkEKZDQEAAAAAAVla',
  'base64',
);
/** Ten thousand letters a, packed by xz 5.4. */
const XZ_LONG = Buffer.from(
  '/Td6WFoAAAFpIt42AgAhARYAAAB0L+Wj4CcPACtdADDv+7/+o7Fe5fg/sqomVfhocEFwFQ+N/R5MG4pCtxn0aRhxrmYjhrz0KgAAAJfUfkYAAUOQTgAAAAGkVOA+MA2LAgAAAAABWVo=',
  'base64',
);

async function read(bytes: Uint8Array, maxBytes = 1000): Promise<string> {
  const result = await readUnpacked(memoryFile(bytes), maxBytes);
  return result.ok ? Buffer.from(result.value).toString() : `(${result.why})`;
}

test.for([
  {packing: 'gzip', bytes: gzipSync(TEXT)},
  {packing: 'zstd', bytes: zstdCompressSync(TEXT)},
  {packing: 'xz', bytes: XZ},
  {packing: 'no packing', bytes: Buffer.from(TEXT)},
])('unpacks $packing', async ({bytes}) => {
  expect(await read(bytes)).toBe(TEXT);
});

test('nothing is nothing', async () => {
  expect(await read(Buffer.alloc(0))).toBe('');
});

test.for([
  {given: 'a gzip bomb', bytes: gzipSync(Buffer.alloc(3_000_000)), why: 'it unpacks to more than 1000 bytes'},
  {
    given: 'a zstd bomb',
    bytes: zstdCompressSync(Buffer.alloc(3_000_000)),
    why: 'it unpacks to more than 1000 bytes',
  },
  {given: 'an xz bomb', bytes: XZ_LONG, why: 'it unpacks to more than 1000 bytes'},
  {given: 'much, not packed', bytes: Buffer.alloc(1001), why: 'it unpacks to more than 1000 bytes'},
  {given: 'a cut gzip', bytes: gzipSync(TEXT).subarray(0, -1), why: 'unexpected end of file'},
  {given: 'a cut zstd', bytes: zstdCompressSync(TEXT).subarray(0, -1), why: 'unexpected end of file'},
  {given: 'a cut xz', bytes: XZ.subarray(0, -1), why: 'its xz data is damaged or cut off'},
  {given: 'only the beginning of an xz', bytes: XZ.subarray(0, 6), why: 'its xz data is damaged or cut off'},
  {given: 'a damaged xz', bytes: XZ.with(30, 0), why: 'its xz data is damaged or cut off'},
  {given: 'bzip2', bytes: Buffer.from('BZh91AY&SY'), why: 'bzip2 is not supported'},
])('$given: $why', async ({bytes, why}) => {
  expect(await read(bytes)).toBe(`(${why})`);
});

test('a damaged xz does not spoil the next one', async () => {
  expect(await read(XZ.with(30, 0))).toBe('(its xz data is damaged or cut off)');
  expect(await read(XZ_LONG)).toBe('(it unpacks to more than 1000 bytes)');
  expect(await Promise.all([read(XZ), read(XZ), read(XZ_LONG, 10_000)])).toEqual([
    TEXT,
    TEXT,
    'a'.repeat(10_000),
  ]);
});

test('who stops early leaves nothing open', async () => {
  for (const bytes of [gzipSync('x'.repeat(1_000_000)), XZ_LONG]) {
    for await (const part of unpackParts(memoryFile(bytes), 2_000_000)) {
      expect(part.length).toBeGreaterThan(0);
      break;
    }
  }

  expect(await read(XZ)).toBe(TEXT);
});

test('whatever bytes come, it answers', async () => {
  const packed = [gzipSync(TEXT), zstdCompressSync(TEXT), XZ];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...packed),
      fc.nat(60),
      fc.nat(255),
      fc.nat(80),
      async (good, place, byte, end) => {
        const bytes = Buffer.from(good.subarray(0, end));
        if (place < bytes.length) bytes[place] = byte;
        expect(typeof (await readUnpacked(memoryFile(bytes), 1000)).ok).toBe('boolean');
      },
    ),
    {numRuns: 300},
  );
});
