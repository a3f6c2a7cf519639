import * as v from 'valibot';

import type {Snapshot} from './snapshot.ts';

/** How much of a device may leave it: nothing, numbers, what is wrong, or everything (product.md). */
export const Disclosure = v.picklist(['none', 'score', 'findings', 'inventory']);
export type Disclosure = v.InferOutput<typeof Disclosure>;

/**
 * The snapshot cut down to a disclosure level; undefined for `none`.
 * `score`: numbers only. `findings`: also findings, recommendations, checks, detections. `inventory`: also software.
 * Paths, listeners' addresses, and what a sensor says in its own words never leave the device (security.md §11).
 */
export function disclose(whole: Snapshot, level: Disclosure): Snapshot | undefined {
  if (level === 'none') return undefined;
  const {detections: all = [], ...snapshot} = whole;
  const findings = level === 'score' ? [] : snapshot.findings;
  const recommendations = level === 'score' ? [] : snapshot.recommendations;
  const checks = level === 'score' ? [] : snapshot.checks.map((check) => ({...check, evidence: []}));
  const software =
    level === 'inventory'
      ? snapshot.software.map(({paths: _paths, listeners: _listeners, ...item}) => item)
      : [];
  const detections =
    level === 'score' ? [] : all.map(({path: _path, process: _process, title: _title, ...one}) => one);
  const told = {...snapshot, findings, recommendations, checks, software};
  return detections.length === 0 ? told : {...told, detections};
}
