import * as v from 'valibot';

import type {Snapshot} from './snapshot.ts';

/** How much of a device may leave it: nothing, numbers, what is wrong, or everything (product.md). */
export const Disclosure = v.picklist(['none', 'score', 'findings', 'inventory']);
export type Disclosure = v.InferOutput<typeof Disclosure>;

/**
 * The snapshot cut down to a disclosure level; undefined for `none`.
 * `score`: numbers only. `findings`: also findings, recommendations, checks. `inventory`: also software.
 * Paths and listeners' addresses never leave the device (security.md §11).
 */
export function disclose(snapshot: Snapshot, level: Disclosure): Snapshot | undefined {
  if (level === 'none') return undefined;
  const findings = level === 'score' ? [] : snapshot.findings;
  const recommendations = level === 'score' ? [] : snapshot.recommendations;
  const checks = level === 'score' ? [] : snapshot.checks.map((check) => ({...check, evidence: []}));
  const software =
    level === 'inventory'
      ? snapshot.software.map(({paths: _paths, listeners: _listeners, ...item}) => item)
      : [];
  return {...snapshot, findings, recommendations, checks, software};
}
