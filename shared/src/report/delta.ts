import * as v from 'valibot';

import {CheckResult} from '../checks/index.ts';
import {Finding} from '../findings/index.ts';
import {Count, Detection, Device, Instant, list, Software} from '../inventory/index.ts';
import {byUrgency, Recommendation} from '../recommend/index.ts';
import {DeviceScore} from '../score/index.ts';
import {Coverage, KnowledgeState, type Snapshot} from './snapshot.ts';

const Id = v.pipe(v.string(), v.maxLength(512));

function changes<const S extends v.GenericSchema>(item: S) {
  return v.optional(v.strictObject({put: list(item), drop: list(Id)}));
}

/**
 * What turned the snapshot `base` into the snapshot `seq`. Lists change by id; what has no id is replaced whole.
 * The popup's patches and the portal's delta reports are this one thing.
 */
export const Delta = v.strictObject({
  base: Count,
  seq: Count,
  takenAt: Instant,
  device: v.optional(Device),
  coverage: v.optional(Coverage),
  score: v.optional(DeviceScore),
  knowledge: v.optional(KnowledgeState),
  findings: changes(Finding),
  recommendations: changes(Recommendation),
  checks: changes(CheckResult),
  software: changes(Software),
  detections: changes(Detection),
});
export type Delta = v.InferOutput<typeof Delta>;

const LISTS = ['findings', 'recommendations', 'checks', 'software', 'detections'] as const;
const WHOLES = ['device', 'coverage', 'score', 'knowledge'] as const;

/** The delta from one snapshot to a later one. Cost: linear in the size of both. */
export function diffSnapshots(before: Snapshot, after: Snapshot): Delta {
  const wholes = WHOLES.filter((name) => !same(before[name], after[name])).map((name) => [name, after[name]]);
  const lists = LISTS.map(
    (name) => [name, diffList<Keyed>(before[name] ?? [], after[name] ?? [])] as const,
  ).filter(([, change]) => change.put.length > 0 || change.drop.length > 0);
  return {
    base: before.seq,
    seq: after.seq,
    takenAt: after.takenAt,
    ...Object.fromEntries([...wholes, ...lists]),
  };
}

/** True when a delta carries nothing but its numbers. */
export function isEmptyDelta(delta: Delta): boolean {
  return [...LISTS, ...WHOLES].every((name) => delta[name] === undefined);
}

/** Applies a delta; undefined when it was not made for this snapshot: ask for the whole one. */
export function applyDelta(snapshot: Snapshot, delta: Delta): Snapshot | undefined {
  if (delta.base !== snapshot.seq) return undefined;
  const detections = applyList(snapshot.detections ?? [], delta.detections, byId);
  return {
    seq: delta.seq,
    takenAt: delta.takenAt,
    device: delta.device ?? snapshot.device,
    coverage: delta.coverage ?? snapshot.coverage,
    score: delta.score ?? snapshot.score,
    knowledge: delta.knowledge ?? snapshot.knowledge,
    findings: applyList(snapshot.findings, delta.findings, byId),
    recommendations: applyList(snapshot.recommendations, delta.recommendations, byUrgency),
    checks: applyList(snapshot.checks, delta.checks, byId),
    software: applyList(snapshot.software, delta.software, byId),
    // None is absent, so that both sides have the same digest.
    ...(detections.length === 0 ? {} : {detections}),
  };
}

interface Keyed {
  readonly id: string;
}

function diffList<T extends Keyed>(before: readonly T[], after: readonly T[]): {put: T[]; drop: string[]} {
  const old = new Map(before.map((item) => [item.id, item]));
  const put = after.filter((item) => !same(old.get(item.id), item));
  const kept = new Set(after.map((item) => item.id));
  return {put, drop: before.filter((item) => !kept.has(item.id)).map((item) => item.id)};
}

function applyList<T extends Keyed>(
  items: readonly T[],
  change: {readonly put: readonly T[]; readonly drop: readonly string[]} | undefined,
  order: (a: T, b: T) => number,
): T[] {
  if (!change) return [...items];
  const result = new Map(items.map((item) => [item.id, item]));
  for (const id of change.drop) result.delete(id);
  for (const item of change.put) result.set(item.id, item);
  return [...result.values()].toSorted(order);
}

/** The order of findings, checks, software and detections in every snapshot; recommendations stand by urgency. */
function byId(a: Keyed, b: Keyed): number {
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

/** Deep equality of plain data. Identity first: unchanged parts are usually the same object. */
function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const left = Object.entries(a);
  const right = new Map(Object.entries(b));
  return (
    left.length === right.size && left.every(([key, value]) => right.has(key) && same(value, right.get(key)))
  );
}
