import type {TimelineEvent} from '@plimsoll/shared/protocol';
import type {Snapshot} from '@plimsoll/shared/report';

/** A line for each detection that is open now and was not before. */
export function detectionEvents(
  before: Pick<Snapshot, 'detections'>,
  {detections = [], takenAt: at}: Pick<Snapshot, 'detections' | 'takenAt'>,
): Omit<TimelineEvent, 'id'>[] {
  const was = new Map((before.detections ?? []).map(({id, state}) => [id, state]));
  return detections
    .filter(({id, state}) => state === 'open' && was.get(id) !== 'open')
    .map(({id, source, rule, severity, software = []}) => ({
      at,
      kind: 'detection',
      subject: rule,
      data: {id, source, severity, software: software[0] ?? null},
    }));
}

/** Which detections are open, as one text to compare. */
export function openDetections({detections = []}: Pick<Snapshot, 'detections'>): string {
  return detections.flatMap(({id, state}) => (state === 'open' ? [id] : [])).join('\n');
}
