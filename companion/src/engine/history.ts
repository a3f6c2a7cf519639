import type {Finding} from '@plimsoll/shared/findings';
import type {TimelineEvent} from '@plimsoll/shared/protocol';
import type {Snapshot} from '@plimsoll/shared/report';

import {detectionEvents, openDetections} from './detection-events.ts';
import {comparable} from './heaviest.ts';

/** A line of the timeline before it has a number. */
export type NewEvent = Omit<TimelineEvent, 'id'>;

/** Exposure points from which a movement is worth a line (scoring.md §4). */
const MOVED = 0.1;
/** EPSS rise worth a line; passing one half is, however small the step. */
const EPSS_STEP = 0.1;
const EPSS_LIKELY = 0.5;

/** True when a weakness, by CVE and source, was fixed here before. */
export type FixedBefore = (cve: string, source: string) => boolean;

/**
 * What happened between two snapshots, as lines of the timeline. After the first scan, and when knowledge comes
 * for an ecosystem for the first time, only the score is told: everything found then was there before. What scanners saw
 * is told even so, with the time at which they did.
 */
export function historyOf(
  before: Snapshot | undefined,
  after: Snapshot,
  fixedBefore: FixedBefore,
): readonly NewEvent[] {
  if (!before) return [...detectionEvents(before, after), ...scoreMoved(before, after, 'first-scan')];
  const software = softwareEvents(before, after);
  const known = knownBoth(before, after);
  const findings = findingEvents(
    onlyKnown(before, known, after),
    onlyKnown(after, known, before),
    fixedBefore,
  );
  const checks = checkEvents(before, after);
  const support = known.size > 0 ? supportEvents(before, after) : [];
  return [
    ...software,
    ...findings,
    ...support,
    ...checks,
    ...detectionEvents(before, after),
    ...scoreMoved(before, after, causeOf(before, after)),
  ];
}

/** Ecosystems whose weaknesses were known then and now. */
function knownBoth(before: Snapshot, after: Snapshot): ReadonlySet<string> {
  const now = new Set(after.knowledge.slices.map(({ecosystem}) => ecosystem));
  const then = before.knowledge.slices.map(({ecosystem}) => ecosystem);
  return new Set(then.filter((ecosystem) => now.has(ecosystem)));
}

function onlyKnown(
  {findings, takenAt}: Snapshot,
  known: ReadonlySet<string>,
  other: Snapshot,
): Pick<Snapshot, 'findings' | 'takenAt'> {
  const told = comparable(findings, other.findings);
  return {takenAt, findings: told.filter(({ecosystem}) => known.has(ecosystem))};
}

function softwareEvents({software: old}: Snapshot, {software, takenAt: at}: Snapshot): NewEvent[] {
  const was = new Map(old.map((item) => [item.id, item]));
  const is = new Set(software.map(({id}) => id));
  const changed = software.flatMap(({id, name, version}): NewEvent[] => {
    const from = was.get(id)?.version;
    if (from === version) return [];
    if (from === undefined) return [{at, kind: 'installed', subject: name, data: {id, to: version}}];
    return [{at, kind: 'updated', subject: name, data: {id, from, to: version}}];
  });
  const removed = old.filter(({id}) => !is.has(id));
  return [
    ...changed,
    ...removed.map(
      ({id, name, version}): NewEvent => ({at, kind: 'removed', subject: name, data: {id, from: version}}),
    ),
  ];
}

type Found = Pick<Snapshot, 'findings' | 'takenAt'>;

function findingEvents(before: Found, after: Found, fixedBefore: FixedBefore): NewEvent[] {
  const at = after.takenAt;
  const was = new Map(before.findings.map((finding) => [finding.id, finding]));
  const is = new Set(after.findings.map(({id}) => id));
  const changed = after.findings.flatMap((finding): NewEvent[] => {
    const old = was.get(finding.id);
    if (old) return worsened(at, old, finding);
    const named = finding.cve !== null || finding.advisory !== undefined;
    const again = named && fixedBefore(subjectOf(finding), finding.source);
    return [about(at, again ? 'weakness-reopened' : 'weakness-new', finding)];
  });
  const fixed = before.findings.filter(({id}) => !is.has(id));
  return [...changed, ...fixed.map((finding) => about(at, 'weakness-fixed', finding))];
}

function worsened(at: string, old: Finding, now: Finding): NewEvent[] {
  const events: NewEvent[] = [];
  if (!old.kev && now.kev) events.push(about(at, 'added-to-kev', now));
  if (STEPS.indexOf(now.exploit) > STEPS.indexOf(old.exploit) && now.exploit !== 'none') {
    const {source, exploit} = now;
    events.push({at, kind: 'exploit-published', subject: subjectOf(now), data: {source, exploit}});
  }
  const from = old.epss ?? 0;
  const to = now.epss ?? 0;
  if (to - from >= EPSS_STEP || (from < EPSS_LIKELY && to >= EPSS_LIKELY)) {
    events.push({
      at,
      kind: 'epss-raised',
      subject: subjectOf(now),
      data: {source: now.source, from, to},
    });
  }
  return events;
}

/** How far exploitation has come, in order. */
const STEPS: readonly Finding['exploit'][] = ['unknown', 'none', 'public', 'verified', 'kit'];

function about(at: string, kind: NewEvent['kind'], finding: Finding): NewEvent {
  const {id, source, severity} = finding;
  return {at, kind, subject: subjectOf(finding), data: {id, source, severity}};
}

function subjectOf({cve, advisory, source}: Finding): string {
  return cve ?? advisory ?? source;
}

/** Release lines of what is installed whose support has come to its end, or is about to. */
function supportEvents({software: old}: Snapshot, {software, takenAt: at}: Snapshot): NewEvent[] {
  const was = new Map(old.map((item) => [item.id, item]));
  return software.flatMap(({id, name, version, support}): NewEvent[] => {
    const before = was.get(id);
    if (!support || support.state === 'supported' || before?.version !== version) return [];
    if (before.support?.state === support.state) return [];
    const {state, cycle, ends} = support;
    const kind = state === 'ended' ? 'support-ended' : 'support-ending';
    return [{at, kind, subject: name, data: {id, cycle, ends: ends ?? null}}];
  });
}

function checkEvents({checks: old}: Snapshot, {checks, takenAt: at}: Snapshot): NewEvent[] {
  const was = new Map(old.map(({id, status}) => [id, status]));
  return checks.flatMap(({id, status}): NewEvent[] => {
    const from = was.get(id);
    if (from === undefined || from === status) return [];
    return [{at, kind: 'check-changed', subject: id, data: {from, to: status}}];
  });
}

type Cause =
  | 'software-changed'
  | 'settings-changed'
  | 'detections-changed'
  | 'exceptions-changed'
  | 'knowledge-changed'
  | 'use-changed'
  | 'first-scan';

/** The score moves for what was done to the device before it moves for what the world learned. */
function causeOf(before: Snapshot, after: Snapshot): Cause {
  if (softwareEvents(before, after).length > 0) return 'software-changed';
  if (checkEvents(before, after).length > 0) return 'settings-changed';
  if (openDetections(before) !== openDetections(after)) return 'detections-changed';
  if (exceptionsIn(before) !== exceptionsIn(after)) return 'exceptions-changed';
  return before.knowledge === after.knowledge ? 'use-changed' : 'knowledge-changed';
}

/** Which exceptions hold for what, as one text to compare. */
function exceptionsIn({findings, checks}: Snapshot): string {
  return [...findings, ...checks]
    .flatMap(({id, exception}) => (exception ? [`${id} ${exception.id}`] : []))
    .join('\n');
}

function scoreMoved(before: Snapshot | undefined, after: Snapshot, cause: Cause): NewEvent[] {
  const from = before ? tenths(before.score.exposure) : null;
  const to = tenths(after.score.exposure);
  if (before && Math.abs(after.score.exposure - before.score.exposure) < MOVED) return [];
  return [{at: after.takenAt, kind: 'score-moved', subject: 'exposure', data: {from, to, cause}}];
}

function tenths(score: number): number {
  return Math.round(score * 10) / 10;
}
