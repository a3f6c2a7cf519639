import {type Detection, foldDetections} from '@plimsoll/shared/inventory';

import type {System} from '../../system/system.ts';
import type {Collected} from '../collector.ts';
import {readOwners} from '../runtime/owners.ts';
import {isRecent} from './recent.ts';
import type {Sightings} from './sighting.ts';

/** Newest detections of one source that are told; a device with more has other troubles than their number. */
const MAX_TOLD = 200;
const MAX_NOTES = 20;

interface Gathered extends Sightings {
  readonly notes: readonly string[];
}

/**
 * What one source tells: one of each, recent ones only, newest first, each with the package its path belongs to as dpkg
 * lists it. What cannot be told is noted.
 */
export async function gather(
  system: System,
  {found, skipped, notes}: Gathered,
  signal: AbortSignal,
): Promise<Collected> {
  const now = system.now().toISOString();
  const recent = foldDetections(found.filter((one) => isRecent(one, now)));
  const told = await withOwners(system, recent.slice(0, MAX_TOLD), signal);
  const all = [
    ...notes.slice(0, MAX_NOTES),
    ...(skipped > 0 ? [`entries that cannot be read left out: ${skipped}`] : []),
    ...(recent.length > MAX_TOLD ? [`older detections left out: ${recent.length - MAX_TOLD}`] : []),
  ];
  return {detections: told, ...(all.length > 0 ? {notes: all} : {})};
}

async function withOwners(
  system: System,
  detections: readonly Detection[],
  signal: AbortSignal,
): Promise<readonly Detection[]> {
  const paths = detections.flatMap(({path, package: named}) => (named === undefined && path ? [path] : []));
  if (paths.length === 0 || system.platform !== 'linux') return detections;
  const {owners} = await readOwners(system, new Set(paths), signal);
  return detections.map((detection) => {
    const owner = detection.package ?? owners.get(detection.path ?? '');
    return owner === undefined ? detection : {...detection, package: owner};
  });
}
