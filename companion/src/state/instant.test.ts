import fc from 'fast-check';
import {expect, test} from 'vitest';

import {instant} from './instant.ts';

const YEAR_0 = Date.parse('0000-01-01T00:00:00.000Z');
const YEAR_10000 = Date.parse('9999-12-31T23:59:59.999Z');

test('as Date writes it, from the year 0 to 9999', () => {
  fc.assert(
    fc.property(fc.integer({min: YEAR_0, max: YEAR_10000}), (ms) => {
      expect(instant(ms)).toBe(new Date(ms).toISOString());
    }),
    {numRuns: 2000},
  );
});

test('every day of 401 years, and the ends of a day', () => {
  const first = Date.parse('1800-01-01T00:00:00.000Z');
  const days = Array.from({length: 146_463}, (_, day) => first + day * 86_400_000);

  expect(days.filter((ms) => instant(ms) !== new Date(ms).toISOString())).toEqual([]);
  expect(instant(0)).toBe('1970-01-01T00:00:00.000Z');
  expect(instant(-1)).toBe('1969-12-31T23:59:59.999Z');
  expect(instant(Date.parse('2028-02-29T23:59:59.999Z'))).toBe('2028-02-29T23:59:59.999Z');
});
