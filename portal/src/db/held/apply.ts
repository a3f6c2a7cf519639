import {termsOf} from '@plimsoll/shared/score';
import type {Selectable, Updateable} from 'kysely';

import {appendEvents, type NewEvent} from '../events.ts';
import type {DeviceTable} from '../schema.ts';
import type {Changes} from './changes.ts';
import {detectionColumns, heldDetections} from './detections.ts';
import {happenings} from './happenings.ts';
import type {ItemRef, Items} from './items.ts';
import {
  type Site,
  writeChecks,
  writeFindings,
  writeLogShares,
  writeRecommendations,
  writeSoftware,
} from './lists.ts';

/** Ids of what a report names, looked up before its transaction. */
export interface Refs {
  readonly software: readonly ItemRef[];
  readonly findings: readonly ItemRef[];
}

/** Adds what is new to the catalogues and answers the ids, in the order of the lists. */
export async function refsOf(items: Items, changes: Changes, osId: string, now: Date): Promise<Refs> {
  return {
    software: changes.software ? await items.software(changes.software.put, osId) : [],
    findings: changes.findings ? await items.findings(changes.findings.put, now) : [],
  };
}

/** Writes a report's changes to the device's rows and tells the events; answers the new columns of the device itself. */
export async function apply(
  site: Site,
  device: Selectable<DeviceTable>,
  changes: Changes,
  refs: Refs,
): Promise<Updateable<DeviceTable>> {
  const terms = termsOf(changes.findings?.put ?? [], changes.checks?.put ?? []);
  const software = changes.software && (await writeSoftware(site, changes.software, refs.software));
  const findings = changes.findings && (await writeFindings(site, changes.findings, refs.findings, terms));
  const checks = changes.checks && (await writeChecks(site, changes.checks, terms));
  if (changes.recommendations) await writeRecommendations(site, changes.recommendations);
  if (changes.recommendations || changes.findings || changes.checks) await writeLogShares(site);
  const detected =
    changes.detections && (await detectionColumns(site.tx, device.detections, changes.detections));
  const seen = {before: heldDetections(device.detections), put: changes.detections?.put ?? []};
  const events = happenings(
    {software, findings, checks, seen},
    device.exposure,
    changes.score?.exposure ?? null,
  );
  await appendEvents(
    site.tx,
    site.deviceId,
    site.now,
    device.digest === null ? first(device, changes) : events,
  );
  return {
    digest: changes.digest,
    snapshot_seq: changes.seq,
    taken_at: changes.takenAt,
    ...deviceColumns(changes),
    ...scoreColumns(changes),
    ...(changes.coverage && {coverage: JSON.stringify(changes.coverage)}),
    ...(changes.knowledge && {knowledge: JSON.stringify(changes.knowledge)}),
    ...detected,
  };
}

/** The first report is one event; what it holds is no news. Neither is a whole one the portal asked for. */
function first(device: Selectable<DeviceTable>, changes: Changes): readonly NewEvent[] {
  if (device.seq > 0) return [];
  const findings = changes.findings?.put.length ?? 0;
  return [{kind: 'first-report', subject: device.name, data: {findings}}];
}

function deviceColumns({device}: Changes): Updateable<DeviceTable> {
  if (!device) return {};
  const {os} = device;
  return {
    device: JSON.stringify(device),
    name: device.name,
    os: os.name,
    os_family: os.family,
    os_id: os.id,
    os_version: os.version,
    arch: os.arch,
    kernel: os.kernel ?? null,
  };
}

function scoreColumns({score}: Changes): Updateable<DeviceTable> {
  if (!score) return {};
  const {exposure, residual, level, secure, logSum, categories, counts} = score;
  return {
    exposure,
    residual,
    level,
    secure,
    log_sum: logSum,
    points_achieved: sum(categories.map(({achieved}) => achieved)),
    points_applicable: sum(categories.map(({applicable}) => applicable)),
    categories: JSON.stringify(categories),
    ...counts,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
