import type {Recommendation} from '@plimsoll/shared/recommend';
import type {Snapshot} from '@plimsoll/shared/report';

import type {Outcome} from '../services.ts';
import type {System} from '../system/system.ts';
import {catalogue} from './catalogue.ts';
import type {Fix, Plan, Planned} from './fix.ts';
import type {Journal} from './journal.ts';
import {refuse} from './refuse.ts';

/** What is asked for: the fix of a recommendation, or its way back. Nothing else comes over the wire. */
export interface Wish {
  readonly id: string;
  readonly undo: boolean;
}

/** All that a preview shows and a run does. */
export interface Prepared {
  readonly fix: Fix;
  readonly plan: Plan;
  readonly restart: boolean;
  /** For a person to copy. */
  readonly command: string;
  /** Everything the preview rests on, as text: any difference is another fix. */
  readonly facts: string;
  proved(after: Snapshot): boolean;
}

export interface Place {
  readonly system: System;
  readonly journal: Journal;
  readonly snapshot: Snapshot | undefined;
  readonly signal: AbortSignal;
}

/** The fix a wish names on this device; undefined when it names none. */
export function fixOf(
  {id, undo}: Wish,
  {journal, snapshot}: Pick<Place, 'journal' | 'snapshot'>,
): Fix | undefined {
  const name = undo ? journal.find(id)?.fix : snapshot?.recommendations.find((one) => one.id === id)?.fix;
  return catalogue.get(name ?? '');
}

/** The way from an id to a command: what it names must be in the device's own latest scan, or in its own journal. */
export async function prepare(wish: Wish, place: Place): Promise<Outcome<Prepared>> {
  const {snapshot, system} = place;
  if (!snapshot) return refuse('unavailable', 'the device is not scanned yet');
  if (system.foreign) return refuse('unavailable', 'another root directory is judged');
  try {
    return await (wish.undo ? prepareUndo : prepareFix)(wish, {...place, snapshot});
  } catch (error) {
    const why = error instanceof Error ? error.message.slice(0, 500) : 'it could not be planned';
    return refuse('unavailable', why);
  }
}

interface Scanned extends Place {
  readonly snapshot: Snapshot;
}

async function prepareFix(wish: Wish, place: Scanned): Promise<Outcome<Prepared>> {
  const {system, snapshot, signal} = place;
  const recommendation = snapshot.recommendations.find(({id}) => id === wish.id);
  if (!recommendation) return refuse('not-found', 'there is no such recommendation');
  const fix = fixOf(wish, place);
  if (!fix) return refuse('unavailable', 'this has to be done by hand');
  const planned = await fix.plan({system, snapshot, recommendation, signal});
  return finish(planned, (plan) => ({
    fix,
    plan,
    restart: recommendation.restart,
    command: commandFor(plan, recommendation),
    facts: factsOf(snapshot, recommendation, plan),
    proved: (after) => fix.proved(plan, after),
  }));
}

async function prepareUndo(wish: Wish, place: Scanned): Promise<Outcome<Prepared>> {
  const {system, snapshot, signal, journal} = place;
  const entry = journal.find(wish.id);
  if (!entry) return refuse('not-found', 'no fix of that name has been run that could be taken back');
  const fix = fixOf(wish, place);
  const undo = fix?.undo;
  if (!fix || !undo) return refuse('unavailable', 'this cannot be taken back');
  const {back} = entry;
  const planned = await undo.plan({system, snapshot, back, signal});
  return finish(planned, (plan) => ({
    fix,
    plan,
    restart: false,
    command: plan.command ?? `plimsoll fix --undo ${wish.id}`,
    facts: JSON.stringify(['undo', back, plan.args, plan.changes]),
    proved: (after) => undo.proved(back, after),
  }));
}

function finish(planned: Planned, make: (plan: Plan) => Prepared): Outcome<Prepared> {
  return planned.ok ? {ok: true, value: make(planned.plan)} : refuse('unavailable', planned.why);
}

const MAX_COMMAND = 1024;

function commandFor(plan: Plan, recommendation: Recommendation): string {
  const found = [plan.command, recommendation.command].find(
    (text) => text !== undefined && text.length <= MAX_COMMAND,
  );
  return found ?? `plimsoll fix ${recommendation.id}`;
}

/** The findings it closes and the checks it satisfies, as they stand, and what would be done. */
function factsOf({findings, checks}: Snapshot, {id, from, to, closes}: Recommendation, plan: Plan): string {
  const closed = new Set(closes);
  const states = findings
    .filter((finding) => closed.has(finding.id))
    .map((finding) => [finding.id, finding.sourceVersion, finding.fixedVersion, finding.state]);
  const judged = checks
    .filter((check) => closed.has(check.id))
    .map(({id: check, status, evidence}) => [check, status, evidence]);
  return JSON.stringify([id, from, to, closes, states, judged, plan.args, plan.changes]);
}
