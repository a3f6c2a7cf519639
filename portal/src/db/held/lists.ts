import type {CheckResult} from '@plimsoll/shared/checks';
import type {Finding} from '@plimsoll/shared/findings';
import type {Software} from '@plimsoll/shared/inventory';
import type {Recommendation} from '@plimsoll/shared/recommend';
import {type Kysely, type RawBuilder, sql} from 'kysely';

import type {Database} from '../schema.ts';
import type {Change} from './changes.ts';
import type {ItemRef} from './items.ts';
import {dropRows, type HeldRow, keysOf, plan, type RowPlan} from './rows.ts';

/** Where and when lists are written: the device's own transaction. */
export interface Site {
  readonly tx: Kysely<Database>;
  readonly deviceId: string;
  readonly now: Date;
}

/** A row to be written; `label` is its state in an event. */
export interface NewRow {
  readonly key: string;
  readonly mark: string;
  readonly label: string;
}

/** Writes a device's software. */
export async function writeSoftware(
  site: Site,
  change: Change<Software>,
  refs: readonly ItemRef[],
): Promise<RowPlan<NewRow>> {
  const rows = change.put.map((item, index) => ({
    key: item.id,
    mark: String(refs[index]?.id),
    label: item.version,
    item_id: refs[index]?.id,
    version_id: refs[index]?.versionId,
  }));
  const held = await read(site, sql`device_software`, keysOf(change), {
    mark: sql`item_id::text`,
    label: sql`(select i.version from software_item i where i.id = item_id)`,
  });
  const planned = plan(rows, change.drop, held);
  await dropRows(site.tx, 'device_software', site.deviceId, planned.drop);
  if (planned.write.length > 0) {
    await sql`
      insert into device_software (device_id, key, item_id, version_id, first_seen_at)
      select ${site.deviceId}::uuid, key, item_id, version_id, ${site.now}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(planned.write)}::jsonb) as r (key text, item_id integer, version_id integer)
      on conflict (device_id, key) do update set item_id = excluded.item_id, version_id = excluded.version_id`.execute(
      site.tx,
    );
  }
  return planned;
}

/** Writes a device's findings with their terms of the log sum. */
export async function writeFindings(
  site: Site,
  change: Change<Finding>,
  refs: readonly ItemRef[],
  terms: ReadonlyMap<string, number>,
): Promise<RowPlan<NewRow>> {
  const rows = change.put.map((item, index) => ({
    key: item.id,
    mark: String(refs[index]?.id),
    label: item.severity,
    item_id: refs[index]?.id,
    version_id: refs[index]?.versionId,
    vulnerability_id: refs[index]?.vulnerabilityId,
    term: terms.get(item.id) ?? 0,
  }));
  const held = await read(site, sql`device_finding`, keysOf(change), {
    mark: sql`item_id::text`,
    label: sql`(select i.severity from finding_item i where i.id = item_id)`,
  });
  const planned = plan(rows, change.drop, held);
  await dropRows(site.tx, 'device_finding', site.deviceId, planned.drop);
  if (planned.write.length > 0) {
    await sql`
      insert into device_finding (device_id, key, item_id, version_id, vulnerability_id, term, first_seen_at)
      select ${site.deviceId}::uuid, key, item_id, version_id, vulnerability_id, term, ${site.now}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(planned.write)}::jsonb)
        as r (key text, item_id integer, version_id integer, vulnerability_id integer, term float8)
      on conflict (device_id, key) do update set item_id = excluded.item_id, version_id = excluded.version_id,
        vulnerability_id = excluded.vulnerability_id, term = excluded.term`.execute(site.tx);
  }
  return planned;
}

/** Writes a device's checks with their terms of the log sum. */
export async function writeChecks(
  site: Site,
  change: Change<CheckResult>,
  terms: ReadonlyMap<string, number>,
): Promise<RowPlan<NewRow>> {
  const rows = change.put.map((item) => ({
    key: item.id,
    mark: '',
    label: item.status,
    ...item,
    term: terms.get(item.id) ?? 0,
    data: item,
  }));
  const held = await read(site, sql`device_check`, keysOf(change), {
    mark: sql`'held'::text`,
    label: sql`status`,
  });
  const planned = plan(rows, change.drop, held);
  await dropRows(site.tx, 'device_check', site.deviceId, planned.drop);
  if (planned.write.length > 0) {
    await sql`
      insert into device_check as c (device_id, key, category, weight, status, share, term, data, changed_at)
      select ${site.deviceId}::uuid, key, category, weight, status, share, term, data, ${site.now}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(planned.write)}::jsonb) as r (key text, category text, weight float8,
        status text, share float8, term float8, data jsonb)
      on conflict (device_id, key) do update set category = excluded.category, weight = excluded.weight,
        status = excluded.status, share = excluded.share, term = excluded.term, data = excluded.data,
        changed_at = case when c.status = excluded.status then c.changed_at else excluded.changed_at end
      where c.data is distinct from excluded.data`.execute(site.tx);
  }
  return planned;
}

/** Writes a device's recommendations; their log shares follow once findings and checks stand. */
export async function writeRecommendations(site: Site, change: Change<Recommendation>): Promise<void> {
  const rows = change.put.map((item) => ({
    key: item.id,
    mark: '',
    ...item,
    secure_impact: item.secureImpact,
    data: item,
  }));
  const held = await read(site, sql`device_recommendation`, keysOf(change), {
    mark: sql`'held'::text`,
    label: sql`kind`,
  });
  const planned = plan(rows, change.drop, held);
  await dropRows(site.tx, 'device_recommendation', site.deviceId, planned.drop);
  if (planned.write.length === 0) return;
  await sql`
    insert into device_recommendation as d (device_id, key, kind, vendor, product, impact, secure_impact, minutes,
      restart, tags, closes, data, first_seen_at)
    select ${site.deviceId}::uuid, key, kind, vendor, product, impact, secure_impact, minutes, restart,
      array(select jsonb_array_elements_text(tags)), array(select jsonb_array_elements_text(closes)), data,
      ${site.now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(planned.write)}::jsonb) as r (key text, kind text, vendor text,
      product text, impact float8, secure_impact float8, minutes integer, restart boolean, tags jsonb, closes jsonb,
      data jsonb)
    on conflict (device_id, key) do update set kind = excluded.kind, vendor = excluded.vendor,
      product = excluded.product, impact = excluded.impact, secure_impact = excluded.secure_impact,
      minutes = excluded.minutes, restart = excluded.restart, tags = excluded.tags, closes = excluded.closes,
      data = excluded.data
    where d.data is distinct from excluded.data`.execute(site.tx);
}

/**
 * A recommendation's share of the log sum is the sum of the terms of all it closes (docs/scoring.md §2); `attention`
 * has none: there is no fix yet.
 */
export async function writeLogShares({tx, deviceId}: Site): Promise<void> {
  await sql`
    update device_recommendation r set log_share = s.share
    from (
      select d.key, coalesce(sum(t.term), 0) as share
      from device_recommendation d
      left join lateral unnest(d.closes) as c (key) on d.kind <> 'attention'
      left join (
        select key, term from device_finding where device_id = ${deviceId}
        union all select key, term from device_check where device_id = ${deviceId}
      ) t on t.key = c.key
      where d.device_id = ${deviceId}
      group by d.key
    ) s
    where r.device_id = ${deviceId} and r.key = s.key and r.log_share <> s.share`.execute(tx);
}

async function read(
  {tx, deviceId}: Site,
  table: RawBuilder<unknown>,
  keys: readonly string[] | undefined,
  {mark, label}: {readonly mark: RawBuilder<unknown>; readonly label: RawBuilder<unknown>},
): Promise<readonly HeldRow[]> {
  const named = keys === undefined ? sql`true` : sql`key = any(${keys}::text[])`;
  const {rows} = await sql<HeldRow>`
    select key, ${mark} as mark, ${label} as label from ${table} where device_id = ${deviceId} and ${named}`.execute(
    tx,
  );
  return rows;
}
