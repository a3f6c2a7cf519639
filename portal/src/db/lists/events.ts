import {type Kysely, sql} from 'kysely';

import type {Database} from '../schema.ts';
import type {Scope} from '../scope.ts';
import {inScope} from './fleet.ts';

/** Something that happened on a device, or in the organisation (`device_id` null). */
export interface EventRow {
  readonly id: number;
  readonly at: Date;
  readonly kind: string;
  readonly subject: string;
  readonly data: unknown;
  readonly device_id: string | null;
  readonly device_name: string | null;
}

export interface EventQuery {
  readonly scope: Scope;
  readonly deviceId?: string;
  readonly kinds?: readonly string[];
  readonly limit: number;
}

/** Events of a scope, newest first; the organisation's own are for those who see all of it. */
export async function listEvents(db: Kysely<Database>, query: EventQuery): Promise<readonly EventRow[]> {
  const {scope, deviceId, kinds, limit} = query;
  const device = deviceId === undefined ? sql`true` : sql`e.device_id::text = ${deviceId}`;
  const kind = kinds === undefined ? sql`true` : sql`e.kind = any(${[...kinds]}::text[])`;
  const seen = scope.kind === 'all' ? sql`true` : sql`(d.id is not null and ${inScope(scope)})`;
  const {rows} = await sql<EventRow>`
    select e.id, e.at, e.kind, e.subject, e.data, e.device_id, d.name as device_name
    from event e left join device d on d.id = e.device_id
    where ${device} and ${kind} and ${seen} order by e.id desc limit ${limit}`.execute(db);
  return rows;
}
