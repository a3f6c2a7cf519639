import type {HeldException} from '@plimsoll/shared/exceptions';
import type {Snapshot} from '@plimsoll/shared/report';

import type {Happening, State} from './state.ts';
import type {NewEvent} from './timeline.ts';
import type {UsageStore} from './usage.ts';

/**
 * What the engine remembers across restarts: the last snapshot, exceptions, and whether a weakness was fixed here before;
 * and, within one run of the companion, what its collectors found last.
 */
export function memoryOf(
  {snapshots, timeline, exceptions, usage, results, record}: State,
  run: string,
): {
  load(): Snapshot | undefined;
  readonly results: {load(): unknown; save(value: unknown): void};
  keep(happening: Happening): number;
  exceptions(): readonly HeldException[];
  readonly usage: UsageStore;
  fixedBefore(cve: string, source: string): boolean;
} {
  // Results go with the snapshot they led to: whoever ended without leaving any leaves older ones behind, which are none.
  function name(): string {
    return `${run} ${snapshots.takenAt('last') ?? ''}`;
  }
  return {
    load: () => snapshots.load('last'),
    results: {load: () => results.load(name()), save: (value) => results.save(name(), value)},
    keep: record,
    exceptions: () => exceptions.active(),
    usage,
    fixedBefore(cve, source) {
      const {events} = timeline.list({kinds: ['weakness-fixed'], subject: cve, limit: 100});
      return events.some(({data}) => data['source'] === source);
    },
  };
}

/** What the book of exceptions is kept in. */
export function exceptionMemoryOf({exceptions, record}: State): {
  list(): readonly HeldException[];
  find(id: string): HeldException | undefined;
  keep(held: HeldException, event: NewEvent): number;
} {
  return {
    list: () => exceptions.list(),
    find: (id) => exceptions.find(id),
    keep: (held, event) => record({events: [event], exceptions: [held]}),
  };
}
