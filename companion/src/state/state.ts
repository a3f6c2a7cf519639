import type {Diagnosis} from '@plimsoll/shared/protocol';
import type {Snapshot} from '@plimsoll/shared/report';

import type {ClientStore} from './clients.ts';
import type {Keys} from './keys.ts';
import type {OutboxStore} from './outbox.ts';
import type {SettingsStore} from './settings.ts';
import type {SnapshotStore} from './snapshots.ts';
import type {NewEvent, TimelineStore} from './timeline.ts';

/** Everything that outlives the process, in one folder that one process holds. */
export interface State {
  readonly folder: string;
  readonly timeline: TimelineStore;
  readonly clients: ClientStore;
  readonly outbox: OutboxStore;
  readonly settings: SettingsStore;
  readonly snapshots: SnapshotStore;
  readonly keys: Keys;
  /** Keeps the snapshot as `last` together with what happened, all or nothing; the newest line's number. */
  readonly record: (snapshot: Snapshot, events: readonly NewEvent[]) => number;
  /** What had to be set aside on opening, with what follows from it. */
  readonly problems: readonly Diagnosis[];
  readonly close: () => void;
}
