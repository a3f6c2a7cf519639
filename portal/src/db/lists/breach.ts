import {BREACH_DAYS} from '@plimsoll/shared/inventory';
import {type RawBuilder, sql} from 'kysely';

/** From this instant on an open detection says that somebody may be inside now (docs/scoring.md §1). */
export function breachSince(now: Date): Date {
  return new Date(now.getTime() - BREACH_DAYS * 86_400_000);
}

/** `breach`: the weaknesses of the fleet that an open detection touches. Goes after `fleetSql`. */
export function breachSql(now: Date): RawBuilder<unknown> {
  return sql`breach as materialized (
    select f.vulnerability_id, f.version_id
    from device d join fleet on fleet.id = d.id join device_finding f on f.device_id = d.id
      join finding_item i on i.id = f.item_id
    where d.detections is not null and d.detected_at > ${breachSince(now)} and i.data ? 'detections')`;
}

/** `touched`: the products that an open detection touches, weak or not. Goes after `breachSql`. */
export function touchedSql(now: Date): RawBuilder<unknown> {
  const since = breachSince(now);
  return sql`touched as materialized (
    select pv.software_id from breach join software_version pv on pv.id = breach.version_id
    union
    select pv.software_id
    from device d join fleet on fleet.id = d.id
      cross join lateral jsonb_to_recordset(d.detections) as seen (at timestamptz, state text, software jsonb)
      cross join lateral jsonb_array_elements_text(seen.software) as item (key)
      join device_software s on s.device_id = d.id and s.key = item.key
      join software_version pv on pv.id = s.version_id
    where d.detections is not null and d.detected_at > ${since} and seen.state = 'open' and seen.at > ${since})`;
}
