import type {HeldException} from '@plimsoll/shared/exceptions';
import type {Diagnosis} from '@plimsoll/shared/protocol';
import type {Snapshot} from '@plimsoll/shared/report';

import type {ClientStore} from './clients.ts';
import type {ExceptionStore} from './exceptions.ts';
import type {Keys} from './keys.ts';
import type {OutboxStore} from './outbox.ts';
import type {ResultsStore} from './results.ts';
import type {SettingsStore} from './settings.ts';
import type {SnapshotStore} from './snapshots.ts';
import type {NewEvent, TimelineStore} from './timeline.ts';
import type {UsageStore} from './usage.ts';

/** What happened in one go. */
export interface Happening {
  /** Kept as `last`. */
  readonly snapshot?: Snapshot;
  readonly events: readonly NewEvent[];
  /** Made or ended. */
  readonly exceptions?: readonly HeldException[];
}

/** Everything that outlives the process, in one folder that one process holds. */
export interface State {
  readonly folder: string;
  readonly timeline: TimelineStore;
  readonly clients: ClientStore;
  readonly outbox: OutboxStore;
  readonly settings: SettingsStore;
  readonly snapshots: SnapshotStore;
  readonly exceptions: ExceptionStore;
  readonly usage: UsageStore;
  readonly results: ResultsStore;
  readonly keys: Keys;
  /** Keeps all that happened, or nothing; the timeline's newest number. */
  readonly record: (happening: Happening) => number;
  /** What had to be set aside on opening, with what follows from it. */
  readonly problems: readonly Diagnosis[];
  readonly close: () => void;
}
