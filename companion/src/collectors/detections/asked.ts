import {type Detection, foldDetections} from '@plimsoll/shared/inventory';

import {HELPED_DETECTIONS, type HelperFact} from '../../system/helper-answer.ts';
import type {System} from '../../system/system.ts';
import type {Collected} from '../collector.ts';
import {isRecent} from './recent.ts';
import type {Sightings} from './sighting.ts';

/** What the logs of one source say, before anything is looked up; undefined when there are none. */
export type ReadSource = (system: System) => Promise<SourceRead | undefined>;

export interface SourceRead extends Sightings {
  readonly notes: readonly string[];
}

/**
 * What `read` finds; where it was refused something, what the root helper's fact of that name says instead. Root, and who
 * judges another root directory, ask nobody.
 */
export async function readOrAsk(
  system: System,
  {fact, read}: {readonly fact: HelperFact; readonly read: ReadSource},
  signal: AbortSignal,
): Promise<SourceRead | undefined> {
  const own = await read(system);
  if (!own || own.notes.length === 0 || system.uid === 0 || system.foreign || !system.helper) return own;
  const reply = await system.helper(fact, signal);
  if (!reply.ok || reply.value.detections === undefined) return own;
  return {found: reply.value.detections, skipped: 0, notes: reply.value.notes ?? []};
}

/** Characters of all detections in one answer: what cannot be carried must not cost the rest. */
const MAX_TEXT = 200_000;

/**
 * The same as the root helper tells it: what was derived from each line, recent and newest first, and no line. Whether a file
 * is still there is not looked up: the helper does not see homes and temporary folders.
 */
export async function toldByHelper(system: System, read: ReadSource): Promise<Collected | undefined> {
  const own = await read(system);
  if (!own) return undefined;
  const now = system.now().toISOString();
  const recent = foldDetections(own.found.filter((one) => isRecent(one, now)));
  const detections: Detection[] = [];
  let left = MAX_TEXT - '[]'.length;
  for (const one of recent.slice(0, HELPED_DETECTIONS)) {
    left -= JSON.stringify(one).length + ','.length;
    if (left < 0) break;
    detections.push(one);
  }
  const notes = [
    ...own.notes,
    ...(own.skipped > 0 ? [`entries that cannot be read left out: ${own.skipped}`] : []),
    ...(recent.length > detections.length
      ? [`older detections left out: ${recent.length - detections.length}`]
      : []),
  ];
  return {detections, ...(notes.length > 0 ? {notes} : {})};
}
