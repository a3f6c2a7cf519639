import type {HeldException} from '@plimsoll/shared/exceptions';

import type {NewEvent} from './history.ts';

/** The line of an exception that was made. */
export function addedEvent({exception}: HeldException): NewEvent {
  const {id, kind, subject, reason, by, createdAt: at, until} = exception;
  return {
    at,
    kind: 'exception-added',
    subject,
    data: {id, exception: kind, until: until.slice(0, 10), reason, by},
  };
}

/** The line of one that was withdrawn. */
export function cancelledEvent({exception}: HeldException, at: string, by: string): NewEvent {
  return {at, kind: 'exception-cancelled', subject: exception.subject, data: {id: exception.id, by}};
}

/** The lines of those that ended by themselves: by their day, or by a new threat. */
export function endedEvents(ended: readonly HeldException[]): readonly NewEvent[] {
  return ended.map(({exception}): NewEvent => {
    const {id, subject, endedAt, until, state, threat, finding} = exception;
    const at = endedAt ?? until;
    if (state !== 'resurfaced' || threat === undefined || finding === undefined) {
      return {at, kind: 'exception-expired', subject, data: {id}};
    }
    // The weakness is the last part of a finding's id.
    const weakness = finding.slice(finding.lastIndexOf('/') + 1);
    return {at, kind: 'exception-resurfaced', subject, data: {id, threat, weakness, finding}};
  });
}
