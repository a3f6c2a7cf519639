import type {Detection} from '@plimsoll/shared/inventory';
import type {TimelineEvent} from '@plimsoll/shared/protocol';
import type {Snapshot} from '@plimsoll/shared/report';

/**
 * A line for each detection that is open now and was not before, the oldest first. Its time is the detection's own: what was
 * there at the first scan, or in a log that could not be read until now, was not seen today.
 */
export function detectionEvents(
  before: Pick<Snapshot, 'detections'> | undefined,
  {detections = [], takenAt}: Pick<Snapshot, 'detections' | 'takenAt'>,
): Omit<TimelineEvent, 'id'>[] {
  const was = new Map((before?.detections ?? []).map(({id, state}) => [id, state]));
  return detections
    .filter(({id, state}) => state === 'open' && was.get(id) !== 'open')
    .toSorted(oldestFirst)
    .map(({id, at, source, rule, severity, software = []}) => ({
      // A sensor's clock may be ahead; nothing is told of the future.
      at: at < takenAt ? at : takenAt,
      kind: 'detection',
      subject: rule,
      data: {id, source, severity, software: software[0] ?? null},
    }));
}

function oldestFirst(a: Detection, b: Detection): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** Which detections are open, as one text to compare. */
export function openDetections({detections = []}: Pick<Snapshot, 'detections'>): string {
  return detections.flatMap(({id, state}) => (state === 'open' ? [id] : [])).join('\n');
}
