import type {Snapshot} from '@plimsoll/shared/report';

import type {Change} from './fix.ts';
import {type ManagerFix, nameOf, type Run} from './manager.ts';

/** All that a manager says a run would do. */
export interface Rehearsal {
  /** What is installed, by the manager's own names; `archive` is absent where it does not say. */
  readonly changes: readonly {readonly name: string; readonly version: string; readonly archive?: string}[];
  /** Names of what would be taken off. */
  readonly removals: readonly string[];
  /** What is still to be fetched, as exactly as the manager says it; absent when it does not. */
  readonly downloadBytes?: number;
}

interface Wanted extends Run {
  /** Versions that must come of it, by name. */
  readonly wanted: ReadonlyMap<string, string>;
}

/** Asks a manager what a run would do; a reason when it would do less than is wanted, or would take something off. */
export async function rehearse(
  manager: ManagerFix,
  {wanted, ...run}: Wanted,
): Promise<Rehearsal | string | undefined> {
  const said = await manager.rehearse?.(run);
  if (said === undefined || typeof said === 'string') return said;
  if (said.removals.length > 0) return wouldRemove(said.removals);
  const done = new Set(said.changes.map(({name, version}) => `${name} ${version}`));
  const left = [...wanted].filter(([name, version]) => !done.has(`${name} ${version}`));
  if (left.length === 0) return said;
  return `${manager.program} would leave ${left
    .map(([name]) => name)
    .join(', ')
    .slice(0, 300)} as it is`;
}

/** Nothing is ever removed by a fix. */
export function wouldRemove(names: readonly string[]): string {
  return `it would remove ${names.join(', ').slice(0, 300)}`;
}

/** What was rehearsed as a preview shows it: `known` is what was going to be shown anyway, the rest comes along. */
export function changesOf(
  manager: ManagerFix,
  {changes}: Rehearsal,
  known: readonly Change[],
  {software}: Snapshot,
): readonly Change[] {
  const shown = new Map(known.map((change) => [change.name, change]));
  return changes.map(({name, version, archive = '–'}) => {
    const change = shown.get(name);
    if (change) return change.archive === '' ? {...change, archive} : change;
    const item = software.find((one) => one.type === manager.type && nameOf(manager, one) === name);
    return {name, from: item?.version ?? '–', to: version, archive};
  });
}
