import {byUrgency, type Recommendation} from '@plimsoll/shared/recommend';
import {Snapshot} from '@plimsoll/shared/report';
import type {Kysely, Selectable} from 'kysely';

import type {Database, DeviceTable} from '../schema.ts';

/** The snapshot the portal holds of a device, put together from its rows; undefined before the first report. */
export async function readSnapshot(db: Kysely<Database>, deviceId: string): Promise<Snapshot | undefined> {
  const device = await db.selectFrom('device').selectAll().where('id', '=', deviceId).executeTakeFirst();
  if (!device || device.digest === null) return undefined;
  const [software, findings, checks, recommendations] = await Promise.all([
    db
      .selectFrom('device_software as d')
      .innerJoin('software_item as i', 'i.id', 'd.item_id')
      .select(['d.key', 'i.data'])
      .where('d.device_id', '=', deviceId)
      .execute(),
    db
      .selectFrom('device_finding as d')
      .innerJoin('finding_item as i', 'i.id', 'd.item_id')
      .select(['d.key', 'i.data'])
      .where('d.device_id', '=', deviceId)
      .execute(),
    db.selectFrom('device_check').select(['key', 'data']).where('device_id', '=', deviceId).execute(),
    db
      .selectFrom('device_recommendation')
      .select(['key', 'data'])
      .where('device_id', '=', deviceId)
      .execute(),
  ]);
  const read = Snapshot['~standard'].validate({
    ...headOf(device),
    software: inOrder(software),
    findings: inOrder(findings),
    checks: inOrder(checks),
    recommendations: recommendations.map(({data}) => data),
  });
  // The schema is not an asynchronous one.
  if (read instanceof Promise || read.issues)
    throw new Error(`the rows of device ${deviceId} make no snapshot`);
  const byRank: readonly Recommendation[] = read.value.recommendations;
  return {...read.value, recommendations: byRank.toSorted(byUrgency)};
}

function headOf(row: Selectable<DeviceTable>): Readonly<Record<string, unknown>> {
  const {exposure, residual, level, secure, categories, critical, high, medium, low, unknown, kev} = row;
  return {
    seq: row.snapshot_seq,
    takenAt: row.taken_at,
    device: row.device,
    coverage: row.coverage,
    knowledge: row.knowledge,
    ...(row.detections === null ? {} : {detections: row.detections}),
    score: {
      exposure,
      residual,
      level,
      secure,
      logSum: row.log_sum,
      categories,
      counts: {critical, high, medium, low, unknown, kev},
    },
  };
}

/** By id in the order of UTF-16 units, as in every snapshot; the database's order may differ. */
function inOrder(rows: readonly {readonly key: string; readonly data: unknown}[]): readonly unknown[] {
  return rows.toSorted((a, b) => (a.key < b.key ? -1 : 1)).map(({data}) => data);
}
