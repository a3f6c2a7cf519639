import * as v from 'valibot';

import {Count} from '../inventory/index.ts';

const Percent = v.pipe(v.number(), v.minValue(0), v.maxValue(100));

/** The device's numbers, unrounded (scoring.md §2, §3); people see them rounded half up. */
export const DeviceScore = v.strictObject({
  /** 0–100, lower is better. */
  exposure: Percent,
  /** Exposure when every recommendation is done. */
  residual: Percent,
  level: v.picklist(['none', 'low', 'medium', 'high']),
  /** Secure score in percent, higher is better; null when no check could be judged. */
  secure: v.nullable(Percent),
  /** L of scoring.md §2: the additive sum behind `exposure`. */
  logSum: v.pipe(v.number(), v.minValue(0)),
  categories: v.array(
    v.strictObject({
      category: v.picklist(['application', 'operating-system', 'network', 'accounts', 'security-controls']),
      achieved: v.number(),
      applicable: v.number(),
    }),
  ),
  counts: v.strictObject({
    critical: Count,
    high: Count,
    medium: Count,
    low: Count,
    unknown: Count,
    kev: Count,
  }),
});
export type DeviceScore = v.InferOutput<typeof DeviceScore>;
