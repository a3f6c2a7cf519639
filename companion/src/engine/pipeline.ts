import type {CheckResult} from '@plimsoll/shared/checks';
import {type HeldException, type Settled, settleExceptions} from '@plimsoll/shared/exceptions';
import {type Match, markDetected} from '@plimsoll/shared/findings';
import {
  type Detection,
  type Device,
  MAX_ITEMS,
  type Software,
  type Support,
} from '@plimsoll/shared/inventory';
import {ecosystemsFor} from '@plimsoll/shared/match';
import {assess} from '@plimsoll/shared/recommend';
import type {Snapshot} from '@plimsoll/shared/report';
import {judgeChecks} from '@plimsoll/shared/score';

import type {Collected, Platform} from '../collectors/collector.ts';
import type {Knowledge} from '../services.ts';
import type {Run} from './collect.ts';
import {coverageOf, knowledgeNotes} from './coverage.ts';
import {tieDetections} from './detections.ts';
import {describe} from './device.ts';
import {heaviest, naming} from './heaviest.ts';
import {type Merged, merge} from './merge.ts';
import {keep, keepList} from './same.ts';
import type {Usage} from './usage.ts';
import {type Packages, type Weaknesses, weaknesses} from './weaknesses.ts';

/** What a snapshot is made from. */
export interface Inputs {
  readonly deviceId: string;
  readonly platform: Platform;
  readonly foreign: boolean;
  /** The collectors' last runs, in registry order. */
  readonly runs: readonly Run[];
  readonly knowledge: Pick<Knowledge, 'state' | 'slice'>;
  /** Decisions to leave something, as they were held until now. */
  readonly exceptions: readonly HeldException[];
  /** What was seen in use before; absent where nobody watches. */
  readonly usage?: Usage | undefined;
  readonly takenAt: string;
}

/** A snapshot with the steps that led to it, so that the next one redoes only what changed. */
export interface Composed {
  readonly snapshot: Snapshot;
  readonly results: readonly Collected[];
  readonly merged: Merged;
  /** Knowledge that was used, ecosystem by ecosystem; undefined where there is none. */
  readonly slices: readonly unknown[];
  readonly judged: readonly Software[];
  /** The device as collected, before its release's support was looked up. */
  readonly described: Device;
  readonly support: Support | undefined;
  /** The ISO day it was judged at. */
  readonly day: string;
  readonly matches: readonly Match[];
  readonly packages: Packages;
  /** Checks before exceptions are marked on them. */
  readonly verdicts: CheckResult[];
  readonly exceptions: Settled;
  readonly detections: Detection[];
  readonly usage: Usage | undefined;
  readonly notes: readonly string[];
}

/**
 * Results → inventory and facts → weaknesses and checks → scores and recommendations → snapshot. Pure: same input,
 * same snapshot. Parts that did not change stay the same objects as in `previous`, and are not computed again.
 */
export function compose(inputs: Inputs, previous?: Partial<Composed> & Pick<Composed, 'snapshot'>): Composed {
  const old = previous?.snapshot;
  const results = inputs.runs.flatMap(({collected}) => collected ?? []);
  const merged = mergeStep(inputs, results, previous);
  const {deviceId: id, platform, takenAt: at} = inputs;
  const described = describe({id, platform, results, software: merged.software});
  const collected = keep(previous?.described, described.device);

  const matched = matchStep({inputs, merged, device: collected, previous});
  const device = keep(old?.device, withSupport(collected, matched.support));
  const {packages} = matched;
  const judged = judgeChecks(merged.facts, PLATFORMS[platform]);
  const verdicts = keepList(previous?.verdicts, judged.toSorted(byId));
  const software = keepList(old?.software, matched.judged);
  const seen = tieDetections({detections: merged.detections, software, at});
  const detections = keepList(previous?.detections ?? old?.detections, seen);
  const matches = markDetected(matched.matches, detections, software);
  const exceptions = settleExceptions(inputs.exceptions, matches, at);
  const active = keep(previous?.exceptions?.active, exceptions.active);
  const same = previous?.matches === matched.matches && previous.detections === detections;
  const assessed = assessStep({software, device, matches, same, verdicts, active, previous});

  const knowledge = keep(old?.knowledge, inputs.knowledge.state());
  const said = [...knowledgeNotes(knowledge, device, matched), ...roomNotes(matches.length)];
  const notes = [...described.notes, ...merged.notes, ...said];
  const coverage = keep(old?.coverage, coverageOf({packages, ...assessed, runs: inputs.runs, notes}));
  const {seq} = old ?? {seq: 0};
  const snapshot = {
    seq,
    takenAt: inputs.takenAt,
    device,
    coverage,
    ...assessed,
    software,
    knowledge,
    ...(detections.length === 0 ? {} : {detections}),
  };
  return {
    snapshot,
    results,
    merged,
    notes,
    ...matched,
    verdicts,
    detections,
    usage: inputs.usage,
    exceptions: {...exceptions, active},
  };
}

/** One match is one finding. */
function roomNotes(found: number): string[] {
  const beyond = found - MAX_ITEMS;
  return beyond > 0 ? [`more than ${MAX_ITEMS} weaknesses, left out the lightest: ${beyond}`] : [];
}

const PLATFORMS = {linux: 'linux', darwin: 'macos', win32: 'windows'} as const;

/** The collectors' results as one; what `previous` made of the same results where they are the same. */
function mergeStep(
  {usage}: Inputs,
  results: readonly Collected[],
  previous: (Partial<Composed> & Pick<Composed, 'snapshot'>) | undefined,
): Merged {
  const {merged, results: before, usage: used} = previous ?? {};
  if (merged && before && sameItems(before, results) && used === usage) return merged;
  return keepMerged(merged, merge(results, usage), previous?.snapshot);
}

function keepMerged(before: Merged | undefined, after: Merged, old: Snapshot | undefined): Merged {
  const software = keepList(before ? [...before.software] : old?.software, after.software);
  const sameSoftware = before !== undefined && sameItems(before.software, software);
  return {
    software: sameSoftware ? before.software : software,
    facts: keep(before?.facts, after.facts),
    runtime: keep(before?.runtime, after.runtime),
    detections: keep(before?.detections, after.detections),
    notes: keep(before?.notes, after.notes),
  };
}

interface Step {
  readonly inputs: Inputs;
  readonly merged: Merged;
  readonly device: Device;
  readonly previous: Partial<Composed> | undefined;
}

type Matched = Pick<Composed, 'matches' | 'packages' | 'slices' | 'judged' | 'described' | 'support' | 'day'>;

function withSupport(device: Device, support: Support | undefined): Device {
  return support === undefined ? device : {...device, os: {...device.os, support}};
}

function matchStep({inputs, merged, device, previous}: Step): Matched {
  const {software, runtime} = merged;
  const {os} = device;
  const wanted = ecosystemsFor(os, software);
  const slices = wanted.map((ecosystem) => inputs.knowledge.slice(ecosystem));
  const day = inputs.takenAt.slice(0, 10);
  const {matches, packages, judged, merged: old, support} = previous ?? {};
  const same =
    old?.software === software &&
    old.runtime?.bootedKernel === runtime?.bootedKernel &&
    previous?.described?.os === os &&
    previous.day === day &&
    previous.slices !== undefined &&
    sameItems(previous.slices, slices);
  if (same && matches && packages && judged) {
    return {matches, packages, judged, slices, described: device, support, day};
  }
  const found: Weaknesses = weaknesses({
    software,
    os,
    slice: (ecosystem) => inputs.knowledge.slice(ecosystem),
    bootedKernel: runtime?.bootedKernel ?? os.kernel,
    foreign: inputs.foreign,
    at: day,
  });
  return {...found, slices, described: device, day};
}

interface AssessStep extends Omit<Step, 'inputs' | 'merged'> {
  readonly software: readonly Software[];
  readonly matches: readonly Match[];
  /** The matches, and what is detected, are those of before. */
  readonly same: boolean;
  readonly verdicts: readonly CheckResult[];
  readonly active: readonly HeldException[];
}

type Assessed = Pick<Snapshot, 'score' | 'findings' | 'checks' | 'recommendations'>;

function assessStep({software, device, matches, verdicts, active, previous, ...step}: AssessStep): Assessed {
  const old = previous?.snapshot;
  const same =
    step.same &&
    old?.software === software &&
    previous?.verdicts === verdicts &&
    previous.exceptions?.active === active &&
    old.device.os === device.os;
  if (same && old) {
    const {score, findings, checks, recommendations} = old;
    return {score, findings, checks, recommendations};
  }
  const {findings, checks, score, recommendations} = assess({
    matches,
    checks: verdicts,
    software,
    os: device.os,
    exceptions: active,
  });
  const kept = heaviest(findings);
  return {
    score: keep(old?.score, score),
    findings: keepList(old?.findings, kept.toSorted(byId)),
    checks: keepList(old?.checks, checks),
    recommendations: keepList(old?.recommendations, naming(recommendations, findings, kept)),
  };
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

function byId(a: {readonly id: string}, b: {readonly id: string}): number {
  return a.id < b.id ? -1 : 1;
}
