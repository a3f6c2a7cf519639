import type {HeldException} from '@plimsoll/shared/exceptions';
import type {TimelineEvent} from '@plimsoll/shared/protocol';
import type {Snapshot} from '@plimsoll/shared/report';

import type {FixedBefore} from './history.ts';

/** What the engine keeps across restarts; state/ implements it. */
export interface Memory {
  load(): Snapshot | undefined;
  /** Keeps a snapshot with what happened since the last one, all or nothing; the newest line's number, undefined when that has to wait. */
  keep(happening: {
    readonly snapshot: Snapshot;
    readonly events: readonly Omit<TimelineEvent, 'id'>[];
    /** Exceptions that have ended with it. */
    readonly exceptions: readonly HeldException[];
  }): number | undefined;
  /** Exceptions in force. */
  exceptions(): readonly HeldException[];
  /** What was seen in use on which day, as text; absent: nobody keeps it. */
  readonly usage?: {load(): string | undefined; save(text: string): void};
  /** What the collectors found last, from one engine to the next within one run of the companion; absent: nobody keeps it. */
  readonly results?: {load(): unknown; save(value: unknown): void};
  readonly fixedBefore: FixedBefore;
}
