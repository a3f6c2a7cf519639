import {type Kysely, sql} from 'kysely';

import type {Columns} from '../condition.ts';
import type {Database} from '../schema.ts';
import type {Scope} from '../scope.ts';
import {inScope} from './fleet.ts';
import {type ListSource, type Page, type PageQuery, readPage} from './page.ts';

/** Something seen on a device. What a device does not send is null: the severity a sensor left out is `unknown`. */
export interface DetectionRow {
  readonly id: string;
  readonly device_id: string;
  readonly device_name: string;
  readonly group_name: string;
  readonly at: Date;
  readonly source: string;
  readonly rule: string;
  readonly severity: string;
  readonly state: 'open' | 'resolved';
  readonly count: number;
  readonly package: string | null;
  readonly cves: readonly string[];
  /** Names of the installed software it touches. */
  readonly software: readonly string[];
}

const COLUMNS: Columns = new Map([
  ['id', sql`id`],
  ['device', sql`device_id::text`],
  ['name', sql`device_name`],
  ['group', sql`group_name`],
  ['at', sql`at`],
  ['source', sql`source`],
  ['rule', sql`rule`],
  ['severity', sql`severity`],
  ['state', sql`state`],
  ['count', sql`count`],
  ['package', sql`package`],
  ['cves', sql`cves`],
  ['software', sql`software`],
  ['tie', sql`device_id::text || id`],
]);

export interface DetectionReach {
  readonly scope: Scope;
  /** Only what was seen on this device, whatever its state; else on those that are active. */
  readonly deviceId?: string;
}

/** What was seen on the devices of a scope, what is open and newest first. */
export function listDetections(
  db: Kysely<Database>,
  {scope, deviceId}: DetectionReach,
  query: PageQuery,
): Promise<Page<DetectionRow>> {
  const here = deviceId === undefined ? sql`d.state = 'active'` : sql`d.id::text = ${deviceId}`;
  const source: ListSource = {
    before: sql`nothing as (select 1)`,
    rows: sql`
      select seen.id, d.id as device_id, d.name as device_name, d.group_name, seen.at, seen.source, seen.rule,
        seen.severity, seen.state, seen.count, seen.package,
        array(select jsonb_array_elements_text(seen.cves)) as cves,
        array(${namesSql}) as software
      from device d cross join lateral jsonb_to_recordset(d.detections) as seen (id text, at timestamptz, source text,
        rule text, severity text, state text, count bigint, package text, cves jsonb, software jsonb)
      where d.detections is not null and ${here} and ${inScope(scope)}`,
    columns: COLUMNS,
    tie: 'tie',
    defaultOrder: [
      {field: 'state', descending: false},
      {field: 'at', descending: true},
    ],
  };
  return readPage<DetectionRow>(db, source, query);
}

/** A device that sends no software still names it in ids: `deb:openssl:amd64`. */
const namesSql = sql`
  select distinct coalesce(i.name, nullif(split_part(item.key, ':', 2), ''), item.key)
  from jsonb_array_elements_text(seen.software) as item (key)
    left join device_software s on s.device_id = d.id and s.key = item.key
    left join software_item i on i.id = s.item_id
  order by 1`;
