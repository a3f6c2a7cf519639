import {constants, deflateRawSync, inflateRawSync} from 'node:zlib';
import fc from 'fast-check';
import {expect, test} from 'vitest';

import {isOpenEnded, isPacked, pack} from './packed.ts';

function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function deflated(text: string, finishFlush: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(deflateRawSync(text, {level: 1, finishFlush}));
}

test('what is packed around an open-ended body unpacks to the three together, whatever they are', () => {
  const text = fc.string({unit: 'binary', maxLength: 400});
  fc.assert(
    fc.property(text, fc.array(text, {maxLength: 60}), text, (before, body, after) => {
      const open = deflated(body.join(''), constants.Z_SYNC_FLUSH);
      const packed = pack(encode(before), open, encode(after));

      expect(isOpenEnded(open)).toBe(true);
      expect(isPacked(packed)).toBe(true);
      expect(inflateRawSync(packed)).toEqual(
        Buffer.concat([encode(before), encode(body.join('')), encode(after)]),
      );
    }),
  );
});

test('a body that was ended or cut off is not open-ended, and no JSON is packed', () => {
  const whole = deflated('{"seq":1}', constants.Z_SYNC_FLUSH);

  expect(isOpenEnded(deflated('{"seq":1}', constants.Z_FINISH))).toBe(false);
  expect(isOpenEnded(whole.subarray(0, -1))).toBe(false);
  expect(isOpenEnded(new Uint8Array([0, 0, 255, 255]))).toBe(false);
  expect(['{"id":1}', '[]', ' 1', 'null', ''].map((text) => isPacked(encode(text)))).toEqual(
    Array.from({length: 5}, () => false),
  );
});

test('what is put around it has to fit one block', () => {
  const body = deflated('x', constants.Z_SYNC_FLUSH);

  expect(inflateRawSync(pack(new Uint8Array(65_535).fill(97), body, encode('}'))).length).toBe(65_537);
  expect(() => pack(new Uint8Array(65_536), body, encode('}'))).toThrow(RangeError);
});
