import type {Detection} from '@plimsoll/shared/inventory';

import type {NewEvent} from '../events.ts';
import type {NewRow} from './lists.ts';
import type {RowPlan} from './rows.ts';

/** A report that changes more than this tells the rest in one sentence. */
const MOST = 500;

/** Plans of the lists whose changes people want to read about. */
export interface Plans {
  readonly software: RowPlan<NewRow> | undefined;
  readonly findings: RowPlan<NewRow> | undefined;
  readonly checks: RowPlan<NewRow> | undefined;
  /** Detections as held, and as they come. */
  readonly seen: {readonly before: readonly Detection[]; readonly put: readonly Detection[]};
}

/** The events a report stands for: what was installed, found, fixed, and how the score moved. */
export function happenings(plans: Plans, before: number | null, after: number | null): readonly NewEvent[] {
  const events = [
    ...scoreEvents(before, after),
    ...detectionEvents(plans.seen),
    ...listEvents(plans.findings, {added: 'weakness-new', removed: 'weakness-fixed'}),
    ...listEvents(plans.software, {added: 'installed', changed: 'updated', removed: 'removed'}),
    ...listEvents(plans.checks, {changed: 'check-changed'}),
  ];
  if (events.length <= MOST) return events;
  const rest = events.length - MOST;
  return [...events.slice(0, MOST), {kind: 'more-changes', subject: '', data: {count: rest}}];
}

function scoreEvents(before: number | null, after: number | null): readonly NewEvent[] {
  if (before === null || after === null || Math.abs(before - after) < 0.1) return [];
  return [{kind: 'score-moved', subject: '', data: {from: before, to: after}}];
}

/** One for each that is open now and was not before; told as the device itself tells it. */
function detectionEvents({before, put}: Plans['seen']): readonly NewEvent[] {
  const was = new Map(before.map(({id, state}) => [id, state]));
  return put
    .filter(({id, state}) => state === 'open' && was.get(id) !== 'open')
    .map(({id, source, rule, severity, software = []}) => ({
      kind: 'detection',
      subject: rule,
      data: {id, source, severity, software: software[0] ?? null},
    }));
}

interface Kinds {
  readonly added?: string;
  readonly changed?: string;
  readonly removed?: string;
}

function listEvents(plan: RowPlan<NewRow> | undefined, kinds: Kinds): readonly NewEvent[] {
  if (!plan) return [];
  const written = plan.write.flatMap(({key, label}): NewEvent[] => {
    const old = plan.before.get(key);
    if (!old) return kinds.added ? [{kind: kinds.added, subject: key, data: {to: label}}] : [];
    if (!kinds.changed || old.label === label) return [];
    return [{kind: kinds.changed, subject: key, data: {from: old.label, to: label}}];
  });
  const {removed} = kinds;
  if (!removed) return written;
  const gone = plan.drop.map((key) => ({
    kind: removed,
    subject: key,
    data: {from: plan.before.get(key)?.label ?? ''},
  }));
  return [...written, ...gone];
}
