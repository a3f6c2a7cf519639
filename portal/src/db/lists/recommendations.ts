import {type Kysely, sql} from 'kysely';

import type {Columns} from '../condition.ts';
import type {Database} from '../schema.ts';
import type {Scope} from '../scope.ts';
import {fleetSql} from './fleet.ts';
import {type ListSource, type Page, type PageQuery, readPage} from './page.ts';

/** One action for the devices of a scope. `impact`: points the scope's exposure falls by (docs/scoring.md §4). */
export interface RecommendationListRow {
  readonly id: string;
  readonly kind: string;
  readonly vendor: string;
  readonly product: string;
  readonly to_version: string | null;
  readonly category: string | null;
  readonly weight: number | null;
  readonly weaknesses: number;
  readonly devices: number;
  readonly total: number;
  readonly critical_devices: number;
  readonly impact: number;
  readonly secure_impact: number;
  readonly restart: boolean;
  readonly tags: readonly string[];
}

const COLUMNS: Columns = new Map([
  ['id', sql`id`],
  ['product', sql`product`],
  ['vendor', sql`vendor`],
  ['version', sql`to_version`],
  ['category', sql`api_category`],
  ['remediation', sql`api_remediation`],
  ['severityScore', sql`coalesce(weight, 0)`],
  ['status', sql`'Active'::text`],
  ['nothing', sql`null::text`],
  ['impact', sql`impact`],
  ['devices', sql`devices`],
  ['weaknesses', sql`weaknesses`],
]);

export interface RecommendationReach {
  readonly scope: Scope;
  readonly now: Date;
  readonly deviceId?: string;
  readonly id?: string;
}

/** What to do on the devices of a scope, what helps the scope most first. */
export function listRecommendations(
  db: Kysely<Database>,
  {scope, now, deviceId, id}: RecommendationReach,
  query: PageQuery,
): Promise<Page<RecommendationListRow>> {
  const one = id === undefined ? sql`true` : sql`r.key = ${id}`;
  const here =
    deviceId === undefined
      ? sql`true`
      : sql`r.key in (select key from device_recommendation where device_id = ${deviceId})`;
  const source: ListSource = {
    before: sql`${fleetSql(scope, now)}, r as (
      select r.*, fleet.weight as device_weight, fleet.value as device_value
      from device_recommendation r join fleet on fleet.id = r.device_id where ${one} and ${here}),
      closed as (select key, count(distinct c)::int as n from r, unnest(closes) c where kind not in ('configure', 'disable-extension') group by key),
      signs as (select key, array_agg(distinct t order by t) as tags from r, unnest(tags) t group by key)`,
    rows: rowsSql,
    columns: COLUMNS,
    tie: 'id',
    defaultOrder: [{field: 'impact', descending: true}],
  };
  return readPage<RecommendationListRow>(db, source, query);
}

/** `total`: devices that have the product, or where the setting could be judged. */
const rowsSql = sql`
  select g.*, coalesce(closed.n, 0) as weaknesses, coalesce(signs.tags, '{}') as tags, applies.category, applies.weight,
    greatest(coalesce(applies.n, 0), g.devices) as total,
    case applies.category when 'application' then 'Application' when 'operating-system' then 'OS'
      when 'network' then 'Network' when 'accounts' then 'Accounts' when 'security-controls' then 'SecurityControls'
      else 'Application' end as api_category,
    case g.kind when 'configure' then 'ConfigurationChange' when 'upgrade' then 'Upgrade'
      when 'uninstall' then 'Uninstall' when 'disable-extension' then 'Uninstall' else 'Update' end as api_remediation
  from (
    select key as id, min(kind) as kind, min(vendor) as vendor, min(product) as product, max(data->>'to') as to_version,
      count(*)::int as devices, (count(*) filter (where device_value = 'high'))::int as critical_devices,
      sum(impact * device_weight) / (select total from weights) as impact,
      sum(secure_impact) / greatest((select count(*) from fleet), 1) as secure_impact, bool_or(restart) as restart
    from r group by key
  ) g
  left join closed on closed.key = g.id
  left join signs on signs.key = g.id
  left join lateral (
    select min(k.category) as category, max(k.weight) as weight, count(*)::int as n
    from device_check k join fleet on fleet.id = k.device_id
    where g.kind in ('configure', 'disable-extension') and k.key = g.product and k.status in ('pass', 'fail')
    union all
    select null, null, count(distinct s.device_id)::int
    from software p join software_version pv on pv.software_id = p.id join device_software s on s.version_id = pv.id
      join fleet on fleet.id = s.device_id
    where g.kind not in ('configure', 'disable-extension') and p.name = g.product
    order by 3 desc limit 1
  ) applies on true`;
