import type {Snapshot} from '@plimsoll/shared/report';
import type {Kysely} from 'kysely';

import {readSnapshot} from './held/snapshot.ts';
import {inScope} from './lists/fleet.ts';
import type {Held} from './reports.ts';
import type {Database, DeviceState} from './schema.ts';
import type {Scope} from './scope.ts';

/** What ingest needs to know of a device to take its report. */
export interface DeviceKey {
  readonly id: string;
  readonly name: string;
  readonly state: DeviceState;
  /** Raw Ed25519 public key, base64url. */
  readonly publicKey: string;
  /** Id of its operating system as last reported; empty before the first report. */
  readonly osId: string;
  /** How far the portal is with it. */
  readonly held: Held;
}

/** Devices as their reports see them; `device-admin` is for people. */
export interface DeviceStore {
  /** The device behind a `kid`; undefined when no such key is enrolled. */
  byThumbprint(thumbprint: string): Promise<DeviceKey | undefined>;
  /** The snapshot held, as the device disclosed it; undefined outside the scope or before the first report. */
  snapshot(scope: Scope, id: string): Promise<Snapshot | undefined>;
  /** Notes that the device's key was seen twice or went backwards. */
  alarm(id: string, kind: 'fork' | 'rollback', now: Date): Promise<void>;
}

/** Devices in PostgreSQL. */
export function createDeviceStore(db: Kysely<Database>): DeviceStore {
  return {
    async byThumbprint(thumbprint) {
      const row = await db
        .selectFrom('device')
        .select(['id', 'name', 'state', 'public_key', 'os_id', 'seq', 'digest', 'last_payload'])
        .where('thumbprint', '=', thumbprint)
        .executeTakeFirst();
      if (!row) return undefined;
      const {
        id,
        name,
        state,
        public_key: publicKey,
        os_id: osId,
        seq,
        digest,
        last_payload: lastPayload,
      } = row;
      return {id, name, state, publicKey, osId: osId ?? '', held: {lastSeq: seq, digest, lastPayload}};
    },
    async snapshot(scope, id) {
      const row = await db
        .selectFrom('device as d')
        .select('d.id')
        .where('d.id', '=', id)
        .where(inScope(scope))
        .executeTakeFirst();
      return row && readSnapshot(db, row.id);
    },
    async alarm(id, kind, now) {
      const change = kind === 'fork' ? {forked_at: now} : {rolled_back_at: now};
      await db.updateTable('device').set(change).where('id', '=', id).execute();
    },
  };
}
