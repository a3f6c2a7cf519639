import {type Kysely, sql} from 'kysely';

import type {Database} from '../schema.ts';
import type {Scope} from '../scope.ts';
import {fleetSql, inScope} from './fleet.ts';

/** The sums behind a scope's scores: docs/scoring.md §4 says what they make. */
export interface OrganisationSums {
  readonly name: string;
  readonly total: number;
  readonly pending: number;
  /** Devices with a score that count. */
  readonly counted: number;
  readonly weighted_exposure: number;
  readonly weight: number;
  readonly achieved: number;
  readonly applicable: number;
  readonly level_high: number;
  readonly level_medium: number;
  readonly level_low: number;
  readonly level_none: number;
  readonly level_unknown: number;
}

export interface CategorySum {
  readonly category: string;
  readonly achieved: number;
  readonly applicable: number;
}

export interface TrendPoint {
  readonly at: Date;
  readonly exposure: number;
}

/** The sums of a scope. */
export async function readOrganisation(
  db: Kysely<Database>,
  scope: Scope,
  now: Date,
): Promise<OrganisationSums> {
  const {rows} = await sql<OrganisationSums>`
    with ${fleetSql(scope, now)}
    select coalesce((select name from organisation), '') as name,
      (select count(*)::int from device d where d.state <> 'revoked' and ${inScope(scope)}) as total,
      (select count(*)::int from device d where d.state = 'pending' and ${inScope(scope)}) as pending,
      count(exposure)::int as counted,
      coalesce(sum(weight * exposure), 0) as weighted_exposure,
      coalesce(sum(weight) filter (where exposure is not null), 0) as weight,
      coalesce(sum(points_achieved), 0) as achieved, coalesce(sum(points_applicable), 0) as applicable,
      (count(*) filter (where level = 'high'))::int as level_high,
      (count(*) filter (where level = 'medium'))::int as level_medium,
      (count(*) filter (where level = 'low'))::int as level_low,
      (count(*) filter (where level = 'none'))::int as level_none,
      (count(*) filter (where level is null))::int as level_unknown
    from fleet`.execute(db);
  const [sums] = rows;
  if (!sums) throw new Error('an aggregate without grouping answers one row');
  return sums;
}

/** Points of the secure score by category, summed over the counted devices of a scope. */
export async function readCategories(
  db: Kysely<Database>,
  scope: Scope,
  now: Date,
): Promise<readonly CategorySum[]> {
  const {rows} = await sql<CategorySum>`
    with ${fleetSql(scope, now)}
    select category, sum(weight * coalesce(share, 0)) as achieved, sum(weight) as applicable
    from (select k.category, k.weight, k.share from device_check k join fleet on fleet.id = k.device_id
      where k.status in ('pass', 'fail')) judged
    group by category order by category`.execute(db);
  return rows;
}

/** The organisation's exposure over time, oldest first; history is kept for the whole organisation only. */
export async function readTrend(db: Kysely<Database>, since: Date): Promise<readonly TrendPoint[]> {
  const {rows} = await sql<TrendPoint>`
    select at, exposure from (
      select at, exposure, id from score_history
      where device_id is null and exposure is not null and at > ${since} order by id desc limit 500
    ) newest order by id`.execute(db);
  return rows;
}
