import type {Software} from '@plimsoll/shared/inventory';
import type {Snapshot} from '@plimsoll/shared/report';
import {compareVersions} from '@plimsoll/shared/versions';

import {type Change, type Fix, type FixFacts, no, type Planned} from './fix.ts';
import {saidBy} from './manager.ts';
import {wouldRemove} from './rehearsal.ts';

const MINUTE = 60_000;
/** PKGBUILD(5), `pkgname`, `pkgver`, `pkgrel`. */
const NAME = /^[a-z0-9@_+][a-z0-9@._+-]{0,127}$/;
const VERSION = /^[^\s]{1,100}$/;
const SIZE = /^\d{1,15}$/;

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

async function plan(facts: FixFacts): Promise<Planned> {
  const {system, snapshot, recommendation, signal} = facts;
  if (recommendation.kind !== 'update') return no('it is not an update');
  const args = ['-Su', '--noconfirm', '--print', '--print-format', '%n %v %r %s'];
  const said = saidBy('pacman', await system.run('pacman', args, {signal, timeoutMs: MINUTE}));
  if (!said.ok) return no(said.why);
  const {changes, downloadBytes} = parsePrinted(said.text, snapshot.software);
  const named = new Set(recommendation.packages);
  const targets = changes.filter(({name, from}) => named.has(name) && from !== NOT_THERE);
  if (targets.length === 0)
    return no('no installed package of it has an update in the databases as they are');
  const replaced = await replacedBy(changes, facts);
  if (typeof replaced === 'string') return no(replaced);
  if (replaced.length > 0) return no(wouldRemove(replaced));
  return {
    ok: true,
    plan: {
      program: 'pacman',
      args: ['-Su', '--noconfirm', '--noprogressbar'],
      privileged: true,
      changes,
      downloadBytes,
      undo: null,
      targets: new Map(targets.map(({name, to}) => [name, to])),
    },
  };
}

const NOT_THERE = '–';

/**
 * Installed packages that new ones take the place of: pacman replaces without a question where nobody is asked, and does not
 * print it. A reason when it cannot be known.
 */
async function replacedBy(
  changes: readonly Change[],
  {system, snapshot, signal}: FixFacts,
): Promise<readonly string[] | string> {
  const added = changes.filter(({from}) => from === NOT_THERE).map(({name}) => name);
  if (added.length === 0) return [];
  const asked = await system.run('pacman', ['-Si', '--', ...added], {signal, timeoutMs: MINUTE});
  const said = saidBy('pacman', asked);
  if (!said.ok) return said.why;
  return parseReplaces(said.text).filter((name) => installed(snapshot.software, name));
}

/**
 * Parses `pacman -Su --print --print-format '%n %v %r %s'`: name, version, repository and bytes to fetch of all that would be
 * installed. What the owner ignores is not in it. Never throws.
 */
export function parsePrinted(
  text: string,
  software: Snapshot['software'],
): {readonly changes: readonly Change[]; readonly downloadBytes: number | null} {
  const changes: Change[] = [];
  let downloadBytes: number | null = 0;
  for (const line of text.split('\n')) {
    const [name = '', to = '', archive = '', size = '', ...more] = line.split(' ');
    if (!NAME.test(name) || !VERSION.test(to) || more.length > 0) continue;
    changes.push({name, from: installed(software, name)?.version ?? NOT_THERE, to, archive});
    downloadBytes = SIZE.test(size) && downloadBytes !== null ? downloadBytes + Number(size) : null;
  }
  return {changes, downloadBytes};
}

/** `Replaces        : gone  older<2`, and further lines below it. */
const FIELD = /^(?<key>[A-Z][A-Za-z ]{0,30}?) +: (?<value>.*)$/;

/** Parses `pacman -Si`: the names of what the packages say they replace. Never throws. */
export function parseReplaces(text: string): readonly string[] {
  const names: string[] = [];
  let key = '';
  for (const line of text.split('\n')) {
    const field = FIELD.exec(line)?.groups;
    key = field?.['key'] ?? (line.startsWith(' ') ? key : '');
    if (key !== 'Replaces') continue;
    for (const word of (field?.['value'] ?? line).split(/\s+/)) {
      const name = word.split(/[<>=]/)[0] ?? '';
      if (NAME.test(name)) names.push(name);
    }
  }
  return names;
}
