import {deflateRawSync} from 'node:zlib';
import {expect, test} from 'vitest';

import {inflate} from './inflate.ts';

function packed(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(deflateRawSync(text));
}

test('unpacks what fits', async () => {
  const text = '{"product":"zip ä"}'.repeat(10_000);

  expect(new TextDecoder().decode(await inflate(packed(text), 300_000))).toBe(text);
});

test('more than it may be is refused before it is all there', async () => {
  await expect(inflate(packed('a'.repeat(50_000_000)), 1_000_000)).rejects.toThrow('more than 1000000 bytes');
});

test.for([
  {what: 'no deflate', bytes: () => new TextEncoder().encode('{"id":1}')},
  {what: 'cut off', bytes: () => packed('a'.repeat(1000)).slice(0, -2)},
  {what: 'more behind its end', bytes: () => Uint8Array.from([...packed('abc'), 1, 2, 3])},
  {what: 'nothing', bytes: () => new Uint8Array(0)},
])('$what is refused', async ({bytes}) => {
  await expect(inflate(bytes(), 1000)).rejects.toBeInstanceOf(TypeError);
});
