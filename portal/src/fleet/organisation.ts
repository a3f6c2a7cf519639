import {logSum, rounded} from '@plimsoll/shared/score';

import {type DeviceValue, weights} from './weight.ts';

/** What one device contributes; only devices that count are passed in. */
export interface DeviceFigures {
  readonly exposure: number;
  readonly value: DeviceValue;
  readonly pointsAchieved: number;
  readonly pointsApplicable: number;
}

/** E_org = Σ w E / Σ w, unrounded (docs/scoring.md §4); undefined without devices. */
export function organisationExposure(devices: readonly DeviceFigures[]): number | undefined {
  const weight = total(devices.map(({value}) => weights[value]));
  if (weight === 0) return undefined;
  return total(devices.map(({exposure, value}) => weights[value] * exposure)) / weight;
}

/** Points of all devices in percent; undefined when nothing could be judged anywhere. */
export function organisationSecure(devices: readonly DeviceFigures[]): number | undefined {
  const applicable = total(devices.map(({pointsApplicable}) => pointsApplicable));
  if (applicable === 0) return undefined;
  return (100 * total(devices.map(({pointsAchieved}) => pointsAchieved))) / applicable;
}

/** Devices per ten points of exposure as people see it: the first counts 0–9, the last 90–100. */
export function distribution(devices: readonly DeviceFigures[]): readonly number[] {
  const bins = Array.from({length: 10}, () => 0);
  for (const {exposure} of devices) {
    const bin = Math.min(9, Math.floor(rounded(exposure) / 10));
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  return bins;
}

/** The same sum in whatever order the devices come: `logSum` adds the smallest first. */
function total(numbers: readonly number[]): number {
  return logSum(numbers);
}
