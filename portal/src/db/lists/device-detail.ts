import {type Kysely, sql} from 'kysely';

import type {Database} from '../schema.ts';
import type {Scope} from '../scope.ts';
import {inScope} from './fleet.ts';

/** Everything held of one device, as it reported it; JSON is as yet unchecked. */
export interface DeviceDetail {
  readonly disclosure: string;
  readonly coverage: unknown;
  readonly knowledge: unknown;
  readonly residual: number | null;
  readonly log_sum: number | null;
  readonly categories: unknown;
  readonly critical: number;
  readonly high: number;
  readonly medium: number;
  readonly low: number;
  readonly unknown: number;
  readonly kev: number;
  readonly findings: readonly unknown[];
  readonly recommendations: readonly unknown[];
  readonly checks: readonly unknown[];
  readonly software: readonly unknown[];
  /** Null where nothing was seen, or nothing of it sent. */
  readonly detections: unknown;
}

/** The device's latest state, or undefined when it is not in the scope. One statement, so that its parts fit together. */
export async function readDeviceDetail(
  db: Kysely<Database>,
  scope: Scope,
  id: string,
): Promise<DeviceDetail | undefined> {
  const {rows} = await sql<DeviceDetail>`
    select d.disclosure, d.coverage, d.knowledge, d.residual, d.log_sum, d.categories, d.critical, d.high, d.medium, d.low,
      d.unknown, d.kev, d.detections,
      (select coalesce(jsonb_agg(jsonb_build_object('id', f.key) || i.data order by f.key), '[]')
        from device_finding f join finding_item i on i.id = f.item_id where f.device_id = d.id) as findings,
      (select coalesce(jsonb_agg(jsonb_build_object('id', r.key) || r.data order by r.key), '[]')
        from device_recommendation r where r.device_id = d.id) as recommendations,
      (select coalesce(jsonb_agg(jsonb_build_object('id', k.key) || k.data order by k.key), '[]')
        from device_check k where k.device_id = d.id) as checks,
      (select coalesce(jsonb_agg(jsonb_build_object('id', s.key) || i.data order by s.key), '[]')
        from device_software s join software_item i on i.id = s.item_id where s.device_id = d.id) as software
    from device d where d.id::text = ${id} and ${inScope(scope)}`.execute(db);
  return rows[0];
}
