import type {Match} from '@plimsoll/shared/findings';
import type {Device} from '@plimsoll/shared/inventory';
import {ecosystemOf} from '@plimsoll/shared/match';
import {assess} from '@plimsoll/shared/recommend';
import type {Coverage, KnowledgeState, Snapshot} from '@plimsoll/shared/report';
import {judgeChecks} from '@plimsoll/shared/score';

import type {Collected, Platform} from '../collectors/collector.ts';
import type {Knowledge} from '../services.ts';
import type {Run} from './collect.ts';
import {describe} from './device.ts';
import {type Merged, merge} from './merge.ts';
import {keep, keepList} from './same.ts';
import {ecosystemFor, type Packages, weaknesses} from './weaknesses.ts';

/** What a snapshot is made from. */
export interface Inputs {
  readonly deviceId: string;
  readonly platform: Platform;
  readonly foreign: boolean;
  /** The collectors' last runs, in registry order. */
  readonly runs: readonly Run[];
  readonly knowledge: Pick<Knowledge, 'state' | 'slice'>;
  readonly takenAt: string;
}

/** A snapshot with the steps that led to it, so that the next one redoes only what changed. */
export interface Composed {
  readonly snapshot: Snapshot;
  readonly results: readonly Collected[];
  readonly merged: Merged;
  readonly slice: unknown;
  readonly matches: readonly Match[];
  readonly packages: Packages;
  readonly notes: readonly string[];
}

/**
 * Results → inventory and facts → weaknesses and checks → scores and recommendations → snapshot. Pure: same input,
 * same snapshot. Parts that did not change stay the same objects as in `previous`, and are not computed again.
 */
export function compose(inputs: Inputs, previous?: Partial<Composed> & Pick<Composed, 'snapshot'>): Composed {
  const old = previous?.snapshot;
  const results = inputs.runs.flatMap(({collected}) => collected ?? []);
  const unchanged = previous?.results !== undefined && sameItems(previous.results, results);
  const merged =
    unchanged && previous.merged ? previous.merged : keepMerged(previous?.merged, merge(results), old);
  const described = describe({
    id: inputs.deviceId,
    platform: inputs.platform,
    results,
    software: merged.software,
  });
  const device = keep(old?.device, described.device);

  const {matches, packages, slice} = matchStep({inputs, merged, device, previous});
  const judged = judgeChecks(merged.facts, PLATFORMS[inputs.platform]);
  const checks = keepList(old?.checks, judged.toSorted(byId));
  const assessed = assessStep({merged, device, matches, checks, previous});

  const knowledge = keep(old?.knowledge, inputs.knowledge.state());
  const notes = [...described.notes, ...merged.notes, ...knowledgeNotes(knowledge, device, slice)];
  const coverage = keep(old?.coverage, coverageOf({packages, checks, runs: inputs.runs, notes}));
  const software = keepList(old?.software, merged.software);
  const {seq} = old ?? {seq: 0};
  const snapshot = {seq, takenAt: inputs.takenAt, device, coverage, ...assessed, checks, software, knowledge};
  return {snapshot, results, merged, slice, matches, packages, notes};
}

const PLATFORMS = {linux: 'linux', darwin: 'macos', win32: 'windows'} as const;

function keepMerged(before: Merged | undefined, after: Merged, old: Snapshot | undefined): Merged {
  const software = keepList(before ? [...before.software] : old?.software, after.software);
  const sameSoftware = before !== undefined && sameItems(before.software, software);
  return {
    software: sameSoftware ? before.software : software,
    facts: keep(before?.facts, after.facts),
    runtime: keep(before?.runtime, after.runtime),
    notes: keep(before?.notes, after.notes),
  };
}

interface Step {
  readonly inputs: Inputs;
  readonly merged: Merged;
  readonly device: Device;
  readonly previous: Partial<Composed> | undefined;
}

function matchStep({
  inputs,
  merged,
  device,
  previous,
}: Step): Pick<Composed, 'matches' | 'packages' | 'slice'> {
  const ecosystem = ecosystemFor(device.os);
  const slice = ecosystem === undefined ? undefined : inputs.knowledge.slice(ecosystem);
  const {matches, packages, merged: old, snapshot} = previous ?? {};
  const same =
    old?.software === merged.software &&
    old.runtime?.bootedKernel === merged.runtime?.bootedKernel &&
    snapshot?.device.os === device.os &&
    previous?.slice === slice;
  if (same && matches && packages) return {matches, packages, slice};
  const {software, runtime} = merged;
  const bootedKernel = runtime?.bootedKernel ?? device.os.kernel;
  const {os} = device;
  return {...weaknesses({software, os, slice, bootedKernel, foreign: inputs.foreign}), slice};
}

interface AssessStep extends Omit<Step, 'inputs'> {
  readonly matches: readonly Match[];
  readonly checks: Snapshot['checks'];
}

type Assessed = Pick<Snapshot, 'score' | 'findings' | 'recommendations'>;

function assessStep({merged, device, matches, checks, previous}: AssessStep): Assessed {
  const old = previous?.snapshot;
  const same =
    previous?.matches === matches &&
    previous.merged?.software === merged.software &&
    old?.checks === checks &&
    old.device.os === device.os;
  if (same && old) return {score: old.score, findings: old.findings, recommendations: old.recommendations};
  const {findings, score, recommendations} = assess({
    matches,
    checks,
    software: merged.software,
    os: device.os,
  });
  return {
    score: keep(old?.score, score),
    findings: keepList(old?.findings, findings.toSorted(byId)),
    recommendations: keepList(old?.recommendations, recommendations),
  };
}

function knowledgeNotes(knowledge: KnowledgeState, device: Device, slice: unknown): string[] {
  if (slice !== undefined) return [];
  const release = `${device.os.id} ${device.os.version}`.trim();
  if (ecosystemOf(device.os) === undefined) {
    return [`Packages of ${release} are not compared with advisories: Plimsoll knows those of Debian so far`];
  }
  const why = knowledge.why ? `: ${knowledge.why}` : '';
  return [`No knowledge of weaknesses for ${release}${why}`.slice(0, 2048)];
}

interface CoverageParts {
  readonly packages: Packages;
  readonly checks: Snapshot['checks'];
  readonly runs: readonly Run[];
  readonly notes: readonly string[];
}

function coverageOf({packages, checks, runs, notes}: CoverageParts): Coverage {
  return {
    packages,
    checks: {
      total: checks.length,
      judged: checks.filter(({share}) => share !== null).length,
      notApplicable: checks.filter(({status}) => status === 'not-applicable').length,
      unknown: checks.filter(({status}) => status === 'unknown').length,
    },
    collectors: runs.map(({state}) => state),
    notes: notes.map((note) => note.slice(0, 2048)),
  };
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

function byId(a: {readonly id: string}, b: {readonly id: string}): number {
  return a.id < b.id ? -1 : 1;
}
