import type {Software} from '@plimsoll/shared/inventory';
import type {Snapshot} from '@plimsoll/shared/report';
import {compareVersions} from '@plimsoll/shared/versions';

import {type Change, type Fix, type FixFacts, no, type Planned} from './fix.ts';
import {saidBy} from './offered.ts';

const MINUTE = 60_000;
/** PKGBUILD(5), `pkgname`, `pkgver`, `pkgrel`. */
const UPDATE = /^(?<name>[a-z0-9@_+][a-z0-9@._+-]{0,127}) (?<from>[^\s]{1,100}) -> (?<to>[^\s]{1,100})$/;

/**
 * Updates everything to what the device's own databases hold: Arch supports no partial upgrades (wiki.archlinux.org, "System
 * maintenance"). The databases stay as they are, so that what runs is what was shown.
 */
export const pacmanUpgrade: Fix = {
  id: 'pacman-upgrade',
  collectors: ['pacman', 'runtime'],
  timeoutMs: 60 * MINUTE,
  plan,
  proved: ({targets}, {software}) =>
    [...targets].every(([name, wanted]) => {
      const item = installed(software, name);
      return item !== undefined && (compareVersions('pacman', item.version, wanted) ?? -1) >= 0;
    }),
};

function installed(software: Snapshot['software'], name: string): Software | undefined {
  return software.find((item) => item.type === 'alpm' && item.name === name);
}

async function plan({system, snapshot, recommendation, signal}: FixFacts): Promise<Planned> {
  if (recommendation.kind !== 'update') return no('it is not an update');
  const asked = await system.run('pacman', ['-Qu'], {signal, timeoutMs: MINUTE});
  // pacman(8): 1 when there is nothing to tell.
  const said = saidBy('pacman', asked, [0, 1]);
  if (!said.ok) return no(said.why);
  const changes = parseUpgrades(said.text);
  const named = new Set(recommendation.packages);
  const targets = changes.filter(
    ({name, from}) => named.has(name) && installed(snapshot.software, name)?.version === from,
  );
  if (targets.length === 0)
    return no('no installed package of it has an update in the databases as they are');
  return {
    ok: true,
    plan: {
      program: 'pacman',
      args: ['-Su', '--noconfirm', '--noprogressbar'],
      privileged: true,
      changes,
      downloadBytes: null,
      undo: null,
      targets: new Map(targets.map(({name, to}) => [name, to])),
    },
  };
}

/** Parses `pacman -Qu`: `zlib 1:1.3-1 -> 1:1.3.1-1` a line; what the owner ignores is marked, and left out. Never throws. */
export function parseUpgrades(text: string): Change[] {
  return text.split('\n').flatMap((line) => {
    const {name, from, to} = UPDATE.exec(line)?.groups ?? {};
    return name === undefined || from === undefined || to === undefined
      ? []
      : [{name, from, to, archive: ''}];
  });
}
