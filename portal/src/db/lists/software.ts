import {type Kysely, sql} from 'kysely';

import type {Columns} from '../condition.ts';
import type {Database} from '../schema.ts';
import type {Scope} from '../scope.ts';
import {breachSql, touchedSql} from './breach.ts';
import {fleetSql} from './fleet.ts';
import {type ListSource, type Page, type PageQuery, readPage} from './page.ts';

/** A product on the devices of a scope. `impact`: points the scope's exposure would fall by without its weaknesses. */
export interface SoftwareListRow {
  /** `<vendor>-_-<product>`, lower case. */
  readonly id: string;
  readonly name: string;
  readonly vendor: string;
  readonly weaknesses: number;
  readonly exploit: boolean;
  readonly kev: boolean;
  readonly devices: number;
  readonly exposed: number;
  readonly impact: number;
  /** An open detection touches it on some device. */
  readonly breach: boolean;
}

const COLUMNS: Columns = new Map([
  ['id', sql`id`],
  ['name', sql`name`],
  ['vendor', sql`vendor`],
  ['weaknesses', sql`weaknesses`],
  ['impact', sql`impact`],
  ['exposed', sql`exposed`],
  ['devices', sql`devices`],
  ['breach', sql`breach`],
]);

export interface SoftwareReach {
  readonly scope: Scope;
  readonly now: Date;
  readonly deviceId?: string;
  readonly id?: string;
}

/** The id of a product in SQL, over a row `p` of `software`. */
export const softwareId = sql`lower(replace(p.vendor || '-_-' || p.name, ' ', '_'))`;

/** The software of a scope, what exposes most first; devices that send only findings count as having what is found. */
export function listSoftware(
  db: Kysely<Database>,
  {scope, now, deviceId, id}: SoftwareReach,
  query: PageQuery,
): Promise<Page<SoftwareListRow>> {
  const one = id === undefined ? sql`true` : sql`${softwareId} = ${id}`;
  const here =
    deviceId === undefined
      ? sql`true`
      : sql`p.id in (
          select pv.software_id from device_software s join software_version pv on pv.id = s.version_id where s.device_id = ${deviceId}
          union select pv.software_id from device_finding f join software_version pv on pv.id = f.version_id where f.device_id = ${deviceId})`;
  const source: ListSource = {
    before: sql`${fleetSql(scope, now)}, ${breachSql(now)}, ${touchedSql(now)}, p as (select p.* from software p where ${one} and ${here}),
      present as (
        select software_id, count(distinct device_id)::int as devices from (
          select pv.software_id, s.device_id from device_software s join software_version pv on pv.id = s.version_id
          union all
          select pv.software_id, f.device_id from device_finding f join software_version pv on pv.id = f.version_id
        ) x join fleet on fleet.id = x.device_id where software_id in (select id from p) group by 1),
      found as (
        select pv.software_id, f.device_id, f.vulnerability_id, f.term
        from device_finding f join software_version pv on pv.id = f.version_id join fleet on fleet.id = f.device_id
        where f.term > 0 and pv.software_id in (select id from p)),
      per_device as (select software_id, device_id, sum(term) as share from found group by 1, 2),
      exposed as (
        select software_id, count(*)::int as n,
          sum(fleet.weight * 100 * (exp(-greatest(fleet.log_sum - share, 0)) - exp(-fleet.log_sum))) / (select total from weights) as impact
        from per_device join fleet on fleet.id = per_device.device_id group by 1),
      weak as (
        select software_id, count(distinct vulnerability_id)::int as n,
          bool_or(v.kev_added is not null) as kev,
          bool_or(v.exploit in ('public', 'verified', 'kit') or v.kev_added is not null) as exploit
        from found left join vulnerability v on v.id = vulnerability_id group by 1)`,
    rows: sql`
      select ${softwareId} as id, p.name, p.vendor, present.devices, coalesce(weak.n, 0) as weaknesses,
        coalesce(weak.exploit, false) as exploit, coalesce(weak.kev, false) as kev, coalesce(exposed.n, 0) as exposed,
        coalesce(exposed.impact, 0) as impact, p.id in (select software_id from touched) as breach
      from p join present on present.software_id = p.id
        left join exposed on exposed.software_id = p.id left join weak on weak.software_id = p.id`,
    columns: COLUMNS,
    tie: 'id',
    defaultOrder: [
      {field: 'impact', descending: true},
      {field: 'weaknesses', descending: true},
    ],
  };
  return readPage<SoftwareListRow>(db, source, query);
}
