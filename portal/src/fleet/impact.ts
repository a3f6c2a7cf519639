import {exposureOf, logSum} from '@plimsoll/shared/score';

import type {DeviceFigures} from './organisation.ts';
import {type DeviceValue, weights} from './weight.ts';

/** A recommendation on one device: its log sum L and the share of it the action takes away. */
export interface ImpactShare {
  readonly key: string;
  readonly value: DeviceValue;
  readonly logSum: number;
  readonly logShare: number;
}

/** What one recommendation would do for the organisation. */
export interface OrganisationImpact {
  readonly key: string;
  /** Points of the organisation's exposure gone when it is done everywhere, exact (docs/scoring.md §4). */
  readonly impact: number;
  readonly devices: number;
}

/** The exact drop on one device: E − 100 × (1 − e^−(L − L_R)). */
export function deviceImpact(deviceLogSum: number, logShare: number): number {
  const rest = Math.max(0, deviceLogSum - logShare);
  return Math.max(0, exposureOf(deviceLogSum) - exposureOf(rest));
}

/** Every recommendation's Σ w impact / Σ w over all counted devices, best first. */
export function organisationImpacts(
  shares: readonly ImpactShare[],
  devices: readonly Pick<DeviceFigures, 'value'>[],
): readonly OrganisationImpact[] {
  const weight = logSum(devices.map(({value}) => weights[value]));
  const drops = new Map<string, number[]>();
  for (const share of shares) {
    const drop = weights[share.value] * deviceImpact(share.logSum, share.logShare);
    const list = drops.get(share.key);
    if (list) list.push(drop);
    else drops.set(share.key, [drop]);
  }
  return [...drops]
    .map(([key, list]) => ({key, impact: weight === 0 ? 0 : logSum(list) / weight, devices: list.length}))
    .toSorted((a, b) => b.impact - a.impact || (a.key < b.key ? -1 : 1));
}
