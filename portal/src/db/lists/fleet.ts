import {type RawBuilder, sql} from 'kysely';

import type {Scope} from '../scope.ts';

/** Days without a sign of life after which a device counts no more (docs/scoring.md §4). */
const COUNTED_DAYS = 30;

/** True for the devices (alias `d`) a scope may see. */
export function inScope(scope: Scope): RawBuilder<boolean> {
  switch (scope.kind) {
    case 'all':
      return sql<boolean>`true`;
    case 'groups':
      return sql<boolean>`d.group_name = any(${[...scope.groups]}::text[])`;
    case 'devices':
      return sql<boolean>`d.id::text = any(${[...scope.devices]}::text[])`;
  }
}

/**
 * `fleet`: the devices that count in the organisation's figures, within a scope, with their weight
 * (low 0.5, normal 1, high 4). Goes before a query as its first common table expression.
 */
export function fleetSql(scope: Scope, now: Date): RawBuilder<unknown> {
  const since = new Date(now.getTime() - COUNTED_DAYS * 86_400_000);
  return sql`fleet as materialized (
    select d.id, d.log_sum, d.exposure, d.level, d.points_achieved, d.points_applicable, d.name,
      case d.value when 'low' then 0.5 when 'high' then 4 else 1 end::float8 as weight, d.value
    from device d
    where d.state = 'active' and not d.excluded and d.last_seen_at > ${since} and ${inScope(scope)}
  ), weights as materialized (
    select coalesce(nullif(sum(weight), 0), 1) as total from fleet where exposure is not null
  )`;
}
