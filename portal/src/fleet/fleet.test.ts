import {exposureOf} from '@plimsoll/shared/score';
import fc from 'fast-check';
import {expect, test} from 'vitest';

import {
  countedSince,
  type DeviceFigures,
  deviceImpact,
  distribution,
  organisationExposure,
  organisationImpacts,
  organisationSecure,
} from './index.ts';

function device(exposure: number, value: DeviceFigures['value'] = 'normal', points = [0, 0]): DeviceFigures {
  return {exposure, value, pointsAchieved: points[0] ?? 0, pointsApplicable: points[1] ?? 0};
}

test.for([
  [[device(40)], 40],
  [[device(40), device(20)], 30],
  [[device(60, 'high'), device(0, 'normal')], 48],
  [[device(60, 'low'), device(0, 'normal')], 20],
  [[device(100, 'high'), device(50), device(0, 'low')], 450 / 5.5],
] as const)('the exposure of %j is %j', ([devices, expected]) => {
  expect(organisationExposure(devices)).toBeCloseTo(expected, 12);
});

test.for([
  [[], undefined],
  [[device(0, 'normal', [0, 0])], undefined],
  [[device(0, 'normal', [3, 4]), device(0, 'high', [0, 4])], 37.5],
] as const)('the secure score of %j is %j', ([devices, expected]) => {
  expect(organisationSecure(devices)).toBe(expected);
});

test('without devices there is no exposure', () => {
  expect(organisationExposure([])).toBe(undefined);
});

test('devices are counted by the number people see', () => {
  const exposures = [0, 9.4, 9.5, 29.6, 89.5, 100];

  expect(distribution(exposures.map((exposure) => device(exposure)))).toEqual([2, 1, 0, 1, 0, 0, 0, 0, 0, 2]);
});

test('a device counts for thirty days', () => {
  expect(countedSince(new Date('2026-03-31T12:00:00Z'))).toEqual(new Date('2026-03-01T12:00:00Z'));
});

test('an impact over the organisation is the weighted mean of the exact drops', () => {
  const devices = [device(0, 'high'), device(0), device(0)];
  const shares = [
    {key: 'a', value: 'high', logSum: 1, logShare: 1},
    {key: 'a', value: 'normal', logSum: 2, logShare: 0.5},
    {key: 'b', value: 'normal', logSum: 2, logShare: 2},
  ] as const;

  expect(organisationImpacts(shares, devices)).toEqual([
    {key: 'a', impact: (4 * exposureOf(1) + (exposureOf(2) - exposureOf(1.5))) / 6, devices: 2},
    {key: 'b', impact: exposureOf(2) / 6, devices: 1},
  ]);
  expect(organisationImpacts([], [])).toEqual([]);
});

const fleet = fc.array(
  fc.record({
    value: fc.constantFrom('low' as const, 'normal' as const, 'high' as const),
    parts: fc.array(fc.double({min: 0, max: 2, noNaN: true}), {minLength: 1, maxLength: 5}),
  }),
  {minLength: 1, maxLength: 8},
);

test('doing a recommendation everywhere lowers the organisation by its impact, in whatever order devices come', () => {
  fc.assert(
    fc.property(fleet, (list) => {
      const sums = list.map(({parts}) => parts.reduce((sum, part) => sum + part, 0));
      const before = list.map(({value}, index) => device(exposureOf(sums[index] ?? 0), value));
      const after = list.map(({value, parts}, index) =>
        device(exposureOf(Math.max(0, (sums[index] ?? 0) - (parts[0] ?? 0))), value),
      );
      const shares = list.map(({value, parts}, index) => {
        return {key: 'x', value, logSum: sums[index] ?? 0, logShare: parts[0] ?? 0};
      });
      const [impact] = organisationImpacts(shares, before);

      expect(impact?.impact).toBeCloseTo(
        (organisationExposure(before) ?? 0) - (organisationExposure(after) ?? 0),
        9,
      );
      expect(organisationExposure(before.toReversed())).toBe(organisationExposure(before));
    }),
  );
});

test('an impact is never negative, even when a share is larger than the sum by rounding', () => {
  expect(deviceImpact(1, 1 + 1e-15)).toBe(exposureOf(1));
  expect(deviceImpact(1, 0)).toBe(0);
});
