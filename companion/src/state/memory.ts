import type {Snapshot} from '@plimsoll/shared/report';

import type {State} from './state.ts';
import type {NewEvent} from './timeline.ts';

/** What the engine remembers across restarts: the last snapshot, and whether a weakness was fixed here before. */
export function memoryOf({snapshots, timeline, record}: State): {
  load(): Snapshot | undefined;
  keep(snapshot: Snapshot, events: readonly NewEvent[]): number;
  fixedBefore(cve: string, source: string): boolean;
} {
  return {
    load: () => snapshots.load('last'),
    keep: (snapshot, events) => record(snapshot, events),
    fixedBefore(cve, source) {
      const {events} = timeline.list({kinds: ['weakness-fixed'], search: cve, limit: 100});
      return events.some(({subject, data}) => subject === cve && data['source'] === source);
    },
  };
}
