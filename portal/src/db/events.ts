import {type Kysely, sql} from 'kysely';

import type {Database} from './schema.ts';
import type {Scope} from './scope.ts';

/** Something that happened to a device, or to the organisation when `deviceId` is null. */
export interface PortalEvent {
  readonly id: number;
  readonly at: Date;
  readonly deviceId: string | null;
  /** Kinds of a device's own timeline, and the portal's: `enrolled`, `report-gap`, `report-fork`… */
  readonly kind: string;
  /** Component, check, CVE or device it is about. */
  readonly subject: string;
  readonly data: unknown;
}

export interface NewEvent {
  readonly kind: string;
  readonly subject: string;
  readonly data?: Readonly<Record<string, string | number | boolean | null>>;
}

export interface EventQuery {
  readonly deviceId?: string;
  readonly kinds?: readonly string[];
  /** Id of the last event of the page before. */
  readonly before?: number;
  /** At most 500. */
  readonly limit: number;
}

export interface EventStore {
  append(deviceId: string | null, at: Date, events: readonly NewEvent[]): Promise<void>;
  /** Newest first. */
  list(scope: Scope, query: EventQuery): Promise<readonly PortalEvent[]>;
  /** Removes what is older; answers how many went. */
  prune(before: Date): Promise<number>;
}

/** Events in PostgreSQL. */
export function createEventStore(db: Kysely<Database>): EventStore {
  return {
    append: (deviceId, at, events) => appendEvents(db, deviceId, at, events),
    async list(scope, {deviceId, kinds, before, limit}) {
      let query = db.selectFrom('event').selectAll().orderBy('id', 'desc').limit(Math.min(limit, 500));
      if (deviceId !== undefined) query = query.where('device_id', '=', deviceId);
      if (kinds !== undefined) query = query.where('kind', 'in', [...kinds]);
      if (before !== undefined) query = query.where('id', '<', before);
      const {kind} = scope;
      if (kind === 'groups') {
        const inGroups = sql<string>`(select id from device where group_name = any(${[...scope.groups]}::text[]))`;
        query = query.where('device_id', 'in', inGroups);
      }
      if (kind === 'devices')
        query = query.where(sql<boolean>`device_id = any(${[...scope.devices]}::uuid[])`);
      const rows = await query.execute();
      return rows.map(({device_id: id, ...row}) => ({...row, deviceId: id}));
    },
    async prune(before) {
      const {numDeletedRows} = await db.deleteFrom('event').where('at', '<', before).executeTakeFirst();
      return Number(numDeletedRows);
    },
  };
}

/** Writes events within a transaction that does more. */
export async function appendEvents(
  db: Kysely<Database>,
  deviceId: string | null,
  at: Date,
  events: readonly NewEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map(({kind, subject, data}) => ({kind, subject, data: data ?? {}}));
  await sql`
    insert into event (at, device_id, kind, subject, data)
    select ${at}::timestamptz, ${deviceId}::uuid, kind, subject, data
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (kind text, subject text, data jsonb)`.execute(
    db,
  );
}
