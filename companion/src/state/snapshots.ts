import type {DatabaseSync} from 'node:sqlite';
import {constants, deflateRawSync} from 'node:zlib';

import {MAX_MESSAGE} from '@plimsoll/shared/channel';
import {Snapshot} from '@plimsoll/shared/report';

import {unpackText} from './stored-text.ts';

/** `last`: what was shown last. `reported`: newest the portal has; deltas build on it. */
export type SnapshotName = 'last' | 'reported';

export interface SnapshotStore {
  /** Undefined when there is none, or when what is stored no longer fits the schema. */
  load(name: SnapshotName): Snapshot | undefined;
  /** When what is stored was taken; undefined when there is none. */
  takenAt(name: SnapshotName): string | undefined;
  save(name: SnapshotName, snapshot: Snapshot): void;
  drop(name: SnapshotName): void;
}

/** Snapshots that outlive the process, so that a start paints at once and history has no hole. */
export function openSnapshots(database: DatabaseSync): SnapshotStore {
  const select = database.prepare('SELECT body FROM snapshots WHERE name = ?');
  const selectTaken = database.prepare('SELECT saved_at FROM snapshots WHERE name = ?');
  const upsert = database.prepare(
    `INSERT INTO snapshots (name, saved_at, body, seq) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET saved_at = excluded.saved_at, body = excluded.body, seq = excluded.seq`,
  );
  const remove = database.prepare('DELETE FROM snapshots WHERE name = ?');
  return {
    load(name) {
      const body = select.get(name)?.['body'];
      return body instanceof Uint8Array ? decode(body) : undefined;
    },
    takenAt(name) {
      const at = selectTaken.get(name)?.['saved_at'];
      return typeof at === 'string' ? at : undefined;
    },
    save(name, snapshot) {
      const text = Buffer.from(JSON.stringify(snapshot));
      // Larger than any message: whoever unpacks it would not take it, so it is not to be passed on unread.
      const seq = text.length < MAX_MESSAGE.fromCompanion ? snapshot.seq : null;
      upsert.run(name, snapshot.takenAt, deflateRawSync(text, OPEN_ENDED), seq);
    },
    drop: (name) => void remove.run(name),
  };
}

/** Flushed and not ended, so that it can become part of a message as it is. */
const OPEN_ENDED = {level: 1, finishFlush: constants.Z_SYNC_FLUSH};

function decode(body: Uint8Array): Snapshot | undefined {
  try {
    const value: unknown = JSON.parse(unpackText(body));
    // Not the schema's copy of it: what is put together key by key V8 keeps as a table, 2 MB more for 3,000 objects.
    return isSnapshot(value) ? value : undefined;
  } catch {
    // Unreadable is as good as absent: the next scan writes it anew.
    return undefined;
  }
}

/** The schema only looks: it is not an asynchronous one, fills nothing in and leaves nothing out. */
function isSnapshot(value: unknown): value is Snapshot {
  const read = Snapshot['~standard'].validate(value);
  return !(read instanceof Promise) && !read.issues;
}
