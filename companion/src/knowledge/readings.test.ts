import type {CveReading} from '@plimsoll/shared/advisories';

import {expect, test} from 'vitest';

import {createReadings} from './readings.ts';

function reading(id: string, more: Partial<CveReading> = {}): CveReading {
  return {id, by: 'OSV', ratings: [], ...more};
}

test('what was said is answered as it came, across blocks', () => {
  const readings = createReadings();
  const first = reading('CVE-2025-1', {
    description: 'two\nlines, ü and \u2028',
    references: ['https://a.example/'],
  });
  const last = reading('CVE-2025-1', {by: 'NVD', disputed: true});
  readings.add(first);
  for (let i = 0; i < 5000; i++) readings.add(reading(`MAL-2025-${i}`, {title: `package ${i}`}));
  readings.add(last);

  expect(readings.of('CVE-2025-1')).toEqual([first, last]);
  for (const i of [0, 62, 63, 64, 4000, 4999, 1]) {
    expect(readings.of(`MAL-2025-${i}`)).toEqual([reading(`MAL-2025-${i}`, {title: `package ${i}`})]);
  }
});

test('nothing was said of other ids', () => {
  const readings = createReadings();
  readings.add(reading('CVE-2025-1'));

  expect(readings.of('CVE-2025-2')).toEqual([]);
  expect(readings.of('__proto__')).toEqual([]);
});

test('one id may be told of in every block', () => {
  const readings = createReadings();
  for (let i = 0; i < 200; i++) readings.add(reading('CVE-2025-1', {title: String(i)}));

  expect(readings.of('CVE-2025-1').map(({title}) => title)).toEqual(
    Array.from({length: 200}, (_, i) => String(i)),
  );
});
