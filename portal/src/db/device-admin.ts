import {type Kysely, sql} from 'kysely';

import {inScope} from './lists/fleet.ts';
import type {Database, DeviceState, DeviceValue} from './schema.ts';
import type {Scope} from './scope.ts';

/** What an administrator may change about a device. */
export interface DeviceChange {
  readonly value?: DeviceValue;
  readonly group?: string;
  readonly tags?: readonly string[];
  readonly excluded?: boolean;
  /** `active` approves a pending device; `revoked` ends it for good. */
  readonly state?: 'active' | 'revoked';
}

export interface ChangedDevice {
  readonly id: string;
  readonly name: string;
  readonly state: DeviceState;
  readonly group: string;
}

/** Changes to devices by people; reports change devices in `http/ingest`. */
export interface DeviceAdmin {
  /**
   * Undefined when there is no such device in the scope; `refused` when the state does not allow it: only a
   * pending device can be approved, and a revoked one stays revoked.
   */
  change(
    scope: Scope,
    id: string,
    change: DeviceChange,
    now: Date,
  ): Promise<ChangedDevice | 'refused' | undefined>;
}

/** Over PostgreSQL. */
export function createDeviceAdmin(db: Kysely<Database>): DeviceAdmin {
  return {
    change: (scope, id, change, now) => db.transaction().execute((tx) => apply(tx, {scope, id, change, now})),
  };
}

interface Task {
  readonly scope: Scope;
  readonly id: string;
  readonly change: DeviceChange;
  readonly now: Date;
}

async function apply(
  db: Kysely<Database>,
  {scope, id, change, now}: Task,
): Promise<ChangedDevice | 'refused' | undefined> {
  const device = await db
    .selectFrom('device as d')
    .select(['d.id', 'd.state'])
    .where(sql<string>`d.id::text`, '=', id)
    .where(inScope(scope))
    .forUpdate()
    .executeTakeFirst();
  if (!device) return undefined;
  if (!allowed(device.state, change.state)) return 'refused';
  return db
    .updateTable('device')
    .set({
      id: device.id,
      ...(change.value && {value: change.value}),
      ...(change.group !== undefined && {group_name: change.group}),
      ...(change.tags && {tags: [...change.tags]}),
      ...(change.excluded !== undefined && {excluded: change.excluded}),
      ...(change.state && {state: change.state}),
      ...(change.state === 'revoked' && {revoked_at: now}),
    })
    .where('id', '=', device.id)
    .returning(['id', 'name', 'state', 'group_name as group'])
    .executeTakeFirst();
}

function allowed(from: DeviceState, to: DeviceChange['state']): boolean {
  if (to === undefined) return from !== 'revoked';
  return to === 'active' ? from === 'pending' : from !== 'revoked';
}
