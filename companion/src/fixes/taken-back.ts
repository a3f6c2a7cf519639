import type {Snapshot} from '@plimsoll/shared/report';

import {no, type Plan, type Planned, type Undo, type UndoFacts} from './fix.ts';
import type {Kept, ManagerFix} from './manager.ts';
import {changesOf, rehearse} from './rehearsal.ts';

/** The way back of a manager that has one: the versions that were installed before, exactly. */
export function undoOf(manager: ManagerFix, way: NonNullable<ManagerFix['back']>): Undo {
  return {
    plan: (facts) => plan(manager, way, facts),
    proved: (back, {software}) =>
      back.kind === 'packages' &&
      back.packages.every(({id, from}) => software.find((item) => item.id === id)?.version === from),
  };
}

async function plan(
  manager: ManagerFix,
  way: NonNullable<ManagerFix['back']>,
  {system, snapshot, back, signal}: UndoFacts,
): Promise<Planned> {
  if (back.kind !== 'packages') return no('the last run left nothing to take back');
  if (manager.neverRoot && system.uid === 0) return no(`${manager.program} refuses to be run by root`);
  const {packages} = back;
  if (!isStillThere(manager, packages, snapshot)) return no('the packages have changed since');
  const args = way.args(packages);
  const wanted = new Map(packages.map(({name, from}) => [name, from]));
  const rehearsal = await rehearse(manager, {system, args, wanted, signal});
  if (typeof rehearsal === 'string') return no(rehearsal);
  const known = packages.map(({name, from, to}) => ({name, from: to, to: from, archive: ''}));
  const ids = new Set(packages.map(({id}) => id));
  const own = snapshot.software.some((item) => ids.has(item.id) && manager.isOwn?.(item));
  const planned: Plan = {
    program: manager.program,
    args,
    privileged: !own,
    changes: rehearsal ? changesOf(manager, rehearsal, known, snapshot) : known,
    downloadBytes: rehearsal?.downloadBytes ?? null,
    undo: null,
    command: way.command(packages),
    targets: wanted,
  };
  return {ok: true, plan: planned};
}

/** What the run installed, and nobody has changed since. */
function isStillThere(manager: ManagerFix, packages: readonly Kept[], {software}: Snapshot): boolean {
  return packages.every(
    ({id, name, from, to}) =>
      manager.name.test(name) &&
      manager.version.test(from) &&
      software.find((item) => item.id === id)?.version === to,
  );
}
