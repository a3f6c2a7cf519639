import fc from 'fast-check';
import {expect, test} from 'vitest';

import {instantsOf, parsePeriod, periodText} from './period.ts';

test.for([
  [undefined, {}],
  ['', {}],
  ['2026-11-01..2026-11-12', {from: '2026-11-01', to: '2026-11-12'}],
  ['2026-11-01..', {from: '2026-11-01'}],
  ['..2026-11-12', {to: '2026-11-12'}],
  ['2026-02-31..2026-13-01', {}],
  ['yesterday..2026-11-12..x', {to: '2026-11-12'}],
] as const)('%s', ([text, period]) => {
  expect(parsePeriod(text)).toEqual(period);
});

test('what is written is read back, and any text is read', () => {
  const day = fc
    .date({min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true})
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(fc.record({from: day, to: day}, {requiredKeys: []}), (period) => {
      expect(parsePeriod(periodText(period))).toEqual(period);
    }),
  );
  fc.assert(fc.property(fc.string(), (text) => void parsePeriod(text)));
});

test('a day goes from its midnight to the next one, where the reader is', () => {
  const {from = '', to = ''} = instantsOf({from: '2026-11-01', to: '2026-11-01'});

  expect([new Date(from), new Date(to)]).toEqual([
    new Date(2026, 10, 1, 0, 0, 0),
    new Date(2026, 10, 2, 0, 0, 0),
  ]);
  expect(instantsOf({})).toEqual({});
});
