import {type Kysely, sql} from 'kysely';

import type {Columns} from '../condition.ts';
import type {Database, DeviceState, DeviceValue, Level} from '../schema.ts';
import type {Scope} from '../scope.ts';
import {breachSince} from './breach.ts';
import {inScope} from './fleet.ts';
import {type ListSource, type Page, type PageQuery, readPage} from './page.ts';

/** A device as lists show it; numbers unrounded. */
export interface MachineRow {
  readonly id: string;
  readonly name: string;
  readonly state: DeviceState;
  readonly os: string;
  readonly os_family: string | null;
  readonly os_id: string | null;
  readonly os_version: string | null;
  readonly arch: string | null;
  readonly group_name: string;
  readonly value: DeviceValue;
  readonly tags: readonly string[];
  readonly excluded: boolean;
  readonly enrolled_at: Date;
  readonly last_seen_at: Date;
  readonly reported_at: Date | null;
  readonly disclosure: string;
  readonly exposure: number | null;
  readonly level: Level | null;
  readonly secure: number | null;
  readonly critical: number;
  readonly high: number;
  readonly kev: number;
  /** Something that is still open was seen on it in the last 30 days. */
  readonly breach: boolean;
  readonly health: string;
}

const COLUMNS: Columns = new Map([
  ['id', sql`id::text`],
  ['name', sql`name`],
  ['value', sql`value`],
  ['tags', sql`tags`],
  ['reported', sql`reported_at`],
  ['seen', sql`last_seen_at`],
  ['level', sql`coalesce(level, 'none')`],
  ['state', sql`state`],
  ['health', sql`health`],
  ['family', sql`os_family`],
  ['version', sql`os_version`],
  ['group', sql`group_name`],
  ['exposure', sql`exposure`],
  ['nothing', sql`null::text`],
]);

/** The devices a scope may see; `states` narrows to what the caller lists. */
export function listMachines(
  db: Kysely<Database>,
  {scope, now, states}: {readonly scope: Scope; readonly now: Date; readonly states: readonly DeviceState[]},
  query: PageQuery,
): Promise<Page<MachineRow>> {
  // A week without a sign of life is the reference's own border of Inactive (§2.2).
  const active = new Date(now.getTime() - 7 * 86_400_000);
  const source: ListSource = {
    before: sql`nothing as (select 1)`,
    rows: sql`
      select d.id, d.name, d.state, d.os, d.os_family, d.os_id, d.os_version, d.arch, d.group_name, d.value, d.tags,
        d.excluded, d.enrolled_at, d.last_seen_at, d.reported_at, d.disclosure, d.exposure, d.level, d.secure,
        d.critical, d.high, d.kev, coalesce(d.detected_at > ${breachSince(now)}, false) as breach,
        case when d.reported_at is null then 'NoSensorData' when d.last_seen_at > ${active} then 'Active' else 'Inactive' end as health
      from device d where d.state = any(${[...states]}::text[]) and ${inScope(scope)}`,
    columns: COLUMNS,
    tie: 'id',
    defaultOrder: [{field: 'exposure', descending: true}],
  };
  return readPage<MachineRow>(db, source, query);
}
