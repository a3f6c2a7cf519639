import {expect, test} from 'vitest';

import {type FakeEntry, fakeSystem} from './formats/fake.ts';
import {virusSignatures} from './virus-signatures.ts';

const NOON = Date.parse('2026-11-23T12:00:00Z');
const HOUR = 3_600_000;

function daysAgo(days: number): FakeEntry {
  return {stat: {modifiedMs: NOON - days * 24 * HOUR}};
}

const rows: [Record<string, FakeEntry>, object][] = [
  [{'/var/lib/clamav/daily.cvd': daysAgo(40), '/var/lib/clamav/daily.cld': daysAgo(1.9)}, {days: 1}],
  [{'/var/lib/clamav/daily.cvd': daysAgo(-5)}, {days: 0}],
  [{'/var/lib/clamav/main.cvd': daysAgo(1)}, {}],
];

test.for(rows)('%j are %j old', async ([files, fact]) => {
  expect(await virusSignatures.collect(fakeSystem(files), AbortSignal.any([]))).toEqual({
    facts: {virusSignatures: fact},
  });
});
