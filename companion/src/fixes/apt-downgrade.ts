import type {Snapshot} from '@plimsoll/shared/report';

import {APT_OPTIONS, operandOf, simulate} from './apt-command.ts';
import {no, type Planned, type Undo, type UndoFacts} from './fix.ts';
import type {Back} from './journal.ts';

const DOWNGRADE = ['install', '--allow-downgrades', ...APT_OPTIONS] as const;

/** Back to the versions an update replaced, as long as an archive still has them and nobody has changed the packages since. */
export const aptDowngrade: Undo = {plan, proved};

async function plan({system, snapshot, back, signal}: UndoFacts): Promise<Planned> {
  if (back.kind !== 'packages') return no('the last run left nothing to take back');
  const operands = back.packages.map(({name, from}) => operandOf(name, from));
  if (!operands.every((text) => text !== undefined))
    return no('a package name or version is not a valid one');
  if (!back.packages.every(({id, to}) => versionOf(snapshot, id) === to))
    return no('the packages have changed since');
  const args = [...DOWNGRADE, '--', ...operands];
  const simulation = await simulate(system, args, signal);
  if (typeof simulation === 'string') return no(simulation);
  return {
    ok: true,
    plan: {
      program: 'apt-get',
      args,
      privileged: true,
      changes: simulation.changes,
      downloadBytes: null,
      undo: null,
      command: `sudo apt-get install --allow-downgrades ${operands.join(' ')}`,
      targets: new Map(back.packages.map(({id, from}) => [id, from])),
    },
  };
}

function proved(back: Back, snapshot: Snapshot): boolean {
  return back.kind === 'packages' && back.packages.every(({id, from}) => versionOf(snapshot, id) === from);
}

function versionOf({software}: Snapshot, id: string): string | undefined {
  return software.find((item) => item.id === id)?.version;
}
