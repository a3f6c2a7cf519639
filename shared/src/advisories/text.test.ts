import * as fc from 'fast-check';
import {expect, test} from 'vitest';

import {createWriter, readVarints, unzigzag, zigzag} from './bytes.ts';
import {cveKey, cveOfKey} from './cve-key.ts';
import {dayNumber, isoDay} from './day.ts';
import {decodeLines, decodeText, encodeLines, encodeText} from './text.ts';

test('writes UTF-8 as the platform does', () => {
  fc.assert(
    fc.property(fc.string({unit: 'binary'}), (text) => {
      expect(encodeText(text)).toEqual(new Uint8Array(new TextEncoder().encode(text)));
    }),
  );
});

test('reads UTF-8 as it was written, and takes any bytes', () => {
  fc.assert(
    fc.property(fc.string({unit: 'grapheme'}), (text) => {
      expect(decodeText(encodeText(text))).toBe(text.toWellFormed());
    }),
  );
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(decodeText(bytes).isWellFormed()).toBe(true);
    }),
  );
});

test.for([[[]], [['']], [['', '']], [['a', '', 'b']]])('keeps the lines %j', ([lines = []]) => {
  expect(decodeLines(encodeLines(lines))).toEqual(lines);
});

test('numbers come back exactly, and none too many', () => {
  fc.assert(
    fc.property(fc.array(fc.maxSafeNat()), (values) => {
      const writer = createWriter();
      for (const value of values) writer.varint(value);
      expect([...(readVarints(writer.bytes(), values.length) ?? [])]).toEqual(values);
      expect(readVarints(writer.bytes(), values.length + 1)).toBeUndefined();
    }),
  );
  expect(readVarints(Uint8Array.of(255, 255, 255, 255, 255, 255, 255, 255, 127), 1)).toBeUndefined();
  expect([0, -1, 1, -2, 40_000].map((value) => unzigzag(zigzag(value)))).toEqual([0, -1, 1, -2, 40_000]);
});

test('days are those of the calendar', () => {
  for (let day = -30_000; day < 60_000; day += 11) {
    const iso = new Date(day * 86_400_000).toISOString().slice(0, 10);
    expect([isoDay(day), dayNumber(iso)]).toEqual([iso, day]);
  }
  expect([dayNumber('2025-02-30'), dayNumber('2025-13-01'), dayNumber('yesterday')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test.for([
  ['CVE-1999-0001', 'CVE-1999-0001'],
  ['CVE-2017-1000001', 'CVE-2017-1000001'],
  ['CVE-2025-9999999999', 'CVE-2025-9999999999'],
  ['CVE-2025-10000000000', undefined],
  ['CVE-2025-00001', undefined],
  ['CVE-1980-0001', undefined],
  ['CVE-25-1', undefined],
  ['GHSA-xxxx', undefined],
])('%s keeps its name through its key', ([id = '', back]) => {
  const key = cveKey(id);

  expect(key === undefined ? undefined : cveOfKey(key)).toBe(back);
});
