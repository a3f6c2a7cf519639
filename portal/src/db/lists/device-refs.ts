import {type Kysely, type RawBuilder, sql} from 'kysely';

import type {Database, Level} from '../schema.ts';
import type {Scope} from '../scope.ts';
import {fleetSql} from './fleet.ts';
import {softwareId} from './software.ts';

/** A device named under something else. */
export interface DeviceRefRow {
  readonly id: string;
  readonly name: string;
  readonly exposure: number | null;
  readonly level: Level | null;
  readonly os_family: string | null;
  readonly group_name: string;
}

/** What the devices have in common. */
export type Common = {readonly cve: string} | {readonly recommendation: string} | {readonly software: string};

/** The counted devices of a scope that have something, most exposed first, and how many there are in all. */
export async function listDeviceRefs(
  db: Kysely<Database>,
  {scope, now, common}: {readonly scope: Scope; readonly now: Date; readonly common: Common},
  limit: number,
): Promise<{readonly devices: readonly DeviceRefRow[]; readonly total: number}> {
  const {rows} = await sql<DeviceRefRow & {total: number}>`
    with ${fleetSql(scope, now)}, hit as (${idsSql(common)})
    select d.id, d.name, d.exposure, d.level, d.os_family, d.group_name, count(*) over ()::int as total
    from device d join fleet on fleet.id = d.id join hit on hit.device_id = d.id
    order by d.exposure desc nulls last, d.id limit ${limit}`.execute(db);
  return {devices: rows, total: rows[0]?.total ?? 0};
}

function idsSql(common: Common): RawBuilder<unknown> {
  if ('cve' in common) {
    return sql`select distinct f.device_id from device_finding f join vulnerability v on v.id = f.vulnerability_id
      where v.cve = ${common.cve} and f.term > 0`;
  }
  if ('recommendation' in common) {
    return sql`select device_id from device_recommendation where key = ${common.recommendation}`;
  }
  return sql`
    select s.device_id from device_software s join software_version pv on pv.id = s.version_id
      join software p on p.id = pv.software_id where ${softwareId} = ${common.software}
    union select f.device_id from device_finding f join software_version pv on pv.id = f.version_id
      join software p on p.id = pv.software_id where ${softwareId} = ${common.software}`;
}
