import {type Kysely, sql} from 'kysely';

import type {Columns} from '../condition.ts';
import type {Database} from '../schema.ts';
import type {Scope} from '../scope.ts';
import {breachSql} from './breach.ts';
import {fleetSql} from './fleet.ts';
import {type ListSource, type Page, type PageQuery, readPage} from './page.ts';

/** A CVE that is open on some device of the scope. */
export interface VulnerabilityRow {
  readonly cve: string;
  readonly severity: string;
  readonly cvss: number | null;
  readonly cvss_vector: string | null;
  readonly epss: number | null;
  readonly kev: boolean;
  readonly exploit: string;
  readonly published: Date | null;
  readonly refreshed_at: Date;
  readonly title: string | null;
  readonly devices: number;
  /** An open detection touches it on some device. */
  readonly breach: boolean;
}

const COLUMNS: Columns = new Map([
  ['id', sql`cve`],
  ['title', sql`coalesce(title, '')`],
  ['severity', sql`severity`],
  ['cvss', sql`coalesce(cvss, 0)`],
  ['epss', sql`epss`],
  ['published', sql`published`],
  ['updated', sql`refreshed_at`],
  ['devices', sql`devices`],
  ['kev', sql`kev`],
]);

export interface VulnerabilityReach {
  readonly scope: Scope;
  readonly now: Date;
  /** Only what this device has. */
  readonly deviceId?: string;
  /** Only this CVE. */
  readonly cve?: string;
}

/** The open CVEs of a scope with the number of devices each is on; findings that are only to be reviewed do not count. */
export function listVulnerabilities(
  db: Kysely<Database>,
  {scope, now, deviceId, cve}: VulnerabilityReach,
  query: PageQuery,
): Promise<Page<VulnerabilityRow>> {
  const one = cve === undefined ? sql`true` : sql`v.cve = ${cve}`;
  const here =
    deviceId === undefined
      ? sql`true`
      : sql`v.id in (select vulnerability_id from device_finding where device_id = ${deviceId} and term > 0)`;
  const source: ListSource = {
    before: sql`${fleetSql(scope, now)}, ${breachSql(now)}, open as (
      select f.vulnerability_id as id, count(distinct f.device_id)::int as devices
      from device_finding f join fleet on fleet.id = f.device_id
      where f.vulnerability_id is not null and f.term > 0 group by 1)`,
    rows: sql`
      select v.cve, v.severity, v.cvss, v.cvss_vector, v.epss, v.kev_added is not null as kev, v.exploit, v.published,
        v.refreshed_at, v.title, open.devices, v.id in (select vulnerability_id from breach) as breach
      from vulnerability v join open using (id) where ${one} and ${here}`,
    columns: COLUMNS,
    tie: 'id',
    defaultOrder: [
      {field: 'kev', descending: true},
      {field: 'cvss', descending: true},
    ],
  };
  return readPage<VulnerabilityRow>(db, source, query);
}
