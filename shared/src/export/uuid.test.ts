import {createHash} from 'node:crypto';

import fc from 'fast-check';
import {expect, test} from 'vitest';

import {sha1} from './sha1.ts';
import {uuidOf} from './uuid.ts';

test('SHA-1 is what the system makes of the same bytes, at every length around a block', () => {
  for (let length = 0; length < 200; length++) {
    const bytes = Uint8Array.from({length}, (_, index) => (index * 7 + length) % 256);

    expect(Buffer.from(sha1(bytes)).toString('hex')).toBe(createHash('sha1').update(bytes).digest('hex'));
  }
});

/** Any of UTF-16, lone surrogates too. */
const CODE_UNIT = fc.nat(0xffff).map((code) => String.fromCharCode(code));

test('any text has a version 5 UUID, of its UTF-8 after our namespace', () => {
  const namespace = Buffer.from('1b65d9d3b02440389dcfe954f8904a33', 'hex');
  fc.assert(
    fc.property(fc.string({unit: CODE_UNIT}), (text) => {
      const digest = createHash('sha1')
        .update(namespace)
        .update(Buffer.from(text.toWellFormed()))
        .digest('hex');

      const uuid = uuidOf(text);
      expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(uuid.replaceAll('-', '').replace(/^(.{12})5(...)[89ab]/, '$1.$2.')).toBe(
        digest.slice(0, 32).replace(/^(.{12}).(...)./, '$1.$2.'),
      );
    }),
  );
});
